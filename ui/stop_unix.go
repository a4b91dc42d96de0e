//go:build unix

package ui

import (
	"os"
	"os/signal"
	"syscall"
)

var stopSignals = []os.Signal{syscall.SIGTSTP}

func isStop(s os.Signal) bool { return s == syscall.SIGTSTP }

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
