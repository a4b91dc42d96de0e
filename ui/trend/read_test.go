package trend

import (
	"strings"
	"testing"

	"userbase/ui/cells"
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

// legendOf draws the legend of a frame in w cells.
func legendOf(f screen.Frame, w int) string {
	l := newLegend(f, show(f).ranks, w)
	g := cells.New(w, l.rows(), f.ASCII)
	l.draw(f, g)
	return drawn(g)
}

// The figures that stand take as few rows as they can, with at most one place empty and two to six cells between two.
func TestLegend(t *testing.T) {
	for _, c := range []struct {
		flags string
		w     int
		want  string
	}{
		{"", 78, `
■ ≥3 bn 29 Jun 2026         ● 1.439 bn Q2 2026        ◆ ~1.3 bn Jan 2018, old
▲ ≥1 bn 19 Mar 2025, old    ☆ ~70 M    26 Jun 2025    ▼ ≥12 M   17 Jan 2026`},
		{"", 100, `
■ ≥3 bn 29 Jun 2026           ● 1.439 bn Q2 2026          ◆ ~1.3 bn Jan 2018, old
▲ ≥1 bn 19 Mar 2025, old      ☆ ~70 M    26 Jun 2025      ▼ ≥12 M   17 Jan 2026`},
		{"", 73, `
■ ≥3 bn 29 Jun 2026       ● 1.439 bn Q2 2026      ◆ ~1.3 bn Jan 2018, old
▲ ≥1 bn 19 Mar 2025, old  ☆ ~70 M    26 Jun 2025  ▼ ≥12 M   17 Jan 2026`},
		{"", 72, `
■ ≥3 bn   29 Jun 2026        ● 1.439 bn Q2 2026
◆ ~1.3 bn Jan 2018, old      ▲ ≥1 bn    19 Mar 2025, old
☆ ~70 M   26 Jun 2025        ▼ ≥12 M    17 Jan 2026`},
		{"--hide whatsapp", 78, `
● 1.439 bn Q2 2026        ◆ ~1.3 bn Jan 2018, old    ▲ ≥1 bn 19 Mar 2025, old
☆ ~70 M    26 Jun 2025    ▼ ≥12 M   17 Jan 2026`},
		{"", 10, ""},
	} {
		f := on(t, 80, 24, strings.Fields(c.flags)...)
		if got := legendOf(f, c.w); got != strings.TrimPrefix(c.want, "\n") {
			t.Errorf("%s in %d cells:\n%s", c.flags, c.w, got)
		}
	}
}

// Who has no figure says what there is to wait for, where that costs no row.
func TestLegendSaysWhoIsToCome(t *testing.T) {
	for w, want := range map[int]bool{160: true, 100: false} {
		text := legendOf(on(t, 80, 24, "--day", "2014-03-01"), w)
		if got := strings.Contains(text, "launched Jul 2014"); got != want || !strings.Contains(text, "★ n/a") {
			t.Errorf("%d cells:\n%s", w, text)
		}
	}
}

// panelOf draws the panel of a frame in h rows.
func panelOf(f screen.Frame, h int) string {
	g := cells.New(22, h, f.ASCII)
	show(f).Panel(g)
	return drawn(g)
}

// The panel has air where it fits in with it, to the row.
func TestPanelHasAirWhereItFits(t *testing.T) {
	f := on(t, 120, 36)
	for h, want := range map[int]string{
		24: "22 November 2026\n\n■ at least 3 bn\n  29 Jun 2026 official\n\n● 1.439 bn\n",
		23: "22 November 2026\n\n■ at least 3 bn\n  29 Jun 2026 official\n● 1.439 bn\n",
	} {
		text, last := panelOf(f, h), "\n\n■ WhatsApp\n27 by the company\n5 by the press\n11 by estimates"
		if !strings.HasPrefix(text, want) || !strings.Contains(text, last) {
			t.Errorf("%d rows:\n%s", h, text)
		}
	}
}

// What lies under a logarithmic scale is listed; what is hidden is not.
func TestPanelListsWhatLiesBelow(t *testing.T) {
	want := "\n\nBelow 500 k, not drawn\n▽ ~50 k Jun 2013\n▽ ~200 k 20 Feb 2014\n▼ ~400 k 21 Feb 2014\n"
	text := panelOf(on(t, 120, 36, "--scale", "log", "--hide", "whatsapp"), 36)
	if !strings.Contains(text+"\n", want) {
		t.Errorf("the panel is\n%s", text)
	}
}

// Where nobody vouches for a figure of the focus, what lies below is still one empty row apart.
func TestPanelOfAFocusWithoutFigures(t *testing.T) {
	text := panelOf(on(t, 120, 36, "--metric", "dau", "--scale", "log", "--focus", "threema"), 36)
	if !strings.Contains(text, "▼ n/a\n\n\nBelow 500 k, not drawn\n▲ ~100 k Oct 2013\n") {
		t.Errorf("the panel is\n%s", text)
	}
}

// The legend leaves a column free on either side: three columns of figures take 73.
func TestLegendHasMargins(t *testing.T) {
	for w, want := range map[int]int{75: 2, 74: 3} {
		if n := show(on(t, w, 24)).plan.legend.rows(); n != want {
			t.Errorf("in a window of %d columns the legend takes %d rows", w, n)
		}
	}
}

// A messenger of the panel is selected by a click on either of its rows.
func TestClickOnThePanelSelects(t *testing.T) {
	g := cells.New(22, 36, false)
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
