package ui

import "userbase/ui/cells"

// layout is the skeleton that all screens share: the same thing stands at the same place on all of them.
//
//	row 0   tabs            (none in a picture)
//	row 1   empty           (from 20 rows on)
//	row 2   title      │
//	        body       │ panel (from 120 columns on)
//	        sentence   │
//	        note
//	        keys            (in a picture its foot)
type layout struct {
	tabs, title, body, sentence, panel, notes, keys cells.Rect
}

// panelFrom is the width of a window from which on there is a side panel.
const panelFrom = 120

// arrange computes the skeleton for a window. noteRows is the height of the note, foot that of the last block.
func arrange(w, h, panelWidth, noteRows, foot int, picture bool) layout {
	var l layout
	y := 0
	if !picture {
		l.tabs = cells.Rect{X: 0, Y: 0, W: w, H: 1}
		if y = 1; h >= 20 {
			y = 2
		}
	}
	bw := w
	if w >= panelFrom && panelWidth > 0 {
		pw := min(panelWidth+(w-panelFrom)/4, panelWidth+16)
		if panelWidth > panelFrom/3 { // a picture keeps its share
			pw = w * panelWidth / panelFrom
		}
		bw = w - pw - 2
		l.panel = cells.Rect{X: bw, Y: y, W: pw + 2}
	}
	l.title = cells.Rect{X: 0, Y: y, W: bw, H: 1}
	y++
	l.keys = cells.Rect{X: 0, Y: h - foot, W: w, H: foot}
	l.notes = cells.Rect{X: 0, Y: l.keys.Y - noteRows, W: w, H: noteRows}
	end := l.notes.Y
	rows := 0
	switch {
	case h >= 30:
		rows = 3
	case h >= 12:
		rows = 2
	case h == 11:
		rows = 1
	}
	if h >= 30 {
		end-- // an empty row above the note
	}
	l.sentence = cells.Rect{X: 0, Y: end - rows, W: bw, H: rows}
	l.panel.H = end - l.panel.Y
	l.body = cells.Rect{X: 0, Y: y, W: bw, H: max(l.sentence.Y-y, 0)}
	return l
}

// sub is the part of a grid that an area of the skeleton takes.
func sub(g cells.Grid, r cells.Rect) cells.Grid { return g.Sub(r.X, r.Y, r.W, r.H) }

// skeleton is the skeleton of this frame, if the note takes some rows.
func (f Frame) skeleton(noteRows int) layout {
	return arrange(f.W, f.H, f.screen().PanelWidth(), noteRows, f.footRows(), f.Picture)
}

// footRows is the height of the last block: the keys, or the foot of a picture, which who draws one counts before.
func (f Frame) footRows() int {
	if !f.Picture {
		return 1
	}
	return f.foot
}
