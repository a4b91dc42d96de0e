package chart

import (
	"userbase/ui/cells"
	"userbase/ui/scene"
)

// canvas are the dots of a scene, 2 × 4 a cell, before they become signs of braille.
type canvas struct {
	w, h int
	at   []dotted
}

// dotted are the dots of a cell. It has one style: that of the last line in it. Dots of the grid give way to all
// others.
type dotted struct {
	style cells.Style
	top   uint16 // the number of the last line in the cell
	dots  uint8
	grid  bool // nothing but the grid is in the cell
}

func newCanvas(w, h int) canvas {
	return canvas{max(w, 0), max(h, 0), make([]dotted, max(w, 0)*max(h, 0))}
}

// bits are those of a cell's dots in a sign of braille, by column and row.
var bits = [scene.DotsAcross][scene.DotsDown]uint8{{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}}

// find is the cell that holds a dot, nil beside the scene, and the dot's bit.
func (c *canvas) find(x, y int) (*dotted, uint8) {
	if x < 0 || y < 0 || x >= c.w*scene.DotsAcross || y >= c.h*scene.DotsDown {
		return nil, 0
	}
	return &c.at[y/scene.DotsDown*c.w+x/scene.DotsAcross], bits[x%scene.DotsAcross][y%scene.DotsDown]
}

// dot sets a dot of the line with a number, or of a mark.
func (c *canvas) dot(x, y int, number uint16, s cells.Style) {
	d, bit := c.find(x, y)
	if d == nil {
		return
	}
	if d.grid {
		*d = dotted{}
	}
	d.dots |= bit
	if number >= d.top {
		d.style, d.top = s, number
	}
}

// above reports whether no line with a higher number is in the cell, and notes that this one is.
func (c *canvas) above(x, y int, number uint16) bool {
	if x < 0 || y < 0 || x >= c.w || y >= c.h || number < c.at[y*c.w+x].top {
		return false
	}
	c.at[y*c.w+x].top = number
	return true
}

// quiet sets a dot of the grid.
func (c *canvas) quiet(x, y int, s cells.Style) {
	if d, bit := c.find(x, y); d != nil && (d.dots == 0 || d.grid) {
		d.dots |= bit
		d.style, d.grid = s, true
	}
}

// ofGrid reports whether nothing but dots of the grid are in a cell.
func (c *canvas) ofGrid(x, y int) bool { return c.at[y*c.w+x].grid }

// flush draws the dots where no bar and no edge stands.
func (p *painter) flush() {
	for i := range p.at {
		d := &p.at[i]
		if d.dots == 0 {
			continue
		}
		if x, y := i%p.w, i/p.w; p.Cell(x, y).Rune == ' ' {
			p.Put(x, y, rune(0x2800+int(d.dots)), d.style)
		} else {
			d.grid = false
		}
	}
}
