package part

import (
	"slices"

	"userbase/data"
	"userbase/ui/scene"
)

// Columns are those of an axis, of which there are so many. Last says which is the last day of the column that holds a
// day.
type Columns struct {
	N    int
	Last func(data.Day) data.Day
}

// ColumnsOf are those of an axis of days.
func ColumnsOf(axis scene.Axis) Columns {
	return Columns{axis.Cols, func(day data.Day) data.Day {
		col, _ := axis.Col(day)
		return axis.Last(col)
	}}
}

// All figures are drawn if there are few, or few for the columns: more would lie on each other.
const few, fewOfColumn = 200, 4

// few reports whether so many figures are all drawn.
func (c Columns) few(n int) bool { return n <= max(few, fewOfColumn*c.N) }

// Steps are those of many steps, in order of time, of which something is seen: of each column the last of those that
// stood, and the lowest and the highest of those that stood and of those that never did.
func (c Columns) Steps(steps []data.Step) (kept []data.Step) {
	if c.few(len(steps)) {
		return steps
	}
	for len(steps) > 0 {
		end, n := c.Last(steps[0].AsOf), 1
		for n < len(steps) && steps[n].AsOf <= end {
			n++
		}
		column := steps[:n]
		steps = steps[n:]
		var stood, never outline
		for i, step := range column {
			if step.Fate == data.Stood {
				stood.add(i, step.Value)
			} else {
				never.add(i, step.Value)
			}
		}
		at := append(stood.lowHigh(), never.lowHigh()...)
		if stood.any {
			at = append(at, stood.last)
		}
		slices.Sort(at)
		for _, i := range slices.Compact(at) {
			kept = append(kept, column[i])
		}
	}
	return kept
}

// Links are those of many links of a line of which something is seen: within a column it leads through the first, the
// lowest, the highest and the last figure, solid if all links there are.
func (c Columns) Links(links []data.Link) (kept []data.Link) {
	if c.few(len(links)) {
		return links
	}
	for len(links) > 0 {
		first, end := links[0].From, c.Last(links[0].From.AsOf)
		n, solid := 0, true
		var o outline
		o.add(0, first.Value)
		for n < len(links) && links[n].To.AsOf <= end && (n == 0 || links[n].From == links[n-1].To) {
			o.add(n+1, links[n].To.Value)
			solid = solid && links[n].Solid
			n++
		}
		if n == 0 { // it leads into another column
			kept, links = append(kept, links[0]), links[1:]
			continue
		}
		from, at := first, o.ends()
		slices.Sort(at)
		for _, i := range slices.Compact(at)[1:] {
			kept = append(kept, data.Link{From: from, To: links[i-1].To, Solid: solid})
			from = links[i-1].To
		}
		links = links[n:]
	}
	return kept
}

// outline is where the first, the last, the lowest and the highest of values stand.
type outline struct {
	any                    bool
	first, last, low, high int
	lowest, highest        int64
}

func (o *outline) add(at int, value int64) {
	if !o.any {
		*o = outline{true, at, at, at, at, value, value}
	}
	if o.last = at; value < o.lowest {
		o.low, o.lowest = at, value
	}
	if value > o.highest {
		o.high, o.highest = at, value
	}
}

func (o outline) lowHigh() []int {
	if !o.any {
		return nil
	}
	return []int{o.low, o.high}
}

func (o outline) ends() []int { return []int{o.first, o.low, o.high, o.last} }
