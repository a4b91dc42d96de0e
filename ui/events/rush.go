package events

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/screen"
)

// How far from an event flows count as near it, and how long a period may be to tell of a rush.
const (
	nearDays   = 42
	longestRun = 31
)

// eventFlows are the installs and sign-ups whose periods meet the six weeks before or after the event, those of
// the firm that counted most first. Periods longer than a month and ceilings are left out: no bar can be drawn.
func eventFlows(f screen.Frame, e *data.Event) []*data.Observation {
	var near []*data.Observation
	count := map[counter]int{}
	for _, o := range f.Set.Flows(e.Day-nearDays, e.Day+nearDays) {
		if o.Days() > longestRun || o.Bound == data.AtMost || f.NoEst && o.Basis >= data.Estimate {
			continue
		}
		near = append(near, o)
		count[counterOf(o)]++
	}
	slices.SortStableFunc(near, func(a, b *data.Observation) int {
		x, y := counterOf(a), counterOf(b)
		return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x.metric, y.metric), cmp.Compare(x.firm, y.firm))
	})
	return near
}

// counter is who counted what. Flows of different counters share no lane and are never compared.
type counter struct {
	metric data.Metric
	firm   string
}

func counterOf(o *data.Observation) counter { return counter{o.Metric, countedBy(o)} }

// countedBy is the firm behind a flow, else who vouches for it.
func countedBy(o *data.Observation) string {
	switch {
	case o.CountedBy != "":
		return o.CountedBy
	case o.Basis <= data.Official:
		return "by the company"
	case o.Basis == data.Press:
		return "by the press"
	}
	return "by an unnamed firm"
}

// flowNoun is what a flow counts.
func flowNoun(o *data.Observation) string {
	if o.Metric == data.Signups {
		return "sign-ups"
	}
	return "installs"
}

// ofCounter are the flows at the beginning of the list that one counter counted.
func ofCounter(flows []*data.Observation) []*data.Observation {
	n := 0
	for n < len(flows) && counterOf(flows[n]) == counterOf(flows[0]) {
		n++
	}
	return flows[:n]
}

// ofMessenger are the flows of one messenger.
func ofMessenger(flows []*data.Observation, id string) []*data.Observation {
	var own []*data.Observation
	for _, o := range flows {
		if o.Messenger == id {
			own = append(own, o)
		}
	}
	return own
}

// rushBars are the bars of the flows of one lane: the finest bounded periods, and floors where nothing else was
// counted.
func rushBars(flows []*data.Observation, from, to data.Day) (bars []*data.Observation, brackets [][]*data.Observation) {
	bars, brackets = data.Rush(flows, from, to)
	for _, o := range flows {
		if o.Bound == data.AtLeast && o.From <= to && o.AsOf >= from && !slices.ContainsFunc(bars, func(b *data.Observation) bool { return overlap(o, b) }) {
			bars = append(bars, o)
		}
	}
	slices.SortStableFunc(bars, func(a, b *data.Observation) int { return cmp.Compare(a.From, b.From) })
	return bars, brackets
}

// overlap reports whether two periods have a day in common.
func overlap(a, b *data.Observation) bool { return a.From <= b.AsOf && b.From <= a.AsOf }

// perDay is what a flow adds a day on average, in two digits, and a single day's own value: "35 k", "7.7 M", "≥70 M".
func perDay(o *data.Observation) string {
	v := o.Value
	if o.Days() > 1 {
		x := data.PerDay(o)
		unit := math.Pow10(max(int(math.Floor(math.Log10(x)))-1, 0))
		v = int64(math.Round(x/unit) * unit)
	}
	if o.Bound == data.AtLeast {
		return data.AtLeast.Sign() + data.FormatValue(v)
	}
	return data.FormatValue(v)
}

// shortPeriod is a period without the year: "28 Dec-3 Jan", "4-10 Jan", "15 Jan"; a whole month keeps it.
func shortPeriod(o *data.Observation) string {
	y1, m1, d1 := o.From.YMD()
	y2, m2, d2 := o.AsOf.YMD()
	last := strconv.Itoa(d2) + " " + data.Month(m2)[:3]
	switch {
	case o.From == o.AsOf:
		return last
	case y1 == y2 && m1 == m2 && strings.HasPrefix(o.Period(), data.Month(m1)[:3]):
		return o.Period()
	case m1 == m2:
		return strconv.Itoa(d1) + "-" + last
	}
	return strconv.Itoa(d1) + " " + data.Month(m1)[:3] + "-" + last
}
