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
	x, y := s.historyOf(a, q).stood, s.historyOf(b, q).stood
	days := make([]Day, 0, len(x)+len(y))
	for _, stood := range [...][]*Step{x, y} {
		for _, step := range stood {
			if step.AsOf <= until {
				days = append(days, step.AsOf)
			}
		}
	}
	slices.Sort(days)
	var points []RatioPoint
	var fa, fb *Observation // that stand on the day
	for _, t := range slices.Compact(days) {
		for ; len(x) > 0 && x[0].AsOf <= t; x = x[1:] {
			fa = x[0].Observation
		}
		for ; len(y) > 0 && y[0].AsOf <= t; y = y[1:] {
			fb = y[0].Observation
		}
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
