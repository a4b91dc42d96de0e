package data

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// firm are the flows of one messenger and one firm in the three weeks around the evening.
func firm(s *Set, messenger, counter string, from, to Day) []*Observation {
	var flows []*Observation
	for _, o := range s.Flows(from, to) {
		if o.Messenger == messenger && o.CountedBy == counter && o.Metric == Installs {
			flows = append(flows, o)
		}
	}
	return flows
}

func TestRushOfTheEvening(t *testing.T) {
	s := load(t)
	from, to := Date(2020, 12, 28), Date(2021, 1, 17)
	tests := []struct {
		messenger, firm string
		bars            string // value, days, a day on average
		brackets        string
	}{
		// The week of 4 January is told by 6-10 January (7.5 M in five days) and by the bracket over it. The weeks of
		// 29 December and of 5 January overlap a bar; "at least 280 k" has no height; 491 k begins before the first
		// day.
		{"signal", "Sensor Tower",
			"28 Dec 2020-3 Jan 2021 246 k 35 k, 6-10 Jan 2021 7.5 M 1500 k, " +
				"14 Jan 2021 3 M 3000 k, 15 Jan 2021 7.7 M 7700 k",
			"28 Dec 2020-3 Jan 2021 246 k + 4-10 Jan 2021 8.8 M | 4-17 Jan 2021 47 M"},
		{"telegram", "Sensor Tower",
			"28 Dec 2020-3 Jan 2021 6.5 M 929 k, 6-10 Jan 2021 9 M 1800 k, " +
				"14 Jan 2021 2.5 M 2500 k, 15 Jan 2021 3.7 M 3700 k",
			"28 Dec 2020-3 Jan 2021 6.5 M + 4-10 Jan 2021 11 M | 4-17 Jan 2021 33 M"},
		// The week of 5 to 12 January would cut through the bar of 4 to 10 January.
		{"whatsapp", "Sensor Tower", "28 Dec 2020-3 Jan 2021 11.3 M 1614 k, 4-10 Jan 2021 9.2 M 1314 k",
			"28 Dec 2020-3 Jan 2021 11.3 M + 4-10 Jan 2021 9.2 M"},
		// What begins before the days is a bar, but no bracket. "At least 2 M" on 10 January has no height.
		{"signal", "Appfigures", "2020 9.8 M 27 k, 9-10 Jan 2021 3.5 M 1750 k, 11 Jan 2021 2.6 M 2600 k",
			"7-10 Jan 2021 4.6 M"},
		{"telegram", "Apptopia", "Dec 2020 26 M 839 k, 6-10 Jan 2021 5.6 M 1120 k", ""},
	}
	for _, test := range tests {
		bars, rows := Rush(firm(s, test.messenger, test.firm, from, to), from, to)
		var b, r []string
		for _, o := range bars {
			b = append(b, fmt.Sprintf("%s %s %.0f k", plain(o.Period()), plain(FormatValue(o.Value)),
				math.Round(PerDay(o)/1000)))
		}
		for _, row := range rows {
			var words []string
			for _, o := range row {
				words = append(words, plain(o.Period())+" "+plain(FormatValue(o.Value)))
			}
			r = append(r, strings.Join(words, " + "))
		}
		if got := strings.Join(b, ", "); got != test.bars {
			t.Errorf("%s, %s: bars %s\nwant %s", test.messenger, test.firm, got, test.bars)
		}
		if got := strings.Join(r, " | "); got != test.brackets {
			t.Errorf("%s, %s: brackets %s\nwant %s", test.messenger, test.firm, got, test.brackets)
		}
	}
}

// Whatever window is asked for: bars are bounded, meet it and do not overlap; brackets lie within it, at most two
// rows, one length a row, and cut through no bar.
func TestRushProperties(t *testing.T) {
	s := load(t)
	lanes := map[string][]*Observation{}
	for _, o := range s.Flows(0, today) {
		lane := o.Messenger + string(o.Metric) + o.CountedBy
		lanes[lane] = append(lanes[lane], o)
	}
	if len(lanes) < 10 {
		t.Fatalf("only %d lanes", len(lanes))
	}
	for lane, flows := range lanes {
		for from := Date(2013, 12, 1); from < Date(2025, 6, 1); from += 17 {
			to := from + 30
			bars, rows := Rush(flows, from, to)
			for i, a := range bars {
				if !a.Bounded() || a.From > to || a.AsOf < from || i > 0 && bars[i-1].AsOf >= a.From {
					t.Fatalf("%s: bar %s within %s..%s", lane, a.ID(), from, to)
				}
			}
			if len(rows) > 2 {
				t.Fatalf("%s: %d rows", lane, len(rows))
			}
			for _, row := range rows {
				for i, a := range row {
					if a.Days() != row[0].Days() || a.Days() == 1 || a.From < from || a.AsOf > to || i > 0 &&
						row[i-1].AsOf >= a.From || !a.spansWhole(bars) {
						t.Fatalf("%s: bracket %s within %s..%s", lane, a.ID(), from, to)
					}
				}
			}
			for _, o := range flows { // the finest: what is not drawn overlaps a bar as fine or finer
				if o.Bounded() && o.From <= to && o.AsOf >= from {
					covered := false
					for _, bar := range bars {
						covered = covered || o.Overlaps(bar) && bar.Days() <= o.Days()
					}
					if !covered {
						t.Fatalf("%s: %s is left out", lane, o.ID())
					}
				}
			}
		}
	}
}

func TestFlows(t *testing.T) {
	s := load(t)
	flows := s.Flows(Date(2014, 2, 22), Date(2014, 2, 22))
	var words []string
	for _, o := range flows {
		words = append(words, o.Messenger+" "+string(o.Metric)+" "+plain(o.Period()))
	}
	want := "telegram installs 19-24 Feb 2014, telegram signups 20-23 Feb 2014, telegram signups 22 Feb 2014"
	if got := strings.Join(words, ", "); got != want {
		t.Errorf("%s", got)
	}
	if got := s.Flows(Date(2013, 1, 1), Date(2013, 12, 31)); got != nil {
		t.Errorf("2013 has no flows: %v", got)
	}
	rate := &Observation{Metric: SignupsPerDay, AsOf: evening, Value: 500}
	if rate.Days() != 1 || PerDay(rate) != 500 {
		t.Errorf("a rate a day is one: %d days, %v", rate.Days(), PerDay(rate))
	}
}
