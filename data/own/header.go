package own

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// column is what a field of a row is.
type column uint8

// The columns that are read, then those that are passed over.
const (
	messenger column = iota
	metric
	from
	asOf
	precision
	value
	bound
	basis
	countedBy
	publisher
	title
	titleOriginal
	address
	published
	access
	source
	origin
	originPublisher
	originTitle
	originTitleOriginal
	originAddress
	originPublished
	originAccess
	disclosed
	disclosedPrecision
	redefined
	flags
	note
	columnCount
	ignored = columnCount
	unknown = columnCount + 1
)

// columnNames are the names of the columns.
var columnNames = [columnCount]string{"messenger", "metric", "from", "as_of", "precision", "value", "bound", "basis",
	"counted_by", "publisher", "title", "title_original", "url", "published", "access", "source", "origin",
	"origin_publisher", "origin_title", "origin_title_original", "origin_url", "origin_published", "origin_access",
	"disclosed", "disclosed_precision", "break", "flags", "note"}

func (c column) String() string { return columnNames[c] }

// needed are the columns that a file must have, usual those that it may have.
var (
	needed = [...]column{messenger, metric, asOf, value}
	usual  = [...]column{from, precision, bound, basis, publisher, title, address, published, access, origin, disclosed,
		disclosedPrecision, countedBy, redefined, note}
)

// Columns are the columns of a file as they are told to people.
func Columns() string {
	names := make([]string, len(usual))
	for i, c := range usual {
		names[i] = c.String()
	}
	return fmt.Sprintf("%s, %s, %s, %s (needed), %s", messenger, metric, asOf, value, strings.Join(names, ", "))
}

// derived are the columns of our own lists of figures that say what other columns say.
var derived = [...]string{"id", "published_precision", "origin_published_precision", "period", "period_precision",
	"name", "counts", "figure", "vouched", "counter", "told_by", "read_in", "stood", "figure_disclosed",
	"figure_disclosed_precision"}

// elsewhere are columns that all our own tables have which are no lists of figures.
var elsewhere = [...]string{"day_precision", "launched_precision"}

// columnOf is the column of a name in any case, with blanks or lines between its words.
func columnOf(name string) column {
	name = strings.ToLower(strings.Join(strings.FieldsFunc(name, func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r == '_'
	}), "_"))
	if at := slices.Index(columnNames[:], name); at >= 0 {
		return column(at)
	}
	if name == "" || slices.Contains(derived[:], name) {
		return ignored
	}
	return unknown
}

// header reads the names of the columns; false if the rows cannot be read by them.
func (r *reader) header() bool {
	s := r.scanner
	ok, bad := r.separate()
	switch {
	case bad != nil:
		r.trouble(bad)
		return false
	case !ok && s.err == nil:
		r.fault(0, &problem{"the file is empty", "its first line must name the columns: " + Columns()})
		return false
	case !ok:
		return false
	}
	if slices.ContainsFunc(s.fields, func(f field) bool { return slices.Contains(elsewhere[:], string(f.text)) }) {
		r.fault(0, &problem{"this is a table of another screen, not the list of figures",
			"take what userbase figures --format csv writes"})
		return false
	}
	for c := range r.index {
		r.index[c], r.cells[c] = -1, nil
	}
	r.present = r.present[:0]
	r.names, r.nameless = r.names[:0], false
	for i, f := range s.fields {
		name := trim(f.text)
		r.names = append(r.names, len(name) > 0)
		r.nameless = r.nameless || len(name) == 0
		c := columnOf(string(name))
		switch {
		case c == unknown:
			r.fault(f.at, problemf("unknown column "+quote(string(name)), "take it out, or write one of %s", Columns()))
		case c == ignored:
		case r.index[c] >= 0:
			r.fault(f.at, &problem{fmt.Sprintf("column %s is there twice", c), "keep one"})
		default:
			r.index[c] = i
			r.present = append(r.present, c)
		}
	}
	return r.complete()
}

// complete reports whether the needed columns are there; one fault names those that are not.
func (r *reader) complete() bool {
	var missing []string
	for _, c := range needed {
		if r.index[c] < 0 {
			missing = append(missing, c.String())
		}
	}
	if len(missing) == 0 {
		return true
	}
	word := "column "
	if len(missing) > 1 {
		word = "columns "
	}
	r.fault(0, &problem{"the first line names no " + word + strings.Join(missing, ", "), "add it there"})
	return false
}

// separate finds what separates the fields: what a first line "sep=;" says, else what parts the first row into the
// most columns that are known, and of several such into the most. The row is scanned by it.
func (r *reader) separate() (ok bool, bad *trouble) {
	s := r.scanner
	s.separator = ','
	for {
		if ok, bad = s.scan(); !ok || bad != nil && bad.last {
			return ok, bad
		}
		text := string(trim(s.buf[s.from:s.next]))
		if rest, found := strings.CutPrefix(strings.ToLower(strings.Trim(text, `"`)), "sep="); found && len(rest) <= 1 {
			s.separator = append([]byte(rest), '\t')[0] // a tab was trimmed
			ok, bad = s.scan()
			return ok, bad
		}
		if strings.Trim(text, ",;\t ") != "" {
			break
		}
	}
	best, most := byte(','), -1
	for _, c := range []byte(",;\t|") {
		s.separator = c
		if _, bad := s.rescan(); bad != nil {
			continue
		}
		found := len(s.fields)
		for _, f := range s.fields {
			if c := columnOf(string(trim(f.text))); c < columnCount {
				found += mostColumns
			}
		}
		if found > most {
			best, most = c, found
		}
	}
	s.separator = best
	return s.rescan()
}
