package figures

import (
	"cmp"

	"userbase/data"
	"userbase/ui/screen"
)

// sortWords say how the figures are sorted by a column, and the other way round.
var sortWords = map[string][2]string{
	"day":       {"newest first", "oldest first"},
	"messenger": {"by messenger", "by messenger, last first"},
	"counts":    {"by what they count", "by what they count, last first"},
	"value":     {"largest first", "smallest first"},
	"basis":     {"company reports first", "company reports last"},
	"publisher": {"by publisher, A to Z", "by publisher, Z to A"},
}

// sorted is the column that the figures are sorted by.
func sorted(f screen.Frame) string { return cmp.Or(f.Sort(), data.FigureColumns[0]) }

// orderWords says how the figures are sorted.
func orderWords(f screen.Frame) string {
	words := sortWords[sorted(f)]
	if f.Reverse {
		return words[1]
	}
	return words[0]
}

// resorted sorts by the column of the action, and if it is sorted by that one already, the other way round; without a
// column by the next, which begins in its own direction.
func resorted(f screen.Frame, a screen.Action) (by string, reverse bool) {
	now := sorted(f)
	if a.Arg == now {
		return f.Sort(), !f.Reverse
	}
	by = cmp.Or(a.Arg, screen.Cycle(data.FigureColumns[:], now, a.N))
	if by == data.FigureColumns[0] {
		by = ""
	}
	return by, false
}

// filtered lists the figures that pass all filters, in order, and counts what is missing only because estimates are
// off.
func filtered(f screen.Frame) (out []*data.Observation, left int) {
	f.Made("list of figures")
	group, terms, q := f.GroupShown(), data.Terms(f.Search), f.Query()
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		switch {
		case f.Whose != "" && o.Messenger != f.Whose:
		case !screen.InGroup(group, o.Metric):
		case !f.Set.Matches(o, terms):
		case f.NoEst && o.Basis >= data.Estimate:
			left++
		case !q.Takes(o):
		default:
			out = append(out, o)
		}
	}
	f.Set.SortFigures(out, sorted(f), f.Reverse)
	return out, left
}
