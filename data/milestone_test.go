package data

import (
	"slices"
	"testing"
)

// milestones are those of the embedded set, read by a person against the figures.
var milestones = []struct {
	messenger      string
	value          int64
	below, reached string // "before" for an unknown time before
	ages           string
	estimate       bool
}{
	// Launched 9 Aug 2011. 30 Apr 2016 is 1726 days or 4.726 years on, 20 Jul 2016 1807 or 4.947.
	{"messenger", 10e6, "before", "≥200 M 23 Apr 2014 official", "at most 2.8", false}, // 988 days: 2.705
	{"messenger", 100e6, "before", "≥200 M 23 Apr 2014 official", "at most 2.8", false},
	// 3.151, 3.255
	{"messenger", 500e6, "~300 M 3 Oct 2014 press", "≥500 M 10 Nov 2014 official", "3.1 to 3.3", false},
	{"messenger", 1e9, "~900 M Apr 2016 official", "≥1 bn 20 Jul 2016 official", "4.7 to 5.0", false},
	{"messenger", 2e9, "", "none", "", false},
	// Launched Feb 2009. 30 Sep 2009 is 0.660, 31 Jan 2013 3.997, 3 Sep 2015 6.585, 1 Feb 2016 6.998.
	{"whatsapp", 10e6, "~250 k Q3 2009 press", "~200 M Jan 2013 press", "0.6 to 4.0", false},
	{"whatsapp", 100e6, "~250 k Q3 2009 press", "~200 M Jan 2013 press", "0.6 to 4.0", false},
	// 5.062, 5.218
	{"whatsapp", 500e6, "~465 M 24 Feb 2014 official", "~500 M 22 Apr 2014 official", "5.0 to 5.3", false},
	// not the floor of Dec 2015
	{"whatsapp", 1e9, "~900 M 3 Sep 2015 official", "~1 bn 1 Feb 2016 official", "6.5 to 7.0", false},
	// 10.995, 11.028
	{"whatsapp", 2e9, "~1.81 bn Jan 2020 estimate", "≥2 bn 12 Feb 2020 official", "10 to 12", true},
	// 14.407, 15.409
	{"whatsapp", 3e9, "~2.79 bn Jun 2023 estimate", "~3 bn Jun 2024 estimate", "14 to 16", true},
	// launched 21 Jan 2011: 0.438, 0.942
	{"wechat", 10e6, "~2.8 M Q2 2011 estimate", "≥20 M Q4 2011 official", "0.4 to 1.0", true},
	{"wechat", 100e6, "~2.8 M Q2 2011 estimate", "~194 M Q1 2013 filing", "0.4 to 2.2", true}, // 2.190
	// 3.690, 3.942
	{"wechat", 500e6, "468 M Q3 2014 filing", "500 M Q4 2014 filing", "3.6 to 4.0", false},
	// 6.943, 7.105
	{"wechat", 1e9, "988.6 M Q4 2017 filing", "≥1 bn Feb 2018 official", "6.9 to 7.2", false},
	// launched 14 Aug 2013: 0.608
	{"telegram", 10e6, "before", "≥35 M 24 Mar 2014 official", "at most 0.7", false},
	// 2.103, 2.527
	{"telegram", 100e6, "~60 M 21 Sep 2015 official", "≥100 M 23 Feb 2016 official", "2.1 to 2.6", false},
	// 6.694, 7.414
	{"telegram", 500e6, "~400 M 24 Apr 2020 official", "≥500 M 12 Jan 2021 official", "6.6 to 7.5", false},
	// 10.938, 11.595
	{"telegram", 1e9, "~950 M 22 Jul 2024 official", "≥1 bn 19 Mar 2025 official", "10 to 12", false},
	// at least 2 M bounds nothing; 6.426
	{"signal", 10e6, "before", "~20 M Dec 2020 estimate", "at most 6.5", true},
	// about 70 M
	{"signal", 100e6, "", "none", "", false},
	// launched Dec 2012: 8.107, 8.496
	{"threema", 10e6, "~8 M 9 Jan 2021 official", "~10 M May 2021 official", "8.1 to 8.5", false},
	{"threema", 100e6, "", "none", "", false},
}

func TestMilestonesOfTheSet(t *testing.T) {
	s := load(t)
	launch := func(id string) Day { return s.Messenger(id).Launched }
	for _, test := range milestones {
		found := s.Milestones(test.messenger, active, today)
		if len(found) != len(MilestoneValues) {
			t.Fatalf("%s: %d milestones", test.messenger, len(found))
		}
		for _, m := range found {
			if m.Value != test.value {
				continue
			}
			below, ages := "", ""
			switch {
			case m.Before:
				below = "before"
			case m.Below != nil:
				below = text(m.Below)
			}
			if m.Reached != nil {
				ages = plain(m.Ages().Bare())
				if exact := launch(test.messenger).YearsUntil(m.Reached.AsOf); m.AgeHi < exact || m.AgeHi > exact+1 {
					t.Errorf("%s %s: %v is not %v rounded up", test.messenger, plain(FormatValue(test.value)),
						m.AgeHi, exact)
				}
			}
			if below != test.below || text(m.Reached) != test.reached || ages != test.ages ||
				m.Estimate != test.estimate {
				t.Errorf("%s %s: after %q by %q, %q, estimate %v", test.messenger, plain(FormatValue(test.value)),
					below,
					text(m.Reached), ages, m.Estimate)
			}
		}
	}
}

func TestMilestonesAtADay(t *testing.T) {
	s := load(t)
	if m := s.Milestones("telegram", active, Date(2021, 1, 11))[2]; m.Reached != nil || m.Below != nil || m.AgeHi != 0 {
		t.Errorf("500 M were not reached on 11 January 2021: %+v", m)
	}
	if m := s.Milestones("telegram", active, Date(2021, 1, 12))[2]; m.Reached == nil {
		t.Error("500 M were reached on 12 January 2021")
	}
	ceiling := figures(t, "a mau 2015-01-01 20000000 at_most filing", "a mau 2015-06-01 9000000 about filing",
		"a mau 2016-01-01 10000000 about filing")
	if m := ceiling.Milestones("a", active, today)[0]; m.Reached == nil || m.Reached.Bound == AtMost ||
		m.Below == nil || m.Below.Value != 9e6 {
		t.Errorf("a ceiling reaches nothing: %+v", m)
	}
}

func TestTenths(t *testing.T) {
	for _, test := range []struct {
		days     Day
		down, up int
	}{{1461, 40, 40}, {1460, 39, 40}, {1462, 40, 41}, {0, 0, 0}, {3652, 99, 100}, {3653, 100, 110},
		{36525, 1000, 1000}, {36526, 1000, 1010}, {1, 0, 1}} {
		if d, u := tenths(test.days), tenthsUp(test.days); d != test.down || u != test.up {
			t.Errorf("%d days: %d to %d tenths of a year", test.days, d, u)
		}
	}
}

func TestAges(t *testing.T) {
	s := load(t)
	for _, test := range []struct {
		messenger string
		value     int64
		words     string
		machine   string
	}{
		{"messenger", 100e6, "at most 2.8 years", "..2.8"},
		{"messenger", 1e9, "4.7 to 5.0 years", "4.7..5.0"},
		{"whatsapp", 10e6, "0.6 to 4.0 years", "0.6..4.0"},
		{"whatsapp", 2e9, "10 to 12 years", "10..12"},
	} {
		stones := s.Milestones(test.messenger, active, today)
		ages := stones[slices.Index(MilestoneValues[:], test.value)].Ages()
		if plain(ages.Words()) != test.words || plain(ages.Bare())+" years" != test.words ||
			ages.Machine() != test.machine {
			t.Errorf("%s %s: %q, %q", test.messenger, plain(FormatValue(test.value)), plain(ages.Words()),
				ages.Machine())
		}
	}
	if got := plain((Milestone{AgeLo: 4.9, AgeHi: 4.9}).Ages().Words()); got != "4.9 years" {
		t.Errorf("a window of one number is %q", got)
	}
	for years, want := range map[float64]string{0: "0.0", 0.04: "0.0", 0.06: "0.1", 4: "4.0", 9.94: "9.9", 9.96: "10",
		11.4: "11"} {
		if got := FormatYears(years); got != want {
			t.Errorf("%v years are written %q", years, got)
		}
	}
}
