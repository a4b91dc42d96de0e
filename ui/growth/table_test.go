package growth

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

func TestTables(t *testing.T) {
	draws(t, body(made(t, 80, 24, "--focus", "signal")),
		"               15 Jan 2021              today                     change",
		"   ■ WhatsApp    at least 2 bn Feb 2020   at least 3 bn Jun 2026  not known",
		"   ● WeChat           1.225 bn Q4 2020         1.439 bn Q2 2026   17 to 18 %",
		"   ▲ Telegram  at least 500 M  Jan 2021   at least 1 bn Mar 2025  not known",
		" ▸ ☆ Signal        about 20 M  Dec 2020     about 70 M  Jun 2025  2.9-4.2 times",
		"   ▼ Threema        about 8 M  Jan 2021  at least 12 M  Jan 2026  1.4 or more",
		"   ◆ Messenger    about 1.3 bn Jan 2018 no newer figure           not known",
		" Years to    10 M        100 M       500 M       1 bn        2 bn      3 bn",
		" ■ WhatsApp  0.6 to 4.0  0.6 to 4.0  5.0 to 5.3  6.5 to 7.0  10 to 12  14 to 16",
		" ● WeChat    0.4 to 1.0  0.4 to 2.2  3.6 to 4.0  6.9 to 7.2  -         -",
		" ◆ Messenger under 2.8   under 2.8   3.1 to 3.3  4.7 to 5.0  -         -",
		" ☆ Signal    under 6.5   -           -           -           -         -")
	// Decimal points stand in one column where there is room, and so do units.
	draws(t, body(made(t, 100, 24)),
		"   ● WeChat               1.225 bn  Q4 2020              1.439 bn  Q2 2026    17 to 18 %",
		"   ☆ Signal        about 20 M       Dec 2020      about 70 M       Jun 2025   2.9 to 4.2 times")
	// Signs stand for words where there is none, all six in six rows without a head.
	draws(t, body(made(t, 45, 12, "--focus", "signal")),
		"   ■ WhatsApp     ≥2 bn    ≥3 bn not known",
		" ▸ ☆ Signal      ~20 M    ~70 M  ×2.9-4.2",
		"   ◆ Messenger  ~1.3 bn no newer not known")
	draws(t, body(made(t, 45, 24)), "               Jan 2021 today    change", " Years to    100 M    500 M    1 bn",
		" ● WeChat    0.4-2.2  3.6-4.0  6.9-7.2", " ◆ Messenger <2.8     3.1-3.3  4.7-5.0")
	// Who says so stands in second rows.
	draws(t, body(made(t, 90, 50)), "               company report                company report",
		"               an estimate                   an estimate")
	draws(t, body(made(t, 80, 24, "--index-day", "2010-01-01", "--day", "2012-06-01", "--hide", "telegram")),
		" ▸ □ WhatsApp     about 250 k  Q3 2009  no newer figure           not known",
		"   ◆ Messenger not launched             no figure yet             not known",
		"   ▲ Telegram  hidden")
	draws(t, body(made(t, 80, 24, "--hide", "wechat", "--focus", "wechat")), " ▸ ● WeChat    hidden: x shows it")
	draws(t, body(made(t, 80, 24, "--hide", "whatsapp,messenger,wechat,telegram,signal,threema")),
		"                            All are hidden. Press a.")
}

func TestCellsOfChanges(t *testing.T) {
	said := func(lo, hi float64) data.Change { return data.Change{Times: data.Interval{Lo: lo, Hi: hi}} }
	for _, c := range []struct {
		change data.Change
		want   string
	}{
		{said(2.955, 4.167), "2.9 to 4.2 times, 2.9-4.2 times, ×2.9-4.2"},
		{said(1.174, 1.176), "17 to 18 %, 17-18 %"},
		{said(0.8, 0.9), "-20 to -10 %, -20 to -10 %"}, // a dash would look like a sign
		{said(3, 3), "3 times, 3 times, ×3"},
		{said(1.412, inf), "at least 1.4 times, 1.4 or more, ≥1.4"},
		{said(1.0619, inf), "at least 6.1 %, 6.1 % or more, ≥6.1 %"},
		{said(0, 6.8), "at most 6.8 times, 6.8 or less, ≤6.8"},
		{data.Change{Why: data.BothAtLeast}, "not known: both at least, not known"},
	} {
		if got := data.Plain(strings.Join(changeCell(c.change), ", ")); got != c.want {
			t.Errorf("%+v: %q, want %q", c.change, got, c.want)
		}
	}
}

// In any width, on any day, no figure, no change and no age is cut or runs into the next.
func TestNumbersAreNeverCut(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 0, 30)
	for _, day := range []data.Day{0, screen.TheEvening, data.Date(2012, 6, 1), data.Date(2017, 8, 1)} {
		for _, g := range []data.Group{data.Active, data.GroupDAU, data.GroupInstallsTotal} {
			for f.W = 40; f.W <= 200; f.W += 5 {
				f.State.Day, f.Group = day, g
				v := show(f)
				b := v.Skeleton().Body
				grid := cells.New(b.W, b.H, v.ASCII)
				v.Draw(grid)
				for i, r := range v.rows[:min(len(v.rows), v.plan.change.H-1)] {
					row := string(grid.Drawn(nil, v.plan.change.Y+1+i*v.plan.pitch))
					holds(t, v, r, strings.Join(strings.Fields(row), " ")+" ")
					if v.plan.years.H > 0 {
						row = string(grid.Drawn(nil, v.plan.years.Y+1+i*v.plan.yearsPitch()))
						holdsAges(t, v, r, row)
					}
				}
			}
		}
	}
}

// holds fails unless a row of the table of changes holds its figures and its change as words of their own.
func holds(t *testing.T, v shown, r row, drawn string) {
	t.Helper()
	c, words := r.change, [][]string{}
	if c.To != nil && c.Why != data.NoNewer {
		words = append(words, []string{c.To.Stated(), c.To.Signed()})
	}
	words = append(words, changeCell(c))
	if v.columns(v.plan.change.W).style.first && c.From != nil {
		words = append(words, []string{c.From.Stated(), c.From.Signed()})
	}
	for _, any := range words {
		if !slices.ContainsFunc(any, func(s string) bool { return strings.Contains(drawn, " "+data.Plain(s)+" ") }) {
			t.Fatalf("%d columns, %s, %s: none of %q in %q", v.W, v.Day(), v.GroupShown(), any, drawn)
		}
	}
}

// holdsAges fails unless a row of the table of years holds the age of each milestone that has a column, whole.
func holdsAges(t *testing.T, v shown, r row, drawn string) {
	t.Helper()
	at, _, _ := v.stoneColumns(v.plan.years.W)
	for i, x := range at {
		if x == 0 {
			continue
		}
		from := []rune(drawn)[v.plan.years.X+x:]
		if !slices.ContainsFunc(ages(r.stones[i]), func(s string) bool {
			return strings.HasPrefix(string(from)+" ", s+" ") && drawn[0] == ' '
		}) {
			t.Fatalf("%d columns, %s, %s: no %q at %d of %q", v.W, v.Day(), v.GroupShown(), ages(r.stones[i]), x, drawn)
		}
	}
}

func TestTheColumnSortedByIsStrong(t *testing.T) {
	for column, word := range map[string]string{"first": "15 Jan 2021", "latest": "today", "times": "change",
		"billion": "1 bn"} {
		v := made(t, 80, 24, "--sort", column)
		g := frametest.Body(v.Frame)
		strong := ""
		for _, y := range []int{v.plan.change.Y, v.plan.years.Y} {
			for x := range g.W {
				if g.Cell(x, y).Style == v.Look.Strong {
					strong += string(g.Cell(x, y).Rune)
				}
			}
		}
		if strong != word {
			t.Errorf("sorted by %s: %q is strong, want %q", column, strong, word)
		}
	}
}

func TestLongNamesAreCut(t *testing.T) {
	v := own(t, 80, 24, []string{"a mau 2013-12-01 9000000 about filing"})
	draws(t, body(v), "   ● Gammagammag… no figure yet          no figure yet           not known",
		" ▸ ■ Alpha          ~9 M       Dec 2013  no newer figure         not known")
}

func TestEachRowCanBeClicked(t *testing.T) {
	v := made(t, 80, 24)
	var clicks []string
	for _, a := range frametest.Body(v.Frame).Areas() {
		if do := a.Do.(screen.Action); do.Verb == screen.Select && a.H == 1 && a.W == 80 {
			clicks = append(clicks, do.Arg)
		}
	}
	if want := append(ids(v.rows), ids(v.rows)...); !slices.Equal(clicks, want) {
		t.Errorf("clicks lead to %v, want %v", clicks, want)
	}
}

// The blocks lie in the body, none over another, and at 200×60 they reach down to its end.
func TestPlan(t *testing.T) {
	for w := 40; w <= 160; w++ {
		for h := 1; h <= 60; h++ {
			p := arrange(w, h, 6)
			taken := map[[2]int]bool{}
			for i, r := range []cells.Rect{p.change, p.years, p.slope, p.lanes} {
				if r.H > 0 && (r.X < 0 || r.Y < 0 || r.X+r.W > w || r.Y+r.H > h || r.W <= 0) {
					t.Fatalf("%d×%d: block %d leaves the body: %+v", w, h, i, r)
				}
				for x := r.X; x < r.X+r.W; x++ {
					for y := r.Y; y < r.Y+r.H; y++ {
						if taken[[2]int{x, y}] {
							t.Fatalf("%d×%d: blocks meet: %+v", w, h, p)
						}
						taken[[2]int{x, y}] = true
					}
				}
			}
			if rows := 1 + 6*p.pitch; h > 7 && p.change.H < rows {
				t.Fatalf("%d×%d: no room for all: %+v", w, h, p)
			}
		}
	}
	if p := made(t, 200, 60).plan; p.slope.Y+p.slope.H != 51 || p.lanes.Y+p.lanes.H != 51 ||
		p.lanes.X+p.lanes.W != 145 {
		t.Errorf("at 200×60: %+v", p)
	}
	if p := made(t, 120, 36).plan; p.slope.H < 10 || p.lanes.H < 10 {
		t.Errorf("at 120×36: %+v", p)
	}
}
