package compare

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
)

func width(s string) int { return cells.Width(s, false) }

// years are stretches that begin with the years of an axis of four columns a year.
func years(ratios ...data.Interval) ([]stretch, scene.Axis) {
	var all []stretch
	for i, r := range ratios {
		s := stretch{from: data.Date(2001+i, 1, 1), to: data.Date(2001+i+1, 1, 1) - 1, ratio: r}
		s.old = r == data.Interval{}
		if n := len(all); n > 0 && all[n-1].ratio == r {
			all[n-1].to = s.to
		} else {
			all = append(all, s)
		}
	}
	return all, scene.Axis{From: all[0].from, To: all[len(all)-1].to, Cols: 4 * len(ratios)}
}

func TestTimesArePackedIntoTheColumnsOfTheirDays(t *testing.T) {
	v, inf := show(t, 80, 24), math.Inf(1)
	old, open := data.Interval{}, data.Interval{Lo: 0, Hi: inf}
	for _, c := range []struct {
		want   string
		ratios []data.Interval
	}{
		{"┤≥90", []data.Interval{{Lo: 90, Hi: inf}}},
		{"┤≥90│≤56", []data.Interval{{Lo: 90, Hi: inf}, {Lo: 0, Hi: 56}}},
		{"┤≥90├old┤≤56", []data.Interval{{Lo: 90, Hi: inf}, old, {Lo: 0, Hi: 56}}},
		{"── old ─", []data.Interval{old, old}},
		{"─── not known ──", []data.Interval{open, open, open, open}},
		{"────", []data.Interval{open}}, // no room for the words
		{"┤at most 56", []data.Interval{{Lo: 0, Hi: 56}, {Lo: 0, Hi: 56}, {Lo: 0, Hi: 56}}},
		{"┤ 40-63", []data.Interval{{Lo: 40, Hi: 63}, {Lo: 41, Hi: 50}}}, // put together: both hold
		{"┤≥40", []data.Interval{{Lo: 40, Hi: 63}}},                      // one end of two
		{"┤≥40│≥4", []data.Interval{{Lo: 40, Hi: 63}, {Lo: 4, Hi: 6}}},   // too far apart to be put together
		{"────", []data.Interval{{Lo: 0, Hi: 7800}}},                     // nothing is said
		{"┤≥90├───", []data.Interval{{Lo: 90, Hi: inf}, {Lo: 0, Hi: 7800}}},
	} {
		all, axis := years(c.ratios...)
		g := cells.New(axis.Cols, 1, false)
		v.drawStrip(g, pack(all, axis, width))
		if got := data.Plain(strings.TrimRight(g.Plain(), " ")); got != c.want {
			t.Errorf("%v: %q, not %q", c.ratios, got, c.want)
		}
	}
}

// On every width a number holds for all the days that its columns stand for, nothing leaves its columns, and the
// columns follow each other.
func TestTheStripSaysNothingThatDoesNotHold(t *testing.T) {
	said, together := 0, 0
	eachPair(t, func(v shown) {
		all := stretches(v.points, v.Today)
		for _, cols := range []int{20, 37, 50, 110, 140} {
			axis, end := v.calendar(cols), 0
			for _, p := range pack(all, axis, width) {
				if p.x0 < end || p.x1 > cols || p.x0 >= p.x1 || width(p.text) > p.room() {
					t.Fatalf("%v in %d columns: %q stands in %d to %d behind %d", v.ids, cols, p.text, p.x0, p.x1, end)
				}
				if end = p.x1; !p.speaks() {
					continue
				}
				said++
				held := 0
				for _, s := range all {
					if s.to < p.from || s.from > p.to {
						continue
					}
					if held++; s.old || s.ratio.Lo < p.ratio.Lo || s.ratio.Hi > p.ratio.Hi {
						t.Fatalf("%v: %q does not hold from %s to %s: %+v", v.ids, p.text, s.from, s.to, s)
					}
				}
				if held > 1 {
					together++
				}
				lo, isLo := strings.CutPrefix(p.text, "≥")
				hi, isHi := strings.CutPrefix(p.text, "≤")
				if isLo && number(t, lo) > p.ratio.Lo+1e-9 || isHi && number(t, hi) < p.ratio.Hi-1e-9 {
					t.Fatalf("%v: %q is %v", v.ids, p.text, p.ratio)
				}
			}
		}
	})
	if said < 500 || together < 50 {
		t.Errorf("only %d numbers were said, %d of several times", said, together)
	}
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// A stretch ends where a figure is new, or the day before one becomes old.
func TestStretchesEndWhereAFigureBecomesOld(t *testing.T) {
	v := show(t, 80, 24, "--focus", "whatsapp", "--base", "signal")
	saw := 0
	for _, s := range stretches(v.points, v.Today) {
		for _, day := range []data.Day{s.from, s.to} {
			a, b := v.Set.Standing("whatsapp", v.Query(), day), v.Set.Standing("signal", v.Query(), day)
			if old := a.Old(day) || b.Old(day); old != s.old || !old && a.Interval().Over(b.Interval()) != s.ratio {
				t.Errorf("%s to %s: old %v, times %v", s.from, s.to, s.old, s.ratio)
			}
			saw++
		}
	}
	if saw < 10 {
		t.Errorf("only %d days were seen", saw)
	}
}
