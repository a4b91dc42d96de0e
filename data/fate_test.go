package data

import "testing"

// fates are what a second figure does to a first: b comes after a.
var fates = []struct {
	name, a, b string
	want       Fate
}{
	{"newer stands", "a mau 2015-01-01 100 exact filing", "a mau 2015-04-01 90 exact filing", Stood},
	{"(a) a repeat never stands", "a mau 2015-01-01 100 exact filing", "a mau 2015-04-01 200 about repeat",
		NeverRepeat},
	{"(b) a floor below", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 99 at_least filing", FloorBelow},
	{"(b) a floor at the value is new", "a mau 2015-01-01 100 about official",
		"a mau 2015-04-01 100 at_least official", Stood},
	{"(b) a floor above is new", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 101 at_least press",
		Stood},
	{"(b) a ceiling", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 200 at_most filing", CeilingLate},
	{"(b) the same value on a lower basis", "a mau 2015-01-01 100 about official",
		"a mau 2017-04-01 100 exact press", SameLower},
	// 100 is at_least: [100, inf). About 80 is 75 to 85: wholly below.
	{"(c) lower basis, wholly below", "a mau 2015-01-01 100 at_least official",
		"a mau 2015-04-01 80 about estimate", TurnedAway},
	// About 100 is 90 to 110 (half of 100 is 50, cut to 10 %); about 90 is 85 to 95: they meet.
	{"(c) lower basis, but it meets", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 90 about estimate",
		Stood},
	{"(c) lower basis, and it touches", "a mau 2015-01-01 85 at_least official",
		"a mau 2015-04-01 80 about estimate", Stood}, // 75 to 85 against [85, inf)
	{"(c) lower basis, a person below", "a mau 2015-01-01 86 at_least official",
		"a mau 2015-04-01 80 about estimate", TurnedAway},
	// About 80, 75 to 85, ends below 90.
	{"(c) same basis, wholly below", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 80 about official",
		Stood},
	{"(c) lower basis, wholly above", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 200 about estimate",
		Stood},
	{"(d) the same value, weaker page, within the year", "a mau 2015-01-01 100 about official s1",
		"a mau 2015-12-31 100 about official s2", SameWeaker},
	{"(d) a year later it is news", "a mau 2015-01-01 100 about official s1",
		"a mau 2016-01-01 100 about official s2", Stood},
	{"(d) on a page as good", "a mau 2015-01-01 100 about official s1", "a mau 2015-12-31 100 exact official s1",
		Stood},
	{"(d) on a better basis", "a mau 2015-01-01 100 about official s1", "a mau 2015-12-31 100 about filing s2",
		Stood},
	{"a break stands whatever stood", "a mau 2015-01-01 100 about official",
		"a mau 2015-04-01 50 at_least estimate s2 yes", Stood},
	{"a break that repeats", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 50 about repeat s1 yes",
		NeverRepeat},
}

func TestFates(t *testing.T) {
	for _, test := range fates {
		t.Run(test.name, func(t *testing.T) {
			steps := figures(t, test.b, test.a).History("a", active) // the order of the file does not matter
			if len(steps) != 2 || steps[0].Fate != Stood {
				t.Fatalf("%+v", steps)
			}
			a, b := steps[0], steps[1]
			if b.Fate != test.want {
				t.Fatalf("fate %d (%s), want %d", b.Fate, plain(b.Fate.Words()), test.want)
			}
			stood := b.Fate == Stood
			if stood != (a.Until == b.AsOf) || stood != (a.By == b.Observation) ||
				stood != (b.Replaced == a.Observation) {
				t.Errorf("until %s, by %v, replaced %v", a.Until, a.By, b.Replaced)
			}
			if b.Fate != Stood && (b.By != a.Observation || b.Until != 0 || plain(b.Fate.Words()) == "") {
				t.Errorf("kept away by %v: %q", b.By, plain(b.Fate.Words()))
			}
		})
	}
}

func TestCeilingFirst(t *testing.T) {
	s := figures(t, "a mau 2015-01-01 100 at_most official", "a mau 2015-04-01 80 about estimate")
	if steps := s.History("a", active); steps[0].Fate != Stood || steps[1].Fate != Stood {
		t.Errorf("where nothing stands a ceiling does, and about 80 (75 to 85) does not lie below (0, 100]: %v", steps)
	}
}

func TestBestOfDay(t *testing.T) {
	// Each pair: the first is better.
	for _, pair := range [][2]string{
		{"a users 2015-01-01 100 at_most filing s2", "a mau 2015-01-01 200 exact official s0"},
		{"a users 2015-01-01 100 at_most official s2", "a mau 2015-01-01 200 exact press s0"},
		{"a users 2015-01-01 100 at_most press s2", "a mau 2015-01-01 200 exact estimate s0"},
		{"a users 2015-01-01 100 at_most estimate s2", "a mau 2015-01-01 200 exact repeat s0"},
		{"a users 2015-01-01 100 exact official s2", "a mau 2015-01-01 200 about official s0"},
		{"a users 2015-01-01 100 about official s2", "a mau 2015-01-01 200 at_least official s0"},
		{"a users 2015-01-01 100 at_least official s2", "a mau 2015-01-01 200 at_most official s0"},
		{"a mau 2015-01-01 100 about official s2", "a users 2015-01-01 200 about official s0"},
		{"a users 2015-01-01 100 about official s2", "a users_cumulative 2015-01-01 200 about official s0"},
		{"a mau 2015-01-01 100 about official s0", "a mau 2015-01-01 200 about official s1"}, // primary, secondary
		{"a mau 2015-01-01 100 about official s1", "a mau 2015-01-01 200 about official s2"}, // secondary, weak
	} {
		for _, lines := range [][2]string{pair, {pair[1], pair[0]}} {
			steps := figures(t, lines[0], lines[1]).History("a", active)
			if steps[0].Value != 100 || steps[0].Fate != Stood || steps[1].Fate == Stood ||
				steps[1].By != steps[0].Observation {
				t.Errorf("%q does not win over %q: %v", pair[0], pair[1], steps)
			}
		}
	}
	s := figures(t, "a mau 2015-01-01 100 about official s2", "a mau 2015-01-01 100 exact press s1",
		"a mau 2015-01-01 300 about repeat s0")
	for i, want := range []Fate{Stood, WorseOfDay, NeverRepeat} {
		if got := s.History("a", active)[i].Fate; got != want {
			t.Errorf("figure %d of the day: %q, want %q", i, plain(got.Words()), plain(want.Words()))
		}
	}
}

// The same page may not print one metric and day twice, so a tie down to the source's id needs two weak pages.
func TestTieBySourceID(t *testing.T) {
	f := files("a,mau,,2015-01-01,day,200,about,filing,,s3,,,,,", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,,")
	f["sources.csv"].Data = []byte(oneSource + "s3,Other,,,,,weak\n")
	s, err := Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	if o := s.Standing("a", active, evening); o.Value != 100 {
		t.Errorf("%s stands, not the one of s2", text(o))
	}
}
