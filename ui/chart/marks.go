package chart

import (
	"cmp"
	"math"
	"slices"

	"userbase/ui/cells"
)

// Mark is the glyph of one figure in a plot. Floor puts an arrow upwards into the cell above, if that is
// blank: the figure is a lower bound.
type Mark struct {
	X     int
	V     float64
	Glyph rune
	Floor bool
	Style cells.Style
}

// Marks draws the marks into the plot g, later ones over earlier ones, and arrows only into cells that are
// blank then. Marks off the scale are left out.
func Marks(g cells.Grid, s Scale, marks []Mark) {
	for _, m := range marks {
		if row, ok := s.Row(m.V); ok {
			g.Put(m.X, row, m.Glyph, m.Style)
		}
	}
	for _, m := range marks {
		if row, ok := s.Row(m.V); ok && m.Floor && g.Cell(m.X, row-1).Rune == ' ' {
			g.Put(m.X, row-1, '↑', m.Style)
		}
	}
}

// Whisker is a range of values in one column of a plot. Lo 0 is an open lower end, Hi +Inf an open upper one.
// Mid is the value in the middle of a range that is closed; not a number: none.
type Whisker struct {
	X           int
	Lo, Mid, Hi float64
	Style       cells.Style
}

// Whiskers draws the ranges into the plot g: a closed one as │ from end to end with • at its middle, one open
// above as ↑ at its lower end, one open below as ↓ at its upper end; one open at both ends is not drawn. Of
// ranges in one column no │ hides a sign. A range that leaves the scale is cut there.
func Whiskers(g cells.Grid, s Scale, whiskers []Whisker) {
	for _, w := range whiskers {
		if w.openBelow() || w.openAbove() {
			continue
		}
		low, high := s.height(w.Lo), s.height(w.Hi)
		for row := range min(s.Rows(), g.H) {
			if h := float64(s.rows - 1 - row); h >= math.Round(low) && h <= math.Round(high) {
				g.Put(w.X, row, '│', w.Style)
			}
		}
	}
	for _, w := range whiskers {
		sign, at := '•', w.Mid
		switch {
		case w.openBelow() && w.openAbove():
			continue
		case w.openAbove():
			sign, at = '↑', w.Lo
		case w.openBelow():
			sign, at = '↓', w.Hi
		}
		if row, ok := s.Row(at); ok {
			g.Put(w.X, row, sign, w.Style)
		}
	}
}

func (w Whisker) openBelow() bool { return !(w.Lo > 0) }
func (w Whisker) openAbove() bool { return !(w.Hi < math.Inf(1)) }

// Spread finds rows of their own for names that belong at the given rows of a plot: equal rows keep the order
// of the names. A name whose row is taken goes down, and where the plot ends all go up as far as they must. Of
// more names than rows the last ones get -1, no place.
func Spread(rows []int, height int) []int {
	placed := make([]int, len(rows))
	for i := range placed {
		placed[i] = -1
	}
	n := min(len(rows), max(height, 0))
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rows[a], rows[b]) })
	next := 0
	for k, i := range order {
		// The names still to come need a row each below this one.
		placed[i] = min(max(rows[i], next), height-n+k)
		next = placed[i] + 1
	}
	return placed
}
