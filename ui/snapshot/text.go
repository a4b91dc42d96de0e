package snapshot

import (
	"cmp"
	"encoding/json"
	"strings"
	"unicode"

	"userbase/data"
)

// notASCII says that a text is taken with all its signs.
const notASCII = false

// clean makes a text from outside harmless in any format: blanks for line ends and tabs; without control
// characters, marks of direction and what else cannot be seen; trimmed.
func clean(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= ' ' && r < 0x7f:
			return r
		case r == '\t', r == '\n', r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, s))
}

// tidy is clean for records: blanks that keep words together become plain ones.
func tidy(s string) string { return clean(data.Plain(s)) }

// isNumber reports whether the text is a number as JSON writes it: of all that is valid there, only numbers end in a
// digit.
func isNumber(s string) bool { return endsInDigit(s) && s[0] > ' ' && json.Valid([]byte(s)) }

// hidden reports whether the rune is a control character, turns the direction of writing, or has no shape.
func hidden(r rune) bool {
	switch {
	case r < 0x300:
		return unicode.IsControl(r) || r == 0xad
	case r == 0x61c, r == 0x180e, r == 0x200b, r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202e,
		r >= 0x2060 && r <= 0x206f, r == 0xfeff, r >= 0xfff9 && r <= 0xfffb, r&0xfffe == 0xfffe,
		r >= 0xfdd0 && r <= 0xfdef, r >= 0xe0000 && r <= 0xe0fff:
		return true
	}
	return false
}

// cite names a source in one line: publisher, title and day. Titles in [brackets] are not the page's own words.
func cite(s *data.Source) string {
	parts := []string{clean(s.Publisher)}
	if t := clean(s.Quoted()); t != "" {
		parts = append(parts, t)
	}
	if p := cmp.Or(data.Plain(s.Day(data.Day.Format)), clean(s.Published)); p != "" {
		parts = append(parts, p)
	}
	return strings.Join(parts, ", ")
}

// link returns the address if it is one of a page on the web, as it may stand in a document, or "".
func link(url string) string {
	if !data.WebAddress(url) {
		return ""
	}
	for _, r := range url {
		if r <= ' ' || r >= 0x7f || strings.ContainsRune("<>\"'`\\", r) {
			return ""
		}
	}
	return url
}

// sources lists every source once: those of the figures in order of the rows, then the others of the snapshot.
func (d Doc) sources() []*data.Source { return Sources(d.Report.Rows, d.Meta.Sources) }

func endsInDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }
