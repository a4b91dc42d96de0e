package trend

import (
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// Draw draws the plot with what stands beside it, or a spark a messenger, and the nearest events.
func (v shown) Draw(g cells.Grid) {
	p := v.plan
	switch {
	case p.nothing != "":
		v.drawNothing(g)
	case p.sparks:
		v.drawSparks(g)
	default:
		var names []placed
		if !v.reading {
			names = v.placeNames(g.W)
		}
		v.Paint(g, v.plot(g.W, g.H, names))
		v.hits(g, p.head+p.rows+p.foot)
		if v.nameHits(g, names); v.reading {
			v.drawReading(g.Sub(p.names+1, p.head, g.W-p.names-2, p.rows))
		}
	}
	if p.events {
		part.DrawNearest(v.Frame, g.Sub(0, g.H-eventRows, g.W, eventRows-1)) // the last row stays empty
	}
}

// drawNothing says why there is nothing to draw, where it would be.
func (v shown) drawNothing(g cells.Grid) {
	p := v.plan
	if !p.sparks {
		s := &scene.Scene{W: g.W, H: min(g.H, p.head+p.rows+p.foot)}
		v.timeAxis(s)
		v.Paint(g, s)
		v.hits(g, p.head+p.rows+p.foot)
	}
	lines := fit.Wrap(p.nothing, max(g.W-2, 1), v.ASCII)
	y := max((p.head+p.rows-len(lines))/2, 0)
	for i, l := range lines {
		g.Text(max((g.W-g.Width(l))/2, 0), y+i, l, v.Look.Strong)
	}
}

// plot is the chart of the body: grid lines, lines and marks of all, those of the focus over them, the day, the names
// at the lines' ends, the time.
func (v shown) plot(w, h int, names []placed) *scene.Scene {
	p := v.plan
	s := &scene.Scene{W: w, H: min(h, p.head+p.rows+p.foot)}
	corner := scene.Point{X: float64(p.left), Y: float64(p.head)}
	right := corner.X + float64(p.axis.Cols)
	s.Plot = scene.Box{X0: corner.X, Y0: corner.Y, X1: right, Y1: corner.Y + float64(p.rows)}
	for _, t := range p.scale.Ticks() {
		y, _ := p.scale.Y(t)
		s.Add(scene.Rule{From: scene.Point{X: corner.X, Y: corner.Y + y}, To: scene.Point{X: right, Y: corner.Y + y},
			Kind: scene.Grid, Style: v.Look.Faint},
			scene.Label{At: scene.Point{X: corner.X - 1, Y: corner.Y + y}, Text: p.label(t), Align: scene.LeftOf,
				Style: v.Look.Quiet})
	}
	others := v.others(corner)
	for _, m := range p.series {
		if m.id == v.Focus {
			s.Add(v.shapes(m, corner, focused)...)
		} else {
			s.Add(others[m.id]...)
		}
	}
	v.cursor(s, corner)
	v.addNames(s, names)
	v.timeAxis(s)
	return s
}

// shapes are the lines of a messenger and over them its marks; the focus has them in full, with its floors. A spark has
// no room but for its line, and for figures without one.
func (v shown) shapes(m series, corner scene.Point, focus bool) (shapes []scene.Shape) {
	p, style := v.plan, v.Colour(m.id)
	if focus {
		style = style.With(cells.Bold)
	}
	for _, l := range p.lines(m, corner, style) {
		shapes = append(shapes, l)
	}
	marks := map[bool]rune{true: v.Mark(m.id, true), false: v.Mark(m.id, false)} // filled where the company says so
	for _, step := range m.steps {
		o := step.Observation
		if m.under(m.value(o)) || p.sparks && (step.Fate != data.Stood || m.lined(o)) {
			continue
		}
		shapes = append(shapes, scene.Mark{At: p.point(m, m.place(o), corner), Glyph: marks[o.Basis.Company()],
			Small: !focus || p.sparks, Floor: focus && !p.sparks && o.Bound == data.AtLeast, Style: style})
	}
	return shapes
}

// cursor adds the day shown, and above a plot which day that is. Today's would only hide the end of the lines.
func (v shown) cursor(s *scene.Scene, corner scene.Point) {
	x, drawn := v.dayAt()
	if !drawn {
		return
	}
	top := scene.Point{X: corner.X + x, Y: corner.Y}
	s.Add(scene.Rule{From: top, To: scene.Point{X: top.X, Y: top.Y + float64(v.plan.rows)}, Kind: scene.Cursor,
		Style: v.Look.Quiet})
	if v.plan.head > 0 {
		top.Y /= 2
		s.Add(scene.Label{At: top, Text: v.Day().Short(), Align: scene.Around, Style: v.Look.Strong})
	}
}

// dayAt is the place of the day shown on the axis, for the focus, and whether it is drawn: it is one of the time shown,
// not today, and not on a page for print, whose names carry the latest values.
func (v shown) dayAt() (x float64, drawn bool) {
	x, drawn = v.at(v.Day())
	return x, drawn && !v.IsToday() && !v.Picture
}

// at is the place of a day on the axis, for the focus, and whether it is one of the time shown.
func (v shown) at(t data.Day) (x float64, inside bool) {
	p := v.plan
	launch, known := since(v.Frame, v.Focus)
	age := t - launch
	_, inside = p.axis.Col(age)
	return p.axis.X(age), inside && known && p.from <= t && t <= p.to
}

// timeAxis adds the labels of the time, and below them the events of the focus.
func (v shown) timeAxis(s *scene.Scene) {
	p := v.plan
	if p.foot == 0 {
		return
	}
	y := float64(s.H-p.foot) + 0.5
	for _, t := range v.timeTicks() {
		s.Add(scene.Label{At: scene.Point{X: float64(p.left) + t.X, Y: y}, Text: t.Label, Style: v.Look.Quiet})
	}
	if room := s.W - p.names - 2; v.Align == screen.Launch {
		unit := fit.FirstFitting([]string{"years after launch", "years of age", "years"}, room, v.ASCII)
		s.Add(scene.Label{At: scene.Point{X: float64(p.names + 1), Y: y}, Text: unit, Style: v.Look.Quiet})
	}
	if p.foot < 2 {
		return
	}
	left := float64(p.left)
	s.Add(scene.Rule{From: scene.Point{X: left, Y: y + 1}, To: scene.Point{X: left + float64(p.axis.Cols), Y: y + 1},
		Kind: scene.Edge, Style: v.Look.Faint})
	for _, e := range v.Set.Events {
		if x, inside := v.at(e.Day); inside && slices.Contains(e.Messengers, v.Focus) {
			at := scene.Point{X: left + x, Y: y + 1}
			s.Add(scene.Rule{From: at, To: at, Kind: scene.Tick, Style: v.Look.Quiet})
		}
	}
}

// timeTicks are the labels of the time.
func (v shown) timeTicks() []scene.TimeTick {
	const gap = 1
	if v.Align == screen.Launch {
		return v.plan.axis.Ages(gap)
	}
	return v.plan.axis.Dates(gap)
}

// hits makes the columns clickable: a click sets the day that the column shows.
func (v shown) hits(g cells.Grid, rows int) {
	p := v.plan
	launch, known := since(v.Frame, v.Focus)
	if !known {
		return
	}
	for col := range p.axis.Cols {
		if day := min(p.axis.Last(col)+launch, v.Today); day >= v.Set.FirstDay() {
			g.Hit(p.left+col, 0, 1, rows, screen.Action{Verb: screen.GoDay, N: int(day)})
		}
	}
}
