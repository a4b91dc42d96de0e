package ui

import (
	"context"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"github.com/atotto/clipboard"
)

// copyPatience is how long tmux and the desktop may take each to take a text.
const copyPatience = 2 * time.Second

// Copied is where a text certainly went, beside to the terminal, which may drop it.
type Copied struct{ Tmux, Desktop bool }

// CopyText gives a text to tmux where the program runs inside it, which by default drops what programs send to the
// clipboard themselves, and to the desktop where there is one.
func CopyText(text string) (to Copied) {
	if os.Getenv("TMUX") != "" {
		to.Tmux = hand(text, "tmux", "tmux", "load-buffer", "-w", "-")
	}
	if self, err := os.Executable(); err == nil && hasDesktop(runtime.GOOS, os.Getenv) {
		to.Desktop = hand(text, self, copier)
	}
	return to
}

// copier is the name under which the program starts itself to give a text to the desktop.
const copier = "userbase-copy"

// Copying reports whether this process is such a one, and does its work if it is; err says why it could not. In X11 the
// text stays with a process that it starts, which ctrl+z must not stop, and the end of the terminal not end.
func Copying() (is bool, err error) {
	if len(os.Args) != 1 || os.Args[0] != copier {
		return false, nil
	}
	text, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = clipboard.WriteAll(string(text))
	}
	return true, err
}

// hand gives a text to a program, in a session of its own, and reports whether that took it in time.
func hand(text, program string, args ...string) bool {
	late, cancel := context.WithTimeout(context.Background(), copyPatience)
	defer cancel()
	cmd := exec.CommandContext(late, program)
	cmd.Args, cmd.Stdin = args, strings.NewReader(text)
	setApart(cmd)
	return cmd.Run() == nil
}

// hasDesktop reports whether there is a desktop whose clipboard is that of the person at the keys.
func hasDesktop(system string, getenv func(string) string) bool {
	switch system {
	case "darwin", "windows":
		return getenv("SSH_CONNECTION") == ""
	}
	return getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != ""
}

// words say what became of a text that was copied, and where it is.
func (to Copied) words() string {
	switch {
	case to.Tmux && to.Desktop:
		return "copied (also by tmux)"
	case to.Tmux:
		return "copied (by tmux)"
	case to.Desktop:
		return "copied"
	}
	return "sent to the terminal"
}

// ReadClipboard is what the desktop's clipboard holds, as far as a field could take it. The error says why there is
// none. It may run another program and wait for it.
func ReadClipboard() (string, error) {
	text, err := clipboard.ReadAll()
	return firstBytes(text, longestPath), err
}
