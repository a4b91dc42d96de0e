package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
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
func onTrend(t testing.TB, w, h int, flags ...string) Frame {
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
			for _, a := range []Action{{Verb: StepMonth, N: -1}, {Verb: StepMonth, N: 1}, {Verb: Scroll, N: -3}} {
				Act(a, f)
			}
		}
		for w := range 20 {
			for h := range 8 {
				trend{}.Draw(cells.New(w, h, false), onTrend(t, 80, 24, flags...))
			}
		}
	}
}

// trendTop is the first row of the body of a window of h rows.
func trendTop(h int) int {
	if h >= 20 {
		return 3
	}
	return 2
}

// inGrid is what a rune becomes in the grid of the frame.
func inGrid(f Frame, r rune) rune {
	g := cells.New(1, 1, f.ASCII)
	g.Put(0, 0, r, f.Look.Text)
	return g.Cell(0, 0).Rune
}

// Every figure in the time shown has a mark of its messenger in its cell, or of another that was drawn over it;
// only what lies under a logarithmic scale has none.
func TestTrendMarksEveryFigure(t *testing.T) {
	for i, flags := range trendVariants() {
		for _, size := range [][2]int{{45, 12}, {80, 24}, {120, 36}, {200, 60}} {
			f := onTrend(t, size[0], size[1], flags...)
			p := trend{}.planned(f)
			if p.nothing != "" {
				continue
			}
			g, seen := Render(f), 0
			for k, s := range p.series {
				marks := map[rune]bool{}
				for _, over := range p.series[k:] {
					marks[inGrid(f, f.Mark(over.id, true))] = true
					marks[inGrid(f, f.Mark(over.id, false))] = true
				}
				for _, step := range f.Set.History(s.id, f.Query()) {
					o := step.Observation
					if o.AsOf < p.from || o.AsOf > p.to || s.value(o) < p.lowest {
						continue
					}
					seen++
					col, inside := p.axis.col(o.AsOf, s.launched)
					row, on := p.scale.Row(s.value(o))
					r := g.Cell(p.left+col, trendTop(f.H)+p.top+row).Rune
					if !inside || !on || !marks[r] {
						t.Errorf("variant %d, %v: %s stands on %q (%v %v)", i, size, o.ID, r, inside, on)
					}
				}
			}
			if seen == 0 {
				t.Errorf("variant %d, %v: nothing was looked at", i, size)
			}
		}
	}
}

// Between its figures of 2020 and 2025 WhatsApp has nothing but estimates: without them no line may cross.
func TestTrendDrawsNoLineAcrossTheGap(t *testing.T) {
	strokes := func(noEst bool) int {
		f := onTrend(t, 120, 36, "--hide", "messenger,signal,telegram,threema,wechat")
		f.NoEst = noEst
		p, g, n := trend{}.planned(f), Render(f), 0
		from, _ := p.axis.col(data.Date(2021, 6, 1), 0)
		to, _ := p.axis.col(data.Date(2025, 1, 1), 0)
		for y := range p.rows {
			for x := from; x < to; x++ {
				if g.Cell(p.left+x, trendTop(f.H)+p.top+y).Rune != ' ' {
					n++
				}
			}
		}
		return n
	}
	if n := strokes(true); n != 0 {
		t.Errorf("without estimates %d cells of the gap are drawn on", n)
	}
	if strokes(false) == 0 {
		t.Error("with estimates nothing is drawn there: the test looks at the wrong place")
	}
}

// By age each line ends where the time shown does for its messenger, not at the edge of the plot.
func TestTrendByAgeEndsWithTheTimeShown(t *testing.T) {
	f := onTrend(t, 120, 36, "--align", "launch", "--focus", "telegram", "--hide", "messenger,signal,threema,wechat",
		"--from", "2020-06-01", "--to", "2021-06-01")
	p, g := trend{}.planned(f), Render(f)
	launched := f.Set.Messenger("telegram").Launched
	end, _ := p.axis.col(f.To, launched)
	edge, _ := p.axis.col(f.From, f.Set.Messenger("whatsapp").Launched) // from here on it is WhatsApp's line
	row, _ := p.scale.Row(500e6)
	y := trendTop(f.H) + p.top + row
	if g.Cell(p.left+end-1, y).Rune == ' ' {
		t.Error("the line is not drawn: the test looks at the wrong place")
	}
	for row := range p.rows {
		for x := end + 1; x < edge; x++ {
			if r := g.Cell(p.left+x, trendTop(f.H)+p.top+row).Rune; r != ' ' {
				t.Errorf("%q is drawn in column %d, after %d", r, x, end)
			}
		}
	}
}

// The labels of the time axis are unique, apart from each other, and each stands where its year or month begins.
func TestTrendLabelsStandWhereTheCalendarTurns(t *testing.T) {
	d := start(t, 80, 24, "--view", "trend")
	ranges := [][2]data.Day{{firstDay(d.app.frame.Set), d.app.frame.Today}}
	for range 6 {
		from, to := d.works("+").app.frame.Range()
		ranges = append(ranges, [2]data.Day{from, to}, [2]data.Day{from - 400, to - 300})
	}
	for _, r := range ranges {
		for cols := 14; cols < 150; cols++ {
			a := calendarAxis(r[0], r[1], cols)
			seen, free := map[string]bool{}, 0
			for _, tick := range a.ticks() {
				begins, _ := a.cal.Span(tick.Col)
				label := begins.Format(data.ByMonth)
				if len(tick.Label) == 4 {
					label = begins.Format(data.ByYear)
				}
				_, _, day := begins.YMD()
				if tick.Label != label || day != 1 || seen[tick.Label] || tick.Col < free || tick.Col+len(tick.Label) > a.cols {
					t.Errorf("%v, %d columns: label %q in column %d, which begins on %v", r, cols, tick.Label, tick.Col, begins)
				}
				seen[tick.Label], free = true, tick.Col+len(tick.Label)+1
			}
		}
	}
}

// Left and right move the cursor by exactly one column, whatever a column is.
func TestTrendStepsAColumn(t *testing.T) {
	for i, flags := range trendVariants() {
		f := onTrend(t, 80, 24, flags...)
		if f.State.Day == 0 || f.Align == Launch {
			f.State.Day = TheEvening
		}
		p := trend{}.planned(f)
		launched := f.Set.Messenger(f.Focus).Launched
		for _, n := range []int{-1, 1} {
			was, inside := p.axis.col(f.Day(), launched)
			after := f
			after.State, _ = Act(Action{Verb: StepMonth, N: n}, f)
			if was+n < 0 || was+n >= p.axis.cols || !inside {
				continue // the time shown follows
			}
			if is, _ := p.axis.col(after.Day(), launched); is != was+n*p.axis.step() {
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

// A click on the plot sets the last day of the column, which is then under the cursor.
func TestTrendClickSetsTheDay(t *testing.T) {
	f := onTrend(t, 80, 24)
	p := trend{}.planned(f)
	x, y := p.left+36, trendTop(f.H)+p.top+5
	do, ok := Render(f).At(x, y).(Action)
	if !ok || do.Verb != GoDay {
		t.Fatalf("a click does %v", do)
	}
	f.State, _ = Act(do, f)
	if f.Day() != data.Date(2021, 4, 30) { // three columns a year
		t.Errorf("the day is %v", f.Day())
	}
	g, cursor := Render(f), 0
	for row := range p.rows {
		if g.Cell(x, trendTop(f.H)+p.top+row).Rune == '╎' {
			cursor++
		}
	}
	if cursor < p.rows/2 || cursor != strings.Count(g.Plain(), "╎") {
		t.Errorf("the cursor is not there but %d times", cursor)
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
	rec := trend{}.Records(f)
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
	if fmt.Sprint(trend{}.Records(narrow)) != fmt.Sprint(rec) {
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
	for _, scale := range []string{Linear, Log} {
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
	if rows := f.legendRows(80); rows != 2 {
		t.Errorf("the figures of five messengers take %d rows:\n%s", rows, Render(f).Plain())
	}
}

func TestTrendNamesAnotherMetricInASmallWindow(t *testing.T) {
	start(t, 40, 10, "--view", "trend", "--metric", "dau", "--day", "2021-01-15").shows("daily active users", "15 Jan 2021")
}
