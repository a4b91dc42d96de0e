package data

// Query says which figures exist.
type Query struct {
	Group       Group
	NoEstimates bool // estimates, and lists that only repeat, do not exist
	Known       Day  // what was not public by that day does not exist; 0: all that is known now does
}

// Takes reports whether a figure exists, whatever its group.
func (q Query) Takes(o *Observation) bool {
	return (!q.NoEstimates || o.Basis < Estimate) && (q.Known == 0 || o.PublicBy(q.Known))
}

// PublicBy reports whether the figure was surely public on day t. One without a known day of disclosure was on none.
func (o *Observation) PublicBy(t Day) bool { return o.Disclosed != 0 && o.Disclosed <= t }

// Step is a figure and what became of it.
type Step struct {
	*Observation
	Fate Fate
	// Until is the day before which the figure stood, the day of what took its place; 0 if it still stands or never
	// stood.
	Until Day
	// Replaced is the figure whose place it took; nil if it was the first or never stood.
	Replaced *Observation
	// By is what took its place or kept it from standing; nil if it still stands, and for a repeat before any figure.
	By *Observation
}

// PublicAfter reports whether the figure surely became public after day t. One of a known month or year may have done
// so from its first day on; of one that was public by some day at the latest nothing is sure.
func (o *Observation) PublicAfter(t Day) bool {
	first := o.Disclosed
	year, month, _ := first.YMD()
	switch o.DisclosedPrecision {
	case Latest:
		return false
	case InMonth:
		first = Date(year, month, 1)
	case InYear:
		first = Date(year, 1, 1)
	}
	return o.Disclosed != 0 && first > t
}

// History is every stock figure of the messenger in the group, in order of as_of and within a day the best
// first, with its fate. It is worked out once, when it is first asked for, and must not be changed.
func (s *Set) History(messenger string, q Query) []Step { return s.historyOf(messenger, q).steps }

// Standing is the figure that counts at day t; nil if there is none.
func (s *Set) Standing(messenger string, q Query, t Day) *Observation {
	h := s.historyOf(messenger, q)
	if n := h.stoodBy(t); n > 0 {
		return h.stood[n-1].Observation
	}
	return nil
}

// First is the first figure that ever stood; nil if none did.
func (s *Set) First(messenger string, q Query) *Observation {
	if h := s.historyOf(messenger, q); len(h.stood) > 0 {
		return h.stood[0].Observation
	}
	return nil
}

// Next is the figure that is the next to stand after day t; nil if none is.
func (s *Set) Next(messenger string, q Query, t Day) *Observation {
	h := s.historyOf(messenger, q)
	if n := h.stoodBy(t); n < len(h.stood) {
		return h.stood[n].Observation
	}
	return nil
}

// DissentMonths is how far from the standing figure another may lie and still speak of the same time.
const DissentMonths = 6

// Dissents are the figures that never stood, are within six months of the figure standing at t on either side,
// and whose interval does not meet its. They may be younger than t: this is what is known today about that day.
func (s *Set) Dissents(messenger string, q Query, t Day) []*Observation {
	stands := s.Standing(messenger, q, t)
	if stands == nil {
		return nil
	}
	var found []*Observation
	from, to := stands.AsOf.AddMonths(-DissentMonths), stands.AsOf.AddMonths(DissentMonths)
	interval := stands.Interval()
	for _, step := range Within(s.History(messenger, q), from, to) {
		if step.Fate != Stood && !step.Interval().Meets(interval) {
			found = append(found, step.Observation)
		}
	}
	return found
}

// OldMonths is the age up to which a figure still tells of today: those published yearly come with half a year of
// delay.
const OldMonths = 18

// Old reports whether the figure is more than 18 months old at t.
func (o *Observation) Old(t Day) bool { return t.after(o.AsOf, OldMonths) }

// RankMonths is the age up to which a figure has a place in a ranking: within three years messengers have doubled, so
// that an older one says nothing of who is the larger. No line leads further either.
const RankMonths = 36

// TooOld reports whether the figure is more than 36 months old at t, too old for a place in a ranking.
func (o *Observation) TooOld(t Day) bool { return t.after(o.AsOf, RankMonths) }

// Newest is the newest as_of of the set; 0 if it has no figures.
func (s *Set) Newest() Day { return s.newest }
