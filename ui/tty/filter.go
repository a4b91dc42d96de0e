package tty

import (
	"bytes"

	uv "github.com/charmbracelet/ultraviolet"
)

// What is longer than this, or has more parameters, is nothing that a keyboard or a terminal sends.
const (
	mostParams = 32   // of a control sequence; the decoder after us cannot hold more
	mostDigits = 7    // of a parameter
	mostCSI    = 128  // bytes of a control sequence
	mostString = 4096 // bytes of a string: a colour, a version, a clipboard that was asked for
	mostPaste  = 8192 // bytes of a pasted text, of which no field takes as many
)

const (
	esc        = 0x1b
	interrupt  = 0x03 // ctrl+c
	cancel     = 0x18 // CAN and SUB break off a sequence
	substitute = 0x1a
	bell       = 0x07
)

var (
	pasteStart = []byte("\x1b[200~")
	pasteEnd   = []byte("\x1b[201~")
)

// unit is what belongs together: a key, a report of the mouse, an answer of the terminal, a pasted text.
type unit struct {
	bytes []byte
	stays bool // the decoder keeps it, and all after it, until nothing has come for a while
}

// filter parts what a terminal sends into units, and drops what no terminal sends. It never holds more than one unit,
// whose length is limited.
type filter struct {
	emit    func(unit)
	stop    func()             // ctrl+c was pressed
	pasting func(stopped bool) // ctrl+c came within a pasted text, or the end of that text

	state  func(*filter, byte)
	unit   []byte
	units  int  // how many began
	told   bool // the escape that the unit begins with has been let through already
	bad    bool // the unit will be dropped
	params int
	digits int
	more   int // bytes that the unit still needs
	decode uv.EventDecoder
}

func newFilter(emit func(unit), stop func(), pasting func(bool)) *filter {
	return &filter{emit: emit, stop: stop, pasting: pasting, state: (*filter).ground}
}

// feed takes what was read.
func (f *filter) feed(b []byte) {
	for _, c := range b {
		f.state(f, c)
	}
}

// begin starts a unit.
func (f *filter) begin(state func(*filter, byte), b ...byte) {
	f.forget(f.told)
	f.unit, f.state = append(f.unit[:0], b...), state
	f.units++
	f.told, f.bad, f.params, f.digits = false, false, 0, 0
}

// take adds a byte to the unit, up to its limit.
func (f *filter) take(c byte, most int) {
	if len(f.unit) < most {
		f.unit = append(f.unit, c)
	} else {
		f.bad = true
	}
}

// drop forgets the unit, and takes the byte as the first of another one.
func (f *filter) drop(c byte) {
	f.begin((*filter).ground)
	f.ground(c)
}

// end ends the unit, and returns it.
func (f *filter) end() (b []byte, told bool) {
	b, told = bytes.Clone(f.unit), f.told
	f.told = false
	f.begin((*filter).ground)
	return b, told
}

// done lets the unit through, if the decoder knows what it is.
func (f *filter) done() {
	bad := f.bad
	b, told := f.end()
	n, event := 0, uv.Event(nil)
	if !bad {
		n, event = f.decoded(b)
	}
	_, unknown := event.(uv.UnknownEvent)
	unknown = unknown || !bad && bytes.HasPrefix(b, []byte("\x1b[[")) // a key that the decoder knows if it comes alone
	key, _ := event.(uv.KeyPressEvent)
	switch {
	case key.String() == "ctrl+c":
		f.stop()
	case n == len(b) || unknown:
		f.let(b, told, unknown || b[0] == esc && len(b) <= 2)
	default:
		f.forget(told)
	}
}

// forget drops a unit. If its escape was let through already, a pause keeps that from what follows.
func (f *filter) forget(told bool) {
	if told {
		f.emit(unit{stays: true})
	}
}

// let lets bytes through, without an escape that was let through before.
func (f *filter) let(b []byte, told, stays bool) {
	if told {
		b = b[1:]
	}
	if len(b) > 0 || stays {
		f.emit(unit{b, stays})
	}
}

// pause is told that nothing more came with the last bytes: an escape may be a key of its own, or a sequence that came
// in parts. Which of them the decoder decides, to which it goes at once.
func (f *filter) pause() {
	if len(f.unit) == 1 && f.unit[0] == esc && !f.told {
		f.told = true
		f.emit(unit{bytes: []byte{esc}})
	}
}

// open reports whether a unit has begun that may never end; short, whether it may be a key.
func (f *filter) open() (open, short bool) {
	return len(f.unit) > 0 && !f.inPaste(), len(f.unit) <= 2
}

func (f *filter) inPaste() bool { return bytes.HasPrefix(f.unit, pasteStart) }

// giveUp ends a unit that did not go on: two bytes are a key, such as alt+[, more are the beginning of an answer.
func (f *filter) giveUp() {
	b, told := f.end()
	if len(b) <= 2 && b[0] == esc {
		f.let(b, told, true)
	} else {
		f.forget(told)
	}
}

// decoded is what the decoder makes of a unit; nothing, if it dies of it.
func (f *filter) decoded(b []byte) (n int, event uv.Event) {
	defer func() {
		if recover() != nil {
			n, event = -1, nil
		}
	}()
	return f.decode.Decode(b)
}
