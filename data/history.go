package data

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"sync"
)

// history is what became of the figures of one messenger and group. It holds thousands of them where somebody counts
// each day, so that nothing that is asked of it again and again walks through all.
type history struct {
	steps  []Step
	stood  []*Step // those of the steps that stood
	breaks []*Step // those of them with which the definition changed

	line   func() line // made when the first asks for it, as all below
	stones func() [len(MilestoneValues)]firstReached
}

// newHistory judges the steps, of which so many at the front are those of another history, with their fates.
func newHistory(steps []Step, judged int) *history {
	judge(steps, judged)
	h := &history{steps: steps}
	for i := range steps {
		step := &steps[i]
		if step.Fate != Stood {
			continue
		}
		if h.stood = append(h.stood, step); step.Break {
			h.breaks = append(h.breaks, step)
		}
	}
	h.line, h.stones = sync.OnceValue(h.makeLine), sync.OnceValue(h.reach)
	return h
}

// stoodBy is how many figures had stood by day t, the one that stands then included.
func (h *history) stoodBy(t Day) int {
	return sort.Search(len(h.stood), func(i int) bool { return h.stood[i].AsOf > t })
}

// Within are those of the steps of a history whose as_of is one of the days from..to.
func Within(steps []Step, from, to Day) []Step {
	first := sort.Search(len(steps), func(i int) bool { return steps[i].AsOf >= from })
	last := sort.Search(len(steps), func(i int) bool { return steps[i].AsOf > to })
	return steps[first:max(first, last)]
}

type historyKey struct {
	messenger string
	query     Query
}

// histories are those that were asked for.
type histories struct {
	sync.Mutex
	made  map[historyKey]*history
	known int // steps of those as known on a day

	stocks func() map[historyKey][]Step // made when the first history is asked for
	noted  func() map[string][]Day      // made when the first asks what was known then
}

func newHistories(s *Set) *histories {
	return &histories{made: map[historyKey]*history{}, stocks: sync.OnceValue(s.allStocks),
		noted: sync.OnceValue(s.allDisclosures)}
}

// mostKnown is the number of steps that are kept of histories as known on a day: there are as many of those as days on
// which figures became public.
const mostKnown = 500_000

// historyOf is a history, which is worked out the first time.
func (s *Set) historyOf(messenger string, q Query) *history {
	if q.Group == "" { // flows have none: they count nobody
		return newHistory(nil, 0)
	}
	if q.Known != 0 {
		q.Known = s.lastDisclosure(messenger, q.Known) // between two disclosures nothing becomes known
	}
	s.histories.Lock()
	defer s.histories.Unlock()
	return s.histories.of(historyKey{messenger, q})
}

// of is the history with a key; the histories must be locked.
func (all *histories) of(key historyKey) *history {
	if h := all.made[key]; h != nil {
		return h
	}
	h, q := (*history)(nil), key.query
	switch known := q.Known; {
	case known != 0:
		q.Known = 0
		h = all.of(historyKey{key.messenger, q}).only(key.query)
		if all.known += len(h.steps); all.known > mostKnown {
			maps.DeleteFunc(all.made, func(k historyKey, _ *history) bool { return k.query.Known != 0 })
			all.known = len(h.steps)
		}
	case q.NoEstimates:
		h = all.of(historyKey{key.messenger, Query{Group: q.Group}}).only(q)
	default:
		h = newHistory(all.stocks()[key], 0)
	}
	all.made[key] = h
	return h
}

// only is the history of those figures alone that exist for a query. Up to the first that does not, it is the same.
func (h *history) only(q Query) *history {
	same := slices.IndexFunc(h.steps, func(s Step) bool { return !q.Takes(s.Observation) })
	if same < 0 {
		return h
	}
	steps := slices.Clone(h.steps[:same])
	for _, step := range h.steps[same:] {
		if q.Takes(step.Observation) {
			steps = append(steps, Step{Observation: step.Observation})
		}
	}
	return newHistory(steps, same)
}

// allStocks are the stock figures of each messenger and group, each history in its order and not yet judged.
func (s *Set) allStocks() map[historyKey][]Step {
	all := map[historyKey][]Step{}
	for i := range s.Observations {
		o := &s.Observations[i]
		if group := o.Metric.Group(); group != "" {
			key := historyKey{o.Messenger, Query{Group: group}}
			all[key] = append(all[key], Step{Observation: o})
		}
	}
	for _, steps := range all {
		slices.SortFunc(steps, func(a, b Step) int {
			return cmp.Or(cmp.Compare(a.AsOf, b.AsOf), better(a.Observation, b.Observation))
		})
	}
	return all
}

// lastDisclosure is the last day up to t on which a figure of the messenger became public; the first day of all, before
// which nothing was public, if there is none.
func (s *Set) lastDisclosure(messenger string, t Day) Day {
	days := s.histories.noted()[messenger]
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
