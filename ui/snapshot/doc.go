// Package snapshot writes a screen in one of nine formats, and reads the state back from those that hold it.
//
// A Doc is all there is to a screen: its picture (a grid of cells, from which txt, ansi, svg, html and png are
// made), what it says as records (from which csv, json, md and plain are made), and where it comes from. Every
// encoder is a pure function: the same Doc gives the same bytes, whatever the clock, the time zone or the machine.
// Only Save writes, and it writes whole files or none.
//
// No text of a Doc is trusted: it is escaped by the rules of each format, and control characters and marks that
// turn the direction of writing never get out.
package snapshot

import (
	"fmt"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
)

// Doc is a screen, ready to be written in any format.
type Doc struct {
	// Grid is the picture, its foot included. A view of a part of a larger grid is written as that part.
	Grid   cells.Grid
	Report Report
	Meta   Meta
}

// Report is what a screen says, as records: for md, csv, json, plain and for the sentence on the screen itself.
type Report struct {
	Title    string   // "How big is each messenger? On 15 January 2021"
	Scope    string   // "active users, as known today"
	Sentence string   // the ready sentence in full
	Notes    []string // flags and what is left out, one remark each
	Columns  []Column
	Rows     []Row
	Citation string // the sentence with its sources, ready to be quoted
}

// Column is one column of the rows. ID is its name for programs: unique, of small letters, digits and "_". Right
// says that its texts end at one edge, as numbers do.
type Column struct {
	ID, Title string
	Right     bool
}

// Cell is one value of a row: Text for people, Value for programs; without Value the text serves both.
type Cell struct{ Text, Value string }

// Row is one row of a report, with one cell a column, and the figures it rests on, the most important first.
type Row struct {
	Cells   []Cell
	Figures []*data.Observation
}

// Meta says where a snapshot comes from. All formats with a place for it carry it; it is what ReadArgs gives back.
type Meta struct {
	View        string
	Title       string
	Day         string // YYYY-MM-DD
	Metric      string
	Flags       []string // "[e] estimate"
	Sources     []*data.Source
	DataVersion string
	Version     string   // of the program
	Command     string   // draws the snapshot again
	Args        []string // the state as flags, one argument each
	Dark        bool     // the theme that the colours of the grid are made for
}

// Options are what a format can be asked for.
type Options struct {
	// ScaleFactor is the number of pixels of a png for one of its points, 1 to 8; 0 stands for 2. A cell is 8 × 16
	// points.
	ScaleFactor int
}

// Format is one of the formats. Picture says that it is made of the grid, so that size and theme matter to it.
type Format struct {
	ID      string
	Ext     string // ending of file names, with its point
	Words   string // what it is for, in one line
	Picture bool
}

// Formats are all formats in the order in which they are offered: pictures first, records after them.
var Formats = [...]Format{
	{"svg", ".svg", "picture, sharp at any size, text can be selected", true},
	{"png", ".png", "picture for articles and posts", true},
	{"html", ".html", "page, text can be selected", true},
	{"txt", ".txt", "as seen, without colour", true},
	{"ansi", ".ansi", "as seen, with colour, for terminals", true},
	{"csv", ".csv", "rows with their sources, for a spreadsheet", false},
	{"json", ".json", "rows, sources and the state, for programs", false},
	{"md", ".md", "table with sources as footnotes", false},
	{"plain", ".plain.txt", "sentences and a table, for screen readers", false},
}

// FormatOf finds the format by the ending of a file name, in small or capital letters.
func FormatOf(path string) (Format, bool) {
	path = strings.ToLower(path)
	var found Format
	for _, f := range Formats {
		if strings.HasSuffix(path, f.Ext) && len(f.Ext) > len(found.Ext) {
			found = f
		}
	}
	return found, found.ID != ""
}

// FormatIDs lists the formats for a message or a flag: "svg, png, html, …".
func FormatIDs() string {
	var ids []string
	for _, f := range Formats {
		ids = append(ids, f.ID)
	}
	return strings.Join(ids, ", ")
}

// unknownFormat is the error for a format that does not exist.
func unknownFormat(id string) error {
	return fmt.Errorf("%q is no format: choose one of %s", id, FormatIDs())
}

// remarks are the notes, and the flags that no note explains.
func (d Doc) remarks() []string {
	list := d.Report.Notes[:len(d.Report.Notes):len(d.Report.Notes)]
	all := strings.Join(list, "\n")
	for _, f := range d.Meta.Flags {
		if !strings.Contains(all, f) {
			list = append(list, f)
		}
	}
	return list
}

// cell returns the cell of a column; a row may have fewer.
func (r Row) cell(i int) Cell {
	if i < len(r.Cells) {
		return r.Cells[i]
	}
	return Cell{}
}

// value is the cell for programs.
func (c Cell) value() string {
	if c.Value != "" {
		return c.Value
	}
	return c.Text
}
