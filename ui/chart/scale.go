package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// Scale gives values their rows in a plot: linear from zero, or logarithmic. Row 0 is the upper one. The zero
// Scale has no rows and draws nothing.
type Scale struct {
	rows   int
	log    bool
	lo, hi float64 // values of the lowest and, if logarithmic, of the upper row
	perRow float64 // linear: value a row; log: natural logarithm of the factor a row
	every  int     // linear: rows from one tick to the next
}

// RowTick is a labelled row of a scale.
type RowTick struct {
	Row   int
	Value float64
}

// Linear is the scale from zero up to max at least. Its ticks are 1, 2, 2.5 or 5 times a power of ten apart and
// fall on rows; of all such scales it is the one that leaves least of the height empty, where a row that is worth
// a round number counts as much as a fifth of the height: 13 rows for 3 bn are 250 M apart. A max that is not
// positive and finite counts as 1.
func Linear(max float64, rows int) Scale {
	if !usable(max) {
		max = 1
	}
	best := Scale{rows: rows, perRow: roundUp(max/gaps(rows), 1, 2, 2.5, 5)}
	best.every = best.roundRows()
	score := 0.0
	for tick := roundUp(max/gaps(rows), 1, 2, 2.5, 5); tick*2 <= max; tick = roundUp(tick*1.01, 1, 2, 2.5, 5) {
		for every := 2; ; every++ {
			perRow := tick / float64(every)
			full := max / (perRow * gaps(rows)) // how much of the height is used
			if full > 1+1e-9 {
				break
			}
			if IsRound(perRow) {
				full += 0.2
			}
			if full > score+1e-9 {
				best, score = Scale{rows: rows, perRow: perRow, every: every}, full
			}
		}
	}
	return best
}

// IsRound reports whether v is 1, 2, 2.5 or 5 times a power of ten.
func IsRound(v float64) bool { return math.Abs(roundUp(v, 1, 2, 2.5, 5)/v-1) < 1e-9 }

// roundRows is the number of rows, two or more, that are worth 1, 2 or 5 times a power of ten; all of the scale if
// it is too low for that.
func (s Scale) roundRows() int {
	for n := 2; n < s.rows-1; n++ {
		if d := float64(n) * s.perRow; math.Abs(roundUp(d, 1, 2, 5)/d-1) < 1e-9 {
			return n
		}
	}
	return max(s.rows-1, 1)
}

// gaps is the distance in rows between the ends of a scale. Onto a single row all values must round.
func gaps(rows int) float64 {
	if rows < 2 {
		return 0.4
	}
	return float64(rows - 1)
}

// Log is the logarithmic scale whose lowest row is lo and whose upper row is hi. Bounds that make no such scale
// are mended: lo must be positive, hi larger than lo. See LogBounds for round ones.
func Log(lo, hi float64, rows int) Scale {
	lo, hi = mended(lo, hi)
	return Scale{rows: rows, log: true, lo: lo, hi: hi, perRow: (math.Log(hi) - math.Log(lo)) / gaps(rows)}
}

// LogBounds widens lo and hi to the next 1, 2 or 5 times a power of ten, and keeps them apart.
func LogBounds(lo, hi float64) (float64, float64) {
	lo, hi = mended(lo, hi)
	return roundDown(lo, 1, 2, 5), roundUp(hi, 1, 2, 5)
}

func mended(lo, hi float64) (float64, float64) {
	if !usable(lo) {
		lo = 1
	}
	if !usable(hi) || hi <= lo {
		hi = lo * 10
	}
	return lo, hi
}

// usable reports whether a bound is a positive number that can be reckoned with.
func usable(v float64) bool { return v > 1e-60 && v < 1e60 }

// Rows is the number of rows.
func (s Scale) Rows() int { return max(s.rows, 0) }

// PerRow says what a row is worth: on a linear scale the value between two rows, on a logarithmic one the
// factor between them.
func (s Scale) PerRow() float64 {
	if s.log {
		return math.Exp(s.perRow)
	}
	return s.perRow
}

// Row is the row nearest to the value, and whether it lies on the scale. Half a row beyond either end still
// rounds onto it; the row of a value that is off the scale means nothing.
func (s Scale) Row(v float64) (row int, ok bool) {
	p := s.height(v)
	if !s.on(p) {
		return 0, false
	}
	return s.rows - 1 - int(math.Round(p)), true
}

// height is the place of a value in rows above the lowest one; not finite for a value that has none.
func (s Scale) height(v float64) float64 {
	switch {
	case !s.log && v >= 0:
		return v / s.perRow
	case s.log && v > 0:
		return (math.Log(v) - math.Log(s.lo)) / s.perRow
	}
	return math.NaN()
}

// on reports whether a height rounds to a row of the scale.
func (s Scale) on(height float64) bool {
	r := math.Round(height)
	return r >= 0 && r < float64(s.rows) // false for NaN
}

// PerTick says what a tick of a linear scale is worth, and how many rows it takes.
func (s Scale) PerTick() (value float64, rows int) {
	return tidy(float64(s.every) * s.perRow), s.every
}

// Ticks are the rows to label, from the lowest up: on a linear scale every so many rows that their distance is
// 1, 2 or 5 times a power of ten, on a logarithmic one 1-2-5 times powers of ten at their nearest rows, fewer
// where rows are few and more where they are many. No two share a row.
func (s Scale) Ticks() []RowTick {
	if s.rows <= 0 {
		return nil
	}
	if s.log {
		return s.logTicks()
	}
	var ticks []RowTick
	for i := 0; i < s.rows; i += s.every {
		ticks = append(ticks, RowTick{s.rows - 1 - i, tidy(float64(i) * s.perRow)})
	}
	return ticks
}

// logTicks chooses the mantissas by the rows of a decade. A range that holds fewer than two of them is
// labelled with the finest.
func (s Scale) logTicks() []RowTick {
	finest := []float64{1, 2, 5, 3, 1.5, 7}
	perDecade := math.Ln10 / s.perRow
	set, decades := finest, 1
	switch {
	case perDecade < 1.5:
		set, decades = finest[:1], int(math.Ceil(2/perDecade))
	case perDecade < 4.5:
		set = finest[:1]
	case perDecade < 15:
		set = finest[:3]
	case perDecade < 35:
		set = finest[:4]
	}
	ticks := s.ticksAt(set, decades)
	if len(ticks) < 2 {
		ticks = s.ticksAt(finest, 1)
	}
	return ticks
}

// ticksAt returns the ticks at the mantissas in every so manieth decade. Of two that share a row the nearer one
// stays.
func (s Scale) ticksAt(mantissas []float64, decades int) []RowTick {
	const slack = 1e-9
	lo, hi := s.lo*(1-slack), s.hi*(1+slack)
	first, last := int(math.Ceil(math.Log10(lo))), int(math.Floor(math.Log10(hi)))
	var ticks []RowTick
	for _, m := range mantissas {
		for e := first - 1; e <= last; e++ {
			v := timesTen(m, e)
			if row, ok := s.Row(v); ok && (e-first)%decades == 0 && v >= lo && v <= hi {
				ticks = append(ticks, RowTick{row, v})
			}
		}
	}
	slices.SortFunc(ticks, func(a, b RowTick) int {
		return cmp.Or(cmp.Compare(b.Row, a.Row), cmp.Compare(s.off(a), s.off(b)))
	})
	return slices.CompactFunc(ticks, func(a, b RowTick) bool { return a.Row == b.Row })
}

// off is the distance of a tick's value from the middle of its row, in rows.
func (s Scale) off(t RowTick) float64 {
	return math.Abs(s.height(t.Value) - float64(s.rows-1-t.Row))
}

// timesTen is m × 10^e, to the last digit also below 1.
func timesTen(m float64, e int) float64 {
	if e < 0 {
		return m / math.Pow10(-e)
	}
	return m * math.Pow10(e)
}

// tidy takes the last digits of a binary number off a value that is meant to be round.
func tidy(v float64) float64 {
	t, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 9, 64), 64)
	if err != nil {
		return v
	}
	return t
}

// roundUp is the least product of a mantissa (1 and more, rising) and a power of ten that is no less than v.
func roundUp(v float64, mantissas ...float64) float64 {
	e := int(math.Floor(math.Log10(v)))
	for _, m := range mantissas {
		if t := timesTen(m, e); t >= v*(1-1e-9) {
			return t
		}
	}
	return timesTen(1, e+1)
}

// roundDown is the largest product of a mantissa and a power of ten that is no more than v.
func roundDown(v float64, mantissas ...float64) float64 {
	e := int(math.Floor(math.Log10(v) + 1e-12))
	down := timesTen(1, e)
	for _, m := range mantissas {
		if t := timesTen(m, e); t <= v*(1+1e-9) {
			down = t
		}
	}
	return down
}
