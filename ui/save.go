package ui

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Encode writes the frame in a format, for a file: pictures of a size in cells, in a theme. Auto is both themes in one
// where the reader's decides, what can be seen on any terminal in letters, and else light, as on paper.
func Encode(f screen.Frame, format snapshot.Format, size snapshot.Size, theme screen.Theme, o snapshot.Options) ([]byte,
	error) {
	o.ASCII = o.ASCII || f.ASCII
	if o.Play {
		return encodePlay(f, size, o), nil
	}
	return format.Encode(document(forFile(f, format, size, theme, o)), o)
}

// forFile is the frame as a format draws it.
func forFile(f screen.Frame, format snapshot.Format, size snapshot.Size, theme screen.Theme,
	o snapshot.Options) screen.Frame {
	if theme == screen.Auto && format.Picture && !format.Both {
		if theme = screen.Light; format.Bare {
			theme = screen.Neutral
		}
	}
	if format.Draws != nil {
		f.Env = f.Written(format.Draws)
	}
	f = pictureFrame(f, size, theme)
	f.Picture, f.AsSeen, f.Format = format.Picture && !f.AsSeen, format.Picture && f.AsSeen, format.ID
	f.Options = o
	if !format.Picture { // what it says depends on no window
		f.W, f.H = screen.PanelFrom, 36
	}
	return f
}

// Plain is what the frame says in sentences, for a pipe; in ASCII where no other characters can be shown.
func Plain(f screen.Frame, t Terminal) ([]byte, error) {
	return Encode(f, formatByID("plain"), snapshot.Size{}, f.State.Theme, snapshot.Options{ASCII: t.ASCII})
}

// FormatFor is the format with an id, else that of the file's ending, else txt for standard output, which has no
// file name.
func FormatFor(id, file string) (snapshot.Format, error) {
	if id == "" && file != "" {
		if f, ok := snapshot.FormatOf(file); ok {
			return f, nil
		}
		return snapshot.Format{}, fmt.Errorf("%s: the ending names no format: add --format, one of %s",
			snapshot.Shown(file), strings.Join(snapshot.IDs(), ", "))
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

// NewFile encodes the frame for a path; into a folder under the name that the frame proposes.
func NewFile(f screen.Frame, path string, format snapshot.Format, size snapshot.Size,
	o snapshot.Options) (snapshot.File, error) {
	b, err := Encode(f, format, size, f.State.Theme, o)
	if snapshot.IsFolder(path) {
		path = filepath.Join(path, fileName(f, format.Ext))
	}
	return snapshot.File{Path: path, Content: b}, err
}

// SaveFile writes what the save dialog asks for, and returns the path as people write it. An existing file is never
// replaced.
func SaveFile(f screen.Frame, form screen.SaveForm) (string, error) {
	f.AsSeen = form.AsSeen
	x := extents(f)[form.Extent]
	b, err := Encode(f, formatByID(form.Format), x.Size, form.Theme, snapshot.Options{Pixels: x.Pixels})
	if err != nil {
		return "", err
	}
	return snapshot.SaveNew(form.Name, b)
}
