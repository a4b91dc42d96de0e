package profiles

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/screen"
)

// profileColumn is a column of the table.
type profileColumn struct {
	title string
	text  func(*data.Messenger) string
}

func profileColumns(f screen.Frame) []profileColumn {
	cols := []profileColumn{
		{"encrypted", func(m *data.Messenger) string { return firstWord(m.E2EEDefault) }},
		{"since", sinceYear},
		{"open source", func(m *data.Messenger) string { return firstWord(m.OpenSource) }},
		{"number", func(m *data.Messenger) string { return firstWord(m.PhoneNumberRequired) }},
	}
	if f.W >= screen.PanelFrom {
		cols = append(cols, profileColumn{"launched", func(m *data.Messenger) string { return m.Launched.Format(data.ByYear) }},
			profileColumn{"seat", seatWord})
	}
	return append(cols, profileColumn{"owner", func(m *data.Messenger) string { return firstWord(m.Owner) }})
}

func (Screen) Draw(g cells.Grid, f screen.Frame) {
	l := layProfiles(g.H, len(f.Set.Messengers), twoProfiles(f))
	drawProfileTable(f, g, l)
	rows, c := FactRows(f, g.W)
	rows = spaced(rows, l.Room)
	if l.names > 0 {
		for i, m := range profiled(f) {
			x := [2]int{c.text, c.right}[i]
			g.Put(x, l.names, f.Mark(m.ID, true), f.Colour(m.ID))
			g.Fit(x+2, l.names, c.textW-2, m.Name, f.Look.Strong)
		}
		for y := l.names; y < l.facts+min(l.Room, len(rows)); y++ {
			g.Put(c.rule, y, '│', f.Look.Faint)
		}
	}
	down := min(max(f.Modal.Down, 0), endOf(rows, l.Room))
	for y, r := range rows[down:min(down+l.Room, len(rows))] {
		y += l.facts
		style := f.Look.Text
		if r.strong {
			style = f.Look.Quiet
		}
		if r.start || y == l.facts { // a topic that began above says what it is
			g.Text(3, y, r.label, f.Look.Quiet)
		}
		x := c.text
		if c.right > 0 && c.rule == 0 && r.topic == 0 {
			x = 3
		}
		g.Text(x, y, r.Left, style)
		if r.Right != "" {
			g.Text(c.right, y, r.Right, style)
		}
	}
}

// drawProfileTable draws the table of all messengers, or where the body is low the row of the focus.
func drawProfileTable(f screen.Frame, g cells.Grid, l profileLayout) {
	name := 0
	for i := range f.Set.Messengers {
		name = max(name, g.Width(f.Set.Messengers[i].Short))
	}
	gap := 2
	if g.W >= screen.PanelFrom {
		gap = 3
	}
	first := l.table
	if l.header {
		first++
	}
	x := 5 + min(name, 12) + gap
	drawProfileRows(f, g, l, first)
	cols := profileColumns(f)
	for n, col := range cols {
		w := g.Width(col.title)
		for i := range f.Set.Messengers {
			w = max(w, g.Width(col.text(&f.Set.Messengers[i])))
		}
		if n == len(cols)-1 {
			w = min(w, max(g.W-1-x, 0))
			if w < 12 {
				return
			}
		}
		if x+w > g.W-1 {
			continue
		}
		if l.header {
			g.Fit(x, l.table, w, col.title, f.Look.Quiet)
		}
		eachProfileRow(f, l, first, func(y int, m *data.Messenger) {
			g.Fit(x, y, w, col.text(m), f.Look.Text)
		})
		x += w + gap
	}
}

// eachProfileRow calls draw for each row of the table.
func eachProfileRow(f screen.Frame, l profileLayout, first int, draw func(y int, m *data.Messenger)) {
	y := first
	for i := range f.Set.Messengers {
		m := &f.Set.Messengers[i]
		if l.rows == 1 && m.ID != f.Focus {
			continue
		}
		draw(y, m)
		y++
	}
}

// drawProfileRows draws marks and names.
func drawProfileRows(f screen.Frame, g cells.Grid, l profileLayout, first int) {
	eachProfileRow(f, l, first, func(y int, m *data.Messenger) {
		style := f.Look.Text
		if m.ID == f.Focus {
			g.Put(1, y, '▸', f.Look.Strong)
			style = f.Look.Strong
		}
		g.Put(3, y, f.Mark(m.ID, true), f.Colour(m.ID))
		g.Fit(5, y, 12, m.Short, style)
		g.Hit(0, y, g.W, 1, screen.Action{Verb: screen.Select, Arg: m.ID})
	})
}
