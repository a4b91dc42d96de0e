package own

import (
	"context"
	"strings"
	"testing"

	"userbase/data"
)

// today is the day on which the tests read.
var today = data.Date(2026, 11, 26)

// embedded is the set that files are added to.
func embedded(t testing.TB) *data.Set {
	t.Helper()
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// readAll reads texts as files 1.csv, 2.csv, ….
func readAll(t testing.TB, set *data.Set, texts ...string) (*data.Set, *Report) {
	t.Helper()
	var files []File
	for i, text := range texts {
		files = append(files, File{Name: string(rune('1'+i)) + ".csv", Text: strings.NewReader(text)})
	}
	n, report, err := Read(context.Background(), set, files, Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return n, report
}

// short is the header of files of which only the needed columns matter; wide has all usual ones.
const (
	needs = "messenger,metric,as_of,value\n"
	wide  = "messenger,metric,from,as_of,precision,value,bound,basis,publisher,title,url,published,access,origin," +
		"disclosed,disclosed_precision,counted_by,break,note\n"
)

// badFiles are files with one fault each: where it is, and what is said of it.
var badFiles = []struct{ name, text, place, says string }{
	// The file.
	{"nothing", "", "1:1", "the file is empty; its first line must name the columns: messenger"},
	{"blank lines", "\n\n  \n", "4:1", "the file is empty"},
	{"a mark alone", "\ufeff", "1:1", "the file is empty"},
	{"no rows", needs, "2:1", "there is no figure below"},
	{"xlsx", "PK\x03\x04\x14\x00", "1:1", "is a spreadsheet (xlsx, ods) or an archive (zip); save it as CSV"},
	{"xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "1:1", "an old spreadsheet (xls); save it as CSV"},
	{"gzip", "\x1f\x8b\x08\x00", "1:1", "compressed (gzip); save it as CSV"},
	{"pdf", "%PDF-1.7\n", "1:1", "is a PDF; save it as CSV"},
	{"json", `[{"messenger": "signal"}]`, "1:1", "is JSON; save it as CSV"},
	{"html", "<!DOCTYPE html>\n<html>", "1:1", "html, xml, svg); save it as CSV"},
	{"utf-16 without mark", "m\x00e\x00s\x00\n\x00", "1:1", "it holds zero bytes; save it as CSV in UTF-8"},
	{"utf-32", "\xff\xfe\x00\x00m\x00\x00\x00", "1:1", "UTF-32; save it as CSV in UTF-8"},

	// The names of the columns.
	{"no names", "signal,mau,2026-01-01,40000000\n", "1:1", `unknown column "signal"`},
	{"unknown column", "messenger,metric,as_of,value,colour\nsignal,mau,2026-01-01,4,x\n", "1:30",
		`unknown column "colour"; take it out, or write one of messenger, metric`},
	{"column missing", "messenger,metric,as_of\nsignal,mau,2026-01-01\n", "1:1",
		"the first line names no column value; add it there"},
	{"columns missing", "messenger,note\nsignal,x\n", "1:1", "names no columns metric, as_of, value; add"},
	{"column twice", "messenger,metric,as_of,value,Metric\nsignal,mau,2026-01-01,4,mau\n", "1:30",
		"column metric is there twice; keep one"},
	{"hostile column", "messenger,metric,as_of,value,\u202enote\n", "1:30", `unknown column "\u202enote"; take`},
	{"quotes in the names", "messenger,metric,as_of,\"value\nsignal", "1:24",
		"the quotes that open here are never closed"},
	{"ranking", "rank_from,rank_to,sure,name,figure,day,day_precision,basis,messenger,metric,as_of,value\n", "1:1",
		"table of another screen, not the list of figures; take what userbase figures --format csv writes"},
	{"profiles", "name,launched,launched_precision,owner\n", "1:1", "table of another screen"},

	// Rows and quotes.
	{"too many fields", needs + "signal,mau,2026-01-01,4,x\n", "2:25",
		"the row has 5 fields, the first line 4; put a text that holds commas in quotes"},
	{"decimal comma that parts fields", needs + "signal,mau,2026-01-01,1,3 Mrd.\n", "2:25",
		"put a text that holds commas"},
	{"nameless column", "messenger,metric,as_of,value,\nsignal,mau,2026-01-01,4,x\n", "2:25",
		`the column of "x" has no name; write it in the first line`},
	{"open quotes", needs + "\"signal,mau,2026-01-01,4\n", "2:1",
		"the quotes that open here are never closed; close them"},
	{"open quotes in the last field", wide + "signal,mau,,2026-01-01,,4,,,,,,,,,,,,,\"a", "2:39", "never closed"},
	{"text behind quotes", wide + "signal,mau,,2026-01-01,,4,,,,,,,,,,,,,\"a\"b\n", "2:39", "text behind the quotes"},
	{"quotes within a text", wide + "signal,mau,,2026-01-01,,4,,,,,,,,,,,,,a \"b\" c\n", "2:39",
		"quotes within a text that does not begin with quotes; put the whole text in quotes"},
	{"endless field", needs + strings.Repeat("x", 3<<20), "2:1", "a field is longer than 64 KiB"},
	{"endless quotes", needs + "\"" + strings.Repeat("x\n", 3<<20), "2:1", "64 KiB; shorten it, or close the quotes"},
	{"endless doubled quotes", needs + "\"" + strings.Repeat(`""`, 3<<20), "2:1", "a field is longer than 64 KiB"},
	{"long field", needs + "signal,mau,\"" + strings.Repeat("x", MostField+1) + "\",4\n", "2:12", "longer than 64 KiB"},
	{"a million columns", strings.Repeat("a,", 1e6) + "\n", "1:2001", "more than 1000 fields"},
	{"a million fields", needs + strings.Repeat(",", 1e6), "2:1001", "more than 1000 fields"},
	{"endless row", needs + strings.Repeat(strings.Repeat("x", 60000)+",", 100), "2:1", "a row is longer than 1 MiB"},

	// Whose it is and what it counts.
	{"no messenger", needs + ",mau,2026-01-01,4\n", "2:1", "messenger is empty; write the name of a messenger"},
	{"endless messenger", needs + strings.Repeat("x", 61) + ",mau,2026-01-01,4\n", "2:1",
		"is too long; write at most 60"},
	{"no metric", needs + "signal,,2026-01-01,4\n", "2:8", "metric is empty; write what is counted, such as mau"},
	{"unknown metric", needs + "signal,yau,2026-01-01,4\n", "2:8", `metric "yau" is no metric; write mau, users`},

	// Days.
	{"no day", needs + "signal,mau,,4\n", "2:12", "as_of is empty; write YYYY-MM-DD"},
	{"no such day", needs + "signal,mau,2025-02-29,4\n", "2:12",
		`as_of "2025-02-29" is no day; write YYYY-MM-DD, YYYY-MM`},
	{"no such month", needs + "signal,mau,2025-13,4\n", "2:12", "is no day"},
	{"no such quarter", needs + "signal,mau,2025-Q5,4\n", "2:12", "is no day"},
	{"american day", needs + "signal,mau,12/31/2025,4\n", "2:12", `as_of "12/31/2025" is no day; write YYYY-MM-DD`},
	{"month of a spreadsheet", needs + "signal,mau,Jun 25,4\n", "2:12", `as_of "Jun 25" is no day`},
	{"number of a spreadsheet", needs + "signal,mau,45657,4\n", "2:12", `as_of "45657" is no day`},
	{"today as a word", needs + "signal,mau,today,4\n", "2:12", `as_of "today" is no day`},
	{"after today", needs + "signal,mau,2026-11-27,4\n", "2:12", "lies after today; write a day up to 2026-11-26"},
	{"quarter not over", needs + "signal,mau,2026-Q4,4\n", "2:12", "is not over today; write a day up to 2026-11-26"},
	{"before all", needs + "signal,mau,1970-12-31,4\n", "2:12", "lies before 1971; mend the year"},
	{"year of two digits", needs + "signal,mau,31.12.25,4\n", "2:12", "is no day"},
	{"period without beginning", needs + "signal,installs,2026-01-01,4\n", "2:1",
		"from is empty, and installs and signups have a period; write its first day"},
	{"period of a stock", wide + "signal,mau,2026-01-01,2026-01-31,,4,,,,,,,,,,,,,\n", "2:12",
		`from "2026-01-01" is the first day of a period, which only installs and signups have; leave it empty`},
	{"period backwards", wide + "signal,installs,2026-02-01,2026-01-31,,4,,,,,,,,,,,,,\n", "2:17",
		"is later than the last day of the period; write a day up to 2026-01-31"},
	{"unknown precision", wide + "signal,mau,,2026-01-31,week,4,,,,,,,,,,,,,\n", "2:24",
		`precision "week" is none of its words; write one of day, month, quarter, year, or leave it empty`},
	{"too fine precision", wide + "signal,mau,,2026-01,day,4,,,,,,,,,,,,,\n", "2:21",
		`precision "day" is finer than the day in as_of; write month, or a finer day there`},

	// Values.
	{"no value", needs + "signal,mau,2026-01-01,\n", "2:23", "value is empty; write the number, or take the row out"},
	{"no number", needs + "signal,mau,2026-01-01,n/a\n", "2:23", `value "n/a" is no number; write digits, such as`},
	{"zero", needs + "signal,mau,2026-01-01,0\n", "2:23", "is no number of people; write one from 1 to 100 bn"},
	{"negative", needs + "signal,mau,2026-01-01,-4\n", "2:23", `value "-4" has a sign; write a number above zero`},
	{"bound in the value", needs + "signal,mau,2026-01-01,≥ 4 M\n", "2:23",
		"has a sign; write the number alone, and about, at_least or at_most in bound"},
	{"half a person", needs + "signal,mau,2026-01-01,1.5\n", "2:23", "is no whole number of people"},
	{"too large", needs + "signal,mau,2026-01-01,100000000001\n", "2:23", "is no number of people"},
	{"endless number", needs + "signal,mau,2026-01-01," + strings.Repeat("9", 1000) + "\n", "2:23",
		"too long for a number"},
	{"unknown unit", needs + "signal,mau,2026-01-01,4 G\n", "2:23", `has a unit that is none, "G"; write k, M or bn`},
	{"point that may part thousands", needs + "signal,mau,2026-01-01,8.000\n", "2:23",
		`value "8.000" may be two numbers; write 8000, or its unit, such as 8.000 M`},
	{"comma in a file with semicolons", "messenger;metric;as_of;value\nsignal;mau;2026-01-01;1,439\n", "2:23",
		`value "1,439" may be two numbers; write 1439, or its unit, such as 1,439 M`},
	{"point in a file with semicolons", "messenger;metric;as_of;value\nsignal;mau;2026-01-01;8.000\n", "2:23",
		`value "8.000" may be two numbers; write 8000`},
	{"comma in a file with tabs", "messenger\tmetric\tas_of\tvalue\nsignal\tmau\t2026-01-01\t1,439\n", "2:23",
		"may be two numbers"},
	{"groups that are none", needs + "signal,mau,2026-01-01,\"1,43,000\"\n", "2:23", "has parts that are no thousands"},
	{"exponent", "messenger;metric;as_of;value\nsignal;mau;2026-01-01;1,44E+09\n", "2:23",
		"has lost digits to a spreadsheet; write all digits"},
	{"digits of another script", needs + "signal,mau,2026-01-01,４\n", "2:23", "write digits as 0 to 9"},

	// The other columns.
	{"unknown bound", wide + "signal,mau,,2026-01-31,,4,circa,,,,,,,,,,,,\n", "2:27",
		"write one of exact, about, at_least"},
	{"unknown basis", wide + "signal,mau,,2026-01-31,,4,,rumour,,,,,,,,,,,\n", "2:28",
		`basis "rumour" is none of its words`},
	{"unknown access", wide + "signal,mau,,2026-01-31,,4,,,,,,,cited,,,,,,\n", "2:33",
		"write one of primary, secondary, weak"},
	{"no address", wide + "signal,mau,,2026-01-31,,4,,,,,javascript:alert(1),,,,,,,,\n", "2:31",
		"is no address on the web"},
	{"no day of the page", wide + "signal,mau,,2026-01-31,,4,,,,,,May,,,,,,,\n", "2:32", `published "May" is no day`},
	{"page after today", wide + "signal,mau,,2026-01-31,,4,,,,,,2026-12,,,,,,,\n", "2:32", "lies after today"},
	{"quarter of a page", wide + "signal,mau,,2026-01-31,,4,,,,,,2026-Q1,,,,,,,\n", "2:32",
		"is a quarter; write YYYY-MM-DD"},
	{"disclosed too early", wide + "signal,mau,,2026-01-31,,4,,,,,,,,,2026-01-30,,,,\n", "2:35",
		"lies before the day that the figure holds for; write a day from 2026-01-31 on"},
	{"disclosed after today", wide + "signal,mau,,2026-01-31,,4,,,,,,,,,2027,,,,\n", "2:35", "lies after today"},
	{"precision of no disclosure", wide + "signal,mau,,2026-01-31,,4,,,,,,,,,,day,,,\n", "2:36", "tells of no day"},
	{"unknown disclosure", wide + "signal,mau,,2026-01-31,,4,,,,,,,,,2026-02,week,,,\n", "2:43",
		"day, month, year, latest"},
	{"break that is neither", wide + "signal,mau,,2026-01-31,,4,,,,,,,,,,,,maybe,\n", "2:38", "is neither yes nor no"},
	{"long note", wide + "signal,mau,,2026-01-31,,4,,,,,,,,,,,,," + strings.Repeat("ä", 161) + "\n", "2:39",
		"is too long; write at most 160 characters"},
	{"unknown source", "messenger,metric,as_of,value,source\nsignal,mau,2026-01-01,4,nowhere\n", "2:25",
		`source "nowhere" is no id of a source of the data set; write publisher, title and url`},
	{"origin of nobody", "messenger,metric,as_of,value,origin_title\nsignal,mau,2026-01-01,4,x\n", "2:1",
		"origin_publisher is empty; write who published the origin"},

	// Hostile texts.
	{"escape", wide + "signal,mau,,2026-01-31,,4,,,,,,,,,,,,,a\x1b[2Jb\n", "2:39",
		`holds the character U+001B, which does not show; take it out`},
	{"bidi override", needs + "sig\u202enal,mau,2026-01-01,4\n", "2:1",
		`messenger "sig\u202enal" holds the character U+202E, which does not show; take it out`},
	{"no width", wide + "signal,mau,,2026-01-31,,4,,,Pa\u200bper,,,,,,,,,,\n", "2:29", "U+200B"},
	{"zero byte", wide + "signal,mau,,2026-01-31,,4,,,,Tit\x00le,,,,,,,,,\n" + strings.Repeat("\n", 600), "1:1",
		"zero bytes"},
	{"latin-1", wide + "signal,mau,,2026-01-31,,4,,,Z\xfcrich,,,,,,,,,,\n", "2:29",
		"is not written in UTF-8; save it as CSV"},
	{"hostile day", needs + "signal,mau,\u200e2026-01-01,4\n", "2:12", `as_of "\u200e2026-01-01" is no day`},

	// Several rows.
	{"one key with two values", needs + "signal,mau,2026-01-01,4 M\nsignal,mau,2026-01-01,5 M\n", "3:23",
		`value 5 M is the second of one key, signal mau 2026-01-01 "own figure": line 2 has 4 M; keep one, or name`},
	{"one key under two spellings", needs + "Zalo App,mau,2026-01-01,4 M\n\"zalo-app\",mau,2026-01-01,5 M\n", "3:27",
		"value 5 M is the second of one key"},
	{"one key with two notes",
		wide + "signal,mau,,2026-01-31,,4,,,,,,,,,,,,,a\nsignal,mau,,2026-01-31,,4,,,,,,,,,,,,,b\n",
		"3:25", "the row has the key of line 2, signal mau 2026-01-31 \"own figure\", and says something else of it"},
	{"place behind wide letters", needs + "微信国际版,mau,2026-01-01,x\n", "2:22", `value "x" is no number`},
	{"place behind line breaks", "note,messenger,metric,as_of,value\n\"a\nb\",signal,mau,2026-01-01,x\n", "3:26",
		"is no number"},
	{"place with CRLF and blank lines", "messenger,metric,as_of,value\r\n\r\n\r\nsignal,mau,2026-01-01,x\r\n", "4:23",
		"value"},
	{"place behind sep=", "sep=;\nmessenger;metric;as_of;value\nsignal;mau;2026-01-01;x\n", "3:23", `value "x"`},
}

func TestBadFiles(t *testing.T) {
	set := embedded(t)
	if len(badFiles) < 60 {
		t.Errorf("only %d bad files", len(badFiles))
	}
	for _, test := range badFiles {
		n, report := readAll(t, set, test.text)
		if n != nil || report.FaultCount != len(report.Faults) || len(report.Faults) == 0 {
			t.Errorf("%s: loads, or tells nothing: %v", test.name, report.Faults)
			continue
		}
		got := report.Faults[0].String()
		if !strings.HasPrefix(got, "1.csv:"+test.place+": ") || !strings.Contains(got, test.says) {
			t.Errorf("%s:\n%s\nwant %s: … %s", test.name, got, test.place, test.says)
		}
		if one := len(report.Faults) == 1; !one && test.name != "no names" {
			t.Errorf("%s: %d faults\n%v", test.name, len(report.Faults), report.Faults[1])
		}
		for _, f := range report.Faults {
			if line := f.String(); strings.ContainsFunc(line, func(r rune) bool { return !data.Printable(r) }) ||
				len(line) > 400 || f.What == "" || f.Mend == "" {
				t.Errorf("%s: no clear line: %q", test.name, line)
			}
		}
	}
}
