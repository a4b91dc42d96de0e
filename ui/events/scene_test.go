package events

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/scene"
)

// near reports whether two places are the same but for binary fractions.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// scenes calls look with the scene of the rush of each event that has one, in a window of three sizes.
func scenes(t *testing.T, look func(id string, v shown, g cells.Grid, s *scene.Scene)) {
	t.Helper()
	seen := 0
	for _, size := range [][2]int{{120, 36}, {160, 48}, {200, 60}} {
		for _, id := range everyEvent(t) {
			f := frame(t, size[0], size[1], "--event", id)
			g := frametest.Panel(f)
			if v := show(f); len(v.rush.lanes) > 0 {
				look(id, v, g, g.Scenes()[0].Scene)
				seen++
			}
		}
	}
	if seen < 60 {
		t.Errorf("only %d scenes were seen", seen)
	}
}

// TestBarsAreAsHighAsTheirValues measures all bars of all events: one scale for all lanes, from the first column of the
// first day to the end of the last, and in cells within half an eighth.
func TestBarsAreAsHighAsTheirValues(t *testing.T) {
	measured := 0
	scenes(t, func(id string, v shown, g cells.Grid, s *scene.Scene) {
		var want []*data.Observation
		for _, l := range v.rush.lanes {
			want = append(want, l.bars...)
		}
		for _, shape := range s.Shapes {
			b, is := shape.(scene.Bar)
			if !is {
				continue
			}
			o, r := want[0], v.rush
			want = want[1:]
			from, to := max(r.axis.Start(o.From), 0), min(r.axis.Start(o.AsOf+1), float64(r.axis.Cols))
			height := data.PerDay(o) / r.top * float64(r.rows)
			if !b.Upright || !near(b.X0, rushLeft+from) || !near(b.X1, rushLeft+to) || !near(b.Y1-b.Y0, height) ||
				b.Y1 != math.Round(b.Y1) || b.Style != v.Colour(o.Messenger) {
				t.Errorf("%s: the bar of %s is %+v, of %v rows", id, o.ID(), b, height)
			}
			eighths := 0
			for y := int(b.Y1) - 1; y >= 0; y-- {
				n := strings.IndexRune(" ▁▂▃▄▅▆▇█", g.Cell(int(b.X0), y).Rune)
				if n <= 0 {
					break
				}
				eighths += len([]rune(" ▁▂▃▄▅▆▇█"[:n]))
			}
			if off := math.Abs(float64(eighths) - height*8); off > 0.5 && height*8 >= 1 {
				t.Errorf("%s: the bar of %s has %d eighths, not %v", id, o.ID(), eighths, height*8)
			}
			measured++
		}
		if len(want) > 0 {
			t.Errorf("%s: no bar of %s", id, want[0].ID())
		}
	})
	if measured < 300 {
		t.Errorf("only %d bars were measured", measured)
	}
}

// TestScaleStandsAtItsValues finds the value of each grid line beside it, and the line at the height of that value.
func TestScaleStandsAtItsValues(t *testing.T) {
	lines := 0
	scenes(t, func(id string, v shown, _ cells.Grid, s *scene.Scene) {
		r, base := v.rush, 0.0
		labels := map[float64]string{}
		for _, shape := range s.Shapes {
			switch x := shape.(type) {
			case scene.Bar:
				base = x.Y1
			case scene.Label:
				if x.Align == scene.LeftOf {
					labels[x.At.Y] = x.Text
				}
			case scene.Rule:
				if x.Kind != scene.Grid {
					continue
				}
				lines++
				value := (base - x.From.Y) / float64(r.rows) * r.top
				if x.From.Y != x.To.Y || labels[x.From.Y] != data.FormatValue(int64(math.Round(value))) {
					t.Errorf("%s: beside the line at %v stands %q", id, value, labels[x.From.Y])
				}
			}
		}
	})
	if lines < 100 {
		t.Errorf("only %d lines were seen", lines)
	}
}

// TestNoLineRunsUnderAText looks at the hairlines and grid lines of all rushes.
func TestNoLineRunsUnderAText(t *testing.T) {
	scenes(t, func(id string, v shown, _ cells.Grid, s *scene.Scene) {
		texts := map[[2]int]string{}
		for _, shape := range s.Shapes {
			l, is := shape.(scene.Label)
			if !is || l.Align != scene.RightOf {
				continue
			}
			for i := range cells.Width(l.Text, false) {
				texts[[2]int{int(l.At.X) + i, int(l.At.Y)}] = l.Text
			}
		}
		for _, shape := range s.Shapes {
			r, is := shape.(scene.Rule)
			if !is || r.Kind != scene.Grid && r.Kind != scene.Hair {
				continue
			}
			for x := int(r.From.X); x < int(math.Ceil(r.To.X)) || x == int(r.From.X); x++ {
				for y := int(r.From.Y); y < int(math.Ceil(r.To.Y)) || y == int(r.From.Y); y++ {
					if text := texts[[2]int{x, y}]; text != "" {
						t.Fatalf("%s: a line runs under %q", id, text)
					}
				}
			}
		}
	})
}

// TestNumbersOfListAndLanesAgree reads the numbers before the titles and those over the lanes: each of the list stands
// over the lanes on its day, or so close before it that two would touch.
func TestNumbersOfListAndLanesAgree(t *testing.T) {
	read := 0
	scenes(t, func(id string, v shown, _ cells.Grid, s *scene.Scene) {
		over := map[string]float64{}
		for _, shape := range s.Shapes {
			if l, is := shape.(scene.Label); is && l.Align == scene.Around && l.Style == v.Look.Strong {
				over[l.Text] = l.At.X - rushLeft
			}
		}
		for n := range len(over) {
			if _, has := over[strconv.Itoa(n+1)]; !has {
				t.Fatalf("%s: over the lanes there is no %d of %v", id, n+1, over)
			}
		}
		body, end := frametest.Body(v.Frame), kindAt+numberWidth
		if body.W >= kindFrom {
			end = titleAt + numberWidth
		}
		l := layout(body.W, body.H, len(v.list))
		for _, line := range strings.Split(body.Plain(), "\n")[l.top : l.top+l.list] {
			day := strings.TrimSpace(string([]rune(line)[3:dayEnd]))
			number := strings.TrimSpace(string([]rune(line)[end-numberWidth : end]))
			if _, err := strconv.Atoi(number); err != nil {
				continue
			}
			at := slices.IndexFunc(v.list, func(e *data.Event) bool {
				return day == data.Plain(e.Day.Format(e.Precision)) && v.rush.numberOf(e) == number
			})
			if at < 0 {
				t.Fatalf("%s: no event has the number in %q", id, line)
			}
			off := v.rush.axis.X(v.list[at].Day) - over[number]
			if x, has := over[number]; !has || off < -1e-9 || off > float64(len(number))+1 {
				t.Errorf("%s: %q, but over the lanes it stands at %v, not %v", id, line, x, x+off)
			}
			read++
		}
	})
	if read < 100 {
		t.Errorf("only %d numbers were read", read)
	}
}

// TestTableBarsHaveOneScale measures the bars of the table of narrow windows.
func TestTableBarsHaveOneScale(t *testing.T) {
	measured := 0
	for _, id := range everyEvent(t) {
		f := frame(t, 80, 24, "--event", id)
		v := show(f)
		table := v.newTable(76, tableFrom)
		if len(table.rows) == 0 {
			continue
		}
		perCell := 0.0
		i, flows := 0, []*data.Observation(nil)
		for _, row := range table.rows {
			for _, col := range table.columns {
				if at := slices.IndexFunc(row.bars, ofPeriod(col)); at >= 0 {
					flows = append(flows, row.bars[at])
				}
			}
		}
		for _, shape := range table.bars(v).Shapes {
			b, is := shape.(scene.Bar)
			if !is {
				continue
			}
			scale := data.PerDay(flows[i]) / (b.X1 - b.X0)
			if perCell == 0 {
				perCell = scale
			}
			if math.Abs(scale/perCell-1) > 1e-9 || b.Upright || b.Y1-b.Y0 != 1 {
				t.Errorf("%s: a cell of %s is worth %v, not %v", id, flows[i].ID(), scale, perCell)
			}
			i++
			measured++
		}
		if i != len(flows) {
			t.Errorf("%s: %d bars of %d flows", id, i, len(flows))
		}
	}
	if measured < 60 {
		t.Errorf("only %d bars were measured", measured)
	}
}

// TestOpenNumbersHaveOpenBars looks at a floor in the table and in the lanes: an arrow, and "≥" before the number.
func TestOpenNumbersHaveOpenBars(t *testing.T) {
	narrow := show(frame(t, 80, 24, "--event", "telegram-70m-day"))
	var open []bool
	for _, shape := range narrow.newTable(76, tableFrom).bars(narrow).Shapes {
		if b, is := shape.(scene.Bar); is {
			open = append(open, b.Open)
		}
	}
	if !slices.Equal(open, []bool{true, false, false}) {
		t.Errorf("in the table they are open: %v", open)
	}
	holds(t, frametest.Body(narrow.Frame).Plain(), "▶ ≥1.3 M", "1.2 M")
	holds(t, frametest.Panel(frame(t, 120, 36, "--event", "telegram-70m-day")).Plain(), "≥1.3 M", "↑↑")
}

// TestFiguresAroundAnEvent measures the marks in what is left of a panel: each figure of three years on either side has
// one, at the height of its value on a scale that keeps ratios, and the hairline is that of the event.
func TestFiguresAroundAnEvent(t *testing.T) {
	drawn, marks := 0, 0
	for _, id := range everyEvent(t) {
		g := frametest.Panel(frame(t, 200, 60, "--event", id))
		v := at(t, id)
		placed := g.Scenes()
		if len(v.rush.lanes) > 0 {
			placed = placed[1:]
		}
		if len(placed) == 0 {
			continue
		}
		drawn++
		s, figures := placed[0].Scene, v.around()
		axis := scene.Axis{From: v.event.Day.AddMonths(-36), To: v.event.Day.AddMonths(36), Cols: s.W - aroundLeft}
		var heights, values []float64
		for _, shape := range s.Shapes {
			switch x := shape.(type) {
			case scene.Rule:
				if x.Kind == scene.Hair && !near(x.From.X, aroundLeft+axis.X(v.event.Day)) {
					t.Errorf("%s: the hairline stands at %v", id, x.From.X)
				}
			case scene.Mark:
				o := figures[len(heights)]
				if !near(x.At.X, aroundLeft+axis.X(o.AsOf)) || x.Glyph != v.FigureMark(o) ||
					x.Floor != (o.Bound == data.AtLeast) {
					t.Errorf("%s: the mark of %s is %+v", id, o.ID(), x)
				}
				heights, values = append(heights, x.At.Y), append(values, math.Log(float64(o.Value)))
			}
		}
		if len(heights) != len(figures) {
			t.Errorf("%s: %d marks of %d figures", id, len(heights), len(figures))
		}
		for i := range heights { // the slope between any two is the same
			slope := (heights[i] - heights[0]) / (values[0] - values[i])
			for j := range i {
				if other := (heights[i] - heights[j]) / (values[j] - values[i]); math.Abs(other-slope) > 1e-6 {
					t.Fatalf("%s: equal ratios have unequal heights", id)
				}
			}
		}
		marks += len(heights)
	}
	if drawn < 30 || marks < 200 {
		t.Errorf("%d charts with %d marks", drawn, marks)
	}
}
