package ui

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// The largest picture in cells: more would be no picture of a terminal.
const maxWidth, maxHeight = 500, 200

// ParseSize reads the size of a picture in cells, as in 120x36.
func ParseSize(text string) (PictureSize, error) {
	w, h, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(text), "×", "x"), "x")
	s := PictureSize{}
	var wrong error
	for _, part := range []struct {
		text        string
		n           *int
		least, most int
	}{{w, &s.W, screen.MinWidth, maxWidth}, {h, &s.H, screen.MinHeight, maxHeight}} {
		n, err := strconv.Atoi(part.text)
		if err != nil || n < part.least || n > part.most {
			wrong = fmt.Errorf("%q is no size: write columns and rows, from %dx%d to %dx%d, such as 120x36", text,
				screen.MinWidth, screen.MinHeight, maxWidth, maxHeight)
		}
		*part.n = n
	}
	return s, wrong
}

// Encode writes the frame in a format, for a file: pictures of a size in cells, in a theme; auto is dark there,
// since nobody can be asked.
func Encode(f screen.Frame, format snapshot.Format, size PictureSize, theme screen.Theme, o snapshot.Options) ([]byte,
	error) {
	if theme == screen.Auto {
		theme = screen.Dark
	}
	f = pictureFrame(f, size, theme)
	f.Picture, f.Format = format.Picture, format.ID
	return snapshot.Encode(format.ID, document(f), o)
}

// Plain is what the frame says as text without line art.
func Plain(f screen.Frame) ([]byte, error) {
	return Encode(f, formatByID("plain"), PictureSize{}, f.State.Theme, snapshot.Options{})
}

// FormatFor is the format with an id, else that of the file's ending, else txt for standard output, which has no
// file name.
func FormatFor(id, file string) (snapshot.Format, error) {
	if id == "" && file != "" {
		if f, ok := snapshot.FormatOf(file); ok {
			return f, nil
		}
		return snapshot.Format{}, fmt.Errorf("%s: the ending names no format: add --format, one of %s", file,
			strings.Join(snapshot.IDs(), ", "))
	}
	id = cmp.Or(id, "txt")
	return formatByID(id), fit.OneOf("--format", id, snapshot.IDs())
}

// formatByID is the format with an id, the first if there is none.
func formatByID(id string) snapshot.Format {
	if f, ok := snapshot.ByID(id); ok {
		return f
	}
	return snapshot.Formats[0]
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

// NewFile encodes the frame for a path; into a folder under the name that the frame proposes.
func NewFile(f screen.Frame, path string, format snapshot.Format, size PictureSize, o snapshot.Options) (File, error) {
	b, err := Encode(f, format, size, f.State.Theme, o)
	if IsFolder(path) {
		path = filepath.Join(path, fileName(f, format.Ext))
	}
	return File{path, b}, err
}

// SaveAll writes the files, each whole or not at all. Without force it writes none if one of the names is taken.
func SaveAll(files []File, force bool) error {
	for _, f := range files {
		if _, err := os.Lstat(f.Path); err == nil && !force {
			return fmt.Errorf("%s is there already: choose another name, or replace it with --force", f.Path)
		}
	}
	for _, f := range files {
		if err := snapshot.Save(f.Path, f.Content, force); err != nil {
			return err
		}
	}
	return nil
}

// SaveFile writes what the save dialog asks for, and returns the path as people write it: in full, with ~ for the
// home folder. An existing file is never replaced.
func SaveFile(f screen.Frame, form screen.SaveForm) (string, error) {
	b, err := Encode(f, formatByID(form.Format), pictureSizes[form.Size], form.Theme, snapshot.Options{})
	if err != nil {
		return "", err
	}
	home, _ := os.UserHomeDir()
	name := form.Name
	if rest, ok := strings.CutPrefix(name, "~/"); ok && home != "" {
		name = filepath.Join(home, rest)
	}
	if err := snapshot.Save(name, b, false); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return "", fmt.Errorf("%s is there already: choose another name", form.Name)
		}
		return "", err
	}
	if full, err := filepath.Abs(name); err == nil {
		name = full
	}
	if rest, ok := strings.CutPrefix(name, home+string(filepath.Separator)); ok && home != "" {
		name = filepath.Join("~", rest)
	}
	return name, nil
}

// PictureSize is a size of pictures in cells; 0 × 0 is the window's.
type PictureSize struct{ W, H int }

// pictureSizes are those that the dialog offers; the first is the window's.
var pictureSizes = [...]PictureSize{{0, 0}, {80, 24}, {120, 36}, {160, 45}, {200, 60}}
