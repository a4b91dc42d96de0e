package ui

import (
	"slices"
	"strings"

	"userbase/ui/cells"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// pictureFrame is the frame of a page for print: of a size in cells, in a theme, without what is typed or said.
func pictureFrame(f screen.Frame, size snapshot.Size, theme screen.Theme) screen.Frame {
	if size.W == 0 {
		size = snapshot.Size{W: f.W, H: f.H}
	}
	f.W, f.H, f.Picture = size.W, size.H, true
	f.Modal = screen.Modal{Scroll: f.Modal.Scroll, Down: f.Modal.Down}
	f.State.Theme = theme
	if theme == screen.Auto { // and the file knows what stands for that in the dark
		theme = screen.Light
	}
	f.Look = screen.NewLook(theme, false)
	return f
}

// document is the frame with all that a snapshot carries.
func document(f screen.Frame) snapshot.Doc {
	s := newSheet(f)
	d := snapshot.Doc{Meta: snapshot.Meta{View: f.View, Day: f.Day().String(),
		Metric: screen.GroupLabel(f.GroupShown()), Known: string(f.Known), DataVersion: f.Set.Version, Own: f.Own,
		Version: f.Version, Command: f.Command(), Args: f.SpeltOut(), Dark: f.Look.Theme != screen.Light,
		Auto: f.State.Theme == screen.Auto, Today: f.IsToday()}}
	if d.Meta.Auto {
		d.Dark = screen.Dusk()
	}
	d.Names = inkNames(f)
	t := tally{}
	if f.Picture || f.AsSeen {
		d.Grid, d.Meta.Size = s.picture(), snapshot.Size{W: f.W, H: f.H}
		if formatByID(f.Format).Bare {
			return d
		}
		if d.Links = s.links; f.Picture {
			d.Notes = s.Notes.Y
		}
		t.grid(d.Grid.Sub(0, s.Title.Y+1, f.W, s.Notes.Y-s.Title.Y-1))
	}
	d.Report, d.Meta.Flags = s.report(t)
	d.Meta.Title = d.Report.Title
	makers, pages := s.sources(s.records().Rows)
	if formatByID(f.Format).Spoken { // the others follow what they are behind
		makers, pages = snapshot.Sources(s.records().Figures, nil)
	}
	d.Meta.Sources = slices.Concat(makers, pages)
	d.Narrow = narrow(f, d)
	return d
}

// narrowPage is the page for phones, which a wide one for browsers has beside itself.
var narrowPage = snapshot.Size{W: 45, H: 34}

// narrow is the narrow page of a document, or nil where its format or its size has none.
func narrow(f screen.Frame, d snapshot.Doc) *snapshot.Doc {
	if f.Format != "html" || !f.Picture || f.W <= narrowPage.W || f.Options.Pixels.W > 0 {
		return nil
	}
	f.W, f.H = narrowPage.W, narrowPage.H
	s := newSheet(f)
	d.Grid = s.picture()
	d.Links, d.Notes = s.links, s.Notes.Y
	return &d
}

// inkNames tells whose a style is.
func inkNames(f screen.Frame) map[cells.Style]string {
	names := map[cells.Style]string{}
	for _, id := range f.Set.MessengerIDs() {
		if s := f.Colour(id); s.Fg != 0 {
			names[s.Whose()] = id
		}
	}
	return names
}

// report is what the frame's screen says, without its looks: with the remarks on the signs in its own texts and on
// those in t, apart from them the flags.
func (s *sheet) report(t tally) (r snapshot.Report, flags []string) {
	rec, h := s.records(), s.head
	r = snapshot.Report{Title: h.Titles[0], Scope: s.scopes()[0].text, Columns: rec.Columns, Rows: rec.Rows,
		Figures: slices.Concat(rec.Spoken, rec.Figures), Notes: rec.Remarks, Chart: h.Chart, Wordings: s.said,
		Hidden: s.hidden(), Names: s.Set.OwnNames()}
	if len(s.said) > 0 {
		r.Sentence = s.said[0]
	}
	r.Citation = s.Cited(rec, r.Sentence)
	t.text(r.Sentence)
	for _, row := range r.Rows {
		for _, c := range row.Cells {
			t.text(c.Text)
		}
	}
	heard := formatByID(s.Format).Spoken
	if heard {
		r.Speech, r.Rows = s.shown.Speech(), nil
	}
	for _, n := range explain(s.own(), t) {
		if n.Drawn && !formatByID(s.Format).Picture || heard && n.Sign != "" { // nothing of it is there
			continue
		}
		if n.Flag != 0 {
			flags = append(flags, n.Long)
		} else {
			r.Notes = append(r.Notes, n.Long)
		}
	}
	return r, flags
}

// fileName proposes the name of a snapshot: userbase, view, whom it is about, day.
func fileName(f screen.Frame, ext string) string {
	parts := slices.Concat([]string{"userbase", f.View}, newSheet(f).head.File, []string{f.Day().String()})
	return strings.Join(parts, "-") + ext
}
