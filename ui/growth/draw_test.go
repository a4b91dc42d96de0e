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

// draws fails unless each row stands among the lines, blank for blank from the left.
func draws(t *testing.T, lines []string, rows ...string) {
	t.Helper()
	for _, row := range rows {
		if !slices.Contains(lines, row) {
			t.Errorf("%q is not drawn:\n%s", row, strings.Join(lines, "\n"))
		}
	}
}

func TestLanes(t *testing.T) {
	draws(t, body(made(t, 80, 24, "--focus", "messenger")),
		"                0 years  3        6        9        12       15",
		" ▸ ◆ Messenger  ───────‹•½────1─────────────────────────────── 15.3",
		"   ■ WhatsApp   ──░░░░░░░░░•───½────1────────────2──────────░░3─────── 17.8",
		"   ● WeChat     ──·░░░•────½─────────1────────────────────────── 15.8",
		"   ▲ Telegram   ‹·─────•─────────────░½──────────░1───── 13.3",
		"   ★ Signal     ──────────────────‹·───────────────── 12.3",
		"   ▼ Threema    ─────────────────────────·──────────────── 14.0")
	// The latest possible ages stand below their milestones, but where the next would not be apart.
	draws(t, body(made(t, 120, 36)),
		"   ▲ Telegram   ‹·─────•─────────────░½──────────░1───── 13.3",
		"                 0.7   2.6            7.5         11.6",
		"                           4.0 5.3  7.0          11.1         15.5")
	// In ASCII the windows do not look like the first milestone.
	draws(t, body(made(t, 80, 24, "--ascii")), "   C WeChat     --.===o----h---------1-------------------------- 15.8")
	// Who was not launched yet has no lane, and ages end at the day.
	early := body(made(t, 80, 24, "--day", "2014-03-01"))
	draws(t, early, "   ▼ Threema    ──── 1.2")
	if got := strings.Count(strings.Join(early, "\n"), "   ★ Signal     n/a  launched Jul 2014"); got != 2 {
		t.Errorf("in %d of two blocks Signal was not launched", got)
	}
	// A year takes as many cells as leave room for the age behind the longest lane.
	draws(t, body(made(t, 93, 24)), "                0 years  3        6        9        12       15")
	draws(t, body(made(t, 94, 24)), "                0 years     3           6           9           12          15")
}

func TestMilestonesAreBold(t *testing.T) {
	g := frametest.Body(made(t, 80, 24, "--focus", "messenger").Frame)
	for x, want := range map[int]cells.Attr{23: 0, 24: cells.Bold, 25: cells.Bold, 30: cells.Bold} { // ‹ • ½ 1
		if got := g.Cell(x, 2); got.Style.Attr != want || !strings.ContainsRune("‹•½1", got.Rune) {
			t.Errorf("column %d holds %q with %v", x, got.Rune, got.Style.Attr)
		}
	}
}

// Ages that would touch are left out, but for that of the larger milestone.
func TestAgesDoNotTouch(t *testing.T) {
	v := own(t, 80, 36, []string{"a mau 2013-06-20 9000000 about filing", "a mau 2014-01-20 10000000 about filing",
		"a mau 2015-01-20 100000000 about filing"})
	draws(t, body(v), " ▸ ■ Alpha         ───────────░·░░•─────────────────────────────────── 16.9",
		"                                  5.1")
}

func TestSparklinesEndAtTheDay(t *testing.T) {
	rows := body(made(t, 120, 36, "--day", "2021-01-15", "--hide", "wechat"))
	draws(t, rows, "                ▁   ▁▂▃▄▅ ▆▇       doubled in 0.804 to 0.809 years    10.3 years")
	at := slices.IndexFunc(rows, func(row string) bool { return strings.Contains(row, "first figure") })
	hidden := slices.Index(rows[at:], "   ● WeChat     hidden: x shows it")
	if hidden < 0 || rows[at+hidden+1] != "" {
		t.Errorf("below a hidden messenger stands %q", rows[at+hidden+1])
	}
}

// Behind the sparkline, which ends in column 33, stand the doubling time, where it and the years fit, and the years.
func TestSecondRow(t *testing.T) {
	v := made(t, 120, 36)
	for _, c := range []struct {
		latest, year int
		want         string
	}{
		{35, 78, "doubled in 2.7 to 3.2 years   in 11.4 years"}, {35, 77, "doubled in 2.7 to 3.2 years     11.4 years"},
		{35, 74, "doubled in 2.7 to 3.2 years  11.4 years"}, {35, 73, "                         in 11.4 years"},
		{35, 51, "   in 11.4 years"}, {35, 50, "     11.4 years"}, {35, 45, "11.4 years"}, {35, 44, ""},
		{16, 45, "11.4 years"}, {16, 44, ""}, {40, 50, "     11.4 years"}, {40, 49, ""},
	} {
		g := cells.New(90, 2, false)
		v.secondRow(g, v.Set.Growth("whatsapp", v.Query(), v.Day()), columns{latest: slot{mark: c.latest},
			year: c.year})
		row := strings.Split(g.Plain(), "\n")[1]
		if want := strings.Repeat(" ", 35) + c.want; row != strings.TrimRight(want, " ") {
			t.Errorf("from %d to %d: %q, want %q", c.latest, c.year, row, want)
		}
	}
}

func TestTableTellsWhyThereIsNoGrowth(t *testing.T) {
	rows := body(made(t, 80, 24, "--day", "2014-10-20", "--hide", "telegram"))
	draws(t, rows,
		"   ● WeChat     n/a  the definition changed in Q4 2013", // there is no room for what stands
		"   ◆ Messenger  n/a  only one bounded figure; standing: ~300 M, Oct 2014",
		"   ★ Signal     n/a  first figure 2016",
		"   ▲ Telegram   hidden: x shows it")
	draws(t, body(made(t, 45, 12, "--day", "2021-01-15", "--focus", "signal")),
		" ▸ ★ Signal     n/a  only one bounded figure")
	draws(t, body(made(t, 80, 24, "--hide", "whatsapp,messenger,wechat,telegram,signal,threema")),
		"                            All are hidden. Press a.")
}

// From a width of 60 on the table has a column for the latest figure, so second rows for what belongs to it.
func TestSecondRowsBeginAtTheirWidth(t *testing.T) {
	for w, pitch := range map[int]int{59: 1, 60: 2, 119: 2} {
		v := made(t, w, 36)
		sparks := strings.Count(strings.Join(body(v), "\n"), "▇ ") // at the end of a row the blanks are cut
		for _, row := range body(v) {
			if strings.HasSuffix(row, "▇") {
				sparks++
			}
		}
		if v.plan.table != pitch || (sparks > 0) != (pitch == 2) {
			t.Errorf("%d columns: %d rows a messenger, %d sparklines", w, v.plan.table, sparks)
		}
	}
}

func TestPlanSpendsTheRows(t *testing.T) {
	rows := made(t, 80, 24).rows
	for _, c := range []struct {
		h    int
		wide plan
	}{
		{5, plan{table: 1}}, {7, plan{table: 1}}, {8, plan{top: 1, table: 1}}, {12, plan{top: 1, table: 1}},
		{13, plan{table: 2}}, {14, plan{lanes: 1, table: 1}}, {15, plan{lanes: 1, table: 1}},
		{16, plan{gap: 1, lanes: 1, table: 1}}, {17, plan{top: 1, gap: 1, lanes: 1, table: 1}},
		{21, plan{top: 1, gap: 1, lanes: 1, table: 1}}, {22, plan{gap: 1, lanes: 1, table: 2}},
		{23, plan{top: 1, gap: 1, lanes: 1, table: 2}}, {26, plan{top: 1, gap: 1, lanes: 1, table: 2}},
		{27, plan{lanes: 2, table: 2}}, {28, plan{gap: 1, lanes: 2, table: 2}},
		{29, plan{top: 1, gap: 1, lanes: 2, table: 2}}, {40, plan{top: 1, gap: 1, lanes: 2, table: 2}},
		{41, plan{top: 1, gap: 1, lanes: 3, table: 3}},
	} {
		c.wide.names = len("     Messenger  ")
		if got := arrange(80, c.h, rows, false); got != c.wide {
			t.Errorf("%d rows: %+v, want %+v", c.h, got, c.wide)
		}
	}
	if got := arrange(59, 40, rows, false); got.table != 1 || got.lanes != 1 {
		t.Errorf("a narrow body: %+v", got)
	}
}

func TestColumnsGoInAFixedOrder(t *testing.T) {
	for _, c := range []struct {
		w    int
		want columns
	}{
		{200, columns{slot{16, 24, 25}, slot{35, 45, 46}, 78, 91}}, // within sight of the rows
		{93, columns{slot{16, 24, 25}, slot{35, 45, 46}, 78, 91}},
		{92, columns{slot{16, 24, 25}, slot{35, 45, 46}, 78, 91}},
		{91, columns{slot{16, 24, 25}, slot{35, 45, 46}, 77, 90}},
		{80, columns{slot{16, 24, 25}, slot{35, 45, 46}, 66, 79}},
		{79, columns{slot{16, 24, 25}, slot{34, 44, 45}, 65, 78}},
		{77, columns{slot{16, 24, 25}, slot{34, 44, 45}, 65, 76}},
		{76, columns{slot{}, slot{16, 26, 27}, 62, 75}},
		{59, columns{slot{}, slot{16, 26, 27}, 47, 58}},
		{58, columns{slot{}, slot{}, 44, 57}},
		{39, columns{slot{}, slot{}, 27, 38}},
		{38, columns{year: 37}},
	} {
		if got := made(t, 80, 24).columns(cells.New(c.w, 20, false)); got != c.want {
			t.Errorf("%d columns: %+v, want %+v", c.w, got, c.want)
		}
	}
	short := []string{"a mau 2013-12-01 9000000 about filing", "a mau 2017-02-10 90000000 about filing"} // ~9 M, ~90 M
	want := columns{slot{19, 27, 28}, slot{38, 46, 47}, 77, 91}
	if got := own(t, 100, 24, short).columns(cells.New(100, 20, false)); got != want {
		t.Errorf("for short values: %+v, want %+v", got, want)
	}
}

func TestTheColumnSortedByIsStrong(t *testing.T) {
	for column, word := range map[string]string{"first": "first figure", "latest": "latest figure", "times": "times",
		"year": "a year"} {
		v := made(t, 80, 24, "--sort", column)
		g := frametest.Body(v.Frame)
		y := slices.IndexFunc(body(v), func(row string) bool { return strings.Contains(row, "first figure") })
		strong := ""
		for x := range g.W {
			if g.Cell(x, y).Style == v.Look.Strong {
				strong += string(g.Cell(x, y).Rune)
			}
		}
		if strong != word {
			t.Errorf("sorted by %s: %q is strong, want %q", column, strong, word)
		}
	}
}

func TestLongNamesAreCut(t *testing.T) {
	v := own(t, 80, 24, []string{"a mau 2013-12-01 9000000 about filing"})
	draws(t, body(v), "   ● Gammagammaga… n/a  no figure of this kind",
		" ▸ ■ Alpha         n/a  only one bounded figure; standing: ~9 M, Dec 2013")
}

// What has not surely grown has no doubling time.
func TestNoDoubling(t *testing.T) {
	figures := []string{"a mau 2013-12-01 100000000 about filing", "a mau 2017-02-10 101000000 about filing"}
	v := own(t, 110, 36, figures, "--focus", "a")
	draws(t, body(v),
		"                       ▇   ▇          no doubling: not surely above zero             in 3.2 years")
	text := data.Plain(frametest.Text(v.Detail(80)))
	if want := "no doubling time: growth is not surely above zero"; !strings.Contains(text, want) {
		t.Errorf("no %q in full:\n%s", want, text)
	}
	want := "Alpha|2010-01|100000000|2013-12-01|101000000|2017-02-10|3.2|0.913..1.13|-2.8..3.9|n/a|..4.0|..4.0||||"
	if got := machine(v.Records().Rows[0]); got != want {
		t.Errorf("the record is\n%s, want\n%s", got, want)
	}
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
