//go:build !unix

package ui

import (
	"os"
	"os/exec"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// resized is never sent: Bubble Tea itself learns here that the window has another size.
const resized = syscall.Signal(0)

var otherSignals []os.Signal

func isStop(os.Signal) bool     { return false }
func isContinue(os.Signal) bool { return false }
func isResize(os.Signal) bool   { return false }

// options are none: Bubble Tea reads the console's records, which are no text.
func (g *guard) options(w, h int) []tea.ProgramOption { return nil }

// stopProcess does nothing where processes cannot be stopped.
func stopProcess(int) {}

// setApart does nothing where there are no sessions.
func setApart(*exec.Cmd) {}

func canStop() bool { return false }
