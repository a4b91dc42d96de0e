package snapshot

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
)

// reference is a document as reference managers hold it: what is not known is "", or no part of its date.
type reference struct {
	id, author, title, url, note string
	date                         []int // year, month, day, as exactly as they are known
}

// references are the sources of a document, which say which figures they made public or tell of, after the collection
// of figures itself.
func references(d Doc) []reference {
	told := map[*data.Source][]string{}
	for _, o := range d.Report.Behind() {
		for i, s := range o.Documents() {
			words := d.Report.Called(o.Messenger) + ": " + o.Stated() + " (" + o.Period() + ", " +
				string(o.Metric) + ")"
			if o.Own {
				words += ", " + data.FlagOwn.Meaning()
			}
			if i > 0 || s.Access != data.Primary && o.Origin == nil {
				words = "tells of " + words
			}
			told[s] = append(told[s], words)
		}
	}
	all := []reference{{id: "userbase-" + d.Meta.DataVersion, author: "userbase", title: d.Report.Title,
		note: d.Meta.versions(), date: dateParts(d.Meta.Day)}}
	for _, s := range d.sources() {
		note := told[s]
		if s.Access == data.Cited {
			note = append([]string{data.NotRead}, note...)
		}
		title := s.Title
		if s.TitleOriginal != "" {
			title = strings.Trim(s.Title, "[]") + " [" + s.TitleOriginal + "]"
		}
		all = append(all, reference{s.ID, s.Publisher, title, link(s.URL), strings.Join(note, "; "),
			dateParts(s.Published)})
	}
	var keys []string
	for i := range all {
		r := &all[i]
		key := bibKey(r.id)
		for n := 2; slices.Contains(keys, key); n++ {
			key = bibKey(r.id) + "-" + strconv.Itoa(n)
		}
		keys = append(keys, key)
		r.id, r.author, r.title, r.note = key, tidy(r.author), tidy(r.title), tidy(r.note)
	}
	return all
}

// dateParts are year, month and day of a day as the data set writes it, as exactly as they are known.
func dateParts(day string) []int {
	d, p, err := data.ParsePartial(day)
	if err != nil {
		return nil
	}
	y, m, dd := d.YMD()
	switch p {
	case data.ByDay:
		return []int{y, m, dd}
	case data.ByMonth:
		return []int{y, m}
	}
	return []int{y}
}

// Bib are the sources of a document as BibTeX, for reference managers.
func Bib(d Doc) []byte {
	var b strings.Builder
	for _, r := range references(d) {
		b.WriteString("@misc{" + r.id + ",\n")
		field := func(name, before, text, after string) {
			if text != "" {
				b.WriteString("  " + name + " = " + before + text + after + ",\n")
			}
		}
		// Publishers and titles stand in braces of their own: they are no names of people, and keep their capitals.
		field("author", "{{", bibText(r.author), "}}")
		field("title", "{{", bibText(r.title), "}}")
		for i, n := range r.date {
			name, text := [...]string{"year", "month", "day"}[i], "{"+strconv.Itoa(n)+"}"
			if name == "month" { // BibTeX has names for them
				text = strings.ToLower(data.Month(n)[:3])
			}
			field(name, "", text, "")
		}
		field("url", "{", strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C").Replace(tidy(r.url)), "}")
		field("note", "{", bibText(r.note), "}")
		b.WriteString("}\n\n")
	}
	return []byte(b.String())
}

// CSL are the same as CSL-JSON.
func CSL(d Doc) ([]byte, error) {
	type name struct {
		Literal string `json:"literal"`
	}
	type issued struct {
		Parts [][]int `json:"date-parts"`
	}
	type item struct {
		ID     string  `json:"id"`
		Type   string  `json:"type"`
		Author []name  `json:"author"`
		Title  string  `json:"title,omitempty"`
		Issued *issued `json:"issued,omitempty"`
		URL    string  `json:"URL,omitempty"`
		Note   string  `json:"note,omitempty"`
	}
	var items []item
	for _, r := range references(d) {
		it := item{r.id, "document", []name{{r.author}}, r.title, nil, tidy(r.url), r.note}
		if r.date != nil {
			it.Issued = &issued{[][]int{r.date}}
		}
		if r.url != "" {
			it.Type = "webpage"
		}
		items = append(items, it)
	}
	items[0].Type = "dataset"
	b, err := json.MarshalIndent(items, "", "  ")
	return append(safeJSON(b), '\n'), err
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
		"_", `\_`, "~", `\textasciitilde `, "^", `\textasciicircum `, "\"", "''").Replace(s)
}
