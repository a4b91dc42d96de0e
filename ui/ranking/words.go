package ranking

import (
	"slices"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence compares focus and base.
func (v shown) Sentence() []string {
	v.Made("sentence")
	if s := say.Nobody(v.Frame); s != "" {
		return []string{s}
	}
	a, b := say.ShownPair(v.Frame)
	return say.Comparing(v.Frame, a, b)
}

// Notes say who cannot be ordered, and what the order loses without estimates.
func (v shown) Notes() []screen.Note {
	var notes []screen.Note
	if len(v.Visible()) == 0 {
		notes = append(notes, screen.Note{Long: v.Hint("all are hidden", ": a shows all")})
	}
	last := 0
	for _, r := range v.ranks {
		if r.From != r.To && r.From != last {
			last = r.From
			notes = append(notes, screen.Note{Long: r.Places() + " undetermined"})
		}
	}
	if v.NoEst {
		notes = append(notes, v.withoutEstimates())
	}
	return append(notes, say.UnitNote(v.Frame)...)
}

// withoutEstimates says what the order loses or keeps without estimates.
func (v shown) withoutEstimates() screen.Note {
	with := v.Frame
	with.NoEst = false
	order := func(ranks []data.Rank) []string {
		var ids []string
		for _, r := range ranks {
			if r.Figure != nil && !v.Hides(r.Messenger) {
				ids = append(ids, r.Messenger)
			}
		}
		return ids
	}
	note := say.OrderWithoutEstimates(slices.Equal(order(with.Ranks()), order(v.ranks)))
	for _, id := range v.Visible() {
		was, is := with.Standing(id), v.Standing(id)
		switch {
		case was == is:
		case is == nil:
			note.Long += "; " + v.Name(id) + " has no figure"
		default:
			note.Long += "; " + v.Name(id) + " " + is.Signed() + " (" + is.AsOf.Format(is.Precision)
			if is.Old(v.Day()) {
				note.Long += ", old"
			}
			note.Long += ")"
		}
	}
	return note
}

// remarks say in words what the signs of the ranks mean here: who cannot be ordered, and whose place holds only as far
// as stated.
func (v shown) remarks() []string {
	var out, run, stated []string
	from := 0
	end := func() {
		if len(run) > 1 {
			out = append(out, "The order of "+fit.Join(run, "and")+" is undetermined.")
		}
		run = nil
	}
	for _, rk := range v.ranks {
		if rk.Figure == nil || v.Hides(rk.Messenger) {
			continue
		}
		if rk.From != from {
			end()
			from = rk.From
		}
		run = append(run, v.Name(rk.Messenger))
		if rk.AsStated {
			stated = append(stated, v.Name(rk.Messenger))
		}
	}
	end()
	if len(stated) > 0 {
		out = append(out, "As far as stated only, against the row above: "+fit.Join(stated, "and")+".")
	}
	return out
}
