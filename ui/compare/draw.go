package compare

import (
	"cmp"
	"math"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// lowestPlot is the lowest plot that still shows a course: below it the days in words take its place.
const lowestPlot = 4

// rows is how the parts of the screen lie in a body.
type rows struct {
	bars, verdict, plot int  // their first rows; what there is in place of a plot stands there too
	height              int  // of the plot, 0 for none
	head                bool // there is a row for the word above the plot
}

// layout arranges the parts in h rows. The plot takes what bars, verdict, axis, labels and the row of the crossings, if
// there are any, leave; where it keeps enough rows, first the word above it gets one, then the air between the parts.
func layout(h, crossings int) rows {
	left := h - 5 - crossings
	if left < lowestPlot {
		return rows{verdict: 2, plot: 3}
	}
	spare := func(plot int) int { // a row, if the plot keeps as many
		if left <= plot {
			return 0
		}
		left--
		return 1
	}
	head, below, above := spare(5), spare(6), spare(8)
	gap := spare(12)
	spare(12) // stays empty below the plot
	verdict := 2 + above + below
	return rows{bars: above, verdict: verdict, plot: verdict + 1 + gap + head, height: left, head: head > 0}
}

// Draw draws the two figures, what they say about each other, and their ratio over time.
func (v shown) Draw(g cells.Grid) {
	v.drawBars(g.Sub(0, v.rows.bars, g.W, 2))
	below := g.Sub(0, v.rows.plot, g.W, g.H-v.rows.plot)
	if v.missing() {
		v.drawText(below, v.noRatio())
		return
	}
	g.Text(3, v.rows.verdict, fit.FirstFitting(v.verdict(), g.W-4, v.ASCII), v.Look.Strong)
	if v.rows.height == 0 {
		list := below.Sub(3, 0, g.W-4, below.H)
		screen.DrawLines(list, v.newest(list.H, list.W), v.Look.Quiet)
		return
	}
	if v.rows.head {
		g.Fit(1, v.rows.plot-1, g.W-2, cmp.Or(v.direction(), "times"), v.Look.Quiet)
	}
	v.drawPlot(below)
}

// drawText draws the first text that fits.
func (v shown) drawText(g cells.Grid, texts []string) {
	for y, line := range fit.Fitting(texts, g.W-6, g.H, v.ASCII) {
		g.Text(3, y, line, v.Look.Quiet)
	}
}

// noRatio says why there is no ratio at the day, and from when on there is one.
func (v shown) noRatio() []string {
	var first *data.Observation // the later one of the two first figures
	for _, id := range v.ids {
		o := v.Set.First(id, v.Query())
		if o == nil {
			return []string{"No ratio: " + v.Name(id) + " has no figure of this kind at all.", "No ratio."}
		}
		if first == nil || o.AsOf > first.AsOf {
			first = o
		}
	}
	day := first.AsOf.Format(first.Precision) + "."
	return []string{"No ratio on this day. The first day with a figure of both: " + day, "No ratio before " + day}
}

// besidePlot are the columns beside the plot as long as its labels are not known: on the left the axis and "equal" with
// its blanks, on the right one.
const besidePlot = 10

// leastLeft are the fewest columns on the left of the plot, those of a label such as "1000", so that it does not jump.
const leastLeft = 7

// drawPlot draws the ratio over time: the plot, its axes, and below their labels the windows of the crossings.
func (v shown) drawPlot(g cells.Grid) {
	axis, rows := v.calendar(g.W-besidePlot), v.rows.height
	scale, ok := v.scale(axis)
	if !ok {
		v.drawText(g, []string{"No ratio can be drawn here: on no day was one of the two new, neither old, " +
			"and an end of the ratio closed.", "No ratio can be drawn here."})
		return
	}
	left := max(1+chart.YAxisWidth(g, scale, timesLabel), leastLeft)
	if room := g.W - left - 2; axis.Cols > room {
		axis = v.calendar(room)
	}
	chart.YAxis(g, left, 0, scale, timesLabel, v.Look.Faint, v.Look.Quiet)
	chart.XAxis(g, left, rows, axis.Cols, nil, axis.Ticks(1), v.Look.Faint, v.Look.Quiet)
	v.drawCourse(g.Sub(left+1, 0, axis.Cols, rows), axis, scale)
	for col := range axis.Cols {
		from, to := axis.Span(col)
		day := min((from+to+1)/2, v.Today)
		g.Hit(left+1+col, 0, 1, rows+1, screen.Action{Verb: screen.GoDay, N: int(day)})
	}
	v.drawWindows(g.Sub(left+1, rows+2, g.W-left-2, 1), axis)
}

// calendar is that of the chart: from the year of the first day with a ratio on, or as zoomed.
func (v shown) calendar(cols int) chart.TimeAxis {
	from, to := v.Range()
	if v.From == 0 {
		first := v.Day()
		if len(v.points) > 0 {
			first = min(first, v.points[0].Day)
		}
		from = max(from, data.Date(first.Year(), 1, 1))
	}
	return chart.NewTimeAxis(from, to, cols)
}

// equal is the ratio of two that are level.
const equal = 1

// near is the ratio below which the two are so near each other that the chart shows how far they are from equal.
const near = 2

// scale is the log scale for the ratios in the range of the axis: it ends with round numbers, and holds the ratio of
// equal figures where the two come near it. ok is false if there is no number to draw.
func (v shown) scale(axis chart.TimeAxis) (scale chart.Scale, ok bool) {
	lo, hi := math.Inf(1), 0.0
	for _, r := range v.points {
		_, inside := axis.Col(r.Day)
		for _, end := range []float64{r.Ratio.Lo, r.Ratio.Hi} {
			if inside && end > 0 && !math.IsInf(end, 1) {
				lo, hi = min(lo, end), max(hi, end)
			}
		}
	}
	if hi == 0 {
		return chart.Scale{}, false
	}
	if lo < near {
		lo, hi = min(lo, equal), max(hi, equal)
	}
	lo, hi = chart.LogBounds(lo, hi)
	return chart.Log(lo, hi, v.rows.height), true
}

// timesLabel labels the axis of ratios.
func timesLabel(times float64) string {
	if times == equal {
		return "equal"
	}
	return data.Nearest(times)
}

// drawCourse draws the ratios into the plot, over the rule of equal figures and the cursor of the day.
func (v shown) drawCourse(plot cells.Grid, axis chart.TimeAxis, scale chart.Scale) {
	if row, on := scale.Row(equal); on {
		chart.HRule(plot, 0, row, plot.W, '┄', v.Look.Faint)
	}
	if col, on := axis.Col(v.Day()); on && !v.IsToday() {
		chart.VRule(plot, col, 0, plot.H, '╎', v.Look.Quiet)
	}
	style := v.Colour(v.now.A.Messenger)
	var lines []chart.Link
	for _, l := range v.Set.RatioLinks(v.points, v.Query()) {
		from, _ := axis.Col(l.From.Day)
		to, _ := axis.Col(l.To.Day)
		lines = append(lines, chart.Link{X0: from, V0: l.From.Ratio.Middle(), X1: to, V1: l.To.Ratio.Middle(),
			Solid: l.Solid, Style: style})
	}
	chart.Lines(plot, scale, lines)
	var whiskers []chart.Whisker
	for _, r := range v.points {
		if col, on := axis.Col(r.Day); on {
			whiskers = append(whiskers,
				chart.Whisker{X: col, Lo: r.Ratio.Lo, Mid: r.Ratio.Middle(), Hi: r.Ratio.Hi, Style: style})
		}
	}
	chart.Whiskers(plot, scale, whiskers)
}

// drawWindows draws the windows of the crossings, and beside each what happened in it; a panel says the days.
func (v shown) drawWindows(g cells.Grid, axis chart.TimeAxis) {
	for _, x := range v.crossings {
		col, w := axis.Extent(x.From, x.To)
		if w == 0 {
			continue
		}
		chart.Bracket(g, col, 0, w, "", v.Look.Quiet, v.Look.Quiet)
		said := []string{v.crossing(x), v.passed(x)}
		if v.Skeleton().Panel.W > 0 {
			said = said[1:]
		}
		if room := g.W - col - w - 1; room >= g.Width(v.passed(x)) || room > col {
			g.Fit(col+w+1, 0, room, fit.FirstFitting(said, room, v.ASCII), v.Look.Quiet)
		} else {
			g.Right(col-1, 0, cells.Cut(fit.FirstFitting(said, col-1, v.ASCII), col-1, v.ASCII), v.Look.Quiet)
		}
	}
}
