package ui

import (
	"fmt"
	"math"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// picture draws the frame for a file: the page for print, or the screen as it is.
func (s *sheet) picture() cells.Grid {
	if s.AsSeen {
		f := s.Frame
		f.Format = "" // it is that of the file alone
		return Render(f)
	}
	rows := s.H
	if s.whole() {
		s.makeRoom()
		const notes = 100 // more than the remarks ever take
		foot, _ := s.foot(math.MaxInt)
		rows = max(s.Layout.Keys.Y+notes+len(foot), s.H)
	}
	g := cells.New(s.W, rows, s.ASCII)
	return g.Sub(0, 0, s.W, s.drawPage(g))
}

// whole reports whether nothing may be cut off the page: its file has no other place for it.
func (s *sheet) whole() bool { return s.Picture && formatByID(s.Format).Bare && s.Format != "" }

// makeRoom makes the body as high as what is opened in full.
func (s *sheet) makeRoom() {
	if s.Open {
		more := max(len(s.detailLines())-s.Body.H, 0)
		s.Body.H += more
		s.Notes.Y += more
		s.Layout.Keys.Y += more
	}
}

// drawPage draws the page for print, and returns its rows: as many as the frame has, or where nothing may be cut off
// as many as it takes.
func (s *sheet) drawPage(g cells.Grid) int {
	lost := s.drawTitle(screen.Sub(g, s.Title))
	for y, line := range fit.Fitting(s.said, s.Sentence.W-2, s.Sentence.H, s.ASCII) {
		g.Text(1, s.Sentence.Y+y, line, s.Look.Text)
	}
	body := screen.Sub(g, s.Body)
	if s.Open {
		s.drawInFull(body.Sub(1, 0, body.W-2, body.H))
	} else {
		s.shown.Draw(body)
	}
	t := tally{}
	t.grid(screen.Sub(g, s.Sentence))
	t.grid(body)
	foot, end := s.Layout.Keys.Y, s.H
	if s.whole() {
		s.Notes.H = math.MaxInt
		foot = max(foot, s.Notes.Y+s.drawNote(g, t, lost))
		s.Layout.Keys.H = math.MaxInt
	} else {
		s.drawNote(g, t, lost)
	}
	lines, links := s.foot(s.Layout.Keys.H)
	for y, line := range lines {
		g.Text(1, foot+y, line, s.Look.Quiet)
	}
	for _, l := range links {
		l.Row += foot
		s.links = append(s.links, l)
	}
	return max(end, foot+len(lines))
}

// drawInFull draws what is opened in the place of the body, and says how much of it there is no room for.
func (s *sheet) drawInFull(g cells.Grid) {
	lines := s.detailLines()
	if len(lines) <= g.H {
		screen.DrawLines(g, lines, s.Look.Quiet)
		return
	}
	screen.DrawLines(g, lines[:max(g.H-1, 0)], s.Look.Quiet)
	g.Text(0, g.H-1, fmt.Sprintf("%d of %d lines", g.H-1, len(lines)), s.Look.Quiet)
}
