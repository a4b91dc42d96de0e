package snapshot

import (
	"strconv"
	"strings"

	"userbase/ui/cells"
	"userbase/ui/fit"
)

var plainFormat = Format{
	ID: "plain", Ext: ".plain.txt", Words: "sentences and a table, for screen readers",
	Encode: encodePlain,
}

// plainWidth is the width in cells that plain text keeps to, where words and cells allow it.
const plainWidth = 100

// encodePlain writes what the screen says for people who listen and for pipes: sentences and a table, without line art.
func encodePlain(d Doc, _ Options) ([]byte, error) {
	r := d.Report
	var b strings.Builder
	block := func(heading string, lines ...string) {
		var full []string
		for _, l := range lines {
			if l = clean(l); l != "" {
				full = append(full, fit.WrapWords(l, plainWidth, notASCII)...)
			}
		}
		if len(full) == 0 {
			return
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		if heading != "" {
			full = append([]string{heading}, full...)
		}
		for _, l := range full {
			b.WriteString(plainLine(l))
		}
	}
	block("", r.Title, r.Scope)
	block("", r.Sentence)
	if len(r.Columns) > 0 {
		b.WriteByte('\n')
		plainTable(&b, r)
	}
	block("Notes", d.remarks()...)
	var list []string
	for i, s := range d.sources() {
		list = append(list, strconv.Itoa(i+1)+". "+cite(s), s.URL)
	}
	block("Sources", list...)
	block("", d.Meta.versions())
	block("", d.Meta.Command)
	return []byte(b.String()), nil
}

func plainLine(l string) string {
	return strings.TrimRight(strings.ReplaceAll(l, "\u00a0", " "), " ") + "\n"
}

// plainTable writes the rows in columns two blanks apart; cells that are too wide continue on the next line.
func plainTable(b *strings.Builder, r Report) {
	table := make([][]string, 1, len(r.Rows)+1)
	for _, c := range r.Columns {
		table[0] = append(table[0], clean(c.Title))
	}
	for _, row := range r.Rows {
		var line []string
		for i := range r.Columns {
			line = append(line, clean(row.cell(i).Text))
		}
		table = append(table, line)
	}

	widths := columnWidths(table)
	for _, line := range table {
		parts := make([][]string, len(line))
		high := 0
		for i, text := range line {
			parts[i] = fit.WrapWords(text, widths[i], notASCII)
			high = max(high, len(parts[i]))
		}
		for y := range high {
			out := ""
			for i, lines := range parts {
				text := ""
				if y < len(lines) {
					text = lines[y]
				}
				gap := strings.Repeat(" ", widths[i]-width(text))
				if r.Columns[i].Right {
					text, gap = gap, text
				}
				out += text + gap + "  "
			}
			b.WriteString(plainLine(out))
		}
	}
}

// columnWidths gives each column the width of its cells. Where all together are too wide, the widest are made
// narrower, as far as their words allow it.
func columnWidths(table [][]string) []int {
	n := len(table[0])
	widths, least := make([]int, n), make([]int, n)
	total := 2 * (n - 1)
	for i := range n {
		for _, line := range table {
			widths[i] = max(widths[i], width(line[i]))
			for _, word := range strings.Split(line[i], " ") {
				least[i] = max(least[i], width(word))
			}
		}
		total += widths[i]
	}
	for ; total > plainWidth; total-- {
		widest := -1
		for i := range n {
			if widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	return widths
}

func width(s string) int { return cells.Width(s, notASCII) }
