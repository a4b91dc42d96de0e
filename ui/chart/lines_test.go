package chart

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"userbase/ui/cells"
)

var plain cells.Style

// drawn returns the grid as text, with a line feed before the first row so that drawings can be read in code.
func drawn(g cells.Grid) string { return "\n" + g.Plain() + "\n" }

func same(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("drawn:%s\nwanted:%s", got, want)
	}
}

// chain links the figures of one line, all alike.
func chain(solid bool, s cells.Style, xv ...float64) []Link {
	var links []Link
	for i := 2; i < len(xv); i += 2 {
		links = append(links, Link{int(xv[i-2]), xv[i-1], int(xv[i]), xv[i+1], solid, s})
	}
	return links
}

func TestLinesSolidAndDotted(t *testing.T) {
	g := cells.New(34, 7, false)
	s := Linear(6, 7)
	links := append(chain(true, plain, 1, 0, 6, 1, 12, 5), chain(false, plain, 12, 5, 20, 5, 25, 2)...)
	Lines(g, s, links)
	Marks(g, s, []Mark{{X: 1, V: 0, Glyph: '■'}, {X: 12, V: 5, Glyph: '■', Floor: true}, {X: 25, V: 2, Glyph: '□'},
		{X: 30, V: 3, Glyph: '□', Floor: true}})
	same(t, drawn(g), `
            ↑
           ╭■┈┈┈┈┈┈┈╮
         ╭─╯        ╰┈╮       ↑
        ╭╯            ╰┈╮     □
      ╭─╯               ╰□
   ╭──╯
 ■─╯
`)
}

func TestLinesInASCII(t *testing.T) {
	g := cells.New(16, 4, true)
	s := Linear(3, 4)
	Lines(g, s, append(chain(true, plain, 0, 0, 6, 3), chain(false, plain, 6, 3, 8, 3, 9, 0, 14, 0)...))
	same(t, drawn(g), `
    +-..+
  +-+   :
+-+     :
+       +.....
`)
}

func TestLinesLogStraight(t *testing.T) {
	g := cells.New(20, 5, false)
	Lines(g, Log(1, 10000, 5), chain(true, plain, 0, 1, 16, 10000))
	same(t, drawn(g), `
             ╭──
         ╭───╯
     ╭───╯
 ╭───╯
─╯
`)
}

func TestLinesFromBelowTheScale(t *testing.T) {
	g := cells.New(24, 4, false)
	Lines(g, Log(1, 1000, 4), chain(true, plain, 0, 0.0001, 10, 0.001, 12, 500, 20, 1e9))
	same(t, drawn(g), `
           ╭──
           │
           │
          ─╯
`)
}

func TestLaterLinesHideEarlierOnes(t *testing.T) {
	a, b := cells.Style{Fg: cells.Index(35)}, cells.Style{Fg: cells.Index(202)}
	g := cells.New(10, 3, false)
	s := Linear(2, 3)
	Lines(g, s, append(chain(true, a, 0, 1, 9, 1), chain(true, b, 3, 1, 6, 1)...))
	for x, want := range []cells.Style{a, a, a, b, b, b, a, a, a, plain} {
		if got := g.Cell(x, 1).Style; got != want {
			t.Errorf("column %d has the style %v, wanted %v", x, got, want)
		}
	}
}

func TestUprightLinkJoinsTwoMarksOfOneColumn(t *testing.T) {
	g := cells.New(6, 5, false)
	s := Linear(4, 5)
	Lines(g, s, chain(false, plain, 0, 0, 2, 0, 2, 4, 5, 4))
	Marks(g, s, []Mark{{X: 2, V: 0, Glyph: '■'}, {X: 2, V: 4, Glyph: '■'}})
	same(t, drawn(g), `
  ■┈┈
  ┊
  ┊
  ┊
┈┈■
`)
}

var (
	anyValue = rapid.OneOf(rapid.Float64Range(0.01, 5000), rapid.Float64(), rapid.Just(0.0), rapid.Just(math.NaN()),
		rapid.Just(math.Inf(1)), rapid.Just(math.Inf(-1)))
	anyScale = rapid.Custom(func(t *rapid.T) Scale {
		rows := rapid.IntRange(-1, 30).Draw(t, "rows")
		if rapid.Bool().Draw(t, "log") {
			return Log(anyValue.Draw(t, "lo"), anyValue.Draw(t, "hi"), rows)
		}
		return Linear(anyValue.Draw(t, "max"), rows)
	})
	anyGrid = rapid.Custom(func(t *rapid.T) cells.Grid {
		w, h := rapid.IntRange(0, 30).Draw(t, "w"), rapid.IntRange(0, 30).Draw(t, "h")
		return cells.New(w+2, h+2, rapid.Bool().Draw(t, "ascii")).Sub(1, 1, w, h)
	})
)

// Whatever the values and sizes: no panic, and no cell outside of the columns of a link or the view.
func TestLinesStayWithinTheirColumns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g, s := anyGrid.Draw(t, "grid"), anyScale.Draw(t, "scale")
		var links []Link
		var marks []Mark
		covered := map[int]bool{}
		for range rapid.IntRange(0, 6).Draw(t, "links") {
			x := rapid.IntRange(-10, 40)
			l := Link{X0: x.Draw(t, "x0"), V0: anyValue.Draw(t, "v0"), X1: x.Draw(t, "x1"), V1: anyValue.Draw(t,
				"v1"), Solid: rapid.Bool().Draw(t, "solid")}
			links = append(links, l)
			marks = append(marks, Mark{X: l.X0, V: l.V0, Glyph: '■', Floor: true})
			for c := l.X0; c < max(l.X1, l.X0+1); c++ {
				covered[c] = true
			}
		}
		Lines(g, s, links)
		for y := range g.H {
			for x := range g.W {
				if g.Cell(x, y).Rune != ' ' && (!covered[x] || y >= s.Rows()) {
					t.Fatalf("drawn at %d, %d outside of %v", x, y, links)
				}
			}
		}
		Marks(g, s, marks)
	})
}

// A mark sits on its line: the cell of the first figure leads to the next column or up and down from it, and
// the last cell of the link runs into the row of the last figure.
func TestMarksSitOnTheirLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(1, 40).Draw(t, "rows")
		s := Linear(5000, rows)
		if rapid.Bool().Draw(t, "log") {
			s = Log(1, 5000, rows)
		}
		value := rapid.OneOf(rapid.Float64Range(1, 5000), rapid.Map(rapid.IntRange(1, 5000),
			func(n int) float64 { return float64(n) }))
		x0 := rapid.IntRange(0, 30).Draw(t, "x0")
		x1 := x0 + rapid.IntRange(1, 30).Draw(t, "length")
		l := Link{X0: x0, V0: value.Draw(t, "v0"), X1: x1, V1: value.Draw(t, "v1"), Solid: true}
		g := cells.New(62, rows, false)
		Lines(g, s, []Link{l})
		r0, _ := s.Row(l.V0)
		r1, _ := s.Row(l.V1)
		if r := g.Cell(x0, r0).Rune; !strings.ContainsRune("─╮╯", r) {
			t.Fatalf("the line leaves its first mark as %q", r)
		}
		if r := g.Cell(x1-1, r1).Rune; !strings.ContainsRune("─╭╰", r) {
			t.Fatalf("the line reaches its last mark as %q", r)
		}
		for x := x0; x < x1; x++ {
			if !strings.ContainsAny(column(g, x), "─╭╮╰╯") {
				t.Fatalf("the line has a hole in column %d", x)
			}
		}
	})
}

func column(g cells.Grid, x int) string {
	var b strings.Builder
	for y := range g.H {
		b.WriteRune(g.Cell(x, y).Rune)
	}
	return b.String()
}

// sixLines are six lines of 60 links each that cross a plot of 200 columns.
func sixLines() []Link {
	var links []Link
	for m := range 6 {
		x, v := m*3, 1e6*math.Pow(3, float64(m))
		for i := range 60 {
			next := v * (1.02 + 0.05*float64((i*7+m)%3))
			links = append(links, Link{x, v, x + 3, next, i%3 != 0, cells.Style{Fg: cells.Index(uint8(20 + m))}})
			x, v = x+3, next
		}
	}
	return links
}

func TestLinesAllocateLittle(t *testing.T) {
	g, s, links := cells.New(200, 60, false), Log(1e6, 5e9, 60), sixLines()
	if n := testing.AllocsPerRun(5, func() { Lines(g, s, links) }); n > 300 {
		t.Errorf("six lines take %v allocations, at most 300 were agreed", n)
	}
}

func BenchmarkLines(b *testing.B) {
	g, s, links := cells.New(200, 60, false), Log(1e6, 5e9, 60), sixLines()
	b.ReportAllocs()
	for b.Loop() {
		Lines(g, s, links)
	}
}
