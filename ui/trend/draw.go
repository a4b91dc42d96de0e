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
func (t Screen) Draw(g cells.Grid, f screen.Frame) {
	p := t.plan(f, g.W, g.H)
	t.drawAxes(g, f, p)
	plot := g.Sub(p.Left, p.Top, p.Axis.Cols, p.Rows)
	if p.Nothing != "" {
		t.drawNothing(plot, f, p.Nothing)
	} else {
		t.drawLines(plot, f, p)
		t.drawCursor(plot, f, p)
		t.drawNames(g, f, p)
	}
	t.hits(g, f, p)
	y := p.Top + p.Rows
	if p.axisRow {
		y++
	}
	if p.labels {
		y++
	}
	if p.legend > 0 {
		drawLegend(f, g.Sub(1, y, g.W-2, p.legend))
	}
	if p.events {
		drawNearest(f, g.Sub(0, g.H-4, g.W, 3))
	}
}

// drawAxes draws both axes; the lower one has ticks at the events of the focus.
func (Screen) drawAxes(g cells.Grid, f screen.Frame, p trendPlan) {
	if p.Nothing == "" {
		chart.YAxis(g, p.Left-1, p.Top, p.Scale, p.label, f.Look.Faint, f.Look.Quiet)
	} else {
		chart.VRule(g, p.Left-1, p.Top, p.Rows, '│', f.Look.Faint)
	}
	if !p.axisRow {
		return
	}
	var events []int
	launched := f.Set.Messenger(f.Focus).Launched
	for i := range f.Set.Events {
		e := &f.Set.Events[i]
		if e.Day < p.From || e.Day > p.To {
			continue
		}
		for _, id := range e.Messengers {
			if id == f.Focus {
				if col, inside := p.Axis.Col(e.Day, launched); inside {
					events = append(events, col)
				}
			}
		}
	}
	y := p.Top + p.Rows
	chart.XAxis(g.Sub(0, 0, g.W, y+1), p.Left-1, y, p.Axis.Cols, events, nil, f.Look.Faint, f.Look.Quiet)
	if p.labels {
		chart.Labels(g, p.Left, y+1, p.Axis.Ticks(), f.Look.Quiet)
		if room := g.W - p.names - 1; p.Axis.byAge {
			g.Fit(p.names, y+1, room, fit.FirstFitting([]string{"years after launch", "years of age", "years"}, room, f.ASCII), f.Look.Quiet)
		}
	}
}

// drawNothing says in the middle of the plot why it is empty.
func (Screen) drawNothing(plot cells.Grid, f screen.Frame, text string) {
	lines := fit.Wrap(text, plot.W-2, f.ASCII)
	y := max((plot.H-len(lines))/2, 0)
	for i, l := range lines {
		plot.Text(max((plot.W-plot.Width(l))/2, 0), y+i, l, f.Look.Strong)
	}
}

// drawLines draws the lines, and over all of them the marks; the focus comes last in both.
func (Screen) drawLines(plot cells.Grid, f screen.Frame, p trendPlan) {
	var links []chart.Link
	var marks []chart.Mark
	for _, s := range p.Series {
		st := f.Colour(s.Id)
		for _, l := range s.links {
			x0, _ := p.Axis.Col(l.From.AsOf, s.Launched)
			x1, _ := p.Axis.Col(l.To.AsOf, s.Launched)
			links = append(links, chart.Link{X0: x0, V0: s.Value(l.From), X1: x1, V1: s.Value(l.To), Solid: l.Solid, Style: st})
		}
		if p.Axis.byAge { // the time shown ends at another age of each messenger, and so does its line
			p.drawStretch(plot, s, links)
			links = links[:0]
		}
		for _, step := range s.steps {
			o := step.Observation
			if x, inside := p.Axis.Col(o.AsOf, s.Launched); inside && !p.below(s, o) {
				marks = append(marks, chart.Mark{X: x, V: s.Value(o), Glyph: f.FigureMark(o), Style: st,
					Floor: s.Id == f.Focus && o.Bound == data.AtLeast})
			}
		}
	}
	chart.Lines(plot, p.Scale, links)
	chart.Marks(plot, p.Scale, marks)
}

// drawStretch draws the line of one messenger between the columns of the first and the last day shown.
func (p trendPlan) drawStretch(plot cells.Grid, s trendSeries, links []chart.Link) {
	first, _ := p.Axis.Col(p.From, s.Launched)
	last, _ := p.Axis.Col(p.To, s.Launched)
	first = max(first, 0)
	for i := range links {
		links[i].X0 -= first
		links[i].X1 -= first
	}
	chart.Lines(plot.Sub(first, 0, last-first+1, plot.H), p.Scale, links)
}

// drawCursor draws the day into the cells that are free. Today's would only hide the last column.
func (Screen) drawCursor(plot cells.Grid, f screen.Frame, p trendPlan) {
	col, inside := p.Axis.Col(f.Day(), f.Set.Messenger(f.Focus).Launched)
	if f.IsToday() || !inside || f.Day() < p.From || f.Day() > p.To {
		return
	}
	for y := range plot.H {
		if plot.Cell(col, y).Rune == ' ' {
			plot.Put(col, y, '╎', f.Look.Quiet)
		}
	}
}

// drawNames writes the names at the heights where the lines end, pushed apart, the larger above.
func (Screen) drawNames(g cells.Grid, f screen.Frame, p trendPlan) {
	named := p.ends()
	rows := make([]int, len(named))
	for i, e := range named {
		rows[i] = e.row
	}
	for i, row := range chart.Spread(rows, p.Rows) {
		if row < 0 {
			continue
		}
		id := named[i].id
		st := f.Look.Text
		if id == f.Focus {
			st = f.Look.Strong
		}
		y := p.Top + row
		g.Put(p.names, y, f.Mark(id, true), f.Colour(id))
		x := g.Fit(p.names+2, y, min(longestName, g.W-p.names-2), f.Name(id), st)
		if o := f.Set.Standing(id, f.Query(), p.To); p.old && o != nil && o.Old(p.To) {
			g.Text(x+1, y, "old", f.Look.Quiet)
		}
		g.Hit(p.names, y, g.W-p.names, 1, screen.Action{Verb: screen.Select, Arg: id})
	}
}

// trendEnd is where the line of a messenger ends.
type trendEnd struct {
	id    string
	row   int
	value float64
}

// ends are the ends of the lines, the largest value first; of more than there are rows the focus and the largest.
func (p trendPlan) ends() []trendEnd {
	var ends []trendEnd
	for _, s := range p.Series {
		o := s.last(p.To)
		row, ok := p.Scale.Row(s.Value(o))
		if p.below(s, o) { // its name still tells that it exists
			row, ok = p.Rows-1, true
		}
		if ok {
			ends = append(ends, trendEnd{s.Id, row, s.Value(o)})
		}
	}
	if len(ends) == 0 {
		return nil
	}
	focus := ends[len(ends)-1] // or, if the focus is hidden, any
	largest := func(a, b trendEnd) int { return cmp.Compare(b.value, a.value) }
	slices.SortStableFunc(ends, largest)
	if p.Rows > 0 && len(ends) > p.Rows {
		ends = ends[:p.Rows]
		if !slices.Contains(ends, focus) {
			ends[p.Rows-1] = focus
		}
	}
	return ends
}

// last is the figure at which the line ends: the last that stood, else the last of all; where the line leaves the
// plot without a figure in it, the one that it comes from.
func (s trendSeries) last(to data.Day) *data.Observation {
	for i := len(s.steps) - 1; i >= 0; i-- {
		if s.steps[i].Fate == data.Stood {
			return s.steps[i].Observation
		}
	}
	if n := len(s.links); n > 0 && s.links[n-1].From.AsOf <= to {
		return s.links[n-1].From
	}
	return s.steps[len(s.steps)-1].Observation
}

// hits makes the columns clickable: a click sets the day that the column shows.
func (t Screen) hits(g cells.Grid, f screen.Frame, p trendPlan) {
	launched := f.Set.Messenger(f.Focus).Launched
	rows := p.Rows
	if p.axisRow {
		rows++
	}
	if p.labels {
		rows++
	}
	for col := range p.Axis.Cols {
		if day := min(p.Axis.lastDay(col, launched), f.Today); day >= screen.FirstDay(f.Set) {
			g.Hit(p.Left+col, p.Top, 1, rows, screen.Action{Verb: screen.GoDay, N: int(day)})
		}
	}
}

// drawNearest draws the event before the nearest one, that one, and the one after.
func drawNearest(f screen.Frame, g cells.Grid) {
	near := part.Nearest(f)
	for i := -1; i <= 1; i++ {
		if n := near + i; near >= 0 && n >= 0 && n < len(f.Set.Events) {
			part.DrawEventLine(f, g.Sub(0, i+1, g.W, 1), &f.Set.Events[n], i == 0)
		}
	}
}
