package data

import (
	"slices"
	"testing"
)

// What is said of the documents behind a figure, from all to little.
func TestCitations(t *testing.T) {
	tencent := &Source{Publisher: "Tencent", Title: "Interim Report", URL: "https://tencent.com/r",
		Published: "2026-08-12", Access: Cited}
	daily := &Source{Publisher: "Daily", Title: `He said "no"`, URL: "https://daily.hk/1", Published: "2026-08-13",
		Access: Secondary}
	blog := &Source{Publisher: "Meta", Title: "[Blog post]", Published: "2026-08"}
	weak := &Source{Publisher: "A list", Access: Weak}
	nobody := &Source{Publisher: OwnPublisher, Title: "A list", Access: Secondary}
	first := &Source{Publisher: "Daily", Title: "The first", Access: Secondary}
	for _, c := range []struct {
		name            string
		o               Observation
		maker           *Source
		all             []*Source
		told, short, by string
		cites           [4]string
	}{
		{"named, not read", Observation{Origin: tencent, Source: daily}, tencent, []*Source{tencent, daily},
			"Tencent, read in Daily", "Tencent", "Tencent", [4]string{
				`Tencent, "Interim Report" (12 Aug 2026), https://tencent.com/r · read in Daily, "He said 'no'", ` +
					`13 Aug 2026, https://daily.hk/1 · named there, not read`,
				`Tencent, "Interim Report" (12 Aug 2026) · read in Daily, "He said 'no'", 13 Aug 2026` +
					` · named there, not read`,
				`Tencent, "Interim Report" (12 Aug 2026) · read in Daily · named there, not read`,
				`Tencent (12 Aug 2026) · read in Daily · named there, not read`}},
		{"read itself", Observation{Origin: blog, Source: weak}, blog, []*Source{blog, weak},
			"Meta, read in A list", "Meta", "Meta", [4]string{
				`Meta, [Blog post] (Aug 2026) · read in A list`, `Meta, [Blog post] (Aug 2026) · read in A list`,
				`Meta, [Blog post] (Aug 2026) · read in A list`, `Meta (Aug 2026) · read in A list`}},
		{"the maker's own page", Observation{Source: blog}, blog, []*Source{blog}, "Meta", "Meta", "Meta", [4]string{
			`Meta, [Blog post], Aug 2026`, `Meta, [Blog post], Aug 2026`, `Meta, [Blog post], Aug 2026`,
			`Meta, Aug 2026`}},
		{"a page that tells of it", Observation{Source: daily}, nil, []*Source{daily},
			"read in Daily", "in Daily", "", [4]string{
				`read in Daily, "He said 'no'", 13 Aug 2026, https://daily.hk/1`,
				`read in Daily, "He said 'no'", 13 Aug 2026`, `read in Daily, "He said 'no'", 13 Aug 2026`,
				`read in Daily, 13 Aug 2026`}},
		{"a weak page", Observation{Source: weak}, nil, []*Source{weak}, "read in A list", "in A list", "", [4]string{
			`read in A list`, `read in A list`, `read in A list`, `read in A list`}},
		{"an own figure of a publisher", Observation{Own: true, Source: daily}, nil, []*Source{daily},
			"read in Daily", "in Daily", "", [4]string{
				`read in Daily, "He said 'no'", 13 Aug 2026, https://daily.hk/1`,
				`read in Daily, "He said 'no'", 13 Aug 2026`, `read in Daily, "He said 'no'", 13 Aug 2026`,
				`read in Daily, 13 Aug 2026`}},
		{"an own figure of nobody", Observation{Own: true, Source: nobody}, nil, []*Source{nobody},
			"own figure", "own figure", "", [4]string{`own figure, "A list"`, `own figure, "A list"`,
				`own figure, "A list"`, `own figure`}},
		{"two of one publisher", Observation{Origin: first, Source: daily}, first, []*Source{first, daily},
			"Daily", "Daily", "Daily", [4]string{
				`Daily, "The first" · read in Daily, "He said 'no'", 13 Aug 2026, https://daily.hk/1`,
				`Daily, "The first" · read in Daily, "He said 'no'", 13 Aug 2026`,
				`Daily, "The first" · read in Daily`, `Daily · read in Daily`}},
	} {
		o := &c.o
		if o.Maker() != c.maker || o.Lead() != c.all[0] || !slices.Equal(o.Documents(), c.all) {
			t.Errorf("%s: maker %+v, lead %+v of %d documents", c.name, o.Maker(), o.Lead(), len(o.Documents()))
		}
		if o.Told() != c.told || o.ToldShort() != c.short || o.ToldBy() != c.by {
			t.Errorf("%s: told %q, %q, %q", c.name, o.Told(), o.ToldShort(), o.ToldBy())
		}
		for much, want := range c.cites {
			if got := plain(o.Cite(Citing(much), Day.Format)); got != want {
				t.Errorf("%s, %d:\n%s, want\n%s", c.name, much, got, want)
			}
		}
	}
	if got := plain(tencent.Words()); got != `Tencent, "Interim Report", 12 Aug 2026, named, not read` {
		t.Errorf("in a list it is %s", got)
	}
	if got := weak.Words(); got != "A list" {
		t.Errorf("in a list it is %s", got)
	}
}

// One address that both documents have is written once.
func TestACitationHasAnAddressOnce(t *testing.T) {
	o := &Observation{Origin: &Source{Publisher: "A", URL: "https://a.org"}, Source: &Source{Publisher: "B",
		URL: "https://a.org"}}
	if got := o.Cite(WithAddresses, Day.Format); got != "A, https://a.org · read in B" {
		t.Errorf("it is %s", got)
	}
}

func TestHowDisclosed(t *testing.T) {
	for want, o := range map[string]Observation{"": {DisclosedPrecision: Latest}, "day": {Disclosed: 1},
		"latest": {Disclosed: 1, DisclosedPrecision: Latest}, "month": {Disclosed: 1, DisclosedPrecision: InMonth}} {
		if got := o.HowDisclosed(); got != want {
			t.Errorf("it is %q, want %q", got, want)
		}
	}
}
