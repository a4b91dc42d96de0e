package data

import (
	"slices"
	"strings"
	"testing"
)

func TestTerms(t *testing.T) {
	for search, want := range map[string][]string{
		"": nil, "  ": nil, "Signal": {"signal"}, " GITHUB\thansu ": {"github", "hansu"}, "40 M": {"40 m"},
		"signal ≥40 m 2021": {"signal", "≥40 m", "2021"}, "1.3 BN": {"1.3 bn"}, "500 K users": {"500 k", "users"},
		"bn": {"bn"}, "m 40": {"m", "40"}, "figures M": {"figures", "m"},
	} {
		if got := Terms(search); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", search, got, want)
		}
	}
}

func TestMatches(t *testing.T) {
	s := load(t)
	for search, want := range map[string]string{
		"github HANSU june": "",
		"github HANSU q2":   "wechat:mau:2026-06-30:github-hansu650-ice-week3-we",
		"~47 m installs":    "signal:installs:2021-01-04..2021-01-17:azvision-2021",
		"40 M":              "signal:users:2021-01-25:the-verge-2021", // 140 M and 3.40 M are none
		"0 m":               "",
		"439 bn":            "",
		"1.439 bn":          "wechat:mau:2026-06-30:github-hansu650-ice-week3-we",
		"rumour":            "whatsapp:dau:2012-12-02:cnet whatsapp:installs_total:2013-04-30:ipg-media-lab",
		"q4 2020":           "wechat:mau:2019-12-31:kuai-technology-2020 wechat:mau:2020-12-31:ithome-2021",
		"2016 estimate": "messenger:installs:2016-01-01..2016-03-31:ndtv-gadgets-2017 " +
			"signal:installs:2016-09-01..2016-11-30:variety-2016 " +
			"signal:installs:2016-11-08..2017-03-31:softpedia-news-2017 " +
			"signal:installs:2017-01-01..2017-03-31:softpedia-news-2017", // its note compares with late 2016
		"no such figure": "",
	} {
		var found []string
		for i := range s.Observations {
			if o := &s.Observations[i]; s.Matches(o, Terms(search)) {
				found = append(found, o.ID())
			}
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%q finds %s", search, got)
		}
	}
}

func TestEventMatches(t *testing.T) {
	s := load(t)
	for search, want := range map[string]string{
		"MUSK":               "musk-use-signal",
		"endorsement musk":   "musk-use-signal",
		"verification codes": "signal-codes-delayed",
		"outage telegram":    "whatsapp-outage-2014 telegram-70m-day",
		"15 jan 2021":        "signal-week-17m signal-outage whatsapp-postpones",
		"2011":               "weixin-launch messenger-launch",
		"slashgear":          "", // publishers are not searched
	} {
		var found []string
		for i := range s.Events {
			if e := &s.Events[i]; s.EventMatches(e, Terms(search)) {
				found = append(found, e.ID)
			}
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%q finds %s", search, got)
		}
	}
}

// Whatever is known of a figure or an event finds it; a search for nothing finds all.
func TestEverythingKnownIsFound(t *testing.T) {
	s := load(t)
	for i := range s.Observations {
		o := &s.Observations[i]
		page := o.Source
		for _, known := range []string{"", s.Messenger(o.Messenger).Name, o.Metric.Label(), o.Metric.Word(),
			o.Basis.String(), o.CountedBy, o.Note, page.Publisher, page.Title, page.TitleOriginal, page.Access.String(),
			o.Lead().Publisher, o.Lead().Title, o.Lead().TitleOriginal, plain(o.Period()), plain(o.Stated()),
			plain(o.Signed())} {
			if !s.Matches(o, Terms(known)) {
				t.Errorf("%q does not find %s", known, o.ID())
			}
		}
	}
	for i := range s.Events {
		e := &s.Events[i]
		for _, known := range []string{"", e.Title, e.Summary, e.Kind, plain(e.Day.Format(e.Precision)),
			s.Messenger(e.Messengers[0]).Name, s.Messenger(e.Messengers[0]).Short} {
			if !s.EventMatches(e, Terms(known)) {
				t.Errorf("%q does not find %s", known, e.ID)
			}
		}
	}
}

func TestEventsAreFoundByShortNames(t *testing.T) {
	f := files()
	f["messengers.csv"].Data = []byte(strings.Replace(twoApps, "Alpha App,Alpha,", "Alpha App,First,", 1))
	s, err := Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	if !s.EventMatches(s.Event("ev"), []string{"first"}) || s.EventMatches(s.Event("ev"), []string{"second"}) {
		t.Error("an event is not found by the short names of its messengers")
	}
}

func TestNoTermIsFoundAcrossTwoTexts(t *testing.T) {
	f := files("a,mau,,2015-01-01,day,100,about,filing,,s1,,,,,Figure 40")
	f["sources.csv"].Data = []byte(strings.Replace(oneSource, "Paper", "M Post", 1))
	s, err := Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	o := &s.Observations[0]
	if !s.Matches(o, Terms("figure 40 post")) || s.Matches(o, Terms("40 m")) {
		t.Error("the number of a note and the first letter of the publisher are read as 40 M")
	}
}
