package ui

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"userbase/ui/cells"
	"userbase/ui/screen"
)

// cursor is where the terminal's own cursor stands, so that screen readers and magnifiers follow: where something is
// typed or a box is open, where that put it, else on the name of what is in focus. Nil if that is not in sight.
func cursor(f screen.Frame, g cells.Grid) *tea.Cursor {
	if tooSmall(f) {
		return nil
	}
	shape := tea.CursorUnderline
	x, y, ok := g.Cursor()
	if !ok {
		x, y, ok = focus(f, g)
	} else if f.Modal.Typing() {
		shape = tea.CursorBar
	}
	if !ok {
		return nil
	}
	c := tea.NewCursor(x, y)
	c.Shape, c.Blink = shape, false
	return c
}

// focus is the place of the name of what is in focus: in the row that carries the bold mark of the focus, else where a
// click chooses the messenger that has it.
func focus(f screen.Frame, g cells.Grid) (x, y int, ok bool) {
	body := f.Skeleton().Body
	view := screen.Sub(g, body)
	for y := range view.H {
		row := view.Drawn(nil, y)
		at := slices.Index(row, '▸')
		if at < 0 || view.Cell(at, y).Style.Attr&cells.Bold == 0 {
			continue
		}
		return body.X + nameIn(row, at+1), body.Y + y, true
	}
	for _, area := range g.Areas() {
		if area.Do == any(screen.Action{Verb: screen.Select, Arg: f.Focus}) && body.Contains(area.X, area.Y) {
			row := g.Sub(area.X, area.Y, area.W, 1).Drawn(nil, 0)
			return area.X + nameIn(row, 0), area.Y, true
		}
	}
	return 0, 0, false
}

// nameIn is the place of a name in a row from a place on: behind the mark of its messenger, else what is drawn first.
func nameIn(row []rune, from int) int {
	for at := from; at+2 < len(row); at++ {
		if strings.ContainsRune(screen.Filled+screen.Hollow, row[at]) && unicode.IsLetter(row[at+2]) {
			return at + 2
		}
	}
	drawn := func(r rune) bool { return r != ' ' && r != 0 }
	return from + max(slices.IndexFunc(row[from:], drawn), 0)
}
