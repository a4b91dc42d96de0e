package own

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"userbase/data"
)

// trim takes the blanks around a text away.
func trim(text []byte) []byte {
	if n := len(text); n == 0 || between(text[0], '!', '~') && between(text[n-1], '!', '~') {
		return text
	}
	return bytes.TrimFunc(text, unicode.IsSpace)
}

func between(c, least, most byte) bool { return least <= c && c <= most }

// formulas are what a text may begin with that a spreadsheet takes for a formula: our own files put an apostrophe
// before it, and before an apostrophe.
var formulas = [...]string{"=", "+", "-", "@", "'", "＝", "＋", "－", "＠"}

// bare takes the apostrophe away that keeps a spreadsheet from reading a text as a formula.
func bare(text []byte) []byte {
	if len(text) > 1 && text[0] == '\'' && slices.ContainsFunc(formulas[:], func(begins string) bool {
		return bytes.HasPrefix(text[1:], []byte(begins))
	}) {
		return text[1:]
	}
	return text
}

// clean is a text as the set takes it: on one line, with plain blanks, its letters in normal form C, and without what
// is not printable, which is a problem.
func clean(text []byte, most int) (string, *problem) {
	if plain(text) {
		if len(text) > most {
			return "", tooLong(most)
		}
		return string(text), nil
	}
	blank := func(r rune) rune {
		switch r {
		case '\t', '\n', '\r', '\u00a0':
			return ' '
		}
		return r
	}
	s := strings.TrimSpace(strings.Map(blank, strings.ReplaceAll(string(text), "\r\n", "\n")))
	for _, r := range s {
		switch {
		case r == utf8.RuneError:
			return "", &problem{"is not written in UTF-8", asUTF8}
		case !data.Printable(r):
			return "", &problem{fmt.Sprintf("holds the character %U, which does not show", r), "take it out"}
		}
	}
	if s = norm.NFC.String(s); utf8.RuneCountInString(s) > most {
		return "", tooLong(most)
	}
	return s, nil
}

func tooLong(most int) *problem {
	return problemf("is too long", "write at most %d characters", most)
}

// plain reports whether a text consists of blank to ~ alone.
func plain(text []byte) bool {
	for _, c := range text {
		if !between(c, ' ', '~') {
			return false
		}
	}
	return true
}
