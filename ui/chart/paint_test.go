package chart

import (
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"userbase/ui/cells"
	"userbase/ui/scene"
)

// trendLike is a scene as a trend has it: labels with grid lines, two lines with marks, a cursor, an axis, a leader.
func trendLike() *scene.Scene {
	s := &scene.Scene{W: 40, H: 9, Plot: scene.Box{X0: 6, X1: 32, Y1: 8}}
	scale, at := scene.Log(1e6, 1e9, 8), func(x float64) float64 { return 6 + x*2 }
	for _, v := range scale.Ticks() {
		y, _ := scale.Y(v)
		s.Add(scene.Rule{From: scene.Point{X: 6, Y: y}, To: scene.Point{X: 32, Y: y}},
			scene.Label{At: scene.Point{X: 5, Y: y}, Text: number(v / 1e6), Align: scene.LeftOf})
	}
	line := func(broken []bool, xv ...float64) {
		l := scene.Line{Broken: broken}
		for i := 0; i < len(xv); i += 2 {
			y, _ := scale.Y(xv[i+1])
			l.Points = append(l.Points, scene.Point{X: at(xv[i]), Y: y})
		}
		s.Add(l)
		for i, p := range l.Points {
			s.Add(scene.Mark{At: p, Glyph: '■', Small: broken == nil, Floor: i == 1})
		}
	}
	line(nil, 0, 2e6, 3, 8e6, 7.3, 3e8, 12, 9e8)
	line([]bool{true, false}, 1, 5e5, 5, 1e8, 11, 1.1e8)
	y, _ := scale.Y(9e8)
	s.Add(scene.Rule{Kind: scene.Leader, From: scene.Point{X: 31, Y: y}, To: scene.Point{X: 33, Y: 2.5}},
		scene.Label{At: scene.Point{X: 33, Y: 2.5}, Text: "name"},
		scene.Rule{Kind: scene.Cursor, From: scene.Point{X: 20.5}, To: scene.Point{X: 20.5, Y: 8}},
		scene.Rule{Kind: scene.Edge, From: scene.Point{X: 6, Y: 8.5}, To: scene.Point{X: 32, Y: 8.5}},
		scene.Rule{Kind: scene.Tick, From: scene.Point{X: 13.2, Y: 8.5}})
	return s
}

func painted(s *scene.Scene, strokes Strokes, ascii bool) cells.Grid {
	g := cells.New(s.W, s.H, ascii)
	Paint(g, s, strokes)
	return g
}

func TestOneSceneInThreeStrokes(t *testing.T) {
	same(t, drawn(painted(trendLike(), Braille, false)), `
 1000 ⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁╎⠁⠁⠁⣀⣀⡤⠤⠖⠚⠃⣇
                ↑  ⣀⡼⠒⠋⠉⠁      ⠘⣆
  100 ⠄⠄⠄⠄⠄⠄⠄⠄⠄⢠■⣤⠾⠥⠤⠤⠤⠤⠤⠤⠤⠤■⠄⠄⠄⠸name
              ⡐⣨⠞⠁  ╎
            ↑⣸⠟⠁    ╎
   10 ⠂⠂⠂⠂⣀⡤⡞⠁⠂⠂⠂⠂⠂⠂╎⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂
      ⣀⡤⠖⠋⡑⠈        ╎
    1 ⠃⡀⢀⠘⠁⡀⡀⡀⡀⡀⡀⡀⡀⡀╎⡀⡀⡀⡀⡀⡀⡀⡀⡀⡀⡀
      ──■────┴──────────────────
`)
	same(t, drawn(painted(trendLike(), Boxes, false)), `
 1000 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈╭─────•╮
                ↑  ╭•───╯      ╰╮
  100 ┈┈┈┈┈┈┈┈┈╭■───────────■┈┈┈╰name
              ╭╯─╯  ╎
            ╭┈╯╯    ╎
   10 ┈┈┈┈╭╭•╯┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
      ╭───╭╯        ╎
    1 •┈┈┈╯┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
      ──■────┴──────────────────
`)
	same(t, drawn(painted(trendLike(), Boxes, true)), `
 1000 ..................+-----o+
                ^  +o---+      ++
  100 .........+W-----------W...+name
              ++-+  :
            +.++    :
   10 ....++o+..................
      +---++        :
    1 o...+.....................
      --W----+------------------
`)
}

func BenchmarkPaint(b *testing.B) {
	s := &scene.Scene{W: 150, H: 45}
	for m := range 6 {
		l := scene.Line{}
		for i := range 60 {
			l.Points = append(l.Points, scene.Point{X: float64(i) * 2.5, Y: 44 - float64(m)*4 - float64(i*(m+1))*0.1})
		}
		s.Add(l)
	}
	b.ReportAllocs()
	for b.Loop() {
		Paint(cells.New(200, 60, false), s, Braille)
	}
}

// drawn returns the grid as text, with a line feed before the first row so that drawings can be read in code.
func drawn(g cells.Grid) string { return "\n" + g.Plain() + "\n" }

func same(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("drawn:%s\nwanted:%s", got, want)
	}
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// Whatever the scene: no panic, nothing outside of it, and cells that stand for shapes are known.
func TestPaintAnyScene(t *testing.T) {
	place := rapid.Custom(func(t *rapid.T) scene.Point {
		v := rapid.OneOf(rapid.Float64Range(-5, 40), rapid.Just(math.NaN()), rapid.Just(math.Inf(1)))
		return scene.Point{X: v.Draw(t, "x"), Y: v.Draw(t, "y")}
	})
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 30)
		s := &scene.Scene{W: n.Draw(t, "w"), H: n.Draw(t, "h")}
		for range rapid.IntRange(0, 8).Draw(t, "shapes") {
			a, b := place.Draw(t, "a"), place.Draw(t, "b")
			s.Add(scene.Line{Points: []scene.Point{a, b, place.Draw(t, "c")}, Broken: []bool{true}},
				scene.Rule{From: a, To: b, Kind: scene.RuleKind(rapid.IntRange(0, 6).Draw(t, "kind"))},
				scene.Rule{From: a, To: scene.Point{X: b.X, Y: a.Y}},
				scene.Bar{X0: a.X, Y0: a.Y, X1: b.X, Y1: b.Y, Open: b.X > 3, Upright: b.Y > 9},
				scene.Mark{At: a, Glyph: '■', Small: a.X > b.X, Floor: true}, scene.Label{At: b, Text: "label"})
		}
		g := cells.New(34, 34, rapid.Bool().Draw(t, "ascii"))
		Paint(g.Sub(2, 2, 30, 30), s, Strokes(rapid.IntRange(0, 1).Draw(t, "strokes")))
		for y := range g.H {
			for x := range g.W {
				inside := x >= 2 && y >= 2 && x < 2+s.W && y < 2+s.H
				if seen := g.Cell(x, y).Rune != ' '; seen && !inside || seen && !g.Shaped(x, y) {
					t.Fatalf("%d, %d is drawn, of a scene of %d × %d", x, y, s.W, s.H)
				}
			}
		}
	})
}

// A line that leaves its plot below ends in the last row of the plot, not in the one under it.
func TestLinesEndInTheirPlot(t *testing.T) {
	s := &scene.Scene{W: 6, H: 4, Plot: scene.Box{X1: 6, Y1: 2}}
	s.Add(scene.Line{Points: []scene.Point{{X: 0, Y: 0.5}, {X: 6, Y: 3.5}}})
	for _, strokes := range []Strokes{Braille, Boxes} {
		g, seen := painted(s, strokes, false), 0
		for y := range g.H {
			for x := range g.W {
				if r := g.Cell(x, y).Rune; r != ' ' {
					seen++
					if y >= 2 {
						t.Errorf("%q is drawn in row %d", r, y)
					}
				}
			}
		}
		if seen == 0 {
			t.Error("nothing is drawn")
		}
	}
}

// A view that is smaller than the scene cuts it.
func TestPaintsIntoASmallerView(t *testing.T) {
	for _, strokes := range []Strokes{Braille, Boxes} {
		for w := range 12 {
			for h := range 10 {
				Paint(cells.New(w, h, false), trendLike(), strokes)
			}
		}
	}
}
