package data

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
)

func TestLoadEmbedded(t *testing.T) {
	s := load(t)
	if len(s.Messengers) != 6 || len(s.Observations) != 322 || len(s.Events) != 70 || len(s.Sources) != 291 {
		t.Errorf("%d messengers, %d figures, %d events, %d sources", len(s.Messengers), len(s.Observations), len(s.Events), len(s.Sources))
	}
	if got := strings.Join(ids(s), " "); got != "whatsapp messenger wechat telegram signal threema" {
		t.Errorf("order of messengers: %s", got)
	}
	if s.Newest() != Date(2026, 6, 30) {
		t.Errorf("newest figure %s", s.Newest())
	}
	if len(s.Version) != 7 || strings.Trim(s.Version, "0123456789abcdef") != "" {
		t.Errorf("version %q", s.Version)
	}
	o := s.Figure("signal:installs:2021-01-04..2021-01-17:azvision-2021")
	if o == nil || o.Value != 47_000_000 || o.From != Date(2021, 1, 4) || o.AsOf != Date(2021, 1, 17) || o.Bound != About ||
		o.Basis != Estimate || o.CountedBy != "Sensor Tower" || o.Source != s.Source("azvision-2021") || !strings.HasPrefix(o.Source.Publisher, "AzVision") {
		t.Errorf("the fortnight of Signal: %+v", o)
	}
	if m := s.Messenger("threema"); m.Launched != Date(2012, 12, 1) || m.LaunchPrecision != ByMonth || m.Sources[0] != s.Source("cash-ch-2026") {
		t.Errorf("Threema: %+v", m)
	}
	for i := range s.Events {
		if e := &s.Events[i]; s.Event(e.ID) != e || s.Source(e.Source.ID) != e.Source {
			t.Errorf("event %s or its source is not found by its id", e.ID)
		}
	}
	if breaks := find(t, s, "wechat", MAU, "2013-12-31", "technode-2014"); !breaks.Break {
		t.Error("the change of definition of Q4 2013 is lost")
	}
}

func TestVersionIsOfContent(t *testing.T) {
	version := func(f fstest.MapFS) string {
		s, err := Parse(f)
		if err != nil {
			t.Fatal(err)
		}
		return s.Version
	}
	x, y := "a,mau,,2015-01-01,day,100,about,filing,,s1,,", "b,mau,,2015-01-01,day,200,about,filing,,s1,,"
	base := version(files(x, y))
	if version(files(y, x)) != base {
		t.Error("the order of the rows changes the version")
	}
	if version(files(x, strings.Replace(y, "200", "201", 1))) == base {
		t.Error("another value leaves the version")
	}
	moved := files(x, y)
	moved["observations.csv"].Data = []byte("note,messenger,metric,from,as_of,precision,value,bound,basis,counted_by,source,break\n" +
		",a,mau,,2015-01-01,day,100,about,filing,,s1,\r\n,b,mau,,2015-01-01,day,200,about,filing,,s1,\r\n")
	if version(moved) != base {
		t.Error("the order of the columns or the line ends change the version")
	}
	// A text may not slide from one field into the next and leave the hash.
	slid := version(files("a,mau,,2015-01-01,day,100,about,filing,x,s1,,"))
	if slid == version(files("a,mau,,2015-01-01,day,100,about,filing,,s1,,x")) {
		t.Error("the columns do not count")
	}
}

func TestEventsAreInOrderOfTime(t *testing.T) {
	f := files()
	f["events.csv"].Data = []byte(oneEvent + "e2,2016-01-01,day,ban,a,T,S,s1\ne3,2014-12-31,day,ban,a,T,S,s1\ne4,2015-01-01,day,ban,a,T,S,s1\n")
	s, err := Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, e := range s.Events {
		order = append(order, e.ID)
	}
	if got := strings.Join(order, " "); got != "e3 ev e4 e2" || s.Event("e4") != &s.Events[2] {
		t.Errorf("order %s: by day, then by the file", got)
	}
}

func TestFaults(t *testing.T) {
	const good = "a,mau,,2015-01-01,day,100,about,filing,,s1,,"
	row := func(text string) string { return figureHeader + good + "\n" + text }
	tests := []struct {
		name, file, text string
		line             int
		column, value    string
		says             string
	}{
		{"control in the header", "observations.csv", "messenger,\x1bc\n", 1, "", "", `"\x1bc"`},
		{"empty", "observations.csv", "", 0, "", "", "empty"},
		{"unknown column", "observations.csv", "messenger,size\n", 1, "", "", `unknown column "size"`},
		{"missing column", "observations.csv", "messenger,metric\n", 1, "", "", "column from is missing"},
		{"column twice", "events.csv", "id,date,date\n", 1, "", "", "column date is there twice"},
		{"missing field", "observations.csv", row("a,mau,,2015-01-01"), 3, "", "", "12 fields"},
		{"bad quotes", "observations.csv", row(`a,mau,,2015-01-01,day,"100,about`), 3, "", "", "quotes"},
		{"unknown messenger", "observations.csv", row("c,mau,,2015-01-01,day,100,about,filing,,s1,,"), 3, "messenger", "c", "messengers.csv"},
		{"unknown metric", "observations.csv", row("a,yau,,2015-01-01,day,100,about,filing,,s1,,"), 3, "metric", "yau", "users_cumulative"},
		{"bad day", "observations.csv", row("a,mau,,2015-02-29,day,100,about,filing,,s1,,"), 3, "as_of", "2015-02-29", "YYYY-MM-DD"},
		{"short day", "observations.csv", row("a,mau,,2015-2-9,day,100,about,filing,,s1,,"), 3, "as_of", "2015-2-9", "YYYY-MM-DD"},
		{"month for a day", "observations.csv", row("a,mau,,2015-02,day,100,about,filing,,s1,,"), 3, "as_of", "2015-02", "YYYY-MM-DD"},
		{"before any messenger", "observations.csv", row("a,mau,,1970-01-01,day,100,about,filing,,s1,,"), 3, "as_of", "1970-01-01", "1971"},
		{"period without from", "observations.csv", row("a,installs,,2015-01-01,day,100,about,filing,,s1,,"), 3, "from", "", "first day"},
		{"bad from", "observations.csv", row("a,installs,Jan,2015-01-01,day,100,about,filing,,s1,,"), 3, "from", "Jan", "YYYY-MM-DD"},
		{"from after as_of", "observations.csv", row("a,signups,2015-01-02,2015-01-01,day,100,about,filing,,s1,,"), 3, "from", "2015-01-02", "after its last day 2015-01-01"},
		{"stock with a period", "observations.csv", row("a,mau,2015-01-01,2015-01-31,day,100,about,filing,,s1,,"), 3, "from", "2015-01-01", "leave it empty"},
		{"unknown precision", "observations.csv", row("a,mau,,2015-01-01,week,100,about,filing,,s1,,"), 3, "precision", "week", "quarter"},
		{"fraction", "observations.csv", row("a,mau,,2015-01-01,day,1.5,about,filing,,s1,,"), 3, "value", "1.5", "whole number"},
		{"zero", "observations.csv", row("a,mau,,2015-01-01,day,0,about,filing,,s1,,"), 3, "value", "0", "above 0"},
		{"negative", "observations.csv", row("a,mau,,2015-01-01,day,-5,about,filing,,s1,,"), 3, "value", "-5", "above 0"},
		{"leading plus", "observations.csv", row("a,mau,,2015-01-01,day,+5,about,filing,,s1,,"), 3, "value", "+5", "digits only"},
		{"leading zero", "observations.csv", row("a,mau,,2015-01-01,day,05,about,filing,,s1,,"), 3, "value", "05", "digits only"},
		{"no value", "observations.csv", row("a,mau,,2015-01-01,day,,about,filing,,s1,,"), 3, "value", "", "whole number"},
		{"too large", "observations.csv", row("a,mau,,2015-01-01,day,99999999999999999999,about,filing,,s1,,"), 3, "value", "99999999999999999999", "whole number"},
		{"unknown bound", "observations.csv", row("a,mau,,2015-01-01,day,100,circa,filing,,s1,,"), 3, "bound", "circa", "exact, about, at_least, at_most"},
		{"unknown basis", "observations.csv", row("a,mau,,2015-01-01,day,100,about,rumour,,s1,,"), 3, "basis", "rumour", "filing, official, press, estimate, repeat"},
		{"unknown source", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s9,,"), 3, "source", "s9", "sources.csv"},
		{"break", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,no,"), 3, "break", "no", "yes"},
		{"long note", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,," + strings.Repeat("ü", 161)), 3, "note", strings.Repeat("ü", 161), "160"},
		{"duplicate figure", "observations.csv", row(good), 3, "source", "s1", "already has a figure"},
		{"escape", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,,\x1b[31mred"), 3, "note", "\x1b[31mred", "control character"},
		{"delete", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,,x\x7f"), 3, "note", "x\x7f", "control character"},
		{"new line", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,,\"two\nlines\""), 3, "note", "two\nlines", "control character"},
		{"C1 control", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,,\u009b31m"), 3, "note", "\u009b31m", "control character"},
		{"turned text", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,,\u202eabc"), 3, "note", "\u202eabc", "control character"},
		{"lost letter", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,,\ufffd"), 3, "note", "\ufffd", "UTF-8"},
		{"no UTF-8", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,,\xff"), 3, "note", "\xff", "UTF-8"},
		{"no normal form", "observations.csv", row("a,mau,,2015-01-01,day,100,about,filing,,s2,,Pfa\u0308ffikon"), 3, "note", "Pfa\u0308ffikon", "normal form C"},
		{"source twice", "sources.csv", oneSource + "s1,Paper,,,,,weak\n", 5, "id", "s1", "already"},
		{"source without publisher", "sources.csv", oneSource + "s3,,,,,,weak\n", 5, "publisher", "", "must not be empty"},
		{"no address", "sources.csv", oneSource + "s3,Paper,,,javascript:x,,weak\n", 5, "url", "javascript:x", "https://"},
		{"published", "sources.csv", oneSource + "s3,Paper,,,,May 2020,weak\n", 5, "published", "May 2020", "YYYY-MM"},
		{"access", "sources.csv", oneSource + "s3,Paper,,,,,free\n", 5, "access", "free", "primary, secondary, weak"},
		{"messenger twice", "messengers.csv", twoApps + strings.Split(twoApps, "\n")[1], 4, "id", "a", "already"},
		{"launched", "messengers.csv", strings.Replace(twoApps, "2010-02-03", "2010", 1), 3, "launched", "2010", "YYYY-MM"},
		{"no owner", "messengers.csv", strings.Replace(twoApps, ",o,", ",,", 1), 2, "owner", "", "must not be empty"},
		{"profile's source", "messengers.csv", strings.Replace(twoApps, "s1;s2", "s1;", 1), 3, "sources", "s1;", `unknown source ""`},
		{"event twice", "events.csv", oneEvent + strings.Split(oneEvent, "\n")[1], 3, "id", "ev", "already"},
		{"event's kind", "events.csv", strings.Replace(oneEvent, "law", "rumour", 1), 2, "kind", "rumour", "acquisition, ban"},
		{"event's day", "events.csv", strings.Replace(oneEvent, "2015-01-01", "2015-13-01", 1), 2, "date", "2015-13-01", "YYYY-MM-DD"},
		{"event's messenger", "events.csv", strings.Replace(oneEvent, "a;b", "a;c", 1), 2, "messengers", "a;c", `unknown messenger "c"`},
		{"event's messenger twice", "events.csv", strings.Replace(oneEvent, "a;b", "a;a", 1), 2, "messengers", "a;a", "twice"},
		{"event's source", "events.csv", strings.Replace(oneEvent, "s1", "s9", 1), 2, "source", "s9", "unknown source"},
		{"event's precision", "events.csv", strings.Replace(oneEvent, "day", "week", 1), 2, "precision", "week", "write one of"},
		{"event without title", "events.csv", strings.Replace(oneEvent, "Title", "", 1), 2, "title", "", "must not be empty"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := files(good)
			f[test.file].Data = []byte(test.text)
			_, err := Parse(f)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("no *Error but %v", err)
			}
			if e.File != test.file || e.Line != test.line || e.Column != test.column || e.Value != test.value || !strings.Contains(e.Msg, test.says) {
				t.Errorf("%+v", e)
			}
		})
	}
}

func TestFaultReads(t *testing.T) {
	f := files("a,mau,,2015-01-01,day,100,circa,filing,,s1,,")
	_, err := Parse(f)
	if want := `observations.csv line 2, column bound: "circa": write one of exact, about, at_least, at_most`; err == nil || err.Error() != want {
		t.Errorf("%v\nwant %s", err, want)
	}
	delete(f, "events.csv")
	if _, err = Parse(f); err == nil || !strings.HasPrefix(err.Error(), "events.csv: cannot be read: ") {
		t.Errorf("missing file: %v", err)
	}
}

// FuzzParse feeds any text as figures: it is a set or a fault on one line, never a panic, and what is loaded is
// clean and says the same when read in another order.
func FuzzParse(f *testing.F) {
	for _, rows := range []string{
		"", "\n", figureHeader,
		figureHeader + "a,mau,,2015-01-01,day,100,about,filing,,s1,,",
		figureHeader + "a,mau,,2015-01-01,day,100,at_most,repeat,Firm,s1,yes,\"a, \"\"b\"\"\"\nb,users,,2016-12-31,year,1,exact,press,,s2,,\n",
		figureHeader + "a,installs,2015-01-01,2015-01-31,month,9223372036854775807,at_least,estimate,,s0,,ü\r\n",
		figureHeader + "a,mau,,2015-01-01,day,100,about,filing,,s1,,\x1b[0m",
		figureHeader + "a,mau,,2015-01-01,day,100,about,filing,,s1,,\"",
		"messenger\n\"", ",,,\n", "\xef\xbb\xbf" + figureHeader,
	} {
		f.Add(rows)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fsys := files()
		fsys["observations.csv"].Data = []byte(text)
		s, err := Parse(fsys)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.File != "observations.csv" || strings.ContainsFunc(err.Error(), unicode.IsControl) {
				t.Fatalf("bad error %q", err)
			}
			return
		}
		for i := range s.Observations {
			o := &s.Observations[i]
			if uncleanText(o.Note+o.CountedBy+o.ID) != "" || o.Value <= 0 || s.Figure(o.ID) != o {
				t.Fatalf("bad figure %+v", o)
			}
			if iv := o.Interval(); !(iv.Lo <= float64(o.Value) && float64(o.Value) <= iv.Hi) {
				t.Fatalf("%d lies outside of %v", o.Value, iv)
			}
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
