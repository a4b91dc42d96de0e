package own

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math/bits"
)

// scanner parts a text into rows and fields: what encoding/csv does, with the place of each field, limits that hold
// before memory is taken, and an end for each bad row, so that the rows behind it are read.
type scanner struct {
	in         io.Reader
	buf        []byte
	from, next int // the row is buf[from:next]
	to         int // what was read ends here
	ended      bool
	err        error // why it ended, if not by its end
	separator  byte
	eol        byte
	line       int // of the beginning of the row, from 0
	lines      int // that the row takes
	fields     []field
	unquoted   []byte // the texts of fields with doubled quotes
}

// field is a field of a row: its text without quotes, and where it begins in the row.
type field struct {
	text []byte
	at   int
}

// trouble is why a row cannot be read, and where in it.
type trouble struct {
	problem
	at   int
	last bool // nothing behind it can be read either
}

// fill reads on.
func (s *scanner) fill() {
	if s.from > 0 {
		s.to = copy(s.buf, s.buf[s.from:s.to])
		s.next -= s.from
		s.from = 0
	}
	if s.to == len(s.buf) {
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for range 100 { // as often as bufio tries
		n, err := s.in.Read(s.buf[s.to:])
		s.to += n
		if err != nil {
			s.ended = true
			if !errors.Is(err, io.EOF) {
				s.err = err
			}
			return
		}
		if n > 0 {
			return
		}
	}
	s.ended, s.err = true, io.ErrNoProgress
}

// scan moves to the next row; false at the end. Of a row with trouble the fields are not known.
func (s *scanner) scan() (bool, *trouble) {
	s.line += s.lines
	s.from = s.next
	return s.rescan()
}

// rescan reads the row once more.
func (s *scanner) rescan() (bool, *trouble) {
	s.lines = 1
	for {
		rest := s.buf[s.from:s.to]
		end := bytes.IndexByte(rest, s.eol)
		switch {
		case end < 0 && !s.ended && len(rest) <= mostRow:
			s.fill()
			continue
		case end < 0 && !s.ended || end > mostRow:
			return true, s.tooMuch(rest)
		case end < 0 && (len(rest) == 0 || s.err != nil):
			return false, nil
		}
		line := rest
		if end >= 0 {
			line = rest[:end]
		}
		if bytes.IndexByte(line, '"') < 0 {
			s.next = s.from + min(len(line)+1, len(rest))
			return true, s.split(line)
		}
		if done, bad := s.splitQuoted(rest); done {
			return true, bad
		}
		s.fill()
	}
}

// split parts a line without quotes.
func (s *scanner) split(line []byte) *trouble {
	s.fields = s.fields[:0]
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	for at := 0; ; {
		n := bytes.IndexByte(line[at:], s.separator)
		last := n < 0
		if last {
			n = len(line) - at
		}
		s.fields = append(s.fields, field{line[at : at+n], at})
		switch {
		case n > MostField || len(s.fields) > mostColumns:
			return s.within(at, n)
		case last:
			return nil
		}
		at += n + 1
	}
}

// within says that the last field, which begins somewhere and is so long, passes a limit.
func (s *scanner) within(at, length int) *trouble {
	switch {
	case length > MostField:
		return &trouble{problem{"a field is longer than 64 KiB", "shorten it, or close the quotes before it"}, at, true}
	case len(s.fields) > mostColumns:
		return &trouble{problem{"a row has more than 1000 fields", "keep the columns that are read"}, at, true}
	}
	return nil
}

// tooMuch says which limit a row passes of which no end is in sight.
func (s *scanner) tooMuch(rest []byte) *trouble {
	if bad := s.split(rest); bad != nil {
		return bad
	}
	return &trouble{problem{"a row is longer than 1 MiB", "part it into rows"}, 0, true}
}

// splitQuoted parts the row with quotes at the beginning of a text; done is false if more must be read.
func (s *scanner) splitQuoted(rest []byte) (done bool, bad *trouble) {
	s.fields, s.unquoted = s.fields[:0], s.unquoted[:0]
	for at := 0; ; at++ {
		end, bad := s.fieldAt(rest, at)
		switch {
		case bad != nil:
			s.skipLine(rest, bad.at)
			return true, bad
		case end < 0 && len(rest) > mostRow+MostField:
			return true, s.tooMuch(nil)
		case end < 0:
			return false, nil
		}
		if bad := s.within(at, len(s.fields[len(s.fields)-1].text)); bad != nil {
			return true, bad
		}
		if end == len(rest) || rest[end] == s.eol {
			s.next = s.from + min(end+1, len(rest))
			s.lines = max(1, bytes.Count(rest[:s.next-s.from], []byte{s.eol}))
			return true, nil
		}
		at = end
	}
}

// skipLine ends the row behind the line that a place is in.
func (s *scanner) skipLine(rest []byte, at int) {
	end := len(rest)
	if n := bytes.IndexByte(rest[at:], s.eol); n >= 0 {
		end = at + n + 1
	}
	s.next = s.from + end
	s.lines = max(1, bytes.Count(rest[:end], []byte{s.eol}))
}

// fieldAt adds the field that begins at a place; end is where its separator or line end is, below 0 if that was not
// read yet.
func (s *scanner) fieldAt(rest []byte, at int) (end int, bad *trouble) {
	open := at
	for open < len(rest) && rest[open] == ' ' {
		open++
	}
	if open < len(rest) && rest[open] == '"' {
		return s.quotedAt(rest, open)
	}
	end = len(rest)
	for i := open; i < len(rest); i++ {
		if c := rest[i]; c == s.separator || c == s.eol {
			end = i
			break
		} else if c == '"' {
			return 0, &trouble{problem{"there are quotes within a text that does not begin with quotes",
				"put the whole text in quotes, and double the quotes within"}, at, false}
		}
	}
	if end == len(rest) && !s.ended {
		if end-at > MostField {
			return 0, s.within(at, end-at)
		}
		return -1, nil
	}
	text := rest[at:end]
	if n := len(text); n > 0 && text[n-1] == '\r' && (end == len(rest) || rest[end] == s.eol) {
		text = text[:n-1]
	}
	s.fields = append(s.fields, field{text, at})
	return end, nil
}

// quotedAt adds the field whose quotes open at a place.
func (s *scanner) quotedAt(rest []byte, open int) (end int, bad *trouble) {
	from, kept := open+1, len(s.unquoted)
	for i := from; ; {
		n := bytes.IndexByte(rest[i:], '"')
		switch {
		case n < 0 && len(rest)-open > MostField || n > MostField:
			return 0, s.within(open, MostField+1)
		case n < 0 && s.ended:
			return 0, &trouble{problem{"the quotes that open here are never closed", "close them"}, open, false}
		case n < 0 || i+n+1 == len(rest) && !s.ended:
			return -1, nil
		}
		i += n + 1
		if i < len(rest) && rest[i] == '"' { // doubled: one of them is text
			s.unquoted = append(s.unquoted, rest[from:i]...)
			i++
			from = i
			continue
		}
		text := rest[from : i-1]
		if len(s.unquoted) > kept {
			s.unquoted = append(s.unquoted, text...)
			text = s.unquoted[kept:]
		}
		return s.closed(rest, open, i, text)
	}
}

// closed adds a text whose quotes closed before a place.
func (s *scanner) closed(rest []byte, open, end int, text []byte) (int, *trouble) {
	for end < len(rest) && (rest[end] == ' ' || rest[end] == '\r' && s.eol != '\r') {
		end++
	}
	switch {
	case end == len(rest) && !s.ended:
		return -1, nil
	case end < len(rest) && rest[end] != s.separator && rest[end] != s.eol:
		return 0, &trouble{problem{"there is text behind the quotes that close what begins here",
			"double the quotes within a text, and put a separator behind it"}, open, false}
	}
	s.fields = append(s.fields, field{text, open})
	return end, nil
}

// place is the line and the column, both from 1, of a place in the row.
func (s *scanner) place(at int) (line, column int) {
	before := s.buf[s.from : s.from+at]
	if s.lines == 1 {
		return s.line + 1, characters(before) + 1
	}
	begin := bytes.LastIndexByte(before, s.eol) + 1
	return s.line + bytes.Count(before, []byte{s.eol}) + 1, characters(before[begin:]) + 1
}

// characters is the number of characters in a text: of its bytes those that continue none.
func characters(text []byte) int {
	n := len(text)
	for ; len(text) >= 8; text = text[8:] {
		w := binary.LittleEndian.Uint64(text)
		n -= bits.OnesCount64(w >> 7 &^ (w >> 6) & 0x0101010101010101)
	}
	for _, c := range text {
		if c>>6 == 0b10 {
			n--
		}
	}
	return n
}
