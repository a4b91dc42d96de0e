package ui

import (
	"testing"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Whatever the note has to say, title, body, sentence and note stand in the rows that the size of the window gives
// them: the rows of title and sentence hold nothing else.
func TestNothingJumpsWhenTheNoteGrows(t *testing.T) {
	lengths := map[int]bool{}
	for _, view := range testEnv().ViewIDs() {
		for _, size := range [][2]int{{45, 12}, {80, 24}, {120, 36}, {200, 60}} {
			var first screen.Layout
			for i, state := range [][]string{nil, {"--no-estimates"}, {"--hide", "wechat,telegram"}, {"--day",
				"2021-01-15", "--known", "then"}, {"--day", "2012-06-01"}, {"--metric", "registered"}} {
				f := frameOf(t, size[0], size[1], append([]string{"--view", view}, state...)...)
				s := newSheet(f)
				lengths[len(s.own())] = true
				if i == 0 {
					first = s.Layout
				} else if s.Layout != first {
					t.Errorf("%s %v %q: the parts lie at %+v, not at %+v", view, size, state, s.Layout, first)
				}
				g, alone := Render(f), cells.New(f.W, f.H, f.ASCII)
				s.drawTitle(screen.Sub(alone, s.Title))
				for y, line := range fit.Fitting(s.said, s.Sentence.W-2, s.Sentence.H, s.ASCII) {
					alone.Text(1, s.Sentence.Y+y, line, s.Look.Text)
				}
				for _, part := range []cells.Rect{s.Title, s.Sentence} {
					if got, want := screen.Sub(g, part), screen.Sub(alone, part); !alike(got, want) {
						t.Errorf("%s %v %q: something else stands in the rows of title or sentence:\n%s", view, size,
							state, g.Plain())
					}
				}
			}
		}
	}
	if len(lengths) < 3 {
		t.Error("all notes are as long as each other: the test sees nothing")
	}
}

// alike reports whether two grids hold the same runes.
func alike(a, b cells.Grid) bool {
	for y := range a.H {
		for x := range a.W {
			if a.Cell(x, y).Rune != b.Cell(x, y).Rune {
				return false
			}
		}
	}
	return true
}
