//go:build !unix

package ui

import "os"

var stopSignals []os.Signal

func isStop(os.Signal) bool { return false }

// stopProcess does nothing where processes cannot be stopped.
func stopProcess(int) {}
