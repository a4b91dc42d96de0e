package trend

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/snapshot"
)

// Speech tells of the figures of the focus within the time shown, or of those of all.
func (v shown) Speech() (all []snapshot.Passage) {
	for _, id := range v.Visible() {
		if id != v.Focus && !v.Options.All {
			continue
		}
		times, based := v.plan.unit(v.Frame, id)
		for _, step := range v.plan.stay(v.Frame).steps(v.Frame, id) {
			p := say.Passage(v.Frame, step.Observation)
			if v.plan.index && based {
				p.Head = append(p.Head, "On the index: "+indexed(float64(step.Value)*times)+".")
			}
			p.More = append([]string{counted(step)}, p.More...)
			all = append(all, p)
		}
	}
	return all
}

// counted says when a figure counted, or why it never did.
func counted(step data.Step) string {
	said := say.Stood(step)
	switch {
	case strings.HasPrefix(said, "on "):
		said = "Counted " + said
	case step.Fate == data.Stood && step.Until != 0:
		said = "Counted from " + said
	}
	return fit.Capital(said) + "."
}
