// Package scene says what a chart is: scales, which give values and days their exact places, and shapes at such places.
// It paints nothing. Painters of cells and of vectors draw the same scene, so that no figure is rounded to a row before
// it must be.
//
// Lengths are in cells of the grid, from the upper left corner of the scene: x to the right, y downwards. The cell in
// column 3 and row 2 reaches from (3, 2) to (4, 3).
package scene

// Point is a place in a scene, in cells.
type Point struct{ X, Y float64 }

// Scene is a chart of W × H cells. It is painted from the back to the front: grid, edges and ticks, bars, lines and
// leaders, cursors and hairs, ends, marks (the small ones first), labels; shapes of one kind in their order.
type Scene struct {
	W, H   int
	Plot   Box // what lies outside of it is cut off the lines; without a width that is the whole scene
	Shapes []Shape
}

// Box is a rectangle in a scene.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Cut is the box that lines are cut to.
func (s *Scene) Cut() Box {
	if s.Plot.X1 > s.Plot.X0 {
		return s.Plot
	}
	return Box{X1: float64(s.W), Y1: float64(s.H)}
}

// Add appends shapes.
func (s *Scene) Add(shapes ...Shape) { s.Shapes = append(s.Shapes, shapes...) }

// Shape is one of Line, Rule, Bar, Mark and Label.
type Shape interface{ Ink() Style }

// Line is a polyline of data, from left to right. Broken says for the piece that begins at each point, but the last,
// whether it is dotted; without it all are solid.
type Line struct {
	Points []Point
	Broken []bool
	Style  Style
}

// RuleKind is what a rule is for.
type RuleKind uint8

// The kinds of rules.
const (
	Grid   RuleKind = iota // a quiet line at the height of a label: single dots, a hairline
	Edge                   // of the plot
	Tick                   // the place of something on an axis: From lies on the axis
	Cursor                 // the day shown, dashed, where nothing else stands
	Hair                   // the place of an event, dashed more finely, where nothing else stands
	Leader                 // from the end of a line to its name
	Ends                   // a stretch with its two ends, ├──┤
)

// Rule is a straight line that is no data: level or upright, a Leader also aslant. Of a Tick, From alone counts.
type Rule struct {
	From, To Point
	Kind     RuleKind
	Style    Style
}

// Fill is how a bar is filled.
type Fill uint8

// The fills of bars.
const (
	Solid   Fill = iota
	Hatched      // older than 18 months
	Ghost        // older than 36 months
)

// Bar is a bar that lies, from X0 to X1, or with Upright one that stands from Y1 up to Y0. Y0 and Y1 of a bar that
// lies are whole, and so are X0 and X1 of one that stands. Open puts an arrow behind the end of one that lies: its
// value is a floor.
type Bar struct {
	X0, Y0, X1, Y1 float64
	Fill           Fill
	Open, Upright  bool
	Style          Style
}

// Mark is the sign of one figure. Glyph is a mark in full; Small draws a small one in its place. Floor puts an arrow
// upwards above it where there is room: the figure is a lower bound.
type Mark struct {
	At           Point
	Glyph        rune
	Small, Floor bool
	Style        Style
}

// Align says on which side of its place a label lies.
type Align uint8

// The sides.
const (
	RightOf Align = iota // it begins there
	LeftOf               // it ends there
	Around               // it lies around it
)

// Label is a text whose middle is at the height At.Y.
type Label struct {
	At    Point
	Text  string
	Align Align
	Style Style
}

// Ink is the style of the shape.
func (l Line) Ink() Style { return l.Style }

// Ink is the style of the shape.
func (r Rule) Ink() Style { return r.Style }

// Ink is the style of the shape.
func (b Bar) Ink() Style { return b.Style }

// Ink is the style of the shape.
func (m Mark) Ink() Style { return m.Style }

// Ink is the style of the shape.
func (l Label) Ink() Style { return l.Style }

// Clip cuts the line from a to b to the box; false if no part of it lies inside, or an end has no place.
func (x Box) Clip(a, b Point) (from, to Point, seen bool) {
	dx, dy := b.X-a.X, b.Y-a.Y
	lo, hi := 0.0, 1.0
	for _, side := range [...][2]float64{{-dx, a.X - x.X0}, {dx, x.X1 - a.X}, {-dy, a.Y - x.Y0}, {dy, x.Y1 - a.Y}} {
		switch step, room := side[0], side[1]; {
		case step == 0 && room < 0:
			return a, b, false
		case step < 0:
			lo = max(lo, room/step)
		case step > 0:
			hi = min(hi, room/step)
		}
	}
	if !(lo <= hi) || dx-dx != 0 || dy-dy != 0 { // also if a difference is no number, or infinite
		return a, b, false
	}
	at := func(t float64) Point { return Point{a.X + dx*t, a.Y + dy*t} }
	if from, to = a, b; lo > 0 {
		from = at(lo)
	}
	if hi < 1 {
		to = at(hi)
	}
	return from, to, true
}
