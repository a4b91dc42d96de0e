package snapshot

import (
	"bytes"
	"html"

	"userbase/data"
)

var htmlFormat = Format{
	ID: "html", Ext: ".html", Words: "page, text can be selected", Picture: true, Both: true,
	Encode: encodeHTML, Read: readHTML, starts: []string{"<!doctype html", "<html"},
}

// page is the style of an html snapshot. Nothing in it is loaded from anywhere.
const page = `body{margin:0;padding:8px}
main{max-width:1200px;margin:0 auto}
svg{display:block;max-width:100%;height:auto;margin:0 auto}
details{font:16px/1.5 system-ui,sans-serif;margin:16px 8px}
summary{cursor:pointer}
h1{font-size:1.25em}
h2{font-size:1em}
table{border-collapse:collapse;margin:16px 0}
th,td{text-align:left;vertical-align:top;padding:2px 16px 2px 0}
.r{text-align:right}
a{color:inherit}
code{overflow-wrap:anywhere}
`

// encodeHTML writes the picture as a page, and below it, folded away, the same in words: the sentence, the rows as a
// table and the sources with links.
func encodeHTML(d Doc, o Options) ([]byte, error) {
	t := themeOf(d.Meta.Dark)
	w := &writer{b: make([]byte, 0, 1<<16)}
	w.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	w.raw("<title>").text(d.Meta.Title).raw("</title>\n")
	w.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	w.raw(`<meta name="generator" content="`).attr("userbase " + d.Meta.Version).raw("\">\n")
	w.raw(`<meta name="description" content="`).attr(d.Report.Sentence).raw("\">\n")
	w.raw(`<meta name="` + stateName + `" content="`).attr(stateOf(d.Meta)).raw("\">\n")
	w.raw("<style>\n" + page + "body{background:").colour(t.bg).raw(";color:").colour(t.fg)
	w.raw("}\n")
	if d.Dark != nil {
		dark := themeOf(true)
		w.raw(dusk + "{body{background:").colour(dark.bg).raw(";color:").colour(dark.fg).raw("}}\n")
	}
	w.raw("</style>\n</head>\n<body>\n<main>\n")
	w.picture(d, o, "")
	w.raw("\n<details>\n<summary>In words, with sources</summary>\n")
	w.words(d)
	w.raw("</details>\n</main>\n</body>\n</html>\n")
	return w.b, nil
}

func readHTML(b []byte) ([]byte, error) {
	_, rest, found := bytes.Cut(b, []byte(`<meta name="`+stateName+`" content="`))
	if !found {
		return nil, errForeign
	}
	content, rest, closed := bytes.Cut(rest, []byte(`"`))
	switch {
	case !closed || !ended(rest, "html"):
		return nil, errDamaged
	case len(content) > longestState:
		return nil, errTooMuch
	}
	return []byte(html.UnescapeString(string(content))), nil
}

// element appends a text between tags, unless it is empty.
func (w *writer) element(name, s string) {
	if s = clean(s); s != "" {
		w.raw("<" + name + ">").text(s).raw("</" + name + ">\n")
	}
}

func (w *writer) words(d Doc) {
	r := d.Report
	w.element("h1", r.Title)
	w.element("p", r.Scope)
	w.element("p", r.Sentence)
	if len(r.Columns) > 0 {
		w.raw("<table>\n<tr>")
		for _, c := range r.Columns {
			w.cell("th", c.Right).text(c.Title).raw("</th>")
		}
		w.raw("</tr>\n")
		for _, row := range r.Rows {
			w.raw("<tr>")
			for i, c := range r.Columns {
				w.cell("td", c.Right).text(row.cell(i).Text).raw("</td>")
			}
			w.raw("</tr>\n")
		}
		w.raw("</table>\n")
	}
	if remarks := d.remarks(); len(remarks) > 0 {
		w.raw("<ul>\n")
		for _, n := range remarks {
			w.element("li", n)
		}
		w.raw("</ul>\n")
	}
	if sources := d.sources(); len(sources) > 0 {
		w.raw("<h2>Sources</h2>\n<ol>\n")
		for _, s := range sources {
			w.source(s)
		}
		w.raw("</ol>\n")
	}
	w.element("p", d.Meta.versions())
	if c := clean(d.Meta.Command); c != "" {
		w.raw("<p><code>").text(c).raw("</code></p>\n")
	}
}

func (w *writer) cell(name string, right bool) *writer {
	if right {
		return w.raw("<" + name + ` class="r">`)
	}
	return w.raw("<" + name + ">")
}

func (w *writer) source(s *data.Source) {
	w.raw("<li>")
	if l := link(s.URL); l != "" {
		w.raw(`<a href="`).attr(l).raw(`" rel="noreferrer">`).text(cite(s)).raw("</a>")
	} else {
		w.text(cite(s))
	}
	w.raw("</li>\n")
}
