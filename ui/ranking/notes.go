package ranking

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

func (Screen) Notes(f screen.Frame) []screen.Note {
	var notes []screen.Note
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
		notes = append(notes, screen.Note{Long: "a shows all messengers again", Short: "a shows all"})
	}
	for _, r := range runs(f) {
		notes = append(notes, screen.Note{Long: r + " undetermined", Short: r + " undetermined"})
	}
	if f.NoEst {
		notes = append(notes, withoutEstimates(f))
	}
	if asStated {
		notes = append(notes, screen.Note{Long: "~ as far as stated", Short: "~ as stated"})
	}
	if open && f.W >= screen.PanelFrom {
		notes = append(notes, screen.Note{Long: "▶ or more", Short: ""})
	}
	body := f.Skeleton(2).Body
	switch rows := (Screen{}).layout(body.W, body.H, len(f.Set.Messengers)).second; {
	case old && !rows: // no row says it in words
		notes = append(notes, screen.Note{Long: "▒ over 18 months old", Short: "▒ old"})
	case old && f.W >= screen.PanelFrom:
		notes = append(notes, screen.Note{Long: "▒ over 18 months old", Short: ""})
	}
	if others && f.W >= screen.PanelFrom {
		notes = append(notes, screen.Note{Long: "hollow: press, estimate", Short: ""})
	}
	if f.State.Unit != f.Unit() {
		notes = append(notes, screen.Note{Long: "in people: " + f.State.Unit + " is drawn on trend", Short: "in people"})
	}
	flags := Screen{}.flagNotes(f, figures)
	if l := f.Skeleton(1).Body; !(Screen{}).layout(l.W, l.H, len(f.Set.Messengers)).second && !slices.ContainsFunc(flags, aboutBasis) {
		notes = append(notes, hollowNote(f, figures)...)
	}
	return append(notes, flags...)
}

// flagNotes explain the flags that stand on the screen: those of the rows, of the sentence, and of the other counts
// in the panel. Rows and panel say the basis in words.
func (v Screen) flagNotes(f screen.Frame, figures []*data.Observation) []screen.Note {
	l := f.Skeleton(1)
	sentence := f.Skeleton(2).Sentence
	said := strings.Join(fit.Fitting(v.Sentence(f), sentence.W-2, sentence.H, f.ASCII), " ")
	shown := func(o *data.Observation, leave string) {
		if o != nil {
			said += say.FlagText(f, o, leave)
		}
	}
	if v.layout(l.Body.W, l.Body.H, len(f.Set.Messengers)).second {
		for _, o := range figures {
			shown(o, "ep")
		}
	}
	a, b := say.ShownPair(f)
	figures = append(figures, f.Standing(a), f.Standing(b))
	if l.Panel.W > 0 {
		shown(f.Standing(f.Focus), "ep")
		for _, o := range part.OtherFigures(f) {
			shown(o, "w")
			figures = append(figures, o)
		}
		figures = append(figures, f.Standing(f.Focus))
	}
	return slices.DeleteFunc(say.FlagNotes("", figures...), func(n screen.Note) bool { return !strings.Contains(said, n.Long[:3]) })
}

// aboutBasis reports whether the note explains a flag that says who vouches, as the hollow mark does.
func aboutBasis(n screen.Note) bool { return n.Long[:3] == "[e]" || n.Long[:3] == "[p]" }

// hollowNote explains the hollow mark where neither rows nor sentence have room for the basis.
func hollowNote(f screen.Frame, figures []*data.Observation) []screen.Note {
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
		return []screen.Note{{Long: mark + " estimate", Short: mark + " estimate"}}
	}
	return []screen.Note{{Long: mark + " press, estimate", Short: mark + " not company"}}
}

// runs lists the runs of ranks that cannot be ordered: "2-4".
func runs(f screen.Frame) []string {
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
func withoutEstimates(f screen.Frame) screen.Note {
	with := f
	with.NoEst = false
	order := func(f screen.Frame) []string {
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
	return screen.Note{Long: text, Short: short}
}
