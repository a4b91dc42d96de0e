package data

import (
	"fmt"
	"strings"
	"testing"
)

// flowSet is a set of flows, each "from..as_of value [metric [bound [basis [firm [messenger]]]]]"; "-" is no firm.
func flowSet(t *testing.T, lines ...string) *Set {
	t.Helper()
	var rows []string
	for _, line := range lines {
		f := strings.Fields(line)
		f = append(f, []string{"", "", "installs", "about", "press", "Firm", "a"}[len(f):]...)
		from, to, _ := strings.Cut(f[0], "..")
		rows = append(rows, strings.Join([]string{f[6], f[2], from, to, "day", f[1], f[3], f[4],
			strings.Trim(f[5], "-"), "s1", "", "", "", "", ""}, ","))
	}
	s, err := Parse(files(rows...))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// near is "installs Sensor Tower 28, signups by the press 1".
func near(lanes [][]*Observation) string {
	var words []string
	for _, flows := range lanes {
		c := flows[0].Counter()
		words = append(words, fmt.Sprintf("%s %s %d", c.Metric, c.Firm, len(flows)))
	}
	return strings.Join(words, ", ")
}

func TestFlowsNear(t *testing.T) {
	s := load(t)
	others := ", installs Apptopia 12, installs Appfigures 5, signups by the company 4, signups by the press 1"
	for _, test := range []struct {
		day  Day
		q    Query
		want string
	}{
		{evening, active, "installs Sensor Tower 28" + others},
		{evening, estimatesOff, "signups by the company 4, signups by the press 1"},
		// The month that begins on 1 February 2021 is six weeks after 21 December.
		{Date(2020, 12, 21), active, "installs Sensor Tower 28" + others},
		{Date(2020, 12, 20), active, "installs Sensor Tower 27" + others},
		// Two flows end on 31 July 2023, six weeks before 11 September.
		{Date(2023, 9, 11), active, "installs Appfigures 2"},
		{Date(2023, 9, 12), active, ""},
		{s.Event("dma-gatekeeper").Day, active, "installs Appfigures 2"}, // 36 days off
		{s.Event("whatsapp-3bn").Day, active, "installs Appfigures 3"},   // two of them 36 and 37 days off
		{s.Event("facebook-buys-whatsapp").Day, active, "signups by the company 4, installs by the company 1"},
	} {
		if got := near(s.FlowsNear(test.q, test.day)); got != test.want {
			t.Errorf("%s: %s, want %s", test.day, got, test.want)
		}
	}
	for i, flows := range s.FlowsNear(active, evening) {
		for j, o := range flows {
			if o.Counter() != flows[0].Counter() || j > 0 && flows[j-1].From > o.From {
				t.Errorf("lane %d: %s", i, o.ID())
			}
		}
	}
}

func TestFlowsNearLeaveOut(t *testing.T) {
	s := flowSet(t, "2015-01-01..2015-01-31 100 installs about estimate", // 31 days
		"2015-01-02..2015-02-02 100 installs about estimate Longer", // 32
		"2015-01-01..2015-01-02 100 installs at_most estimate Ceiling",
		"2015-01-01..2015-01-03 100 signups at_least estimate -")
	if got := near(s.FlowsNear(active, Date(2015, 1, 15))); got != "installs Firm 1, signups by an unnamed firm 1" {
		t.Errorf("%s", got)
	}
}

// Counters of as many flows come by what they count, then by name.
func TestFlowsNearAreInOrder(t *testing.T) {
	s := flowSet(t,
		"2015-01-01..2015-01-01 100 signups about press A", "2015-01-02..2015-01-02 100 installs about press C",
		"2015-01-03..2015-01-03 100 installs about press B", "2015-01-04..2015-01-04 100 installs about press D")
	for range 20 { // whatever the order in which a map is walked
		got := near(s.FlowsNear(active, Date(2015, 1, 1)))
		if got != "installs B 1, installs C 1, installs D 1, signups A 1" {
			t.Fatalf("%s", got)
		}
	}
}

// flowText is "signal ~7.7 M 15 Jan 2021 Sensor Tower".
func flowText(o *Observation) string {
	if o == nil {
		return "none"
	}
	return strings.Join([]string{o.Messenger, plain(o.Signed()), plain(o.Period()), o.Counter().Firm}, " ")
}

func TestFlowOfTheSet(t *testing.T) {
	s := load(t)
	all := map[string][2]string{
		"signal-outage": {"signal ~7.7 M 15 Jan 2021 Sensor Tower",
			"signal ~246 k 28 Dec 2020-3 Jan 2021 Sensor Tower"},
		"musk-use-signal": {"signal ~7.5 M 6-10 Jan 2021 Sensor Tower",
			"signal ~246 k 28 Dec 2020-3 Jan 2021 Sensor Tower"},
		// No bar holds 12 January: the week across it does.
		"signal-week-17m": {"signal ~17.8 M 5-12 Jan 2021 Sensor Tower",
			"signal ~246 k 28 Dec 2020-3 Jan 2021 Sensor Tower"},
		// Known by its month: only whole months tell of it, February's 28 days among them.
		"rush-fades":   {"signal ~7 M Feb 2021 Sensor Tower", "signal ~246 k 28 Dec 2020-3 Jan 2021 Sensor Tower"},
		"ranking-2021": {"whatsapp ~30 M Jan 2021 Apptopia", "whatsapp ~42 M Dec 2020 Apptopia"},
		// A single day that nothing went before: the quarter around it.
		"signalgate":           {"signal ~119 k 24 Mar 2025 Appfigures", "signal ~8.8 M Q1 2025 Appfigures"},
		"telegram-3m-day":      {"telegram ~3 M 13-14 Mar 2019 by the company", "none"},
		"threema-downloads-x4": {"threema ~1 M Jan 2021 by the company", "none"},
		"telegram-launch":      {"none", "none"},
	}
	known := map[string][2]string{
		"signal-outage":        {"none", "none"},
		"ranking-2021":         {"telegram ≥100 M 1-28 Jan 2021 by the company", "none"},
		"threema-downloads-x4": {"threema ~1 M Jan 2021 by the company", "none"},
	}
	for q, want := range map[Query]map[string][2]string{active: all, estimatesOff: known} {
		for id, want := range want {
			if flow, base := s.FlowOf(s.Event(id), q); flowText(flow) != want[0] || flowText(base) != want[1] {
				t.Errorf("%s, without estimates %v: %s against %s", id, q.NoEstimates, flowText(flow), flowText(base))
			}
		}
	}
}

func TestFlowOf(t *testing.T) {
	const day = "2015-01-15..2015-01-15 100"
	for _, test := range []struct {
		name       string
		precision  Precision
		lines      []string
		flow, base string
	}{
		{"a year around", ByDay, []string{day, "2014-08-01..2015-08-01 900"}, // 366 days
			"~100 15 Jan 2015", "~900 1 Aug 2014-1 Aug 2015"},
		{"a day more", ByDay, []string{day, "2014-08-01..2015-08-02 900"}, "~100 15 Jan 2015", "none"},
		{"more than a month", ByDay, []string{day, "2015-01-01..2015-02-01 900"}, // 32 days
			"~100 15 Jan 2015", "~900 1 Jan-1 Feb 2015"},
		{"a month", ByDay, []string{day, "2015-01-01..2015-01-31 900"}, "~100 15 Jan 2015", "none"},
		{"of longer ones the shortest", ByDay,
			[]string{day, "2014-12-01..2015-02-28 900", "2015-01-01..2015-02-28 700"},
			"~100 15 Jan 2015", "~700 Jan-Feb 2015"},
		{"of two as short the first", ByDay,
			[]string{day, "2014-12-01..2015-02-28 900", "2014-11-30..2015-02-27 700"},
			"~100 15 Jan 2015", "~700 30 Nov 2014-27 Feb 2015"},
		{"of two across the day the first", ByDay,
			[]string{"2015-01-13..2015-01-14 20", "2015-01-16..2015-01-17 30", "2015-01-15..2015-01-17 50",
				"2015-01-14..2015-01-16 40"}, "~40 14-16 Jan 2015", "none"},
		{"a floor around", ByDay, []string{day, "2015-01-01..2015-03-31 900 installs at_least"},
			"~100 15 Jan 2015", "none"},
		{"another firm", ByDay, []string{day, "2015-01-01..2015-03-31 900 installs about press Other"},
			"~100 15 Jan 2015", "none"},
		{"another messenger", ByDay, []string{day, "2015-01-01..2015-03-31 900 installs about press Firm b"},
			"~100 15 Jan 2015", "none"},
		{"other things", ByDay, []string{day, "2015-01-01..2015-03-31 900 signups"}, "~100 15 Jan 2015", "none"},
		{"before the day", ByDay, []string{day, "2015-01-14..2015-01-14 30"}, "~100 15 Jan 2015", "~30 14 Jan 2015"},
		{"a floor on the day", ByDay, []string{"2015-01-15..2015-01-15 100 installs at_least"},
			"≥100 15 Jan 2015", "none"},
		{"28 days of a month", ByMonth, []string{"2015-01-01..2015-01-28 100"}, "~100 1-28 Jan 2015", "none"},
		{"27 days of a month", ByMonth, []string{"2015-01-01..2015-01-27 100"}, "none", "none"},
	} {
		e := &Event{Day: Date(2015, 1, 15), Precision: test.precision, Messengers: []string{"a"}}
		flow, base := flowSet(t, test.lines...).FlowOf(e, active)
		short := func(o *Observation) string {
			if o == nil {
				return "none"
			}
			return plain(o.Signed()) + " " + plain(o.Period())
		}
		if short(flow) != test.flow || short(base) != test.base {
			t.Errorf("%s: %s against %s", test.name, short(flow), short(base))
		}
	}
}

// A bar without estimates is compared with no estimate.
func TestFlowOfTrustsNoEstimate(t *testing.T) {
	s := flowSet(t, "2015-01-15..2015-01-15 100", "2015-01-01..2015-03-31 900 installs about estimate")
	e := &Event{Day: Date(2015, 1, 15), Messengers: []string{"a"}}
	if _, base := s.FlowOf(e, active); base == nil {
		t.Error("with estimates the quarter is what went before")
	}
	if flow, base := s.FlowOf(e, estimatesOff); flow == nil || base != nil {
		t.Errorf("%s against %s", flowText(flow), flowText(base))
	}
}

func TestRushBars(t *testing.T) {
	s := flowSet(t, "2015-01-01..2015-01-03 100", "2015-01-03..2015-01-05 50 installs at_least",
		"2015-01-04..2015-01-05 60 installs at_least", "2015-01-05..2015-01-06 70 installs at_least",
		"2015-01-08..2015-01-08 80 installs at_most", "2014-12-31..2014-12-31 90 installs at_least",
		"2015-01-09..2015-01-10 110 installs at_least")
	bars, _ := RushBars(s.Flows(0, today), Date(2014, 12, 31), Date(2015, 1, 9))
	var words []string
	for _, o := range bars {
		words = append(words, plain(o.Signed()))
	}
	// "At least 50" overlaps a bar, "at least 70" the floor before it; a ceiling has no height.
	if got := strings.Join(words, " "); got != "≥90 ~100 ≥60 ≥110" {
		t.Errorf("bars %s", got)
	}
	bars, _ = RushBars(s.Flows(0, today), Date(2015, 1, 4), Date(2015, 1, 4))
	if len(bars) != 1 || bars[0].Value != 50 {
		t.Errorf("bars of one day: %v", bars)
	}
}

func TestMostWhole(t *testing.T) {
	flows := load(t).FlowsNear(active, evening)[0]
	for _, test := range []struct {
		days, most int
		from       Day
	}{
		{1, 2, evening}, // Signal's and Telegram's day
		{7, 4, Date(2021, 1, 14)}, {14, 15, Date(2021, 1, 4)}, {22, 24, Date(2020, 12, 28)},
		{31, 25, Date(2020, 12, 21)},
	} {
		if most, from := MostWhole(flows, evening, test.days); most != test.most || from != test.from {
			t.Errorf("%d days: %d from %s", test.days, most, from)
		}
	}
	before := flowSet(t, "2015-01-10..2015-01-11 100").Flows(0, today)
	if most, from := MostWhole(before, Date(2015, 1, 12), 2); most != 0 || from != Date(2015, 1, 12) {
		t.Errorf("two days up to the day before: %d from %s", most, from)
	}
	if most, from := MostWhole(flows, Date(2022, 1, 1), 7); most != 0 || from != Date(2022, 1, 1) {
		t.Errorf("a week without flows: %d from %s", most, from)
	}
}

func TestDaily(t *testing.T) {
	for _, test := range []struct {
		days           int
		value          int64
		bound          Bound
		signed, stated string
	}{
		{7, 246_000, About, "35 k", "about 35 k"},
		{5, 7_500_000, About, "1.5 M", "about 1.5 M"},
		{1, 4_950_000, About, "4.95 M", "about 4.95 M"}, // a day's own digits
		{1, 4_950_000, Exact, "4.95 M", "4.95 M"},
		{2, 4_950_000, Exact, "2.5 M", "about 2.5 M"}, // an average is never exact
		{1, 70_000_000, AtLeast, "≥70 M", "at least 70 M"},
		{31, 70_000_000, AtLeast, "≥2.3 M", "at least 2.3 M"},
		{2, 70_000_000, AtMost, "≤35 M", "at most 35 M"},
		{3, 3000, About, "1 k", "about 1 k"},
		{2, 1999, About, "1 k", "about 1 k"}, // 999.5
		{2, 30, About, "15", "about 15"},
		{31, 40, About, "1", "about 1"},
	} {
		o := &Observation{From: 100, AsOf: 100 + Day(test.days) - 1, Value: test.value, Bound: test.bound}
		if signed, stated := plain(o.DailySigned()), plain(o.DailyStated()); signed != test.signed ||
			stated != test.stated {
			t.Errorf("%d in %d days: %q, %q, want %q", test.value, test.days, signed, stated, test.stated)
		}
	}
}

func TestCounter(t *testing.T) {
	for _, test := range []struct {
		basis Basis
		firm  string
		want  string
	}{
		{Estimate, "Sensor Tower", "Sensor Tower"}, {Official, "Play Store", "Play Store"},
		{Filing, "", "by the company"}, {Official, "", "by the company"}, {Press, "", "by the press"},
		{Estimate, "", "by an unnamed firm"}, {Repeat, "", "by an unnamed firm"},
	} {
		o := &Observation{Metric: Signups, Basis: test.basis, CountedBy: test.firm}
		if got := o.Counter(); got != (Counter{Signups, test.want}) {
			t.Errorf("%s %q: %+v", test.basis, test.firm, got)
		}
	}
}
