//go:build unix

package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// garbage puts what another program wrote over the screen, as wall does.
func (s *terminal) garbage(words string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, _ = s.emu.Write([]byte("\x1b7\x1b[12;5H" + words + "\x1b8"))
}

func TestTerminalDrawsAnew(t *testing.T) {
	t.Parallel()
	s := start(t, 80, 24, evening...)
	s.dashboard(80, 24)
	s.garbage("Broadcast message from root")
	s.see("Broadcast message")
	s.press("\x0c")
	s.dashboard(80, 24)
	s.press("q")
	s.ends(0)
}

// ctrl+v puts what the desktop's clipboard holds into the field, and says how to paste where there is none.
func TestTerminalPaste(t *testing.T) {
	t.Parallel()
	cmd := program(t, append([]string{"--view", "figures"}, evening...)...)
	if err := os.WriteFile(cmd.Dir+"/xclip", []byte("#!/bin/sh\nprintf 'signal 40'\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	cmd.Env = append(cmd.Env, "DISPLAY=:0", "PATH="+cmd.Dir+":"+os.Getenv("PATH"))
	s := open(t, cmd, 100, 30, nil)
	s.see("Says who?")
	s.press("/")
	s.see("keep")
	s.press("\x16")
	s.see("/ signal 40")
	s.press("\x03")
	s.ends(130)

	none := program(t, append([]string{"--view", "figures"}, evening...)...)
	none.Env = append(none.Env, "DISPLAY=", "WAYLAND_DISPLAY=", "PATH="+none.Dir)
	s = open(t, none, 100, 30, nil)
	s.see("Says who?")
	s.press("/")
	s.see("keep")
	s.press("\x16")
	s.see("paste")
	s.press("\x03")
	s.ends(130)
}

// A click beside a box closes it.
func TestTerminalClickOutside(t *testing.T) {
	t.Parallel()
	s := start(t, 80, 24, evening...)
	s.dashboard(80, 24)
	s.press("m")
	s.see("What is counted")
	s.press("\x1b[<0;2;2M\x1b[<0;2;2m")
	s.dashboard(80, 24)
	s.press("q")
	s.ends(0)
}

// What is typed in the save dialog names the file, and its ending stays.
func TestTerminalNamesTheFile(t *testing.T) {
	t.Parallel()
	s := start(t, 80, 24, evening...)
	s.dashboard(80, 24)
	s.press("s")
	s.see("userbase-ranking-whatsapp-2021-01-15.svg")
	s.press("evening")
	s.see("evening.svg")
	s.press("\r")
	s.see("saved")
	if _, err := os.Stat(s.cmd.Dir + "/evening.svg"); err != nil {
		t.Error(err)
	}
	s.press("q")
	s.ends(0)
}

// cursorOn waits until the terminal's own cursor stands on a word.
func (s *terminal) cursorOn(word string) {
	s.t.Helper()
	s.until(fmt.Sprintf("the cursor on %q", word), func() bool {
		at := s.emu.CursorPosition()
		rows := strings.Split(text(s.emu), "\n")
		if s.hidden || at.Y >= len(rows) {
			return false
		}
		row := []rune(rows[at.Y])
		return at.X < len(row) && strings.HasPrefix(string(row[at.X:]), word)
	})
}

// The cursor follows the focus, and stands in the field while something is typed.
func TestTerminalCursor(t *testing.T) {
	t.Parallel()
	s := start(t, 100, 30, evening...)
	for _, step := range [...]struct{ key, on string }{
		{"", "WhatsApp"}, {"\x1b[B", "Messenger"}, {"\x1b[B", "WeChat"}, {"3", "WeChat"}, {"2", "WeChat"},
		{"4", "WeChat"}, {"6", "WeChat"}, {"1", "WeChat"},
	} {
		s.press(step.key)
		s.cursorOn(step.on)
	}
	s.press("7/sig")
	s.see("/ sig")
	s.until("the cursor behind what was typed", func() bool {
		at := s.emu.CursorPosition()
		row := strings.Split(text(s.emu), "\n")[at.Y]
		return !s.hidden && strings.Contains(row, "/ sig") && at.X == len([]rune(row[:strings.Index(row, "/ sig")]))+5
	})
	s.press("\x03")
	s.ends(130)
}

// Keys of a Cyrillic keyboard work by their place where the terminal tells it, and get a word where it does not.
func TestTerminalCyrillic(t *testing.T) {
	t.Parallel()
	cmd := program(t, evening...)
	cmd.Env = append(cmd.Env, "BROWSER=true")
	s := open(t, cmd, 80, 24, nil)
	s.dashboard(80, 24)
	s.press("\x1b[1097::111;1;1097u") // щ at the place of o
	s.see("opened")
	s.press("ц") // where it stands is not told
	s.see("ц does nothing here")
	s.press("\x1b[1084::118;1;1084u") // м at the place of v, which ranking has no use for
	s.see("launch")
	s.press("\x1b[1081::113;1;1081u") // й at the place of q
	s.ends(0)
}
