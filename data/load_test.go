package data

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestLoadEmbedded(t *testing.T) {
	s := load(t)
	if len(s.Messengers) != 6 || len(s.Observations) != 334 || len(s.Events) != 87 || len(s.Sources) != 472 {
		t.Errorf("%d messengers, %d figures, %d events, %d sources", len(s.Messengers), len(s.Observations),
			len(s.Events), len(s.Sources))
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
	if o == nil || o.Value != 47_000_000 || o.From != Date(2021, 1, 4) || o.AsOf != Date(2021, 1, 17) ||
		o.Bound != About ||
		o.Basis != Estimate || o.CountedBy != "Sensor Tower" || o.Source != s.Source("azvision-2021") ||
		!strings.HasPrefix(o.Source.Publisher, "AzVision") {
		t.Errorf("the fortnight of Signal: %+v", o)
	}
	if m := s.Messenger("threema"); m.Launched != Date(2012, 12, 1) || m.LaunchPrecision != ByMonth ||
		m.Sources[0] != s.Source("cash-ch-2026") {
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
	x, y := "a,mau,,2015-01-01,day,100,about,filing,,s1,,,,,", "b,mau,,2015-01-01,day,200,about,filing,,s1,,,,,"
	base := version(files(x, y))
	if version(files(y, x)) != base {
		t.Error("the order of the rows changes the version")
	}
	if version(files(x, strings.Replace(y, "200", "201", 1))) == base {
		t.Error("another value leaves the version")
	}
	moved := files(x, y)
	moved["observations.csv"].Data = []byte(
		"note,disclosed,messenger,metric,from,as_of,precision,value,bound,basis,counted_by,source," +
			"disclosed_precision,break,origin\n,,a,mau,,2015-01-01,day,100,about,filing,,s1,,,\r\n" +
			",,b,mau,,2015-01-01,day,200,about,filing,,s1,,,\r\n")
	if version(moved) != base {
		t.Error("the order of the columns or the line ends change the version")
	}
	// A text may not slide from one field into the next and leave the hash.
	slid := version(files("a,mau,,2015-01-01,day,100,about,filing,x,s1,,,,,"))
	if slid == version(files("a,mau,,2015-01-01,day,100,about,filing,,s1,,,,,x")) {
		t.Error("the columns do not count")
	}
}

func TestEventsAreInOrderOfTime(t *testing.T) {
	f := files()
	f["events.csv"].Data = []byte(oneEvent + "e2,2016-01-01,day,ban,a,T,S,s1\n" +
		"e3,2014-12-31,day,ban,a,T,S,s1\n" + "e4,2015-01-01,day,ban,a,T,S,s1\n")
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

// The first and the last day and the smallest and the largest number still load.
func TestLimitsLoad(t *testing.T) {
	s, err := Parse(files("a,mau,,1971-01-01,day,1,exact,filing,,s1,,,,,",
		"a,mau,,2100-12-31,day,100000000000,exact,filing,,s1,,,,,"))
	if err != nil || len(s.Observations) != 2 || s.Observations[1].Value != largest {
		t.Errorf("%v", err)
	}
}

// An origin and a day of disclosure are read as they stand; a figure may be told within the month that it holds for.
func TestDisclosuresLoad(t *testing.T) {
	s, err := Parse(files("a,mau,,2015-01-01,day,100,about,filing,,s1,d0,2015-01-01,day,,",
		"a,mau,,2015-02-28,month,100,about,filing,,s1,s0,2015-02-01,latest,,",
		"a,mau,,2015-03-31,quarter,100,about,filing,,s1,,2015-04-30,month,,",
		"a,mau,,2015-12-31,year,100,about,filing,,s1,,2100-12-31,year,,",
		"a,mau,,2016-01-01,day,100,about,filing,,s1,d0,,,,"))
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		origin    *Source
		disclosed Day
		precision Disclosure
	}{
		{s.Source("d0"), Date(2015, 1, 1), OnDay}, {s.Source("s0"), Date(2015, 2, 1), Latest},
		{nil, Date(2015, 4, 30), InMonth}, {nil, Date(2100, 12, 31), InYear}, {s.Source("d0"), 0, OnDay},
	}
	for i, w := range want {
		o := &s.Observations[i]
		if o.Origin != w.origin || o.Disclosed != w.disclosed || o.DisclosedPrecision != w.precision {
			t.Errorf("row %d: %v, %s, %s", i+1, o.Origin, o.Disclosed, o.DisclosedPrecision)
		}
	}
	if d := s.Source("d0"); d == nil || d.Access != Cited {
		t.Errorf("the document that nobody has read: %+v", d)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
