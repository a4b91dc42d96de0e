package trend

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Draw draws the plot, the figures that stand (where no panel does) and the nearest events.
func (v shown) Draw(g cells.Grid) {
	p := v.plan
	plot := g.Sub(p.left, p.top, p.axis.cols, p.rows)
	v.drawAxes(g)
	if p.nothing == "" {
		v.drawLines(plot)
		v.drawCursor(plot)
		v.drawNames(g)
	} else {
		lines := fit.Wrap(p.nothing, plot.W-2, v.ASCII)
		y := max((plot.H-len(lines))/2, 0)
		for i, l := range lines {
			plot.Text(max((plot.W-plot.Width(l))/2, 0), y+i, l, v.Look.Strong)
		}
	}
	v.hits(g)
	p.legend.draw(v.Frame, g.Sub(1, p.top+p.rows+p.foot, g.W-2, p.legend.rows()))
	if p.events {
		part.DrawNearest(v.Frame, g.Sub(0, g.H-4, g.W, 3)) // the last row stays empty
	}
}

// drawAxes draws both axes, of the lower one what the body has rows for: ticks at the events of the focus, and labels.
func (v shown) drawAxes(g cells.Grid) {
	p := v.plan
	chart.VRule(g, p.left-1, p.top, p.rows, '│', v.Look.Faint) // also where there is no scale
	chart.YAxis(g, p.left-1, p.top, p.scale, p.label, v.Look.Faint, v.Look.Quiet)
	var events []int
	for _, e := range v.Set.Events {
		col, inside := p.axis.col(e.Day, v.Set.Messenger(v.Focus).Launched)
		if inside && p.from <= e.Day && e.Day <= p.to && slices.Contains(e.Messengers, v.Focus) {
			events = append(events, col)
		}
	}
	y := p.top + p.rows
	chart.XAxis(g, p.left-1, y, p.axis.cols, events, p.axis.ticks(), v.Look.Faint, v.Look.Quiet)
	if room := g.W - p.names - 1; p.axis.byAge {
		unit := fit.FirstFitting([]string{"years after launch", "years of age", "years"}, room, v.ASCII)
		g.Fit(p.names, y+1, room, unit, v.Look.Quiet)
	}
}

// drawLines draws the lines, and over all of them the marks; the focus comes last in both. By age the time shown, and
// so the line, ends in another column for each messenger.
func (v shown) drawLines(plot cells.Grid) {
	p := v.plan
	var marks []chart.Mark
	for _, s := range p.series {
		style := v.Colour(s.id)
		first, _ := p.axis.col(p.from, s.launched)
		last, _ := p.axis.col(p.to, s.launched)
		first = max(first, 0)
		var links []chart.Link
		for _, l := range s.links {
			x0, _ := p.axis.col(l.From.AsOf, s.launched)
			x1, _ := p.axis.col(l.To.AsOf, s.launched)
			links = append(links, chart.Link{X0: x0 - first, V0: s.value(l.From), X1: x1 - first, V1: s.value(l.To),
				Solid: l.Solid, Style: style})
		}
		chart.Lines(plot.Sub(first, 0, last-first+p.axis.step(), plot.H), p.scale, links)
		for _, step := range s.steps {
			o := step.Observation
			if x, inside := p.axis.col(o.AsOf, s.launched); inside && !p.under(s, o) {
				marks = append(marks, chart.Mark{X: x, V: s.value(o), Glyph: v.FigureMark(o), Style: style,
					Floor: s.id == v.Focus && o.Bound == data.AtLeast})
			}
		}
	}
	chart.Marks(plot, p.scale, marks)
}

// drawCursor draws the day into the cells that are free. Today's would only hide the last column.
func (v shown) drawCursor(plot cells.Grid) {
	p := v.plan
	col, inside := p.axis.col(v.Day(), v.Set.Messenger(v.Focus).Launched)
	if v.IsToday() || !inside || v.Day() < p.from || v.Day() > p.to {
		return
	}
	for y := range plot.H {
		if plot.Cell(col, y).Rune == ' ' {
			plot.Put(col, y, '╎', v.Look.Quiet)
		}
	}
}

// hits makes the columns clickable: a click sets the day that the column shows.
func (v shown) hits(g cells.Grid) {
	p, launched := v.plan, v.Set.Messenger(v.Focus).Launched
	for col := range p.axis.cols {
		if day := min(p.axis.lastDay(col, launched), v.Today); day >= screen.FirstDay(v.Set) {
			g.Hit(p.left+col, p.top, 1, p.rows+p.foot, screen.Action{Verb: screen.GoDay, N: int(day)})
		}
	}
}

// end is where the line of a messenger ends.
type end struct {
	id    string
	row   int
	value float64
}

// ends are the ends of the lines, the largest value first; of more than there are rows the focus and the largest.
func (v shown) ends() []end {
	p := v.plan
	var ends []end
	for _, s := range p.series {
		o := s.last(p.to)
		row, ok := p.scale.Row(s.value(o))
		if p.under(s, o) { // its name still tells that it exists
			row, ok = p.rows-1, true
		}
		if ok {
			ends = append(ends, end{s.id, row, s.value(o)})
		}
	}
	slices.SortStableFunc(ends, func(a, b end) int { return cmp.Compare(b.value, a.value) })
	for i := len(ends) - 1; i >= 0 && len(ends) > p.rows; i-- {
		if ends[i].id != v.Focus {
			ends = slices.Delete(ends, i, i+1)
		}
	}
	return ends
}

// drawNames writes the names at the heights where the lines end, pushed apart, the larger above.
func (v shown) drawNames(g cells.Grid) {
	p, named := v.plan, v.ends()
	rows := make([]int, len(named))
	for i, e := range named {
		rows[i] = e.row
	}
	for i, row := range chart.Spread(rows, p.rows) {
		if row < 0 {
			continue
		}
		id, y := named[i].id, p.top+row
		g.Put(p.names, y, v.Mark(id, true), v.Colour(id))
		x := g.Fit(p.names+2, y, min(longestName, g.W-p.names-2), v.Name(id), textStyle(v.Frame, id))
		if p.old && p.oldAtEnd(v.Frame, id) {
			g.Text(x+1, y, "old", v.Look.Quiet)
		}
		g.Hit(p.names, y, g.W-p.names, 1, screen.Action{Verb: screen.Select, Arg: id})
	}
}
