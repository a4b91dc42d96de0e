package own

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"userbase/data"
)

// Report is what reading found.
type Report struct {
	Faults       []Fault  `json:"faults"`   // as many as were found first and are kept, by file, line and column
	Warnings     []Fault  `json:"warnings"` // likewise
	FaultCount   int      `json:"fault_count"`
	WarningCount int      `json:"warning_count"`
	Rows         int      `json:"rows"`       // that hold a figure, in all files
	Added        int      `json:"added"`      // figures that the set did not have
	Replaced     int      `json:"replaced"`   // figures of the set that rows took the place of
	Known        int      `json:"known"`      // rows that say what the set said before
	Messengers   []string `json:"messengers"` // names of the new ones

	files []string
	keep  int
}

// newReport is an empty one: its lists are lists in JSON too.
func newReport(keep int) *Report {
	return &Report{Faults: []Fault{}, Warnings: []Fault{}, Messengers: []string{}, keep: keep}
}

// Fault is what is wrong at a place of a file, or may be.
type Fault struct {
	File   string `json:"file"`
	Line   int    `json:"line"`            // counted from 1
	Column int    `json:"column"`          // of the first character that is meant, in its line, counted from 1
	Name   string `json:"name,omitempty"`  // of the column of the table; empty if none is meant
	Value  string `json:"value,omitempty"` // what stands there, shortened
	What   string `json:"what"`            // what is wrong, with name and value
	Mend   string `json:"mend"`            // what to do
}

// String is the fault on one line: FILE:LINE:COLUMN: what; mend.
func (f Fault) String() string { return f.place() + f.What + "; " + f.Mend }

// AsWarning is the same of what may be wrong: FILE:LINE:COLUMN: warning: what; mend.
func (f Fault) AsWarning() string { return f.place() + "warning: " + f.What + "; " + f.Mend }

func (f Fault) place() string {
	return data.Quoted(f.File) + ":" + strconv.Itoa(f.Line) + ":" + strconv.Itoa(f.Column) + ": "
}

// fault counts a fault and keeps it if there is room.
func (r *Report) fault(f Fault) {
	if r.FaultCount++; len(r.Faults) < r.keep {
		r.Faults = append(r.Faults, f)
	}
}

// warn counts a warning and keeps it if there is room.
func (r *Report) warn(f Fault) {
	if r.WarningCount++; len(r.Warnings) < r.keep {
		r.Warnings = append(r.Warnings, f)
	}
}

// sort puts faults and warnings in the order of files, lines and columns, in which they are mended.
func (r *Report) sort() {
	for _, list := range [...][]Fault{r.Faults, r.Warnings} {
		slices.SortStableFunc(list, func(a, b Fault) int {
			return cmp.Or(cmp.Compare(slices.Index(r.files, a.File), slices.Index(r.files, b.File)),
				cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
		})
	}
}

// quote is a text of a file in quotes, shortened, in ASCII if it holds what a terminal must not get.
func quote(text string) string {
	text = data.Word(text)
	if q := data.Quoted(text); q != text {
		return q
	}
	return strconv.Quote(text)
}

// problem is what is wrong with a text, and what to do, to be read after the name and the text.
type problem struct{ what, mend string }

// problemf is a problem whose mend is written by a format.
func problemf(what, mend string, args ...any) *problem {
	return &problem{what, fmt.Sprintf(mend, args...)}
}
