package cells

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// RuneWidth is the number of cells that the rune takes: 0, 1 or 2. Control characters, marks that combine and
// marks of direction take none and are never drawn.
func RuneWidth(r rune) int {
	switch {
	case r < 0x20 || r == 0x7f:
		return 0
	case r < 0x7f:
		return 1
	case r == '\u00a0':
		return 1
	case r < 0xa0 || r == '\u00ad':
		return 0
	case r < 0x300:
		return 1
	case r >= 0x2500 && r <= 0x25fc, r >= 0x2800 && r <= 0x28ff: // lines, blocks, most marks, dots: what charts draw
		return 1
	}
	var b [utf8.UTFMax]byte
	n := utf8.EncodeRune(b[:], r)
	return ansi.StringWidth(string(b[:n]))
}

// Put draws one rune. A rune of no width is left out; one of two cells that does not fit becomes a blank.
// In ASCII a rune that needs two letters keeps its first.
func (g Grid) Put(x, y int, r rune, s Style) {
	if g.buf.ascii && r >= 0x80 {
		t := toASCII(r)
		if t == "" {
			return
		}
		g.put(x, y, rune(t[0]), s)
		g.remember(x, y, r)
		return
	}
	g.put(x, y, r, s)
}

// remember keeps which rune the letter at (x, y) stands for.
func (g Grid) remember(x, y int, r rune) {
	if g.inside(x, y) {
		g.buf.drawn[(g.y0+y)*g.buf.w+g.x0+x] = r
	}
}

func (g Grid) put(x, y int, r rune, s Style) int {
	w := 1
	if r < ' ' || r > '~' {
		if w = RuneWidth(r); w == 0 {
			return 0
		}
	}
	if !g.inside(x, y) {
		return w
	}
	if r == '\u00a0' {
		r = ' '
	}
	i := (g.y0+y)*g.buf.w + g.x0 + x
	if g.buf.wide = g.buf.wide || w == 2; g.buf.wide && !g.part(x, y, w, s) {
		r = ' '
	}
	g.buf.cells[i] = Cell{r, s}
	if g.buf.shapes != nil {
		g.buf.shapes[i] = g.shaped
	}
	if g.buf.ascii {
		g.buf.drawn[i] = 0
	}
	return w
}

// part makes room for a rune of w cells: of the runes of two cells that lose one, the other goes as well. It reports
// whether the rune fits.
func (g Grid) part(x, y, w int, s Style) bool {
	if c := g.at(x, y); c.Rune == 0 && g.x0+x > 0 { // the right half goes: so does the left
		g.buf.cells[(g.y0+y)*g.buf.w+g.x0+x-1].Rune = ' '
	}
	g.clearRight(x, y)
	if w < 2 {
		return true
	}
	if !g.inside(x+1, y) {
		return false
	}
	g.clearRight(x+1, y)
	*g.at(x+1, y) = Cell{0, s}
	return true
}

// clearRight blanks the right half of a wide rune whose left half is at (x, y) and is about to be overwritten.
func (g Grid) clearRight(x, y int) {
	if ax := g.x0 + x + 1; ax < g.buf.w {
		if c := &g.buf.cells[(g.y0+y)*g.buf.w+ax]; c.Rune == 0 {
			c.Rune = ' '
		}
	}
}

// Width is the number of cells that Text takes for s on this grid.
func (g Grid) Width(s string) int { return Width(s, g.buf.ascii) }

// Width is the number of cells that s takes, in ASCII or as it is.
func Width(s string, ascii bool) int {
	n := 0
	for _, r := range s {
		switch {
		case r >= ' ' && r <= '~': // most of them
			n++
		case ascii && r >= 0x80:
			n += len(toASCII(r))
		default:
			n += RuneWidth(r)
		}
	}
	return n
}

// Text draws s from (x, y) to the right, clips it at the view's edge, and returns the column behind it.
func (g Grid) Text(x, y int, s string, st Style) int {
	from := (g.y0+y)*g.buf.w + g.x0
	for _, r := range s {
		if r >= ' ' && r <= '~' && !g.buf.wide && !g.buf.ascii { // most of them, and nothing to part
			if g.inside(x, y) {
				g.buf.cells[from+x] = Cell{r, st}
				if g.buf.shapes != nil {
					g.buf.shapes[from+x] = g.shaped
				}
			}
			x++
			continue
		}
		if g.buf.ascii && r >= 0x80 {
			for i, a := range toASCII(r) {
				if g.put(x, y, a, st); i == 0 {
					g.remember(x, y, r)
				}
				x++
			}
			continue
		}
		x += g.put(x, y, r, st)
	}
	return x
}

// Fit draws s into at most w cells; what does not fit is cut and ends with "…". It returns the column behind it.
func (g Grid) Fit(x, y, w int, s string, st Style) int {
	return g.Text(x, y, Cut(s, w, g.buf.ascii), st)
}

// Right draws s so that it ends just before column x, and returns the column where it starts.
func (g Grid) Right(x, y int, s string, st Style) int {
	x -= g.Width(s)
	g.Text(x, y, s, st)
	return x
}

// Cut shortens s to at most w cells; where something was cut, the last cell is "…" (in ASCII two: "..").
func Cut(s string, w int, ascii bool) string {
	if w <= 0 {
		return ""
	}
	if Width(s, ascii) <= w {
		return s
	}
	dots := "…"
	if ascii {
		dots = ".."
	}
	w -= Width(dots, ascii)
	if w < 0 {
		return strings.Repeat(".", w+Width(dots, ascii))
	}
	n := 0
	for i, r := range s {
		rw := Width(string(r), ascii)
		if n+rw > w {
			return strings.TrimRight(s[:i], " \u00a0") + dots
		}
		n += rw
	}
	return s
}

// Fill sets every cell of the view.
func (g Grid) Fill(r rune, s Style) {
	for y := range g.H {
		for x := range g.W {
			g.Put(x, y, r, s)
		}
	}
}

// Restyle changes the style of every cell of the view.
func (g Grid) Restyle(change func(Style) Style) {
	for y := range g.H {
		for x := range g.W {
			c := g.at(x, y)
			c.Style = change(c.Style)
		}
	}
}
