package data

import "slices"

// ChangeDays are the days up to the last one on which the standing figure of one of the messengers became another, the
// day of the very first among them, in order. Which figures exist on a day, at says.
func (s *Set) ChangeDays(messengers []string, at func(Day) Query, last Day) (days []Day) {
	var maybe []Day
	for i := range s.Observations {
		o := &s.Observations[i]
		if !slices.Contains(messengers, o.Messenger) {
			continue
		}
		for _, day := range [...]Day{o.AsOf, o.Disclosed} {
			if 0 < day && day <= last {
				maybe = append(maybe, day)
			}
		}
	}
	slices.Sort(maybe)
	before := make([]*Observation, len(messengers))
	for _, day := range slices.Compact(maybe) {
		now := make([]*Observation, len(messengers))
		for i, m := range messengers {
			now[i] = s.Standing(m, at(day), day)
		}
		if !slices.Equal(now, before) {
			days, before = append(days, day), now
		}
	}
	return days
}
