package ui

import (
	"strconv"
	"strings"

	"userbase/ui/cells"
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

const nbsp = "\u00a0"

// bind joins the words of a text so that no line end parts them.
func bind(s string) string { return strings.ReplaceAll(s, " ", nbsp) }

// unbind is bind undone.
func unbind(s string) string { return strings.ReplaceAll(s, nbsp, " ") }

// wrap breaks a text into lines of at most w cells, at blanks; a word that is longer is broken where it must.
func wrap(s string, w int, ascii bool) []string {
	if w <= 0 {
		return nil
	}
	var lines []string
	line, used := "", 0
	for _, word := range strings.Split(s, " ") {
		if word == "" {
			continue
		}
		n := cells.Width(word, ascii)
		if used > 0 && used+1+n <= w {
			line, used = line+" "+word, used+1+n
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		for n > w {
			cut := prefix(word, w, ascii)
			lines = append(lines, word[:cut])
			word = word[cut:]
			n = cells.Width(word, ascii)
		}
		line, used = word, n
	}
	if used > 0 {
		lines = append(lines, line)
	}
	return lines
}

// Paragraph wraps a text for the command line, behind a head that the further lines are indented under.
func Paragraph(head, text string, w int) string {
	indent := cells.Width(head, false)
	var b strings.Builder
	for _, l := range wrap(text, w-indent, false) {
		b.WriteString(head + l + "\n")
		head = strings.Repeat(" ", indent)
	}
	return b.String()
}

// prefix is the number of bytes of the longest beginning of s that takes at most w cells; at least one rune.
func prefix(s string, w int, ascii bool) int {
	n := 0
	for i, r := range s {
		n += cells.Width(string(r), ascii)
		if n > w && i > 0 {
			return i
		}
	}
	return len(s)
}

// fitting returns the first text that takes at most rows lines of w cells, wrapped; the last one cut if none does.
func fitting(texts []string, w, rows int, ascii bool) []string {
	if rows <= 0 {
		return nil
	}
	var lines []string
	for _, t := range texts {
		if lines = wrap(t, w, ascii); len(lines) <= rows {
			return lines
		}
	}
	if len(lines) > rows {
		lines = lines[:rows]
		lines[rows-1] = cells.Cut(lines[rows-1]+" …", w, ascii)
	}
	return lines
}

// firstFitting returns the first text that takes at most w cells, else the last.
func firstFitting(texts []string, w int, ascii bool) string {
	for _, t := range texts {
		if cells.Width(t, ascii) <= w {
			return t
		}
	}
	if len(texts) == 0 {
		return ""
	}
	return texts[len(texts)-1]
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
	for _, l := range wrap(s, max(p.w-indent, 8), p.f.ASCII) {
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
	for i, l := range wrap(s, max(p.w-indent, 8), p.f.ASCII) {
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

// firstRow is the first of n rows to show in a list of height rows, so that the selected one is seen with some of
// its neighbours.
func firstRow(selected, n, rows int) int {
	return min(max(selected-rows/2, 0), max(n-rows, 0))
}

// enumerate joins words as people do: "A, B and C".
func enumerate(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// hint adds to a text what a key would do, except in a picture, where nobody can press one.
func (f Frame) hint(text, key string) string {
	if f.Picture {
		return text
	}
	return text + key
}

// pad fills a text with blanks to at least w runes.
func pad(s string, w int) string {
	if n := len([]rune(s)); n < w {
		return s + strings.Repeat(" ", w-n)
	}
	return s
}

func itoa(n int) string { return strconv.Itoa(n) }

func itoa64(n int64) string { return strconv.FormatInt(n, 10) }
