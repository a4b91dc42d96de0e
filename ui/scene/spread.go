package scene

import (
	"cmp"
	"slices"
)

// Spread gives names that belong at some heights, the ends of their lines, heights of a row each within so many rows:
// those that would overlap are pushed apart, each as little as can be; names of one height keep their order. More names
// than rows are for the caller to leave out.
func Spread(ends []float64, rows int) []float64 {
	order := make([]int, len(ends))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ends[a], ends[b]) })
	// Less its place in the order, no name may stand above the one before: those that would form a run at their mean.
	type run struct {
		sum float64
		n   int
	}
	var runs []run
	for i, at := range order {
		runs = append(runs, run{ends[at] - float64(i), 1})
		for k := len(runs) - 1; k > 0; k-- {
			a, b := runs[k-1], runs[k]
			if a.sum*float64(b.n) <= b.sum*float64(a.n) {
				break
			}
			runs = append(runs[:k-1], run{a.sum + b.sum, a.n + b.n})
		}
	}
	const edge = 0.5 / DotsDown
	out := make([]float64, len(ends))
	i, most := 0, float64(rows)-edge-float64(len(ends)-1)
	for _, r := range runs {
		first := max(min(r.sum/float64(r.n), most), edge)
		for range r.n {
			out[order[i]] = first + float64(i)
			i++
		}
	}
	return out
}
