package own

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"userbase/data"
)

// The same rows in another order, in other columns or in another kind of file are the same data.
func TestVersionIsOfRows(t *testing.T) {
	set := embedded(t)
	rows := []string{"signal,mau,2026-01-31,40 M,Paper,seen", "Zalo,mau,2026-01-31,77 M,Paper",
		"Zalo,mau,2026-02-28,78 M,Paper", "threema,dau,2026-01-31,5 M,Other", "signal,mau,2026-02-28,41 M,Paper"}
	header := "messenger,metric,as_of,value,publisher,note\n"
	first, _ := readAll(t, set, header+strings.Join(rows, "\n"))
	if first.Version == set.Version {
		t.Error("figures of one's own leave the version")
	}
	for range 10 {
		rand.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		text := header + strings.Join(rows, "\n")
		for what, n := range map[string][]string{
			"order": {text}, "tabs": {strings.ReplaceAll(text, ",", "\t")},
			"semicolons": {strings.ReplaceAll(text, ",", ";")},
			"UTF-16":     {utf16Of(text, false)}, "numbers": {strings.ReplaceAll(text, " M", "000000")},
			"two files": {header + strings.Join(rows[:2], "\n"), header + strings.Join(rows[2:], "\n")},
			"twice":     {text, text},
		} {
			if got, report := readAll(t, set, n...); got == nil || got.Version != first.Version {
				t.Errorf("%s: another version, %v", what, report.Faults)
			}
		}
		step, _ := readAll(t, set, header+strings.Join(rows[:2], "\n"))
		if step, _ = readAll(t, step, header+strings.Join(rows[2:], "\n")); step.Version != first.Version {
			t.Error("figures added in two steps have another version")
		}
	}
	other, _ := readAll(t, set, strings.Replace(header+strings.Join(rows, "\n"), "77 M", "76 M", 1))
	if other.Version == first.Version {
		t.Error("another value leaves the version")
	}
}

// Two names of one id are two versions, since pictures show the name; of several spellings the first counts, in
// whatever order they stand.
func TestVersionIsOfNames(t *testing.T) {
	set := embedded(t)
	table := func(names ...string) (*data.Set, *Report) {
		var b strings.Builder
		for _, name := range names { // each with its own day, whatever the order
			fmt.Fprintf(&b, "%s,mau,2026-01-%02d,40 M\n", name, 10+len(name))
		}
		return readAll(t, set, needs+b.String())
	}
	first, _ := table("Sum A1")
	if other, _ := table("sum-a1"); other.Version == first.Version || other.Messenger("sum-a1").Name != "sum-a1" {
		t.Error("another name leaves the version")
	}
	names := []string{"Sum A1", "sum-a1 ", "Sum  A1", "SUM --- A1"}
	want, _ := table(names...)
	for range 10 {
		rand.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		got, report := table(names...)
		m := got.Messenger("sum-a1")
		if got.Version != want.Version || m.Name != "SUM --- A1" || m.Short != want.Messenger("sum-a1").Short ||
			!slices.Equal(report.Messengers, []string{m.Name}) {
			t.Errorf("%q: %+v, version %s, not %s", names, m, got.Version, want.Version)
		}
	}
}

// A row with the key of a figure takes its place; one that says the same as it leaves it.
func TestRowsReplaceFigures(t *testing.T) {
	set := embedded(t)
	old := set.Figure("whatsapp:dau:2014-02-24:memeburn-2014")
	if old == nil {
		t.Fatal("no figure")
	}
	row := fmt.Sprintf("whatsapp,dau,2014-02-24,331 M,%q", old.Source.Publisher)
	n, report := readAll(t, set, "messenger,metric,as_of,value,publisher\n"+row+"\n")
	if report.Replaced != 1 || report.Added != 0 || len(n.Observations) != len(set.Observations) {
		t.Errorf("%+v", report)
	}
	if got := ownFigures(n); len(got) != 1 || !strings.HasPrefix(got[0], "whatsapp dau 2014-02-24 331000000") {
		t.Errorf("%v", got)
	}
	again, report := readAll(t, n, "messenger,metric,as_of,value,publisher\n"+row+"\n")
	if report.Known != 1 || report.Replaced != 0 || again.Version != n.Version {
		t.Errorf("the same again: %+v", report)
	}
}

// Faults of all files and rows are told at once, in order; those that are not kept are counted.
func TestAllFaultsAtOnce(t *testing.T) {
	set := embedded(t)
	bad := needs + "signal,mau,2026-01-31,x\n,yau,2027,\nsignal,mau,2026-01-31,4\n"
	odd := "messenger,metric,as_of,value,colour\nsignal,mau,2027,4,red\n"
	turned := "value,as_of,metric,messenger\nx,2027,yau,signal\n6,2026-01-31,mau,signal\nx,2025,mau,signal\n"
	n, report := readAll(t, set, bad, "messenger\n", needs+"signal,mau,2026-01-31,5\n", odd, turned)
	var got []string
	for _, f := range report.Faults {
		got = append(got, f.String())
	}
	want := []string{`1.csv:2:23: value "x"`, "1.csv:3:1: messenger is empty", "1.csv:3:2: metric", "1.csv:3:6: as_of",
		"1.csv:3:11: value is empty", "2.csv:1:1: the first line names no columns metric",
		"3.csv:2:23: value 5 is the second of one key, signal mau 2026-01-31 \"own figure\": line 4 of 1.csv has 4",
		"4.csv:1:30: unknown column", "4.csv:2:12: as_of",
		"5.csv:2:1: value", "5.csv:2:3: as_of", "5.csv:2:8: metric", "5.csv:3:1: value 6 is the second of one key",
		"5.csv:4:1: value"}
	if n != nil || !slices.EqualFunc(got, want, strings.HasPrefix) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	n, report, err := Read(context.Background(), set, []File{{Name: "a", Text: strings.NewReader(needs +
		strings.Repeat("signal,mau,2026-01-31,x\n", 5000))}}, Options{Today: today, Keep: 7})
	if n != nil || err != nil || report.FaultCount != 5000 || len(report.Faults) != 7 {
		t.Errorf("%d of %d faults are kept", len(report.Faults), report.FaultCount)
	}
}

func TestWarnings(t *testing.T) {
	set := embedded(t)
	header := "messenger,metric,as_of,value,publisher,break\n"
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", header + "Zalo,mau,2025,70 M,P,\nZalo,mau,2026-01,77 M,P,\n", nil},
		{"unit slip", header + "Zalo,mau,2024,70 M,P,\nZalo,mau,2025,77,P,\nZalo,mau,2026-01,78 M,P,\n",
			[]string{"3:15: value ~77 is about 909091 times off the figure of 2024-12-31, ~70 M; check its unit"}},
		{"slip from there on", header + "Zalo,mau,2024,70 k,P,\nZalo,mau,2025,77 M,P,\nZalo,mau,2026-01,78 M,P,\n",
			[]string{"2:15: value ~70 k is about 1100 times off the figure of 2025-12-31, ~77 M"}},
		{"slip at the end", header + "Zalo,mau,2024,70 M,P,\nZalo,mau,2025,77 M,P,\nZalo,mau,2026-01,78,P,\n",
			[]string{"4:18: value ~78 is about 987179 times off the figure of 2025-12-31"}},
		{"two alone", header + "Zalo,mau,2024,70 M,P,\nZalo,mau,2025,77,P,\n", []string{"3:15: value ~77 is"}},
		{"slip among others of its group", header + "Zalo,mau,2024,70 M,P,\nZalo,users,2025-01,70,P,\n" +
			"Zalo,mau,2025,77,P,\nZalo,users,2026-01,80,P,\nZalo,mau,2026-01,78 M,P,\n",
			[]string{"4:15: value ~77 is about 909091 times off the figure of 2024-12-31, ~70 M; check its unit"}},
		{"alone in its group", header + "Zalo,mau,2024,70 M,P,\nZalo,mau,2025,71 M,P,\nZalo,users,2025-06,72,P,\n",
			[]string{"4:20: value ~72 is about 972222 times off the figure of 2024-12-31"}},
		{"fall across another metric", header + "Zalo,users_cumulative,2024,90 M,P,\nZalo,mau,2025-06,60 M,P,\n" +
			"Zalo,users_cumulative,2025,70 M,P,\n", []string{"4:28: users_cumulative fell from ~90 M"}},
		{"fall across a slip", header + "Zalo,registered,2023,90 M,P,\nZalo,registered,2024,91,P,\n" +
			"Zalo,registered,2025,70 M,P,\n", []string{"3:22: value ~91 is", "4:22: registered fell from ~90 M"}},
		{"slip against the set", header + "WhatsApp,mau,2026-01-01,3 M,P,\n",
			[]string{"2:25: value ~3 M is about 1000 times"}},
		{"fall", header + "Zalo,registered,2024,90 M,P,\nZalo,registered,2025,70 M,P,\n",
			[]string{"3:22: registered fell from ~90 M (2024-12-31) to ~70 M (2025-12-31), and counts " +
				"everybody since launch; check both, or write yes in break"}},
		{"fall with a break", header + "Zalo,registered,2024,90 M,P,\nZalo,registered,2025,70 M,P,yes\n", nil},
		{"fall within rounding", header + "Zalo,registered,2024,90 M,P,\nZalo,registered,2025,88 M,P,\n", nil},
		{"fall of active users", header + "Zalo,mau,2024,90 M,P,\nZalo,mau,2025,70 M,P,\n", nil},
		{"in order of lines", header + "Zalo,mau,2023,90,P,\nZalo,mau,2024,90 M,,\nZalo,dau,2023,1 M,P,\n" +
			"Zalo,dau,2023,1 M,P,\nZalo,mau,2025,91 M,P,\n",
			[]string{"2:15: value ~90 is", "3:15: the figure names no source", "5:15: the row says what line 4 says"}},
		{"no source", header + "Zalo,mau,2024,90 M,,\nZalo,mau,2025,95 M,,\n",
			[]string{"2:15: 2 of the figures name no source; write publisher and url"}},
		{"the same row twice",
			header + "Zalo,mau,2024,90 M,P,\nZalo,mau,2024-12-31,90 M,P,\nzalo, mau,2024,90000000,P,\n",
			[]string{"4:16: the row says what line 2 says; take one of the two out"}},
	} {
		n, report := readAll(t, set, test.text)
		var got []string
		for _, f := range report.Warnings {
			got = append(got, strings.TrimPrefix(f.String(), "1.csv:"))
		}
		if test.name == "the same row twice" { // of the two the one by its day is another thing
			if n != nil || report.FaultCount != 1 {
				t.Errorf("%s: %v", test.name, report.Faults)
			}
			n, report = readAll(t, set, strings.Replace(test.text, "Zalo,mau,2024-12-31,90 M,P,\n", "\n", 1))
			got = []string{strings.TrimPrefix(report.Warnings[0].String(), "1.csv:")}
		}
		if n == nil || !slices.EqualFunc(got, test.want, strings.HasPrefix) || report.WarningCount != len(got) {
			t.Errorf("%s: %q, %v", test.name, got, report.Faults)
		}
	}
}

// endless is a text that never ends.
type endless struct {
	row  string
	read func()
}

func (e endless) Read(p []byte) (int, error) {
	if e.read != nil {
		e.read()
	}
	n := 0
	for n+len(e.row) <= len(p) {
		n += copy(p[n:], e.row)
	}
	if n == 0 {
		n = copy(p, e.row)
	}
	return n, nil
}

func TestLimits(t *testing.T) {
	set := embedded(t)
	check := func(what string, file File, place, says string) {
		t.Helper()
		file.Name = "x"
		n, report, err := Read(context.Background(), set, []File{file}, Options{Today: today, Keep: 1e6})
		if n != nil || err != nil || report.FaultCount == 0 {
			t.Fatalf("%s: loads", what)
		}
		last := report.Faults[len(report.Faults)-1].String()
		if !strings.HasPrefix(last, "x:"+place) || !strings.Contains(last, says) {
			t.Errorf("%s: %s", what, last)
		}
	}
	check("size that is known", File{Text: strings.NewReader(""), Size: MostBytes + 1}, "1:1: ",
		"larger than 256 MiB; part it")
	var names strings.Builder
	for i := range MostMessengers - len(set.Messengers) + 1 {
		fmt.Fprintf(&names, "m%d,mau,2026-01-31,4\n", i)
	}
	check("messengers", File{Text: strings.NewReader(needs + names.String())}, "496:1: ",
		`messenger "m494" would be the 501st messenger; keep to 500`)
	check("a fault of reading", File{Text: io.MultiReader(strings.NewReader(needs+"signal,mau,2026-01-31,4\n"),
		failing{})}, "", "cannot be read on: no disk; try again")
	if testing.Short() {
		return
	}
	long := endless{row: strings.Repeat("x", 60000) + ",,\n"}
	check("size", File{Text: io.MultiReader(strings.NewReader(needs), long)}, "",
		"larger than 256 MiB; part it into several")
	var rows strings.Builder
	for i := range MostFigures + 1 {
		fmt.Fprintf(&rows, "m%d,mau,%s,%d\n", i%100, data.Date(1971, 1, 1)+data.Day(i/100), i+1)
	}
	check("figures", File{Text: strings.NewReader(needs + rows.String())}, "2000002:1: ", "more than 2,000,000 figures")
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("no\ndisk") }

// Whoever ends the context ends the reading, however much there is, and is told how far it came until then.
func TestReadingEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	reads, far := 0, int64(0)
	file := File{Name: "x", Text: io.MultiReader(strings.NewReader(needs),
		endless{row: "signal,mau,2026-01-31,4\n", read: func() {
			if reads++; reads == 3 {
				cancel()
			}
		}})}
	n, report, err := Read(ctx, embedded(t), []File{file}, Options{Today: today, Progress: func(read int64) {
		if read < far {
			t.Error("it goes back")
		}
		far = read
	}})
	if n != nil || report != nil || !errors.Is(err, context.Canceled) || far == 0 || reads > 4 {
		t.Errorf("%v after %d reads and %d bytes", err, reads, far)
	}
}

// A hostile file meets a limit before much of it is read.
func TestHostileFilesEndAtOnce(t *testing.T) {
	const most = 4 << 20
	for name, file := range map[string][2]string{
		"field of the names": {"", "x"}, "columns": {"", "a,"}, "names in quotes": {"\"", "x\n"},
		"field": {needs, "x"}, "fields": {needs, ","}, "field in quotes": {needs + "\"", "x\n"},
		"doubled quotes": {needs + "\"", `""`}, "row": {needs, strings.Repeat("x", 60000) + ","},
		"row in quotes": {needs, "\"" + strings.Repeat("x", 60000) + "\","}, "zeros": {"", "\x00"},
		"UTF-16": {markUTF16, "x\x00"}, "archive": {"PK\x03\x04", "x"}, "blanks before quotes": {needs, " "},
	} {
		var read int64
		n, report, err := Read(context.Background(), embedded(t), []File{{Name: "x",
			Text: io.MultiReader(strings.NewReader(file[0]), endless{row: file[1]})}},
			Options{Today: today, Progress: func(so int64) { read = so }})
		if n != nil || err != nil || report.FaultCount != 1 || read > most {
			t.Errorf("%s: %d bytes were read, %v", name, read, report.Faults)
		}
	}
}

// Progress tells of all bytes of all files.
func TestProgressTellsAll(t *testing.T) {
	text := needs + strings.Repeat("signal,mau,2026-01-31,4\n", 50_000)
	var read int64
	_, _, err := Read(context.Background(), embedded(t), []File{{Name: "a", Text: strings.NewReader(text)},
		{Name: "b", Text: strings.NewReader(text)}}, Options{Today: today, Progress: func(so int64) { read = so }})
	if err != nil || read != 2*int64(len(text)) {
		t.Errorf("%d bytes of %d, %v", read, 2*len(text), err)
	}
}

// The data set may tell of one document twice; the sources behind it are found all the same.
func TestSourcesOfWhichTwoSayTheSame(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	twin := *set.Sources[1]
	twin.ID = "twin"
	set = set.With(data.More{Sources: []*data.Source{&twin}})
	text := "messenger,metric,as_of,value,publisher,source\nZ,mau,2020-01-01,5000,Zed,\nZ,mau,2020-01-02,5000,,twin\n"
	files := []File{{Name: "z.csv", Text: strings.NewReader(text)}}
	n, report, err := Read(t.Context(), set, files, Options{Today: data.Date(2026, 11, 22)})
	if err != nil || n == nil {
		t.Fatalf("%v, %+v", err, report)
	}
	for i, publisher := range []string{"Zed", twin.Publisher} {
		o := &n.Observations[len(set.Observations)+i]
		if n.Source(o.Source.ID) != o.Source || o.Source.Publisher != publisher {
			t.Errorf("%s: its source, of %s, is not one of the set of %s", o.ID(), o.Source.Publisher, publisher)
		}
	}
}
