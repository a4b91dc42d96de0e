package snapshot

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// nameless makes a file in the folder that has no name, so that nothing is left of it if the program ends. Not every
// file system can, and without /proc it could not be given a name. It is a variable for the tests of the other way.
var nameless = func(folder string) (*os.File, error) {
	f, err := os.OpenFile(folder, os.O_WRONLY|unix.O_TMPFILE, 0o666)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(descriptor(f)); err != nil || !lock(f) {
		_ = f.Close()
		return nil, os.ErrInvalid
	}
	return f, nil
}

// giveName gives a file without a name one that is not taken.
func giveName(f *os.File, name string) error {
	err := unix.Linkat(unix.AT_FDCWD, descriptor(f), unix.AT_FDCWD, name, unix.AT_SYMLINK_FOLLOW)
	if err != nil {
		return &os.LinkError{Op: "link", Old: f.Name(), New: name, Err: err}
	}
	return nil
}

func descriptor(f *os.File) string { return fmt.Sprintf("/proc/self/fd/%d", f.Fd()) }
