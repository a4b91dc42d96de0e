package data

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func TestGrowthOfTheSet(t *testing.T) {
	s := load(t)
	tests := []struct {
		messenger, from, to               string
		years, times, perYear, doublingIn string
	}{
		// 550..650 M to 1250..1350 M in 1043 days: 1250/650 = 1.923, 1350/550 = 2.455.
		// 1.923^(1/2.856) = 1.257, 2.455^(1/2.856) = 1.370. 2.856 ln 2/ln 2.455 = 2.204, /ln 1.923 = 3.027.
		{"messenger", "~600 M 25 Mar 2015 official", "~1.3 bn Jan 2018 official", "2.9", "1.92 to 2.5 times",
			"25 to 37 %", "2.2 to 3.1 years"},
		// 180..220 M to 2.7..3.3 bn in 4168 days: 12.27 and 18.33; roots 1.2457 and 1.2903; 2.720 and 3.155 years.
		{"whatsapp", "~200 M Jan 2013 press", "~3 bn Jun 2024 estimate", "11.4", "12 to 19 times", "24 to 30 %",
			"2.7 to 3.2 years"},
		// From the change of definition: 355 M (0.1 %) to 1.439 bn (half a million): 1438.5/355.355 = 4.048,
		// 1439.5/354.645 = 4.059; roots 1.11841 and 1.11865; 6.183 and 6.196 years.
		{"wechat", "355 M Q4 2013 filing", "1.439 bn Q2 2026 filing", "12.5", "4.0 to 4.1 times", "11 to 12 %",
			"6.1 to 6.2 years"},
		// 45..55 M to 945..955 M in 3514 days: 17.18 and 21.22; roots 1.3440 and 1.3738; 2.183 and 2.345 years.
		{"telegram", "~50 M 8 Dec 2014 official", "~950 M 22 Jul 2024 official", "9.6", "17 to 22 times", "34 to 38 %",
			"2.1 to 2.4 years"},
		// 18..22 M to 65..75 M in 1638 days: 2.955 and 4.167; roots 1.2732 and 1.3746; 2.178 and 2.869 years.
		{"signal", "~20 M Dec 2020 estimate", "~70 M 26 Jun 2025 estimate", "4.5", "2.9 to 4.2 times", "27 to 38 %",
			"2.1 to 2.9 years"},
		// 45..55 k to 10.5..11.5 M in 3456 days: 190.9 and 255.6; roots 1.7420 and 1.7966; 1.183 and 1.249 years.
		{"threema", "~50 k Jun 2013 press", "~11 M 16 Dec 2022 official", "9.5", "190 to 260 times", "74 to 80 %",
			"1.18 to 1.25 years"},
	}
	for _, test := range tests {
		g := s.Growth(test.messenger, active, today)
		if g.Reason != "" || text(g.From) != test.from || text(g.To) != test.to ||
			fmt.Sprintf("%.1f", g.Years) != test.years ||
			plain(TimesWords(g.Times)) != test.times || plain(PercentWords(g.PerYear)) != test.perYear || !g.Doubles ||
			plain(YearsWords(g.Doubling)) != test.doublingIn {
			t.Errorf("%s: %s to %s in %.3f years, %s, %s, %s (%s)", test.messenger, text(g.From), text(g.To), g.Years,
				plain(TimesWords(g.Times)), plain(PercentWords(g.PerYear)), plain(YearsWords(g.Doubling)), g.Reason)
		}
	}
}

func TestGrowthRefused(t *testing.T) {
	s := load(t)
	tests := []struct {
		messenger string
		q         Query
		day       Day
		want      string
	}{
		{"signal", active, Date(2020, 12, 30), "no bounded figure"}, // at least 2 M only
		{"signal", active, evening, "only one bounded figure"},
		{"signal", active, Date(2022, 4, 1), "less than two years apart"}, // December 2020 to March 2022
		{"signal", estimatesOff, today, "only one bounded figure"},        // about 50 M of 2021
		{"wechat", active, Date(2013, 12, 31), "the definition changed in Q4 2013"},
		{"wechat", active, Date(2015, 9, 30), "the definition changed in Q4 2013"}, // 2013-12-31 to 2015-06-30
		{"wechat", estimatesOff, Date(2014, 12, 31), "less than two years apart"},
		{"telegram", active, Date(2014, 6, 1), "no bounded figure"},
		{"nobody", active, today, "no bounded figure"},
	}
	for _, test := range tests {
		g := s.Growth(test.messenger, test.q, test.day)
		if g.Reason = plain(g.Reason); g != (Growth{Reason: test.want}) {
			t.Errorf("%s on %s: %+v, want %q", test.messenger, test.day, g, test.want)
		}
	}
	// the first figure two years to the day before the last, but of another definition
	for first, want := range map[string]string{"2015-01-01": "the definition changed in 1 Jan 2016",
		"2015-01-02": "less than two years apart"} {
		s := figures(t, "a mau "+first+" 100 exact filing", "a mau 2016-01-01 150 exact filing s1 yes",
			"a mau 2017-01-01 200 exact filing")
		if g := s.Growth("a", active, today); plain(g.Reason) != want {
			t.Errorf("from %s: %+v", first, g)
		}
	}
	// two years to the day are enough
	for first, want := range map[string]string{"2015-01-01": "", "2015-01-02": "less than two years apart"} {
		s := figures(t, "a mau "+first+" 100 exact filing", "a mau 2017-01-01 200 exact filing")
		if g := s.Growth("a", active, today); g.Reason != want {
			t.Errorf("from %s: %+v", first, g)
		}
	}
}

func TestGrowthDown(t *testing.T) {
	// 105..115 to 75..85 in 731 days: 75/115 = 0.652 and 85/105 = 0.810, a year 0.8077 and 0.8998.
	g := figures(t, "a mau 2015-01-01 110 about filing", "a mau 2017-01-01 80 about filing").Growth("a", active, today)
	if g.Doubles || g.Doubling != (Interval{}) || g.PerYear.Hi >= 0 ||
		plain(PercentWords(g.PerYear)) != "-20 to -10 %" {
		t.Errorf("%+v %s", g, plain(PercentWords(g.PerYear)))
	}
	// 90..110 to 105..115: 105/110 is below 1 and 115/90 above, so growth is not sure.
	g = figures(t, "a mau 2015-01-01 100 about filing", "a mau 2017-01-01 110 about filing").Growth("a", active, today)
	if g.Doubles || g.Times.Lo >= 1 || g.Times.Hi <= 1 {
		t.Errorf("%+v", g)
	}
}

// Growth is sure from one person on: about 110 is 105 to 115, and 115/115 is no growth.
func TestDoublingFromOnePersonOn(t *testing.T) {
	for to, want := range map[string]bool{"115 exact": false, "116 exact": true} {
		s := figures(t, "a mau 2015-01-01 110 about filing", "a mau 2017-01-01 "+to+" filing")
		g := s.Growth("a", active, today)
		if g.Doubles != want || g.Doubles != (g.PerYear.Lo > 0) || g.Doubles != (g.Doubling != Interval{}) {
			t.Errorf("from 110 to %s: doubles %v, a year %v, doubling %v", to, g.Doubles, g.PerYear, g.Doubling)
		}
	}
}

// A ceiling or floor is no end of growth, another metric neither; growth is in the metric of the latest bounded one.
func TestGrowthMetric(t *testing.T) {
	s := figures(t,
		"a mau 2013-01-01 100 about filing", "a users 2014-01-01 200 about filing", "a mau 2016-01-01 300 about filing",
		"a users 2017-01-01 400 about filing", "a mau 2018-01-01 500 at_least filing")
	for _, test := range []struct {
		day      Day
		from, to int64
	}{{Date(2016, 12, 31), 100, 300}, {today, 200, 400}} {
		if g := s.Growth("a", active, test.day); g.Reason != "" || g.From.Value != test.from || g.To.Value != test.to {
			t.Errorf("%s: %+v", test.day, g)
		}
	}
}

// milestones are those of the embedded set, read by a person against the figures.
var milestones = []struct {
	messenger      string
	value          int64
	below, reached string // "before" for an unknown time before
	ages           string
	estimate       bool
}{
	// Launched 9 Aug 2011. 30 Apr 2016 is 1726 days or 4.726 years on, 20 Jul 2016 1807 or 4.947.
	{"messenger", 10e6, "before", "≥200 M 23 Apr 2014 official", "0.0 to 2.8", false}, // 988 days: 2.705
	{"messenger", 100e6, "before", "≥200 M 23 Apr 2014 official", "0.0 to 2.8", false},
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
	{"whatsapp", 2e9, "~1.81 bn Jan 2020 estimate", "≥2 bn 12 Feb 2020 official", "10.9 to 11.1", true},
	// 14.407, 15.409
	{"whatsapp", 3e9, "~2.79 bn Jun 2023 estimate", "~3 bn Jun 2024 estimate", "14.4 to 15.5", true},
	// launched 21 Jan 2011: 0.438, 0.942
	{"wechat", 10e6, "~2.8 M Q2 2011 estimate", "≥20 M Q4 2011 official", "0.4 to 1.0", true},
	{"wechat", 100e6, "~2.8 M Q2 2011 estimate", "~194 M Q1 2013 filing", "0.4 to 2.2", true}, // 2.190
	// 3.690, 3.942
	{"wechat", 500e6, "468 M Q3 2014 filing", "500 M Q4 2014 filing", "3.6 to 4.0", false},
	// 6.943, 7.105
	{"wechat", 1e9, "988.6 M Q4 2017 filing", "≥1 bn Feb 2018 official", "6.9 to 7.2", false},
	// launched 14 Aug 2013: 0.608
	{"telegram", 10e6, "before", "≥35 M 24 Mar 2014 official", "0.0 to 0.7", false},
	// 2.103, 2.527
	{"telegram", 100e6, "~60 M 21 Sep 2015 official", "≥100 M 23 Feb 2016 official", "2.1 to 2.6", false},
	// 6.694, 7.414
	{"telegram", 500e6, "~400 M 24 Apr 2020 official", "≥500 M 12 Jan 2021 official", "6.6 to 7.5", false},
	// 10.938, 11.595
	{"telegram", 1e9, "~950 M 22 Jul 2024 official", "≥1 bn 19 Mar 2025 official", "10.9 to 11.6", false},
	// at least 2 M bounds nothing; 6.426
	{"signal", 10e6, "before", "~20 M Dec 2020 estimate", "0.0 to 6.5", true},
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
				ages = fmt.Sprintf("%.1f to %.1f", m.AgeLo, m.AgeHi)
				if exact := launch(test.messenger).YearsUntil(m.Reached.AsOf); m.AgeHi < exact || m.AgeHi > exact+0.1 {
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
	}{{1461, 40, 40}, {1460, 39, 40}, {1462, 40, 41}, {0, 0, 0}, {36525, 1000, 1000}, {1, 0, 1}} {
		if d, u := tenths(test.days), tenthsUp(test.days); d != test.down || u != test.up {
			t.Errorf("%d days: %d to %d tenths of a year", test.days, d, u)
		}
	}
}

// The interval of the yearly rate, compounded, is the interval of the whole growth.
func TestGrowthCompounds(t *testing.T) {
	s := load(t)
	for _, id := range ids(s) {
		g := s.Growth(id, active, today)
		for _, end := range [][2]float64{{g.PerYear.Lo, g.Times.Lo}, {g.PerYear.Hi, g.Times.Hi}} {
			if got := math.Pow(1+end[0], g.Years); math.Abs(got/end[1]-1) > 1e-9 {
				t.Errorf("%s: %v a year makes %v, not %v", id, end[0], got, end[1])
			}
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
		{"whatsapp", 2e9, "10.9 to 11.1 years", "10.9..11.1"},
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
	for years, want := range map[float64]string{0: "0.0", 0.04: "0.0", 0.06: "0.1", 4: "4.0", 9.96: "10.0"} {
		if got := FormatYears(years); got != want {
			t.Errorf("%v years are written %q", years, got)
		}
	}
}
