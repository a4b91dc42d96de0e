package cells

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// ANSI writes the whole buffer for a terminal: rows joined by line feeds, every row exactly as wide as the
// buffer, styles as SGR sequences that end with their row.
func (g Grid) ANSI() string {
	b := g.buf
	out := make([]byte, 0, len(b.cells)*2+b.h*8)
	for y := range b.h {
		if y > 0 {
			out = append(out, '\n')
		}
		var now Style
		for _, c := range b.cells[y*b.w : (y+1)*b.w] {
			if c.Style.Turn = 0; c.Style != now && c.Rune != 0 {
				out = appendSGR(out, now, c.Style)
				now = c.Style
			}
			switch {
			case c.Rune == 0:
			case c.Rune < utf8.RuneSelf:
				out = append(out, byte(c.Rune))
			default:
				out = utf8.AppendRune(out, c.Rune)
			}
		}
		if now != (Style{}) {
			out = append(out, "\x1b[m"...)
		}
	}
	return string(out)
}

var attrCodes = [...]struct {
	attr Attr
	code string
}{{Bold, ";1"}, {Faint, ";2"}, {Underline, ";4"}, {Reverse, ";7"}}

// appendSGR appends the shortest sequence that leads from one style to the next: attributes are only taken back
// by a reset.
func appendSGR(out []byte, from, to Style) []byte {
	if to == (Style{}) {
		return append(out, "\x1b[m"...)
	}
	var buf [24]byte
	p := buf[:0]
	if from.Attr&^to.Attr != 0 || (from.Fg != 0 && to.Fg == 0) {
		p = append(p, ";0"...)
		from = Style{}
	}
	for _, a := range attrCodes {
		if to.Attr&a.attr != 0 && from.Attr&a.attr == 0 {
			p = append(p, a.code...)
		}
	}
	if to.Fg != from.Fg {
		n, _ := to.Fg.Index()
		switch {
		case n < 8:
			p = strconv.AppendUint(append(p, ';'), uint64(n)+30, 10)
		case n < 16:
			p = strconv.AppendUint(append(p, ';'), uint64(n)+82, 10)
		default:
			p = strconv.AppendUint(append(p, ";38;5;"...), uint64(n), 10)
		}
	}
	out = append(append(out, "\x1b["...), p[1:]...)
	return append(out, 'm')
}

// Plain writes the whole buffer without styles: rows joined by line feeds, blanks at their ends cut off.
func (g Grid) Plain() string {
	b := g.buf
	var out strings.Builder
	out.Grow(len(b.cells) * 2)
	for y := range b.h {
		if y > 0 {
			out.WriteByte('\n')
		}
		row := b.cells[y*b.w : (y+1)*b.w]
		for len(row) > 0 && row[len(row)-1].Rune == ' ' {
			row = row[:len(row)-1]
		}
		for _, c := range row {
			if c.Rune != 0 {
				out.WriteRune(c.Rune)
			}
		}
	}
	return out.String()
}
