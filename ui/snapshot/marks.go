package snapshot

import (
	"math"
	"strings"

	"userbase/ui/cells"
)

// drawMark draws a rune that is a curve or a mark into the cell whose corner is (x, y), and reports whether it is
// one. Marks sit on the crossing of the cell's lines, so that a line runs through their middle.
func (m measure) drawMark(p pen, r rune, x, y float32) bool {
	cx, cy := m.centre()
	u := m.w / 8 // the drawings below are made for a cell of 8 × 16
	d := mark{pen: p, x: x + cx, y: y + cy, u: u, rim: 1.25 * u, hollow: strings.ContainsRune("□◇△▽☆▯▱▭◺◹◿", r)}
	switch r {
	case '╭':
		m.arc(p, x, y, 1, 1)
	case '╮':
		m.arc(p, x, y, -1, 1)
	case '╰':
		m.arc(p, x, y, 1, -1)
	case '╯':
		m.arc(p, x, y, -1, -1)
	case '■', '□':
		d.shape(3.5, 3.5, -3.5, 3.5, -3.5, -3.5, 3.5, -3.5)
	case '◆', '◇':
		d.shape(3.7, 0, 0, 4.7, -3.7, 0, 0, -4.7)
	case '▲', '△':
		d.shape(3.9, 3.4, -3.9, 3.4, 0, -4.4)
	case '▼', '▽':
		d.shape(3.9, -3.4, 0, 4.4, -3.9, -3.4)
	case '★', '☆':
		d.star()
	case '●':
		d.circle(3.6, filled)
	case '○':
		d.ring(3.6, 1.25)
	case '•':
		d.circle(2.2, filled)
	case '▸':
		d.shape(2.8, 0, -2.2, 3.8, -2.2, -3.8)
	case '◂':
		d.shape(-2.8, 0, 2.2, -3.8, 2.2, 3.8)
	case '▶':
		m.drawOpenEnd(p, x, y, 0)
	case '◀':
		polygon(p, []point{{x + m.w, y}, {x + m.w, y + m.h}, {x, y + m.h/2}})
	case '↑':
		d.shape(0.6, 4.5, -0.6, 4.5, -0.6, -1, -3.2, -1, 0, -5, 3.2, -1, 0.6, -1)
	case '↓':
		d.shape(0.6, -4.5, 0.6, 1, 3.2, 1, 0, 5, -3.2, 1, -0.6, 1, -0.6, -4.5)
	case '→':
		d.shape(-3.7, 0.6, -3.7, -0.6, 0.2, -0.6, 0.2, -3, 3.8, 0, 0.2, 3, 0.2, 0.6)
	case '←':
		d.shape(3.7, -0.6, 3.7, 0.6, -0.2, 0.6, -0.2, 3, -3.8, 0, -0.2, -3, -0.2, -0.6)
	default:
		return d.further(r)
	}
	return true
}

// further draws a mark of those that come round in turn, and reports whether the rune is one.
func (d mark) further(r rune) bool {
	switch r {
	case '▮', '▯':
		d.shape(2.5, 5, -2.5, 5, -2.5, -5, 2.5, -5)
	case '▰', '▱':
		d.shape(1.5, 3, -3.7, 3, -1.5, -3, 3.7, -3)
	case '◉':
		d.ring(3.6, 1)
		d.circle(1.6, filled)
	case '◎':
		d.ring(3.6, 0.9)
		d.ring(1.8, 0.9)
	case '▬', '▭':
		d.shape(3.9, 2.2, -3.9, 2.2, -3.9, -2.2, 3.9, -2.2)
	case '◣', '◺':
		d.shape(4, 3.8, -3.6, 3.8, -3.6, -4.4)
	case '◥', '◹':
		d.shape(-4, -3.8, 3.6, -3.8, 3.6, 4.4)
	case '◢', '◿':
		d.shape(3.6, -4.4, 3.6, 3.8, -4, 3.8)
	default:
		return false
	}
	return true
}

// drawOpenEnd draws the arrow at the end of a bar, as high as the bar. It begins so many eighths of a cell further
// to the left, where the bar ends.
func (m measure) drawOpenEnd(p pen, x, y float32, short int) {
	from := x - m.w*float32(short)/8
	polygon(p, []point{{from, y}, {x + m.w, y + m.h/2}, {from, y + m.h}})
}

// short returns by how many eighths of a cell a bar ends before the cell of its open end: 0 where c is none.
func short(before, c cells.Cell) int {
	if c.Rune == '▶' && before.Style == c.Style && before.Rune >= '▉' && before.Rune <= '▏' {
		return int(before.Rune-'▉') + 1
	}
	return 0
}

// round4 is how far the handles of a cubic curve stand off for a quarter of a circle of radius 1.
const round4 = 0.5522848

// arc draws a rounded corner with one arm to the side sx (1 right, -1 left) and one to sy (1 down, -1 up).
func (m measure) arc(p pen, x, y, sx, sy float32) {
	cx, cy := m.centre()
	r, t := cx, m.line/2 // the smaller of the two ways to the edge, so that all four corners are alike
	x, y = x+cx, y+cy
	endX, endY := cx, cy
	if sx > 0 {
		endX = m.w - cx
	}
	if sy > 0 {
		endY = m.h - cy
	}
	at := func(dx, dy float32) (float32, float32) { return x + sx*dx, y + sy*dy }
	line := func(dx, dy float32) { p.LineTo(at(dx, dy)) }
	curve := func(bx, by, cx, cy, dx, dy float32) {
		bx, by = at(bx, by)
		cx, cy = at(cx, cy)
		dx, dy = at(dx, dy)
		p.CubeTo(bx, by, cx, cy, dx, dy)
	}
	outer, inner := r-(r+t)*round4, r-(r-t)*round4 // where the handles end
	p.MoveTo(at(endX, -t))
	line(r, -t)
	curve(outer, -t, -t, outer, -t, r)
	line(-t, endY)
	line(t, endY)
	line(t, r)
	curve(t, inner, inner, t, r, t)
	line(endX, t)
	p.ClosePath()
}

// mark draws around the point (x, y) in units of u; rim is the thickness of what is hollow.
type mark struct {
	pen
	x, y, u, rim float32
	hollow       bool
}

// shape draws a polygon, given as x, y, x, y, … clockwise.
func (d mark) shape(at ...float32) {
	points := make([]point, 0, len(at)/2)
	for i := 0; i < len(at); i += 2 {
		points = append(points, point{d.x + at[i]*d.u, d.y + at[i+1]*d.u})
	}
	d.outline(points)
}

func (d mark) outline(points []point) {
	polygon(d.pen, points)
	if d.hollow {
		polygon(d.pen, inset(points, d.rim))
	}
}

func (d mark) star() {
	var points []point
	for i := range 10 {
		r := 4.1 * d.u
		if i%2 == 1 {
			r = 1.75 * d.u
		}
		sin, cos := math.Sincos(float64(i) * math.Pi / 5)
		points = append(points, point{d.x + r*float32(sin), d.y - r*float32(cos) + 0.2*d.u})
	}
	d.rim *= 0.72 // the arms of a star are thin: they keep a hole
	d.outline(points)
}

func (d mark) ring(r, rim float32) {
	d.circle(r, filled)
	d.circle(r-rim, hole)
}

// The ways s in which a circle runs: a hole runs against what surrounds it.
const filled, hole = 1, -1

func (d mark) circle(r, s float32) {
	r *= d.u
	k := r * round4
	d.MoveTo(d.x+r, d.y)
	d.CubeTo(d.x+r, d.y+s*k, d.x+k, d.y+s*r, d.x, d.y+s*r)
	d.CubeTo(d.x-k, d.y+s*r, d.x-r, d.y+s*k, d.x-r, d.y)
	d.CubeTo(d.x-r, d.y-s*k, d.x-k, d.y-s*r, d.x, d.y-s*r)
	d.CubeTo(d.x+k, d.y-s*r, d.x+r, d.y-s*k, d.x+r, d.y)
	d.ClosePath()
}

// inset returns the hole of the polygon that leaves a rim of t.
func inset(points []point, t float32) []point {
	n := len(points)
	in := make([]point, n)
	for i, b := range points {
		a, c := points[(i+n-1)%n], points[(i+1)%n]
		ux, uy := unit(a, b)
		vx, vy := unit(b, c)
		// The inner sides of ab and bc meet where both are t away; clockwise with y downwards, inside is (-uy, ux).
		f := t / (1 + ux*vx + uy*vy)
		in[n-1-i] = point{b.x - f*(uy+vy), b.y + f*(ux+vx)}
	}
	return in
}

func unit(a, b point) (x, y float32) {
	x, y = b.x-a.x, b.y-a.y
	l := float32(math.Hypot(float64(x), float64(y)))
	return x / l, y / l
}
