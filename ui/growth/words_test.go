package growth

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/say"
)

func TestSaysWhoWasFirstOnlyAsFarAsItIsKnown(t *testing.T) {
	for _, c := range []struct{ flags, want string }{
		{"", "Messenger was first to 1 bn users: 4.7 to 5.0 years after launch, against 6.5 to 7.0 for WhatsApp, " +
			"6.9 to 7.2 for WeChat and 10 to 12 for Telegram. Not reached: Signal, Threema."},
		{"--hide messenger", "WhatsApp or WeChat was first to 1 bn users: 6.5 to 7.0 years after launch " +
			"against 6.9 to 7.2; later: 10 to 12 for Telegram. Not reached: Signal, Threema."},
		{"--day 2010-01-01", "No messenger has reached 10 M users on record up to 1 Jan 2010."},
	} {
		if got := data.Plain(made(t, 80, 24, strings.Fields(c.flags)...).firstWords()[0]); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.flags, got, c.want)
		}
	}
	said := data.Plain(made(t, 80, 24, "--day", "2012-01-01").firstWords()[0])
	if want := "WeChat was first on record to 10 M users: 0.4 to 1.0 years after launch (an estimate); " +
		"Messenger was not that old yet. Not reached: WhatsApp."; said != want {
		t.Errorf("%q", said)
	}
}

// The sentence is about the change of the focus, then about who was first, and closes with what is in doubt. It gets
// shorter from behind.
func TestSentence(t *testing.T) {
	const first = " Messenger was first to 1 bn users"
	for _, c := range []struct{ flags, starts, has, last string }{
		{"--focus signal", "Signal grew 2.9 to 4.2 times: from about 20 M (Dec 2020, ", first,
			"Signal grew 2.9 to 4.2 times."},
		{"--focus wechat", "WeChat grew 17 to 18 %: from 1.225 bn (Q4 2020, ", first, "WeChat grew 17 to 18 %."},
		{"--focus threema", "Threema grew at least 1.4 times: from about 8 M (9 Jan 2021, ", first,
			"Threema grew at least 1.4 times."},
		{"--focus whatsapp", "WhatsApp's growth cannot be said: both are \"at least\". Messenger", first,
			"WhatsApp's growth cannot be said."},
		{"--focus messenger", "Messenger's growth cannot be said: no figure newer than Jan 2018. ", first,
			"Messenger's growth cannot be said."},
		{"--focus signal --day 2016-12-31 --index-day 2015-01-01",
			"Signal's growth cannot be said: no figure yet on 1 Jan 2015. ", " was first",
			"Signal's growth cannot be said."},
		{"--focus signal --day 2014-12-31", "Signal has no user figure up to 31 Dec 2014; the first is", " was first",
			""},
		{"--focus signal --day 2014-01-01", "Signal did not exist on 1 Jan 2014:", " was first", ""},
		{"--focus wechat --day 2014-01-01 --index-day 2013-10-01",
			"WeChat's growth cannot be said: the definition changed in Q4 2013. ", " was first",
			"WeChat's growth cannot be said."},
		{"--focus signal --hide signal", "Signal is hidden: x shows it.", first, "Signal is hidden: x shows it."},
		{"--hide whatsapp,messenger,wechat,telegram,signal,threema", "All are hidden.", "", "All are hidden."},
	} {
		v := made(t, 80, 24, strings.Fields(c.flags)...)
		said := v.Sentence()
		for i := range said {
			said[i] = data.Plain(said[i])
		}
		if !strings.HasPrefix(said[0], c.starts) || !strings.Contains(said[0], c.has) {
			t.Errorf("%s: %q", c.flags, said[0])
		}
		if last := said[len(said)-1]; c.last != "" && last != c.last {
			t.Errorf("%s: at last %q, want %q", c.flags, last, c.last)
		}
		for _, s := range said {
			if strings.ContainsAny(s, "[]") || !strings.HasSuffix(s, ".") {
				t.Errorf("%s: %q", c.flags, s)
			}
		}
	}
	if said := data.Plain(made(t, 80, 24, "--focus", "signal").Sentence()[0]); !strings.HasSuffix(said,
		" Who counts is not said.") {
		t.Errorf("what is in doubt does not close %q", said)
	}
}

// Whatever the days, the sentence says the change that the row of the focus shows.
func TestTheSentenceSaysWhatTheRowShows(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24)
	said := 0
	for _, id := range f.Set.MessengerIDs() {
		for day := data.Date(2010, 1, 1); day <= f.Today; day += 97 {
			f.State.Day, f.Focus = day, id
			v := show(f)
			c := v.rows[v.focus].change
			sentence := v.Sentence()[0]
			if c.To == nil {
				continue
			}
			said++
			if !strings.HasPrefix(sentence, say.Grew(f, id, f.Set.Change(id, f.Query(), v.from, v.to))) {
				t.Fatalf("%s on %s: %q", id, day, sentence)
			}
		}
	}
	if said < 200 {
		t.Errorf("only %d changes seen", said)
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
		if got := data.Plain(v.firstWords()[0]); got != c.want {
			t.Errorf("below at %s:\ngot  %s\nwant %s", c.below, got, c.want)
		}
	}
	three := append(alpha, "b mau 2013-12-01 9000000 about filing", beta,
		"c mau 2015-12-01 9000000 about filing", "c mau 2017-02-10 10000000 about filing")
	want := "Alpha, Gammagammagamma or Beta was first to 10 M users: " +
		"3.9 to 5.0, 4.5 to 5.8 and 3.8 to 6.1 years after launch."
	if got := data.Plain(own(t, 80, 24, three).firstWords()[0]); got != want {
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
				for _, said := range v.firstWords() {
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
		if r.stones[stone].Reached != nil {
			best = min(best, r.stones[stone].AgeHi)
		}
	}
	for _, r := range v.rows {
		may := r.stones[stone].Reached != nil && r.stones[stone].AgeLo <= best
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
	const open, both = "not known: both are \"at least\" or nothing newer (not known: open or not newer)",
		"- not on record"
	const dotted = "dotted: not known how steep (dotted: not known)"
	for _, c := range []struct {
		w, h  int
		flags string
		want  []string
	}{
		{80, 24, "", []string{open, both}}, {120, 36, "", []string{open, both, dotted}}, {45, 12, "", []string{open}},
		{80, 24, "--hide whatsapp,telegram,messenger", []string{both}},
		{120, 36, "--hide whatsapp,telegram",
			[]string{"not known: nothing newer (not known: open or not newer)", both}},
		{80, 24, "--sort times", []string{"sorted by change, most first", open, both}},
		{80, 24, "--reverse", []string{"sorted by size on the day, smallest first", open, both}},
		{80, 24, "--unit index", []string{"in people: the index is drawn on other screens (in people)", open, both}},
		{80, 24, "--no-estimates --sort name", []string{
			"without estimates: same order (no estimates: same order) estimates",
			"sorted by name, A first", open, both}},
		{80, 24, "--no-estimates --sort first", []string{
			"without estimates: the order changes (no estimates: new order) estimates",
			"sorted by figure of the first day, largest first", open, both}},
		{45, 12, "--day 2014-01-01 --index-day 2013-10-01",
			[]string{"not known: both are \"at least\", nothing newer, no figure yet or the definition changed " +
				"(not known: open or not newer)"}},
	} {
		if got := remarks(made(t, c.w, c.h, strings.Fields(c.flags)...)); !slices.Equal(got, c.want) {
			t.Errorf("%d×%d %s:\ngot  %q\nwant %q", c.w, c.h, c.flags, got, c.want)
		}
	}
}
