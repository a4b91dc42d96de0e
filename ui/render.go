package ui

import (
	"fmt"
	"strings"

	"userbase/ui/cells"
	"userbase/ui/fit"
)

// The smallest window that the screens are drawn for.
const minWidth, minHeight = 40, 10

// Render draws a frame. The grid is exactly W × H cells. It is the one road to terminal, files and tests.
func Render(f Frame) cells.Grid {
	g := cells.New(f.W, f.H, f.ASCII)
	if f.W < minWidth || f.H < minHeight {
		tooSmall(g, f)
		return g
	}
	s := f.screen()
	var foot []Line
	if f.Picture {
		foot = f.footLines()
		f.foot = len(foot)
	}
	notes := f.noteLines(s.Notes(f))
	l := f.skeleton(len(notes))

	if !f.Picture {
		f.drawTabs(sub(g, l.tabs))
	}
	f.drawTitle(sub(g, l.title), s.Head(f))
	s.Draw(sub(g, l.body), f)
	for y, line := range fit.Fitting(s.Sentence(f), l.sentence.W-2, l.sentence.H, f.ASCII) {
		g.Text(1, l.sentence.Y+y, line, f.Look.Text)
	}
	if l.panel.W > 0 {
		p := sub(g, l.panel)
		for y := range p.H {
			p.Put(0, y, '│', f.Look.Faint)
		}
		p = p.Sub(2, 0, p.W-3, p.H)
		if d, ok := s.(panelDrawer); ok {
			d.DrawPanel(p, f)
		} else {
			drawLines(p, s.Panel(f, p.W), f.Look.Quiet)
		}
	}
	drawLines(g.Sub(1, l.notes.Y, g.W-2, l.notes.H), notes, f.Look.Quiet)
	if f.Picture {
		drawLines(g.Sub(1, l.keys.Y, g.W-2, l.keys.H), foot, f.Look.Quiet)
	} else {
		f.drawKeys(sub(g, l.keys))
	}
	f.drawModal(g, l)
	return g
}

// tooSmall says that the window is too small for any screen.
func tooSmall(g cells.Grid, f Frame) {
	for y, line := range fit.Fitting([]string{
		fmt.Sprintf("The window is %d×%d; userbase needs %d×%d.", f.W, f.H, minWidth, minHeight),
		fmt.Sprintf("needs %d×%d", minWidth, minHeight)}, f.W, f.H, f.ASCII) {
		g.Text(0, y, line, f.Look.Text)
	}
}

// drawTabs draws the tab bar: each tab takes its number, its name and three blanks, which are brackets where it is
// the active one, so that nothing jumps.
func (f Frame) drawTabs(g cells.Grid) {
	narrow := g.W < 76
	x := 0
	for i, id := range ViewIDs() {
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
		g.Hit(x+1, 0, w, 1, Action{Verb: Switch, Arg: id})
		x += w
	}
	if right := "userbase   data " + f.Set.Version; !narrow && x+g.Width(right)+8 < g.W {
		g.Right(g.W-1, 0, right, f.Look.Quiet)
	}
}

// drawTitle draws the question, what is shown, and right-aligned the metric or scale, in the longest wordings that fit.
func (f Frame) drawTitle(g cells.Grid, h Head) {
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

// noteLines lays the remarks of the note into one row, in their short wordings where needed, else into more rows.
func (f Frame) noteLines(notes []Note) []Line {
	w, most := max(f.W-2, 1), 1
	if f.H >= 16 {
		most = 2
	}
	if f.W < 72 && f.H >= 20 {
		most = 3
	}
	var rows []string
	room := 1 // rows in which the full wording may stand
	if f.H >= 40 {
		room = 2
	}
fit: // in as few rows as can be, and then in as many words as can be; gaps get narrower before words get fewer
	for ; room <= most; room++ {
		for i := range 2 * (len(notes) + 1) {
			if rows = f.noteRows(notes, i/2, w, "   "[i%2:]); len(rows) <= room {
				break fit
			}
		}
	}
	if len(rows) > most {
		rows = f.flagsFirst(notes, w, most)
	}
	if len(rows) == 0 {
		return []Line{{}}
	}
	lines := make([]Line, len(rows))
	for i, r := range rows {
		lines[i] = Line{Spans: []Span{{r, f.Look.Quiet}}}
	}
	return lines
}

// flagsFirst lays as many remarks into the rows as fit, if not all do: what the flags mean before all others, and if
// need be in a second row.
func (f Frame) flagsFirst(notes []Note, w, most int) []string {
	var flags, rest []Note
	for _, n := range notes {
		if strings.HasPrefix(n.Long, "[") {
			flags = append(flags, n)
		} else {
			rest = append(rest, n)
		}
	}
	if rows := f.noteRows(notes, len(notes), w, " "); len(rows) <= most {
		return rows
	}
	most = max(most, min(len(f.noteRows(flags, len(flags), w, " ")), 2))
	for n := len(rest) - 1; n >= 0; n-- {
		some := append(flags[:len(flags):len(flags)], append(rest[:n:n], Note{"…", "…"})...)
		if rows := f.noteRows(some, len(some), w, " "); len(rows) <= most {
			return rows
		}
	}
	rows := f.noteRows(flags, len(flags), w, " ")
	return rows[:min(most, len(rows))]
}

// noteRows joins the remarks, the last few of them in their short wordings; no remark is parted by a row's end
// unless it is longer than a row.
func (f Frame) noteRows(notes []Note, short, w int, gap string) []string {
	var rows []string
	row := ""
	for i, n := range notes {
		text := n.Long
		if i >= len(notes)-short {
			text = n.Short
		}
		switch {
		case text == "":
			continue
		case row == "":
			row = text
		case cells.Width(row+gap+text, f.ASCII) <= w:
			row += gap + text
		default:
			rows = append(rows, row)
			row = text
		}
		if cells.Width(row, f.ASCII) > w {
			parts := fit.Wrap(row, w, f.ASCII)
			rows = append(rows, parts[:len(parts)-1]...)
			row = parts[len(parts)-1]
		}
	}
	if row != "" {
		rows = append(rows, row)
	}
	return rows
}

// drawKeys draws the footer: the keys that work now, in the screen's order, as many as fit; help and quit always.
func (f Frame) drawKeys(g cells.Grid) {
	if f.Modal.Playing {
		g.Text(g.Text(1, 0, "any key", f.Look.Key)+1, 0, "stops the years", f.Look.Quiet)
		return
	}
	room := g.W - 2
	tail := []Use{{ID: "save", Word: "save"}, {ID: "help", Word: "help"}, {ID: "quit", Word: "quit"}}
	width := func(u Use) int { return g.Width(f.key(u.ID).Foot) + 1 + g.Width(u.Word) + 2 }
	used := -2
	for _, u := range tail {
		used += width(u)
	}
	if used > room {
		used -= width(tail[0])
		tail = tail[1:]
	}
	var show []Use
	for _, u := range f.screen().Uses(f) {
		if u.Word == "" || u.Why != "" {
			continue
		}
		if w := width(u); used+w <= room {
			show, used = append(show, u), used+w
		}
	}
	x := 1
	for _, u := range append(show, tail...) {
		k := f.key(u.ID)
		from := x
		x = g.Text(x, 0, k.Foot, f.Look.Key) + 1
		x = g.Text(x, 0, u.Word, f.Look.Quiet)
		if len(k.Binds) == 1 {
			g.Hit(from, 0, x-from, 1, k.Binds[0].Do)
		}
		x += 2
	}
}

// key returns the record of a key.
func (f Frame) key(id string) Key {
	for _, k := range f.keys {
		if k.ID == id {
			return k
		}
	}
	return Key{}
}
