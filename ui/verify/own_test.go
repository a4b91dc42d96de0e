package verify_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"userbase/data"
	"userbase/ui"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// withOwn is the program with figures of one's own, of Signal and of a publisher.
func withOwn(t *testing.T, figures ...data.Observation) *screen.Env {
	t.Helper()
	source := &data.Source{ID: "own-1", Publisher: "The Desk", Access: data.Secondary}
	for i := range figures {
		o := &figures[i]
		o.Messenger, o.Metric, o.Basis, o.Source, o.Disclosed = "signal", data.MAU, data.Estimate, source, o.AsOf
	}
	set := envOf(t).Set.With(data.More{Count: len(figures), Figures: slices.Values(figures),
		Sources: []*data.Source{source}})
	return ui.NewEnv(set, today, "test")
}

// Whatever became of an own figure, it is told that it is one, in each format, for people, programs and newspapers.
func TestOwnFigures(t *testing.T) {
	const said = "own figure"
	day := data.Date(2026, 9, 30)
	was := data.Observation{AsOf: day, Value: 50e6}
	for what, is := range map[string][]data.Observation{
		"changed":  {{AsOf: day, Value: 60e6}},
		"replaced": {{AsOf: day - 30, Value: 60e6}},
		"gone":     nil,
		"added":    {was, {AsOf: day - 30, Value: 60e6}},
	} {
		then, now := withOwn(t, was), withOwn(t, is...)
		for _, format := range snapshot.Readable() {
			n := judged(t, now, written(t, then, format, small, "--view", "figures", "--metric", "all"))
			if len(n.Differences) != 1 || n.Differences[0].String() != what {
				t.Fatalf("%s as %s: %s", what, format, n.Evidence(200))
			}
			d := n.Differences[0]
			if d.Then != nil && !d.Then.Own || d.Now != nil && !d.Now.Own {
				t.Errorf("%s as %s: %+v", what, format, d)
			}
			note := data.Plain(n.Note(today))
			_, reason, _ := strings.Cut(note, "The reason: ")
			evidence := strings.Join(strings.Fields(data.Plain(ansi.Strip(n.Evidence(200)))), " ")
			evidence, _, _ = strings.Cut(evidence, " The sentence ")
			want := 1
			if what == "replaced" {
				want = 2
			}
			if strings.Count(reason, said) != want || strings.Count(evidence, said) != want {
				t.Errorf("%s as %s:\n%s\n%s", what, format, evidence, reason)
			}
			b, err := n.JSON(today)
			sides := 0
			if d.Then != nil {
				sides++
			}
			if d.Now != nil {
				sides++
			}
			if got := strings.Count(string(b), `"own":true`); err != nil || got != sides {
				t.Errorf("%s as %s: %v %s", what, format, err, b)
			}
		}
	}
}
