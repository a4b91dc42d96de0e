package snapshot

import (
	"slices"
	"strconv"
	"strings"

	"userbase/data"
)

// Bib are the sources of a document as BibTeX, for reference managers: an entry each, which says which figures it made
// public, or where it tells of them, and one for the collection of figures.
func Bib(d Doc) []byte {
	var b bibliography
	told := map[*data.Source][]string{}
	for _, o := range d.figures() {
		for i, s := range o.Documents() {
			words := o.Messenger + ": " + o.Stated() + " (" + o.Period() + ", " + string(o.Metric) + ")"
			if i > 0 || s.Access != data.Primary && o.Origin == nil {
				words = "tells of " + words
			}
			told[s] = append(told[s], words)
		}
	}
	b.entry("userbase-"+d.Meta.DataVersion, []bibField{{"author", "userbase"}, {"title", d.Report.Title},
		{"year", d.Meta.Day[:min(len("2006"), len(d.Meta.Day))]}, {"note", d.Meta.versions()}})
	for _, s := range d.sources() {
		note := told[s]
		if s.Access == data.Cited {
			note = append([]string{data.NotRead}, note...)
		}
		title := s.Title
		if s.TitleOriginal != "" {
			title = strings.Trim(s.Title, "[]") + " [" + s.TitleOriginal + "]"
		}
		b.entry(s.ID, append([]bibField{{"author", s.Publisher}, {"title", title}}, append(bibDay(s),
			bibField{"url", link(s.URL)}, bibField{"note", strings.Join(note, "; ")})...))
	}
	return []byte(b.String())
}

// bibliography is BibTeX, and the keys in it.
type bibliography struct {
	strings.Builder
	keys []string
}

// bibField is a field of an entry; without a text it is left out.
type bibField struct{ name, text string }

// bibDay are year, month and day of a document, as exactly as they are known.
func bibDay(s *data.Source) []bibField {
	day, p, err := data.ParsePartial(s.Published)
	if err != nil {
		return nil
	}
	y, m, d := day.YMD()
	fields := []bibField{{"year", strconv.Itoa(y)}}
	if p <= data.ByMonth {
		fields = append(fields, bibField{"month", strings.ToLower(data.Month(m)[:3])})
	}
	if p == data.ByDay {
		fields = append(fields, bibField{"day", strconv.Itoa(d)})
	}
	return fields
}

// entry writes an entry. Publishers and titles stand in braces of their own: they are no names of people, and keep
// their capitals; months are the names that BibTeX knows; addresses are taken as they are.
func (b *bibliography) entry(id string, fields []bibField) {
	key := bibKey(id)
	for n := 2; slices.Contains(b.keys, key); n++ {
		key = bibKey(id) + "-" + strconv.Itoa(n)
	}
	b.keys = append(b.keys, key)
	b.WriteString("@misc{" + key + ",\n")
	for _, f := range fields {
		text := bibText(f.text)
		switch {
		case text == "":
			continue
		case f.name == "url":
			text = "{" + strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C").Replace(tidy(f.text)) + "}"
		case f.name == "author" || f.name == "title":
			text = "{{" + text + "}}"
		case f.name != "month":
			text = "{" + text + "}"
		}
		b.WriteString("  " + f.name + " = " + text + ",\n")
	}
	b.WriteString("}\n\n")
}

// bibKey is a key of letters, digits and hyphens.
func bibKey(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 && (r == '-' || r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z') {
			return r
		}
		return '-'
	}, s)
}

// bibText escapes what is markup in TeX.
func bibText(s string) string {
	return strings.NewReplacer(`\`, `\textbackslash `, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`,
		"_", `\_`, "~", `\textasciitilde `, "^", `\textasciicircum `, "\"", "''").Replace(tidy(s))
}
