package events

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// change is what is known of a messenger around an event: the figure that stood the day before, and the next to
// stand after, at most a year later. Either may be nil. It says nothing of causes.
type change struct {
	messenger     string
	before, after *data.Observation
}

// changeOf looks up the change of a messenger around an event.
func changeOf(f screen.Frame, e *data.Event, id string) change {
	c := change{messenger: id, before: f.Set.Standing(id, f.Query(), e.Day-1), after: f.Set.Next(id, f.Query(), e.Day-1)}
	if c.after != nil && c.after.AsOf > e.Day.AddMonths(12) {
		c.after = nil
	}
	return c
}

// near reports whether a figure is at most a year off the day on either side.
func (c change) near(day data.Day) bool {
	return c.after != nil || c.before != nil && c.before.AsOf >= day.AddMonths(-12)
}

// times is how many times as many users the figure after counts, as far as the intervals carry it; "" otherwise.
func (c change) times() string {
	if c.before == nil || c.after == nil || c.after.Break || data.Comparable(c.after, c.before).Refused {
		return ""
	}
	ratio := c.after.Interval().Over(c.before.Interval())
	if ratio.OpenBelow() || ratio.OpenAbove() && ratio.Lo <= 1 {
		return ""
	}
	return data.TimesWords(ratio) + " as many"
}

// figures are those of the two that exist.
func (c change) figures() []*data.Observation {
	return slices.DeleteFunc([]*data.Observation{c.before, c.after}, func(o *data.Observation) bool { return o == nil })
}

// changes are the figures before and after: two or three lines a messenger.
func changes(p *part.Page, e *data.Event) {
	p.Heading("Before and after, no causal claim")
	for _, id := range e.Messengers {
		c, mark := changeOf(p.F, e, id), p.F.NameMark(id)
		if !c.near(e.Day) {
			p.Add(mark, screen.Span{Text: noneNear(p.F, e, id), Style: p.F.Look.Text})
			continue
		}
		hanging(p, changeSide(p.F, c.before, "no figure"), mark, screen.Span{Text: "before  ", Style: p.F.Look.Quiet})
		hanging(p, changeSide(p.F, c.after, "none within a year"), screen.Span{Text: "  after   ", Style: p.F.Look.Quiet})
		if s := c.times(); s != "" {
			p.Add(screen.Span{Text: "  " + s + ", " + data.Age(c.before.AsOf, c.after.AsOf) + " on", Style: p.F.Look.Text})
		}
	}
}

// hanging adds a wrapped text behind a head of ten cells.
func hanging(p *part.Page, s string, head ...screen.Span) {
	for _, l := range fit.Wrap(s, max(p.W-10, 8), p.F.ASCII) {
		p.Add(append(head, screen.Span{Text: l, Style: p.F.Look.Text})...)
		head = []screen.Span{{Text: "          ", Style: p.F.Look.Text}}
	}
}

// changesInShort are the figures before and after in one line a messenger, in words or in signs.
func changesInShort(p *part.Page, e *data.Event) {
	for _, id := range e.Messengers {
		c, mark := changeOf(p.F, e, id), p.F.NameMark(id)
		if !c.near(e.Day) {
			p.Add(mark, screen.Span{Text: noneNear(p.F, e, id), Style: p.F.Look.Text})
			continue
		}
		line := func(signs bool) string {
			return "before" + fit.Nbsp + markedSide(p.F, c.before, signs) + fit.Bind("   ") + "after" + fit.Nbsp + markedSide(p.F, c.after, signs)
		}
		text := line(false)
		flags := unionFlags(p.F, "ep", c.figures()...)
		if flags != "" {
			flags = "  " + flags
		}
		for _, s := range []string{text + flags, line(true) + flags, markedSide(p.F, c.before, true) + ", then " + markedSide(p.F, c.after, true) + flags} {
			if text = s; cells.Width(text, p.F.ASCII) <= p.W-2 {
				break
			}
		}
		for _, l := range fit.Wrap(text, p.W-2, p.F.ASCII) {
			p.Add(mark, screen.Span{Text: l, Style: p.F.Look.Text})
			mark = screen.Span{Text: "  ", Style: p.F.Look.Text}
		}
	}
}

// noneNear says that a messenger has no figure near the event.
func noneNear(f screen.Frame, e *data.Event, id string) string {
	if m := f.Set.Messenger(id); m.Launched > e.Day {
		return m.Short + " was launched later, in " + m.Launched.Format(max(m.LaunchPrecision, data.ByMonth))
	}
	return f.Name(id) + ": no figure within a year on either side"
}

// changeSide is one side of a change with its day and flags.
func changeSide(f screen.Frame, o *data.Observation, none string) string {
	if o == nil {
		return none
	}
	s := say.Value(o) + ", " + fit.Bind(o.AsOf.FormatLong(o.Precision))
	if o.Old(f.Day()) {
		s += ", old"
	}
	if flags := say.FlagText(f, o, ""); flags != "" {
		s += fit.Bind("  " + flags)
	}
	return s
}

// markedSide is one side of a change behind its mark, which tells the basis.
func markedSide(f screen.Frame, o *data.Observation, signs bool) string {
	if o == nil {
		return "n/a"
	}
	s := o.Stated() + ", " + o.Period()
	if signs {
		s = o.Signed() + ", " + o.Period()
	}
	if o.Old(f.Day()) {
		s += ", old"
	}
	return fit.Bind(string(f.FigureMark(o)) + " " + s)
}

// unionFlags are the flags of several figures, each once, those in leave left out.
func unionFlags(f screen.Frame, leave string, figures ...*data.Observation) string {
	var flags []string
	for _, n := range say.FlagNotes(leave, figures...) {
		flags = append(flags, n.Long[:3])
	}
	return strings.Join(flags, " ")
}

// changesInFull are the figures before and after with who vouches for them and where they were read.
func changesInFull(p *part.Page, e *data.Event) {
	p.Heading("Before and after, no causal claim")
	for _, id := range e.Messengers {
		f, c := p.F, changeOf(p.F, e, id)
		p.Blank()
		p.Add(f.NameMark(id), screen.Span{Text: f.Set.Messenger(id).Name, Style: f.Look.Strong})
		if !c.near(e.Day) {
			p.Text(0, noneNear(f, e, id), f.Look.Text)
		}
		side(p, "before", "no figure up to the day before", c.before)
		side(p, "after", "none within a year", c.after)
		switch s := c.times(); {
		case s != "":
			p.Field("", s+", "+data.Age(c.before.AsOf, c.after.AsOf)+" on", f.Look.Text)
		case c.before != nil && c.after != nil:
			p.Field("", "how many times as many cannot be said: "+c.whyNoTimes(), f.Look.Quiet)
		}
	}
}

// whyNoTimes says why no ratio can be given for two figures.
func (c change) whyNoTimes() string {
	switch {
	case c.after.Break:
		return "the definition changed [b]"
	case c.before.Bound == data.AtLeast && c.after.Bound == data.AtLeast:
		return "both are floors"
	case c.before.Bound == data.AtLeast:
		return "the one before is a floor"
	case c.after.Bound == data.AtLeast:
		return "the one after is a floor"
	}
	return "one of them is a ceiling"
}

// side is one side of a change in full.
func side(p *part.Page, label, none string, o *data.Observation) {
	f := p.F
	if o == nil {
		p.Field(label, none, f.Look.Text)
		return
	}
	s := say.Value(o) + ", " + fit.Bind(o.AsOf.FormatLong(o.Precision))
	if o.Old(f.Day()) {
		s += ", " + fit.Bind(data.Age(o.AsOf, f.Day())) + fit.Nbsp + "old"
	}
	p.Field(label, s, f.Look.Text)
	where := say.By(o) + ", read in " + o.Source.Publisher
	if flags := say.FlagText(f, o, ""); flags != "" {
		where += " " + flags
	}
	p.Field("", where, f.Look.Quiet)
}
