package ui

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/screen"
)

// anyOf draws one of the values, or now and then a word that is none of them.
func anyOf[T ~string](t *rapid.T, name string, values []T) T {
	if rapid.IntRange(0, 19).Draw(t, name+"?") == 0 {
		return T(rapid.StringMatching(`[a-z ,"']{0,8}`).Draw(t, name))
	}
	return rapid.SampledFrom(values).Draw(t, name)
}

// anyDay draws a day, also outside of the data; zero half the time.
func anyDay(t *rapid.T, name string) data.Day {
	if rapid.Bool().Draw(t, name+"?") {
		return 0
	}
	return data.Day(rapid.IntRange(int(data.Date(2007, 1, 1)), int(data.Date(2028, 1, 1))).Draw(t, name))
}

// randomState draws any state, valid or not.
func randomState(t *rapid.T) screen.State {
	env := testEnv()
	ids := env.Set.MessengerIDs()
	var events, figures []string
	for i := range env.Set.Events {
		events = append(events, env.Set.Events[i].ID)
	}
	for i := range env.Set.Observations {
		figures = append(figures, env.Set.Observations[i].ID())
	}
	return screen.State{
		View:     anyOf(t, "view", env.ViewIDs()),
		Day:      anyDay(t, "day"),
		From:     anyDay(t, "from"),
		To:       anyDay(t, "to"),
		Focus:    anyOf(t, "focus", ids),
		Base:     anyOf(t, "base", ids),
		Hidden:   strings.Join(rapid.SliceOfN(rapid.SampledFrom(ids), 0, 6).Draw(t, "hidden"), ","),
		Group:    anyOf(t, "group", screen.AllGroups),
		NoEst:    rapid.Bool().Draw(t, "noest"),
		Scale:    anyOf(t, "scale", screen.Scales),
		Unit:     anyOf(t, "unit", screen.Units),
		Align:    anyOf(t, "align", screen.Aligns),
		IndexDay: anyDay(t, "index"),
		Kind:     anyOf(t, "kind", append(env.Set.Kinds(), "")),
		Whose:    anyOf(t, "whose", append(ids, "")),
		Search:   anyOf(t, "search", []string{"", "signal", "it's \"x\" --day", "腾讯", "\x1b[31m"}),
		Sort:     anyOf(t, "sort", append(env.SortColumns(), "")),
		Reverse:  rapid.Bool().Draw(t, "reverse"),
		Event:    anyOf(t, "event", events),
		Figure:   anyOf(t, "figure", append(figures, "")),
		Open:     rapid.Bool().Draw(t, "open"),
		Theme:    anyOf(t, "theme", screen.Themes),
		ASCII:    rapid.Bool().Draw(t, "ascii"),
	}
}

func TestStateBecomesFlagsAndComesBack(t *testing.T) {
	env := testEnv()
	rapid.Check(t, func(t *rapid.T) {
		s := env.Normalize(randomState(t))
		if again := env.Normalize(s); again != s {
			t.Fatalf("Normalize is not settled:\n%+v\n%+v", s, again)
		}
		args := testEnv().Args(s)
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
	if args := testEnv().Args(env.Normalize(testEnv().Default())); len(args) != 0 {
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
		{"day", "2021-13-40", `--day: "2021-13-40" is no day: write ` + data.DayForms},
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
			s := testEnv().Default()
			if err := f.Set(&s, c.value, testEnv()); err == nil || err.Error() != c.want {
				t.Errorf("--%s %s: %v, want %s", c.flag, c.value, err, c.want)
			}
			if s != testEnv().Default() {
				t.Errorf("--%s %s changed the state", c.flag, c.value)
			}
		}
	}
}

// However long the texts of a state are, a valid one is short, and it is made in a time that grows as they do.
func TestNormalizeCutsTexts(t *testing.T) {
	env := testEnv()
	long := func(n int) screen.State {
		x := strings.Repeat("ü,\x1b\n", n/5)
		return screen.State{View: x, Focus: x, Base: x, Hidden: x, Group: data.Group(x), Scale: screen.Scale(x),
			Unit: screen.Unit(x), Align: screen.Align(x), Kind: x, Whose: x, Search: x, Sort: x, Event: x, Figure: x,
			Theme: screen.Theme(x)}
	}
	s := env.Normalize(long(1_000_000))
	if want := strings.Repeat("ü, ", 86)[:4*85+2]; s.Search != want || len([]rune(want)) != screen.LongestText {
		t.Errorf("the search has %d characters", len([]rune(s.Search)))
	}
	if again := env.Normalize(s); again != s {
		t.Error("a valid state is changed")
	}
	for _, f := range screen.Fields() {
		if n := len([]rune(f.Get(s))); n > screen.LongestText {
			t.Errorf("%s has %d characters", f.Name, n)
		}
	}
	few, _ := work(func() { env.Normalize(long(50_000)) })
	if many, _ := work(func() { env.Normalize(long(1_000_000)) }); many > 30*few {
		t.Errorf("20 times the text takes %d bytes, not %d", many, 20*few)
	}
}

// A snapshot with a text that is too long names the limit.
func TestParseRefusesLongTexts(t *testing.T) {
	s, err := testEnv().Parse([]string{"--search", strings.Repeat("x", 1_000_000), "--focus", "signal"})
	if err == nil || len(err.Error()) > 100 || !strings.Contains(err.Error(), "at most 256") || s.Search != "" ||
		s.Focus != "signal" {
		t.Errorf("%.200v, %.200v", s, err)
	}
}
