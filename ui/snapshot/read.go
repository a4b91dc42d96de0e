package snapshot

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// largest is the size in bytes up to which a file is taken for a snapshot.
const largest = 64 << 20

// errForeign and errDamaged are what can be wrong with a file that could be read.
var (
	errForeign = errors.New("is no snapshot of userbase")
	errDamaged = errors.New("is damaged or cut off: its state cannot be read")
)

// ReadMeta reads back what a snapshot says about itself: Args give the state. It takes the formats that Readable
// lists, told apart by their content. Of any other file the error is one line that names it. The arguments are those
// of the file and as trustworthy as it.
func ReadMeta(path string) (Meta, error) {
	b, err := readFile(path)
	if err != nil {
		return Meta{}, fmt.Errorf("cannot read %s: %w", Shown(path), cause(err))
	}
	m, err := read(b)
	if err == errForeign {
		readable := strings.Join(Readable(), ", ")
		if f, ok := FormatOf(path); ok && f.Read == nil {
			err = fmt.Errorf("holds no state: of all formats only %s do, %s does not", readable, f.ID)
		} else {
			err = fmt.Errorf("%w: open takes one of %s that it wrote", err, readable)
		}
	}
	if err != nil {
		return Meta{}, fmt.Errorf("%s %w", Shown(path), err)
	}
	return m, nil
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, errors.New("it is a folder; name a file in it")
	}
	return io.ReadAll(io.LimitReader(f, largest+1))
}

// read tells the formats apart by the beginning of the content, of which the longest that fits counts, and reads the
// state.
func read(b []byte) (Meta, error) {
	if len(b) > largest {
		return Meta{}, errForeign
	}
	head := string(bytes.TrimLeft(b[:min(len(b), 512)], "\ufeff \t\r\n"))
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
		return Meta{}, errForeign
	}
	state, err := found.Read(b)
	if err != nil {
		return Meta{}, err
	}
	return readState(state)
}
