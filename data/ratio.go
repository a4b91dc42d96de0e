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

// RatioLink is a piece of the line of a ratio, between two days on which it had two ends.
type RatioLink struct {
	From, To RatioPoint
	Solid    bool // the lines of both messengers are solid between the two days
}

// RatioLinks are the links of the line of a ratio over its days, which Ratios has found. They follow the rule for
// lines: the lines of both messengers lead from the one day to the other, within 36 months, and no figure was old
// before the next one came. A day on which one end is open is passed, with a dotted link as all that lead to floors and
// ceilings; none passes a day on which both are.
func (s *Set) RatioLinks(points []RatioPoint, q Query) []RatioLink {
	if len(points) == 0 {
		return nil
	}
	as, bs := s.Links(points[0].A.Messenger, q), s.Links(points[0].B.Messenger, q)
	var links []RatioLink
	var from *RatioPoint // the last closed ratio since the last gap
	for i := range points {
		to := &points[i]
		switch {
		case to.Ratio.OpenBelow() && to.Ratio.OpenAbove():
			from = nil
			continue
		case to.Ratio.Open():
			continue
		case from != nil && to.Day <= from.Day.AddMonths(LineMonths):
			solidA, a := leads(as, from.A, to.A)
			solidB, b := leads(bs, from.B, to.B)
			if a && b {
				links = append(links, RatioLink{*from, *to, solidA && solidB})
			}
		}
		from = to
	}
	return links
}

// leads reports whether a line leads from one figure to another, or to itself, without a figure that was old before the
// next one came, and whether all of it is solid.
func leads(links []Link, from, to *Observation) (solid, ok bool) {
	at, solid := from, true
	for _, l := range links {
		if at == to {
			break
		}
		if l.From == at && !at.Old(l.To.AsOf-1) {
			at, solid = l.To, solid && l.Solid
		}
	}
	return solid, at == to
}

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
