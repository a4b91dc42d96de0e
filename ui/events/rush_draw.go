package events

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
)

// landmarks are the short names of the events that are marked in every rush they fall into; all others are marked
// while they are selected.
var landmarks = map[string]string{
	"whatsapp-policy-2021": "terms", "musk-use-signal": "tweet", "telegram-500m": "500 M", "signal-outage": "outage",
	"whatsapp-outage-2014": "outage", "facebook-outage-2019": "outage", "facebook-outage-2021": "outage",
	"facebook-buys-whatsapp": "deal", "signalgate": "leak",
}

// drawRush draws the calendar of bars: a column a day or part of it, a lane a counter and messenger, one scale for
// all. Nothing is added up: brackets carry totals that somebody published.
func (v shown) drawRush(g cells.Grid, r rush) {
	v.drawHeading(g, r)
	spare := g.H - rushFixed - r.height(r.lanes...)
	take := func() int {
		if spare <= 0 {
			return 0
		}
		spare--
		return 1
	}
	note := 0
	if r.note != "" {
		note = take()
	}
	gap := take()   // above the axis
	y := 1 + take() // above the labels
	lines := v.drawLandmarks(g.Sub(rushLeft, y, g.W-rushLeft, 1), r.axis)
	y++
	for i, l := range r.lanes {
		if i > 0 {
			y += take()
		}
		for _, x := range lines {
			chart.VRule(g, rushLeft+x, y, 1+r.body(l), '┊', v.Look.Faint)
		}
		g.Fit(0, y, rushLeft+r.axis.Cols, v.laneName(r.lanes[0], l), v.Look.Text)
		g.Put(0, y, v.Mark(l.messenger, true), v.Colour(l.messenger))
		v.drawLane(g.Sub(rushLeft, y, g.W-rushLeft, r.height(l)), r, l)
		y += r.height(l)
	}
	chart.Labels(g, rushLeft, y+gap, r.axis.Ticks(1), v.Look.Quiet)
	if note > 0 {
		g.Fit(0, y+gap+1, g.W, r.note, v.Look.Quiet)
	}
}

// drawHeading says what the bars count, what a row is worth, and who counted. It is a rush only if somebody counted
// days or weeks; averages of months show none.
func (v shown) drawHeading(g cells.Grid, r rush) {
	bars := r.lanes[0].bars
	what := bars[0].Metric.Noun() + " a day"
	title := fit.Capital(what) + ", by the month"
	if slices.ContainsFunc(bars, func(o *data.Observation) bool { return o.Days() < wholeMonth }) {
		title = "The rush: " + what
	}
	unit, firm := data.FormatValue(int64(r.unit)), r.lanes[0].Firm
	titles := []string{title + ", a row is " + unit, title + ", a row: " + unit, title}
	g.Fit(0, 0, g.W, fit.FirstFitting(titles, g.W-g.Width(firm)-2, v.ASCII), v.Look.Strong)
	g.Right(g.W, 0, firm, v.Look.Quiet)
}

// laneName is the mark and the name of a lane's messenger; what differs from the heading, that of the first, is added.
func (v shown) laneName(first, l lane) string {
	var differs []string
	if l.Metric != first.Metric {
		differs = append(differs, l.Metric.Noun())
	}
	if l.Firm != first.Firm {
		differs = append(differs, l.Firm)
	}
	return strings.TrimRight(v.NameMark(l.messenger).Text+v.Name(l.messenger)+"  "+strings.Join(differs, ", "), " ")
}

// drawLandmarks writes the names of the events over the days, that of the selected one in bold, and returns the
// columns of their hairlines. Where names would touch, the selected one stays, then the earlier one.
func (v shown) drawLandmarks(g cells.Grid, axis chart.TimeAxis) []int {
	var lines []int
	put := func(e *data.Event, name string, st cells.Style) {
		at, inside := axis.Col(e.Day)
		n := g.Width(name)
		x := max(min(at, g.W-n), 0)
		if n > 0 && inside && e.Precision == data.ByDay && isFree(g, x, 0, n) {
			g.Text(x, 0, name, st)
			lines = append(lines, at)
		}
	}
	put(v.event, cmp.Or(landmarks[v.event.ID], v.event.Kind), v.Look.Strong)
	for i := range v.Set.Events {
		put(&v.Set.Events[i], landmarks[v.Set.Events[i].ID], v.Look.Quiet)
	}
	return lines
}

// drawLane draws one lane: its bars on the row of the days, what they are a day, and the brackets below.
func (v shown) drawLane(g cells.Grid, r rush, l lane) {
	base, style := r.body(l), v.Colour(l.messenger)
	for x := range r.axis.Cols {
		if g.Cell(x, base).Rune == ' ' {
			g.Put(x, base, '·', v.Look.Faint)
		}
	}
	for _, o := range l.bars {
		x, w := r.extent(o)
		n := r.rowsOf(o)
		chart.ColumnBar(g, x, base-n+1, w, n, data.PerDay(o)/r.unit/float64(n), style)
		if o.Bound == data.AtLeast {
			chart.HRule(g, x, base-n, w, '↑', style)
		}
	}
	for _, o := range l.bars {
		v.labelBar(g.Sub(0, 0, g.W, base+1), r, l, o)
	}
	for i, row := range l.brackets {
		for _, o := range row {
			x, w := r.extent(o)
			v.drawBracket(g.Sub(x, base+1+i, w, 1), o)
		}
	}
}

// drawBracket draws the total of a period below its days, or nothing: a bracket without its total says nothing.
func (v shown) drawBracket(g cells.Grid, o *data.Observation) {
	total := data.FormatValue(o.Value)
	total = fit.FirstFitting([]string{total + spell(o.Days()), total}, g.W-4, v.ASCII)
	switch n := g.Width(total); {
	case n+4 <= g.W:
		chart.Bracket(g, 0, 0, g.W, total, v.Look.Quiet, v.Look.Text)
	case n+2 <= g.W:
		chart.Bracket(g, 0, 0, g.W, "", v.Look.Quiet, v.Look.Text)
		g.Text((g.W-n+1)/2, 0, total, v.Look.Text)
	}
}

// spell is the length of a period behind its total.
func spell(days int) string {
	switch {
	case days == 7:
		return " in a week"
	case days >= wholeMonth:
		return " in the month"
	}
	return " in " + stretch(days)
}

// labelBar writes what a bar is a day: above it if it is wide enough, else beside its top, where there is room. The bar
// stands on the last row of the grid. Where no bracket says it, the total stands there too.
func (v shown) labelBar(g cells.Grid, r rush, l lane, o *data.Observation) {
	x, w := r.extent(o)
	base, top := g.H-1, g.H-r.rowsOf(o)
	above := top - 1
	if o.Bound == data.AtLeast {
		above--
	}
	label := o.DailySigned()
	texts := []string{label}
	if o.Days() > 1 && !slices.Contains(slices.Concat(l.brackets...), o) {
		total := data.FormatValue(o.Value) + " in " + shortPeriod(o)
		texts = []string{label + " a day, " + total, label + " a day", label}
	}
	for i, s := range texts {
		n := utf8.RuneCountInString(s)
		type place struct{ x, y int }
		over, right, left := place{max(x+(w-n)/2, 0), above}, place{x + w + 1, top}, place{x - 1 - n, top}
		places := []place{over, right, left}
		switch {
		case n <= w:
		case i < len(texts)-1:
			continue
		case top == base: // the row of the days has no room
			places = []place{over, {over.x, above - 1}}
		default:
			places = []place{right, left}
		}
		for _, p := range places {
			if isFree(g, p.x, p.y, n) {
				g.Text(p.x, p.y, s, v.Look.Text)
				return
			}
		}
	}
}

// isFree reports whether n cells from (x, y) on hold nothing but hairlines, and no text or bar touches them.
func isFree(g cells.Grid, x, y, n int) bool {
	if x < 0 || y < 0 || x+n > g.W || y >= g.H {
		return false
	}
	return strings.Trim(string(g.Sub(x-1, y, n+2, 1).Drawn(nil, 0)), " ┊") == ""
}
