package snapshot

import (
	"fmt"
	"strings"
)

// Format is one of the formats. All that is particular to one stands in the file of its name.
type Format struct {
	ID      string
	Ext     string // ending of file names, with its point
	Words   string // what it is for, in one line
	Picture bool   // made of the grid, so that size and theme matter to it
	Bare    bool   // holds nothing but the picture, or the rows
	Data    bool   // for programs: what is hidden stands in it too
	Binary  bool   // would garble a terminal
	Spoken  bool   // for ears: sentences, without signs
	Both    bool   // can hold a dark and a light theme at once

	// Draws reports whether there are letters for all of a text; nil where those are the reader's.
	Draws func(text string) bool

	// Encode writes a document: for the same document and options always the same bytes.
	Encode func(Doc, Options) ([]byte, error)

	// Read finds the state in a file, as Encode put it there; starts are what such a file begins with, in small
	// letters. A format that has no place for the state has neither.
	Read   func(file []byte) (state []byte, err error)
	starts []string
}

// Formats are all formats in the order in which they are offered: pictures first, records after them.
var Formats = [...]Format{
	svgFormat, pngFormat, htmlFormat, txtFormat, ansiFormat, csvFormat, jsonFormat, mdFormat, plainFormat, altFormat,
}

// Options are what a format can be asked for.
type Options struct {
	// DPI is the resolution of a png in dots an inch, LeastDPI to MostDPI; 0 stands for DefaultDPI. At 96 a cell has
	// 8 × 16 pixels. With Pixels it is only what the png says of itself.
	DPI int
	// Pixels is the size of a picture, unless its cells decide.
	Pixels Pixels
	// Transparent says that a picture has no background.
	Transparent bool
	// All tells of everybody in plain, also where the focus or what is selected is told of.
	All bool
	// ASCII says that speech is to hold nothing else.
	ASCII bool
	// Excel makes a csv that Excel reads where a comma parts decimals: with a mark of UTF-8, semicolons between the
	// columns, and that comma.
	Excel bool
	// Play says that a page is to hold a slider over all days on which a figure changed.
	Play bool
}

// Encode writes the document in the format with the given ID. The error says which formats there are, or which
// resolutions.
func Encode(format string, d Doc, o Options) ([]byte, error) {
	if f, ok := ByID(format); ok {
		return f.Encode(d, o)
	}
	return nil, fmt.Errorf("%q is no format: choose one of %s", format, strings.Join(IDs(), ", "))
}

// ByID is the format with an id.
func ByID(id string) (Format, bool) {
	for _, f := range Formats {
		if f.ID == id {
			return f, true
		}
	}
	return Format{}, false
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

// IDs lists the formats in the order in which they are offered.
func IDs() []string { return idsOf(func(Format) bool { return true }) }

// Pictures lists the formats that are made of the grid, Records the others.
func Pictures() []string { return idsOf(func(f Format) bool { return f.Picture }) }

// Records lists the formats that are made of what a screen says.
func Records() []string { return idsOf(func(f Format) bool { return !f.Picture }) }

// Readable lists the formats that the function Read takes.
func Readable() []string { return idsOf(func(f Format) bool { return f.Read != nil }) }

func idsOf(want func(Format) bool) []string {
	var ids []string
	for _, f := range Formats {
		if want(f) {
			ids = append(ids, f.ID)
		}
	}
	return ids
}
