package profiles

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Draw draws the table, and below it the facts, with an empty row between the topics if all of them fit with it.
func (v shown) Draw(g cells.Grid) {
	v.drawTable(g)
	spaced := len(v.rows)+v.rows[len(v.rows)-1].topic <= v.room
	y, end := v.first, min(v.down+v.room, len(v.rows))
	for i, r := range v.rows[v.down:end] {
		if r.heading && v.down+i+1 == end {
			break // nothing of its texts is in sight
		}
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
		for n, text := range r.texts {
			g.Text(v.cols[n].x, y, text, style)
		}
		y++
	}
	if len(v.cols) < 2 || len(v.list) < 2 {
		return
	}
	for n, m := range v.list {
		name, style := m.Name, v.Look.Strong
		if len(v.list) > 2 {
			name = m.Short
			if m != v.focus {
				style = v.Look.Text
			}
		}
		x := v.cols[n].x
		g.Put(x, v.first-1, v.Mark(m.ID, true), v.Colour(m.ID))
		end := g.Fit(x+2, v.first-1, v.cols[n].w-2, name, style)
		if !profiled(m) {
			g.Fit(end+2, v.first-1, x+v.cols[n].w-end-2, noProfile, v.Look.Quiet)
		}
	}
	if len(v.list) == 2 {
		rows := max(y-v.first, min(v.room, len(v.rows)))
		for y := v.first - 1; y < v.first+rows; y++ {
			g.Put(v.cols[1].x-3, y, '│', v.Look.Faint)
		}
	}
}

const (
	nameMost   = 12 // the widest that a name gets
	ownerLeast = 12 // the width below which an owner's name is cut to nothing that tells who it is
	gapMost    = 12 // between columns of the table: further apart a row is hard to follow
)

// titles are those of the table's columns; launch and home stand for the two that only wide windows have.
var titles = []string{"", "encrypted", "since", "open source", "number", "launched", "seat", "owner"}

const launch, home = 5, 6

// answer is the leading word of a fact: yes, partly, no.
func answer(fact string) string {
	switch word := data.FirstWord(fact); word {
	case "partial", "clients":
		return "partly"
	case "clients+server":
		return "yes"
	default:
		return word
	}
}

// words are the name of a messenger and the leading words of its facts, which are empty without a profile.
func words(m *data.Messenger) []string {
	if !profiled(m) {
		return append([]string{m.Short}, make([]string, len(titles)-1)...)
	}
	year := "-"
	if d, _, err := data.ParsePartial(data.FirstWord(m.E2EESince)); err == nil {
		year = d.Format(data.ByYear)
	}
	return []string{m.Short, answer(m.E2EEDefault), year, answer(m.OpenSource), answer(m.PhoneNumberRequired),
		m.Launched.Format(data.ByYear), m.Seat(), data.FirstWord(m.Owner)}
}

// drawTable draws a row a messenger: its mark, and as many columns as there is room for. Titles above the body's first
// row are not seen.
func (v shown) drawTable(g cells.Grid) {
	for y, m := range v.table {
		if m.ID == v.Focus {
			v.Point(g, v.top+y, v.Look.Strong)
		}
		g.Put(3, v.top+y, v.Mark(m.ID, true), v.Colour(m.ID))
		g.Hit(0, v.top+y, g.W, 1, screen.Action{Verb: screen.Select, Arg: m.ID})
	}
	if len(v.table) > 1 {
		below := len(v.Set.Messengers) - v.above - len(v.table)
		g.Text(5, v.top+len(v.table), part.Unseen(v.Frame, v.above, below), v.Look.Quiet)
	}
	said := map[string][]string{}
	for i := range v.Set.Messengers {
		said[v.Set.Messengers[i].ID] = words(&v.Set.Messengers[i])
	}
	columns := placed(g, said)
	for y, m := range v.table {
		if !profiled(m) {
			g.Fit(columns[1].x, v.top+y, g.W-1-columns[1].x, noProfile, v.Look.Quiet)
		}
	}
	for n, c := range columns {
		g.Fit(c.x, v.top-1, c.w, titles[n], v.Look.Quiet)
		for y, m := range v.table {
			style := v.Look.Text
			if n == 0 && m.ID == v.Focus {
				style = v.Look.Strong
			}
			g.Fit(c.x, v.top+y, c.w, said[m.ID][n], style)
		}
	}
}

// placed are the columns of the table by their numbers, as wide as what is said in them, and as far apart as the width
// allows.
func placed(g cells.Grid, said map[string][]string) map[int]column {
	x, gap, wide := 5, 2, g.W >= screen.PanelFrom
	if wide {
		gap = 3
	}
	var order []int
	columns := map[int]column{}
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
		columns[n], order = column{x, w}, append(order, n)
		x += w + gap
	}
	more := min((g.W-1-(x-gap))/max(len(order)-1, 1), gapMost-gap)
	for i, n := range order {
		c := columns[n]
		c.x += i * max(more, 0)
		columns[n] = c
	}
	return columns
}
