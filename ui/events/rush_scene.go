package events

import (
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/scene"
)

// drawRush draws the calendar of bars: a column a day or part of it, a lane a counter and messenger, one scale for
// all. Nothing is added up: brackets carry totals that somebody published. It returns the number of rows that it took.
func (v shown) drawRush(g cells.Grid, r rush) int {
	v.drawHeading(g, r)
	s := &sheet{Scene: scene.Scene{W: r.w, H: r.h}, taken: make([]byte, r.w*r.h)}
	spare := r.h - rushFixed - r.need(r.lanes...)
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
	y := 1 + take() // above the numbers
	v.addNumbers(s, r, y)
	y++
	names := make([]int, len(r.lanes))
	for i, l := range r.lanes {
		if i > 0 {
			y += take()
		}
		names[i] = y
		s.take(rushLeft, y, cells.Width(v.laneName(r.lanes[0], l), v.ASCII), 1, ofText)
		v.addLane(s, r, l, y+1)
		y += r.need(l)
	}
	for _, t := range r.axis.Dates(1) {
		s.Add(scene.Label{At: scene.Point{X: rushLeft + t.X, Y: float64(y+gap) + 0.5}, Text: t.Label,
			Style: v.Look.Quiet})
	}
	v.Paint(g, &s.Scene)
	for i, l := range r.lanes {
		g.Fit(rushLeft, names[i], r.axis.Cols, v.laneName(r.lanes[0], l), v.Look.Text)
		g.Put(rushLeft, names[i], v.Mark(l.messenger, true), v.Colour(l.messenger))
	}
	if note > 0 {
		g.Fit(0, y+gap+1, g.W, r.note, v.Look.Quiet)
	}
	return y + gap + 1 + note
}

// drawHeading says what the bars count, and who counted. It is a rush only if somebody counted days or weeks; averages
// of months show none.
func (v shown) drawHeading(g cells.Grid, r rush) {
	bars := r.lanes[0].bars
	what := bars[0].Metric.Noun() + " a day"
	title := fit.Capital(what) + ", by the month"
	if slices.ContainsFunc(bars, func(o *data.Observation) bool { return o.Days() < wholeMonth }) {
		title = "The rush: " + what
	}
	firm := r.lanes[0].Firm
	g.Fit(0, 0, g.W-g.Width(firm)-2, title, v.Look.Strong)
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

// addNumbers writes the numbers of the events over the days, as they stand before the titles of the list.
func (v shown) addNumbers(s *sheet, r rush, y int) {
	for i, day := range r.days {
		s.Add(scene.Label{At: scene.Point{X: rushLeft + r.axis.X(day), Y: float64(y) + 0.5}, Text: strconv.Itoa(i + 1),
			Align: scene.Around, Style: v.Look.Strong})
	}
}

// addLane adds one lane, whose uppermost row below its name is y: scale and hairlines behind, then its bars, what they
// are a day, the days that nobody counted, and the brackets below.
func (v shown) addLane(s *sheet, r rush, l lane, y int) {
	rows := r.body(l)
	base := y + rows
	for _, o := range l.bars {
		x, w := r.extent(o)
		n := r.rowsOf(o)
		s.Add(scene.Bar{X0: float64(rushLeft + x), X1: float64(rushLeft + x + w), Y1: float64(base),
			Y0: float64(base) - r.height(data.PerDay(o)), Upright: true, Style: v.Colour(l.messenger)})
		s.take(rushLeft+x, base-n, w, n, ofBar)
		if o.Bound == data.AtLeast {
			s.write(rushLeft+x, base-n-1, strings.Repeat("↑", w), v.Colour(l.messenger))
		}
	}
	for i := range l.bars {
		v.labelBar(s, r, l, i, base)
	}
	for day := r.axis.From; day <= r.axis.To; day++ {
		if col := rushLeft + r.col(day); s.at(col, base-1) == nothing {
			s.write(col, base-1, "·", v.Look.Faint)
		}
	}
	for i, row := range l.brackets {
		for _, o := range row {
			v.addBracket(s, r, o, base+i)
		}
	}
	v.addScale(s, r, base, rows)
	v.addHairs(s, r, y, rows)
}

// addScale adds the values of the scale that a lane reaches up to, with quiet lines where no text stands. Zero has no
// line: the bars stand on it.
func (v shown) addScale(s *sheet, r rush, base, rows int) {
	for _, value := range r.ticks() {
		height := r.height(value)
		if height > float64(rows) {
			return
		}
		y := min(float64(base)-height, float64(base)-0.5/scene.DotsDown)
		s.Add(scene.Label{At: scene.Point{X: rushLeft - 1, Y: y}, Text: data.FormatValue(int64(value)),
			Align: scene.LeftOf, Style: v.Look.Quiet})
		if value == 0 {
			continue
		}
		for _, part := range stretches(rushLeft, r.axis.Cols, func(x int) bool { return s.at(x, int(y)) != ofText }) {
			s.Add(scene.Rule{From: scene.Point{X: float64(part[0]), Y: y}, To: scene.Point{X: float64(part[1]), Y: y},
				Style: v.Look.Faint})
		}
	}
}

// addHairs adds the hairlines of the events, where neither bar nor text stands; that of the selected one is stronger.
func (v shown) addHairs(s *sheet, r rush, y, rows int) {
	for day := r.axis.From; day <= r.axis.To; day++ {
		if r.order[day] == 0 {
			continue
		}
		at, col, style := rushLeft+r.axis.X(day), rushLeft+r.col(day), v.Look.Faint
		if day == v.event.Day && v.event.Precision == data.ByDay {
			style = v.Look.Text
		}
		clear := func(row int) bool {
			return s.at(col, row) == nothing && s.at(int(at-nearText), row) == nothing
		}
		for _, part := range stretches(y, rows, clear) {
			s.Add(scene.Rule{Kind: scene.Hair, From: scene.Point{X: at, Y: float64(part[0])},
				To: scene.Point{X: at, Y: float64(part[1])}, Style: style})
		}
	}
}

// addBracket adds the total of a period below its days, or nothing: a bracket without its total says nothing.
func (v shown) addBracket(s *sheet, r rush, o *data.Observation, y int) {
	x, w := r.extent(o)
	total := data.FormatValue(o.Value)
	total = fit.FirstFitting([]string{total + spell(o.Days()), total}, w-4, v.ASCII)
	n := cells.Width(total, v.ASCII)
	if n+2 > w {
		return
	}
	if n+4 <= w {
		total = " " + total + " "
	}
	from, middle := float64(rushLeft+x), float64(y)+0.5
	s.Add(scene.Rule{Kind: scene.Ends, From: scene.Point{X: from, Y: middle},
		To: scene.Point{X: from + float64(w), Y: middle}, Style: v.Look.Quiet},
		scene.Label{At: scene.Point{X: from + float64(w)/2, Y: middle}, Text: total, Align: scene.Around,
			Style: v.Look.Text})
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

// labelBar writes what a bar of a lane, by its number, is a day: above it if it is wide enough, else beside its top,
// where there is room. The bar stands on the row above base. Where no bracket says it, the total stands there too.
func (v shown) labelBar(s *sheet, r rush, l lane, bar, base int) {
	o, label := l.bars[bar], l.daily[bar]
	x, w := r.extent(o)
	x += rushLeft
	top := base - r.rowsOf(o)
	above := top - 1
	if o.Bound == data.AtLeast {
		above--
	}
	texts := []string{label}
	if o.Days() > 1 && !slices.Contains(slices.Concat(l.brackets...), o) {
		total := data.FormatValue(o.Value) + " in " + shortPeriod(o)
		texts = []string{label + " a day, " + total, label + " a day", label}
	}
	for i, text := range texts {
		n := cells.Width(text, v.ASCII)
		type place struct{ x, y int }
		over, right, left := place{max(x+(w-n)/2, rushLeft), above}, place{x + w + 1, top}, place{x - 1 - n, top}
		places := []place{over, right, left}
		switch {
		case n <= w:
		case i < len(texts)-1:
			continue
		case top == base-1: // the row of the days has no room
			places = []place{over, {over.x, above - 1}}
		default:
			places = []place{right, left}
		}
		for _, p := range places {
			if p.x >= rushLeft && s.free(p.x, p.y, n) {
				s.write(p.x, p.y, text, v.Look.Text)
				return
			}
		}
	}
}
