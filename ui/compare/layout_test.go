package compare

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/scene"
)

func TestTheRowsAreSpentInOrder(t *testing.T) {
	for h, want := range map[int]rows{
		4:  {mays: 1, verdict: 2, may: 3, not: 4},
		5:  {mays: 1, nots: 1, verdict: 2, may: 3, not: 4},
		6:  {dates: true, mays: 1, two: 2, verdict: 4, may: 5, not: 6},
		7:  {dates: true, mays: 1, nots: 1, two: 2, verdict: 4, may: 5, not: 6},
		9:  {dates: true, mays: 2, nots: 2, two: 2, verdict: 4, may: 5, not: 7},
		10: {height: 3, dates: true, mays: 1, nots: 1, two: 5, verdict: 7, may: 8, not: 9},
		13: {height: 5, dates: true, crossing: 7, mays: 1, nots: 1, two: 8, verdict: 10, may: 11, not: 12},
		17: {plot: 1, height: 8, dates: true, crossing: 11, mays: 1, nots: 1, two: 12, verdict: 14, may: 15, not: 16},
		27: {plot: 1, height: 12, dates: true, crossing: 15, mays: 3, nots: 3, two: 16, verdict: 18, may: 20, not: 23},
		51: {plot: 1, height: 29, dates: true, crossing: 32, mays: 4, nots: 9, two: 33, verdict: 35, may: 37, not: 41},
	} {
		if got := layout(h); got != want {
			t.Errorf("%d rows: %+v, not %+v", h, got, want)
		}
	}
}

// At every height the parts stand below each other, and all that is there has room.
func TestThePartsStandBelowEachOther(t *testing.T) {
	for h := 4; h <= 60; h++ {
		r, next := layout(h), 0
		part := func(name string, first, n int) {
			if n > 0 && first < next {
				t.Errorf("%d rows: %s stands in row %d, over what ends with row %d: %+v", h, name, first, next-1, r)
			}
			if next = max(next, first+n); next > h {
				t.Errorf("%d rows: %s ends in row %d", h, name, next-1)
			}
		}
		part("the plot", r.plot, r.height)
		if r.dates {
			part("the times", r.plot+r.height, 2)
		}
		if r.crossing > 0 {
			part("the crossing", r.crossing, 1)
		}
		part("the two", r.two, 2)
		part("the verdict", r.verdict, 1)
		part("what may be written", r.may, r.mays)
		part("what may not", r.not, r.nots)
		if r.height > 0 && r.height < leastPlot || r.height > 0 && !r.dates {
			t.Errorf("%d rows: %+v", h, r)
		}
	}
}

// Whatever is shown, nothing moves: the two, the verdict and the sentences keep their rows, the plot its columns.
func TestNothingMovesFromDayToDay(t *testing.T) {
	for _, size := range [][2]int{{45, 12}, {50, 30}, {80, 24}, {120, 36}, {200, 60}} {
		f := frametest.Frame(t, Screen{}, size[0], size[1], "--focus", "whatsapp", "--base", "signal")
		v := f.Screen().Show(f).(shown)
		want, axis := v.rows, v.plot.axis
		for _, day := range []data.Day{data.Date(2009, 6, 1), data.Date(2012, 6, 1), data.Date(2021, 1, 15), 0} {
			f.State.Day = day
			v := f.Screen().Show(f).(shown)
			rows := body(v)
			if v.rows != want || v.plot.axis != axis ||
				!strings.HasPrefix(rows[want.two], " ▸ ") || !strings.HasPrefix(rows[want.two+1], " B ") {
				t.Errorf("%v on %s: the parts lie at %+v, not %+v:\n%s", size, f.Day(), v.rows, want,
					strings.Join(rows, "\n"))
			}
		}
	}
}

func TestTheScaleHasTwoPowersOfTenAtLeast(t *testing.T) {
	for _, c := range []struct {
		lo, hi      float64
		rows        int
		bottom, top float64
		ticks       []float64
		decades     int
	}{
		{2e6, 3e9, 8, 2e6, 5e9, []float64{1e9, 1e8, 1e7}, 1},
		{3e8, 1.4e9, 8, 1e8, 2e9, []float64{1e9, 1e8}, 1},
		{2e8, 4e8, 8, 1e8, 1e9, []float64{1e9, 1e8}, 1},
		{1e6, 1e6, 8, 1e6, 1e7, []float64{1e7, 1e6}, 1},
		{2e3, 3e9, 3, 2e3, 5e9, []float64{1e9, 1e7, 1e5}, 2},
	} {
		s, ticks, decades := scale(c.lo, c.hi, c.rows)
		bottom, top := s.Bounds()
		if bottom != c.bottom || top != c.top || len(ticks) != len(c.ticks) || decades != c.decades {
			t.Errorf("%v to %v: the scale goes from %v to %v with %v, %d apart", c.lo, c.hi, bottom, top, ticks,
				decades)
			continue
		}
		for i, tick := range ticks {
			if tick != c.ticks[i] {
				t.Errorf("%v to %v: the labels are %v, not %v", c.lo, c.hi, ticks, c.ticks)
			}
		}
		if !apart(s, ticks) {
			t.Errorf("%v to %v: labels share a row: %v", c.lo, c.hi, ticks)
		}
	}
}

// The axis begins half a year before both have a figure, whatever the day; or where the time is zoomed to.
func TestTheAxisBeginsBeforeBothHaveAFigure(t *testing.T) {
	for want, flags := range map[scene.Axis][]string{
		{From: data.Date(2016, 6, 1), To: frametest.Today, Cols: 50}: {"--day", "2012-06-01"},
		{From: data.Date(2019, 1, 1), To: data.Date(2022, 12, 31), Cols: 50}: {"--from", "2019-01-01", "--to",
			"2022-12-31"},
	} {
		v := show(t, 80, 24, append(flags, "--focus", "whatsapp", "--base", "signal")...)
		if got := v.calendar(50); got != want {
			t.Errorf("%v: the axis goes from %s to %s", flags, got.From, got.To)
		}
	}
}
