package compare

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/chart"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// calendarOf reads the years below the plot: the function tells the column of a day.
func calendarOf(t *testing.T, rows []string) (column func(data.Day) int, axis int) {
	t.Helper()
	axis = slices.IndexFunc(rows, func(r string) bool { return strings.Contains(r, "└") })
	if axis < 0 {
		t.Fatalf("there is no axis:\n%s", strings.Join(rows, "\n"))
	}
	at := func(year int) int { return strings.Index(rows[axis+1], fmt.Sprint(year)) } // digits and blanks alone
	first := data.Day(0).Year()
	for at(first) < 0 {
		first++
	}
	perYear := at(first+1) - at(first)
	if at(first+1) < 0 || 12%perYear != 0 {
		t.Fatalf("the years tell nothing of the months: %q", rows[axis+1])
	}
	return func(d data.Day) int {
		y, m, _ := d.YMD()
		return at(first) + (y-first)*perYear + (m-1)*perYear/12
	}, axis
}

// columnsOf are the columns of a row that hold one of the runes.
func columnsOf(row, runes string) (columns []int) {
	for x, r := range []rune(row) {
		if strings.ContainsRune(runes, r) {
			columns = append(columns, x)
		}
	}
	return columns
}

// zooms are frames in which a year has a number of columns that months fall into.
var zooms = [][]string{
	{"100", "--day", "2014-10-20"},
	{"150", "--day", "2014-10-20"},
	{"80", "--day", "2015-02-03", "--from", "2014-01-01", "--to", "2018-12-31"},
	{"66", "--day", "2014-08-01", "--from", "2014-01-01", "--to", "2017-12-31"},
}

func zoomed(t *testing.T, zoom []string) shown {
	w := 0
	fmt.Sscan(zoom[0], &w)
	return show(t, w, 36, append([]string{"--focus", "messenger", "--base", "wechat"}, zoom[1:]...)...)
}

func TestEverySignStandsInTheColumnOfItsDay(t *testing.T) {
	for _, zoom := range zooms {
		v := zoomed(t, zoom)
		rows := body(v)
		column, axis := calendarOf(t, rows)
		var drawn, want []int
		for _, row := range rows[v.rows.plot:axis] {
			drawn = append(drawn, columnsOf(row, "•↑↓")...)
		}
		from, to := v.Range()
		for _, p := range v.points {
			if p.Day >= from && p.Day <= to && !(p.Ratio.OpenBelow() && p.Ratio.OpenAbove()) {
				want = append(want, column(p.Day))
			}
		}
		slices.Sort(drawn)
		slices.Sort(want)
		if drawn, want = slices.Compact(drawn), slices.Compact(want); len(want) < 10 || !slices.Equal(drawn, want) {
			t.Errorf("%v: signs in the columns %v, not %v:\n%s", zoom, drawn, want, strings.Join(rows, "\n"))
		}
	}
}

func TestTheCursorStandsInTheColumnOfTheDay(t *testing.T) {
	for _, zoom := range zooms {
		v := zoomed(t, zoom)
		rows := body(v)
		column, _ := calendarOf(t, rows)
		if got := columnsOf(rows[v.rows.plot], "╎"); !slices.Equal(got, []int{column(v.Day())}) {
			t.Errorf("%v: the cursor stands in %v, not in %d:\n%s", zoom, got, column(v.Day()),
				strings.Join(rows, "\n"))
		}
	}
}

// Messenger passed WeChat between 3 October and 10 November 2014.
func TestTheWindowOfACrossingStandsBelowItsMonths(t *testing.T) {
	for _, zoom := range zooms {
		v := zoomed(t, zoom)
		rows := body(v)
		column, axis := calendarOf(t, rows)
		row := rows[axis+2]
		from, to := column(data.Date(2014, 10, 3)), column(data.Date(2014, 11, 10))
		if got := columnsOf(row, "├┤"); !slices.Equal(got, []int{from, to}) {
			t.Errorf("%v: the window takes %v, not %d to %d:\n%s", zoom, got, from, to, strings.Join(rows, "\n"))
		}
		said := "Messenger passed WeChat"
		if at := slices.Index([]rune(row), 'M'); at != to+2 || !strings.Contains(row, said) {
			t.Errorf("%v: %q does not stand beside the window: %q", zoom, said, row)
		}
	}
}

func TestTheWindowIsNamedOnTheLeftWhereTheRightIsTooNarrow(t *testing.T) {
	v := show(t, 100, 36, "--focus", "messenger", "--base", "wechat", "--from", "2013-01-01", "--to", "2014-12-31")
	rows := body(v)
	axis := slices.IndexFunc(rows, func(r string) bool { return strings.Contains(r, "└") })
	row := []rune(rows[axis+2])
	at := slices.Index(row, '├')
	if left := string(row[:max(at, 0)]); !strings.HasSuffix(left, "between 3 Oct 2014 and 10 Nov 2014. ") {
		t.Errorf("left of the window stands %q", left)
	}
}

func TestAClickOnTheChartLeadsIntoTheColumnsDays(t *testing.T) {
	v := zoomed(t, zooms[0])
	g := frametest.Body(v.Frame)
	rows := body(v)
	column, axis := calendarOf(t, rows)
	for _, p := range v.points {
		do, _ := g.At(column(p.Day), axis-1).(screen.Action)
		if do.Verb != screen.GoDay || column(data.Day(do.N)) != column(p.Day) {
			t.Errorf("a click on the column of %s leads to %v %s", p.Day, do.Verb, data.Day(do.N))
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

func TestTheDaysInWordsTakeThePlaceOfALowPlot(t *testing.T) {
	rows := body(show(t, 45, 12, "--focus", "whatsapp", "--base", "telegram"))
	want := []string{"   29 Jun 2026  undetermined", "   29 May 2025  undetermined", "   30 Apr 2025  undetermined"}
	for i, w := range want {
		if got := strings.TrimRight(rows[3+i], " "); got != w {
			t.Errorf("row %d is %q, not %q", 3+i, got, w)
		}
	}
}

func TestNoChartSaysWhyThereIsNone(t *testing.T) {
	const why = "No ratio can be drawn here: on no day was one of the two new, neither old, and an end of the ratio " +
		"closed."
	rows := body(show(t, 120, 36, "--focus", "messenger", "--base", "telegram", "--metric", "installs_total",
		"--no-estimates", "--day", "2020-05-11"))
	if got := plain(rows); !strings.Contains(got, why) || strings.Contains(got, "└") {
		t.Errorf("the body says %q", got)
	}
}
