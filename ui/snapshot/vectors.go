package snapshot

import (
	"math"

	"userbase/ui/cells"
	"userbase/ui/scene"
)

// brush draws the shapes of scenes in the units of a format.
type brush interface {
	layer(name string, s cells.Style) // what follows belongs to it
	fill(c rgb, draw func(pen))
	stroke(c rgb, points []point, s stroked)
	word(l look, at point, text string) // its baseline begins there
}

// stroked is how a line is drawn: its width, and of a broken one the lengths of its dashes and of its gaps.
type stroked struct{ width, dash, gap float32 }

// vectors draws the scenes of a picture at their exact places, a cell of the grid being m.w × m.h. It paints from the
// back to the front as scenes say.
type vectors struct {
	brush
	measure
	theme
	at        cells.Placed
	left, top float32 // where the scene's corner is
}

// drawScenes draws all scenes of the grid, whose corner is (left, top).
func drawScenes(g cells.Grid, v vectors, left, top float32) {
	for _, v.at = range g.Scenes() {
		v.left, v.top = left+float32(v.at.X)*v.w, top+float32(v.at.Y)*v.h
		passes := [...]func(scene.Shape){v.grid, v.axis, v.bar, v.line, v.rule, v.mark, v.label}
		for i, pass := range passes {
			for _, s := range v.at.Shapes {
				v.layer(sceneLayers[i], s.Ink())
				pass(s)
			}
		}
	}
}

// point is a place of the scene in the units of the format.
func (v *vectors) point(p scene.Point) point {
	return point{v.left + float32(p.X)*v.w, v.top + float32(p.Y)*v.h}
}

// ink is the colour of a shape.
func (v *vectors) ink(s scene.Shape) rgb { return v.theme.look(s.Ink()).fg }

// grid draws the lines of the grid.
func (v *vectors) grid(s scene.Shape) {
	if r, is := s.(scene.Rule); is && r.Kind == scene.Grid && exact(r.From) && exact(r.To) {
		v.stroke(v.ink(r), []point{v.point(r.From), v.point(r.To)}, stroked{width: v.measure.line / 2})
	}
}

// axis draws edges, ticks and ends.
func (v *vectors) axis(s scene.Shape) {
	r, is := s.(scene.Rule)
	if !is || !exact(r.From) || r.Kind != scene.Tick && !exact(r.To) {
		return
	}
	from, to, c := v.point(r.From), v.point(r.To), v.ink(r)
	switch r.Kind {
	case scene.Edge:
		v.stroke(c, []point{from, to}, stroked{width: v.measure.line})
	case scene.Tick:
		v.stroke(c, []point{{from.x, from.y - v.h*0.4}, from}, stroked{width: v.measure.line})
	case scene.Ends:
		for _, p := range [...]point{from, to} {
			v.stroke(c, []point{{p.x, p.y - v.h/4}, {p.x, p.y + v.h/4}}, stroked{width: v.measure.line})
		}
		for _, part := range v.beside(r) {
			v.stroke(c, []point{v.point(part[0]), v.point(part[1])}, stroked{width: v.measure.line})
		}
	}
}

// beside are the parts of a level rule that lie beside the labels on it, from the left.
func (v *vectors) beside(r scene.Rule) (parts [][2]scene.Point) {
	from := r.From
	for _, s := range v.at.Shapes {
		l, is := s.(scene.Label)
		if !is || l.Align != scene.Around || l.At.Y != r.From.Y || l.At.X < from.X || l.At.X > r.To.X {
			continue
		}
		half := float64(cells.Width(l.Text, notASCII)) / 2
		parts = append(parts, [2]scene.Point{from, {X: l.At.X - half, Y: from.Y}})
		from.X = l.At.X + half
	}
	return append(parts, [2]scene.Point{from, r.To})
}

// rule draws cursors, hairs and leaders.
func (v *vectors) rule(s scene.Shape) {
	r, is := s.(scene.Rule)
	if !is || !exact(r.From) || !exact(r.To) {
		return
	}
	looks := map[scene.RuleKind]stroked{scene.Cursor: {v.measure.line, 4 * v.measure.line, 3 * v.measure.line},
		scene.Hair: {v.measure.line, 2 * v.measure.line, 3 * v.measure.line}, scene.Leader: {width: v.measure.line / 2}}
	if look, is := looks[r.Kind]; is {
		v.stroke(v.ink(r), []point{v.point(r.From), v.point(r.To)}, look)
	}
}

// barAir is the part of a cell that stays empty above and below a bar that lies, so that no two touch.
const barAir = 1. / 8

// bar draws a bar, and behind it the arrow of an open one.
func (v *vectors) bar(s scene.Shape) {
	b, is := s.(scene.Bar)
	from, to := scene.Point{X: b.X0, Y: b.Y0}, scene.Point{X: b.X1, Y: b.Y1}
	if !is || !exact(from) || !exact(to) || to.X <= from.X || to.Y <= from.Y {
		return
	}
	p, q := v.point(from), v.point(to)
	if air := v.h * barAir; !b.Upright {
		p.y, q.y = p.y+air, q.y-air
	}
	r := rect{p.x, p.y, q.x, q.y, map[scene.Fill]int{scene.Hatched: 2, scene.Ghost: 1}[b.Fill]}
	v.fill(v.ink(b), func(to pen) {
		if r.hatch > 0 {
			v.drawHatch(to, r)
		} else {
			polygon(to, r.corners())
		}
		if b.Open {
			polygon(to, []point{{q.x, p.y}, {q.x + v.w, (p.y + q.y) / 2}, {q.x, q.y}})
		}
	})
}

// line draws a line, cut to the plot: pieces that are alike as one stroke.
func (v *vectors) line(s scene.Shape) {
	l, is := s.(scene.Line)
	if !is {
		return
	}
	var path []point
	broken := false
	end := func() {
		if len(path) > 1 {
			look := stroked{width: 1.5 * v.measure.line}
			if broken {
				look.dash, look.gap = 3*v.measure.line, 3*v.measure.line
			}
			v.stroke(v.ink(l), path, look)
		}
		path = nil
	}
	for i := 0; i+1 < len(l.Points); i++ {
		a, b, seen := v.at.Cut().Clip(l.Points[i], l.Points[i+1])
		if !seen {
			end()
			continue
		}
		if is := i < len(l.Broken) && l.Broken[i]; is != broken || len(path) > 0 && path[len(path)-1] != v.point(a) {
			end()
			broken = is
		}
		if len(path) == 0 {
			path = append(path, v.point(a))
		}
		path = append(path, v.point(b))
	}
	end()
}

// mark draws a mark with its middle at its place, and the arrow of a floor above it.
func (v *vectors) mark(s scene.Shape) {
	m, is := s.(scene.Mark)
	if !is || !exact(m.At) {
		return
	}
	cx, cy := v.centre()
	p := v.point(m.At)
	v.fill(v.ink(m), func(to pen) {
		glyph := m.Glyph
		if m.Small {
			glyph = '•'
		}
		if !v.drawMark(to, glyph, p.x-cx, p.y-cy) {
			for _, r := range v.rects(nil, glyph) {
				polygon(to, r.move(p.x-cx, p.y-cy).corners())
			}
		}
		if m.Floor {
			v.drawMark(to, '↑', p.x-cx, p.y-cy-v.h*0.75)
		}
	})
}

// label draws a text whose middle is at the height of its place.
func (v *vectors) label(s scene.Shape) {
	l, is := s.(scene.Label)
	if !is || !exact(l.At) {
		return
	}
	p, w := v.point(l.At), float32(cells.Width(l.Text, notASCII))*v.w
	switch l.Align {
	case scene.LeftOf:
		p.x -= w
	case scene.Around:
		p.x -= w / 2
	}
	p.y += (baseline/cellH - 0.5) * v.h
	v.word(v.theme.look(l.Style), p, l.Text)
}

// exact reports whether both coordinates of a place are numbers.
func exact(p scene.Point) bool {
	finite := func(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
	return finite(p.X) && finite(p.Y)
}
