package data

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDayFormats(t *testing.T) {
	d := Date(2021, 1, 8)
	for _, test := range []struct{ got, want string }{
		{d.String(), "2021-01-08"}, {d.Short(), "8 Jan 2021"}, {d.Long(), "8 January 2021"},
		{d.Format(ByMonth), "Jan 2021"}, {d.FormatLong(ByMonth), "January 2021"},
		{d.Format(ByQuarter), "Q1 2021"}, {Date(2020, 12, 31).Format(ByQuarter), "Q4 2020"}, {d.FormatLong(ByYear), "2021"},
		{Day(0).String(), ""}, {Day(0).Short(), "n/a"}, {Month(5), "May"}, {Date(2014, 5, 3).Short(), "3 May 2014"},
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
