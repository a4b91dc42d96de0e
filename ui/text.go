package ui

import (
	"strings"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// page builds lines of text in a column of w cells.
type page struct {
	f     screen.Frame
	w     int
	lines []screen.Line
}

// add adds a line of spans.
func (p *page) add(spans ...screen.Span) { p.lines = append(p.lines, screen.Line{Spans: spans}) }

// blank adds an empty line.
func (p *page) blank() { p.lines = append(p.lines, screen.Line{}) }

// text adds a wrapped text, indented by some cells.
func (p *page) text(indent int, s string, st cells.Style) {
	for _, l := range fit.Wrap(s, max(p.w-indent, 8), p.f.ASCII) {
		p.add(screen.Span{Text: strings.Repeat(" ", indent) + l, Style: st})
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
		p.add(screen.Span{Text: head, Style: p.f.Look.Quiet}, screen.Span{Text: l, Style: st})
	}
}
