package data

import (
	"slices"
	"testing"
)

// The days of change are those on which a figure stands that did not the day before, and no others.
func TestChangeDaysAreAllDaysOfChange(t *testing.T) {
	s := load(t)
	fixed := func(q Query) func(Day) Query { return func(Day) Query { return q } }
	for name, at := range map[string]func(Day) Query{
		"active":       fixed(Query{Group: Active}),
		"registered":   fixed(Query{Group: GroupRegistered}),
		"no estimates": fixed(Query{Group: Active, NoEstimates: true}),
		"then":         func(t Day) Query { return Query{Group: Active, Known: t} },
	} {
		for _, messengers := range [][]string{s.MessengerIDs(), {"signal", "threema"}, nil} {
			var want []Day
			standing := func(t Day) (all []*Observation) {
				for _, m := range messengers {
					all = append(all, s.Standing(m, at(t), t))
				}
				return all
			}
			before := make([]*Observation, len(messengers))
			for day := s.FirstDay() - 1; day <= evening; day++ {
				if now := standing(day); !slices.Equal(now, before) {
					want, before = append(want, day), now
				}
			}
			got := s.ChangeDays(messengers, at, evening)
			if !slices.Equal(got, want) {
				t.Errorf("%s of %v: %v, want %v", name, messengers, got, want)
			}
			if len(messengers) > 2 && len(want) < 2 {
				t.Errorf("%s of %v: %d days, the test sees too little", name, messengers, len(want))
			}
		}
	}
}
