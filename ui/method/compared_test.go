package method

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/frametest"
)

// onDay is the day that the head of a line names, which is today if it names none.
func onDay(t *testing.T, line string, today data.Day) data.Day {
	t.Helper()
	head, _, _ := strings.Cut(line, ": ")
	_, day, found := strings.Cut(data.Plain(head), " on ")
	if !found {
		return today
	}
	for d := today; d > 0; d-- {
		if data.Plain(d.Short()) == day {
			return d
		}
	}
	t.Fatalf("%q names no day", line)
	return 0
}

// two are the two figures of a line, which both stand on its day.
func two(t *testing.T, s *data.Set, line string, day data.Day) (a, b *data.Observation) {
	t.Helper()
	found := figures(s, line)
	if len(found) != 2 {
		t.Fatalf("%q names %d figures", line, len(found))
	}
	for _, o := range found {
		standing(t, s, line, o.Messenger, data.Active, day)
	}
	return found[0], found[1]
}

func TestOrdersAreThoseOfTheRule(t *testing.T) {
	s := load(t)
	for _, today := range todays {
		stated := map[string]int{}
		for _, line := range rule(t, "Which is larger").Example(s, today) {
			day := onDay(t, line, today)
			a, b := two(t, s, line, day)
			want := data.Undetermined
			switch {
			case strings.HasPrefix(line, "Sure"):
				want = data.Certain
			case strings.HasPrefix(line, "By the numbers given"):
				want = data.AsStated
			case !strings.HasPrefix(line, "Not known"):
				t.Errorf("%q is no answer of the rule", line)
			}
			if got := data.OrderAt(a, b, day); got != want {
				t.Errorf("%s: the order is %v: %q", day, got, line)
			}
			if l, _ := data.Larger(a, b); l != a {
				t.Errorf("%s: the smaller comes first: %q", day, line)
			}
			switch old := a.Old(day) || b.Old(day); {
			case strings.Contains(line, " old."):
				stated["old"]++
				if !old || a.Interval().Meets(b.Interval()) ||
					!strings.Contains(line, data.Age(a.AsOf, day)) && !strings.Contains(line, data.Age(b.AsOf, day)) {
					t.Errorf("%s: it is not for age: %q", day, line)
				}
			case strings.Contains(line, "may mean the same"):
				stated["twice"]++
				if old || !a.Interval().Meets(b.Interval()) || a.Value < data.TimesAhead*b.Value {
					t.Errorf("%s: it is not for the stated numbers: %q", day, line)
				}
			default:
				stated[line[:4]]++
			}
		}
		if today >= frametest.Today && (len(stated) != 4 || stated["old"] != 1 || stated["twice"] != 1) {
			t.Errorf("%s: the examples are %v", today, stated)
		}
	}
}

func TestRatiosAreThoseOfTheRule(t *testing.T) {
	s := load(t)
	seen := map[string]int{}
	for _, today := range todays {
		for _, line := range rule(t, "How many times as many").Example(s, today) {
			head, _, _ := strings.Cut(line, ": ")
			day := onDay(t, line, today)
			head, _, _ = strings.Cut(head, " on ") // the day is not part of the ratio
			if _, grew, ok := strings.Cut(line, " grew from "); ok {
				seen["growth"]++
				g := s.Record(s.Messengers[slices.IndexFunc(s.Messengers, func(m data.Messenger) bool {
					return strings.Contains(line, ": "+m.Short+" grew")
				})].ID, users, s.FirstDay(), today)
				if grew != number(g.From)+" to "+number(g.To)+"." || head != fit.Capital(g.Amount().Words()) {
					t.Errorf("%s: %q is not the growth %+v", today, line, g)
				}
				continue
			}
			a, b := two(t, s, line, day)
			switch ratio := a.Interval().Over(b.Interval()); {
			case ratio.OpenAbove() && ratio.OpenBelow():
				seen["none"]++
				if head != "Cannot be said" {
					t.Errorf("%q, but both ends are open", line)
				}
			default:
				seen["at least"]++
				if head != fit.Capital(data.TimesWords(ratio)) || !strings.HasPrefix(data.Plain(head), "At least ") {
					t.Errorf("%q, but the ratio is %s", line, data.TimesWords(ratio))
				}
			}
		}
	}
	if len(seen) != 3 {
		t.Errorf("the kinds of ratios seen are %v", seen)
	}
}
