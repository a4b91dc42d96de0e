package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/cells"
)

func day(t *testing.T, s string) data.Day {
	t.Helper()
	d, err := data.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTimeAxes(t *testing.T) {
	for _, c := range []struct {
		from, to        string
		cols            int
		perYear, perDay int
		start           string
		want            string
	}{
		{"2009-02-01", "2026-11-22", 72, 4, 0, "2009-01-01", `
2009    2011    2013    2015    2017    2019    2021    2023    2025
─┴─────────────────────────────────────────────────────────────────────█
`},
		{"2009-02-01", "2026-11-22", 58, 3, 0, "2009-01-01", `
2009  2011  2013  2015  2017  2019  2021  2023  2025
─┴───────────────────────────────────────────────────█
`},
		{"2014-03-24", "2026-11-22", 66, 5, 0, "2014-01-01", `
2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026
─┴──────────────────────────────────────────────────────────────█
`},
		{"2018-11-20", "2022-04-17", 60, 12, 0, "2018-11-01", `
  2019        2020        2021        2022
─┴───────────────────────────────────────█
`},
		{"2019-11-20", "2020-12-17", 50, 36, 0, "2019-11-01", `
      Jan 2020 Apr 2020 Jul 2020 Oct 2020
─┴──────────────────────────────────────█
`},
		{"2019-11-20", "2020-12-17", 80, 60, 0, "2019-11-01", `
          Jan 2020       Apr 2020       Jul 2020       Oct 2020
─┴─────────────────────────────────────────────────────────────────█
`},
		{"2020-12-28", "2021-01-17", 44, 0, 2, "2020-12-28", `
28 Dec        4 Jan         11 Jan
─┴───────────────────────────────────────█
`},
		{"2021-01-14", "2021-01-16", 24, 0, 8, "2021-01-14", `
14 Jan  15 Jan  16 Jan
─┴─────────────────────█
`},
		{"2009-02-01", "2026-11-22", 10, 1, 0, "2017-01-01", `
   2020
─┴───────█
`},
	} {
		a := NewTimeAxis(day(t, c.from), day(t, c.to), c.cols)
		if a.PerYear != c.perYear || a.PerDay != c.perDay || a.From != day(t, c.start) {
			t.Errorf("%s..%s on %d columns: %d a year, %d a day from %v", c.from, c.to, c.cols, a.PerYear, a.PerDay,
				a.From)
		}
		g := cells.New(c.cols, 2, false)
		Labels(g, 0, 0, a.Ticks(1), plain)
		TimeLine(g, 0, 1, a.Cols, []int{1, -1, a.Cols}, a.Cols-1, plain, plain)
		same(t, drawn(g), c.want)
	}
}

var (
	anyDay = rapid.Map(rapid.IntRange(int(data.Date(1999, 1, 1)), int(data.Date(2040, 1, 1))),
		func(n int) data.Day { return data.Day(n) })
	anyTimeAxis = rapid.Custom(func(t *rapid.T) TimeAxis {
		if rapid.Bool().Draw(t, "fitted") {
			return NewTimeAxis(anyDay.Draw(t, "from"), anyDay.Draw(t, "to"), rapid.IntRange(-1, 250).Draw(t, "cols"))
		}
		return TimeAxis{
			From:    anyDay.Draw(t, "from"),
			PerYear: rapid.IntRange(-1, 500).Draw(t, "perYear"),
			PerDay:  rapid.IntRange(-1, 3).Draw(t, "perDay"),
			Cols:    rapid.IntRange(-1, 250).Draw(t, "cols"),
		}
	})
)

// Every day lies in one column, the columns follow one another without a gap, and on axes of years 1 January
// begins a column that is a whole number of years from any other.
func TestEveryDayHasOneColumn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, d := anyTimeAxis.Draw(t, "axis"), anyDay.Draw(t, "day")
		col, inside := a.Col(d)
		from, to := a.Span(col)
		if d < from || d > to || inside != (col >= 0 && col < a.Cols) {
			t.Fatalf("%v is in column %d (%v), which is %v..%v", d, col, inside, from, to)
		}
		n := max(a.PerDay, 1)
		if next, _ := a.Span(col + n); next != to+1 {
			t.Fatalf("column %d ends with %v, the next begins with %v", col, to, next)
		}
		if a.PerDay > 0 {
			return
		}
		january, _ := a.Col(data.Date(d.Year(), 1, 1))
		next, _ := a.Col(data.Date(d.Year()+1, 1, 1))
		other, _ := a.Col(data.Date(2001, 1, 1))
		per := next - january
		if first, _ := a.Span(january); first != data.Date(d.Year(), 1, 1) || per <= 0 ||
			(january-other) != per*(d.Year()-2001) {
			t.Fatalf("1 January %d is in column %d, %d a year", d.Year(), january, per)
		}
	})
}

func TestNewTimeAxisHoldsItsRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := anyDay.Draw(t, "from"), anyDay.Draw(t, "to")
		from, to = min(from, to), max(from, to)
		cols := rapid.IntRange(0, 250).Draw(t, "cols")
		a := NewTimeAxis(from, to, cols)
		if a.Cols > cols {
			t.Fatalf("%d columns of %d", a.Cols, cols)
		}
		_, fits := a.Col(from)
		last, end := a.Col(to)
		if years := to.Year() - from.Year() + 1; (years <= cols && !fits) || (cols > 0 && !end) || (cols > 0 &&
			last+max(a.PerDay, 1) != a.Cols) {
			t.Fatalf("%v..%v on %d columns: %+v", from, to, cols, a)
		}
	})
}

func TestTicksNeverTouch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, gap := anyTimeAxis.Draw(t, "axis"), rapid.IntRange(1, 5).Draw(t, "gap")
		checkTicks(t, a.Ticks(gap), a.Cols, gap)
		b := NewAgeAxis(rapid.Float64Range(-1, 60).Draw(t, "years"), rapid.IntRange(-1, 200).Draw(t, "cols"))
		b.Word = rapid.SampledFrom([]string{"", "years"}).Draw(t, "word")
		checkTicks(t, b.Ticks(gap), b.Cols, gap)
	})
}

func checkTicks(t *rapid.T, ticks []Tick, cols, gap int) {
	free, last := 0, ""
	for _, k := range ticks {
		if k.Col < free || k.Col+cells.Width(k.Label, false) > cols || k.Label == last {
			t.Fatalf("%v on %d columns", ticks, cols)
		}
		free, last = k.Col+cells.Width(k.Label, false)+gap, k.Label
	}
}

func TestExtent(t *testing.T) {
	rush := NewTimeAxis(day(t, "2020-12-28"), day(t, "2021-01-17"), 44)
	years := NewTimeAxis(day(t, "2009-01-01"), day(t, "2026-11-22"), 72)
	for _, c := range []struct {
		a        TimeAxis
		from, to string
		col, w   int
	}{
		{rush, "2020-12-28", "2021-01-03", 0, 14},
		{rush, "2021-01-15", "2021-01-15", 36, 2},
		{rush, "2021-01-04", "2021-03-01", 14, 28},
		{rush, "2021-02-04", "2021-03-01", 0, 0},
		{years, "2014-10-03", "2014-11-10", 23, 1},
		{years, "2000-01-01", "2009-12-31", 0, 4},
	} {
		if col, w := c.a.Extent(day(t, c.from), day(t, c.to)); col != c.col || w != c.w {
			t.Errorf("%s..%s takes %d columns from %d on, wanted %d from %d", c.from, c.to, w, col, c.w, c.col)
		}
	}
}

func TestSpanLeftOfTheAxis(t *testing.T) {
	a := TimeAxis{From: day(t, "2021-01-15"), PerDay: 2, Cols: 10}
	for col, want := range map[int]string{-1: "2021-01-14", -2: "2021-01-14", -3: "2021-01-13"} {
		if from, to := a.Span(col); from != day(t, want) || to != from {
			t.Errorf("column %d is %v..%v, wanted %s", col, from, to, want)
		}
	}
}

func TestAgeAxes(t *testing.T) {
	g := cells.New(58, 2, false)
	for y, cols := range []int{56, 18} {
		a := NewAgeAxis(17.8, cols)
		a.Word = "years"
		Labels(g, 0, y, a.Ticks(1), plain)
		if col, inside := a.Col(17.8); !inside || col != a.Cols-1 {
			t.Errorf("17.8 years are in column %d of %d", col, a.Cols)
		}
		if from, to := a.Span(a.Cols - 1); from > 17.8 || to <= 17.8 {
			t.Errorf("the last column is %v to %v years", from, to)
		}
	}
	same(t, drawn(g), `
0 years  3        6        9        12       15
0 years   10
`)
	if _, inside := (AgeAxis{PerYear: 3, Cols: 54}).Col(math.NaN()); inside {
		t.Error("no number has a column")
	}
	if col, inside := (AgeAxis{PerYear: 3, Cols: 54}).Col(-0.1); inside || col != -1 {
		t.Errorf("before the launch is column %d (%v)", col, inside)
	}
}
