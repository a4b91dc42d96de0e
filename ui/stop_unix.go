//go:build unix

package ui

import (
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"

	"userbase/ui/tty"
)

// resized is the signal of a window that has another size.
const resized = syscall.SIGWINCH

// otherSignals are those that do not end the program.
var otherSignals = []os.Signal{syscall.SIGTSTP, syscall.SIGCONT, resized}

func isStop(s os.Signal) bool     { return s == syscall.SIGTSTP }
func isContinue(s os.Signal) bool { return s == syscall.SIGCONT }
func isResize(s os.Signal) bool   { return s == resized }

// options let the program read and draw through the guard. Bubble Tea is not told that its output is a terminal: it
// would ask it for its size, and make room for whatever that is.
func (g *guard) options(w, h int) []tea.ProgramOption {
	g.ownKeys = true
	g.input = tty.NewInput(g.keys, func() { g.tell(os.Interrupt) }, func() { g.tell(syscall.SIGHUP) })
	return []tea.ProgramOption{
		tea.WithInput(g.input),
		tea.WithOutput(g.output),
		tea.WithWindowSize(w, h),
		tea.WithColorProfile(profile()),
	}
}

// stopProcess stops the process, or its group if pid is 0, until it is told to go on. It waits for that word: this
// thread may run on for a moment after the signal is sent, and must not take the terminal back in it.
func stopProcess(pid int) {
	on := make(chan os.Signal, 1)
	signal.Notify(on, syscall.SIGCONT)
	defer signal.Stop(on)
	if syscall.Kill(pid, syscall.SIGSTOP) == nil {
		<-on
	}
}

// setApart gives a command that will be started a session of its own.
func setApart(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }

// canStop reports whether somebody could let the program go on once it is stopped: a shell of the same session that is
// not of the program's own group of processes. Without one the kernel would not let the terminal stop the group either
// (POSIX.1-2024, 2.4.3, of orphaned process groups).
func canStop() bool {
	group := unix.Getpgrp()
	session, err := unix.Getsid(0)
	for pid := os.Getppid(); err == nil && pid > 0; pid = parent(pid) {
		if s, err := unix.Getsid(pid); err != nil || s != session {
			return false
		}
		if g, err := unix.Getpgid(pid); err != nil || g != group {
			return err == nil
		}
	}
	return false
}
