package trend

import (
	"math"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// inGrid is what a rune becomes in the grid of the frame.
func inGrid(f screen.Frame, r rune) rune {
	g := cells.New(1, 1, f.ASCII)
	g.Put(0, 0, r, f.Look.Text)
	return g.Cell(0, 0).Rune
}

// Every figure in the time shown has a mark of its messenger in its cell, or of another that was drawn over it;
// only what lies under a logarithmic scale has none.
func TestMarksEveryFigure(t *testing.T) {
	for _, flags := range variants() {
		for _, size := range [][2]int{{45, 12}, {80, 24}, {120, 36}, {200, 60}} {
			f := on(t, size[0], size[1], flags...)
			p := show(f).plan
			if p.nothing != "" {
				continue
			}
			g, seen := frametest.Body(f), 0
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
					col, inside := p.axis.Col(o.AsOf, s.launched)
					row, fits := p.scale.Row(s.value(o))
					r := g.Cell(p.left+col, p.top+row).Rune
					if !inside || !fits || !marks[r] {
						t.Errorf("%v, %v: %s stands on %q (%v %v)", flags, size, o.ID, r, inside, fits)
					}
				}
			}
			if seen == 0 {
				t.Errorf("%v, %v: nothing was looked at", flags, size)
			}
		}
	}
}

// Between its figures of 2020 and 2025 WhatsApp has nothing but estimates: without them no line may cross.
func TestDrawsNoLineAcrossTheGap(t *testing.T) {
	strokes := func(flags ...string) int {
		f := on(t, 120, 36, append(flags, "--hide", "messenger,signal,telegram,threema,wechat")...)
		p, g, n := show(f).plan, frametest.Body(f), 0
		from, _ := p.axis.Col(data.Date(2021, 6, 1), 0)
		to, _ := p.axis.Col(data.Date(2025, 1, 1), 0)
		for y := range p.rows {
			for x := from; x < to; x++ {
				if g.Cell(p.left+x, p.top+y).Rune != ' ' {
					n++
				}
			}
		}
		return n
	}
	if n := strokes("--no-estimates"); n != 0 {
		t.Errorf("without estimates %d cells of the gap are drawn on", n)
	}
	if strokes() == 0 {
		t.Error("with estimates nothing is drawn there: the test looks at the wrong place")
	}
}

// By age each line ends where the time shown does for its messenger, not at the edge of the plot.
func TestByAgeALineEndsWithTheTimeShown(t *testing.T) {
	f := on(t, 120, 36, "--align", "launch", "--focus", "telegram", "--hide", "messenger,signal,threema,wechat",
		"--from", "2020-06-01", "--to", "2021-06-01")
	p, g := show(f).plan, frametest.Body(f)
	end, _ := p.axis.Col(f.To, f.Set.Messenger("telegram").Launched)
	edge, _ := p.axis.Col(f.From, f.Set.Messenger("whatsapp").Launched) // from here on it is WhatsApp's line
	row, _ := p.scale.Row(500e6)
	if g.Cell(p.left+end-1, p.top+row).Rune == ' ' {
		t.Error("the line is not drawn: the test looks at the wrong place")
	}
	for row := range p.rows {
		for x := end + 1; x < edge; x++ {
			if r := g.Cell(p.left+x, p.top+row).Rune; r != ' ' {
				t.Errorf("%q is drawn in column %d, after %d", r, x, end)
			}
		}
	}
}

// Where a day has several columns, a line fills all of those of the last day.
func TestALineFillsTheLastDay(t *testing.T) {
	f := on(t, 119, 34, "--from", "2021-01-01", "--to", "2021-01-31", "--scale", "log", "--focus", "threema",
		"--hide", "messenger,signal,telegram,wechat,whatsapp")
	p, last := show(f).plan, ""
	if p.axis.Step() < 2 {
		t.Fatalf("a day has %d columns: the test sees nothing", p.axis.Step())
	}
	g := frametest.Body(f)
	for row := range p.rows {
		last += string(g.Cell(p.left+p.axis.Cols-1, p.top+row).Rune)
	}
	if strings.TrimSpace(last) != "─" {
		t.Errorf("the last column holds %q", last)
	}
}

// The labels of the time axis are unique, apart from each other, and each stands where its year or month begins.
func TestLabelsStandWhereTheCalendarTurns(t *testing.T) {
	f := on(t, 80, 24)
	from, to := f.Range()
	ranges := [][2]data.Day{{from, to}}
	for range 6 {
		f.State, _ = screen.Act(screen.Action{Verb: screen.Zoom, N: 1}, f)
		from, to = f.Range()
		ranges = append(ranges, [2]data.Day{from, to}, [2]data.Day{from - 400, to - 300})
	}
	seen := 0
	for _, r := range ranges {
		f.From, f.To = r[0], r[1]
		for cols := 14; cols < 150; cols++ {
			a := newAxis(f, cols)
			labels, free := map[string]bool{}, 0
			for _, tick := range a.Ticks() {
				begins := a.LastDay(tick.Col-1, 0) + 1
				label := begins.Format(data.ByMonth)
				if len(tick.Label) == 4 {
					label = begins.Format(data.ByYear)
				}
				_, _, day := begins.YMD()
				end := tick.Col + cells.Width(tick.Label, f.ASCII)
				if tick.Label != label || day != 1 || labels[label] || tick.Col < free || end > a.Cols {
					t.Errorf("%v, %d columns: %q stands where %v begins", r, cols, tick.Label, begins)
				}
				labels[label], free = true, end+1
				seen++
			}
		}
	}
	if seen == 0 {
		t.Error("there is no label")
	}
}

// A click on the plot sets the last day of the column, which is then under the cursor.
func TestClickSetsTheDay(t *testing.T) {
	f := on(t, 80, 24)
	p := show(f).plan
	x, y := p.left+36, p.top+5
	do, ok := frametest.Body(f).At(x, y).(screen.Action)
	if !ok || do.Verb != screen.GoDay {
		t.Fatalf("a click does %v", do)
	}
	f.State, _ = screen.Act(do, f)
	if f.Day() != data.Date(2021, 4, 30) { // three columns a year
		t.Errorf("the day is %v", f.Day())
	}
	g, cursor := frametest.Body(f), 0
	for row := range p.rows {
		if g.Cell(x, p.top+row).Rune == '╎' {
			cursor++
		}
	}
	if cursor < p.rows/2 || cursor != strings.Count(g.Plain(), "╎") {
		t.Errorf("the cursor is not there but %d times", cursor)
	}
}

// A day that lies before the time shown has no cursor, also where its column holds days of that; nor has today.
func TestNoCursorOutsideOfTheTimeShown(t *testing.T) {
	for day, want := range map[string]bool{"2020-03-15": true, "2020-03-14": false, "today": false} {
		f := on(t, 80, 24, "--from", "2020-03-15", "--day", day)
		if got := strings.Contains(frametest.Body(f).Plain(), "╎"); got != want {
			t.Errorf("%s has a cursor: %v", day, got)
		}
	}
}

// An event before the time shown has no tick, also where its column begins before that.
func TestTicksAreEventsOfTheTimeShown(t *testing.T) {
	for from, want := range map[string]rune{"2019-03-14": '┴', "2019-03-15": '─'} { // Telegram adds 3 million users
		f := on(t, 80, 24, "--focus", "telegram", "--from", from, "--to", "2023-03-15")
		p := show(f).plan
		if got := frametest.Body(f).Cell(p.left, p.top+p.rows).Rune; got != want {
			t.Errorf("from %s on the axis begins with %q", from, got)
		}
	}
}

// Arrows stand above floors of the focus, and of nobody else.
func TestArrowsAreOfTheFocus(t *testing.T) {
	f := on(t, 120, 36, "--focus", "telegram")
	g, seen := frametest.Body(f), 0
	for y := range g.H {
		for x := range g.W {
			if g.Cell(x, y).Rune != '↑' {
				continue
			}
			seen++
			if r := g.Cell(x, y+1).Rune; r != '▲' && r != '△' {
				t.Errorf("below an arrow stands %q", r)
			}
		}
	}
	if seen == 0 {
		t.Error("there is no arrow")
	}
}

// What lies under the scale is not drawn, also where it would round onto the last row; its name still stands there.
func TestDrawsNothingUnderTheScale(t *testing.T) {
	v := show(on(t, 80, 24, "--scale", "log", "--focus", "signal"))
	v.plan.lowest = math.Inf(1)
	g := cells.New(80, 24, false)
	v.Draw(g)
	p := v.plan
	for y := range p.rows {
		for x := range p.axis.Cols {
			if r := g.Cell(p.left+x, p.top+y).Rune; strings.ContainsRune(screen.Filled+screen.Hollow, r) {
				t.Errorf("%q is drawn at %d, %d", r, x, y)
			}
		}
	}
	if r := g.Cell(p.names, p.top+p.rows-1).Rune; r != '▼' && r != '★' {
		t.Errorf("in the last row stands %q", r)
	}
}

// Of more lines than there are rows, the largest have names, and the focus.
func TestFewRowsNameTheFocus(t *testing.T) {
	text := frametest.Body(on(t, 45, 10, "--focus", "threema")).Plain()
	for name, want := range map[string]bool{"WhatsApp": true, "WeChat": true, "Messenger": false, "Threema": true} {
		if strings.Contains(text, name) != want {
			t.Errorf("%s has a name: %v\n%s", name, !want, text)
		}
	}
}

// On the index a messenger's own figure of the day is 100, also where that is "at least" so many: on the evening those
// of WhatsApp and Telegram are.
func TestIndexBeginsAtAHundred(t *testing.T) {
	f := on(t, 80, 24, "--unit", "index")
	var seen []string
	for _, s := range show(f).plan.inOrder(f) {
		if base := f.Set.Standing(s.id, f.Query(), f.IndexDay); math.Abs(s.value(base)-100) > 1e-9 {
			t.Errorf("%s is %v", s.id, s.value(base))
		}
		seen = append(seen, s.id)
	}
	if want := "whatsapp messenger wechat telegram signal threema"; strings.Join(seen, " ") != want {
		t.Errorf("on the index are %v", seen)
	}
}

// By age the axis begins with the age of the youngest that is shown and had been launched.
func TestAgesAreOfTheMessengersShown(t *testing.T) {
	f := on(t, 80, 24, "--align", "launch", "--from", "2012-06-01", "--to", "2013-06-01", "--hide", "messenger,threema")
	if ticks := newAxis(f, 50).Ticks(); ticks[0].Col != 0 || ticks[0].Label != "1" {
		t.Errorf("the first label is %+v", ticks[0])
	}
}
