package growth

import (
	"cmp"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/screen"
)

// row is what growth knows of one messenger at the day shown.
type row struct {
	*data.Messenger
	change data.Change
	stones []data.Milestone   // one for each of data.MilestoneValues
	keys   map[string]float64 // what it is sorted by in each column; none: not known
}

// newRow works out the row of a messenger, the place-th by size. What it is sorted by are its stated values.
func newRow(p period, m *data.Messenger, place int) row {
	keys := map[string]float64{}
	if m.Launched != 0 {
		keys["launched"] = float64(m.Launched)
	}
	r := row{m, p.Set.Change(m.ID, p.Query(), p.from, p.to), p.Set.Milestones(m.ID, p.Query(), p.to), keys}
	if c := r.change; c.From != nil {
		keys["first"] = -float64(c.From.Value)
	}
	if c := r.change; c.To != nil {
		keys["latest"], keys[""] = -float64(c.To.Value), float64(place)
	}
	if c := r.change; c.Why == data.Said {
		keys["times"] = -float64(c.To.Value) / float64(c.From.Value)
	}
	if s := r.stones[data.TheBillion]; s.Reached != nil && !s.NoAge {
		keys["billion"] = s.AgeHi
	}
	return r
}

// launchNotKnown says why something is left out that is reckoned from the launch.
const launchNotKnown = "launch not known"

// rows are the messengers in an order.
func rows(p period, by order) []row {
	var list []row
	for i, id := range p.Order() {
		list = append(list, newRow(p, p.Set.Messenger(id), i))
	}
	turn := 1
	if p.Reverse {
		turn = -1
	}
	slices.SortStableFunc(list, func(a, b row) int { return by.compare(a, b, turn) })
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

// order is a way to sort the rows.
type order struct {
	column      string // of the state
	first, last string // what comes first, and what does in reverse
}

// orders are all of them, the screen's own first.
var orders = []order{
	{"", "size on the day, largest first", "size on the day, smallest first"},
	{"name", "name, A first", "name, Z first"},
	{"first", "figure of the first day, largest first", "figure of the first day, smallest first"},
	{"latest", "figure of the day, largest first", "figure of the day, smallest first"},
	{"times", "change, most first", "change, least first"},
	{"billion", "years to 1 bn, fewest first", "years to 1 bn, most first"},
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
