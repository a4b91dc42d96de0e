package data

import (
	"slices"
	"testing"
)

// moreOf is what adds these figures; a messenger that the set lacks is made by its id.
func moreOf(s *Set, figures ...Observation) More {
	var more More
	made := map[string]bool{}
	for _, o := range figures {
		if s.Messenger(o.Messenger) == nil && !made[o.Messenger] {
			more.Messengers = append(more.Messengers, Messenger{ID: o.Messenger, Name: o.Messenger, Short: o.Messenger})
		}
		if s.Source(o.Source.ID) == nil && !made[o.Source.ID] {
			more.Sources = append(more.Sources, o.Source)
		}
		made[o.Messenger], made[o.Source.ID] = true, true
	}
	more.Figures, more.Count = slices.Values(figures), len(figures)
	return more
}

func own(messenger string, day Day, value int64) Observation {
	return Observation{Messenger: messenger, Metric: MAU, AsOf: day, Value: value, Bound: About, Basis: Estimate,
		Source: ownPage}
}

var ownPage = &Source{ID: "own-1", Publisher: "own figure", Access: Secondary}

func TestWithAddsAndReplaces(t *testing.T) {
	s := load(t)
	version, was := s.Version, len(s.Observations)
	old := s.Observations[0]
	changed := old
	changed.Value++
	n := s.With(moreOf(s, own("signal", today, 90e6), own("new", today, 5e6), changed))
	if s.Version != version || len(s.Observations) != was || s.Messenger("new") != nil || s.Newest() == today {
		t.Error("the set itself changed")
	}
	if len(n.Observations) != was+2 || len(n.Messengers) != 7 || len(n.Sources) != len(s.Sources)+1 {
		t.Errorf("%d figures, %d messengers, %d sources", len(n.Observations), len(n.Messengers), len(n.Sources))
	}
	if m := n.Messenger("new"); m == nil || !m.Own || n.Messenger("signal").Own || n.Newest() != today {
		t.Errorf("the new messenger is %+v", m)
	}
	for id, value := range map[string]int64{"signal": 90e6, "new": 5e6} {
		o := n.Standing(id, active, today)
		if o == nil || o.Value != value || !o.Own || !o.Has(FlagOwn) || o.Source != n.Source("own-1") ||
			n.Figure(o.ID()) != o {
			t.Errorf("%s stands at %+v", id, o)
		}
	}
	if o := n.Figure(old.ID()); o == nil || o.Value != old.Value+1 || !o.Own || s.Figure(old.ID()).Value != old.Value {
		t.Errorf("the replaced figure is %+v", o)
	}
	if n.Version == version || len(n.Version) != len(version) {
		t.Errorf("the version is %s, it was %s", n.Version, version)
	}
	if what := brokenLinks(n); what != "" {
		t.Error(what)
	}
	if what := brokenLinks(s); what != "" {
		t.Error("the old set: " + what)
	}
}

// brokenLinks says which reference of a set leads out of it.
func brokenLinks(s *Set) string {
	inside := func(p *Source) bool { return p == nil || s.Source(p.ID) == p }
	for i := range s.Observations {
		if o := &s.Observations[i]; o.Source == nil || !inside(o.Source) || !inside(o.Origin) {
			return o.ID()
		}
	}
	for i := range s.Messengers {
		if m := &s.Messengers[i]; s.Messenger(m.ID) != m || !slices.EqualFunc(m.Sources, m.Sources,
			func(p, _ *Source) bool { return inside(p) }) {
			return m.ID
		}
	}
	for i := range s.Events {
		if e := &s.Events[i]; s.Event(e.ID) != e || !inside(e.Source) {
			return e.ID
		}
	}
	return ""
}

func TestVersionCoversOwnFigures(t *testing.T) {
	s := load(t)
	a, b := own("signal", today, 90e6), own("new", today, 5e6)
	version := s.With(moreOf(s, a, b)).Version
	if other := s.With(moreOf(s, b, a)).Version; other != version {
		t.Errorf("the order of the figures changes the version %s to %s", version, other)
	}
	first := s.With(moreOf(s, b))
	if other := first.With(moreOf(first, a)).Version; other != version {
		t.Errorf("figures added in two steps change the version %s to %s", version, other)
	}
	for what, change := range map[string]func(o *Observation){
		"value": func(o *Observation) { o.Value++ }, "day": func(o *Observation) { o.AsOf-- },
		"note": func(o *Observation) { o.Note = "x" }, "break": func(o *Observation) { o.Break = true },
		"basis": func(o *Observation) { o.Basis = Press }, "bound": func(o *Observation) { o.Bound = AtLeast },
		"precision": func(o *Observation) { o.Precision = ByMonth },
		"disclosed": func(o *Observation) { o.Disclosed = today },
		"page":      func(o *Observation) { o.Source = &Source{ID: "own-1", Publisher: "own figure", Title: "x"} },
		"origin":    func(o *Observation) { o.Origin = s.Source("cnet") },
	} {
		changed := a
		change(&changed)
		if s.With(moreOf(s, changed, b)).Version == version {
			t.Errorf("another %s leaves the version", what)
		}
	}
	if other := s.With(More{}).Version; other != s.Version {
		t.Errorf("nothing added changes the version %s to %s", s.Version, other)
	}
}

// A figure that says what the set says already adds nothing, and is not one's own.
func TestWithKeepsWhatSaysTheSame(t *testing.T) {
	s := load(t)
	n := s.With(More{Figures: slices.Values(s.Observations), Count: len(s.Observations)})
	if n.Version != s.Version || len(n.Observations) != len(s.Observations) {
		t.Errorf("%d figures, version %s", len(n.Observations), n.Version)
	}
	for i := range n.Observations {
		if o := &n.Observations[i]; o.Own || o.ID() != s.Observations[i].ID() {
			t.Fatalf("%s changed", o.ID())
		}
	}
}

// Keys of figures are theirs alone, since a figure of one's own takes the place of the one with its key.
func TestKeysAreDistinct(t *testing.T) {
	seen := map[Key]bool{}
	for _, o := range load(t).Observations {
		if seen[o.Key()] {
			t.Errorf("two figures have the key of %s", o.ID())
		}
		seen[o.Key()] = true
	}
}

// A set may be read while another is made of it, also without a new messenger: the race detector tells.
func TestWithOnlyReadsTheOldSet(t *testing.T) {
	s := load(t)
	done := make(chan *Set)
	for range 2 {
		go func() { done <- s.With(moreOf(s, own("signal", today, 90e6))) }()
	}
	for range 2 {
		if n := <-done; n.Messenger("signal").Own || n.Newest() != today {
			t.Error("a known messenger is an own one")
		}
	}
}
