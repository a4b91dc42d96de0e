// Package chart draws bars, lines, axes, whiskers, sparklines and time lines into a grid of cells. It knows no
// messenger: it takes numbers, days and columns, and leaves what they mean to its callers.
//
// A plot is a view of the grid (cells.Grid.Sub) whose column 0 is the first column of a TimeAxis, AgeAxis or DayAxis
// and whose rows belong to a Scale, row 0 being the upper one. Whatever lies outside of it is clipped, so nothing
// here can fail: a value that cannot be drawn (not a number, infinite, 0 on a logarithmic scale, off the scale)
// is left out, never moved to where it would be wrong.
package chart

import (
	"math"

	"userbase/ui/cells"
)

// Tick is a label of a horizontal axis: it starts in column Col.
type Tick struct {
	Col   int
	Label string
}

// Labels draws the labels of an axis into row y; column 0 of the axis is column x of the grid.
func Labels(g cells.Grid, x, y int, ticks []Tick, s cells.Style) {
	for _, t := range ticks {
		g.Text(x+t.Col, y, t.Label, s)
	}
}

// HRule draws w times the glyph r to the right of (x, y), such as the rule at a ratio of 1.
func HRule(g cells.Grid, x, y, w int, r rune, s cells.Style) {
	for i := max(x, 0); i < min(x+w, g.W); i++ {
		g.Put(i, y, r, s)
	}
}

// VRule draws h times the glyph r downwards from (x, y), such as the cursor or the hairline of an event.
func VRule(g cells.Grid, x, y, h int, r rune, s cells.Style) {
	for i := max(y, 0); i < min(y+h, g.H); i++ {
		g.Put(x, i, r, s)
	}
}

// fraction cuts a share of a whole to 0..1; what is not a number is 0.
func fraction(f float64) float64 {
	if math.IsNaN(f) {
		return 0
	}
	return min(max(f, 0), 1)
}
