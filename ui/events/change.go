package events

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// beforeAndAfter heads the figures on both sides of an event: one does not follow from the other.
const beforeAndAfter = "Before and after, no causal claim"

// changesInFull are the figures before and after with who vouches for them and where they were read.
func (v shown) changesInFull(p *part.Page) {
	p.Heading(beforeAndAfter)
	for _, c := range v.changes {
		p.Blank()
		p.Messenger(c.Messenger, nil)
		if !c.Near() {
			p.Text(0, v.noneNear(c), v.Look.Text)
		}
		v.side(p, "before", "no figure up to the day before", c.From)
		v.side(p, "after", "none within a year", c.To)
		p.Field("", timesWords(c), v.Look.Text)
		if c.From != nil && c.To != nil && c.Why != data.Said {
			p.Field("", "how many times as many cannot be said: "+c.Reason(), v.Look.Quiet)
		}
	}
}

// side is one side of a change in full.
func (v shown) side(p *part.Page, label, none string, o *data.Observation) {
	if o == nil {
		p.Field(label, none, v.Look.Text)
		return
	}
	s := dated(o)
	if t := v.then.Day(); o.Old(t) {
		s += ", " + data.Age(o.AsOf, t) + data.Nbsp + "old"
	}
	p.Field(label, s, v.Look.Text)
	p.Field("", say.Told(o)+doubts(o), v.Look.Quiet)
}

// changesInLines are the figures before and after: two or three lines a messenger.
func (v shown) changesInLines(p *part.Page) {
	p.Heading(beforeAndAfter)
	v.eachChange(p, func(c data.Around, mark screen.Span) {
		line := func(o *data.Observation, none string, head ...screen.Span) {
			if o != nil {
				none = dated(o) + v.old(o) + ", " + say.Who(o) + doubts(o)
			}
			hanging(p, none, head...)
		}
		line(c.From, "no figure", mark, screen.Span{Text: "before  ", Style: v.Look.Quiet})
		line(c.To, "none within a year", screen.Span{Text: "  after   ", Style: v.Look.Quiet})
		if s := timesWords(c); s != "" {
			p.Add(screen.Span{Text: "  " + s, Style: v.Look.Text})
		}
	})
}

// changesInShort are the figures before and after in one line a messenger, in words or in signs, behind marks that
// tell the basis.
func (v shown) changesInShort(p *part.Page) {
	side := func(o *data.Observation, value func(*data.Observation) string) string {
		if o == nil {
			return "n/a"
		}
		return data.Bind(string(v.FigureMark(o)) + " " + value(o) + ", " + o.Period() + v.old(o))
	}
	stated, signed := (*data.Observation).Stated, (*data.Observation).Signed
	v.eachChange(p, func(c data.Around, mark screen.Span) {
		sides := func(value func(*data.Observation) string, before, between string) string {
			return data.Bind(before) + side(c.From, value) + between + side(c.To, value)
		}
		after := data.Bind("   after ")
		long := sides(stated, "before ", after)
		hanging(p, fit.FirstFitting([]string{long + doubts(c.From, c.To), long, sides(signed, "before ", after),
			sides(signed, "", ", then ")}, p.W-2, v.ASCII), mark)
	})
}

// eachChange writes the change of each messenger behind its mark, or that nothing is known of it near the event.
func (v shown) eachChange(p *part.Page, write func(c data.Around, mark screen.Span)) {
	for _, c := range v.changes {
		if mark := v.NameMark(c.Messenger); c.Near() {
			write(c, mark)
		} else {
			p.Add(mark, screen.Span{Text: v.noneNear(c), Style: v.Look.Text})
		}
	}
}

// hanging adds a text behind a head; its further lines stand under its first.
func hanging(p *part.Page, s string, head ...screen.Span) {
	indent := 0
	for _, h := range head {
		indent += cells.Width(h.Text, p.F.ASCII)
	}
	for _, l := range fit.Wrap(s, max(p.W-indent, 8), p.F.ASCII) {
		p.Add(append(head, screen.Span{Text: l, Style: p.F.Look.Text})...)
		head = []screen.Span{{Text: strings.Repeat(" ", indent), Style: p.F.Look.Text}}
	}
}

// dated is a figure with its day.
func dated(o *data.Observation) string {
	return o.Stated() + ", " + o.AsOf.FormatLong(o.Precision)
}

// old says whether a figure was old on the day of the event.
func (v shown) old(o *data.Observation) string {
	if o.Old(v.then.Day()) {
		return ", old"
	}
	return ""
}

// noneNear says that a messenger has no figure near the event.
func (v shown) noneNear(c data.Around) string {
	if m := v.Set.Messenger(c.Messenger); m.Launched > v.event.Day {
		return m.Short + " was launched later, in " + m.Launched.Format(max(m.LaunchPrecision, data.ByMonth))
	}
	return v.Name(c.Messenger) + ": no figure within a year on either side"
}

// timesWords says how many users the figure after counts beside the one before, and how much later; "" if it cannot be
// said.
func timesWords(c data.Around) string {
	if words := say.AsMany(c.Change); words != "" {
		return words + ", " + data.Age(c.From.AsOf, c.To.AsOf) + " on"
	}
	return ""
}
