package data

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestDayFormats(t *testing.T) {
	d := Date(2021, 1, 8)
	for _, test := range []struct{ got, want string }{
		{d.String(), "2021-01-08"}, {plain(d.Short()), "8 Jan 2021"}, {plain(d.Long()), "8 January 2021"},
		{plain(d.Format(ByMonth)), "Jan 2021"}, {plain(d.FormatLong(ByMonth)), "January 2021"},
		{plain(d.Format(ByQuarter)), "Q1 2021"}, {plain(Date(2020, 12, 31).Format(ByQuarter)), "Q4 2020"},
		{plain(d.FormatLong(ByYear)), "2021"},
		{Day(0).String(), ""}, {plain(Day(0).Short()), "n/a"}, {Month(5), "May"}, {plain(Date(2014, 5, 3).Short()),
			"3 May 2014"},
	} {
		if test.got != test.want {
			t.Errorf("%q, want %q", test.got, test.want)
		}
	}
}

func TestParseDay(t *testing.T) {
	for _, bad := range []string{"", "2021", "2021-1-5", "2021-02-30", "15.1.2021", "2021-01-15 "} {
		if _, err := ParseDay(bad); err == nil {
			t.Errorf("%q is taken for a day", bad)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := Day(rapid.IntRange(1, 60000).Draw(t, "day"))
		if back, err := ParseDay(d.String()); err != nil || back != d {
			t.Fatalf("%d is written %s and read %d", d, d, back)
		}
		if y, m, day := d.YMD(); Date(y, m, day) != d || d.Year() != y {
			t.Fatalf("%s is %d %d %d", d, y, m, day)
		}
		n := rapid.IntRange(-200, 200).Draw(t, "months")
		y1, m1, d1 := d.YMD()
		y2, m2, d2 := d.AddMonths(n).YMD()
		if (y2*12+m2)-(y1*12+m1) != n || d2 > d1 || d2 < d1 && (d.AddMonths(n)+1) != Date(y2, m2+1, 1) {
			t.Fatalf("%s and %d months is %s", d, n, d.AddMonths(n))
		}
	})
}

func TestMachine(t *testing.T) {
	for _, test := range []struct {
		day                       Day
		byDay, month, quarter, yr string
	}{
		{evening, "2021-01-15", "2021-01", "2021-Q1", "2021"},
		{Date(2013, 3, 31), "2013-03-31", "2013-03", "2013-Q1", "2013"},
		{Date(2013, 4, 1), "2013-04-01", "2013-04", "2013-Q2", "2013"},
		{Date(2020, 12, 31), "2020-12-31", "2020-12", "2020-Q4", "2020"},
		{0, "", "", "", ""},
	} {
		for p, want := range []string{test.byDay, test.month, test.quarter, test.yr} {
			if got := test.day.Machine(Precision(p)); got != want {
				t.Errorf("%s by %s: %q, want %q", test.day, Precision(p), got, want)
			}
		}
	}
}

func TestParsePartial(t *testing.T) {
	for s, want := range map[string]struct {
		day Day
		p   Precision
	}{
		"2021-01-15": {evening, ByDay}, "2021-01": {Date(2021, 1, 1), ByMonth}, "2021": {Date(2021, 1, 1), ByYear},
		"1971": {Date(1971, 1, 1), ByYear}, "2020-02-29": {Date(2020, 2, 29), ByDay},
		"9999-12": {Date(9999, 12, 1), ByMonth},
	} {
		if d, p, err := ParsePartial(s); err != nil || d != want.day || p != want.p {
			t.Errorf("%q is read as %s by %s, %v", s, d, p, err)
		}
	}
	for _, bad := range []string{"", "1970", "1970-12-31", "21", "2021-1", "2021-13", "2021-00", "2021-01-32",
		"2021-02-29", "2021-Q1",
		"2021-1-15", "2021/01", "20210115", "2021-01-15 ", " 2021", "-202", "2o21", "Jan 2021"} {
		if d, p, err := ParsePartial(bad); err == nil {
			t.Errorf("%q is read as %s by %s", bad, d, p)
		}
	}
}

// What is written for programs is read as the same day, or as the first of its month or year.
func TestPartialDaysReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Date(1971, 1, 1) + Day(rapid.IntRange(0, 60000).Draw(t, "day"))
		for p, letters := range map[Precision]int{ByDay: 10, ByMonth: 7, ByYear: 4} {
			s := d.Machine(p)
			back, precision, err := ParsePartial(s)
			if err != nil || precision != p || back > d || back.Machine(p) != s || s != d.String()[:letters] {
				t.Fatalf("%s by %s is written %q and read as %s by %s", d, p, s, back, precision)
			}
		}
	})
}

// A day is read as the standard library reads it.
func TestDaysAreReadAsByTheLibrary(t *testing.T) {
	yes := 0
	days := rapid.Map(rapid.Int32Range(1, 47_000), func(n int32) string { return Day(n).String() })
	texts := rapid.StringMatching(`[0-2][09][0-9]{2}-?[01][0-9]-[0-3][0-9]|[0-9 :.-]{8,12}`)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(days, texts).Draw(t, "day")
		want, err := time.Parse(time.DateOnly, s)
		got, ok := dateIn(s)
		if ok != (err == nil) || ok && got != DayOf(want) {
			t.Fatalf("%q: %v, %v; want %v, %v", s, got, ok, want, err)
		}
		if ok {
			yes++
		}
	})
	if yes == 0 {
		t.Error("none was a day")
	}
}
