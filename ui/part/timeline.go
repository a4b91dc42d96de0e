package part

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// margin is what stays empty on either side of the time line.
const margin = 1

// DrawTimeline draws the years with the day and the events, and below it the events around the day: one row of years,
// one of ticks, and the rest titles.
func DrawTimeline(f screen.Frame, g cells.Grid) {
	axis := scene.Axis{From: f.Set.FirstDay(), To: f.Today, Cols: g.W - 2*margin}
	years := g.Sub(0, 0, g.W, 2)
	f.Paint(years, timeline(f, axis, years.W, years.H))
	for col := range axis.Cols {
		day := min(max(axis.Last(col), axis.From), axis.To)
		years.Hit(margin+col, 0, 1, years.H, screen.Action{Verb: screen.GoDay, N: int(day)})
	}
	events := g.Sub(0, years.H, g.W, g.H-years.H)
	if events.H == 0 {
		return
	}
	if f.Modal.Hint {
		events.H--
		drawHint(f, g.Sub(1, g.H-1, g.W-2, 1))
	}
	DrawNearest(f, events)
}

// timeline is the chart of the years: their labels, below them the ticks of all events up to today, and the day.
func timeline(f screen.Frame, axis scene.Axis, w, h int) *scene.Scene {
	s := &scene.Scene{W: w, H: h}
	const labels, line = 0.5, 1.5 // the middles of the two rows
	at := func(x, y float64) scene.Point { return scene.Point{X: margin + x, Y: y} }
	const gap = 2
	for _, t := range axis.Dates(gap) {
		s.Add(scene.Label{At: at(t.X, labels), Text: t.Label, Style: f.Look.Quiet})
	}
	s.Add(scene.Rule{From: at(0, line), To: at(float64(axis.Cols), line), Kind: scene.Edge, Style: f.Look.Faint})
	for i := range f.Set.Events {
		if day := f.Set.Events[i].Day; day >= axis.From && day <= axis.To {
			x := axis.X(day)
			s.Add(scene.Rule{From: at(x, line), To: at(x, labels), Kind: scene.Tick, Style: f.Look.Faint})
		}
	}
	s.Add(scene.Mark{At: at(axis.X(f.Day()), line), Glyph: '█', Style: f.Look.Strong})
	return s
}

// DrawNearest draws the events around the day shown, one a row: the last one at or before the day with a sign, those
// before it above, the next one below. A single row holds the last one, or the first of all.
func DrawNearest(f screen.Frame, g cells.Grid) {
	last := lastEvent(f)
	first := last
	if below := min(g.H-1, 1); below > 0 {
		first = last + below + 1 - g.H
	} else if last < 0 {
		first = 0
	}
	for y := range g.H {
		if n := first + y; n >= 0 && n < len(f.Set.Events) && f.Set.Events[n].Day <= f.Today {
			drawEventLine(f, g.Sub(0, y, g.W, 1), &f.Set.Events[n], n == last)
		}
	}
}

// drawHint draws below the time line what to press at the first start.
func drawHint(f screen.Frame, g cells.Grid) {
	x := g.Text(0, 0, "New here?  ", f.Look.Quiet)
	var keys [][2]string
	for _, k := range screen.HintKeys {
		keys = append(keys, [2]string{f.KeyOf(k.ID).Foot, k.Word})
	}
	const gap = 3
	f.Look.DrawKeys(g, x, gap, keys...)
}

// drawEventLine draws the day and the title of an event: the last one stands out, and of a later one it is told how
// long it is still to go.
func drawEventLine(f screen.Frame, g cells.Grid, e *data.Event, last bool) {
	const from, width = 3, 12 // of the day
	style, when := f.Look.Quiet, e.Day.Format(e.Precision)
	switch {
	case last:
		style = f.Look.Text
		f.Point(g, 0, style)
	case e.Day > f.Day():
		when = "in " + data.Age(f.Day(), e.Day) + ":"
	}
	x := g.Text(from, 0, fit.Pad(when, width)+" ", style)
	g.Fit(x, 0, g.W-x-1, e.Title, style)
	g.Hit(0, 0, g.W, 1, screen.Action{Verb: screen.Select, Arg: e.ID})
}

// lastEvent is the number of the last event at or before the day shown: of several on its day the selected one, else
// the first. -1 if there is none.
func lastEvent(f screen.Frame) int {
	last := -1
	for i := range f.Set.Events {
		e := &f.Set.Events[i]
		switch {
		case e.Day > f.Day():
			return last
		case last < 0 || e.Day > f.Set.Events[last].Day || e.ID == f.Event:
			last = i
		}
	}
	return last
}
