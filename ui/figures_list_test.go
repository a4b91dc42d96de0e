package ui

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/figures"
)

func TestFiguresOrder(t *testing.T) {
	d := start(t, 120, 36, "--view", "figures", "--metric", "all")
	number := func(o *data.Observation) int { return d.app.frame.Number(o.Messenger) }
	signs := func(s string) string { return strings.ToLower(strings.TrimLeft(s, `"`)) }
	for _, c := range []struct {
		words, reversed string
		first, last     string // ids of the first and the last figure
		before          func(x, y *data.Observation) bool
	}{
		{"newest first", "oldest first", "wechat:mau:2026-06-30", "whatsapp:users:2009-09-30", func(x, y *data.Observation) bool { return x.AsOf > y.AsOf }},
		{"by messenger", "by messenger, last first", "whatsapp:users:2026-06-29", "threema:", func(x, y *data.Observation) bool { return number(x) < number(y) }},
		{"by what they count", "by what they count, last first", "wechat:mau:2026-06-30", "telegram:signups_per_day:2015", func(x, y *data.Observation) bool {
			return figures.MetricOrder(x.Metric) < figures.MetricOrder(y.Metric)
		}},
		{"largest first", "smallest first", "whatsapp:installs_total:2021-01-13", "signal:installs:2021-01-06", func(x, y *data.Observation) bool { return x.Value > y.Value }},
		{"best basis first", "weakest basis first", "wechat:mau:2026-06-30", "messenger:mau:", func(x, y *data.Observation) bool { return x.Basis < y.Basis }},
		{"by publisher, A to Z", "by publisher, Z to A", "messenger:ad_reach:2023-10-31:abp-live", "", func(x, y *data.Observation) bool {
			return signs(x.Source.Publisher) < signs(y.Source.Publisher)
		}},
	} {
		list := figures.FigureList(d.app.frame)
		if len(list) != len(d.app.frame.Set.Observations) {
			t.Fatalf("%d figures are listed", len(list))
		}
		d.shows(c.words)
		check := func(list []*data.Observation, before func(x, y *data.Observation) bool) {
			for i := 1; i < len(list); i++ {
				x, y := list[i-1], list[i]
				if before(y, x) || !before(x, y) && x.AsOf < y.AsOf {
					t.Errorf("%s: %s stands before %s", c.words, x.ID, y.ID)
				}
			}
		}
		check(list, c.before)
		if !strings.HasPrefix(list[0].ID, c.first) || !strings.HasPrefix(list[len(list)-1].ID, c.last) {
			t.Errorf("%s goes from %s to %s, want %s to %s", c.words, list[0].ID, list[len(list)-1].ID, c.first, c.last)
		}
		d.press("r").shows(c.reversed)
		if c.words == "newest first" {
			reversed := figures.FigureList(d.app.frame)
			slices.Reverse(reversed)
			for i, o := range reversed {
				if o != list[i] {
					t.Fatalf("oldest first is not newest first from behind at %s", o.ID)
				}
			}
		} else {
			check(figures.FigureList(d.app.frame), func(x, y *data.Observation) bool { return c.before(y, x) })
		}
		d.press("f")
	}
	d.shows("newest first") // after the last column the first
	if s := d.app.frame.State; s.Sort != "" || s.Reverse {
		t.Errorf("the own order is sort %q, reverse %v", s.Sort, s.Reverse)
	}
}

func TestFiguresSelectionSurvivesFilters(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--figure", fortyMillion)
	d.press("w") // WhatsApp only: the first row stands in
	if o := figures.SelectedFigure(d.app.frame); o == nil || o.Messenger != "whatsapp" || o != figures.FigureList(d.app.frame)[0] {
		t.Errorf("selected is %v", o)
	}
	d.press("/").typeText("oberlo").press("enter").shows(`"oberlo"`).press("esc", "esc") // the search goes, then the messenger
	if s := d.app.frame.State; s.Search != "" || s.Whose != "" {
		t.Errorf("after esc twice: search %q, whose %q", s.Search, s.Whose)
	}
	if o := figures.SelectedFigure(d.app.frame); o.ID != fortyMillion {
		t.Errorf("selected is %s", o.ID)
	}
	d.press("f", "f", "f") // by value: another row, the same figure
	d.shows("largest first", "Signal had at least 40 M users")
	d.press("w", "down") // moving takes the selection along
	if o := figures.SelectedFigure(d.app.frame); o.Messenger != "whatsapp" || o != figures.FigureList(d.app.frame)[1] {
		t.Errorf("selected is %s", o.ID)
	}
}

func TestFiguresWalk(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures")
	at := func() int { return figures.FigureAt(d.app.frame, figures.FigureList(d.app.frame)) + 1 }
	for _, c := range []struct {
		key  string
		want int
	}{{"up", 1}, {"down", 2}, {"j", 3}, {"k", 2}, {"G", 161}, {"down", 161}, {"g", 1}} {
		if d.press(c.key); at() != c.want {
			t.Errorf("%s leads to row %d, want %d", c.key, at(), c.want)
		}
	}
	d.press("pgdown")
	page := at()
	if page < 10 || page > 14 {
		t.Errorf("a page leads to row %d", page)
	}
	d.press("pgup")
	if at() != 1 {
		t.Errorf("a page back leads to row %d", at())
	}
	d.clickOn("30 Apr 2025")
	if o := figures.SelectedFigure(d.app.frame); o.AsOf != data.Date(2025, 4, 30) || d.app.frame.Open {
		t.Errorf("a click selects %s, open %v", o.ID, d.app.frame.Open)
	}
	d.clickOn("30 Apr 2025")
	if !d.app.frame.Open {
		t.Error("a second click does not open the figure")
	}
}

func TestFiguresSearch(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--metric", "all")
	for search, want := range map[string]func(*data.Observation) bool{
		"GITHUB hansu":   func(o *data.Observation) bool { return strings.Contains(o.Source.Publisher, "GitHub hansu650") },
		"installs ~47 m": func(o *data.Observation) bool { return o.Messenger == "signal" && o.Value == 47_000_000 },
		"~1.3 bn repeat": func(o *data.Observation) bool { return o.Value == 1_300_000_000 && o.Basis == data.Repeat },
		"sign-ups":       nil,
		"weak":           nil,
		"腾讯":             nil,
	} {
		f := d.app.frame
		f.Search = search
		list := figures.FigureList(f)
		if len(list) == 0 || len(list) == len(f.Set.Observations) {
			t.Errorf("%q finds %d figures", search, len(list))
		}
		for _, o := range list {
			if want != nil && !want(o) {
				t.Errorf("%q finds %s", search, o.ID)
			}
		}
	}
	f := d.app.frame
	f.Search = "40 m"
	for _, o := range figures.FigureList(f) {
		if s := o.Signed(); !strings.HasSuffix(s, "40 M") && !strings.Contains(o.Note+o.Source.Title+o.Source.Publisher, "40 M") {
			t.Errorf("40 m finds %s, %s", o.ID, s)
		}
	}
}

func TestFiguresWithoutEstimates(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--whose", "signal")
	d.shows("6 figures of active users, Signal")
	d.press("e", "down").shows("3 figures of active users, Signal", "no estimates, no repeats: 3 left out (e)")
	for _, o := range figures.FigureList(d.app.frame) {
		if o.Basis >= data.Estimate {
			t.Errorf("%s is listed", o.ID)
		}
	}
}
