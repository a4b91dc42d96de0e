package snapshot

import (
	"math"
	"slices"
	"strings"
)

// Lines, blocks and marks are drawn as shapes, never as letters: whatever font a viewer has, they meet at the
// edges of their cells without a gap. Lengths are in units of the format: points in svg, pixels in png.

// The size of a cell in points, and what surrounds the grid.
const (
	cellW, cellH = 8, 16
	margin       = 8
	baseline     = 12.5  // of the text, from the top of its cell
	fontSize     = 13.29 // at which a letter of DejaVu Sans Mono is one cell wide
)

// measure is the size of a cell and the thickness of a line.
type measure struct{ w, h, line float32 }

// centre is the point at which the lines of a cell cross. It is chosen so that lines begin on a whole unit.
func (m measure) centre() (x, y float32) {
	return floor((m.w-m.line)/2) + m.line/2, floor((m.h-m.line)/2) + m.line/2
}

func floor(v float32) float32 { return float32(math.Floor(float64(v))) }
func round(v float32) float32 { return float32(math.Round(float64(v))) }

// rect is a rectangle, filled or hatched: with hatch n of 1 to 3, n quarters of it are filled by slanting lines.
type rect struct {
	x0, y0, x1, y1 float32
	hatch          int
}

func (r rect) move(x, y float32) rect {
	return rect{r.x0 + x, r.y0 + y, r.x1 + x, r.y1 + y, r.hatch}
}

// rects appends the rectangles of a rune that consists of nothing else: straight and dashed lines, blocks, shades.
func (m measure) rects(to []rect, r rune) []rect {
	switch {
	case r < 0x2500 || r > 0x259f:
		return to
	case r < 0x2580:
		return m.lines(to, r)
	case r == '▀':
		return append(to, rect{x1: m.w, y1: m.h / 2})
	case r == '▐':
		return append(to, rect{x0: m.w / 2, x1: m.w, y1: m.h})
	case r >= '▁' && r <= '█':
		return append(to, rect{y0: m.h - m.h*float32(r-'▁'+1)/8, x1: m.w, y1: m.h})
	case r >= '▉' && r <= '▏':
		return append(to, rect{x1: m.w * float32('▏'-r+1) / 8, y1: m.h})
	case r >= '░' && r <= '▓':
		return append(to, rect{x1: m.w, y1: m.h, hatch: int(r-'░') + 1})
	}
	return to
}

// corners are those of the rectangle, clockwise.
func (r rect) corners() []point {
	return []point{{r.x0, r.y0}, {r.x1, r.y0}, {r.x1, r.y1}, {r.x0, r.y1}}
}

// lines appends the straight and the dashed lines of a rune: its arms reach from the centre to the edges.
func (m measure) lines(to []rect, r rune) []rect {
	cx, cy := m.centre()
	centre := rect{x0: cx - m.line/2, y0: cy - m.line/2, x1: cx + m.line/2, y1: cy + m.line/2}
	across, down := centre, centre
	if strings.ContainsRune("─┐┘┤┬┴┼", r) {
		across.x0 = 0
	}
	if strings.ContainsRune("─┌└├┬┴┼", r) {
		across.x1 = m.w
	}
	if strings.ContainsRune("│└┘├┤┴┼", r) {
		down.y0 = 0
	}
	if strings.ContainsRune("│┌┐├┤┬┼", r) {
		down.y1 = m.h
	}
	for _, line := range [...]rect{across, down} {
		if line != centre {
			to = append(to, line)
		}
	}

	i := slices.Index([]rune("╌┄┈╎┆┊"), r) // two, three and four dashes, across and upright
	if i < 0 {
		return to
	}
	n, upright, length := 2+i%3, i >= 3, m.w
	if upright {
		length = m.h
	}
	period := length / float32(n)
	dash := round(period * 0.55)
	for k := range n {
		at, line := floor((period-dash)/2)+period*float32(k), centre
		if upright {
			line.y0, line.y1 = at, at+dash
		} else {
			line.x0, line.x1 = at, at+dash
		}
		to = append(to, line)
	}
	return to
}

// pen draws filled curves. Those that run against each other cancel out, which makes holes.
type pen interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	CubeTo(bx, by, cx, cy, x, y float32)
	ClosePath()
}

type point struct{ x, y float32 }

func polygon(p pen, points []point) {
	for i, q := range points {
		if i == 0 {
			p.MoveTo(q.x, q.y)
		} else {
			p.LineTo(q.x, q.y)
		}
	}
	if len(points) > 0 {
		p.ClosePath()
	}
}

// drawHatch draws the slanting lines of a hatched rectangle. They hang together with those of every other one.
func (m measure) drawHatch(p pen, r rect) {
	period := m.w / 2
	fill := period * float32(r.hatch) / 4
	for at := floor((r.x0+r.y0)/period) * period; at < r.x1+r.y1; at += period {
		polygon(p, clip(clip(r.corners(), at, 1), at+fill, -1))
	}
}

// clip cuts off the part of the polygon where side × (x + y) is less than side × sum.
func clip(points []point, sum, side float32) []point {
	var kept []point
	for i, b := range points {
		a := points[(i+len(points)-1)%len(points)]
		da, db := side*(a.x+a.y-sum), side*(b.x+b.y-sum)
		if (da < 0) != (db < 0) {
			t := da / (da - db)
			kept = append(kept, point{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t})
		}
		if db >= 0 {
			kept = append(kept, b)
		}
	}
	return kept
}
