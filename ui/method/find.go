package method

import (
	"iter"
	"slices"

	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// users asks for active users, estimates among them.
var users = data.Query{Group: data.Active}

// pair is two figures that stood on a day, the one with the larger stated value first.
type pair struct {
	day          data.Day
	large, small *data.Observation
}

// pairs are the pairs of today, and then those of each earlier day on which a figure was new, the newest day first; of
// a day those whose places are next to each other first.
func pairs(s *data.Set, today data.Day) iter.Seq[pair] {
	return func(yield func(pair) bool) {
		for _, day := range days(s, today) {
			ranks := s.Ranking(s.MessengerIDs(), users, day)
			for apart := 1; apart < len(ranks); apart++ {
				for i := range ranks[apart:] {
					a, b := ranks[i].Figure, ranks[i+apart].Figure
					if a == nil || b == nil {
						continue
					}
					if large, small := data.Larger(a, b); !yield(pair{day, large, small}) {
						return
					}
				}
			}
		}
	}
}

// days are today and the days before it for which a figure that stood holds, the newest first.
func days(s *data.Set, today data.Day) []data.Day {
	found := []data.Day{today}
	for step := range stood(s, today) {
		found = append(found, step.AsOf)
	}
	slices.Sort(found)
	slices.Reverse(found)
	return slices.Compact(found)
}

// stood are the figures of active users that stood up to a day, the newest first.
func stood(s *data.Set, today data.Day) iter.Seq[data.Step] {
	var found []data.Step
	for _, m := range s.MessengerIDs() {
		for _, step := range s.History(m, users) {
			if step.Fate == data.Stood && step.AsOf <= today {
				found = append(found, step)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b data.Step) int { return int(b.AsOf - a.AsOf) })
	return slices.Values(found)
}

// first is the first of a sequence that will do; false if none does.
func first[T any](all iter.Seq[T], will func(T) bool) (found T, ok bool) {
	for x := range all {
		if will(x) {
			return x, true
		}
	}
	return found, false
}

// name is the name of a figure's messenger.
func name(s *data.Set, o *data.Observation) string { return s.Messenger(o.Messenger).Short }

// figure is a figure with its messenger: "Signal, about 70 M (26 Jun 2025, by an estimate)".
func figure(s *data.Set, o *data.Observation) string { return name(s, o) + ", " + number(o) }

// number is a figure without its messenger. Who says so is left out where the company does.
func number(o *data.Observation) string {
	if o.Basis.Company() && !o.Own {
		return say.Ref(screen.Frame{}, o, say.PastDay)
	}
	return say.Ref(screen.Frame{}, o, say.Past)
}

// own says behind a figure that it is an own one.
func own(o *data.Observation) string {
	if o.Own {
		return ", " + data.FlagOwn.Meaning()
	}
	return ""
}

// headed is what is said of a pair behind a head, with its day if that is not today.
func (p pair) headed(head, text string, today data.Day) string {
	if p.day != today {
		head += " on " + p.day.Short()
	}
	return head + ": " + text
}
