package data

import "testing"

func TestEventStep(t *testing.T) {
	set := &Set{Events: []Event{{ID: "a", Day: 10}, {ID: "b", Day: 20}, {ID: "c", Day: 20}, {ID: "d", Day: 30}},
		events: map[string]*Event{}}
	for i := range set.Events {
		set.events[set.Events[i].ID] = &set.Events[i]
	}
	for _, c := range []struct {
		day  Day
		from string
		n    int
		want string
	}{
		{5, "", 1, "a"}, {5, "", -1, ""},
		{10, "", 1, "a"}, {10, "a", 1, "b"}, {10, "d", 1, "a"}, {10, "a", -1, ""}, {10, "", -1, ""},
		{15, "a", 1, "b"}, {15, "a", -1, "a"},
		{20, "", 1, "b"}, {20, "", -1, "b"}, {20, "b", 1, "c"}, {20, "c", 1, "d"},
		{20, "c", -1, "b"}, {20, "b", -1, "a"},
		{25, "", -1, "c"}, {25, "", 1, "d"},
		{40, "", 1, ""}, {40, "", -1, "d"}, {30, "d", 1, ""},
	} {
		got := ""
		if e := set.EventStep(c.day, c.from, c.n); e != nil {
			got = e.ID
		}
		if got != c.want {
			t.Errorf("%d from day %d at %q is %q, want %q", c.n, c.day, c.from, got, c.want)
		}
	}
	if e := new(Set).EventStep(5, "", 1); e != nil {
		t.Errorf("without events there is %v", e)
	}
}

func TestMonthsLeadToTheFirst(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{{"2021-01-15", -1, "2021-01-01"}, {"2021-01-01", -1, "2020-12-01"}, {"2021-01-15", 1, "2021-02-01"},
		{"2021-01-31", 1, "2021-02-01"}, {"2021-01-15", -12, "2020-01-01"}} {
		d, err := ParseDay(c.from)
		if got := d.Months(c.n).String(); err != nil || got != c.want {
			t.Errorf("%s and %d months is %s, want %s", c.from, c.n, got, c.want)
		}
	}
}
