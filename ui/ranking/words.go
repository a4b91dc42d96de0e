package ranking

import (
	"slices"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence compares focus and base, or says that one of them is hidden.
func (v shown) Sentence() []string {
	v.Made("sentence")
	if s := say.Nobody(v.Frame); s != "" {
		return []string{s}
	}
	for _, id := range [...]string{v.Focus, v.Base} {
		if v.Hides(id) {
			return []string{say.LeftOut(v.Frame, id)}
		}
	}
	a, b := say.Pair(v.Frame)
	return say.Comparing(v.Frame, a, b)
}

// Notes say what is hidden or left out, what the order loses without estimates, and what the signs of this screen mean.
func (v shown) Notes() []screen.Note {
	var drawn []*data.Observation
	dissents := v.layout(v.Skeleton().Body.H).second || v.Format != "" && !v.Picture // they are told
	for _, rk := range v.ranks {
		if v.Hides(rk.Messenger) {
			continue
		}
		if drawn = append(drawn, rk.Figure); dissents {
			drawn = append(drawn, v.Set.Dissents(rk.Messenger, v.Query(), v.Day())...)
		}
	}
	notes := say.OwnFigures(v.Frame, drawn...)
	if len(v.Visible()) == 0 {
		notes = append(notes, screen.Note{Long: v.Hint("all are hidden", ": a shows all")})
	}
	if v.NoEst {
		notes = append(notes, v.withoutEstimates())
	}
	if why := v.instead(); why != "" {
		notes = append(notes, screen.Note{Long: "in people: " + why, Short: "in people"})
	}
	return append(append(notes, say.UnitNote(v.Frame)...), v.signs()...)
}

// signs are what the signs of the ranks and bars mean where no row says it.
func (v shown) signs() (notes []screen.Note) {
	body := v.Skeleton().Body
	l := v.layout(body.H)
	c := v.columns(body.W, l)
	hatched, ghost, untold, stated := false, false, false, ""
	for _, rk := range v.inSight(l.rows) {
		switch {
		case !v.barred(rk):
		case rk.Figure.TooOld(v.Day()):
			ghost = true
		case rk.Figure.Old(v.Day()):
			hatched = true
		}
		if rk.AsStated && rk.From == rk.To {
			stated = digits(rk.Row) + "?"
		}
		if endsRun(rk) && (!l.second || v.width(v.ordered(rk)) > c.right-c.remark) {
			untold = true
			if rk.AsStated {
				notes = append(notes, screen.Note{Long: places(rk) + behind(rk)})
			}
		}
	}
	if stated != "" {
		notes = append(notes, screen.Note{Sign: "?", As: stated, Long: "by the numbers given", Short: "as given"})
	}
	if untold {
		notes = append(notes, screen.Note{Sign: "┐", As: "┐┘", Long: "order not known"})
	}
	if hatched && ghost {
		notes = append(notes, screen.Note{Sign: "▒░", As: "▒ ░", Long: say.OldOrTooOld(), Short: "old, very old"})
	}
	return notes
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

// remarks say in words what the signs of the ranks mean here: who cannot be ordered, and whose place holds only by the
// numbers given.
func (v shown) remarks() []string {
	var out, run, stated []string
	for _, rk := range v.ranks {
		if rk.From < rk.To {
			run = append(run, v.Name(rk.Messenger))
		}
		if endsRun(rk) {
			out, run = append(out, "The order of "+fit.Join(run, "and")+" is not known."), nil
		}
		if rk.AsStated {
			stated = append(stated, v.Name(rk.Messenger))
		}
	}
	if len(stated) > 0 {
		out = append(out, "By the numbers given, against the row above: "+fit.Join(stated, "and")+".")
	}
	return out
}
