package ui

import (
	"slices"
	"strings"
	"testing"

	"userbase/ui/cells"
	"userbase/ui/screen"
)

func TestNoKeyTwiceAndEveryActionDoesSomething(t *testing.T) {
	seen := map[string]string{}
	for _, k := range testEnv().Keys {
		for _, b := range k.Binds {
			for _, n := range b.Names {
				if seen[n] != "" {
					t.Errorf("the key %q belongs to %s and to %s", n, seen[n], k.ID)
				}
				seen[n] = k.ID
			}
		}
	}
	// Every action of a key, carried out on every screen where it works, changes the state or has an effect
	// somewhere: a key that does nothing anywhere is a lie in the help.
	for _, k := range testEnv().Keys {
		for _, b := range k.Binds {
			did := false
			for _, id := range testEnv().ViewIDs() {
				for _, day := range []string{"2021-01-15", "2018-06-30", "today"} {
					for _, focus := range []string{"telegram", "whatsapp"} {
						f := frameOf(t, 120, 36, "--view", id, "--day", day, "--focus", focus, "--hide", "threema",
							"--from", "2010-01-01", "--to", "2025-01-01", "--search", "a")
						if f.Why(k, f.Uses()) != "" {
							continue
						}
						s, e := screen.Act(b.Do, f)
						did = did || s != f.State || e != (screen.Effect{})
					}
				}
			}
			if !did {
				t.Errorf("the key %v (%s) does nothing on any screen", b.Names, k.Does)
			}
		}
	}
}

func TestScreensNameOnlyKeysThatExist(t *testing.T) {
	f := frameOf(t, 120, 36)
	for _, s := range testEnv().Screens {
		f.View = s.ID()
		seen := map[string]bool{}
		for _, u := range f.Uses() {
			if !slices.ContainsFunc(f.Keys, func(k screen.Key) bool { return k.ID == u.ID }) {
				t.Errorf("%s names the key %q, which does not exist", s.ID(), u.ID)
			}
			if seen[u.ID] {
				t.Errorf("%s names the key %q twice", s.ID(), u.ID)
			}
			seen[u.ID] = true
		}
	}
}

func TestDeadKeysSayWhy(t *testing.T) {
	start(t, 80, 24).press("z").shows("there is no log scale here")
	start(t, 80, 24).press("c").shows("c is for events: choose the kind of event from a list")
	start(t, 80, 24).press("a").shows("nobody is hidden")
	start(t, 80, 24, "--view", "trend", "--day",
		"2021-01-14").press("n").
		shows("15 Jan 2021: Signal breaks down for more than a day")
}

// Clicking does what the key does: tabs switch, rows select, the time line moves the day.
func TestMouse(t *testing.T) {
	d := start(t, 120, 36)
	g := d.app.picture()
	seen := map[screen.Verb]bool{}
	for _, a := range g.Areas() {
		seen[a.Do.(screen.Action).Verb] = true
	}
	for _, v := range []screen.Verb{screen.Switch, screen.Select, screen.GoDay} {
		if !seen[v] {
			t.Errorf("nothing on the ranking can be clicked to %d", v)
		}
	}
	if i := slices.IndexFunc(g.Areas(),
		func(a cells.Area) bool { return a.Do.(screen.Action).Arg == "signal" }); i < 0 {
		t.Error("Signal's row cannot be clicked")
	}
}

// Esc takes back what the screen shows, never what only another screen shows.
func TestEscLeavesTheSearchOfAnotherScreen(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--search", "signal")
	d.press("1", "esc").shows("nothing is open: q quits")
	d.press("7").
		shows(`"signal"`).
		press("esc").
		lacks(`"signal"`)
}

// Also in the smallest window a move in time is seen.
func TestTheDayIsInEveryTitle(t *testing.T) {
	for _, view := range []string{"ranking", "trend", "growth", "compare"} {
		start(t, screen.MinWidth, screen.MinHeight, "--view", view, "--day", "2021-01-15").shows("15 Jan 2021")
	}
}

// Which screens a key is for is asked of screens that the state was not made for: no sorting, metric or unit of the one
// may trip up another.
func TestEveryKeyKnowsItsHomes(t *testing.T) {
	env := testEnv()
	for _, from := range env.Screens {
		states := [][]string{nil, {"--search", "zzzz"}, {"--hide", strings.Join(env.Set.MessengerIDs(), ",")}}
		for _, c := range from.SortColumns() {
			states = append(states, []string{"--sort", c, "--reverse"})
		}
		for _, g := range from.Groups() {
			states = append(states, []string{"--metric", string(g)})
		}
		for _, u := range from.Units() {
			states = append(states, []string{"--unit", string(u)})
		}
		for _, flags := range states {
			f := frameOf(t, 80, 24, append([]string{"--view", from.ID()}, flags...)...)
			for _, k := range env.Keys {
				homes := f.Homes(k)
				if !k.Always && homes == "other screens" {
					t.Errorf("%s %v: %s is at home nowhere", from.ID(), flags, k.ID)
				}
			}
		}
	}
	start(t, 80, 24).press("7", "f", "n").shows("n p is for ranking")
}
