package data

import (
	"fmt"
	"math"
	"testing"
)

func TestRatiosOfWhatsAppAndTelegram(t *testing.T) {
	points := load(t).Ratios("whatsapp", "telegram", active, today)
	certain := 0
	for _, p := range points {
		if p.A.Value <= p.B.Value {
			t.Errorf("%s: WhatsApp was not ahead", p.Day)
		}
		if p.Order == Certain {
			certain++
		}
	}
	if len(points) != 41 || certain != 25 || points[0].Day != Date(2014, 3, 24) {
		t.Errorf("%d days, %d certain, from %s", len(points), certain, points[0].Day)
	}
	// The last 18 of them, the newest first. 3 bn is 2.7..3.3, 2.79 bn is 2.785..2.795, 950 M is 945..955 M,
	// 900 M is 850..950 M: 2.7/0.955 = 2.827, 3.3/0.945 = 3.492, 2.7/0.95 = 2.842, 3.3/0.85 = 3.882,
	// 2.785/0.95 = 2.931, 2.795/0.85 = 3.288; against floors 2.795/0.8 = 3.494, 2.795/0.7 = 3.993, 2.685/0.7 =
	// 3.836, 2.215/0.7 = 3.164, 2.085/0.5 = 4.17; at least 2.26 bn against at least 700 M says nothing; 550 M is
	// 545..555 M: 2.205/0.555 = 3.973, 2.215/0.545 = 4.064, 2.075/0.555 = 3.739, 2.085/0.545 = 3.826; 400 M is
	// 360..440 M and 300 M 270..330 M: 2/0.44 = 4.545, 2/0.33 = 6.061, 1.805/0.33 = 5.470, 1.815/0.27 = 6.722.
	want := []string{
		"2026-06-29 undetermined", "2025-04-30 undetermined", "2025-03-19 at most 3.3 times",
		"2024-07-22 2.8 to 3.5 times", "2024-06-30 2.8 to 3.9 times", "2024-03-11 2.9 to 3.3 times",
		"2023-07-18 at most 3.5 times", "2023-06-30 at most 4 times", "2023-01-31 at most 3.9 times",
		"2022-06-30 undetermined", "2022-06-19 at most 3.2 times", "2022-01-31 3.9 to 4.1 times",
		"2021-10-31 3.7 to 3.9 times", "2021-01-31 at most 4.2 times", "2021-01-12 undetermined",
		"2020-04-24 at least 4.5 times", "2020-02-12 at least 6 times", "2020-01-31 5.4 to 6.8 times",
	}
	for i, w := range want {
		p := points[len(points)-1-i]
		if got := fmt.Sprintf("%s %s", p.Day, plain(TimesWords(p.Ratio))); got != w {
			t.Errorf("row %d: %s, want %s", i, got, w)
		}
	}
}

func TestRatiosLeaveOutOldDays(t *testing.T) {
	s := figures(t, "a mau 2015-01-01 100 exact filing", "b mau 2016-07-01 50 exact filing",
		"b mau 2016-07-02 40 exact filing")
	points := s.Ratios("a", "b", active, today)
	if len(points) != 1 || points[0].Day != Date(2016, 7, 1) || points[0].Order != Certain {
		t.Errorf("18 months to the day are not old, a day more is: %v", points)
	}
	if points := s.Ratios("a", "b", active, Date(2016, 6, 30)); points != nil {
		t.Errorf("there is no ratio before both have a figure: %v", points)
	}
}

func TestRatioLinksOfTheSet(t *testing.T) {
	s := load(t)
	want := map[string]string{ // days with a ratio, links between them, solid ones
		"whatsapp messenger": "22 5 1", "whatsapp wechat": "81 48 39", "whatsapp telegram": "41 14 9",
		"whatsapp signal": "13 3 2", "whatsapp threema": "36 15 9", "messenger wechat": "33 13 8",
		"messenger telegram": "21 4 2", "messenger signal": "4 0 0", "messenger threema": "12 2 0",
		"wechat telegram": "66 30 25", "wechat signal": "26 12 11", "wechat threema": "42 34 33",
		"telegram signal": "11 0 0", "telegram threema": "21 9 8", "signal threema": "7 2 1",
	}
	all := ids(s)
	for i, a := range all {
		for _, b := range all[i+1:] {
			points := s.Ratios(a, b, active, today)
			links, solid := s.RatioLinks(points, active), 0
			for j, l := range links {
				if l.Solid {
					solid++
				}
				back := l.From.Day >= l.To.Day || j > 0 && links[j-1].To.Day > l.From.Day
				if back || l.From.Ratio.Open() || l.To.Ratio.Open() {
					t.Errorf("%s and %s: a link from %s to %s", a, b, l.From.Day, l.To.Day)
				}
			}
			if got := fmt.Sprint(len(points), " ", len(links), " ", solid); got != want[a+" "+b] {
				t.Errorf("%s and %s: %s, want %s", a, b, got, want[a+" "+b])
			}
		}
	}
	// From 22 March 2018 to 30 April 2019 Telegram's line is dotted: that is a year and a month and eight days.
	for _, l := range s.RatioLinks(s.Ratios("whatsapp", "telegram", active, today), active) {
		if l.From.Day == Date(2018, 3, 22) && (l.To.Day != Date(2019, 4, 30) || l.Solid) {
			t.Errorf("from %s to %s, solid %v", l.From.Day, l.To.Day, l.Solid)
		}
	}
}

func TestRatioLinks(t *testing.T) {
	for _, test := range []struct {
		name  string
		lines []string
		want  string // day of a link's end, ─ solid, ┈ dotted
	}{
		{"both new", []string{"a mau 2015-01-01 200 exact filing", "b mau 2015-01-01 100 exact filing",
			"a mau 2016-01-01 220 exact filing", "b mau 2016-01-01 110 exact filing"}, "─2016-01-01"},
		{"one new", []string{"a mau 2015-01-01 200 exact filing", "b mau 2015-01-01 100 exact filing",
			"b mau 2016-02-01 110 exact filing"}, "─2016-02-01"},
		{"more than 13 months", []string{"a mau 2015-01-01 200 exact filing", "b mau 2015-01-01 100 exact filing",
			"b mau 2016-02-02 110 exact filing"}, "┈2016-02-02"},
		{"one old on the way", []string{"a mau 2015-01-01 200 exact filing", "b mau 2015-01-01 100 exact filing",
			"b mau 2016-07-02 110 exact filing", "a mau 2016-06-01 220 exact filing"}, "┈2016-06-01 ┈2016-07-02"},
		{"old the day before the next", []string{"a mau 2015-01-01 200 exact filing",
			"b mau 2015-01-01 100 exact filing", "b mau 2016-07-03 110 exact filing",
			"a mau 2016-06-01 220 exact filing"}, "┈2016-06-01"},
		{"across a floor", []string{"a mau 2015-01-01 200 exact filing", "b mau 2015-01-01 100 exact filing",
			"a mau 2015-06-01 210 at_least filing", "a mau 2016-01-01 220 exact filing"}, "┈2016-01-01"},
		{"across two floors", []string{"a mau 2015-01-01 200 exact filing", "b mau 2015-01-01 100 exact filing",
			"a mau 2015-06-01 210 at_least filing", "b mau 2015-06-01 105 at_least filing",
			"a mau 2016-01-01 220 exact filing", "b mau 2016-01-01 110 exact filing"}, ""},
		{"across a change of definition", []string{"a mau 2015-01-01 200 exact filing",
			"b mau 2015-01-01 100 exact filing", "b mau 2015-06-01 110 exact filing s1 yes"}, ""},
		{"36 months of floors", floors("2018-01-01"), "┈2018-01-01"},
		{"a day more", floors("2018-01-02"), ""},
	} {
		s := figures(t, test.lines...)
		got := ""
		for i, l := range s.RatioLinks(s.Ratios("a", "b", active, today), active) {
			if i > 0 {
				got += " "
			}
			if l.Solid {
				got += "─" + l.To.Day.String()
			} else {
				got += "┈" + l.To.Day.String()
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	if links := load(t).RatioLinks(nil, active); links != nil {
		t.Errorf("links of no days: %v", links)
	}
}

// floors are figures that are bounded on 1 January 2015 and on a last day, and floors every year between.
func floors(last string) []string {
	return []string{"a mau 2015-01-01 200 exact filing", "b mau 2015-01-01 100 exact filing",
		"a mau 2016-01-01 210 at_least filing", "a mau 2017-01-01 220 at_least filing",
		"a mau " + last + " 230 exact filing", "b mau 2016-01-01 110 exact filing",
		"b mau 2017-01-01 120 exact filing", "b mau " + last + " 130 exact filing"}
}

func TestLastClosed(t *testing.T) {
	points := load(t).Ratios("whatsapp", "telegram", active, today)
	if p := LastClosed(points); p == nil || p.Day != Date(2024, 7, 22) ||
		plain(TimesWords(p.Ratio)) != "2.8 to 3.5 times" {
		t.Errorf("%+v", p)
	}
	point := func(lo, hi float64) RatioPoint { return RatioPoint{Ratio: Interval{lo, hi}} }
	for _, test := range []struct {
		name   string
		points []RatioPoint
		want   int // place in points, -1 for none
	}{
		{"none", nil, -1},
		{"open ones", []RatioPoint{point(0, 2), point(2, inf), point(0, inf)}, -1},
		{"the last of two", []RatioPoint{point(2, 3), point(3, 4), point(0, 2)}, 1},
		{"surely not the smaller", []RatioPoint{point(1, 3)}, 0},
		{"perhaps the smaller", []RatioPoint{point(2, 3), point(0.9, 3)}, -1},
	} {
		got := LastClosed(test.points)
		if got == nil != (test.want < 0) || got != nil && got != &test.points[test.want] {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}

func TestMiddle(t *testing.T) {
	if got := (Interval{2, 8}).Middle(); got != 4 {
		t.Errorf("the middle of 2 to 8 on a logarithmic scale is %v", got)
	}
	for _, open := range []Interval{{0, 8}, {2, inf}, {0, inf}} {
		if got := open.Middle(); !math.IsNaN(got) {
			t.Errorf("%v has the middle %v", open, got)
		}
	}
}
