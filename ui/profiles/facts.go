package profiles

import (
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// profileLayout is how the screen lies in the height of a body: the table, whole or only the row of the focus, and
// below it the room for the facts.
type profileLayout struct {
	table  int // first row of the table, its header included
	header bool
	rows   int // messengers
	names  int // row of the names over the two columns; 0 for none
	facts  int // first row of the facts
	Room   int // rows of facts
}

func layProfiles(h, messengers int, two bool) profileLayout {
	l := profileLayout{header: true, rows: messengers}
	gap := 0
	switch {
	case h >= messengers+9:
		l.table, gap = 1, 1
	case h >= messengers+6:
	default: // too low for the table: the row of the focus alone
		l.rows = 1
		l.header = h >= 5
	}
	y := l.table + l.rows + gap
	if l.header {
		y++
	}
	if two {
		l.names = y
		y++
	}
	if h >= 24 { // an empty row above the sentence
		h--
	}
	l.facts, l.Room = y, max(h-y, 0)
	return l
}

// ProfileBody is the layout of the body on this frame, if the note takes some rows.
func ProfileBody(f screen.Frame, noteRows int) (cells.Rect, profileLayout) {
	body := f.Skeleton(noteRows).Body
	return body, layProfiles(body.H, len(f.Set.Messengers), twoProfiles(f))
}

// factRow is one row of the facts.
type factRow struct {
	topic       int  // number of the topic it belongs to
	start       bool // the topic begins here
	label       string
	Left, Right string
	strong      bool // left and right are headings
}

// factColumns are where the parts of the facts lie.
type factColumns struct{ text, textW, rule, right, rightW int }

// FactRows are the facts in full: of two messengers side by side; of one in a wide window with data sharing in the
// EU and in the rest of the world side by side, else all below each other.
func FactRows(f screen.Frame, w int) (rows []factRow, c factColumns) {
	list := profiled(f)
	add := func(topic int, label, left, right string, c factColumns) {
		l, r := fit.Wrap(left, c.textW, f.ASCII), fit.Wrap(right, c.rightW, f.ASCII)
		for i := range max(len(l), len(r)) {
			row := factRow{topic: topic, start: i == 0, label: label}
			if i < len(l) {
				row.Left = l[i]
			}
			if i < len(r) {
				row.Right = r[i]
			}
			rows = append(rows, row)
		}
	}
	c = factColumns{text: 16, textW: w - 17}
	switch {
	case len(list) == 2:
		c.textW = (w - c.text - 6) / 2
		c.rule = c.text + c.textW + 1
		c.right = c.rule + 3
		c.rightW = w - c.right - 1
		for i, t := range topics() {
			add(i, t.label, t.text(list[0]), t.text(list[1]), c)
		}
		return rows, c
	case w < 60:
		c.text, c.textW = 15, w-16
	}
	first := 0
	if w >= 64 {
		c.text, c.textW = 14, w-15
		side := factColumns{text: 3, textW: (w - 7) / 2}
		side.right = side.text + side.textW + 2
		side.rightW = w - side.right - 1
		rows = append(rows, factRow{start: true, Left: "data in the EU", Right: "data in the rest of the world", strong: true})
		add(0, "", list[0].DataSharingEU, list[0].DataSharingWorld, side)
		for i := range rows {
			rows[i].start = i == 0
		}
		c.right = side.right
		first = 2
	}
	for i, t := range topics()[first:] {
		add(i+min(first, 1), t.label, t.text(list[0]), "", c)
	}
	return rows, c
}

// spaced puts an empty row between the topics if all of them fit with it.
func spaced(rows []factRow, room int) []factRow {
	topics := 0
	for _, r := range rows {
		if r.start {
			topics++
		}
	}
	if len(rows)+topics-1 > room {
		return rows
	}
	var out []factRow
	for i, r := range rows {
		if r.start && i > 0 {
			out = append(out, factRow{topic: rows[i-1].topic})
		}
		out = append(out, r)
	}
	return out
}

// profileEnd is the furthest that the facts can be scrolled.
func profileEnd(f screen.Frame) int { return profileEndWith(f, 1) }

func profileEndWith(f screen.Frame, noteRows int) int {
	body, l := ProfileBody(f, noteRows)
	rows, _ := FactRows(f, body.W)
	return endOf(rows, l.Room)
}

// endOf is the furthest first row of the facts: the last page begins with a topic.
func endOf(rows []factRow, room int) int {
	end := max(len(rows)-room, 0)
	for i := end; i < len(rows); i++ {
		if rows[i].start {
			return i
		}
	}
	return end
}

// profilePage is the first line of the facts one page down or up: a topic that is cut begins the next page.
func profilePage(f screen.Frame, n int) int {
	body, l := ProfileBody(f, 1)
	rows, _ := FactRows(f, body.W)
	down, end := min(f.Modal.Down, profileEnd(f)), profileEnd(f)
	for ; n > 0; n-- {
		next := min(down+l.Room, len(rows)-1)
		for next > down && !rows[next].start {
			next--
		}
		if next == down {
			next += l.Room
		}
		down = min(next, end)
	}
	for ; n < 0; n++ {
		next := max(down-l.Room, 0)
		for next < down && !rows[next].start {
			next++
		}
		if next == down {
			next -= l.Room
		}
		down = max(next, 0)
	}
	return down
}

// profileHidden is the number of topics that are out of sight, above and below, wholly or in part.
func profileHidden(f screen.Frame, noteRows int) (above, below int) {
	body, l := ProfileBody(f, noteRows)
	rows, _ := FactRows(f, body.W)
	down := min(f.Modal.Down, profileEndWith(f, noteRows))
	last := -1
	for i, r := range rows {
		if r.topic == last || i >= down && i < down+l.Room {
			continue
		}
		last = r.topic
		if i < down {
			above++
		} else {
			below++
		}
	}
	return above, below
}
