package say

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// ShownPair is the pair that the sentence compares; a hidden base is not spoken of.
func ShownPair(f screen.Frame) (a, b string) {
	if f.Hides(f.Base) {
		f.Base = f.Focus
	}
	return Pair(f)
}

// Pair returns the two messengers that the sentence compares: focus and base; if they are the same, the focus
// and the next in rank.
func Pair(f screen.Frame) (a, b string) {
	if f.Focus != f.Base {
		return f.Focus, f.Base
	}
	order := slices.DeleteFunc(f.Order(), func(id string) bool { return id != f.Focus && f.Hides(id) })
	i := slices.Index(order, f.Focus)
	switch {
	case i+1 < len(order) && f.Standing(order[i+1]) != nil:
		return f.Focus, order[i+1]
	case i > 0:
		return f.Focus, order[i-1]
	}
	return f.Focus, f.Base
}

// Comparing is the sentence that compares two messengers at the day shown, longest wording first.
func Comparing(f screen.Frame, a, b string) []string {
	if f.Set.Messenger(a) == nil || f.Set.Messenger(b) == nil {
		return nil
	}
	x, y := f.Standing(a), f.Standing(b)
	for _, m := range []struct {
		id string
		o  *data.Observation
	}{{a, x}, {b, y}} {
		if m.o == nil {
			text := Absent(f, m.id)
			brief, _, _ := strings.Cut(strings.TrimSuffix(text, "."), "; the first")
			return []string{text, brief + "."}
		}
	}
	if v := data.Comparable(x, y); v.Refused {
		return []string{x.Metric.Label() + " against " + y.Metric.Label() + " is refused: " + v.Reason + "."}
	}
	l, s := data.Larger(x, y)
	clause, flag := undefined(f, l, s)
	if flag != "" {
		flag = fit.Nbsp + flag
	}
	var out []string
	for _, much := range []Saying{SayAll, sayOwn, SayDay, SayValue} {
		body, why := comparisonOf(f, l, s, much)
		if much == SayAll {
			if without := lostEstimate(f, l, s); without != "" {
				out = append(out, body+why+flag+". "+without)
			}
			if clause != "" {
				out = append(out, body+why+". "+clause)
			}
		} else if much == SayDay { // where there is no room to say who vouches for them, flags do
			flag = BasisFlags(f, l, s) + flag
		}
		out = append(out, body+why+flag+".")
		if why != "" && much&sayBy == 0 {
			out = append(out, body+flag+".")
		}
		if much == SayValue { // where there is no room for the figures, they are not cut but left out
			head, _, _ := strings.Cut(body, ": ")
			out = append(out, head+flag+".")
			if brief := briefly(f, l, s); brief != head {
				out = append(out, brief+flag+".")
			}
		}
	}
	return out
}

// comparisonOf is the sentence about two figures, the larger first, without its full stop; tail says why there is
// no number in it.
func comparisonOf(f screen.Frame, l, s *data.Observation, much Saying) (body, tail string) {
	A, B, t := f.Name(l.Messenger), f.Name(s.Messenger), f.Day()
	has, is := Tense(f, "has", "had"), Tense(f, "is", "was")
	refs := Ref(f, l, much) + " against " + Ref(f, s, much)
	ratio := l.Interval().Over(s.Interval())
	order := data.OrderAt(l, s, t)
	ahead := A + " " + is + " ahead of " + B + " as far as stated"
	apart := !l.Interval().Meets(s.Interval())
	lo, hi := ratio.Format()
	switch {
	case order == data.Undetermined:
		return "Whether " + A + " or " + B + " " + has + " more " + Counted(f.GroupShown()) + " cannot be said: " +
			Ref(f, l, much) + "; " + Ref(f, s, much), ""
	case apart && order == data.AsStated:
		refs = Ref(f, l, much&^sayAge) + " against " + Ref(f, s, much&^sayAge) // the age is said before the colon
		switch {
		case l.Old(t) && s.Old(t):
			return ahead + ", but both figures " + Tense(f, "are", "were") + " old: " + refs, ""
		case l.Old(t):
			return ahead + ", but " + A + "'s figure " + is + " " + fit.Bind(data.Age(l.AsOf, t)) + fit.Nbsp + "old: " + refs, ""
		}
		return ahead + ", but " + B + "'s figure " + is + " " + fit.Bind(data.Age(s.AsOf, t)) + fit.Nbsp + "old: " + refs, ""
	case ratio.OpenBelow() && ratio.OpenAbove():
		return ahead + ": " + refs, ". How many times cannot be said: " + whyOpen(l, s)
	case ratio.OpenBelow():
		return ahead + ", at most" + fit.Nbsp + hi + fit.Nbsp + "times: " + refs, ""
	case ratio.OpenAbove() && order == data.Certain:
		return A + " " + has + " at least" + fit.Nbsp + lo + fit.Nbsp + "times as many " + Counted(f.GroupShown()) + " as " + B + ": " + refs, ""
	case ratio.OpenAbove():
		return ahead + ": " + refs, ""
	}
	if stated := float64(l.Value) / float64(s.Value); stated >= 2 {
		return A + " " + has + " about" + fit.Nbsp + data.Nearest(stated) + fit.Nbsp + "times as many " + Counted(f.GroupShown()) + " as " + B +
			" (" + lo + fit.Nbsp + "to" + fit.Nbsp + hi + "): " + refs, ""
	}
	return A + " " + has + " " + fit.Bind(data.PercentWords(data.Interval{Lo: ratio.Lo - 1, Hi: ratio.Hi - 1})) + " more " + Counted(f.GroupShown()) +
		" than " + B + ": " + refs, ""
}

// whyOpen says why a ratio of two figures is open at both ends.
func whyOpen(l, s *data.Observation) string {
	switch {
	case l.Bound == data.AtLeast && s.Bound == data.AtLeast:
		return "both are floors"
	case l.Bound == data.AtMost && s.Bound == data.AtMost:
		return "both are ceilings"
	}
	return "both are open"
}

// briefly is the comparison of two figures in as few words as it takes, for the smallest windows: without the stated
// ratio, and with the age of an old figure left to the screen.
func briefly(f screen.Frame, l, s *data.Observation) string {
	body, _ := comparisonOf(f, l, s, SayValue)
	head, _, _ := strings.Cut(body, ": ")
	if start, _, ok := strings.Cut(head, ", but both"); ok {
		return start + ", but both " + Tense(f, "are", "were") + " old"
	}
	if start, _, ok := strings.Cut(head, ", but "); ok {
		return start + ", but one figure " + Tense(f, "is", "was") + " old"
	}
	if start, _, ok := strings.Cut(head, " ("); ok {
		start = strings.Replace(start, "about"+fit.Nbsp+data.Nearest(float64(l.Value)/float64(s.Value)), fit.Bind(strings.TrimSuffix(data.TimesWords(l.Interval().Over(s.Interval())), " times")), 1)
		return start
	}
	return head
}

// lostEstimate says, with estimates off, which older figure stands in the place of an estimate; "" if none does.
func lostEstimate(f screen.Frame, figures ...*data.Observation) string {
	if !f.NoEst {
		return ""
	}
	with := f
	with.NoEst = false
	for _, o := range figures {
		if with.Standing(o.Messenger) == o {
			continue
		}
		text := "Without estimates " + f.Name(o.Messenger) + "'s figure " + Tense(f, "is ", "was ") + Value(o) + " (" + Date(o) + ")"
		if o.Old(f.Day()) {
			text += ", " + fit.Bind(data.Age(o.AsOf, f.Day())) + fit.Nbsp + "old"
		}
		return text + "."
	}
	return ""
}

// BasisFlags are the flags of estimates and of the press, for sentences that do not say it in words.
func BasisFlags(f screen.Frame, figures ...*data.Observation) string {
	flags := ""
	for _, flag := range []data.Flag{data.FlagEstimate, data.FlagPress} {
		if slices.ContainsFunc(figures, func(o *data.Observation) bool { return HasFlag(o, flag) }) {
			flags += fit.Nbsp + flag.String()
		}
	}
	return flags
}
