package ui

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
)

func (ranking) Notes(f Frame) []Note {
	var notes []Note
	var figures []*data.Observation
	var asStated, old, open, others bool
	for _, r := range f.Ranks() {
		o := r.Figure
		if o == nil || f.Hides(r.Messenger) {
			continue
		}
		figures = append(figures, o)
		asStated = asStated || r.AsStated
		old = old || o.Old(f.Day())
		open = open || o.Bound == data.AtLeast
		others = others || !o.Basis.Company()
	}
	if len(f.Shown()) == 0 {
		notes = append(notes, Note{"a shows all messengers again", "a shows all"})
	}
	for _, r := range f.runs() {
		notes = append(notes, Note{r + " undetermined", r + " undetermined"})
	}
	if f.NoEst {
		notes = append(notes, f.withoutEstimates())
	}
	if asStated {
		notes = append(notes, Note{"~ as far as stated", "~ as stated"})
	}
	if open && f.W >= panelFrom {
		notes = append(notes, Note{"▶ or more", ""})
	}
	body := f.skeleton(2).body
	switch rows := (ranking{}).layout(body.W, body.H, len(f.Set.Messengers)).second; {
	case old && !rows: // no row says it in words
		notes = append(notes, Note{"▒ over 18 months old", "▒ old"})
	case old && f.W >= panelFrom:
		notes = append(notes, Note{"▒ over 18 months old", ""})
	}
	if others && f.W >= panelFrom {
		notes = append(notes, Note{"hollow: press, estimate", ""})
	}
	if f.State.Unit != f.Unit() {
		notes = append(notes, Note{"in people: " + f.State.Unit + " is drawn on trend", "in people"})
	}
	flags := ranking{}.flagNotes(f, figures)
	if l := f.skeleton(1).body; !(ranking{}).layout(l.W, l.H, len(f.Set.Messengers)).second && !slices.ContainsFunc(flags, aboutBasis) {
		notes = append(notes, f.hollowNote(figures)...)
	}
	return append(notes, flags...)
}

// flagNotes explain the flags that stand on the screen: those of the rows, of the sentence, and of the other counts
// in the panel. Rows and panel say the basis in words.
func (v ranking) flagNotes(f Frame, figures []*data.Observation) []Note {
	l := f.skeleton(1)
	sentence := f.skeleton(2).sentence
	said := strings.Join(fit.Fitting(v.Sentence(f), sentence.W-2, sentence.H, f.ASCII), " ")
	shown := func(o *data.Observation, leave string) {
		if o != nil {
			said += f.flagText(o, leave)
		}
	}
	if v.layout(l.body.W, l.body.H, len(f.Set.Messengers)).second {
		for _, o := range figures {
			shown(o, "ep")
		}
	}
	a, b := f.shownPair()
	figures = append(figures, f.Standing(a), f.Standing(b))
	if l.panel.W > 0 {
		shown(f.Standing(f.Focus), "ep")
		for _, o := range f.otherFigures() {
			shown(o, "w")
			figures = append(figures, o)
		}
		figures = append(figures, f.Standing(f.Focus))
	}
	return slices.DeleteFunc(flagNotes("", figures...), func(n Note) bool { return !strings.Contains(said, n.Long[:3]) })
}

// aboutBasis reports whether the note explains a flag that says who vouches, as the hollow mark does.
func aboutBasis(n Note) bool { return n.Long[:3] == "[e]" || n.Long[:3] == "[p]" }

// hollowNote explains the hollow mark where neither rows nor sentence have room for the basis.
func (f Frame) hollowNote(figures []*data.Observation) []Note {
	mark, estimates := "", true
	for _, o := range figures {
		if !o.Basis.Company() && mark == "" {
			mark = string(f.Mark(o.Messenger, false))
		}
		estimates = estimates && (o.Basis.Company() || o.Basis == data.Estimate)
	}
	switch {
	case mark == "":
		return nil
	case estimates:
		return []Note{{mark + " estimate", mark + " estimate"}}
	}
	return []Note{{mark + " press, estimate", mark + " not company"}}
}

// runs lists the runs of ranks that cannot be ordered: "2-4".
func (f Frame) runs() []string {
	var out []string
	for _, r := range f.Ranks() {
		s := strings.TrimPrefix(r.String(), "~")
		if r.Figure != nil && r.From != r.To && (len(out) == 0 || out[len(out)-1] != s) {
			out = append(out, s)
		}
	}
	return out
}

// withoutEstimates says what the order loses or keeps without estimates.
func (f Frame) withoutEstimates() Note {
	with := f
	with.NoEst = false
	order := func(f Frame) []string {
		var ids []string
		for _, r := range f.Ranks() {
			if r.Figure != nil && !f.Hides(r.Messenger) {
				ids = append(ids, r.Messenger)
			}
		}
		return ids
	}
	a, b := order(with), order(f)
	same := strings.Join(a, " ") == strings.Join(b, " ")
	text := "without estimates: same order"
	if !same {
		text = "without estimates: the order changes"
	}
	short := text
	if f.W < 60 && !same {
		short = "no estimates: new order"
	} else if f.W < 60 {
		short = "no estimates: same order"
	}
	for _, id := range f.Shown() {
		was, is := with.Standing(id), f.Standing(id)
		switch {
		case was == is:
		case is == nil:
			text += "; " + f.Name(id) + " has no figure"
		default:
			text += "; " + f.Name(id) + " " + is.Signed() + " (" + is.AsOf.Format(is.Precision)
			if is.Old(f.Day()) {
				text += ", old"
			}
			text += ")"
		}
	}
	return Note{text, short}
}
