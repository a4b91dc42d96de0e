package data

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

func TestFates(t *testing.T) {
	// What a second figure does to a first: b comes after a.
	tests := []struct {
		name, a, b string
		want       Fate
	}{
		{"newer stands", "a mau 2015-01-01 100 exact filing", "a mau 2015-04-01 90 exact filing", Stood},
		{"(a) a repeat never stands", "a mau 2015-01-01 100 exact filing", "a mau 2015-04-01 200 about repeat", NeverRepeat},
		{"(b) a floor below", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 99 at_least filing", FloorBelow},
		{"(b) a floor at the value is new", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 100 at_least official", Stood},
		{"(b) a floor above is new", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 101 at_least press", Stood},
		{"(b) a ceiling", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 200 at_most filing", CeilingLate},
		{"(b) the same value on a lower basis", "a mau 2015-01-01 100 about official", "a mau 2017-04-01 100 exact press", SameLower},
		// 100 is at_least: [100, inf). About 80 is 75 to 85: wholly below.
		{"(c) lower basis, wholly below", "a mau 2015-01-01 100 at_least official", "a mau 2015-04-01 80 about estimate", TurnedAway},
		// About 100 is 90 to 110 (half of 100 is 50, cut to 10 %); about 90 is 85 to 95: they meet.
		{"(c) lower basis, but it meets", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 90 about estimate", Stood},
		// About 95 is 94.5 to 95.5 and ends above 90 as well; about 80, 75 to 85, ends below.
		{"(c) same basis, wholly below", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 80 about official", Stood},
		{"(c) lower basis, wholly above", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 200 about estimate", Stood},
		{"(d) the same value, weaker page, within the year", "a mau 2015-01-01 100 about official s1", "a mau 2015-12-31 100 about official s2", SameWeaker},
		{"(d) a year later it is news", "a mau 2015-01-01 100 about official s1", "a mau 2016-01-01 100 about official s2", Stood},
		{"(d) on a page as good", "a mau 2015-01-01 100 about official s1", "a mau 2015-12-31 100 exact official s1", Stood},
		{"(d) on a better basis", "a mau 2015-01-01 100 about official s1", "a mau 2015-12-31 100 about filing s2", Stood},
		{"a break stands whatever stood", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 50 at_least estimate s2 yes", Stood},
		{"a break that repeats", "a mau 2015-01-01 100 about official", "a mau 2015-04-01 50 about repeat s1 yes", NeverRepeat},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			steps := figures(t, test.b, test.a).History("a", active) // the order of the file does not matter
			if len(steps) != 2 || steps[0].Fate != Stood {
				t.Fatalf("%+v", steps)
			}
			a, b := steps[0], steps[1]
			if b.Fate != test.want {
				t.Fatalf("fate %d (%s), want %d", b.Fate, b.Fate.Words(), test.want)
			}
			if stood := b.Fate == Stood; stood != (a.Until == b.AsOf) || stood != (a.By == b.Observation) || stood != (b.Replaced == a.Observation) {
				t.Errorf("until %s, by %v, replaced %v", a.Until, a.By, b.Replaced)
			}
			if b.Fate != Stood && (b.By != a.Observation || b.Until != 0 || b.Fate.Words() == "") {
				t.Errorf("kept away by %v: %q", b.By, b.Fate.Words())
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
			if steps[0].Value != 100 || steps[0].Fate != Stood || steps[1].Fate == Stood || steps[1].By != steps[0].Observation {
				t.Errorf("%q does not win over %q: %v", pair[0], pair[1], steps)
			}
		}
	}
	s := figures(t, "a mau 2015-01-01 100 about official s2", "a mau 2015-01-01 100 exact press s1", "a mau 2015-01-01 300 about repeat s0")
	for i, want := range []Fate{Stood, WorseOfDay, NeverRepeat} {
		if got := s.History("a", active)[i].Fate; got != want {
			t.Errorf("figure %d of the day: %q, want %q", i, got.Words(), want.Words())
		}
	}
}

// The same page may not print one metric and day twice, so a tie down to the source's id needs two weak pages.
func TestTieBySourceID(t *testing.T) {
	f := files("a,mau,,2015-01-01,day,200,about,filing,,s3,,", "a,mau,,2015-01-01,day,100,about,filing,,s2,,")
	f["sources.csv"].Data = []byte(oneSource + "s3,Other,,,,,weak\n")
	s, err := Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	if o := s.Standing("a", active, evening); o.Value != 100 {
		t.Errorf("%s stands, not the one of s2", text(o))
	}
}

func TestStandingOnTheTwoDays(t *testing.T) {
	s := load(t)
	tests := []struct {
		day                       Day
		messenger, stands, source string
		old                       bool
		age, flags, dissents      string
	}{
		// Its "two billion" of 8 January 2021 is the same value from a weak page, eleven months on: (d). The
		// 1.93 bn of July 2020 ends at 1.935 bn, below [2 bn, inf): (c), and it is a dissent, five months off.
		{evening, "whatsapp", "≥2 bn 12 Feb 2020 official", "meta-newsroom-2020", false, "11 months", "[d]", "~1.93 bn Jul 2020 estimate"},
		// The floor of 1 bn of March 2020 does not replace 1.3 bn: (b). Lists repeat it: (a).
		{evening, "messenger", "~1.3 bn Q1 2018 official", "yahoo-finance", true, "2 years 11 months", "", ""},
		{evening, "wechat", "1.225 bn Q4 2020 filing", "ithome-2021", false, "15 days", "[w]", ""},
		{evening, "telegram", "≥500 M Jan 2021 official", "sputnik-2021", false, "8 days", "", ""},
		{evening, "signal", "~20 M Dec 2020 estimate", "the-verge-2021", false, "15 days", "[e][d]", ""},
		{evening, "threema", "~8 M 9 Jan 2021 official", "persoenlich-com", false, "6 days", "[c]", ""},
		{today, "whatsapp", "≥3 bn 29 Jun 2026 official", "digital-information-world-2026", false, "4 months", "[d]", ""},
		{today, "messenger", "~1.3 bn Q1 2018 official", "yahoo-finance", true, "8 years 9 months", "", ""},
		{today, "wechat", "1.439 bn Q2 2026 filing", "github-hansu650-ice-week3-we", false, "4 months", "[w]", ""},
		// 18 months after 29 May 2025 is 29 November 2026: not yet old.
		{today, "telegram", "≥1 bn 29 May 2025 official", "u-today", false, "1 year 5 months", "", ""},
		// About 30 M is 27 to 33 M (10 %), about 70 M is 65 to 75 M; 28 March is three months before 26 June.
		{today, "signal", "~70 M 26 Jun 2025 estimate", "time-2025", false, "1 year 4 months", "[e][d][w]", "~30 M Mar 2025 estimate"},
		{today, "threema", "≥12 M Jan 2026 official", "cash-ch-2026", false, "10 months", "[c]", ""},
	}
	for _, test := range tests {
		o := s.Standing(test.messenger, active, test.day)
		if text(o) != test.stands || o.Source.ID != test.source {
			t.Errorf("%s %s: %s (%s) stands, not %s", test.day, test.messenger, text(o), o.Source.ID, test.stands)
			continue
		}
		flags := ""
		for _, f := range o.Flags() {
			flags += f.String()
		}
		var dissents []string
		for _, d := range s.Dissents(test.messenger, active, test.day) {
			dissents = append(dissents, text(d))
		}
		if o.Old(test.day) != test.old || Age(o.AsOf, test.day) != test.age || flags != test.flags || strings.Join(dissents, ", ") != test.dissents {
			t.Errorf("%s %s: old %v, age %s, flags %s, dissents %v", test.day, test.messenger, o.Old(test.day), Age(o.AsOf, test.day), flags, dissents)
		}
	}
}

func TestFirstAndNext(t *testing.T) {
	s := load(t)
	noEstimates := Query{Active, true}
	for _, test := range []struct {
		what string
		got  *Observation
		want string
	}{
		{"first of WhatsApp", s.First("whatsapp", active), "~250 k Q3 2009 press"},
		{"first of WeChat", s.First("wechat", active), "~2.8 M Q2 2011 estimate"},
		{"first of WeChat without estimates", s.First("wechat", noEstimates), "≥20 M Q4 2011 official"},
		{"first of nobody", s.First("nobody", active), "none"},
		{"next of Signal after the evening", s.Next("signal", active, evening), "≥40 M 25 Jan 2021 press"},
		{"next of Signal after its own day", s.Next("signal", active, Date(2021, 1, 25)), "~50 M 2022 press"},
		{"next of Signal today", s.Next("signal", active, today), "none"},
		{"Signal before its first figure", s.Standing("signal", active, Date(2016, 6, 30)), "none"},
		{"Signal on the evening without estimates", s.Standing("signal", noEstimates, evening), "≥2 M 2016 official"},
		{"WhatsApp in 2024 without estimates", s.Standing("whatsapp", noEstimates, Date(2024, 7, 1)), "≥2 bn 25 Feb 2021 official"},
		{"base of an index", s.IndexBase("signal", active, evening), "~20 M Dec 2020 estimate"},
		{"no index from a floor", s.IndexBase("whatsapp", active, evening), "none"},
		{"no index from nothing", s.IndexBase("signal", active, Date(2015, 1, 1)), "none"},
		{"registered accounts stand alone", s.Standing("wechat", Query{Group: GroupRegistered}, evening), "≥1 bn 5 Mar 2018 official"},
		{"reach stands alone", s.Standing("messenger", Query{Group: GroupAdReach}, today), "~947 M Feb 2025 estimate"},
	} {
		if text(test.got) != test.want {
			t.Errorf("%s: %s, want %s", test.what, text(test.got), test.want)
		}
	}
}

func TestOld(t *testing.T) {
	o := &Observation{AsOf: Date(2019, 7, 15)}
	if o.Old(Date(2021, 1, 15)) || !o.Old(Date(2021, 1, 16)) {
		t.Error("a figure is old when more than 18 months have passed, not on the day")
	}
}

func TestDissentSixMonths(t *testing.T) {
	// Those of 80 and 70 lie wholly below the floor before them: they never stood. The floor of 99 meets all floors.
	s := figures(t, "a mau 2014-01-01 100 at_least official", "a mau 2014-11-30 80 about press", "a mau 2014-12-01 70 about press",
		"a mau 2015-06-01 110 at_least official",
		"a mau 2015-08-01 99 at_least official", "a mau 2015-12-01 80 about estimate", "a mau 2015-12-02 70 about estimate")
	var days []string
	for _, d := range s.Dissents("a", active, Date(2015, 6, 1)) {
		days = append(days, d.AsOf.String())
	}
	if got := strings.Join(days, " "); got != "2014-12-01 2015-12-01" {
		t.Errorf("dissents of %s", got)
	}
	if d := s.Dissents("b", active, today); d != nil {
		t.Errorf("dissents beside nothing: %v", d)
	}
}

// TestStandingGolden holds the standing figure of every messenger at every day of its figures against a list that
// a person has read against the data set, with what happened to those that never stood.
func TestStandingGolden(t *testing.T) {
	s := load(t)
	var b strings.Builder
	for _, id := range ids(s) {
		fmt.Fprintf(&b, "%s\n", id)
		steps := s.History(id, active)
		for i, step := range steps {
			if i == 0 || steps[i-1].AsOf != step.AsOf {
				with, without := s.Standing(id, active, step.AsOf), s.Standing(id, Query{Active, true}, step.AsOf)
				other := "the same"
				if with != without {
					other = entry(without)
				}
				fmt.Fprintf(&b, "  %s  stands: %-84s  without estimates: %s\n", step.AsOf, entry(with), other)
			}
			if step.Fate != Stood {
				fmt.Fprintf(&b, "              not:    %-84s  %s\n", entry(step.Observation), step.Fate.Words())
			}
		}
	}
	const file = "testdata/standing.golden"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(b.String(), "\n")
	for i, line := range strings.Split(string(want), "\n") {
		if i >= len(got) || got[i] != line {
			t.Fatalf("line %d differs (-update writes it anew):\n%s\nwant\n%s", i+1, got[min(i, len(got)-1)], line)
		}
	}
	if len(got) != strings.Count(string(want), "\n")+1 {
		t.Fatal("there are more lines than in the golden file")
	}
}

// entry is a figure as a line of the golden file shows it.
func entry(o *Observation) string {
	if o == nil {
		return "none"
	}
	brk := ""
	if o.Break {
		brk = " break"
	}
	return fmt.Sprintf("%s %s %s %s %s (%s)%s", o.Signed(), o.Metric, o.AsOf, o.Basis, o.Source.ID, o.Source.Access, brk)
}
