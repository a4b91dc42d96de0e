package data

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Printable reports whether a rune may reach a terminal or a file. Terminals obey control characters (C0, DEL, C1),
// line separators end lines, marks that turn the direction of writing can make a line show something else than it says,
// and U+FFFD stands for what could not be read.
func Printable(r rune) bool {
	return !unicode.IsControl(r) && !unicode.Is(unicode.Bidi_Control, r) && r != '\u2028' && r != '\u2029' &&
		r != utf8.RuneError
}

// LongestWord is the length in bytes up to which a word is near another, and is repeated in full where it is not known.
const LongestWord = 64

// Word is a word as messages repeat it.
func Word(s string) string { return Short(s, LongestWord) }

// Short is a text as messages repeat it: of more than most bytes only the beginning and the end, with … between.
func Short(s string, most int) string {
	if len(s) <= most {
		return s
	}
	half := most / 2
	return strings.ToValidUTF8(s[:half], "") + "…" + strings.ToValidUTF8(s[len(s)-half:], "")
}

// WebAddress reports whether a text is the address of a page on the web, which may be opened.
func WebAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

// uncleanText says why a text may not enter the set, or "".
func uncleanText(s string) string {
	if isASCII(s) {
		return ""
	}
	if strings.ContainsRune(s, utf8.RuneError) { // so are bytes read that are none of UTF-8
		return "write the text in UTF-8"
	}
	if strings.ContainsFunc(s, func(r rune) bool { return !Printable(r) }) {
		return "take out the control character"
	}
	if !norm.NFC.IsNormalString(s) {
		return "write accents and letters as one character (normal form C)"
	}
	return ""
}

// isASCII reports whether a text consists of blank to ~ alone, as nearly all do.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
