package cells

import (
	"strings"
	"unicode"

	"charm.land/lipgloss/v2"
)

// Ink are the styles of texts: as they are, stressed, quiet, and dimmed.
type Ink struct{ Text, Strong, Quiet, Faint Style }

// Box draws a rounded frame with a title in the middle of the dimmed grid, at most w × h cells, and returns the room
// within. A click beside it does what outside says. The cursor stands on the title.
func (g Grid) Box(w, h int, title string, ink Ink, outside any) Grid {
	g.Restyle(func(Style) Style { return ink.Faint })
	g.NoHits()
	w, h = min(w, g.W), min(h, g.H)
	x, y := (g.W-w)/2, (g.H-h)/2
	air := 1 // nothing touches the frame; where little would be left beside it, nothing is
	if x < 8 {
		air = x
	}
	under := g.Sub(x-air, y, w+2*air, h)
	g.dropSevered(x-air, y, under.W, h)
	under.Fill(' ', ink.Text)
	b := g.Sub(x, y, w, h)
	b.frame(lipgloss.RoundedBorder(), ink.Quiet)
	b.Fit(2, 0, w-4, " "+title+" ", ink.Strong)
	b.SetCursor(3, 0)
	g.Hit(0, 0, g.W, y, outside)
	g.Hit(0, y, x, h, outside)
	g.Hit(x+w, y, g.W-x-w, h, outside)
	g.Hit(0, y+h, g.W, g.H-y-h, outside)
	return b.Sub(2, 1, w-4, h-2)
}

// frame draws a border along the edges of the grid.
func (g Grid) frame(border lipgloss.Border, st Style) {
	right, bottom := g.W-1, g.H-1
	for x := 1; x < right; x++ {
		g.Text(x, 0, border.Top, st)
		g.Text(x, bottom, border.Bottom, st)
	}
	for y := 1; y < bottom; y++ {
		g.Text(0, y, border.Left, st)
		g.Text(right, y, border.Right, st)
	}
	g.Text(0, 0, border.TopLeft, st)
	g.Text(right, 0, border.TopRight, st)
	g.Text(0, bottom, border.BottomLeft, st)
	g.Text(right, bottom, border.BottomRight, st)
}

// dropSevered takes away what is left of the words that the sides of a rectangle cut, so that half a number is never
// read as a number. A number and its unit, and the parts of a day, are one word.
func (g Grid) dropSevered(x, y, w, h int) {
	letter := func(x, y int) bool {
		r := g.Cell(x, y).Rune
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r != ' ' && strings.ContainsRune(".,~≥≤<>=…", r)
	}
	digit := func(x, y int) bool { return unicode.IsDigit(g.Cell(x, y).Rune) }
	word := func(x, y int) bool {
		return letter(x, y) || letter(x-1, y) && letter(x+1, y) && (digit(x-1, y) || digit(x+1, y))
	}
	for row := y; row < y+h; row++ {
		for _, side := range [][2]int{{x, -1}, {x + w - 1, 1}} {
			if !word(side[0], row) {
				continue
			}
			end := side[0]
			for word(end+side[1], row) {
				end += side[1]
			}
			for at := side[0]; at != end+side[1]; at += side[1] {
				g.Put(at, row, ' ', Style{})
			}
		}
	}
}

// ahead is how many letters from the cursor on are seen, where there is room: such as the ending of a file's name.
const ahead = 6

// Input draws typed text with its cursor in reverse, scrolled so that the cursor is seen; the terminal's own stands
// there too. It measures what is seen.
func (g Grid) Input(text string, cursor int, st Style) {
	runes := append([]rune(text), ' ')
	cursor = min(max(cursor, 0), len(runes)-1)
	width := func(i int) int { return g.Width(string(runes[i])) }
	from, room := cursor, g.W-width(cursor)
	for i := cursor + 1; i < min(cursor+ahead, len(runes)-1) && room-width(i) > g.W/2; i++ {
		room -= width(i)
	}
	for ; from > 0 && room >= width(from-1); from-- {
		room -= width(from - 1)
	}
	x := 0
	for i := from; i < len(runes) && x < g.W; i++ {
		s := st
		if i == cursor {
			s = s.With(Reverse)
			g.SetCursor(x, 0)
		}
		x = g.Text(x, 0, string(runes[i]), s)
	}
}
