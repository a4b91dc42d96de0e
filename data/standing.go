package data

import (
	"cmp"
	"slices"
	"sync"
)

// Query says which figures exist.
type Query struct {
	Group       Group
	NoEstimates bool // estimates, and lists that only repeat, do not exist
}

// trusts reports whether a figure of such a basis exists.
func (q Query) trusts(b Basis) bool { return !q.NoEstimates || b < Estimate }

// Step is a figure and what became of it.
type Step struct {
	*Observation
	Fate Fate
	// Until is the day before which the figure stood, the day of what took its place; 0 if it still stands or never
	// stood.
	Until Day
	// Replaced is the figure whose place it took; nil if it was the first or never stood.
	Replaced *Observation
	// By is what took its place or kept it from standing; nil if it still stands, and for a repeat before any figure.
	By *Observation
}

// History is every stock figure of the messenger in the group, in order of as_of and within a day the best
// first, with its fate. It is worked out once, when it is first asked for, and must not be changed.
func (s *Set) History(messenger string, q Query) []Step {
	if steps, ok := s.histories[historyKey{messenger, q}]; ok {
		return steps()
	}
	return nil
}

// allHistories prepares the history of every messenger in every group, with and without estimates.
func (s *Set) allHistories() map[historyKey]func() []Step {
	all := make(map[historyKey]func() []Step, len(s.Messengers)*len(Groups)*2)
	for i := range s.Messengers {
		id := s.Messengers[i].ID
		for _, g := range Groups {
			for _, noEstimates := range []bool{false, true} {
				q := Query{g, noEstimates}
				all[historyKey{id, q}] = sync.OnceValue(func() []Step { return s.history(id, q) })
			}
		}
	}
	return all
}

// history works out one history.
func (s *Set) history(messenger string, q Query) []Step {
	var steps []Step
	for i := range s.Observations {
		o := &s.Observations[i]
		if o.Messenger == messenger && o.Metric.Group() == q.Group && q.trusts(o.Basis) {
			steps = append(steps, Step{Observation: o})
		}
	}
	slices.SortFunc(steps, func(a, b Step) int {
		return cmp.Or(cmp.Compare(a.AsOf, b.AsOf), better(a.Observation, b.Observation))
	})
	judge(steps)
	return steps
}

// Standing is the figure that counts at day t; nil if there is none.
func (s *Set) Standing(messenger string, q Query, t Day) *Observation {
	steps := s.History(messenger, q)
	for i := len(steps) - 1; i >= 0; i-- {
		if steps[i].Fate == Stood && steps[i].AsOf <= t {
			return steps[i].Observation
		}
	}
	return nil
}

// First is the first figure that ever stood; nil if none did.
func (s *Set) First(messenger string, q Query) *Observation {
	for _, step := range s.History(messenger, q) {
		if step.Fate == Stood {
			return step.Observation
		}
	}
	return nil
}

// Next is the figure that is the next to stand after day t; nil if none is.
func (s *Set) Next(messenger string, q Query, t Day) *Observation {
	for _, step := range s.History(messenger, q) {
		if step.Fate == Stood && step.AsOf > t {
			return step.Observation
		}
	}
	return nil
}

// DissentMonths is how far from the standing figure another may lie and still speak of the same time.
const DissentMonths = 6

// Dissents are the figures that never stood, are within six months of the figure standing at t on either side,
// and whose interval does not meet its. They may be younger than t: this is what is known today about that day.
func (s *Set) Dissents(messenger string, q Query, t Day) []*Observation {
	stands := s.Standing(messenger, q, t)
	if stands == nil {
		return nil
	}
	var found []*Observation
	from, to := stands.AsOf.AddMonths(-DissentMonths), stands.AsOf.AddMonths(DissentMonths)
	for _, step := range s.History(messenger, q) {
		if step.Fate != Stood && from <= step.AsOf && step.AsOf <= to && !step.Interval().Meets(stands.Interval()) {
			found = append(found, step.Observation)
		}
	}
	return found
}

// IndexBase is the figure that an index of 100 at day t rests on: the bounded one standing there; nil if the
// standing figure is a floor or a ceiling, or if there is none.
func (s *Set) IndexBase(messenger string, q Query, t Day) *Observation {
	if o := s.Standing(messenger, q, t); o != nil && o.Bounded() {
		return o
	}
	return nil
}

// OldMonths is the age up to which a figure still tells of today: those published yearly come with half a year of
// delay.
const OldMonths = 18

// Old reports whether the figure is more than 18 months old at t.
func (o *Observation) Old(t Day) bool { return t > o.AsOf.AddMonths(OldMonths) }

// Newest is the newest as_of of the set; 0 if it has no figures.
func (s *Set) Newest() Day {
	var newest Day
	for i := range s.Observations {
		newest = max(newest, s.Observations[i].AsOf)
	}
	return newest
}
