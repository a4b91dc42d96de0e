package events

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/snapshot"
)

// Speech tells of the selected event, or of all that are listed, then of the figures around the selected one.
func (v shown) Speech() (all []snapshot.Passage) {
	if v.event == nil {
		return nil
	}
	for _, e := range v.list {
		if e == v.event || v.Options.All {
			all = append(all, snapshot.Passage{Head: []string{e.Day.Format(e.Precision) + ", " + e.Kind + ", about " +
				fit.Join(v.Names(e.Messengers), "and") + ": " + strings.TrimSuffix(e.Title, ".") + "."},
				More: []string{e.Summary}, Sources: []*data.Source{e.Source}})
		}
	}
	for _, o := range slices.Concat(append(v.counts, v.around())...) {
		all = append(all, say.Passage(v.then, o))
	}
	return all
}
