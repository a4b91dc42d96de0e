// Package cells is the grid that every screen is drawn into: one compact cell a terminal cell, with its style
// and with areas that can be clicked. One grid feeds the terminal, the picture snapshots and the tests, so all
// of them show the same. A cell costs eight bytes; nothing is measured twice.
package cells

import (
	"slices"

	"userbase/ui/scene"
)

// Style, Color and Attr are those of scenes: cells and shapes look alike.
type (
	Style = scene.Style
	Color = scene.Color
	Attr  = scene.Attr
)

// The attributes a cell can have.
const (
	Bold      = scene.Bold
	Faint     = scene.Faint
	Underline = scene.Underline
	Reverse   = scene.Reverse
)

// Index is the colour with the index n of the 256-colour table.
func Index(n uint8) Color { return scene.Index(n) }

// Cell is one cell of the grid. A rune of two cells stands in the left one; the right one holds the rune 0.
type Cell struct {
	Rune  rune
	Style Style
}

// Rect is a rectangle of cells.
type Rect struct{ X, Y, W, H int }

// Contains reports whether the cell (x, y) lies in the rectangle.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Area is a rectangle that can be clicked. Do says what a click does; its type is the caller's.
type Area struct {
	Rect
	Do any
}

type buffer struct {
	w, h  int
	cells []Cell
	areas []Area
	ascii bool
	drawn []rune // with ascii: what each cell was before it was put into ASCII
	wide  bool   // runes of two cells were drawn

	cursorX, cursorY int // where the cursor stands
	cursor           bool

	scenes []Placed
	shapes []bool // of each cell whether it stands for a shape of a scene
}

// Placed is a scene and where its upper left corner stands on a grid.
type Placed struct {
	*scene.Scene
	X, Y int
}

// Grid is a rectangular view of a buffer of cells. It is a small value: Sub makes further views of the same
// buffer. Drawing outside of the view is clipped. Coordinates start at 0, 0 in the view's upper left corner.
type Grid struct {
	W, H   int
	x0, y0 int
	buf    *buffer
	shaped bool // what is drawn stands for shapes
}

// New makes a grid of w × h blank cells; negative sizes count as 0. With ascii, everything that is drawn is
// put into plain ASCII.
func New(w, h int, ascii bool) Grid {
	w, h = max(w, 0), max(h, 0)
	b := &buffer{w: w, h: h, cells: make([]Cell, w*h), ascii: ascii}
	if len(b.cells) > 0 {
		b.cells[0].Rune = ' '
		for n := 1; n < len(b.cells); n *= 2 { // copying is several times as fast as setting one by one
			copy(b.cells[n:], b.cells[:n])
		}
	}
	if ascii {
		b.drawn = make([]rune, w*h)
	}
	return Grid{W: w, H: h, buf: b}
}

// ASCII reports whether the grid holds plain ASCII only.
func (g Grid) ASCII() bool { return g.buf.ascii }

// Sub returns the part of the view with the given corner and size, cut to the view.
func (g Grid) Sub(x, y, w, h int) Grid {
	x1, y1 := min(x+w, g.W), min(y+h, g.H)
	x, y = max(x, 0), max(y, 0)
	return Grid{W: max(x1-x, 0), H: max(y1-y, 0), x0: g.x0 + x, y0: g.y0 + y, buf: g.buf, shaped: g.shaped}
}

// Whole reports whether the view is all of its buffer.
func (g Grid) Whole() bool { return g.buf != nil && g.W == g.buf.w && g.H == g.buf.h }

// Place keeps a scene with its upper left corner in that of the view, and returns the view of it to paint it on: what
// is drawn there stands for its shapes, until other things are drawn over it.
func (g Grid) Place(s *scene.Scene) Grid {
	if g.buf.shapes == nil {
		g.buf.shapes = make([]bool, len(g.buf.cells))
	}
	g.buf.scenes = append(g.buf.scenes, Placed{s, g.x0, g.y0})
	view := g.Sub(0, 0, s.W, s.H)
	view.shaped = true
	return view
}

// Scenes are the scenes that were placed on the buffer, at their places in the view.
func (g Grid) Scenes() []Placed {
	if g.buf == nil {
		return nil
	}
	var out []Placed
	for _, p := range g.buf.scenes {
		out = append(out, Placed{p.Scene, p.X - g.x0, p.Y - g.y0})
	}
	return out
}

// Shaped reports whether the cell at (x, y) stands for a shape of a scene.
func (g Grid) Shaped(x, y int) bool {
	return g.buf.shapes != nil && g.inside(x, y) && g.buf.shapes[(g.y0+y)*g.buf.w+g.x0+x]
}

func (g Grid) inside(x, y int) bool { return x >= 0 && y >= 0 && x < g.W && y < g.H }

func (g Grid) at(x, y int) *Cell { return &g.buf.cells[(g.y0+y)*g.buf.w+g.x0+x] }

// Cell returns the cell at (x, y); outside of the view a blank one.
func (g Grid) Cell(x, y int) Cell {
	if !g.inside(x, y) {
		return Cell{Rune: ' '}
	}
	return *g.at(x, y)
}

// Drawn appends to row the runes that were drawn in row y, also where the grid holds what stands for them in ASCII.
func (g Grid) Drawn(row []rune, y int) []rune {
	if g.W == 0 { // of an empty view the corner may lie outside
		return row
	}
	from, n := (g.y0+y)*g.buf.w+g.x0, len(row)
	cells := g.buf.cells[from : from+g.W]
	for i := range cells {
		row = append(row, cells[i].Rune)
	}
	if g.buf.ascii {
		for i, r := range g.buf.drawn[from : from+g.W] {
			if r != 0 {
				row[n+i] = r
			}
		}
	}
	return row
}

// Hit makes a rectangle of the view clickable. Of areas that overlap, the one added last counts.
func (g Grid) Hit(x, y, w, h int, do any) {
	s := g.Sub(x, y, w, h)
	if s.W > 0 && s.H > 0 {
		g.buf.areas = append(g.buf.areas, Area{Rect{s.x0, s.y0, s.W, s.H}, do})
	}
}

// NoHits forgets every clickable area that begins in the view: what lies under a dialog cannot be clicked.
func (g Grid) NoHits() {
	view := Rect{g.x0, g.y0, g.W, g.H}
	g.buf.areas = slices.DeleteFunc(g.buf.areas, func(a Area) bool { return view.Contains(a.X, a.Y) })
}

// SetCursor puts the cursor on the cell at (x, y), if that lies in the view.
func (g Grid) SetCursor(x, y int) {
	if g.inside(x, y) {
		g.buf.cursorX, g.buf.cursorY, g.buf.cursor = g.x0+x, g.y0+y, true
	}
}

// Cursor is where SetCursor put the cursor last.
func (g Grid) Cursor() (x, y int, ok bool) { return g.buf.cursorX, g.buf.cursorY, g.buf.cursor }

// Areas returns the clickable areas of the whole buffer, in its coordinates.
func (g Grid) Areas() []Area { return g.buf.areas }

// At returns what a click on the cell (x, y) of the whole buffer does, or nil.
func (g Grid) At(x, y int) any {
	for i := len(g.buf.areas) - 1; i >= 0; i-- {
		if g.buf.areas[i].Contains(x, y) {
			return g.buf.areas[i].Do
		}
	}
	return nil
}
