package tty

import (
	"bytes"
	"unicode/utf8"
)

// ground is between units.
func (f *filter) ground(c byte) {
	switch {
	case c == interrupt:
		f.stop()
	case c == esc:
		f.begin((*filter).escape, c)
	case c < 0x80: // most of what comes: nothing is decoded for it
		f.emit(unit{bytes: single[c : c+1]})
	case c == 0x8f, c == 0x90, c == 0x98, c >= 0x9b && c <= 0x9f: // the same in one byte
		f.begin((*filter).escape, esc)
		f.escape(c - 0x40)
	default:
		if f.more = runeLength(c) - 1; f.more > 0 {
			f.begin((*filter).letter, c)
		}
	}
}

// single are the units of one byte.
var single = func() (all [0x80]byte) {
	for i := range all {
		all[i] = byte(i)
	}
	return all
}()

// runeLength is the number of bytes of the rune that begins so, 0 if none does.
func runeLength(c byte) int {
	switch {
	case c >= 0xc2 && c <= 0xdf:
		return 2
	case c >= 0xe0 && c <= 0xef:
		return 3
	case c >= 0xf0 && c <= 0xf4:
		return 4
	}
	return 0
}

// letter is within a rune.
func (f *filter) letter(c byte) {
	if c&0xc0 != 0x80 {
		f.drop(c)
		return
	}
	f.unit = append(f.unit, c)
	if f.more--; f.more == 0 {
		f.bad = !utf8.Valid(f.unit)
		f.done()
	}
}

// escape is after an escape.
func (f *filter) escape(c byte) {
	switch {
	case c == '[':
		f.take(c, mostCSI)
		f.state = (*filter).control
	case c == 'O':
		f.take(c, mostCSI)
		f.state = (*filter).shift
	case c == 'P', c == ']', c == 'X', c == '^', c == '_':
		f.take(c, mostString)
		f.state = (*filter).text
	case c == interrupt:
		f.drop(c)
	case c == esc, c >= 0x80:
		f.done()
		f.ground(c)
	default:
		f.take(c, mostCSI)
		f.done()
	}
}

// control is within a control sequence.
func (f *filter) control(c byte) {
	switch {
	case c >= 0x40 && c < 0x7f:
		f.take(c, mostCSI)
		f.final(c)
	case c >= 0x20 && c < 0x40:
		f.count(c)
		f.take(c, mostCSI)
	case c == esc, c == interrupt, c >= 0x7f:
		f.drop(c)
	default: // no key comes within a sequence
		f.begin((*filter).ground)
	}
}

// count counts parameters and their digits.
func (f *filter) count(c byte) {
	switch {
	case c == ';' || c == ':':
		f.params++
		f.digits = 0
	case c >= '0' && c <= '9':
		f.digits++
	}
	f.bad = f.bad || f.params >= mostParams || f.digits > mostDigits
}

// final ends a control sequence.
func (f *filter) final(c byte) {
	switch {
	case bytes.Equal(f.unit, pasteStart):
		f.state = (*filter).paste
	case bytes.Equal(f.unit, pasteEnd): // of nothing
		f.begin((*filter).ground)
	case c == '[' && len(f.unit) == 3: // function keys of the Linux console: one letter more
		f.more, f.state = 1, (*filter).rest
	case c == 'M' && len(f.unit) == 3: // the mouse as of old: button, column and row
		f.more, f.state = 3, (*filter).rest
	case c == 't', c == '_': // a size that was typed, keys of another system: no terminal here sends them unasked
		f.begin((*filter).ground)
	default:
		f.done()
	}
}

// rest are bytes of any kind.
func (f *filter) rest(c byte) {
	f.take(c, mostCSI)
	if f.more--; f.more == 0 {
		f.done()
	}
}

// shift is after ESC O: a letter, before which digits may tell what was held down.
func (f *filter) shift(c byte) {
	switch {
	case c >= '0' && c <= '9' && len(f.unit) < 4:
		f.take(c, mostCSI)
	case c > ' ' && c < 0x7f:
		f.take(c, mostCSI)
		f.done()
	default:
		f.drop(c)
	}
}

// text is within a string, which BEL or ST ends.
func (f *filter) text(c byte) {
	switch {
	case c == interrupt, c == cancel, c == substitute:
		f.begin((*filter).ground)
		if c == interrupt {
			f.stop()
		}
	case c == bell:
		f.take(c, mostString)
		f.done()
	case c == 0x9c: // ST in one byte
		f.textEnd('\\')
	case c == esc:
		f.state = (*filter).textEnd
	default:
		if f.unit[1] == 'P' && f.params >= 0 { // the parameters of a device control string
			if f.count(c); c >= 0x40 {
				f.params = -1
			}
		}
		f.take(c, mostString)
	}
}

// textEnd is after an escape within a string.
func (f *filter) textEnd(c byte) {
	if c != '\\' { // the string was broken off
		f.begin((*filter).escape, esc)
		f.escape(c)
		return
	}
	f.take(esc, mostString)
	f.take(c, mostString)
	f.done()
}

// paste is within a pasted text.
func (f *filter) paste(c byte) {
	if c == interrupt {
		f.pasting(true)
	}
	f.unit = append(f.unit, c)
	most := len(pasteStart) + mostPaste
	switch n := len(f.unit) - len(pasteEnd); {
	case c == pasteEnd[len(pasteEnd)-1] && bytes.HasSuffix(f.unit, pasteEnd):
		text := cleaned(f.unit[len(pasteStart):min(n, most)])
		_, told := f.end()
		f.pasting(false)
		f.let(bytes.Join([][]byte{pasteStart, text, pasteEnd}, nil), told, false)
	case n > 2*most: // what is dropped ends before what may be the mark of the end
		f.unit = append(f.unit[:most], f.unit[n:]...)
	}
}

// cleaned is a pasted text without what is no letter, blank or line end.
func cleaned(b []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if r == utf8.RuneError || r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, b)
}
