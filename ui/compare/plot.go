package compare

import (
	"math"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// plot is where the lines of the two stand.
type plot struct {
	rows
	axis    scene.Axis
	left    int // columns of the labels on the left
	scale   scene.Scale
	ticks   []float64 // that are labelled
	decades int       // between two of them
	steps   [2][]data.Step
	links   [2][]data.Link
	names   int // columns of the names on the right; 0 for none
	values  columns
}

// columns beside the plot: the labels of the scale ("100 M") with a margin and a blank, and the gap before the names.
const labelColumns, nameGap = 7, 3

// newPlot works out the plot for a body of w columns.
func (v shown) newPlot(w int) plot {
	p := plot{rows: v.rows, left: labelColumns}
	p.values = v.valueColumns(w)
	right := 1
	if p.height > 0 {
		p.names = 2 + p.values.signed + len(" old")
		if w >= wordsFrom {
			p.names += 1 + max(v.width(v.Name(v.ids[0])), v.width(v.Name(v.ids[1])))
		}
		right = nameGap + p.names + 1
	}
	p.axis = v.calendar(w - p.left - right)
	lo, hi := math.Inf(1), 0.0
	for i, id := range v.ids {
		l := v.lane(id, p.axis)
		p.steps[i], p.links[i], lo, hi = l.steps, l.links, min(lo, l.lo), max(hi, l.hi)
	}
	if hi > 0 && p.height > 0 {
		p.scale, p.ticks, p.decades = scale(lo, hi, p.height)
	}
	return p
}

// nameText is what stands at the end of a line behind its mark: the name, on narrow bodies without, and the value.
func (v shown) nameText(id string, o *data.Observation, w int) string {
	switch {
	case w >= wordsFrom && o == nil:
		return v.Name(id)
	case w >= wordsFrom:
		return v.Name(id) + " " + o.Signed()
	case o == nil:
		return ""
	}
	return o.Signed()
}

// scene is the chart: the grid, the dates, the lines of both, faint from the day on, their figures, the day, and the
// names with the values that stand on it. Its first row is that of the plot.
func (v shown) scene(p plot, w int) *scene.Scene {
	right := float64(p.left + p.axis.Cols)
	s := &scene.Scene{W: w, H: p.height + 2,
		Plot: scene.Box{X0: float64(p.left), X1: right, Y1: float64(p.height)}}
	if p.crossing > 0 {
		s.H++
	}
	for _, t := range p.ticks {
		y, _ := p.scale.Y(t)
		s.Add(scene.Rule{From: scene.Point{X: float64(p.left), Y: y}, To: scene.Point{X: right, Y: y}, Kind: scene.Grid,
			Style: v.Look.Faint})
		s.Add(scene.Label{At: scene.Point{X: float64(p.left - 1), Y: y}, Text: data.FormatValue(int64(t)),
			Align: scene.LeftOf, Style: v.Look.Quiet})
	}
	for _, t := range p.axis.Dates(2) {
		s.Add(scene.Label{At: scene.Point{X: float64(p.left) + t.X, Y: float64(p.height) + 0.5}, Text: t.Label,
			Style: v.Look.Quiet})
	}
	if p.scale.Rows() > 0 {
		for _, i := range [...]int{1, 0} { // the focus over the base
			v.addLines(s, p, i)
		}
		if _, on := p.axis.Col(v.Day()); on && !v.IsToday() {
			x := float64(p.left) + p.axis.X(v.Day())
			s.Add(scene.Rule{From: scene.Point{X: x}, To: scene.Point{X: x, Y: float64(p.height)},
				Kind: dayKind(v.Frame), Style: v.Look.Quiet})
		}
		for _, i := range [...]int{1, 0} {
			v.addMarks(s, p, i)
		}
		v.addNames(s, p, w)
	}
	for _, c := range v.crossings {
		if x0, x1, on := p.extent(c); on && p.crossing > 0 {
			y := float64(p.crossing-p.plot) + 0.5
			s.Add(scene.Rule{From: scene.Point{X: x0, Y: y}, To: scene.Point{X: x1, Y: y}, Kind: scene.Ends,
				Style: v.Look.Quiet})
		}
	}
	return s
}

// dayKind is how the day is drawn: in print, where nobody moves it, as a place on the axis.
func dayKind(f screen.Frame) scene.RuleKind {
	if f.Picture {
		return scene.Hair
	}
	return scene.Cursor
}

// at is the place of a figure.
func (p plot) at(o *data.Observation) scene.Point {
	y, _ := p.scale.Y(float64(o.Value))
	return scene.Point{X: float64(p.left) + p.axis.X(o.AsOf), Y: y}
}

// extent is where the window of a crossing begins and ends, and whether it lies on the axis.
func (p plot) extent(c data.Crossing) (x0, x1 float64, on bool) {
	left := float64(p.left)
	x0, x1 = left+max(p.axis.X(c.From), 0), left+min(p.axis.X(c.To), float64(p.axis.Cols))
	return x0, x1, x0 < x1
}

// addLines adds the line of one of the two: in its colour up to the day, and faint behind it.
func (v shown) addLines(s *scene.Scene, p plot, i int) {
	day := float64(p.left) + p.axis.X(v.Day())
	for _, l := range part.Polylines(p.links[i], p.at) {
		later, known := cut(l, day, math.Inf(1)), cut(l, math.Inf(-1), day)
		later.Style, known.Style = v.Look.Faint, v.Colour(v.ids[i])
		for _, part := range [...]scene.Line{later, known} {
			if len(part.Points) > 0 {
				s.Add(part)
			}
		}
	}
}

// cut is the part of a line from one place to another.
func cut(l scene.Line, from, to float64) (part scene.Line) {
	for i := range len(l.Points) - 1 {
		a, b := l.Points[i], l.Points[i+1]
		if b.X <= from || a.X >= to {
			continue
		}
		between := func(x float64) scene.Point {
			return scene.Point{X: x, Y: a.Y + (b.Y-a.Y)*(x-a.X)/(b.X-a.X)}
		}
		if len(part.Points) == 0 {
			if part.Points = append(part.Points, a); a.X < from {
				part.Points[0] = between(from)
			}
		}
		end := b
		if b.X > to {
			end = between(to)
		}
		part.Points, part.Broken = append(part.Points, end), append(part.Broken, l.Broken[i])
	}
	return part
}

// addMarks adds the figures of one of the two, quiet behind the day.
func (v shown) addMarks(s *scene.Scene, p plot, i int) {
	for _, step := range p.steps[i] {
		if step.Value <= 0 {
			continue
		}
		style := v.Colour(v.ids[i])
		if step.AsOf > v.Day() {
			style = v.Look.Quiet
		}
		s.Add(scene.Mark{At: p.at(step.Observation), Glyph: v.FigureMark(step.Observation),
			Floor: step.Bound == data.AtLeast, Style: style})
	}
}

// addNames adds the names of the two with the values that stand on the day, each at the height of its value, or where
// it has none at that of its last figure; pushed apart with a leader to the place.
func (v shown) addNames(s *scene.Scene, p plot, w int) {
	var heights [2]float64
	for i, o := range v.figures {
		if o == nil && len(p.steps[i]) > 0 {
			o = p.steps[i][len(p.steps[i])-1].Observation
		}
		heights[i] = float64(p.height) / 2
		if o != nil {
			heights[i] = p.at(o).Y
		}
		heights[i] = min(max(heights[i], 0.5/scene.DotsDown), float64(p.height)-0.5/scene.DotsDown)
	}
	placed := scene.Spread(heights[:], p.height)
	end := float64(p.left + p.axis.Cols)
	for i, id := range v.ids {
		at, o := scene.Point{X: end + nameGap, Y: placed[i]}, v.figures[i]
		if int(placed[i]) != int(heights[i]) {
			s.Add(scene.Rule{From: scene.Point{X: end, Y: heights[i]}, To: scene.Point{X: at.X - 0.5, Y: at.Y},
				Kind: scene.Leader, Style: v.Look.Faint})
		}
		name, style := v.nameText(id, o, w), v.Look.Text
		if i == 0 {
			style = v.Look.Strong
		}
		if o != nil && o.Old(v.Day()) {
			name += " old"
		}
		s.Add(scene.Label{At: at, Text: string(v.Mark(id, o == nil || o.Basis.Company())), Style: v.Colour(id)},
			scene.Label{At: scene.Point{X: at.X + 2, Y: at.Y}, Text: name, Style: style})
	}
}
