package growth

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel draws the milestones and the growth of the focus.
func (v shown) Panel(g cells.Grid) { v.page(g.W, part.ShortPanel).Draw(g) }

// Detail is the same in full: the growth with its two figures and their sources, every milestone with its figures.
func (v shown) Detail(w int) []screen.Line { return v.page(w, part.InFull).Lines }

// page is a page about a messenger, in brief or in full.
type page struct {
	part.Page
	of   row
	full bool
}

// page is that about the focus.
func (v shown) page(w int, much part.Fullness) *page {
	r := v.rows[v.focus]
	p := &page{part.Page{F: v.Frame, W: w}, r, much == part.InFull}
	p.Messenger(r.ID, r.standing)
	if r.Launched > v.Day() {
		p.say(say.Absent(v.Frame, r.ID).Sentence())
		return p
	}
	age := years(r.Launched.YearsUntil(v.Day())) + data.Nbsp + say.Tense(v.Frame, "ago", "before")
	p.Text(0, "launched "+r.Launched.Format(r.LaunchPrecision)+", "+age, v.Look.Quiet)
	if p.full {
		p.growth()
		p.milestones()
	} else {
		p.milestones()
		p.growth()
	}
	p.newer()
	return p
}

func (p *page) say(s string) { p.Text(0, s, p.F.Look.Text) }

// The columns of the milestones.
const (
	stoneWidth = len("500 M [e]  ")
	ageWidth   = len("10.9 to 11.1  ")
)

// milestones lists when the messenger reached what, by the years since its launch.
func (p *page) milestones() {
	text, quiet := p.F.Look.Text, p.F.Look.Quiet
	p.Blank()
	head := fit.Pad("Milestone", stoneWidth) + fit.Pad("years", ageWidth) + "by"
	p.Add(screen.Span{Text: head, Style: p.F.Look.Strong})
	var last *data.Observation // the figure that the line above rests on
	for _, s := range p.of.stones {
		label, o := fit.Pad(flagged(s, data.FormatValue(s.Value)), stoneWidth), s.Reached
		age, from := s.Ages().Bare(), ""
		if s.Before {
			age, from = "before "+data.FormatYears(s.AgeHi), "first figure "+o.Signed()
		} else {
			from = "after " + s.Below.Signed() + ", " + s.Below.AsOf.Format(s.Below.Precision)
		}
		p.Add(screen.Span{Text: label + fit.Pad(age, ageWidth) + o.AsOf.Format(o.Precision), Style: text})
		if o != last || p.full {
			p.Text(stoneWidth, from, quiet)
		}
		if last = o; p.full {
			p.Text(stoneWidth, o.Signed()+" "+told(o), quiet)
		}
	}
	if n := len(p.of.stones); n < len(stones) {
		label := fit.Pad(data.FormatValue(data.MilestoneValues[n]), stoneWidth)
		p.Add(screen.Span{Text: label, Style: text}, screen.Span{Text: "not reached on record", Style: quiet})
	}
}

// told is who vouches for a figure, who made it public, and where it was read.
func told(o *data.Observation) string { return o.Basis.String() + ", " + o.Told() }

// growth says how much the messenger grew, and between which figures, or why that cannot be said.
func (p *page) growth() {
	p.Heading("Growth")
	g, standing := p.of.growth, p.of.standing
	if g.Reason == "" {
		p.say(data.TimesWords(g.Times) + " in " + years(g.Years))
		p.say(data.PercentWords(g.PerYear) + " a year on average")
		doubled := "no doubling time: growth is not surely above zero"
		if g.Doubles {
			doubled = "doubled in " + data.YearsWords(g.Doubling)
		}
		p.say(doubled)
		p.end("From ", "from ", g.From)
		p.end("To ", "to ", g.To)
		return
	}
	p.say("n/a: " + g.Reason)
	if standing == nil {
		p.say(say.Absent(p.F, p.of.ID).Sentence())
		return
	}
	p.say("standing: " + standing.Stated() + ", " + standing.Period())
	if p.full {
		p.Blank()
		p.Figure(standing, part.InFull)
	}
}

// end is one of the two figures of the growth, in full with its source.
func (p *page) end(heading, word string, o *data.Observation) {
	if p.full {
		p.Heading(heading + o.Stated())
		p.Figure(o, part.InFull)
		return
	}
	p.say(word + o.Signed() + ", " + o.Period() + " " + say.Flags(say.InWords, o))
	p.Text(2, told(o), p.F.Look.Quiet)
}

// newer is the figure that stands, if it is newer than the latest one of the growth, so a floor or a ceiling.
func (p *page) newer() {
	o := p.of.standing
	if p.of.growth.Reason != "" || o.AsOf <= p.of.growth.To.AsOf {
		return
	}
	if p.full {
		p.Heading("Standing: " + o.Stated())
		p.Figure(o, part.InFull)
		return
	}
	bound := map[data.Bound]string{data.AtLeast: "a floor", data.AtMost: "a ceiling"}[o.Bound]
	p.Blank()
	p.say("Newer, but " + bound + ": " + o.Stated() + ", " + o.Period() + ". No growth from " + bound + ".")
}
