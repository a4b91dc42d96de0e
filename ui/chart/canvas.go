package chart

import (
	"userbase/ui/cells"
	"userbase/ui/scene"
)

// canvas are the dots of a scene, 2 × 4 a cell, before they become signs of braille. A cell has one style: that of the
// last line in it. Dots of the grid give way to all others in their cell.
type canvas struct {
	w, h   int
	dots   []uint8
	styles []cells.Style
	only   []bool // nothing but the grid is in the cell
	top    []int  // the number of the last line in the cell
}

func newCanvas(w, h int) canvas {
	n := max(w, 0) * max(h, 0)
	return canvas{max(w, 0), max(h, 0), make([]uint8, n), make([]cells.Style, n), make([]bool, n), make([]int, n)}
}

// bits are those of a cell's dots in a sign of braille, by column and row.
var bits = [scene.DotsAcross][scene.DotsDown]uint8{{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}}

// at is the cell that holds a dot, and the dot's bit; false beside the scene.
func (c *canvas) at(x, y int) (i int, bit uint8, ok bool) {
	if x < 0 || y < 0 || x >= c.w*scene.DotsAcross || y >= c.h*scene.DotsDown {
		return 0, 0, false
	}
	return y/scene.DotsDown*c.w + x/scene.DotsAcross, bits[x%scene.DotsAcross][y%scene.DotsDown], true
}

// dot sets a dot of the line with a number, or of a mark.
func (c *canvas) dot(x, y, number int, s cells.Style) {
	i, bit, ok := c.at(x, y)
	if !ok {
		return
	}
	if c.only[i] {
		c.dots[i], c.only[i] = 0, false
	}
	c.dots[i] |= bit
	if number >= c.top[i] {
		c.styles[i], c.top[i] = s, number
	}
}

// above reports whether no line with a higher number is in the cell, and notes that this one is.
func (c *canvas) above(x, y, number int) bool {
	if x < 0 || y < 0 || x >= c.w || y >= c.h || number < c.top[y*c.w+x] {
		return false
	}
	c.top[y*c.w+x] = number
	return true
}

// quiet sets a dot of the grid.
func (c *canvas) quiet(x, y int, s cells.Style) {
	if i, bit, ok := c.at(x, y); ok && (c.dots[i] == 0 || c.only[i]) {
		c.dots[i] |= bit
		c.styles[i], c.only[i] = s, true
	}
}

// ofGrid reports whether nothing but dots of the grid are in a cell.
func (c *canvas) ofGrid(x, y int) bool { return c.only[y*c.w+x] }

// flush draws the dots where no bar and no edge stands.
func (p *painter) flush() {
	for i, d := range p.dots {
		if x, y := i%p.w, i/p.w; d != 0 && p.Cell(x, y).Rune == ' ' {
			p.Put(x, y, rune(0x2800+int(d)), p.styles[i])
		} else {
			p.only[i] = false
		}
	}
}
