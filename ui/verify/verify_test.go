package verify_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/charmbracelet/x/ansi"

	"userbase/data"
	"userbase/ui"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
	"userbase/ui/verify"
)

var today = data.Date(2026, 11, 26)

// envOf is the program with the embedded data, in which lines of the figures were replaced by others.
func envOf(t testing.TB, edits ...[2]string) *screen.Env {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"messengers.csv", "observations.csv", "events.csv", "sources.csv"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "data", name))
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		for _, e := range edits {
			if name == "observations.csv" && strings.Count(text, e[0]) != 1 {
				t.Fatalf("%q is not there once", e[0])
			}
			text = strings.Replace(text, e[0], e[1], 1)
		}
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	set, err := data.Parse(files)
	if err != nil {
		t.Fatal(err)
	}
	return ui.NewEnv(set, today, "test")
}

// written is the path of a file of a state.
func written(t testing.TB, env *screen.Env, format string, size snapshot.Size, flags ...string) string {
	t.Helper()
	s, err := env.Parse(flags)
	if err != nil {
		t.Fatal(err)
	}
	f, _ := snapshot.ByID(format)
	b, err := ui.Encode(screen.NewFrame(env, s, 0, 0, nil), f, size, s.Theme, snapshot.Options{})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "picture"+f.Ext)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// judged is what a program says of a file.
func judged(t testing.TB, env *screen.Env, path string) verify.Finding {
	t.Helper()
	past, err := snapshot.Read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	return verify.Judge(path, past, env, ui.Again(env))
}

var small = snapshot.Size{W: 45, H: 12}

// states are states in which screens rest on different figures.
var states = []string{"", "--day 2021-01-15", "--day 2021-01-15 --known then", "--hide whatsapp,wechat --focus signal",
	"--day 2014-10-20 --open --focus messenger --base wechat", "--no-estimates --metric dau --unit index",
	"--metric all --search e --sort value --reverse", "--from 2015-01-01 --to 2018-12-31 --base threema --align launch"}

// Every file that was just made holds, whatever its screen, format, size and state; and it rests on figures and says a
// sentence. What was made today holds on any later day.
func TestFreshFilesHold(t *testing.T) {
	env, later := envOf(t), envOf(t)
	later.Today = today.AddMonths(30)
	files, rests := 0, 0
	for _, view := range env.ViewIDs() {
		for i, state := range states {
			for j, format := range snapshot.Readable() {
				if testing.Short() && (i > 3 || (i+j)%4 > 0) {
					continue
				}
				size := []snapshot.Size{small, {W: 80, H: 24}, {W: 120, H: 36}}[(i+j)%3]
				if format == "png" {
					size = small
				}
				path := written(t, env, format, size, append([]string{"--view", view}, strings.Fields(state)...)...)
				n := judged(t, env, path)
				if n.Verdict() != verify.Holds || n.Past.Sentence == "" || n.Past.Format != format {
					t.Errorf("%s %s as %s: %s\n%s", view, state, format, n.Verdict(), n.Evidence(200))
				}
				if files++; len(n.Past.Figures) > 0 {
					rests++
				}
				if !strings.Contains(state, "--day") {
					if n := judged(t, later, path); n.Verdict() != verify.Holds {
						t.Errorf("%s %s as %s, later: %s\n%s", view, state, format, n.Verdict(), n.Evidence(200))
					}
				}
			}
		}
	}
	if files < 28 || rests < files*2/3 {
		t.Errorf("of %d files %d rest on figures", files, rests)
	}
}

// What shows the screen as it was seen rests on the same.
func TestSeenFilesHold(t *testing.T) {
	env := envOf(t)
	for _, view := range env.ViewIDs() {
		s := env.Default()
		s.View, s.Day = view, data.Date(2021, 1, 15)
		f := screen.NewFrame(env, s, 0, 0, nil)
		f.AsSeen = true
		format, _ := snapshot.ByID("svg")
		b, err := ui.Encode(f, format, snapshot.Size{W: 80, H: 24}, screen.Light, snapshot.Options{})
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "seen.svg")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if n := judged(t, env, path); n.Verdict() != verify.Holds {
			t.Errorf("%s: %s", view, n.Evidence(200))
		}
	}
}

// Files may be judged side by side; under the race detector this says whether they share what they must not.
func TestSideBySide(t *testing.T) {
	env := envOf(t)
	var paths []string
	for _, view := range env.ViewIDs() {
		for _, format := range []string{"svg", "json"} {
			paths = append(paths, written(t, env, format, small, "--view", view, "--day", "2021-01-15"))
		}
	}
	env = envOf(t) // of which nothing was asked yet
	findings := make([]verify.Finding, len(paths))
	var all sync.WaitGroup
	for i, path := range paths {
		all.Go(func() { findings[i] = judged(t, env, path) })
	}
	all.Wait()
	for _, n := range findings {
		if n.Verdict() != verify.Holds {
			t.Error(n.Evidence(80))
		}
	}
}

// The lines that are edited: the figure of Signal that stands on 15 January 2021, and one of WeChat.
const (
	signal = "signal,users,,2020-12-31,month,20000000,about,estimate"
	wechat = "wechat,mau,,2020-12-31,quarter,1225000000,exact,filing"
)

// What becomes of a figure is told exactly, on each screen that rests on it and in each format; the others hold.
func TestEditedFigures(t *testing.T) {
	env := envOf(t)
	line := func(begins string) string {
		b, err := os.ReadFile("../../data/observations.csv")
		if err != nil {
			t.Fatal(err)
		}
		_, rest, ok := strings.Cut(string(b), "\n"+begins)
		rest, _, _ = strings.Cut(rest, "\n")
		if !ok {
			t.Fatalf("no line begins with %q", begins)
		}
		return begins + rest + "\n"
	}
	all := []string{"ranking", "trend", "growth", "compare", "events", "figures"}
	for name, c := range map[string]struct {
		was, is string
		views   []string // that rest on it
		others  []string // that may
		want    string
	}{
		"value": {signal, strings.Replace(signal, "20000000", "25000000", 1), all, nil,
			"changed value: about 20 M -> about 25 M"},
		"bound": {signal, strings.Replace(signal, "about", "at_least", 1), all, nil,
			"changed value: about 20 M -> at least 20 M"},
		"basis": {signal, strings.Replace(signal, "estimate", "press", 1), all, nil,
			"changed basis: an estimate -> the press"},
		"precision": {signal, strings.Replace(signal, "month", "quarter", 1), all, nil,
			"changed precision: Dec 2020 -> Q4 2020"},
		"gone": {line(signal), "", []string{"trend", "figures"}, all, "gone"},
		"added": {line(signal), line(signal) + strings.Replace(line(signal), "2020-12-31", "2020-12-30", 1),
			[]string{"trend", "figures"}, all, "added"},
		"replaced": {signal, strings.Replace(signal, "2020-12-31", "2020-12-30", 1), all, nil, "replaced"},
		"another messenger": {wechat, strings.Replace(wechat, "1225000000", "1226000000", 1),
			[]string{"ranking", "trend", "growth", "figures"}, nil, "changed value: 1.225 bn -> 1.226 bn"},
	} {
		edited := envOf(t, [2]string{c.was, c.is})
		for i, view := range env.ViewIDs() {
			for j, format := range snapshot.Readable() {
				if testing.Short() && (i+j)%4 > 0 {
					continue
				}
				path := written(t, env, format, small, "--view", view, "--day", "2021-01-15",
					"--index-day", "2020-12-31")
				n := judged(t, edited, path)
				got := told(n.Differences)
				rests := slices.Contains(c.views, view)
				switch {
				case rests && (got != c.want || n.Verdict() != verify.Differs):
					t.Errorf("%s: %s as %s: %s, %q, want %q", name, view, format, n.Verdict(), got, c.want)
				case !rests && !slices.Contains(c.others, view) && n.Verdict() != verify.Holds:
					t.Errorf("%s: %s as %s: %s", name, view, format, n.Evidence(200))
				}
			}
		}
	}
}

// told are differences in a line.
func told(differences []verify.Difference) string {
	var parts []string
	for _, d := range differences {
		text := d.Kind.String()
		for _, f := range d.Fields() {
			text += fmt.Sprintf(" %s: %s -> %s", f.ID, data.Plain(f.Then), data.Plain(f.Now))
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}

// What was published of later days speaks against no picture of an earlier one; a list of all figures has one more.
func TestNewerFigures(t *testing.T) {
	const newest = "whatsapp,users,,2026-06-29,day,3000000000,at_least,official,,digital-information-world-2026," +
		"whatsapp-2026,2026-06-29,day,,"
	env := envOf(t)
	later := envOf(t, [2]string{newest, strings.ReplaceAll(newest, "2026-06-29", "2027-03-29") + "\n" + newest})
	later.Today = today.AddMonths(12)
	for _, state := range []string{"", "--day 2021-01-15"} {
		for _, view := range env.ViewIDs() {
			path := written(t, env, "svg", small, append([]string{"--view", view}, strings.Fields(state)...)...)
			want := verify.Holds
			if view == "figures" {
				want = verify.Differs
			}
			if n := judged(t, later, path); n.Verdict() != want {
				t.Errorf("%s %s: %s", view, state, n.Evidence(200))
			}
		}
	}
}

// Of very many figures it is told that they are not the same, not which.
func TestManyFigures(t *testing.T) {
	const newest = "whatsapp,users,,2026-06-29,day,3000000000,at_least,official,,digital-information-world-2026," +
		"whatsapp-2026,2026-06-29,day,,"
	daily := func(value string) string {
		var lines strings.Builder
		for i := range 1500 {
			day := (data.Date(2021, 1, 1) + data.Day(i)).String()
			lines.WriteString("telegram,mau,," + day + ",day,5" + value + "0000000,about,official,,telegram-2,," + day +
				",day,,\n")
		}
		return lines.String()
	}
	env := envOf(t, [2]string{newest, daily("0") + newest})
	edited := envOf(t, [2]string{newest, strings.Replace(daily("0"), "500000000", "510000000", 1) + newest})
	for _, format := range []string{"svg", "json"} {
		path := written(t, env, format, small, "--view", "trend")
		if n := judged(t, env, path); n.Verdict() != verify.Holds || n.Many.Count < 1500 || n.Past.Figures != nil {
			t.Errorf("%s: %s", format, n.Evidence(80))
		}
		n := judged(t, edited, path)
		text := strings.Join(strings.Fields(data.Plain(n.Evidence(80))), " ")
		b, err := n.JSON(today)
		want := fmt.Sprintf("there were %d and are %d, too many for a file to tell", n.Many.Count, n.Many.Count)
		if n.Verdict() != verify.Differs || !strings.Contains(text, want) || err != nil ||
			!strings.Contains(string(b), `"many":{"then":{"count":`) ||
			!strings.Contains(n.Note(today), "many figures") {
			t.Errorf("%s: %s\n%s", format, text, b)
		}
	}
}

func figure(messenger string, metric data.Metric, day string, source string) *data.Observation {
	at, err := data.ParseDay(day)
	if err != nil {
		panic(err)
	}
	return &data.Observation{Messenger: messenger, Metric: metric, AsOf: at, Value: 1e6,
		Source: &data.Source{ID: source, Publisher: "P of " + source[:1]}}
}

// A figure takes the place of another of its messenger and group: of the same day before any, then the latest of the
// latest, and of none that others lie between.
func TestDifferences(t *testing.T) {
	a, b, c, d := figure("m", data.MAU, "2018-01-01", "a"), figure("m", data.Users, "2019-01-01", "b"),
		figure("m", data.MAU, "2020-01-01", "c"), figure("m", data.MAU, "2021-01-01", "d")
	same := figure("m", data.MAU, "2018-01-01", "a2") // another page of the same publisher
	other := figure("m", data.Users, "2018-01-01", "b")
	dau, them := figure("m", data.DAU, "2018-01-01", "a"), figure("x", data.MAU, "2018-01-01", "a")
	list := func(o ...*data.Observation) []*data.Observation { return o }
	for _, c := range []struct {
		then, now []*data.Observation
		want      []verify.Difference
	}{
		{nil, nil, nil},
		{list(a, b, c), list(c, a, b), nil},
		{list(a), list(same), nil},
		{list(a), list(b), []verify.Difference{{verify.Replaced, a, b}}},
		{list(a), list(dau), []verify.Difference{{verify.Gone, a, nil}, {verify.Added, nil, dau}}},
		{list(a), list(them), []verify.Difference{{verify.Gone, a, nil}, {verify.Added, nil, them}}},
		{list(a, b), list(c), []verify.Difference{{verify.Gone, a, nil}, {verify.Replaced, b, c}}},
		{list(a, b), list(b, c), []verify.Difference{{verify.Gone, a, nil}, {verify.Added, nil, c}}},
		{list(a, b), list(c, d), []verify.Difference{{verify.Replaced, a, c}, {verify.Replaced, b, d}}},
		{list(a), list(d, other), []verify.Difference{{verify.Replaced, a, other}, {verify.Added, nil, d}}},
	} {
		if got := verify.Differences(c.then, c.now); !slices.Equal(got, c.want) {
			t.Errorf("%s, want %s", told(got), told(c.want))
		}
	}
}

// Of a file that does not tell its figures, or was made with others, nothing is said but why.
func TestCannotTell(t *testing.T) {
	env := envOf(t)
	path := written(t, env, "json", small)
	past, err := snapshot.Read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(p *snapshot.Past){
		"did not write that yet": func(p *snapshot.Past) { p.Figures, p.Sentence = nil, "" },
		"pages of many days":     func(p *snapshot.Past) { p.Figures = nil },
		"is a list of figures and": func(p *snapshot.Past) {
			p.Figures, p.Sentence, p.Many = nil, "", snapshot.Digest{Count: 2000, Sum: "x"}
		},
		"is a list of figures":       func(p *snapshot.Past) { p.Sentence = "" },
		"does not know: --focus":     func(p *snapshot.Past) { p.Args = []string{"--focus", "nobody"} },
		"is no day":                  func(p *snapshot.Past) { p.Today, p.Day = true, "x" },
		"was made with q.csv, which": func(p *snapshot.Past) { p.Own, p.DataVersion = []string{"q.csv"}, "0000000" },
	} {
		p := past
		change(&p)
		n := verify.Judge(path, p, env, ui.Again(env))
		text := data.Plain(ansi.Strip(n.Evidence(200)))
		if n.Verdict() != verify.Unknown || !strings.HasPrefix(text, "cannot tell: "+path+" ") ||
			!strings.Contains(strings.Join(strings.Fields(text), " "), want) {
			t.Errorf("%s, want %s", text, want)
		}
	}
	n := judged(t, env, filepath.Join("testdata", "format2.svg")) // of the version before
	if n.Verdict() != verify.Unknown || !strings.Contains(n.Reason, "userbase dev did not write that yet") {
		t.Errorf("%+v", n)
	}
}

// What is printed fits the paper, says what it should, and uses no word of the house.
func TestWords(t *testing.T) {
	env := envOf(t)
	edited := envOf(t, [2]string{signal, strings.Replace(signal, "20000000", "25000000", 1)})
	n := judged(t, edited, written(t, env, "svg", small, "--day", "2021-01-15"))
	for columns := 10; columns <= 100; columns++ {
		for line := range strings.Lines(ansi.Strip(n.Evidence(columns))) {
			line = strings.TrimRight(line, "\n")
			if cells.Width(line, false) > max(min(columns, 96), 20) && !strings.Contains(line, "https://") &&
				!strings.Contains(line, n.File) {
				t.Errorf("%d columns: %q", columns, line)
			}
		}
	}
	text := strings.Join(strings.Fields(data.Plain(ansi.Strip(n.Evidence(80)))), " ")
	for _, want := range []string{"changed: " + n.File + " How big is each messenger? On 15 January 2021",
		"changed Signal, Dec 2020, users: about 25 M (was about 20 M)", "https://",
		"The sentence was: WhatsApp had at least 90 times as many users as Signal",
		"It is now: WhatsApp had at least 78", "data " + env.Set.Version + ", userbase test; now data " +
			edited.Set.Version + ", userbase test"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
	note := n.Note(today)
	for _, want := range []string{"Correction of 26 November 2026. ", `said: "WhatsApp had at least 90 times`,
		`It now says: "WhatsApp had at least 78`, "for Signal, Dec 2020, about 25 M instead of about 20 M (",
		"published"} {
		if !strings.Contains(note, want) {
			t.Errorf("no %q in %s", want, note)
		}
	}
	for _, text := range []string{text, note} {
		if house := frametest.House(text); house != "" {
			t.Errorf("%q is a word of the house: %s", house, text)
		}
	}
	holds := judged(t, env, n.File)
	if got := ansi.Strip(holds.Evidence(20)); got != "holds: "+n.File+"\n" {
		t.Errorf("%q", got)
	}
}

// A finding for programs is one line, whatever it is, with the same fields.
func TestJSON(t *testing.T) {
	env := envOf(t)
	edited := envOf(t, [2]string{signal, strings.Replace(signal, "20000000", "25000000", 1)})
	changed := judged(t, edited, written(t, env, "html", small, "--day", "2021-01-15"))
	var keys []string
	for want, n := range map[string]verify.Finding{
		"holds 0": judged(t, env, changed.File), "changed 1": changed, "unknown 2": {File: "x", Reason: "x is no file"},
	} {
		b, err := n.JSON(today)
		var all map[string]any
		if err != nil || json.Unmarshal(b, &all) != nil || strings.Count(string(b), "\n") != 1 ||
			strings.Contains(string(b), data.Nbsp) {
			t.Fatalf("%s: %v %s", want, err, b)
		}
		if got := fmt.Sprint(all["verdict"], " ", all["exit"]); got != want || all["file"] != n.File ||
			(all["reason"] != nil) != (n.Reason != "") || (all["note"] != nil) != (want == "changed 1") {
			t.Errorf("%s: %s", want, b)
		}
		if got := slices.Sorted(maps.Keys(all)); keys != nil && !slices.Equal(got, keys) {
			t.Errorf("%s has %v, another %v", want, got, keys)
		} else {
			keys = got
		}
	}
	b, _ := changed.JSON(today)
	for _, want := range []string{`"what":"changed","fields":["value"],"then":{"id":"signal:users:2020-12-31:`,
		`"value":20000000,`, `"value":25000000,`, `"data_version":{"then":"` + env.Set.Version + `","now":"` +
			edited.Set.Version + `"}`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("no %s in %s", want, b)
		}
	}
}

// Whatever a file says of its figures, what is printed is short, and nothing that a terminal must not be sent.
func TestHostileFile(t *testing.T) {
	env := envOf(t)
	huge := strings.Repeat("\u202ey\x1b[31m ", 3000)
	past, err := snapshot.Read(written(t, env, "json", small), nil)
	if err != nil {
		t.Fatal(err)
	}
	clean := strings.TrimSpace(data.OneLine(huge)) // as texts of files are read
	past.Title, past.Sentence, past.Version, past.DataVersion = clean, clean, clean, clean
	past.Figures = []*data.Observation{{Messenger: clean, Metric: data.Metric(clean), CountedBy: clean,
		Basis: data.Estimate, Value: -1 << 63, Source: &data.Source{ID: clean, Publisher: clean}},
		{Source: &data.Source{}}}
	n := verify.Judge(huge, past, env, ui.Again(env))
	text, note := n.Evidence(80), n.Note(today)
	if n.Verdict() != verify.Differs || len(text) > 20_000 || len(note) > 5_000 {
		t.Errorf("%s: %d and %d bytes", n.Verdict(), len(text), len(note))
	}
	for _, s := range []string{text, note} {
		if strings.ContainsFunc(ansi.Strip(s), func(r rune) bool { return r != '\n' && !data.Printable(r) }) {
			t.Errorf("%.2000q", s)
		}
	}
}

// Whatever a file says, something is said of it, which fits a terminal.
func FuzzJudge(f *testing.F) {
	env := envOf(f)
	f.Add("--view\x00trend\x00--day\x002021-01-15", "2021-01-15", true, "signal", "users", int64(18000), int64(2e7),
		uint8(7))
	f.Add("--view\x00growth\x00--known\x00then", "0001-01-01", true, "", "installs", int64(-1<<40), int64(-5),
		uint8(255))
	f.Add("--view\x00events\x00--open", "9999-12-31", true, "x", "", int64(1<<40), int64(1<<62), uint8(0))
	f.Add("--metric\x00all\x00--view\x00figures", "", false, "x", "", int64(0), int64(0), uint8(0))
	f.Fuzz(func(t *testing.T, args, day string, now bool, who, what string, at, value int64, kinds uint8) {
		line := func(s string) string { return strings.TrimSpace(data.OneLine(s)) } // as texts of files are read
		o := &data.Observation{Messenger: line(who), Metric: data.Metric(line(what)), AsOf: data.Day(at), Value: value,
			Bound: data.Bound(kinds % 4), Basis: data.Basis(kinds / 4 % 5), Precision: data.Precision(kinds % 4),
			CountedBy: line(who), Source: &data.Source{ID: line(what), Publisher: line(who)}}
		if kinds > 100 {
			o.From, o.Disclosed, o.DisclosedPrecision = data.Day(value), data.Day(value), data.Disclosure(kinds%4)
		}
		p := snapshot.Past{Meta: snapshot.Meta{Args: strings.Split(args, "\x00"), Day: line(day), Today: now,
			Title: line(args)}, Format: []string{"svg", "json", "html"}[kinds%3], Sentence: line(who),
			Figures: []*data.Observation{o}}
		if kinds%2 > 0 {
			p.Size = snapshot.Size{W: 1 + int(kinds), H: 1 + int(kinds)/3}
		}
		n := verify.Judge("x.svg", p, env, ui.Again(env))
		b, err := n.JSON(today)
		hidden := func(r rune) bool { return r != '\n' && !data.Printable(r) }
		if text := n.Evidence(80); len(text) < 10 || err != nil || !json.Valid(b) ||
			strings.ContainsFunc(ansi.Strip(text), hidden) {
			t.Errorf("%q %s", text, b)
		}
		if n.Verdict() == verify.Differs {
			_ = n.Note(today)
		}
	})
}
