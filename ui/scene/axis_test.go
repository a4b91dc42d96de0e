package scene

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"userbase/data"
)

var anyAxis = rapid.Custom(func(t *rapid.T) Axis {
	day := func(name string) data.Day {
		return data.Day(rapid.IntRange(int(data.Date(1999, 1, 1)), int(data.Date(2040, 1, 1))).Draw(t, name))
	}
	from, to := day("from"), day("to")
	return Axis{min(from, to), max(from, to), rapid.IntRange(0, 250).Draw(t, "cols")}
})

func day(t *testing.T, s string) data.Day {
	t.Helper()
	d, err := data.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A day stands within the axis and after the day before; what is read in its column is that day or a later one of the
// same column.
func TestDaysHavePlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAxis.Draw(t, "axis")
		d := data.Day(rapid.IntRange(int(a.From)-50, int(a.To)+50).Draw(t, "day"))
		col, inside := a.Col(d)
		if inside != (d >= a.From && d <= a.To && a.Cols > 0) {
			t.Fatalf("%v is on the axis: %v", d, inside)
		}
		if !inside {
			return
		}
		x := a.X(d)
		if x <= a.Start(d) || x >= a.Start(d+1) || math.Floor(x) != float64(col) || col < 0 || col >= a.Cols {
			t.Fatalf("%v stands at %v, between %v and %v", d, x, a.Start(d), a.Start(d+1))
		}
		last := a.Last(col)
		at, _ := a.Col(last)
		if next, _ := a.Col(last + 1); last < d || at != col || next <= col {
			t.Fatalf("the last day of column %d is %v, in column %d", col, last, at)
		}
	})
}

func TestEmptyColumnShowsTheDayBefore(t *testing.T) {
	a := Axis{day(t, "2021-01-14"), day(t, "2021-01-16"), 24}
	for col, want := range map[int]string{3: "2021-01-13", 4: "2021-01-14", 11: "2021-01-14", 12: "2021-01-15"} {
		if got := a.Last(col); got != day(t, want) {
			t.Errorf("column %d shows %v, wanted %s", col, got, want)
		}
	}
}

func words(ticks []TimeTick) string {
	var out []string
	for _, k := range ticks {
		out = append(out, data.Plain(k.Label))
	}
	return strings.Join(out, ",")
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		from, to string
		cols     int
		want     string
	}{
		{"2009-02-01", "2026-11-22", 72, "2010,2012,2014,2016,2018,2020,2022,2024,2026"},
		{"2009-01-01", "2026-11-22", 140, "2009,2010,2011,2012,2013,2014,2015,2016,2017,2018," +
			"2019,2020,2021,2022,2023,2024,2025,2026"},
		{"2018-11-20", "2022-04-17", 60, "2019,2020,2021,2022"},
		{"2019-11-20", "2020-12-17", 50, "Jan 2020,Apr 2020,Jul 2020,Oct 2020"},
		{"2020-12-28", "2021-01-17", 44, "28 Dec,4 Jan,11 Jan"},
		{"2021-01-14", "2021-01-16", 24, "14 Jan,15 Jan,16 Jan"},
		{"2009-02-01", "2026-11-22", 10, "2020"},
		{"2009-02-01", "2026-11-22", 0, ""},
	} {
		a := Axis{day(t, c.from), day(t, c.to), c.cols}
		if got := words(a.Dates(2)); got != c.want {
			t.Errorf("%s to %s on %d columns: %s, wanted %s", c.from, c.to, c.cols, got, c.want)
		}
	}
}

func TestAges(t *testing.T) {
	for cols, want := range map[int]string{56: "0 years,3,6,9,12,15", 18: "0 years,10",
		150: "0 years,2,4,6,8,10,12,14,16"} {
		a := Axis{0, 6501, cols}
		if got := words(a.Ages(2)); got != want {
			t.Errorf("%d columns: %s, wanted %s", cols, got, want)
		}
	}
}

// Labels never touch, stand under the day that they name, and end before the axis does.
func TestLabelsNeverTouch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, gap := anyAxis.Draw(t, "axis"), rapid.IntRange(1, 4).Draw(t, "gap")
		for _, ticks := range [][]TimeTick{a.Dates(gap), Axis{0, a.To - a.From, a.Cols}.Ages(gap)} {
			free := 0
			for _, k := range ticks {
				at := int(k.X)
				if at < free || at+utf8.RuneCountInString(k.Label) > a.Cols {
					t.Fatalf("%v on %d columns", ticks, a.Cols)
				}
				free = at + utf8.RuneCountInString(k.Label) + gap - 1
			}
		}
		for _, k := range a.Dates(gap) {
			if len(k.Label) != 4 {
				continue
			}
			years := slices.IndexFunc([]rune(k.Label), func(r rune) bool { return r < '0' || r > '9' })
			if january := data.Date(int(k.Label[0]-'0')*1000+int(k.Label[1]-'0')*100+int(k.Label[2]-'0')*10+
				int(k.Label[3]-'0'), 1, 1); years >= 0 || a.Start(january) != k.X {
				t.Fatalf("%s stands at %v, 1 January at %v", k.Label, k.X, a.Start(january))
			}
		}
	})
}

func TestClip(t *testing.T) {
	b := Box{0, 0, 10, 5}
	for _, c := range []struct{ a, b, from, to Point }{
		{Point{1, 1}, Point{9, 4}, Point{1, 1}, Point{9, 4}},
		{Point{-5, 0}, Point{5, 5}, Point{0, 2.5}, Point{5, 5}},
		{Point{4, 9}, Point{8, 1}, Point{6, 5}, Point{8, 1}},
	} {
		if from, to, seen := b.Clip(c.a, c.b); !seen || from != c.from || to != c.to {
			t.Errorf("%v to %v is cut to %v to %v", c.a, c.b, from, to)
		}
	}
	nan, inf := math.NaN(), math.Inf(1)
	for _, c := range [][2]Point{{{-1, -1}, {11, -1}}, {{1, 6}, {9, 7}}, {{nan, 1}, {2, 2}}, {{1, 1}, {inf, 2}}} {
		if _, _, seen := b.Clip(c[0], c[1]); seen {
			t.Errorf("%v is seen", c)
		}
	}
}

// Years stand as close together as they have room: twelve months are more than twelve times 28 days.
func TestYearsTakeTheRoomThereIs(t *testing.T) {
	a := Axis{From: data.Date(2009, 1, 1), To: data.Date(2026, 11, 26), Cols: 54} // two years are 6.03 columns
	if ticks := a.Dates(2); len(ticks) != 9 || ticks[1].Label != "2011" {
		t.Errorf("the labels are %v", ticks)
	}
}
