package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// sheet is one frame while it is drawn: what its screen shows of it, where the parts lie, and which remarks its note
// has no room for.
type sheet struct {
	screen.Frame
	shown screen.Shown
	head  screen.Head
	said  []string // the sentence
	screen.Layout
	left    []screen.Note
	links   []snapshot.Link       // of a page for print, to the sources that its foot names
	own     func() []screen.Note  // the screen's remarks, made when the first asks for them
	records func() screen.Records // the rows behind it, likewise
}

// newSheet asks the frame's screen what it shows: once, for the picture and for the records behind it.
func newSheet(f screen.Frame) *sheet {
	shown := f.Screen().Show(f)
	s := &sheet{Frame: f, shown: shown, head: shown.Head(), said: shown.Sentence(), Layout: f.Skeleton(),
		records: sync.OnceValue(func() screen.Records {
			rec := shown.Records()
			markUnseen(rec)
			if !formatByID(f.Format).Data {
				rec.Columns, rec.Rows = snapshot.ForPeople(rec.Columns, rec.Rows)
			}
			return rec
		})}
	s.own = sync.OnceValue(s.notes)
	return s
}

// notes are the remarks of the screen, after who is hidden and what is not known of the figures that it would show.
func (s *sheet) notes() []screen.Note {
	var notes []screen.Note
	if names := s.hidden(); len(names) > 0 {
		notes = append(notes, screen.Note{Long: "hidden: " + strings.Join(names, ", ")})
	}
	if s.ByID > 0 {
		n := fit.Counting(s.ByID, "name")
		notes = append(notes, screen.Note{Long: "by id: " + n + " in letters that " + s.Format + " lacks",
			Short: n + " by id"})
	}
	if !s.head.Timeless {
		notes = append(notes, say.Undisclosed(s.Frame)...)
	}
	return append(notes, s.shown.Notes()...)
}

// hidden are the names of those who are hidden, where the screen hides anybody, and not all.
func (s *sheet) hidden() []string {
	hides := func(u screen.Use) bool { return u.ID == "hide" && u.Why != "" }
	if s.Hidden == "" || len(s.Visible()) == 0 || slices.ContainsFunc(s.shown.Uses(), hides) {
		return nil
	}
	ids := slices.DeleteFunc(s.Set.MessengerIDs(), func(id string) bool { return !s.Hides(id) })
	return s.Names(ids)
}

// Render draws a frame. The grid is exactly W × H cells. It is the one road to terminal, files and tests.
func Render(f screen.Frame) cells.Grid {
	g := cells.New(f.W, f.H, f.ASCII)
	if tooSmall(f) {
		drawTooSmall(g, f)
		return g
	}
	newSheet(f).drawAll(g)
	return g
}

// tooSmall reports whether the window is too small for any screen.
func tooSmall(f screen.Frame) bool { return f.W < screen.MinWidth || f.H < screen.MinHeight }

// drawAll draws the whole frame, a screen or a page for print.
func (s *sheet) drawAll(g cells.Grid) {
	if s.Picture {
		s.drawPage(g)
	} else {
		s.draw(g)
	}
}

// draw draws a screen: body, panel and sentence first, then the note that explains the signs that stand there.
func (s *sheet) draw(g cells.Grid) {
	drawTabs(s.Frame, screen.Sub(g, s.Tabs))
	lost := s.drawTitle(screen.Sub(g, s.Title))
	s.shown.Draw(screen.Sub(g, s.Body))
	for y, line := range fit.Fitting(s.said, s.Sentence.W-2, s.Sentence.H, s.ASCII) {
		g.Text(1, s.Sentence.Y+y, line, s.Look.Text)
	}
	panel := screen.Sub(g, s.Panel)
	panel = panel.Sub(2, 0, panel.W-3, panel.H)
	if s.Panel.W > 0 {
		for y := range s.Panel.H {
			g.Put(s.Panel.X, s.Panel.Y+y, '│', s.Look.Faint)
		}
		s.shown.Panel(panel)
	}
	t := tally{}
	t.grid(screen.Sub(g, s.Body))
	t.grid(panel)
	t.grid(screen.Sub(g, s.Sentence))
	s.drawNote(g, t, lost)
	s.drawKeys(screen.Sub(g, s.Layout.Keys))
	drawModal(s, g)
}

// drawNote writes the note below all that was drawn, whose signs are counted in t: first what the title had no room
// for, unless the screen says more of it. It returns the number of its rows.
func (s *sheet) drawNote(g cells.Grid, t tally, lost []screen.Note) int {
	own := s.own()
	if slices.ContainsFunc(own, isEstimates) {
		lost = slices.DeleteFunc(slices.Clone(lost), isEstimates)
	}
	var lines []string
	lines, s.left = layNote(explain(append(slices.Clone(lost), own...), t), s.Notes.W-2, s.Notes.H, s.Frame)
	for y, line := range lines {
		g.Text(1, s.Notes.Y+y, line, s.Look.Quiet)
	}
	return len(lines)
}

// isEstimates reports whether a remark says what is lost without estimates.
func isEstimates(n screen.Note) bool { return n.Estimates }

// drawTooSmall says that the window is too small for any screen.
func drawTooSmall(g cells.Grid, f screen.Frame) {
	for y, line := range fit.Fitting([]string{
		fmt.Sprintf("The window is %d×%d; userbase needs %d×%d.", f.W, f.H, screen.MinWidth, screen.MinHeight),
		fmt.Sprintf("needs %d×%d", screen.MinWidth, screen.MinHeight)}, f.W, f.H, f.ASCII) {
		g.Text(0, y, line, f.Look.Text)
	}
}

// drawTabs draws the tab bar: each tab takes its number, its name and three blanks, which are brackets where it is
// the active one, so that nothing jumps.
func drawTabs(f screen.Frame, g cells.Grid) {
	ids, x, whole := f.ViewIDs(), 0, 2
	for i, id := range ids {
		whole += len(tab(i, id)) + 2
	}
	narrow := g.W < whole
	for i, id := range ids {
		label := tab(i, id)
		if narrow && id != f.View {
			label = strconv.Itoa(i + 1)
		}
		w := len(label) + 2
		if id == f.View {
			g.Text(x+1, 0, "["+label+"]", f.Look.Tab)
		} else {
			g.Text(x+2, 0, label, f.Look.Quiet)
		}
		g.Hit(x+1, 0, w, 1, screen.Action{Verb: screen.Switch, N: i})
		x += w
	}
	const gap = 8
	for _, right := range []string{f.DataWords(), "data " + f.Set.Version} {
		if right = "userbase   " + right; !narrow && x+g.Width(right)+gap < g.W {
			g.Right(g.W-1, 0, right, f.Look.Quiet)
			return
		}
	}
}

// tab is the label of the screen that is i-th, counted from 0.
func tab(i int, id string) string { return strconv.Itoa(i+1) + " " + id }

// drawTitle draws the question, what is shown, and right-aligned the metric or scale, in the longest wordings that fit.
// It returns the remarks that it had no room for.
func (s *sheet) drawTitle(g cells.Grid) []screen.Note {
	room := g.W - 2
	if g.H > 1 {
		g.Text(1, 0, fit.FirstFitting(s.head.Titles, room, s.ASCII), s.Look.Strong)
		for _, scope := range s.scopes() {
			if g.Width(scope.text) <= room {
				g.Text(1, 1, scope.text, s.Look.Quiet)
				return scope.lost
			}
		}
		return s.withoutScope()
	}
	for _, scope := range append(s.scopes(), scope{lost: s.titleRemarks()}) {
		for _, title := range s.head.Titles {
			if w := g.Width(title); w+g.Width(scope.text)+2 <= room || scope.text == "" && w <= room {
				g.Text(1, 0, title, s.Look.Strong)
				g.Right(g.W-1, 0, scope.text, s.Look.Quiet)
				if scope.text == "" {
					return s.withoutScope()
				}
				return scope.lost
			}
		}
	}
	g.Fit(1, 0, room, s.head.Titles[len(s.head.Titles)-1], s.Look.Strong)
	return s.withoutScope()
}

// withoutScope are the remarks of a title that has no room for what is measured; on paper that is one of them.
func (s *sheet) withoutScope() []screen.Note {
	remarks := s.titleRemarks()
	if s.Picture {
		remarks = append([]screen.Note{{Long: s.head.Scopes[len(s.head.Scopes)-1]}}, remarks...)
	}
	return remarks
}

// scope is a wording of what is measured, and the remarks that are not in it.
type scope struct {
	text string
	lost []screen.Note
}

// scopes are the wordings of what is measured: first with all remarks, then with less of them.
func (s *sheet) scopes() []scope {
	remarks, text := s.titleRemarks(), s.head.Scopes[0]
	var out []scope
	for i, r := range remarks {
		if text != "" {
			text += ", "
		}
		text += r.Long
		out = append([]scope{{text, remarks[i+1:]}}, out...)
	}
	for _, text := range s.head.Scopes {
		out = append(out, scope{text, remarks})
	}
	return out
}

// titleRemarks are what the title says beside what is measured: how a past day is known, and what is left out.
func (s *sheet) titleRemarks() []screen.Note {
	var notes []screen.Note
	switch {
	case s.head.Dated && (s.Known == screen.Then || !s.IsToday()):
		notes = append(notes, screen.Note{Long: s.Known.Words()})
	case s.Known == screen.Then && !s.head.Timeless:
		notes = append(notes, screen.Note{Long: "as known on " + s.Day().Short()})
	}
	if s.head.Dated && s.NoEst {
		notes = append(notes, screen.Note{Long: "no estimates", Estimates: true})
	}
	return notes
}

// drawKeys draws the footer: the keys that work now, in the screen's order, as many as fit; help and quit always.
func (s *sheet) drawKeys(g cells.Grid) {
	if s.Modal.Playing {
		g.Text(g.Text(1, 0, "any key", s.Look.Key)+1, 0, "stops the years", s.Look.Quiet)
		return
	}
	room := g.W - 2
	tail := []screen.Use{{ID: "save", Word: "save"}, {ID: "help", Word: "keys"}, {ID: "quit", Word: "quit"}}
	width := func(u screen.Use) int { return g.Width(s.KeyOf(u.ID).Foot) + 1 + g.Width(u.Word) + 2 }
	used := -2
	for _, u := range tail {
		used += width(u)
	}
	if used > room {
		used -= width(tail[0])
		tail = tail[1:]
	}
	var show []screen.Use
	for _, u := range s.shown.Uses() {
		if u.Word == "" || u.Why != "" {
			continue
		}
		if w := width(u); used+w <= room {
			show, used = append(show, u), used+w
		}
	}
	x := 1
	for _, u := range append(show, tail...) {
		k := s.KeyOf(u.ID)
		from := x
		x = g.Text(x, 0, k.Foot, s.Look.Key) + 1
		x = g.Text(x, 0, u.Word, s.Look.Quiet)
		if k.Foot == k.Binds[0].Names[0] { // it is one key that is named
			g.Hit(from, 0, x-from, 1, k.Binds[0].Do)
		}
		x += 2
	}
}
