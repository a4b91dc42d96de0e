package verify_test

import (
	"testing"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
	"userbase/ui/verify"
)

// An added figure speaks against a picture up to its day, also where it is of a later day than all figures behind it,
// and up to the last day of these.
func TestLaterFigures(t *testing.T) {
	env := envOf(t)
	at := func(day data.Day) *data.Observation {
		return &data.Observation{Messenger: "signal", Metric: data.MAU, AsOf: day, Value: 1, Source: &data.Source{}}
	}
	day := data.Date(2021, 1, 15)
	for _, c := range []struct {
		last, added data.Day
		want        verify.Verdict
	}{
		{day - 20, day - 10, verify.Differs}, {day - 20, day, verify.Differs}, {day - 20, day + 1, verify.Holds},
		{day + 20, day + 10, verify.Differs}, {day + 20, day + 20, verify.Differs}, {day + 20, day + 21, verify.Holds},
	} {
		past := snapshot.Past{Sentence: "It is so.", Figures: []*data.Observation{at(c.last)}}
		again := func(snapshot.Past) (screen.Frame, []*data.Observation, string, error) {
			s := env.Default()
			s.Day = day
			return screen.NewFrame(env, s, 0, 0, nil), []*data.Observation{at(c.last), at(c.added)}, "It is so.", nil
		}
		if n := verify.Judge("x.svg", past, env, again); n.Verdict() != c.want {
			t.Errorf("%s behind a picture of %s, %s added: %s", c.last, day, c.added, n.Verdict())
		}
	}
}
