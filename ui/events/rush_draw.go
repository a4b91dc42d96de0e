package events

import (
	"strings"
	"unicode/utf8"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// landmark is the short name of an event that is marked in every rush it falls into; "" for all others, which
// are marked while they are selected.
func landmark(e *data.Event) string {
	switch e.ID {
	case "whatsapp-policy-2021":
		return "terms"
	case "musk-use-signal":
		return "tweet"
	case "telegram-500m":
		return "500 M"
	case "signal-outage", "whatsapp-outage-2014", "facebook-outage-2019", "facebook-outage-2021":
		return "outage"
	case "facebook-buys-whatsapp":
		return "deal"
	case "signalgate":
		return "leak"
	}
	return ""
}

// drawRush draws the calendar of bars: a column a day or part of it, a lane a firm and messenger, one scale for
// all. Nothing is added up: brackets carry totals that somebody published.
func drawRush(f screen.Frame, g cells.Grid, e *data.Event, r rush) {
	what := flowNoun(r.lanes[0].bars[0])
	unit := data.FormatValue(int64(r.unit))
	right := r.lanes[0].firm
	title := r.title(what + " a day")
	g.Fit(0, 0, g.W, fit.FirstFitting([]string{title + ", a row is " + unit, title + ", a row: " + unit, title}, g.W-g.Width(right)-2, f.ASCII), f.Look.Strong)
	g.Right(g.W, 0, right, f.Look.Quiet)

	used := rushFixed
	for _, l := range r.lanes {
		used += r.height(l)
	}
	spare := g.H - used
	take := func(want bool) int {
		if want && spare > 0 {
			spare--
			return 1
		}
		return 0
	}
	note := take(r.note != "" && !r.all)
	gap := take(true)   // above the axis
	y := 1 + take(true) // above the labels
	cols := int(r.to-r.from+1) * r.perDay
	lines := drawLandmarks(f, g.Sub(rushLeft, y, g.W-rushLeft, 1), e, r)
	y++
	for i, l := range r.lanes {
		if i > 0 {
			y += take(true)
		}
		body := 1 + r.body(l)
		for _, x := range lines {
			chart.VRule(g, rushLeft+x, y, body, '┊', f.Look.Faint)
		}
		g.Fit(0, y, rushLeft+cols, laneName(f, r, l), f.Look.Text)
		g.Put(0, y, f.Mark(l.messenger, true), f.Colour(l.messenger))
		drawLane(f, g.Sub(rushLeft, y, g.W-rushLeft, r.height(l)), r, l, cols)
		y += r.height(l)
	}
	y += gap
	axis := chart.TimeAxis{From: r.from, PerDay: r.perDay, Cols: cols}
	chart.Labels(g, rushLeft, y, axis.Ticks(1), f.Look.Quiet)
	if note > 0 {
		g.Fit(0, y+1, g.W, r.note, f.Look.Quiet)
	}
}

// title calls it a rush only if somebody counted days or weeks; averages of months show none.
func (r rush) title(what string) string {
	for _, o := range r.lanes[0].bars {
		if o.Days() < 28 {
			return "The rush: " + what
		}
	}
	return strings.ToUpper(what[:1]) + what[1:] + ", by the month"
}

// laneName is the mark and the name of a lane's messenger; what differs from the heading is added.
func laneName(f screen.Frame, r rush, l rushLane) string {
	s := string(f.Mark(l.messenger, true)) + " " + f.Name(l.messenger)
	var differs []string
	if l.metric != r.lanes[0].metric {
		differs = append(differs, flowNoun(l.bars[0]))
	}
	if l.firm != r.lanes[0].firm {
		differs = append(differs, l.firm)
	}
	return strings.TrimRight(s+"  "+strings.Join(differs, ", "), " ")
}

// drawLandmarks writes the names of the events over the days, that of the selected one in bold, and returns the
// columns of their hairlines. Where names would touch, the selected one stays, then the earlier one.
func drawLandmarks(f screen.Frame, g cells.Grid, e *data.Event, r rush) []int {
	var lines []int
	taken := make([]bool, g.W+2)
	put := func(ev *data.Event, name string, st cells.Style) {
		if ev.Precision != data.ByDay || ev.Day < r.from || ev.Day > r.to {
			return
		}
		at := int(ev.Day-r.from) * r.perDay
		n := g.Width(name)
		x := max(min(at, g.W-n), 0)
		for i := max(x-1, 0); i <= min(x+n, g.W); i++ {
			if taken[i] {
				return
			}
		}
		for i := x; i < x+n && i < g.W; i++ {
			taken[i] = true
		}
		g.Text(x, 0, name, st)
		lines = append(lines, at)
	}
	name := landmark(e)
	if name == "" {
		name = e.Kind
	}
	put(e, name, f.Look.Strong)
	for i := range f.Set.Events {
		if ev := &f.Set.Events[i]; ev != e && landmark(ev) != "" {
			put(ev, landmark(ev), f.Look.Quiet)
		}
	}
	return lines
}

// drawLane draws one lane: its bars on the row of the days, what they are a day, and the brackets below.
func drawLane(f screen.Frame, g cells.Grid, r rush, l rushLane, cols int) {
	base := r.body(l)
	style := f.Colour(l.messenger)
	for x := range cols {
		if g.Cell(x, base).Rune == ' ' {
			g.Put(x, base, '·', f.Look.Faint)
		}
	}
	for _, o := range l.bars {
		x, w := r.cells(o)
		n := r.rowsOf(o)
		chart.ColumnBar(g, x, base-n+1, w, n, data.PerDay(o)/r.unit/float64(n), style)
		if o.Bound == data.AtLeast {
			chart.HRule(g, x, base-n, w, '↑', style)
		}
	}
	for i := range l.bars {
		labelBar(f, g, r, l, i, base)
	}
	for i, row := range l.brackets {
		for _, o := range row {
			x, w := r.cells(o)
			total := data.FormatValue(o.Value)
			switch long := total + spell(o.Days()); {
			case g.Width(long)+4 <= w:
				chart.Bracket(g, x, base+1+i, w, long, f.Look.Quiet, f.Look.Text)
			case g.Width(total)+4 <= w:
				chart.Bracket(g, x, base+1+i, w, total, f.Look.Quiet, f.Look.Text)
			case g.Width(total)+2 <= w: // without a total a bracket says nothing
				chart.Bracket(g, x, base+1+i, w, "", f.Look.Quiet, f.Look.Text)
				g.Text(x+(w-g.Width(total)+1)/2, base+1+i, total, f.Look.Text)
			}
		}
	}
}

// spell is the length of a period behind its total.
func spell(days int) string {
	switch {
	case days == 7:
		return " in a week"
	case days == 14:
		return " in two weeks"
	case days >= 28:
		return " in the month"
	}
	return " in " + fit.Itoa(days) + " days"
}

// labelBar writes what a bar is a day: above it if it is wide enough, else beside its top, where there is room.
func labelBar(f screen.Frame, g cells.Grid, r rush, l rushLane, bar, base int) {
	o, label := l.bars[bar], l.labels[bar]
	x, w := r.cells(o)
	top := base - r.rowsOf(o) + 1
	above := top - 1
	if o.Bound == data.AtLeast {
		above--
	}
	type place struct{ x, y int }
	texts := []string{label}
	if !bracketed(l, o) && o.Days() > 1 {
		texts = []string{label + " a day, " + data.FormatValue(o.Value) + " in " + shortPeriod(o), label + " a day", label}
	}
	for _, s := range texts {
		n := utf8.RuneCountInString(s)
		places := []place{{x + w + 1, top}, {x - 1 - n, top}}
		if n <= w {
			places = append([]place{{x + (w-n)/2, above}}, places...)
		} else if s != texts[len(texts)-1] {
			continue
		} else if top == base { // the row of the days has no room
			places = []place{{max(x+(w-n)/2, 0), above}, {max(x+(w-n)/2, 0), above - 1}}
		}
		for _, p := range places {
			if isFree(g, p.x, p.y, n) {
				g.Text(p.x, p.y, s, f.Look.Text)
				return
			}
		}
	}
}

// bracketed reports whether the total of a bar stands in a bracket below it.
func bracketed(l rushLane, o *data.Observation) bool {
	for _, row := range l.brackets {
		for _, b := range row {
			if b == o {
				return true
			}
		}
	}
	return false
}

// isFree reports whether n cells from (x, y) on hold nothing but hairlines, and no text or bar touches them.
func isFree(g cells.Grid, x, y, n int) bool {
	if x < 0 || y < 0 || x+n > g.W {
		return false
	}
	for i := x; i < x+n; i++ {
		if r := g.Cell(i, y).Rune; r != ' ' && r != '┊' && r != ':' {
			return false
		}
	}
	touches := func(r rune) bool { return r != ' ' && r != '┊' && r != ':' }
	return !touches(g.Cell(x-1, y).Rune) && !touches(g.Cell(x+n, y).Rune)
}
