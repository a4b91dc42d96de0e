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
