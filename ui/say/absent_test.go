package say_test

import (
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
	"userbase/ui/say"
)

// Of figures that are left out nobody says that there are none, but why they are left out.
func TestWhatIsLeftOutIsNotSaidToBeAbsent(t *testing.T) {
	figure := func(day data.Day, basis data.Basis, public data.Day) data.Observation {
		return data.Observation{Messenger: "threema", Metric: data.DAU, AsOf: day, Value: 2_000_000, Basis: basis,
			Disclosed: public}
	}
	spring, summer := data.Date(2020, 3, 31), data.Date(2020, 6, 30)
	for _, c := range []struct {
		figures         []data.Observation
		flags           []string
		sentence, short string
	}{
		{nil, nil, "Threema has no daily user figure in the data.", "n/a  no figure of this kind"},
		{[]data.Observation{figure(spring, data.Estimate, 0)}, []string{"--no-estimates"},
			"Threema has no daily user figure but an estimate, which is left out.", "n/a  estimates left out"},
		{[]data.Observation{figure(spring, data.Estimate, 0), figure(summer, data.Estimate, 0)},
			[]string{"--no-estimates"},
			"Threema has no daily user figure but estimates, which are left out.", "n/a  estimates left out"},
		{[]data.Observation{figure(spring, data.Estimate, 0)}, []string{"--no-estimates", "--day", "2020-01-01"},
			"Threema has no daily user figure up to 1 Jan 2020.", "n/a  no figure yet"},
		{[]data.Observation{figure(spring, data.Estimate, 0), figure(summer, data.Official, 0)},
			[]string{"--no-estimates", "--day", "2020-05-01"},
			"Threema has no daily user figure up to 1 May 2020 but an estimate, which is left out; the next is 2 M " +
				"(30 Jun 2020, the company, own figure).", "n/a  first figure 30 Jun 2020"},
		{[]data.Observation{figure(spring, data.Official, 0)}, []string{"--known", "then"},
			"Threema has no daily user figure but one whose day of publication is not known.",
			"n/a  publication undated"},
		{[]data.Observation{figure(spring, data.Official, summer)}, []string{"--known", "then", "--day", "2020-05-01"},
			"Threema has no daily user figure that was public by 1 May 2020.", "n/a  not public by then"},
		{[]data.Observation{figure(spring, data.Repeat, summer)}, nil,
			"Threema has no daily user figure but a repeat, which does not count.", "n/a  only repeated"},
	} {
		f := frametest.FrameOn(t, frametest.With(t, c.figures...), ranking.Screen{}, 120, 36,
			append(c.flags, "--metric", "dau")...)
		absent := say.Absent(f, "threema")
		if got := data.Plain(absent.Sentence()); got != c.sentence {
			t.Errorf("%v: %q, want %q", c.flags, got, c.sentence)
		}
		if got := data.Plain(absent.Cell()); got != c.short {
			t.Errorf("%v: %q, want %q", c.flags, got, c.short)
		}
	}
}
