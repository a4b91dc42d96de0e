package data

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// daily is a set in which two messengers have a figure on many days of eight years, of all bounds and bases, with
// changes of definition and days of publication in no order.
func daily(t *testing.T) *Set {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	var rows []string
	for _, m := range []string{"a", "b"} {
		for day := Date(2010, 1, 1); day < Date(2018, 1, 1); day += Day(1 + random.IntN(2)) {
			if len(rows) == 1500 {
				day += 1200 // over which no line leads
			}
			disclosed, by := "", ""
			if random.IntN(20) > 0 {
				disclosed, by = (day + Day(random.IntN(9))).String(), "day"
			}
			rows = append(rows, fmt.Sprintf("%s,%s,,%s,day,%d,%s,%s,,%s,,%s,%s,%s,",
				m, pick("mau", "users", "mau"), day,
				(1+random.IntN(40))*1e7, pick("about", "exact", "at_least", "at_most"),
				pick("filing", "official", "press", "estimate", "repeat"), pick("s0", "s1", "s2"), disclosed, by,
				[]string{"yes", ""}[min(random.IntN(30), 1)]))
		}
	}
	s, err := Parse(files(rows...))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What a history is asked for is what a walk through all its steps finds, on few figures and on many, on any day.
func TestHistoriesAnswerAsAWalkWould(t *testing.T) {
	for _, s := range []*Set{load(t), daily(t)} {
		first, last := s.FirstDay(), s.Newest()+1
		for _, id := range ids(s) {
			for _, q := range []Query{active, estimatesOff, {Group: Active, Known: Date(2016, 3, 5)},
				{Group: Active, Known: Date(2021, 1, 15), NoEstimates: true}, {Group: GroupDAU}} {
				steps := walked(s, id, q)
				if !slices.Equal(steps, s.History(id, q)) {
					t.Fatalf("%s %v: another history", id, q)
				}
				for day := first; day <= last; day += 23 {
					checkWalk(t, s, id, q, steps, day)
				}
			}
		}
	}
}

// walked is a history worked out from all figures of the set.
func walked(s *Set, id string, q Query) (steps []Step) {
	for i := range s.Observations {
		if o := &s.Observations[i]; o.Messenger == id && o.Metric.Group() == q.Group && q.Takes(o) {
			steps = append(steps, Step{Observation: o})
		}
	}
	slices.SortFunc(steps, func(a, b Step) int {
		if a.AsOf != b.AsOf {
			return int(a.AsOf - b.AsOf)
		}
		return better(a.Observation, b.Observation)
	})
	judge(steps, 0)
	return steps
}

// checkWalk compares what is said of a day with what the steps say.
func checkWalk(t *testing.T, s *Set, id string, q Query, steps []Step, day Day) {
	t.Helper()
	var standing, next, changed *Observation
	var dissents []*Observation
	from := day - 400
	before := s.Standing(id, q, from)
	for _, step := range steps {
		switch {
		case step.Fate != Stood:
		case step.AsOf <= day:
			if standing = step.Observation; step.Break && before != nil && step.AsOf > before.AsOf {
				changed = step.Observation
			}
		case next == nil:
			next = step.Observation
		}
	}
	for _, step := range steps {
		if near := standing != nil && step.AsOf >= standing.AsOf.AddMonths(-DissentMonths) &&
			step.AsOf <= standing.AsOf.AddMonths(DissentMonths); near && step.Fate != Stood &&
			!step.Interval().Meets(standing.Interval()) {
			dissents = append(dissents, step.Observation)
		}
	}
	begin := standing // of the line, from a day on
	for _, l := range slices.Backward(s.Links(id, q)) {
		if l.To == begin && l.From.AsOf >= from {
			begin = l.From
		}
	}
	switch c, r := s.Change(id, q, from, day), s.Record(id, q, from, day); {
	case s.Standing(id, q, day) != standing, s.Next(id, q, day) != next:
		t.Errorf("%s %v on %s: another figure stands, or is next", id, q, day)
	case !slices.Equal(s.Dissents(id, q, day), dissents):
		t.Errorf("%s %v on %s: %d other sources, want %d", id, q, day, len(s.Dissents(id, q, day)), len(dissents))
	case c.Changed != changed && (c.Why == Redefined || changed != nil):
		t.Errorf("%s %v on %s: the definition changed with %v, want %v", id, q, day, c.Changed, changed)
	case standing != nil && begin != standing && (r.From != begin || r.To != standing):
		t.Errorf("%s %v on %s: the line begins with %v, want %v", id, q, day, r.From, begin)
	}
}

// Of the histories as known on a day only so many steps are kept, however many days are asked for.
func TestFewHistoriesAsKnownAreKept(t *testing.T) {
	s := daily(t)
	for day := Date(2015, 1, 1); day < Date(2018, 1, 1); day++ {
		for _, q := range []Query{{Group: Active, Known: day}, {Group: Active, Known: day, NoEstimates: true}} {
			s.Standing("a", q, day)
			s.Standing("b", q, day)
		}
	}
	kept := 0
	for key, h := range s.histories.made {
		if key.query.Known != 0 {
			kept += len(h.steps)
		}
	}
	if len(s.histories.made) < 10 || kept > mostKnown {
		t.Errorf("%d steps are kept of %d histories, at most %d may be", kept, len(s.histories.made), mostKnown)
	}
}
