package trend

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Draw draws the plot, the figures that stand (where no panel does) and the nearest events.
func (v shown) Draw(g cells.Grid) {
	p := v.plan
	plot := g.Sub(p.left, p.top, p.axis.Cols, p.rows)
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
		if col, inside := v.column(e.Day); inside && slices.Contains(e.Messengers, v.Focus) {
			events = append(events, col)
		}
	}
	y := p.top + p.rows
	chart.XAxis(g, p.left-1, y, p.axis.Cols, events, p.axis.Ticks(), v.Look.Faint, v.Look.Quiet)
	if room := g.W - p.names - 1; v.Align == screen.Launch {
		unit := fit.FirstFitting([]string{"years after launch", "years of age", "years"}, room, v.ASCII)
		g.Fit(p.names, y+1, room, unit, v.Look.Quiet)
	}
}

// drawLines draws the lines, and over all of them the marks; the focus comes last in both. By age the time shown, and
// so the line, ends in another column for each messenger.
func (v shown) drawLines(plot cells.Grid) {
	p := v.plan
	var marks []chart.Mark
	var links []chart.Link
	for _, s := range p.series {
		style := v.Colour(s.id)
		col := func(t data.Day) int { x, _ := p.axis.Col(t, s.launched); return x }
		first := max(col(p.from), 0)
		for _, l := range s.links {
			links = append(links, chart.Link{X0: col(l.From.AsOf) - first, V0: s.value(l.From),
				X1: col(l.To.AsOf) - first, V1: s.value(l.To), Solid: l.Solid, Style: style})
		}
		if v.Align == screen.Launch {
			chart.Lines(plot.Sub(first, 0, col(p.to)-first+p.axis.Step(), plot.H), p.scale, links)
			links = nil
		}
		for _, step := range s.steps {
			o := step.Observation
			if x, inside := p.axis.Col(o.AsOf, s.launched); inside && !p.under(s, o) {
				marks = append(marks, chart.Mark{X: x, V: s.value(o), Glyph: v.FigureMark(o), Style: style,
					Floor: s.id == v.Focus && o.Bound == data.AtLeast})
			}
		}
	}
	chart.Lines(plot, p.scale, links) // by calendar all at once
	chart.Marks(plot, p.scale, marks)
}

// drawCursor draws the day into the cells that are free. Today's would only hide the last column.
func (v shown) drawCursor(plot cells.Grid) {
	col, inside := v.column(v.Day())
	if v.IsToday() || !inside {
		return
	}
	for y := range plot.H {
		if plot.Cell(col, y).Rune == ' ' {
			plot.Put(col, y, '╎', v.Look.Quiet)
		}
	}
}

// column is that of a day for the focus, and whether it is one of the time shown.
func (v shown) column(t data.Day) (col int, inside bool) {
	col, inside = v.plan.axis.Col(t, v.Set.Messenger(v.Focus).Launched)
	return col, inside && v.plan.from <= t && t <= v.plan.to
}

// hits makes the columns clickable: a click sets the day that the column shows.
func (v shown) hits(g cells.Grid) {
	p, launched := v.plan, v.Set.Messenger(v.Focus).Launched
	for col := range p.axis.Cols {
		if day := min(p.axis.LastDay(col, launched), v.Today); day >= v.Set.FirstDay() {
			g.Hit(p.left+col, p.top, 1, p.rows+p.foot, screen.Action{Verb: screen.GoDay, N: int(day)})
		}
	}
}

// end is the row in which a line ends; under a logarithmic scale the last, where its name tells that it exists.
func (p plan) end(s series) int {
	row, _ := p.scale.Row(s.value(s.last(p.to)))
	if p.under(s, s.last(p.to)) {
		row = p.rows - 1
	}
	return row
}

// drawNames writes the names at the heights where the lines end, pushed apart, the larger above; of more than there
// are rows the focus and the largest.
func (v shown) drawNames(g cells.Grid) {
	p, rows := v.plan, []int(nil)
	named := slices.SortedStableFunc(slices.Values(p.series), func(a, b series) int {
		return cmp.Compare(b.value(b.last(p.to)), a.value(a.last(p.to)))
	})
	for i := len(named) - 1; i >= 0 && len(named) > p.rows; i-- {
		if named[i].id != v.Focus {
			named = slices.Delete(named, i, i+1)
		}
	}
	for _, s := range named {
		rows = append(rows, p.end(s))
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

// legend is the figures that stand at the day shown, the largest first, laid row by row over columns.
type legend struct {
	entries []entry
	widths  []int // of the columns
	values  []int // of the values in them
}

// entry is one messenger's figure, as short as it may be: mark, value, day, whether it is old.
type entry struct {
	id         string
	mark       rune
	value, day string
}

// newLegend lays the figures out in w cells, with words for those who have none if they cost no row.
func newLegend(f screen.Frame, ranks []data.Rank, w int) legend {
	var brief, wordy []entry
	for _, r := range ranks {
		e := entry{id: r.Messenger, mark: f.Mark(r.Messenger, true), value: "n/a"}
		if o := r.Figure; o != nil {
			e.mark, e.value, e.day = f.FigureMark(o), o.Signed(), o.Period()
			if o.Old(f.Day()) {
				e.day += ", old"
			}
		}
		brief = append(brief, e)
		if r.Figure == nil {
			e.day = say.Absent(f, r.Messenger).Since()
		}
		wordy = append(wordy, e)
	}
	short, long := lay(brief, w, f.ASCII), lay(wordy, w, f.ASCII)
	if len(long.widths) < len(short.widths) {
		return short
	}
	return long
}

// lay lays entries over as many columns as fit into w cells, so that at most one place stays empty.
func lay(entries []entry, w int, ascii bool) legend {
	const gap, air = 2, 4 // cells between two columns, and how many more where there is room
	for n := len(entries); n >= 1; n-- {
		l := legend{entries, make([]int, n), make([]int, n)}
		for i, e := range entries {
			l.values[i%n] = max(l.values[i%n], cells.Width(e.value, ascii))
			l.widths[i%n] = max(l.widths[i%n], cells.Width(e.day, ascii))
		}
		used := gap * (n - 1)
		for c := range n {
			l.widths[c] += 2 + l.values[c] + 1 // the mark and a blank, the value and a blank, the day
			used += l.widths[c]
		}
		if used > w || n > 1 && l.rows()*n-len(entries) > 1 {
			continue
		}
		for c := range n - 1 {
			l.widths[c] += gap + min((w-used)/(n-1), air)
		}
		return l
	}
	return legend{}
}

// rows is the number of rows that the legend takes.
func (l legend) rows() int {
	cols := max(len(l.widths), 1)
	return (len(l.entries) + cols - 1) / cols
}

func (l legend) draw(f screen.Frame, g cells.Grid) {
	x, y := 0, -1
	for i, e := range l.entries {
		c := i % len(l.widths)
		if c == 0 {
			x, y = 0, y+1
		}
		g.Put(x, y, e.mark, f.Colour(e.id))
		g.Text(x+2, y, e.value, textStyle(f, e.id))
		g.Text(x+2+l.values[c]+1, y, e.day, f.Look.Quiet)
		g.Hit(x, y, l.widths[c], 1, screen.Action{Verb: screen.Select, Arg: e.id})
		x += l.widths[c]
	}
}
