package compare

import (
	"math"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// ratioScale is the log scale for the ratios in the range of the axis: it ends with round numbers, and holds 1 where
// the two come closer than twice. ok is false if there is no number to draw.
func ratioScale(points []data.RatioPoint, axis chart.TimeAxis, rows int) (scale chart.Scale, ok bool) {
	lo, hi := math.Inf(1), 0.0
	for _, p := range points {
		if _, inside := axis.Col(p.Day); !inside {
			continue
		}
		for _, v := range []float64{p.Ratio.Lo, p.Ratio.Hi} {
			if v > 0 && !math.IsInf(v, 1) {
				lo, hi = min(lo, v), max(hi, v)
			}
		}
	}
	if hi == 0 {
		return chart.Scale{}, false
	}
	if lo < 2 {
		lo, hi = min(lo, 1), max(hi, 1)
	}
	lo, hi = chart.LogBounds(lo, hi)
	if lo == hi {
		hi *= 2
	}
	return chart.Log(lo, hi, rows), true
}

// timesLabel labels the axis of ratios.
func timesLabel(v float64) string {
	if v == 1 {
		return "equal"
	}
	return data.Nearest(v)
}

// ratioAxis is the calendar of the chart: from the year of the first day with a ratio on, or as zoomed.
func ratioAxis(f screen.Frame, c comparison, cols int) chart.TimeAxis {
	from, to := f.Range()
	if f.From == 0 {
		first := f.Day()
		if len(c.Points) > 0 {
			first = min(first, c.Points[0].Day)
		}
		from = max(from, data.Date(first.Year(), 1, 1))
	}
	return chart.NewTimeAxis(from, to, cols)
}

// drawRatios draws the ratio over time into the view: the plot, its axis, the labels, and, if the view has a row more,
// the windows of the crossings.
func drawRatios(f screen.Frame, g cells.Grid, c comparison, rows int, found []data.Crossing) {
	axis := ratioAxis(f, c, g.W-10)
	scale, ok := ratioScale(c.Points, axis, rows)
	if !ok {
		text := []string{"No ratio can be drawn here: on no day was one of the two new, neither old, and an end of the ratio closed.", "No ratio can be drawn here."}
		for i, line := range fit.Fitting(text, g.W-6, g.H, f.ASCII) {
			g.Text(3, i, line, f.Look.Quiet)
		}
		return
	}
	left := max(1+chart.YAxisWidth(g, scale, timesLabel), 7)
	if axis.Cols > g.W-left-2 {
		axis = ratioAxis(f, c, g.W-left-2)
	}
	chart.YAxis(g, left, 0, scale, timesLabel, f.Look.Faint, f.Look.Quiet)
	chart.XAxis(g, left, rows, axis.Cols, nil, axis.Ticks(1), f.Look.Faint, f.Look.Quiet)
	plot := g.Sub(left+1, 0, axis.Cols, rows)
	if row, on := scale.Row(1); on {
		chart.HRule(plot, 0, row, axis.Cols, '┄', f.Look.Faint)
	}
	if col, on := axis.Col(f.Day()); on && !f.IsToday() {
		chart.VRule(plot, col, 0, rows, '╎', f.Look.Quiet)
	}
	colour := f.Colour(c.Large)
	chart.Lines(plot, scale, RatioLinks(f, c, axis))
	whiskers := make([]chart.Whisker, 0, len(c.Points))
	for _, p := range c.Points {
		if col, on := axis.Col(p.Day); on {
			whiskers = append(whiskers, chart.Whisker{X: col, Lo: p.Ratio.Lo, Mid: RatioMiddle(p.Ratio), Hi: p.Ratio.Hi, Style: colour})
		}
	}
	chart.Whiskers(plot, scale, whiskers)
	for col := range axis.Cols {
		from, to := axis.Span(col)
		if day := min((from+to+1)/2, f.Today); from <= f.Today {
			g.Hit(left+1+col, 0, 1, rows+1, screen.Action{Verb: screen.GoDay, N: int(day)})
		}
	}
	drawWindows(f, g.Sub(left+1, rows+2, g.W-left-2, 1), axis, found)
}

// drawWindows draws the windows of crossings under the axis, and beside it what happened in it.
func drawWindows(f screen.Frame, g cells.Grid, axis chart.TimeAxis, found []data.Crossing) {
	for _, x := range found {
		col, w := axis.Extent(x.From, x.To)
		if w == 0 {
			continue
		}
		chart.Bracket(g, col, 0, w, "", f.Look.Quiet, f.Look.Quiet)
		texts := []string{crossing(f, x), f.Name(x.Winner) + " passed " + f.Name(x.Loser)}
		if f.W >= screen.PanelFrom { // the panel says the days
			texts = texts[1:]
		}
		short := texts[len(texts)-1]
		if room := g.W - col - w - 1; room >= g.Width(short) || room > col {
			g.Fit(col+w+1, 0, room, fit.FirstFitting(texts, room, f.ASCII), f.Look.Quiet)
		} else {
			text := fit.FirstFitting(texts, col-1, f.ASCII)
			g.Right(col-1, 0, cells.Cut(text, col-1, f.ASCII), f.Look.Quiet)
		}
	}
}

// crossing is a crossing in words.
func crossing(f screen.Frame, x data.Crossing) string {
	return f.Name(x.Winner) + " passed " + f.Name(x.Loser) + " between " + fit.Bind(x.From.Short()) + " and " + fit.Bind(x.To.Short()) + "."
}

// RatioMiddle is the middle of a closed ratio on a log scale.
func RatioMiddle(iv data.Interval) float64 {
	if iv.Open() {
		return math.NaN()
	}
	return math.Sqrt(iv.Lo * iv.Hi)
}

// RatioLinks joins closed ratios as the rule for lines has it: where the lines of both messengers lead on from the
// one day to the other and neither figure was old on the way. Days that are open at one end are passed with a dotted
// link; one that is open at both ends is a gap.
func RatioLinks(f screen.Frame, c comparison, axis chart.TimeAxis) []chart.Link {
	as, bs := f.Set.Links(c.Large, f.Query()), f.Set.Links(c.Small, f.Query())
	links := make([]chart.Link, 0, len(c.Points))
	last := -1 // the last closed ratio since the last gap
	for i, p := range c.Points {
		if p.Ratio.OpenBelow() && p.Ratio.OpenAbove() {
			last = -1
		}
		if p.Ratio.Open() {
			continue
		}
		if last >= 0 {
			q := c.Points[last]
			solidA, okA := lineLeads(as, q.A, p.A)
			solidB, okB := lineLeads(bs, q.B, p.B)
			if okA && okB && p.Day <= q.Day.AddMonths(36) {
				x0, _ := axis.Col(q.Day)
				x1, _ := axis.Col(p.Day)
				links = append(links, chart.Link{X0: x0, V0: RatioMiddle(q.Ratio), X1: x1, V1: RatioMiddle(p.Ratio), Solid: solidA && solidB && last == i-1, Style: f.Colour(c.Large)})
			}
		}
		last = i
	}
	return links
}

// lineLeads reports whether a line leads from one figure to another, whether without a dotted or a second link, and
// without a figure that was old before the next one came.
func lineLeads(links []data.Link, from, to *data.Observation) (solid, ok bool) {
	if from == to {
		return true, true
	}
	at, steps, solid := from, 0, true
	for _, l := range links {
		if l.From != at {
			continue
		}
		if at.Old(l.To.AsOf - 1) {
			return false, false
		}
		at, steps, solid = l.To, steps+1, solid && l.Solid
		if at == to {
			return solid && steps == 1, true
		}
	}
	return false, false
}
