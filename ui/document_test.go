package ui

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

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

// keyNamed is what a text tells of a key, or "".
func keyNamed(text string) string {
	text = strings.ReplaceAll(strings.ToLower(text), "the press ", "the newspapers ") // says so, and is no key
	for _, key := range []string{"▸", " b signal", " press a ", " press e ", " press m ", " press w ", " press z",
		" press /", " press enter", "(b makes", " x shows", " a shows", ": enter ", "(enter)", " enter opens",
		" esc leaves", "pgdn", "pgup", " y copies", " o opens", " scrolls ", "? help"} {
		if strings.Contains(text, key) {
			return key
		}
	}
	return ""
}

// Files name no keys, nobody can press them there, and explain no sign that they have not: where there is no picture,
// nothing that only the eye sees.
func TestFilesNameNoKeysAndNoAbsentSigns(t *testing.T) {
	explained := 0
	check := func(f screen.Frame, format string, size snapshot.Size) {
		b, err := Encode(f, formatByID(format), size, screen.Dark, snapshot.Options{})
		if err != nil {
			t.Fatal(err)
		}
		name := strings.Join(f.Args(f.State), " ") + " as " + format
		text := fold(string(b))
		if key := keyNamed(text); key != "" {
			t.Errorf("%s in %v names a key, %q:\n%.3000s", name, size, key, text)
		}
		for _, n := range append(newSheet(f).own(), say.Signs()...) {
			if n.Drawn && !formatByID(format).Picture && strings.Contains(text, n.Long) {
				t.Errorf("%s explains %q, which nobody sees:\n%.3000s", name, n.Long, text)
			}
			signs := strings.Split(n.Sign, "")
			if n.Flag != 0 {
				signs = []string{n.Flag.String()}
			}
			for _, sign := range signs {
				if before, after, found := strings.Cut(text, sign+" "+n.Long); found && format != "html" {
					explained++ // in html marks are shapes
					if !strings.Contains(before, sign) && !strings.Contains(after, sign) {
						t.Errorf("%s explains %s, which is not there:\n%.3000s", name, sign, text)
					}
				}
			}
		}
	}
	for _, view := range testEnv().ViewIDs() {
		for _, flags := range [][]string{{"--open"}, {"--hide", "whatsapp,telegram"}, {"--hide",
			"whatsapp,messenger,wechat,telegram,signal,threema"}, {"--no-estimates"}, {"--search", "zzzz"},
			{"--search", "zzzz", "--whose", "signal", "--kind", "law"}, {"--metric", "all"},
			{"--day", "2021-01-15", "--base", "signal"}} {
			f := frameOf(t, 120, 36, append([]string{"--view", view}, flags...)...)
			for _, size := range []snapshot.Size{{W: 120, H: 48}, {W: 60, H: 16}, {W: 80, H: 24}, {W: 45, H: 12}} {
				check(f, "txt", size)
				page := Render(pictureFrame(f, size, screen.Dark)).Plain()
				if key := keyNamed(fold(page)); key != "" {
					t.Errorf("%s %q names a key, %q:\n%s", view, flags, key, page)
				}
			}
			for _, format := range []string{"html", "md", "csv", "json", "plain", "alt"} {
				check(f, format, snapshot.Size{W: 80, H: 24})
			}
		}
	}
	if explained < 50 {
		t.Errorf("only %d signs are explained", explained)
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
