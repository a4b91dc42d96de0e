package data

import (
	"errors"
	"strings"
	"testing"
)

const goodFigure = "a,mau,,2015-01-01,day,100,about,filing,,s1,,,,,"

// figureFaults are second rows of observations.csv that cannot be read: the column, the text found there, and what the
// error says of it.
var figureFaults = []struct{ name, row, column, value, says string }{
	{"missing field", "a,mau,,2015-01-01", "", "", "15 fields"},
	{"bad quotes", `a,mau,,2015-01-01,day,"100,about`, "", "", "quotes"},
	{"unknown messenger", "c,mau,,2015-01-01,day,100,about,filing,,s1,,,,,", "messenger", "c", "messengers.csv"},
	{"unknown metric", "a,yau,,2015-01-01,day,100,about,filing,,s1,,,,,", "metric", "yau", "users_cumulative"},
	{"bad day", "a,mau,,2015-02-29,day,100,about,filing,,s1,,,,,", "as_of", "2015-02-29", "YYYY-MM-DD"},
	{"short day", "a,mau,,2015-2-9,day,100,about,filing,,s1,,,,,", "as_of", "2015-2-9", "YYYY-MM-DD"},
	{"month for a day", "a,mau,,2015-02,day,100,about,filing,,s1,,,,,", "as_of", "2015-02", "YYYY-MM-DD"},
	{"before any messenger", "a,mau,,1970-01-01,day,100,about,filing,,s1,,,,,", "as_of", "1970-01-01", "1971"},
	{"after the last year", "a,mau,,2101-01-01,day,100,about,filing,,s1,,,,,", "as_of", "2101-01-01", "to 2100"},
	{"first day after the last year", "a,installs,9999-01-01,9999-01-02,day,100,about,filing,,s1,,,,,",
		"as_of", "9999-01-02", "to 2100"},
	{"period without from", "a,installs,,2015-01-01,day,100,about,filing,,s1,,,,,", "from", "", "first day"},
	{"bad from", "a,installs,Jan,2015-01-01,day,100,about,filing,,s1,,,,,", "from", "Jan", "YYYY-MM-DD"},
	{"from after as_of", "a,signups,2015-01-02,2015-01-01,day,100,about,filing,,s1,,,,,",
		"from", "2015-01-02", "after its last day 2015-01-01"},
	{"stock with a period", "a,mau,2015-01-01,2015-01-31,day,100,about,filing,,s1,,,,,",
		"from", "2015-01-01", "leave it empty"},
	{"unknown precision", "a,mau,,2015-01-01,week,100,about,filing,,s1,,,,,", "precision", "week", "quarter"},
	{"fraction", "a,mau,,2015-01-01,day,1.5,about,filing,,s1,,,,,", "value", "1.5", "whole number"},
	{"zero", "a,mau,,2015-01-01,day,0,about,filing,,s1,,,,,", "value", "0", "above 0"},
	{"negative", "a,mau,,2015-01-01,day,-5,about,filing,,s1,,,,,", "value", "-5", "above 0"},
	{"leading plus", "a,mau,,2015-01-01,day,+5,about,filing,,s1,,,,,", "value", "+5", "digits only"},
	{"leading zero", "a,mau,,2015-01-01,day,05,about,filing,,s1,,,,,", "value", "05", "digits only"},
	{"no value", "a,mau,,2015-01-01,day,,about,filing,,s1,,,,,", "value", "", "whole number"},
	{"too large", "a,mau,,2015-01-01,day,99999999999999999999,about,filing,,s1,,,,,",
		"value", "99999999999999999999", "whole number"},
	{"one above the largest", "a,mau,,2015-01-01,day,100000000001,about,filing,,s1,,,,,",
		"value", "100000000001", "up to 100000000000"},
	{"unknown bound", "a,mau,,2015-01-01,day,100,circa,filing,,s1,,,,,",
		"bound", "circa", "exact, about, at_least, at_most"},
	{"unknown basis", "a,mau,,2015-01-01,day,100,about,rumour,,s1,,,,,",
		"basis", "rumour", "filing, official, press, estimate, repeat"},
	{"unknown source", "a,mau,,2015-01-01,day,100,about,filing,,s9,,,,,", "source", "s9", "sources.csv"},
	{"cited page", "a,mau,,2015-01-01,day,100,about,filing,,d0,,,,,", "source", "d0", "as its origin"},
	{"unknown origin", "a,mau,,2015-01-01,day,100,about,filing,,s2,s9,,,,", "origin", "s9", "sources.csv, or leave it"},
	{"origin is the page", "a,mau,,2015-01-01,day,100,about,filing,,s2,s2,,,,", "origin", "s2", "leave it empty"},
	{"disclosed in a month", "a,mau,,2015-01-01,day,100,about,filing,,s2,,2015-02,month,,",
		"disclosed", "2015-02", "YYYY-MM-DD"},
	{"disclosed on no day", "a,mau,,2015-01-01,day,100,about,filing,,s2,,2015-02-29,day,,",
		"disclosed", "2015-02-29", "YYYY-MM-DD"},
	{"disclosed too late", "a,mau,,2015-01-01,day,100,about,filing,,s2,,2101-01-01,day,,",
		"disclosed", "2101-01-01", "to 2100"},
	{"disclosed without precision", "a,mau,,2015-01-01,day,100,about,filing,,s2,,2015-01-01,,,",
		"disclosed_precision", "", "day, month, year, latest"},
	{"disclosed in a quarter", "a,mau,,2015-01-01,day,100,about,filing,,s2,,2015-03-31,quarter,,",
		"disclosed_precision", "quarter", "day, month, year, latest"},
	{"precision of no disclosure", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,latest,,",
		"disclosed", "", "or leave both empty"},
	{"disclosed before its day", "a,mau,,2015-01-02,day,100,about,filing,,s2,,2015-01-01,latest,,",
		"disclosed", "2015-01-01", "2015-01-02: mend one of the two"},
	{"disclosed before its quarter ends", "a,mau,,2015-03-31,quarter,100,about,filing,,s2,,2015-03-30,day,,",
		"disclosed", "2015-03-30", "2015-03-31"},
	{"disclosed before its year ends", "a,mau,,2015-12-31,year,100,about,filing,,s2,,2015-12-30,day,,",
		"disclosed", "2015-12-30", "2015-12-31"},
	{"disclosed before its month begins", "a,mau,,2015-02-28,month,100,about,filing,,s2,,2015-01-31,latest,,",
		"disclosed", "2015-01-31", "2015-02-28"},
	{"disclosed in that month of another year", "a,mau,,2015-02-28,month,100,about,filing,,s2,,2014-02-28,day,,",
		"disclosed", "2014-02-28", "2015-02-28"},
	{"break", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,no,", "break", "no", "yes"},
	{"long note", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,," + strings.Repeat("ü", 161),
		"note", strings.Repeat("ü", 161), "160"},
	{"duplicate figure", goodFigure, "source", "s1", "already has a figure"},
	{"escape", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,,\x1b[31mred",
		"note", "\x1b[31mred", "control character"},
	{"delete", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,,x\x7f", "note", "x\x7f", "control character"},
	{"new line", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,,\"two\nlines\"",
		"note", "two\nlines", "control character"},
	{"C1 control", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,,\u009b31m",
		"note", "\u009b31m", "control character"},
	{"turned text", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,,\u202eabc",
		"note", "\u202eabc", "control character"},
	{"lost letter", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,,\ufffd", "note", "\ufffd", "UTF-8"},
	{"no UTF-8", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,,\xff", "note", "\xff", "UTF-8"},
	{"no normal form", "a,mau,,2015-01-01,day,100,about,filing,,s2,,,,,Pfa\u0308ffikon",
		"note", "Pfa\u0308ffikon", "normal form C"},
}

// fileFaults are files that cannot be read.
var fileFaults = []struct {
	name, file, text    string
	line                int
	column, value, says string
}{
	{"control in the header", "observations.csv", "messenger,\x1bc\n", 1, "", "", `"\x1bc"`},
	{"empty", "observations.csv", "", 0, "", "", "empty"},
	{"unknown column", "observations.csv", "messenger,size\n", 1, "", "", `unknown column "size"`},
	{"missing column", "observations.csv", "messenger,metric\n", 1, "", "", "column from is missing"},
	{"column twice", "events.csv", "id,date,date\n", 1, "", "", "column date is there twice"},
	{"source twice", "sources.csv", oneSource + "s1,Paper,,,,,weak\n", 6, "id", "s1", "already"},
	{"source without publisher", "sources.csv", oneSource + "s3,,,,,,weak\n", 6, "publisher", "", "must not be empty"},
	{"no address", "sources.csv", oneSource + "s3,Paper,,,javascript:x,,weak\n", 6, "url", "javascript:x", "https://"},
	{"published", "sources.csv", oneSource + "s3,Paper,,,,May 2020,weak\n", 6, "published", "May 2020", "YYYY-MM"},
	{"published too late", "sources.csv", oneSource + "s3,Paper,,,,2101,weak\n", 6, "published", "2101", "to 2100"},
	{"access", "sources.csv", oneSource + "s3,Paper,,,,,free\n", 6, "access", "free", "secondary, weak, cited"},
	{"messenger twice", "messengers.csv", twoApps + strings.Split(twoApps, "\n")[1], 4, "id", "a", "already"},
	{"launched", "messengers.csv", strings.Replace(twoApps, "2010-02-03", "2010", 1), 3, "launched", "2010", "YYYY-MM"},
	{"launched too late", "messengers.csv", strings.Replace(twoApps, "2010-02-03", "2101-01", 1),
		3, "launched", "2101-01", "to 2100"},
	{"no owner", "messengers.csv", strings.Replace(twoApps, ",o,", ",,", 1), 2, "owner", "", "must not be empty"},
	{"profile's source", "messengers.csv", strings.Replace(twoApps, "s1;s2", "s1;", 1),
		3, "sources", "s1;", `unknown source ""`},
	{"profile's cited source", "messengers.csv", strings.Replace(twoApps, "s1;s2", "s1;d0", 1),
		3, "sources", "s1;d0", `document "d0"`},
	{"event twice", "events.csv", oneEvent + strings.Split(oneEvent, "\n")[1], 3, "id", "ev", "already"},
	{"event's kind", "events.csv", strings.Replace(oneEvent, "law", "rumour", 1),
		2, "kind", "rumour", "acquisition, ban"},
	{"event's day", "events.csv", strings.Replace(oneEvent, "2015-01-01", "2015-13-01", 1),
		2, "date", "2015-13-01", "YYYY-MM-DD"},
	{"event too late", "events.csv", strings.Replace(oneEvent, "2015-01-01", "2101-01-01", 1),
		2, "date", "2101-01-01", "to 2100"},
	{"event's messenger", "events.csv", strings.Replace(oneEvent, "a;b", "a;c", 1),
		2, "messengers", "a;c", `unknown messenger "c"`},
	{"event's messenger twice", "events.csv", strings.Replace(oneEvent, "a;b", "a;a", 1),
		2, "messengers", "a;a", "twice"},
	{"event's source", "events.csv", strings.Replace(oneEvent, "s1", "s9", 1), 2, "source", "s9", "unknown source"},
	{"event's cited source", "events.csv", strings.Replace(oneEvent, "s1", "d0", 1),
		2, "source", "d0", "nobody has read"},
	{"event's precision", "events.csv", strings.Replace(oneEvent, "day", "week", 1),
		2, "precision", "week", "write one of"},
	{"event without title", "events.csv", strings.Replace(oneEvent, "Title", "", 1),
		2, "title", "", "must not be empty"},
}

func TestFaults(t *testing.T) {
	check := func(t *testing.T, file, text string, want Error) {
		t.Helper()
		f := files(goodFigure)
		f[file].Data = []byte(text)
		_, err := Parse(f)
		var e *Error
		if !errors.As(err, &e) {
			t.Fatalf("no *Error but %v", err)
		}
		if !strings.Contains(e.Msg, want.Msg) {
			t.Errorf("%q does not say %q", e.Msg, want.Msg)
		}
		if want.Msg = e.Msg; *e != want {
			t.Errorf("%+v", e)
		}
	}
	for _, test := range figureFaults {
		t.Run(test.name, func(t *testing.T) {
			check(t, "observations.csv", figureHeader+goodFigure+"\n"+test.row,
				Error{"observations.csv", 3, test.column, test.value, test.says})
		})
	}
	for _, test := range fileFaults {
		t.Run(test.name, func(t *testing.T) {
			check(t, test.file, test.text, Error{test.file, test.line, test.column, test.value, test.says})
		})
	}
}

func TestFaultReads(t *testing.T) {
	f := files("a,mau,,2015-01-01,day,100,circa,filing,,s1,,,,,")
	_, err := Parse(f)
	want := `observations.csv line 2, column bound: "circa": write one of exact, about, at_least, at_most`
	if err == nil || err.Error() != want {
		t.Errorf("%v\nwant %s", err, want)
	}
	delete(f, "events.csv")
	if _, err = Parse(f); err == nil || !strings.HasPrefix(err.Error(), "events.csv: cannot be read: ") {
		t.Errorf("missing file: %v", err)
	}
}
