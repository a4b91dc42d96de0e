package ui

import (
	"fmt"
	"slices"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// saveBox is the save dialog while it is drawn, row by row.
type saveBox struct {
	screen.Frame
	in     cells.Grid
	y      int
	narrow bool // each field of pictures takes a row of its own
	tight  bool // no room for all formats and the air between them
}

// labelled is the column of what stands behind the labels of the fields.
const labelled = 9

// drawSave draws the save dialog. In a low window the list of formats gives way, and the chosen one stays in sight.
func drawSave(f screen.Frame, g cells.Grid) {
	const air = 4 // empty rows above, below and between the two kinds of formats, and above the keys
	width := min(66, g.W-2)
	b := saveBox{Frame: f, narrow: width < 62}
	said, style := saidOf(f, width-13)
	below := 3 + len(said) // file, size, keys
	if b.narrow {
		below += 2
	}
	rows := 2 + len(snapshot.Formats) + below
	b.tight = g.H < rows+air
	b.in = g.Box(width, rows+air, "Save this screen", f.Look.Ink, closing)
	b.formats(below)
	b.name()
	for _, line := range said {
		b.in.Fit(labelled, b.y, b.in.W-labelled, line, style)
		b.y++
	}
	if formatByID(f.Modal.Save.Format).Picture {
		b.looks()
	}
	keys := []string{"↑↓ format  tab further fields  enter save  esc leave", "tab next  enter save  esc leave"}
	b.in.Fit(0, b.in.H-1, b.in.W, fit.FirstFitting(keys, b.in.W, f.ASCII), f.Look.Quiet)
}

// saidOf is what the dialog says in w cells: an error, a notice, or that the name was taken.
func saidOf(f screen.Frame, w int) ([]string, cells.Style) {
	switch form := f.Modal.Save; {
	case form.Err != "":
		const rows = 3
		text := "error: " + form.Err // of a long one the middle goes: its end says what to do
		return fit.Fitting([]string{text, fit.CutMiddle(text, (rows-1)*w, f.ASCII)}, w, rows, f.ASCII), f.Look.Error
	case f.Modal.Notice != "":
		return fit.Fitting([]string{f.Modal.Notice}, w, 2, f.ASCII), f.Look.Strong
	case form.Taken != "":
		return fit.Fitting([]string{form.Taken + " is taken", "the first is taken"}, w, 1, f.ASCII), f.Look.Quiet
	}
	return nil, f.Look.Quiet
}

// formats lists the formats, as many as fit above so many rows, the chosen one among them.
func (b *saveBox) formats(below int) {
	chosen := b.Modal.Save.Format
	first, rows := 0, len(snapshot.Formats)
	if b.y = 1; b.tight {
		b.y, rows = 0, min(max(b.in.H-below, 1), rows)
		first = fit.FirstRow(slices.Index(snapshot.IDs(), chosen), len(snapshot.Formats), rows)
	}
	for i, x := range snapshot.Formats[first : first+rows] {
		if !b.tight && i > 0 && !x.Picture && snapshot.Formats[i-1].Picture {
			b.y++
		}
		style := b.Look.Text
		if x.ID == chosen {
			b.in.Put(0, b.y, '▸', b.Look.Strong)
			style = b.Look.Strong
		}
		b.in.Text(2, b.y, x.ID, style)
		b.in.Fit(labelled, b.y, b.in.W-labelled, x.Words, b.Look.Quiet)
		b.y++
	}
	if !b.tight {
		b.y++
	}
}

// label draws the label of a field at column x, and the mark of the one that has the cursor, where nothing is typed; it
// returns the column behind it.
func (b *saveBox) label(field screen.SaveField, x int, text string) int {
	style := b.Look.Quiet
	if b.Modal.Save.Field == field {
		style = b.Look.Strong
		b.in.SetCursor(x, b.y)
		if field != screen.NameField {
			b.in.Put(x-2, b.y, '▸', b.Look.Strong)
		}
	}
	if text == "" {
		return x
	}
	return b.in.Text(x, b.y, text, style) + 2
}

// name draws the field of the file's name.
func (b *saveBox) name() {
	b.label(screen.NameField, 2, "file")
	field := b.in.Sub(labelled, b.y, b.in.W-labelled, 1)
	if form := b.Modal.Save; form.Field == screen.NameField {
		field.Input(b.Modal.Input, b.Modal.Cursor, b.Look.Text)
	} else {
		field.Input(form.Name, len([]rune(form.Name)), b.Look.Text) // its end is what tells the format
		field.Restyle(func(cells.Style) cells.Style { return b.Look.Text })
	}
	b.y++
}

// looks draws the fields that only pictures have.
func (b *saveBox) looks() {
	b.label(screen.SizeField, 2, "size")
	chosen := b.Modal.Save.Extent
	extent := extents(b.Frame)[chosen]
	size := fmt.Sprintf("%d × %d", extent.W, extent.H)
	switch {
	case extent.Pixels.W > 0:
		size = fmt.Sprintf("%s, %d × %d", extent.Pixels.Name, extent.Pixels.W, extent.Pixels.H)
	case chosen == 0:
		size = "this window, " + size
	}
	drawn := "for print"
	if b.Modal.Save.AsSeen {
		drawn = "as seen"
	}
	x := b.in.Text(labelled, b.y, size, b.Look.Text)
	x = b.further(screen.ThemeField, x, "theme", string(b.Modal.Save.Theme))
	b.further(screen.PrintField, x, "", drawn)
}

// further draws one more field behind column x, or where the box is narrow in a row of its own.
func (b *saveBox) further(field screen.SaveField, x int, label, value string) int {
	const gap = 4
	if x += gap; b.narrow {
		x, b.y = 2, b.y+1
	}
	x = b.label(field, x, label)
	if b.narrow {
		x = labelled
	}
	return b.in.Text(x, b.y, value, b.Look.Text)
}
