package profiles

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/screen"
)

// Draw draws the table, and below it the facts, with an empty row between the topics if all of them fit with it.
func (v shown) Draw(g cells.Grid) {
	v.drawTable(g)
	spaced := len(v.rows)+v.rows[len(v.rows)-1].topic <= v.room
	y := v.first
	for i, r := range v.rows[v.down:min(v.down+v.room, len(v.rows))] {
		if i == 0 || v.starts(v.down+i) { // a topic that began above says what it is
			if spaced && i > 0 {
				y++
			}
			g.Text(labelAt, y, r.label, v.Look.Quiet)
		}
		style := v.Look.Text
		if r.heading {
			style = v.Look.Quiet
		}
		g.Text(r.x, y, r.left, style)
		g.Text(v.right.x, y, r.right, style)
		y++
	}
	if !v.two() {
		return
	}
	for i, c := range []column{v.left, v.right} {
		m := v.list[i]
		g.Put(c.x, v.first-1, v.Mark(m.ID, true), v.Colour(m.ID))
		g.Fit(c.x+2, v.first-1, v.left.w-2, m.Name, v.Look.Strong)
	}
	end := max(y, v.first+min(v.room, len(v.rows)))
	chart.VRule(g, v.right.x-3, v.first-1, end-v.first+1, '│', v.Look.Faint)
}

const (
	nameMost   = 12 // the widest that a name gets
	ownerLeast = 12 // the width below which an owner's name is cut to nothing that tells who it is
)

// titles are those of the table's columns; launch and home stand for the two that only wide windows have.
var titles = []string{"", "encrypted", "since", "open source", "number", "launched", "seat", "owner"}

const launch, home = 5, 6

// words are the name of a messenger and the first words of its facts.
func words(m *data.Messenger) []string {
	year := "-"
	if d, _, err := data.ParsePartial(data.FirstWord(m.E2EESince)); err == nil {
		year = d.Format(data.ByYear)
	}
	return []string{m.Short, data.FirstWord(m.E2EEDefault), year, data.FirstWord(m.OpenSource),
		data.FirstWord(m.PhoneNumberRequired), m.Launched.Format(data.ByYear), m.Seat(), data.FirstWord(m.Owner)}
}

// drawTable draws a row a messenger: its mark, and as many columns as there is room for. Titles above the body's first
// row are not seen.
func (v shown) drawTable(g cells.Grid) {
	for y, m := range v.table {
		if m.ID == v.Focus {
			g.Put(1, v.top+y, '▸', v.Look.Strong)
		}
		g.Put(3, v.top+y, v.Mark(m.ID, true), v.Colour(m.ID))
		g.Hit(0, v.top+y, g.W, 1, screen.Action{Verb: screen.Select, Arg: m.ID})
	}
	said := map[string][]string{}
	for i := range v.Set.Messengers {
		said[v.Set.Messengers[i].ID] = words(&v.Set.Messengers[i])
	}
	x, gap, wide := 5, 2, g.W >= screen.PanelFrom
	if wide {
		gap = 3
	}
	for n, title := range titles {
		w, last := g.Width(title), n == len(titles)-1
		for _, row := range said {
			w = max(w, g.Width(row[n]))
		}
		switch {
		case n == 0:
			w = min(w, nameMost)
		case last:
			w = min(w, g.W-1-x)
		}
		if x+w > g.W-1 || last && w < ownerLeast || !wide && (n == launch || n == home) {
			continue
		}
		g.Fit(x, v.top-1, w, title, v.Look.Quiet)
		for y, m := range v.table {
			style := v.Look.Text
			if n == 0 && m.ID == v.Focus {
				style = v.Look.Strong
			}
			g.Fit(x, v.top+y, w, said[m.ID][n], style)
		}
		x += w + gap
	}
}
