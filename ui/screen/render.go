package screen

import (
	"strings"

	"userbase/ui/cells"
	"userbase/ui/fit"
)

// The smallest window that the screens are drawn for.
const MinWidth, MinHeight = 40, 10

// NoteLines lays the remarks of the note into one row, in their short wordings where needed, else into more rows.
func (f Frame) NoteLines(notes []Note) []Line {
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

// Key returns the record of a key.
func (f Frame) Key(id string) Key {
	for _, k := range f.Keys {
		if k.ID == id {
			return k
		}
	}
	return Key{}
}
