package ui

import (
	"bytes"
	"io"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"userbase/ui/screen"
)

// Reports of another colour scheme come and go with the screen of the program's own; the width of a sign is measured
// once, behind the first picture, never on somebody else's screen.
func TestOutputAddsToTheScreenAlone(t *testing.T) {
	var got bytes.Buffer
	o := &output{Writer: &got, measure: "MEASURE"}
	const on, off = ansi.SetModeAltScreenSaveCursor, ansi.ResetModeAltScreenSaveCursor
	for _, s := range []string{"query", on + "picture", "more", "x" + off + "y", "shell", on + "again", off} {
		if n, err := io.WriteString(o, s); n != len(s) || err != nil {
			t.Errorf("of %q %d bytes were written, %v", s, n, err)
		}
	}
	const reports, silence = ansi.SetModeLightDark, ansi.ResetModeLightDark
	want := "query" + on + "picture" + reports + "MEASURE" + "more" + silence + "x" + off + "yshell" + on + "again" +
		reports + silence + off
	if got.String() != want {
		t.Errorf("written:\n%q\nwant:\n%q", got.String(), want)
	}
}

// What measures leaves the picture and the cursor as they were, on every screen at every size, and asks from a row in
// which the answer can be no key.
func TestMeasuringLeavesNothing(t *testing.T) {
	for _, view := range testEnv().ViewIDs() {
		for _, size := range [][2]int{{40, 10}, {80, 24}, {120, 36}} {
			d := start(t, size[0], size[1], "--view", view)
			ask := d.app.measure()
			if d.app.measured < 1 {
				t.Fatalf("%s, %v: measured in row %d", view, size, d.app.measured)
			}
			emu := vt.NewEmulator(size[0], size[1])
			go func() { _, _ = io.Copy(io.Discard, emu) }() // its answers
			_, _ = io.WriteString(emu, strings.ReplaceAll(d.app.text, "\n", "\r\n")+"\x1b[5;6H")
			before, at := emu.Render(), emu.CursorPosition()
			_, _ = io.WriteString(emu, ask)
			if emu.Render() != before || emu.CursorPosition() != at {
				t.Errorf("%s, %v: the picture is another one:\n%s", view, size, emu.String())
			}
			_ = emu.InputPipe().(io.Closer).Close()
		}
	}
	if d := start(t, 80, 24, "--ascii"); d.app.measure() != "" || d.app.measured != 0 {
		t.Error("in ASCII there is something to measure")
	}
}

// Signs that are two cells wide make it ASCII, but not in files; the first answer counts, and only one from the row
// that was asked.
func TestWideSignsAreDrawnInASCII(t *testing.T) {
	answer := func(x, row int) (*driver, tea.Cmd) {
		d := start(t, 80, 24)
		d.app.measure()
		_, cmd := d.app.Update(tea.CursorPositionMsg{X: x, Y: d.app.measured + row})
		return d, cmd
	}
	d, cmd := answer(2, 0)
	if cmd == nil || !reflect.DeepEqual(cmd(), tea.ClearScreen()) {
		t.Error("nothing is drawn anew")
	}
	if i := strings.IndexFunc(d.text(), func(r rune) bool { return r > '~' }); i >= 0 {
		t.Errorf("not ASCII:\n%s", d.text())
	}
	d.shows("plain ASCII: signs are two cells wide here")
	d.press("s", "enter")
	var saved screen.Frame
	d.app.doer.Save = func(f screen.Frame, _ screen.SaveForm) (string, error) { saved = f; return "/x", nil }
	if d.press("S"); saved.W == 0 || saved.ASCII {
		t.Errorf("files depend on the terminal: %d columns, ASCII %v", saved.W, saved.ASCII)
	}
	for _, c := range [][2]int{{1, 0}, {2, -1}, {2, 1}} {
		d, cmd := answer(c[0], c[1])
		if cmd != nil || d.app.frame.ASCII {
			t.Errorf("the answer %v makes it ASCII", c)
		}
	}
	d, _ = answer(1, 0)
	if d.send(tea.CursorPositionMsg{X: 2, Y: 1}); d.app.frame.ASCII {
		t.Error("a second answer counts")
	}
}
