package snapshot

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"userbase/data"
)

// Save writes a file whole or not at all: into a draft in the same folder, which is synced and then takes the name. An
// existing file is replaced only with force, and then at once, with its permissions; without force the name is taken in
// one step, so that of two programs only one gets it. Of a symbolic link the file that it leads to is replaced, and a
// link that leads nowhere is refused. A file with several names (hard links) is replaced under this one alone: the
// others keep the old content. Errors name the path and say what to do; that of a name already taken is fs.ErrExist.
func Save(path string, b []byte, force bool) error {
	return save(path, force, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}

// save is Save with the writing left to the caller, so that it can fail half-way.
func save(path string, force bool, write func(io.Writer) error) error {
	target, perm, err := destination(path, force)
	if err != nil {
		return err
	}
	d, err := newDraft(filepath.Dir(target))
	if err != nil {
		return failed(path, err)
	}
	defer d.drop()
	if err = d.fill(perm, write); err == nil {
		err = d.publish(target, force)
	}
	if err != nil {
		return failed(path, err)
	}
	// Not every system can sync a folder: the file is whole without.
	if folder, err := os.Open(filepath.Dir(target)); err == nil {
		_ = folder.Sync()
		_ = folder.Close()
	}
	return nil
}

// destination is the file that a path stands for, and the permissions of the one that is there (0: there is none). The
// error says why nothing can be written there.
func destination(path string, force bool) (target string, perm fs.FileMode, err error) {
	switch {
	case path == "":
		return "", 0, errors.New("cannot write a file without a name: give one")
	case strings.ContainsRune(path, 0):
		return "", 0, fmt.Errorf("cannot write %s: a name cannot hold the character NUL; choose another", Shown(path))
	}
	have, err := os.Stat(path)
	if err != nil {
		if link, e := os.Lstat(path); e == nil && link.Mode()&fs.ModeSymlink != 0 {
			return "", 0, fmt.Errorf("cannot write %s: it is a link that leads nowhere; remove it or choose another "+
				"name", Shown(path))
		}
	}
	switch {
	case err != nil && os.IsPathSeparator(path[len(path)-1]), err == nil && have.IsDir():
		return "", 0, fmt.Errorf("cannot write %s: it is a folder; add a file name", Shown(path))
	case err != nil: // most likely it is not there yet; else writing says what is wrong
		return path, 0, nil
	case !have.Mode().IsRegular():
		return "", 0, fmt.Errorf("cannot write %s: it is no ordinary file; write to standard output and redirect it",
			Shown(path))
	case !force:
		return "", 0, failed(path, fs.ErrExist)
	}
	if target, err = filepath.EvalSymlinks(path); err != nil {
		return "", 0, failed(path, err)
	}
	return target, have.Mode().Perm(), nil
}

// failed puts an error of the system into a line that says what to do.
func failed(path string, err error) error {
	file, folder := Shown(path), Shown(filepath.Dir(path))
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already: choose another name, or replace it with --force%w", file, silent{err})
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("cannot write %s: there is no folder %s; make it first or choose another%w",
			file, folder, silent{err})
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("cannot write %s: the folder %s does not allow it; choose another%w",
			file, folder, silent{err})
	case errors.Is(err, syscall.ENAMETOOLONG):
		return fmt.Errorf("cannot write %s: the name is longer than the file system allows; choose a shorter one%w",
			file, silent{err})
	}
	return fmt.Errorf("cannot write %s: %w; no part of it was written, choose another folder", file, Cause(err))
}

// Cause is an error of the system without its path: the line names it already, and that of a temporary file helps
// nobody.
func Cause(err error) error {
	var at *fs.PathError
	var between *os.LinkError
	switch {
	case errors.As(err, &at):
		return at.Err
	case errors.As(err, &between):
		return between.Err
	}
	return err
}

// silent is an error that can be asked for but adds nothing to the line.
type silent struct{ error }

func (silent) Error() string   { return "" }
func (s silent) Unwrap() error { return s.error }

// longestShown is the length in bytes up to which messages name a path in full.
const longestShown = 512

// Shown is the path as messages name it: as it is, in quotes if it holds what a terminal must not be sent, and without
// its middle if it is very long.
func Shown(path string) string {
	path = data.Short(path, longestShown)
	if path == "" || path != strings.TrimSpace(path) { // blanks at its ends would be missed
		return strconv.Quote(path)
	}
	return data.Quoted(path)
}

// FreeName returns the path, or if a file has it already the next one that is free: x.svg, x-2.svg, x-3.svg.
func FreeName(path string) string {
	ext := filepath.Ext(path)
	if f, ok := FormatOf(path); ok {
		ext = path[len(path)-len(f.Ext):]
	}
	free := path
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); err != nil {
			return free
		}
		free = strings.TrimSuffix(path, ext) + "-" + strconv.Itoa(n) + ext
	}
}
