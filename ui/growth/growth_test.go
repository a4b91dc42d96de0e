package growth

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// made is the growth of a state given as flags.
func made(t testing.TB, w, h int, flags ...string) shown {
	t.Helper()
	return show(frametest.Frame(t, Screen{}, w, h, flags...))
}

// The smallest files around figures of one's own: three messengers, the name of one longer than the room for it.
const (
	ownSources = "id,publisher,title,title_original,url,published,access\ns1,Paper,,,,,secondary\n"
	ownEvents  = "id,date,precision,kind,messengers,title,summary,source\n" +
		"ev,2015-01-01,day,law,a;b,Title,Summary,s1\n"
	ownMessengers = "id,name,short,launched,owner,headquarters,jurisdiction,business_model,e2ee_default,e2ee_since," +
		"open_source,phone_number_required,metadata,data_sharing_eu,data_sharing_world,moderation,sources\n" +
		"a,Alpha App,Alpha,2010-01,o,h,j,b,no,,no,yes,m,e,w,m,s1\n" +
		"b,Beta App,Beta,2010-02-03,o,h,j,b,yes,2012,no,yes,m,e,w,m,s1\n" +
		"c,Gamma App,Gammagammagamma,2011-05-05,o,h,j,b,yes,2012,no,yes,m,e,w,m,s1\n"
	ownFigures = "messenger,metric,from,as_of,precision,value,bound,basis,counted_by,source,origin,disclosed," +
		"disclosed_precision,break,note\n"
)

// own is the growth of figures of one's own, each "messenger metric as_of value bound basis".
func own(t *testing.T, w, h int, figures []string, flags ...string) shown {
	t.Helper()
	text := ownFigures
	for _, line := range figures {
		f := strings.Fields(line)
		text += strings.Join([]string{f[0], f[1], "", f[2], "day", f[3], f[4], f[5], "", "s1", "", "", "", "", ""},
			",") + "\n"
	}
	files := fstest.MapFS{}
	for name, text := range map[string]string{"sources.csv": ownSources, "events.csv": ownEvents,
		"messengers.csv": ownMessengers, "observations.csv": text} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	set, err := data.Parse(files)
	if err != nil {
		t.Fatal(err)
	}
	env := screen.NewEnv(set, frametest.Today, "test", []screen.Screen{Screen{}})
	state, err := env.Parse(flags)
	if err != nil {
		t.Fatal(err)
	}
	return show(screen.NewFrame(env, state, w, h, screen.NewLook(screen.Dark, false)))
}

// body is what is drawn, row by row.
func body(v shown) []string {
	b := v.Skeleton().Body
	g := cells.New(b.W, b.H, v.ASCII)
	v.Draw(g)
	return strings.Split(g.Plain(), "\n")
}

// draws fails unless each row stands among the lines, blank for blank from the left.
func draws(t *testing.T, lines []string, rows ...string) {
	t.Helper()
	for _, row := range rows {
		if !slices.Contains(lines, row) {
			t.Errorf("%q is not drawn:\n%s", row, strings.Join(lines, "\n"))
		}
	}
}

func TestAllIsWorkedOutOnce(t *testing.T) {
	for _, flags := range [][]string{nil, {"--no-estimates"}, {"--day", "2021-01-15", "--sort", "times", "--open"}} {
		f := frametest.Frame(t, Screen{}, 120, 36, flags...)
		count := frametest.Counting(&f)
		v := Screen{}.Show(f)
		frametest.AskAll(v, f.ASCII)
		if count["list of messengers"] != 1 || count["plan of growth"] != 1 || len(count) != 2 {
			t.Errorf("%v: worked out %v", flags, count)
		}
		if v.Sentence(); count["sentence"] != 1 || len(count) != 3 {
			t.Errorf("%v: with the sentence, worked out %v", flags, count)
		}
	}
}

func TestDrawsInAnyRoom(t *testing.T) {
	for _, flags := range [][]string{{"--focus", "threema"}, {"--focus", "signal", "--day", "2021-01-15", "--ascii"},
		{"--focus", "wechat", "--day", "2010-01-01", "--hide", "wechat"}} {
		f := frametest.Frame(t, Screen{}, 0, 0, flags...)
		for f.W = 40; f.W <= 200; f.W++ {
			for f.H = 10; f.H <= 60; f.H += 1 + f.W%3 {
				seen := 0
				for _, row := range body(show(f)) {
					if strings.HasPrefix(row, " ▸") || strings.HasPrefix(row, " >") {
						seen++
					}
				}
				if seen != 1 {
					t.Fatalf("%v at %d×%d: the focus stands %d times", flags, f.W, f.H, seen)
				}
			}
		}
		v := show(f)
		for w := range 60 { // less room than planned: nothing to see, but no panic
			v.Draw(cells.New(w, w%9, v.ASCII))
			v.Panel(cells.New(w, w%7, v.ASCII))
			v.Detail(w)
		}
	}
}

func TestKeysWalkTheRows(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24, "--sort", "name", "--focus", "telegram")
	for _, c := range []struct {
		verb screen.Verb
		n    int
		want string
	}{
		{screen.Move, 1, "threema"}, {screen.Move, -1, "signal"}, {screen.Move, 9, "whatsapp"},
		{screen.Page, -1, "messenger"}, {screen.Page, 1, "whatsapp"},
		{screen.Top, -1, "messenger"}, {screen.Bottom, 1, "whatsapp"},
	} {
		s, e, ok := Screen{}.Handle(screen.Action{Verb: c.verb, N: c.n}, f)
		if s.Focus != c.want || e != (screen.Effect{}) || !ok {
			t.Errorf("%v by %d: focus %s, %v, %v, want %s", c.verb, c.n, s.Focus, e, ok, c.want)
		}
	}
	if s, _, ok := (Screen{}).Handle(screen.Action{Verb: screen.Hide}, f); ok || s != f.State {
		t.Errorf("it hides by itself: %v, %v", s, ok)
	}
}

func TestKeysForTheOrderSayIt(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24)
	press := func(v screen.Verb) string {
		s, e, ok := Screen{}.Handle(screen.Action{Verb: v, N: 1}, f)
		if e.Kind != screen.Notice || !ok {
			t.Fatalf("it says nothing: %v, %v", e, ok)
		}
		f.State = s
		return e.Text
	}
	for _, want := range append(orders[1:len(orders):len(orders)], orders[0]) {
		said := []string{press(screen.NextSort), press(screen.Reverse)}
		press(screen.Reverse)
		if !slices.Equal(said, []string{"sorted by " + want.first, "sorted by " + want.last}) {
			t.Errorf("the keys say %q, want %q", said, want)
		}
	}
}

// The first day is that of the state; if the day shown is not after it, the change runs from a year before, and the
// state keeps the first day.
func TestTheTwoDays(t *testing.T) {
	for _, c := range []struct {
		flags    string
		from, to data.Day
		title    string
	}{
		{"", screen.TheEvening, frametest.Today, "15 January 2021 to today, figures up to 30 June 2026"},
		{"--day 2021-01-16", screen.TheEvening, screen.TheEvening + 1, "15 January 2021 to 16 January 2021"},
		{"--day 2021-01-15", data.Date(2020, 1, 15), screen.TheEvening, "The year before 15 January 2021"},
		{"--day 2012-06-01", data.Date(2011, 6, 1), data.Date(2012, 6, 1), "The year before 1 June 2012"},
		{"--index-day 2026-11-22", data.Date(2025, 11, 22), frametest.Today,
			"The year before today, figures up to 30 June 2026"},
		{"--index-day 2010-02-03 --day 2012-06-01", data.Date(2010, 2, 3), data.Date(2012, 6, 1),
			"3 February 2010 to 1 June 2012"},
	} {
		v := made(t, 80, 24, strings.Fields(c.flags)...)
		head := v.Head()
		if got := data.Plain(head.Titles[0]); v.from != c.from || v.to != c.to || got != "Who grew?  "+c.title ||
			!head.Dated {
			t.Errorf("%s: from %s to %s, %q", c.flags, v.from, v.to, got)
		}
		for _, r := range v.rows {
			if want := v.Set.Change(r.ID, v.Query(), c.from, c.to); !reflect.DeepEqual(r.change, want) {
				t.Errorf("%s: %s changed by %+v, not %+v", c.flags, r.ID, r.change, want)
			}
		}
	}
	f := frametest.Frame(t, Screen{}, 80, 24, "--day", "2017-03-03", "--unit", "index")
	s, e, ok := Screen{}.Handle(screen.Action{Verb: screen.IndexHere}, f)
	want := f.State
	want.IndexDay = data.Date(2017, 3, 3)
	if !ok || s != want || data.Plain(e.Text) != "first day: 3 Mar 2017" {
		t.Errorf("the key for the first day: %v, %q", s.IndexDay, e.Text)
	}
}
