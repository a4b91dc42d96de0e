package say

import (
	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Passage tells of a figure by itself: whose it is and when, what it says and who says so, then what is in doubt.
func Passage(f screen.Frame, o *data.Observation) snapshot.Passage {
	return snapshot.Passage{Head: []string{f.Name(o.Messenger) + ", " + o.Period() + ": " + o.Stated() + " " +
		People(o.Metric) + ".", "By " + Who(o) + "."}, More: InDoubt(f, o), Sources: o.Documents()}
}

// Dated says of a figure its day, how old it is on the day shown, and who says so.
func Dated(f screen.Frame, o *data.Observation) string {
	when, age := o.Period(), data.Age(o.AsOf, f.Day())
	switch {
	case f.Day() <= o.AsOf:
	case o.Old(f.Day()):
		when += ", " + age + " old"
	case f.IsToday():
		when += ", " + age + " ago"
	default:
		when += ", " + age + " before"
	}
	return when + ", by " + Who(o) + "."
}

// InDoubt says what is in doubt of a figure beside who says so, a sentence each.
func InDoubt(f screen.Frame, o *data.Observation) (all []string) {
	for _, doubt := range [...]struct {
		flag data.Flag
		says string
	}{{data.FlagDefinition, "It does not say who counts."}, {data.FlagCumulative, "It counts everybody since launch."},
		{data.FlagBreak, "What it counts was defined anew."}, {data.FlagWeak, "It was read second-hand."}} {
		if o.Has(doubt.flag) {
			all = append(all, doubt.says)
		}
	}
	if Late(f, o) {
		all = append(all, "It was published after this day: "+FirstPublished(o)+".")
	}
	return all
}

// Pages are the documents behind figures, each once.
func Pages(figures ...*data.Observation) []*data.Source {
	makers, pages := snapshot.Sources(figures, nil)
	return append(makers, pages...)
}
