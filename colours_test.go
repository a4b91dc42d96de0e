//go:build unix

package main

import (
	"bytes"
	"image/color"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// foregrounds are the indexes of the colours that stand on the grid.
func (s *terminal) foregrounds() map[ansi.IndexedColor]bool {
	found := map[ansi.IndexedColor]bool{}
	for y := range s.emu.Height() {
		for x := range s.emu.Width() {
			if c := s.emu.CellAt(x, y); c != nil {
				if n, ok := c.Style.Fg.(ansi.IndexedColor); ok {
					found[n] = true
				}
			}
		}
	}
	return found
}

// WhatsApp's colour on dark, Messenger's on light, and Messenger's on both, which no other palette has.
const onDark, onLight, onBoth = ansi.IndexedColor(35), ansi.IndexedColor(162), ansi.IndexedColor(133)

func (s *terminal) coloured(what string, with ansi.IndexedColor) {
	s.t.Helper()
	s.until(what, func() bool { return s.foregrounds()[with] })
}

// The dashboard is drawn for the background that the terminal tells, and for another one when it comes to the front
// again, or says so.
func TestTerminalBackground(t *testing.T) {
	t.Parallel()
	s := prepare(t, program(t, evening...), 100, 30)
	s.emu.SetBackgroundColor(color.White)
	s.run()
	s.dashboard(100, 30)
	s.coloured("the light palette", onLight)
	for i, report := range []string{"\x1b[I", "\x1b[?997;2n", "\x1b[?997;1n"} {
		now, want := color.Color(color.Black), onDark
		if i%2 == 1 {
			now, want = color.White, onLight
		}
		s.mu.Lock()
		s.emu.SetBackgroundColor(now)
		s.mu.Unlock()
		s.press(report)
		s.coloured("another background after "+ansi.Strip(report), want)
	}
	s.press("q")
	s.ends(0)
}

// A terminal that answers nothing waits for nothing, and is drawn so that it can be read on any background; what
// COLORFGBG tells counts for one.
func TestTerminalWithoutAnswers(t *testing.T) {
	t.Parallel()
	for colorfgbg, want := range map[string]ansi.IndexedColor{"": onBoth, "15;0": onDark, "0;15": onLight} {
		cmd := program(t, evening...)
		cmd.Env = append(cmd.Env, "COLORFGBG="+colorfgbg)
		s := prepare(t, cmd, 100, 30)
		s.retell = func([]byte) []byte { return nil }
		s.run()
		s.dashboard(100, 30)
		s.coloured("the palette under COLORFGBG="+colorfgbg, want)
		s.press("q")
		s.ends(0)
	}
}

// TERM=xterm has 256 colours. Without the name of another terminal around it, it says 8.
func TestTerminalXterm(t *testing.T) {
	t.Parallel()
	cmd := program(t, evening...)
	cmd.Env = append(cmd.Env, "TERM=xterm")
	s := open(t, cmd, 100, 30, nil)
	s.dashboard(100, 30)
	s.coloured("the dark palette", onDark)
	s.press("q")
	s.ends(0)
}

// A terminal that draws signs two cells wide is asked once, on the screen of the program's own, and gets ASCII.
func TestTerminalWideSigns(t *testing.T) {
	t.Parallel()
	s := prepare(t, program(t, evening...), 100, 30)
	s.retell = func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\x1b[2;2R"), []byte("\x1b[2;3R")) }
	s.run()
	s.see("plain ASCII: signs are two cells wide here")
	s.press("1") // ends the notice
	s.exactly("the dashboard in ASCII", 100, 30, append([]string{"--ascii"}, evening...)...)
	s.mu.Lock()
	ask, screen := []byte(ansi.RequestCursorPositionReport), []byte(ansi.SetModeAltScreenSaveCursor)
	if n := bytes.Count(s.raw, ask); n != 1 || bytes.Index(s.raw, ask) < bytes.Index(s.raw, screen) {
		t.Errorf("the position of the cursor is asked for %d times, or too early: %q", n, s.raw)
	}
	s.mu.Unlock()
	s.press("q")
	s.ends(0)
}

// Whatever ends the program, reports of colour schemes end with it.
func TestTerminalSchemeReportsEnd(t *testing.T) {
	t.Parallel()
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGKILL} {
		s := start(t, 80, 24, evening...)
		s.dashboard(80, 24)
		s.until("reports", func() bool { return s.modes[ansi.ModeLightDark] && s.modes[ansi.ModeFocusEvent] })
		if err := s.cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		s.wait()
		s.restored()
	}
}

// A console without braille gets lines of boxes.
func TestTerminalWithoutBraille(t *testing.T) {
	t.Parallel()
	cmd := program(t, append([]string{"--view", "trend"}, evening...)...)
	cmd.Env = append(cmd.Env, "TERM=linux")
	s := open(t, cmd, 100, 30, nil)
	s.exactly("trend in boxes", 100, 30, append([]string{"--view", "trend", "--lines", "box"}, evening...)...)
	s.mu.Lock()
	seen := text(s.emu)
	s.mu.Unlock()
	braille := func(r rune) bool { return r >= 0x2800 && r <= 0x28ff }
	if !strings.ContainsAny(seen, "╭╯┈") || strings.ContainsFunc(seen, braille) {
		t.Errorf("lines are not drawn in boxes:\n%s", seen)
	}
	s.press("q")
	s.ends(0)
}
