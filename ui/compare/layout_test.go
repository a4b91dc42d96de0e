package compare

import (
	"math"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
)

func TestTheRowsAreSpentInOrder(t *testing.T) {
	for _, c := range []struct {
		h, crossings int
		want         rows
	}{
		{8, 0, rows{verdict: 2, plot: 3}},
		{9, 0, rows{verdict: 2, plot: 3, height: 4}},
		{9, 1, rows{verdict: 2, plot: 3}},
		{10, 0, rows{verdict: 2, plot: 3, height: 5}},
		{11, 0, rows{verdict: 2, plot: 4, height: 5, head: true}},
		{12, 0, rows{verdict: 2, plot: 4, height: 6, head: true}},
		{13, 0, rows{verdict: 3, plot: 5, height: 6, head: true}},
		{15, 0, rows{verdict: 3, plot: 5, height: 8, head: true}},
		{16, 0, rows{bars: 1, verdict: 4, plot: 6, height: 8, head: true}},
		{16, 1, rows{verdict: 3, plot: 5, height: 8, head: true}},
		{20, 0, rows{bars: 1, verdict: 4, plot: 6, height: 12, head: true}},
		{21, 0, rows{bars: 1, verdict: 4, plot: 7, height: 12, head: true}},
		{22, 0, rows{bars: 1, verdict: 4, plot: 7, height: 12, head: true}},
		{23, 0, rows{bars: 1, verdict: 4, plot: 7, height: 13, head: true}},
	} {
		if got := layout(c.h, c.crossings); got != c.want {
			t.Errorf("%d rows, %d crossings: %+v, not %+v", c.h, c.crossings, got, c.want)
		}
	}
}

func TestTheScaleHoldsEqualFiguresBelowTwice(t *testing.T) {
	day := data.Date(2021, 1, 1)
	for _, c := range []struct{ lo, hi, bottom, top float64 }{
		{1.6, 1.7, 1, 2}, {1.9, 1.9, 1, 2}, // near: down to equal, and no further up than they are
		{2, 2, 2, 20}, {2.5, 30, 2, 50}, // not near: as many rows as can be for what there is
		{0.3, 0.4, 0.2, 1}, {0.6, 3, 0.5, 5},
	} {
		p := data.RatioPoint{Day: day, Ratio: data.Interval{Lo: c.lo, Hi: c.hi}}
		v := shown{points: []data.RatioPoint{p}, rows: rows{height: 10}}
		scale, ok := v.scale(chart.NewTimeAxis(day, day, 1))
		bottom, on := scale.Row(c.bottom)
		top, onTop := scale.Row(c.top)
		if !ok || !on || !onTop || bottom != 9 || top != 0 {
			t.Errorf("%v to %v: %v is in row %d of 10, %v in %d", c.lo, c.hi, c.bottom, bottom, c.top, top)
		}
	}
}

func TestTheScaleKnowsOnlyClosedEndsOnTheAxis(t *testing.T) {
	first, last := data.Date(2021, 1, 1), data.Date(2021, 1, 9)
	open := data.RatioPoint{Day: first, Ratio: data.Interval{Lo: 0, Hi: math.Inf(1)}}
	away := data.RatioPoint{Day: last + 1, Ratio: data.Interval{Lo: 300, Hi: 400}}
	v := shown{points: []data.RatioPoint{open, away}, rows: rows{height: 10}}
	if _, ok := v.scale(chart.NewTimeAxis(first, last, 9)); ok {
		t.Error("there is a scale for no number at all")
	}
	if _, ok := v.scale(chart.NewTimeAxis(first, last+1, 10)); !ok {
		t.Error("there is no scale for a number on the last day")
	}
}

// The vertical axis stands in one column for all labels of up to four cells, and makes room for "equal".
func TestTheAxisMakesRoomForItsLabels(t *testing.T) {
	for base, want := range map[string]int{"telegram": 7, "signal": 7, "messenger": 8} {
		rows := body(show(t, 100, 36, "--focus", "whatsapp", "--base", base))
		axis := slices.IndexFunc(rows, func(r string) bool { return strings.Contains(r, "└") })
		if got := columnsOf(rows[axis], "└"); !slices.Equal(got, []int{want}) {
			t.Errorf("%s: the axis stands in %v, not in %d:\n%s", base, got, want, strings.Join(rows, "\n"))
		}
	}
}

func TestTheAxisGivesWayToLongLabels(t *testing.T) {
	v := show(t, 75, 36, "--focus", "whatsapp", "--base", "telegram")
	v.points = slices.Clone(v.points[:1])
	v.points[0].Ratio = data.Interval{Lo: 2e7, Hi: 3e7}
	g := cells.New(75, 30, false)
	v.Draw(g)
	rows := strings.Split(g.Plain(), "\n")
	axis := slices.IndexFunc(rows, func(r string) bool { return strings.Contains(r, "└") })
	left, end := columnsOf(rows[axis], "└")[0], len([]rune(rows[axis]))
	if !strings.Contains(strings.Join(rows, "\n"), " 20000000 ┤") || left != 11 || end > 74 {
		t.Errorf("the axis goes from %d to %d:\n%s", left, end, strings.Join(rows, "\n"))
	}
}

// Thirteen years of five columns and ten columns beside them take 75.
func TestTheYearsGetAllColumnsButTen(t *testing.T) {
	for w, perYear := range map[int]int{74: 4, 75: 5} {
		rows := body(show(t, w, 36, "--focus", "whatsapp", "--base", "telegram"))
		axis := slices.IndexFunc(rows, func(r string) bool { return strings.Contains(r, "└") })
		if got := strings.Index(rows[axis+1], "2016") - strings.Index(rows[axis+1], "2014"); got != 2*perYear {
			t.Errorf("%d columns: two years take %d", w, got)
		}
	}
}

func TestTheLabelsNameEqualFigures(t *testing.T) {
	for times, want := range map[float64]string{1: "equal", 2: "2", 0.5: "0.5"} {
		if got := timesLabel(times); got != want {
			t.Errorf("%v is %q, not %q", times, got, want)
		}
	}
}
