package data

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// broken says which promise a set that was loaded does not keep, or "".
func broken(s *Set) string {
	clean := func(texts ...string) bool {
		return !slices.ContainsFunc(texts, func(x string) bool { return uncleanText(x) != "" })
	}
	within := func(d Day) bool { return d >= Date(firstYear, 1, 1) && d <= lastDay }
	for i := range s.Sources {
		x := s.Sources[i]
		if s.Source(x.ID) != x || x.Publisher == "" || x.URL != "" && !WebAddress(x.URL) ||
			!clean(x.ID, x.Publisher, x.Title, x.TitleOriginal, x.Published) {
			return fmt.Sprintf("source %+v", x)
		}
	}
	for i := range s.Messengers {
		x := &s.Messengers[i]
		if s.Messenger(x.ID) != x || !within(x.Launched) || len(x.Sources) == 0 || slices.Contains(x.Sources, nil) ||
			!clean(x.ID, x.Name, x.Short, x.Owner, x.Headquarters, x.E2EEDefault, x.E2EESince, x.Metadata) {
			return fmt.Sprintf("messenger %+v", x)
		}
	}
	for i := range s.Events {
		x := &s.Events[i]
		if s.Event(x.ID) != x || !within(x.Day) || i > 0 && s.Events[i-1].Day > x.Day || x.Source == nil ||
			len(x.Messengers) == 0 || !slices.Contains(EventKinds[:], x.Kind) || !clean(x.ID, x.Title, x.Summary) {
			return fmt.Sprintf("event %+v", x)
		}
	}
	for i := range s.Observations {
		x := &s.Observations[i]
		if s.Figure(x.ID()) != x || x.Value < 1 || x.Value > largest || !within(x.AsOf) || x.Source == nil ||
			s.Messenger(x.Messenger) == nil || !clean(x.ID(), x.CountedBy, x.Note) ||
			(x.From != 0) != (x.Metric == Installs || x.Metric == Signups) ||
			x.From != 0 && (!within(x.From) || x.From > x.AsOf) {
			return fmt.Sprintf("figure %+v", x)
		}
		iv := x.Interval()
		if !(iv.Lo <= float64(x.Value) && float64(x.Value) <= iv.Hi) || math.IsNaN(iv.Lo+iv.Hi) || iv.Lo < 0 {
			return fmt.Sprintf("%d lies outside of %v", x.Value, iv)
		}
	}
	return ""
}

// fuzzed are the files that FuzzParse changes, one at a time.
var fuzzed = []string{"observations.csv", "events.csv", "messengers.csv", "sources.csv"}

// FuzzParse feeds any text as one of the files: it is a set or a fault on one line that names the file, never a panic,
// and what is loaded keeps the promises of a set, whatever is asked of it.
func FuzzParse(f *testing.F) {
	for _, test := range figureFaults {
		f.Add(byte(0), figureHeader+goodFigure+"\n"+test.row)
	}
	for _, test := range fileFaults {
		f.Add(byte(slices.Index(fuzzed, test.file)), test.text)
	}
	for i, text := range []string{figureHeader, oneEvent, twoApps, oneSource} {
		f.Add(byte(i), text)
		f.Add(byte(i), "\xef\xbb\xbf"+strings.ReplaceAll(text, "\n", "\r\n"))
	}
	for _, rows := range []string{
		"a,mau,,2015-01-01,day,100,at_most,repeat,Firm,s1,,,,yes,\"a, \"\"b\"\"\"\n" +
			"b,users,,2016-12-31,year,1,exact,press,,s2,,,,,\n",
		"a,installs,2015-01-01,2015-01-31,month,100000000000,at_least,estimate,,s0,,,,,ü\r\n",
		"a,mau,,1971-01-01,day,1,exact,filing,,s0,s1,1971-01-01,day,,\n" +
			"a,mau,,2100-12-31,quarter,99999999999,at_least,press,,s1,,2100-12-31,latest,,\n",
		"a,mau,,2015-01-01,day,100,about,filing,,s1,,,,,\"",
	} {
		f.Add(byte(0), figureHeader+rows)
	}
	f.Fuzz(func(t *testing.T, file byte, text string) {
		fsys, name := files(goodFigure), fuzzed[int(file)%len(fuzzed)]
		fsys[name].Data = []byte(text)
		s, err := Parse(fsys)
		if err != nil {
			var e *Error // of another file where that one names what this one has no more
			if !errors.As(err, &e) || hasUnseen(err.Error()) || !strings.HasPrefix(err.Error(), e.File) ||
				!slices.Contains(fuzzed, e.File) || e.Msg == "" ||
				e.Line == 0 && !strings.Contains(e.Msg, "the file is empty") {
				t.Fatalf("bad error %q", err)
			}
			return
		}
		if what := broken(s); what != "" {
			t.Fatal(what)
		}
		for _, m := range s.Messengers {
			for _, day := range []Day{Date(1971, 1, 1), Date(2015, 1, 1), Date(2100, 12, 31)} {
				for _, g := range Groups {
					s.Standing(m.ID, Query{Group: g}, day)
				}
			}
		}
		s.Ranking(ids(s), active, today)
	})
}
