package screen

import "userbase/ui/cells"

// Span is a piece of text in one style; Line is a row of spans.
type Span struct {
	Text  string
	Style cells.Style
}

// Line is one row of text. An action makes the row clickable.
type Line struct {
	Spans []Span
	Do    Action
}

// DrawLines draws lines; where some are left out at the end, the last row says so.
func DrawLines(g cells.Grid, lines []Line, more cells.Style) {
	for y, l := range lines {
		if y == g.H-1 && len(lines) > g.H {
			g.Text(0, y, "…", more)
			return
		}
		if y >= g.H {
			return
		}
		x := 0
		for _, s := range l.Spans {
			x = g.Fit(x, y, g.W-x, s.Text, s.Style)
		}
		if l.Do.Verb != None {
			g.Hit(0, y, g.W, 1, l.Do)
		}
	}
}

// Point draws before a row the sign of the one that is chosen, except in print, where nobody chooses.
func (f Frame) Point(g cells.Grid, y int, style cells.Style) {
	if !f.Picture {
		g.Put(1, y, '▸', style)
	}
}

// Hint adds to a text what a key would do, except in a file, where nobody can press one.
func (f Frame) Hint(text, key string) string {
	if f.Picture || f.Format != "" {
		return text
	}
	return text + key
}
