package events

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence says what happened, and what was counted of it that day; where nobody counted, the figures before and
// after. Titles are headlines and stay as they are.
func (v shown) Sentence() []string {
	v.Made("sentence")
	e := v.event
	if e == nil {
		return []string{v.Hint("No event "+filterWords(v.Frame), ": "+allAgain(v.Frame)) + "."}
	}
	more := v.changeWords()
	if v.flow != nil {
		more = v.flowWords()
	}
	unknown := ""
	if v.ofTheRush() {
		unknown = " Nobody published how many left WhatsApp."
	}
	head, short := on(e, data.Day.FormatLong)+unknown, on(e, data.Day.Format)+unknown
	var out []string
	for _, m := range more {
		out = append(out, head+" "+m, short+" "+m)
	}
	return append(out, head, short, on(e, data.Day.Format), e.Title+".")
}

// on is the headline behind its day.
func on(e *data.Event, format func(data.Day, data.Precision) string) string {
	in := "On "
	if e.Precision != data.ByDay {
		in = "In "
	}
	return in + format(e.Day, e.Precision) + " " + e.Title + "."
}

// The month of the new terms, in which people ask how many left, and those whom the question is about.
var (
	rushFrom, rushTo = data.Date(2021, 1, 1), data.Date(2021, 1, 31)
	ofTheRush        = []string{"whatsapp", "signal", "telegram"}
)

// ofTheRush reports whether the event belongs to the month of WhatsApp's new terms.
func (v shown) ofTheRush() bool {
	e := v.event
	return e.Day >= rushFrom && e.Day <= rushTo && slices.ContainsFunc(ofTheRush, func(id string) bool {
		return slices.Contains(e.Messengers, id)
	})
}

// flowWords say what the flow of the day was a day on average, against what was before: "About 7.7 M installs that day,
// against …"; alone it is its own total.
func (v shown) flowWords() []string {
	flow, base := v.flow, v.base
	start := func(amount, when string) string {
		s := amount + data.Nbsp + flow.Metric.Noun() + " " + when
		if v.titleNames(flow.Messenger) {
			return fit.Capital(s)
		}
		return v.Name(flow.Messenger) + ": " + s
	}
	daily := func(o *data.Observation) string {
		if o.Days() > 1 {
			return "a day " + v.inPeriod(o)
		}
		return v.inPeriod(o)
	}
	who := " (" + data.Bind(say.Who(flow)) + ")"
	alone := start(flow.Stated(), v.inPeriod(flow)) + who
	if base == nil {
		return doubting([]string{alone}, flow)
	}
	against := start(flow.DailyStated(), daily(flow)) + ", against " + base.DailyStated() + " " + daily(base) + who
	return append(doubting([]string{against}, flow, base), alone+".")
}

// doubting ends sentences: the first also with what is in doubt of its figures.
func doubting(said []string, figures ...*data.Observation) []string {
	var out []string
	if more := doubts(figures...); more != "" {
		out = append(out, said[0]+more+".")
	}
	for _, s := range said {
		out = append(out, s+".")
	}
	return out
}

// doubts are what is in doubt of figures, behind what is said of them; "" if nothing is.
func doubts(figures ...*data.Observation) string {
	if words := say.Doubts(figures...); len(words) > 0 {
		return "; " + strings.Join(words, "; ")
	}
	return ""
}

// titleNames reports whether the title of the event names this messenger alone.
func (v shown) titleNames(id string) bool {
	return !slices.ContainsFunc(v.Set.Messengers, func(m data.Messenger) bool {
		return strings.Contains(v.event.Title, m.Short) != (m.ID == id)
	})
}

// wholeMonth is the length from which on a period is called a month: that of the shortest.
const wholeMonth = 28

// inPeriod is the period of a flow: "in the week to 3 January", "in the 5 days to 10 January", "in Q1 2025"; the year
// of a day only if it is not the event's.
func (v shown) inPeriod(o *data.Observation) string {
	to := o.AsOf.LongBare()
	if o.AsOf.Year() != v.event.Day.Year() {
		to = o.AsOf.Long()
	}
	switch days := o.Days(); {
	case days == 1 && o == v.flow:
		return "that day"
	case days == 1:
		return "on " + to
	case days == 7:
		return "in the week to " + to
	case days < wholeMonth:
		return "in the " + stretch(days) + " to " + to
	}
	return "in " + o.Period()
}

// stretch is a number of days in words.
func stretch(days int) string {
	if days == 14 {
		return "two weeks"
	}
	return data.Age(0, data.Day(days))
}

// changeWords say the figures before and after of the messenger that has both, else of the first that has one.
func (v shown) changeWords() []string {
	near := slices.DeleteFunc(slices.Clone(v.changes), func(c data.Around) bool { return !c.Near() })
	if len(near) == 0 {
		return []string{"No user figure within a year on either side."}
	}
	both := func(c data.Around) bool { return c.From != nil && c.To != nil }
	c := near[max(slices.IndexFunc(near, both), 0)]
	var out []string
	for _, much := range []struct {
		before, after say.Saying // that the one after was published after the event goes without saying
	}{{say.Full, say.Past}, {say.Aged, say.PastDay}, {say.Bare, say.Bare}} {
		before, after := "no figure before", "none within a year after"
		if c.From != nil {
			before = say.Ref(v.then, c.From, much.before) + " before"
		}
		if c.To != nil {
			after = say.Ref(v.then, c.To, much.after) + " after"
		}
		out = append(out, v.Name(c.Messenger)+": "+before+", "+after+"; no causal claim")
	}
	return doubting(out, c.From, c.To)
}

// Notes say what the figures of the screen are not, what is left out, and what its bars and brackets stand for.
func (v shown) Notes() []screen.Note {
	if v.event == nil {
		return nil
	}
	var notes, signs []screen.Note
	if flows := v.barFlows(); len(flows) > 0 {
		notes = append(notes, screen.Note{Long: flows[0].Metric.Noun() + " are not users"})
		signs = []screen.Note{v.barNote(flows),
			{Sign: "├", Long: "total of a period; never add them up", Short: "total: never add up"}}
	} else if v.flow != nil {
		notes = append(notes, screen.Note{Long: v.flow.Metric.Noun() + " are not users"})
	}
	notes = append(notes, screen.Note{Long: "no causal claim"})
	if len(v.rush.days) > 0 {
		notes = append(notes, screen.Note{Long: "bold numbers: days of events in the list", Short: "numbers: events",
			Drawn: true})
		signs = append(signs, screen.Note{Sign: "·", Long: "nobody counted", Short: "uncounted"})
	}
	if v.NoEst {
		notes = append(notes, screen.Note{Long: "without estimates: what firms counted is left out",
			Short: "without estimates", Estimates: true})
	}
	return append(append(notes, v.own()...), signs...)
}

// own is the remark on own figures that are drawn, or in a file cited.
func (v shown) own() []screen.Note {
	if v.Format != "" {
		return say.OwnFigures(v.Frame, v.figures()...)
	}
	drawn := []*data.Observation{v.flow, v.base}
	for _, c := range v.changes {
		drawn = append(drawn, c.From, c.To)
	}
	if v.Skeleton().Panel.W == 0 {
		return say.OwnFigures(v.Frame, append(drawn, v.barFlows()...)...)
	}
	for _, l := range v.rush.lanes {
		drawn = append(append(drawn, l.bars...), slices.Concat(l.brackets...)...)
	}
	return say.OwnFigures(v.Frame, append(drawn, v.around()...)...)
}

// barFlows are the flows of the counter whose bars are drawn, in lanes or in a table; nil if none are.
func (v shown) barFlows() []*data.Observation {
	switch {
	case len(v.rush.lanes) > 0:
		return v.counts[0]
	case v.Skeleton().Panel.W > 0:
		return nil
	}
	return v.closeFlows()
}

// bars are the signs that bars of both directions are made of.
const bars = "█▇▆▅▄▃▂▁▏▎▍▌▋▊▉"

// barNote says what bars stand for, and in words what is to be said of their flows: beside them is no room for flags.
func (v shown) barNote(flows []*data.Observation) screen.Note {
	var long, short []string
	for _, flag := range data.Flags {
		if slices.ContainsFunc(flows, func(o *data.Observation) bool { return o.Has(flag) }) {
			long, short = append(long, flag.Meaning()), append(short, flag.Short())
		}
	}
	note := screen.Note{Sign: bars, Long: "a day on average", Short: "a day"}
	if len(long) > 0 {
		note.Long += " (" + strings.Join(long, "; ") + ")"
		note.Short += " (" + strings.Join(short, "; ") + ")"
	}
	if v.Skeleton().Panel.W == 0 { // the heading of the panel names the counter
		note.Long += ", " + flows[0].Counter().Firm
	}
	return note
}

// filterWords are the filters in words: kind, whose, text; "" if there are none.
func filterWords(f screen.Frame) string {
	var words []string
	for _, w := range []struct{ head, value, tail string }{{"of kind ", f.Kind, ""}, {"about ", f.Name(f.Whose), ""},
		{"with “", strings.TrimSpace(f.Search), "”"}} {
		if w.value != "" {
			words = append(words, w.head+w.value+w.tail)
		}
	}
	return strings.Join(words, " ")
}

// allAgain says which keys lead back to all events.
func allAgain(f screen.Frame) string {
	switch {
	case strings.TrimSpace(f.Search) == "":
		return "a shows all events again, c and w walk on"
	case f.Kind != "" || f.Whose != "":
		return "esc clears the search, a shows all events"
	}
	return "esc clears the search"
}
