package snapshot

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"userbase/data"
)

// writer appends parts of a page or a picture.
type writer struct{ b []byte }

// raw appends markup.
func (w *writer) raw(s string) *writer { w.b = append(w.b, s...); return w }

// text appends a text from outside, between tags.
func (w *writer) text(s string) *writer { w.b = appendXML(w.b, clean(s)); return w }

// attr appends a text from outside, for an attribute in double quotes.
func (w *writer) attr(s string) *writer {
	return w.raw(strings.ReplaceAll(string(appendXML(nil, clean(s))), `"`, "&#34;"))
}

// number appends a number rounded to hundredths.
func (w *writer) number(v float32) *writer { w.b = appendNumber(w.b, v); return w }

// colour appends a colour.
func (w *writer) colour(c rgb) *writer { w.b = c.appendHex(w.b); return w }

// appendXML appends the text so that it stands for itself between tags, in XML and HTML. What is no character
// there is replaced.
func appendXML(b []byte, s string) []byte {
	for _, r := range s {
		b = appendXMLRune(b, r)
	}
	return b
}

// ended reports whether an end tag with the name, in small or capital letters and perhaps with a prefix, stands in the
// markup: that of the whole is the last thing that a file which was cut off lacks.
func ended(b []byte, name string) bool {
	for at := len(b); ; {
		if at = bytes.LastIndex(b[:at], []byte("</")); at < 0 {
			return false
		}
		tag, _, closed := bytes.Cut(b[at+2:min(at+64, len(b))], []byte(">"))
		local := tag[bytes.IndexByte(tag, ':')+1:]
		if closed && bytes.EqualFold(bytes.TrimSpace(local), []byte(name)) {
			return true
		}
	}
}

func appendXMLRune(b []byte, r rune) []byte {
	switch r {
	case '&':
		return append(b, "&amp;"...)
	case '<':
		return append(b, "&lt;"...)
	case '>':
		return append(b, "&gt;"...)
	}
	if !data.Printable(r) {
		r = unicode.ReplacementChar
	}
	return utf8.AppendRune(b, r)
}
