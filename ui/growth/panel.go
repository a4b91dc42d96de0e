package growth

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel draws the milestones of the focus, its growth since the start of its line, and the figures that counted.
func (v shown) Panel(g cells.Grid) { v.page(g.W, part.ShortPanel).Draw(g) }

// Detail is the same in full: every milestone with its figures, and the figures of the changes with their sources.
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
	p.Messenger(r.ID, r.change.To)
	if r.Launched > v.Day() {
		p.say(say.Absent(v.Frame, r.ID).Sentence())
		return p
	}
	launch := launchNotKnown
	if r.Launched != 0 {
		age := data.Age(r.Launched, v.Day()) + data.Nbsp + say.Tense(v.Frame, "ago", "before")
		launch = "launched " + r.Launched.Format(r.LaunchPrecision) + ", " + age
	}
	p.Text(0, launch, v.Look.Quiet)
	p.milestones()
	record := v.Set.Record(r.ID, v.Query(), v.Set.FirstDay(), v.Day())
	p.growth("Growth since the start of its line", record)
	if p.full {
		p.figures(r.change, record)
	}
	p.history()
	return p
}

func (p *page) say(s string) { p.Text(0, s, p.F.Look.Text) }

// The columns of the milestones.
const (
	stoneWidth = len("500 M  ")
	ageWidth   = len("0.6 to 4.0  ")
)

// milestones lists when the messenger reached what, by the years since its launch if that is known.
func (p *page) milestones() {
	text, quiet := p.F.Look.Text, p.F.Look.Quiet
	p.Blank()
	years := func(words string) string {
		if p.of.Launched == 0 {
			return ""
		}
		return fit.Pad(words, ageWidth)
	}
	head := fit.Pad("Users", stoneWidth) + years("years") + "by"
	p.Add(screen.Span{Text: head, Style: p.F.Look.Strong})
	var last *data.Observation // the figure that the line above rests on
	for _, s := range p.of.stones {
		label, o := fit.Pad(data.FormatValue(s.Value), stoneWidth), s.Reached
		if o == nil {
			p.Add(screen.Span{Text: label, Style: text}, screen.Span{Text: "not on record", Style: quiet})
			break
		}
		from := "its first figure: " + o.Stated()
		if !s.Before {
			from = "after " + s.Below.Stated() + ", " + s.Below.AsOf.Format(s.Below.Precision)
		}
		when := years(ages(s)[0]) + o.AsOf.Format(o.Precision)
		p.Add(screen.Span{Text: label + when, Style: text})
		if o != last || p.full {
			p.Text(stoneWidth, flagged(s, from), quiet)
		}
		if last = o; p.full {
			p.Text(stoneWidth, o.Stated()+", "+say.Told(o), quiet)
		}
	}
}

// growth says how much the messenger grew between two figures, or why that cannot be said.
func (p *page) growth(heading string, c data.Change) {
	p.Heading(heading)
	if c.Why != data.Said {
		p.say("not known: " + c.Reason())
	} else {
		p.say(fit.Capital(say.AsMany(c)) + ", " + data.Age(c.From.AsOf, c.To.AsOf) + " on")
	}
	if c.Doubles {
		p.say(data.PercentWords(c.PerYear) + " a year on average")
		p.say("doubled in " + data.YearsWords(c.Doubling))
	}
	for _, o := range c.Figures() {
		head := o.Stated() + ", " + o.Period() + ", "
		line := fit.FirstFitting([]string{head + say.Who(o), head + say.WhoInShort(o)}, p.W-2, p.F.ASCII)
		p.Text(2, line, p.F.Look.Quiet)
	}
}

// figures are those of the changes in full, each once.
func (p *page) figures(changes ...data.Change) {
	seen := map[*data.Observation]bool{}
	for _, c := range changes {
		for _, o := range c.Figures() {
			if !seen[o] {
				p.Heading(fit.Capital(o.Stated()) + ", " + o.Period())
				p.Figure(o, part.InFull)
			}
			seen[o] = true
		}
	}
}

// history lists the figures that counted up to the day, the newest first.
func (p *page) history() {
	p.Heading("What counted, newest first")
	steps := p.F.Set.History(p.of.ID, p.F.Query())
	for i := len(steps) - 1; i >= 0; i-- {
		o := steps[i].Observation
		if steps[i].Fate != data.Stood || o.AsOf > p.F.Day() {
			continue
		}
		value := fit.Pad(o.Signed(), len("1.2682 bn "))
		if p.full {
			value = fit.Pad(o.Stated(), len("about 1.2682 bn "))
		}
		when, who := fit.Pad(o.AsOf.Format(o.Precision), len("15 Jan 2021 ")), []string{say.WhoInShort(o)}
		if o.Own { // the mark tells the rest
			who = append(who, data.FlagOwn.Short())
		}
		room := p.W - len("* ") - cells.Width(when+value, p.F.ASCII)
		p.Add(screen.Span{Text: string(p.F.FigureMark(o)) + " ", Style: p.F.Colour(o.Messenger)},
			screen.Span{Text: when, Style: p.F.Look.Quiet},
			screen.Span{Text: value, Style: p.F.Look.Text},
			screen.Span{Text: fit.FirstFitting(who, room, p.F.ASCII), Style: p.F.Look.Quiet})
	}
}
