package data

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestLink(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       string // solid, dotted, none
	}{
		{"13 months", "a mau 2015-01-01 100 about filing", "a mau 2016-02-01 120 exact official", "solid"},
		{"a day more", "a mau 2015-01-01 100 about filing", "a mau 2016-02-02 120 exact official", "dotted"},
		{"36 months", "a mau 2015-01-01 100 about filing", "a mau 2018-01-01 120 exact official", "dotted"},
		{"beyond", "a mau 2015-01-01 100 about filing", "a mau 2018-01-02 120 exact official", "none"},
		{"another metric", "a mau 2015-01-01 100 about filing", "a users 2015-02-01 120 exact filing", "dotted"},
		{"two estimates", "a mau 2015-01-01 100 about estimate", "a mau 2015-02-01 120 exact estimate", "solid"},
		{"one estimate", "a mau 2015-01-01 100 about press", "a mau 2015-02-01 120 exact estimate", "dotted"},
		{"to a floor", "a mau 2015-01-01 100 about filing", "a mau 2015-02-01 120 at_least filing", "dotted"},
		{"two floors", "a mau 2015-01-01 100 at_least filing", "a mau 2015-02-01 120 at_least filing", "dotted"},
		{"the same floor", "a mau 2015-01-01 100 at_least filing", "a mau 2015-02-01 100 at_least filing", "none"},
		{"the same value", "a mau 2015-01-01 100 about filing", "a mau 2015-02-01 100 exact filing", "solid"},
		{"a break", "a mau 2015-01-01 100 about filing", "a mau 2015-02-01 120 about filing s1 yes", "none"},
		{"from a break", "a mau 2015-01-01 100 about filing s1 yes", "a mau 2015-02-01 120 about filing", "solid"},
	}
	for _, test := range tests {
		s := figures(t, test.a, test.b)
		got := "none"
		if links := s.Links("a", active); len(links) == 1 {
			if links[0].From.AsOf >= links[0].To.AsOf {
				t.Errorf("%s: the link runs backwards", test.name)
			}
			if got = "dotted"; links[0].Solid {
				got = "solid"
			}
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestLinksOfTheSet(t *testing.T) {
	s := load(t)
	var words []string
	for _, l := range s.Links("signal", active) {
		sign := "┈"
		if l.Solid {
			sign = "─"
		}
		words = append(words, plain(l.From.Signed())+sign+plain(l.To.Signed()))
	}
	// 2 M of 2016 is more than 36 months before December 2020, and 2021 more than that before June 2025.
	if got := strings.Join(words, " "); got != "~20 M┈≥40 M ≥40 M┈~50 M" {
		t.Errorf("Signal: %s", got)
	}
	for _, l := range s.Links("wechat", active) {
		if l.To.Break {
			t.Error("WeChat's line crosses the change of definition of Q4 2013")
		}
	}
	for _, l := range s.Links("telegram", active) {
		if l.From.AsOf == Date(2025, 3, 19) {
			t.Error("Telegram's two floors of 1 bn are joined")
		}
	}
}

// Every link joins two figures that stood one after the other, and no figure is the end of two.
func TestLinksProperties(t *testing.T) {
	s := load(t)
	for _, id := range ids(s) {
		for _, g := range Groups {
			for _, l := range s.Links(id, Query{Group: g}) {
				if s.Standing(id, Query{Group: g}, l.From.AsOf) != l.From ||
					s.Next(id, Query{Group: g}, l.From.AsOf) != l.To {
					t.Errorf("%s: %s and %s did not stand one after the other", id, text(l.From), text(l.To))
				}
			}
		}
	}
}

func TestCrossingsOfTheSet(t *testing.T) {
	s := load(t)
	all := ids(s)
	want := map[string]string{
		"whatsapp messenger": "WhatsApp was ahead or level by the numbers given on each of the 22 days, " +
			"on 6 of them surely ahead",
		"whatsapp wechat":   "one of them was old while it may have happened", // 250 k of 2009 against 20 M of 2011
		"whatsapp telegram": "WhatsApp was ahead by the numbers given on each of the 41 days, on 25 of them surely",
		"whatsapp signal":   "WhatsApp was ahead by the numbers given on each of the 13 days, on 8 of them surely",
		"whatsapp threema":  "WhatsApp was ahead by the numbers given on each of the 36 days, on 34 of them surely",
		// 3 October 2014: about 300 M, 270..330 M, against 468 M. 10 November: at least 500 M.
		"messenger wechat":   "2014-10-03 to 2014-11-10: messenger passed wechat",
		"messenger telegram": "Messenger was ahead by the numbers given on each of the 21 days, on 13 of them surely",
		"messenger signal":   "Messenger was ahead by the numbers given on each of the 4 days, on none of them surely",
		"messenger threema":  "Messenger was surely ahead on each of the 12 days",
		"wechat telegram":    "WeChat was ahead by the numbers given on each of the 66 days, on 35 of them surely",
		"wechat signal":      "WeChat was ahead by the numbers given on each of the 26 days, on 14 of them surely",
		"wechat threema":     "WeChat was ahead by the numbers given on each of the 42 days, on 39 of them surely",
		"telegram signal":    "Telegram was ahead by the numbers given on each of the 11 days, on 5 of them surely",
		"telegram threema":   "Telegram was ahead by the numbers given on each of the 21 days, on 20 of them surely",
		"signal threema":     "one of them was old while it may have happened", // 5 and 8 M against 2 M of 2016
	}
	for i, a := range all {
		for _, b := range all[i+1:] {
			for _, pair := range [][2]string{{a, b}, {b, a}} {
				found, none := s.Crossings(pair[0], pair[1], active, today)
				got := none
				for _, c := range found {
					got += fmt.Sprintf("%s to %s: %s passed %s", c.From, c.To, c.Winner, c.Loser)
				}
				if got != want[a+" "+b] {
					t.Errorf("%s and %s: %s", pair[0], pair[1], got)
				}
			}
		}
	}
	if found, _ := s.Crossings("messenger", "wechat", active, Date(2014, 11, 9)); found != nil {
		t.Errorf("the day before nothing had happened: %v", found)
	}
}

func TestWhyNoCrossing(t *testing.T) {
	tests := []struct {
		lines []string
		want  string
	}{
		{[]string{"a mau 2015-01-01 100 exact filing"}, "there is no day on which both have a figure"},
		{[]string{"a mau 2015-01-01 100 exact filing", "b mau 2019-01-01 200 exact filing"},
			"one of them was old on every day"},
		{[]string{"a mau 2015-01-01 100 exact filing", "b mau 2015-02-01 90 exact filing",
			"b mau 2019-01-01 200 exact filing"},
			"one of them was old while it may have happened"},
		{[]string{"a mau 2015-01-01 100 at_least filing", "b mau 2015-02-01 90 at_least filing",
			"b mau 2015-03-01 110 at_least filing"}, `both were "at least"`},
		{[]string{"a mau 2015-01-01 130 about filing", "b mau 2015-02-01 125 about filing",
			"b mau 2015-03-01 131 about filing"},
			"their figures were too close to be ordered"},
		{[]string{"a mau 2015-01-01 100 at_least filing", "b mau 2015-02-01 500 exact filing",
			"a mau 2015-03-01 1000 exact filing"},
			// 500 against at least 100: ahead as far as stated, and not close at all
			"one of them was an open number"},
		{[]string{"a mau 2015-01-01 100 exact filing", "b mau 2015-02-01 100 exact filing"},
			"their figures were the same"},
		{[]string{"a mau 2015-01-01 100 exact filing", "b mau 2015-02-01 90 exact filing"},
			"Alpha was surely ahead on the only day"},
		{[]string{"a mau 2015-01-01 100 exact filing", "b mau 2015-02-01 90 at_least filing"},
			"Alpha was ahead by the numbers given on the only day, but not surely"},
		{[]string{"a mau 2015-01-01 90 exact filing", "b mau 2015-02-01 100 exact filing",
			"b mau 2015-03-01 90 exact filing"},
			"Beta was ahead or level by the numbers given on each of the 2 days, on 1 of them surely ahead"},
	}
	for _, test := range tests {
		found, none := figures(t, test.lines...).Crossings("a", "b", active, today)
		if found != nil || none != test.want {
			t.Errorf("%q: %v, %q, want %q", test.lines, found, none, test.want)
		}
	}
}

// Drawn sets: the fold of the prefix stands, each fate is that of the prefix, and crossings join certain days.
func TestSeriesProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawRows(t)
		s, err := Parse(files(rows...))
		if err != nil {
			t.Fatal(err)
		}
		q := Query{Group: Active, NoEstimates: rapid.Bool().Draw(t, "no estimates")}
		day := Date(2015, 1, rapid.IntRange(0, 800).Draw(t, "day"))
		var prefix []string
		for _, row := range rows {
			if d, err := ParseDay(strings.Split(row, ",")[3]); err == nil && d <= day {
				prefix = append(prefix, row)
			}
		}
		before, err := Parse(files(prefix...))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range []string{"a", "b"} {
			var fold *Observation // by hand, over the days of the prefix
			for _, best := range bestByDay(before, m, q) {
				if fate(best, fold) == Stood {
					fold = best
				}
			}
			if got := s.Standing(m, q, day); text(got) != text(fold) || fold != nil && got.ID() != fold.ID() {
				t.Fatalf("%s stands, the fold of the prefix is %s", text(got), text(fold))
			}
			if next := s.Next(m, q, day); next != nil && (next.AsOf <= day || s.Standing(m, q, next.AsOf) != next) {
				t.Fatalf("%s is not the next after %s", text(next), day)
			}
		}
		found, none := s.Crossings("a", "b", q, day)
		if (none == "") != (len(found) > 0) {
			t.Fatalf("%v with the reason %q", found, none)
		}
		for _, c := range found {
			for _, end := range []struct {
				t     Day
				ahead string
			}{{c.From, c.Loser}, {c.To, c.Winner}} {
				x, y := s.Standing("a", q, end.t), s.Standing("b", q, end.t)
				large, _ := Larger(x, y)
				if OrderAt(x, y, end.t) != Certain || large.Messenger != end.ahead || end.t > day {
					t.Fatalf("%+v: on %s %s is not certainly ahead", c, end.t, end.ahead)
				}
			}
		}
	})
}

// drawRows draws figures of two messengers that often share values and days.
func drawRows(t *rapid.T) []string {
	var rows []string
	taken := map[string]bool{}
	for range rapid.IntRange(0, 12).Draw(t, "rows") {
		pick := func(name string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name) }
		m, metric := pick("messenger", "a", "b"), pick("metric", "mau", "users", "users_cumulative")
		source := pick("source", "s0", "s1", "s2")
		day := Date(2015, 1, rapid.IntRange(1, 30).Draw(t, "day")*25).String()
		if key := m + metric + source + day; !taken[key] {
			taken[key] = true
			fields := []string{m, metric, "", day, "day", pick("value", "90", "100", "110", "250"),
				pick("bound", "exact", "about", "at_least", "at_most"),
				pick("basis", "filing", "official", "press", "estimate", "repeat"),
				"", source, "", "", "", pick("break", "", "", "", "yes"), ""}
			rows = append(rows, strings.Join(fields, ","))
		}
	}
	return rows
}

// bestByDay is the best figure of each day in order of time, found the slow way.
func bestByDay(s *Set, messenger string, q Query) []*Observation {
	var days []*Observation
	for d := Date(2015, 1, 1); d <= Date(2017, 12, 31); d++ {
		var best *Observation
		for i := range s.Observations {
			o := &s.Observations[i]
			if o.AsOf != d || o.Messenger != messenger || q.NoEstimates && o.Basis >= Estimate {
				continue
			}
			if best == nil || better(o, best) < 0 {
				best = o
			}
		}
		if best != nil {
			days = append(days, best)
		}
	}
	return days
}
