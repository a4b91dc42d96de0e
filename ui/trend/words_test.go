package trend

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// spoken puts who says so into a text: C is the company, R its report, P the press, E an estimate.
func spoken(text string) string {
	by := func(b data.Basis) string { return data.Plain(say.Who(&data.Observation{Basis: b})) }
	return strings.NewReplacer("{C}", by(data.Official), "{R}", by(data.Filing), "{P}", by(data.Press), "{E}",
		by(data.Estimate)).Replace(text)
}

// said is the longest wording of the sentence, with plain blanks.
func said(f screen.Frame) string { return data.Plain(show(f).Sentence()[0]) }

// The sentence speaks of the time shown and up to the day, and counts the estimates within.
func TestSentenceKeepsToTheTimeShownAndTheDay(t *testing.T) {
	for flags, want := range map[string]string{
		"--focus wechat": "WeChat grew 4.0 to 4.1 times: from 355 M (Q4 2013, {R}) to 1.439 bn (Q2 2026, {R}). " +
			"1 of its 57 figures is an estimate.",
		"--focus wechat --day 2021-01-15": "WeChat grew 3.4 to 3.5 times: from 355 M (Q4 2013, {R}) to 1.225 bn " +
			"(Q4 2020, {R}, published after this day). 1 of its 35 figures is an estimate.",
		"--focus wechat --from 2018-03-01 --day 2021-01-15": "WeChat grew 17 to 18 %: from 1.04 bn (Q1 2018, {R}) to " +
			"1.225 bn (Q4 2020, {R}, published after this day).",
		"--focus wechat --from 2018-01-01 --to 2020-01-15": "WeChat grew at most 1.2 times: from at least 1 bn " +
			"(Feb 2018, {C}) to 1.1648 bn (Q4 2019, {R}, 6 years 10 months old).",
		"--focus signal --to 2016-01-01": "Signal has no user figure up to 1 Jan 2016; " +
			"the first is at least 2 M (2016).",
		"--focus messenger --from 2021-01-01": "Messenger's growth cannot be said: no figure newer than Jan 2018. " +
			"The newest is about 1.3 bn (Jan 2018, {C}, 8 years 9 months old).",
		"--focus signal --day 2021-01-15": "Signal's growth cannot be said: the figure before is 4 years older: " +
			"at least 2 M (2016, {C}), then about 20 M (Dec 2020, {E}, published after this day).",
		"--focus signal --from 2021-01-01 --to 2021-02-01": "Signal's growth cannot be said: only one figure. " +
			"The newest is at least 40 M (25 Jan 2021, {P}, 5 years 9 months old).",
		"--metric dau --focus signal": "Signal has no daily user figure in the data.",
	} {
		if got := said(on(t, 80, 24, strings.Fields(flags)...)); got != spoken(want) {
			t.Errorf("%s:\n%s", flags, got)
		}
	}
}

// The longest wording comes first; at last even the figures go, but none is cut.
func TestSentenceGetsShorter(t *testing.T) {
	for _, flags := range variants() {
		v := show(on(t, 80, 24, flags...))
		all := v.Sentence()
		for i := 1; i < len(all); i++ {
			if len([]rune(all[i])) > len([]rune(all[0])) {
				t.Errorf("%v: %q is longer than %q", flags, all[i], all[0])
			}
		}
		if last := all[len(all)-1]; len([]rune(last)) > 88 {
			t.Errorf("%v: the shortest is %q", flags, last)
		}
	}
	all := show(on(t, 80, 24, "--focus", "wechat")).Sentence()
	if got := data.Plain(all[len(all)-1]); got != "WeChat grew 4.0 to 4.1 times." {
		t.Errorf("the shortest is %q", got)
	}
}

// On the index the sentence speaks of the index, with the figures of the day and of the index day.
func TestSentenceSpeaksOfTheIndex(t *testing.T) {
	for flags, want := range map[string]string{
		"--focus signal": "Signal is at 350 on the index: about 70 M (26 Jun 2025, {E}), where about 20 M " +
			"(Dec 2020, {E}) is 100.",
		"": `WhatsApp is at 150 on the index: at least 3 bn (29 Jun 2026, {C}), where at least 2 bn ` +
			`(12 Feb 2020, {C}) is 100. By the numbers given: both are "at least".`,
		"--day 2014-03-01 --focus wechat": "WeChat was at 29 on the index: 355 M (Q4 2013, {R}, " +
			"published after this day), where 1.225 bn (Q4 2020, {R}) is 100.",
		"--day 2021-01-15 --focus signal": "Signal was at 100 on the index: about 20 M (Dec 2020, {E}, published " +
			"after this day) is 100.",
		"--index-day 2012-06-01 --day 2014-06-01 --focus wechat": "WeChat was at 1980 on the index: 396 M " +
			"(Q1 2014, {R}), where at least 20 M (Q4 2011, {C}) is 100. " +
			"By the numbers given: the definition changed in Q4 2013.",
		"--index-day 2012-06-01 --focus signal": "Signal is not on the index: it has no figure up to 1 Jun 2012.",
		"--day 2014-03-01 --focus signal":       "Signal did not exist on 1 Mar 2014: it was launched in Jul 2014.",
	} {
		if got := said(on(t, 80, 24, append(strings.Fields(flags), "--unit", "index")...)); got != spoken(want) {
			t.Errorf("%s:\n%s", flags, got)
		}
	}
}

// The title tells of the scale where it is seen, on the screen and in pictures, and not in rows and speech.
func TestTheScaleIsToldWhereItIsSeen(t *testing.T) {
	for format, seen := range map[string]bool{"": true, "svg": true, "txt": true, "csv": false, "json": false,
		"md": false, "plain": false, "alt": true} {
		for _, unit := range []string{"people", "index"} {
			f := on(t, 120, 36, "--unit", unit, "--scale", "log")
			f.Format, f.Picture = format, seen && format != "" && format != "alt"
			scope := show(f).Head().Scopes[0]
			if strings.Contains(scope, "log") != seen || strings.Contains(scope, "100 = ") != (unit == "index") {
				t.Errorf("in %s as %q it is %q", unit, format, scope)
			}
		}
	}
}

// A hidden messenger is not spoken of but for that: neither in the sentence nor among the figures behind it. On the
// screen a key shows it; a file has none.
func TestNoSentenceSpeaksOfAHiddenMessenger(t *testing.T) {
	number := regexp.MustCompile(`\d`)
	for _, unit := range []string{"people", "index"} {
		f := on(t, 80, 24, "--hide", "telegram", "--focus", "telegram", "--unit", unit, "--day", "2021-01-15")
		for format, want := range map[string]string{"": "Telegram is hidden: x shows it.",
			"svg": "Telegram is left out.", "csv": "Telegram is left out."} {
			f.Format, f.Picture = format, format == "svg"
			v := show(f)
			for _, s := range v.Sentence() {
				if s != want || number.MatchString(s) {
					t.Errorf("in %q it says %q", format, s)
				}
			}
			if rec := v.Records(); slices.ContainsFunc(rec.Figures, func(o *data.Observation) bool {
				return o != nil && o.Messenger == "telegram"
			}) {
				t.Errorf("in %q a figure of it is named", format)
			}
		}
		for _, focus := range f.Visible() {
			f.Focus = focus
			for _, s := range show(f).Sentence() {
				if strings.Contains(s, "Telegram") {
					t.Errorf("of %s it says %q", focus, s)
				}
			}
		}
	}
	f := on(t, 80, 24, "--hide", "messenger,signal,telegram,threema,wechat,whatsapp")
	if got := said(f); got != "All are hidden." {
		t.Errorf("of nobody it says %q", got)
	}
}

// The remarks say what is not drawn, and what dotted lines are where there are any.
func TestNotes(t *testing.T) {
	const dotted = "dotted: unlike or far figures; no line: over 3 years, changed definition"
	for _, c := range []struct {
		w     int
		flags string
		want  []string
	}{
		{80, "", []string{"Signal and Threema lie below one row: press z for log", dotted}},
		{80, "--hide threema", []string{"Signal lies below one row: press z for log", dotted}},
		{59, "", []string{dotted}}, // each has its own scale
		{80, "--scale log", []string{"figures below the scale, not drawn: 4", dotted}},
		{120, "--scale log", []string{dotted}}, // the panel lists them
		{80, "--metric dau --scale log --hide telegram",
			[]string{"no figure here: Messenger, Signal, Threema", dotted}},
		{80, "--unit index --index-day 2012-06-01 --scale log --hide whatsapp", []string{
			"no figure up to 1 Jun 2012: Messenger, Telegram, Signal, Threema",
			"index: 100 = 1 Jun 2012, by the numbers given", dotted}},
		{80, "--unit multiples --scale log --hide threema,whatsapp",
			[]string{dotted, "in people: multiples are drawn on other screens"}},
		{80, "--from 2010-01-01 --to 2010-06-01", nil}, // nothing is drawn
		{80, "--scale log --hide messenger,signal,telegram,threema,whatsapp --from 2019-01-01", nil},
	} {
		var got []string
		for _, n := range show(on(t, c.w, 36, strings.Fields(c.flags)...)).Notes() {
			got = append(got, data.Plain(n.Long))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%d columns, %s: %q", c.w, c.flags, got)
		}
	}
}

// A file tells of no key.
func TestFilesNameNoKey(t *testing.T) {
	for _, format := range []string{"svg", "md"} {
		f := on(t, 80, 24)
		f.Format, f.Picture = format, format == "svg"
		want := screen.Note{Long: "Signal and Threema lie below one row", Short: "Signal, Threema below a row",
			Drawn: true}
		if n := show(f).Notes()[0]; n != want {
			t.Errorf("in %s the note is %+v", format, n)
		}
	}
}
