package data

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// ID is stable and unique: messenger, metric, period and source, joined by colons. It is made anew each time.
func (o *Observation) ID() string {
	period := o.AsOf.String()
	if o.From != 0 {
		period = o.From.String() + ".." + period
	}
	return o.Messenger + ":" + string(o.Metric) + ":" + period + ":" + o.Source.ID
}

// byID orders figures of one period by what their ids consist of.
func byID(a, b *Observation) int {
	return cmp.Or(strings.Compare(a.Messenger, b.Messenger), strings.Compare(string(a.Metric), string(b.Metric)),
		strings.Compare(a.Source.ID, b.Source.ID))
}

// Figure returns the observation with the id, or nil.
func (s *Set) Figure(id string) *Observation {
	messenger, rest, _ := strings.Cut(id, ":")
	_, rest, _ = strings.Cut(rest, ":")
	period, _, _ := strings.Cut(rest, ":")
	if _, last, ok := strings.Cut(period, ".."); ok {
		period = last
	}
	day, err := ParseDay(period)
	if err != nil {
		return nil
	}
	at := s.placeAt(messenger, day, func(o *Observation) bool { return o.ID() == id })
	if at < 0 {
		return nil
	}
	return &s.Observations[at]
}

// placeAt is the place of the figure of a messenger and day that is the one; -1 if none is.
func (s *Set) placeAt(messenger string, day Day, is func(*Observation) bool) int {
	return s.placeAmong(s.figures()[messenger], day, is)
}

// placeAmong is the same, given the places of all figures of the messenger.
func (s *Set) placeAmong(places []int32, day Day, is func(*Observation) bool) int {
	at, _ := slices.BinarySearchFunc(places, day, func(i int32, d Day) int {
		return cmp.Compare(s.Observations[i].AsOf, d)
	})
	for _, i := range places[at:] {
		if o := &s.Observations[i]; o.AsOf != day {
			break
		} else if is(o) {
			return int(i)
		}
	}
	return -1
}

// placeFigures are the places of the figures of each messenger, in order of as_of, then of the file.
func (s *Set) placeFigures() map[string][]int32 {
	of := make([][]int32, 0, len(s.Messengers))
	number := turns[string, int]{work: func(string) int {
		of = append(of, nil)
		return len(of) - 1
	}}
	for i := range s.Observations {
		n := number.of(s.Observations[i].Messenger)
		of[n] = append(of[n], int32(i))
	}
	places := make(map[string][]int32, len(of))
	inTime := func(a, b int32) int {
		return cmp.Or(cmp.Compare(s.Observations[a].AsOf, s.Observations[b].AsOf), cmp.Compare(a, b))
	}
	for n, list := range of {
		if !slices.IsSortedFunc(list, inTime) {
			slices.SortFunc(list, inTime)
		}
		places[number.all[n].key] = list
	}
	return places
}

// FiguresOf are the figures of a messenger in order of as_of, then of the file.
func (s *Set) FiguresOf(messenger string) iter.Seq[*Observation] {
	return func(yield func(*Observation) bool) {
		for _, i := range s.figures()[messenger] {
			if !yield(&s.Observations[i]) {
				return
			}
		}
	}
}
