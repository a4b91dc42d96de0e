package ui

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// tally counts the signs that were drawn: by their rune, flags by their letter. A run of one sign, such as a hatched
// bar, counts once.
type tally map[rune]int

// grid counts the signs in a part of a grid.
func (t tally) grid(g cells.Grid) {
	row := make([]rune, 0, g.W)
	for y := range g.H {
		t.runes(g.Drawn(row, y))
	}
}

// runes counts the signs in a row or a text. What is a letter as well counts in its place alone: [e], ~4, 4? at the
// end of a word or before a mark, and not the ? of an address.
func (t tally) runes(row []rune) {
	digit := func(i int) bool { return i >= 0 && i < len(row) && row[i] >= '0' && row[i] <= '9' }
	ends := func(i int) bool { return i+1 == len(row) || unicode.IsSpace(row[i+1]) || row[i+1] >= 0x80 }
	for i, r := range row {
		switch {
		case r == ' ', r >= 0x2800 && r <= 0x28ff: // most of them; and the dots of lines, which the axes explain
		case r == '[' && i+2 < len(row) && row[i+2] == ']':
			t[row[i+1]]++
		case r == '~' && digit(i+1), r == '?' && digit(i-1) && ends(i), r >= 0x80 && (i == 0 || row[i-1] != r):
			t[r]++
		}
	}
}

// text counts the signs in a text. Most texts of a list hold none, and are not looked at rune by rune.
func (t tally) text(s string) {
	sign := func(r rune) bool { return r >= 0x80 && r != '\u00a0' || r == '[' || r == '~' || r == '?' }
	if strings.ContainsFunc(s, sign) {
		t.runes([]rune(s))
	}
}

// of is how often a note's sign stands, and as which of its runes most often.
func (t tally) of(note screen.Note) (n int, as string) {
	if note.Flag != 0 {
		return t[rune(note.Flag)], note.Flag.String()
	}
	most := 0
	for _, r := range note.Sign {
		n += t[r]
		if t[r] > most {
			most, as = t[r], string(r)
		}
	}
	return n, as
}

// explain chooses among the remarks of a screen and the signs that all screens share, and puts each sign before its
// meaning: first what is left out, then the signs that stand, by how often they do. What a screen says of a sign goes
// before what is said of it everywhere.
func explain(own []screen.Note, t tally) []screen.Note {
	type counted struct {
		screen.Note
		n int
	}
	var notes []screen.Note
	var signs []counted
	seen := map[string]bool{} // signs of several runes also one by one
	for _, note := range append(own[:len(own):len(own)], say.Signs()...) {
		if note.Sign == "" {
			notes = append(notes, note)
			continue
		}
		if seen[note.Sign] {
			continue
		}
		seen[note.Sign] = true
		for _, r := range note.Sign {
			seen[string(r)] = true
		}
		if n, as := t.of(note); n > 0 {
			as = cmp.Or(note.As, as)
			if note.Short != "" {
				note.Short = as + " " + note.Short
			}
			note.Long = as + " " + note.Long
			signs = append(signs, counted{note, n})
		}
	}
	slices.SortStableFunc(signs, func(a, b counted) int { return b.n - a.n })
	for _, s := range signs {
		notes = append(notes, s.Note)
	}
	return notes
}

// layNote lays the remarks into rows of w cells: in as many words as can be, then with narrower gaps, then the last of
// them in their short wordings; what has no room even so is left out, and the last words say how many that are.
func layNote(notes []screen.Note, w, rows int, f screen.Frame) (lines []string, left []screen.Note) {
	fits := func(short int, gap string) bool {
		lines = joinNotes(notes, short, w, gap, f.ASCII)
		return len(lines) <= rows
	}
	if fits(0, "   ") {
		return lines, nil
	}
	short := sort.Search(len(notes)+1, func(n int) bool { return fits(n, "  ") })
	if short <= len(notes) && (fits(short, "   ") || fits(short, "  ")) {
		return lines, nil
	}
	for n := len(notes) - 1; n >= 0; n-- {
		left = notes[n:]
		more := "+" + strconv.Itoa(len(left))
		kept := append(notes[:n:n], screen.Note{Long: more + f.Hint(" in the file", "")})
		if !f.Picture {
			kept[n].Long = more + ": ?"
		}
		if lines = joinNotes(kept, len(kept), w, "  ", f.ASCII); len(lines) <= rows {
			break
		}
	}
	return lines, left
}

// joinNotes joins the remarks, the last few of them in their short wordings; no remark is parted by a row's end
// unless it is longer than a row.
func joinNotes(notes []screen.Note, short, w int, gap string, ascii bool) []string {
	var rows []string
	row := ""
	for i, n := range notes {
		text := n.Long
		if i >= len(notes)-short && n.Short != "" {
			text = n.Short
		}
		switch {
		case row == "":
			row = text
		case cells.Width(row+gap+text, ascii) <= w:
			row += gap + text
		default:
			rows = append(rows, row)
			row = text
		}
		if cells.Width(row, ascii) > w {
			parts := fit.Wrap(row, w, ascii)
			rows = append(rows, parts[:len(parts)-1]...)
			row = parts[len(parts)-1]
		}
	}
	if row != "" {
		rows = append(rows, row)
	}
	return rows
}
