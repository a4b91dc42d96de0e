package ranking

// rows is how the rows of the ranking lie in a body. They depend on the size of the body and on how many messengers
// there are, and on nothing else.
type rows struct {
	axis, top    int  // the row of the scale's labels, -1 for none; the first row of the messengers
	pitch, rows  int  // rows a messenger, messengers that fit
	thick        int  // rows of a bar
	second       bool // day, who says so and doubts on a row of their own
	more         int  // the row that says who is out of sight, 0 for none
	time, events int  // first row of the time line, 0 for none; titles of events below it
}

// thickest is how many rows the thickest bars have.
const thickest = 3

// layout spends the rows of a body on n messengers: first one row each, then the scale, the time line, an event, the
// second rows, an empty row above the time line, two further events, air between the messengers, an empty row below the
// title, thicker bars, and at last more events.
//
// A page for print has no time line: nobody moves through time there.
func (v shown) layout(h int) rows {
	if len(v.ranks) > h {
		return v.scrolled(h)
	}
	n := len(v.ranks)
	l := rows{axis: -1, pitch: 1, thick: 1, rows: n}
	left := h - n
	spend := func(rows int) bool {
		if left < rows {
			return false
		}
		left -= rows
		return true
	}
	if spend(1) {
		l.axis, l.top = 0, 1
	}
	const timeRows, gap = 2, 1
	timed := !v.Picture
	if timed && !spend(timeRows) {
		return l
	}
	if timed && spend(1) {
		l.events = 1
	}
	if l.second = left >= n+gap; l.second {
		l.pitch, left = l.pitch+1, left-n
	}
	gaps := 0
	if timed && spend(gap) {
		gaps++
	}
	if l.events > 0 && spend(2) {
		l.events += 2
	}
	if l.second && spend(n) {
		l.pitch++
	}
	if l.second && spend(1) {
		l.axis, l.top = l.axis+1, l.top+1
	}
	for l.pitch > 2 && l.thick < thickest && spend(n) {
		l.pitch, l.thick = l.pitch+1, l.thick+1
	}
	if l.thick == thickest && spend(n) {
		l.pitch++
	}
	if !timed {
		return l.filling(left / max(n, 1))
	}
	const apart = 2 // empty rows above and below the time line
	if l.thick == thickest && left > apart {
		l.events, left = l.events+left-apart, apart
	}
	l.time = h - timeRows - l.events - min(left, gap)
	if gaps == 0 {
		l.time = l.top + l.pitch*n
	}
	return l
}

// scrolled spends the rows of a body that is too low for all messengers: first a row for as many as a short list has,
// and one that says who is out of sight, then the scale, then the time line with an event.
func (v shown) scrolled(h int) rows {
	const short, timeRows = 6, 3
	l := rows{axis: -1, pitch: 1, thick: 1, rows: max(h-1, 1)}
	if l.rows > short {
		l.axis, l.top, l.rows = 0, 1, l.rows-1
	}
	if l.rows > short+timeRows && !v.Picture {
		l.rows -= timeRows
		l.time, l.events = h-timeRows, 1
	}
	if h > 1 {
		l.more = l.top + l.rows
	}
	return l
}

// filling spreads the messengers of a page, each over so many further rows.
func (l rows) filling(more int) rows {
	if l.second {
		l.pitch, l.thick = l.pitch+more, min(l.thick+more, thickest+2)
	}
	return l
}

// y is the first row of the i-th messenger that is drawn.
func (l rows) y(i int) int { return l.top + i*l.pitch }

// high is how many rows of a messenger are drawn, the air below them left out.
func (l rows) high() int {
	if l.second {
		return l.thick + 1
	}
	return l.thick
}

// columns are the columns of the ranking. They depend on the width, the data set and the unit, and not on the day, so
// that the bars' track does not move from one day to the next.
type columns struct {
	rank, sign int // the end of the rank; what it is worth: "?" or a brace
	mark, name int // the messenger's mark and its name
	bar, end   int // the bars' track
	remark     int // the text below a bar
	point      int // where the decimal points stand
	date       int // in rows without a second one: the column of the day, 0 for none
	right      int // the end of all
}

// dateWidth is the width of a day with a gap on either side.
const dateWidth = 13

// longestName is the widest name that has its cells.
const longestName = 12

// columns finds the columns for a width.
func (v shown) columns(w int, l rows) columns {
	c := columns{rank: 3 + len(digits(len(v.ranks))), right: w - 1}
	c.sign, c.mark, c.name = c.rank, c.rank+1, c.rank+3
	name := 0
	for _, rk := range v.ranks {
		name = max(name, v.width(v.Name(rk.Messenger)))
	}
	c.bar = c.name + min(name, longestName) + 1
	if c.remark = c.bar; !v.words { // there is little room
		c.remark = c.name
	}
	c.point = c.right - v.right
	c.end = c.point - v.left - 1
	if !l.second && w >= wordsFrom+dateWidth {
		c.date = c.end - dateWidth
		c.end = c.date - 1
	}
	return c
}
