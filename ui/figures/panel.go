package figures

import (
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel draws the selected figure, with as much of its page and its remark as there is room for, and two
// keys; in a picture nobody can press one.
func (v shown) Panel(g cells.Grid) {
	if v.chosen == nil {
		v.empty(g.W).Draw(g)
		return
	}
	var p *part.Page
	key, quiet := v.Look.Key, v.Look.Quiet
	for _, much := range []part.Fullness{part.WholePanel, part.ShortPanel, part.TightPanel} {
		p = v.whole(g.W, much)
		p.Blank()
		p.Add(screen.Span{Text: "o", Style: key}, screen.Span{Text: " open page   ", Style: quiet},
			screen.Span{Text: "y", Style: key}, screen.Span{Text: " copy citation", Style: quiet})
		if len(p.Lines) <= g.H {
			break
		}
	}
	p.Draw(g)
}

// Detail is the selected figure in full.
func (v shown) Detail(w int) []screen.Line {
	if v.chosen == nil {
		p := &part.Page{F: v.Frame, W: w}
		p.Text(0, v.none(), v.Look.Text)
		return p.Lines
	}
	return v.whole(w, part.InFull).Lines
}

// whole is a page about the selected figure: what is known of it, and when it counted.
func (v shown) whole(w int, much part.Fullness) *part.Page {
	p := &part.Page{F: v.Frame, W: w}
	p.Messenger(v.chosen.Messenger, v.chosen)
	p.Value(v.chosen)
	p.Blank()
	p.Figure(v.chosen, much)
	v.counted(p)
	return p
}

// counted says when the selected figure counted, in whose place, and what took its place or says something else.
func (v shown) counted(p *part.Page) {
	o, text, q := v.chosen, v.Look.Text, v.Query()
	step, ok := v.Set.StepOf(o, q)
	if !ok {
		p.Heading("Never counted")
		p.Text(0, "It counts what was added in a period, not people who are there. Flows are never added up.", text)
		return
	}
	q.Group = o.Metric.Group()
	against := v.Set.Dissents(o.Messenger, q, o.AsOf)
	if step.Fate != data.Stood {
		p.Heading("Never counted")
		p.Text(0, step.Fate.Words(), text)
		if step.By != nil {
			p.Field("counted", p.Brief(step.By), text)
		}
		if slices.Contains(against, o) {
			p.Field("", "the two ranges do not meet", text)
		}
		return
	}
	p.Heading("Counted")
	p.Text(0, say.Stood(step), text)
	if step.Replaced != nil {
		p.Field("replaced", p.Brief(step.Replaced), text)
	}
	if step.By != nil {
		p.Field("until", p.Brief(step.By), text)
	}
	p.Heading("Another source")
	if len(against) == 0 {
		p.Text(0, "none within six months", text)
	}
	for _, d := range against {
		p.Text(0, p.Told(d), text)
	}
}

// empty says that no figure is listed, and what to press.
func (v shown) empty(w int) *part.Page {
	p := &part.Page{F: v.Frame, W: w}
	p.Text(0, v.none(), v.Look.Strong)
	p.Text(0, v.Hint("", v.keys()), v.Look.Quiet)
	return p
}
