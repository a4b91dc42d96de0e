package ui

import (
	"math/big"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// grewFrom is a sentence about a change: whose, what became of it with its numbers, and between which figures.
var grewFrom = regexp.MustCompile(`^(\w+)(?:'s [a-z ]+)? (grew|shrank by)(?: at (least|most))? ([\d.]+)(?: to ` +
	`([\d.]+))? (times|%): from ((?:[a-z ]+ )?[\d.]+ \w+) \(([\w ]+), ([^)]+)\) to ((?:[a-z ]+ )?[\d.]+ \w+) ` +
	`\(([\w ]+), ([^)]+)\)`)

// carries reports whether the words of a change are those of its exact span.
func carries(words []string, r span) bool {
	part := func(x *big.Rat, sign int64) *big.Rat { // 100 (x - 1), or of what shrank 100 (1 - x)
		if x == nil {
			return nil
		}
		return new(big.Rat).Mul(new(big.Rat).Sub(x, big.NewRat(1, 1)), big.NewRat(100*sign, 1))
	}
	verb, open, lo, hi, unit := words[0], words[1], words[2], words[3], words[4]
	if hi == "" {
		hi = lo
	}
	switch {
	case verb == "grew" && (r.lo != nil && r.lo.Cmp(big.NewRat(1, 1)) < 0 || r.hi != nil && r.hi.Cmp(big.NewRat(1,
		1)) < 0):
		return false // it may have shrunk, or did
	case verb == "shrank by":
		r = span{part(r.hi, -1), part(r.lo, -1)}
	case unit == "%":
		r = span{part(r.lo, 1), part(r.hi, 1)}
	}
	same := func(printed string, exact *big.Rat) bool { return exact != nil && rational(printed).Cmp(exact) == 0 }
	low := same(lo, r.lo) || justBelow(lo, r.lo)
	high := same(hi, r.hi) || justAbove(hi, r.hi)
	switch open {
	case "least":
		return low && r.hi == nil
	case "most":
		return high && r.lo == nil
	}
	return low && high
}

// Trend and growth say a change only of figures that counted, by what their intervals carry, reckoned here exactly, and
// never across a change of definition.
func TestChangesClaimOnlyWhatTheIntervalsCarry(t *testing.T) {
	env, saw := testEnv(), 0
	ids := env.Set.MessengerIDs()
	rapid.Check(t, func(t *rapid.T) {
		s := env.Default()
		s.View = rapid.SampledFrom([]string{"trend", "growth"}).Draw(t, "view")
		s.Focus = rapid.SampledFrom(ids).Draw(t, "focus")
		day := func(name string) data.Day {
			return data.Day(rapid.IntRange(int(data.Date(2014, 1, 1)), int(env.Today)).Draw(t, name))
		}
		s.From, s.To, s.Day, s.IndexDay = data.Date(2009, 1, 1), day("to"), day("day"), day("first day")
		s.Group = rapid.SampledFrom([]data.Group{data.Active, data.Active, data.GroupDAU, data.GroupInstallsTotal,
			data.GroupAdReach}).Draw(t, "group")
		s.NoEst = rapid.Bool().Draw(t, "no estimates")
		f := screen.NewFrame(env, s, 120, 36, screen.NewLook(screen.Mono, false))
		text := plain(f.Screen().Show(f).Sentence()[0])
		m := grewFrom.FindStringSubmatch(text)
		if m == nil {
			if strings.Contains(text, " grew ") && !strings.HasPrefix(text, "Whether ") {
				t.Fatalf("no known form: %q", text)
			}
			return
		}
		saw++
		a, b := counted(t, f, m[7:10]), counted(t, f, m[10:13])
		if a.AsOf >= b.AsOf || !carries(m[2:7], spanOf(b).over(spanOf(a))) {
			t.Fatalf("%s\n%q: the intervals do not carry it", strings.Join(f.Args(f.State), " "), text)
		}
		for i := range f.Set.Observations {
			if o := &f.Set.Observations[i]; o.Break && o.AsOf > a.AsOf && o.AsOf <= b.AsOf &&
				f.Set.Standing(f.Focus, f.Query(), o.AsOf) == o {
				t.Fatalf("%q: the definition changed in between", text)
			}
		}
	})
	if saw < enough(10) {
		t.Errorf("only %d changes seen", saw)
	}
}

// counted is the figure of the focus that a sentence names by its value, its day and who says so, which counted.
func counted(t *rapid.T, f screen.Frame, said []string) *data.Observation {
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		if o.Messenger == f.Focus && o.Metric.Group() == f.Query().Group && plain(o.Stated()) ==
			strings.TrimSpace(said[0]) && plain(o.Period()) == said[1] && strings.HasPrefix(said[2],
			plain(say.Who(o))) && f.Set.Standing(f.Focus, f.Query(), o.AsOf) == o {
			return o
		}
	}
	t.Fatalf("no figure %q counted", said)
	return nil
}
