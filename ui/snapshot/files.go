package snapshot

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"userbase/data"
)

// Size is a size of pictures in cells; 0 × 0 is the window's.
type Size struct{ W, H int }

// String is the size as ParseSize reads it.
func (s Size) String() string { return fmt.Sprintf("%dx%d", s.W, s.H) }

// sizes are those in cells that are offered for any window.
var sizes = [...]Size{{80, 24}, {120, 36}, {160, 45}, {200, 60}}

// SizeNames are the sizes that are offered for any window, as ParseSize reads them.
func SizeNames() []string {
	var names []string
	for _, s := range sizes {
		names = append(names, s.String())
	}
	return names
}

// Extent is how large a picture is: in cells, or in pixels with as many cells as fit.
type Extent struct {
	Size
	Pixels Pixels
}

// Extents are those that are offered at a window of a size: first its own, then others in cells, then those in pixels
// that have a name.
func Extents(window Size) []Extent {
	all := []Extent{{Size: window}}
	for _, s := range sizes {
		all = append(all, Extent{Size: s})
	}
	for _, p := range presets {
		all = append(all, Extent{p.cells(), p})
	}
	return all
}

// hugest is the hugest picture: more would be no picture of a terminal.
var hugest = Size{500, 200}

// ParseSize reads the size of a picture in cells, as in 120x36; smaller ones than least are none.
func ParseSize(text string, least Size) (Size, error) {
	w, h, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(text), "×", "x"), "x")
	width, errW := strconv.Atoi(w)
	height, errH := strconv.Atoi(h)
	s := Size{width, height}
	if errW != nil || errH != nil || s.W < least.W || s.H < least.H || s.W > hugest.W || s.H > hugest.H {
		return Size{}, fmt.Errorf("%q is no size: write columns and rows, from %dx%d to %dx%d, such as 120x36",
			data.Word(text), least.W, least.H, hugest.W, hugest.H)
	}
	return s, nil
}

// IsFolder reports whether files go into the path: it ends as folders do, or is one.
func IsFolder(path string) bool {
	info, err := os.Stat(path)
	return path != "" && os.IsPathSeparator(path[len(path)-1]) || err == nil && info.IsDir()
}

// File is a snapshot ready to be written.
type File struct {
	Path    string
	Content []byte
}

// SaveAll writes the files, each whole or not at all, and returns how many of them it wrote. Without force it writes
// none if one of the names is taken.
func SaveAll(files []File, force bool) (written int, err error) {
	for _, f := range files {
		if _, _, err := destination(f.Path, force); err != nil {
			return 0, err
		}
	}
	for i, f := range files {
		if err := Save(f.Path, f.Content, force); err != nil {
			return i, err
		}
	}
	return len(files), nil
}

// SaveNew writes a file under a name as people type it, with ~ for the home folder, and returns the path as they write
// it: in full. An existing file is never replaced.
func SaveNew(name string, b []byte) (string, error) {
	path := Expand(name)
	if err := Save(path, b, false); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return "", fmt.Errorf("%s is there already: choose another name", Shown(name))
		}
		return "", err
	}
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	home, err := os.UserHomeDir()
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok && err == nil {
		path = filepath.Join("~", rest)
	}
	return path, nil
}

// Expand puts the home folder in the place of a ~ at the beginning of a path.
func Expand(path string) string {
	home, err := os.UserHomeDir()
	if err != nil || len(path) < 2 || path[0] != '~' || !os.IsPathSeparator(path[1]) {
		return path
	}
	return filepath.Join(home, path[2:])
}
