package ui

import (
	"math"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/chart"
	"userbase/ui/compare"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// comparePairs calls do for all 30 ordered pairs, on a few days and with each metric group, with and without
// estimates.
func comparePairs(f screen.Frame, do func(screen.Frame)) {
	for i := range f.Set.Messengers {
		for j := range f.Set.Messengers {
			if i == j {
				continue
			}
			for _, day := range []data.Day{data.Date(2009, 6, 1), data.Date(2012, 1, 1), data.Date(2014, 10, 20), data.Date(2016, 7, 1), data.Date(2021, 1, 15), 0} {
				for _, g := range data.Groups {
					for _, noEst := range []bool{false, true} {
						f.Focus, f.Base, f.State.Day, f.Group, f.NoEst = f.Set.Messengers[i].ID, f.Set.Messengers[j].ID, day, g, noEst
						do(f)
					}
				}
			}
		}
	}
}

func TestCompareOnTheEvening(t *testing.T) {
	start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "signal").works("9").draws(" WhatsApp and Signal on 15 January 2021            active users, as known today",
		" ▸ ■ WhatsApp █", "▶ at least  2 bn  12 Feb 2020  official  [d]",
		" B ☆ Signal   ▎", "about 20 M      Dec 2020  estimate  [d]",
		"   At least 90 times as many   order certain   compare with care [d]",
		"  1000 ┤                              ╎", "   500 ┤     ↓   ↓ ↓                  ╎", "   100 ┤                             ↑╎",
		"        2016  2017  2018  2019  2020  2021  2022  2023  2024  2025  2026",
		" WhatsApp had at least 90 times as many users as Signal: at least 2 bn",
		"↑↓ A  b swap A and B  ←→ when  n p event  m metric  s save  ? help  q quit")
}

func TestCompareListsEveryDayInWords(t *testing.T) {
	start(t, 120, 36, "--view", "compare", "--focus", "whatsapp", "--base", "telegram").draws(
		"   Times undetermined   ahead as far as stated   compare with care [d]",
		"│ Each day one of the two was new",
		"│ 29 Jun 2026  undetermined", "│ 19 Mar 2025  at most 3.3 times  [e]", "│ 22 Jul 2024  2.8 to 3.5 times   [e]", "│    Jun 2024  2.8 to 3.9 times   [e]",
		"│ 24 Apr 2020  at least 4.5 times", "more, back to 24 Mar 2014",
		"│ Crossings", "│ none: WhatsApp was ahead by stated", "│ values on each of the 44 days, on 26",
		"both are floors [d]. Last range: 2.8 to 3.5 (22 Jul 2024) [e].",
		"    20 ┤", "        2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026")
	// Before today the list starts at the day, and says that there is more to come.
	start(t, 120, 36, "--view", "compare", "--focus", "whatsapp", "--base", "telegram", "--day", "2021-01-15").
		draws("16 later, the last 29 Jun 2026", "Last range: 5.4 to 6.8 (Jan 2020) [e].").lacks("22 Jul 2024")
	// Where there is no room for the chart, the days take its place.
	start(t, 45, 12, "--view", "compare", "--focus", "whatsapp", "--base", "telegram").draws("Times undetermined  as stated  care [d]", "   29 Jun 2026  undetermined", "WhatsApp is ahead of Telegram as far as\n stated [d].")
}

func TestCompareSwapsTheTwo(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "signal", "--day", "2021-01-15")
	was := d.app.frame.State
	d.works("b").draws(" ▸ ☆ Signal   ▎", " B ■ WhatsApp █", "   WhatsApp at least 90 times as many   order certain", " WhatsApp had at least 90 times as many users as Signal")
	if d.works("b"); d.app.frame.State != was {
		t.Errorf("two swaps make %v of %v", d.app.frame.State, was)
	}
	// The same twice: the next in rank; swapping keeps the pair.
	d = start(t, 80, 24, "--view", "compare", "--focus", "telegram", "--base", "telegram").works("b")
	if f := d.app.frame; f.Focus != "signal" || f.Base != "telegram" {
		t.Errorf("swapping Telegram with the next in rank leads to %s and %s", f.Focus, f.Base)
	}
	// Down walks through the ranking, also over the base.
	d = start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "wechat").works("down").draws("WeChat and Messenger today")
	d.works("down").draws("Messenger and WeChat today")
	if _, why, _ := d.app.frame.KeyFor("x"); why == "" {
		t.Error("hiding one of the two is not refused")
	}
	start(t, 80, 24, "--view", "compare", "--focus", "messenger", "--base", "messenger", "--metric", "ad_reach").draws("Messenger and WhatsApp today", "B ■ WhatsApp  n/a  no figure of this kind")
}

func TestCompareWithoutAFigure(t *testing.T) {
	d := start(t, 120, 36, "--view", "compare", "--focus", "signal", "--base", "telegram", "--day", "2014-10-20")
	d.draws(" ▸ ★ Signal   n/a  first figure 2016", "The first day with a figure of both: 2016.", "Signal has no user figure up to 20 Oct 2014; the first is at least 2 M (2016).")
	d.lacks("┤", "as many", "order ", "care", "• middle")
	start(t, 80, 24, "--view", "compare", "--focus", "signal", "--base", "whatsapp", "--day", "2012-01-01").draws("n/a  launched Jul 2014", "Signal did not exist on 1 Jan 2012: it was launched in Jul 2014.")
	start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "signal", "--metric", "dau").draws("No ratio: Signal has no figure of this kind at all.")
}

func TestCompareNamesTheOnlyCrossing(t *testing.T) {
	const crossing = "Messenger passed WeChat between 3 Oct 2014 and 10 Nov 2014."
	for _, day := range []string{"2014-10-20", "2021-01-15", "today"} {
		for _, pair := range [][2]string{{"messenger", "wechat"}, {"wechat", "messenger"}} {
			d := start(t, 80, 24, "--view", "compare", "--focus", pair[0], "--base", pair[1], "--day", day).draws("├┤ "+crossing, "equal ┤┄")
			d.resize(120, 36).draws("├┤ Messenger passed WeChat", "3 Oct 2014 and 10 Nov 2014.")
		}
	}
	comparePairs(frameOf(t, 120, 60, "--view", "compare"), func(f screen.Frame) {
		if f.Group != data.Active {
			return
		}
		both := (f.Focus == "messenger" || f.Base == "messenger") && (f.Focus == "wechat" || f.Base == "wechat")
		p := &part.Page{F: f, W: 60}
		compare.AddCrossings(p, compare.Compared(f), true)
		text := ""
		for _, l := range p.Lines[1:] {
			text += l.Spans[0].Text + " "
		}
		text = strings.TrimSpace(fit.Unbind(text))
		switch {
		case both && text != crossing:
			t.Errorf("%s against %s: %q", f.Focus, f.Base, text)
		case !both && strings.Contains(text, "between"):
			t.Errorf("%s against %s has a crossing: %q", f.Focus, f.Base, text)
		}
	})
}

// Nothing on the screen goes beyond the intervals, on whatever day and whoever stands first.
func TestCompareSaysNoMoreThanTheIntervals(t *testing.T) {
	comparePairs(frameOf(t, 80, 24, "--view", "compare"), func(f screen.Frame) {
		x, y := f.Standing(f.Focus), f.Standing(f.Base)
		said := fit.Unbind(strings.Join(compare.Screen{}.Sentence(f), "\n"))
		text := Render(f).Plain() + said
		for _, bad := range []string{"NaN", "Inf", "%!", "-0", "n/a n/a", "1 Jan 1970"} {
			if strings.Contains(text, bad) {
				t.Fatalf("%v: %q on\n%s", f.State, bad, text)
			}
		}
		if x == nil || y == nil {
			if strings.Contains(text, "times as many") || strings.Contains(text, "ahead") {
				t.Fatalf("%v: a comparison without a figure\n%s", f.State, text)
			}
			return
		}
		l, s := data.Larger(x, y)
		order := data.OrderAt(l, s, f.Day())
		verdict := compare.Verdict(f, compare.Compared(f))[0]
		for o, words := range map[data.Order]string{data.Certain: "order certain", data.AsStated: "ahead as far as stated", data.Undetermined: "order undetermined"} {
			if (o == order) != strings.Contains(verdict, words) {
				t.Errorf("%v: order %d, verdict %q", f.State, order, verdict)
			}
		}
		if !strings.Contains(verdict, data.TimesWords(l.Interval().Over(s.Interval()))) && !strings.Contains(strings.ToLower(verdict), data.TimesWords(l.Interval().Over(s.Interval()))) {
			t.Errorf("%v: verdict %q", f.State, verdict)
		}
		first := strings.Split(said, "\n")[0]
		smaller := f.Name(s.Messenger)
		if order == data.Undetermined {
			smaller = ""
			if !strings.Contains(first, "cannot be said") {
				t.Errorf("%v: undetermined, but %q", f.State, first)
			}
		}
		if smaller != "" && strings.HasPrefix(first, smaller+" ") {
			t.Errorf("%v: the smaller is the subject: %q", f.State, first)
		}
		// The last range is one that was closed then, with the larger ahead.
		if _, last, ok := strings.Cut(first, "Last range: "); ok {
			found := false
			for _, p := range f.Set.Ratios(l.Messenger, s.Messenger, f.Query(), f.Day()) {
				lo, hi := p.Ratio.Format()
				found = found || !p.Ratio.Open() && p.Ratio.Lo >= 1 && strings.HasPrefix(last, lo+" to "+hi+" ("+compare.RatioDay{RatioPoint: p}.DayOf())
			}
			if !found {
				t.Errorf("%v: no such range: %q", f.State, last)
			}
		}
		// The other way round the comparison is the same.
		swapped := f
		swapped.Focus, swapped.Base = f.Base, f.Focus
		if c, d := compare.Compared(f), compare.Compared(swapped); x.Value != y.Value && (c.Large != d.Large || len(c.Points) != len(d.Points)) {
			t.Errorf("%v: swapped, %s is larger, not %s", f.State, d.Large, c.Large)
		}
	})
}

// A link joins two closed ratios; between them no day is open at both ends, no figure is old, and no definition
// changes.
func TestCompareLinksCrossNoGap(t *testing.T) {
	f := frameOf(t, 80, 24, "--view", "compare")
	axis := chart.TimeAxis{From: screen.FirstDay(f.Set), PerDay: 1, Cols: int(f.Today - screen.FirstDay(f.Set) + 1)} // a column a day
	links, solid := 0, 0
	comparePairs(f, func(f screen.Frame) {
		if f.State.Day != 0 || f.NoEst {
			return
		}
		c := compare.Compared(f)
		if c.Missing() {
			return
		}
		closed := map[data.Day]float64{}
		for _, p := range c.Points {
			closed[p.Day] = compare.RatioMiddle(p.Ratio)
		}
		for _, l := range compare.RatioLinks(f, c, axis) {
			links++
			if l.Solid {
				solid++
			}
			from, to := axis.From+data.Day(l.X0), axis.From+data.Day(l.X1)
			if closed[from] != l.V0 || closed[to] != l.V1 || math.IsNaN(l.V0) || math.IsNaN(l.V1) {
				t.Errorf("%s to %s: a link from %s to %s does not end at closed ratios", c.Large, c.Small, from, to)
			}
			for _, p := range c.Points {
				if p.Day > from && p.Day < to && p.Ratio.OpenBelow() && p.Ratio.OpenAbove() {
					t.Errorf("%s to %s: the link from %s to %s crosses %s, which is undetermined", c.Large, c.Small, from, to, p.Day)
				}
			}
			for day := from; day <= to; day++ {
				for _, id := range []string{c.Large, c.Small} {
					o := f.Set.Standing(id, f.Query(), day)
					if o.Old(day) {
						t.Fatalf("%s to %s: the link from %s to %s crosses %s, on which %s is old", c.Large, c.Small, from, to, day, id)
					}
					if o.Break && o.AsOf > from {
						t.Fatalf("%s to %s: the link from %s to %s crosses the change of %s", c.Large, c.Small, from, to, o.AsOf)
					}
				}
			}
		}
	})
	if links == 0 || solid == 0 || solid == links {
		t.Errorf("%d links, %d of them solid: the test sees nothing", links, solid)
	}
}

func TestCompareDetailAndRecordsHoldBothFigures(t *testing.T) {
	d := start(t, 120, 60, "--view", "compare", "--focus", "signal", "--base", "threema").works("enter")
	d.draws("At most 6.3 times as many", "No day can be named on which Signal passed Threema: one of them was old", "☆ Signal", "▼ Threema", "about 70 M", "at least 12 M", "https://")
	f := d.app.frame
	c := compare.Compared(f)
	rec := compare.Screen{}.Records(f)
	if len(rec.Rows) != len(c.Points)+1 { // none of them is of today
		t.Errorf("%d rows for %d days and today", len(rec.Rows), len(c.Points))
	}
	for _, row := range rec.Rows {
		if len(row.Cells) != len(rec.Columns) || len(row.Figures) != 2 || row.Figures[0].Messenger != "signal" || row.Figures[1].Messenger != "threema" {
			t.Errorf("%v: %d cells in %d columns, %d figures", row.Cells[0], len(row.Cells), len(rec.Columns), len(row.Figures))
		}
	}
	if got := rec.Rows[0].Cells[5]; got.Text != "at most 6.3 times" || got.Value != "..6.3" {
		t.Errorf("the ratio of today is %v", got)
	}
}
