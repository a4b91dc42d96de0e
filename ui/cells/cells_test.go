package cells

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// rows splits what was drawn into rows with their trailing blanks.
func rows(g Grid) []string {
	var out []string
	for y := range g.H {
		var b strings.Builder
		for x := range g.W {
			if c := g.Cell(x, y); c.Rune != 0 {
				b.WriteRune(c.Rune)
			}
		}
		out = append(out, b.String())
	}
	return out
}

func TestTextIsClippedAtTheView(t *testing.T) {
	g := New(6, 2, false)
	end := g.Sub(1, 1, 3, 1).Text(0, 0, "abcdef", Style{})
	if got := strings.Join(rows(g), "|"); got != "      | abc  " {
		t.Errorf("drawn %q", got)
	}
	if end != 6 {
		t.Errorf("Text ends at column %d, want 6: callers lay out by it, clipped or not", end)
	}
	g.Text(-2, 0, "xyz", Style{})
	if got := rows(g)[0]; got != "z     " {
		t.Errorf("left of the view: %q", got)
	}
}

func TestWideRunesTakeTwoCellsAndNeverHalf(t *testing.T) {
	g := New(5, 1, false)
	g.Text(0, 0, "腾讯x", Style{})
	if got := rows(g)[0]; got != "腾讯x" {
		t.Fatalf("drawn %q", got)
	}
	g.Put(1, 0, '|', Style{}) // over the right half: the left half must go
	if got := rows(g)[0]; got != " |讯x" {
		t.Errorf("over a right half: %q", got)
	}
	g.Put(2, 0, '|', Style{}) // over the left half: the right half must go
	if got := rows(g)[0]; got != " || x" {
		t.Errorf("over a left half: %q", got)
	}
	g.Put(4, 0, '讯', Style{}) // does not fit
	if got := rows(g)[0]; got != " ||  " {
		t.Errorf("at the edge: %q", got)
	}
}

func TestControlAndDirectionNeverReachTheGrid(t *testing.T) {
	g := New(12, 1, false)
	g.Text(0, 0, "a\x1b[31mb\tc\u202ed\u200fe\u0301\u00adf", Style{})
	if got := g.Plain(); got != "a[31mbcdef" {
		t.Errorf("drawn %q", got)
	}
}

func TestASCIIGridsHoldOnlyASCII(t *testing.T) {
	g := New(30, 1, true)
	end := g.Text(0, 0, "■≥3 bn · Pfäffikon ß 讯…", Style{})
	got := g.Plain()
	if want := "W>=3 bn . Pfaffikon ss ?.."; got != want {
		t.Errorf("drawn %q, want %q", got, want)
	}
	if end != len(got) || g.Width("■≥3 bn · Pfäffikon ß 讯…") != len(got) {
		t.Errorf("Text ends at %d, Width says %d, drawn are %d", end, g.Width("■≥3 bn · Pfäffikon ß 讯…"), len(got))
	}
}

func TestEveryGlyphOfTheProgramHasAnASCIIForm(t *testing.T) {
	for r, s := range asciiGlyphs {
		if s == "" || s == "?" {
			t.Errorf("%q becomes %q", r, s)
		}
		for _, a := range s {
			if a < 0x20 || a > 0x7e {
				t.Errorf("%q becomes %q, which is not ASCII", r, s)
			}
		}
		if w := RuneWidth(r); w != 1 {
			t.Errorf("%q takes %d cells, want 1", r, w)
		}
	}
}

func TestCutKeepsWithinItsWidth(t *testing.T) {
	for _, c := range []struct {
		in   string
		w    int
		want string
	}{
		{"Messenger", 9, "Messenger"}, {"Messenger", 8, "Messeng…"}, {"Messenger", 1, "…"}, {"Messenger", 0, ""},
		{"at least 3 bn", 10, "at least…"}, {"腾讯腾讯", 5, "腾讯…"}, {"腾讯", 3, "腾…"},
	} {
		if got := Cut(c.in, c.w, false); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.in, c.w, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s, w, ascii := rapid.String().Draw(t, "s"), rapid.IntRange(0, 20).Draw(t, "w"), rapid.Bool().Draw(t, "ascii")
		if got := Width(Cut(s, w, ascii), ascii); got > w {
			t.Fatalf("Cut(%q, %d) takes %d cells", s, w, got)
		}
	})
}

func TestRightEndsBeforeItsColumn(t *testing.T) {
	g := New(8, 1, false)
	if x := g.Right(6, 0, "≥3 bn", Style{}); x != 1 {
		t.Errorf("starts at %d, want 1", x)
	}
	if got := rows(g)[0]; got != " ≥3 bn  " {
		t.Errorf("drawn %q", got)
	}
}

func TestANSIWritesEachStyleOnceAndResetsRows(t *testing.T) {
	g := New(4, 2, false)
	bold := Style{Attr: Bold}
	g.Text(0, 0, "ab", bold.With(Underline))
	g.Text(2, 0, "c", Style{Fg: Index(35), Attr: Bold})
	g.Text(0, 1, "d", Style{Fg: Index(2)})
	g.Text(1, 1, "e", Style{Fg: Index(9)})
	g.Text(2, 1, "f", Style{Fg: Index(9), Turn: 1})
	want := "\x1b[1;4mab\x1b[0;1;38;5;35mc\x1b[m \n\x1b[32md\x1b[91mef\x1b[m "
	if got := g.ANSI(); got != want {
		t.Errorf("ANSI() = %q, want %q", got, want)
	}
}

// What is drawn at random keeps the size: every row of ANSI is as wide as the grid, by the terminal's own measure.
func TestANSIRowsAreExactlyAsWideAsTheGrid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(0, 12).Draw(t, "w"), rapid.IntRange(0, 4).Draw(t, "h")
		g := New(w, h, rapid.Bool().Draw(t, "ascii"))
		for range rapid.IntRange(0, 12).Draw(t, "n") {
			v := g.Sub(rapid.IntRange(-3, 12).Draw(t, "sx"), rapid.IntRange(-2, 4).Draw(t, "sy"), rapid.IntRange(-2,
				12).Draw(t, "sw"), rapid.IntRange(-2, 5).Draw(t, "sh"))
			s := rapid.StringOf(rapid.SampledFrom([]rune("ab■讯é\u0301\u202e\t\x1b ~腾▇😀"))).Draw(t, "s")
			v.Text(rapid.IntRange(-3, 12).Draw(t, "x"), rapid.IntRange(-1, 4).Draw(t, "y"), s,
				Style{Fg: Color(rapid.IntRange(0, 256).Draw(t, "fg")), Attr: Attr(rapid.IntRange(0, 15).Draw(t,
					"attr"))})
		}
		if h == 0 {
			return
		}
		lines := strings.Split(g.ANSI(), "\n")
		if len(lines) != h {
			t.Fatalf("%d rows, want %d", len(lines), h)
		}
		for _, l := range lines {
			if got := ansi.StringWidth(l); got != w {
				t.Fatalf("row %q is %d wide, want %d", l, got, w)
			}
		}
	})
}

func TestClicksReachTheAreaOnTop(t *testing.T) {
	g := New(10, 4, false)
	g.Hit(0, 0, 10, 4, "below")
	g.Sub(2, 1, 3, 2).Hit(0, 0, 9, 9, "above")
	for _, c := range []struct {
		x, y int
		want any
	}{{2, 1, "above"}, {4, 2, "above"}, {5, 2, "below"}, {4, 3, "below"}, {10, 0, nil}, {-1, 0, nil}} {
		if got := g.At(c.x, c.y); got != c.want {
			t.Errorf("At(%d, %d) = %v, want %v", c.x, c.y, got, c.want)
		}
	}
	g.Sub(0, 3, 10, 1).NoHits()
	if got := g.At(2, 1); got != "above" {
		t.Errorf("areas that begin elsewhere are forgotten: %v", got)
	}
	g.NoHits()
	if got := g.At(2, 1); got != nil {
		t.Errorf("after NoHits: %v", got)
	}
}

func BenchmarkANSI(b *testing.B) {
	g := New(200, 60, false)
	for y := range 60 {
		for x := range 200 {
			g.Put(x, y, '█', Style{Fg: Color(x/10%7 + y%3)})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		_ = g.ANSI()
	}
}

// Of an empty view there is nothing to read, wherever its corner lies.
func TestDrawnInAnEmptyView(t *testing.T) {
	for _, g := range []Grid{New(0, 3, true), New(3, 3, false).Sub(5, 0, 2, 3)} {
		for y := range g.H {
			if row := g.Drawn(nil, y); len(row) != 0 {
				t.Errorf("%q stands in row %d of nothing", row, y)
			}
		}
	}
	if row := New(0, 9, false).Sub(2, 1, 1, 8).Drawn(nil, 7); len(row) != 0 {
		t.Errorf("%q stands in nothing", row)
	}
}

// A click beside a box is told from one into it, and the cursor stands where it was put last.
func TestABoxKnowsWhatLiesBesideIt(t *testing.T) {
	g := New(40, 12, false)
	g.Hit(0, 0, 40, 12, "under")
	in := g.Box(20, 6, "Title", Ink{}, "outside")
	in.Hit(0, 0, in.W, 1, "row")
	for y := range g.H {
		for x := range g.W {
			want := any(nil)
			switch box := (Rect{10, 3, 20, 6}); {
			case !box.Contains(x, y):
				want = "outside"
			case y == 4 && x >= 12 && x < 28:
				want = "row"
			}
			if got := g.At(x, y); got != want {
				t.Fatalf("at %d, %d stands %v, want %v", x, y, got, want)
			}
		}
	}
	if x, y, ok := g.Cursor(); !ok || g.Cell(x, y).Rune != 'T' {
		t.Errorf("the cursor is at %d, %d, %v", x, y, ok)
	}
	in.Sub(0, 1, 10, 1).Input("a long text.svg", 11, Style{})
	if x, y, ok := g.Cursor(); !ok || g.Cell(x, y).Rune != '.' || y != 5 {
		t.Errorf("in the text the cursor is at %d, %d, %v", x, y, ok)
	}
	if got := rows(g)[5]; !strings.Contains(got, "text.svg") {
		t.Errorf("what follows the cursor is not seen: %q", got)
	}
	if _, _, ok := New(3, 3, false).Cursor(); ok {
		t.Error("a new grid has a cursor")
	}
}
