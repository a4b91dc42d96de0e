package ui

import (
	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel lists each day on which one of the two was new, from the day shown back, and the crossings.
func (compare) Panel(f screen.Frame, w int) []screen.Line {
	c := compared(f)
	p := &page{f: f, w: w}
	p.heading("Each day one of the two was new")
	if c.turned() {
		p.text(0, c.timesHead(f), f.Look.Quiet)
	} else {
		p.blank()
	}
	crossings := &page{f: f, w: w}
	crossings.blank()
	crossings.crossings(c, false)
	room := f.RoomAtLeast(compare{}.PanelWidth()).Panel.H - len(p.lines) - len(crossings.lines)
	p.days(c, room)
	p.lines = append(p.lines, crossings.lines...)
	return p.lines
}

// days lists the ratios up to the day shown, newest first, in at most some rows, and says what is left out.
func (p *page) days(c comparison, rows int) {
	f := p.f
	if c.missing() {
		for _, id := range []string{c.a, c.b} {
			if f.Standing(id) == nil {
				p.text(0, say.Absent(f, id), f.Look.Text)
			}
		}
		return
	}
	if later := len(c.points) - c.upTo; later > 0 {
		last := ratioDay{c.points[len(c.points)-1]}
		p.text(0, fit.Itoa(later)+" later, the last "+fit.Bind(last.day()), f.Look.Quiet)
		rows--
	}
	if c.upTo == 0 {
		p.text(0, "none: one of the two was old on each of them", f.Look.Quiet)
		if len(c.points) > 0 {
			p.lines[len(p.lines)-1] = screen.Line{Spans: []screen.Span{{Text: "none up to this day", Style: f.Look.Quiet}}}
		}
		return
	}
	shown := c.upTo
	if shown > rows {
		shown = max(rows-2, 0)
	}
	for i := c.upTo - 1; i >= c.upTo-shown; i-- {
		p.lines = append(p.lines, pointLine(f, c.points[i], p.w))
	}
	if rest := c.upTo - shown; rest > 0 {
		p.blank()
		p.text(0, "and "+fit.Itoa(rest)+" more, back to "+fit.Bind(ratioDay{c.points[0]}.day()), f.Look.Quiet)
	}
}

// crossings says when one passed the other, or why no such day can be named.
func (p *page) crossings(c comparison, full bool) {
	f := p.f
	p.text(0, "Crossings", f.Look.Strong)
	found, none := f.Set.Crossings(c.a, c.b, f.Query(), f.Today)
	for _, x := range found {
		p.text(0, crossing(f, x), f.Look.Text)
	}
	switch {
	case none == "":
	case full && !c.missing():
		p.text(0, "No day can be named on which "+f.Name(c.large)+" passed "+f.Name(c.small)+": "+none+".", f.Look.Text)
	default:
		p.text(0, "none: "+none, f.Look.Text)
	}
}

// Detail shows both standing figures in full, what they say about each other, and every day on which one was new.
func (compare) Detail(f screen.Frame, w int) []screen.Line {
	c := compared(f)
	p := &page{f: f, w: w}
	if !c.missing() {
		p.add(screen.Span{Text: fit.FirstFitting(verdict(f, c), w, f.ASCII), Style: f.Look.Strong})
	}
	p.text(0, say.Comparing(f, c.a, c.b)[0], f.Look.Text)
	p.blank()
	p.crossings(c, true)
	for _, id := range []string{c.a, c.b} {
		own := f
		own.Focus = id
		q := &page{f: own, w: w}
		o := f.Standing(id)
		q.blank()
		q.messengerHeading(o)
		if o == nil {
			q.text(0, say.Absent(f, id), f.Look.Text)
		} else {
			q.bigValue(o)
			q.figureFields(o, true)
			for _, d := range f.Set.Dissents(id, f.Query(), f.Day()) {
				q.field("dissent", say.Value(d)+", "+say.Date(d)+", "+d.Basis.String()+", "+d.Source.Publisher, f.Look.Text)
			}
		}
		p.lines = append(p.lines, q.lines...)
	}
	if c.missing() {
		return p.lines
	}
	p.heading("Each day one of the two was new and neither old: times " + f.Name(c.large) + " to " + f.Name(c.small))
	if len(c.points) == 0 {
		p.text(0, "none", f.Look.Quiet)
	}
	for i := len(c.points) - 1; i >= 0; i-- {
		p.ratioLine(c.points[i])
	}
	return p.lines
}

// ratioLine is a day with its ratio and the two figures that it rests on.
func (p *page) ratioLine(point data.RatioPoint) {
	f := p.f
	line := pointLine(f, point, p.w)
	line.Do = screen.Action{} // the box scrolls; it does not travel
	refs := point.A.Signed() + " to " + point.B.Signed()
	times := data.TimesWords(point.Ratio)
	line.Spans = []screen.Span{line.Spans[0], {Text: fit.Pad(times, 22), Style: f.Look.Text}, {Text: fit.Pad(refs, 20), Style: f.Look.Quiet}, {Text: ratioDay{point}.flags("epdcbw"), Style: f.Look.Quiet}}
	p.lines = append(p.lines, line)
}
