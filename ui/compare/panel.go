package compare

import (
	"cmp"
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel lists each day on which one of the two was new, newest first from the day shown back, and the crossings; below
// stands who told the figures of the day, where there is room for that.
func (v shown) Panel(g cells.Grid) {
	p, below := &part.Page{F: v.Frame, W: g.W}, &part.Page{F: v.Frame, W: g.W}
	p.Heading("Each day one of the two was new")
	if v.missing() {
		p.Blank()
	} else {
		p.Text(0, "times "+v.sides(), v.Look.Quiet)
	}
	below.Blank()
	v.addCrossings(below, "none: "+v.none, mostCrossings)
	for i, id := range v.ids {
		if v.figures[i] == nil {
			p.Text(0, say.Absent(v.Frame, id).Sentence(), v.Look.Text)
		}
	}
	if !v.missing() {
		v.addDays(p, g.H-len(p.Lines)-len(below.Lines))
	}
	p.Lines = append(p.Lines, below.Lines...)
	for i, o := range v.figures {
		if o == nil {
			continue
		}
		figure := &part.Page{F: v.Frame, W: g.W}
		figure.Blank()
		figure.Messenger(v.ids[i], o)
		figure.Value(o)
		figure.Source("", cmp.Or(o.Maker(), o.Source), part.ShortPanel)
		if len(p.Lines)+len(figure.Lines) <= g.H {
			p.Lines = append(p.Lines, figure.Lines...)
		}
	}
	p.Draw(g)
}

// addDays adds the ratios up to the day shown in at most some rows, and says what is left out.
func (v shown) addDays(p *part.Page, rows int) {
	later, none := len(v.points)-len(v.past), "none: one of the two was old on each of them"
	if later > 0 {
		none = "none up to this day"
		p.Text(0, strconv.Itoa(later)+" later, the last "+when(v.points[len(v.points)-1]), v.Look.Quiet)
		rows--
	}
	if len(v.past) == 0 {
		p.Text(0, none, v.Look.Quiet)
	}
	listed := len(v.past)
	if listed > rows { // two rows say what is left out
		listed = max(rows-2, 0)
	}
	for _, r := range slices.Backward(v.past[max(len(v.past)-listed, 0):]) {
		p.Lines = append(p.Lines, v.dayLine(r, p.W))
	}
	if rest := len(v.past) - listed; rest > 0 {
		p.Blank()
		p.Text(0, "and "+strconv.Itoa(rest)+" more, back to "+when(v.points[0]), v.Look.Quiet)
	}
}

// addCrossings says when one passed the other, the last so many times, or that no such day can be named.
func (v shown) addCrossings(p *part.Page, none string, most int) {
	p.Text(0, "Crossings", v.Look.Strong)
	earlier := max(len(v.crossings)-most, 0)
	if earlier > 0 {
		p.Text(0, strconv.Itoa(earlier)+" earlier", v.Look.Quiet)
	}
	for _, x := range v.crossings[earlier:] {
		p.Text(0, v.crossing(x), v.Look.Text)
	}
	if len(v.crossings) == 0 {
		p.Text(0, none, v.Look.Text)
	}
}

// Detail shows both standing figures in full, what they say about each other, and every day on which one was new.
func (v shown) Detail(w int) []screen.Line {
	p, none := &part.Page{F: v.Frame, W: w}, "none: "+v.none
	if !v.missing() {
		p.Add(screen.Span{Text: fit.FirstFitting(v.verdict(), w, v.ASCII), Style: v.Look.Strong})
		none = "No day can be named on which " + v.Name(v.now.A.Messenger) + " passed " + v.Name(v.now.B.Messenger) +
			": " + v.none + "."
	}
	p.Text(0, say.Comparing(v.Frame, v.ids[0], v.ids[1])[0], v.Look.Text)
	p.Blank()
	v.addCrossings(p, none, len(v.crossings))
	for i, o := range v.figures {
		p.Blank()
		p.Messenger(v.ids[i], o)
		if o == nil {
			p.Text(0, say.Absent(v.Frame, v.ids[i]).Sentence(), v.Look.Text)
			continue
		}
		p.Value(o)
		p.Figure(o, part.InFull)
		for _, d := range v.Set.Dissents(o.Messenger, v.Query(), v.Day()) {
			p.Text(0, "another source: "+p.Told(d), v.Look.Text)
		}
	}
	if v.missing() {
		return p.Lines
	}
	p.Heading("Each day one of the two was new and neither old: times " + v.sides())
	if len(v.points) == 0 {
		p.Text(0, "none", v.Look.Quiet)
	}
	p.Lines = append(p.Lines, v.allDays(w)...)
	return p.Lines
}

// allDays are the days in columns w cells wide, newest first: a line or two each.
func (v shown) allDays(w int) []screen.Line {
	type key struct {
		duo
		w     int
		ascii bool
		look  *screen.Look
	}
	return screen.Keep(v.Env, key{v.duo(), w, v.ASCII, v.Look}, func() []screen.Line {
		p := &part.Page{F: v.Frame, W: w}
		for _, r := range slices.Backward(v.points) {
			day, times := dayParts(r)
			two, flags := fit.Pad(r.A.Stated()+" to "+r.B.Stated()+" ", 32), say.FlagWords(r.A, r.B)
			doubt := fit.FirstFitting([]string{flags, say.FlagsInShort(data.Flags[:], r.A, r.B), ""},
				w-v.width(day+times+two), v.ASCII)
			p.Add(screen.Span{Text: day, Style: v.Look.Quiet}, screen.Span{Text: times, Style: v.Look.Text},
				screen.Span{Text: two + doubt, Style: v.Look.Quiet})
			if doubt == "" {
				p.Text(v.width(day), flags, v.Look.Quiet)
			}
		}
		return p.Lines
	})
}
