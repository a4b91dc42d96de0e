package figures

import (
	"cmp"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/screen"
)

// column is what the figures are sorted by: its id, how it is said, also the other way round, and the order.
type column struct {
	id, words, reversed string
	order               func(f screen.Frame, a, b *data.Observation) int
}

// columns are those that the figures are sorted by; the first is the screen's own order.
var columns = [...]column{
	{"day", "newest first", "oldest first",
		func(_ screen.Frame, a, b *data.Observation) int { return data.NewestFirst(a, b) }},
	{"messenger", "by messenger", "by messenger, last first",
		func(f screen.Frame, a, b *data.Observation) int { return f.Number(a.Messenger) - f.Number(b.Messenger) }},
	{"counts", "by what they count", "by what they count, last first",
		func(_ screen.Frame, a, b *data.Observation) int { return metricOrder(a.Metric) - metricOrder(b.Metric) }},
	{"value", "largest first", "smallest first",
		func(_ screen.Frame, a, b *data.Observation) int { return cmp.Compare(b.Value, a.Value) }},
	{"basis", "best basis first", "weakest basis first",
		func(_ screen.Frame, a, b *data.Observation) int { return cmp.Compare(a.Basis, b.Basis) }},
	{"publisher", "by publisher, A to Z", "by publisher, Z to A",
		func(_ screen.Frame, a, b *data.Observation) int {
			return strings.Compare(alphabetic(a.Source.Publisher), alphabetic(b.Source.Publisher))
		}},
}

// alphabetic is a text by which it is sorted: small and capital letters are alike, and signs before the first letter
// or digit do not count.
func alphabetic(s string) string {
	return strings.ToLower(strings.TrimLeftFunc(s, func(r rune) bool { return r < '0' }))
}

// sorted is the column that the figures are sorted by.
func sorted(f screen.Frame) column {
	return columns[max(slices.IndexFunc(columns[:], func(c column) bool { return c.id == f.Sort() }), 0)]
}

// orderWords says how the figures are sorted.
func orderWords(f screen.Frame) string {
	if f.Reverse {
		return sorted(f).reversed
	}
	return sorted(f).words
}

// resorted sorts by the column of the action, and if it is sorted by that one already, the other way round; without a
// column by the next, which begins in its own direction.
func resorted(f screen.Frame, a screen.Action) (by string, reverse bool) {
	now := sorted(f).id
	switch by = a.Arg; by {
	case now:
		return f.Sort(), !f.Reverse
	case "":
		by = screen.Cycle(Screen{}.SortColumns(), now, a.N)
	}
	if by == columns[0].id {
		by = ""
	}
	return by, false
}

// filtered lists the figures that pass all filters, in order, and counts what is missing only because estimates are
// off. Where the order leaves figures alike, the newest come first, also if it is reversed.
func filtered(f screen.Frame) (out []*data.Observation, left int) {
	f.Made("list of figures")
	group, terms := f.GroupShown(), data.Terms(f.Search)
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		switch {
		case f.Whose != "" && o.Messenger != f.Whose:
		case group == screen.Flows && !o.Metric.Flow():
		case group != screen.Flows && group != screen.AllMetrics && o.Metric.Group() != group:
		case !f.Set.Matches(o, terms):
		case f.NoEst && o.Basis >= data.Estimate:
			left++
		default:
			out = append(out, o)
		}
	}
	sign, by := 1, sorted(f)
	if f.Reverse {
		sign = -1
	}
	slices.SortFunc(out, func(a, b *data.Observation) int {
		return cmp.Or(sign*by.order(f, a, b), data.NewestFirst(a, b))
	})
	return out, left
}
