package ranking

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// The end of each bar is the exact place of its value, and what is old looks so.
func TestBarsAreExact(t *testing.T) {
	fills := map[scene.Fill]int{}
	for _, size := range sizes {
		f := frametest.Frame(t, Screen{}, size[0], size[1])
		for _, f.State.Day = range days(f) {
			d := draw(f)
			var figures []*data.Observation
			most := int64(0)
			for _, rk := range d.v.ranks {
				if rk.Figure != nil {
					most = max(most, rk.Figure.Value)
				}
			}
			for _, rk := range d.v.inSight(d.l.rows) {
				if rk.Figure != nil {
					figures = append(figures, rk.Figure)
				}
			}
			bars := shapes[scene.Bar](d.chart())
			if len(bars) != len(figures) {
				t.Fatalf("%v on %s: %d bars for %d figures", size, f.Day(), len(bars), len(figures))
			}
			for i, b := range bars {
				o, want := figures[i], scene.Solid
				switch age := f.Day(); {
				case age > o.AsOf.AddMonths(36):
					want = scene.Ghost
				case age > o.AsOf.AddMonths(18):
					want = scene.Hatched
				}
				fills[want]++
				share := float64(o.Value) / float64(most)
				if x := float64(d.c.bar) + share*float64(d.c.end-d.c.bar-1); math.Abs(b.X1-x) > 1e-9 ||
					b.X0 != float64(d.c.bar) || b.Fill != want || b.Open != (o.Bound == data.AtLeast) {
					t.Fatalf("%v on %s: the bar of %s is %+v, want an end at %v, fill %d", size, f.Day(), o.ID(), b, x,
						want)
				}
			}
		}
	}
	if len(fills) != 3 {
		t.Errorf("only these fills were seen: %v", fills)
	}
}

// Nothing but what changes moves while the years play: columns, track, scale and rows stay.
func TestNothingMovesWhileTheYearsPlay(t *testing.T) {
	for _, unit := range []screen.Unit{screen.People, screen.Multiples} {
		for _, size := range [][2]int{{45, 12}, {80, 24}, {120, 36}} {
			f := frametest.Frame(t, Screen{}, size[0], size[1], "--base", "wechat")
			f.Modal.Playing, f.State.Unit = true, unit
			var first, labels string
			orders := map[string]bool{}
			for day := data.Date(2009, 10, 1); day <= f.Today; day = day.Months(1) {
				f.State.Day = day
				d := draw(f)
				marks, order := "", ""
				for y := range d.g.H {
					if r := d.g.Cell(d.c.mark, y).Rune; strings.ContainsRune(screen.Filled+screen.Hollow, r) {
						marks += fmt.Sprint(" ", y)
						order += d.row(y)[d.c.mark:][:12]
					}
				}
				orders[order] = true
				if now := fmt.Sprint(d.l, d.c, marks); first == "" {
					first = now
				} else if now != first {
					t.Fatalf("%v on %s: rows, columns and marks are %s, were %s", size, day, now, first)
				}
				if d.v.unit != unit || d.l.axis < 0 { // there was no base to be a multiple of
					continue
				}
				if now := fmt.Sprint(shapes[scene.Label](d.chart())) + d.row(d.l.axis); labels == "" {
					labels = now
				} else if now != labels {
					t.Fatalf("%v on %s: the scale is %s, was %s", size, day, now, labels)
				}
			}
			if len(orders) < 3 || labels == "" && size[1] > 12 {
				t.Errorf("%v: %d orders, scale %q: the test sees too little", size, len(orders), labels)
			}
		}
	}
}

// A year's growth is seen while the years play, and at no other time.
func TestTheEndOfAYearAgoStays(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24, "--day", "2014-11-01")
	d := draw(f)
	if marks := shapes[scene.Mark](d.chart()); len(marks) != 0 {
		t.Errorf("%d ticks on the bars though nothing plays", len(marks))
	}
	f.Modal.Playing = true
	d = draw(f)
	want := float64(d.c.bar) + float64(350_000_000)/3_000_000_000*float64(d.c.end-d.c.bar-1) // 22 October 2013
	if marks := shapes[scene.Mark](d.chart()); len(marks) == 0 || math.Abs(marks[0].At.X-want) > 1e-9 {
		t.Errorf("the ticks are %+v, want the first at %v", marks, want)
	}
}

// No line of the grid runs through a text, or on below the last bar.
func TestGridLinesKeepOffTexts(t *testing.T) {
	lines := 0
	for _, size := range sizes {
		f := frametest.Frame(t, Screen{}, size[0], size[1], "--hide", "wechat")
		for _, f.State.Day = range []data.Day{f.Today, data.Date(2021, 1, 15), data.Date(2013, 1, 1)} {
			d := draw(f)
			end := 0.0
			for _, b := range shapes[scene.Bar](d.chart()) {
				end = max(end, b.Y1)
			}
			for _, r := range shapes[scene.Rule](d.chart()) {
				if lines++; r.To.Y > end {
					t.Fatalf("%v on %s: a line ends at %v, the last bar at %v", size, f.Day(), r.To, end)
				}
				for i, rk := range d.v.inSight(d.l.rows) {
					y := float64(d.l.y(i) + d.l.thick) // of the text below a bar
					if !d.v.barred(rk) {
						y = float64(d.l.y(i))
					} else if !d.l.second {
						continue
					}
					if r.From.Y < y+1 && r.To.Y > y {
						t.Fatalf("%v on %s: a line from %v to %v runs through row %v", size, f.Day(), r.From, r.To, y)
					}
				}
			}
		}
	}
	if lines == 0 {
		t.Error("no line was seen")
	}
}
