// Package fit puts text into cells: it wraps and cuts, and joins and finds words. It knows no figure.
package fit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"userbase/ui/cells"
)

// Wrap breaks a text into lines of at most w cells, at blanks; a word that is longer is broken where it must.
func Wrap(s string, w int, ascii bool) []string { return lay(s, w, ascii, true) }

// WrapWords breaks a text at blanks alone: a word that is longer than w cells has a line of its own.
func WrapWords(s string, w int, ascii bool) []string { return lay(s, w, ascii, false) }

func lay(s string, w int, ascii, breaks bool) []string {
	if w <= 0 {
		return nil
	}
	var lines []string
	line, used := "", 0
	for _, word := range strings.Split(s, " ") {
		if word == "" {
			continue
		}
		n := cells.Width(word, ascii)
		if used > 0 && used+1+n <= w {
			line, used = line+" "+word, used+1+n
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		for breaks && n > w {
			cut := prefix(word, w, ascii)
			lines = append(lines, word[:cut])
			n -= cells.Width(word[:cut], ascii)
			word = word[cut:]
		}
		line, used = word, n
	}
	if used > 0 {
		lines = append(lines, line)
	}
	return lines
}

// FirstRunes is the beginning of s, at most n runes of it.
func FirstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// prefix is the number of bytes of the longest beginning of s that takes at most w cells; at least one rune.
func prefix(s string, w int, ascii bool) int {
	n := 0
	for i, r := range s {
		n += cells.Width(string(r), ascii)
		if n > w && i > 0 {
			return i
		}
	}
	return len(s)
}

// Fitting returns the first text that takes at most rows lines of w cells, wrapped; the last one cut if none does.
func Fitting(texts []string, w, rows int, ascii bool) []string {
	if rows <= 0 {
		return nil
	}
	var lines []string
	for _, t := range texts {
		if lines = Wrap(t, w, ascii); len(lines) <= rows {
			return lines
		}
	}
	if len(lines) > rows {
		lines = lines[:rows]
		lines[rows-1] = cells.Cut(lines[rows-1]+" …", w, ascii)
	}
	return lines
}

// FirstFitting returns the first text that takes at most w cells, else the last.
func FirstFitting(texts []string, w int, ascii bool) string {
	for _, t := range texts {
		if cells.Width(t, ascii) <= w {
			return t
		}
	}
	if len(texts) == 0 {
		return ""
	}
	return texts[len(texts)-1]
}

// FirstRow is the first of n rows to show in a list of height rows, so that the selected one is seen with some of
// its neighbours.
func FirstRow(selected, n, rows int) int {
	return min(max(selected-rows/2, 0), max(n-rows, 0))
}

// Kept are the places to show of a list of n where there are so many rows and nobody scrolls: the first ones, and in
// any case those of keep, the foremost of these first. Places that are none do not count.
func Kept(n, rows int, keep ...int) (places []int) {
	for at := range n {
		keep = append(keep, at)
	}
	for _, at := range keep {
		if len(places) < rows && at >= 0 && at < n && !slices.Contains(places, at) {
			places = append(places, at)
		}
	}
	slices.Sort(places)
	return places
}

// CutTitle cuts a title to w cells, but never behind or within a number: the rest of it might be lost.
func CutTitle(title string, w int, ascii bool) string {
	s := cells.Cut(title, w, ascii)
	if s == title {
		return s
	}
	dots := s[len(strings.TrimRight(s, "….")):]
	s = strings.TrimSuffix(s, dots)
	for s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' {
		s = strings.TrimRight(s[:max(strings.LastIndexByte(s, ' '), 0)], " ")
	}
	return s + dots
}

// CutMiddle shortens a text to w cells by its middle; more than half of what is left is its end. Runes of no width
// count as one cell, so that no text is long without looking so.
func CutMiddle(s string, w int, ascii bool) string {
	width := func(r rune) int { return max(cells.Width(string(r), ascii), 1) }
	n := 0
	for _, r := range s {
		n += width(r)
	}
	if n <= w {
		return s
	}
	room := w - cells.Width("…", ascii)
	tail := room * 3 / 5
	head := room - tail
	if head < 1 || tail < 1 {
		return cells.Cut(s, w, ascii)
	}

	to, from := 0, len(s)
	for {
		r, size := utf8.DecodeRuneInString(s[to:])
		if head -= width(r); head < 0 {
			break
		}
		to += size
	}
	for {
		r, size := utf8.DecodeLastRuneInString(s[:from])
		if tail -= width(r); tail < 0 {
			break
		}
		from -= size
	}
	return s[:to] + "…" + s[from:]
}
