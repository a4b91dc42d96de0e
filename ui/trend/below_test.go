package trend

import (
	"slices"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

// TestBelowIsThatOfTheScale: by age, a messenger whose launch is not known has no say in the scale, also if its figures
// had one before in the same window.
func TestBelowIsThatOfTheScale(t *testing.T) {
	page := &data.Source{ID: "own", Publisher: "Paper"}
	var figures []data.Observation
	for i, v := range []int64{1_000, 90_000_000_000} {
		figures = append(figures, data.Observation{Messenger: "x", Metric: data.MAU, AsOf: data.Date(2020, 1, 1+i),
			Value: v, Source: page})
	}
	figures = append(figures, data.Observation{Messenger: "threema", Metric: data.MAU, AsOf: data.Date(2020, 1, 1),
		Value: 10, Source: page})
	set := frametest.Own(t).With(data.More{Figures: slices.Values(figures), Count: len(figures),
		Messengers: []data.Messenger{{ID: "x", Name: "X", Short: "X"}}, Sources: []*data.Source{page}})

	f := frametest.FrameOn(t, set, Screen{}, 120, 36, "--scale", "log", "--align", "launch")
	want := show(f).plan.below
	if len(want) == 0 {
		t.Fatal("nothing lies below the scale of ages")
	}
	calendar := frametest.FrameOn(t, set, Screen{}, 120, 36, "--scale", "log")
	if len(show(calendar).plan.below) <= len(want) {
		t.Fatal("the calendar has no other scale")
	}
	calendar.State.Align = f.State.Align
	if got := show(calendar).plan.below; !slices.Equal(got, want) {
		t.Errorf("after the calendar %d figures lie below the scale of ages, not %d", len(got), len(want))
	}
}
