package data

// nearMonths is how far from a day a figure may lie and still tell of it: a year on either side.
const nearMonths = 12

// Change is what is known of a messenger around a day: the figure that stood the day before, and the next to stand
// after, at most a year later. It says nothing of causes.
type Change struct {
	Messenger     string
	Day           Day
	Before, After *Observation // nil: none
}

// ChangeAround is the change of a messenger around a day.
func (s *Set) ChangeAround(messenger string, q Query, day Day) Change {
	c := Change{messenger, day, s.Standing(messenger, q, day-1), s.Next(messenger, q, day-1)}
	if c.After != nil && c.After.AsOf > day.AddMonths(nearMonths) {
		c.After = nil
	}
	return c
}

// Near reports whether one of the figures is at most a year off the day.
func (c Change) Near() bool {
	return c.After != nil || c.Before != nil && c.Before.AsOf >= c.Day.AddMonths(-nearMonths)
}

// Figures are those of the two that exist.
func (c Change) Figures() []*Observation {
	var figures []*Observation
	for _, o := range [...]*Observation{c.Before, c.After} {
		if o != nil {
			figures = append(figures, o)
		}
	}
	return figures
}

// Times is how many times as many the figure after counts; ok is false where one is missing, the definition changed
// between them, or their bounds leave open whether it grew or shrank.
func (c Change) Times() (times Interval, ok bool) {
	if c.Before == nil || c.After == nil || c.After.Break {
		return Interval{}, false
	}
	times = c.After.Interval().Over(c.Before.Interval())
	if times.OpenBelow() || times.OpenAbove() && times.Lo <= 1 {
		return Interval{}, false
	}
	return times, true
}

// Why says why the two figures give no Times, to be read after "cannot be said:"; "" if they do, or one is missing.
func (c Change) Why() string {
	if _, ok := c.Times(); ok || c.Before == nil || c.After == nil {
		return ""
	}
	switch before, after := c.Before.Bound == AtLeast, c.After.Bound == AtLeast; {
	case c.After.Break:
		return "the definition changed [b]"
	case before && after:
		return "both are floors"
	case before:
		return "the one before is a floor"
	case after:
		return "the one after is a floor"
	}
	return "one of them is a ceiling"
}
