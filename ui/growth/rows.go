package growth

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/screen"
)

// row is what growth knows of one messenger at the day shown.
type row struct {
	*data.Messenger
	standing *data.Observation // or nil
	growth   data.Growth
	stones   []data.Milestone
	stated
}

// stated are the numbers that rows are sorted by; not a number where no growth can be said.
type stated struct{ first, latest, years, rate, doubling float64 }

// rows are the messengers in an order, hidden ones last.
func rows(f screen.Frame, by order) []row {
	list := make([]row, len(f.Set.Messengers))
	for i := range list {
		m := &f.Set.Messengers[i]
		g := f.Set.Growth(m.ID, f.Query(), f.Day())
		list[i] = row{m, f.Standing(m.ID), g, f.Set.Milestones(m.ID, f.Query(), f.Day()), state(g)}
	}
	turn, tie := 1, 1
	if f.Reverse {
		turn = -1
	}
	if by.column == "" {
		tie = turn
	}
	slices.SortStableFunc(list, func(a, b row) int {
		switch hidden := f.Hides(a.ID); {
		case hidden == f.Hides(b.ID):
		case hidden:
			return 1
		default:
			return -1
		}
		return cmp.Or(by.compare(a, b, turn), orders[0].compare(a, b, tie), tie*cmp.Compare(b.size(), a.size()))
	})
	return list
}

// ids are those of the messengers in the rows.
func ids(rows []row) []string {
	all := make([]string, len(rows))
	for i, r := range rows {
		all[i] = r.ID
	}
	return all
}

// state are the numbers of a growth, each by the stated values.
func state(g data.Growth) stated {
	s := stated{math.NaN(), math.NaN(), math.NaN(), math.NaN(), math.NaN()}
	if g.Reason == "" {
		s.first, s.latest, s.years = float64(g.From.Value), float64(g.To.Value), g.Years
		s.rate = math.Log(s.latest/s.first) / s.years
	}
	if g.Doubles {
		s.doubling = 1 / s.rate
	}
	return s
}

// launched reports whether there was anything to grow at the day.
func (r row) launched(t data.Day) bool { return r.Launched <= t }

// age is the messenger's age at a day in years, exactly.
func (r row) age(t data.Day) float64 { return r.Launched.YearsUntil(t) }

// size is 0 where nothing is known.
func (r row) size() int64 {
	if r.standing == nil {
		return 0
	}
	return r.standing.Value
}

// billion is the age at 1 bn. Who did not reach it is behind everybody who did.
func (r row) billion() float64 {
	switch s := r.stones[data.TheBillion]; {
	case s.Reached != nil:
		return s.AgeHi
	case r.standing != nil:
		return math.Inf(1)
	}
	return math.NaN()
}

// order is a way to sort the rows.
type order struct {
	column      string            // of the state
	first, last string            // what comes first, and what does in reverse
	key         func(row) float64 // the smallest first, not a number: not known; nil: by name
}

// orders are all of them, the screen's own first.
var orders = []order{
	{"", "age at 1 bn, then size", "age at 1 bn, then size, the other way round", row.billion},
	{"name", "name, A first", "name, Z first", nil},
	{"first", "first figure, largest first", "first figure, smallest first", func(r row) float64 { return -r.first }},
	{"latest", "latest figure, largest first", "latest figure, smallest first",
		func(r row) float64 { return -r.latest }},
	{"times", "times, most first", "times, fewest first", func(r row) float64 { return -r.latest / r.first }},
	{"year", "growth a year, fastest first", "growth a year, slowest first", func(r row) float64 { return -r.rate }},
	{"doubling", "doubling time, shortest first", "doubling time, longest first",
		func(r row) float64 { return r.doubling }},
	{"years", "years between the figures, most first", "years between the figures, fewest first",
		func(r row) float64 { return -r.years }},
	{"launched", "launch, oldest first", "launch, youngest first", func(r row) float64 { return float64(r.Launched) }},
}

// orderShown is the order of the state.
func orderShown(f screen.Frame) order {
	column := f.Sort()
	return orders[slices.IndexFunc(orders, func(o order) bool { return o.column == column })]
}

// words say what comes first.
func (o order) words(reverse bool) string {
	if reverse {
		return "sorted by " + o.last
	}
	return "sorted by " + o.first
}

// compare compares two rows, the other way round where turn is -1. What is not known comes last, also then.
func (o order) compare(a, b row, turn int) int {
	if o.key == nil {
		return turn * strings.Compare(strings.ToLower(a.Short), strings.ToLower(b.Short))
	}
	x, y := o.key(a), o.key(b)
	if math.IsNaN(x) || math.IsNaN(y) {
		return cmp.Compare(y, x)
	}
	return turn * cmp.Compare(x, y)
}
