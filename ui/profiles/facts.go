package profiles

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/fit"
)

// facts are what is known of some messengers, wrapped into rows.
type facts struct {
	rows []row
	cols []column
	per  int // facts of a topic: two where they stand in pairs
}

// column is where a column of text begins, and its width.
type column struct{ x, w int }

// row is one row of the facts.
type row struct {
	topic   int // number of the topic that it belongs to
	label   string
	texts   []string // one a column
	heading bool
}

const (
	labelAt    = 3   // the labels' column
	textAt     = 16  // the texts' column: the longest label, "data, world", and two cells
	gapFrom    = 60  // the width below which one cell parts them
	pairsFrom  = 64  // the width from which on the facts of one stand in pairs: 28 letters each
	ruleGap    = 4   // between the columns of two: a rule with blanks around it
	columnGap  = 2   // between those of more
	everyone   = 200 // the width from which on everyone has a column
	leastWidth = 20  // of a column, where everyone has one
)

// fits reports whether everyone has a column in w cells.
func fits(n, w int) bool { return w >= everyone && (w-textAt-1)/n-columnGap >= leastWidth }

// noProfile stands once in the place of all facts of a messenger of which nothing is known but its name.
const noProfile = "no profile"

// profiled reports whether there is a profile of a messenger.
func profiled(m *data.Messenger) bool { return !m.Own }

// known are the facts of a messenger as they are shown; without a profile empty ones.
func known(m *data.Messenger) []data.Fact {
	facts := m.Facts()
	for i := range facts {
		if facts[i].Text = data.Known(facts[i].Text); !profiled(m) {
			facts[i].Text = ""
		}
	}
	return facts
}

// gather lays the facts into w cells: of several messengers side by side, of one in pairs, or in a narrow window all
// below each other.
func gather(list []*data.Messenger, w int, ascii bool) facts {
	var sets [][]data.Fact
	for _, m := range list {
		sets = append(sets, known(m))
	}
	switch n := len(list); {
	case !slices.ContainsFunc(list, profiled):
		f := facts{per: 1, cols: []column{{labelAt, w - labelAt - 1}}, rows: []row{{texts: []string{noProfile}}}}
		return f
	case n > 1:
		gap := columnGap
		if n == 2 {
			gap = ruleGap
		}
		f := facts{per: 1, cols: make([]column, n)}
		wide := (w - textAt - 1 + gap) / n
		for i := range f.cols {
			f.cols[i] = column{textAt + i*wide, wide - gap}
		}
		return f.add(sets, ascii)
	case w < gapFrom:
		return facts{per: 1, cols: []column{{textAt - 1, w - textAt}}}.add(sets, ascii)
	case w < pairsFrom:
		return facts{per: 1, cols: []column{{textAt, w - textAt - 1}}}.add(sets, ascii)
	}
	half := (w - 7) / 2
	f := facts{per: 2, cols: []column{{labelAt, half}, {labelAt + half + 2, w - labelAt - half - 3}}}
	return f.pair(sets[0], ascii)
}

// add adds a topic for each fact, with that of each messenger.
func (f facts) add(sets [][]data.Fact, ascii bool) facts {
	for topic, fact := range sets[0] {
		texts := make([]string, len(sets))
		for i, set := range sets {
			texts[i] = set[topic].Text
		}
		f = f.topic(topic, fact.Label, texts, ascii)
	}
	return f
}

// pair adds a topic for each two facts of one messenger, under their headings.
func (f facts) pair(all []data.Fact, ascii bool) facts {
	headings := []string{"data in the EU", "data in the rest of the world"}
	for _, fact := range all[len(headings):] {
		headings = append(headings, fact.Label)
	}
	for i := 0; i < len(all); i += f.per {
		end := min(i+f.per, len(all))
		var texts []string
		for _, fact := range all[i:end] {
			texts = append(texts, fact.Text)
		}
		f.rows = append(f.rows, row{topic: i / f.per, texts: headings[i:end], heading: true})
		f = f.topic(i/f.per, "", texts, ascii)
	}
	return f
}

// topic adds the rows of texts that stand side by side.
func (f facts) topic(topic int, label string, texts []string, ascii bool) facts {
	rows := 0
	wrapped := make([][]string, len(texts))
	for i, text := range texts {
		wrapped[i] = fit.Wrap(text, f.cols[i].w, ascii)
		rows = max(rows, len(wrapped[i]))
	}
	for y := range rows {
		r := row{topic: topic, label: label, texts: make([]string, len(texts))}
		for i, lines := range wrapped {
			if y < len(lines) {
				r.texts[i] = lines[y]
			}
		}
		f.rows = append(f.rows, r)
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

// hidden is the number of facts that are out of sight above and below, wholly or in part.
func (v shown) hidden() (above, below int) {
	if v.down > 0 {
		above = v.rows[v.down-1].topic + 1
	}
	if next := v.down + v.room; next < len(v.rows) {
		below = v.rows[len(v.rows)-1].topic - v.rows[next].topic + 1
	}
	return above * v.per, below * v.per
}

// layout is how the screen lies in the height of a body: the table, whole or only the row of the focus, and below it
// the room for the facts, with a row of names above them where there are several.
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

// lay spends h rows on the table of n messengers and on the facts of one or several of them, with names above these.
// Where everyone has a column, each row is needed.
func lay(h, n, columns int) layout {
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
	if l.first = l.top + n + air; columns > 1 {
		l.first++
	}
	if h >= marginFrom && columns <= 2 {
		h--
	}
	l.room = max(h-l.first, 0)
	return l
}
