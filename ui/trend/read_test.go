package trend

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// drawn is a grid's text without the blanks at the ends of its rows.
func drawn(g cells.Grid) string {
	rows := strings.Split(g.Plain(), "\n")
	for i, r := range rows {
		rows[i] = strings.TrimRight(r, " ")
	}
	return strings.Join(rows, "\n")
}

// rowOf is the text in some cells of a row.
func rowOf(g cells.Grid, x, y, w int) string {
	return data.Plain(string(g.Sub(x, y, w, 1).Drawn(nil, 0)))
}

// reading is what is drawn of the figures of a day in some cells.
func reading(f screen.Frame, w, h int) string {
	g := cells.New(w, h, f.ASCII)
	show(f).drawReading(g)
	return strings.TrimRight(drawn(g), "\n")
}

// The figures of the day stand each with its own day, in two rows where there are two for all; who has none says what
// there is to wait for.
func TestReadingTellsEachDay(t *testing.T) {
	evening := on(t, 80, 24, "--day", "2021-01-15")
	for h, want := range map[int]string{
		12: "■ WhatsApp ≥2 bn\n  12 Feb 2020\n◆ Messenger ~1.3 bn\n  Jan 2018, old\n● WeChat 1.225 bn\n  Q4 2020\n" +
			"▲ Telegram ≥500 M\n  12 Jan 2021\n☆ Signal ~20 M\n  Dec 2020\n▼ Threema ~8 M\n  9 Jan 2021",
		11: "■ ≥2 bn 12 Feb 2020\n◆ ~1.3 bn Jan 2018, old\n● 1.225 bn Q4 2020\n▲ ≥500 M 12 Jan 2021\n" +
			"☆ ~20 M Dec 2020\n▼ ~8 M 9 Jan 2021",
	} {
		if got := reading(evening, 24, h); got != want {
			t.Errorf("%d rows:\n%s", h, got)
		}
	}
	if got := reading(on(t, 80, 24, "--day", "2014-03-01"), 24, 12); !strings.Contains(got,
		"★ Signal n/a\n  launched Jul 2014") {
		t.Errorf("before a launch:\n%s", got)
	}
}

// On the index the figures of a day are told on the index; who is not on it has none there.
func TestReadingSpeaksOfTheIndex(t *testing.T) {
	got := reading(on(t, 80, 24, "--unit", "index", "--day", "2024-01-01", "--index-day", "2016-06-01"), 24, 12)
	for _, want := range []string{"● WeChat 176", "☆ Signal n/a", "▲ Telegram 800"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// The figures of a day take the place of the names, while the day is not the end of the time shown: no column moves.
func TestReadingTakesThePlaceOfTheNames(t *testing.T) {
	for _, flags := range variants() {
		for _, size := range [][2]int{{60, 20}, {80, 24}, {119, 36}} {
			now := on(t, size[0], size[1], flags...)
			now.State.Day = 0
			was, there := show(now), now
			there.State.Day = screen.TheEvening
			is := show(there)
			if was.reading || was.plan.names != is.plan.names || was.plan.left != is.plan.left ||
				was.plan.axis != is.plan.axis || was.plan.scale != is.plan.scale {
				t.Errorf("%v at %v: the plot moves", flags, size)
			}
			if _, inside := is.at(screen.TheEvening); is.plan.nothing == "" && is.reading !=
				(inside && screen.TheEvening < is.plan.to) {
				t.Errorf("%v at %v: the figures of the day stand there: %v", flags, size, is.reading)
			}
		}
	}
	if show(on(t, 80, 24, "--day", "2021-01-15", "--to", "2021-01-15")).reading {
		t.Error("at the end of the time shown the names carry the same values")
	}
	if show(on(t, 120, 36, "--day", "2021-01-15")).reading {
		t.Error("beside a panel they stand twice")
	}
}

// A messenger of the figures of a day is selected by a click on either of its rows.
func TestClickOnTheReadingSelects(t *testing.T) {
	f := on(t, 80, 24, "--day", "2021-01-15")
	p, g := show(f).plan, frametest.Body(f)
	for y, want := range map[int]string{0: "whatsapp", 1: "whatsapp", 2: "messenger"} {
		if do := g.At(p.names+3, p.head+y); do != (screen.Action{Verb: screen.Select, Arg: want}) {
			t.Errorf("row %d does %v", y, do)
		}
	}
}

// panelOf draws the panel of a frame in h rows.
func panelOf(f screen.Frame, h int) string {
	g := cells.New(f.Skeleton().Panel.W-3, h, f.ASCII)
	show(f).Panel(g)
	return drawn(g)
}

// The panel's head are the figures of the day, with air where the history of the focus still has rows: by its height
// alone, so that nothing moves from one focus to the next.
func TestPanelBeginsWithTheFiguresOfTheDay(t *testing.T) {
	for _, focus := range []string{"whatsapp", "signal"} {
		f := on(t, 120, 36, "--focus", focus)
		for h, want := range map[int]string{
			25: "22 November 2026\n\n■ WhatsApp  at least 3 bn\n  29 Jun 2026, ",
			24: "22 November 2026\n\n■ WhatsApp  at least 3 bn\n  29 Jun 2026, ",
		} {
			text := panelOf(f, h)
			if !strings.HasPrefix(text, want) {
				t.Errorf("%d rows:\n%s", h, text)
			}
			if airy := strings.Split(text, "\n")[4] == ""; airy != (h == 25) {
				t.Errorf("%d rows, %s: air is %v\n%s", h, focus, airy, text)
			}
		}
	}
}

// Each figure of the panel says its day, whether it is old, and who says so.
func TestPanelSaysWhoAndWhoIsOld(t *testing.T) {
	f, seen := on(t, 120, 36), 0
	text := data.Plain(panelOf(f, 36))
	for _, r := range show(f).ranks {
		row := "\n  " + data.Plain(r.Figure.Period())
		if r.Figure.Old(f.Day()) {
			row, seen = row+", old", seen+1
		}
		if row += ", " + data.Plain(say.Who(r.Figure)) + "\n"; !strings.Contains(text, row) {
			t.Errorf("no %q in\n%s", row, text)
		}
	}
	if seen != 2 {
		t.Errorf("%d figures are old", seen)
	}
}

// The panel holds the history of the focus in the time shown, as far as there are rows, from five on.
func TestPanelHoldsTheHistory(t *testing.T) {
	f := on(t, 200, 60, "--focus", "signal", "--day", "2021-01-15")
	want := "★ Signal, newest first\n☆ 26 Jun 2025 ~70 M"
	if text := panelOf(f, 60); !strings.Contains(text, want) || !strings.Contains(text, "★ 2016 ≥2 M") {
		t.Errorf("the panel is\n%s", text)
	}
	for h, want := range map[int]string{20: "\n  3 earlier", 19: ""} {
		text := panelOf(on(t, 120, 36, "--focus", "signal"), h)
		if got := strings.Contains(text, "newest first"); got != (want != "") || !strings.Contains(text, want) {
			t.Errorf("%d rows:\n%s", h, text)
		}
	}
	if text := panelOf(on(t, 200, 60, "--focus", "signal", "--hide", "signal"), 60); strings.Contains(text, "newest") {
		t.Errorf("of a hidden focus the panel tells\n%s", text)
	}
}

// What lies under a logarithmic scale is listed; what is hidden is not.
func TestPanelListsWhatLiesBelow(t *testing.T) {
	want := "\n\nBelow 500 k, not drawn\n▽ ~50 k Jun 2013\n▽ ~200 k 20 Feb 2014\n▼ ~400 k 21 Feb 2014\n\n"
	text := panelOf(on(t, 120, 36, "--scale", "log", "--hide", "whatsapp"), 36)
	if !strings.Contains(text+"\n", want) {
		t.Errorf("the panel is\n%s", text)
	}
}

// A messenger of the panel is selected by a click on either of its rows.
func TestClickOnThePanelSelects(t *testing.T) {
	g := cells.New(28, 36, false)
	show(on(t, 120, 36)).Panel(g)
	for _, y := range []int{2, 3} {
		if do := g.At(5, y); do != (screen.Action{Verb: screen.Select, Arg: "whatsapp"}) {
			t.Errorf("row %d does %v", y, do)
		}
	}
	if do := g.At(5, 4); do != nil {
		t.Errorf("the row between does %v", do)
	}
}
