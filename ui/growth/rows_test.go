package growth

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

func TestSorts(t *testing.T) {
	want := map[string]string{
		"name":     "messenger signal telegram threema wechat whatsapp",
		"first":    "whatsapp messenger wechat telegram signal threema",
		"latest":   "whatsapp wechat messenger telegram signal threema",
		"times":    "telegram threema whatsapp wechat messenger | signal",
		"billion":  "messenger whatsapp wechat telegram | signal threema",
		"launched": "whatsapp wechat messenger threema telegram signal",
	}
	for _, column := range append([]string{""}, Screen{}.SortColumns()...) {
		for _, reverse := range []bool{false, true} {
			f := frametest.Frame(t, Screen{}, 80, 24)
			want[""] = strings.Join(f.Order(), " ")
			f.State.Sort, f.Reverse = column, reverse
			if column == "times" { // today both of the largest are "at least"
				f.State.Day = data.Date(2022, 6, 1)
				f.IndexDay = data.Date(2016, 6, 1)
			}
			known, unknown, _ := strings.Cut(want[column], "|") // what is not known is last in both directions
			names := strings.Fields(known)
			if reverse {
				slices.Reverse(names)
			}
			if got := ids(show(f).rows); !slices.Equal(got, append(names, strings.Fields(unknown)...)) {
				t.Errorf("by %q, reverse %v: %v, want %v", column, reverse, got, want[column])
			}
		}
	}
}

func TestUnknownComesLastInBothDirections(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24)
	for _, column := range append([]string{""}, Screen{}.SortColumns()...) {
		known, unknown := 0, 0
		for _, day := range []data.Day{data.Date(2012, 1, 1), data.Date(2016, 3, 1), data.Date(2021, 1, 15), 0} {
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

// knows reports whether what a column sorts by is known of a messenger, worked out anew.
func knows(v shown, id, column string) bool {
	switch column {
	case "":
		return v.Standing(id) != nil
	case "first":
		return v.Set.Standing(id, v.Query(), v.from) != nil
	case "latest":
		return v.Set.Standing(id, v.Query(), v.to) != nil
	case "times":
		return v.Set.Change(id, v.Query(), v.from, v.to).Why == data.Said
	case "billion":
		return v.Set.Milestones(id, v.Query(), v.to)[data.TheBillion].Reached != nil
	}
	return true
}

// Hidden messengers keep their rows, so that nothing moves.
func TestHiddenMessengersKeepTheirRows(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24, "--sort", "name")
	before := ids(show(f).rows)
	f.Hidden = "messenger,wechat"
	if v := show(f); !slices.Equal(ids(v.rows), before) || len(v.visible) != 4 {
		t.Errorf("%v, of which %v are shown; before %v", ids(v.rows), ids(v.visible), before)
	}
}
