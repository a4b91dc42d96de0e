package snapshot

import (
	"image"
	"math"

	"userbase/ui/cells"
)

// layer does nothing: an image has none.
func (p *painter) layer(string, cells.Style) {}

// fill draws a shape of a scene into the image.
func (p *painter) fill(c rgb, draw func(pen)) {
	var t tracer
	draw(&t)
	p.pour(c, t)
}

// stroke draws a line of a scene into the image: a quadrangle for each piece, round where pieces meet.
func (p *painter) stroke(c rgb, points []point, s stroked) {
	var t tracer
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		if a == b {
			continue
		}
		if i > 1 && s.dash == 0 {
			mark{pen: &t, x: a.x, y: a.y, u: 1}.circle(s.width/2, filled)
		}
		ux, uy := unit(a, b)
		length := float32(math.Hypot(float64(b.x-a.x), float64(b.y-a.y)))
		step := s.dash + s.gap
		if s.dash == 0 {
			step = length + 1
		}
		for at := float32(0); at < length; at += step {
			end := length
			if s.dash > 0 {
				end = min(at+s.dash, length)
			}
			nx, ny := -uy*s.width/2, ux*s.width/2
			from, to := point{a.x + ux*at, a.y + uy*at}, point{a.x + ux*end, a.y + uy*end}
			polygon(&t, []point{{from.x + nx, from.y + ny}, {from.x - nx, from.y - ny}, {to.x - nx, to.y - ny},
				{to.x + nx, to.y + ny}})
		}
	}
	p.pour(c, t)
}

// word writes a label of a scene into the image, letter by letter.
func (p *painter) word(l look, at point, text string) {
	p.ready, p.look = false, l
	p.steps = p.ink.steps(l)
	x, y := int(math.Round(float64(at.x))), int(math.Round(float64(at.y)))-int(math.Round(baseline*float64(p.scale())))
	for _, r := range text {
		m := p.mask(r, 0)
		if r != ' ' && r != '\u00a0' {
			p.lay(m.level, image.Rect(x, y, x+m.w, y+len(m.level)/max(m.w, 1)), p.steps)
		}
		x += p.wide
	}
}

// pour fills what was traced with a colour.
func (p *painter) pour(c rgb, t tracer) {
	area := image.Rect(int(t.min.x)-1, int(t.min.y)-1, int(t.max.x)+2, int(t.max.y)+2).Intersect(p.img.Rect)
	if len(t.ops) == 0 || area.Empty() {
		return
	}
	p.raster.Reset(area.Dx(), area.Dy())
	t.replay(p.raster, float32(area.Min.X), float32(area.Min.Y))
	alpha := image.NewAlpha(image.Rect(0, 0, area.Dx(), area.Dy()))
	p.raster.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	for i, a := range alpha.Pix {
		alpha.Pix[i] = uint8((int(a)*p.ink.levels + 127) / 255)
	}
	p.lay(alpha.Pix, area, p.ink.steps(look{fg: c}))
}

// lay puts levels of coverage over an area of the image. Where something stands already, what covers half of a pixel
// takes all of it, and what covers less leaves it: a palette has no mixture of two colours.
func (p *painter) lay(level []uint8, area image.Rectangle, steps [16]uint8) {
	w := area.Dx()
	for y := max(area.Min.Y, 0); y < min(area.Max.Y, p.img.Rect.Max.Y); y++ {
		for x := max(area.Min.X, 0); x < min(area.Max.X, p.img.Rect.Max.X); x++ {
			n := int(level[(y-area.Min.Y)*w+x-area.Min.X])
			switch at := p.img.PixOffset(x, y); {
			case p.img.Pix[at] == 0:
				p.img.Pix[at] = steps[n&15]
			case n*2 >= p.ink.levels:
				p.img.Pix[at] = steps[p.ink.levels]
			}
		}
	}
}

// tracer keeps what a pen draws, and the rectangle around it.
type tracer struct {
	ops      []op
	min, max point
}

type op struct {
	kind byte
	at   [3]point
}

func (t *tracer) add(kind byte, at ...point) {
	o := op{kind: kind}
	for i, p := range at {
		if len(t.ops) == 0 && i == 0 {
			t.min, t.max = p, p
		}
		t.min, t.max = point{min(t.min.x, p.x), min(t.min.y, p.y)}, point{max(t.max.x, p.x), max(t.max.y, p.y)}
		o.at[i] = p
	}
	t.ops = append(t.ops, o)
}

func (t *tracer) MoveTo(x, y float32) { t.add('M', point{x, y}) }
func (t *tracer) LineTo(x, y float32) { t.add('L', point{x, y}) }
func (t *tracer) CubeTo(bx, by, cx, cy, x, y float32) {
	t.add('C', point{bx, by}, point{cx, cy}, point{x, y})
}
func (t *tracer) ClosePath() { t.add('z') }

// replay draws the same with another pen, moved to the left and up.
func (t *tracer) replay(to pen, left, top float32) {
	for _, o := range t.ops {
		a, b, c := o.at[0], o.at[1], o.at[2]
		switch o.kind {
		case 'M':
			to.MoveTo(a.x-left, a.y-top)
		case 'L':
			to.LineTo(a.x-left, a.y-top)
		case 'C':
			to.CubeTo(a.x-left, a.y-top, b.x-left, b.y-top, c.x-left, c.y-top)
		default:
			to.ClosePath()
		}
	}
}
