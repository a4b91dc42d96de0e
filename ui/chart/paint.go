// Package chart paints scenes into a grid of cells. It knows no messenger and no figure. Whatever lies outside of the
// scene or the grid is clipped, so nothing here can fail: what has no place (not a number, infinite) is left out, never
// moved to where it would be wrong.
package chart

import (
	"math"

	"userbase/ui/cells"
	"userbase/ui/scene"
)

// Strokes says how lines are drawn in cells.
type Strokes uint8

// The strokes: dots of braille, 2 × 4 a cell, or the lines of boxes. A grid in ASCII has neither: it takes those of
// boxes in ASCII.
const (
	Braille Strokes = iota
	Boxes
)

// Paint draws a scene into the upper left corner of the grid, which keeps it for painters of vectors. Lines, grid lines
// and the ends of closed bars stand within half a dot of their place (with Boxes and in ASCII within half a cell);
// marks, labels and the arrows of open bars in the cell that holds it. What lies outside of the scene is clipped, and
// what has no place (not a number) is left out.
func Paint(g cells.Grid, s *scene.Scene, strokes Strokes) {
	p := &painter{Grid: g.Place(s), canvas: newCanvas(s.W, s.H), strokes: strokes}
	if g.ASCII() {
		p.strokes = Boxes
	}
	for _, pass := range [...]func(scene.Shape){p.ground, p.bar} {
		for _, shape := range s.Shapes {
			pass(shape)
		}
	}
	p.lines(s)
	for _, shape := range s.Shapes {
		p.small(shape)
	}
	p.flush()
	for _, pass := range [...]func(scene.Shape){p.hair, p.mark, p.floor, p.label} {
		for _, shape := range s.Shapes {
			pass(shape)
		}
	}
}

// painter paints one scene into its view of the grid.
type painter struct {
	cells.Grid
	canvas
	strokes Strokes
}

// cellOf is the column or the row that holds a place; false for what has none. The right and the lower end of the scene
// belong to the last cell, and binary fractions do not move what stands on an edge.
func cellOf(x float64) (int, bool) { return int(math.Floor(x + tiny)), finite(x) }

const tiny = 1e-9

func (p *painter) cell(at scene.Point) (x, y int, ok bool) {
	x, okX := cellOf(at.X)
	y, okY := cellOf(at.Y)
	if at.X == float64(p.W) {
		x--
	}
	if at.Y == float64(p.H) {
		y--
	}
	return x, y, okX && okY && x >= 0 && y >= 0 && x < p.W && y < p.H
}

// ground paints the grid and the edges with their ticks.
func (p *painter) ground(shape scene.Shape) {
	r, is := shape.(scene.Rule)
	if !is {
		return
	}
	switch r.Kind {
	case scene.Grid:
		p.grid(r)
	case scene.Edge:
		p.straight(r, '─', '│')
	case scene.Tick:
		if x, y, ok := p.cell(r.From); ok {
			p.Put(x, y, '┴', r.Style)
		}
	case scene.Ends:
		p.ends(r)
	}
}

// grid paints a level or an upright row of single dots.
func (p *painter) grid(r scene.Rule) {
	if p.strokes == Boxes {
		p.straight(r, '┈', '┊')
		return
	}
	x, okX := cellOf(r.From.X * scene.DotsAcross)
	y, okY := cellOf(r.From.Y * scene.DotsDown)
	if !okX || !okY {
		return
	}
	if r.From.Y == r.To.Y {
		for end := min(r.To.X, float64(p.W)) * scene.DotsAcross; float64(x) < end; x += scene.DotsAcross {
			p.quiet(x, y, r.Style)
		}
		return
	}
	for end := min(r.To.Y, float64(p.H)) * scene.DotsDown; float64(y) < end; y += scene.DotsDown {
		p.quiet(x, y+1, r.Style)
	}
}

// straight paints a level or an upright rule of whole cells.
func (p *painter) straight(r scene.Rule, level, upright rune) {
	x0, y0, ok := p.cell(r.From)
	if !ok {
		return
	}
	if r.From.Y == r.To.Y {
		p.level(x0, endOf(r.To.X, p.W), y0, level, r.Style)
		return
	}
	for ; y0 < endOf(r.To.Y, p.H); y0++ {
		p.Put(x0, y0, upright, r.Style)
	}
}

// endOf is the first cell behind a stretch that ends at a place, in a scene of n cells.
func endOf(x float64, n int) int {
	if !(x > 0) {
		return 0
	}
	return int(math.Ceil(min(x, float64(n)) - tiny))
}

// level puts a glyph into the cells of a row from one column to before another.
func (p *painter) level(from, to, y int, glyph rune, s cells.Style) {
	for x := max(from, 0); x < min(to, p.W); x++ {
		p.Put(x, y, glyph, s)
	}
}

// ends paints a stretch with its two ends, ├──┤, and one of a single cell as │.
func (p *painter) ends(r scene.Rule) {
	from, okF := cellOf(r.From.X)
	y, okY := cellOf(r.From.Y)
	to := endOf(r.To.X, p.W)
	switch {
	case !okF || !okY || !finite(r.To.X) || to <= from:
	case to == from+1:
		p.Put(from, y, '│', r.Style)
	default:
		p.level(from, to, y, '─', r.Style)
		p.Put(from, y, '├', r.Style)
		p.Put(to-1, y, '┤', r.Style)
	}
}

// hair paints cursors and hairs where nothing else stands.
func (p *painter) hair(shape scene.Shape) {
	r, is := shape.(scene.Rule)
	if !is || r.Kind != scene.Cursor && r.Kind != scene.Hair {
		return
	}
	glyph := '╎'
	if r.Kind == scene.Hair {
		glyph = '┊'
	}
	x, y, ok := p.cell(r.From)
	for end := endOf(r.To.Y, p.H); ok && y < end; y++ {
		if p.free(x, y) {
			p.Put(x, y, glyph, r.Style)
		}
	}
}

// overLines is the number of marks: they hide all lines.
const overLines = math.MaxUint16

// small adds the small marks to the dots; where there are none it draws a bullet.
func (p *painter) small(shape scene.Shape) {
	m, is := shape.(scene.Mark)
	if !is || !m.Small {
		return
	}
	x, y, ok := p.cell(m.At)
	switch {
	case !ok:
	case p.strokes == Boxes:
		p.Put(x, y, '•', m.Style)
	default:
		dx, dy := int(m.At.X*scene.DotsAcross), int(m.At.Y*scene.DotsDown)
		p.dot(dx, dy, overLines, m.Style)
		p.dot(dx, dy^1, overLines, m.Style) // the other one of its half of the cell
	}
}

// mark paints the marks in full.
func (p *painter) mark(shape scene.Shape) {
	if m, is := shape.(scene.Mark); is && !m.Small {
		if x, y, ok := p.cell(m.At); ok {
			p.Put(x, y, m.Glyph, m.Style)
		}
	}
}

// floor paints the arrows above marks that are floors, where nothing else stands.
func (p *painter) floor(shape scene.Shape) {
	if m, is := shape.(scene.Mark); is && m.Floor {
		if x, y, ok := p.cell(m.At); ok && p.free(x, y-1) {
			p.Put(x, y-1, '↑', m.Style)
		}
	}
}

// free reports whether nothing but the grid stands in a cell.
func (p *painter) free(x, y int) bool {
	if x < 0 || y < 0 || x >= p.W || y >= p.H {
		return false
	}
	return p.Cell(x, y).Rune == ' ' || p.ofGrid(x, y)
}

// label paints a text.
func (p *painter) label(shape scene.Shape) {
	l, is := shape.(scene.Label)
	if !is {
		return
	}
	x, okX := cellOf(l.At.X)
	y, okY := cellOf(l.At.Y)
	if !okX || !okY {
		return
	}
	switch w := p.Width(l.Text); l.Align {
	case scene.LeftOf:
		x -= w
	case scene.Around:
		x, _ = cellOf(l.At.X - float64(w)/2 + 0.5)
	}
	p.Text(x, y, l.Text, l.Style)
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
