package data

import "math"

// Interval is what a figure may mean once rounding is undone: Lo to Hi, both included. Lo 0 is open below, Hi
// +Inf open above.
type Interval struct{ Lo, Hi float64 }

// Bounded reports whether the figure has two ends: it is exact or about.
func (o *Observation) Bounded() bool { return o.Bound == Exact || o.Bound == About }

// Interval is what the figure may mean. About is half a unit of the last non-zero digit, at most 10 % of the
// value; exact the same, at most 0.1 %. This undoes rounding; it is no margin of error.
func (o *Observation) Interval() Interval {
	v := float64(o.Value)
	switch o.Bound {
	case AtLeast:
		return Interval{v, math.Inf(1)}
	case AtMost:
		return Interval{0, v}
	}
	unit := int64(1)
	for n := o.Value; n > 0 && n%10 == 0; n /= 10 {
		unit *= 10
	}
	most := v / 10
	if o.Bound == Exact {
		most = v / 1000
	}
	half := min(float64(unit)/2, most)
	return Interval{v - half, v + half}
}

// OpenBelow reports whether the interval has no lower end.
func (a Interval) OpenBelow() bool { return a.Lo <= 0 }

// OpenAbove reports whether the interval has no upper end.
func (a Interval) OpenAbove() bool { return math.IsInf(a.Hi, 1) }

// Open reports whether an end is missing.
func (a Interval) Open() bool { return a.OpenBelow() || a.OpenAbove() }

// Meets reports whether the two have a value in common.
func (a Interval) Meets(b Interval) bool { return a.Lo <= b.Hi && b.Lo <= a.Hi }

// Over is the interval of the ratio a/b. An open end stays open.
func (a Interval) Over(b Interval) Interval {
	ratio := Interval{0, math.Inf(1)}
	if !a.OpenBelow() && !b.OpenAbove() {
		ratio.Lo = a.Lo / b.Hi
	}
	if !a.OpenAbove() && !b.OpenBelow() {
		ratio.Hi = a.Hi / b.Lo
	}
	return ratio
}

// Middle is the middle of a closed interval on a logarithmic scale, its geometric mean; not a number if it is open.
func (a Interval) Middle() float64 {
	if a.Open() {
		return math.NaN()
	}
	return math.Sqrt(a.Lo * a.Hi)
}
