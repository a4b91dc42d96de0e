package trend

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/part"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// The columns of a spark: the sign of the focus, mark and name before it, a value behind.
const (
	sparkMark = 3
	sparkName = sparkMark + 2
	leastPlot = 12
)

// sparkColumns are the first column of the sparks, and that of the values behind them, which a whole value fills on any
// day.
func (p plan) sparkColumns(f screen.Frame, w int) (left, names int) {
	name, value := 0, 0
	for _, s := range p.series {
		name = max(name, cells.Width(cells.Cut(f.Name(s.id), longestName, f.ASCII), f.ASCII))
		for _, o := range p.wide(f, s, w) {
			value = max(value, cells.Width(p.worth(s, o), f.ASCII))
		}
	}
	left, names = sparkName+name+1, w-1-value-1
	return left, max(names, min(left+leastPlot, w))
}

// wide are the figures of a messenger whose values may be the widest: of each shape one, on the index what is seen in
// so many columns.
func (p plan) wide(f screen.Frame, s series, columns int) []*data.Observation {
	if !p.index {
		return p.stay(f).extents(f)[s.id].shapes
	}
	axis := scene.Axis{From: p.from, To: p.to, Cols: columns}
	var figures []*data.Observation
	for _, step := range part.ColumnsOf(axis).Steps(s.steps) {
		figures = append(figures, step.Observation)
	}
	return figures
}

// sparks are the messengers that have one, the largest first; of more than there are rows for those nearest to the
// focus.
func (v shown) sparks() []series {
	rows, all := v.plan.lanes, slices.SortedStableFunc(slices.Values(v.plan.series), func(a, b series) int {
		return cmp.Compare(b.last().Value, a.last().Value)
	})
	if len(all) <= rows {
		return all
	}
	at := slices.IndexFunc(all, func(s series) bool { return s.id == v.Focus })
	first := min(max(at-rows/2, 0), len(all)-rows)
	return all[first : first+rows]
}

// drawSparks draws one small line a messenger, each up to its own top, with its mark, its name and the value that
// counts on the day shown.
func (v shown) drawSparks(g cells.Grid) {
	p := v.plan
	lanes := v.sparks()
	for i, m := range lanes {
		row := g.Sub(0, i*(p.rows+p.gap), g.W, p.rows)
		s := &scene.Scene{W: p.axis.Cols, H: p.rows}
		s.Add(v.shapes(m, scene.Point{}, m.id == v.Focus)...)
		v.cursor(s, scene.Point{})
		v.Paint(row.Sub(p.left, 0, p.axis.Cols, p.rows), s)
		y := (p.rows - 1) / 2
		mark, value := v.Mark(m.id, true), "n/a"
		if o := v.counts(m); o != nil {
			mark, value = v.FigureMark(o), p.worth(m, o)
		}
		if m.id == v.Focus {
			v.Point(row, y, v.Look.Text)
		}
		row.Put(sparkMark, y, mark, v.Colour(m.id))
		row.Text(sparkName, y, cells.Cut(v.Name(m.id), longestName, v.ASCII), textStyle(v.Frame, m.id))
		row.Right(g.W-1, y, value, textStyle(v.Frame, m.id))
		row.Hit(0, 0, g.W, p.rows, screen.Action{Verb: screen.Select, Arg: m.id})
	}
	used := len(lanes) * (p.rows + p.gap)
	v.hits(g, used+p.foot)
	if p.foot > 0 {
		s := &scene.Scene{W: g.W, H: p.foot}
		v.timeAxis(s)
		v.Paint(g.Sub(0, used, g.W, p.foot), s)
	}
}

// counts is the figure of a messenger whose value is shown: that which counts on the day, or at the end of the time
// shown if that comes before.
func (v shown) counts(m series) *data.Observation {
	if day := min(v.Day(), v.plan.to); day != v.plan.to {
		return v.Set.Standing(m.id, v.Query(), day)
	}
	return m.last()
}
