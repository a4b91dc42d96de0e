package growth

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

func TestSaysWhoWasFirstOnlyAsFarAsItIsKnown(t *testing.T) {
	for _, c := range []struct{ flags, want string }{
		{"", "Messenger was first to 1 bn users: 4.7 to 5.0 years after launch, against 6.5 to 7.0 for WhatsApp, " +
			"6.9 to 7.2 for WeChat and 10.9 to 11.6 for Telegram. Not reached: Signal, Threema."},
		{"--hide messenger", "WhatsApp or WeChat was first to 1 bn users: 6.5 to 7.0 years after launch " +
			"against 6.9 to 7.2; later: 10.9 to 11.6 for Telegram. Not reached: Signal, Threema."},
		{"--day 2016-03-01", "WhatsApp was first on record to 1 bn users: 6.5 to 7.0 years after launch; " +
			"Messenger, WeChat, Telegram, Threema and Signal were not that old yet."},
		{"--day 2012-01-01", "WeChat was first on record to 10 M users: 0.4 to 1.0 years [e] after launch [d]; " +
			"Messenger was not that old yet. Not reached: WhatsApp."},
		{"--metric installs_total", "Messenger or WhatsApp was first on record to 1 bn installs: 2.8 to 3.9 years " +
			"after launch against 2.8 to 6.2; later: 7.4 to 8.1 [e] for Telegram [d]. Not reached: Signal, Threema."},
		{"--day 2010-01-01", "No messenger has reached 10 M users on record up to 1 Jan 2010."},
		{"--metric ad_reach --day 2012-01-01", "No messenger has a figure of this kind up to 1 Jan 2012."},
		{"--hide whatsapp,messenger,wechat,telegram,signal,threema", "All are hidden."},
	} {
		if got := data.Plain(made(t, 80, 24, strings.Fields(c.flags)...).Sentence()[0]); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.flags, got, c.want)
		}
	}
}

func TestSentenceGetsShorterFromBehind(t *testing.T) {
	for flags, want := range map[string][]string{
		"": {
			"Messenger was first to 1 bn users: 4.7 to 5.0 years after launch, against 6.5 to 7.0 for WhatsApp, " +
				"6.9 to 7.2 for WeChat and 10.9 to 11.6 for Telegram. Not reached: Signal, Threema.",
			"Messenger was first to 1 bn users: 4.7 to 5.0 years after launch, against 6.5 to 7.0 for WhatsApp, " +
				"6.9 to 7.2 for WeChat and 10.9 to 11.6 for Telegram.",
			"Messenger was first to 1 bn users: 4.7 to 5.0 years after launch, against 6.5 to 7.0 for WhatsApp.",
			"Messenger was first to 1 bn users: 4.7 to 5.0 years after launch.",
			"Messenger was first to 1 bn users.",
		},
		"--day 2012-01-01": {
			"WeChat was first on record to 10 M users: 0.4 to 1.0 years [e] after launch [d]; " +
				"Messenger was not that old yet. Not reached: WhatsApp.",
			"WeChat was first on record to 10 M users: 0.4 to 1.0 years [e] after launch [d]; " +
				"Messenger was not that old yet.",
			"WeChat was first on record to 10 M users: 0.4 to 1.0 years [e] after launch [d].",
			"WeChat was first on record to 10 M users [d].",
		},
	} {
		got := slices.Compact(made(t, 80, 24, strings.Fields(flags)...).Sentence())
		for i := range got {
			got[i] = data.Plain(got[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %q\nwant %q", flags, got, want)
		}
	}
}

// Alpha was launched in January 2010, Beta on 3 February 2010, the third on 5 May 2011.
func TestNamesBothWhereTheirWindowsTouch(t *testing.T) {
	alpha := []string{"a mau 2013-12-01 9000000 about filing", "a mau 2014-12-31 10000000 about filing"} // at most 5.0
	beta := "b mau 2016-02-10 10000000 about filing"
	for _, c := range []struct{ below, want string }{
		{"b mau 2015-02-10 9000000 about filing", // 5.02 years, so from 5.0
			"Alpha or Beta was first to 10 M users: 3.9 to 5.0 years after launch against 5.0 to 6.1."},
		{"b mau 2015-03-20 9000000 about filing", // 5.12 years, so from 5.1
			"Alpha was first to 10 M users: 3.9 to 5.0 years after launch, against 5.1 to 6.1 for Beta."},
	} {
		v := own(t, 80, 24, append(alpha, c.below, beta), "--hide", "c")
		if got := data.Plain(v.Sentence()[0]); got != c.want {
			t.Errorf("below at %s:\ngot  %s\nwant %s", c.below, got, c.want)
		}
	}
	three := append(alpha, "b mau 2013-12-01 9000000 about filing", beta,
		"c mau 2015-12-01 9000000 about filing", "c mau 2017-02-10 10000000 about filing")
	want := "Alpha, Gammagammagamma or Beta was first to 10 M users: " +
		"3.9 to 5.0, 4.5 to 5.8 and 3.8 to 6.1 years after launch."
	if got := data.Plain(own(t, 80, 24, three).Sentence()[0]); got != want {
		t.Errorf("three windows meet:\ngot  %s\nwant %s", got, want)
	}
}

// Whoever may have been the first is named before "was first"; nobody else is.
func TestNamesEveryoneWhoMayHaveBeenFirst(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24)
	claims := 0
	for _, g := range data.Groups {
		for _, noEst := range []bool{false, true} {
			for day := data.Date(2009, 1, 1); day <= f.Today; day += 61 {
				f.State.Day, f.Group, f.NoEst = day, g, noEst
				v := show(f)
				for _, said := range v.Sentence() {
					said = data.Plain(said)
					if named, rest, is := strings.Cut(said, " was first"); is {
						claims++
						namesWhoMay(t, v, said, named, rest)
					}
				}
			}
		}
	}
	if claims < 1000 {
		t.Errorf("only %d claims seen", claims)
	}
}

// namesWhoMay fails unless those are named who may have been first to the milestone that the rest tells.
func namesWhoMay(t *testing.T, v shown, said, named, rest string) {
	t.Helper()
	stone := slices.IndexFunc(data.MilestoneValues[:], func(value int64) bool {
		return strings.Contains(rest, "to "+data.Plain(data.FormatValue(value))+" ")
	})
	best := 1e9
	for _, r := range v.rows {
		if len(r.stones) > stone {
			best = min(best, r.stones[stone].AgeHi)
		}
	}
	for _, r := range v.rows {
		may := len(r.stones) > stone && r.stones[stone].AgeLo <= best
		if may != strings.Contains(named, r.Short) {
			t.Fatalf("%s, %s: %q names %s: %v, should be %v", v.Day(), v.Group, said, r.Short, !may, may)
		}
	}
}

// remarks are the notes as "sign long (short)".
func remarks(v shown) []string {
	var all []string
	for _, n := range v.Notes() {
		text := strings.TrimSpace(n.Sign + " " + n.Long)
		if n.Short != "" {
			text += " (" + n.Short + ")"
		}
		if n.Estimates {
			text += " estimates"
		}
		all = append(all, data.Plain(text))
	}
	return all
}

func TestNotes(t *testing.T) {
	const differ, needs = "periods differ: rates do not rank (periods differ)",
		"n/a needs two bounded figures, two years apart (n/a: no growth known)"
	legend := []string{"1 2 3 bn", "· 10 M", "• 100 M", "½ 500 M", "░ reached in here (in here)", "‹ before"}
	for _, c := range []struct {
		w, h  int
		flags string
		want  []string
	}{
		{80, 24, "", append([]string{differ}, legend...)},
		{80, 24, "--ascii",
			slices.Concat([]string{differ}, legend[:4], []string{"▆ reached in here (in here)", "‹ before"})},
		{45, 12, "", []string{differ}}, // no lanes
		{45, 12, "--day 2021-01-15", []string{differ, needs}},
		{45, 12, "--day 2021-01-15 --hide signal", []string{differ}},
		{45, 12, "--hide whatsapp,messenger,wechat,telegram", []string{differ}},
		{45, 12, "--hide whatsapp,messenger,wechat,telegram,threema", nil},
		// Nobody has 1 bn.
		{80, 24, "--hide whatsapp,messenger,wechat,telegram", append([]string{differ}, legend[1:]...)},
		{45, 12, "--metric ad_reach", nil}, // one of them grew, the others have no figure
		{45, 12, "--sort times", []string{"sorted by times, most first", differ}},
		{45, 12, "--reverse", []string{"sorted by age at 1 bn, then size, the other way round", differ}},
		{45, 12, "--unit index", []string{"in people: the index is drawn on other screens (in people)", differ}},
		{45, 12, "--no-estimates",
			[]string{"without estimates: same order (no estimates: same order) estimates", differ, needs}},
		{45, 12, "--no-estimates --sort times",
			[]string{"without estimates: the order changes (no estimates: new order) estimates",
				"sorted by times, most first", differ, needs}},
	} {
		if got := remarks(made(t, c.w, c.h, strings.Fields(c.flags)...)); !slices.Equal(got, c.want) {
			t.Errorf("%d×%d %s:\ngot  %q\nwant %q", c.w, c.h, c.flags, got, c.want)
		}
	}
}

// What the notes explain stands in the lanes, also where letters stand for the signs.
func TestTheSignsOfTheLanesAreThoseExplained(t *testing.T) {
	for _, flags := range [][]string{nil, {"--ascii"}} {
		v := made(t, 120, 36, flags...)
		g := frametest.Body(v.Frame)
		for _, n := range v.Notes() {
			found := n.Sign == ""
			for y := range g.H {
				found = found || strings.ContainsAny(n.Sign, string(g.Drawn(nil, y)))
			}
			if !found {
				t.Errorf("%v: %q is explained, but not drawn", flags, n.Sign)
			}
		}
	}
}
