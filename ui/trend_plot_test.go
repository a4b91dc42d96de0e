package ui

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/screen"
	"userbase/ui/trend"
)

// trendTop is the first row of the body of a window of h rows.
func trendTop(h int) int {
	if h >= 20 {
		return 3
	}
	return 2
}

// inGrid is what a rune becomes in the grid of the frame.
func inGrid(f screen.Frame, r rune) rune {
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
			p := trend.Screen{}.Planned(f)
			if p.Nothing != "" {
				continue
			}
			g, seen := Render(f), 0
			for k, s := range p.Series {
				marks := map[rune]bool{}
				for _, over := range p.Series[k:] {
					marks[inGrid(f, f.Mark(over.Id, true))] = true
					marks[inGrid(f, f.Mark(over.Id, false))] = true
				}
				for _, step := range f.Set.History(s.Id, f.Query()) {
					o := step.Observation
					if o.AsOf < p.From || o.AsOf > p.To || s.Value(o) < p.Lowest {
						continue
					}
					seen++
					col, inside := p.Axis.Col(o.AsOf, s.Launched)
					row, on := p.Scale.Row(s.Value(o))
					r := g.Cell(p.Left+col, trendTop(f.H)+p.Top+row).Rune
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
		p, g, n := trend.Screen{}.Planned(f), Render(f), 0
		from, _ := p.Axis.Col(data.Date(2021, 6, 1), 0)
		to, _ := p.Axis.Col(data.Date(2025, 1, 1), 0)
		for y := range p.Rows {
			for x := from; x < to; x++ {
				if g.Cell(p.Left+x, trendTop(f.H)+p.Top+y).Rune != ' ' {
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
	p, g := trend.Screen{}.Planned(f), Render(f)
	launched := f.Set.Messenger("telegram").Launched
	end, _ := p.Axis.Col(f.To, launched)
	edge, _ := p.Axis.Col(f.From, f.Set.Messenger("whatsapp").Launched) // from here on it is WhatsApp's line
	row, _ := p.Scale.Row(500e6)
	y := trendTop(f.H) + p.Top + row
	if g.Cell(p.Left+end-1, y).Rune == ' ' {
		t.Error("the line is not drawn: the test looks at the wrong place")
	}
	for row := range p.Rows {
		for x := end + 1; x < edge; x++ {
			if r := g.Cell(p.Left+x, trendTop(f.H)+p.Top+row).Rune; r != ' ' {
				t.Errorf("%q is drawn in column %d, after %d", r, x, end)
			}
		}
	}
}

// The labels of the time axis are unique, apart from each other, and each stands where its year or month begins.
func TestTrendLabelsStandWhereTheCalendarTurns(t *testing.T) {
	d := start(t, 80, 24, "--view", "trend")
	ranges := [][2]data.Day{{screen.FirstDay(d.app.frame.Set), d.app.frame.Today}}
	for range 6 {
		from, to := d.works("+").app.frame.Range()
		ranges = append(ranges, [2]data.Day{from, to}, [2]data.Day{from - 400, to - 300})
	}
	for _, r := range ranges {
		for cols := 14; cols < 150; cols++ {
			a := trend.CalendarAxis(r[0], r[1], cols)
			seen, free := map[string]bool{}, 0
			for _, tick := range a.Ticks() {
				begins, _ := a.Cal.Span(tick.Col)
				label := begins.Format(data.ByMonth)
				if len(tick.Label) == 4 {
					label = begins.Format(data.ByYear)
				}
				_, _, day := begins.YMD()
				if tick.Label != label || day != 1 || seen[tick.Label] || tick.Col < free || tick.Col+len(tick.Label) > a.Cols {
					t.Errorf("%v, %d columns: label %q in column %d, which begins on %v", r, cols, tick.Label, tick.Col, begins)
				}
				seen[tick.Label], free = true, tick.Col+len(tick.Label)+1
			}
		}
	}
}

// A click on the plot sets the last day of the column, which is then under the cursor.
func TestTrendClickSetsTheDay(t *testing.T) {
	f := onTrend(t, 80, 24)
	p := trend.Screen{}.Planned(f)
	x, y := p.Left+36, trendTop(f.H)+p.Top+5
	do, ok := Render(f).At(x, y).(screen.Action)
	if !ok || do.Verb != screen.GoDay {
		t.Fatalf("a click does %v", do)
	}
	f.State, _ = screen.Act(do, f)
	if f.Day() != data.Date(2021, 4, 30) { // three columns a year
		t.Errorf("the day is %v", f.Day())
	}
	g, cursor := Render(f), 0
	for row := range p.Rows {
		if g.Cell(x, trendTop(f.H)+p.Top+row).Rune == '╎' {
			cursor++
		}
	}
	if cursor < p.Rows/2 || cursor != strings.Count(g.Plain(), "╎") {
		t.Errorf("the cursor is not there but %d times", cursor)
	}
}
