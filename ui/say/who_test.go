package say_test

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/say"
)

func TestWhoSaysSo(t *testing.T) {
	for _, c := range []struct {
		o          data.Observation
		want, word string
	}{
		{data.Observation{Basis: data.Filing}, "company report", "report"},
		{data.Observation{Basis: data.Official, CountedBy: "Google Play"}, "the company", "company"},
		{data.Observation{Basis: data.Press}, "the press", "press"},
		{data.Observation{Basis: data.Estimate}, "an estimate", "estimate"},
		{data.Observation{Basis: data.Estimate, CountedBy: data.UnnamedFirm}, "an estimate", "estimate"},
		{data.Observation{Basis: data.Estimate, CountedBy: "Sensor Tower"}, "Sensor Tower, an estimate", "estimate"},
		{data.Observation{Basis: data.Repeat, CountedBy: "Statista"}, "a repeat", "repeat"},
		{data.Observation{Basis: data.Filing, Own: true}, "company report, own figure", "report"},
		{data.Observation{Basis: data.Estimate, CountedBy: "Desk", Own: true}, "Desk, an estimate, own figure",
			"estimate"},
	} {
		if got, word := data.Plain(say.Who(&c.o)), say.WhoInAWord(&c.o); got != c.want || word != c.word {
			t.Errorf("%+v: %q, %q, want %q, %q", c.o, got, word, c.want, c.word)
		}
	}
}

// That a figure is an own one is said once, also where nobody is known who published it.
func TestAnOwnFigureIsCalledSoOnce(t *testing.T) {
	daily := &data.Source{Publisher: "Daily", Access: data.Secondary}
	named := &data.Observation{Basis: data.Press, Own: true, Source: daily}
	nobody := &data.Observation{Basis: data.Official, Own: true, Source: &data.Source{Publisher: data.OwnPublisher}}
	other := &data.Observation{Basis: data.Estimate, Source: daily}
	for got, want := range map[string]string{
		say.Told(named): "the press, own figure, read in Daily", say.Told(nobody): "the company, own figure",
		say.Told(other):           "an estimate, read in Daily",
		say.Outside(named, other): "the press and an estimate, own figure",
		say.Outside(nobody):       "own figure", say.WhoInShort(named): "press, own", say.WhoInShort(other): "estimate",
		strings.Join(say.Doubts(named, nobody), "; "): "",
	} {
		if got = data.Plain(got); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestDoubtsAreSaidOnce(t *testing.T) {
	weak := data.Source{Access: data.Weak}
	users := &data.Observation{Metric: data.Users, Basis: data.Estimate, Source: &weak}
	other := &data.Observation{Metric: data.Users, Break: true, Source: &data.Source{}}
	want := "does not say who counts; definition changed; read second-hand"
	if got := strings.Join(say.Doubts(users, nil, other), "; "); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := say.Doubts(&data.Observation{Source: &data.Source{}, Basis: data.Press}); got != nil {
		t.Errorf("nothing is in doubt but %q", got)
	}
}
