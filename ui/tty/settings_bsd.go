//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package tty

import "golang.org/x/sys/unix"

// The requests that read and write the settings of a terminal.
const (
	getSettings = unix.TIOCGETA
	setSettings = unix.TIOCSETA
)
