package ui

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Every view in every format is read by a reader of that format, carries what it must, and where it holds its state
// gives it back.
func TestEveryViewInEveryFormat(t *testing.T) {
	dir := t.TempDir()
	for _, view := range testEnv().ViewIDs() {
		for _, day := range []string{"2021-01-15", "2012-03-01"} {
			f := frameOf(t, 120, 36, "--view", view, "--day", day, "--focus", "signal", "--base", "whatsapp",
				"--search", "signal", "--theme", "light")
			for _, format := range snapshot.Formats {
				t.Run(view+"/"+day+"/"+format.ID, func(t *testing.T) {
					b, err := Encode(f, format, snapshot.Size{W: 100, H: 30}, f.State.Theme, snapshot.Options{})
					if err != nil {
						t.Fatal(err)
					}
					text, err := reads(format.ID, b)
					if err != nil {
						t.Fatalf("%v in\n%.2000s", err, b)
					}
					want := []string{f.Set.Version, "userbase snapshot " + view + " --format " + format.ID, "--day " +
						day}
					if format.Bare && !format.Picture {
						want = nil
					}
					for _, w := range want {
						if !strings.Contains(fold(text), w) {
							t.Errorf("it lacks %q:\n%.3000s", w, text)
						}
					}
					if format.Read == nil {
						return
					}
					path := filepath.Join(dir, view+day+format.Ext)
					if err := snapshot.Save(path, b, false); err != nil {
						t.Fatal(err)
					}
					meta, err := snapshot.ReadMeta(path, nil)
					if err != nil {
						t.Fatal(err)
					}
					back, err := f.Parse(meta.Args)
					if err != nil || back != f.State {
						t.Errorf("the state comes back as %+v (%v), it was %+v", back, err, f.State)
					}
				})
			}
		}
	}
}

// reads reads a file with a reader of its format and returns its text.
func reads(format string, b []byte) (string, error) {
	switch format {
	case "svg":
		var text strings.Builder
		for d := xml.NewDecoder(bytes.NewReader(b)); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				return text.String() + string(b), nil
			}
			if err != nil {
				return "", err
			}
			if c, ok := token.(xml.CharData); ok {
				text.Write(c)
				text.WriteByte(' ')
			}
		}
	case "html":
		doc, err := html.Parse(bytes.NewReader(b))
		if err != nil {
			return "", err
		}
		var text strings.Builder
		for n := range doc.Descendants() {
			if n.Type == html.TextNode {
				text.WriteString(n.Data + " ")
			}
		}
		return text.String(), nil
	case "png":
		img, err := png.Decode(bytes.NewReader(b))
		if err == nil && img.Bounds().Dx() < 1600 {
			err = fmt.Errorf("the picture is %v", img.Bounds())
		}
		return string(b), err
	case "csv":
		rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		if err == nil && len(rows) < 2 {
			err = errors.New("no rows")
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+@\t\r", rune(cell[0])) {
					return "", fmt.Errorf("the cell %q begins a formula", cell)
				}
			}
		}
		return string(b), err
	case "json":
		var v struct {
			Rows, Figures, Sources []any
			Command                string
		}
		if err := json.Unmarshal(b, &v); err != nil {
			return "", err
		}
		if len(v.Rows) == 0 || v.Command == "" {
			return "", errors.New("no rows or no command")
		}
		return string(b), nil
	case "md":
		var out bytes.Buffer
		err := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Convert(b, &out)
		if err == nil && !strings.Contains(out.String(), "<table>") {
			err = errors.New("no table")
		}
		return strings.NewReplacer(`\`, "").Replace(string(b)), err
	case "txt", "plain":
		if bytes.ContainsRune(b, 0x1b) {
			return "", errors.New("an escape code")
		}
	}
	return string(b), nil
}

// The pictures in the README are made by the program, and are the ones that it would make today.
func TestPicturesInTheREADME(t *testing.T) {
	update := flag.Lookup("update").Value.String() == "true"
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	env := *testEnv()
	env.Version = "dev"
	for _, c := range []struct {
		view  string
		flags []string
	}{
		{"ranking", nil},
		{"trend", []string{"--scale", "log"}},
		{"events", nil},
	} {
		f := frameOf(t, 120, 36, append([]string{"--view", c.view, "--day", "2021-01-15", "--focus", "signal",
			"--base", "whatsapp"}, c.flags...)...)
		f.Env = &env
		for _, id := range []string{"svg", "png"} {
			path := filepath.Join("testdata", "pictures", c.view+"."+id)
			if !strings.Contains(string(readme), "ui/"+filepath.ToSlash(path)) {
				t.Errorf("the README does not show %s", path)
			}
			got, err := Encode(f, formatByID(id), snapshot.Size{W: 120, H: 36}, screen.Auto, snapshot.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if update {
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !samePicture(id, got, want) {
				t.Errorf("%s is stale: make it anew with go test ./ui -run README -update, and look at it", path)
			}
		}
	}
}

// samePicture compares bytes, of png the pixels: other versions of Go may pack them otherwise.
func samePicture(format string, a, b []byte) bool {
	if format != "png" {
		return bytes.Equal(a, b)
	}
	x, err := png.Decode(bytes.NewReader(a))
	y, err2 := png.Decode(bytes.NewReader(b))
	if err != nil || err2 != nil {
		return false
	}
	p, ok := x.(*image.Paletted)
	q, ok2 := y.(*image.Paletted)
	return ok && ok2 && p.Rect == q.Rect && bytes.Equal(p.Pix, q.Pix) && slices.Equal(p.Palette, q.Palette)
}

// A picture names no keys: nobody can press them there.
func TestPicturesNameNoKeys(t *testing.T) {
	for _, view := range testEnv().ViewIDs() {
		for _, flags := range [][]string{{"--open"}, {"--hide", "whatsapp,telegram"}, {"--hide",
			"whatsapp,messenger,wechat,telegram,signal,threema"}, {"--no-estimates"}, {"--search", "zzzz"},
			{"--search", "zzzz", "--whose", "signal", "--kind", "law"},
			{"--day", "2021-01-15", "--base", "signal"}} {
			for _, size := range []snapshot.Size{{W: 120, H: 48}, {W: 60, H: 16}, {W: 80, H: 24}, {W: 45, H: 12}} {
				f := pictureFrame(frameOf(t, size.W, size.H, append([]string{"--view", view}, flags...)...), size,
					screen.Dark)
				text := strings.ToLower(fold(Render(f).Plain()))
				text = strings.ReplaceAll(text, "the press ", "the newspapers ") // says so, and is no key
				for _, key := range []string{"▸", " b signal",
					"press a", "press e", "press m", "press w", "press z", "press /",
					"(b makes", "x shows", "enter ", "(enter)", "esc ", "pgdn",
					"y copy", "o open", "scroll", "? help", "a shows"} {
					if strings.Contains(text, key) {
						t.Errorf("%s %q names a key, %q:\n%s", view, flags, key, Render(f).Plain())
					}
				}
			}
		}
	}
}

// A small picture explains only what it draws: its foot takes rows from the table of bars.
func TestSmallPicturesExplainOnlyWhatTheyDraw(t *testing.T) {
	seen := map[bool]int{}
	for _, size := range []snapshot.Size{{W: 60, H: 20}, {W: 160, H: 45}} {
		f := pictureFrame(frameOf(t, size.W, size.H, "--view", "events", "--event", "whatsapp-outage-2014"),
			size, screen.Dark)
		text := Render(f).Plain()
		drawn := strings.Contains(text, "sign-ups a day ")
		seen[drawn]++
		if drawn != strings.Contains(text, "a day on average") {
			t.Errorf("the bars of the rush are drawn: %v; the note says otherwise:\n%s", drawn, text)
		}
	}
	if seen[true] == 0 || seen[false] == 0 {
		t.Errorf("the rush was drawn, or not: %v times; both are to be seen", seen)
	}
}
