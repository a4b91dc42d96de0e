package ui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

var flagShown = regexp.MustCompile(`\[[epdcbwo]\]`)

// Each flag that a screen shows is explained in its note, whatever the state, at every size at which it has a note
// worth reading.
func TestEveryFlagShownIsExplained(t *testing.T) {
	env := testEnv()
	sizes := [][2]int{{45, 12}, {60, 20}, {80, 24}, {100, 30}, {120, 36}, {200, 60}}
	seen := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		s := randomState(t)
		s.Open = false
		size := rapid.SampledFrom(sizes).Draw(t, "size")
		f := screen.NewFrame(env, s, size[0], size[1], screen.NewLook(screen.Mono, false))
		sheet := newSheet(f)
		g := cells.New(f.W, f.H, false)
		sheet.draw(g)
		rows := strings.Split(g.Plain(), "\n")
		note := strings.Join(rows[sheet.Notes.Y:sheet.Notes.Y+sheet.Notes.H], " ")
		for _, n := range sheet.left { // what has no room is counted, and the first thing in help
			note += " " + n.Long
		}
		if len(sheet.left) > 0 && !strings.Contains(note, fmt.Sprintf("+%d: ?", len(sheet.left))) {
			t.Fatalf("%s: the note %q does not count what has no room", strings.Join(f.Args(f.State), " "), note)
		}
		for _, flag := range flagShown.FindAllString(g.Plain(), -1) {
			seen[f.View+flag] = true
			if !strings.Contains(note, flag+" "+data.Flag(flag[1]).Meaning()) && !strings.Contains(note,
				flag+" "+plain(data.Flag(flag[1]).Short())) {
				t.Fatalf("%s at %d×%d shows %s, which the note %q does not explain:\n%s",
					strings.Join(f.Args(f.State), " "), f.W, f.H, flag, note, Render(f).Plain())
			}
		}
	})
	if len(seen) < enough(2) { // letters stand in lists alone
		t.Errorf("only seen: %v", seen)
	}
}

// What the sentences once said wrongly.
func TestSentencesSayNoMoreThanTheFigures(t *testing.T) {
	says := func(want string, flags ...string) {
		t.Helper()
		if got := plain(Report(frameOf(t, 120, 36, flags...)).Sentence); !strings.Contains(got, want) {
			t.Errorf("%q: %q lacks %q", flags, got, want)
		}
	}
	// Both definitions are said, not only that of the one who counts since launch.
	says("Signal does not say who counts as a user, Threema counts everybody since launch.", "--focus", "signal",
		"--base", "threema")
	// An age of a past day is told in the past.
	says("but Messenger's figure was 2 years 11 months old", "--focus", "messenger", "--base", "signal", "--day",
		"2021-01-15")
	says("but both figures were old", "--focus", "whatsapp", "--base", "telegram", "--metric", "dau", "--day",
		"2016-09-01")
	// A page known by its month alone may be too late for the day as well.
	says("1.2025 bn (Q1 2020, company report, published after this day)", "--focus", "wechat", "--base", "telegram",
		"--day", "2020-04-15")
	// The first figure to come may be an estimate.
	says("the first is about 365 M (15 Aug 2019, Sensor Tower, an estimate).", "--focus", "telegram", "--base",
		"whatsapp", "--metric", "installs_total", "--day", "2018-06-30")
	// A last range says whose it is where nobody has been named the larger.
	says("cannot be said: 1.439 bn (Q2 2026, company report); at least 1 bn (19 Mar 2025, the company, "+
		"20 months old). "+
		"Last range, WeChat to Telegram: 1.4 to 1.5 (Q4 2024).",
		"--view", "compare", "--focus", "wechat", "--base", "telegram")
	// A repeat is no estimate.
	by := func(b data.Basis) string { return plain(say.Who(&data.Observation{Basis: b})) }
	text := plain(Render(frameOf(t, 200, 60, "--view", "trend", "--focus", "messenger")).Plain())
	if strings.Count(text, "~1.3 bn "+by(data.Repeat)) != 5 || strings.Contains(text, "~1.3 bn "+by(data.Estimate)) {
		t.Errorf("the repeats of Messenger are not told apart:\n%s", text)
	}
	// One day is no span of days.
	for i := range testEnv().Set.Observations {
		o := &testEnv().Set.Observations[i]
		f := frameOf(t, 120, 36, "--view", "figures")
		if step, ok := f.Set.StepOf(o, f.Query()); ok && step.Fate == data.Stood && step.Until == o.AsOf+1 &&
			plain(say.Stood(step)) != "on "+plain(o.AsOf.Short())+" alone" {
			t.Errorf("%s stood %s", o.ID(), say.Stood(step))
		}
	}
}

// In small windows a sentence loses who says so, but not that an estimate does, and no number, day or age is cut.
func TestShortSentencesStillSayWhatAnEstimateIs(t *testing.T) {
	for _, w := range []int{40, 45, 60, 80} {
		for _, base := range []string{"signal", "threema", "messenger"} {
			for _, day := range []string{"today", "2021-01-15", "2014-10-20"} {
				f := frameOf(t, w, 16, "--focus", "whatsapp", "--base", base, "--day", day)
				l := f.Skeleton().Sentence
				text := plain(strings.Join(fit.Fitting(f.Screen().Show(f).Sentence(), l.W-2, l.H, false), " "))
				if strings.Contains(text, "…") {
					t.Errorf("%d columns cut %q", w, text)
				}
				a, b := say.Pair(f)
				for _, o := range []*data.Observation{f.Standing(a), f.Standing(b)} {
					if o != nil && f.Standing(a) != nil && f.Standing(b) != nil && o.Basis == data.Estimate &&
						!strings.Contains(text, "an estimate") {
						t.Errorf("%d columns: %q does not say that %s is an estimate", w, text, o.ID())
					}
				}
			}
		}
	}
}
