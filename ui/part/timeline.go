package part

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/screen"
)

// DrawTimeline draws the years with the day and the events, and below it the nearest events: one row of years,
// one of ticks, and one or three of titles.
func DrawTimeline(f screen.Frame, g cells.Grid) {
	const left = 4
	axis := chart.NewTimeAxis(f.Set.FirstDay(), f.Today, g.W-left-2)
	end, _ := axis.Col(f.Today)
	ticks := make([]int, 0, len(f.Set.Events))
	for i := range f.Set.Events {
		if col, ok := axis.Col(f.Set.Events[i].Day); ok && col <= end {
			ticks = append(ticks, col)
		}
	}
	cursor, _ := axis.Col(f.Day())
	chart.Labels(g, left, 0, axis.Ticks(2), f.Look.Quiet)
	chart.TimeLine(g, left, 1, end+1, ticks, cursor, f.Look.Faint, f.Look.Strong)
	for col := range axis.Cols {
		from, to := axis.Span(col)
		day := data.Day(min(max((from+to+1)/2, from), f.Today))
		if from <= f.Today {
			g.Hit(left+col, 0, 1, 2, screen.Action{Verb: screen.GoDay, N: int(day)})
		}
	}
	if g.H < 3 {
		return
	}
	if f.Modal.Hint && g.H == 3 {
		drawHint(f, g.Sub(1, 2, g.W-2, 1))
		return
	}
	if g.H >= 5 {
		DrawNearest(f, g.Sub(0, 2, g.W, 3))
		if f.Modal.Hint {
			g.Sub(0, 4, g.W, 1).Fill(' ', f.Look.Text)
			drawHint(f, g.Sub(1, 4, g.W-2, 1))
		}
		return
	}
	if near := nearest(f); near >= 0 {
		drawEventLine(f, g.Sub(0, 2, g.W, 1), &f.Set.Events[near], true)
	}
}

// DrawNearest draws the event before the nearest one, that one, and the one after.
func DrawNearest(f screen.Frame, g cells.Grid) {
	near := nearest(f)
	for i := -1; i <= 1; i++ {
		if n := near + i; near >= 0 && n >= 0 && n < len(f.Set.Events) {
			drawEventLine(f, g.Sub(0, i+1, g.W, 1), &f.Set.Events[n], i == 0)
		}
	}
}

// drawHint draws below the time line what to press at the first start.
func drawHint(f screen.Frame, g cells.Grid) {
	x := g.Text(0, 0, "New here?  ", f.Look.Quiet)
	var keys [][2]string
	for _, id := range []string{"evening", "play", "help"} {
		k := f.KeyOf(id)
		keys = append(keys, [2]string{k.Foot, k.Does})
	}
	f.Look.DrawKeys(g, x, 3, keys...)
}

// drawEventLine draws the day and the title of an event; the one near the day shown is marked.
func drawEventLine(f screen.Frame, g cells.Grid, e *data.Event, near bool) {
	style := f.Look.Quiet
	if near {
		g.Put(2, 0, '▸', f.Look.Text)
		style = f.Look.Text
	}
	day := e.Day.Format(e.Precision)
	g.Right(15, 0, day, style)
	g.Fit(17, 0, g.W-18, e.Title, style)
	g.Hit(0, 0, g.W, 1, screen.Action{Verb: screen.Select, Arg: e.ID})
}

// nearest is the number of the event nearest to the day shown: the selected one if it is of that day. -1 if there
// are none.
func nearest(f screen.Frame) int {
	best := -1
	dist := func(i int) data.Day { return max(f.Set.Events[i].Day-f.Day(), f.Day()-f.Set.Events[i].Day) }
	for i := range f.Set.Events {
		switch {
		case f.Set.Events[i].Day > f.Today:
		case best < 0 || dist(i) < dist(best):
			best = i
		case dist(i) == dist(best) && f.Set.Events[i].ID == f.Event:
			best = i
		}
	}
	return best
}
