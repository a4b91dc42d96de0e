package figures

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

const fortyMillion = "signal:users:2021-01-25:the-verge-2021"

// frame is a frame of a usual window.
func frame(t *testing.T, flags ...string) screen.Frame {
	t.Helper()
	return frametest.Frame(t, Screen{}, 80, 24, flags...)
}

// ids are the ids of figures.
func ids(list []*data.Observation) []string {
	out := make([]string, len(list))
	for i, o := range list {
		out[i] = o.ID()
	}
	return out
}

// after is the frame after an action that the screen answers.
func after(t *testing.T, f screen.Frame, a screen.Action) screen.Frame {
	t.Helper()
	s, _, ok := Screen{}.Handle(a, f)
	if !ok {
		t.Fatalf("%v is not answered", a.Verb)
	}
	f.State = s
	return f
}

// orders are the columns in their order, with the figures that stand at their ends.
var orders = []struct {
	words, reversed string
	first, last     string // beginnings of ids
	order           func(f screen.Frame, x, y *data.Observation) int
}{
	{"newest first", "oldest first", "wechat:mau:2026-06-30", "whatsapp:users:2009-09-30",
		func(_ screen.Frame, x, y *data.Observation) int { return cmp.Compare(y.AsOf, x.AsOf) }},
	{"by messenger", "by messenger, last first", "whatsapp:users:2026-06-29", "threema:",
		func(f screen.Frame, x, y *data.Observation) int { return f.Number(x.Messenger) - f.Number(y.Messenger) }},
	{"by what they count", "by what they count, last first", "wechat:mau:2026-06-30", "telegram:signups_per_day:2014",
		func(_ screen.Frame, x, y *data.Observation) int {
			all := "mau users users_cumulative dau registered installs_total ad_reach installs signups signups_per_day"
			words := strings.Fields(all)
			return slices.Index(words, string(x.Metric)) - slices.Index(words, string(y.Metric))
		}},
	{"largest first", "smallest first", "whatsapp:installs_total:2021-09-03", "signal:installs:2021-01-06",
		func(_ screen.Frame, x, y *data.Observation) int { return cmp.Compare(y.Value, x.Value) }},
	{"company reports first", "company reports last", "wechat:mau:2026-06-30", "messenger:mau:",
		func(_ screen.Frame, x, y *data.Observation) int { return int(x.Basis) - int(y.Basis) }},
	{"by publisher, A to Z", "by publisher, Z to A", "whatsapp:installs:2022-01-01..2022-06-30:a-news-2022", "",
		func(_ screen.Frame, x, y *data.Observation) int {
			letters := func(s string) string { return strings.ToLower(strings.TrimLeft(s, `"`)) }
			return strings.Compare(letters(x.Lead().Publisher), letters(y.Lead().Publisher))
		}},
}

// TestOrders walks through the columns with the key that sorts, and turns each round.
func TestOrders(t *testing.T) {
	f := frame(t, "--metric", "all")
	for _, c := range orders {
		v := show(f)
		if len(v.list) != len(f.Set.Observations) {
			t.Fatalf("%d figures are listed", len(v.list))
		}
		turned := show(after(t, f, screen.Action{Verb: screen.NextSort, Arg: sorted(f)}))
		for i := 1; i < len(v.list); i++ {
			x, y := v.list[i-1], v.list[i]
			if n := c.order(f, x, y); n > 0 || n == 0 && x.AsOf < y.AsOf {
				t.Errorf("%s: %s stands before %s", c.words, x.ID(), y.ID())
			}
			x, y = turned.list[i-1], turned.list[i]
			if n := c.order(f, x, y); n < 0 || n == 0 && x.AsOf < y.AsOf {
				t.Errorf("%s: %s stands before %s", c.reversed, x.ID(), y.ID())
			}
		}
		first, last := v.list[0].ID(), v.list[len(v.list)-1].ID()
		if !strings.HasPrefix(first, c.first) || !strings.HasPrefix(last, c.last) {
			t.Errorf("%s goes from %s to %s, want %s to %s", c.words, first, last, c.first, c.last)
		}
		if got := orderWords(f) + " / " + orderWords(turned.Frame); got != c.words+" / "+c.reversed {
			t.Errorf("it says %s, want %s / %s", got, c.words, c.reversed)
		}
		f = after(t, f, screen.Action{Verb: screen.NextSort, N: 1})
	}
	if f.State.Sort != "" || f.Reverse {
		t.Errorf("after the last column it is sort %q, reverse %v", f.State.Sort, f.Reverse)
	}
}

func TestOldestFirstIsNewestFirstFromBehind(t *testing.T) {
	f := frame(t, "--metric", "all")
	list := show(f).list
	f.Reverse = true
	back := show(f).list
	slices.Reverse(back)
	if !slices.Equal(list, back) {
		t.Error("oldest first is in another order")
	}
}

// TestTheOrderWithinADay lists days of many figures: stocks before flows, longer periods before shorter, the better
// basis first, then by id.
func TestTheOrderWithinADay(t *testing.T) {
	want := map[data.Day][]string{
		data.Date(2021, 1, 31): {
			"whatsapp:users:2021-01-31:oberlo",
			"messenger:mau:2021-01-31:saudi-alyoom-2021",
			"threema:signups:2021-01-01..2021-01-31:handelszeitung-bilanz",
			"signal:installs:2021-01-01..2021-01-31:news18-2021-2",
			"signal:installs:2021-01-01..2021-01-31:orf-at",
			"telegram:installs:2021-01-01..2021-01-31:news18-2021-2",
			"telegram:installs:2021-01-01..2021-01-31:orf-at",
			"whatsapp:installs:2021-01-01..2021-01-31:orf-at",
		},
		data.Date(2020, 12, 31): {
			"wechat:mau:2020-12-31:ithome-2021",
			"threema:users_cumulative:2020-12-31:handelszeitung-bilanz",
			"signal:users:2020-12-31:the-verge-2021",
			"messenger:installs:2020-01-01..2020-12-31:business-express",
			"signal:installs:2020-01-01..2020-12-31:appfigures",
			"whatsapp:installs:2020-01-01..2020-12-31:business-express",
			"signal:installs:2020-12-01..2020-12-31:orf-at",
			"telegram:installs:2020-12-01..2020-12-31:orf-at",
			"whatsapp:installs:2020-12-01..2020-12-31:orf-at",
		},
	}
	of := func(list []*data.Observation, day data.Day) []string {
		return ids(slices.DeleteFunc(slices.Clone(list), func(o *data.Observation) bool { return o.AsOf != day }))
	}
	for day, want := range want {
		if got := of(show(frame(t, "--metric", "all")).list, day); !slices.Equal(got, want) {
			t.Errorf("%s:\n%s, want\n%s", day, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	// Within a publisher the day of each figure counts, and within that day the same order, also when it is reversed.
	for _, reverse := range []bool{false, true} {
		f := frame(t, "--metric", "all", "--sort", "publisher")
		f.Reverse = reverse
		var orf []string
		for _, o := range show(f).list {
			if o.Source.ID == "orf-at" {
				orf = append(orf, o.ID())
			}
		}
		want := []string{
			"signal:installs:2021-01-01..2021-01-31:orf-at", "telegram:installs:2021-01-01..2021-01-31:orf-at",
			"whatsapp:installs:2021-01-01..2021-01-31:orf-at", "signal:installs:2020-12-01..2020-12-31:orf-at",
			"telegram:installs:2020-12-01..2020-12-31:orf-at", "whatsapp:installs:2020-12-01..2020-12-31:orf-at",
		}
		if !slices.Equal(orf, want) {
			t.Errorf("reverse %v: the figures of a publisher are\n%s", reverse, strings.Join(orf, "\n"))
		}
	}
}

// TestSearch finds those figures of which something is true, and no others.
func TestSearch(t *testing.T) {
	has := func(o *data.Observation, text string) bool {
		words := []string{o.Note}
		for _, s := range o.Documents() {
			words = append(words, s.Publisher, s.Title)
		}
		return strings.Contains(strings.ToLower(strings.Join(words, "\n")), text)
	}
	for search, want := range map[string]func(*data.Observation) bool{
		"GITHUB hansu": func(o *data.Observation) bool {
			return strings.HasPrefix(o.Source.Publisher, "GitHub hansu650")
		},
		"installs ~47 m": func(o *data.Observation) bool {
			return o.Messenger == "signal" && o.Metric == data.Installs && o.Value == 47_000_000
		},
		"~1.3 bn repeat": func(o *data.Observation) bool { return o.Value == 1_300_000_000 && o.Basis == data.Repeat },
		"sign-ups": func(o *data.Observation) bool {
			return o.Metric == data.Signups || o.Metric == data.SignupsPerDay
		},
		"weak":    func(o *data.Observation) bool { return o.Source.Access == data.Weak || has(o, "weak") },
		"tencent": func(o *data.Observation) bool { return has(o, "tencent") || o.CountedBy == "Tencent" },
		"腾讯":      func(o *data.Observation) bool { return strings.Contains(o.Source.TitleOriginal, "腾讯") },
		"40 m":    func(o *data.Observation) bool { return o.ID() == fortyMillion },
	} {
		f := frame(t, "--metric", "all", "--search", search)
		list, found := show(f).list, 0
		for i := range f.Set.Observations {
			o := &f.Set.Observations[i]
			if listed := slices.Contains(list, o); listed != want(o) {
				t.Errorf("%q: %s is listed %v", search, o.ID(), listed)
			}
			if want(o) {
				found++
			}
		}
		if found == 0 || found == len(f.Set.Observations) {
			t.Errorf("%q is true of %d figures", search, found)
		}
	}
}

func TestFiltersLeaveTheirFigures(t *testing.T) {
	for flags, want := range map[string]func(*data.Observation) bool{
		"--metric active":             func(o *data.Observation) bool { return o.Metric.Group() == data.Active },
		"--metric dau":                func(o *data.Observation) bool { return o.Metric == data.DAU },
		"--metric flows":              func(o *data.Observation) bool { return o.Metric.Flow() },
		"--metric all":                func(*data.Observation) bool { return true },
		"--metric all --whose signal": func(o *data.Observation) bool { return o.Messenger == "signal" },
		"--metric all --no-estimates": func(o *data.Observation) bool { return o.Basis < data.Estimate },
	} {
		f := frame(t, strings.Fields(flags)...)
		v, left := show(f), 0
		for i := range f.Set.Observations {
			if o := &f.Set.Observations[i]; slices.Contains(v.list, o) != want(o) {
				t.Errorf("%s: %s is listed %v", flags, o.ID(), !want(o))
			}
			if f.NoEst && f.Set.Observations[i].Basis >= data.Estimate {
				left++
			}
		}
		if len(v.left) != left || len(v.list) == 0 {
			t.Errorf("%s: %d listed, %d left out, want %d", flags, len(v.list), len(v.left), left)
		}
	}
}

// TestTheSelectionSurvivesFilters keeps the selected figure while others stand in for it.
func TestTheSelectionSurvivesFilters(t *testing.T) {
	f := frame(t, "--figure", fortyMillion, "--whose", "whatsapp")
	v := show(f)
	if v.at != 0 || v.chosen != v.list[0] || v.chosen.Messenger != "whatsapp" {
		t.Errorf("the first row does not stand in: %d, %v", v.at, v.chosen)
	}
	f = after(t, f, screen.Action{Verb: screen.Back})
	if f.Whose != "" || show(f).chosen.ID() != fortyMillion {
		t.Errorf("without the filter it is %s", show(f).chosen.ID())
	}
	f = after(t, f, screen.Action{Verb: screen.NextSort, Arg: "value"})
	if show(f).chosen.ID() != fortyMillion {
		t.Errorf("by value it is %s", show(f).chosen.ID())
	}
	f.Whose = "whatsapp"
	f = after(t, f, screen.Action{Verb: screen.Move, N: 1})
	if v := show(f); v.at != 1 || f.Figure != v.list[1].ID() {
		t.Errorf("moving leads to row %d, %s", v.at, f.Figure)
	}
}

func TestBackTakesOneThing(t *testing.T) {
	f := frame(t, "--whose", "signal", "--search", "verge", "--open")
	for _, want := range []string{"open", "search"} {
		if _, _, ok := (Screen{}).Handle(screen.Action{Verb: screen.Back}, f); ok {
			t.Fatalf("the filter goes before the %s", want)
		}
		if want == "open" {
			f.Open = false
		} else {
			f.Search = ""
		}
	}
	if f = after(t, f, screen.Action{Verb: screen.Back}); f.Whose != "" {
		t.Error("the filter stays")
	}
	if _, _, ok := (Screen{}).Handle(screen.Action{Verb: screen.Back}, f); ok {
		t.Error("without a filter there is nothing to take")
	}
}

func TestWalking(t *testing.T) {
	f := frame(t)
	last := len(show(f).list) - 1
	for _, c := range []struct {
		do   screen.Action
		want int
	}{
		{screen.Action{Verb: screen.Move, N: -1}, 0}, {screen.Action{Verb: screen.Move, N: 1}, 1},
		{screen.Action{Verb: screen.Scroll, N: 3}, 4}, {screen.Action{Verb: screen.Bottom}, last},
		{screen.Action{Verb: screen.Move, N: 1}, last}, {screen.Action{Verb: screen.Top}, 0},
		{screen.Action{Verb: screen.Page, N: 1}, 12}, {screen.Action{Verb: screen.Page, N: -1}, 0},
	} {
		f = after(t, f, c.do)
		if got := show(f).at; got != c.want {
			t.Errorf("%v %d leads to row %d, want %d", c.do.Verb, c.do.N, got, c.want)
		}
	}
	if show(f).count != 13 {
		t.Errorf("a page of %d figures moves by 12", show(f).count)
	}
}

func TestAClickSelectsAndASecondOpens(t *testing.T) {
	f := frame(t)
	click := screen.Action{Verb: screen.Select, Arg: show(f).list[5].ID()}
	if f = after(t, f, click); show(f).at != 5 || f.Open {
		t.Errorf("a click selects row %d, open %v", show(f).at, f.Open)
	}
	if f = after(t, f, click); show(f).at != 5 || !f.Open {
		t.Errorf("a second click selects row %d, open %v", show(f).at, f.Open)
	}
	if f = after(t, f, click); f.Open {
		t.Error("a third click does not close it")
	}
	f = frame(t)
	if f = after(t, f, screen.Action{Verb: screen.Select, Arg: show(f).list[0].ID()}); !f.Open {
		t.Error("a click on the figure that stands in does not open it")
	}
	if _, _, ok := (Screen{}).Handle(screen.Action{Verb: screen.Select, Arg: "signal"}, f); ok {
		t.Error("a messenger is taken for a figure")
	}
}

func TestAllFiguresTakesEveryFilterOff(t *testing.T) {
	f := frame(t, "--metric", "dau", "--whose", "threema", "--search", "verge", "--no-estimates")
	if f = after(t, f, screen.Action{Verb: screen.ShowAll}); len(show(f).list) != len(f.Set.Observations) {
		t.Errorf("%d figures are listed", len(show(f).list))
	}
}

// TestTheDayChangesNothing compares all that the screen shows of two days.
func TestTheDayChangesNothing(t *testing.T) {
	now := frametest.Frame(t, Screen{}, 120, 36, "--figure", fortyMillion)
	then := frametest.Frame(t, Screen{}, 120, 36, "--figure", fortyMillion, "--day", "2021-01-15")
	if a, b := frametest.Body(now).Plain(), frametest.Body(then).Plain(); a != b {
		t.Errorf("the body changes from\n%s\nto\n%s", a, b)
	}
	if a, b := frametest.Panel(now).Plain(), frametest.Panel(then).Plain(); a != b {
		t.Errorf("the panel changes from\n%s\nto\n%s", a, b)
	}
	if then = after(t, then, screen.Action{Verb: screen.Move, N: 1}); then.Day() != data.Date(2021, 1, 15) {
		t.Errorf("moving changes the day to %s", then.Day())
	}
}

func TestTheListIsMadeOnceAFrame(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 120, 36, "--no-estimates")
	made := frametest.Counting(&f)
	v := f.Screen().Show(f)
	frametest.AskAll(v, f.ASCII)
	if made["list of figures"] != 1 || made["sentence"] != 0 {
		t.Errorf("without the sentence it makes %v", made)
	}
	if v.Sentence(); made["sentence"] != 1 || made["list of figures"] != 1 {
		t.Errorf("with the sentence it makes %v", made)
	}
}

// A text that is typed letter by letter finds what it finds at once, and figures stand where their order puts them,
// also among many.
func TestTypingNarrowsTheList(t *testing.T) {
	env := screen.NewEnv(frametest.Many(t, 9, 3000), frametest.Today, "test", []screen.Screen{Screen{}})
	seen := 0
	for _, text := range []string{"app 7 estimate 12", "40 m", "2 b signal", "count 1 dau", "140", "xyz"} {
		for _, flags := range []string{"", "--no-estimates", "--sort value --reverse", "--sort publisher"} {
			state, err := env.Parse(append(strings.Fields(flags), "--metric", "all"))
			if err != nil {
				t.Fatal(err)
			}
			f := screen.NewFrame(env, state, 120, 36, screen.NewLook(screen.Dark, false))
			for end := range text {
				f.Search = text[:end+1]
				show(f)
			}
			got, want := show(f), []*data.Observation(nil)
			f.Search = ""
			for _, o := range show(f).list {
				if f.Set.Matches(o, data.Terms(text)) {
					want = append(want, o)
				}
			}
			if !slices.Equal(got.list, want) {
				t.Errorf("%q %s: %d figures are found, want %d", text, flags, len(got.list), len(want))
			}
			seen += len(want)
			for at, o := range want {
				if found, ok := got.order.Find(got.list, o); !ok || found != at {
					t.Fatalf("%q %s: %s stands at %d, want %d", text, flags, o.ID(), found, at)
				}
			}
		}
	}
	if seen < 300 {
		t.Errorf("only %d figures were found", seen)
	}
}

// A search that finds nothing, and goes on, leaves the next one all figures to look through, whatever of that is still
// kept.
func TestASearchBehindOneThatFoundNothing(t *testing.T) {
	for kept := range 60 {
		f := frame(t)
		for i := range kept {
			screen.Keep(f.Env, i, func() int { return i })
		}
		for _, text := range []string{"xq", "xqx", "xqxq", "signal 40 m"} {
			f.Search = text
			if n := len(show(f).list); strings.HasPrefix(text, "xq") != (n == 0) {
				t.Fatalf("with %d others kept %q finds %d figures", kept, text, n)
			}
		}
	}
}
