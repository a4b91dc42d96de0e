package tty

import (
	"bytes"
	"errors"
	"io"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// The times that decide. The decoder takes an escape for a key of its own when nothing has come for 50 ms.
const (
	rest        = 60 * time.Millisecond // after which the decoder has let go of what it kept
	answerRest  = time.Second           // within an answer of the terminal, whose parts may come from far away
	pasteRest   = 2 * time.Second       // from ctrl+c within a pasted text to the end of that text
	mostWaiting = 1024                  // units that wait for the program; older ones are dropped
	crowd       = 64                    // units behind one that would hold them up
)

// Input is a terminal's input, filtered. It is read ahead of whoever reads it, so that ctrl+c is heard however much
// waits before it. It is a file with the terminal's descriptor, for the terminal's settings.
type Input struct {
	file        *os.File
	interrupted func()
	gone        func()

	mu       sync.Mutex // guards what follows
	come     *sync.Cond
	filter   *filter
	waiting  []unit
	left     []byte    // of a unit that was read in part
	free     time.Time // when the decoder has let go of the last unit
	released bool
	ended    bool
	timed    int         // the unit that the timer is for
	overdue  bool        // it is no key
	timer    *time.Timer // ends a unit that does not end
	stopping bool
	stuck    *time.Timer   // ctrl+c within a pasted text that does not end
	settled  chan struct{} // closed when the terminal says what it is
}

// NewInput reads from a terminal. It calls interrupted when ctrl+c is pressed, and gone at the end of the input, as
// when the terminal is closed; both at once, from a goroutine of its own, and the one perhaps several times. Neither
// may wait.
func NewInput(file *os.File, interrupted, gone func()) *Input {
	in := &Input{file: file, interrupted: interrupted, gone: gone}
	in.come = sync.NewCond(&in.mu)
	in.filter = newFilter(in.add, interrupted, in.pasting)
	in.timer = time.AfterFunc(time.Hour, in.late)
	in.stuck = time.AfterFunc(time.Hour, interrupted)
	in.timer.Stop()
	in.stuck.Stop()
	go in.pump()
	return in
}

// pump reads all that comes.
func (in *Input) pump() {
	b := make([]byte, 1<<14)
	for {
		n, err := in.file.Read(b)
		if errors.Is(err, syscall.EAGAIN) { // somebody else has set the terminal so
			time.Sleep(10 * time.Millisecond)
			continue
		}
		in.mu.Lock()
		in.filter.feed(b[:n])
		in.filter.pause()
		if open, _ := in.filter.open(); open && in.filter.units != in.timed {
			in.timed, in.overdue = in.filter.units, false
			in.timer.Reset(rest)
		}
		in.ended = err != nil
		in.come.Broadcast()
		in.mu.Unlock()
		if err != nil {
			in.gone()
			return
		}
	}
}

// late ends a unit that has not ended in time, however much of it still comes.
func (in *Input) late() {
	in.mu.Lock()
	defer in.mu.Unlock()
	switch open, short := in.filter.open(); {
	case !open || in.filter.units != in.timed:
	case short || in.overdue:
		in.filter.giveUp()
		in.come.Broadcast()
	default:
		in.overdue = true
		in.timer.Reset(answerRest)
	}
}

// pasting hears of ctrl+c within a pasted text, which is a letter of it unless the text never ends.
func (in *Input) pasting(stopped bool) {
	switch {
	case !stopped:
		in.stuck.Stop()
	case !in.stopping: // more of it changes nothing
		in.stuck.Reset(pasteRest)
	}
	in.stopping = stopped
}

// add lets a unit wait. Of too many the oldest are dropped: what was pressed last is what is meant.
func (in *Input) add(u unit) {
	if in.settled != nil && attributes(u.bytes) {
		close(in.settled)
		in.settled = nil
	}
	in.waiting = append(in.waiting, u)
	if len(in.waiting) > mostWaiting {
		in.waiting = in.waiting[1:]
	}
}

// Read hands on whole units, or, where one does not fit, the rest of it with the next call. What the decoder would keep
// until a pause comes is followed by one, and dropped where too much waits for it.
func (in *Input) Read(p []byte) (n int, err error) {
	in.mu.Lock()
	defer in.mu.Unlock()
	for {
		if in.released {
			return 0, io.EOF
		}
		if wait := time.Until(in.free); wait > 0 {
			in.mu.Unlock()
			time.Sleep(wait)
			in.mu.Lock()
			continue
		}
		n += in.take(p[n:])
		if n > 0 {
			return n, nil
		}
		if in.ended {
			return 0, io.EOF
		}
		in.come.Wait()
	}
}

// take copies what waits, up to a unit that stays, which is taken alone.
func (in *Input) take(p []byte) (n int) {
	for {
		c := copy(p[n:], in.left)
		n, in.left = n+c, in.left[c:]
		if len(in.left) > 0 || len(in.waiting) == 0 || time.Until(in.free) > 0 {
			return n
		}
		u := in.waiting[0]
		switch {
		case u.stays && len(in.waiting) > crowd: // it would hold up all of them
			in.waiting = in.waiting[1:]
			continue
		case u.stays && n > 0:
			return n
		case u.stays:
			in.free = time.Now().Add(rest)
		}
		in.waiting, in.left = in.waiting[1:], u.bytes
	}
}

// attributes reports whether a unit is what a terminal answers when it is asked what it is.
func attributes(unit []byte) bool {
	return bytes.HasPrefix(unit, []byte("\x1b[?")) && bytes.HasSuffix(unit, []byte("c"))
}

// Settle asks the terminal what it is, as all terminals tell, and waits for that, but not longer than most: then all
// has come that was asked before, and all reports of what was turned off before. Nobody reads it any more.
func (in *Input) Settle(ask io.Writer, most time.Duration) {
	settled := make(chan struct{})
	in.mu.Lock()
	in.settled = settled
	in.mu.Unlock()
	if _, err := io.WriteString(ask, ansi.RequestPrimaryDeviceAttributes); err != nil {
		return
	}
	select {
	case <-settled:
	case <-time.After(most):
	}
}

// Release ends all reading until Resume: the terminal is somebody else's.
func (in *Input) Release() {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.released = true
	in.come.Broadcast()
}

// Resume lets reading go on.
func (in *Input) Resume() {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.released = false
}

// Write writes to the terminal.
func (in *Input) Write(p []byte) (int, error) { return in.file.Write(p) }

// Close ends the reading.
func (in *Input) Close() error {
	in.Release()
	return nil
}

// Fd is the terminal's descriptor.
func (in *Input) Fd() uintptr { return in.file.Fd() }
