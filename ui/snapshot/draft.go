package snapshot

import (
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// draft is a file that is being written: one without a name where the system can do so, else one with a temporary name.
// It is locked as long as it is open, which tells other programs that it is no leftover.
type draft struct {
	*os.File
	name string // "" of one without
}

// What temporary names begin and end with.
const draftPrefix, draftSuffix = ".userbase-", ".tmp"

// newDraft makes an empty file in the folder, with the permissions of any new file: 0666 less what the user's mask
// takes away. Before that it removes what programs that were killed have left there.
func newDraft(folder string) (*draft, error) {
	removeLeftovers(folder)
	if f, err := nameless(folder); err == nil {
		return &draft{f, ""}, nil
	}
	for {
		name := temporaryName(folder)
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		switch {
		case errors.Is(err, fs.ErrExist):
			continue
		case err != nil:
			return nil, err
		case lock(f) && stands(f, name):
			return &draft{f, name}, nil
		}
		_ = f.Close() // a program that was removing leftovers took it for one
	}
}

func temporaryName(folder string) string {
	return filepath.Join(folder, draftPrefix+strconv.FormatUint(rand.Uint64(), 36)+draftSuffix)
}

// stands reports whether the file still has the name.
func stands(f *os.File, name string) bool {
	a, err := f.Stat()
	b, failed := os.Lstat(name)
	return err == nil && failed == nil && os.SameFile(a, b)
}

// removeLeftovers removes the drafts in the folder that no program writes any longer.
func removeLeftovers(folder string) {
	dir, err := os.Open(folder)
	if err != nil {
		return
	}
	defer dir.Close()
	names, _ := dir.Readdirnames(-1)
	for _, n := range names {
		if strings.HasPrefix(n, draftPrefix) && strings.HasSuffix(n, draftSuffix) {
			removeLeftover(filepath.Join(folder, n))
		}
	}
}

// fill writes the draft, gives it permissions (0: leave them) and syncs it.
func (d *draft) fill(perm fs.FileMode, write func(io.Writer) error) error {
	err := write(d)
	if err == nil && perm != 0 {
		err = d.Chmod(perm)
	}
	if err == nil {
		err = d.Sync()
	}
	return err
}

// publish gives the draft its name. With force it takes the place of what is there; that needs a temporary name for the
// moment between two steps.
func (d *draft) publish(target string, force bool) error {
	if !renamesOpen {
		if err := d.Close(); err != nil {
			return err
		}
	}
	if d.name == "" && !force {
		return giveName(d.File, target)
	}
	for d.name == "" {
		name := temporaryName(filepath.Dir(target))
		if err := giveName(d.File, name); err == nil {
			d.name = name
		} else if !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	if force {
		return os.Rename(d.name, target)
	}
	err := os.Link(d.name, target)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// This file system has no links. The name is taken with an empty file, which is then replaced.
	f, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if err = errors.Join(f.Close(), os.Rename(d.name, target)); err != nil {
		_ = os.Remove(target)
	}
	return err
}

// drop closes the draft, and removes its temporary name if that is left.
func (d *draft) drop() {
	if d.name != "" {
		if !renamesOpen {
			_ = d.Close()
		}
		_ = os.Remove(d.name)
	}
	_ = d.Close()
}
