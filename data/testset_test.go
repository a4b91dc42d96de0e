package data

import (
	"strings"
	"testing"
	"testing/fstest"
)

// The two days that every rule is tried on, in the group that matters most.
var (
	evening      = Date(2021, 1, 15)
	today        = Date(2026, 11, 22)
	active       = Query{Group: Active}
	estimatesOff = Query{Group: Active, NoEstimates: true}
)

// load is the embedded set.
func load(t testing.TB) *Set {
	t.Helper()
	s, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ids are the ids of all messengers, in the order of the file.
func ids(s *Set) []string {
	var all []string
	for _, m := range s.Messengers {
		all = append(all, m.ID)
	}
	return all
}

// The smallest files that may be loaded; figures is the header of observations.csv.
const (
	oneSource = "id,publisher,title,title_original,url,published,access\n" +
		"s1,Paper,,,,,secondary\n" +
		"s0,Firm,A page,,https://example.org,2020-01-02,primary\n" +
		"s2,Copy,,,,2020,weak\n" +
		"d0,Firm,A release,,,2015-01-01,cited\n"
	twoApps = "id,name,short,launched,owner,headquarters,jurisdiction,business_model,e2ee_default,e2ee_since," +
		"open_source,phone_number_required,metadata,data_sharing_eu,data_sharing_world,moderation,sources\n" +
		"a,Alpha App,Alpha,2010-01,o,h,j,b,no,,no,yes,m,e,w,m,s1\n" +
		"b,Beta App,Beta,2010-02-03,o,h,j,b,yes,2012,no,yes,m,e,w,m,s1;s2\n"
	oneEvent = "id,date,precision,kind,messengers,title,summary,source\n" +
		"ev,2015-01-01,day,law,a;b,Title,Summary,s1\n"
	figureHeader = "messenger,metric,from,as_of,precision,value,bound,basis,counted_by,source,origin,disclosed," +
		"disclosed_precision,break,note\n"
)

// files are the smallest files with these rows of figures.
func files(rows ...string) fstest.MapFS {
	f := fstest.MapFS{}
	for name, text := range map[string]string{
		"sources.csv": oneSource, "messengers.csv": twoApps, "events.csv": oneEvent,
		"observations.csv": figureHeader + strings.Join(rows, "\n"),
	} {
		f[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return f
}

// figures is a set of these figures, each "messenger metric as_of value bound basis [source [break]]".
func figures(t *testing.T, lines ...string) *Set {
	t.Helper()
	var rows []string
	for _, line := range lines {
		f := append(strings.Fields(line), "s1", "")
		if len(f) > 8 {
			f[7] = strings.ReplaceAll(f[7], "s1", "")
		}
		rows = append(rows,
			strings.Join([]string{f[0], f[1], "", f[2], "day", f[3], f[4], f[5], "", f[6], "", "", "", f[7], ""}, ","))
	}
	s, err := Parse(files(rows...))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// find is the figure of the embedded set with these parts in its id.
func find(t *testing.T, s *Set, messenger string, metric Metric, asOf, source string) *Observation {
	t.Helper()
	o := s.Figure(messenger + ":" + string(metric) + ":" + asOf + ":" + source)
	if o == nil {
		t.Fatalf("no figure %s %s %s %s", messenger, metric, asOf, source)
	}
	return o
}

// text is a figure as "≥2 bn 12 Feb 2020 official", "none" for nil.
func text(o *Observation) string {
	if o == nil {
		return "none"
	}
	return plain(o.Signed()) + " " + plain(o.Period()) + " " + o.Basis.String()
}

// plain is a text with plain blanks, as the tests write it.
func plain(s string) string { return strings.ReplaceAll(s, Nbsp, " ") }
