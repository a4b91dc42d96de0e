package data

import (
	"cmp"
	"slices"
)

// RatioPoint is the ratio of two messengers on a day on which one of them had a new figure.
type RatioPoint struct {
	Day   Day
	A, B  *Observation // the figures standing on the day
	Ratio Interval     // of A to B
	Order Order
}

// Ratios are the ratios of a to b up to and including the day until: on each day that is the as_of of one of the
// two standing figures, while neither is old.
func (s *Set) Ratios(a, b string, q Query, until Day) []RatioPoint {
	return slices.DeleteFunc(s.meetings(a, b, q, until), RatioPoint.old)
}

// meetings are the ratios on every day that is the as_of of one of the two standing figures, old or not.
func (s *Set) meetings(a, b string, q Query, until Day) []RatioPoint {
	var days []Day
	for _, m := range [...]string{a, b} {
		for _, step := range s.History(m, q) {
			if step.Fate == Stood && step.AsOf <= until {
				days = append(days, step.AsOf)
			}
		}
	}
	slices.Sort(days)
	var points []RatioPoint
	for _, t := range slices.Compact(days) {
		fa, fb := s.Standing(a, q, t), s.Standing(b, q, t)
		if fa != nil && fb != nil {
			points = append(points, RatioPoint{t, fa, fb, fa.Interval().Over(fb.Interval()), OrderAt(fa, fb, t)})
		}
	}
	return points
}

// old reports whether one of the two figures was old on the day.
func (p RatioPoint) old() bool { return p.A.Old(p.Day) || p.B.Old(p.Day) }

// lead is 1 if a's stated value is the larger, -1 if b's is, 0 if they are level.
func (p RatioPoint) lead() int { return cmp.Compare(p.A.Value, p.B.Value) }

// LastClosed is the last of the points whose ratio has two ends; nil if there is none, or if A may have been the
// smaller then.
func LastClosed(points []RatioPoint) *RatioPoint {
	for i := len(points) - 1; i >= 0; i-- {
		if p := &points[i]; !p.Ratio.Open() {
			if p.Ratio.Lo < 1 {
				return nil
			}
			return p
		}
	}
	return nil
}
