package screen

import "userbase/ui/cells"

// Layout is the skeleton that all screens share: the same thing stands at the same place on all of them.
//
//	row 0   tabs            (none in a picture)
//	row 1   empty           (from 20 rows on)
//	row 2   title      │
//	        body       │ panel (from 120 columns on)
//	        sentence   │
//	        note
//	        keys            (in a picture its foot)
type Layout struct {
	Tabs, Title, Body, Sentence, Panel, Notes, Keys cells.Rect
}

// PanelFrom is the width of a window from which on there is a side panel.
const PanelFrom = 120

// arrange computes the skeleton for a window. noteRows is the height of the note, foot that of the last block.
func arrange(w, h, panelWidth, noteRows, foot int, picture bool) Layout {
	var l Layout
	y := 0
	if !picture {
		l.Tabs = cells.Rect{X: 0, Y: 0, W: w, H: 1}
		if y = 1; h >= 20 {
			y = 2
		}
	}
	bw := w
	if w >= PanelFrom && panelWidth > 0 {
		pw := min(panelWidth+(w-PanelFrom)/4, panelWidth+16)
		if panelWidth > PanelFrom/3 { // a picture keeps its share
			pw = w * panelWidth / PanelFrom
		}
		bw = w - pw - 2
		l.Panel = cells.Rect{X: bw, Y: y, W: pw + 2}
	}
	l.Title = cells.Rect{X: 0, Y: y, W: bw, H: 1}
	y++
	l.Keys = cells.Rect{X: 0, Y: h - foot, W: w, H: foot}
	l.Notes = cells.Rect{X: 0, Y: l.Keys.Y - noteRows, W: w, H: noteRows}
	end := l.Notes.Y
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
	l.Sentence = cells.Rect{X: 0, Y: end - rows, W: bw, H: rows}
	l.Panel.H = end - l.Panel.Y
	l.Body = cells.Rect{X: 0, Y: y, W: bw, H: max(l.Sentence.Y-y, 0)}
	return l
}

// Sub is the part of a grid that an area of the skeleton takes.
func Sub(g cells.Grid, r cells.Rect) cells.Grid { return g.Sub(r.X, r.Y, r.W, r.H) }

// Skeleton is the skeleton of this frame, if the note takes some rows.
func (f Frame) Skeleton(noteRows int) Layout {
	return arrange(f.W, f.H, f.Screen().PanelWidth(), noteRows, f.footRows(), f.Picture)
}

// footRows is the height of the last block: the keys, or the foot of a picture, which who draws one counts before.
func (f Frame) footRows() int {
	if !f.Picture {
		return 1
	}
	return f.Foot
}
