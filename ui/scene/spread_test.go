package scene

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		ends []float64
		rows int
		want []float64
	}{
		{nil, 5, []float64{}}, {[]float64{2.5, 7.5}, 10, []float64{2.5, 7.5}},
		{[]float64{3.5, 3.5, 3.5}, 10, []float64{2.5, 3.5, 4.5}},
		{[]float64{4, 3.2, 3.2}, 10, []float64{4.4, 2.4, 3.4}},
		{[]float64{0.2, 0.2}, 10, []float64{0.125, 1.125}}, {[]float64{9.8, 9.9}, 10, []float64{8.875, 9.875}},
	} {
		got := Spread(c.ends, c.rows)
		if !slices.EqualFunc(got, c.want, func(a, b float64) bool { return math.Abs(a-b) < 0.07 }) {
			t.Errorf("%v in %d rows stand at %v, wanted %v", c.ends, c.rows, got, c.want)
		}
	}
}

// However lines end, their names stay in order and within the plot, a row apart, and none is moved for nothing.
func TestSpreadMovesOnlyWhatOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(1, 20).Draw(t, "rows")
		ends := rapid.SliceOfN(rapid.Float64Range(0.125, float64(rows)-0.125), 1, rows).Draw(t, "ends")
		slices.Sort(ends)
		apart := true
		for i := range ends {
			apart = apart && (i == 0 || ends[i]-ends[i-1] >= 1)
		}
		placed := Spread(ends, rows)
		for i, y := range placed {
			if y < 0.125-1e-9 || y > float64(rows)-0.125+1e-9 || i > 0 && int(y) <= int(placed[i-1]) {
				t.Fatalf("%v: %v", ends, placed)
			}
			if apart && math.Abs(y-ends[i]) > 1e-9 {
				t.Fatalf("%v: number %d is moved", ends, i)
			}
		}
	})
}
