//go:build unix

package ui

import (
	"os"
	"syscall"
)

var stopSignals = []os.Signal{syscall.SIGTSTP}

func isStop(s os.Signal) bool { return s == syscall.SIGTSTP }

// stopProcess stops the process, or its group if pid is 0, until it is told to go on.
func stopProcess(pid int) { _ = syscall.Kill(pid, syscall.SIGSTOP) }
