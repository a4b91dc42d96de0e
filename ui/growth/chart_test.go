package growth

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

var inf = math.Inf(1)

// shapes are those of one kind in a scene.
func shapes[T scene.Shape](s *scene.Scene) []T {
	var found []T
	for _, shape := range s.Shapes {
		if is, ok := shape.(T); ok {
			found = append(found, is)
		}
	}
	return found
}

// Each line leads from the exact height of the first value to that of the second, on one scale on which equal ratios
// have equal heights; it is dotted where the change is not known, and there is none where nothing is newer or the
// definition changed.
func TestSlopes(t *testing.T) {
	for _, flags := range []string{"", "--day 2021-01-15", "--day 2014-06-01 --index-day 2013-10-15", "--metric dau",
		"--hide wechat --no-estimates"} {
		v := made(t, 120, 36, strings.Fields(flags)...)
		s := v.slopes(v.plan.slope.W, v.plan.slope.H)
		lines, at := shapes[scene.Line](s), 0
		var first, second float64 // a ratio and its height
		for _, r := range append(slices.DeleteFunc(slices.Clone(v.visible), func(r row) bool {
			return r.ID == v.Focus
		}), v.rows[v.focus]) {
			c := r.change
			if c.From == nil || c.From == c.To || c.Why == data.Redefined || v.Hides(r.ID) {
				continue
			}
			line := lines[at]
			at++
			rise, ratio := line.Points[0].Y-line.Points[1].Y, math.Log(float64(c.To.Value)/float64(c.From.Value))
			if first == 0 && math.Abs(ratio) > 1e-9 {
				first, second = ratio, rise
			}
			if math.Abs(rise*first-ratio*second) > 1e-9 || line.Broken[0] != (c.Why != data.Said) {
				t.Errorf("%s: %s rises by %v for %v, dotted %v", flags, r.ID, rise, ratio, line.Broken[0])
			}
		}
		if at != len(lines) {
			t.Errorf("%s: %d lines, want %d", flags, len(lines), at)
		}
		for _, m := range shapes[scene.Mark](s) {
			if m.At.Y < 0 || m.At.Y > float64(s.H-1) {
				t.Errorf("%s: a mark at %v", flags, m.At)
			}
		}
	}
}

// The names at the ends of the lines stand a row apart, each whole, the larger above.
func TestNamesAtTheEndsOfSlopes(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {200, 60}, {120, 60}} {
		v := made(t, size[0], size[1])
		s := v.slopes(v.plan.slope.W, v.plan.slope.H)
		var names []scene.Label
		for _, l := range shapes[scene.Label](s) {
			if strings.ContainsAny(l.Text, "≥~") || strings.HasPrefix(l.Text, "WeChat") {
				names = append(names, l)
			}
		}
		if len(names) != 5 { // there is nothing newer of Messenger
			t.Fatalf("%v: the names are %v", size, names)
		}
		for i, n := range names {
			if n.At.X+float64(cells.Width(n.Text, false)) > float64(s.W) {
				t.Errorf("%v: %q leaves the scene", size, n.Text)
			}
			if i > 0 && n.At.Y < names[i-1].At.Y+1-1e-9 || n.At.Y < 0.5 || n.At.Y > float64(s.H)-1.5 {
				t.Errorf("%v: %q at %v of %v", size, n.Text, n.At.Y, names)
			}
		}
	}
}

// A bar lies over the exact window of age in which the milestone was reached; there is none where it was reached at an
// unknown time before, or is not on record; and no grid line runs under the words.
func TestLanes(t *testing.T) {
	for _, c := range []struct {
		flags string
		stone int64
		bars  int
	}{{"", 1e9, 4}, {"--day 2012-01-01", 10e6, 1}, {"--metric dau", 1e9, 2}, {"--hide wechat", 1e9, 3},
		{"--day 2021-01-15", 1e9, 3}, {"--focus signal --hide whatsapp,messenger,wechat,telegram", 10e6, 1}} {
		v := made(t, 120, 36, strings.Fields(c.flags)...)
		if v.race.Value != c.stone {
			t.Fatalf("%s: the lanes lead to %d", c.flags, v.race.Value)
		}
		const w = 30
		s := v.laneScene(v.rows, 2, w, 13)
		bars, at := shapes[scene.Bar](s), 0
		var oldest data.Day
		for _, m := range v.Set.Messengers {
			oldest = max(oldest, frametest.Today-m.Launched)
		}
		for i, r := range v.rows {
			stone := r.stones[slices.Index(data.MilestoneValues[:], c.stone)]
			if stone.Below == nil || v.Hides(r.ID) {
				continue
			}
			place := func(o *data.Observation) float64 {
				return (float64(o.AsOf-r.Launched) + 0.5) / float64(oldest+1) * (w - 1)
			}
			if b := bars[at]; math.Abs(b.X0-place(stone.Below)) > 1e-9 || math.Abs(b.X1-place(stone.Reached)) > 1e-9 ||
				b.Y0 != float64(1+2*i) || b.Y1 != float64(2+2*i) {
				t.Errorf("%s: %s lies at %+v", c.flags, r.ID, b)
			}
			at++
		}
		if at != len(bars) || at != c.bars {
			t.Errorf("%s: %d bars, want %d", c.flags, len(bars), c.bars)
		}
		for _, l := range shapes[scene.Label](s) {
			for _, rule := range shapes[scene.Rule](s) {
				end := l.At.X + float64(cells.Width(l.Text, false))
				if l.At.Y > rule.From.Y && l.At.Y < rule.To.Y && rule.From.X > l.At.X && rule.From.X < end {
					t.Errorf("%s: a grid line at %v runs under %q", c.flags, rule.From.X, l.Text)
				}
			}
			if l.At.X < 0 || l.At.X+float64(cells.Width(l.Text, false)) > w {
				t.Errorf("%s: %q at %v leaves the scene", c.flags, l.Text, l.At.X)
			}
		}
	}
}

// The charts are drawn, and what is in them can be read.
func TestChartsAreDrawn(t *testing.T) {
	g := frametest.Body(made(t, 120, 36, "--focus", "signal").Frame)
	text := data.Plain(g.Plain())
	for _, want := range []string{"WhatsApp ≥3 bn", "Signal ~70 M", "to 1 bn", "4.7 to 5.0", "not on record", "1 bn "} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	var clicks int
	for _, a := range g.Areas() {
		if a.Do.(screen.Action).Verb == screen.Select {
			clicks++
		}
	}
	if clicks != 18 {
		t.Errorf("%d rows can be clicked, want those of three blocks", clicks)
	}
}
