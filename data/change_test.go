package data

import (
	"slices"
	"testing"
)

func TestChangeOfTheSet(t *testing.T) {
	s := load(t)
	for _, test := range []struct {
		messenger     string
		day           Day
		before, after string
		times, why    string
		near          bool
	}{
		{"signal", evening, "~20 M Dec 2020 estimate", "≥40 M 25 Jan 2021 press", "at least 1.81 times", "", true},
		{"whatsapp", evening, "≥2 bn 12 Feb 2020 official", "~2.08 bn Jan 2021 estimate",
			"", "the one before is a floor", true},
		{"telegram", Date(2021, 1, 7), "~400 M 24 Apr 2020 official", "≥500 M 12 Jan 2021 official",
			"at least 1.13 times", "", true},
		{"wechat", Date(2013, 12, 1), "271.9 M Q3 2013 filing", "355 M Q4 2013 filing",
			"", "the definition changed [b]", true},
		{"messenger", Date(2015, 6, 12), "≥700 M 11 Jun 2015 official", "≥700 M Q2 2015 official",
			"", "both are floors", true},
		// The floor that a weaker page repeats ten weeks later is no change.
		{"telegram", Date(2025, 3, 20), "≥1 bn 19 Mar 2025 official", "none", "", "", true},
		// A year after: a figure of 30 April 2019. A year before: one of 26 June 2025.
		{"telegram", Date(2018, 4, 30), "~200 M 22 Mar 2018 official", "~300 M Apr 2019 official",
			"1.22 to 1.84 times", "", true},
		{"telegram", Date(2018, 4, 29), "~200 M 22 Mar 2018 official", "none", "", "", true},
		{"telegram", s.Event("telegram-ban-russia-2018").Day, "~200 M 22 Mar 2018 official", "none", "", "", true},
		{"signal", Date(2026, 6, 26), "~70 M 26 Jun 2025 estimate", "none", "", "", true},
		{"signal", Date(2026, 6, 27), "~70 M 26 Jun 2025 estimate", "none", "", "", false},
		{"signal", s.Event("chat-control-talks").Day, "~70 M 26 Jun 2025 estimate", "none", "", "", false},
		// What holds for the day itself is after, not before.
		{"signal", Date(2021, 1, 25), "~20 M Dec 2020 estimate", "≥40 M 25 Jan 2021 press",
			"at least 1.81 times", "", true},
		{"messenger", Date(2014, 1, 1), "none", "≥200 M 23 Apr 2014 official", "", "", true},
		{"messenger", Date(2012, 1, 1), "none", "none", "", "", false},
	} {
		c := s.ChangeAround(test.messenger, active, test.day)
		times := ""
		if ratio, ok := c.Times(); ok {
			times = plain(TimesWords(ratio))
		}
		if text(c.Before) != test.before || text(c.After) != test.after {
			t.Errorf("%s around %s: %s, then %s", test.messenger, test.day, text(c.Before), text(c.After))
		}
		if times != test.times || c.Why() != test.why || c.Near() != test.near {
			t.Errorf("%s around %s: %q, %q, near %v", test.messenger, test.day, times, c.Why(), c.Near())
		}
	}
	without := s.ChangeAround("signal", estimatesOff, evening)
	if text(without.Before) != "≥2 M 2016 official" {
		t.Errorf("without estimates %s was before the evening", text(without.Before))
	}
}

func TestChange(t *testing.T) {
	for _, test := range []struct{ before, after, times, why string }{
		{"100 about", "120 about", "1.04 to 1.39 times", ""}, // 115/110 and 125/90
		{"100 about", "80 about", "0.681 to 0.945 times", ""},
		{"100 about", "111 at_least", "at least 1 times", ""},
		{"100 about", "110 at_least", "", "the one after is a floor"}, // of at most 110
		{"100 at_least", "120 about", "", "the one before is a floor"},
		{"100 at_least", "120 at_least", "", "both are floors"},
		{"100 at_most", "120 about", "at least 1.15 times", ""},
		{"100 at_most", "90 about", "", "one of them is a ceiling"},
	} {
		s := figures(t, "a mau 2015-01-01 "+test.before+" official", "a mau 2015-06-01 "+test.after+" official")
		c := s.ChangeAround("a", active, Date(2015, 3, 1))
		times := ""
		if ratio, ok := c.Times(); ok {
			times = plain(TimesWords(ratio))
		}
		if times != test.times || c.Why() != test.why {
			t.Errorf("%s, then %s: %q, %q", test.before, test.after, times, c.Why())
		}
		if !slices.Equal(c.Figures(), []*Observation{c.Before, c.After}) {
			t.Errorf("figures %v", c.Figures())
		}
	}
	var c Change
	if _, ok := c.Times(); ok || c.Why() != "" || c.Figures() != nil || c.Near() {
		t.Errorf("a change without figures: %q, %v", c.Why(), c.Figures())
	}
}
