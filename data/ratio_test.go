package data

import (
	"fmt"
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
		"2026-06-29 not known", "2025-04-30 not known", "2025-03-19 at most 3.3 times",
		"2024-07-22 2.8 to 3.5 times", "2024-06-30 2.8 to 3.9 times", "2024-03-11 2.9 to 3.3 times",
		"2023-07-18 at most 3.5 times", "2023-06-30 at most 4 times", "2023-01-31 at most 3.9 times",
		"2022-06-30 not known", "2022-06-19 at most 3.2 times", "2022-01-31 3.9 to 4.1 times",
		"2021-10-31 3.7 to 3.9 times", "2021-01-31 at most 4.2 times", "2021-01-12 not known",
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

func TestDaysWithARatio(t *testing.T) {
	s := load(t)
	want := map[string]int{
		"whatsapp messenger": 22, "whatsapp wechat": 81, "whatsapp telegram": 41, "whatsapp signal": 13,
		"whatsapp threema": 36, "messenger wechat": 33, "messenger telegram": 21, "messenger signal": 4,
		"messenger threema": 12, "wechat telegram": 66, "wechat signal": 26, "wechat threema": 42,
		"telegram signal": 11, "telegram threema": 21, "signal threema": 7,
	}
	all := ids(s)
	for i, a := range all {
		for _, b := range all[i+1:] {
			if got := len(s.Ratios(a, b, active, today)); got != want[a+" "+b] {
				t.Errorf("%s and %s: %d, want %d", a, b, got, want[a+" "+b])
			}
		}
	}
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
