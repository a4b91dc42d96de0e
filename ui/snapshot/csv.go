package snapshot

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"userbase/data"
)

var csvFormat = Format{
	ID: "csv", Ext: ".csv", Words: "rows with their sources, for a spreadsheet", Bare: true, Data: true,
	Encode: encodeCSV,
}

// figureColumns are the columns that csv gives every figure behind a row, after the columns of the screen. Those of
// a second figure end in "_2". One whose name the screen uses itself is preceded by "figure_".
var figureColumns = [...]string{
	"messenger", "metric", "from", "as_of", "precision", "value", "bound", "basis", "counted_by",
	"origin_publisher", "origin_title", "origin_title_original", "origin_url", "origin_published",
	"origin_published_precision", "origin_access",
	"disclosed", "disclosed_precision",
	"publisher", "title", "title_original", "url", "published", "published_precision", "access", "note",
}

// utf8Mark tells Excel that a file is UTF-8.
const utf8Mark = "\ufeff"

// encodeCSV writes the rows by RFC 4180, under one row of names, or as Excel takes them.
func encodeCSV(d Doc, o Options) ([]byte, error) {
	r := d.Report
	most := 0
	for _, row := range r.Rows {
		most = max(most, len(row.Figures))
	}
	var names []string
	taken := map[string]bool{}
	for _, c := range r.Columns {
		names = append(names, inert(c.ID))
		taken[c.ID] = true
	}
	for i := range most {
		for _, name := range figureColumns {
			if taken[name] {
				name = "figure_" + name
			}
			if i > 0 {
				name += "_" + strconv.Itoa(i+1)
			}
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return nil, nil
	}
	lines := [][]string{names}
	for _, row := range r.Rows {
		line := make([]string, 0, len(names))
		for i, c := range r.Columns {
			value := row.cell(i).value(c.Kind)
			if o.Excel && c.Kind == Number {
				value = strings.Replace(value, ".", ",", 1)
			}
			line = append(line, inert(value))
		}
		for _, f := range row.Figures {
			line = r.appendFigure(line, f)
		}
		lines = append(lines, line[:len(names)]) // blanks where others have further figures
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if o.Excel {
		b.WriteString(utf8Mark)
		w.Comma = ';'
	}
	w.UseCRLF = true
	err := w.WriteAll(lines)
	return b.Bytes(), err
}

// appendFigure appends what figureColumns names; blanks where there is no figure.
func (r Report) appendFigure(line []string, f *data.Observation) []string {
	if f == nil {
		return append(line, make([]string, len(figureColumns))...)
	}
	values := []string{r.Called(f.Messenger), string(f.Metric), f.From.String(), f.AsOf.String(), f.Precision.String(),
		strconv.FormatInt(f.Value, 10), f.Bound.String(), f.Basis.String(), f.CountedBy}
	values = append(values, sourceFields(f.Origin)...)
	values = append(values, f.Disclosed.String(), f.HowDisclosed())
	values = append(append(values, sourceFields(f.Source)...), f.Note)
	for _, v := range values {
		line = append(line, inert(v))
	}
	return line
}

// sourceFields are publisher, title, original title, address, day, its precision and access of a source; blanks
// where there is none.
func sourceFields(s *data.Source) []string {
	if s == nil {
		return make([]string, 7)
	}
	return []string{s.Publisher, s.Title, s.TitleOriginal, s.URL, s.Published, precision(s.Published),
		s.Access.String()}
}

// inert keeps a spreadsheet from reading a text as a formula: an apostrophe goes before it. One goes before a text that
// begins with an apostrophe itself, too: whoever takes one away wherever there is one has the text again. Numbers stay
// numbers.
func inert(s string) string {
	s = tidy(s)
	if s != "" && strings.ContainsAny(s[:1], "=+-@'") && !isNumber(strings.Replace(s, ",", ".", 1)) {
		return "'" + s
	}
	for _, wide := range [...]string{"＝", "＋", "－", "＠"} { // some spreadsheets take them for the narrow ones
		if strings.HasPrefix(s, wide) {
			return "'" + s
		}
	}
	return s
}
