package data

import (
	"slices"
	"testing"
)

// What stood on three days, as known then: worked out from the data by a program of its own, in the data set's README.
func TestStandingAsKnownThen(t *testing.T) {
	s := load(t)
	for _, row := range []struct {
		day  Day
		want map[string]string
	}{
		{Date(2014, 2, 19), map[string]string{"whatsapp": "≥450 M 19 Feb 2014", "wechat": "271.9 M Q3 2013"}},
		{Date(2018, 6, 30), map[string]string{"whatsapp": "~1.5 bn Q4 2017", "messenger": "~1.3 bn Jan 2018",
			"wechat": "1.04 bn Q1 2018", "telegram": "~200 M 22 Mar 2018", "signal": "≥2 M 2016",
			"threema": "~3.5 M Jun 2015"}},
		{evening, map[string]string{"whatsapp": "≥2 bn 12 Feb 2020", "messenger": "~1.3 bn Jan 2018",
			"wechat": "1.2128 bn Q3 2020", "telegram": "≥500 M 12 Jan 2021", "signal": "≥2 M 2016",
			"threema": "~8 M 9 Jan 2021"}},
	} {
		for _, id := range ids(s) {
			got := ""
			if o := s.Standing(id, Query{Group: Active, Known: row.day}, row.day); o != nil {
				got = Plain(o.Signed() + " " + o.AsOf.Format(o.Precision))
			}
			if got != row.want[id] {
				t.Errorf("%s: %s: %q, want %q", row.day, id, got, row.want[id])
			}
		}
	}
}

// As known then no figure stands that was not public by then, on any day of knowledge and any day; and what stands is
// what the same rules choose from the figures that were public, worked out without the cache.
func TestKnownThenTakesWhatWasPublic(t *testing.T) {
	s := load(t)
	seen := 0
	for known := Date(2010, 1, 1); known < today; known += 97 {
		for _, id := range ids(s) {
			q := Query{Group: Active, Known: known}
			var public []Step
			for _, step := range s.History(id, Query{Group: Active}) {
				if q.Takes(step.Observation) {
					public = append(public, Step{Observation: step.Observation})
				}
			}
			fresh, steps := newHistory(public, 0).steps, s.History(id, q)
			if !slices.EqualFunc(fresh, steps, func(a, b Step) bool { return a == b }) {
				t.Fatalf("%s, known on %s: the history is another one", id, known)
			}
			for _, step := range steps {
				seen++
				if step.Disclosed == 0 || step.Disclosed > known {
					t.Errorf("%s exists on %s", step.ID(), known)
				}
			}
		}
	}
	if seen < 1000 {
		t.Errorf("only %d figures were seen", seen)
	}
}

// A day before the first disclosure knows nothing; the day itself knows the figure, the day before does not; of a day
// that is only an upper bound that bound counts.
func TestKnownAtTheDayOfDisclosure(t *testing.T) {
	s := load(t)
	if n := len(s.History("whatsapp", Query{Group: Active, Known: Date(2009, 1, 1)})); n != 0 {
		t.Errorf("%d figures before the first", n)
	}
	seen := map[Disclosure]int{}
	for i := range s.Observations {
		o := &s.Observations[i]
		if o.Disclosed == 0 {
			if o.PublicBy(today) || o.PublicAfter(1) {
				t.Errorf("%s has a day of disclosure", o.ID())
			}
			continue
		}
		seen[o.DisclosedPrecision]++
		if !o.PublicBy(o.Disclosed) || o.PublicBy(o.Disclosed-1) || o.PublicAfter(o.Disclosed) {
			t.Errorf("%s is not public on %s alone", o.ID(), o.Disclosed)
		}
		year, month, day := o.Disclosed.YMD()
		before := map[Disclosure]Day{OnDay: Date(year, month, day), InMonth: Date(year, month, 1),
			InYear: Date(year, 1, 1), Latest: 0}[o.DisclosedPrecision] - 1
		if surely := before > 0; o.PublicAfter(max(before, 1)) != surely || o.PublicAfter(max(before, 1)+1) {
			t.Errorf("%s, %s %s: not surely public after %s alone", o.ID(), o.Disclosed, o.DisclosedPrecision, before)
		}
	}
	if len(seen) < 3 {
		t.Errorf("only these kinds of days were seen: %v", seen)
	}
}
