package growth

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

func TestSortsBothBlocksAlike(t *testing.T) {
	want := map[string]string{
		"":         "messenger whatsapp wechat telegram signal threema",
		"name":     "messenger signal telegram threema wechat whatsapp",
		"first":    "messenger wechat whatsapp telegram signal threema",
		"latest":   "whatsapp wechat messenger telegram signal threema",
		"times":    "threema telegram whatsapp wechat signal messenger",
		"year":     "threema telegram signal messenger whatsapp wechat",
		"doubling": "threema telegram signal messenger whatsapp wechat",
		"years":    "wechat whatsapp telegram threema signal messenger",
		"launched": "whatsapp wechat messenger threema telegram signal",
	}
	for _, column := range append([]string{""}, Screen{}.SortColumns()...) {
		for _, reverse := range []bool{false, true} {
			f := frametest.Frame(t, Screen{}, 80, 24)
			f.State.Sort, f.Reverse = column, reverse
			names := strings.Fields(want[column])
			if reverse {
				slices.Reverse(names)
			}
			if got := inRows(show(f)); !slices.Equal(got, append(names, names...)) {
				t.Errorf("by %q, reverse %v: %v, want twice %v", column, reverse, got, names)
			}
		}
	}
}

// knows reports whether what a column sorts by is known of a messenger, worked out anew.
func knows(v shown, id, column string) bool {
	g := v.Set.Growth(id, v.Query(), v.Day())
	switch column {
	case "name", "launched":
		return true
	case "":
		return v.Standing(id) != nil
	case "doubling":
		return g.Doubles
	}
	return g.Reason == ""
}

func TestUnknownComesLastInBothDirections(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24)
	for _, column := range append([]string{""}, Screen{}.SortColumns()...) {
		known, unknown := 0, 0
		for _, day := range []data.Day{data.Date(2012, 1, 1), data.Date(2014, 10, 20), data.Date(2016, 3, 1),
			data.Date(2021, 1, 15), 0} {
			for _, group := range data.Groups {
				for _, reverse := range []bool{false, true} {
					f.State.Day, f.Group, f.State.Sort, f.Reverse = day, group, column, reverse
					v := show(f)
					end := false
					for _, r := range v.rows {
						switch knows(v, r.ID, column) {
						case false:
							end = true
							unknown++
						case end:
							t.Fatalf("by %q, reverse %v, %s of %s: %s behind one that is not known: %v",
								column, reverse, group, v.Day(), r.ID, ids(v.rows))
						default:
							known++
						}
					}
				}
			}
		}
		if all := column == "name" || column == "launched"; known == 0 || (unknown == 0) != all {
			t.Errorf("by %q: saw %d known, %d unknown", column, known, unknown)
		}
	}
}

// Who is unknown in a column stands in the screen's own order, whichever way the others are sorted.
func TestTiesStandInTheScreensOwnOrder(t *testing.T) {
	for _, c := range []struct{ flags, want string }{
		{"--day 2014-10-20 --sort times", "whatsapp wechat messenger telegram threema signal"}, // no growth at all
		{"--day 2014-10-20 --sort times --reverse", "whatsapp wechat messenger telegram threema signal"},
		{"--day 2016-03-01 --sort times", "threema whatsapp wechat messenger telegram signal"}, // that of three
		{"--day 2016-03-01 --sort times --reverse", "wechat whatsapp threema messenger telegram signal"},
	} {
		if got := strings.Join(ids(made(t, 80, 24, strings.Fields(c.flags)...).rows), " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.flags, got, c.want)
		}
	}
}

// Floors say nothing of growth: Alpha had a billion at a smaller age, Beta has more of them.
func TestTiesStandByAgeBeforeSize(t *testing.T) {
	figures := []string{"a mau 2015-01-01 1000000000 at_least filing", "b mau 2016-01-01 2000000000 at_least filing"}
	for _, flags := range [][]string{{"--sort", "times"}, {"--sort", "times", "--reverse"}} {
		if got := strings.Join(ids(own(t, 80, 24, figures, flags...).rows), " "); got != "a b c" {
			t.Errorf("%v: %s", flags, got)
		}
	}
}

// Who has not surely grown has no doubling time, and stands behind those who have.
func TestNoDoublingIsUnknown(t *testing.T) {
	figures := []string{"a mau 2013-12-01 100000000 about filing", "a mau 2017-02-10 101000000 about filing",
		"b mau 2013-12-01 9000000 about filing", "b mau 2017-02-10 90000000 about filing"}
	for _, flags := range [][]string{{"--sort", "doubling"}, {"--sort", "doubling", "--reverse"}} {
		if got := strings.Join(ids(own(t, 80, 24, figures, flags...).rows), " "); got != "b a c" {
			t.Errorf("%v: %s", flags, got)
		}
	}
}

func TestOwnOrderReversed(t *testing.T) {
	// On this day WhatsApp alone had a billion, and Signal no figure.
	for _, c := range []struct{ flags, want string }{
		{"--day 2016-03-01", "whatsapp messenger wechat telegram threema signal"},
		{"--day 2016-03-01 --reverse", "threema telegram wechat messenger whatsapp signal"},
		{"--day 2016-03-01 --hide whatsapp", "messenger wechat telegram threema signal whatsapp"},
		{"--day 2016-03-01 --hide whatsapp --reverse", "threema telegram wechat messenger signal whatsapp"},
		{"--day 2016-03-01 --hide signal,wechat --sort name --reverse",
			"whatsapp threema telegram messenger wechat signal"},
	} {
		if got := strings.Join(ids(made(t, 80, 24, strings.Fields(c.flags)...).rows), " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.flags, got, c.want)
		}
	}
}
