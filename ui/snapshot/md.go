package snapshot

import (
	"slices"
	"strconv"
	"strings"

	"userbase/data"
)

var mdFormat = Format{
	ID: "md", Ext: ".md", Words: "table with sources as footnotes",
	Encode: encodeMarkdown,
}

// encodeMarkdown writes the sentence, the rows as a table, and the sources as its footnotes.
func encodeMarkdown(d Doc, _ Options) ([]byte, error) {
	r := d.Report
	var b strings.Builder
	paragraph := func(before, s string) {
		if s = tidy(s); s != "" {
			b.WriteString(before + markdownText(s) + "\n\n")
		}
	}
	paragraph("# ", r.Title)
	paragraph("", r.Scope)
	paragraph("", r.Sentence)
	notes := footnotes{sources: d.sources(), cited: map[*data.Source]bool{}}
	if len(r.Columns) > 0 {
		notes.table(&b, r)
	}
	remarks := ""
	for _, n := range d.remarks() {
		if n = tidy(n); n != "" {
			remarks += "- " + markdownText(n) + "\n"
		}
	}
	if remarks != "" {
		b.WriteString(remarks + "\n")
	}
	var rest []*data.Source
	for _, s := range d.Meta.Sources {
		if !notes.cited[s] {
			rest = append(rest, s)
		}
	}
	if refs := notes.refs(rest); refs != "" {
		b.WriteString("Further sources: " + refs + "\n\n")
	}
	paragraph("", d.Meta.versions())
	if c := tidy(d.Meta.Command); c != "" {
		b.WriteString("    " + c + "\n\n")
	}
	for i, s := range notes.sources {
		b.WriteString("[^" + strconv.Itoa(i+1) + "]: " + markdownText(cite(s)))
		if l := link(s.URL); l != "" {
			b.WriteString(" <" + l + ">")
		}
		b.WriteByte('\n')
	}
	return []byte(strings.TrimRight(b.String(), "\n") + "\n"), nil
}

// footnotes numbers the sources and remembers which of them the table has named.
type footnotes struct {
	sources []*data.Source
	cited   map[*data.Source]bool
}

// refs names sources by the numbers of their footnotes, each once.
func (n *footnotes) refs(sources []*data.Source) string {
	var refs []string
	for _, s := range sources {
		i := slices.Index(n.sources, s)
		ref := "[^" + strconv.Itoa(i+1) + "]"
		if i >= 0 && !slices.Contains(refs, ref) {
			refs = append(refs, ref)
			n.cited[s] = true
		}
	}
	return strings.Join(refs, " ")
}

func (n *footnotes) table(b *strings.Builder, r Report) {
	sourced := false
	for _, row := range r.Rows {
		sourced = sourced || len(row.Figures) > 0
	}
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	var titles, rules []string
	for _, c := range r.Columns {
		titles = append(titles, markdownText(tidy(c.Title)))
		if c.Right {
			rules = append(rules, "---:")
		} else {
			rules = append(rules, "---")
		}
	}
	if sourced {
		titles, rules = append(titles, "sources"), append(rules, "---")
	}
	line(titles)
	line(rules)
	for _, row := range r.Rows {
		var texts []string
		for i := range r.Columns {
			texts = append(texts, markdownText(tidy(row.cell(i).Text)))
		}
		if sourced {
			var sources []*data.Source
			for _, f := range row.Figures {
				if f != nil {
					sources = append(sources, f.Documents()...)
				}
			}
			texts = append(texts, n.refs(sources))
		}
		line(texts)
	}
	b.WriteByte('\n')
}

// markdownText escapes what would be markup: in the text, and at its start.
func markdownText(s string) string {
	var b strings.Builder
	for i, r := range s {
		next := s[i+1:]
		switch {
		case strings.ContainsRune("\\`*_[]<>|~$", r),
			r == '&' && strings.Contains(next, ";"),
			(r == ':' || r == '@') && next != "" && next[0] != ' ', // addresses that become links by themselves
			i == 0 && strings.ContainsRune("#+-=", r):
			b.WriteByte('\\')
		case (r == '.' || r == ')') && strings.TrimLeft(s[:i], "0123456789") == "" && i > 0:
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
