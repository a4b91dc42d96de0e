package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/screen"
	"userbase/ui/trend"
)

// trendVariants are states that differ in all that the plot depends on.
func trendVariants() [][]string {
	out := [][]string{
		{},
		{"--scale", "log"},
		{"--unit", "index"},
		{"--unit", "index", "--scale", "log", "--focus", "signal"},
		{"--align", "launch"},
		{"--align", "launch", "--scale", "log", "--day", "2021-01-15"},
		{"--from", "2020-07-01", "--to", "2021-07-01"},
		{"--from", "2020-01-01", "--to", "2022-01-01", "--align", "launch"},
		{"--from", "2021-01-01", "--to", "2021-01-31", "--scale", "log"},
		{"--from", "2010-01-01", "--to", "2010-06-01"},
		{"--no-estimates", "--day", "2021-01-15"},
		{"--hide", "whatsapp,telegram"},
		{"--hide", "messenger,signal,telegram,threema,wechat,whatsapp"},
		{"--ascii"},
		{"--day", "2010-05-05"},
	}
	for _, g := range data.Groups[1:] {
		out = append(out, []string{"--metric", string(g), "--scale", "log"})
	}
	for _, id := range []string{"messenger", "wechat", "telegram", "signal", "threema"} {
		out = append(out, []string{"--focus", id})
	}
	return out
}

// onTrend is a frame of trend.
func onTrend(t testing.TB, w, h int, flags ...string) screen.Frame {
	t.Helper()
	return frameOf(t, w, h, append([]string{"--view", "trend"}, flags...)...)
}

func TestTrendNeverPanics(t *testing.T) {
	for i, flags := range trendVariants() {
		for _, size := range [][2]int{{0, 0}, {1, 1}, {40, 10}, {43, 11}, {45, 12}, {60, 16}, {80, 24}, {119, 30}, {120, 20}, {120, 36}, {200, 60}} {
			f := onTrend(t, size[0], size[1], flags...)
			if g := Render(f); g.W != size[0] || g.H != size[1] {
				t.Errorf("variant %d: %v is drawn as %d×%d", i, size, g.W, g.H)
			}
			for _, a := range []screen.Action{{Verb: screen.StepMonth, N: -1}, {Verb: screen.StepMonth, N: 1}, {Verb: screen.Scroll, N: -3}} {
				screen.Act(a, f)
			}
		}
		for w := range 20 {
			for h := range 8 {
				trend.Screen{}.Draw(cells.New(w, h, false), onTrend(t, 80, 24, flags...))
			}
		}
	}
}

// Left and right move the cursor by exactly one column, whatever a column is.
func TestTrendStepsAColumn(t *testing.T) {
	for i, flags := range trendVariants() {
		f := onTrend(t, 80, 24, flags...)
		if f.State.Day == 0 || f.Align == screen.Launch {
			f.State.Day = screen.TheEvening
		}
		p := trend.Screen{}.Planned(f)
		launched := f.Set.Messenger(f.Focus).Launched
		for _, n := range []int{-1, 1} {
			was, inside := p.Axis.Col(f.Day(), launched)
			after := f
			after.State, _ = screen.Act(screen.Action{Verb: screen.StepMonth, N: n}, f)
			if was+n < 0 || was+n >= p.Axis.Cols || !inside {
				continue // the time shown follows
			}
			if is, _ := p.Axis.Col(after.Day(), launched); is != was+n*p.Axis.Step() {
				t.Errorf("variant %d: a step of %d from column %d leads to %d (%v)", i, n, was, is, after.Day())
			}
			if after.From != f.From || after.To != f.To {
				t.Errorf("variant %d: the time shown moved", i)
			}
		}
	}
}

// However it is zoomed and panned, the day stays in the time shown.
func TestTrendKeepsTheDayInSight(t *testing.T) {
	d := start(t, 80, 24, "--view", "trend", "--day", "2021-01-15")
	keys := []string{"+", "+", "left", "left", "+", "+", "H", "L", "right", "right", "right", "-", "n", "p", "H", "H", "H", "+", "0", "left", "-", "-", "9", "-", "right"}
	for i, k := range keys {
		f := d.works(k).app.frame
		if from, to := f.Range(); f.Day() < from || f.Day() > to {
			t.Fatalf("after %v the day %v is outside of %v to %v", keys[:i+1], f.Day(), from, to)
		}
	}
}

func TestTrendStories(t *testing.T) {
	for _, c := range []struct {
		name string
		w, h int
		keys []string
		want []string
		not  []string
	}{
		{"at first", 80, 24, nil,
			[]string{"How did they get there?  Active users, 2009 to 2026", "linear: a row is 250 M", "  3 bn ┤", "■   ■   ■ WhatsApp", "◆ Messenger old",
				"■ ≥3 bn 29 Jun 2026", "◆ ~1.3 bn Q1 2018, old", "WhatsApp grew 12 to 19 times: from about 200 M (Jan 2013, by the press)",
				"Signal, Threema under one row: press z", "2009  2011  2013"}, []string{"╎", "as known today"}},
		{"the evening on a log scale", 120, 36, []string{"9", "z", "down", "down", "down", "down"},
			[]string{"log: a row is", "15 January 2021", "as known today", "■ at least 2 bn", "Q1 2018 official old", "☆ about 20 M", "3 by estimates",
				"Below 1 M, not drawn", "▽ ~200 k Feb 2014", "Signal grew 2.9 to 4.2 times", "3 of its 6 figures are estimates, one of them a dissent.",
				"▸ 15 Jan 2021  Signal breaks down under the rush", "[d] no definition", "╎"}, []string{"under one row"}},
		{"index", 80, 24, []string{"9", "i"},
			[]string{"index: 100 = 15 Jan 2021", "100 ┤", "★ Signal", "no bounded figure on 15 Jan 2021: Telegram, WhatsApp"}, []string{"■ WhatsApp"}},
		{"by age", 80, 24, []string{"v"}, []string{"Active users by age", "0     2     4", "years of age"}, []string{"2011"}},
		{"zoomed in", 80, 24, []string{"9", "+", "+", "+", "+"}, []string{"Jul 2020", "╎"}, []string{"2011"}},
		{"shown again", 80, 24, []string{"x", "a"}, []string{"■ WhatsApp"}, []string{"Nothing to draw"}},
		{"without estimates", 80, 24, []string{"e"}, []string{"without estimates", "WhatsApp grew 6.5 to 8.7 times", "Signal old"}, []string{"are estimates"}},
		{"daily users", 80, 24, []string{"m"},
			[]string{"Daily active users", "WhatsApp's daily users grew", "no figure here: Messenger, Signal, Threema"}, nil},
		{"a messenger without figures", 80, 24, []string{"m", "m"}, []string{"WhatsApp has no figure of registered accounts in the data."}, nil},
		{"no growth", 80, 24, []string{"down", "down", "down", "down", "e"}, []string{"Signal's growth cannot be said: only one bounded figure."}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := start(t, c.w, c.h, "--view", "trend").works(c.keys...)
			d.app.stir() // the answer to the last key gives way to the note
			d.draws(c.want...).lacks(c.not...)
		})
	}
}

func TestTrendSaysWhyItIsEmpty(t *testing.T) {
	for want, flags := range map[string]string{
		"Nothing to draw: all six are hidden. Press a.":                     "--hide messenger,signal,telegram,threema,wechat,whatsapp",
		"No figure between 1 Jan 2010 and 1 Jun 2010. Press - to zoom out.": "--from 2010-01-01 --to 2010-06-01",
		"No bounded figure stands on 1 Mar 2009":                            "--unit index --index-day 2009-03-01",
		"No figure of this kind. Press m for another metric.":               "--metric ad_reach --hide messenger",
	} {
		start(t, 80, 24, strings.Fields("--view trend "+flags)...).draws(want)
	}
}

// The records hold each figure of the time shown once, with what became of it.
func TestTrendRecords(t *testing.T) {
	f := onTrend(t, 80, 24, "--hide", "messenger,telegram,threema,wechat,whatsapp")
	rec := trend.Screen{}.Records(f)
	var fates []string
	for _, r := range rec.Rows {
		if len(r.Cells) != len(rec.Columns) || len(r.Figures) != 1 {
			t.Fatalf("row %v", r)
		}
		fates = append(fates, r.Cells[2].Text+": "+r.Cells[6].Text)
	}
	want := []string{"at least 2 M: 1 Jul 2016 to 30 Dec 2020", "about 20 M: 31 Dec 2020 to 24 Jan 2021", "at least 40 M: 25 Jan 2021 to 30 Mar 2022",
		"about 50 M: 31 Mar 2022 to 25 Jun 2025", "about 30 M: never stood: on a lower basis, wholly below the figure that stood", "about 70 M: stands since 26 Jun 2025"}
	if !slices.Equal(fates, want) {
		t.Errorf("got %s", strings.Join(fates, "\n"))
	}
	narrow := f
	narrow.W, narrow.H = 200, 60
	if fmt.Sprint(trend.Screen{}.Records(narrow)) != fmt.Sprint(rec) {
		t.Error("the records depend on the size of the window")
	}
}

// Up to 120 columns the figures that stand are below the plot, from there on in the panel: each exactly once.
func TestTrendReadOutStandsOnce(t *testing.T) {
	for _, w := range []int{80, 119, 120, 160} {
		text := Render(onTrend(t, w, 30, "--day", "2021-01-15")).Plain()
		if n := strings.Count(text, "12 Feb 2020"); n != 1 {
			t.Errorf("%d columns: WhatsApp's day stands %d times in\n%s", w, n, text)
		}
	}
}

func BenchmarkTrendFrame(b *testing.B) {
	for _, scale := range []string{screen.Linear, screen.Log} {
		f := onTrend(b, 200, 60, "--scale", scale, "--day", "2021-01-15")
		b.Run(scale, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Render(f)
			}
		})
	}
}

func TestTrendListsFiveInTwoRows(t *testing.T) {
	f := onTrend(t, 80, 24, "--hide", "whatsapp")
	if rows := trend.LegendRows(f, 80); rows != 2 {
		t.Errorf("the figures of five messengers take %d rows:\n%s", rows, Render(f).Plain())
	}
}

func TestTrendNamesAnotherMetricInASmallWindow(t *testing.T) {
	start(t, 40, 10, "--view", "trend", "--metric", "dau", "--day", "2021-01-15").shows("daily active users", "15 Jan 2021")
}
