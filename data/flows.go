package data

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// Flows are the figures that count what was added within a period (installs, signups), of the periods that meet
// the days from..to, in order of their periods.
func (s *Set) Flows(from, to Day) []*Observation {
	all := s.flows()
	first := sort.Search(len(all.list), func(i int) bool { return all.list[i].From > from-all.longest })
	var found []*Observation
	for _, o := range all.list[first:] {
		if o.From > to {
			break
		}
		if o.AsOf >= from {
			found = append(found, o)
		}
	}
	return found
}

// flows are all flows in order of their periods, and the length of the longest of these.
type flows struct {
	list    []*Observation
	longest Day
}

func (s *Set) allFlows() (all flows) {
	for i := range s.Observations {
		if o := &s.Observations[i]; o.From != 0 {
			all.list, all.longest = append(all.list, o), max(all.longest, Day(o.Days()))
		}
	}
	slices.SortFunc(all.list, byPeriod)
	return all
}

func byPeriod(a, b *Observation) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.AsOf, b.AsOf), byID(a, b))
}

// Days is the length of a flow's period; 1 for what has no period.
func (o *Observation) Days() int {
	if o.From == 0 {
		return 1
	}
	return int(o.AsOf-o.From) + 1
}

// PerDay is what a flow adds a day, on average over its period.
func PerDay(o *Observation) float64 { return float64(o.Value) / float64(o.Days()) }

// Daily is PerDay as it is printed: in two digits; of a single day its own value.
func (o *Observation) Daily() int64 {
	if o.Days() == 1 {
		return o.Value
	}
	x := PerDay(o)
	unit := math.Pow10(max(magnitude(x)-1, 0))
	return int64(math.Round(x/unit) * unit)
}

// DailySigned is what a flow adds a day as a label: "35 k", "7.7 M", "≥70 M".
func (o *Observation) DailySigned() string {
	if o.Bounded() {
		return FormatValue(o.Daily())
	}
	return o.Bound.Sign() + FormatValue(o.Daily())
}

// DailyStated is what a flow adds a day in words: "about 35 k", "at least 70 M". An average is never exact.
func (o *Observation) DailyStated() string {
	bound := o.Bound
	if bound == Exact && o.Days() > 1 {
		bound = About
	}
	return bounded(bound, FormatValue(o.Daily()))
}

// Rush chooses what is drawn of the flows of one messenger, one metric and one firm within the days from..to.
// Bars are the finest bounded periods that do not overlap, in order of time. Brackets, at most two rows with the
// shorter periods first, are totals of periods within the days: side by side they have one length, and each
// spans whole bars. Nothing is added up.
func Rush(flows []*Observation, from, to Day) (bars []*Observation, brackets [][]*Observation) {
	var bounded []*Observation
	for _, o := range flows {
		if o.From != 0 && o.Bounded() && o.From <= to && o.AsOf >= from {
			bounded = append(bounded, o)
		}
	}
	slices.SortFunc(bounded, func(a, b *Observation) int {
		return cmp.Or(cmp.Compare(a.Days(), b.Days()), byPeriod(a, b))
	})
	for _, o := range bounded {
		if !slices.ContainsFunc(bars, o.Overlaps) {
			bars = append(bars, o)
		}
	}
	slices.SortFunc(bars, byPeriod)
	return bars, bracketRows(bounded, bars, from, to)
}

// RushBars is Rush with floors for bars where nothing else was counted.
func RushBars(flows []*Observation, from, to Day) (bars []*Observation, brackets [][]*Observation) {
	bars, brackets = Rush(flows, from, to)
	for _, o := range flows {
		if o.Bound == AtLeast && o.From <= to && o.AsOf >= from && !slices.ContainsFunc(bars, o.Overlaps) {
			bars = append(bars, o)
		}
	}
	slices.SortFunc(bars, byPeriod)
	return bars, brackets
}

// bracketRows chooses the rows of brackets from the bounded flows, which come sorted by length: of all lengths
// the two whose periods cover most days, those side by side first.
func bracketRows(bounded, bars []*Observation, from, to Day) [][]*Observation {
	var rows [][]*Observation
	for begin := 0; begin < len(bounded); {
		length, end := bounded[begin].Days(), begin
		var row []*Observation
		for ; end < len(bounded) && bounded[end].Days() == length; end++ {
			o := bounded[end]
			within := from <= o.From && o.AsOf <= to
			if length > 1 && within && o.spansWhole(bars) && !slices.ContainsFunc(row, o.Overlaps) {
				row = append(row, o)
			}
		}
		begin = end
		if len(row) > 1 || len(row) == 1 && !slices.Contains(bars, row[0]) { // a bar alone is no bracket
			rows = append(rows, row)
		}
	}
	slices.SortStableFunc(rows, func(a, b []*Observation) int {
		return cmp.Or(cmp.Compare(len(b)*b[0].Days(), len(a)*a[0].Days()), cmp.Compare(len(b), len(a)))
	})
	rows = rows[:min(2, len(rows))]
	slices.SortFunc(rows, func(a, b []*Observation) int { return cmp.Compare(a[0].Days(), b[0].Days()) })
	return rows
}

// Overlaps reports whether the periods of two flows have a day in common.
func (o *Observation) Overlaps(p *Observation) bool { return o.From <= p.AsOf && p.From <= o.AsOf }

// spansWhole reports whether each bar that the period meets lies within it.
func (o *Observation) spansWhole(bars []*Observation) bool {
	return !slices.ContainsFunc(bars, func(bar *Observation) bool {
		return o.Overlaps(bar) && (bar.From < o.From || bar.AsOf > o.AsOf)
	})
}
