package growth

import (
	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel shows the milestones and the growth of the focus.
func (Screen) Panel(f screen.Frame, w int) []screen.Line {
	p, r := growthPage(f, w)
	if r.launched(f.Day()) {
		milestones(p, r, false)
		growthOf(p, r, false)
	}
	return p.Lines
}

// Detail shows the same in full: every milestone with its figures, and the two figures of the growth with their
// sources.
func (Screen) Detail(f screen.Frame, w int) []screen.Line {
	p, r := growthPage(f, w)
	if !r.launched(f.Day()) {
		return p.Lines
	}
	growthOf(p, r, true)
	milestones(p, r, true)
	if n := r.newer(); n != nil {
		p.Heading("Standing: " + say.Value(n))
		p.FigureFields(n, true)
	}
	return p.Lines
}

// growthPage begins a page about the focus: name, launch and age, or that it was not launched yet.
func growthPage(f screen.Frame, w int) (*part.Page, growthRow) {
	p := &part.Page{F: f, W: w}
	m := f.Set.Messenger(f.Focus)
	r := growthRow{m.ID, m, f.Standing(m.ID), f.Set.Growth(m.ID, f.Query(), f.Day()), f.Set.Milestones(m.ID, f.Query(), f.Day())}
	p.MessengerHeading(r.figure)
	if !r.launched(f.Day()) {
		p.Text(0, say.Absent(f, f.Focus), f.Look.Text)
		return p, r
	}
	age := yearsText(r.age(f.Day())) + " years " + say.Tense(f, "ago", "before")
	p.Text(0, "launched "+fit.Bind(m.Launched.Format(m.LaunchPrecision))+", "+fit.Bind(age), f.Look.Quiet)
	return p, r
}

// milestones lists when the messenger reached what, by the years since its launch.
func milestones(p *part.Page, r growthRow, full bool) {
	f := p.F
	const name, age = 11, 14
	p.Blank()
	p.Add(screen.Span{Text: fit.Pad("Milestone", name) + fit.Pad("years", age) + "by", Style: f.Look.Strong})
	var last *data.Observation // the figure that the line above rests on
	for _, s := range r.stones {
		label := data.FormatValue(s.Value)
		if s.Estimate {
			label += " [e]"
		}
		label = fit.Pad(label, name)
		if s.Reached == nil {
			p.Add(screen.Span{Text: label, Style: f.Look.Text}, screen.Span{Text: "not reached on record", Style: f.Look.Quiet})
			break
		}
		o := s.Reached
		words := ageWords(s)
		if s.Before {
			words = "before " + yearsText(s.AgeHi)
		}
		p.Add(screen.Span{Text: label, Style: f.Look.Text}, screen.Span{Text: fit.Pad(words, age) + o.AsOf.Format(o.Precision), Style: f.Look.Text})
		if o == last && !full {
			continue
		}
		last = o
		from := "first figure " + fit.Bind(o.Signed())
		if !s.Before {
			from = "after " + fit.Bind(s.Below.Signed()) + ", " + fit.Bind(s.Below.AsOf.Format(s.Below.Precision))
		}
		p.Text(name, from, f.Look.Quiet)
		if full {
			p.Text(name, fit.Bind(o.Signed())+" "+o.Basis.String()+", read in "+o.Source.Publisher, f.Look.Quiet)
		}
	}
}

// growthOf says how much the messenger grew, and between which figures, or why that cannot be said.
func growthOf(p *part.Page, r growthRow, full bool) {
	f, g := p.F, r.growth
	p.Heading("Growth")
	if g.Reason != "" {
		p.Text(0, "n/a: "+g.Reason, f.Look.Text)
		if r.figure == nil {
			p.Text(0, say.Absent(f, r.id), f.Look.Text)
		} else {
			p.Text(0, "standing: "+say.Value(r.figure)+", "+say.Date(r.figure), f.Look.Text)
			if full {
				p.Blank()
				p.FigureFields(r.figure, true)
			}
		}
		return
	}
	p.Text(0, fit.Bind(data.TimesWords(g.Times))+" in "+fit.Bind(yearsText(g.Years)+" years"), f.Look.Text)
	p.Text(0, fit.Bind(data.PercentWords(g.PerYear))+" a year on average", f.Look.Text)
	if g.Doubles {
		p.Text(0, "doubled in "+fit.Bind(data.YearsWords(g.Doubling)), f.Look.Text)
	} else {
		p.Text(0, "no doubling time: growth is not surely above zero", f.Look.Text)
	}
	for i, o := range []*data.Observation{g.From, g.To} {
		word := [...]string{"from ", "to "}[i]
		if full {
			p.Heading([...]string{"From ", "To "}[i] + say.Value(o))
			p.FigureFields(o, true)
			continue
		}
		p.Text(0, word+fit.Bind(o.Signed())+", "+say.Date(o)+" "+fit.Bind(say.FlagText(f, o, "ep")), f.Look.Text)
		p.Text(2, o.Basis.String()+", read in "+o.Source.Publisher, f.Look.Quiet)
	}
	if n := r.newer(); n != nil && !full {
		p.Blank()
		bound := "a floor"
		if n.Bound == data.AtMost {
			bound = "a ceiling"
		}
		p.Text(0, "Newer, but "+bound+": "+say.Value(n)+", "+say.Date(n)+". No growth from "+bound+".", f.Look.Text)
	}
}
