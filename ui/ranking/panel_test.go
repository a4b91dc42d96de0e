package ranking

import (
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/scene"
)

// Also of thousands of figures, the one that stands on the day has the one full mark of the history.
func TestTheStandingFigureHasAFullMark(t *testing.T) {
	f := frametest.FrameOn(t, frametest.Many(t, 7, 3000), Screen{}, 160, 45, "--focus", "app-7")
	thinned := 0
	for day := data.Date(2022, 1, 1); day < data.Date(2023, 1, 1); day += 9 {
		f.State.Day = day
		v := Screen{}.Show(f).(shown)
		c := v.course(scene.Axis{From: f.Set.FirstDay(), To: f.Today, Cols: 30})
		stood := 0
		for _, step := range f.Set.History(f.Focus, f.Query()) {
			if step.Fate == data.Stood {
				stood++
			}
		}
		if len(c.stood) < stood {
			thinned++
		}
		full := 0
		for _, shape := range v.history(30, 6, c).Shapes {
			if m, is := shape.(scene.Mark); is && !m.Small {
				full++
				if at := c.axis.X(v.Standing(f.Focus).AsOf); m.At.X != at {
					t.Errorf("%s: the full mark is at %.1f, not %.1f", day, m.At.X, at)
				}
			}
		}
		if full != 1 {
			t.Errorf("%s: %d full marks", day, full)
		}
	}
	if thinned == 0 {
		t.Error("all figures are drawn")
	}
}
