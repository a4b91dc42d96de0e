package profiles

import (
	"cmp"

	"userbase/data"
	"userbase/ui/fit"
)

// facts are what is known of one or two messengers, wrapped into rows.
type facts struct {
	rows        []row
	left, right column
}

// column is where a column of text begins, and its width.
type column struct{ x, w int }

// row is one row of the facts.
type row struct {
	topic              int // number of the topic that it belongs to
	label, left, right string
	x                  int // of the left text
	heading            bool
}

const (
	labelAt    = 3  // the labels' column
	textAt     = 16 // the texts' column: the longest label, "data, world", and two cells
	gapFrom    = 60 // the width below which one cell parts them
	besideFrom = 64 // the width in which data sharing here and there stand side by side: 28 letters each
	besideText = 14 // the texts' column below them: the longest label left, "moderation", and one cell
)

// gather lays the facts into w cells: of two messengers side by side; of one in a wide window with data sharing in the
// EU and in the rest of the world side by side, else all below each other.
func gather(list []*data.Messenger, w int, ascii bool) facts {
	all := list[0].Facts()
	switch {
	case len(list) == 2:
		half := (w - textAt - 6) / 2 // with a rule between two blanks on either side
		f := facts{left: column{textAt, half}, right: column{textAt + half + 4, w - textAt - half - 5}}
		return f.add(0, all, list[1].Facts(), ascii)
	case w < gapFrom:
		return facts{left: column{textAt - 1, w - textAt}}.add(0, all, nil, ascii)
	case w < besideFrom:
		return facts{left: column{textAt, w - textAt - 1}}.add(0, all, nil, ascii)
	}
	half := (w - 7) / 2
	f := facts{left: column{labelAt, half}, right: column{labelAt + half + 2, w - labelAt - half - 3}}
	f.rows = []row{{x: labelAt, left: "data in the EU", right: "data in the rest of the world", heading: true}}
	f = f.add(0, []data.Fact{{Text: all[0].Text}}, all[1:2], ascii)
	f.left = column{besideText, w - besideText - 1}
	return f.add(1, all[2:], nil, ascii)
}

// add adds topics, the first of them with a number; beside them those of another messenger, or nil.
func (f facts) add(number int, all, beside []data.Fact, ascii bool) facts {
	for i, t := range all {
		left, right := fit.Wrap(data.Known(t.Text), f.left.w, ascii), []string(nil)
		if beside != nil {
			right = fit.Wrap(data.Known(beside[i].Text), f.right.w, ascii)
		}
		n := max(len(left), len(right))
		left, right = append(left, make([]string, n)...), append(right, make([]string, n)...)
		for y := range n {
			f.rows = append(f.rows, row{topic: number + i, label: t.Label, left: left[y], right: right[y], x: f.left.x})
		}
	}
	return f
}

// starts reports whether a topic begins in a row.
func (f facts) starts(y int) bool { return y == 0 || f.rows[y-1].topic != f.rows[y].topic }

// end is the furthest first row of the facts: the last page begins with a topic.
func (v shown) end() int {
	end := max(len(v.rows)-v.room, 0)
	for y := range v.rows[end:] {
		if v.starts(end + y) {
			return end + y
		}
	}
	return end
}

// scrolled is a first row of the facts within what there is.
func (v shown) scrolled(down int) int { return min(max(down, 0), v.end()) }

// page leads to a first row of the facts a page on (n is 1) or back (-1): a topic that is cut begins the next page.
func (v shown) page(n int) int {
	next := min(max(v.down+n*v.room, 0), len(v.rows)-1)
	for next != v.down && !v.starts(next) {
		next -= cmp.Compare(n, 0)
	}
	if next == v.down { // one topic takes more than the page
		next += n * v.room
	}
	return next
}

// hidden is the number of topics that are out of sight above and below, wholly or in part.
func (v shown) hidden() (above, below int) {
	if v.down > 0 {
		above = v.rows[v.down-1].topic + 1
	}
	if next := v.down + v.room; next < len(v.rows) {
		below = v.rows[len(v.rows)-1].topic - v.rows[next].topic + 1
	}
	return above, below
}

// layout is how the screen lies in the height of a body: the table, whole or only the row of the focus, and below it
// the room for the facts, with a row of names above them where there are two.
type layout struct {
	whole bool // the table holds all messengers
	top   int  // first row of the table, below its titles if there are any
	first int  // first row of the facts
	room  int  // rows of facts
}

// The heights of a body from which on it holds more than the row of the focus and the facts.
const (
	titlesFrom = 5  // the titles of the table: four rows are left for the facts
	tableFrom  = 6  // beside the rows of the table: five are left for the facts
	airFrom    = 9  // beside the rows of the table: six are left, with an empty row above and below the table
	marginFrom = 24 // an empty row above the sentence
)

// lay spends h rows on the table of n messengers and on the facts of one or two of them.
func lay(h, n int, two bool) layout {
	l, air := layout{whole: h >= n+tableFrom}, 0
	if h >= n+airFrom {
		air = 1
	}
	if l.top = air; h >= titlesFrom {
		l.top++
	}
	if !l.whole {
		n = 1
	}
	if l.first = l.top + n + air; two {
		l.first++
	}
	if h >= marginFrom {
		h--
	}
	l.room = max(h-l.first, 0)
	return l
}
