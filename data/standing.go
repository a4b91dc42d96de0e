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
	Known       Day  // what was not public by that day does not exist; 0: all that is known now does
}

// Takes reports whether a figure exists, whatever its group.
func (q Query) Takes(o *Observation) bool {
	return (!q.NoEstimates || o.Basis < Estimate) && (q.Known == 0 || o.PublicBy(q.Known))
}

// PublicBy reports whether the figure was surely public on day t. One without a known day of disclosure was on none.
func (o *Observation) PublicBy(t Day) bool { return o.Disclosed != 0 && o.Disclosed <= t }

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

// PublicAfter reports whether the figure surely became public after day t. One of a known month or year may have done
// so from its first day on; of one that was public by some day at the latest nothing is sure.
func (o *Observation) PublicAfter(t Day) bool {
	first := o.Disclosed
	year, month, _ := first.YMD()
	switch o.DisclosedPrecision {
	case Latest:
		return false
	case InMonth:
		first = Date(year, month, 1)
	case InYear:
		first = Date(year, 1, 1)
	}
	return o.Disclosed != 0 && first > t
}

// History is every stock figure of the messenger in the group, in order of as_of and within a day the best
// first, with its fate. It is worked out once, when it is first asked for, and must not be changed.
func (s *Set) History(messenger string, q Query) []Step {
	if q.Known != 0 {
		q.Known = s.lastDisclosure(messenger, q.Known) // between two disclosures nothing becomes known
	}
	if q.Group == "" { // flows have none: they count nobody
		return nil
	}
	return s.histories.of(historyKey{messenger, q}, s.history)
}

// histories are those that were asked for.
type histories struct {
	sync.Mutex
	made map[historyKey][]Step
}

// of is a history, which is worked out the first time.
func (h *histories) of(key historyKey, work func(messenger string, q Query) []Step) []Step {
	h.Lock()
	defer h.Unlock()
	steps, ok := h.made[key]
	if !ok {
		steps = work(key.messenger, key.query)
		h.made[key] = steps
	}
	return steps
}

// lastDisclosure is the last day up to t on which a figure of the messenger became public; the first day of all, before
// which nothing was public, if there is none.
func (s *Set) lastDisclosure(messenger string, t Day) Day {
	days := s.disclosures()[messenger]
	i, found := slices.BinarySearch(days, t)
	switch {
	case found:
		return t
	case i == 0:
		return 1
	}
	return days[i-1]
}

// allDisclosures are the days on which figures of each messenger became public, sorted.
func (s *Set) allDisclosures() map[string][]Day {
	all := map[string][]Day{}
	for i := range s.Observations {
		if o := &s.Observations[i]; o.Disclosed != 0 {
			all[o.Messenger] = append(all[o.Messenger], o.Disclosed)
		}
	}
	for _, days := range all {
		slices.Sort(days)
	}
	return all
}

// history works out one history.
func (s *Set) history(messenger string, q Query) []Step {
	var steps []Step
	for _, i := range s.figures()[messenger] {
		o := &s.Observations[i]
		if o.Metric.Group() == q.Group && q.Takes(o) {
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

// OldMonths is the age up to which a figure still tells of today: those published yearly come with half a year of
// delay.
const OldMonths = 18

// Old reports whether the figure is more than 18 months old at t.
func (o *Observation) Old(t Day) bool { return t > o.AsOf.AddMonths(OldMonths) }

// RankMonths is the age up to which a figure has a place in a ranking: within three years messengers have doubled, so
// that an older one says nothing of who is the larger. No line leads further either.
const RankMonths = 36

// TooOld reports whether the figure is more than 36 months old at t, too old for a place in a ranking.
func (o *Observation) TooOld(t Day) bool { return t > o.AsOf.AddMonths(RankMonths) }

// Newest is the newest as_of of the set; 0 if it has no figures.
func (s *Set) Newest() Day { return s.newest }
