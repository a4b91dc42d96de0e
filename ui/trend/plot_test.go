package trend

import (
	"math"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// sceneOf is the scene of a frame's plot, and how it is laid out.
func sceneOf(f screen.Frame) (*scene.Scene, plan) {
	v, body := show(f), f.Skeleton().Body
	return v.plot(body.W, body.H, v.placeNames(body.W)), v.plan
}

// near reports whether two places are the same but for binary fractions.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-6 }

// Every figure in the time shown has a mark of its messenger at its exact day and value; only what lies under a
// logarithmic scale has none. The focus has full marks, the others small ones; an arrow has a floor of the focus alone.
func TestMarksEveryFigureAtItsPlace(t *testing.T) {
	for _, flags := range variants() {
		for _, size := range [][2]int{{60, 14}, {80, 24}, {120, 36}, {200, 60}} {
			f := on(t, size[0], size[1], flags...)
			s, p := sceneOf(f)
			if p.nothing != "" {
				continue
			}
			seen, marks := 0, 0
			for _, shape := range s.Shapes {
				if m, is := shape.(scene.Mark); is && m.At.X <= float64(p.left+p.axis.Cols) {
					marks++
				}
			}
			for _, m := range p.series {
				for _, step := range f.Set.History(m.id, f.Query()) {
					o := step.Observation
					if o.AsOf < p.from || o.AsOf > p.to || m.under(m.value(o)) {
						continue
					}
					seen++
					y, on := p.scale.Y(m.value(o))
					at := scene.Point{X: float64(p.left) + p.axis.X(o.AsOf-m.since), Y: float64(p.head) + y}
					focus := m.id == f.Focus
					if !on || !slices.ContainsFunc(s.Shapes, func(shape scene.Shape) bool {
						k, is := shape.(scene.Mark)
						return is && near(k.At.X, at.X) && near(k.At.Y, at.Y) && k.Glyph == f.FigureMark(o) &&
							k.Small != focus && k.Floor == (focus && o.Bound == data.AtLeast)
					}) {
						t.Errorf("%v, %v: %s has no mark at %v", flags, size, o.ID(), at)
					}
				}
			}
			if seen == 0 || seen != marks {
				t.Errorf("%v, %v: %d figures, %d marks", flags, size, seen, marks)
			}
		}
	}
}

// A full mark of the focus is painted in the cell that holds its place.
func TestPaintsTheFocusInFull(t *testing.T) {
	f := on(t, 120, 36, "--focus", "signal", "--scale", "log")
	p, g := show(f).plan, frametest.Body(f)
	for _, step := range f.Set.History("signal", f.Query()) {
		o := step.Observation
		col, _ := p.axis.Col(o.AsOf)
		row, _ := p.scale.Row(float64(o.Value))
		if r := g.Cell(p.left+col, p.head+row).Rune; r != f.FigureMark(o) {
			t.Errorf("%s stands on %q", o.ID(), r)
		}
	}
}

// lowestDot is the lowest dot of one colour in a column of cells, in rows of dots.
func lowestDot(g cells.Grid, x int, style cells.Style) (y int, ok bool) {
	for row := range g.H {
		c := g.Cell(x, row)
		if c.Rune <= 0x2800 || c.Rune > 0x28FF || c.Style.Fg != style.Fg {
			continue
		}
		for i, bits := range [...]rune{0x09, 0x12, 0x24, 0xC0} { // the dots of each row of a cell
			if (c.Rune-0x2800)&bits != 0 {
				y, ok = row*scene.DotsDown+i, true
			}
		}
	}
	return y, ok
}

// From the first quarter of 2018 to today WeChat grew by 38 %: on the logarithmic trend its line rises by two dots at
// least, between the grid lines of 1 bn and 2 bn, which are labelled. Nobody else's dots lie below it there.
func TestALineShowsThatItRises(t *testing.T) {
	f := on(t, 120, 36, "--scale", "log", "--hide", "messenger,telegram")
	p, g := show(f).plan, frametest.Body(f)
	height := func(day data.Day) int {
		col, _ := p.axis.Col(day)
		y, ok := lowestDot(g, p.left+col, f.Colour("wechat"))
		if !ok {
			t.Fatalf("nothing of WeChat stands in the column of %v", day)
		}
		return y
	}
	was, is := height(data.Date(2018, 3, 31)), height(data.Date(2026, 6, 30))
	if was-is < 2 {
		t.Errorf("the line rises from dot %d to %d:\n%s", was, is, g.Plain())
	}
	for value, label := range map[float64]string{1e9: "1 bn", 2e9: "2 bn"} {
		row, _ := p.scale.Row(value)
		if text := strings.TrimSpace(rowOf(g, 0, p.head+row, p.left)); text != label {
			t.Errorf("at %v stands %q", value, text)
		}
		y, _ := p.scale.Y(value)
		dot := int((float64(p.head) + y) * scene.DotsDown)
		if above := dot < is; above != (value == 2e9) {
			t.Errorf("dots %d to %d lie on the wrong side of %s, %d", was, is, label, dot)
		}
	}
}

// On a logarithmic scale equal ratios have equal heights, whichever values they are of.
func TestEqualRatiosHaveEqualHeights(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		_, p := sceneOf(on(t, size[0], size[1], "--scale", "log"))
		height := func(v float64) float64 { y, _ := p.scale.Y(v); return y }
		want := height(1e6) - height(10e6)
		for _, v := range []float64{1.7e6, 23e6, 300e6} {
			if got := height(v) - height(10*v); !near(got, want) || got <= 1 {
				t.Errorf("%v: ten times %v are %v rows, not %v", size, v, got, want)
			}
		}
	}
}

// Between its figures of 2020 and 2025 WhatsApp has nothing but estimates: without them no line may cross.
func TestDrawsNoLineAcrossTheGap(t *testing.T) {
	covers := func(flags ...string) bool {
		s, p := sceneOf(on(t, 120, 36, append(flags, "--hide", "messenger,signal,telegram,threema,wechat")...))
		x := float64(p.left) + p.axis.X(data.Date(2023, 1, 1))
		return slices.ContainsFunc(s.Shapes, func(shape scene.Shape) bool {
			l, is := shape.(scene.Line)
			return is && l.Points[0].X < x && l.Points[len(l.Points)-1].X > x
		})
	}
	if covers("--no-estimates") {
		t.Error("without estimates a line crosses")
	}
	if !covers() {
		t.Error("with estimates nothing is drawn there: the test looks at the wrong place")
	}
}

// Lines go from left to right, join only figures of links, and say of each piece whether it is dotted.
func TestLinesAreThoseOfTheLinks(t *testing.T) {
	f := on(t, 200, 60, "--hide", "messenger,signal,telegram,threema,wechat", "--scale", "log")
	s, p := sceneOf(f)
	solid, dotted := 0, 0
	for _, shape := range s.Shapes {
		l, is := shape.(scene.Line)
		if !is {
			continue
		}
		if len(l.Broken) != len(l.Points)-1 {
			t.Fatalf("%d points, %d pieces", len(l.Points), len(l.Broken))
		}
		for i, broken := range l.Broken {
			if l.Points[i].X > l.Points[i+1].X {
				t.Errorf("piece %d runs backwards", i)
			}
			if broken {
				dotted++
			} else {
				solid++
			}
		}
	}
	for _, l := range f.Set.Links("whatsapp", f.Query()) {
		if l.Solid {
			solid--
		} else {
			dotted--
		}
	}
	if solid != 0 || dotted != 0 || !p.dotted() {
		t.Errorf("%d solid and %d dotted pieces too many", solid, dotted)
	}
}

// By age each line begins and ends where the time shown does for its messenger, not at the edge of the plot.
func TestByAgeALineEndsWithTheTimeShown(t *testing.T) {
	f := on(t, 120, 36, "--align", "launch", "--from", "2020-06-01", "--to", "2021-06-01")
	_, p := sceneOf(f)
	seen := 0
	for _, m := range p.series {
		from, to := p.axis.Start(f.From-m.since), p.axis.Start(f.To+1-m.since)
		for _, l := range p.lines(m, scene.Point{}, scene.Style{}) {
			for _, at := range l.Points {
				if seen++; at.X < from-1e-6 || at.X > to+1e-6 {
					t.Errorf("%s has a point at %v, not from %v to %v", m.id, at.X, from, to)
				}
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d points were seen", seen)
	}
}

// What a line is cut at lies on the line: straight on its scale.
func TestCutsALineWhereItIs(t *testing.T) {
	for log, want := range map[bool]float64{false: 550, true: 100} {
		q := piece{a: place{0, 10}, b: place{10, 1090}}
		if log {
			q.b.v = 1000
		}
		if !(series{}).cut(&q, 5, 20, log) || q.a.t != 5 || !near(q.a.v, want) || q.b.t != 10 {
			t.Errorf("log is %v: %+v", log, q)
		}
	}
	for _, away := range [][2]float64{{11, 20}, {-5, -1}} {
		q := piece{a: place{0, 10}, b: place{10, 1090}}
		if (series{}).cut(&q, away[0], away[1], false) {
			t.Errorf("between %v there is a piece", away)
		}
	}
}

// A click on the plot sets the last day of the column, which is then under the cursor; above it stands which day it is.
func TestClickSetsTheDay(t *testing.T) {
	f := on(t, 80, 24)
	p := show(f).plan
	x, y := p.left+36, p.head+5
	do, ok := frametest.Body(f).At(x, y).(screen.Action)
	if !ok || do.Verb != screen.GoDay || data.Day(do.N) != p.axis.Last(36) {
		t.Fatalf("a click does %v", do)
	}
	f.State, _ = screen.Act(do, f)
	g, cursor := frametest.Body(f), 0
	for row := range p.rows {
		if g.Cell(x, p.head+row).Rune == '╎' {
			cursor++
		}
	}
	if cursor < p.rows/2 || cursor != strings.Count(g.Plain(), "╎") {
		t.Errorf("the cursor is not there but %d times", cursor)
	}
	if head := rowOf(g, 0, 0, g.W); !strings.Contains(head, data.Plain(f.Day().Short())) {
		t.Errorf("above the plot stands %q", head)
	}
}

// The day above the cursor stays within the plot, wherever that is.
func TestTheDayIsWhole(t *testing.T) {
	for _, day := range []string{"2009-01-05", "2012-06-01", "2026-11-20"} {
		f := on(t, 80, 24, "--day", day)
		if head := rowOf(frametest.Body(f), 0, 0, 80); !strings.Contains(head, data.Plain(f.Day().Short())) {
			t.Errorf("above the plot stands %q", head)
		}
	}
}

// A day that lies before the time shown has no cursor, also where its column holds days of that; nor has today.
func TestNoCursorOutsideOfTheTimeShown(t *testing.T) {
	for day, want := range map[string]bool{"2020-03-15": true, "2020-03-14": false, "today": false} {
		for _, w := range []int{45, 80} {
			f := on(t, w, 24, "--from", "2020-03-15", "--day", day)
			if got := strings.Contains(frametest.Body(f).Plain(), "╎"); got != want {
				t.Errorf("%s has a cursor: %v", day, got)
			}
		}
	}
}

// By age a day may have a place on the axis and still lie outside of the time shown.
func TestNoCursorOutsideOfTheTimeShownByAge(t *testing.T) {
	for day, want := range map[string]bool{"2020-03-15": true, "2020-03-14": false} {
		f := on(t, 80, 24, "--align", "launch", "--focus", "telegram", "--from", "2020-03-15", "--to", "2021-03-15",
			"--day", day)
		if _, inside := show(f).plan.axis.Col(f.Day() - f.Set.Messenger("telegram").Launched); !inside {
			t.Fatalf("%s has no place: the test sees nothing", day)
		}
		if got := strings.Contains(frametest.Body(f).Plain(), "╎"); got != want {
			t.Errorf("%s has a cursor: %v", day, got)
		}
	}
}

// No click leads beyond today, also where the axis goes on with the ages of others.
func TestNoClickLeadsBeyondToday(t *testing.T) {
	f := on(t, 80, 24, "--align", "launch", "--focus", "signal")
	p, g := show(f).plan, frametest.Body(f)
	do, _ := g.At(p.left+p.axis.Cols-1, p.head+1).(screen.Action)
	if p.axis.To+f.Set.Messenger("signal").Launched <= f.Today {
		t.Fatal("the axis ends with today: the test sees nothing")
	}
	if do != (screen.Action{Verb: screen.GoDay, N: int(f.Today)}) {
		t.Errorf("a click does %v", do)
	}
}

// Ticks are the events of the focus in the time shown, each at its exact day.
func TestTicksAreEventsOfTheTimeShown(t *testing.T) {
	for from, want := range map[string]int{"2019-03-14": 1, "2019-03-15": 0} { // Telegram adds 3 million users
		f := on(t, 80, 24, "--focus", "telegram", "--from", from, "--to", "2019-10-15")
		s, p := sceneOf(f)
		var at []float64
		for _, shape := range s.Shapes {
			if r, is := shape.(scene.Rule); is && r.Kind == scene.Tick {
				at = append(at, r.From.X)
			}
		}
		if len(at) != want || want > 0 && !near(at[0], float64(p.left)+p.axis.X(data.Date(2019, 3, 14))) {
			t.Errorf("from %s on there are ticks at %v", from, at)
		}
	}
}

// Grid lines are quiet, one a label, at the height of its value.
func TestGridLinesAreLabelled(t *testing.T) {
	for _, flags := range variants() {
		s, p := sceneOf(on(t, 80, 24, flags...))
		if p.nothing != "" {
			continue
		}
		lines, labels := map[float64]bool{}, map[float64]string{}
		for _, shape := range s.Shapes {
			switch x := shape.(type) {
			case scene.Rule:
				if x.Kind == scene.Grid {
					lines[x.From.Y] = x.From.Y == x.To.Y && x.From.X == float64(p.left)
				}
			case scene.Label:
				if x.Align == scene.LeftOf && x.At.X < float64(p.left) {
					labels[x.At.Y] = x.Text
				}
			}
		}
		for _, tick := range p.scale.Ticks() {
			y, _ := p.scale.Y(tick)
			if y += float64(p.head); !lines[y] || labels[y] != p.label(tick) {
				t.Errorf("%v: at %v stands %q", flags, tick, labels[y])
			}
		}
		if len(lines) == 0 || len(lines) != len(labels) {
			t.Errorf("%v: %d grid lines, %d labels", flags, len(lines), len(labels))
		}
	}
}
