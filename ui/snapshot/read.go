package snapshot

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"
)

// largest is the size in bytes up to which a file is taken for a snapshot. The largest that is written, a png of
// 500 × 200 cells at scale factor 8, has 7 MiB.
const largest = 8 << 20

// What can be wrong with a file that could be read; ErrForeign is what the error of one wraps that is no snapshot,
// though it is of a format that can be.
var (
	ErrForeign = errors.New("is no snapshot of userbase")
	errDamaged = errors.New("is damaged or cut off: its state cannot be read")
	errTooMuch = errors.New("holds more than a state can be: it was not written by userbase")
)

// stdin is the path that stands for standard input.
const stdin = "-"

// Read reads back what a snapshot says about itself: Args give the state. It takes the formats that Readable lists,
// told apart by their content, from a file, a pipe, or for the path "-" from standard input. It calls waits if the path
// is a pipe that no program writes to, and goes on when one does. Of any other file the error is one line that names
// it. The arguments are those of the file and as trustworthy as it, but neither many nor long.
func Read(path string, waits func()) (Past, error) {
	name := Named(path)
	b, err := readFile(path, waits)
	if err != nil {
		return Past{}, fmt.Errorf("cannot read %s: %w", name, Cause(err))
	}
	p, err := read(b)
	if err == ErrForeign {
		readable := strings.Join(Readable(), ", ")
		if f, ok := FormatOf(path); ok && f.Read == nil {
			err = fmt.Errorf("holds no state: of all formats only %s do, %s does not", readable, f.ID)
		} else {
			err = fmt.Errorf("%w: name one of %s that it wrote", err, readable)
		}
	}
	if err != nil {
		return Past{}, fmt.Errorf("%s %w", name, err)
	}
	return p, nil
}

// Named is the path of a file that is read, as messages name it.
func Named(path string) string {
	if path == stdin {
		return "standard input"
	}
	return Shown(path)
}

// readFile reads a file that is no larger than the largest.
func readFile(path string, waits func()) ([]byte, error) {
	f, err := Open(path, waits)
	if err != nil {
		return nil, err
	}
	if path != stdin {
		defer f.Close()
	}
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	const limit = "it has %d bytes%s, a snapshot has at most %d (%d MiB)"
	if info.Size() > largest {
		return nil, fmt.Errorf(limit, info.Size(), "", largest, largest>>20)
	}
	var b bytes.Buffer
	b.Grow(int(info.Size()) + bytes.MinRead) // 0 of a pipe
	if n, err := b.ReadFrom(io.LimitReader(f, largest+1)); err != nil {
		return nil, err
	} else if n > largest {
		return nil, fmt.Errorf(limit, n, " or more", largest, largest>>20)
	}
	return b.Bytes(), nil
}

// Open opens what has an end: files and pipes.
func Open(path string, waits func()) (*os.File, error) {
	stat := func() (fs.FileInfo, error) { return os.Stat(path) }
	if path == stdin {
		stat = os.Stdin.Stat
	}
	info, err := stat()
	if err != nil {
		return nil, err
	}
	switch m := info.Mode(); {
	case m.IsDir():
		return nil, errors.New("it is a folder; name a file in it")
	case m&fs.ModeDevice != 0:
		return nil, errors.New("it is a device or a terminal; name a file, or send one through a pipe")
	case m&(fs.ModeSocket|fs.ModeIrregular) != 0:
		return nil, errors.New("it is no file; name one, or send it through a pipe")
	case path == stdin:
		return os.Stdin, nil
	case m.IsRegular():
		return os.Open(path)
	}
	return openPipe(path, waits)
}

// openPipe opens a pipe, which takes as long as no program has opened it to write.
func openPipe(path string, waits func()) (f *os.File, err error) {
	const patience = time.Second / 4
	opened := make(chan struct{})
	go func() {
		f, err = os.Open(path)
		close(opened)
	}()
	select {
	case <-opened:
	case <-time.After(patience):
		waits()
		<-opened
	}
	return f, err
}

// read tells the formats apart by the beginning of the content, of which the longest that fits counts, and reads the
// state.
func read(b []byte) (Past, error) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	head := string(bytes.TrimLeft(b[:min(len(b), 512)], " \t\r\n"))
	var found Format
	longest := 0
	for _, f := range Formats {
		for _, start := range f.starts {
			if n := len(start); n > longest && n <= len(head) && strings.EqualFold(head[:n], start) {
				found, longest = f, n
			}
		}
	}
	if longest == 0 {
		return Past{}, ErrForeign
	}
	state, err := found.Read(b)
	if err != nil {
		return Past{}, err
	}
	p, err := readState(state)
	p.Format = found.ID
	return p, err
}
