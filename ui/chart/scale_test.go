package chart

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestLinearRowsAreRound(t *testing.T) {
	for _, c := range []struct {
		max    float64
		rows   int
		perRow float64
		ticks  []RowTick
	}{
		{3e9, 13, 250e6, []RowTick{{12, 0}, {10, 500e6}, {8, 1e9}, {6, 1.5e9}, {4, 2e9}, {2, 2.5e9}, {0, 3e9}}},
		{3e9, 19, 200e6, []RowTick{{18, 0}, {13, 1e9}, {8, 2e9}, {3, 3e9}}},
		{0.7, 8, 0.1, []RowTick{{7, 0}, {5, 0.2}, {3, 0.4}, {1, 0.6}}},
		{1439, 5, 500, []RowTick{{4, 0}, {2, 1000}, {0, 2000}}},
		{3e9, 3, 2e9, []RowTick{{2, 0}, {0, 4e9}}},
		{3e9, 2, 5e9, []RowTick{{1, 0}, {0, 5e9}}},
		{3e9, 1, 1e10, []RowTick{{0, 0}}},
		{3e9, 0, 1e10, nil},
		{0, 3, 0.5, []RowTick{{2, 0}, {0, 1}}},
		{math.NaN(), 3, 0.5, []RowTick{{2, 0}, {0, 1}}},
		{math.Inf(1), 3, 0.5, []RowTick{{2, 0}, {0, 1}}},
	} {
		s := Linear(c.max, c.rows)
		if s.PerRow() != c.perRow || !reflect.DeepEqual(s.Ticks(), c.ticks) {
			t.Errorf("Linear(%v, %d): a row is %v, ticks %v; wanted %v, %v", c.max, c.rows, s.PerRow(), s.Ticks(),
				c.perRow, c.ticks)
		}
	}
}

func TestLogTicks(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		rows   int
		ticks  []RowTick
	}{
		{1e6, 5e9, 22, []RowTick{{21, 1e6}, {19, 2e6}, {17, 5e6}, {15, 1e7}, {14, 2e7}, {11, 5e7}, {10, 1e8}, {8,
			2e8}, {6, 5e8}, {4, 1e9}, {2, 2e9}, {0, 5e9}}},
		{10, 1000, 9, []RowTick{{8, 10}, {4, 100}, {0, 1000}}},
		{2, 20, 18, []RowTick{{17, 2}, {14, 3}, {10, 5}, {5, 10}, {0, 20}}},
		{0.1, 1000, 9, []RowTick{{8, 0.1}, {6, 1}, {4, 10}, {2, 100}, {0, 1000}}},
		{0.1, 1000, 3, []RowTick{{2, 0.1}, {0, 1000}}},
		{2, 20, 2, []RowTick{{1, 2}, {0, 20}}},
		{2, 20, 1, []RowTick{{0, 2}}},
		{2, 20, 0, nil},
		{0, 0, 2, []RowTick{{1, 1}, {0, 10}}},
	} {
		if got := Log(c.lo, c.hi, c.rows).Ticks(); !reflect.DeepEqual(got, c.ticks) {
			t.Errorf("Log(%v, %v, %d) has the ticks %v, wanted %v", c.lo, c.hi, c.rows, got, c.ticks)
		}
	}
	if f := Log(1e6, 5e9, 22).PerRow(); math.Abs(f-1.5) > 0.01 {
		t.Errorf("a row is %v times, wanted 1.5", f)
	}
}

func TestLogBounds(t *testing.T) {
	for _, c := range [][4]float64{{3.3, 17, 2, 20}, {1.2, 1.3, 1, 2}, {2, 5, 2, 5}, {0.3, 0.3, 0.2, 5}, {90, 1000,
		50, 1000}, {0, math.NaN(), 1, 10}} {
		if lo, hi := LogBounds(c[0], c[1]); lo != c[2] || hi != c[3] {
			t.Errorf("LogBounds(%v, %v) are %v and %v, wanted %v and %v", c[0], c[1], lo, hi, c[2], c[3])
		}
	}
}

func TestRowsOfValuesOffTheScale(t *testing.T) {
	for _, s := range []Scale{{}, Linear(10, 11), Log(1, 1000, 4)} {
		for _, v := range []float64{-5, math.NaN(), math.Inf(1), math.Inf(-1), 1e6} {
			if row, ok := s.Row(v); ok {
				t.Errorf("%v stands in row %d of %v", v, row, s)
			}
		}
	}
	if _, ok := Log(1, 1000, 4).Row(0); ok {
		t.Error("0 has a row on a logarithmic scale")
	}
}

// Every tick stands in the row of its value, no two in one row, values rising upwards; the largest value of a
// linear scale and both bounds of a logarithmic one are on it; larger values never stand lower.
func TestScales(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyScale.Draw(t, "scale")
		if !(s.PerRow() > 0) || math.IsInf(s.PerRow(), 0) {
			t.Fatalf("a row is %v", s.PerRow())
		}
		last := RowTick{Row: s.Rows(), Value: -1}
		for _, k := range s.Ticks() {
			if row, ok := s.Row(k.Value); !ok || row != k.Row || row >= last.Row || k.Value <= last.Value {
				t.Fatalf("tick %v after %v, its value stands in row %d (%v)", k, last, row, ok)
			}
			last = k
		}
		a, b := anyValue.Draw(t, "a"), anyValue.Draw(t, "b")
		ra, oka := s.Row(a)
		rb, okb := s.Row(b)
		if oka && okb && (ra < 0 || ra >= s.Rows() || a < b && ra < rb) {
			t.Fatalf("%v in row %d, %v in row %d", a, ra, b, rb)
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(1, 60).Draw(t, "rows")
		v := rapid.Float64Range(1e-3, 1e12).Draw(t, "max")
		if _, ok := Linear(v, rows).Row(v); !ok {
			t.Fatalf("%v is off its own scale of %d rows", v, rows)
		}
		s := Log(v, v*1000, rows)
		low, okLow := s.Row(v)
		high, okHigh := s.Row(v * 1000)
		if !okLow || low != rows-1 || !okHigh || (rows > 1 && high != 0) {
			t.Fatalf("bounds of %d rows stand in %d and %d", rows, low, high)
		}
	})
}
