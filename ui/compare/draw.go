package compare

import (
	"cmp"
	"math"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

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
	if left < 4 { // it would not show a course: the days in words take its place
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
		screen.DrawLines(below.Sub(3, 0, g.W-4, below.H), v.newest(below.H, g.W-4), v.Look.Quiet)
		return
	}
	if v.rows.head {
		g.Fit(1, v.rows.plot-1, g.W-2, cmp.Or(v.direction(), "times"), v.Look.Quiet)
	}
	v.drawPlot(below)
}

// texts stand beside a bar: the word of the bound, number, unit, day, who vouches for it, flags.
type texts [6]string

// beside are the columns of these texts: the blanks before each, and whether it is strong and set to the right.
var beside = [len(texts{})]struct {
	gap           int
	strong, right bool
}{{right: true}, {gap: 1, strong: true, right: true}, {gap: 1, strong: true}, {gap: 2, right: true}, {gap: 2}, {gap: 2}}

// fitBars says as much beside the bars as leaves them some length of their room. Widths include the blanks before.
func (v shown) fitBars(g cells.Grid, room int) (said [2]texts, widths [len(beside)]int, length int) {
	first, second := v.describe(v.figures[0]), v.describe(v.figures[1])
	for much := range first {
		said, length = [2]texts{first[much], second[much]}, room
		for i, column := range beside {
			widths[i] = 0
			if w := max(g.Width(said[0][i]), g.Width(said[1][i])); w > 0 {
				widths[i] = column.gap + w
			}
			length -= widths[i]
		}
		if length >= 10 { // a shorter bar tells less than words beside it would
			break
		}
	}
	return said, widths, length
}

// drawBars draws the two figures as bars on one scale, the focus first.
func (v shown) drawBars(g cells.Grid) {
	names := min(max(g.Width(v.Name(v.ids[0])), g.Width(v.Name(v.ids[1]))), 12) // longer ones take too much of a bar
	said, widths, length := v.fitBars(g, g.W-names-8)
	for y, o := range v.figures {
		id, row, x := v.ids[y], g.Sub(0, y, g.W, 1), 5+names+1
		sign, style, name, act := 'B', v.Look.Quiet, v.Look.Text, screen.Action{Verb: screen.MakeBase}
		if y == 0 {
			sign, style, name, act = '▸', v.Look.Strong, v.Look.Strong, screen.Action{Verb: screen.Select, Arg: id}
		}
		row.Hit(0, 0, g.W, 1, act)
		row.Put(1, 0, sign, style)
		row.Put(3, 0, v.Mark(id, o == nil || o.Basis.Company()), v.Colour(id))
		row.Fit(5, 0, names, v.Name(id), name)
		if o == nil {
			row.Fit(x, 0, g.W-x-1, say.Absent(v.Frame, id).Cell(), v.Look.Quiet)
			continue
		}
		full := float64(cmp.Or(v.now.A, o).Value) // the larger one, or the only one
		chart.Bar(row, x, 0, length, float64(o.Value)/full,
			chart.BarStyle{Style: v.Colour(id), Old: o.Old(v.Day()), Open: o.Bound == data.AtLeast})
		x += max(length, 0) + 1
		for i, column := range beside {
			style := v.Look.Quiet
			if column.strong {
				style = v.Look.Strong
			}
			if column.right {
				row.Right(x+widths[i], 0, said[y][i], style)
			} else {
				row.Text(x+column.gap, 0, said[y][i], style)
			}
			x += widths[i]
		}
	}
}

// drawText draws the first text that fits.
func (v shown) drawText(g cells.Grid, texts []string) {
	for y, line := range fit.Fitting(texts, g.W-6, g.H, v.ASCII) {
		g.Text(3, y, line, v.Look.Quiet)
	}
}

// drawPlot draws the ratio over time: the plot, its axes, and below their labels the windows of the crossings.
func (v shown) drawPlot(g cells.Grid) {
	// As long as its labels are not known, beside it are the axis, "equal" with its blanks, and one on the right.
	axis, rows := v.calendar(g.W-10), v.rows.height
	scale, ok := v.scale(axis)
	if !ok {
		v.drawText(g, []string{"No ratio can be drawn here: on no day was one of the two new, neither old, " +
			"and an end of the ratio closed.", "No ratio can be drawn here."})
		return
	}
	left := max(1+chart.YAxisWidth(g, scale, timesLabel), 7) // room for "1000", so that the plot does not jump
	if room := g.W - left - 2; axis.Cols > room {
		axis = v.calendar(room)
	}
	chart.YAxis(g, left, 0, scale, timesLabel, v.Look.Faint, v.Look.Quiet)
	chart.XAxis(g, left, rows, axis.Cols, nil, axis.Ticks(1), v.Look.Faint, v.Look.Quiet)
	v.drawCourse(g.Sub(left+1, 0, axis.Cols, rows), axis, scale)
	for col := range axis.Cols {
		from, to := axis.Span(col)
		g.Hit(left+1+col, 0, 1, rows+1, screen.Action{Verb: screen.GoDay, N: int(min((from+to+1)/2, v.Today))})
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
	if lo < 2 { // so near each other that the chart shows how far they are from equal
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
	var ranges []chart.Whisker
	for _, p := range v.points {
		x, _ := axis.Col(p.Day)
		ranges = append(ranges,
			chart.Whisker{X: x, Lo: p.Ratio.Lo, Mid: p.Ratio.Middle(), Hi: p.Ratio.Hi, Style: style})
	}
	chart.Whiskers(plot, scale, ranges)
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
