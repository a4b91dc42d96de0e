package snapshot

import (
	"bytes"
	"encoding/json"
	"html"
	"math"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
)

var htmlFormat = Format{
	ID: "html", Ext: ".html", Words: "page, text can be selected", Picture: true, Both: true,
	Encode: encodeHTML, Read: readHTML, starts: []string{"<!doctype html", "<html"},
}

// page is the style of an html snapshot. Nothing in it is loaded from anywhere. The words of a picture have at least 11
// pixels on any screen: where the window is too narrow for that, another picture takes its place, if there is one.
const page = `body{margin:0;padding:8px;font:16px/1.5 system-ui,sans-serif}
figure{margin:0}
svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
.narrow svg{width:28em}
figcaption,section{margin:16px 8px}
p,li{max-width:72em}
h1{font-size:1.25em}
h2{font-size:1em}
.table{overflow-x:auto}
table{border-collapse:collapse;margin:16px 0;width:max-content;max-width:90em;font-size:.875em}
th,td{text-align:left;vertical-align:top;padding:2px 16px 2px 0}
tbody th{font-weight:normal}
.r{text-align:right}
a{color:inherit}
code,td a{overflow-wrap:anywhere}
@media print{body{padding:0;font-size:10pt}.table{overflow:visible}table{width:auto;max-width:100%;font-size:7pt}
th,td{padding-right:5px}figure,tr,li{break-inside:avoid}h1,h2{break-after:avoid}
section a::after{content:" (" attr(href) ")";overflow-wrap:anywhere}section td a::after{content:none}}
`

// encodeHTML writes the picture as a figure, and below it the same in words: the sentence, the rows as a table and the
// sources with links.
func encodeHTML(d Doc, o Options) ([]byte, error) {
	w := &writer{b: make([]byte, 0, 1<<16)}
	w.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	w.raw("<title>").text(d.Meta.Title).raw("</title>\n")
	w.heads(d)
	w.style(d, o)
	w.raw("</head>\n<body>\n<main>\n<figure>\n<div class=\"wide\">\n")
	d.Links = nil // the words below have all of them
	w.picture(d, o, "")
	w.raw("\n</div>\n")
	if d.Narrow != nil {
		w.raw("<div class=\"narrow\">\n")
		d.Narrow.Links = nil
		w.picture(*d.Narrow, Options{Transparent: o.Transparent}, "")
		w.raw("\n</div>\n")
	}
	w.raw("<figcaption>\n")
	w.element("h1", d.Report.Title)
	w.element("p", d.Report.Scope)
	w.element("p", d.Report.Sentence)
	w.raw("</figcaption>\n</figure>\n<section>\n")
	w.words(d)
	w.raw("</section>\n</main>\n</body>\n</html>\n")
	return w.b, nil
}

// style appends how a page looks, and further rules.
func (w *writer) style(d Doc, o Options, more ...string) {
	t := themeOf(d.Meta.Dark)
	width := strconv.Itoa(int(math.Ceil(float64(d.canvas(o).w))))
	w.raw("<style>\n" + page + "main{margin:0 auto;max-width:max(" + width + "px,80em)}\n" + strings.Join(more, ""))
	if d.Narrow != nil {
		const edges, least = 2 * margin, 11 // pixels: of the page, of a letter
		from := strconv.Itoa(int(math.Ceil(float64(d.canvas(o).w)*least/fontSize)) + edges)
		w.raw("@media screen and (max-width:" + from + "px){.wide{display:none}.narrow{display:block}}\n")
	}
	if !o.Transparent {
		w.raw("body{background:").colour(t.bg).raw("}")
	}
	w.raw("body{color:").colour(t.fg).raw("}\n")
	if d.Dark != nil {
		dark := themeOf(true)
		w.raw(dusk + "{body{background:").colour(dark.bg).raw(";color:").colour(dark.fg).raw("}}\n")
	}
	w.raw("</style>\n")
}

// heads appends what a page says of itself: to readers, to those who share it, to searches, and to userbase.
func (w *writer) heads(d Doc) {
	meta := func(kind, name, content string) {
		w.raw("<meta " + kind + `="` + name + `" content="`).attr(content).raw("\">\n")
	}
	meta("name", "viewport", "width=device-width, initial-scale=1")
	if d.Dark != nil {
		meta("name", "color-scheme", "light dark")
	}
	meta("name", "generator", "userbase "+d.Meta.Version)
	meta("name", "description", d.Report.Sentence)
	meta("property", "og:type", "article")
	meta("property", "og:title", d.Meta.Title)
	meta("property", "og:description", d.Report.Sentence)
	meta("name", stateName, stateOf(d))
	w.raw("<script type=\"application/ld+json\">").raw(string(dataset(d))).raw("</script>\n")
}

// dataset tells searches what the page holds, in the words of schema.org.
func dataset(d Doc) []byte {
	var cites []string
	for _, s := range d.sources() {
		cites = append(cites, cite(s))
	}
	b, _ := json.Marshal(struct { // texts never fail
		Context     string   `json:"@context"`
		Type        string   `json:"@type"`
		Name        string   `json:"name"`
		Description string   `json:"description"`
		Version     string   `json:"version"`
		Temporal    string   `json:"temporalCoverage"`
		Measured    string   `json:"variableMeasured"`
		Citation    []string `json:"citation,omitempty"`
	}{"https://schema.org", "Dataset", clean(d.Meta.Title), clean(d.Report.Sentence), clean(d.Meta.DataVersion),
		clean(d.Meta.Day), clean(d.Meta.Metric), cites})
	return safeJSON(b)
}

func readHTML(b []byte) ([]byte, error) {
	_, rest, found := bytes.Cut(b, []byte(`<meta name="`+stateName+`" content="`))
	if !found {
		return nil, ErrForeign
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
	w.table(d.Report)
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

// table appends the rows, in a box that scrolls where the window is narrow. The name of a row is its messenger, or what
// stands first.
func (w *writer) table(r Report) {
	if len(r.Columns) == 0 {
		return
	}
	w.raw(`<div class="table" role="region" tabindex="0" aria-label="`).attr(r.Title)
	w.raw("\">\n<table>\n<thead>\n<tr>")
	for _, c := range r.Columns {
		w.cell(`th scope="col"`, c.Right).text(c.Title).raw("</th>")
	}
	w.raw("</tr>\n</thead>\n<tbody>\n")
	name := max(slices.IndexFunc(r.Columns, func(c Column) bool { return c.Title == "messenger" }), 0)
	for _, row := range r.Rows {
		w.raw("<tr>")
		for i, c := range r.Columns {
			open, end := "td", "</td>"
			if i == name {
				open, end = `th scope="row"`, "</th>"
			}
			text := row.cell(i).Text
			w.cell(open, c.Right).linked(link(text), text).raw(end)
		}
		w.raw("</tr>\n")
	}
	w.raw("</tbody>\n</table>\n</div>\n")
}

func (w *writer) cell(tag string, right bool) *writer {
	if right {
		tag += ` class="r"`
	}
	return w.raw("<" + tag + ">")
}

// source appends a source as a member of a list, with further attributes.
func (w *writer) source(s *data.Source, attributes ...string) {
	w.raw("<li"+strings.Join(attributes, "")+">").linked(link(s.URL), cite(s)).raw("</li>\n")
}

// linked appends a text that leads to a page, or to none.
func (w *writer) linked(page, text string) *writer {
	if page == "" {
		return w.text(text)
	}
	return w.raw(`<a href="`).attr(page).raw(`" rel="noreferrer">`).text(text).raw("</a>")
}
