package tty

import "golang.org/x/sys/unix"

// The requests that read and write the settings of a terminal.
const (
	getSettings = unix.TCGETS
	setSettings = unix.TCSETS
)
