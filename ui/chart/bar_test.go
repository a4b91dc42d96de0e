package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"userbase/ui/cells"
)

func bars(ascii bool) cells.Grid {
	g := cells.New(40, 6, ascii)
	Bar(g, 0, 0, 40, 1, BarStyle{Open: true})
	Bar(g, 0, 1, 40, 1.439/3, BarStyle{})
	Bar(g, 0, 2, 40, 1.3/3, BarStyle{Old: true})
	Bar(g, 0, 3, 40, 1.0/3, BarStyle{Open: true})
	Bar(g, 0, 4, 40, 0.07/3, BarStyle{})
	Bar(g, 0, 5, 40, 0.012/3, BarStyle{Open: true})
	return g
}

func TestBars(t *testing.T) {
	same(t, drawn(bars(false)), `
███████████████████████████████████████▶
██████████████████▊
▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
█████████████▶
▉
▏▶
`)
	same(t, drawn(bars(true)), `
#######################################>
###################
%%%%%%%%%%%%%%%%%
#############>
|
|>
`)
}

// The length of a bar is its share, to half an eighth, and whatever it is, the bar stays in its cells.
func TestBarIsTrueToItsShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.IntRange(0, 60).Draw(t, "w")
		frac := rapid.OneOf(rapid.Float64Range(0, 1), rapid.Float64()).Draw(t, "frac")
		opt := BarStyle{Old: rapid.Bool().Draw(t, "old"), Open: rapid.Bool().Draw(t, "open")}
		g := cells.New(w+2, 1, rapid.Bool().Draw(t, "ascii"))
		n := Bar(g, 1, 0, w, frac, opt)
		if n > w || g.Cell(0, 0).Rune != ' ' || g.Cell(1+n, 0).Rune != ' ' {
			t.Fatalf("%d cells of %d: %q", n, w, g.Plain())
		}
		if (n > 0) != (w > 0 && frac > 0) {
			t.Fatalf("%d cells for %v", n, frac)
		}
		if frac > 1 || opt.Open || opt.Old || g.ASCII() || n == 0 || w < 2 {
			return
		}
		eighths := 0.0
		for x := range n {
			for i, r := range barEighths {
				if g.Cell(1+x, 0).Rune == r {
					eighths += float64(i)
				}
			}
		}
		if want := frac * float64(w-1) * 8; math.Abs(eighths-want) > 0.5+1e-6 && !(eighths == 1 && want < 1) {
			t.Fatalf("%v eighths for %v", eighths, want)
		}
	})
}

func TestColumnBarsStandOnOneGround(t *testing.T) {
	g := cells.New(24, 5, false)
	x := 0
	for _, f := range []float64{1, 0.5, 0.31, 0.001, 0, math.NaN()} {
		ColumnBar(g, x, 0, 4, 5, f, plain)
		x += 4
	}
	same(t, drawn(g), `
████
████
████▄▄▄▄
████████▄▄▄▄
████████████▁▁▁▁
`)
}

func TestBrackets(t *testing.T) {
	g := cells.New(30, 4, false)
	fits := []bool{
		Bracket(g, 0, 0, 14, "246 k", plain, plain), Bracket(g, 14, 0, 14, "8.8 M", plain, plain),
		Bracket(g, 0, 1, 9, "246 k", plain, plain),
		Bracket(g, 0, 2, 8, "246 k", plain, plain), Bracket(g, 10, 2, 2, "", plain, plain),
		Bracket(g, 0, 3, 1, "x", plain, plain),
	}
	same(t, drawn(g), `
├── 246 k ───┤├── 8.8 M ───┤
├ 246 k ┤
├──────┤  ├┤
│
`)
	for i, want := range []bool{true, true, true, false, true, false} {
		if fits[i] != want {
			t.Errorf("bracket %d: label drawn %v, wanted %v", i, fits[i], want)
		}
	}
}

func TestSparkKeepsGapsAndItsZero(t *testing.T) {
	nan := math.NaN()
	g := cells.New(14, 2, false)
	Spark(g, 0, 0, []float64{nan, 20, 100, 200, nan, 300, 400, 500, 600, 700, 0, math.Inf(1)}, plain)
	Spark(g, 0, 1, []float64{5, 5, 5}, plain)
	same(t, drawn(g), `
 ▁▁▂ ▃▄▅▆▇
▇▇▇
`)
	Spark(g, 0, 0, nil, plain)
}

// Nothing panics, whatever the sizes and values.
func TestBarsOfAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGrid.Draw(t, "grid")
		n := rapid.IntRange(-3, 40)
		f := anyValue.Draw(t, "value")
		x, y, w, h := n.Draw(t, "x"), n.Draw(t, "y"), n.Draw(t, "bw"), n.Draw(t, "bh")
		Bar(g, x, y, w, f, BarStyle{Open: true})
		if rows := ColumnBar(g, x, y, w, h, f, plain); rows > max(h, 0) {
			t.Fatalf("%d rows of %d", rows, h)
		}
		Bracket(g, x, y, w, "8.8 M", plain, plain)
		Spark(g, x, y, []float64{f, 1, f}, plain)
		HRule(g, x, y, w, '┄', plain)
		VRule(g, x, y, h, '╎', plain)
		TimeLine(g, x, y, w, []int{x, y}, h, plain, plain)
		XAxis(g, x, y, w, []int{x, y}, []Tick{{x, "2021"}}, plain, plain)
	})
}
