package trend

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// The title says years where the time shown is longer than four, months over 40 days, else days.
func TestTitleSaysYearsMonthsOrDays(t *testing.T) {
	from := data.Date(2016, 1, 10)
	for days, want := range map[data.Day]string{
		1461: "2016 to 2020",
		1460: "Jan 2016 to Jan 2020",
		41:   "Jan 2016 to Feb 2016",
		40:   "10 Jan 2016 to 19 Feb 2016",
	} {
		f := on(t, 80, 24, "--from", from.String(), "--to", (from + days).String())
		if got := show(f).Head().Titles; data.Plain(got[len(got)-1]) != want {
			t.Errorf("%d days: %q", days, got)
		}
	}
}

// From 160 columns on the title tells of the index and of the scale.
func TestWideTitleSaysIndexAndScale(t *testing.T) {
	for w, want := range map[int]string{
		160: "index: 100 = 15 Jan 2021, linear: 9 rows are 100",
		159: "index: 100 = 15 Jan 2021",
	} {
		scopes := show(on(t, w, 50, "--unit", "index")).Head().Scopes
		if got := data.Plain(scopes[0]); got != want {
			t.Errorf("%d columns: %q", w, got)
		}
	}
}

// Up to 59 columns the note names another metric, from there on the title has room for it.
func TestNarrowNoteNamesTheMetric(t *testing.T) {
	for w, want := range map[int]bool{59: true, 60: false} {
		notes := show(on(t, w, 24, "--metric", "dau")).Notes()
		if got := slices.Contains(notes, screen.Note{Long: "daily active users"}); got != want {
			t.Errorf("%d columns: %v", w, notes)
		}
	}
}

// What a row is worth is said to two digits, also below 2, where other numbers have three.
func TestRowWorth(t *testing.T) {
	for h, want := range map[int]string{
		36: "log: a row is 1.4 times",
		15: "log: a row is 2 times",
		10: "log: a row is 3.4 times",
	} {
		f := on(t, 80, 24, "--scale", "log")
		v := show(f)
		v.plan = newPlan(f, cells.Rect{W: 80, H: h}, legend{})
		if got := v.Head().Scopes[0]; got != want {
			t.Errorf("%d rows: %q", h, got)
		}
	}
}

// planOf is the plan of a body of h rows, with a legend of n rows if there is room for it.
func planOf(t *testing.T, h, n int) plan {
	t.Helper()
	below := legend{entries: make([]entry, n), widths: []int{10}, values: []int{5}}
	return newPlan(on(t, 80, 24), cells.Rect{W: 80, H: h}, below)
}

// The plot has three rows before the axis gets one, and these two before the labels do.
func TestPlotComesFirst(t *testing.T) {
	for h, want := range []struct{ rows, foot int }{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {3, 1}, {3, 2}, {4, 2}} {
		if p := planOf(t, h, 0); p.rows != want.rows || p.foot != want.foot {
			t.Errorf("of %d rows the plot has %d, the axis %d", h, p.rows, p.foot)
		}
	}
}

// The figures that stand share a body in which the plot keeps seven rows.
func TestLegendLeavesSevenRows(t *testing.T) {
	for h, want := range map[int]int{11: 2, 10: 0} {
		if p := planOf(t, h, 2); p.legend.rows() != want || p.rows != h-2-want {
			t.Errorf("%d rows: %d of legend, %d of plot", h, p.legend.rows(), p.rows)
		}
	}
}

// From 22 rows on events stand below the plot, with a row of air on either side and one above the plot.
func TestEventsStandInAir(t *testing.T) {
	for h, want := range map[int]string{
		22: ".xxxxxxxxxxxxxxxx.eee.",
		21: "xxxxxxxxxxxxxxxxxxxxx",
	} {
		f := on(t, 120, 36)
		v := show(f)
		v.plan = newPlan(f, cells.Rect{W: 90, H: h}, legend{})
		g := cells.New(90, h, false)
		v.Draw(g)
		got := ""
		for _, row := range strings.Split(g.Plain(), "\n") {
			switch {
			case strings.TrimSpace(row) == "":
				got += "."
			case strings.Contains(row, "Jun 2026"):
				got += "e"
			default:
				got += "x"
			}
		}
		if got != want {
			t.Errorf("%d rows: %s\n%s", h, got, g.Plain())
		}
	}
}

// A logarithmic scale spans a factor of 5000; its ends are 1, 2 or 5 times a power of ten, so the next is 10,000, and
// of that the lower end is cut.
func TestLogScaleSpansFiveThousand(t *testing.T) {
	f := on(t, 80, 24, "--scale", "log")
	for smallest, want := range map[int64]float64{1_000_000: 1e6, 999_999: 1e6, 500_000: 1e6, 2_000_000: 2e6} {
		figure := func(v int64) data.Step { return data.Step{Observation: &data.Observation{Value: v}} }
		p := plan{log: true, rows: 20}
		p.series = []series{{id: "signal", times: 1, steps: []data.Step{figure(smallest), figure(5_000_000_000)}}}
		p.setScale(f)
		if below := len(p.below) > 0; p.lowest != want || below != (float64(smallest) < want) {
			t.Errorf("from %d on: the scale begins at %v, and %d figures lie below", smallest, p.lowest, len(p.below))
		}
	}
}

// Flat is whose figures all lie under the first row of a linear scale; who has none in the time shown is not.
func TestFlatLiesUnderTheFirstRow(t *testing.T) {
	f := on(t, 80, 24)
	figure := func(v int64) data.Step { return data.Step{Observation: &data.Observation{Value: v}} }
	link := data.Link{From: figure(1).Observation, To: figure(1).Observation}
	for value, want := range map[int64]string{250_000_000: "", 249_999_999: "signal"} {
		p := plan{rows: 13} // a row is 250 M
		p.series = []series{{id: "threema", times: 1, links: []data.Link{link}},
			{id: "signal", times: 1, steps: []data.Step{figure(1), figure(value)}},
			{id: "whatsapp", times: 1, steps: []data.Step{figure(3_000_000_000)}}}
		p.setScale(f)
		if got := strings.Join(p.flat, " "); got != want {
			t.Errorf("with %d, %q is flat", value, got)
		}
	}
	p := plan{rows: 13, log: true}
	p.series = []series{{id: "signal", times: 1e-9, steps: []data.Step{figure(1), figure(1_000_000_000)}}}
	if p.setScale(f); p.flat != nil {
		t.Errorf("on a logarithmic scale %v is flat", p.flat)
	}
}

// One row has no neighbour: the title does not say what it is worth.
func TestOneRowIsWorthNothing(t *testing.T) {
	for h, want := range map[int]string{1: "linear", 2: "linear: a row is 5 bn"} {
		v := show(on(t, 80, 24))
		v.plan = planOf(t, h, 0)
		if got := v.Head().Scopes[0]; data.Plain(got) != want {
			t.Errorf("%d rows: %q", h, got)
		}
	}
}

// The title names the day where neither legend nor panel does.
func TestTitleNamesTheDayWhereNothingElseDoes(t *testing.T) {
	for _, c := range []struct {
		w, h int
		want string
	}{{80, 24, "2009 to 2026"}, {80, 12, "15 Jan 2021"}, {120, 12, "2009 to 2026"}, {119, 12, "15 Jan 2021"}} {
		titles := show(on(t, c.w, c.h, "--day", "2021-01-15")).Head().Titles
		if got := data.Plain(titles[len(titles)-1]); got != c.want {
			t.Errorf("%d×%d: %q", c.w, c.h, got)
		}
	}
}

// A name stands whole up to 14 cells; to a longer one the plot gives no more.
func TestNamesTakeFourteenCells(t *testing.T) {
	const letters = "Abcdefghijklmnopqrstuvwxyz"
	names := map[int]int{}
	for n, want := range map[int]string{14: "Abcdefghijklmn", 15: "Abcdefghijklm…", 26: "Abcdefghijklm…"} {
		f := on(t, 80, 24, "--hide", "messenger,signal,telegram,threema,wechat")
		set, err := data.Load()
		if err != nil {
			t.Fatal(err)
		}
		set.Messenger("whatsapp").Short = letters[:n]
		env := *f.Env
		env.Set, f.Env = set, &env
		if text := frametest.Body(f).Plain(); !strings.Contains(text, "■ "+want+"\n") {
			t.Errorf("%d letters:\n%s", n, text)
		}
		names[n] = show(f).plan.names
	}
	if names[15] != names[14] || names[26] != names[14] {
		t.Errorf("the names begin in %v", names)
	}
}

// Where there is no room, the word "old" gives way first, then the names; the marks stay. There is air beside the plot
// where the names get some on either side.
func TestNamesGiveWay(t *testing.T) {
	f := on(t, 80, 24, "--focus", "messenger")
	for w, want := range map[int]string{
		42: "  ◆ Messenger old",
		41: " ◆ Messenger old",
		40: " ◆ Messenger old",
		39: "  ◆ Messenger",
		36: " ◆ Messenger",
		35: "  ◆ Messen…",
		28: "  ◆",
		27: " ◆",
	} {
		v := show(f)
		v.plan = newPlan(f, cells.Rect{W: w, H: 12}, legend{})
		g, got := cells.New(w, 12, false), ""
		v.Draw(g)
		for x := v.plan.left + v.plan.axis.Cols; x < w; x++ {
			got += string(g.Cell(x, 6).Rune)
		}
		if got = strings.TrimRight(got, " "); got != want {
			t.Errorf("%d columns: %q in\n%s", w, got, g.Plain())
		}
	}
}

// The panel has room for the second row of a figure that is known by its day, and says of each old one that it is old.
func TestPanelSaysWhoIsOld(t *testing.T) {
	const longest = "  29 Jun 2026 official"
	g := frametest.Panel(on(t, 120, 36))
	text := g.Plain()
	if g.W != g.Width(longest) {
		t.Errorf("%d columns", g.W)
	}
	for _, row := range []string{longest, "  Jan 2018 old", "  19 Mar 2025 old"} {
		if !strings.Contains(text, row) {
			t.Errorf("no %q in\n%s", row, text)
		}
	}
	wide := cells.New(len("  19 Mar 2025 official old"), 36, false)
	if show(on(t, 120, 36)).Panel(wide); !strings.Contains(wide.Plain(), "  19 Mar 2025 official old") {
		t.Errorf("where there is room for both:\n%s", wide.Plain())
	}
}
