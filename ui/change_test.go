package ui

import (
	"math/big"
	"reflect"
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

// Growth and trend say the same of the same two figures, by the one rule: in days, focus, estimates and what is known.
func TestGrowthAndTrendSayOneChange(t *testing.T) {
	compared := 0
	for _, flags := range []string{
		"--focus signal --day 2022-04-01 --index-day 2020-12-31", "--focus wechat --index-day 2013-12-31",
		"--focus wechat --day 2021-01-15 --index-day 2014-03-31", "--focus wechat --day 2021-06-01 --known then",
		"--focus messenger --day 2019-01-01 --index-day 2015-06-30", "--focus threema --day 2021-01-15",
		"--focus telegram --day 2024-09-01 --index-day 2014-12-08", "--focus telegram --day 2021-02-01 --no-estimates",
		"--focus whatsapp --day 2014-02-01 --index-day 2013-02-01",
		"--focus wechat --index-day 2018-03-31 --no-estimates",
		"--focus telegram --day 2016-06-01 --known then --index-day 2014-12-08",
	} {
		f := frameOf(t, 120, 36, append([]string{"--view", "growth"}, strings.Fields(flags)...)...)
		from := f.IndexDay
		if from >= f.Day() {
			from = f.Day().AddMonths(-12)
		}
		c := f.Set.Change(f.Focus, f.Query(), from, f.Day())
		if c.From == nil || c.To == nil {
			t.Errorf("%s: there are no two figures", flags)
			continue
		}
		trend := f
		trend.View, trend.From, trend.To = "trend", c.From.AsOf, f.Day()
		if record := f.Set.Record(f.Focus, f.Query(), c.From.AsOf, f.Day()); record.From == c.From &&
			!reflect.DeepEqual(record, c) {
			t.Errorf("%s: growth knows %+v, trend %+v", flags, c, record)
		} else if record.From != c.From {
			continue // the line of trend is broken in between
		}
		compared++
		words := plain(say.Grew(f, f.Focus, c))
		for _, f := range []screen.Frame{f, trend} {
			if said := plain(f.Screen().Show(f).Sentence()[0]); !strings.HasPrefix(said, words) {
				t.Errorf("%s: %s says %q, not %q", flags, f.View, said, words)
			}
		}
	}
	if compared < 9 {
		t.Errorf("only %d states compared", compared)
	}
}

// So does the page of each event of the figures before and after.
func TestGrowthAndEventsSayOneChange(t *testing.T) {
	compared := 0
	f := frameOf(t, 120, 60, "--view", "events")
	for _, e := range f.Set.Events {
		f.Event = e.ID
		page := ""
		for _, l := range f.Screen().Show(f).Detail(200) {
			for _, s := range l.Spans {
				page += s.Text
			}
			page += "\n"
		}
		for _, id := range e.Messengers {
			around := f.Set.ChangeAround(id, f.Query(), e.Day)
			if around.From == nil || around.To == nil {
				continue
			}
			compared++
			c := f.Set.Change(id, f.Query(), around.From.AsOf, around.To.AsOf)
			if !reflect.DeepEqual(around.Change, c) {
				t.Errorf("%s: %s changed by %+v, on growth by %+v", e.ID, id, around.Change, c)
			}
			words := say.AsMany(c)
			if c.Why != data.Said {
				words = c.Reason()
			}
			if !strings.Contains(plain(page), plain(words)) {
				t.Errorf("%s does not say %q of %s:\n%s", e.ID, words, id, page)
			}
		}
	}
	if compared < 40 {
		t.Errorf("only %d changes compared", compared)
	}
}
