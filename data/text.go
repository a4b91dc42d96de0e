package data

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// unseen are the runes that say something else than a reader sees, or nothing at all.
var unseen = []*unicode.RangeTable{
	unicode.Cc, // obeyed by terminals: C0, DEL and C1
	unicode.Cf, // blanks of no width, marks of direction, soft hyphens, tags
	unicode.Zl, // ends a line
	unicode.Zp,
	unicode.Cs,                      // halves of characters
	unicode.Noncharacter_Code_Point, // never characters
	unicode.Other_Default_Ignorable_Code_Point,      // letters without a shape, and what may become such
	{R32: []unicode.Range32{{0xe0000, 0xe0fff, 1}}}, // tags and further selectors, which can hide whole texts
}

// Printable reports whether a rune may reach a terminal, a page or a file, and so also whether it may enter the data
// set: there is one list for all of them. Of the marks that have no shape only those remain that words need: joiners,
// the selectors of emoji and old scripts, and the signs that go before Arabic numbers. U+FFFD is not printable either,
// since it stands for what could not be read: bytes that are none of UTF-8 are found by it.
func Printable(r rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	switch {
	case r < 0x7f:
		return r >= ' '
	case r == utf8.RuneError:
		return false
	case r == nonJoiner, r == joiner, unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return true
	}
	return !unicode.In(r, unseen...)
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

// OneLine makes a text from outside fit to be shown: line ends and tabs become blanks, and what is not Printable goes.
func OneLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
			return ' '
		}
		if Printable(r) {
			return r
		}
		return -1
	}, s)
}

// Quoted returns a name from outside, such as that of a file, as it is, or in quotes and ASCII if it holds what is not
// Printable, so that it is seen and can be told from others.
func Quoted(s string) string {
	if hasUnseen(s) {
		return strconv.QuoteToASCII(s)
	}
	return s
}

// inQuotes is a text from outside in quotes, in ASCII if it holds what is not Printable.
func inQuotes(s string) string {
	if hasUnseen(s) {
		return strconv.QuoteToASCII(s)
	}
	return strconv.Quote(s)
}

// hasUnseen reports whether a text holds what is not Printable.
func hasUnseen(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return !Printable(r) })
}

// WebAddress reports whether a text is the address of a page on the web, which may be opened and linked: http or https
// in small letters, a host, nobody's name and password, and of characters only those that need no quotes anywhere.
func WebAddress(s string) bool {
	if !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "http://") {
		return false
	}
	escaped := false
	for i := range len(s) { // byte by byte: the loader asks of hundreds
		switch b := s[i]; b {
		case '<', '>', '"', '\'', '`', '\\':
			return false
		case '%':
			escaped = true
		default:
			if b <= ' ' || b >= 0x7f {
				return false
			}
		}
	}
	if _, rest, _ := strings.Cut(s, "://"); !escaped && plainHost(rest) {
		return true
	}
	u, err := url.Parse(s)
	return err == nil && u.Hostname() != "" && u.User == nil
}

// plainHost reports whether an address without its scheme begins with a host of letters, digits, dots and hyphens
// alone. Nothing behind it can be wrong then but what is escaped.
func plainHost(s string) bool {
	host := s
	if end := strings.IndexAny(s, "/?#"); end >= 0 {
		host = s[:end]
	}
	for i := range len(host) {
		if b := host[i] | 0x20; (b < 'a' || b > 'z') && (b < '0' || b > '9') && host[i] != '.' && host[i] != '-' {
			return false
		}
	}
	return host != ""
}

// uncleanText says why a text may not enter the set, or "". Beyond what may be shown, the set takes one way of writing
// a letter, so that a search finds it.
func uncleanText(s string) string {
	if isASCII(s) {
		return ""
	}
	if strings.ContainsRune(s, utf8.RuneError) { // so are bytes read that are none of UTF-8
		return "write the text in UTF-8"
	}
	for _, r := range s {
		if !Printable(r) {
			return fmt.Sprintf("take out the control character %U", r)
		}
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
