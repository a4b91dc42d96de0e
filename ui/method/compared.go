package method

import (
	"userbase/data"
	"userbase/ui/fit"
)

// kind is a kind of pairs, and what is said of the newest of them.
type kind struct {
	holds func(p pair) bool
	say   func(p pair) string
}

// newestOf says what is to be said of the newest pair of each kind.
func newestOf(s *data.Set, today data.Day, kinds ...kind) (found []string) {
	for _, k := range kinds {
		if p, ok := first(pairs(s, today), k.holds); ok {
			found = append(found, k.say(p))
		}
	}
	return found
}

func (p pair) order() data.Order    { return data.OrderAt(p.large, p.small, p.day) }
func (p pair) old() bool            { return p.large.Old(p.day) || p.small.Old(p.day) }
func (p pair) meet() bool           { return p.large.Interval().Meets(p.small.Interval()) }
func (p pair) ratio() data.Interval { return p.large.Interval().Over(p.small.Interval()) }

// orders are the newest pairs of each order; of those by the numbers given, one for either reason.
func orders(s *data.Set, today data.Day) []string {
	stated := func(p pair, why string) string {
		text := figure(s, p.large) + ", ahead of " + figure(s, p.small) + "; " + why + "."
		return p.headed("By the numbers given", text, today)
	}
	return newestOf(s, today,
		kind{func(p pair) bool { return p.order() == data.Certain }, func(p pair) string {
			return p.headed("Sure", figure(s, p.large)+", ahead of "+figure(s, p.small)+".", today)
		}},
		kind{func(p pair) bool { return p.order() == data.AsStated && !p.meet() }, func(p pair) string {
			o := p.small
			if !o.Old(p.day) {
				o = p.large
			}
			return stated(p, name(s, o)+"'s number is "+data.Age(o.AsOf, p.day)+" old")
		}},
		kind{func(p pair) bool { return p.order() == data.AsStated && p.meet() && !p.old() }, func(p pair) string {
			return stated(p, "both may mean the same, but one is at least "+times(data.TimesAhead)+" the other")
		}},
		kind{func(p pair) bool {
			return p.order() == data.Undetermined && !(p.large.Old(p.day) && p.small.Old(p.day))
		}, func(p pair) string {
			return p.headed("Not known", figure(s, p.large)+", or "+figure(s, p.small)+".", today)
		}})
}

// ratios are the newest pairs with a ratio that has one end or none, and what a messenger has grown by its own word.
func ratios(s *data.Set, today data.Day) []string {
	against := func(p pair) string { return figure(s, p.large) + ", against " + figure(s, p.small) + "." }
	found := newestOf(s, today,
		kind{func(p pair) bool { return p.order() == data.Certain && p.ratio().OpenAbove() }, func(p pair) string {
			return p.headed(fit.Capital(data.TimesWords(p.ratio())), against(p), today)
		}},
		kind{func(p pair) bool { return p.ratio().OpenAbove() && p.ratio().OpenBelow() }, func(p pair) string {
			return p.headed("Cannot be said", against(p), today)
		}})
	for _, r := range s.Ranking(s.MessengerIDs(), users, today) {
		g := s.Record(r.Messenger, users, s.FirstDay(), today)
		if g.Why == data.Said && g.From.Basis.Company() && g.To.Basis.Company() {
			return append(found, fit.Capital(g.Amount().Words())+": "+name(s, g.To)+" grew from "+number(g.From)+
				" to "+number(g.To)+".")
		}
	}
	return found
}
