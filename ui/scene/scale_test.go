package scene

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

var (
	anyValue = rapid.OneOf(rapid.Float64Range(0.01, 5e9), rapid.Float64(), rapid.Just(0.0), rapid.Just(math.NaN()),
		rapid.Just(math.Inf(1)), rapid.Just(math.Inf(-1)))
	anyScale = rapid.Custom(func(t *rapid.T) Scale {
		rows := rapid.IntRange(-1, 60).Draw(t, "rows")
		if rapid.Bool().Draw(t, "log") {
			return Log(anyValue.Draw(t, "lo"), anyValue.Draw(t, "hi"), rows)
		}
		return Linear(anyValue.Draw(t, "max"), rows)
	})
)

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		what  string
		scale Scale
		want  []float64
	}{
		{"five decades on 20 rows", Log(1e5, 5e9, 20), []float64{1e5, 1e6, 1e7, 1e8, 1e9}},
		{"three and a half on 22", Log(1e6, 5e9, 24), []float64{1e6, 2e6, 5e6, 1e7, 2e7, 5e7, 1e8, 2e8,
			5e8, 1e9, 2e9, 5e9}},
		{"less than a decade", Log(1e9, 2e9, 10), []float64{1e9, 1.5e9, 2e9}},
		{"one row", Log(1, 1000, 1), []float64{1}},
		{"3 bn on 22 rows", Linear(3e9, 22), []float64{0, 5e8, 1e9, 1.5e9, 2e9, 2.5e9, 3e9}},
		{"3 bn on 6 rows", Linear(3e9, 6), []float64{0, 2e9}},
		{"3 bn on 2 rows", Linear(3e9, 2), []float64{0}},
		{"no rows", Linear(3e9, 0), nil},
	} {
		if got := c.scale.Ticks(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, wanted %v", c.what, got, c.want)
		}
	}
}

// Every tick has a row of its own, on the scale, and what is larger stands higher.
func TestHeightsRise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyScale.Draw(t, "scale")
		last := s.Rows()
		for _, v := range s.Ticks() {
			row, on := s.Row(v)
			if !on || row >= last {
				t.Fatalf("the tick %v stands in row %d after %d", v, row, last)
			}
			last = row
		}
		a, b := anyValue.Draw(t, "a"), anyValue.Draw(t, "b")
		ya, onA := s.Y(a)
		yb, onB := s.Y(b)
		if onA && onB && (a < b && ya < yb || ya < 0 || ya > float64(s.Rows())) {
			t.Fatalf("%v stands at %v, %v at %v", a, ya, b, yb)
		}
	})
}

// Equal ratios are equal heights, and the ends lie on the middles of the outer dots.
func TestLogIsEven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(1, 60).Draw(t, "rows")
		lo := rapid.Float64Range(1, 1e6).Draw(t, "lo")
		s := Log(lo, lo*rapid.Float64Range(1.5, 1e4).Draw(t, "span"), rows)
		a, b := rapid.Float64Range(1, 1e10).Draw(t, "a"), rapid.Float64Range(1, 1e10).Draw(t, "b")
		ratio := rapid.Float64Range(1.01, 100).Draw(t, "ratio")
		step := func(v float64) float64 {
			y0, _ := s.Y(v)
			y1, _ := s.Y(v * ratio)
			return y0 - y1
		}
		if math.Abs(step(a)-step(b)) > 1e-6*math.Abs(step(a)) {
			t.Fatalf("a step of %v takes %v rows at %v, and %v at %v", ratio, step(a), a, step(b), b)
		}
		low, high := s.Bounds()
		y0, onLow := s.Y(low)
		y1, onHigh := s.Y(high)
		if !onLow || !onHigh || math.Abs(y0-(float64(rows)-0.125)) > 1e-9 || math.Abs(y1-0.125) > 1e-9 {
			t.Fatalf("the ends stand at %v and %v of %d rows", y0, y1, rows)
		}
	})
}

func TestSteps(t *testing.T) {
	for _, c := range []struct {
		max  float64
		n    int
		want []float64
	}{
		{3e9, 6, []float64{0, 5e8, 1e9, 1.5e9, 2e9, 2.5e9, 3e9}}, {3e9, 3, []float64{0, 1e9, 2e9, 3e9}},
		{12e6, 5, []float64{0, 2.5e6, 5e6, 7.5e6, 1e7}}, {0, 5, []float64{0}}, {1, 0, []float64{0}},
	} {
		if got := Steps(c.max, c.n); !slices.Equal(got, c.want) {
			t.Errorf("at most %d steps to %v are %v, wanted %v", c.n, c.max, got, c.want)
		}
	}
}
