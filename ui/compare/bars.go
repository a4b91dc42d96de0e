package compare

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// shortestBar is the length below which a bar tells less than words beside it would.
const shortestBar = 10

// longestName is the length beyond which a name would take too much of its bar.
const longestName = 12

// texts stand beside a bar: the word of the bound, number, unit, day, who vouches for it, flags.
type texts [6]string

// beside are the columns of these texts: the blanks before each, and whether it is strong and set to the right.
var beside = [len(texts{})]struct {
	gap           int
	strong, right bool
}{{right: true}, {gap: 1, strong: true, right: true}, {gap: 1, strong: true}, {gap: 2, right: true}, {gap: 2}, {gap: 2}}

// describe is what can be said of a figure, the most first; the sign of its bound takes the place of the word.
func (v shown) describe(o *data.Observation) [4]texts {
	if o == nil {
		return [4]texts{}
	}
	word, n, unit := o.Parts()
	sign, day, basis := o.Bound.Sign(), o.AsOf.Format(o.Precision), o.Basis.String()
	flags := say.Flags(say.InWords, o)
	if o.Old(v.Day()) {
		flags = strings.TrimLeft(flags+" old", " ")
	}
	return [4]texts{{word, n, unit, day, basis, flags}, {word, n, unit, day, "", flags},
		{"", sign + n, unit, day, "", flags}, {"", sign + n, unit, day}}
}

// bars are the two rows of figures: how long names and bars are, what a full bar is, and what is said beside it.
type bars struct {
	name, length int
	largest      float64
	said         [2]texts
	widths       [len(beside)]int // with the blanks before
}

// fitBars says as much beside the bars as leaves them some length.
func (v shown) fitBars(g cells.Grid) bars {
	b := bars{largest: 1}
	for y, o := range v.figures {
		b.name = min(max(b.name, g.Width(v.Name(v.ids[y]))), longestName)
		if o != nil {
			b.largest = max(b.largest, float64(o.Value))
		}
	}
	first, second := v.describe(v.figures[0]), v.describe(v.figures[1])
	for much := range first {
		b.said, b.length = [2]texts{first[much], second[much]}, g.W-b.name-8
		for i, column := range beside {
			b.widths[i] = 0
			if w := max(g.Width(b.said[0][i]), g.Width(b.said[1][i])); w > 0 {
				b.widths[i] = column.gap + w
			}
			b.length -= b.widths[i]
		}
		if b.length >= shortestBar {
			break
		}
	}
	return b
}

// drawBars draws the two figures as bars on one scale, the focus first.
func (v shown) drawBars(g cells.Grid) {
	b := v.fitBars(g)
	for y, o := range v.figures {
		id, row, x := v.ids[y], g.Sub(0, y, g.W, 1), 5+b.name+1
		sign, style, name, act := 'B', v.Look.Quiet, v.Look.Text, screen.Action{Verb: screen.MakeBase}
		if y == 0 {
			sign, style, name, act = '▸', v.Look.Strong, v.Look.Strong, screen.Action{Verb: screen.Select, Arg: id}
		}
		row.Hit(0, 0, g.W, 1, act)
		row.Put(1, 0, sign, style)
		row.Put(3, 0, v.Mark(id, o == nil || o.Basis.Company()), v.Colour(id))
		row.Fit(5, 0, b.name, v.Name(id), name)
		if o == nil {
			row.Fit(x, 0, g.W-x-1, say.Absent(v.Frame, id).Cell(), v.Look.Quiet)
			continue
		}
		chart.Bar(row, x, 0, b.length, float64(o.Value)/b.largest,
			chart.BarStyle{Style: v.Colour(id), Old: o.Old(v.Day()), Open: o.Bound == data.AtLeast})
		x += max(b.length, 0) + 1
		for i, column := range beside {
			style := v.Look.Quiet
			if column.strong {
				style = v.Look.Strong
			}
			if column.right {
				row.Right(x+b.widths[i], 0, b.said[y][i], style)
			} else {
				row.Text(x+column.gap, 0, b.said[y][i], style)
			}
			x += b.widths[i]
		}
	}
}
