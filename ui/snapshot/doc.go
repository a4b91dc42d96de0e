// Package snapshot writes a screen in one of several formats, and reads the state back from those that hold it.
//
// A Doc is all there is to a screen: its picture (a grid of cells), what it says as records, and where it
// comes from. Every encoder is a pure function: the same Doc gives the same bytes, whatever the clock, the time zone
// or the machine. Only Save writes, and it writes whole files or none.
//
// No text of a Doc is trusted: it is escaped by the rules of each format, and control characters and marks that
// turn the direction of writing never get out.
package snapshot

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
)

// Doc is a screen, ready to be written in any format.
type Doc struct {
	// Grid is the picture, its foot included. A view of a part of a larger grid is written as that part.
	Grid   cells.Grid
	Report Report
	Meta   Meta
	// Dark tells for each colour of the grid, which is light then, what stands for it in the dark; nil: the picture has
	// one theme.
	Dark map[cells.Color]cells.Color
	// Names tells by id whose a style is, as Style.Whose has it.
	Names map[cells.Style]string
	// Notes is the first row of what signs mean and of what the picture is made from; 0 is none.
	Notes int
	Links []Link
	// Narrow is the same for windows that are too narrow for the picture, or nil.
	Narrow *Doc
	// Played says that the file has pictures of many days, and tells only of one what it rests on.
	Played bool
}

// Link is a part of a row of the picture that leads to a page: cells From to To, the last not included.
type Link struct {
	Row, From, To int
	URL           string
}

// Report is what a screen says, as records: for md, csv, json and plain.
type Report struct {
	Title    string   // "How big is each messenger? On 15 January 2021"
	Scope    string   // "active users, as known today"
	Sentence string   // the ready sentence in full
	Notes    []string // flags and what is left out, one remark each
	Columns  []Column
	Rows     []Row
	Figures  []*data.Observation // further figures, those of the sentence among them; nil is none
	Citation string              // what the copy key copies, ready to be quoted
	Hidden   []string            // names of the messengers that are hidden
	Chart    string              // what kind of picture it is: "Bar chart"
	Wordings []string            // of the sentence, the longest first
	Speech   []Passage
	// Names are the full names of messengers of one's own, by id.
	Names map[string]string
}

// Called is what programs and lists call a messenger: its id, or the name of one of one's own, which alone brings that
// back when the figures are read again.
func (r Report) Called(id string) string { return cmp.Or(r.Names[id], id) }

// Passage is what speech tells of one thing: sentences, of which those of Head may share a line, and the sources of
// them.
type Passage struct {
	Head, More []string
	Sources    []*data.Source
}

// Kind is the type that all values of a column have in csv and json, or none.
type Kind uint8

// The kinds. Only of Text the text for people serves where there is no value.
const (
	Text   Kind = iota
	Number      // as JSON writes it
	Bool        // true or false
	Day         // YYYY-MM-DD
	List        // words, in csv with ";" between them
)

// String is the type of the values as json names it.
func (k Kind) String() string { return [...]string{"text", "number", "boolean", "day", "list"}[k] }

// Column is one column of the rows. ID is its name for programs: unique, of small letters, digits and "_". Right
// says that its texts end at one edge, as numbers do. Data says that it is for programs alone: in csv and json.
type Column struct {
	ID, Title string
	Kind      Kind
	Right     bool
	Data      bool
}

// Hidden is the column that tells programs whether the screen hides the messenger of a row.
var Hidden = Column{ID: "hidden", Title: "hidden", Kind: Bool, Data: true}

// Cell is one value of a row: Text for people, Value for programs; without Value the text serves both.
type Cell struct{ Text, Value string }

// Numbers is a column of numbers.
func Numbers(id, title string) Column { return Column{ID: id, Title: title, Kind: Number, Right: true} }

// Days are a column of days, and the one that tells programs how exactly they are known.
func Days(id, title string) []Column {
	return []Column{{ID: id, Title: title, Kind: Day}, {ID: id + "_precision", Title: "precision", Data: true}}
}

// Numeral is a number for people and programs alike; "" is none.
func Numeral(number string) Cell { return Cell{Text: number, Value: number} }

// Stated are the cells of a figure and of its day, under a column of Numbers and those of Days; o may be nil.
func Stated(o *data.Observation) []Cell {
	if o == nil {
		return make([]Cell, 3)
	}
	return append([]Cell{{Text: o.Stated(), Value: strconv.FormatInt(o.Value, 10)}}, Dated(o.AsOf, o.Precision)...)
}

// Dated are the cells of a day under the columns of Days; 0 is none.
func Dated(day data.Day, p data.Precision) []Cell {
	if day == 0 {
		return make([]Cell, 2)
	}
	return []Cell{{Text: day.Format(p), Value: day.String()}, {Value: p.String()}}
}

// Truth is the cell of a column of Bool.
func Truth(v bool) Cell { return Cell{Value: strconv.FormatBool(v)} }

// Row is one row of a report, with one cell a column, and the figures it rests on, the most important first, or the
// page it was read on. Hidden says that the screen hides it: it stands in csv and json alone. Unseen says that the
// picture has no room for it.
type Row struct {
	Cells   []Cell
	Figures []*data.Observation
	Page    *data.Source
	Hidden  bool
	Unseen  bool
}

// ForPeople are columns and rows without those that are for programs alone.
func ForPeople(columns []Column, rows []Row) (titled []Column, shown []Row) {
	for _, c := range columns {
		if !c.Data {
			titled = append(titled, c)
		}
	}
	for _, row := range rows {
		if row.Hidden {
			continue
		}
		var cells []Cell
		for i, c := range columns {
			if !c.Data {
				cells = append(cells, row.cell(i))
			}
		}
		row.Cells = cells
		shown = append(shown, row)
	}
	return titled, shown
}

// Meta says where a snapshot comes from. All formats with a place for it carry it; Read gives it back.
type Meta struct {
	View        string
	Title       string
	Day         string // YYYY-MM-DD
	Metric      string
	Known       string   // "now", or "then": only what was public on the day
	Flags       []string // "[e] estimate"
	Sources     []*data.Source
	DataVersion string
	Version     string   // of the program
	Command     string   // draws the snapshot again
	Args        []string // the state as flags, one argument each
	Dark        bool     // the theme that the colours of the grid are made for
	Auto        bool     // the reader's theme decides, where the format can tell
	Today       bool     // Day is that on which the snapshot was made
	Size        Size     // of a picture in cells, 0 × 0 of none
	Own         []string // names of the files of one's own that figures came from: the ends of their paths
}

// Past is what a file says of the picture as it was: beside Meta, what is needed to ask whether it still holds.
type Past struct {
	Meta
	Format   string // id
	Sentence string // "" is none
	// Figures are those behind rows and sentence, without Origin and Note, and with an empty Source where the file
	// names none; nil if the file does not tell them.
	Figures []*data.Observation
	Many    Digest // of very many figures, in their place
}

// versions says what the snapshot was made from, and by what.
func (m Meta) versions() string { return DataWords(m.DataVersion, m.Own) + ", userbase " + m.Version }

// DataWords say which data set something was made from: its version, and the files of one's own in it.
func DataWords(version string, own []string) string {
	words := "data " + version
	if len(own) == 0 {
		return words
	}
	names := slices.Clone(own)
	for i, name := range names {
		names[i] = OwnName(name)
	}
	return words + " with " + fit.Join(names, "and")
}

// OwnName is the name of a file of one's own, as people are told it.
func OwnName(name string) string {
	switch {
	case name == stdin:
		return "standard input"
	case Pipe(name):
		return "a pipe of the shell (" + name + ")"
	}
	return name
}

// Pipe reports whether a path is one that the shell gave to a pipe: it stands for nothing later.
func Pipe(path string) bool {
	return strings.HasPrefix(path, "/dev/fd/") || strings.HasPrefix(path, "/proc/")
}

// remarks are the notes, then the flags.
func (d Doc) remarks() []string { return slices.Concat(d.Report.Notes, d.Meta.Flags) }

// whole is the picture as a grid of its own, so that of a view of a larger grid only the view is written.
func (d Doc) whole() cells.Grid {
	g := d.Grid
	if g.Whole() {
		return g
	}
	w := cells.New(g.W, g.H, notASCII) // a grid in ASCII holds nothing else: it is copied as it is
	for y := range g.H {
		for x := range g.W {
			c := g.Cell(x, y)
			w.Put(x, y, c.Rune, c.Style)
		}
	}
	return w
}

// cell returns the cell of a column; a row may have fewer.
func (r Row) cell(i int) Cell {
	if i < len(r.Cells) {
		return r.Cells[i]
	}
	return Cell{}
}

// value is the cell for programs in a column of a kind; "" is none.
func (c Cell) value(k Kind) string {
	if c.Value != "" || k != Text {
		return c.Value
	}
	return c.Text
}
