package chart

import (
	"math"
	"reflect"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/cells"
)

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// ratios draws a chart of ratios as a screen would: axes, a rule at 1, one line, ranges over it.
func ratios(g cells.Grid, from, to data.Day) {
	s := Log(0.5, 20, 10)
	left := YAxisWidth(g, s, number)
	a := NewTimeAxis(from, to, g.W-left)
	YAxis(g, left-1, 0, s, number, plain, plain)
	XAxis(g, left-1, s.Rows(), a.Cols, []int{4}, a.Ticks(1), plain, plain)
	p := g.Sub(left, 0, a.Cols, s.Rows())
	if one, ok := s.Row(1); ok {
		HRule(p, 0, one, p.W, '┄', plain)
	}
	Lines(p, s, append(chain(true, plain, 6, 12, 14, 5), chain(false, plain, 14, 5, 26, 0.8)...))
	Whiskers(p, s, []Whisker{
		{X: 2, Lo: 0, Hi: 15},
		{X: 4, Lo: 9, Hi: math.Inf(1)},
		{X: 6, Lo: 8, Mid: 12, Hi: 90},
		{X: 14, Lo: 4, Mid: 5, Hi: 6},
		{X: 20, Lo: 0, Hi: math.Inf(1)},
		{X: 26, Lo: 0.6, Mid: 0.8, Hi: 1.1},
		{X: 26, Lo: 0.5, Mid: math.NaN(), Hi: 1.5},
		{X: 28, Lo: 100, Mid: 200, Hi: 300},
	})
}

func TestRatioChart(t *testing.T) {
	g := cells.New(40, 12, false)
	ratios(g, data.Date(2014, 3, 1), data.Date(2021, 6, 1))
	same(t, drawn(g), `
 20 ┤      │
    │  ↓   •
 10 ┤    ↑ │───╮
  5 ┤          ╰───•
    │              │┈┈╮
    │                 ╰┈╮
  2 ┤                   ╰┈┈╮   │
  1 ┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄╰┈┈╮│┄┄┄
    │                         ╰•
0.5 ┤                          │
    └────┴─────────────────────────
     2014    2016    2018    2020
`)
	g = cells.New(40, 12, true)
	ratios(g, data.Date(2014, 3, 1), data.Date(2021, 6, 1))
	same(t, drawn(g), `
 20 +      |
    |  v   o
 10 +    ^ |---+
  5 +          +---o
    |              |..+
    |                 +.+
  2 +                   +..+   |
  1 +......................+..+|...
    |                         +o
0.5 +                          |
    +----+-------------------------
     2014    2016    2018    2020
`)
}

func TestMarksCoverEarlierOnesAndArrowsNothing(t *testing.T) {
	g := cells.New(8, 4, false)
	s := Linear(3, 4)
	Marks(g, s, []Mark{
		{X: 0, V: 1, Glyph: '●'}, {X: 0, V: 1, Glyph: '■', Floor: true}, // the arrow has room
		{X: 2, V: 2, Glyph: '□'}, {X: 2, V: 1, Glyph: '■', Floor: true}, // another mark stands there
		{X: 4, V: 3, Glyph: '■', Floor: true}, // above is no row
		{X: 6, V: 9, Glyph: '■', Floor: true}, // off the scale
	})
	same(t, drawn(g), `
    ■
↑ □
■ ■

`)
}

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		rows   []int
		height int
		want   []int
	}{
		{nil, 5, []int{}},
		{[]int{2, 7}, 10, []int{2, 7}},
		{[]int{3, 3, 3}, 10, []int{3, 4, 5}},
		{[]int{4, 3, 3}, 10, []int{5, 3, 4}},
		{[]int{12, 11, 12, 12}, 13, []int{10, 9, 11, 12}},
		{[]int{0, 3, 3, 3, 9, 9, 20, -4}, 10, []int{1, 3, 4, 5, 7, 8, 9, 0}},
		{[]int{1, 1, 0}, 2, []int{0, 1, -1}},
		{[]int{1}, 0, []int{-1}},
	} {
		if got := Spread(c.rows, c.height); !reflect.DeepEqual(got, c.want) {
			t.Errorf("Spread(%v, %d) = %v, wanted %v", c.rows, c.height, got, c.want)
		}
	}
}

func TestSpreadGivesEachNameARow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.IntRange(-2, 15), 0, 12).Draw(t, "rows")
		height := rapid.IntRange(-1, 14).Draw(t, "height")
		taken := map[int]bool{}
		for i, row := range Spread(rows, height) {
			if (row >= 0) != (i < height) || row >= max(height, 0) || (row >= 0 && taken[row]) {
				t.Fatalf("name %d in row %d of %d", i, row, height)
			}
			taken[row] = true
		}
	})
}

// No chart panics on a grid of any size, and none draws outside of its view.
func TestChartsOfAnySize(t *testing.T) {
	for w := range 45 {
		for h := range 14 {
			g := cells.New(w+2, h+2, (w+h)%2 == 0)
			ratios(g.Sub(1, 1, w, h), data.Date(2014, 3, 1), data.Date(2021, 6, 1))
			for x := range g.W {
				if g.Cell(x, 0).Rune != ' ' || g.Cell(x, g.H-1).Rune != ' ' {
					t.Fatalf("%d × %d: drawn above or below", w, h)
				}
			}
			for y := range g.H {
				if g.Cell(0, y).Rune != ' ' || g.Cell(g.W-1, y).Rune != ' ' {
					t.Fatalf("%d × %d: drawn beside", w, h)
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		g, s := anyGrid.Draw(t, "grid"), anyScale.Draw(t, "scale")
		var whiskers []Whisker
		for range rapid.IntRange(0, 4).Draw(t, "n") {
			whiskers = append(whiskers, Whisker{rapid.IntRange(-2, 32).Draw(t, "x"), anyValue.Draw(t, "lo"),
				anyValue.Draw(t, "mid"), anyValue.Draw(t, "hi"), plain})
		}
		Whiskers(g, s, whiskers)
		YAxis(g, rapid.IntRange(-2, 32).Draw(t, "x"), 0, s, number, plain, plain)
	})
}
