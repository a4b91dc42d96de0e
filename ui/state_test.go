package ui

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/screen"
)

// randomState draws any state, valid or not.
func randomState(t *rapid.T) screen.State {
	set := testEnv().Set
	word := func(name string, values []string) string {
		if rapid.IntRange(0, 19).Draw(t, name+"?") == 0 {
			return rapid.StringMatching(`[a-z ,"']{0,8}`).Draw(t, name)
		}
		return rapid.SampledFrom(values).Draw(t, name)
	}
	day := func(name string) data.Day {
		if rapid.Bool().Draw(t, name+"?") {
			return 0
		}
		return data.Day(rapid.IntRange(int(data.Date(2007, 1, 1)), int(data.Date(2028, 1, 1))).Draw(t, name))
	}
	ids := screen.MessengerIDs(set)
	var groups, events, figures []string
	for _, g := range screen.AllGroups {
		groups = append(groups, string(g))
	}
	for i := range set.Events {
		events = append(events, set.Events[i].ID)
	}
	for i := range set.Observations {
		figures = append(figures, set.Observations[i].ID)
	}
	return screen.State{View: word("view", testEnv().ViewIDs()), Day: day("day"), From: day("from"), To: day("to"), Focus: word("focus", ids), Base: word("base", ids),
		Hidden: strings.Join(rapid.SliceOfN(rapid.SampledFrom(ids), 0, 6).Draw(t, "hidden"), ","), Group: data.Group(word("group", groups)),
		NoEst: rapid.Bool().Draw(t, "noest"), Scale: word("scale", []string{screen.Linear, screen.Log}), Unit: word("unit", []string{screen.People, screen.Multiples, screen.Index}),
		Align: word("align", []string{screen.Calendar, screen.Launch}), IndexDay: day("index"), Kind: word("kind", append(screen.EventKinds(set), "")),
		Whose: word("whose", append(ids, "")), Search: word("search", []string{"", "signal", "it's \"x\" --day", "腾讯", "\x1b[31m"}),
		Sort: word("sort", append(testEnv().SortColumns(), "")), Reverse: rapid.Bool().Draw(t, "reverse"), Event: word("event", events),
		Figure: word("figure", append(figures, "")), Open: rapid.Bool().Draw(t, "open"), Theme: word("theme", []string{screen.Auto, screen.Dark, screen.Light, screen.Mono}),
		ASCII: rapid.Bool().Draw(t, "ascii")}
}

func TestStateBecomesFlagsAndComesBack(t *testing.T) {
	env := testEnv()
	rapid.Check(t, func(t *rapid.T) {
		s := env.Normalize(randomState(t))
		if again := env.Normalize(s); again != s {
			t.Fatalf("Normalize is not settled:\n%+v\n%+v", s, again)
		}
		args := screen.Args(s)
		back, err := env.Parse(args)
		if err != nil {
			t.Fatalf("%q: %v", args, err)
		}
		if back != s {
			t.Fatalf("%q:\n%+v\n%+v", args, s, back)
		}
	})
}

func TestDefaultNeedsNoFlags(t *testing.T) {
	env := testEnv()
	if args := screen.Args(env.Normalize(screen.Default())); len(args) != 0 {
		t.Errorf("the state at start is written as %q", args)
	}
}

// Every field of State is a flag: a field that is forgotten would be lost in snapshots.
func TestEveryFieldOfStateIsAFlag(t *testing.T) {
	names := map[string]bool{}
	for _, f := range screen.Fields() {
		if names[f.Name] {
			t.Errorf("two flags --%s", f.Name)
		}
		names[f.Name] = true
	}
	fields := strings.Count(fmt.Sprintf("%+v", screen.State{}), ":")
	if fields != len(names) {
		t.Errorf("State has %d fields and %d flags", fields, len(names))
	}
}

func TestBadFlagsSayWhatIsNear(t *testing.T) {
	for _, c := range []struct{ flag, value, want string }{
		{"day", "2021-13-40", `--day: "2021-13-40" is no day: write YYYY-MM-DD, such as 2021-01-15`},
		{"view", "rankin", `--view: "rankin" is not known: did you mean ranking?`},
		{"hide", "signall", `--hide: "signall" is not known: did you mean signal?`},
		{"hide", "signal,wechatt", `--hide: "wechatt" is not known: did you mean wechat?`},
		{"scale", "cubic", `--scale: "cubic" is not known: it is one of linear, log`},
		{"no-estimates", "maybe", `--no-estimates: "maybe" is neither true nor false`},
	} {
		for _, f := range screen.Fields() {
			if f.Name != c.flag {
				continue
			}
			s := screen.Default()
			if err := f.Set(&s, c.value, testEnv()); err == nil || err.Error() != c.want {
				t.Errorf("--%s %s: %v, want %s", c.flag, c.value, err, c.want)
			}
			if s != screen.Default() {
				t.Errorf("--%s %s changed the state", c.flag, c.value)
			}
		}
	}
}
