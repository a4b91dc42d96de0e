package compare

import (
	"math"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// chartOf is the scene of a body.
func chartOf(v shown) (plot, *scene.Scene) {
	return v.plot, v.scene(v.plot, v.Skeleton().Body.W)
}

// of are the shapes of one kind.
func of[T scene.Shape](s *scene.Scene) (all []T) {
	for _, shape := range s.Shapes {
		if is, ok := shape.(T); ok {
			all = append(all, is)
		}
	}
	return all
}

// labelled are the labels that begin so, with plain blanks.
func labelled(s *scene.Scene, text string) (all []scene.Label) {
	for _, l := range of[scene.Label](s) {
		if l.Text = data.Plain(l.Text); strings.HasPrefix(l.Text, text) {
			all = append(all, l)
		}
	}
	return all
}

// Every figure of both that lies on the axis has a mark at its exact place, filled where the company says so.
func TestEveryFigureHasAMarkAtItsPlace(t *testing.T) {
	for _, flags := range [][]string{nil, {"--day", "2021-01-15"}, {"--from", "2019-01-01", "--to", "2022-06-30"}} {
		v := show(t, 80, 24, append(flags, "--focus", "whatsapp", "--base", "signal")...)
		p, s := chartOf(v)
		lo, hi := p.scale.Bounds()
		marks := of[scene.Mark](s)
		for _, id := range v.ids {
			for _, step := range v.Set.History(id, v.Query()) {
				if step.AsOf < p.axis.From || step.AsOf > p.axis.To {
					continue
				}
				days := float64(p.axis.To - p.axis.From + 1)
				x := float64(labelColumns) + (float64(step.AsOf-p.axis.From)+0.5)/days*float64(p.axis.Cols)
				part := math.Log(float64(step.Value)/lo) / math.Log(hi/lo)
				y := 0.125 + (1-part)*(float64(p.height)-0.25)
				at := slices.IndexFunc(marks, func(m scene.Mark) bool {
					return math.Abs(m.At.X-x) < 1e-6 && math.Abs(m.At.Y-y) < 1e-6
				})
				if at < 0 {
					t.Errorf("%v: no mark for %s of %s", flags, step.Signed(), step.AsOf)
					continue
				}
				style := v.Colour(id)
				if step.AsOf > v.Day() {
					style = v.Look.Quiet
				}
				if m := marks[at]; strings.ContainsRune(screen.Filled, m.Glyph) != step.Basis.Company() ||
					m.Floor != (step.Bound == data.AtLeast) || m.Style != style || m.Small {
					t.Errorf("%v: %s of %s is %+v", flags, step.Signed(), step.AsOf, m)
				}
				marks = slices.Delete(marks, at, at+1)
			}
		}
		if len(marks) > 0 {
			t.Errorf("%v: marks for no figure: %+v", flags, marks)
		}
	}
}

// The lines are in the messenger's colour up to the day, and faint behind it; none leads over the day in one style.
func TestTheLinesAreFaintBehindTheDay(t *testing.T) {
	known, later := 0, 0
	for _, day := range []string{"2017-03-01", "2021-01-15", "2021-09-01", "2024-02-01", "today"} {
		v := show(t, 120, 36, "--focus", "whatsapp", "--base", "telegram", "--day", day)
		p, s := chartOf(v)
		x := float64(p.left) + p.axis.X(v.Day())
		for _, l := range of[scene.Line](s) {
			if len(l.Broken) != len(l.Points)-1 {
				t.Errorf("%s: %d points, %d pieces", day, len(l.Points), len(l.Broken))
			}
			for _, at := range l.Points {
				switch {
				case l.Style == v.Look.Faint && at.X < x-1e-6, l.Style != v.Look.Faint && at.X > x+1e-6:
					t.Errorf("%s: a line in %+v goes through %v, the day is at %v", day, l.Style, at, x)
				case l.Style == v.Look.Faint:
					later++
				default:
					known++
				}
			}
		}
	}
	if known < 50 || later < 50 {
		t.Errorf("%d points up to the day, %d behind it", known, later)
	}
}

// A link is as solid as data says, and what is cut off it lies on it.
func TestALineIsCutOnItsWay(t *testing.T) {
	l := scene.Line{Points: []scene.Point{{X: 0, Y: 8}, {X: 4, Y: 4}, {X: 8, Y: 4}}, Broken: []bool{true, false}}
	for _, c := range []struct {
		from, to float64
		want     scene.Line
	}{
		{math.Inf(-1), 3, scene.Line{Points: []scene.Point{{X: 0, Y: 8}, {X: 3, Y: 5}}, Broken: []bool{true}}},
		{3, math.Inf(1), scene.Line{Points: []scene.Point{{X: 3, Y: 5}, {X: 4, Y: 4}, {X: 8, Y: 4}},
			Broken: []bool{true, false}}},
		{4, 5, scene.Line{Points: []scene.Point{{X: 4, Y: 4}, {X: 5, Y: 4}}, Broken: []bool{false}}},
		{8, math.Inf(1), scene.Line{}},
		{math.Inf(-1), 0, scene.Line{}},
	} {
		got := cut(l, c.from, c.to)
		if !slices.Equal(got.Points, c.want.Points) || !slices.Equal(got.Broken, c.want.Broken) {
			t.Errorf("from %v to %v: %+v, not %+v", c.from, c.to, got, c.want)
		}
	}
}

// The names carry the values that stand on the day, at their heights, and what is old says so.
func TestTheNamesCarryTheValuesOfTheDay(t *testing.T) {
	for _, c := range []struct {
		w           int
		day, focus  string
		base, other string
		first       string
	}{
		{80, "2021-01-15", "whatsapp", "signal", "Signal ~20 M", "WhatsApp ≥2 bn"},
		{80, "today", "whatsapp", "signal", "Signal ~70 M", "WhatsApp ≥3 bn"},
		{80, "2012-06-01", "signal", "wechat", "WeChat ≥20 M", "Signal"},
		{80, "2021-01-15", "messenger", "wechat", "WeChat 1.225 bn", "Messenger ~1.3 bn old"},
		{50, "2021-01-15", "whatsapp", "signal", "~20 M", "≥2 bn"},
	} {
		v := show(t, c.w, 30, "--focus", c.focus, "--base", c.base, "--day", c.day)
		p, s := chartOf(v)
		var names []scene.Label
		for _, l := range of[scene.Label](s) {
			if l.At.X >= float64(p.left+p.axis.Cols+nameGap+2) {
				l.Text = data.Plain(l.Text)
				names = append(names, l)
			}
		}
		if len(names) != 2 || names[0].Text != c.first || names[1].Text != c.other {
			t.Errorf("%+v: the names are %+v", c, names)
			continue
		}
		if names[0].Style != v.Look.Strong || names[1].Style != v.Look.Text {
			t.Errorf("%+v: the focus is not the strong one: %+v", c, names)
		}
		leaders := 0
		for _, r := range of[scene.Rule](s) {
			if r.Kind == scene.Leader {
				leaders++
			}
		}
		moved := 0
		for i, o := range v.figures {
			if o == nil {
				continue
			}
			if y := p.at(o).Y; int(names[i].At.Y) != int(y) {
				moved++
			}
		}
		if leaders != moved {
			t.Errorf("%+v: %d names were moved, %d have a leader", c, moved, leaders)
		}
		if int(names[0].At.Y) == int(names[1].At.Y) {
			t.Errorf("%+v: the names share a row", c)
		}
	}
}

func TestTheDayIsACursorAndTodayIsNone(t *testing.T) {
	for day, want := range map[string]int{"2021-01-15": 1, "today": 0, "2012-06-01": 0} { // the last is not on the axis
		v := show(t, 80, 24, "--focus", "whatsapp", "--base", "signal", "--day", day)
		p, s := chartOf(v)
		got := 0
		for _, r := range of[scene.Rule](s) {
			if r.Kind == scene.Cursor {
				got++
				x := float64(p.left) + p.axis.X(v.Day())
				if r.From.X != x || r.To != (scene.Point{X: x, Y: float64(p.height)}) {
					t.Errorf("%s: the cursor goes from %v to %v", day, r.From, r.To)
				}
			}
		}
		if got != want {
			t.Errorf("%s: %d cursors", day, got)
		}
	}
}

// Grid lines stand at the exact heights of the powers of ten, each with its label; years begin with 1 January.
func TestGridLinesAndDatesStandAtTheirPlaces(t *testing.T) {
	v := show(t, 120, 36, "--focus", "whatsapp", "--base", "signal")
	p, s := chartOf(v)
	for _, text := range []string{"1 bn", "100 M", "10 M"} {
		value := map[string]float64{"1 bn": 1e9, "100 M": 1e8, "10 M": 1e7}[text]
		y, _ := p.scale.Y(value)
		labels := labelled(s, text)
		line := slices.ContainsFunc(of[scene.Rule](s), func(r scene.Rule) bool {
			return r.Kind == scene.Grid && r.From.Y == y && r.To.Y == y && r.Style == v.Look.Faint
		})
		if !line || len(labels) != 1 || labels[0].At.Y != y || labels[0].Align != scene.LeftOf {
			t.Errorf("%s: a line %v, labels %+v", text, line, labels)
		}
	}
	years := labelled(s, "20")
	for _, l := range years {
		if want := float64(p.left) + p.axis.Start(data.Date(yearOf(t, l.Text), 1, 1)); l.At.X != want {
			t.Errorf("%s begins at %v, not at %v", l.Text, l.At.X, want)
		}
	}
	if len(years) < 4 {
		t.Errorf("only the years %+v", years)
	}
}

func yearOf(t *testing.T, text string) int {
	t.Helper()
	d, _, err := data.ParsePartial(text)
	if err != nil {
		t.Fatal(err)
	}
	return d.Year()
}

// Messenger passed WeChat between 3 October and 10 November 2014, which a window says at its exact place.
func TestTheWindowOfACrossingStandsBelowItsDays(t *testing.T) {
	for _, w := range []int{80, 120, 200} {
		v := show(t, w, 36, "--focus", "messenger", "--base", "wechat", "--day", "2015-02-03")
		p, s := chartOf(v)
		n := 0
		for _, r := range of[scene.Rule](s) {
			if r.Kind != scene.Ends {
				continue
			}
			n++
			from := float64(p.left) + p.axis.X(data.Date(2014, 10, 3))
			to := float64(p.left) + p.axis.X(data.Date(2014, 11, 10))
			if r.From.X != from || r.To.X != to || int(r.From.Y) != p.crossing-p.plot {
				t.Errorf("%d columns: the window goes from %v to %v", w, r.From, r.To)
			}
		}
		if said := body(v)[p.crossing]; n != 1 || !strings.Contains(said, "Messenger passed WeChat") {
			t.Errorf("%d columns: %d windows, %q", w, n, said)
		}
	}
}

// At every size the chart keeps to its columns, and has some.
func TestTheChartKeepsToItsColumns(t *testing.T) {
	plots := 0
	for _, flags := range [][]string{{"--focus", "messenger", "--base", "wechat", "--day", "2014-10-20"},
		{"--focus", "whatsapp", "--base", "signal", "--day", "2012-06-01"},
		{"--focus", "telegram", "--base", "whatsapp"}} {
		for w := 40; w <= 200; w += 7 {
			for h := 10; h <= 60; h += 5 {
				v := show(t, w, h, flags...)
				p, s := chartOf(v)
				if !p.dates {
					continue
				}
				plots++
				if p.axis.Cols < 12 {
					t.Errorf("%v at %d×%d: %d columns", flags, w, h, p.axis.Cols)
				}
				for _, l := range of[scene.Label](s) {
					x, long := l.At.X, float64(cells.Width(l.Text, false))
					if l.Align == scene.LeftOf {
						x -= long
					}
					if x < 1 || x+long > float64(s.W) || l.At.Y < 0 || l.At.Y >= float64(s.H) {
						t.Errorf("%v at %d×%d: %q stands at %v of %d×%d", flags, w, h, l.Text, l.At, s.W, s.H)
					}
				}
			}
		}
	}
	if plots < 100 {
		t.Errorf("only %d charts", plots)
	}
}
