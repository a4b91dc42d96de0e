package data

import (
	"slices"
	"strings"
	"testing"
)

func TestComparable(t *testing.T) {
	tests := []struct {
		a, b    Metric
		refused bool
		flags   string
	}{
		{MAU, MAU, false, ""},
		{DAU, DAU, false, ""},
		{AdReach, AdReach, false, ""},
		{MAU, Users, false, "d"},
		{Users, Users, false, "d"},
		{MAU, UsersCumulative, false, "c"},
		{UsersCumulative, Users, false, "dc"},
		{Registered, Registered, false, "d"},
		{InstallsTotal, InstallsTotal, false, "d"},
		{MAU, DAU, true, ""},
		{MAU, InstallsTotal, true, ""},
		{Registered, InstallsTotal, true, ""},
		{AdReach, MAU, true, ""},
		{Installs, Installs, true, ""},
		{MAU, Signups, true, ""},
		{SignupsPerDay, Users, true, ""},
	}
	for _, test := range tests {
		for _, pair := range [][2]Metric{{test.a, test.b}, {test.b, test.a}} {
			v := Comparable(&Observation{Metric: pair[0]}, &Observation{Metric: pair[1]})
			var flags []byte
			for _, f := range v.Flags {
				flags = append(flags, byte(f))
			}
			if v.Refused != test.refused || string(flags) != test.flags || v.Refused != (v.Reason != "") {
				t.Errorf("%s against %s: %+v", pair[0], pair[1], v)
			}
		}
	}
}

func TestFlags(t *testing.T) {
	o := &Observation{Metric: UsersCumulative, Basis: Press, Break: true, Source: &Source{Access: Weak}}
	if got := o.Flags(); !slices.Equal(got, []Flag{FlagPress, FlagCumulative, FlagBreak, FlagWeak}) {
		t.Errorf("%s", got)
	}
	o = &Observation{Metric: Registered, Basis: Estimate, Source: &Source{}}
	if got := o.Flags(); !slices.Equal(got, []Flag{FlagEstimate, FlagDefinition}) {
		t.Errorf("%s", got)
	}
	if o.Has(0) || o.Has('x') {
		t.Error("a figure has a flag that there is none of")
	}
}

func TestFlagWords(t *testing.T) {
	var words []string
	for _, f := range Flags {
		words = append(words, f.String()+" "+f.Meaning()+", "+plain(f.Short()))
	}
	want := "[e] by an estimate, estimate; [p] by the press, press; [d] does not say who counts, who counts?; " +
		"[c] everybody since launch, since launch; [b] definition changed, changed; " +
		"[w] read second-hand, second-hand; [o] own figure, own"
	if got := strings.Join(words, "; "); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if Flag('x').Meaning() != "" || plain(Flag('x').Short()) != "" {
		t.Error("what is no flag has a meaning")
	}
}

// Every chart asks for every flag of every figure that it draws.
func TestFlagsCostNothing(t *testing.T) {
	o := &load(t).Observations[0]
	if n := testing.AllocsPerRun(100, func() {
		for _, f := range Flags {
			o.Has(f)
		}
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
