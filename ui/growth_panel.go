package ui

import (
	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel shows the milestones and the growth of the focus.
func (growth) Panel(f screen.Frame, w int) []screen.Line {
	p, r := growthPage(f, w)
	if r.launched(f.Day()) {
		p.milestones(r, false)
		p.growth(r, false)
	}
	return p.lines
}

// Detail shows the same in full: every milestone with its figures, and the two figures of the growth with their
// sources.
func (growth) Detail(f screen.Frame, w int) []screen.Line {
	p, r := growthPage(f, w)
	if !r.launched(f.Day()) {
		return p.lines
	}
	p.growth(r, true)
	p.milestones(r, true)
	if n := r.newer(); n != nil {
		p.heading("Standing: " + say.Value(n))
		p.figureFields(n, true)
	}
	return p.lines
}

// growthPage begins a page about the focus: name, launch and age, or that it was not launched yet.
func growthPage(f screen.Frame, w int) (*page, growthRow) {
	p := &page{f: f, w: w}
	m := f.Set.Messenger(f.Focus)
	r := growthRow{m.ID, m, f.Standing(m.ID), f.Set.Growth(m.ID, f.Query(), f.Day()), f.Set.Milestones(m.ID, f.Query(), f.Day())}
	p.messengerHeading(r.figure)
	if !r.launched(f.Day()) {
		p.text(0, say.Absent(f, f.Focus), f.Look.Text)
		return p, r
	}
	age := yearsText(r.age(f.Day())) + " years " + say.Tense(f, "ago", "before")
	p.text(0, "launched "+fit.Bind(m.Launched.Format(m.LaunchPrecision))+", "+fit.Bind(age), f.Look.Quiet)
	return p, r
}

// milestones lists when the messenger reached what, by the years since its launch.
func (p *page) milestones(r growthRow, full bool) {
	f := p.f
	const name, age = 11, 14
	p.blank()
	p.add(screen.Span{Text: fit.Pad("Milestone", name) + fit.Pad("years", age) + "by", Style: f.Look.Strong})
	var last *data.Observation // the figure that the line above rests on
	for _, s := range r.stones {
		label := data.FormatValue(s.Value)
		if s.Estimate {
			label += " [e]"
		}
		label = fit.Pad(label, name)
		if s.Reached == nil {
			p.add(screen.Span{Text: label, Style: f.Look.Text}, screen.Span{Text: "not reached on record", Style: f.Look.Quiet})
			break
		}
		o := s.Reached
		words := ageWords(s)
		if s.Before {
			words = "before " + yearsText(s.AgeHi)
		}
		p.add(screen.Span{Text: label, Style: f.Look.Text}, screen.Span{Text: fit.Pad(words, age) + o.AsOf.Format(o.Precision), Style: f.Look.Text})
		if o == last && !full {
			continue
		}
		last = o
		from := "first figure " + fit.Bind(o.Signed())
		if !s.Before {
			from = "after " + fit.Bind(s.Below.Signed()) + ", " + fit.Bind(s.Below.AsOf.Format(s.Below.Precision))
		}
		p.text(name, from, f.Look.Quiet)
		if full {
			p.text(name, fit.Bind(o.Signed())+" "+o.Basis.String()+", read in "+o.Source.Publisher, f.Look.Quiet)
		}
	}
}

// growth says how much the messenger grew, and between which figures, or why that cannot be said.
func (p *page) growth(r growthRow, full bool) {
	f, g := p.f, r.growth
	p.heading("Growth")
	if g.Reason != "" {
		p.text(0, "n/a: "+g.Reason, f.Look.Text)
		if r.figure == nil {
			p.text(0, say.Absent(f, r.id), f.Look.Text)
		} else {
			p.text(0, "standing: "+say.Value(r.figure)+", "+say.Date(r.figure), f.Look.Text)
			if full {
				p.blank()
				p.figureFields(r.figure, true)
			}
		}
		return
	}
	p.text(0, fit.Bind(data.TimesWords(g.Times))+" in "+fit.Bind(yearsText(g.Years)+" years"), f.Look.Text)
	p.text(0, fit.Bind(data.PercentWords(g.PerYear))+" a year on average", f.Look.Text)
	if g.Doubles {
		p.text(0, "doubled in "+fit.Bind(data.YearsWords(g.Doubling)), f.Look.Text)
	} else {
		p.text(0, "no doubling time: growth is not surely above zero", f.Look.Text)
	}
	for i, o := range []*data.Observation{g.From, g.To} {
		word := [...]string{"from ", "to "}[i]
		if full {
			p.heading([...]string{"From ", "To "}[i] + say.Value(o))
			p.figureFields(o, true)
			continue
		}
		p.text(0, word+fit.Bind(o.Signed())+", "+say.Date(o)+" "+fit.Bind(say.FlagText(f, o, "ep")), f.Look.Text)
		p.text(2, o.Basis.String()+", read in "+o.Source.Publisher, f.Look.Quiet)
	}
	if n := r.newer(); n != nil && !full {
		p.blank()
		bound := "a floor"
		if n.Bound == data.AtMost {
			bound = "a ceiling"
		}
		p.text(0, "Newer, but "+bound+": "+say.Value(n)+", "+say.Date(n)+". No growth from "+bound+".", f.Look.Text)
	}
}
