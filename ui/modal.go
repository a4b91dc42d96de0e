package ui

import (
	"fmt"
	"strings"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// drawModal draws what lies over the screen.
func drawModal(s *sheet, g cells.Grid) {
	f, l := s.Frame, s.Layout
	if f.Picture {
		if f.Open {
			drawDetail(s, g.Sub(0, 0, g.W, l.Keys.Y)) // the foot stays in sight
		}
		return
	}
	if f.Modal.Kind == screen.SearchModal {
		drawSearch(f, g, l)
	}
	switch {
	case f.Modal.Kind == screen.HelpModal:
		drawHelp(s, g)
	case f.Modal.Kind == screen.SaveModal:
		drawSave(f, g)
	case f.Open:
		drawDetail(s, g)
	}
	if f.Modal.Notice != "" && f.Modal.Kind != screen.SearchModal && f.Modal.Kind != screen.SaveModal { // they say it
		drawNotice(f, g, l.Notes)
	}
}

// drawNotice writes the notice over the note, also where a box lies over that. One that is shown whole grows over what
// stands above.
func drawNotice(f screen.Frame, g cells.Grid, place cells.Rect) {
	text, style := notice(f)
	lines := noticeLines(f, text, place.W-2, place.H)
	if f.Modal.Whole {
		lines = fit.Wrap(text, place.W-2, f.ASCII)
	}
	end := place.Y + place.H
	place.Y = max(min(place.Y, end-len(lines)), 0)
	rows := g.Sub(0, place.Y, place.W, end-place.Y)
	rows.Fill(' ', f.Look.Text)
	rows.NoHits()
	for y, line := range lines {
		rows.Sub(1, y, place.W-2, 1).Text(0, 0, line, style)
	}
}

// notice is the notice as it is read, and its style.
func notice(f screen.Frame) (string, cells.Style) {
	if f.Modal.Bad {
		return "error: " + f.Modal.Notice, f.Look.Error
	}
	return f.Modal.Notice, f.Look.Strong
}

// noticeLines lays a notice into rows of w cells. Of an address, a path or a word that is longer than its room the
// middle goes: where it is and what it is called are worth more.
func noticeLines(f screen.Frame, text string, w, rows int) []string {
	words := strings.Split(text, " ")
	over := cells.Width(text, f.ASCII) - w*rows
	for i, word := range words {
		if n := cells.Width(word, f.ASCII); over > 0 && (n > w || strings.Contains(word, "/")) {
			words[i] = fit.CutMiddle(word, max(min(n-over, w), 12), f.ASCII)
			over -= n - cells.Width(words[i], f.ASCII)
		}
	}
	lines := fit.Wrap(strings.Join(words, " "), w, f.ASCII)
	if rows > 0 && len(lines) > rows {
		lines[rows-1] = fit.CutTitle(strings.Join(lines[rows-1:], " "), w, f.ASCII)
		lines = lines[:rows]
	}
	return lines[:min(max(rows, 0), len(lines))]
}

// drawSearch draws the line in which a search is typed.
func drawSearch(f screen.Frame, g cells.Grid, l screen.Layout) {
	row := g.Sub(1, l.Notes.Y, g.W-2, l.Notes.H)
	row.Fill(' ', f.Look.Text)
	x := row.Text(0, 0, "/ ", f.Look.Key)
	row.Sub(x, 0, row.W-x, 1).Input(f.Modal.Input, f.Modal.Cursor, f.Look.Text)
	keys := screen.Sub(g, l.Keys)
	keys.Fill(' ', f.Look.Text)
	keys.NoHits()
	if f.Modal.Notice != "" { // in the place of the keys, since the search takes that of the note
		text, style := notice(f)
		keys.Fit(1, 0, keys.W-2, text, style)
		return
	}
	f.Look.DrawKeys(keys, 1, 2, [][2]string{{"enter", "keep"}, {"esc", "clear, then leave"}, {"↑↓", "row"}}...)
}

// boxRows is the number of rows that show n lines in a box, and of those that the box takes beside them: its frame,
// the row that says what can be done, and where there is room for it an empty one above that.
func boxRows(n, h int) (rows, beside int) {
	beside = 4
	if h < 16 {
		beside = 3
	}
	return max(min(n+beside, h)-beside, 1), beside
}

// scrollBox shows lines in a box as high as they need, with a last row that says what can be done, in the longest
// wording that fits.
func scrollBox(f screen.Frame, g cells.Grid, w int, title string, lines []screen.Line, keys ...string) {
	rows, beside := boxRows(len(lines), g.H)
	in := g.Box(w, rows+beside, title, f.Look.Ink)
	skip := min(max(f.Modal.Scroll, 0), max(len(lines)-rows, 0))
	screen.DrawLines(in.Sub(0, 0, in.W, rows), lines[skip:min(skip+rows, len(lines))], f.Look.Quiet)
	switch {
	case f.Picture && len(lines) > rows:
		keys = []string{fmt.Sprintf("%d of %d lines", rows, len(lines))}
	case f.Picture:
		keys = nil
	case len(lines) > rows:
		at := fmt.Sprintf("%d-%d of %d   ↑↓", skip+1, min(skip+rows, len(lines)), len(lines))
		shortest := at + "   " + keys[len(keys)-1]
		for i := range keys {
			keys[i] = at + " scroll   " + keys[i]
		}
		keys = append(keys, shortest)
	}
	in.Fit(0, in.H-1, in.W, fit.FirstFitting(keys, in.W, f.ASCII), f.Look.Quiet)
}

// detailWidth is the width of the box that shows something in full.
func detailWidth(f screen.Frame) int { return min(f.W-2, 100) }

// detailLines are what the screen shows in full.
func (s *sheet) detailLines() []screen.Line { return s.shown.Detail(detailWidth(s.Frame) - 4) }

// drawDetail draws in a box what the screen shows in full.
func drawDetail(s *sheet, g cells.Grid) {
	scrollBox(s.Frame, g, detailWidth(s.Frame), "In full", s.detailLines(), "esc back   o open page   y copy",
		"esc back")
}

// scrollRoom is the number of lines of the open box and the rows that show them; none where no box is drawn.
func scrollRoom(f screen.Frame) (lines, rows int) {
	if tooSmall(f) {
		return 0, 0
	}
	s := newSheet(f)
	if f.Modal.Kind == screen.HelpModal {
		s.draw(cells.New(f.W, f.H, f.ASCII)) // help begins with what the note has no room for
		lines = len(s.helpLines())
	} else {
		lines = len(s.detailLines())
	}
	rows, _ = boxRows(lines, f.H)
	return lines, rows
}
