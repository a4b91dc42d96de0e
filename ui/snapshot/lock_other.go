//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package snapshot

import (
	"os"
	"time"
)

// renamesOpen says that a file can be renamed while it is open.
const renamesOpen = false

// lock has nothing to do: what is open cannot be removed.
func lock(*os.File) bool { return true }

// removeLeftover removes a draft that no program has open. A draft is closed before it takes its name, so that young
// ones stay.
func removeLeftover(path string) {
	const young = time.Minute
	if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > young {
		_ = os.Remove(path)
	}
}
