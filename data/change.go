package data

import (
	"math"
	"slices"
)

// Change is how often a messenger's users multiplied between two of its figures. Every screen that says so, asks for it
// here, so that no two say different things of the same figures.
type Change struct {
	From, To *Observation // nil: no figure; both the same where no newer one is known
	Times    Interval     // of To to From, one end may be open; empty unless Why is Said
	Why      Reason       // why it cannot be said
	Flags    []Flag       // what the two count, [d] and [c]; nil unless Why is Said
	Years    float64      // between the two
	PerYear  Interval     // average growth a year: 0.25 is 25 %; only if Doubles
	Doubling Interval     // years in which the users doubled; only if Doubles
	Doubles  bool         // at least two years apart, and growth is surely above zero
	Missing  Day          // the day on which no figure stood; only if Why is NoFigure and the day is known
	Changed  *Observation // the first figure of another definition; only if Why is Redefined
}

// Reason is why a change cannot be said.
type Reason uint8

// The reasons; Said: it can be.
const (
	Said        Reason = iota
	NoFigure           // no figure stood on one of the two days
	NoNewer            // the same figure stood on both
	Redefined          // the definition changed between the two
	BothAtLeast        // both are open above
	BothAtMost         // both are open below
	Either             // the second is open above, and may be fewer or more than the first
	OnlyOne            // of a record: the line has one figure within the time
	Apart              // of a record: the figure before the only one of the line is too far off
)

// String is the reason in two words or three, for a cell of a table; "" if it can be said.
func (r Reason) String() string {
	return [...]string{"", "no figure", "no newer figure", "definition changed", "both at least", "both at most",
		"fewer or more", "only one figure", "figures too far apart"}[r]
}

// Reason says why the change cannot be said, to be read after "cannot be said:"; "" if it can.
func (c Change) Reason() string {
	switch c.Why {
	case NoFigure:
		if c.Missing != 0 {
			return "no figure yet on " + c.Missing.Short()
		}
	case NoNewer:
		return "no figure newer than " + c.To.AsOf.Format(c.To.Precision)
	case Redefined:
		return "the definition changed in " + c.Changed.AsOf.Format(c.Changed.Precision)
	case BothAtLeast:
		return `both are "at least"`
	case BothAtMost:
		return `both are "at most"`
	case Either:
		return c.To.Stated() + " may be fewer or more than " + c.From.Stated()
	case Apart:
		return "the figure before is " + Age(c.From.AsOf, c.To.AsOf) + " older"
	}
	return c.Why.String()
}

// growthMonths is the least time between two figures that yearly growth is worked out of: over less, the day on which
// they were taken decides.
const growthMonths = 24

// Between is the change from a figure to a later one of the same messenger and group, nil if there is none. Of a
// definition that changed it knows only if the later one says so itself: what lay between the two, Set.Change knows.
func Between(a, b *Observation) Change {
	c := Change{From: a, To: b}
	switch {
	case a == nil || b == nil:
		c.Why = NoFigure
	case a == b:
		c.Why = NoNewer
	case b.Break:
		c.Why, c.Changed = Redefined, b
	case a.Bound == AtLeast && b.Bound == AtLeast:
		c.Why = BothAtLeast
	case a.Bound == AtMost && b.Bound == AtMost:
		c.Why = BothAtMost
	default:
		if c.Times = b.Interval().Over(a.Interval()); c.Times.OpenAbove() && c.Times.Lo < 1 {
			c.Times, c.Why = Interval{}, Either
			break
		}
		c.Flags = Comparable(a, b).Flags
	}
	if a == nil || b == nil {
		return c
	}
	c.Years = a.AsOf.YearsUntil(b.AsOf)
	if c.Why == Said && c.Times.Lo > 1 && b.AsOf >= a.AsOf.AddMonths(growthMonths) {
		rate := func(times float64) float64 { return math.Pow(times, 1/c.Years) - 1 }
		years := func(times float64) float64 { return c.Years * math.Ln2 / math.Log(times) }
		c.PerYear = Interval{rate(c.Times.Lo), rate(c.Times.Hi)}
		c.Doubling = Interval{years(c.Times.Hi), years(c.Times.Lo)} // without upper end of growth open below
		c.Doubles = true
	}
	return c
}

// Change is the change from the figure standing on the first day to the one standing on the second.
func (s *Set) Change(messenger string, q Query, from, to Day) Change {
	a, b := s.Standing(messenger, q, from), s.Standing(messenger, q, to)
	c := Between(a, b)
	switch changed := s.redefined(messenger, q, a, b); {
	case a == nil:
		c.Missing = from
	case b == nil:
		c.Missing = to
	case changed != nil:
		return Change{From: a, To: b, Years: c.Years, Why: Redefined, Changed: changed}
	}
	return c
}

// redefined is the last figure that stood after a and not after b, and was the first of another definition; nil: none.
func (s *Set) redefined(messenger string, q Query, a, b *Observation) *Observation {
	if a == nil || b == nil {
		return nil
	}
	for _, step := range slices.Backward(s.historyOf(messenger, q).breaks) {
		if a.AsOf < step.AsOf && step.AsOf <= b.AsOf {
			return step.Observation
		}
	}
	return nil
}

// Record is the growth over the record: to the figure standing on the day to, from the first figure of its unbroken
// line (Links) that holds for the day from or later.
func (s *Set) Record(messenger string, q Query, from, to Day) Change {
	last := s.Standing(messenger, q, to)
	switch {
	case last == nil:
		return Change{Why: NoFigure, Missing: to}
	case last.AsOf < from:
		return Between(last, last)
	}
	h := s.historyOf(messenger, q)
	at := h.stoodBy(to) - 1
	begin := max(h.line().begins[at], h.stoodBy(from-1))
	if begin < at {
		return Between(h.stood[begin].Observation, last)
	}
	step := h.stood[at]
	if step.Replaced == nil || step.Replaced.AsOf < from {
		return Change{To: last, Why: OnlyOne}
	}
	c := Between(step.Replaced, last) // its reason is why the line begins with the last figure
	if c.Why == Said {
		c = Change{From: c.From, To: c.To, Years: c.Years, Why: Apart}
	}
	return c
}

// Amount is the change as it is printed: as a percentage if it is closed and less than double ("17 to 18 %"), or if its
// only end is growth of so little that times would say nothing ("at least 6.1 %"); else in times ("2.9 to 4.2 times",
// "at least 1.4 times"). It needs a change that is Said.
func (c Change) Amount() Range {
	const little = 1.1
	end := c.Times.Hi
	if c.Times.OpenAbove() {
		end = c.Times.Lo
	}
	if !c.Times.Open() && end < 2 || c.Times.Open() && end > 1 && end < little {
		return PercentRange(Interval{c.Times.Lo - 1, c.Times.Hi - 1})
	}
	return TimesRange(c.Times)
}

// Figures are those of the two that exist.
func (c Change) Figures() []*Observation {
	var figures []*Observation
	for _, o := range [...]*Observation{c.From, c.To} {
		if o != nil && (len(figures) == 0 || o != figures[0]) {
			figures = append(figures, o)
		}
	}
	return figures
}

// Around is the change of a messenger around a day: from the figure that stood the day before to the next to stand, at
// most a year later. It says nothing of causes.
type Around struct {
	Messenger string
	Day       Day
	Change
}

// nearMonths is how far from a day a figure may lie and still tell of it: a year on either side.
const nearMonths = 12

// ChangeAround is the change of a messenger around a day.
func (s *Set) ChangeAround(messenger string, q Query, day Day) Around {
	after := s.Next(messenger, q, day-1)
	if after != nil && after.AsOf > day.AddMonths(nearMonths) {
		after = nil
	}
	return Around{messenger, day, Between(s.Standing(messenger, q, day-1), after)}
}

// Near reports whether one of the figures is at most a year off the day.
func (a Around) Near() bool {
	return a.To != nil || a.From != nil && a.From.AsOf >= a.Day.AddMonths(-nearMonths)
}
