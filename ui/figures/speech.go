package figures

import (
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/snapshot"
)

// Speech tells of the figures that are listed.
func (v shown) Speech() (all []snapshot.Passage) {
	for _, o := range v.list {
		p := say.Passage(v.Frame, o)
		p.More = append(p.More, fit.Capital(say.FirstPublished(o))+".")
		all = append(all, p)
	}
	return all
}
