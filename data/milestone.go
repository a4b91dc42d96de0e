package data

import (
	"math"
	"strconv"
)

// MilestoneValues are the numbers of users whose first reaching is told.
var MilestoneValues = [...]int64{10e6, 100e6, 500e6, 1e9, 2e9, 3e9}

// Milestone tells when a messenger reached a number of users: after the day of Below and not after that of Reached.
type Milestone struct {
	Value   int64
	Below   *Observation // the last bounded standing figure below; nil if Before or not reached
	Reached *Observation // the first standing figure, no ceiling, whose stated value is at or above; nil: not reached
	Before  bool         // nothing bounded stood below: reached at an unknown time before Reached
	// AgeLo and AgeHi are the years since launch of the two figures in two digits, one of them a decimal below ten
	// years, the lower end rounded down and the upper up. AgeLo is 0 if Before.
	AgeLo, AgeHi float64
	NoAge        bool // reached at an age that is not known, since the day of the launch is not: no ages
	Estimate     bool // one of the two figures is an estimate
}

// Ages is the window of the milestone in years since launch: "4.7 to 5.0", "at most 2.8" if it was reached at an
// unknown time before. It needs a milestone that was reached at a known age.
func (m Milestone) Ages() Range {
	r := Range{Upper: FormatYears(m.AgeHi), Unit: "years"}
	if !m.Before {
		r.Lower = FormatYears(m.AgeLo)
	}
	return r
}

// FormatYears writes a number of years, not below 0, to the nearest in two digits: "0.6", "4.0", "11".
func FormatYears(y float64) string {
	if y = math.Round(y*10) / 10; y < tenYears/10 {
		return strconv.FormatFloat(y, 'f', 1, 64)
	}
	return strconv.FormatFloat(math.Round(y), 'f', 0, 64)
}

// Milestones are the milestones of the messenger as known at t, one for each of MilestoneValues.
func (s *Set) Milestones(messenger string, q Query, t Day) []Milestone {
	var launched Day
	if m := s.Messenger(messenger); m != nil {
		launched = m.Launched
	}
	h, found := s.historyOf(messenger, q), make([]Milestone, len(MilestoneValues))
	for i := range found {
		found[i] = h.milestone(i, launched, t)
	}
	return found
}

// firstReached are the figures that a milestone rests on.
type firstReached struct{ below, reached *Observation }

// reach finds those of all milestones.
func (h *history) reach() (all [len(MilestoneValues)]firstReached) {
	for i, value := range MilestoneValues {
		for _, step := range h.stood {
			if step.Value >= value && step.Bound != AtMost {
				all[i].reached = step.Observation
				break
			}
			if step.Value < value && step.Bounded() {
				all[i].below = step.Observation
			}
		}
	}
	return all
}

// milestone is that of the value at a place in MilestoneValues, as known at t.
func (h *history) milestone(at int, launched, t Day) Milestone {
	m := Milestone{Value: MilestoneValues[at]}
	first := h.stones()[at]
	if first.reached == nil || first.reached.AsOf > t {
		return m
	}
	m.Below, m.Reached = first.below, first.reached
	m.Before = m.Below == nil
	m.Estimate = m.Reached.Basis == Estimate || !m.Before && m.Below.Basis == Estimate
	if m.NoAge = launched == 0; m.NoAge {
		return m
	}
	m.AgeHi = float64(tenthsUp(m.Reached.AsOf-launched)) / 10
	if !m.Before {
		m.AgeLo = float64(tenths(m.Below.AsOf-launched)) / 10
	}
	return m
}

// tenYears are so many tenths of a year: from there on two digits are whole years.
const tenYears = 100

// tenths is a number of days in tenths of a year of 365.25 days, which is 1461/4, rounded down to two digits. Whole
// numbers keep an age of four years from becoming 3.9.
func tenths(days Day) int {
	n := int(days) * 40 / 1461
	if n >= tenYears {
		n -= n % 10
	}
	return n
}

// tenthsUp is tenths rounded up.
func tenthsUp(days Day) int {
	n := tenths(days)
	switch {
	case n*1461 == int(days)*40:
		return n
	case n >= tenYears:
		return n + 10
	}
	return n + 1
}
