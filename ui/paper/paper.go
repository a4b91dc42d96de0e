// Package paper lays out what commands print: lines as wide as they are read, with styles that tell heads, verdicts and
// errors from text. The styles are always written; how much of them is wanted and can be seen, the writer knows.
package paper

import (
	"strings"

	"charm.land/lipgloss/v2"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
)

// Paper is what a command has to print. No line of it has more than its columns, but an address, which is never broken.
type Paper struct {
	columns int
	text    strings.Builder
}

// The widths of lines, in columns: where there is no terminal, on the widest, and on the narrowest. On a narrow paper
// nothing stands beside a head.
const (
	Usual  = 80
	Most   = 96
	least  = 20
	narrow = 60
	under  = 4 // how far what stands below a head is indented
)

// New is a paper for a terminal of so many columns.
func New(columns int) *Paper { return &Paper{columns: min(max(columns, least), Most)} }

// String is what was written so far, with styles.
func (p *Paper) String() string { return p.text.String() }

// Strong is a text that stands out: a head, a verdict, the beginning of an error.
func Strong(text string) string { return lipgloss.NewStyle().Bold(true).Render(text) }

// Blank writes an empty line.
func (p *Paper) Blank() { p.text.WriteByte('\n') }

// Heading writes the head of a part.
func (p *Paper) Heading(text string) { p.Lead(text, "") }

// Lead writes a paragraph whose beginning stands out: a verdict, and what is judged.
func (p *Paper) Lead(lead, rest string) {
	lead = data.Plain(lead)
	for _, line := range p.wrap(lead+rest, p.columns) {
		n := min(len(lead), len(line))
		if n > 0 {
			p.text.WriteString(Strong(line[:n]))
		}
		p.text.WriteString(line[n:] + "\n")
		lead = strings.TrimLeft(lead[n:], " ")
	}
}

// Text writes a paragraph behind a head that its further lines are indented under.
func (p *Paper) Text(head, text string) {
	indent := cells.Width(head, false)
	for _, line := range p.wrap(text, p.columns-indent) {
		p.text.WriteString(head + line + "\n")
		head = strings.Repeat(" ", indent)
	}
}

// Item writes a word and what it means, which begins in a column. Where the word takes more room than that, or the
// paper is narrow, what it means stands below.
func (p *Paper) Item(word, means string, column int) {
	gap := column - cells.Width(word, false)
	if p.columns >= narrow && gap > 0 {
		p.Text(word+strings.Repeat(" ", gap), means)
		return
	}
	trimmed := strings.TrimLeft(word, " ")
	at := len(word) - len(trimmed)
	p.Text(word[:at], trimmed)
	p.Text(p.Indent(column, at), means)
}

// Indent is the blanks before what belongs to an item whose word has so many before it and whose meaning begins in a
// column.
func (p *Paper) Indent(column, before int) string {
	if p.columns < narrow {
		column = before + under
	}
	return strings.Repeat(" ", column)
}

// Address writes an address on a line of its own, whole: so it can be clicked on and copied.
func (p *Paper) Address(indent, address string) {
	p.text.WriteString(indent + address + "\n")
}

// wrap breaks a text into lines of at most w columns, with plain blanks.
func (p *Paper) wrap(text string, w int) []string {
	lines := fit.Wrap(text, w, false)
	for i := range lines {
		lines[i] = data.Plain(lines[i])
	}
	return lines
}
