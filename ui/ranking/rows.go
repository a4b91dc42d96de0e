package ranking

import (
	"userbase/ui/cells"
	"userbase/ui/screen"
)

// rows is how the rows of the ranking lie in a body.
type rows struct {
	top, pitch, rows int  // first row, rows a messenger, messengers that fit
	thick            int  // rows of a bar
	second           bool // day, basis and flags on a row of their own
	time, events     int  // first row of the time line, 0 for none; titles of events below it
	words            bool // bounds in words, not signs
}

// layout spends the rows of a body on n messengers: first one row each, then the second row, the time line with
// one event, an empty row above it and one below the title, the other events, air between the messengers, and thicker
// bars.
func layout(w, h, n int) rows {
	l := rows{words: w >= 60, pitch: 1, thick: 1, rows: min(n, h)}
	left := h - n
	if left >= n && w >= 60 {
		l.second, l.pitch, left = true, 2, left-n
	}
	spend := func(rows int) bool {
		if left < rows {
			return false
		}
		left -= rows
		return true
	}
	if spend(3) {
		l.time, l.events = 1, 1
		gap := spend(1)
		if spend(1) {
			l.top = 1
		}
		if h >= 2*n+9 && spend(2) {
			l.events = 3
		}
		if l.second && spend(n) {
			l.pitch = 3
		}
		bottom := h >= 2*n+9 && spend(1)
		for l.pitch >= 3 && l.thick < 3 && spend(n) {
			l.pitch, l.thick = l.pitch+1, l.thick+1
		}
		if l.thick == 3 && spend(n) {
			l.pitch++
		}
		l.time = h - 2 - l.events
		if bottom {
			l.time--
		}
		if !gap {
			l.time = l.top + l.pitch*n
		}
	}
	return l
}

// columns are the columns of the ranking, computed from all of its rows.
type columns struct {
	mark           int     // the messenger's mark; two cells on its name
	bar, barEnd    int     // the bar's track
	word, num, end int     // ends of the bound's word and the number; end of the unit
	largest        float64 // largest stated value
	date           int     // in one-line rows: the column of the day, 0 for none
}

// columns fits the columns to what the rows hold.
func (v shown) columns(g cells.Grid, l rows) columns {
	name := 0
	for _, rk := range v.ranks {
		name = max(name, g.Width(v.Name(rk.Messenger)))
	}
	name = min(name, 12)
	c := columns{mark: 7, end: g.W - 2}
	for _, rk := range v.ranks {
		c.mark = max(c.mark, 3+g.Width(rk.String())+1) // "5-6?" is as wide as a rank gets
	}
	c.bar = c.mark + 2 + name + 1
	numW, wordNum, word := 0, 0, 0
	for _, rk := range v.ranks {
		if rk.Figure == nil || v.Hides(rk.Messenger) {
			continue
		}
		c.largest = max(c.largest, float64(rk.Figure.Value))
		b, n, _ := v.value(rk.Figure, l.words)
		numW = max(numW, g.Width(n))
		if b != "" {
			wordNum, word = max(wordNum, g.Width(n)), max(word, g.Width(b))
		}
	}
	c.num = c.end - 3
	if v.Unit() == screen.Multiples {
		c.num = c.end
	}
	c.word = c.num - wordNum - 1
	if !l.words {
		c.word = c.num - wordNum
	}
	c.barEnd = min(c.word-word, c.num-numW) - 1
	if !l.second && g.W >= 72 {
		c.date = c.barEnd - 13
		c.barEnd = c.date - 1
	}
	return c
}
