package ui

import (
	"fmt"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// drawModal draws what lies over the screen.
func drawModal(s *sheet, g cells.Grid) {
	f, l := s.Frame, s.Layout
	switch f.Modal.Kind {
	case screen.SearchModal:
		drawField(f, g, "/ ", "", [2]string{"enter", "keep"}, [2]string{"esc", "clear, then leave"},
			[2]string{"↑↓", "row"})
	case screen.DayModal:
		drawField(f, g, "go to the day ", data.DayForms, [2]string{"enter", "go"}, [2]string{"esc", "leave"})
	case screen.HelpModal, screen.RulesModal:
		drawHelp(s, g)
	case screen.ListModal:
		drawList(f, g)
	case screen.SaveModal:
		drawSave(f, g)
	default:
		if f.Open {
			drawDetail(s, g)
		}
	}
	box := f.Modal.Kind == screen.HelpModal || f.Modal.Kind == screen.RulesModal ||
		f.Modal.Kind == screen.NoModal && f.Open
	if f.Modal.Notice != "" && !f.Modal.Typing() && (f.Modal.Whole || !box) { // else they say it
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

// closing is what a click beside a box does.
var closing = screen.Action{Verb: screen.Back}

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

// drawField draws the line in which something is typed, in the place of the note, and below it its forms, if there are
// any, and the keys; or the notice.
func drawField(f screen.Frame, g cells.Grid, prompt, forms string, can ...[2]string) {
	l, rows := f.Skeleton(), 1
	if forms != "" {
		rows = 2
	}
	top := min(l.Notes.Y, l.Keys.Y-rows)
	area := g.Sub(1, top, g.W-2, l.Keys.Y+1-top)
	g.Sub(0, top, g.W, area.H).Fill(' ', f.Look.Text)
	g.Sub(0, top, g.W, area.H).NoHits()
	x := area.Text(0, 0, prompt, f.Look.Key)
	area.Sub(x, 0, area.W-x, 1).Input(f.Modal.Input, f.Modal.Cursor, f.Look.Text)
	below := area.Sub(0, area.H-rows, area.W, rows)
	if f.Modal.Notice == "" {
		below.Fit(0, 0, below.W, forms, f.Look.Quiet)
		f.Look.DrawKeys(below.Sub(0, rows-1, below.W, 1), 0, 2, can...)
		return
	}
	text, style := notice(f)
	for y, line := range noticeLines(f, text, below.W, rows) {
		below.Text(0, y, line, style)
	}
}

// drawList draws a list to choose from, as much of it as there is room for.
func drawList(f screen.Frame, g cells.Grid) {
	c := screen.ChoicesOf(f, f.Modal.List)
	keys := []string{"↑↓ or a letter  enter choose  esc leave", "enter choose  esc leave"}
	width := g.Width(keys[0])
	for _, w := range c.Words {
		width = max(width, g.Width(w)+4)
	}
	rows, beside := boxRows(len(c.Words), g.H)
	in := g.Box(min(width+4, g.W-2), rows+beside, c.Title, f.Look.Ink, closing)
	first := fit.FirstRow(f.Modal.Row, len(c.Words), rows)
	for y := range rows {
		n, style := first+y, f.Look.Text
		if n == f.Modal.Row {
			in.Put(0, y, '▸', f.Look.Strong)
			in.SetCursor(2, y)
			style = f.Look.Strong
		}
		x := in.Fit(2, y, in.W-2, c.Words[n], style)
		if n == c.At {
			in.Fit(x+1, y, in.W-x-1, "now", f.Look.Quiet)
		}
		in.Hit(0, y, in.W, 1, screen.Action{Verb: f.Modal.List, N: n + 1})
	}
	in.Fit(0, in.H-1, in.W, fit.FirstFitting(keys, in.W, f.ASCII), f.Look.Quiet)
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
	in := g.Box(w, rows+beside, title, f.Look.Ink, closing)
	skip := min(max(f.Modal.Scroll, 0), max(len(lines)-rows, 0))
	screen.DrawLines(in.Sub(0, 0, in.W, rows), lines[skip:min(skip+rows, len(lines))], f.Look.Quiet)
	style := f.Look.Quiet
	switch {
	case f.Modal.Notice != "" && !f.Modal.Whole: // the note is covered or dimmed
		keys[0], style = notice(f)
		keys = keys[:1]
	case len(lines) > rows:
		at := fmt.Sprintf("%d-%d of %d   ↑↓", skip+1, min(skip+rows, len(lines)), len(lines))
		shortest := at + "   " + keys[len(keys)-1]
		for i := range keys {
			keys[i] = at + " scroll   " + keys[i]
		}
		keys = append(keys, shortest)
	}
	in.Fit(0, in.H-1, in.W, fit.FirstFitting(keys, in.W, f.ASCII), style)
}

// detailWidth is the width of the box that shows something in full.
func detailWidth(f screen.Frame) int { return min(f.W-2, 100) }

// detailLines are what the screen shows in full.
func (s *sheet) detailLines() []screen.Line {
	if s.Picture {
		return s.shown.Detail(s.W - 2)
	}
	return s.shown.Detail(detailWidth(s.Frame) - 4)
}

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
	switch f.Modal.Kind {
	case screen.HelpModal:
		s.draw(cells.New(f.W, f.H, f.ASCII)) // help begins with what the note has no room for
		lines = len(s.keyLines())
	case screen.RulesModal:
		lines = len(s.ruleLines())
	default:
		lines = len(s.detailLines())
	}
	rows, _ = boxRows(lines, f.H)
	return lines, rows
}
