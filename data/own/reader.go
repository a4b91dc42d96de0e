package own

import (
	"errors"
	"fmt"
	"strings"

	"userbase/data"
)

// reader reads files into rows, which become figures once all are read.
type reader struct {
	set     *data.Set
	options Options
	report  *Report

	file     int16 // of those that are read
	scanner  *scanner
	index    [columnCount]int    // the field of each column; -1 if the file has none
	names    []bool              // whether each field has a name
	nameless bool                // not all have one
	present  []column            // those that the file has
	cells    [columnCount][]byte // of the row, without blanks around; nil for columns that the file does not have
	failed   bool                // the row has a fault
	full     bool                // a limit was passed

	messengers []data.Messenger // those of the set, then new ones
	setAt      map[string]int   // those of the set, by ids without hyphens
	ids        map[string]int   // new ones

	texts []string // notes and counters
	pages pages

	messengersAs memo[int16]
	daysAs       memo[when]
	textsAs      memo[int32]
	pagesAs      memo[int32]
	originsAs    memo[int32]

	rows  [][]row // in pieces, so that none is copied
	count int
	kinds []kind
}

// row is a figure as it was read: as little as it takes, since there may be millions.
type row struct {
	value                 int64
	from, asOf, disclosed data.Day
	line                  int32 // of its value
	page, origin          int32 // places in pages; -1: none
	note, countedBy       int32 // places in texts
	column                uint16
	file                  int16
	messenger             int16
	metric                uint8 // place in metrics
	precision             data.Precision
	bound                 data.Bound
	basis                 data.Basis
	disclosedPrecision    data.Disclosure
	redefined             bool
}

// piece is the number of rows that memory is taken for at once.
const piece = 1 << 14

func newReader(set *data.Set, o Options) *reader {
	r := &reader{set: set, options: o, report: newReport(o.Keep), texts: []string{""},
		setAt: map[string]int{}, ids: map[string]int{}, pages: newPages(set)}
	for i := range set.Messengers {
		m := set.Messengers[i]
		r.messengers = append(r.messengers, m)
		for _, id := range spellings(&m) {
			id = strings.ReplaceAll(id, "-", "")
			if _, taken := r.setAt[id]; !taken {
				r.setAt[id] = i
			}
		}
	}
	r.kinds = make([]kind, max(MostMessengers, len(set.Messengers))*len(metrics))
	return r
}

// read reads one file.
func (r *reader) read(in *meter, size int64) {
	r.scanner = &scanner{}
	if size > MostBytes {
		r.fault(0, tooLarge)
		return
	}
	s, bad := open(in)
	if bad != nil {
		r.fault(0, &problem{"the file " + bad.what, bad.mend})
		return
	}
	r.scanner = s
	if faults := r.report.FaultCount; r.header() {
		r.readRows(faults)
	}
	switch {
	case errors.Is(s.err, errTooLarge):
		r.fault(0, tooLarge)
	case s.err != nil:
		r.fault(0, &problem{"the file cannot be read on: " + data.OneLine(s.err.Error()), "try again"})
	}
}

var tooLarge = &problem{"the file is larger than 256 MiB", "part it into several"}

// readRows reads all rows behind the names of the columns, given how many faults there were before the file.
func (r *reader) readRows(faults int) {
	before := r.count
	for {
		ok, bad := r.scanner.scan()
		switch {
		case !ok:
			if r.count == before && r.report.FaultCount == faults {
				r.fault(0, &problem{"there is no figure below the names of the columns", "write one a line"})
			}
			return
		case bad != nil:
			if r.trouble(bad); bad.last {
				return
			}
		case !r.blank() && !r.readRow():
			return
		}
	}
}

// blank reports whether nothing stands in the row.
func (r *reader) blank() bool {
	for i := range r.scanner.fields {
		if len(trim(r.scanner.fields[i].text)) > 0 {
			return false
		}
	}
	return true
}

// fault tells what is wrong at a place of the row.
func (r *reader) fault(at int, p *problem) {
	r.failed = true
	r.report.fault(r.at(at, p))
}

// at is a fault at a place of the row.
func (r *reader) at(at int, p *problem) Fault {
	line, column := r.scanner.place(at)
	return Fault{File: r.report.files[r.file], Line: line, Column: column, What: p.what, Mend: p.mend}
}

// trouble tells why a row cannot be read.
func (r *reader) trouble(bad *trouble) { r.fault(bad.at, &bad.problem) }

// cut parts the row into the texts of its columns.
func (r *reader) cut() {
	for _, c := range r.present {
		var text []byte
		if at := r.index[c]; at < len(r.scanner.fields) {
			text = r.scanner.fields[at].text
		}
		if n := len(text); n > 0 && !(between(text[0], '(', '~') && between(text[n-1], '!', '~')) { // nearly none
			text = bare(trim(text))
		}
		r.cells[c] = text
	}
}

// text is what stands in a column of the row; empty if nothing does.
func (r *reader) text(c column) []byte { return r.cells[c] }

// wrong tells what is wrong with a column of the row. What is missing stands at the end of the row.
func (r *reader) wrong(c column, p *problem) {
	at, text := r.index[c], string(r.cells[c])
	place := 0
	if at >= 0 && at < len(r.scanner.fields) {
		place = r.scanner.fields[at].at
	}
	what := c.String() + " " + p.what
	if text != "" {
		what = fmt.Sprintf("%s %s %s", c, quote(text), p.what)
	}
	f := r.at(place, &problem{what, p.mend})
	f.Name, f.Value = c.String(), data.OneLine(data.Word(text))
	r.failed = true
	r.report.fault(f)
}
