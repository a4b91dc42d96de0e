package snapshot

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestReadMeta(t *testing.T) {
	d := testDoc(t)
	if len(Readable()) == 0 {
		t.Fatal("no format can be read back")
	}
	for _, dark := range []bool{true, false} {
		d.Meta.Dark = dark
		for _, format := range Readable() {
			path := filepath.Join(t.TempDir(), "picture") // the name says nothing about the format
			if err := Save(path, encode(t, format, d), refuse); err != nil {
				t.Fatal(err)
			}
			m, err := Read(path, nil)
			if err != nil {
				t.Errorf("%s: %v", format, err)
			} else if !reflect.DeepEqual(m.Meta, d.Meta) {
				t.Errorf("%s:\n got %+v\nwant %+v", format, m.Meta, d.Meta)
			}
		}
	}
}

// Hostile arguments come back as they were; hostile texts come back harmless.
func TestReadHostile(t *testing.T) {
	d := hostileDoc(t)
	d.Meta.Args = []string{strings.ToValidUTF8(hostile, "?"), "\U000e0041\u2028\u007f\\u003c"}
	for _, format := range Readable() {
		m, err := read(encode(t, format, d))
		if err != nil {
			t.Fatalf("%s: %v", format, err)
		}
		if !reflect.DeepEqual(m.Args, d.Meta.Args) {
			t.Errorf("%s: %q", format, m.Args)
		}
		texts := append(m.Flags, m.View, m.Title, m.Day, m.Metric, m.Command, m.DataVersion, m.Version)
		for _, s := range append(texts, m.Sources[0].Title, m.Sources[0].URL) {
			if bad := badRunes(s, ""); len(bad) > 0 {
				t.Errorf("%s: %q", format, s)
			}
		}
	}
}

// A picture that another program has taken apart and put together again still says what it shows.
func TestReadRewritten(t *testing.T) {
	d := testDoc(t)
	edit := strings.NewReplacer("&amp;", "&#38;", "<title", "<!-- edited -->\n<title", "<metadata>", "<metadata\n>")
	m, err := read([]byte("\ufeff" + edit.Replace(string(encode(t, "svg", d)))))
	if err != nil || !reflect.DeepEqual(m.Meta, d.Meta) {
		t.Errorf("svg: %v %v", m, err)
	}
	prefixed := strings.NewReplacer("<svg xmlns=", "<s:svg xmlns:s=", "</svg>", "</s:svg >\n<!-- end -->",
		"metadata>", "s:metadata>", "<state xmlns=", "<u:state xmlns:u=", "</state", "</u:state")
	m, err = read([]byte(prefixed.Replace(string(encode(t, "svg", d)))))
	if err != nil || !reflect.DeepEqual(m.Meta, d.Meta) {
		t.Errorf("svg with prefixes: %v %v", m, err)
	}
	img := encode(t, "png", d)
	img = append(img[:33:33], append(appendChunk(nil, "pHYs", make([]byte, 9)), img[33:]...)...)
	if m, err = read(img); err != nil || !reflect.DeepEqual(m.Meta, d.Meta) {
		t.Errorf("png: %v %v", m, err)
	}
}

func TestReadForeign(t *testing.T) {
	dir := t.TempDir()
	var plainPNG bytes.Buffer
	if err := png.Encode(&plainPNG, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	d := testDoc(t)
	newer := bytes.Replace(encode(t, "json", d), []byte(`"userbase": 3`), []byte(`"userbase": 4`), 1)
	for name, test := range map[string]struct {
		content []byte
		want    string
	}{
		"empty": {nil, "is no snapshot"},
		"a.png": {plainPNG.Bytes(), "is no snapshot"},
		"a.svg": {[]byte(`<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>`), "is no snapshot"},
		"b.svg": {[]byte(`<?xml version="1.0"?><feed/>`), "is no snapshot"},
		"c.svg": {
			[]byte(`<svg xmlns="http://www.w3.org/2000/svg"><metadata><state>no</state></metadata></svg>`),
			"is damaged",
		},
		"a.html":        {[]byte("<!DOCTYPE html><html><p>x</html>"), "is no snapshot"},
		"b.html":        {[]byte(`<html><meta name="userbase" content="{}"></html>`), "is damaged"},
		"a.json":        {[]byte(`{"a": 1}`), "is no snapshot"},
		"b.json":        {[]byte(`{"userbase": "x"}`), "is damaged"},
		"c.json":        {[]byte(`{`), "is damaged"},
		"newer.json":    {newer, "newer userbase (1.0.0)"},
		"text.txt":      {encode(t, "txt", d), "txt does not"},
		"rows.csv":      {encode(t, "csv", d), "csv does not"},
		"a.plain.txt":   {encode(t, "plain", d), "plain does not"},
		"bad\x1bname":   {nil, "is no snapshot"},
		"program":       {[]byte("\x7fELF\x00\x00"), "is no snapshot"},
		"two\nlines.md": {encode(t, "md", d), "md does not"},
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, test.content, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Read(path, nil)
		oneLine(t, err, filepath.Base(dir), test.want)
	}
	_, err := Read(filepath.Join(dir, "none.svg"), nil)
	oneLine(t, err, "none.svg", "no such file")
	_, err = Read(dir, nil)
	oneLine(t, err, dir, "is a folder")
}

// A file that was cut off anywhere is refused, be it within its state, before or behind it.
func TestReadDamaged(t *testing.T) {
	d := testDoc(t)
	for _, format := range Readable() {
		b := encode(t, format, d)
		whole := bytes.TrimRight(b, "\n")
		for n := 0; n < len(whole); n += 1 + len(whole)/500 {
			if _, err := read(whole[:n]); err == nil {
				t.Fatalf("%s cut off at %d of %d is read", format, n, len(whole))
			}
		}
		if _, err := read(whole); err != nil {
			t.Errorf("%s whole: %v", format, err)
		}
	}
}

// What can be read is harmless and small, and says the same when it is written and read again.
func FuzzRead(f *testing.F) {
	d := testDoc(f)
	d.Grid = d.Grid.Sub(0, 0, 8, 1) // small files are read more often
	for _, format := range Readable() {
		f.Add(encode(f, format, d))
		f.Add(encode(f, format, Doc{Grid: d.Grid}))
	}
	for _, b := range hostileFiles(4096) {
		f.Add(b)
	}
	for _, format := range Readable() { // without a checksum, so that what is changed in them is read
		b, err := os.ReadFile(filepath.Join("testdata", "format1", "a."+format))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := read(b)
		if err != nil {
			return
		}
		if len(badRunes(m.Title+m.Command+m.View+m.DataVersion, "")) > 0 || len(m.Args) > longestArgs {
			t.Errorf("%q %q", m.Title, m.Args)
		}
		for _, format := range []string{"svg", "html", "json"} { // png is slow, and holds what svg does
			again, err := read(encode(t, format, Doc{Meta: m.Meta, Grid: d.Grid}))
			if err != nil || !reflect.DeepEqual(again.Meta, m.Meta) {
				t.Errorf("%s: %v\n%+v\n%+v", format, err, again, m)
			}
		}
	})
}
