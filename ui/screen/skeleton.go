package screen

import (
	"fmt"
	"strconv"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/snapshot"
)

// Layout is the skeleton that all screens share: the same thing stands at the same place on all of them, and how many
// rows each part takes depends on the size of the window alone, so that nothing moves when something else is shown.
//
//	row 0   tabs
//	row 1   empty           (from 16 rows on)
//	row 2   title      │
//	        body       │ panel (from 120 columns on)
//	        sentence   │    (1 to 3 rows)
//	        note            (1 or 2 rows)
//	        keys
//
// A page for print has the title, the sentence, the body, the note, and in the place of the keys its foot.
type Layout struct {
	Tabs, Title, Body, Sentence, Panel, Notes, Keys cells.Rect
}

// PanelFrom is the width of a window from which on there is a side panel.
const PanelFrom = 120

// MinWidth and MinHeight are the smallest window that the screens are drawn for.
const MinWidth, MinHeight = 40, 10

// Skeleton is the skeleton of this frame.
func (f Frame) Skeleton() Layout {
	w, h := max(f.W, MinWidth), max(f.H, MinHeight)
	if f.Picture {
		return page(w, h)
	}
	l := Layout{Tabs: cells.Rect{W: w, H: 1}}
	y, bw := 1, w
	if h >= 16 {
		y = 2
	}
	if panel := f.Screen().PanelWidth(); w >= PanelFrom && panel > 0 {
		pw := min(panel+(w-PanelFrom)/4, panel+16)
		if panel > PanelFrom/3 { // a picture keeps its share
			pw = w * panel / PanelFrom
		}
		bw = w - pw - 2
		l.Panel = cells.Rect{X: bw, Y: y, W: pw + 2}
	}
	said, notes := sentenceRows(h), noteRows(w, h)
	l.Title = cells.Rect{X: 0, Y: y, W: bw, H: 1}
	l.Keys = cells.Rect{X: 0, Y: h - 1, W: w, H: 1}
	l.Notes = cells.Rect{X: 0, Y: l.Keys.Y - notes, W: w, H: notes}
	l.Sentence = cells.Rect{X: 0, Y: l.Notes.Y - said, W: bw, H: said}
	l.Panel.H = l.Notes.Y - l.Panel.Y
	l.Body = cells.Rect{X: 0, Y: y + 1, W: bw, H: max(l.Sentence.Y-y-1, 0)}
	return l
}

// page is the skeleton of a page for print of w × h cells.
func page(w, h int) Layout {
	const subtitleUnder = 100        // columns: what is measured has a row of its own
	const airFrom, moreFrom = 30, 40 // rows: an empty one above the note, and one more of it and of the foot
	title, foot := 1, 2
	if h >= 20 { // the command has a row of its own if it fits
		foot = 3 + h/moreFrom
		if w < subtitleUnder {
			title = 2
		}
	}
	said, notes, air := sentenceRows(h), noteRows(w, h)+h/moreFrom, min(h/airFrom, 1)
	l := Layout{Title: cells.Rect{W: w, H: title}, Sentence: cells.Rect{Y: title, W: w, H: said},
		Keys: cells.Rect{Y: h - foot, W: w, H: foot}, Notes: cells.Rect{Y: h - foot - notes, W: w, H: notes}}
	l.Body = cells.Rect{Y: title + said, W: w, H: max(l.Notes.Y-air-title-said, 0)}
	return l
}

// sentenceRows are the rows of the sentence in a window of h rows.
func sentenceRows(h int) int {
	switch {
	case h >= 30:
		return 3
	case h >= 14:
		return 2
	}
	return 1
}

// noteRows are the rows of the note.
func noteRows(w, h int) int {
	if h >= 30 || w < 60 {
		return 2
	}
	return 1
}

// Sub is the part of a grid that an area of the skeleton takes.
func Sub(g cells.Grid, r cells.Rect) cells.Grid { return g.Sub(r.X, r.Y, r.W, r.H) }

// SpeltOut is the state as flags with view, day and theme spelt out, so that they mean the same on any other day.
func (f Frame) SpeltOut() []string {
	s := f.State
	s.Day = f.Day()
	if s.Theme == Auto && f.Format == "" {
		s.Theme = f.Look.Theme
	}
	return f.Args(s, "view", "day", "theme")
}

// Command is the command that draws the frame again, with the day and the theme spelt out: for a file the one that
// writes it to standard output.
func (f Frame) Command() string {
	args := f.SpeltOut()
	if f.Format == "" {
		return "userbase " + fit.Quote(append(args, f.OwnFlags()...))
	}
	words := append([]string{"snapshot", f.View, "--format", f.Format}, fileFlags(f)...)
	words = append(words, args[2:]...) // without --view and its value
	return "userbase " + fit.Quote(append(words, f.OwnFlags()...))
}

// fileFlags are the flags of snapshot that make the frame's file what it is, beside those of the state.
func fileFlags(f Frame) (flags []string) {
	format, _ := snapshot.ByID(f.Format)
	add := func(given bool, words ...string) {
		if given {
			flags = append(flags, words...)
		}
	}
	o, picture := f.Options, f.Picture || f.AsSeen
	add(picture && o.Pixels.W == 0, "--size", fmt.Sprintf("%dx%d", f.W, f.H))
	add(picture && o.Pixels.W > 0, "--pixels", o.Pixels.Name)
	add(f.Format == "png" && o.DPI != 0 && o.DPI != snapshot.DefaultDPI, "--dpi", strconv.Itoa(o.DPI))
	add(picture && o.Transparent && !format.Bare, "--transparent")
	add(f.AsSeen, "--as-seen")
	add(o.Play, "--play")
	add(!picture && o.All, "--all")
	return flags
}
