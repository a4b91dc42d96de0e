//go:build unix

package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// Left in the first moments, or as the mouse still reports, the program waits for the answers of a terminal that is
// some way off: none is left for the shell, neither to be read nor on its screen.
func TestTerminalLeavingAtOnce(t *testing.T) {
	t.Parallel()
	const away = 30 * time.Millisecond
	for _, key := range []string{"q", "\x03", "q\x1b[<0;5;5M\x1b[<0;5;5m"} {
		answers, last := 0, make(chan struct{})
		s := prepare(t, program(t, evening...), 80, 24)
		s.retell = func(told []byte) []byte {
			if before, _, ended := bytes.Cut(told, []byte("\x1b[?0n")); ended {
				close(last)
				return before
			}
			time.Sleep(away)
			answers++
			return told
		}
		s.run()
		s.dashboard(80, 24)
		s.press(key)
		s.wait()
		s.restored()
		s.mu.Lock()
		_, _ = s.emu.Write([]byte("\x1b[5n")) // which it answers behind all that it was asked before
		s.mu.Unlock()
		select {
		case <-last:
		case <-time.After(patience):
			t.Fatal("the terminal does not answer any more")
		}
		if answers == 0 {
			t.Error("nothing was answered: the terminal is not asked anything")
		}
		if _, err := term.MakeRaw(s.tty.Fd()); err != nil { // else only whole lines can be read
			t.Fatal(err)
		}
		waiting, err := unix.Poll([]unix.PollFd{{Fd: int32(s.tty.Fd()), Events: unix.POLLIN}}, 0)
		if err != nil {
			t.Fatal(err)
		}
		s.mu.Lock()
		shown := text(s.emu)
		s.mu.Unlock()
		if waiting > 0 || strings.Contains(shown, "^[") || strings.Contains(shown, "[?") {
			t.Errorf("after %q something waits for the shell: %v; its screen is\n%s", key, waiting > 0, shown)
		}
	}
}

// A terminal that answers nothing does not keep the program.
func TestTerminalLeavingASilentOne(t *testing.T) {
	t.Parallel()
	s := prepare(t, program(t, evening...), 80, 24)
	s.retell = func([]byte) []byte { return nil }
	s.run()
	s.dashboard(80, 24)
	pressed := time.Now()
	s.press("q")
	s.ends(0)
	if took := time.Since(pressed); took > 2*time.Second {
		t.Errorf("it took %v to leave", took)
	}
}
