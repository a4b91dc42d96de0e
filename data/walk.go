package data

import "slices"

// MessengerIDs lists the ids of the messengers in their order.
func (s *Set) MessengerIDs() []string {
	return idsOf(s.Messengers, func(m *Messenger) string { return m.ID })
}

// Place is the place of a messenger among all, counted from 0; -1 for one that the set does not know.
func (s *Set) Place(id string) int {
	if place, ok := s.places()[id]; ok {
		return place
	}
	return -1
}

func (s *Set) allPlaces() map[string]int {
	places := make(map[string]int, len(s.Messengers))
	for i := range s.Messengers {
		places[s.Messengers[i].ID] = i
	}
	return places
}

// EventIDs lists the ids of the events by day.
func (s *Set) EventIDs() []string { return idsOf(s.Events, func(e *Event) string { return e.ID }) }

// FigureIDs lists the ids of the figures in their order, made anew each time.
func (s *Set) FigureIDs() []string { return idsOf(s.Observations, (*Observation).ID) }

// Kinds lists the kinds of the events, in alphabetical order, each once.
func (s *Set) Kinds() []string {
	kinds := idsOf(s.Events, func(e *Event) string { return e.Kind })
	slices.Sort(kinds)
	return slices.Compact(kinds)
}

func idsOf[T any](all []T, id func(*T) string) []string {
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = id(&all[i])
	}
	return ids
}

// FirstDay is the beginning of all time axes: 1 January of the year of the oldest figure, of 2009 at the latest.
func (s *Set) FirstDay() Day {
	first := Date(2009, 1, 1)
	if len(s.Observations) > 0 {
		first = min(first, s.oldest)
	}
	return Date(first.Year(), 1, 1)
}

// Undated is how many figures of a messenger and metric, up to a day, became public on a day that nobody knows: all of
// them, or those that exist without estimates.
func (s *Set) Undated(messenger string, metric Metric, t Day, noEstimates bool) int {
	n := upTo(s.undated()[undated{messenger, metric, false}], t)
	if !noEstimates {
		n += upTo(s.undated()[undated{messenger, metric, true}], t)
	}
	return n
}

// upTo is how many of the sorted days are not after t.
func upTo(days []Day, t Day) int {
	n, _ := slices.BinarySearch(days, t+1)
	return n
}

// undated is what the days of figures without a day of disclosure are listed by.
type undated struct {
	messenger string
	metric    Metric
	estimate  bool
}

func (s *Set) allUndated() map[undated][]Day {
	all := map[undated][]Day{}
	for i := range s.Observations {
		if o := &s.Observations[i]; o.Disclosed == 0 {
			key := undated{o.Messenger, o.Metric, o.Basis >= Estimate}
			all[key] = append(all[key], o.AsOf)
		}
	}
	for _, days := range all {
		slices.Sort(days)
	}
	return all
}

// Months moves the day by n months to the first of a month: one month back from the middle of one leads to its own
// first day.
func (d Day) Months(n int) Day {
	y, m, day := d.YMD()
	if n == -1 && day > 1 {
		n++
	}
	return Date(y, m+n, 1)
}

// EventStep is the event n places after a day, or nil. Of several on that day it counts from the one with the id from.
func (s *Set) EventStep(day Day, from string, n int) *Event {
	before := slices.IndexFunc(s.Events, func(e Event) bool { return e.Day >= day }) // so many are before the day
	if before < 0 {
		before = len(s.Events)
	}
	at := before - 1 // on the day of an event that is not selected, on leads to its first
	if n < 0 {
		at = before // back leads to the one before
		for at+1 < len(s.Events) && s.Events[at+1].Day == day {
			at++
		}
	}
	if e := s.Event(from); e != nil && e.Day == day {
		at = slices.IndexFunc(s.Events, func(e Event) bool { return e.ID == from })
	}
	if at += n; at < 0 || at >= len(s.Events) {
		return nil
	}
	return &s.Events[at]
}
