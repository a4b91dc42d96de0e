package ui

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// rulerOf reads the axes of a scene as a reader does: two labels of values and two of years give all other places.
type rulerOf struct {
	values, years [][2]float64 // what a label says, and where it stands
}

var yearLabel = regexp.MustCompile(`^(Jan\x{a0})?(20\d\d|\d{1,2}|0 years)$`)

func readRuler(s cells.Placed, f screen.Frame) (r rulerOf) {
	cut := s.Cut()
	for _, shape := range s.Shapes {
		l, is := shape.(scene.Label)
		switch {
		case !is:
		case l.Align == scene.LeftOf && l.At.X < cut.X0:
			if n, err := data.ParseNumber(l.Text); err == nil {
				v, _ := n.Value.Float64()
				r.values = append(r.values, [2]float64{v, l.At.Y})
			}
		case l.At.Y > cut.Y1 && yearLabel.MatchString(l.Text):
			year, _ := strconv.Atoi(strings.TrimPrefix(strings.TrimSuffix(l.Text, " years"), "Jan\u00a0"))
			at := float64(data.Date(year, 1, 1))
			if f.Align == screen.Launch && f.View == "trend" {
				at = math.Round(float64(year) * 365.25)
			}
			r.years = append(r.years, [2]float64{at, l.At.X})
		}
	}
	return r
}

// between is where a value stands by the first and the last label; with log by its logarithm.
func between(labels [][2]float64, v float64, log bool) float64 {
	a, b := labels[0], labels[len(labels)-1]
	of := func(x float64) float64 {
		if log {
			return math.Log(x)
		}
		return x
	}
	return a[1] + (b[1]-a[1])*(of(v)-of(a[0]))/(of(b[0])-of(a[0]))
}

// Every figure stands at its value and its day, as a reader with a ruler finds them from the labels of the axes; and
// all labels lie on one scale, on which equal ratios are equal heights if it is logarithmic.
func TestFiguresStandWhereTheirLabelsSay(t *testing.T) {
	seen := map[string]int{}
	chartFrames(t, func(name string, args []string, w, h int) {
		f := frameOf(t, w, h, args...)
		if f.View != "trend" && f.View != "compare" {
			return
		}
		g := Render(f)
		if len(g.Scenes()) == 0 {
			t.Errorf("%s: nothing is drawn from values", name)
			return
		}
		s := g.Scenes()[0]
		r := readRuler(s, f)
		log := f.Scale == screen.Log || f.View == "compare"
		if len(r.values) < 2 || len(r.years) < 2 {
			t.Errorf("%s: axes with %d values and %d years", name, len(r.values), len(r.years))
			return
		}
		for _, l := range r.values {
			if want := between(r.values, l[0], log); math.Abs(want-l[1]) > binary {
				t.Errorf("%s: the label of %v stands at %v, not %v", name, l[0], l[1], want)
			}
		}
		ids := f.Visible()
		if f.View == "compare" {
			ids = []string{f.Focus, f.Base}
		}
		for _, id := range ids {
			for _, step := range f.Set.History(id, f.Query()) {
				figureStands(t, name, f, s, r, step.Observation)
				seen[f.View]++
			}
		}
	})
	if seen["trend"] < 1000 || seen["compare"] < 500 {
		t.Errorf("only %v figures were looked for", seen)
	}
}

// figureStands checks that a figure has its mark, unless it lies beside the time shown or under the scale.
func figureStands(t *testing.T, name string, f screen.Frame, s cells.Placed, r rulerOf, o *data.Observation) {
	t.Helper()
	value, day := float64(o.Value), float64(o.AsOf)
	if f.View == "trend" && f.Unit() == screen.Index {
		base := f.Set.Standing(o.Messenger, f.Query(), f.IndexDay)
		if base == nil {
			return
		}
		value *= 100 / float64(base.Value)
	}
	if f.View == "trend" && f.Align == screen.Launch {
		day -= float64(f.Set.Messenger(o.Messenger).Launched)
	}
	from, to := f.Range()
	if o.AsOf < from || o.AsOf > to {
		return
	}
	cut := s.Cut()
	y := between(r.values, value, f.Scale == screen.Log || f.View == "compare")
	x := between(r.years, day+0.5, false)
	if y > cut.Y1 || x < cut.X0 || x > cut.X1 {
		return
	}
	for _, shape := range s.Shapes {
		if m, is := shape.(scene.Mark); is && math.Abs(m.At.X-x) < 0.01 && math.Abs(m.At.Y-y) < 0.01 &&
			(m.Small || m.Glyph == f.FigureMark(o)) {
			return
		}
	}
	t.Errorf("%s: %s has no mark at %v, %v", name, o.ID(), x, y)
}
