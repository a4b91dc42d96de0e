package part

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// messengerDetail shows the focus in full: the standing figure with its source, the dissents, and every figure
// of the group with what became of it.
func messengerDetail(f screen.Frame, w int) []screen.Line {
	p, _ := focusPage(f, w, true)
	for _, d := range f.Set.Dissents(f.Focus, f.Query(), f.Day()) {
		p.Heading("Dissent: " + say.Value(d))
		p.FigureFields(d, true)
	}
	p.Heading("Every figure of " + screen.GroupLabel(f.Query().Group) + ", newest first")
	steps := f.Set.History(f.Focus, f.Query())
	if len(steps) == 0 {
		p.Text(0, "none", f.Look.Quiet)
	}
	for i := len(steps) - 1; i >= 0; i-- {
		p.stepLine(steps[i])
	}
	return p.Lines
}

// stepLine is one figure of a history: mark, day, value, basis, where read, and why it never stood.
func (p *Page) stepLine(s data.Step) {
	f := p.F
	o := s.Observation
	style := f.Look.Text
	fate := ""
	if s.Fate != data.Stood {
		style, fate = f.Look.Quiet, "never stood: "+s.Fate.Words()
	}
	if p.W < 48 { // no room for the publisher: the flags, and the fate below
		head := fit.Pad(o.Period(), 11) + " " + fit.Pad(o.Signed(), 9) + " " + o.Basis.String()
		p.Add(screen.Span{Text: string(f.FigureMark(o)) + " ", Style: f.Colour(o.Messenger)}, screen.Span{Text: head, Style: style})
		p.Text(2, strings.TrimLeft(say.FlagText(f, o, "ep")+" "+fate, " "), f.Look.Quiet)
		return
	}
	head := fit.Pad(o.Period(), 12) + " " + fit.Pad(o.Signed(), 10) + " " + fit.Pad(o.Basis.String(), 9)
	p.Add(screen.Span{Text: string(f.FigureMark(o)) + " ", Style: f.Colour(o.Messenger)}, screen.Span{Text: head, Style: style}, screen.Span{Text: o.Source.Publisher + " " + say.FlagText(f, o, "ep"), Style: f.Look.Quiet})
	if fate != "" {
		p.Text(15, fate, f.Look.Quiet)
	}
}
