package data

import (
	"cmp"
	"maps"
	"slices"
)

// What of the flows tells of an event.
const (
	nearDays      = 42  // six weeks before and after: a rush is over in one or two months
	longestRun    = 31  // a period longer than a month hides how its days differ
	shortestMonth = 28  // a shorter period may miss the day of an event that is known by its month
	longestBase   = 366 // what was usual before is told by a year at most
)

// Counter is who counted what. Flows of different counters share no lane and are never compared.
type Counter struct {
	Metric Metric
	Firm   string // its name, else who vouches for the flow: "by the company", "by the press", "by an unnamed firm"
}

// Counter is who counted the flow.
func (o *Observation) Counter() Counter {
	c := Counter{o.Metric, o.CountedBy}
	switch {
	case c.Firm != "":
	case o.Basis.Company():
		c.Firm = "by the company"
	case o.Basis == Press:
		c.Firm = "by the press"
	default:
		c.Firm = "by an unnamed firm"
	}
	return c
}

// FlowsNear are the flows whose periods meet the six weeks before or after a day: a list in order of periods for each
// counter, that of who counted most first. Periods longer than a month and ceilings are left out: no bar can be drawn.
// Of the query only the estimates matter, as flows are in no group.
func (s *Set) FlowsNear(q Query, day Day) [][]*Observation {
	near := map[Counter][]*Observation{}
	for _, o := range s.Flows(day-nearDays, day+nearDays) {
		if o.Days() <= longestRun && o.Bound != AtMost && q.Takes(o) {
			near[o.Counter()] = append(near[o.Counter()], o)
		}
	}
	return slices.SortedFunc(maps.Values(near), func(a, b []*Observation) int {
		x, y := a[0].Counter(), b[0].Counter()
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(x.Metric, y.Metric), cmp.Compare(x.Firm, y.Firm))
	})
}

// OfMessenger are the figures of one messenger.
func OfMessenger(figures []*Observation, messenger string) []*Observation {
	var own []*Observation
	for _, o := range figures {
		if o.Messenger == messenger {
			own = append(own, o)
		}
	}
	return own
}

// FlowOf finds what was counted on the day of an event of the first of its messengers of whom anything was: the
// finest bar, else the shortest period. Base is what the same counter had counted before: its first bar near the
// event, else for a single day the shortest longer period around it. Both may be nil.
func (s *Set) FlowOf(e *Event, q Query) (flow, base *Observation) {
	near := s.FlowsNear(q, e.Day)
	for _, messenger := range e.Messengers {
		for _, flows := range near {
			own := OfMessenger(flows, messenger)
			bars, _ := RushBars(own, e.Day-nearDays, e.Day+nearDays)
			flow = cmp.Or(shortestOn(e, bars), shortestOn(e, own))
			switch {
			case flow == nil:
			case bars[0].AsOf < flow.From:
				return flow, bars[0]
			case flow.Days() == 1:
				return flow, s.longerFlow(flow, q)
			default:
				return flow, nil
			}
		}
	}
	return nil, nil
}

// shortestOn is the flow of the shortest period that holds the event, the first of several; nil if none does.
func shortestOn(e *Event, flows []*Observation) *Observation {
	var best *Observation
	for _, o := range flows {
		if o.covers(e) && (best == nil || o.Days() < best.Days()) {
			best = o
		}
	}
	return best
}

// covers reports whether the flow's period holds the day of the event; of an event known by its month the month.
func (o *Observation) covers(e *Event) bool {
	return o.From <= e.Day && e.Day <= o.AsOf && (e.Precision == ByDay || o.Days() >= shortestMonth)
}

// longerFlow is the shortest period of more than a month, up to a year, around a flow that the same counter counted;
// nil if there is none.
func (s *Set) longerFlow(flow *Observation, q Query) *Observation {
	var best *Observation
	for _, o := range s.Flows(flow.From, flow.AsOf) {
		around := o.From <= flow.From && o.AsOf >= flow.AsOf && o.Days() > longestRun && o.Days() <= longestBase
		same := o.Messenger == flow.Messenger && o.Counter() == flow.Counter()
		if around && same && o.Bounded() && q.Takes(o) && (best == nil || o.Days() < best.Days()) {
			best = o
		}
	}
	return best
}

// MostWhole finds the stretch of so many days around a day that holds most of the flows whole: how many it holds and
// where it begins, the last of several; 0 and the day itself if none holds any.
func MostWhole(flows []*Observation, day Day, days int) (most int, from Day) {
	from = day
	for begin := day - Day(days) + 1; begin <= day; begin++ {
		n := 0
		for _, o := range flows {
			if o.From >= begin && o.AsOf < begin+Day(days) {
				n++
			}
		}
		if n > 0 && n >= most {
			most, from = n, begin
		}
	}
	return most, from
}
