package ui

import (
	"fmt"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Render draws a frame. The grid is exactly W × H cells. It is the one road to terminal, files and tests.
func Render(f screen.Frame) cells.Grid {
	g := cells.New(f.W, f.H, f.ASCII)
	if f.W < screen.MinWidth || f.H < screen.MinHeight {
		tooSmall(g, f)
		return g
	}
	s := f.Screen()
	var foot []screen.Line
	if f.Picture {
		foot = footLines(f)
		f.Foot = len(foot)
	}
	notes := f.NoteLines(s.Notes(f))
	l := f.Skeleton(len(notes))

	if !f.Picture {
		drawTabs(f, screen.Sub(g, l.Tabs))
	}
	drawTitle(f, screen.Sub(g, l.Title), s.Head(f))
	s.Draw(screen.Sub(g, l.Body), f)
	for y, line := range fit.Fitting(s.Sentence(f), l.Sentence.W-2, l.Sentence.H, f.ASCII) {
		g.Text(1, l.Sentence.Y+y, line, f.Look.Text)
	}
	if l.Panel.W > 0 {
		p := screen.Sub(g, l.Panel)
		for y := range p.H {
			p.Put(0, y, '│', f.Look.Faint)
		}
		p = p.Sub(2, 0, p.W-3, p.H)
		if d, ok := s.(screen.PanelDrawer); ok {
			d.DrawPanel(p, f)
		} else {
			screen.DrawLines(p, s.Panel(f, p.W), f.Look.Quiet)
		}
	}
	screen.DrawLines(g.Sub(1, l.Notes.Y, g.W-2, l.Notes.H), notes, f.Look.Quiet)
	if f.Picture {
		screen.DrawLines(g.Sub(1, l.Keys.Y, g.W-2, l.Keys.H), foot, f.Look.Quiet)
	} else {
		drawKeys(f, screen.Sub(g, l.Keys))
	}
	drawModal(f, g, l)
	return g
}

// tooSmall says that the window is too small for any screen.
func tooSmall(g cells.Grid, f screen.Frame) {
	for y, line := range fit.Fitting([]string{
		fmt.Sprintf("The window is %d×%d; userbase needs %d×%d.", f.W, f.H, screen.MinWidth, screen.MinHeight),
		fmt.Sprintf("needs %d×%d", screen.MinWidth, screen.MinHeight)}, f.W, f.H, f.ASCII) {
		g.Text(0, y, line, f.Look.Text)
	}
}

// drawTabs draws the tab bar: each tab takes its number, its name and three blanks, which are brackets where it is
// the active one, so that nothing jumps.
func drawTabs(f screen.Frame, g cells.Grid) {
	narrow := g.W < 76
	x := 0
	for i, id := range f.ViewIDs() {
		label := fmt.Sprintf("%d %s", i+1, id)
		if narrow && id != f.View {
			label = label[:1]
		}
		w := len(label) + 2
		if id == f.View {
			g.Text(x+1, 0, "["+label+"]", f.Look.Tab)
		} else {
			g.Text(x+2, 0, label, f.Look.Quiet)
		}
		g.Hit(x+1, 0, w, 1, screen.Action{Verb: screen.Switch, Arg: id})
		x += w
	}
	if right := "userbase   data " + f.Set.Version; !narrow && x+g.Width(right)+8 < g.W {
		g.Right(g.W-1, 0, right, f.Look.Quiet)
	}
}

// drawTitle draws the question, what is shown, and right-aligned the metric or scale, in the longest wordings that fit.
func drawTitle(f screen.Frame, g cells.Grid, h screen.Head) {
	room := g.W - 2
	for _, scope := range append(h.Scopes, "") {
		for _, title := range h.Titles {
			if g.Width(title)+g.Width(scope)+2 <= room || scope == "" && g.Width(title) <= room {
				g.Text(1, 0, title, f.Look.Strong)
				g.Right(g.W-1, 0, scope, f.Look.Quiet)
				return
			}
		}
	}
	g.Fit(1, 0, room, h.Titles[len(h.Titles)-1], f.Look.Strong)
}

// drawKeys draws the footer: the keys that work now, in the screen's order, as many as fit; help and quit always.
func drawKeys(f screen.Frame, g cells.Grid) {
	if f.Modal.Playing {
		g.Text(g.Text(1, 0, "any key", f.Look.Key)+1, 0, "stops the years", f.Look.Quiet)
		return
	}
	room := g.W - 2
	tail := []screen.Use{{ID: "save", Word: "save"}, {ID: "help", Word: "help"}, {ID: "quit", Word: "quit"}}
	width := func(u screen.Use) int { return g.Width(f.Key(u.ID).Foot) + 1 + g.Width(u.Word) + 2 }
	used := -2
	for _, u := range tail {
		used += width(u)
	}
	if used > room {
		used -= width(tail[0])
		tail = tail[1:]
	}
	var show []screen.Use
	for _, u := range f.Screen().Uses(f) {
		if u.Word == "" || u.Why != "" {
			continue
		}
		if w := width(u); used+w <= room {
			show, used = append(show, u), used+w
		}
	}
	x := 1
	for _, u := range append(show, tail...) {
		k := f.Key(u.ID)
		from := x
		x = g.Text(x, 0, k.Foot, f.Look.Key) + 1
		x = g.Text(x, 0, u.Word, f.Look.Quiet)
		if len(k.Binds) == 1 {
			g.Hit(from, 0, x-from, 1, k.Binds[0].Do)
		}
		x += 2
	}
}
