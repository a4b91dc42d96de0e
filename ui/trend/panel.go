package trend

import (
	"strconv"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel draws the read-out: the figures that count on the day shown, each with its own day; below it what lies under
// the scale, and the history of the focus.
func (v shown) Panel(g cells.Grid) {
	p := &part.Page{F: v.Frame, W: g.W}
	p.Text(0, v.Day().Long(), v.Look.Strong)
	p.Blank()
	airy := 2+3*len(v.ranks)+historyFrom <= g.H // two rows each, and an empty one
	ranks, first := v.inSight((g.H - 2) / 2)
	for i, r := range ranks {
		v.readOut(p, r)
		if airy || len(ranks) == len(v.ranks) && i == len(ranks)-1 {
			p.Blank()
		}
	}
	if unseen := v.unseen(len(ranks), first, g.W-2); unseen != "" {
		p.Text(2, unseen, v.Look.Quiet)
	}
	v.belowScale(p, g.H)
	v.history(p, g.H)
	p.Draw(g)
}

// historyFrom is the number of rows from which on the history of the focus is worth its heading.
const historyFrom = 5

// readOut is one messenger of the panel in two rows.
func (v shown) readOut(p *part.Page, r data.Rank) {
	e, o := v.entry(r), r.Figure
	if o != nil {
		if !v.plan.index {
			e.value = o.Stated()
		}
		e.day = v.vouched(o, p.W-2)
	}
	do := screen.Action{Verb: screen.Select, Arg: e.id}
	name := cells.Cut(v.Name(e.id), longestName, v.ASCII)
	p.Lines = append(p.Lines,
		screen.Line{Spans: []screen.Span{{Text: string(e.mark) + " ", Style: v.Colour(e.id)},
			{Text: name + "  " + e.value, Style: textStyle(v.Frame, e.id)}}, Do: do},
		screen.Line{Spans: []screen.Span{{Text: "  " + e.day, Style: v.Look.Quiet}}, Do: do})
}

// vouched is the day of a figure, whether it is old, and who says so: the longest that fits. That it is old says more
// than who says so.
func (v shown) vouched(o *data.Observation, w int) string {
	when := o.Period()
	if o.Old(v.Day()) {
		when += ", old"
	}
	words := []string{when + ", " + say.Who(o)}
	if o.Own {
		words = append(words, when+", "+data.FlagOwn.Meaning())
	}
	return fit.FirstFitting(append(words, when), w, v.ASCII)
}

// belowScale lists the figures that lie under a logarithmic scale, as many as there are rows for.
func (v shown) belowScale(p *part.Page, rows int) {
	if len(v.plan.below) == 0 || v.plan.sparks {
		return
	}
	p.Text(0, "Below "+v.plan.label(v.plan.scale.lowest)+", not drawn", v.Look.Text)
	below, room := v.plan.below, max(rows-len(p.Lines)-1, 1)
	if len(below) > room {
		below = below[:room-1]
	}
	for _, o := range below {
		p.Add(screen.Span{Text: string(v.FigureMark(o)) + " ", Style: v.Colour(o.Messenger)},
			screen.Span{Text: o.Signed() + " " + o.Period(), Style: v.Look.Quiet})
	}
	if more := len(v.plan.below) - len(below); more > 0 {
		p.Text(2, strconv.Itoa(more)+" more", v.Look.Quiet)
	}
	p.Blank()
}

// history lists the figures of the focus within the time shown, the newest first, as many as there are rows for.
func (v shown) history(p *part.Page, rows int) {
	steps, left := v.plan.stay(v.Frame).steps(v.Frame, v.Focus), rows-len(p.Lines)-1
	if v.Hides(v.Focus) || len(steps) == 0 || left+1 < historyFrom {
		return
	}
	p.Add(v.NameMark(v.Focus), screen.Span{Text: v.Name(v.Focus) + ", newest first", Style: v.Look.Strong})
	for i := len(steps) - 1; i >= 0; i-- {
		if left--; left == 0 && i > 0 {
			p.Text(2, strconv.Itoa(i+1)+" earlier", v.Look.Quiet)
			return
		}
		o, style := steps[i].Observation, v.Look.Text
		if o == v.Standing(v.Focus) {
			style = v.Look.Strong
		}
		when, who := o.Period()+" ", []string{" " + say.Who(o), ""}
		if o.Own {
			who[1] = " " + data.FlagOwn.Short()
		}
		room := p.W - 2 - cells.Width(when+o.Signed(), v.ASCII)
		p.Add(screen.Span{Text: string(v.FigureMark(o)) + " ", Style: v.Colour(o.Messenger)},
			screen.Span{Text: when, Style: v.Look.Quiet}, screen.Span{Text: o.Signed(), Style: style},
			screen.Span{Text: fit.FirstFitting(who, room, v.ASCII), Style: v.Look.Quiet})
	}
}

// Detail is the messenger in focus in full.
func (v shown) Detail(w int) []screen.Line { return part.FocusInFull(v.Frame, w) }
