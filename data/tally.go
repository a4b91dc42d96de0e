package data

import "slices"

// Tally counts figures by who vouches for them.
type Tally struct {
	Company, Press, Estimates, Repeats int
	// Dissents are those of the estimates that never stood and did not agree with a figure that did.
	Dissents int
}

// All is the number of the figures.
func (t Tally) All() int { return t.Company + t.Press + t.Estimates + t.Repeats }

// CountFigures counts the figures of a messenger up to and including a day, whether they ever stood or not.
func (s *Set) CountFigures(messenger string, q Query, until Day) Tally {
	var t Tally
	var apart []*Observation // what dissents from a figure that stood by then
	for _, step := range s.History(messenger, q) {
		if step.Fate == Stood && step.AsOf <= until {
			apart = append(apart, s.Dissents(messenger, q, step.AsOf)...)
		}
	}
	for _, step := range s.History(messenger, q) {
		switch {
		case step.AsOf > until:
		case step.Basis.Company():
			t.Company++
		case step.Basis == Press:
			t.Press++
		case step.Basis == Repeat:
			t.Repeats++
		default:
			t.Estimates++
			if slices.Contains(apart, step.Observation) {
				t.Dissents++
			}
		}
	}
	return t
}
