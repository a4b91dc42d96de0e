package data

import (
	"math"
	"slices"
	"strconv"
)

// Growth is how often a messenger's users multiplied between two figures.
type Growth struct {
	From, To *Observation
	Years    float64  // between the two
	Times    Interval // of To to From
	PerYear  Interval // average growth a year as a change: 0.25 is 25 %
	Doubling Interval // years in which the users doubled; only if Doubles
	Doubles  bool     // growth is surely above zero
	Reason   string   // why no growth can be said; then From, To and the numbers are empty
}

// growthMonths is the least time between two figures that yearly growth is worked out of: over less, the day on which
// they were taken decides.
const growthMonths = 24

// Growth works in the metric whose latest bounded figure is the youngest at t (monthly users on a tie): from its
// first bounded standing figure after the last change of definition to its latest one, at least two years apart.
func (s *Set) Growth(messenger string, q Query, t Day) Growth {
	var latest *Observation // figures that stood differ in their days, so no two are the latest
	for _, step := range s.History(messenger, q) {
		if step.Fate == Stood && step.Bounded() && step.AsOf <= t {
			latest = step.Observation
		}
	}
	if latest == nil {
		return Growth{Reason: "no bounded figure"}
	}
	var first, oldest, changed *Observation // oldest: the first whatever the definition
	for _, step := range s.History(messenger, q) {
		if step.Fate != Stood || step.Metric != latest.Metric || step.AsOf > latest.AsOf {
			continue
		}
		if step.Break {
			first, changed = nil, step.Observation
		}
		if first == nil && step.Bounded() {
			first = step.Observation
		}
		if oldest == nil {
			oldest = first
		}
	}
	if twoYears := latest.AsOf.AddMonths(-growthMonths); first.AsOf > twoYears {
		switch {
		case oldest.AsOf <= twoYears:
			return Growth{Reason: "the definition changed in " + changed.AsOf.Format(changed.Precision)}
		case first == latest:
			return Growth{Reason: "only one bounded figure"}
		}
		return Growth{Reason: "less than two years apart"}
	}
	g := Growth{From: first, To: latest, Years: first.AsOf.YearsUntil(latest.AsOf)}
	g.Times = latest.Interval().Over(first.Interval())
	rate := func(times float64) float64 { return math.Pow(times, 1/g.Years) - 1 }
	g.PerYear = Interval{rate(g.Times.Lo), rate(g.Times.Hi)}
	if g.Doubles = g.Times.Lo > 1; g.Doubles {
		years := func(times float64) float64 { return g.Years * math.Ln2 / math.Log(times) }
		g.Doubling = Interval{years(g.Times.Hi), years(g.Times.Lo)}
	}
	return g
}

// MilestoneValues are the numbers of users whose first reaching is told.
var MilestoneValues = [...]int64{10e6, 100e6, 500e6, 1e9, 2e9, 3e9}

// Milestone tells when a messenger reached a number of users: after the day of Below and not after that of Reached.
type Milestone struct {
	Value   int64
	Below   *Observation // the last bounded standing figure below; nil if Before or not reached
	Reached *Observation // the first standing figure, no ceiling, whose stated value is at or above; nil: not reached
	Before  bool         // nothing bounded stood below: reached at an unknown time before Reached
	// AgeLo and AgeHi are the years since launch of the two figures with one decimal, the lower end rounded
	// down and the upper up. AgeLo is 0 if Before.
	AgeLo, AgeHi float64
	Estimate     bool // one of the two figures is an estimate
}

// Ages is the window of the milestone in years since launch: "4.7 to 5.0", "at most 2.8" if it was reached at an
// unknown time before. It needs a milestone that was reached.
func (m Milestone) Ages() Range {
	r := Range{Upper: FormatYears(m.AgeHi), Unit: "years"}
	if !m.Before {
		r.Lower = FormatYears(m.AgeLo)
	}
	return r
}

// FormatYears writes a number of years, not below 0, to one decimal: "0.6", "4.0", "11.0".
func FormatYears(y float64) string { return strconv.FormatFloat(math.Round(y*10)/10, 'f', 1, 64) }

// Milestones are the milestones of the messenger as known at t, one for each of MilestoneValues.
func (s *Set) Milestones(messenger string, q Query, t Day) []Milestone {
	var launched Day
	if m := s.Messenger(messenger); m != nil {
		launched = m.Launched
	}
	found := make([]Milestone, len(MilestoneValues))
	for i, value := range MilestoneValues {
		found[i] = s.milestone(s.History(messenger, q), value, launched, t)
	}
	return found
}

func (s *Set) milestone(steps []Step, value int64, launched, t Day) Milestone {
	m := Milestone{Value: value}
	for _, step := range steps {
		if step.Fate != Stood || step.AsOf > t {
			continue
		}
		if step.Value >= value && step.Bound != AtMost {
			m.Reached = step.Observation
			break
		}
		if step.Value < value && step.Bounded() {
			m.Below = step.Observation
		}
	}
	if m.Reached == nil {
		return Milestone{Value: value}
	}
	m.AgeHi = float64(tenthsUp(m.Reached.AsOf-launched)) / 10
	m.Estimate = m.Reached.Basis == Estimate
	if m.Before = m.Below == nil; !m.Before {
		m.AgeLo = float64(tenths(m.Below.AsOf-launched)) / 10
		m.Estimate = m.Estimate || m.Below.Basis == Estimate
	}
	return m
}

// tenths is a number of days in tenths of a year of 365.25 days, which is 1461/4, rounded down. Whole numbers keep an
// age of four years from becoming 3.9.
func tenths(days Day) int { return int(days) * 40 / 1461 }

// tenthsUp is tenths rounded up.
func tenthsUp(days Day) int {
	q := tenths(days)
	if int(days)*40%1461 > 0 {
		q++
	}
	return q
}

// Yearly are the values of the last figures that stood in each year, from that of the first day to that of until, as
// known at t; not a number where none was taken: what stood before a year does not stand for it.
func (s *Set) Yearly(messenger string, q Query, until, t Day) []float64 {
	first := s.FirstDay().Year()
	values := slices.Repeat([]float64{math.NaN()}, max(until.Year()-first+1, 0))
	for _, step := range s.History(messenger, q) {
		if y := step.AsOf.Year() - first; step.Fate == Stood && step.AsOf <= t && y >= 0 && y < len(values) {
			values[y] = float64(step.Value)
		}
	}
	return values
}
