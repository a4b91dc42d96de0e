package snapshot

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"io/fs"
	"os"
)

// largest is the size in bytes up to which a file is taken for a snapshot.
const largest = 64 << 20

// errForeign and errDamaged are what can be wrong with a file that could be read.
var (
	errForeign = errors.New("is no snapshot of userbase: open takes svg, png, html and json that it wrote")
	errDamaged = errors.New("is damaged or cut off: its state cannot be read")
)

// ReadArgs reads back what a snapshot says about itself: Args give the state. It takes svg, png, html and json, told
// apart by their content. Of any other file the error is one line that names it. The arguments are those of the
// file and as trustworthy as it.
func ReadArgs(path string) (Meta, error) {
	b, err := readFile(path)
	if err != nil {
		return Meta{}, err
	}
	m, err := read(b)
	if err == errForeign {
		switch f, _ := FormatOf(path); f.ID {
		case "txt", "ansi", "csv", "md", "plain":
			err = fmt.Errorf("holds no state: of all formats only svg, png, html and json do, %s does not", f.ID)
		}
	}
	if err != nil {
		return Meta{}, fmt.Errorf("%s %w", quoted(path), err)
	}
	return m, nil
}

func readFile(path string) ([]byte, error) {
	cannot := func(err error) error {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err
		}
		return fmt.Errorf("cannot read %s: %w", quoted(path), err)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, cannot(err)
	}
	if info.IsDir() {
		return nil, fmt.Errorf("cannot read %s: it is a folder; name a file in it", quoted(path))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, cannot(err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err != nil {
		return nil, cannot(err)
	}
	if len(b) > largest {
		return nil, fmt.Errorf("%s %w", quoted(path), errForeign)
	}
	return b, nil
}

// read tells the formats apart and reads the state.
func read(b []byte) (Meta, error) {
	start := bytes.ToLower(bytes.TrimLeft(b[:min(len(b), 512)], "\ufeff \t\r\n"))
	switch {
	case bytes.HasPrefix(b, []byte(pngSignature)):
		return readPNG(b)
	case bytes.HasPrefix(start, []byte("{")):
		return readJSON(b)
	case bytes.HasPrefix(start, []byte("<!doctype html")), bytes.HasPrefix(start, []byte("<html")):
		return readHTML(b)
	case bytes.HasPrefix(start, []byte("<")):
		return readSVG(b)
	}
	return Meta{}, errForeign
}

func readPNG(b []byte) (Meta, error) {
	text, found, whole := textOf(b, stateName)
	switch {
	case !whole:
		return Meta{}, errDamaged
	case !found:
		return Meta{}, errForeign
	}
	return readState(text)
}

func readJSON(b []byte) (Meta, error) {
	var mark struct {
		Format *json.RawMessage `json:"userbase"`
	}
	if err := json.Unmarshal(b, &mark); err != nil {
		return Meta{}, errDamaged
	}
	if mark.Format == nil {
		return Meta{}, errForeign
	}
	return readState(b)
}

func readHTML(b []byte) (Meta, error) {
	_, rest, found := bytes.Cut(b, []byte(`<meta name="`+stateName+`" content="`))
	if !found {
		return Meta{}, errForeign
	}
	content, _, closed := bytes.Cut(rest, []byte(`"`))
	if !closed || !bytes.Contains(bytes.ToLower(rest), []byte("</html>")) {
		return Meta{}, errDamaged
	}
	return readState([]byte(html.UnescapeString(string(content))))
}

func readSVG(b []byte) (Meta, error) {
	var doc struct {
		XMLName xml.Name `xml:"http://www.w3.org/2000/svg svg"`
		State   *string  `xml:"metadata>state"`
	}
	err := xml.Unmarshal(b, &doc)
	var broken *xml.SyntaxError
	switch {
	case errors.As(err, &broken):
		return Meta{}, errDamaged
	case err != nil || doc.State == nil:
		return Meta{}, errForeign
	}
	return readState([]byte(*doc.State))
}
