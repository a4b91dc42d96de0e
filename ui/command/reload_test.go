package command

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"userbase/data"
	"userbase/data/own"
	"userbase/ui"
	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// withoutFigures is the data set but for its figures.
func withoutFigures(t *testing.T) *data.Set {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"messengers.csv", "sources.csv", "events.csv", "observations.csv"} {
		text, err := os.ReadFile("../../data/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if name == "observations.csv" {
			text, _, _ = bytes.Cut(text, []byte("\n"))
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	set, err := data.Parse(files)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// reload reads a file as figures of one's own.
func reload(t *testing.T, set *data.Set, text []byte) (*data.Set, *own.Report) {
	t.Helper()
	n, report, err := own.Read(context.Background(), set, []own.File{{Name: "f.csv", Text: bytes.NewReader(text)}},
		own.Options{Today: frametest.Today})
	if err != nil {
		t.Fatal(err)
	}
	return n, report
}

// tables are the csv of each screen, with all figures on the screen that lists them.
func tables(t *testing.T, env *screen.Env, excel bool) map[string][]byte {
	t.Helper()
	csv, _ := snapshot.ByID("csv")
	all := map[string][]byte{}
	for _, view := range env.ViewIDs() {
		s := env.Default()
		if s.View = view; view == "figures" {
			s.Group = screen.AllMetrics
		}
		f := screen.NewFrame(env, s, 120, 36, screen.NewLook(screen.Mono, false))
		b, err := ui.Encode(f, csv, snapshot.Size{}, screen.Mono, snapshot.Options{Excel: excel})
		if err != nil {
			t.Fatal(err)
		}
		all[view] = b
	}
	return all
}

// What the lists of figures write as csv says all that the rules need: with it alone the same figures stand, of all
// messengers, whatever counts and is known. Of the set itself it says nothing new. No other screen's csv is loaded.
func TestListsOfFiguresLoadAgain(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	env, bare := ui.NewEnv(set, frametest.Today, "test"), withoutFigures(t)
	for _, excel := range []bool{false, true} {
		all := tables(t, env, excel)
		if all["the command"], err = (choice{}).encode(env, "csv", excel); err != nil {
			t.Fatal(err)
		}
		for view, text := range all {
			if view != "figures" && view != "the command" {
				n, report := reload(t, set, text)
				if n != nil || report.FaultCount != 1 || report.Faults[0].Line != 1 ||
					!strings.Contains(report.Faults[0].Mend, "userbase figures --format csv") {
					t.Errorf("%s loads, or is refused without a word: %v", view, report.Faults)
				}
				continue
			}
			n, report := reload(t, set, text)
			if n == nil || report.Known != len(set.Observations) || n.Version != set.Version ||
				len(n.Observations) != len(set.Observations) || report.WarningCount > 0 {
				t.Fatalf("%s says something new: %+v", view, report)
			}
			if n, report = reload(t, bare, text); n == nil || report.Added != len(set.Observations) {
				t.Fatalf("%s does not load: %+v", view, report)
			}
			sameStanding(t, set, n)
		}
	}
}

// sameStanding compares the figures that stand in two sets.
func sameStanding(t *testing.T, a, b *data.Set) {
	t.Helper()
	seen := 0
	for _, m := range a.MessengerIDs() {
		for _, group := range data.Groups {
			for day := data.Date(2009, 1, 1); day < frametest.Today; day += 17 {
				for _, q := range [...]data.Query{{Group: group}, {Group: group, NoEstimates: true},
					{Group: group, Known: day}} {
					x, y := a.Standing(m, q, day), b.Standing(m, q, day)
					if x == nil && y == nil {
						continue
					}
					if seen++; x == nil || y == nil || x.ID() != y.ID() || x.Value != y.Value {
						t.Fatalf("%s %s on %s: %v, then %v", m, group, day, x, y)
					}
				}
			}
		}
	}
	if seen < 1000 {
		t.Errorf("only %d figures were compared", seen)
	}
}

// Figures of one's own are themselves again once they were written and loaded.
func TestOwnFiguresLoadAgain(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	n, report := reload(t, set, []byte("messenger,metric,as_of,value,publisher,title,url,published,origin,note,break\n"+
		"Zalo,mau,2026-Q1,77.1 M,'=Paper,\"A, \"\"b\"\"\",https://example.org/a,2026-05,VNG,@home,yes\n"+
		"Zalo,installs,2026-02,4 M,,,,,,,\n微信国际版,users_cumulative,2025,1234567,,,,2024,https://example.org,,\n"+
		"signal,mau,2026-03-01,70 M,,,,,Signal,-5 or so,\nwhatsapp,dau,2014-02-24,331 M,Memeburn,,,,,,\n"))
	if n == nil {
		t.Fatal(report.Faults)
	}
	env := ui.NewEnv(n, frametest.Today, "test")
	for _, excel := range []bool{false, true} {
		b, err := (choice{}).encode(env, "csv", excel)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range [][]byte{b, tables(t, env, excel)["figures"]} {
			again, report := reload(t, set, text)
			if again == nil || again.Version != n.Version || len(again.Observations) != len(n.Observations) {
				t.Errorf("other figures come back: %v\n%s", report.Faults, text)
			}
		}
	}
}
