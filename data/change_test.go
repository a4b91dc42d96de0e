package data

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// changeText is a change as "18 to 20 %", or the reason why it cannot be said.
func changeText(c Change) string {
	if c.Why != Said {
		return plain(c.Reason())
	}
	return plain(c.Amount().Words())
}

func TestBetween(t *testing.T) {
	for _, test := range []struct{ before, after, want string }{
		{"100 about", "120 about", "4.5 to 39 %"}, // 115/110 and 125/90
		{"100 about", "80 about", "-32 to -5.5 %"},
		{"100 about", "300 about", "2.4 to 3.7 times"},        // 270/110 and 330/90
		{"100 about", "230 about", "2.0 to 2.7 times"},        // 225/110 and 235/90
		{"100 about", "180 about", "1.5 to 2.1 times"},        // not below two: 175/110 and 185/90
		{"100 about", "111 at_least", "at least 0.9 %"},       // of at most 110
		{"100 about", "200 at_least", "at least 1.8 times"},   // 1.818
		{"100 at_least", "120 about", "at most 1.3 times"},    // 1.25
		{"100 at_most", "120 about", "at least 1.1 times"},    // 1.15
		{"100 at_most", "120 at_least", "at least 1.2 times"}, //
		{"100 at_least", "90 at_most", "at most 0.9 times"},   //
		{"100 at_least", "104 exact", "at most 4 %"},          // 1.1 times would be said of anything below
		{"100 exact", "106 at_least", "at least 6 %"},         //
		{"100 exact", "110 at_least", "at least 1.1 times"},   //
		{"100 about", "110 at_least", "at least 1 times"},     // as many, or more
		{"100 about", "109 at_least", "at least 109 may be fewer or more than about 100"},
		{"100 at_least", "120 at_least", `both are "at least"`}, //
		{"100 at_most", "90 at_most", `both are "at most"`},     //
	} {
		var a, b Observation
		for o, stated := range map[*Observation]string{&a: test.before, &b: test.after} {
			var bound string
			if _, err := fmt.Sscan(stated, &o.Value, &bound); err != nil {
				t.Fatal(err)
			}
			o.Bound = map[string]Bound{"about": About, "at_least": AtLeast, "at_most": AtMost}[bound]
			o.Metric, o.Source = MAU, &Source{}
		}
		b.AsOf = 365
		c := Between(&a, &b)
		if got := changeText(c); got != test.want || (c.Why == Said) != (c.Times != Interval{}) {
			t.Errorf("%s, then %s: %q, %v", test.before, test.after, got, c.Times)
		}
		b.Break = true // whatever the figures say
		if c := Between(&a, &b); changeText(c) != "the definition changed in 1 Jan 1971" || c.Changed != &b {
			t.Errorf("%s, then %s of another definition: %+v", test.before, test.after, c)
		}
	}
	o := &Observation{AsOf: 1, Value: 100, Break: true}
	for _, test := range []struct {
		c       Change
		want    string
		figures []*Observation
	}{
		{Between(nil, nil), "no figure", nil}, {Between(nil, o), "no figure", []*Observation{o}},
		{Between(o, nil), "no figure", []*Observation{o}},
		{Between(o, o), "no figure newer than 2 Jan 1970", []*Observation{o}},
	} {
		if got := changeText(test.c); got != test.want || !slices.Equal(test.c.Figures(), test.figures) {
			t.Errorf("%+v: %q, %v", test.c, got, test.c.Figures())
		}
	}
}

func TestChangeOfTheSet(t *testing.T) {
	s := load(t)
	for _, test := range []struct {
		messenger string
		q         Query
		from, to  Day
		want      string
	}{
		{"whatsapp", active, evening, today, `both are "at least"`},
		{"wechat", active, evening, today, "17 to 18 %"}, // 1438.5/1225.5 = 1.1738, 1439.5/1224.5 = 1.1756
		{"telegram", active, evening, today, `both are "at least"`},
		{"signal", active, evening, today, "2.9 to 4.2 times"},    // 65/22 = 2.955, 75/18 = 4.167
		{"threema", active, evening, today, "at least 1.4 times"}, // 12/8.5 = 1.412
		{"messenger", active, evening, today, "no figure newer than Jan 2018"},
		{"signal", active, Date(2015, 1, 1), today, "no figure yet on 1 Jan 2015"},
		{"signal", active, Date(2014, 1, 1), Date(2015, 1, 1), "no figure yet on 1 Jan 2014"},
		{"nobody", active, evening, today, "no figure yet on 15 Jan 2021"},
		// The definition changed between the two, which both do not say of themselves.
		{"wechat", active, Date(2013, 10, 1), today, "the definition changed in Q4 2013"},
		{"wechat", active, Date(2013, 10, 1), Date(2013, 12, 31), "the definition changed in Q4 2013"},
		{"wechat", active, Date(2013, 12, 31), today, "4.0 to 4.1 times"}, // 1438.5/355.355, 1439.5/354.645
		{"signal", estimatesOff, evening, today, "at most 28 times"},
		{"signal", Query{Group: Active, Known: evening}, Date(2020, 1, 1), evening, "no figure newer than 2016"},
	} {
		if got := changeText(s.Change(test.messenger, test.q, test.from, test.to)); got != test.want {
			t.Errorf("%s from %s to %s: %q, want %q", test.messenger, test.from, test.to, got, test.want)
		}
	}
}

func TestRecordOfTheSet(t *testing.T) {
	s := load(t)
	first := s.FirstDay()
	for _, test := range []struct {
		messenger string
		q         Query
		from, to  Day
		start     string // the first figure of the line; "none"
		want      string
	}{
		// WhatsApp said 3 bn twice, Telegram's line ends where it said 1 bn for the second time.
		{"whatsapp", active, first, today, "≥3 bn 30 Apr 2025 official", `both are "at least"`},
		{"whatsapp", active, first, Date(2024, 6, 30), "≥800 M Q2 2015 official", "at most 4.2 times"}, // 3.3/0.8
		{"messenger", active, first, today, "≥700 M Q2 2015 official", "at most 2 times"},              // 1.35/0.7
		{"wechat", active, first, today, "355 M Q4 2013 filing", "4.0 to 4.1 times"},
		{"telegram", active, first, today, "≥35 M 24 Mar 2014 official", `both are "at least"`},
		{"telegram", active, first, Date(2024, 12, 31), "≥35 M 24 Mar 2014 official", "at most 28 times"}, // 955/35
		{"telegram", active, Date(2014, 4, 1), Date(2024, 12, 31), "~50 M 8 Dec 2014 official", "17 to 22 times"},
		{"signal", active, first, today, "~50 M 2021 press", "the figure before is 3 years 5 months older"},
		{"signal", active, first, Date(2022, 4, 1), "~20 M Dec 2020 estimate", "2.0 to 3.1 times"},
		{"signal", active, first, evening, "≥2 M 2016 official", "the figure before is 4 years older"},
		{"threema", active, first, today, "~11 M 16 Dec 2022 official", "the figure before is 3 years 1 month older"},
		{"threema", active, first, evening, "~5 M 2019 press", "36 to 89 %"}, // 7.5/5.5, 8.5/4.5
		{"wechat", active, first, evening, "355 M Q4 2013 filing", "3.4 to 3.5 times"},
		// The line begins with the change of definition, within the time or not.
		{"wechat", active, first, Date(2013, 12, 31), "271.9 M Q3 2013 filing", "the definition changed in Q4 2013"},
		{"wechat", active, Date(2013, 12, 1), Date(2013, 12, 31), "none", "only one figure"},
		{"messenger", active, Date(2019, 1, 1), today, "~1.3 bn Jan 2018 official", "no figure newer than Jan 2018"},
		{"signal", active, Date(2022, 6, 1), today, "none", "only one figure"},
		{"signal", active, first, Date(2014, 1, 1), "none", "no figure yet on 1 Jan 2014"},
	} {
		c := s.Record(test.messenger, test.q, test.from, test.to)
		if got := changeText(c); got != test.want || text(c.From) != test.start {
			t.Errorf("%s from %s to %s: %q, from %q to %q", test.messenger, test.from, test.to, got, text(c.From),
				text(c.To))
		}
	}
}

func TestYearlyAndDoubling(t *testing.T) {
	for _, test := range []struct {
		before, after, day string
		perYear, doubling  string // "" if it does not double
	}{
		// 18..22 M to 65..75 M in 1638 days: 2.955 and 4.167; roots 1.2732 and 1.3746; 2.178 and 2.869 years.
		{"20000000 about", "70000000 about", "2019-06-27", "27 to 38 %", "2.1 to 2.9 years"},
		{"100 about", "400 about", "2017-01-01", "80 to 130 %", "0.87 to 1.2 years"}, // 360/110, 440/90
		{"100 about", "400 about", "2016-12-31", "", ""},                             // a day short of two years
		// No upper end: at least so much a year, doubled in so long at most. 400/110 over two years.
		{"100 about", "400 at_least", "2017-01-01", "at least 90 %", "at most 1.1 years"},
		{"100 at_least", "400 about", "2017-01-01", "", ""}, // it may have shrunk
		{"110 about", "80 about", "2017-01-01", "", ""},
		// Growth is sure from one person on: about 110 is 105 to 115, and 115/115 is no growth.
		{"110 about", "115 exact", "2017-01-01", "", ""},
		{"110 about", "116 exact", "2017-01-01", "0.43 to 5.2 %", "13 to 170 years"},
	} {
		s := figures(t, "a mau 2015-01-01 "+test.before+" filing", "a mau "+test.day+" "+test.after+" filing")
		c := s.Change("a", active, Date(2015, 1, 1), today)
		if c.Doubles != (test.doubling != "") || c.Doubles != (c.Doubling != Interval{}) ||
			c.Doubles != (c.PerYear != Interval{}) || c.Doubles &&
			(plain(PercentWords(c.PerYear)) != test.perYear || plain(YearsWords(c.Doubling)) != test.doubling) {
			t.Errorf("%s, then %s: %s a year, doubled in %s", test.before, test.after,
				plain(PercentWords(c.PerYear)), plain(YearsWords(c.Doubling)))
		}
	}
	s := load(t)
	for _, id := range ids(s) { // what grows by the yearly rate has grown by the whole
		c := s.Change(id, active, Date(2014, 10, 1), evening)
		for _, end := range [][2]float64{{c.PerYear.Lo, c.Times.Lo}, {c.PerYear.Hi, c.Times.Hi}} {
			if got := math.Pow(1+end[0], c.Years); c.Doubles && math.Abs(got/end[1]-1) > 1e-9 {
				t.Errorf("%s: %v a year makes %v, not %v", id, end[0], got, end[1])
			}
		}
	}
}

func TestFlagsOfAChange(t *testing.T) {
	for _, test := range []struct {
		before, after string
		want          []Flag
	}{
		{"mau", "mau", nil}, {"mau", "users", []Flag{FlagDefinition}}, {"users", "users", []Flag{FlagDefinition}},
		{"users_cumulative", "mau", []Flag{FlagCumulative}},
	} {
		s := figures(t, "a "+test.before+" 2015-01-01 100 about filing", "a "+test.after+" 2016-01-01 300 about filing")
		if c := s.Change("a", active, Date(2015, 1, 1), today); !slices.Equal(c.Flags, test.want) {
			t.Errorf("%s, then %s: %v", test.before, test.after, c.Flags)
		}
	}
}

// Wherever two figures are named, on drawn sets, the change between them is the same, and every reason has its words.
func TestChangesAreOneRule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := Parse(files(drawRows(t)...))
		if err != nil {
			t.Fatal(err)
		}
		q := Query{Group: Active, NoEstimates: rapid.Bool().Draw(t, "no estimates")}
		from := Date(2015, 1, rapid.IntRange(0, 800).Draw(t, "from"))
		to := from + Day(rapid.IntRange(0, 400).Draw(t, "days"))
		record := s.Record("a", q, from, to)
		around := s.ChangeAround("a", q, to)
		for _, c := range []Change{s.Change("a", q, from, to), record, around.Change} {
			if (c.Why == Said) != (c.Reason() == "") || (c.Why == Said) != (c.Why.String() == "") {
				t.Fatalf("%v is said to be %q", c.Why, c.Reason())
			}
			if c.From == nil || c.To == nil || c.Why == Apart {
				continue
			}
			if again := s.Change("a", q, c.From.AsOf, c.To.AsOf); !reflect.DeepEqual(c, again) {
				t.Fatalf("%+v, but between its two days %+v", c, again)
			}
		}
		if record.To != s.Standing("a", q, to) {
			t.Fatalf("the record ends with %s", text(record.To))
		}
		if record.Why == Said && (record.From.AsOf < from || record.From == record.To) {
			t.Fatalf("the record from %s begins with %s", from, text(record.From))
		}
	})
}

func TestChangeAround(t *testing.T) {
	s := load(t)
	for _, test := range []struct {
		messenger           string
		day                 Day
		before, after, want string
		near                bool
	}{
		{"signal", evening, "~20 M Dec 2020 estimate", "≥40 M 25 Jan 2021 press", "at least 1.8 times", true},
		{"whatsapp", evening, "≥2 bn 12 Feb 2020 official", "~2.08 bn Jan 2021 estimate", "at most 4.3 %", true},
		{"telegram", Date(2021, 1, 7), "~400 M 24 Apr 2020 official", "≥500 M 12 Jan 2021 official",
			"at least 1.1 times", true},
		{"wechat", Date(2013, 12, 1), "271.9 M Q3 2013 filing", "355 M Q4 2013 filing",
			"the definition changed in Q4 2013", true},
		{"messenger", Date(2015, 6, 12), "≥700 M 11 Jun 2015 official", "≥700 M Q2 2015 official",
			`both are "at least"`, true},
		// The floor that a weaker page repeats is no change.
		{"telegram", Date(2025, 3, 20), "≥1 bn 19 Mar 2025 official", "none", "no figure", true},
		// A year after: a figure of 30 April 2019. A year before: one of 26 June 2025.
		{"telegram", Date(2018, 4, 30), "~200 M 22 Mar 2018 official", "~300 M Apr 2019 official", "22 to 84 %", true},
		{"telegram", Date(2018, 4, 29), "~200 M 22 Mar 2018 official", "none", "no figure", true},
		{"telegram", s.Event("telegram-ban-russia-2018").Day, "~200 M 22 Mar 2018 official", "none", "no figure", true},
		{"signal", Date(2026, 6, 26), "~70 M 26 Jun 2025 estimate", "none", "no figure", true},
		{"signal", Date(2026, 6, 27), "~70 M 26 Jun 2025 estimate", "none", "no figure", false},
		{"signal", s.Event("chat-control-talks").Day, "~70 M 26 Jun 2025 estimate", "none", "no figure", false},
		// What holds for the day itself is after, not before.
		{"signal", Date(2021, 1, 25), "~20 M Dec 2020 estimate", "≥40 M 25 Jan 2021 press",
			"at least 1.8 times", true},
		{"messenger", Date(2014, 1, 1), "none", "≥200 M 23 Apr 2014 official", "no figure", true},
		{"messenger", Date(2012, 1, 1), "none", "none", "no figure", false},
	} {
		c := s.ChangeAround(test.messenger, active, test.day)
		if text(c.From) != test.before || text(c.To) != test.after || changeText(c.Change) != test.want ||
			c.Near() != test.near {
			t.Errorf("%s around %s: %s, then %s: %q, near %v", test.messenger, test.day, text(c.From), text(c.To),
				changeText(c.Change), c.Near())
		}
	}
	without := s.ChangeAround("signal", estimatesOff, evening)
	if text(without.From) != "≥2 M 2016 official" {
		t.Errorf("without estimates %s was before the evening", text(without.From))
	}
}
