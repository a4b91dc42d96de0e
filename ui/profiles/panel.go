package profiles

import (
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Panel draws nothing: there is none.
func (shown) Panel(cells.Grid) {}

// Detail lists the sources of the profiles shown.
func (v shown) Detail(w int) []screen.Line {
	p := &part.Page{F: v.Frame, W: w}
	for i, m := range v.list {
		if i > 0 {
			p.Blank()
		}
		head := m.Name + ": " + fit.Counting(len(m.Sources), "page") + " behind the profile"
		if !profiled(m) {
			head = m.Name + ": " + noProfile
		}
		p.Add(v.NameMark(m.ID), screen.Span{Text: head, Style: v.Look.Strong})
		for _, s := range m.Sources {
			p.Blank()
			p.Source("", s, part.InFull)
		}
	}
	return p.Lines
}
