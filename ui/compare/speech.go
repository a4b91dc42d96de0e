package compare

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/snapshot"
)

// Speech tells of the ratio of the day shown, then of the others, the newest first.
func (v shown) Speech() []snapshot.Passage {
	if v.missing() {
		p := snapshot.Passage{Head: v.noRatio()[:1]}
		for _, o := range v.figures {
			if o != nil {
				p.Head = append(p.Head, v.told(o))
				p.Sources = append(p.Sources, o.Documents()...)
			}
		}
		return []snapshot.Passage{p}
	}
	all := []snapshot.Passage{v.passage(v.Day().Short(), v.now)}
	for _, r := range slices.Backward(v.points) {
		if r.Day != v.Day() {
			all = append(all, v.passage(when(r), r))
		}
	}
	return all
}

// passage tells of one ratio.
func (v shown) passage(day string, r data.RatioPoint) snapshot.Passage {
	times := cmp.Or(timesWords(r.Ratio), "not known")
	p := snapshot.Passage{Head: []string{day + ": " + v.sides() + " " + times + ", " + orders[r.Order] + "."},
		Sources: say.Pages(r.A, r.B)}
	for _, o := range [...]*data.Observation{r.A, r.B} {
		p.More = append(append(p.More, v.told(o)), say.InDoubt(v.Frame, o)...)
	}
	return p
}

// told is a figure as a sentence.
func (v shown) told(o *data.Observation) string {
	return v.Name(o.Messenger) + ": " + say.Ref(v.Frame, o, say.Past) + "."
}
