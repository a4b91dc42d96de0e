//go:build !unix

package tty

import (
	"os"
	"time"
)

// Watch watches nothing here.
type Watch struct{}

// NewWatch returns none.
func NewWatch(in, out *os.File) *Watch { return nil }

// Taken does nothing.
func (w *Watch) Taken() {}

// Released does nothing.
func (w *Watch) Released() {}

// End does nothing.
func (w *Watch) End(time.Duration) bool { return false }

// Watching is never true.
func Watching() bool { return false }
