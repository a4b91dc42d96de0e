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
func (Screen) Sentence(f screen.Frame) []string {
	e := eventShown(f)
	if e == nil {
		return []string{"No event " + filterWords(f) + ": " + allEventsAgain(f) + "."}
	}
	head, short := fit.Bind(e.Day.FormatLong(e.Precision))+": "+e.Title+".", fit.Bind(e.Day.Format(e.Precision))+": "+e.Title+"."
	at := atEvent(f, e)
	var more []string
	if flow, base := flowOf(at, e); flow != nil {
		more = flowWords(at, e, flow, base)
	} else {
		more = changeWords(at, e)
	}
	var out []string
	for _, m := range more {
		out = append(out, head+" "+m, short+" "+m)
	}
	return append(out, head, short)
}

// flowOf finds what was counted of the event's messengers on its day, the finest bars first, and what the same
// firm had counted before: its first bar near the event, else a longer period around the day.
func flowOf(f screen.Frame, e *data.Event) (flow, base *data.Observation) {
	flows := eventFlows(f, e)
	for _, id := range e.Messengers {
		for rest := flows; len(rest) > 0; {
			group := ofCounter(rest)
			rest = rest[len(group):]
			own := ofMessenger(group, id)
			bars, _ := rushBars(own, e.Day-nearDays, e.Day+nearDays)
			for _, candidates := range [][]*data.Observation{bars, own} {
				for _, o := range candidates {
					if covers(o, e) && (flow == nil || o.Days() < flow.Days()) {
						flow = o
					}
				}
				if flow == nil {
					continue
				}
				if bars[0].AsOf < flow.From {
					return flow, bars[0]
				}
				if flow.Days() > 1 {
					return flow, nil
				}
				return flow, longerFlow(f, flow)
			}
		}
	}
	return nil, nil
}

// covers reports whether the flow's period holds the day of the event; of an event known by its month the month.
func covers(o *data.Observation, e *data.Event) bool {
	return o.From <= e.Day && e.Day <= o.AsOf && (e.Precision == data.ByDay || o.Days() >= 28)
}

// longerFlow is the shortest period of more than a month around a flow that the same firm counted, up to a year, or nil.
func longerFlow(f screen.Frame, flow *data.Observation) *data.Observation {
	var best *data.Observation
	for _, o := range f.Set.Flows(flow.From, flow.AsOf) {
		if o.Messenger == flow.Messenger && counterOf(o) == counterOf(flow) && o.Bounded() && o.From <= flow.From && o.AsOf >= flow.AsOf &&
			o.Days() > longestRun && o.Days() <= 366 && (best == nil || o.Days() < best.Days()) {
			best = o
		}
	}
	return best
}

// flowWords say what a flow was a day on average, against another: "About 7.7 M installs that day, against …";
// alone it is its own total.
func flowWords(f screen.Frame, e *data.Event, flow, base *data.Observation) []string {
	start := func(amount, when string) string {
		s := amount + fit.Nbsp + flowNoun(flow) + " " + when
		if names := namesIn(f, e.Title); len(names) == 1 && names[0] == flow.Messenger {
			return strings.ToUpper(s[:1]) + s[1:]
		}
		return f.Name(flow.Messenger) + ": " + s
	}
	alone, average := start(say.Value(flow), inPeriod(f, flow, e)), start(inWords(flow), "a day "+inPeriod(f, flow, e))
	if flow.Days() == 1 {
		alone = start(say.Value(flow), "that day")
		average = alone
	}
	who := flow.CountedBy
	if who == "" {
		who = say.By(flow)
	}
	end := func(figures ...*data.Observation) string {
		s := " (" + fit.Bind(who) + ")"
		if flags := unionFlags(f, "", figures...); flags != "" {
			s += fit.Nbsp + fit.Bind(flags)
		}
		return s + "."
	}
	var out []string
	if base != nil {
		aDay := " a day "
		if base.Days() == 1 {
			aDay = " "
		}
		out = append(out, average+", against "+inWords(base)+aDay+inPeriod(f, base, e)+end(flow, base))
	}
	return append(out, alone+end(flow))
}

// inWords is what a flow is a day with its bound: "about 35 k". An average is never exact.
func inWords(o *data.Observation) string {
	n := strings.TrimPrefix(perDay(o), data.AtLeast.Sign())
	switch {
	case o.Bound == data.AtLeast:
		return fit.Bind("at least " + n)
	case o.Bound == data.Exact && o.Days() == 1:
		return fit.Bind(n)
	}
	return fit.Bind("about " + n)
}

// inPeriod is the period of a flow: "in the week to 3 January", "in the 5 days to 10 January", "in Q1 2025"; the year only if it is not the event's.
func inPeriod(f screen.Frame, o *data.Observation, e *data.Event) string {
	to := o.AsOf.Long()
	if o.AsOf.Year() == e.Day.Year() {
		to = strings.TrimSuffix(to, " "+fit.Itoa(o.AsOf.Year()))
	}
	switch o.Days() {
	case 1:
		return "on " + fit.Bind(to)
	case 7:
		return "in the week to " + fit.Bind(to)
	case 14:
		return "in the two weeks to " + fit.Bind(to)
	}
	if o.Days() < 28 {
		return "in the " + fit.Itoa(o.Days()) + fit.Nbsp + "days to " + fit.Bind(to)
	}
	return "in " + fit.Bind(o.Period())
}

// namesIn are the messengers whose names stand in a text.
func namesIn(f screen.Frame, s string) []string {
	var ids []string
	for i := range f.Set.Messengers {
		if strings.Contains(s, f.Set.Messengers[i].Short) {
			ids = append(ids, f.Set.Messengers[i].ID)
		}
	}
	return ids
}

// changeWords say the figures before and after of the messenger that has both, else of the first that has one.
func changeWords(f screen.Frame, e *data.Event) []string {
	changes := make([]change, 0, len(e.Messengers))
	for _, id := range e.Messengers {
		if c := changeOf(f, e, id); c.near(e.Day) {
			changes = append(changes, c)
		}
	}
	if len(changes) == 0 {
		return []string{"No user figure within a year on either side."}
	}
	c := changes[0]
	if at := slices.IndexFunc(changes, func(c change) bool { return c.before != nil && c.after != nil }); at >= 0 {
		c = changes[at]
	}
	var out []string
	for _, much := range []say.Saying{say.SayAll, say.SayDay, say.SayValue} {
		before, after := "no figure before", "none within a year after"
		if c.before != nil {
			before = say.Ref(f, c.before, much) + " before"
		}
		if c.after != nil {
			after = afterRef(f, c.after, much) + " after"
		}
		flags := ""
		leave := "" // the words for the basis stand in the longest wording alone
		if much == say.SayAll {
			leave = "ep"
		}
		if s := unionFlags(f, leave, c.figures()...); s != "" {
			flags = fit.Nbsp + fit.Bind(s)
		}
		out = append(out, f.Name(c.messenger)+": "+before+", "+after+"; no causal claim"+flags+".")
	}
	return out
}

// afterRef is a figure of later: that it was published after the event goes without saying.
func afterRef(f screen.Frame, o *data.Observation, much say.Saying) string {
	s := say.Value(o)
	if much == say.SayValue {
		return s
	}
	s += " (" + say.Date(o)
	if much == say.SayAll {
		s += ", " + say.By(o)
	}
	return s + ")"
}
