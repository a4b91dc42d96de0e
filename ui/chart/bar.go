package chart

import (
	"math"

	"userbase/ui/cells"
)

// BarStyle is how a bar looks and what it admits about its value.
type BarStyle struct {
	cells.Style
	// Old hatches the bar: its value is out of date.
	Old bool
	// Open puts ▶ behind the bar: its value is a floor, the truth may be more.
	Open bool
}

var (
	barEighths    = [...]rune{' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'}
	columnEighths = [...]rune{' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'}
)

// Bar draws a horizontal bar into the w cells from (x, y) on, to an eighth of a cell, and returns the number
// of cells it took. The share frac (0..1) counts from a true zero: 1 fills all cells but the last, which is
// kept for the sign of an open end, so all bars of one w have one scale. A positive share shows at least ▏, a
// share of 0 or less nothing. A hatched bar, and any bar in ASCII, is rounded to whole cells from one cell on.
func Bar(g cells.Grid, x, y, w int, frac float64, opt BarStyle) int {
	frac = fraction(frac)
	if w <= 0 || frac == 0 {
		return 0
	}
	full, whole := '█', g.ASCII() || opt.Old
	if opt.Old {
		full = '▒'
	}
	length := frac * float64(max(w-1, 1))
	if whole && length >= 1 {
		length = math.Round(length)
	}
	eighths := max(int(math.Round(length*8)), 1)
	if whole && length < 1 {
		eighths = 1
	}
	n := eighths / 8
	HRule(g, x, y, n, full, opt.Style)
	if rest := eighths % 8; rest > 0 {
		g.Put(x+n, y, barEighths[rest], opt.Style)
		n++
	}
	if opt.Open {
		n = min(n, w-1)
		g.Put(x+n, y, '▶', opt.Style)
		n++
	}
	return n
}

// ColumnBar draws an upright bar w cells wide that stands on the lowest of the h rows from (x, y) on, to an
// eighth of a row, and returns the number of rows it took. The share frac (0..1) of all h rows counts from a
// true zero; a positive share shows at least ▁.
func ColumnBar(g cells.Grid, x, y, w, h int, frac float64, s cells.Style) int {
	frac = fraction(frac)
	if w <= 0 || h <= 0 || frac == 0 {
		return 0
	}
	eighths := max(int(math.Round(frac*float64(h)*8)), 1)
	rows := (eighths + 7) / 8
	for i := range rows {
		HRule(g, x, y+h-1-i, w, columnEighths[min(eighths-8*i, 8)], s)
	}
	return rows
}

// Bracket draws ├──┤ over the w cells from (x, y) on, with the label in its middle, and reports whether the
// label fitted in; the bracket is drawn either way. A single cell is drawn as │.
func Bracket(g cells.Grid, x, y, w int, label string, line, text cells.Style) bool {
	if w <= 0 {
		return false
	}
	if w == 1 {
		g.Put(x, y, '│', line)
		return label == ""
	}
	HRule(g, x+1, y, w-2, '─', line)
	g.Put(x, y, '├', line)
	g.Put(x+w-1, y, '┤', line)
	if label == "" {
		return true
	}
	n := g.Width(label) + 2 // a blank on either side
	if n > w-2 {
		return false
	}
	g.Text(x+1+(w-2-n)/2, y, " "+label+" ", text)
	return true
}

// Spark draws a sparkline from (x, y) on: one cell a value, seven heights from a true zero up to the largest
// value. What is not a number is a gap, and so is what is not positive.
func Spark(g cells.Grid, x, y int, values []float64, s cells.Style) {
	top := 0.0
	for _, v := range values {
		if !math.IsInf(v, 0) && v > top {
			top = v
		}
	}
	for i, v := range values {
		if !(v > 0) || math.IsInf(v, 0) {
			continue
		}
		g.Put(x+i, y, columnEighths[max(int(math.Round(v/top*7)), 1)], s)
	}
}
