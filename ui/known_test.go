package ui

import (
	"fmt"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/screen"
)

// On the evening, as known then, Signal's 20 M does not exist; as known today it does, and says when it was published.
func TestTheEveningAsKnownThen(t *testing.T) {
	then := start(t, 80, 24, "--day", "2021-01-15", "--known", "then")
	then.shows("as known then", "at least 2 M", "1.2128 bn").lacks("20 M", "first published", "after this day")
	now := start(t, 120, 36, "--day", "2021-01-15")
	now.shows("as known today", "about 20 M", "first published 25 Jan 2021", "first published 24 Mar 2021")
}

// K goes there and back on every screen, says what it did, and the title says what holds.
func TestKeyKnown(t *testing.T) {
	for i, s := range Screens() {
		d := start(t, 120, 36, "--day", "2021-01-15").press(fmt.Sprint(i + 1))
		was := d.app.frame.State
		d.press("K").shows("as known then: only what was public on 15 January 2021")
		if d.app.frame.Known != screen.Then {
			t.Errorf("%s: K does nothing", s.ID())
		}
		d.press("ctrl+l")
		if s.ID() != "profiles" {
			d.shows("as known ")
		}
		d.press("K").shows("as known today: also what became public after the day")
		if d.app.frame.State != was {
			t.Errorf("%s: K does not come back", s.ID())
		}
	}
}

// As known then, no screen shows a figure in its records that was not public on the day, whatever day its own is.
func TestNoScreenKnowsMoreThanThen(t *testing.T) {
	seen := 0
	for _, day := range []string{"2012-06-30", "2014-02-19", "2018-06-30", "2021-01-15", "2026-06-30"} {
		for _, s := range Screens() {
			for _, metric := range []string{"active", "dau", "registered", "flows", "all"} {
				f := frameOf(t, 120, 36, "--view", s.ID(), "--day", day, "--known", "then", "--metric", metric)
				known, err := data.ParseDay(day)
				if err != nil {
					t.Fatal(err)
				}
				rec := f.Screen().Show(f).Records()
				named := rec.Figures // of the sentence
				for _, r := range rec.Rows {
					named = append(named, r.Figures...)
				}
				for _, o := range named {
					if o == nil {
						continue
					}
					seen++
					if !o.PublicBy(known) {
						t.Errorf("%s on %s, %s: %s was not public", s.ID(), day, metric, o.ID())
					}
				}
			}
		}
	}
	if seen < 500 {
		t.Errorf("only %d figures were seen", seen)
	}
}

// As known then, no sentence, panel or page in full speaks of a later year, whoever is in focus.
func TestNoScreenSpeaksOfLaterYears(t *testing.T) {
	for _, view := range []string{"ranking", "trend", "growth", "compare", "figures"} {
		for _, id := range testEnv().Set.MessengerIDs() {
			f := frameOf(t, 120, 60, "--view", view, "--day", "2021-01-15", "--known", "then", "--focus", id)
			shown := f.Screen().Show(f)
			panel := cells.New(37, 60, false)
			shown.Panel(panel)
			var full strings.Builder
			for _, l := range shown.Detail(80) {
				for _, s := range l.Spans {
					full.WriteString(s.Text)
				}
				full.WriteString("\n")
			}
			for what, text := range map[string]string{"sentence": strings.Join(shown.Sentence(), "\n"),
				"panel": panel.Plain(), "page in full": full.String()} {
				text = plain(text)
				for year := 2022; year <= 2026; year++ {
					if strings.Contains(text, fmt.Sprint(" ", year)) {
						t.Errorf("%s, %s: the %s speaks of %d:\n%s", view, id, what, year, text)
						break
					}
				}
			}
		}
	}
}

// What nobody knows the day of is counted in the note, on every screen that holds figures.
func TestUndisclosedFiguresAreCounted(t *testing.T) {
	for _, s := range Screens() {
		f := frameOf(t, 120, 36, "--view", s.ID(), "--day", "2021-01-15", "--known", "then")
		text := plain(Render(f).Plain())
		if got := strings.Contains(text, "without a day of publication left out"); got != (s.ID() != "profiles") {
			t.Errorf("%s: %v\n%s", s.ID(), got, text)
		}
		f = frameOf(t, 120, 36, "--view", s.ID(), "--day", "2021-01-15")
		if text := plain(Render(f).Plain()); strings.Contains(text, "without a day of publication") {
			t.Errorf("%s counts them as known today", s.ID())
		}
	}
}

// From a year after the newest figure on, the start says that the data are old.
func TestAgeOfData(t *testing.T) {
	env := *testEnv()
	newest := env.Set.Newest()
	year := newest.AddMonths(12)
	for day, says := range map[data.Day]bool{newest: false, year: false, year + 1: true} {
		env.Today = day
		if text := AgeOfData(&env); strings.Contains(text, "newer userbase, or add newer figures with --data") != says {
			t.Errorf("%s: %q", day, text)
		}
	}
}
