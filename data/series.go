package data

import (
	"sort"
	"strconv"
)

// How far apart the figures may be that a line joins. Yearly figures, a month late, still make a solid line; over more
// than three years nobody knows the way.
const (
	SolidMonths = 13
	LineMonths  = 36
)

// Link is a piece of a messenger's line between two figures that stood one after the other.
type Link struct {
	From, To *Observation
	Solid    bool // two bounded figures of one metric, both or neither an estimate, up to 13 months apart
}

// Links are the links of the messenger's line that may be drawn, in order of time. None is longer than 36
// months, none joins two floors of the same value, none crosses a change of definition. They must not be changed.
func (s *Set) Links(messenger string, q Query) []Link { return s.historyOf(messenger, q).line().links }

// LinksWithin are those of the links of a line that lead through one of the days from..to.
func LinksWithin(links []Link, from, to Day) []Link {
	first := sort.Search(len(links), func(i int) bool { return links[i].To.AsOf >= from })
	last := sort.Search(len(links), func(i int) bool { return links[i].From.AsOf > to })
	return links[first:max(first, last)]
}

// line are the links of a history, and for each figure that stood the place among those of the one with which its
// unbroken line begins.
type line struct {
	links  []Link
	begins []int
}

func (h *history) makeLine() (l line) {
	for i, step := range h.stood {
		l.begins = append(l.begins, i)
		a, b := step.Replaced, step.Observation
		if a == nil || b.Break || b.AsOf.after(a.AsOf, LineMonths) ||
			a.Bound == AtLeast && b.Bound == AtLeast && a.Value == b.Value {
			continue
		}
		solid := a.Bounded() && b.Bounded() && a.Metric == b.Metric && (a.Basis == Estimate) == (b.Basis == Estimate) &&
			!b.AsOf.after(a.AsOf, SolidMonths)
		l.links, l.begins[i] = append(l.links, Link{a, b, solid}), l.begins[i-1]
	}
	return l
}

// Crossing says that one messenger passed another after the day From, the last on which it was certainly behind,
// and not after the day To, the first on which it was certainly ahead.
type Crossing struct {
	From, To      Day
	Winner, Loser string
	Own           bool // one of the figures of the two days is an own one
}

// Crossings are the crossings of a and b up to the day until. If there is none, the second result says why, to
// be read after "No day can be named on which … passed …:".
func (s *Set) Crossings(a, b string, q Query, until Day) (found []Crossing, none string) {
	days := s.meetings(a, b, q, until)
	var last *RatioPoint // the last day that was certain
	for i := range days {
		p := &days[i]
		if p.Order != Certain { // so neither was old
			continue
		}
		if last != nil && p.lead() != last.lead() {
			c := Crossing{From: last.Day, To: p.Day, Winner: a, Loser: b,
				Own: last.A.Own || last.B.Own || p.A.Own || p.B.Own}
			if p.lead() < 0 {
				c.Winner, c.Loser = b, a
			}
			found = append(found, c)
		}
		last = p
	}
	if len(found) == 0 {
		none = s.whyNone(a, b, days)
	}
	return found, none
}

// whyNone says why no crossing of a and b can be named, given all days on which one of them was new.
func (s *Set) whyNone(a, b string, days []RatioPoint) string {
	var last *RatioPoint // the last day on which they were not level
	var old, floors, floor, turned bool
	counted, certain, level, lead := 0, 0, 0, 0
	for i := range days {
		p := &days[i]
		if !p.old() {
			counted++
			if p.Order == Certain {
				certain++
			}
			if p.lead() == 0 {
				level++
			}
		}
		if p.lead() == 0 {
			continue
		}
		if lead = p.lead(); last != nil && last.lead() != lead { // as stated, one passed the other here
			turned = true
			old = old || last.old() || p.old()
			floors = floors || bothFloors(*last) || bothFloors(*p)
			floor = floor || last.vague() || p.vague()
		}
		last = p
	}
	switch {
	case len(days) == 0:
		return "there is no day on which both have a figure"
	case counted == 0:
		return "one of them was old on every day"
	case old:
		return "one of them was old while it may have happened"
	case floors:
		return "both were \"at least\""
	case floor:
		return "one of them was an open number"
	case turned:
		return "their figures were too close to be ordered"
	case lead == 0:
		return "their figures were the same"
	}
	leader := a
	if lead < 0 {
		leader = b
	}
	if m := s.Messenger(leader); m != nil {
		leader = m.Short
	}
	return leader + aheadOn(counted, certain, level)
}

func bothFloors(p RatioPoint) bool { return p.A.Bound == AtLeast && p.B.Bound == AtLeast }

// vague reports whether the order is not certain because one of the figures has only one end.
func (p RatioPoint) vague() bool { return p.Order != Certain && !(p.A.Bounded() && p.B.Bounded()) }

// aheadOn says on how many of the counted days a messenger was ahead, given how many were certain and level.
func aheadOn(counted, certain, level int) string {
	ahead := " was ahead"
	if level > 0 {
		ahead += " or level"
	}
	ahead += " by the numbers given"
	each := " on each of the " + strconv.Itoa(counted) + " days"
	if counted == 1 {
		each = " on the only day"
	}
	switch {
	case certain == counted:
		return " was surely ahead" + each
	case certain == 0 && counted == 1:
		return ahead + each + ", but not surely"
	case certain == 0:
		return ahead + each + ", on none of them surely"
	case level > 0:
		return ahead + each + ", on " + strconv.Itoa(certain) + " of them surely ahead"
	}
	return ahead + each + ", on " + strconv.Itoa(certain) + " of them surely"
}

// StepOf is what became of a stock figure among those of its own group; false for flows, which are no counts of people.
func (s *Set) StepOf(o *Observation, q Query) (Step, bool) {
	q.Group = o.Metric.Group()
	for _, step := range Within(s.History(o.Messenger, q), o.AsOf, o.AsOf) {
		if step.Observation == o {
			return step, true
		}
	}
	return Step{}, false
}
