package data

import (
	"strings"
	"testing"
)

// TestFiguresAreSortedByEachColumn holds who stands at the ends of the list, both ways round.
func TestFiguresAreSortedByEachColumn(t *testing.T) {
	s := load(t)
	for column, want := range map[string][3]string{ // the first, the last, and the first of the other way round
		"day":       {"wechat:mau:2026-06-30", "whatsapp:users:2009-09-30", "whatsapp:users:2009-09-30"},
		"messenger": {"whatsapp:users:2026-06-29", "threema:", "threema:"},
		"counts":    {"wechat:mau:2026-06-30", "telegram:signups_per_day:2014", "telegram:signups_per_day:"},
		"value":     {"whatsapp:installs_total:2021-09-03", "signal:installs:2021-01-06", "signal:installs:2021-01-06"},
		"basis":     {"wechat:mau:2026-06-30", "messenger:mau:", "messenger:mau:"},
		"publisher": {"whatsapp:installs:2022-01-01..2022-06-30:a-news-2022", "", ""},
	} {
		list := make([]*Observation, len(s.Observations))
		for i := range list {
			list[i] = &s.Observations[i]
		}
		s.FigureOrder(column, false).Sort(list)
		got := [3]string{list[0].ID(), list[len(list)-1].ID()}
		s.FigureOrder(column, true).Sort(list)
		got[2] = list[0].ID()
		for i := range got {
			if !strings.HasPrefix(got[i], want[i]) {
				t.Errorf("%s: %s, want %s", column, got, want)
			}
		}
	}
	if len(FigureColumns) != 6 {
		t.Errorf("%d columns", len(FigureColumns))
	}
}

func TestPublishersAreSortedByTheirLetters(t *testing.T) {
	for name, want := range map[string]string{`"Hallo"`: `hallo"`, "36Kr": "36kr", "(1) eMarketer": "1) emarketer"} {
		if got := alphabetic(name); got != want {
			t.Errorf("%s is sorted as %q, want %q", name, got, want)
		}
	}
}

// TestAPeriodAcrossANewYear names the year of its end alone if it takes less than a year.
func TestAPeriodAcrossANewYear(t *testing.T) {
	for _, c := range []struct {
		from, to Day
		want     string
		months   int
	}{
		{Date(2020, 12, 28), Date(2021, 1, 3), "28 Dec-3 Jan 2021", 0},
		{Date(2020, 1, 2), Date(2021, 1, 1), "2 Jan-1 Jan 2021", 0},
		{Date(2020, 1, 2), Date(2021, 1, 2), "2 Jan 2020-2 Jan 2021", 0},
		{Date(2021, 1, 28), Date(2021, 2, 13), "28 Jan-13 Feb 2021", 0},
		{Date(2020, 12, 1), Date(2021, 1, 31), "Dec 2020-Jan 2021", 2},
		{Date(2021, 1, 4), Date(2021, 1, 17), "4-17 Jan 2021", 0},
		{0, Date(2021, 1, 31), "31 Jan 2021", 0},
	} {
		o := &Observation{From: c.from, AsOf: c.to}
		if got := plain(o.ShortPeriod()); got != c.want || o.WholeMonths() != c.months {
			t.Errorf("%s to %s is %q of %d months, want %q of %d", c.from, c.to, got, o.WholeMonths(), c.want, c.months)
		}
	}
	day := Date(2020, 12, 28)
	if got := plain(day.ShortBare() + ", " + day.LongBare()); got != "28 Dec, 28 December" {
		t.Errorf("without its year it is %q", got)
	}
}

func TestFactsInWords(t *testing.T) {
	if w, r := FirstWord("yes (all chats)"), Remark("yes (all chats)"); w != "yes" || r != "all chats" {
		t.Errorf("the fact is %q and %q", w, r)
	}
	if w, r := FirstWord("clients"), Remark("clients"); w != "clients" || r != "" {
		t.Errorf("a fact without a remark is %q and %q", w, r)
	}
	for address, want := range map[string]string{
		"Dubai, United Arab Emirates": "UAE", "Central, Hong Kong": "Hong Kong", "Douglas, Isle of Man": "IM",
		"Menlo Park, California, US (Meta)": "US", "": "n/a",
	} {
		if got := (&Messenger{Headquarters: address}).Seat(); got != want {
			t.Errorf("the seat %q is %q, want %q", address, got, want)
		}
	}
	for day, want := range map[string]string{
		"2016-04-05": "5 Apr 2016", "2012-12": "Dec 2012", "2013 (secret chats)": "2013 (secret chats)", "": "",
	} {
		if got := plain((&Messenger{E2EESince: day}).EncryptedSince()); got != want {
			t.Errorf("%q is %q, want %q", day, got, want)
		}
	}
	for fact, want := range map[string]string{
		"no (to the server only)": "not end to end: to the server only",
		"partial (calls)":         "in part: calls, since 2013",
		"yes (all chats)":         "all chats, since 2013", "yes": "yes, since 2013", "": "n/a, since 2013",
	} {
		if got := (&Messenger{E2EEDefault: fact, E2EESince: "2013"}).Facts()[5]; got != (Fact{"encryption", want}) {
			t.Errorf("%q is %q, want %q", fact, got, want)
		}
	}
	for source, want := range map[string]string{
		"no": "closed", "clients": "open: the apps", "clients+server": "open: apps and server", "soon": "soon",
	} {
		if got := (&Messenger{OpenSource: source}).Facts()[9]; got != (Fact{"source", want}) {
			t.Errorf("%q is %+v, want %+v", source, got, want)
		}
	}
}
