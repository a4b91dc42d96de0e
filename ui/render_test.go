package ui

import (
	"maps"
	"testing"

	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// A frame, and a picture with the records behind it, ask for each list, each plan and the sentence once.
func TestAScreenIsAskedOnceAFrame(t *testing.T) {
	lists := map[string]string{"trend": "plan of trend", "events": "list of events", "figures": "list of figures"}
	for _, view := range testEnv().ViewIDs() {
		for _, more := range [][]string{nil, {"--open"}, {"--no-estimates", "--day", "2021-01-15"}} {
			f := frameOf(t, 120, 36, append([]string{"--view", view}, more...)...)
			ways := map[string]func(screen.Frame){"frame": func(f screen.Frame) { Render(f) }}
			for _, format := range snapshot.Formats {
				ways[format.ID] = func(f screen.Frame) {
					if _, err := Encode(f, format, snapshot.Size{}, screen.Dark, snapshot.Options{}); err != nil {
						t.Fatal(err)
					}
				}
			}
			for way, work := range ways {
				count := frametest.Counting(&f)
				work(f)
				for what, n := range count {
					if n != 1 && !(way == "html" && n == 2) { // which holds a wide and a narrow picture
						t.Errorf("%s %v as %s: the %s is made %d times", view, more, way, what, n)
					}
				}
				if count["sentence"] == 0 || lists[view] != "" && count[lists[view]] == 0 {
					t.Errorf("%s %v as %s: only %v were made", view, more, way, count)
				}
			}
		}
	}
}

// The ? behind a rank is a sign, that of an address is not.
func TestSignsAreCountedInTheirPlace(t *testing.T) {
	for text, want := range map[string]tally{
		"6? Threema":                   {'?': 1},
		"6?":                           {'?': 1},
		"https://x.example/1015?a=1":   {},
		"~4 M against ~user, about ~5": {'~': 2},
		"[e] [d] a[0]":                 {'e': 1, 'd': 1, '0': 1},
		"▒▒▒▒ old ▒▒":                  {'▒': 2},
	} {
		got := tally{}
		got.runes([]rune(text))
		if !maps.Equal(got, want) {
			t.Errorf("in %q are %v, want %v", text, got, want)
		}
	}
	start(t, 120, 36, "--view", "growth", "--unit", "index").shows("in people: the index is drawn on trend")
	start(t, 120, 36, "--view", "growth", "--unit", "multiples").shows("in people: multiples are drawn on ranking")
}
