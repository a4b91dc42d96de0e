package ui

import (
	"fmt"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// footLines is the foot of a picture: sources by publisher, versions, and the command that draws it again.
func footLines(f screen.Frame) []screen.Line {
	w := f.W - 2
	q := f.Look.Quiet
	var out []screen.Line
	for _, l := range []string{sourceLine(f, w), "data " + f.Set.Version + "   userbase " + f.Version} {
		if l != "" {
			out = append(out, screen.Line{Spans: []screen.Span{{Text: l, Style: q}}})
		}
	}
	command := fit.Wrap(commandOf(f), w, f.ASCII)
	if len(command) > 2 { // the file's own data carry it whole
		command = command[:2]
		command[1] = cells.Cut(command[1]+" …", w, f.ASCII)
	}
	for _, l := range command {
		out = append(out, screen.Line{Spans: []screen.Span{{Text: l, Style: q}}})
	}
	return out
}

// sourceLine names the publishers behind the picture, as many as fit, and how many more there are.
func sourceLine(f screen.Frame, w int) string {
	var names []string
	for _, s := range sources(f.Screen().Records(f)) {
		if !slices.Contains(names, s.Publisher) {
			names = append(names, s.Publisher)
		}
	}
	if len(names) == 0 {
		return ""
	}
	for n := len(names); n > 0; n-- {
		s := "Sources: " + strings.Join(names[:n], ", ")
		if n < len(names) {
			s += ", +" + fit.Itoa(len(names)-n) + " more in the file"
		}
		if len([]rune(s)) <= w || n == 1 {
			return s
		}
	}
	return ""
}

// sources lists the sources behind the records, each once: those of the rows' figures, then the screen's own.
func sources(rec screen.Records) []*data.Source {
	var out []*data.Source
	seen := map[*data.Source]bool{}
	add := func(s *data.Source) {
		if s != nil && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	for _, r := range rec.Rows {
		for _, o := range r.Figures {
			if o != nil {
				add(o.Source)
			}
		}
	}
	for _, s := range rec.Sources {
		add(s)
	}
	return out
}

// args is the state as flags with view, day and theme spelt out, so that they mean the same on any other day.
func args(f screen.Frame) []string {
	s := f.State
	s.Day = f.Day()
	if s.Theme == screen.Auto {
		s.Theme = f.Look.Theme
	}
	return screen.Args(s, "view", "day", "theme")
}

// commandOf is the command that draws the frame again, with the day and the theme spelt out: for a file the one that
// writes it to standard output.
func commandOf(f screen.Frame) string {
	args := args(f)
	if f.Format == "" {
		return "userbase " + fit.Quote(args)
	}
	words := []string{"snapshot", f.View, "--format", f.Format}
	if f.Picture {
		words = append(words, "--size", fmt.Sprintf("%dx%d", f.W, f.H))
	}
	return "userbase " + fit.Quote(append(words, args[2:]...)) // without --view and its value
}

// pictureFrame is the frame of a picture: of a size in cells, in a theme, without what is typed or said.
func pictureFrame(f screen.Frame, size PictureSize, theme string) screen.Frame {
	if size.W == 0 {
		size = PictureSize{f.W, f.H}
	}
	f.W, f.H, f.Picture, f.Modal = size.W, size.H, true, screen.Modal{}
	f.State.Theme = theme
	f.Look = screen.NewLook(theme, false)
	return f
}

// document is the frame with all that a snapshot carries.
func document(f screen.Frame) snapshot.Doc {
	if f.Format == "txt" || f.Format == "ansi" { // they hold nothing but the picture
		return snapshot.Doc{Grid: Render(f)}
	}
	rec := f.Screen().Records(f)
	if f.Picture {
		f.Foot = len(footLines(f))
	}
	r := f.ReportOf(rec)
	m := snapshot.Meta{View: f.View, Title: r.Title, Day: f.Day().String(), Metric: screen.GroupLabel(f.GroupShown()), Sources: sources(rec),
		DataVersion: f.Set.Version, Version: f.Version, Command: commandOf(f), Args: args(f), Dark: f.Look.Theme != screen.Light}
	var notes []string
	for _, n := range r.Notes {
		if len(n) > 0 && n[0] == '[' {
			m.Flags = append(m.Flags, n)
		} else {
			notes = append(notes, n)
		}
	}
	r.Notes = notes
	d := snapshot.Doc{Report: r, Meta: m}
	if f.Picture {
		d.Grid = Render(f)
	}
	return d
}

// fileName proposes the name of a snapshot: userbase, view, focus (compare: both), day.
func fileName(f screen.Frame, ext string) string {
	name := "userbase-" + f.View
	switch f.View {
	case "compare":
		name += "-" + f.Focus + "-" + f.Base
	case "ranking", "events":
	case "figures":
		if f.Whose != "" {
			name += "-" + f.Whose
		}
	default:
		name += "-" + f.Focus
	}
	return name + "-" + f.Day().String() + ext
}
