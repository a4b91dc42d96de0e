package ui

import (
	"strings"

	"userbase/ui/cells"
	"userbase/ui/fit"
)

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

// page builds lines of text in a column of w cells.
type page struct {
	f     Frame
	w     int
	lines []Line
}

// add adds a line of spans.
func (p *page) add(spans ...Span) { p.lines = append(p.lines, Line{Spans: spans}) }

// blank adds an empty line.
func (p *page) blank() { p.lines = append(p.lines, Line{}) }

// text adds a wrapped text, indented by some cells.
func (p *page) text(indent int, s string, st cells.Style) {
	for _, l := range fit.Wrap(s, max(p.w-indent, 8), p.f.ASCII) {
		p.add(Span{strings.Repeat(" ", indent) + l, st})
	}
}

// heading adds a strong line after a blank one, unless it is the first.
func (p *page) heading(s string) {
	if len(p.lines) > 0 {
		p.blank()
	}
	p.text(0, s, p.f.Look.Strong)
}

// field adds a quiet label in a column of its own and the wrapped text beside it.
func (p *page) field(label, s string, st cells.Style) {
	const indent = 9
	for i, l := range fit.Wrap(s, max(p.w-indent, 8), p.f.ASCII) {
		head := strings.Repeat(" ", indent)
		if i == 0 {
			head = label + strings.Repeat(" ", max(indent-cells.Width(label, p.f.ASCII), 1))
		}
		p.add(Span{head, p.f.Look.Quiet}, Span{l, st})
	}
}

// drawLines draws lines; where some are left out at the end, the last row says so.
func drawLines(g cells.Grid, lines []Line, more cells.Style) {
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

// hint adds to a text what a key would do, except in a picture, where nobody can press one.
func (f Frame) hint(text, key string) string {
	if f.Picture {
		return text
	}
	return text + key
}
