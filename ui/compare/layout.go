package compare

import (
	"math"

	"userbase/data"
	"userbase/ui/scene"
)

// rows is how the parts of the screen lie in a body, which depends on its height alone: their first rows, and how many
// they have.
type rows struct {
	plot, height int  // the lines; without any, the dates stand there
	dates        bool // below the plot stand the dates, and below these the times
	crossing     int  // the row of the windows of crossings; 0 for none
	two, verdict int
	may, mays    int // what may be written
	not, nots    int // what may not
}

// What may and may not be written, at most: a sentence a row.
const mostMay, mostNot = 4, 9

// layout arranges the parts in h rows. The two, what they say and what may be written always stand; then come the dates
// with the times, what may not be written, and the plot, from three rows on. What is left goes to the parts by turns,
// each as long as the plot keeps enough rows to show a course.
func layout(h int) (r rows) {
	const always, dates = 4, 2
	left := max(h-always, 0)
	spare := func(plot int) int { // a row, if the plot keeps as many
		if left <= plot {
			return 0
		}
		left--
		return 1
	}
	if r.dates = left >= dates; r.dates {
		left -= dates
	}
	r.mays, r.nots = 1, spare(0)
	gap := 0
	if left < leastPlot {
		r.mays += spare(0)
		r.nots += spare(0)
	} else {
		r.crossing, r.plot, gap = spare(5), spare(6), spare(12)
		r.mays += spare(12) + spare(12)
		r.nots += spare(12) + spare(12)
		spare(12) // stays empty above the sentence
		for r.mays < mostMay && spare(20) > 0 {
			r.mays++
		}
		for r.nots < mostNot && spare(20) > 0 {
			r.nots++
		}
		r.height = left
	}
	at := r.plot + r.height
	if r.dates {
		at += dates
	}
	if r.crossing > 0 {
		r.crossing = at
		at++
	}
	r.two, r.verdict = at, at+2
	r.may = r.verdict + 1 + gap
	r.not = r.may + r.mays
	return r
}

// leastPlot is the least height of a plot: in two rows no course is seen.
const leastPlot = 3

// scale is the log scale of a plot of some rows that holds the values from lo to hi, and what each step between its
// labels is, as a power of ten: 1 is ten times.
func scale(lo, hi float64, rows int) (s scene.Scale, ticks []float64, decades int) {
	lo, hi = scene.LogBounds(lo, hi)
	if len(powers(lo, hi, 1)) < 2 { // which would tell nothing
		lo = powerBelow(lo)
	}
	if len(powers(lo, hi, 1)) < 2 {
		hi = powerAbove(hi)
	}
	s = scene.Log(lo, hi, rows)
	for decades = 1; decades < 12; decades++ {
		ticks = powers(lo, hi, decades)
		if len(ticks) < 2 || apart(s, ticks) {
			break
		}
	}
	return s, ticks, decades
}

// powers are every so manieth power of ten from lo to hi, the largest first.
func powers(lo, hi float64, every int) (out []float64) {
	last := int(math.Floor(math.Log10(lo) - 1e-9))
	for e := int(math.Floor(math.Log10(hi) + 1e-9)); e > last; e -= every {
		out = append(out, math.Pow10(e))
	}
	return out
}

// powerBelow and powerAbove are the next powers of ten.
func powerBelow(x float64) float64 { return math.Pow10(int(math.Ceil(math.Log10(x)-1e-9)) - 1) }
func powerAbove(x float64) float64 { return math.Pow10(int(math.Floor(math.Log10(x)+1e-9)) + 1) }

// apart reports whether each of the values, the largest first, has a row of its own.
func apart(s scene.Scale, values []float64) bool {
	last := -1
	for _, value := range values {
		row, _ := s.Row(value)
		if row == last {
			return false
		}
		last = row
	}
	return true
}

// calendar is the time axis of some columns: from half a year before both have a figure, or as zoomed. It does not
// depend on the day.
func (v shown) calendar(cols int) scene.Axis {
	from, to := v.Range()
	if v.From == 0 {
		var first data.Day
		for _, id := range v.ids {
			if o := v.Set.First(id, v.Query()); o != nil {
				first = max(first, o.AsOf)
			}
		}
		if first > 0 {
			from = max(from, first.AddMonths(-6).Months(0))
		}
	}
	return scene.Axis{From: from, To: max(to, from), Cols: max(cols, 0)}
}
