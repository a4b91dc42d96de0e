package data

import (
	"slices"
	"strings"
	"testing"
)

// raceText is "1 bn: messenger 4.7 to 5.0; later whatsapp 6.5 to 7.0; young signal; unknown -; missing wechat".
func raceText(r Race) string {
	runners := func(list []Runner) string {
		var words []string
		for _, runner := range list {
			words = append(words, runner.Messenger+" "+plain(runner.Ages().Bare()))
		}
		return strings.Join(words, ", ")
	}
	s := plain(FormatValue(r.Value)) + ": " + runners(r.First)
	for _, part := range []struct{ name, words string }{
		{"later", runners(r.Later)}, {"young", strings.Join(r.Young, " ")}, {"unknown", strings.Join(r.Unknown, " ")},
		{"missing", strings.Join(r.Missing, " ")},
	} {
		if part.words != "" {
			s += "; " + part.name + " " + part.words
		}
	}
	return s
}

func TestFirstToOfTheSet(t *testing.T) {
	s := load(t)
	all := ids(s)
	for _, test := range []struct {
		messengers []string
		q          Query
		day        Day
		want       string
	}{
		{all, active, today, "1 bn: messenger 4.7 to 5.0; later whatsapp 6.5 to 7.0, wechat 6.9 to 7.2, " +
			"telegram 10 to 12; missing signal threema"},
		{all, active, evening, "1 bn: messenger 4.7 to 5.0; later whatsapp 6.5 to 7.0, wechat 6.9 to 7.2; " +
			"missing telegram signal threema"},
		// Telegram was older than 5.0 years, but its last bounded figure was of an age of 4.6.
		{all, active, Date(2018, 12, 1), "1 bn: messenger 4.7 to 5.0; later whatsapp 6.5 to 7.0, wechat 6.9 to 7.2; " +
			"young signal; unknown telegram threema; missing telegram threema"},
		{all, active, Date(2016, 1, 1), "500 M: messenger 3.1 to 3.3; later wechat 3.6 to 4.0, whatsapp 5.0 to 5.3; " +
			"young telegram signal threema"},
		{all, active, Date(2012, 1, 1), "10 M: wechat 0.4 to 1.0; young messenger; unknown whatsapp; missing whatsapp"},
		{all, active, Date(2010, 1, 1), "0: "},
		{nil, active, today, "0: "},
		// WeChat may have had a billion at 6.9 years, WhatsApp at 7.0.
		{[]string{"wechat", "whatsapp"}, active, today, "1 bn: whatsapp 6.5 to 7.0, wechat 6.9 to 7.2"},
		{[]string{"threema", "signal", "nobody"}, active, today, "10 M: signal at most 6.5; later threema 8.1 to 8.5"},
		{all, Query{Group: GroupDAU}, today, "1 bn: whatsapp 5.0 to 8.5, wechat 6.6 to 10; " +
			"unknown messenger signal threema; missing telegram"},
		{all, Query{Group: GroupInstallsTotal}, today, "1 bn: messenger 2.8 to 3.9, whatsapp 2.8 to 6.2; " +
			"later telegram 7.4 to 8.1; unknown wechat threema; missing signal threema"},
	} {
		if got := raceText(s.FirstTo(test.messengers, test.q, test.day)); got != test.want {
			t.Errorf("%s, %s: %s\nwant %s", test.q.Group, test.day, got, test.want)
		}
	}
	if MilestoneValues[TheBillion] != 1e9 {
		t.Errorf("the billion is %d", MilestoneValues[TheBillion])
	}
}

func TestFirstTo(t *testing.T) {
	// Alpha was launched on 1 January 2010, Beta on 3 February.
	const a, b = "a mau 2013-12-01 9000000 about filing", "b mau 2013-12-01 9000000 about filing"
	for _, test := range []struct {
		name  string
		day   Day
		lines []string
		want  string
	}{
		// Alpha at 5.0 years at the latest; Beta still below at 1833 days, which is 5.02.
		{"windows that touch", today, []string{a, "a mau 2014-12-31 10000000 about filing",
			"b mau 2015-02-10 9000000 about filing", "b mau 2016-02-10 10000000 about filing"},
			"10 M: a 3.9 to 5.0, b 5.0 to 6.1"},
		{"windows apart", today, []string{a, "a mau 2014-12-31 10000000 about filing",
			"b mau 2015-03-20 9000000 about filing", "b mau 2016-02-10 10000000 about filing"},
			"10 M: a 3.9 to 5.0; later b 5.1 to 6.1"},
		{"as late, and from later on", today, []string{a, "a mau 2014-06-01 9000000 about filing",
			"a mau 2014-12-31 10000000 about filing", b, "b mau 2015-02-02 10000000 about filing"},
			"10 M: b 3.8 to 5.0, a 4.4 to 5.0"},
		// 1461 days are four years.
		{"as old", Date(2014, 2, 3), []string{a, "a mau 2014-01-01 10000000 about filing", b},
			"10 M: a 3.9 to 4.0; young b"},
		{"a day older", Date(2014, 2, 4), []string{a, "a mau 2014-01-01 10000000 about filing", b},
			"10 M: a 3.9 to 4.0; unknown b; missing b"},
		{"known at that age", Date(2014, 2, 4), []string{a, "a mau 2014-01-01 10000000 about filing",
			"b mau 2014-02-03 9000000 about filing"}, "10 M: a 3.9 to 4.0; missing b"},
		{"a floor at that age", Date(2014, 2, 4), []string{a, "a mau 2014-01-01 10000000 about filing",
			"b mau 2014-02-03 9000000 at_least filing"}, "10 M: a 3.9 to 4.0; unknown b; missing b"},
		{"only repeated at that age", Date(2014, 2, 4), []string{a, "a mau 2014-01-01 10000000 about filing", b,
			"b mau 2014-02-03 9000000 about repeat"}, "10 M: a 3.9 to 4.0; unknown b; missing b"},
		{"known only later", Date(2014, 2, 4), []string{a, "a mau 2014-01-01 10000000 about filing",
			"b mau 2014-02-05 9000000 about filing"}, "10 M: a 3.9 to 4.0; unknown b"},
		{"launched on the day", Date(2010, 2, 3), []string{"a mau 2010-01-01 10000000 about filing",
			"b mau 2010-03-01 9000000 about filing"}, "10 M: a at most 0.0; young b"},
		{"launched later", Date(2010, 2, 2), []string{"a mau 2010-01-01 10000000 about filing",
			"b mau 2010-03-01 9000000 about filing"}, "10 M: a at most 0.0"},
	} {
		r := figures(t, test.lines...).FirstTo([]string{"a", "b"}, active, test.day)
		if got := raceText(r); got != test.want {
			t.Errorf("%s: %s\nwant %s", test.name, got, test.want)
		}
	}
}

func TestRaceFigures(t *testing.T) {
	s := load(t)
	var words []string
	for _, o := range s.FirstTo([]string{"messenger", "signal", "whatsapp"}, active, today).Figures() {
		words = append(words, text(o))
	}
	want := []string{"~900 M Apr 2016 official", "≥1 bn 20 Jul 2016 official",
		"~900 M 3 Sep 2015 official", "~1 bn 1 Feb 2016 official"}
	if !slices.Equal(words, want) {
		t.Errorf("%q", words)
	}
	if n := len(s.FirstTo([]string{"signal"}, active, today).Figures()); n != 1 { // nothing was known before
		t.Errorf("%d figures", n)
	}
}

// A messenger whose launch nobody knows reaches milestones on days, at no age, and takes no place in the race.
func TestTheLaunchIsNotKnown(t *testing.T) {
	source := &Source{ID: "own-1", Publisher: OwnPublisher, Access: Secondary}
	at := func(messenger string, day Day, value int64) Observation {
		o := own(messenger, day, value)
		o.Source = source
		return o
	}
	const a, b = "a mau 2013-12-01 9000000 about filing", "a mau 2014-12-31 10000000 about filing"
	with := func(lines []string, own ...Observation) *Set {
		s := figures(t, lines...)
		return s.With(moreOf(s, own...))
	}
	low, high := at("new", Date(2014, 1, 1), 9e6), at("new", Date(2015, 1, 1), 11e6)
	for name, test := range map[string]struct {
		s     *Set
		want  string
		noAge []string
	}{
		"reached it": {with([]string{a, b}, low, high), "10 M: a 3.9 to 5.0", []string{"new"}},
		"never":      {with([]string{a, b}, low), "10 M: a 3.9 to 5.0; unknown new; missing new", nil},
		"alone":      {with([]string{a}, low, high), "0: ", []string{"new"}},
	} {
		r := test.s.FirstTo([]string{"a", "new"}, active, today)
		if got := raceText(r); got != test.want || !slices.Equal(r.NoAge, test.noAge) {
			t.Errorf("%s: %s, without age %v", name, got, r.NoAge)
		}
	}
	m := with(nil, low, high).Milestones("new", active, today)[0]
	if !m.NoAge || m.AgeHi != 0 || m.AgeLo != 0 || m.Before || m.Reached.AsOf != high.AsOf || m.Below.AsOf != low.AsOf {
		t.Errorf("%+v", m)
	}
}
