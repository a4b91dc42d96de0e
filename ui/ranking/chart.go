package ranking

import (
	"math"
	"strconv"

	"userbase/data"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// track is where the bars lie: a size to its place, from a true zero. Of its cells the last is for the arrow of an open
// end.
type track struct {
	from, cells int
	largest     float64 // the size that ends before the last cell
}

// X is the place of a size, exactly.
func (t track) X(size float64) float64 {
	return float64(t.from) + size/t.largest*float64(max(t.cells-1, 1))
}

// tickGap is the least gap between two labels of the scale.
const tickGap = 2

// ticks are the sizes to label, as many as have room.
func (t track) ticks(label func(float64) string, width func(string) int) []float64 {
	tried := 0
	for n := t.cells / (tickGap + 1); n > 0; n-- {
		ticks, fits := scene.Steps(t.largest, n), true
		if len(ticks) == tried { // the same once more
			continue
		}
		tried = len(ticks)
		for i := 1; i < len(ticks) && fits; i++ {
			fits = t.X(ticks[i])-t.X(ticks[i-1]) >= float64(width(label(ticks[i-1]))+tickGap)
		}
		if fits {
			return ticks
		}
	}
	return nil
}

// label is a size on the scale.
func (v shown) label(size float64) string {
	if v.unit == screen.Multiples {
		return strconv.FormatFloat(size, 'f', -1, 64) + "×"
	}
	return data.FormatValue(int64(size))
}

// scene is the chart of the messengers that are drawn, from the labels of the scale down to the last bar.
func (v shown) scene(w, h int, l rows, c columns, ranks []data.Rank) *scene.Scene {
	s := &scene.Scene{W: w, H: h}
	t := track{c.bar, c.end - c.bar, v.largest()}
	if t.cells <= 0 || t.largest <= 0 {
		return s
	}
	if l.axis >= 0 {
		free := v.free(l, ranks)
		for _, size := range t.ticks(v.label, v.width) {
			x := t.X(size)
			s.Add(scene.Label{At: scene.Point{X: x, Y: middle(l.axis)}, Text: v.label(size), Style: v.Look.Quiet})
			for _, rows := range free {
				s.Add(scene.Rule{From: scene.Point{X: x, Y: float64(rows.from)},
					To: scene.Point{X: x, Y: float64(rows.to)}, Kind: scene.Grid, Style: v.Look.Faint})
			}
		}
	}
	for i, rk := range ranks {
		if v.barred(rk) {
			v.bar(s, t, l, l.y(i), rk.Figure)
		}
	}
	return s
}

// middle is the height of a text in a row.
func middle(row int) float64 { return float64(row) + 0.5 }

// barred reports whether a messenger has a bar: a text stands in its place if not, or its multiple is not known.
func (v shown) barred(rk data.Rank) bool {
	if rk.Figure == nil || v.Hides(rk.Messenger) {
		return false
	}
	return v.unit != screen.Multiples || !v.ratio(rk.Figure).OpenAbove() || !v.ratio(rk.Figure).OpenBelow()
}

// ratio is a figure in multiples of the base's.
func (v shown) ratio(o *data.Observation) data.Interval {
	base := v.Standing(v.Base)
	if o == base {
		return data.Interval{Lo: 1, Hi: 1}
	}
	return o.Interval().Over(base.Interval())
}

// open reports whether a figure, in the unit shown, may be any more.
func (v shown) open(o *data.Observation) bool {
	if v.unit == screen.Multiples {
		return v.ratio(o).OpenAbove()
	}
	return o.Interval().OpenAbove()
}

// stretch is a row and the row behind the last one.
type stretch struct{ from, to int }

// free are the rows of the chart that a line may run through: from the first bar to the last, and through no text.
func (v shown) free(l rows, ranks []data.Rank) (rows []stretch) {
	from := -1 // the row where a stretch begins that is not at its end yet
	end := func(to int) {
		if from >= 0 && from < to {
			rows = append(rows, stretch{from, to})
		}
		from = -1
	}
	for len(ranks) > 0 && !v.barred(ranks[len(ranks)-1]) { // below the last bar
		ranks = ranks[:len(ranks)-1]
	}
	for i, rk := range ranks {
		if y := l.y(i); v.barred(rk) {
			if from < 0 {
				from = y
			}
			if l.second || i == len(ranks)-1 {
				end(y + l.thick)
			}
		} else {
			end(y)
		}
		if l.second && i < len(ranks)-1 { // the air below the text
			from = l.y(i) + l.high()
		}
	}
	return rows
}

// bar draws the bar of a figure that begins in row y, and while the years play, a tick where it ended a year ago.
func (v shown) bar(s *scene.Scene, t track, l rows, y int, o *data.Observation) {
	fill := scene.Solid
	switch day := v.Day(); {
	case o.TooOld(day):
		fill = scene.Ghost
	case o.Old(day):
		fill = scene.Hatched
	}
	top, bottom := float64(y), float64(y+l.thick)
	s.Add(scene.Bar{X0: float64(t.from), Y0: top, X1: t.X(v.size(o, v.Standing(v.Base))), Y1: bottom, Fill: fill,
		Open: v.open(o), Style: v.Colour(o.Messenger)})
	if v.Modal.Playing {
		v.yearAgo(s, t, l, y, o)
	}
}

// yearAgo draws a thin tick where the bar of a figure ended a year before, if it did elsewhere.
func (v shown) yearAgo(s *scene.Scene, t track, l rows, y int, o *data.Observation) {
	then := v.On(v.Day().AddMonths(-monthsAgo))
	was, base := then.Standing(o.Messenger), then.Standing(v.Base)
	if was == nil || v.unit == screen.Multiples && base == nil {
		return
	}
	x, now := t.X(v.size(was, base)), t.X(v.size(o, v.Standing(v.Base)))
	if math.Floor(x) == math.Floor(now) { // it would hide the end of the bar
		return
	}
	for row := range l.thick {
		s.Add(scene.Mark{At: scene.Point{X: x, Y: middle(y + row)}, Glyph: '│', Style: v.Look.Text})
	}
}

// monthsAgo is how long before the day the tick on a bar tells where it ended: while a month is an eighth of a second,
// a year is what the eye still holds.
const monthsAgo = 12
