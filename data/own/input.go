package own

import (
	"bytes"
	"context"
	"errors"
	"io"

	"golang.org/x/text/encoding/unicode"
)

var errTooLarge = errors.New("larger than 256 MiB")

// meter counts what is read of a file, tells of it, and ends the reading when it is too much or not wanted any more.
type meter struct {
	ctx     context.Context
	in      io.Reader
	options *Options
	before  *int64 // bytes read of all files
	read    int64
}

func (m *meter) Read(p []byte) (int, error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := m.in.Read(p)
	if m.read += int64(n); m.read > MostBytes {
		return 0, errTooLarge
	}
	if *m.before += int64(n); m.options.Progress != nil {
		m.options.Progress(*m.before)
	}
	return n, err
}

// signatures are how files begin that are no tables of text, and what they are.
var signatures = []struct{ begins, what string }{
	{"PK\x03\x04", "is a spreadsheet (xlsx, ods) or an archive (zip)"},
	{"PK\x05\x06", "is an empty archive (zip)"},
	{"\xd0\xcf\x11\xe0", "is an old spreadsheet (xls)"},
	{"\x1f\x8b", "is compressed (gzip)"},
	{"%PDF", "is a PDF"},
	{"\x89PNG", "is a picture (png)"},
	{"SQLite format 3", "is a database (sqlite)"},
	{"PAR1", "is a table of another kind (parquet)"},
	{"{", "is JSON"},
	{"[", "is JSON"},
	{"<", "is a page or another text with marks (html, xml, svg)"},
}

// The marks at the beginning of a text that tell how it is written.
const (
	markUTF8    = "\xef\xbb\xbf"
	markUTF16   = "\xff\xfe"
	markUTF16BE = "\xfe\xff"
)

const asUTF8 = "save it as CSV in UTF-8"

// open looks at the beginning of a file and makes a scanner of it, or says what the file is instead.
func open(in io.Reader) (*scanner, *problem) {
	s := &scanner{in: in, buf: make([]byte, 256<<10), eol: '\n'}
	for s.to < 512 && !s.ended {
		s.fill()
	}
	head := s.buf[:s.to]
	for _, known := range signatures {
		if bytes.HasPrefix(head, []byte(known.begins)) {
			return nil, &problem{known.what, "save it as CSV"}
		}
	}
	switch {
	case bytes.HasPrefix(head, []byte(markUTF8)):
		s.next = len(markUTF8)
	case bytes.HasPrefix(head, []byte(markUTF16)), bytes.HasPrefix(head, []byte(markUTF16BE)):
		if len(head) >= 4 && head[2] == 0 && head[3] == 0 {
			return nil, &problem{"is written in UTF-32", asUTF8}
		}
		text := io.MultiReader(bytes.NewReader(bytes.Clone(head)), in)
		decoder := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		s = &scanner{in: decoder.Reader(text), buf: s.buf, eol: '\n'}
		s.fill()
		head = s.buf[:s.to]
	case bytes.IndexByte(head, 0) >= 0:
		return nil, &problem{"is no text, it holds zero bytes", asUTF8}
	}
	if bytes.IndexByte(head, '\r') >= 0 && bytes.IndexByte(head, '\n') < 0 &&
		(s.ended || !bytes.HasSuffix(head, []byte("\r"))) {
		s.eol = '\r' // as old Macs end lines
	}
	return s, nil
}
