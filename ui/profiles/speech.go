package profiles

import (
	"slices"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/snapshot"
)

// Speech tells of all profiles in full, first those that the sentence speaks of.
func (v shown) Speech() (all []snapshot.Passage) {
	list := v.spoken()
	for i := range v.Set.Messengers {
		if m := &v.Set.Messengers[i]; !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	for _, m := range list {
		if !profiled(m) {
			all = append(all, snapshot.Passage{Head: []string{m.Name + ": " + noProfile + "."}})
			continue
		}
		p := snapshot.Passage{Head: []string{m.Name + "."}, Sources: m.Sources}
		for _, fact := range m.Facts() {
			label := fit.Capital(fact.Label)
			if label == "Source" { // the pages behind the profile are sources too
				label += " code"
			}
			p.More = append(p.More, label+": "+data.Known(fact.Text))
		}
		all = append(all, p)
	}
	return all
}
