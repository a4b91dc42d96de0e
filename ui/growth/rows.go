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
	stones   []data.Milestone   // that it reached
	keys     map[string]float64 // what it is sorted by in each column; none: not known
}

// newRow works out the row of a messenger. Its numbers are by the stated values.
func newRow(f screen.Frame, m *data.Messenger) row {
	stones := slices.DeleteFunc(f.Set.Milestones(m.ID, f.Query(), f.Day()),
		func(s data.Milestone) bool { return s.Reached == nil })
	keys, g := map[string]float64{"launched": float64(m.Launched)}, f.Set.Growth(m.ID, f.Query(), f.Day())
	r := row{m, f.Standing(m.ID), g, stones, keys}
	if r.standing != nil { // who did not reach the billion is behind everybody who did
		keys[""] = math.Inf(1)
	}
	if len(stones) > data.TheBillion {
		keys[""] = stones[data.TheBillion].AgeHi
	}
	if g.Reason != "" {
		return r
	}
	first, latest := float64(g.From.Value), float64(g.To.Value)
	keys["first"], keys["latest"], keys["times"] = -first, -latest, -latest/first
	keys["year"], keys["years"] = -math.Log(latest/first)/g.Years, -g.Years
	if g.Doubles {
		keys["doubling"] = keys["year"]
	}
	return r
}

// size is the standing figure, which decides a tie; 0 without one.
func (r row) size() int64 {
	if r.standing == nil {
		return 0
	}
	return r.standing.Value
}

// rows are the messengers in an order, hidden ones last.
func rows(f screen.Frame, by order) []row {
	list := make([]row, len(f.Set.Messengers))
	for i := range list {
		list[i] = newRow(f, &f.Set.Messengers[i])
	}
	turn, tie := 1, 1
	if f.Reverse {
		turn = -1
	}
	if by.column == "" {
		tie = turn
	}
	slices.SortStableFunc(list, func(a, b row) int {
		return cmp.Or(by.compare(a, b, turn), orders[0].compare(a, b, tie),
			tie*cmp.Compare(b.size(), a.size()))
	})
	isHidden := func(r row) bool { return f.Hides(r.ID) }
	return append(slices.DeleteFunc(slices.Clone(list), isHidden),
		slices.DeleteFunc(list, func(r row) bool { return !isHidden(r) })...)
}

// ids are those of the messengers in the rows.
func ids(rows []row) []string {
	all := make([]string, len(rows))
	for i, r := range rows {
		all[i] = r.ID
	}
	return all
}

// order is a way to sort the rows.
type order struct {
	column      string // of the state
	first, last string // what comes first, and what does in reverse
}

// orders are all of them, the screen's own first.
var orders = []order{
	{"", "age at 1 bn, then size", "age at 1 bn, then size, the other way round"},
	{"name", "name, A first", "name, Z first"},
	{"first", "first figure, largest first", "first figure, smallest first"},
	{"latest", "latest figure, largest first", "latest figure, smallest first"},
	{"times", "times, most first", "times, fewest first"},
	{"year", "growth a year, fastest first", "growth a year, slowest first"},
	{"doubling", "doubling time, shortest first", "doubling time, longest first"},
	{"years", "years between the figures, most first", "years between the figures, fewest first"},
	{"launched", "launch, oldest first", "launch, youngest first"},
}

// orderShown is the order of the state.
func orderShown(f screen.Frame) order {
	column := f.Sort()
	return orders[slices.IndexFunc(orders, func(o order) bool { return o.column == column })]
}

// words say what comes first.
func (o order) words(reverse bool) string {
	if reverse {
		o.first = o.last
	}
	return "sorted by " + o.first
}

// compare compares two rows, the other way round where turn is -1. What is not known comes last, also then.
func (o order) compare(a, b row, turn int) int {
	x, known := a.keys[o.column]
	y, too := b.keys[o.column]
	switch {
	case o.column == "name":
		return turn * strings.Compare(strings.ToLower(a.Short), strings.ToLower(b.Short))
	case known && too:
		return turn * cmp.Compare(x, y)
	case known:
		return -1
	case too:
		return 1
	}
	return 0
}
