package data

import "math"

// Span is a number of people as it was stated, and the least and the most that it may mean, all exactly: there are no
// half people. Lo 0 is open below, Hi Unbounded open above.
type Span struct{ Lo, Stated, Hi int64 }

// Unbounded is the Hi of a span without an upper end.
const Unbounded = math.MaxInt64

// Bounded reports whether the figure has two ends: it is exact or about.
func (o *Observation) Bounded() bool { return o.Bound == Exact || o.Bound == About }

// One of so many parts of a value is the most that rounding may have taken from it or added: a tenth of what is about,
// so that 1 bn does not mean half a billion, and a thousandth of what is exact.
const (
	AboutPart = 10
	ExactPart = 1000
)

// Span is what the figure may mean once rounding is undone. About is half a unit of the last non-zero digit, but
// no more than one of AboutPart parts of the value; exact the same, one of ExactPart. This is no margin of error.
func (o *Observation) Span() Span {
	v := o.Value
	switch o.Bound {
	case AtLeast:
		return Span{v, v, Unbounded}
	case AtMost:
		return Span{0, v, v}
	}
	unit, most := int64(1), v/AboutPart
	for n := v; n > 0 && n%10 == 0; n /= 10 {
		unit *= 10
	}
	if o.Bound == Exact {
		most = v / ExactPart
	}
	half := min(unit/2, most, Unbounded-v)
	return Span{v - half, v, v + half}
}

// Interval is two ends between which something lies, both included: Lo to Hi. Lo 0 is open below, Hi +Inf open above.
type Interval struct{ Lo, Hi float64 }

// Interval is the span of the figure, to be divided by others.
func (o *Observation) Interval() Interval {
	s := o.Span()
	if s.Hi == Unbounded {
		return Interval{float64(s.Lo), math.Inf(1)}
	}
	return Interval{float64(s.Lo), float64(s.Hi)}
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
