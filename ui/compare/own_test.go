package compare

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// An own figure that is told of as another source is told apart, with its day and where there is no room for that.
func TestAnOwnFigureAsAnotherSourceIsToldApart(t *testing.T) {
	set := frametest.With(t, data.Observation{Messenger: "whatsapp", Metric: data.MAU, AsOf: data.Date(2026, 6, 1),
		Value: 2_200_000_000, Bound: data.About, Basis: data.Estimate})
	told := map[string]bool{}
	for w := 60; w <= 160; w++ {
		f := frametest.FrameOn(t, set, Screen{}, w, 36, "--focus", "whatsapp", "--base", "telegram")
		for line := range strings.Lines(data.Plain(frametest.Body(f).Plain())) {
			if _, other, is := strings.Cut(line, "another source: "); is {
				told[strings.TrimSpace(strings.TrimRight(other, "\n"))] = true
			}
		}
		if !slices.ContainsFunc(Screen{}.Show(f).Notes(), func(n screen.Note) bool {
			return n.Long == "own figure of WhatsApp"
		}) {
			t.Errorf("no remark on it at %d columns", w)
		}
	}
	for other := range told {
		if !strings.Contains(other, "own figure") {
			t.Errorf("it is told: %q", other)
		}
	}
	if len(told) < 2 {
		t.Errorf("told only as %v", told)
	}
}
