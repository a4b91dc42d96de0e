package data

import (
	"cmp"
	"slices"
)

// TheBillion is the place of 1 bn in MilestoneValues: the milestone that messengers are ordered by, as several have
// reached it and most of the larger ones are held by one alone.
const TheBillion = 3

// Race is who of some messengers was first to a milestone, by the age at which they reached it, as far as their figures
// tell.
type Race struct {
	Value int64 // the milestone; 0 if nobody reached any
	// First are those that may have been the first: their windows of ages meet that of the one that was surely there
	// the soonest. Later are those that reached it at a greater age. Both by the latest possible age.
	First, Later []Runner
	Young        []string // ids of those not yet as old as the first was at the latest
	Unknown      []string // ids of those of which no bounded figure at that age or later is known
	Missing      []string // ids of those that had figures but never reached it on record
	// NoAge are ids of those that reached it, if Value is 0 any milestone, at an age that is not known.
	NoAge []string
}

// Runner is a messenger that reached the milestone.
type Runner struct {
	Messenger string
	Milestone
}

// FirstTo is the race to 1 bn, or while nobody has reached that, to the next lower milestone, among those of the
// messengers that were launched by day t, as known at t. Without any milestone nobody is first.
func (s *Set) FirstTo(messengers []string, q Query, t Day) Race {
	running := slices.DeleteFunc(slices.Clone(messengers), func(id string) bool {
		return s.Messenger(id) == nil || s.Messenger(id).Launched > t
	})
	var ageless []string
	for at := TheBillion; at >= 0; at-- {
		var reached []Runner
		ageless = nil
		for _, id := range running {
			m := s.historyOf(id, q).milestone(at, s.Messenger(id).Launched, t)
			switch {
			case m.NoAge:
				ageless = append(ageless, id)
			case m.Reached != nil:
				reached = append(reached, Runner{id, m})
			}
		}
		if len(reached) > 0 {
			running = slices.DeleteFunc(running, func(id string) bool { return slices.Contains(ageless, id) })
			r := s.race(running, reached, q, t)
			r.NoAge = ageless
			return r
		}
	}
	return Race{NoAge: ageless}
}

// race tells who of those that reached the milestone was first, and what is known of the others.
func (s *Set) race(running []string, reached []Runner, q Query, t Day) Race {
	slices.SortStableFunc(reached, func(a, b Runner) int {
		return cmp.Or(cmp.Compare(a.AgeHi, b.AgeHi), cmp.Compare(a.AgeLo, b.AgeLo))
	})
	r := Race{Value: reached[0].Value}
	best := reached[0].AgeHi // the age by which one of them surely was there
	for _, runner := range reached {
		if runner.AgeLo > best {
			r.Later = append(r.Later, runner)
		} else {
			r.First = append(r.First, runner)
		}
	}

	for _, id := range running {
		switch launched := s.Messenger(id).Launched; {
		case slices.ContainsFunc(reached, func(r Runner) bool { return r.Messenger == id }):
		case s.First(id, q) == nil:
			r.Unknown = append(r.Unknown, id)
		case launched != 0 && launched.YearsUntil(t) <= best:
			r.Young = append(r.Young, id)
		default:
			if s.Standing(id, q, t) != nil {
				r.Missing = append(r.Missing, id)
			}
			if launched == 0 || !s.boundedFrom(id, q, best, t) {
				r.Unknown = append(r.Unknown, id)
			}
		}
	}
	return r
}

// boundedFrom reports whether a bounded figure of the messenger stood by day t at an age in years or later.
func (s *Set) boundedFrom(messenger string, q Query, age float64, t Day) bool {
	h, launched := s.historyOf(messenger, q), s.Messenger(messenger).Launched
	for _, step := range slices.Backward(h.stood[:h.stoodBy(t)]) {
		if step.Bounded() {
			return launched.YearsUntil(step.AsOf) >= age
		}
	}
	return false
}

// Figures are those that the ages rest on.
func (r Race) Figures() []*Observation {
	var figures []*Observation
	for _, runners := range [...][]Runner{r.First, r.Later} {
		for _, runner := range runners {
			if runner.Below != nil {
				figures = append(figures, runner.Below)
			}
			figures = append(figures, runner.Reached)
		}
	}
	return figures
}
