package growth

import "userbase/ui/cells"

// plan is where the blocks of the screen lie in a body, by its size and the number of messengers alone. A block without
// rows is not drawn.
type plan struct {
	change, years cells.Rect // the tables
	slope, lanes  cells.Rect // the charts below them
	pitch         int        // rows a messenger in the table of changes: 1, 2 with who says so
	head          bool       // the table of changes has a row for what stands below it
	more          int        // rows of the tables, the last, that say who is out of sight
}

// yearsPitch is the number of rows a messenger in the table of years: beside the other table that of its rows.
func (p plan) yearsPitch() int {
	if p.years.X > 0 {
		return p.pitch
	}
	return 1
}

const (
	sideBySide  = 140 // columns of a body from which on the tables stand side by side
	changeWidth = 80  // of the table of changes there, at least
	changePart  = 57  // per cent of the body for it
	slopePart   = 58  // per cent of another body for the slopes
	chartsWidth = 72  // columns that both charts need
	chartsRows  = 9   // rows that they need
	roomyRows   = 16  // rows that they have before the tables are spaced
)

// arrange plans a body of w × h cells for n messengers.
func arrange(w, h, n int) plan {
	p := plan{pitch: 1, head: h > n}
	if n > h && h >= scrolledFrom {
		return p.scrolled(w, h)
	}
	if !p.head {
		p.change = cells.Rect{W: w, H: h}
		return p
	}
	wide, charts := w >= sideBySide, w >= chartsWidth
	tables := func() int { // the rows of the tables, with the empty ones above, between and below
		if wide {
			return 1 + 1 + n*p.pitch + 1
		}
		return 1 + 1 + n*p.pitch + 1 + 1 + n + 1
	}
	if p.pitch = 2; h < tables() || charts && h < tables()+roomyRows {
		p.pitch = 1
	}
	if !wide && h < 2*(1+n) { // no room for both
		top := min(max(h-(1+n)-1, 0), 1)
		p.change = cells.Rect{Y: top, W: w, H: h - top}
		return p
	}
	spare := func(used int) int { return min(max(h-used, 0), 1) } // an empty row, if there is one
	block, y := 1+n*p.pitch, 0
	if wide {
		y = spare(block)
		left := max(w*changePart/100, changeWidth)
		p.change = cells.Rect{Y: y, W: left, H: block}
		p.years = cells.Rect{X: left, Y: y, W: w - left, H: block}
		y += block
	} else {
		y = spare(block + 1 + n + 1)
		p.change = cells.Rect{Y: y, W: w, H: block}
		y += block + spare(block+1+n)
		p.years = cells.Rect{Y: y, W: w, H: 1 + n}
		y += 1 + n
	}
	if rest := h - y - 1; charts && rest >= chartsRows {
		left := w * slopePart / 100
		if wide { // below the tables
			left = p.years.X
		}
		p.slope = cells.Rect{Y: y + 1, W: left - 2, H: rest}
		p.lanes = cells.Rect{X: left, Y: y + 1, W: w - left, H: rest}
	}
	return p
}

// scrolledFrom is the height from which on tables that are too low for all say so.
const scrolledFrom = 4

// scrolled plans tables of a body that is too low for all messengers: side by side where it is wide.
func (p plan) scrolled(w, h int) plan {
	p.head, p.more, p.change = true, 1, cells.Rect{W: w, H: h}
	if w >= sideBySide {
		left := max(w*changePart/100, changeWidth)
		p.change.W, p.years = left, cells.Rect{X: left, W: w - left, H: h}
	}
	return p
}
