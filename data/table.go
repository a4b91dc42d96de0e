package data

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Error is one fault of a data file. It reads as one line that says where the fault is and what to do.
type Error struct {
	File   string // name of the file
	Line   int    // line of the field, counted from 1; 0 if the whole file is meant
	Column string // name of the column; empty if the whole line is meant
	Value  string // the text found there
	Msg    string // what to do
}

// Error is the fault as one line: observations.csv line 12, column bound: "abot": write one of ….
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, " line %d", e.Line)
	}
	if e.Column != "" {
		b.WriteString(", column " + e.Column + ": " + inQuotes(e.Value))
	}
	return b.String() + ": " + e.Msg
}

// table reads one CSV file whose header names exactly the expected columns, in any order.
type table struct {
	file    string
	columns []string // expected, in canonical order
	index   []int    // place in the record of each expected column
	reader  *csv.Reader
	record  []string
}

// openTable reads the header and checks that it names each of the columns once and no other.
func openTable(file string, text io.Reader, columns []string) (*table, error) {
	t := &table{file: file, columns: columns, reader: csv.NewReader(text)}
	t.reader.ReuseRecord = true
	header, err := t.reader.Read()
	if errors.Is(err, io.EOF) {
		return nil, &Error{File: file, Msg: "the file is empty: its first line must be " + strings.Join(columns, ",")}
	}
	if err != nil {
		return nil, t.broken(err)
	}
	t.index = make([]int, len(columns))
	for i := range t.index {
		t.index[i] = -1
	}
	for i, name := range header {
		line, _ := t.reader.FieldPos(i)
		at := slices.Index(columns, name)
		switch {
		case at < 0:
			return nil, &Error{File: file, Line: line,
				Msg: "unknown column " + inQuotes(name) + ": the columns are " + strings.Join(columns, ",")}
		case t.index[at] >= 0:
			return nil, &Error{File: file, Line: line, Msg: "column " + name + " is there twice: keep one"}
		}
		t.index[at] = i
	}
	if at := slices.Index(t.index, -1); at >= 0 {
		return nil, &Error{File: file, Line: 1, Msg: "column " + columns[at] + " is missing: add it"}
	}
	return t, nil
}

// next moves to the next row; it reports false at the end of the file. Every field of the row has been
// checked: valid UTF-8 in normal form C, without control characters.
func (t *table) next() (bool, error) {
	record, err := t.reader.Read()
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	if err != nil {
		return false, t.broken(err)
	}
	t.record = record
	for c := range t.columns {
		if msg := uncleanText(t.get(c)); msg != "" {
			return false, t.fail(c, msg)
		}
	}
	return true, nil
}

// get returns the field of the row in column c of the canonical order.
func (t *table) get(c int) string { return t.record[t.index[c]] }

// fail is the fault of the row's field in column c.
func (t *table) fail(c int, msg string) error {
	line, _ := t.reader.FieldPos(t.index[c])
	return &Error{File: t.file, Line: line, Column: t.columns[c], Value: t.get(c), Msg: msg}
}

// broken puts an error of the CSV reader into the words of this package.
func (t *table) broken(err error) error {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return &Error{File: t.file, Msg: err.Error()}
	}
	msg := "bad quotes: put text with commas or quotes in double quotes, and double the quotes within"
	if errors.Is(p.Err, csv.ErrFieldCount) {
		msg = fmt.Sprintf("write %d fields, as many as there are columns", len(t.columns))
	}
	return &Error{File: t.file, Line: p.Line, Msg: msg}
}
