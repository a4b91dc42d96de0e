package part

import (
	"strings"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Page builds lines of text in a column of w cells.
type Page struct {
	F     screen.Frame
	W     int
	Lines []screen.Line
}

// Add adds a line of spans.
func (p *Page) Add(spans ...screen.Span) { p.Lines = append(p.Lines, screen.Line{Spans: spans}) }

// Draw draws the page.
func (p *Page) Draw(g cells.Grid) { screen.DrawLines(g, p.Lines, p.F.Look.Quiet) }

// Blank adds an empty line.
func (p *Page) Blank() { p.Lines = append(p.Lines, screen.Line{}) }

// Text adds a wrapped text, indented by some cells.
func (p *Page) Text(indent int, s string, st cells.Style) {
	for _, l := range fit.Wrap(s, max(p.W-indent, 8), p.F.ASCII) {
		p.Add(screen.Span{Text: strings.Repeat(" ", indent) + l, Style: st})
	}
}

// Heading adds a strong line after a blank one, unless it is the first.
func (p *Page) Heading(s string) {
	if len(p.Lines) > 0 {
		p.Blank()
	}
	p.Text(0, s, p.F.Look.Strong)
}

// fieldIndent is the width of a field's label.
const fieldIndent = 9

// Field adds a quiet label in a column of its own and the wrapped text beside it.
func (p *Page) Field(label, s string, st cells.Style) {
	for _, l := range fit.Wrap(s, max(p.W-fieldIndent, 8), p.F.ASCII) {
		head := label + strings.Repeat(" ", max(fieldIndent-cells.Width(label, p.F.ASCII), 1))
		p.Add(screen.Span{Text: head, Style: p.F.Look.Quiet}, screen.Span{Text: l, Style: st})
		label = ""
	}
}
