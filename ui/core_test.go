package ui

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/cells"
)

// randomState draws any state, valid or not.
func randomState(t *rapid.T) State {
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
	ids := messengerIDs(set)
	var groups, events, figures []string
	for _, g := range allGroups {
		groups = append(groups, string(g))
	}
	for i := range set.Events {
		events = append(events, set.Events[i].ID)
	}
	for i := range set.Observations {
		figures = append(figures, set.Observations[i].ID)
	}
	return State{View: word("view", ViewIDs()), Day: day("day"), From: day("from"), To: day("to"), Focus: word("focus", ids), Base: word("base", ids),
		Hidden: strings.Join(rapid.SliceOfN(rapid.SampledFrom(ids), 0, 6).Draw(t, "hidden"), ","), Group: data.Group(word("group", groups)),
		NoEst: rapid.Bool().Draw(t, "noest"), Scale: word("scale", []string{Linear, Log}), Unit: word("unit", []string{People, Multiples, Index}),
		Align: word("align", []string{Calendar, Launch}), IndexDay: day("index"), Kind: word("kind", append(eventKinds(set), "")),
		Whose: word("whose", append(ids, "")), Search: word("search", []string{"", "signal", "it's \"x\" --day", "腾讯", "\x1b[31m"}),
		Sort: word("sort", append(allSortColumns(), "")), Reverse: rapid.Bool().Draw(t, "reverse"), Event: word("event", events),
		Figure: word("figure", append(figures, "")), Open: rapid.Bool().Draw(t, "open"), Theme: word("theme", []string{Auto, Dark, Light, Mono}),
		ASCII: rapid.Bool().Draw(t, "ascii")}
}

func TestStateBecomesFlagsAndComesBack(t *testing.T) {
	env := testEnv()
	rapid.Check(t, func(t *rapid.T) {
		s := Normalize(randomState(t), env.Set, env.Today)
		if again := Normalize(s, env.Set, env.Today); again != s {
			t.Fatalf("Normalize is not settled:\n%+v\n%+v", s, again)
		}
		args := Args(s)
		back, err := Parse(args, env.Set, env.Today)
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
	if args := Args(Normalize(Default(), env.Set, env.Today)); len(args) != 0 {
		t.Errorf("the state at start is written as %q", args)
	}
}

// Every field of State is a flag: a field that is forgotten would be lost in snapshots.
func TestEveryFieldOfStateIsAFlag(t *testing.T) {
	names := map[string]bool{}
	for _, f := range Fields() {
		if names[f.Name] {
			t.Errorf("two flags --%s", f.Name)
		}
		names[f.Name] = true
	}
	fields := strings.Count(fmt.Sprintf("%+v", State{}), ":")
	if fields != len(names) {
		t.Errorf("State has %d fields and %d flags", fields, len(names))
	}
}

func TestBadFlagsSayWhatIsNear(t *testing.T) {
	set := testEnv().Set
	for _, c := range []struct{ flag, value, want string }{
		{"day", "2021-13-40", `--day: "2021-13-40" is no day: write YYYY-MM-DD, such as 2021-01-15`},
		{"view", "rankin", `--view: "rankin" is not known: did you mean ranking?`},
		{"hide", "signall", `--hide: "signall" is not known: did you mean signal?`},
		{"hide", "signal,wechatt", `--hide: "wechatt" is not known: did you mean wechat?`},
		{"scale", "cubic", `--scale: "cubic" is not known: it is one of linear, log`},
		{"no-estimates", "maybe", `--no-estimates: "maybe" is neither true nor false`},
	} {
		for _, f := range Fields() {
			if f.Name != c.flag {
				continue
			}
			s := Default()
			if err := f.Set(&s, c.value, set, testToday); err == nil || err.Error() != c.want {
				t.Errorf("--%s %s: %v, want %s", c.flag, c.value, err, c.want)
			}
			if s != Default() {
				t.Errorf("--%s %s changed the state", c.flag, c.value)
			}
		}
	}
}

func TestNoKeyTwiceAndEveryActionDoesSomething(t *testing.T) {
	seen := map[string]string{}
	verbs := map[Verb]bool{}
	for _, k := range Keys() {
		for _, b := range k.Binds {
			verbs[b.Do.Verb] = true
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
	for _, k := range Keys() {
		for _, b := range k.Binds {
			did := false
			for _, id := range ViewIDs() {
				for _, day := range []string{"2021-01-15", "2018-06-30", "today"} {
					for _, focus := range []string{"telegram", "whatsapp"} {
						f := frameOf(t, 120, 36, "--view", id, "--day", day, "--focus", focus, "--hide", "threema", "--from", "2010-01-01", "--to", "2025-01-01", "--search", "a")
						if f.whyNot(k) != "" {
							continue
						}
						s, e := Act(b.Do, f)
						did = did || s != f.State || e != (Effect{})
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
	for _, s := range screens() {
		f.View = s.ID()
		seen := map[string]bool{}
		for _, u := range s.Uses(f) {
			if f.key(u.ID).ID == "" {
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
	start(t, 80, 24).press("z").shows("there is no log scale on ranking")
	start(t, 80, 24).press("c").shows("c is for events: kind of event")
	start(t, 80, 24).press("a").shows("nobody is hidden")
	start(t, 80, 24, "--view", "trend", "--day", "2021-01-14").press("n").shows("15 Jan 2021: Signal breaks down under the rush")
}

// lies are texts that no screen may ever show.
var lies = []string{"NaN", "+Inf", "-Inf", "-0 ", "-0%", "%!", "1970-01-01", "1 Jan 1970", "0001-01-01", "<nil>", "  bn"}

func wholeFrame(f Frame) error {
	g := Render(f)
	if g.W != f.W || g.H != f.H {
		return fmt.Errorf("the grid is %d×%d", g.W, g.H)
	}
	text := g.Plain()
	for _, l := range lies {
		if strings.Contains(text, l) {
			return fmt.Errorf("it shows %q:\n%s", l, text)
		}
	}
	if f.ASCII {
		for _, r := range text {
			if r > 0x7e {
				return fmt.Errorf("%q is not ASCII:\n%s", r, text)
			}
		}
	}
	for _, a := range g.Areas() {
		if a.W <= 0 || a.H <= 0 || a.X < 0 || a.Y < 0 || a.X+a.W > f.W || a.Y+a.H > f.H {
			return fmt.Errorf("the area %+v lies outside", a)
		}
		if do, ok := a.Do.(Action); !ok || do.Verb == None {
			return fmt.Errorf("the area %+v does nothing", a)
		}
	}
	return nil
}

// inParallel runs the jobs on all cores and reports the first failure of each.
func inParallel(t *testing.T, n int, job func(i int) error) {
	t.Helper()
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := w; i < n; i += workers {
				err := func() (err error) {
					defer func() {
						if p := recover(); p != nil {
							err = fmt.Errorf("panic: %v", p)
						}
					}()
					return job(i)
				}()
				if err != nil {
					t.Error(err)
					return
				}
			}
		}()
	}
	wg.Wait()
}

// The size sweep: every view at every size, in mono.
func TestSizeSweep(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 7
	}
	views := ViewIDs()
	var frames []Frame
	for _, v := range views {
		frames = append(frames, frameOf(t, 0, 0, "--view", v, "--theme", "mono", "--day", "2021-01-15", "--focus", "signal"))
	}
	const w, h = 201, 61
	per := (w*h + step - 1) / step
	inParallel(t, per*len(views), func(i int) error {
		f := frames[i/per]
		size := i % per * step
		f.W, f.H = size%w, size/w
		if err := wholeFrame(f); err != nil {
			return fmt.Errorf("%s at %d×%d: %w", f.View, f.W, f.H, err)
		}
		return nil
	})
}

// The other looks and all that can lie over a screen, at 25 sizes, the string's width measured by the terminal's rule.
func TestLooksAndModalsAtAllSizes(t *testing.T) {
	type variant struct {
		name  string
		flags []string
		modal Modal
	}
	variants := []variant{
		{"dark", []string{"--theme", "dark"}, Modal{}}, {"light", []string{"--theme", "light", "--day", "2014-10-20"}, Modal{}},
		{"ascii", []string{"--ascii"}, Modal{}}, {"help", nil, Modal{Kind: HelpModal, Scroll: 5}},
		{"search", []string{"--search", "signal"}, Modal{Kind: SearchModal, Input: "sig nal 腾讯", Cursor: 9}},
		{"save", nil, Modal{Kind: SaveModal, Save: SaveForm{Format: "png", Name: "x.png", Theme: Dark, Taken: "y.png"}}},
		{"save error", nil, Modal{Kind: SaveModal, Input: strings.Repeat("long ", 40), Cursor: 180, Save: SaveForm{Format: "csv", Field: 1, Err: strings.Repeat("no room ", 20)}}},
		{"open", []string{"--open"}, Modal{Scroll: 3}}, {"notice", nil, Modal{Notice: strings.Repeat("word ", 60), Bad: true}},
		{"hint", nil, Modal{Hint: true}}, {"picture", nil, Modal{}}, {"all hidden", []string{"--hide", "whatsapp,messenger,wechat,telegram,signal,threema"}, Modal{}},
		{"others", []string{"--metric", "ad_reach", "--unit", "index", "--scale", "log", "--align", "launch", "--no-estimates"}, Modal{}},
		{"early", []string{"--day", "2009-03-01", "--unit", "multiples"}, Modal{}},
		{"zoomed", []string{"--from", "2020-12-01", "--to", "2021-02-28", "--day", "2021-01-15", "--base", "whatsapp"}, Modal{}},
	}
	widths, heights := []int{39, 40, 45, 59, 60, 72, 80, 100, 119, 120, 121, 160, 200}, []int{9, 10, 11, 12, 15, 16, 20, 24, 30, 36, 45, 60}
	type job struct {
		f    Frame
		name string
	}
	var jobs []job
	for _, v := range ViewIDs() {
		for _, x := range variants {
			f := frameOf(t, 0, 0, append([]string{"--view", v}, x.flags...)...)
			f.Modal, f.Picture = x.modal, x.name == "picture"
			for i := range 25 {
				f.W, f.H = widths[i%len(widths)], heights[(i*5+len(jobs))%len(heights)]
				jobs = append(jobs, job{f, v + " " + x.name})
			}
		}
	}
	inParallel(t, len(jobs), func(i int) error {
		j := jobs[i]
		if err := wholeFrame(j.f); err != nil {
			return fmt.Errorf("%s at %d×%d: %w", j.name, j.f.W, j.f.H, err)
		}
		for y, row := range strings.Split(Render(j.f).ANSI(), "\n") {
			if w := ansi.StringWidth(row); w != j.f.W {
				return fmt.Errorf("%s at %d×%d: row %d is %d wide: %q", j.name, j.f.W, j.f.H, y, w, row)
			}
		}
		return nil
	})
}

// Golden files: what the screens look like, with their styles.
func TestGolden(t *testing.T) {
	for _, view := range ViewIDs() {
		for _, size := range []struct {
			w, h  int
			flags []string
		}{
			{80, 24, nil},
			{120, 36, []string{"--day", "2021-01-15", "--focus", "signal", "--base", "whatsapp", "--scale", "log"}},
			{45, 12, []string{"--day", "2021-01-15", "--focus", "telegram"}},
		} {
			for _, theme := range []string{Dark, Mono} {
				t.Run(fmt.Sprintf("%s/%dx%d/%s", view, size.w, size.h, theme), func(t *testing.T) {
					f := frameOf(t, size.w, size.h, append([]string{"--view", view, "--theme", theme}, size.flags...)...)
					golden.RequireEqual(t, []byte(Render(f).ANSI()+"\n"))
				})
			}
		}
	}
}

// Random states draw without a lie, whatever they hold.
func TestRandomStatesShowNoNonsense(t *testing.T) {
	env := testEnv()
	rapid.Check(t, func(t *rapid.T) {
		f := NewFrame(env, randomState(t), rapid.SampledFrom([]int{40, 45, 80, 120, 200}).Draw(t, "w"), rapid.SampledFrom([]int{10, 12, 24, 36, 60}).Draw(t, "h"), NewLook(Dark, false))
		if err := wholeFrame(f); err != nil {
			t.Fatalf("%q: %v", Args(f.State), err)
		}
		r := f.Report()
		all := r.Title + r.Scope + r.Sentence + r.Citation + strings.Join(r.Notes, " ")
		for _, row := range r.Rows {
			if len(row.Cells) != len(r.Columns) {
				t.Fatalf("%q: a row of %d cells under %d columns", Args(f.State), len(row.Cells), len(r.Columns))
			}
			for _, c := range row.Cells {
				all += " " + c.Text + " " + c.Value
			}
		}
		for _, l := range lies[:9] {
			if strings.Contains(all, l) {
				t.Fatalf("%q: the report says %q: %s", Args(f.State), l, all)
			}
		}
	})
}

// Equal frames are equal pictures: drawing keeps no memory.
func TestRenderHasNoMemory(t *testing.T) {
	for _, v := range ViewIDs() {
		f := frameOf(t, 120, 36, "--view", v)
		a := Render(f).ANSI()
		Render(frameOf(t, 80, 24, "--view", v, "--day", "2015-05-05"))
		if b := Render(f).ANSI(); a != b {
			t.Errorf("%s is drawn differently the second time", v)
		}
	}
}

func BenchmarkFrame(b *testing.B) {
	for _, v := range ViewIDs() {
		b.Run(v, func(b *testing.B) {
			f := frameOf(b, 200, 60, "--view", v, "--day", "2021-01-15")
			b.ReportAllocs()
			for b.Loop() {
				_ = Render(f).ANSI()
			}
		})
	}
}

// The budget of a frame at 200×60 is 2,000 allocations, also with a search; the benchmark measures its time.
func TestFrameBudget(t *testing.T) {
	for _, v := range ViewIDs() {
		for _, more := range [][]string{nil, {"--search", "signal 40 M"}, {"--metric", "all", "--search", "e"}} {
			f := frameOf(t, 200, 60, append([]string{"--view", v, "--day", "2021-01-15"}, more...)...)
			if n := testing.AllocsPerRun(3, func() { _ = Render(f).ANSI() }); n > 2000 {
				t.Errorf("%s %q: %.0f allocations a frame, at most 2,000 are allowed", v, more, n)
			}
		}
	}
}

// Clicking does what the key does: tabs switch, rows select, the time line moves the day.
func TestMouse(t *testing.T) {
	d := start(t, 120, 36)
	g := d.app.picture()
	seen := map[Verb]bool{}
	for _, a := range g.Areas() {
		seen[a.Do.(Action).Verb] = true
	}
	for _, v := range []Verb{Switch, Select, GoDay} {
		if !seen[v] {
			t.Errorf("nothing on the ranking can be clicked to %d", v)
		}
	}
	if i := slices.IndexFunc(g.Areas(), func(a cells.Area) bool { return a.Do.(Action).Arg == "signal" }); i < 0 {
		t.Error("Signal's row cannot be clicked")
	}
}

// Esc takes back what the screen shows, never what only another screen shows.
func TestEscLeavesTheSearchOfAnotherScreen(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--search", "signal")
	d.press("1", "esc").shows("nothing is open: q quits")
	d.press("7").shows(`"signal"`).press("esc").lacks(`"signal"`)
}

// Also in the smallest window a move in time is seen.
func TestTheDayIsInEveryTitle(t *testing.T) {
	for _, view := range []string{"ranking", "trend", "growth", "compare"} {
		start(t, minWidth, minHeight, "--view", view, "--day", "2021-01-15").shows("15 Jan 2021")
	}
}
