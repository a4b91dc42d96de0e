package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"userbase/data"
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

func TestTheWholeBody(t *testing.T) {
	want := `
 ▸ ◇ Messenger ████████████████▋           about 300 M  3 Oct 2014  press   [d]
 B ● WeChat    ██████████████████████████        468 M     Q3 2014  filing  [w]

   WeChat 1.4 to 1.8 times as many   order certain   compare with care [d]
 times WeChat to Messenger
      5 ┤    ╎
        │    ╎
        │   ↓╎
      2 ┤ ↓↓│╎
        │   •╮
  equal ┤┄┄┄┄↓┈•↓┄↓┄••↓•─•┈╮┄┄││••─••┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
        │    ╎ │↓   │↓ │ ↓↓↓↓↑••││
    0.5 ┤    ╎
        └─────────────────────────────────────────────────────────────────
         2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026
            ├┤ Messenger passed WeChat between 3 Oct 2014 and 10 Nov 2014.`
	rows := body(show(t, 80, 24, "--focus", "messenger", "--base", "wechat", "--day", "2014-10-20"))
	for y, w := range strings.Split(want, "\n") {
		if rows[y] != w {
			t.Errorf("row %d is %q, not %q", y, rows[y], w)
		}
	}
}

func TestTheWindowHasARowAtEveryHeightWithAPlot(t *testing.T) {
	plots := 0
	for h := 10; h <= 60; h++ {
		v := show(t, 80, h, "--focus", "messenger", "--base", "wechat")
		rows := body(v)
		if v.rows.height == 0 {
			continue
		}
		plots++
		y := v.rows.plot + v.rows.height + 2
		if y >= len(rows) || !strings.Contains(rows[y], "├┤ Messenger passed WeChat") {
			t.Errorf("%d rows: there is no window in row %d:\n%s", h, y, strings.Join(rows, "\n"))
		}
	}
	if plots == 0 {
		t.Error("there was no plot")
	}
}

func TestThePanelSaysTheDaysOfACrossingInPlaceOfTheChart(t *testing.T) {
	rows := body(show(t, 120, 36, "--focus", "messenger", "--base", "wechat"))
	row := rows[slices.IndexFunc(rows, func(r string) bool { return strings.Contains(r, "├┤") })]
	if !strings.HasSuffix(row, "├┤ Messenger passed WeChat") {
		t.Errorf("beside the window stands %q", row)
	}
}

func TestTodayHasNoCursor(t *testing.T) {
	rows := body(show(t, 80, 24, "--focus", "messenger", "--base", "wechat"))
	if got := strings.Join(rows, "\n"); strings.Contains(got, "╎") {
		t.Errorf("a cursor is drawn:\n%s", got)
	}
}

func TestNoRatioIsSaidFromWhenOnThereIsOne(t *testing.T) {
	rows := body(show(t, 80, 24, "--focus", "signal", "--base", "telegram", "--day", "2014-10-20"))
	if got := plain(rows); !strings.HasSuffix(got, "No ratio on this day. The first day with a figure of both: 2016.") {
		t.Errorf("the body says %q", got)
	}
	rows = body(show(t, 40, 10, "--focus", "signal", "--base", "telegram", "--day", "2014-10-20"))
	if got := plain(rows); !strings.HasSuffix(got, "No ratio before 2016.") {
		t.Errorf("the small body says %q", got)
	}
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

func TestTheDaysInWordsTakeThePlaceOfALowPlot(t *testing.T) {
	rows := body(show(t, 45, 12, "--focus", "whatsapp", "--base", "telegram"))
	want := []string{"   29 Jun 2026  undetermined", "   30 Apr 2025  undetermined",
		"   19 Mar 2025  at most 3.3 times  [e]"}
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
