package figures

import "userbase/ui/screen"

// figureRowsLayout is how the table lies in the height of a body.
type figureRowsLayout struct {
	Top    int // rows above the first row
	header bool
	Rows   int
	note   int // rows below the table for the remark on the selected figure; with a panel none
}

func figureLayoutRows(h int, panel bool) figureRowsLayout {
	var l figureRowsLayout
	below := 0
	if h >= 3 {
		l.header, l.Top = true, 1
	}
	if h >= 14 {
		l.Top = 2
	}
	switch {
	case panel:
		below = 1
	case h >= 12:
		l.note, below = 2, 2
	case h >= 9:
		l.note, below = 1, 1
	}
	l.Rows = max(h-l.Top-below, 0)
	return l
}

// FigureRows is the layout of the table on this frame.
func FigureRows(f screen.Frame) figureRowsLayout {
	l := f.Skeleton(len(f.NoteLines(f.Screen().Notes(f))))
	return figureLayoutRows(l.Body.H, l.Panel.W > 0)
}

// figureTable is where the columns of the table lie: period and value end before their column, the others begin
// at it. A column 0 is left out.
type figureTable struct {
	period, mark, name, counts, value, basis, read, title, flags, end int
	room                                                              bool // for the longer words
}

// layFigures lays the columns into a width. What does not fit goes in this order: the page's title, where it was
// read, the basis, the flags or, of one messenger, its name.
func layFigures(w, period, name int, one bool) figureTable {
	type choice struct{ name, basis, read, flags, room bool }
	var t figureTable
	for _, c := range []choice{
		{true, true, true, false, true}, {true, true, false, true, true}, {true, false, false, true, true}, {!one, false, false, true, false},
		{true, false, false, false, false}, {false, false, false, true, false}, {false, false, false, false, false},
	} {
		t = figureTable{end: w - 1, room: c.room}
		x := 2
		counts, flags := 18, 7
		if c.room {
			x, counts = 3, 20
		}
		t.period = x + period
		t.mark = t.period + 1
		x = t.mark + 2
		if c.name {
			t.name = x
			x += name + 1
		}
		t.counts = x
		x += counts
		t.value = x
		if c.basis {
			t.basis = x + 2
			x = t.basis + 8
		}
		if c.read {
			t.read = x + 1
			x = t.read + 12
			if rest := t.end - t.read; rest > 60 {
				t.title = t.read + 30
			}
		}
		if c.flags {
			t.flags = x + 1
			x += 1 + flags
		}
		if x <= t.end {
			break
		}
	}
	return t
}
