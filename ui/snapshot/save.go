package snapshot

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Save writes a file whole or not at all: into a temporary file of the same folder, which is synced and then takes
// the name. An existing file is replaced only with force, and then at once; without force the name is taken in one
// step, so that of two programs only one gets it. Errors name the path and say what to do; that of a name already
// taken is fs.ErrExist.
func Save(path string, b []byte, force bool) error {
	return save(path, force, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}

// save is Save with the writing left to the caller, so that it can fail half-way.
func save(path string, force bool, write func(io.Writer) error) error {
	if path == "" {
		return errors.New("cannot write a file without a name: give one")
	}
	target, perm := path, fs.FileMode(0)
	if have, err := os.Stat(path); err == nil || os.IsPathSeparator(path[len(path)-1]) {
		switch {
		case err != nil || have.IsDir():
			return fmt.Errorf("cannot write %s: it is a folder; add a file name", quoted(path))
		case !have.Mode().IsRegular():
			return fmt.Errorf("cannot write %s: it is no ordinary file; write to standard output and redirect it",
				quoted(path))
		case !force:
			return failed(path, fs.ErrExist)
		}
		perm = have.Mode().Perm()
		if target, err = filepath.EvalSymlinks(path); err != nil { // what a link points to is replaced, not the link
			return failed(path, err)
		}
	}
	f, err := temporary(filepath.Dir(target))
	if err != nil {
		return failed(path, err)
	}
	defer os.Remove(f.Name()) // nothing is left of it where all went well
	if err := fill(f, perm, write); err != nil {
		return failed(path, err)
	}
	if err := publish(f.Name(), target, force); err != nil {
		return failed(path, err)
	}
	// Not every system can sync a folder: the file is whole without.
	if d, err := os.Open(filepath.Dir(target)); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
	return nil
}

// temporary makes an empty file with a name of its own in the folder.
func temporary(folder string) (*os.File, error) {
	for {
		name := filepath.Join(folder, ".userbase-"+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666) // less what the user's mask takes away
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// fill writes the file, gives it the permissions of the one it replaces (0: leave them), syncs and closes it.
func fill(f *os.File, perm fs.FileMode, write func(io.Writer) error) error {
	err := write(f)
	if err == nil && perm != 0 {
		err = f.Chmod(perm)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// publish gives the written file its name.
func publish(temporary, target string, force bool) error {
	if force {
		return os.Rename(temporary, target)
	}
	err := os.Link(temporary, target)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// This file system has no links. The name is taken with an empty file, which is then replaced.
	f, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if err = errors.Join(f.Close(), os.Rename(temporary, target)); err != nil {
		_ = os.Remove(target)
	}
	return err
}

// failed puts an error of the system into a line that says what to do.
func failed(path string, err error) error {
	file, folder := quoted(path), quoted(filepath.Dir(path))
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already: choose another name, or replace it with --force%w", file, silent{err})
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("cannot write %s: there is no folder %s; make it first or choose another%w",
			file, folder, silent{err})
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("cannot write %s: the folder %s does not allow it; choose another%w",
			file, folder, silent{err})
	}
	return fmt.Errorf("cannot write %s: %w; nothing was changed, choose another folder", file, cause(err))
}

// cause is an error of the system without its path: the line names it already, and that of a temporary file helps
// nobody.
func cause(err error) error {
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

// quoted returns the path as it is, or in quotes if it holds what a terminal must not be sent.
func quoted(path string) string {
	if path == "" || path != clean(path) {
		return strconv.Quote(path)
	}
	return path
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
