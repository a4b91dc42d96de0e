package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"userbase/ui/cells"
	"userbase/ui/scene"
)

func TestBars(t *testing.T) {
	s := &scene.Scene{W: 40, H: 11}
	for y, b := range []scene.Bar{
		{X1: 39, Open: true}, {X1: 39 * 1.439 / 3}, {X1: 39 * 1.3 / 3, Fill: scene.Hatched},
		{X1: 39 * 1.3 / 3, Fill: scene.Ghost}, {X1: 13.9, Open: true, Fill: scene.Hatched}, {X1: 0.91},
		{X1: 0.16, Open: true}, {X1: 0.01}, {X0: 3.4, X1: 6.5}, {X0: 3.8, X1: 7}, {X0: 5.6, X1: 5.7},
	} {
		b.Y0, b.Y1 = float64(y), float64(y+1)
		s.Add(b)
	}
	same(t, drawn(painted(s, Braille, false)), `
███████████████████████████████████████▶
██████████████████▊
▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▉
░░░░░░░░░░░░░░░░▉
▒▒▒▒▒▒▒▒▒▒▒▒▒▶
▉
▶
▏
   ▐██▌
    ███
     ⢸
`)
	same(t, drawn(painted(s, Boxes, true)), `
#######################################>
###################
%%%%%%%%%%%%%%%%%
.................
%%%%%%%%%%%%%>
#
>
|
   ####
    ###
     |
`)
}

func TestBarsThatStand(t *testing.T) {
	s := &scene.Scene{W: 24, H: 5}
	for i, part := range []float64{1, 0.5, 0.31, 0.001, 0, math.NaN()} {
		s.Add(scene.Bar{X0: float64(4 * i), X1: float64(4*i + 4), Y0: 5 - 5*part, Y1: 5, Upright: true})
	}
	same(t, drawn(painted(s, Braille, false)), `
████
████
████▄▄▄▄
████████▄▄▄▄
████████████▁▁▁▁
`)
}

// A bar that begins on a cell ends within half an eighth of its place, and the arrow of an open one stands in the cell
// that holds it.
func TestBarsEndAtTheirPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := scene.Bar{X1: rapid.Float64Range(0.1, 40).Draw(t, "end"), Y1: 1, Open: rapid.Bool().Draw(t, "open"),
			Fill: scene.Fill(rapid.IntRange(0, 2).Draw(t, "fill"))}
		g := cells.New(40, 1, false)
		Paint(g, &scene.Scene{W: 40, H: 1, Shapes: []scene.Shape{b}}, Braille)
		end := 0.0
		for x := range g.W {
			r := g.Cell(x, 0).Rune
			if r == '▶' {
				if x != min(int(b.X1), 39) || !b.Open {
					t.Fatalf("the arrow of %v stands in column %d", b.X1, x)
				}
				return
			}
			for i, solid := range solidTo {
				if r == solid {
					end += float64(i) / 8
				}
			}
			if r == '▒' || r == '░' {
				end++
			}
		}
		if b.Open || math.Abs(end-b.X1) > 1.0/16+1e-9 {
			t.Fatalf("%+v ends at %v", b, end)
		}
	})
}
