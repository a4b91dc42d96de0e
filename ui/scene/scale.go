package scene

import (
	"math"
	"slices"
)

// Dots of a cell: the finest that cells can tell apart. Values and lines stand within half a dot of their place.
const (
	DotsAcross = 2
	DotsDown   = 4
)

// Scale gives values their heights in a plot of so many rows: linear from zero, or logarithmic. Its ends lie on the
// middles of the lowest and the uppermost dot. The zero Scale has no rows, and no value a place on it.
type Scale struct {
	rows   int
	log    bool
	lo, hi float64
}

// Linear is the scale from zero up to max; one that is not positive and finite counts as 1.
func Linear(max float64, rows int) Scale {
	if !usable(max) {
		max = 1
	}
	return Scale{rows: rows, hi: max}
}

// Log is the logarithmic scale from lo to hi, on which equal ratios have equal heights. Bounds that make no such scale
// are mended: lo must be positive, hi larger than lo.
func Log(lo, hi float64, rows int) Scale {
	if !usable(lo) {
		lo = 1
	}
	if !usable(hi) || hi <= lo {
		hi = lo * 10
	}
	return Scale{rows: rows, log: true, lo: lo, hi: hi}
}

// LogBounds widens lo and hi to the next 1, 2 or 5 times a power of ten, and keeps them apart.
func LogBounds(lo, hi float64) (float64, float64) {
	s := Log(lo, hi, 1)
	return roundDown(s.lo), timesTen(roundUp(s.hi, 1, 2, 5))
}

// usable reports whether a bound is a positive number that can be reckoned with.
func usable(v float64) bool { return v > 1e-60 && v < 1e60 }

// Rows is the number of rows.
func (s Scale) Rows() int { return max(s.rows, 0) }

// Bounds are the values at the lower and the upper end.
func (s Scale) Bounds() (lo, hi float64) { return s.lo, s.hi }

// slack undoes what binary fractions do at the ends of a scale.
const slack = 1e-9

// Y is the height of a value, in rows from the upper edge, and whether it lies on the scale. Beside the scale it is
// still exact; what has no height at all (not a number, infinite, not positive on a logarithmic scale) is not a number.
func (s Scale) Y(v float64) (y float64, on bool) {
	part := s.part(v)
	const edge = 0.5 / DotsDown
	y = edge + (1-part)*(float64(s.rows)-2*edge)
	return y, s.rows > 0 && part >= -slack && part <= 1+slack
}

// part is the place of a value between the ends: 0 to 1.
func (s Scale) part(v float64) float64 {
	switch {
	case math.IsInf(v, 0):
		return math.NaN()
	case !s.log && v >= 0 && s.hi > 0:
		return v / s.hi
	case s.log && v > 0:
		return math.Log(v/s.lo) / math.Log(s.hi/s.lo)
	}
	return math.NaN()
}

// Row is the row that holds the value, and whether it lies on the scale.
func (s Scale) Row(v float64) (row int, on bool) {
	y, on := s.Y(v)
	if !on {
		return 0, false
	}
	return min(max(int(y), 0), s.rows-1), true
}

// Ticks are the values to label, from the lowest up, each in a row of its own: on a linear scale 1, 2, 2.5 or 5 times a
// power of ten apart, on a logarithmic one 1, 2 and 5 times powers of ten, or powers of ten alone, as many as rows
// allow.
func (s Scale) Ticks() []float64 {
	if s.rows <= 0 {
		return nil
	}
	var sets [][]float64
	if s.log {
		sets = s.logTicks()
	} else {
		const apart, most = 2.5, 8 // rows between two, and steps
		for n := min(int(float64(s.rows)/apart), most); n > 0; n-- {
			sets = append(sets, Steps(s.hi, n))
		}
		sets = append(sets, []float64{0})
	}
	for _, ticks := range sets {
		if s.apart(ticks) {
			return ticks
		}
	}
	return nil
}

// logTicks are ever fewer values to label. Those of less than a decade are labelled more finely.
func (s Scale) logTicks() [][]float64 {
	const rowsForThree = 4.5 // of a decade, for three labels
	finest := []float64{1, 2, 5, 3, 1.5, 7}
	decades := math.Log10(s.hi / s.lo)
	var sets [][]float64
	if decades < 0.7 {
		sets = append(sets, s.at(finest, 1))
	}
	if float64(s.rows) >= rowsForThree*decades {
		sets = append(sets, s.at(finest[:3], 1))
	}
	for _, every := range [...]int{1, 2, 3, 6, 12} {
		if ticks := s.at(finest[:1], every); len(ticks) > 1 {
			sets = append(sets, ticks)
		}
	}
	some := s.at(finest, 1)
	return append(sets, some[:min(len(some), 1)])
}

// at are the values at the mantissas in every so manieth decade, from the lowest up.
func (s Scale) at(mantissas []float64, every int) []float64 {
	var out []float64
	first, last := int(math.Floor(math.Log10(s.lo)))-1, int(math.Ceil(math.Log10(s.hi)))
	for e := first; e <= last; e++ {
		for _, m := range mantissas {
			v := timesTen(m, e)
			if ((e%every)+every)%every == 0 && v >= s.lo*(1-slack) && v <= s.hi*(1+slack) {
				out = append(out, v)
			}
		}
	}
	slices.Sort(out)
	return out
}

// apart reports whether no two of the values, the lowest first, share a row.
func (s Scale) apart(values []float64) bool {
	last := s.rows + 1
	for _, v := range values {
		row, on := s.Row(v)
		if !on || row >= last {
			return false
		}
		last = row
	}
	return true
}

// Steps are round values from 0 up to max, n at most but for the 0: 1, 2, 2.5 or 5 times a power of ten apart.
func Steps(max float64, n int) []float64 {
	if !usable(max) || n < 1 {
		return []float64{0}
	}
	m, e := roundUp(max/float64(n)*(1-slack), 1, 2, 2.5, 5)
	out := make([]float64, 0, n+1)
	for i := 0; ; i++ {
		v := timesTen(float64(i)*m, e)
		if v > max*(1+slack) {
			return out
		}
		out = append(out, v)
	}
}

// timesTen is m × 10^e, to the last digit also below 1.
func timesTen(m float64, e int) float64 {
	if e < 0 {
		return m / math.Pow10(-e)
	}
	return m * math.Pow10(e)
}

// roundUp is the least product of a mantissa (1 and more, rising) and a power of ten that is no less than v.
func roundUp(v float64, mantissas ...float64) (mantissa float64, exponent int) {
	e := int(math.Floor(math.Log10(v)))
	for _, m := range mantissas {
		if timesTen(m, e) >= v*(1-slack) {
			return m, e
		}
	}
	return 1, e + 1
}

// roundDown is the largest 1, 2 or 5 times a power of ten that is no more than v.
func roundDown(v float64) float64 {
	e := int(math.Floor(math.Log10(v) + 1e-12))
	down := timesTen(1, e)
	for _, m := range [...]float64{2, 5} {
		if t := timesTen(m, e); t <= v*(1+slack) {
			down = t
		}
	}
	return down
}
