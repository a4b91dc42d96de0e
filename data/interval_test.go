package data

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

var inf = math.Inf(1)

func TestInterval(t *testing.T) {
	tests := []struct {
		value int64
		bound Bound
		want  Interval
	}{
		// last digit in hundreds of millions: half is 50 M
		{1_300_000_000, About, Interval{1.25e9, 1.35e9}},
		{1_000_000_000, About, Interval{0.9e9, 1.1e9}},                 // half a billion is 50 %: cut to 10 %
		{3_000_000_000, About, Interval{2.7e9, 3.3e9}},                 // half a billion is 17 %: cut
		{20_000_000, About, Interval{18e6, 22e6}},                      // 5 M is 25 %: cut
		{70_000_000, About, Interval{65e6, 75e6}},                      // 5 M is 7 %
		{950_000_000, About, Interval{945e6, 955e6}},                   // half of ten millions
		{200_000, About, Interval{180e3, 220e3}},                       // 50 k is 25 %: cut
		{7, About, Interval{7, 7}},                                     // there are no half people
		{30, About, Interval{27, 33}},                                  // half of ten is 17 %: cut
		{250, Exact, Interval{250, 250}},                               // a quarter of a person is none
		{1_225_000_000, Exact, Interval{1_224_500_000, 1_225_500_000}}, // half of a million is 0.04 %
		{355_000_000, Exact, Interval{354_645_000, 355_355_000}},       // half of a million is 0.14 %: cut to 0.1 %
		{500_000_000, Exact, Interval{499.5e6, 500.5e6}},               // cut
		{45_086, Exact, Interval{45_086, 45_086}},
		{2_000_000_000, AtLeast, Interval{2e9, inf}},
		{10_000_000, AtMost, Interval{0, 10e6}},
	}
	for _, test := range tests {
		o := &Observation{Value: test.value, Bound: test.bound}
		if got := o.Interval(); got != test.want {
			t.Errorf("%s: %v, want %v", plain(o.Stated()), got, test.want)
		}
		whole := Span{int64(test.want.Lo), test.value, Unbounded}
		if !math.IsInf(test.want.Hi, 1) {
			whole.Hi = int64(test.want.Hi)
		}
		if got := o.Span(); got != whole {
			t.Errorf("%s: %v, want %v", plain(o.Stated()), got, whole)
		}
		if o.Bounded() != (test.bound <= About) || o.Bounded() == test.want.Open() {
			t.Errorf("%s: bounded %v", plain(o.Stated()), o.Bounded())
		}
	}
}

// The largest values that a file may hold do not run over.
func TestSpanOfTheLargest(t *testing.T) {
	for _, bound := range []Bound{Exact, About, AtLeast, AtMost} {
		o := &Observation{Value: math.MaxInt64 - 7, Bound: bound}
		if s := o.Span(); s.Lo > o.Value || s.Stated != o.Value || s.Hi < o.Value {
			t.Errorf("%s: %v", bound, s)
		}
	}
}

func TestMeets(t *testing.T) {
	tests := []struct {
		a, b Interval
		want bool
	}{
		{Interval{1, 2}, Interval{2, 3}, true}, // the ends belong to it
		{Interval{1, 2}, Interval{2.1, 3}, false},
		{Interval{1, inf}, Interval{3, inf}, true},
		{Interval{1, inf}, Interval{0, 1}, true},
		{Interval{1, inf}, Interval{0.5, 0.9}, false},
		{Interval{0, 1}, Interval{0, 9}, true},
	}
	for _, test := range tests {
		if test.a.Meets(test.b) != test.want || test.b.Meets(test.a) != test.want {
			t.Errorf("%v and %v: not %v", test.a, test.b, test.want)
		}
	}
}

func TestOver(t *testing.T) {
	tests := []struct{ a, b, want Interval }{
		{Interval{2, 4}, Interval{1, 2}, Interval{1, 4}},
		{Interval{2, inf}, Interval{1, 2}, Interval{1, inf}}, // a floor above: at least
		{Interval{2, 4}, Interval{1, inf}, Interval{0, 4}},   // a floor below: at most
		{Interval{0, 4}, Interval{1, 2}, Interval{0, 4}},
		{Interval{2, 4}, Interval{0, 2}, Interval{1, inf}},
		{Interval{2, inf}, Interval{1, inf}, Interval{0, inf}}, // two floors: undetermined
		{Interval{0, 4}, Interval{0, 2}, Interval{0, inf}},
	}
	for _, test := range tests {
		if got := test.a.Over(test.b); got != test.want {
			t.Errorf("%v over %v: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

// anyFigure draws a figure of any value and bound.
func anyFigure(t *rapid.T, name string) *Observation {
	digits := rapid.Int64Range(1, 9999).Draw(t, name+" digits")
	for range rapid.IntRange(0, 7).Draw(t, name+" zeros") {
		digits *= 10
	}
	return &Observation{Value: digits, Bound: Bound(rapid.IntRange(0, 3).Draw(t, name+" bound")),
		AsOf: Day(rapid.IntRange(1, 2000).Draw(t, name+" day"))}
}

// member draws a value that the interval holds; open ends are followed far out.
func member(t *rapid.T, a Interval, name string) float64 {
	lo, hi := max(a.Lo, 1e-3), min(a.Hi, 1e15)
	return lo + (hi-lo)*rapid.Float64Range(0, 1).Draw(t, name)
}

func TestIntervalHoldsItsValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := anyFigure(t, "figure")
		a, v := o.Interval(), float64(o.Value)
		if !(a.Lo <= v && v <= a.Hi && a.Lo >= 0) {
			t.Fatalf("%s is outside of %v", plain(o.Stated()), a)
		}
		if o.Bounded() && (v-a.Lo > v*0.1000001 || a.Hi-v > v*0.1000001 || v-a.Lo != a.Hi-v) {
			t.Fatalf("%s: %v is too wide or leans to one side", plain(o.Stated()), a)
		}
	})
}

func TestRatioHoldsAllRatios(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyFigure(t, "a").Interval(), anyFigure(t, "b").Interval()
		ratio := a.Over(b)
		x, y := member(t, a, "x"), member(t, b, "y")
		if r := x / y; r < ratio.Lo*(1-1e-12) || r > ratio.Hi*(1+1e-12) {
			t.Fatalf("%v/%v = %v is outside of %v = %v over %v", x, y, r, ratio, a, b)
		}
		// It is no wider than it must be: each closed end is reached by members.
		if ratio.Lo > 0 && ratio.Lo != a.Lo/b.Hi || !ratio.OpenAbove() && ratio.Hi != a.Hi/b.Lo {
			t.Fatalf("%v over %v is %v", a, b, ratio)
		}
		back := b.Over(a)
		if ratio.OpenBelow() != back.OpenAbove() || ratio.OpenAbove() != back.OpenBelow() {
			t.Fatalf("%v turned round is %v", ratio, back)
		}
	})
}
