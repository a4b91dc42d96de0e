package snapshot

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"userbase/data"
)

// stripped is a figure without what a file does not tell of it.
func stripped(o *data.Observation) data.Observation {
	c := *o
	c.Origin, c.Note = nil, ""
	if c.Source != nil {
		c.Source = &data.Source{ID: c.Source.ID}
	}
	return c
}

// Every figure of the data comes back from each format as it was, and a hundred of them take no more than 5 kB.
func TestBehindRoundTrip(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	d := testDoc(t)
	d.Grid = d.Grid.Sub(0, 0, 1, 1)
	without := len(stateOf(d))
	d.Meta.Sources, d.Report.Rows, d.Report.Figures = nil, nil, nil
	want := map[data.Observation]bool{}
	for i := range set.Observations {
		o := &set.Observations[i]
		c := stripped(o)
		c.Source = nil
		want[c] = true
		d.Report.Figures = append(d.Report.Figures, o)
	}
	makers, pages := Sources(d.Report.Figures, nil)
	d.Meta.Sources = slices.Concat(makers, pages)
	var first []data.Observation
	for _, format := range Readable() {
		p, err := read(encode(t, format, d))
		if err != nil || len(p.Figures) != len(set.Observations) || p.Format != format ||
			p.Sentence != data.Plain(d.Report.Sentence) {
			t.Fatalf("%s: %v, %d figures of %d, %q", format, err, len(p.Figures), len(set.Observations), p.Sentence)
		}
		var got []data.Observation
		for _, o := range p.Figures {
			c := stripped(o)
			if set.Source(c.Source.ID) == nil {
				t.Errorf("%s: no source of the data: %+v", format, o.Source)
			}
			got = append(got, c)
			c.Source = nil
			if !want[c] {
				t.Errorf("%s: not in the data: %+v", format, c)
			}
		}
		if first == nil {
			first = got
		} else if !reflect.DeepEqual(got, first) {
			t.Errorf("%s and %s tell of other figures", format, Readable()[0])
		}
	}
	texts := pack(d.Report.Figures, newState(d, newSources(d.Meta.Sources)).Sources)
	if n := len(strings.Join(texts, "")); without < 500 || n > 50*len(d.Report.Figures) {
		t.Errorf("%d figures take %d bytes", len(d.Report.Figures), n)
	}
}

// The shape that is documented.
func TestPack(t *testing.T) {
	sources := []*data.Source{{ID: "a"}, {ID: "b"}}
	day := data.Date(2021, 1, 15)
	figures := []*data.Observation{
		{Messenger: "x y", Metric: data.Users, AsOf: day, Value: 2e9, Bound: data.AtLeast, Basis: data.Official,
			Disclosed: day, Source: sources[1]},
		{Messenger: "x y", Metric: data.Users, AsOf: data.Date(2020, 12, 31), Precision: data.ByQuarter, Value: 123450,
			Basis: data.Estimate, CountedBy: "A, B: C", Break: true, Source: &data.Source{}},
		{Messenger: "a", Metric: data.Installs, From: data.Date(2021, 1, 4), AsOf: day, Value: 1000, Bound: data.AtMost,
			Basis: data.Repeat, Disclosed: day + 1, DisclosedPrecision: data.Latest, Source: sources[0]},
		{Messenger: "x y", Metric: data.Users, AsOf: day, Value: 20, Bound: data.About, Basis: data.Press,
			Disclosed: day, CountedBy: "Firm", Source: sources[0]},
		{Messenger: "b", Metric: data.MAU, AsOf: day, Value: 7, Basis: data.Official, Own: true, Source: sources[0],
			Disclosed: day},
		{Messenger: "b", Metric: data.MAU, AsOf: day + 1, Value: 7, Basis: data.Estimate, Own: true, Break: true,
			Source: sources[0], Disclosed: day + 1},
	}
	want := []string{
		"a installs:2021-01-04..2021-01-15 0 -1e3 r 2021-01-16l",
		"b mau:2021-01-15 0 =7 oo,2021-01-16 0 =7 ebo",
		"x+y users:2020-12-31q - =123450 eb - A%2C+B%3A+C,2021-01-15 0 ~20 p = Firm,2021-01-15 1 +2e9 o",
	}
	got := pack(figures, []source{{ID: "a"}, {ID: "b"}})
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	again, err := unpack(got, sources)
	if err != nil || len(again) != len(figures) {
		t.Fatalf("%v %v", again, err)
	}
	for _, o := range again {
		if !slices.ContainsFunc(figures, func(w *data.Observation) bool { return reflect.DeepEqual(o, w) }) {
			t.Errorf("%+v", o)
		}
	}
}

// Of more figures than a file tells there are none, in any format; what is no figure is refused.
func TestUnpackLimits(t *testing.T) {
	d := testDoc(t)
	d.Grid, d.Report.Rows = d.Grid.Sub(0, 0, 1, 1), nil
	for _, n := range []int{0, mostBehind, mostBehind + 1} {
		d.Report.Figures = nil
		for i := range n {
			d.Report.Figures = append(d.Report.Figures, &data.Observation{Messenger: "m", Metric: data.MAU,
				AsOf: data.Day(i + 1000), Value: int64(i + 1), Source: &data.Source{}})
		}
		for _, format := range Readable() {
			p, err := read(encode(t, format, d))
			if err != nil || (p.Figures == nil) != (n > mostBehind) || p.Figures != nil && len(p.Figures) != n {
				t.Errorf("%s: %d of %d figures, %v", format, len(p.Figures), n, err)
			}
			if want := NewDigest(d.Report.Figures); n > mostBehind && p.Many != want || n <= mostBehind &&
				p.Many != (Digest{}) {
				t.Errorf("%s of %d figures: %+v, want %+v", format, n, p.Many, want)
			}
		}
	}
	good := "m mau:2021-01-15 0 ~2e9 o"
	if _, err := unpack([]string{good}, testSources()); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"", "m mau", "m mau:", "m mau:2021-01-15 0 ~2e9", "m mau:2021-01-15 0 ~2e9 o - x y",
		"m mau:2021-02-30 0 ~2e9 o", "m mau:2021-01-15x 0 ~2e9 o", "m mau:2021-01-15 4 ~2e9 o",
		"m mau:2021-01-15 0 2e9 o",
		"m mau:2021-01-15 0 ~2e30 o", "m mau:2021-01-15 0 ~ o", "m mau:2021-01-15 0 ~x o", "m mau:2021-01-15 0 ~2e9 x",
		"m mau:2021-01-15 0 ~2e9 oc", "m mau:2021-01-15 0 ~2e9 oob",
		"m mau:2021-01-15 0 ~2e9 o x", "m%zz mau:2021-01-15 0 ~2e9 o", good + ",",
		"m mau:..2021-01-15 0 ~2e9 o", "m mau:2021-01-15 0 ~2e99999999999 o"} {
		if got, err := unpack([]string{bad}, testSources()); err == nil {
			t.Errorf("%q is %+v", bad, got[0])
		}
	}
	many := "m mau:" + strings.Repeat("- - =1 f,", mostBehind) + "- - =1 f"
	if _, err := unpack([]string{many}, nil); err != errDamaged {
		t.Errorf("too many: %v", err)
	}
	for name, change := range map[string][2]string{"bound": {"at_least", "at_first"},
		"day": {"2020-12-31", "2020-12-32"}, "value": {"20000000,", "\"x\","}} {
		b := strings.ReplaceAll(string(encode(t, "json", testDoc(t))), change[0], change[1])
		if _, err := read([]byte(b)); err != errDamaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A digest is the same in any order, and another where anything that a file tells of a figure is another.
func TestDigest(t *testing.T) {
	one := data.Observation{Messenger: "m", Metric: data.MAU, AsOf: 18000, Value: 20,
		Source: &data.Source{Publisher: "p"}}
	other := one
	other.Messenger = "n"
	want := NewDigest([]*data.Observation{&one, &other})
	if got := NewDigest([]*data.Observation{&other, &one}); got != want || got.Count != 2 {
		t.Errorf("%+v, %+v", got, want)
	}
	seen := map[string]bool{want.Sum: true}
	for i, change := range []func(o *data.Observation){
		func(*data.Observation) {}, func(o *data.Observation) { o.Metric = data.DAU },
		func(o *data.Observation) { o.From = 17000 }, func(o *data.Observation) { o.AsOf++ },
		func(o *data.Observation) { o.Precision = data.ByMonth }, func(o *data.Observation) { o.Value++ },
		func(o *data.Observation) { o.Bound = data.AtLeast }, func(o *data.Observation) { o.Basis = data.Press },
		func(o *data.Observation) { o.Break = true }, func(o *data.Observation) { o.CountedBy = "x" },
		func(o *data.Observation) { o.Disclosed = 18000 },
		func(o *data.Observation) { o.Source = &data.Source{Publisher: "q"} },
	} {
		o := one
		change(&o)
		if sum := NewDigest([]*data.Observation{&o}).Sum; seen[sum] {
			t.Errorf("change %d makes no difference", i)
		} else {
			seen[sum] = true
		}
	}
}

// What a hostile file says of figures is harmless where it is shown.
func TestBehindHostile(t *testing.T) {
	for _, format := range Readable() {
		p, err := read(encode(t, format, hostileDoc(t)))
		if err != nil || len(p.Figures) != 1 {
			t.Fatalf("%s: %v", format, err)
		}
		o := p.Figures[0]
		texts := []string{p.Sentence, o.Messenger, string(o.Metric), o.CountedBy, o.Source.Publisher}
		if bad := badRunes(strings.Join(texts, ""), ""); len(bad) > 0 {
			t.Errorf("%s: %q", format, texts)
		}
	}
}

// Files of the second version tell no figures, though those as json hold some.
func TestBehindOfFormat2(t *testing.T) {
	var all map[string]any
	if err := json.Unmarshal(encode(t, "json", testDoc(t)), &all); err != nil {
		t.Fatal(err)
	}
	d := newState(testDoc(t), newSources(testDoc(t).sources()))
	d.Format, d.Size, d.Today, d.Own, d.Sentence, d.Figures = 2, "", false, nil, "", nil
	all["userbase"], all["checksum"] = 2, d.sum()
	delete(all, "own")
	delete(all, "today")
	delete(all, "size")
	b, _ := json.Marshal(all)
	if p, err := read(b); err != nil || p.Figures != nil || p.Sentence != "" || p.View != "ranking" {
		t.Errorf("%v %s", err, fmt.Sprintf("%+v", p))
	}
}

// Older json files, whose checksum does not tell which figures are own ones, are read, and none of them as own.
func TestBehindWithoutOwn(t *testing.T) {
	d := testDoc(t)
	own := *d.Report.Behind()[0]
	own.Own = true
	d.Report.Figures = []*data.Observation{&own}
	d.Report.Rows = nil
	file := encode(t, "json", d)
	if p, err := read(file); err != nil || len(p.Figures) != 1 || !p.Figures[0].Own {
		t.Fatalf("%v %+v", err, p.Figures)
	}
	now := newState(d, newSources(d.sources())).Checksum
	own.Own = false
	then := newState(d, newSources(d.sources())).Checksum
	file = []byte(strings.Replace(string(file), now, then, 1))
	if p, err := read(file); now == then || err != nil || len(p.Figures) != 1 || p.Figures[0].Own {
		t.Errorf("%v %+v", err, p.Figures)
	}
	if _, err := read([]byte(strings.Replace(string(file), then, "00000000", 1))); err != errDamaged {
		t.Errorf("another checksum: %v", err)
	}
}

// Whatever stands where figures should, what is read of it is written and read again the same.
func FuzzUnpack(f *testing.F) {
	f.Add("whatsapp users:2009-09-30q 3 ~25e4 p 2021-03-09l,2020-02-12 1 +2e9 o")
	f.Add("a+b installs:2021-01-04..2021-01-15 - -1e3 rb = A%2CB")
	f.Add("m mau:- - =0 f -")
	f.Fuzz(func(t *testing.T, text string) {
		pages := testSources()
		figures, err := unpack([]string{text}, pages)
		if err != nil {
			return
		}
		var sources []source
		for _, s := range pages {
			sources = append(sources, source{ID: s.ID})
		}
		again, err := unpack(pack(figures, sources), pages)
		if err != nil || len(again) != len(figures) || NewDigest(again) != NewDigest(figures) {
			t.Errorf("%q: %v %+v, %+v", text, err, again, figures)
		}
		for _, o := range figures {
			if bad := badRunes(o.Messenger+string(o.Metric)+o.CountedBy, ""); len(bad) > 0 {
				t.Errorf("%q", text)
			}
		}
	})
}
