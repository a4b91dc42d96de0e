package say_test

import (
	"math"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
	"userbase/ui/say"
)

func TestWordsOfAChange(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 80, 24)
	for _, test := range []struct {
		times        data.Interval
		grew, asMany string
	}{
		{data.Interval{Lo: 2.955, Hi: 4.167}, "Signal grew 2.9 to 4.2 times", "2.9 to 4.2 times as many"},
		{data.Interval{Lo: 1.5, Hi: 2}, "Signal grew 1.5 to 2.0 times", "1.5 to 2.0 times as many"},
		{data.Interval{Lo: 1.1738, Hi: 1.1756}, "Signal grew 17 to 18 %", "17 to 18 % more"},
		{data.Interval{Lo: 1, Hi: 1.1}, "Signal grew 0 to 10 %", "0 to 10 % more"},
		{data.Interval{Lo: 1.818, Hi: math.Inf(1)}, "Signal grew at least 1.8 times", "at least 1.8 times as many"},
		{data.Interval{Hi: 4.17}, "Signal grew at most 4.2 times", "at most 4.2 times as many"},
		{data.Interval{Lo: 1.0619, Hi: math.Inf(1)}, "Signal grew at least 6.1 %", "at least 6.1 % more"},
		{data.Interval{Hi: 1.0425}, "Signal grew at most 4.3 %", "at most 4.3 % more"},
		{data.Interval{Lo: 0.96, Hi: 1.2}, "Whether Signal grew or shrank cannot be said", "0.96 to 1.2 times as many"},
		{data.Interval{Lo: 0.6818, Hi: 0.9445}, "Signal shrank by 5.5 to 32 %", "5.5 to 32 % fewer"},
		{data.Interval{Hi: 0.9}, "Signal shrank by at least 10 %", "at least 10 % fewer"},
		{data.Interval{Lo: 1, Hi: 1}, "Signal did not grow", "as many"},
	} {
		c := data.Change{Times: test.times}
		if got := data.Plain(say.Grew(f, "signal", c)); got != test.grew {
			t.Errorf("%v: %q", test.times, got)
		}
		if got := data.Plain(say.AsMany(c)); got != test.asMany {
			t.Errorf("%v: %q", test.times, got)
		}
	}
	none := data.Change{Why: data.OnlyOne}
	f.Group = data.GroupDAU
	for got, want := range map[string]string{
		say.Grew(f, "signal", none): "The growth of Signal's daily users cannot be said: only one figure",
		say.Grew(f, "signal", data.Change{Times: data.Interval{Lo: 3, Hi: 3}}): "Signal's daily users grew 3 times",
		say.AsMany(none): "",
	} {
		if data.Plain(got) != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhoCountedInAChange(t *testing.T) {
	both := data.Change{Flags: []data.Flag{data.FlagDefinition, data.FlagCumulative}}
	want := " Who counts is not said. Everybody since launch is counted."
	if got := say.WhoCounted(both); got != want || say.WhoCounted(data.Change{}) != "" {
		t.Errorf("%q, want %q", got, want)
	}
}
