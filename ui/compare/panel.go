package compare

import (
	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel lists each day on which one of the two was new, from the day shown back, and the crossings.
func (Screen) Panel(f screen.Frame, w int) []screen.Line {
	c := Compared(f)
	p := &part.Page{F: f, W: w}
	p.Heading("Each day one of the two was new")
	if c.turned() {
		p.Text(0, c.timesHead(f), f.Look.Quiet)
	} else {
		p.Blank()
	}
	crossings := &part.Page{F: f, W: w}
	crossings.Blank()
	AddCrossings(crossings, c, false)
	room := f.RoomAtLeast(Screen{}.PanelWidth()).Panel.H - len(p.Lines) - len(crossings.Lines)
	days(p, c, room)
	p.Lines = append(p.Lines, crossings.Lines...)
	return p.Lines
}

// days lists the ratios up to the day shown, newest first, in at most some rows, and says what is left out.
func days(p *part.Page, c comparison, rows int) {
	f := p.F
	if c.Missing() {
		for _, id := range []string{c.A, c.B} {
			if f.Standing(id) == nil {
				p.Text(0, say.Absent(f, id), f.Look.Text)
			}
		}
		return
	}
	if later := len(c.Points) - c.upTo; later > 0 {
		last := RatioDay{c.Points[len(c.Points)-1]}
		p.Text(0, fit.Itoa(later)+" later, the last "+fit.Bind(last.DayOf()), f.Look.Quiet)
		rows--
	}
	if c.upTo == 0 {
		p.Text(0, "none: one of the two was old on each of them", f.Look.Quiet)
		if len(c.Points) > 0 {
			p.Lines[len(p.Lines)-1] = screen.Line{Spans: []screen.Span{{Text: "none up to this day", Style: f.Look.Quiet}}}
		}
		return
	}
	shown := c.upTo
	if shown > rows {
		shown = max(rows-2, 0)
	}
	for i := c.upTo - 1; i >= c.upTo-shown; i-- {
		p.Lines = append(p.Lines, pointLine(f, c.Points[i], p.W))
	}
	if rest := c.upTo - shown; rest > 0 {
		p.Blank()
		p.Text(0, "and "+fit.Itoa(rest)+" more, back to "+fit.Bind(RatioDay{c.Points[0]}.DayOf()), f.Look.Quiet)
	}
}

// AddCrossings says when one passed the other, or why no such day can be named.
func AddCrossings(p *part.Page, c comparison, full bool) {
	f := p.F
	p.Text(0, "Crossings", f.Look.Strong)
	found, none := f.Set.Crossings(c.A, c.B, f.Query(), f.Today)
	for _, x := range found {
		p.Text(0, crossing(f, x), f.Look.Text)
	}
	switch {
	case none == "":
	case full && !c.Missing():
		p.Text(0, "No day can be named on which "+f.Name(c.Large)+" passed "+f.Name(c.Small)+": "+none+".", f.Look.Text)
	default:
		p.Text(0, "none: "+none, f.Look.Text)
	}
}

// Detail shows both standing figures in full, what they say about each other, and every day on which one was new.
func (Screen) Detail(f screen.Frame, w int) []screen.Line {
	c := Compared(f)
	p := &part.Page{F: f, W: w}
	if !c.Missing() {
		p.Add(screen.Span{Text: fit.FirstFitting(Verdict(f, c), w, f.ASCII), Style: f.Look.Strong})
	}
	p.Text(0, say.Comparing(f, c.A, c.B)[0], f.Look.Text)
	p.Blank()
	AddCrossings(p, c, true)
	for _, id := range []string{c.A, c.B} {
		own := f
		own.Focus = id
		q := &part.Page{F: own, W: w}
		o := f.Standing(id)
		q.Blank()
		q.MessengerHeading(o)
		if o == nil {
			q.Text(0, say.Absent(f, id), f.Look.Text)
		} else {
			q.BigValue(o)
			q.FigureFields(o, true)
			for _, d := range f.Set.Dissents(id, f.Query(), f.Day()) {
				q.Field("dissent", say.Value(d)+", "+say.Date(d)+", "+d.Basis.String()+", "+d.Source.Publisher, f.Look.Text)
			}
		}
		p.Lines = append(p.Lines, q.Lines...)
	}
	if c.Missing() {
		return p.Lines
	}
	p.Heading("Each day one of the two was new and neither old: times " + f.Name(c.Large) + " to " + f.Name(c.Small))
	if len(c.Points) == 0 {
		p.Text(0, "none", f.Look.Quiet)
	}
	for i := len(c.Points) - 1; i >= 0; i-- {
		ratioLine(p, c.Points[i])
	}
	return p.Lines
}

// ratioLine is a day with its ratio and the two figures that it rests on.
func ratioLine(p *part.Page, point data.RatioPoint) {
	f := p.F
	line := pointLine(f, point, p.W)
	line.Do = screen.Action{} // the box scrolls; it does not travel
	refs := point.A.Signed() + " to " + point.B.Signed()
	times := data.TimesWords(point.Ratio)
	line.Spans = []screen.Span{line.Spans[0], {Text: fit.Pad(times, 22), Style: f.Look.Text}, {Text: fit.Pad(refs, 20), Style: f.Look.Quiet}, {Text: RatioDay{point}.flags("epdcbw"), Style: f.Look.Quiet}}
	p.Lines = append(p.Lines, line)
}
