package growth

import (
	"cmp"
	"math"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
)

// Widths beside the slopes: the labels of the scale, and a leader.
const (
	scaleWidth  = len("500 M ")
	leaderWidth = 3
)

// slope is the line of a messenger from the first value to the second.
type slope struct {
	row
	mark scene.Point // of the value at its end: the second, or the first if that is the last
	text string      // its name with that value
}

// slopes is a scene of the changes on one logarithmic scale: equal ratios are equally steep.
func (v shown) slopes(w, h int) *scene.Scene {
	s := &scene.Scene{W: w, H: h}
	lo, hi := v.slopeBounds()
	if hi == 0 {
		return s
	}
	scale := scene.Log(lo, hi, h-1)
	names := v.slopeNames(w)
	x0, x1 := float64(1+scaleWidth)+0.5, float64(w-names-leaderWidth)-1.5
	for _, tick := range scale.Ticks() {
		y, _ := scale.Y(tick)
		s.Add(scene.Label{At: scene.Point{X: float64(scaleWidth), Y: y}, Text: data.FormatValue(int64(tick)),
			Align: scene.LeftOf, Style: v.Look.Quiet},
			scene.Rule{From: scene.Point{X: x0 - 0.5, Y: y}, To: scene.Point{X: x1 + 0.5, Y: y}, Kind: scene.Grid,
				Style: v.Look.Faint})
	}
	v.slopeDays(s, x0, x1)
	ends := v.slopeLines(s, scale, x0, x1)
	slices.SortStableFunc(ends, func(a, b slope) int { return cmp.Compare(a.mark.Y, b.mark.Y) })
	heights := make([]float64, len(ends))
	for i, e := range ends {
		heights[i] = e.mark.Y
	}
	heights = scene.Spread(heights, h-1)
	for i, e := range ends {
		name := scene.Point{X: float64(w - names), Y: heights[i]}
		if math.Abs(name.Y-e.mark.Y) > 0.5 {
			s.Add(scene.Rule{From: scene.Point{X: x1 + 1, Y: e.mark.Y}, To: scene.Point{X: name.X - 1, Y: name.Y},
				Kind: scene.Leader, Style: v.Look.Faint})
		}
		style := v.Look.Text
		if e.ID == v.Focus {
			style = v.Look.Strong
		}
		s.Add(scene.Label{At: name, Text: e.text, Style: style})
	}
	return s
}

// slopeBounds are those of the scale: of the figures of the two days, or while the years play, of all that ever
// counted, so that the scale stands still; hi is 0 without a figure.
func (v shown) slopeBounds() (lo, hi float64) {
	lo = math.Inf(1)
	add := func(o *data.Observation) { lo, hi = min(lo, float64(o.Value)), max(hi, float64(o.Value)) }
	for _, r := range v.visible {
		for _, o := range r.change.Figures() {
			add(o)
		}
		for _, step := range v.Set.History(r.ID, v.Query()) {
			if v.Modal.Playing && step.Fate == data.Stood {
				add(step.Observation)
			}
		}
	}
	if hi == 0 {
		return 0, 0
	}
	return scene.LogBounds(lo, hi)
}

// slopeDays writes the two days below the ends of the lines.
func (v shown) slopeDays(s *scene.Scene, x0, x1 float64) {
	y, last := float64(s.H)-0.5, v.to.Short()
	if v.IsToday() {
		last = "today"
	}
	s.Add(scene.Label{At: scene.Point{X: x0, Y: y}, Text: v.from.Short(), Align: scene.Around, Style: v.Look.Quiet},
		scene.Label{At: scene.Point{X: x1, Y: y}, Text: last, Align: scene.Around, Style: v.Look.Quiet})
}

// slopeNames is the number of columns that the names with their values take.
func (v shown) slopeNames(w int) int {
	most := leastName + len(" 1.439 bn")
	for _, r := range v.visible {
		if c := r.change; c.To != nil && c.Why != data.NoNewer {
			most = max(most, cells.Width(v.slopeText(r), v.ASCII))
		}
	}
	return min(most, w/2) + 1
}

// slopeText is the name of a messenger with the value at the end of its line.
func (v shown) slopeText(r row) string {
	return cells.Cut(r.Short, longestName, v.ASCII) + " " + r.change.To.Signed()
}

// slopeLines adds a line and the marks of each messenger, dotted where the change is not known, none where the
// definition changed, and gives the ends of the lines. The focus is drawn last, over the others.
func (v shown) slopeLines(s *scene.Scene, scale scene.Scale, x0, x1 float64) []slope {
	var ends []slope
	isFocus := func(r row) bool { return r.ID == v.Focus }
	list := slices.DeleteFunc(slices.Clone(v.visible), isFocus)
	if i := slices.IndexFunc(v.visible, isFocus); i >= 0 {
		list = append(list, v.visible[i])
	}
	for _, r := range list {
		c := r.change
		if c.To == nil {
			continue
		}
		at := func(x float64, o *data.Observation) scene.Point {
			y, _ := scale.Y(float64(o.Value))
			return scene.Point{X: x, Y: y}
		}
		mark := func(p scene.Point, o *data.Observation) {
			s.Add(scene.Mark{At: p, Glyph: v.FigureMark(o), Floor: r.ID == v.Focus && o.Bound == data.AtLeast,
				Style: v.Colour(r.ID)})
		}
		end := at(x1, c.To)
		if c.From != nil && c.From != c.To && c.Why != data.Redefined {
			s.Add(scene.Line{Points: []scene.Point{at(x0, c.From), end}, Broken: []bool{c.Why != data.Said, false},
				Style: v.Colour(r.ID)})
		}
		if c.From != nil {
			mark(at(x0, c.From), c.From)
		}
		if c.From != c.To { // else the table says that there is nothing newer
			mark(end, c.To)
			ends = append(ends, slope{row: r, mark: end, text: v.slopeText(r)})
		}
	}
	return ends
}
