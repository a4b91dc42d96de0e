package fit

import (
	"strconv"
	"strings"

	"userbase/ui/cells"
)

const Nbsp = "\u00a0"

// Bind joins the words of a text so that no line end parts them.
func Bind(s string) string { return strings.ReplaceAll(s, " ", Nbsp) }

// Unbind is bind undone.
func Unbind(s string) string { return strings.ReplaceAll(s, Nbsp, " ") }

// Wrap breaks a text into lines of at most w cells, at blanks; a word that is longer is broken where it must.
func Wrap(s string, w int, ascii bool) []string {
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
		for n > w {
			cut := prefix(word, w, ascii)
			lines = append(lines, word[:cut])
			word = word[cut:]
			n = cells.Width(word, ascii)
		}
		line, used = word, n
	}
	if used > 0 {
		lines = append(lines, line)
	}
	return lines
}

// Paragraph wraps a text for the command line, behind a head that the further lines are indented under.
func Paragraph(head, text string, w int) string {
	indent := cells.Width(head, false)
	var b strings.Builder
	for _, l := range Wrap(text, w-indent, false) {
		b.WriteString(head + l + "\n")
		head = strings.Repeat(" ", indent)
	}
	return b.String()
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

// Enumerate joins words as people do: "A, B and C".
func Enumerate(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// Pad fills a text with blanks to at least w runes.
func Pad(s string, w int) string {
	if n := len([]rune(s)); n < w {
		return s + strings.Repeat(" ", w-n)
	}
	return s
}

func Itoa(n int) string { return strconv.Itoa(n) }

func Itoa64(n int64) string { return strconv.FormatInt(n, 10) }
