package ui

import (
	"bytes"
	"fmt"
	"io"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"userbase/ui/cells"
	"userbase/ui/screen"
)

// output is the way to the terminal. With the screen of the program's own come reports of another colour scheme, which
// Bubble Tea does not know, and go with it. Behind the first picture stands what measures a sign.
type output struct {
	io.Writer
	drawn   bool // a screen is drawn, not lines written
	measure string
}

// Write writes what Bubble Tea draws. It writes a picture, and what takes or gives back the screen, in one piece.
func (o *output) Write(p []byte) (n int, err error) {
	switch {
	case bytes.Contains(p, []byte(ansi.ResetModeAltScreenSaveCursor)):
		_, err = io.WriteString(o.Writer, ansi.ResetModeLightDark)
	case bytes.Contains(p, []byte(ansi.SetModeAltScreenSaveCursor)):
		if n, err = o.Writer.Write(p); err == nil {
			_, err = io.WriteString(o.Writer, ansi.SetModeLightDark+o.measure)
			o.measure = ""
		}
		return n, err
	}
	if err != nil {
		return 0, err
	}
	return o.Writer.Write(p)
}

// blankRow is the first row below the tabs whose first two cells are blank, 0 if there is none.
func blankRow(g cells.Grid) int {
	blank := cells.Cell{Rune: ' '}
	for y := 1; y < g.H; y++ {
		if g.Cell(0, y) == blank && g.Cell(1, y) == blank {
			return y
		}
	}
	return 0
}

// measure is what finds out how wide a sign is: it draws one at the beginning of a row that is blank there, asks where
// the cursor is now, and makes the row blank again. Nothing waits for the answer; "" if there is nothing to measure.
func (a *app) measure() string {
	if a.frame.ASCII {
		return ""
	}
	if a.measured = blankRow(a.picture()); a.measured == 0 {
		return ""
	}
	home := ansi.CursorPosition(1, a.measured+1)
	return fmt.Sprint(ansi.SaveCursor, home, string([]rune(screen.Filled)[0]), ansi.RequestCursorPositionReport, home,
		"  ", ansi.RestoreCursor)
}

// seeWidth takes the answer. Where a sign takes two cells, as in East Asian settings, no row would have the width that
// it was drawn for: all is drawn in ASCII, and anew.
func (a *app) seeWidth(m tea.CursorPositionMsg) tea.Cmd {
	asked := a.measured
	if asked == 0 || m.Y != asked {
		return nil
	}
	a.measured = 0
	if m.X < 2 {
		return nil
	}
	a.frame.ASCII = true
	if a.frame.Modal.Notice == "" {
		a.say("plain ASCII: signs are two cells wide here", false)
	}
	return tea.ClearScreen
}
