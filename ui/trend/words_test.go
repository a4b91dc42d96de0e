package trend

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/screen"
)

// The wordings of a sentence, the longest first: what is told of estimates goes first, then who vouches gives way to
// flags, then the days, and at last the figures, which are never cut.
func TestSentenceOfAGrowth(t *testing.T) {
	const signal = "Signal grew 2.0 to 3.1 times: from about 20 M (Dec 2020, by an estimate) to about 50 M " +
		"(2021, by the press) [d]."
	says(t, "--focus signal --to 2022-01-01",
		signal+" 1 of its 4 figures is an estimate.",
		signal,
		"Signal grew 2.0 to 3.1 times: from about 20 M (Dec 2020) to about 50 M (2021) [e] [p] [d].",
		"Signal grew 2.0 to 3.1 times: from about 20 M to about 50 M [e] [p] [d].",
		"Signal grew 2.0 to 3.1 times [e] [p] [d].")
}

func TestSentenceWithoutAGrowth(t *testing.T) {
	const why = "Signal's growth cannot be said: the figure before is 3 years 5 months older."
	says(t, "--focus signal", why+" The newest is about 70 M (26 Jun 2025, by an estimate).",
		why+" The newest is about 70 M (26 Jun 2025) [e].", why, "Signal's growth cannot be said.")
	says(t, "--focus signal --to 2016-01-01",
		"Signal has no user figure up to 1 Jan 2016; the first is at least 2 M (2016).",
		"Signal has no user figure up to 1 Jan 2016.")
	says(t, "--metric dau --focus signal", "Signal has no daily user figure in the data.")
	says(t, "--hide whatsapp", "WhatsApp is hidden. Press x to show it, or up and down for another.")
	says(t, "--hide messenger,signal,telegram,threema,wechat,whatsapp", "All are hidden.")
}

// says fails unless the sentence of a state has these wordings.
func says(t *testing.T, flags string, want ...string) {
	t.Helper()
	var got []string
	for _, s := range show(on(t, 80, 24, strings.Fields(flags)...)).Sentence() {
		if s = data.Plain(s); !slices.Contains(got, s) {
			got = append(got, s)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s says\n%s", flags, strings.Join(got, "\n"))
	}
}

// Growth is said only where the two figures surely differ.
func TestSaysGrowthOnlyWhereItIsSure(t *testing.T) {
	v := show(on(t, 80, 24, "--focus", "telegram"))
	g := v.Set.Record("telegram", v.Query(), v.Set.FirstDay(), v.Today)
	for times, want := range map[data.Interval]string{
		{Lo: 1.01, Hi: 1.5}: "Telegram grew 1.0 to 1.5 times.",
		{Lo: 1, Hi: 1.5}:    "Whether Telegram grew cannot be said.",
		{Lo: 0.5, Hi: 1}:    "Whether Telegram grew cannot be said.",
		{Lo: 0.5, Hi: 0.99}: "Telegram shrank.",
	} {
		g.Times = times
		said := v.grew("Telegram", g, g.To)
		if got := data.Plain(said[len(said)-1]); got != want {
			t.Errorf("%v: %s", times, got)
		}
	}
}

// A newest figure that is open is no part of a growth, and is told by what it is.
func TestTellsAnOpenNewestFigure(t *testing.T) {
	f := on(t, 80, 24)
	bounded := &data.Observation{Value: 1e6}
	for want, o := range map[string]data.Observation{
		" The newest is a floor: at least 2 M (15 Jan 2021).":                {Bound: data.AtLeast},
		" The newest is a ceiling: at most 2 M (15 Jan 2021, by the press).": {Bound: data.AtMost, Basis: data.Press},
		"": {Bound: data.About},
	} {
		o.AsOf, o.Value = screen.TheEvening, 2e6
		if got := data.Plain(openNewest(f, data.Change{To: bounded}, &o)); got != want {
			t.Errorf("%q", got)
		}
	}
	if got := openNewest(f, data.Change{To: bounded}, bounded); got != "" {
		t.Errorf("the figure of the growth itself: %q", got)
	}
}

// The remarks say what is not drawn, and only that.
func TestNotes(t *testing.T) {
	const dotted = "unlike or far figures; no line: over 3 years, changed definition"
	for _, c := range []struct {
		w     int
		flags string
		want  []string
	}{
		{80, "", []string{"Signal, Threema under one row: press z"}},
		{80, "--scale log", []string{"figures under 1 M, not drawn: 4"}},
		{120, "--scale log", nil}, // the panel lists them
		{80, "--metric dau --scale log --hide telegram", []string{"no figure here: Messenger, Signal, Threema"}},
		{80, "--unit index --scale log --hide threema,whatsapp", nil},
		{80, "--unit index --index-day 2012-06-01", []string{"WeChat under one row: press z",
			"no figure up to 1 Jun 2012: Messenger, Telegram, Signal, Threema"}},
		{80, "--unit multiples --scale log --hide threema,whatsapp",
			[]string{"in people: multiples are drawn on other screens"}},
		{80, "--from 2010-01-01 --to 2010-06-01", nil}, // nothing is drawn
		{80, "--scale log --hide threema,whatsapp --day 2020-01-01 --no-estimates", nil},
	} {
		var got []string
		for _, n := range show(on(t, c.w, 36, strings.Fields(c.flags)...)).Notes() {
			if n.Sign == "" {
				got = append(got, data.Plain(n.Long))
			} else if n.Long != dotted {
				t.Errorf("%s: %q means %q", c.flags, n.Sign, n.Long)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%d columns, %s: %q", c.w, c.flags, got)
		}
	}
}

// A picture tells of no key.
func TestPicturesNameNoKey(t *testing.T) {
	f := on(t, 80, 24)
	f.Picture = true
	want := screen.Note{Long: "Signal, Threema under one row", Short: "Signal, Threema under a row"}
	if n := show(f).Notes()[0]; n != want {
		t.Errorf("the note is %+v", n)
	}
}
