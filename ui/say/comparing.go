package say

import (
	"cmp"
	"slices"

	"userbase/data"
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
			return []string{Absent(f, m.id).Sentence(), Absent(f, m.id).Brief()}
		}
	}
	if v := data.Comparable(x, y); v.Refused {
		return []string{x.Metric.Label() + " against " + y.Metric.Label() + " is refused: " + v.Reason + "."}
	}
	l, s := data.Larger(x, y)
	c := compared(f, l, s)
	clause, flags := undefined(f, l, s)
	if flags != "" {
		flags = data.Nbsp + flags
	}
	var out []string
	for _, much := range []Saying{Full, Own, Aged, Bare} {
		body := c.head + ": " + Ref(f, l, much&^c.said) + c.between + Ref(f, s, much&^c.said)
		if much == Full {
			if without := lostEstimate(f, l, s); without != "" {
				out = append(out, body+c.tail+flags+". "+without)
			}
			if clause != "" {
				out = append(out, body+c.tail+". "+clause)
			}
		} else if much == Aged { // where there is no room to say who vouches for them, flags do
			flags = BasisFlags(l, s) + flags
		}
		out = append(out, body+c.tail+flags+".")
		if c.tail != "" && much&sayBy == 0 {
			out = append(out, body+flags+".")
		}
	}
	// Where there is no room for the figures, they are not cut but left out, and at last the grammar.
	return append(out, c.head+flags+".", c.brief+flags+".", c.least+flags, c.least)
}

// comparison is the sentence about two figures, the larger first, in its parts.
type comparison struct {
	head    string // what they say about each other, up to the colon
	brief   string // the head in as few words as it takes, for the smallest windows
	least   string // what is left of it in a row of 38 cells
	between string // what stands between the two figures
	tail    string // why there is no number in it
	said    Saying // what the head says of the figures already
}

// compared says what two figures say about each other at the day shown.
func compared(f screen.Frame, l, s *data.Observation) comparison {
	A, B, users := f.Name(l.Messenger), f.Name(s.Messenger), Counted(f.GroupShown())
	has, is := Tense(f, "has", "had"), Tense(f, "is", "was")
	order, ratio := data.OrderAt(l, s, f.Day()), l.Interval().Over(s.Interval())
	c := comparison{head: A + " " + is + " ahead of " + B + " as far as stated", between: " against "}
	lo, hi := ratio.Format()
	switch {
	case order == data.Undetermined:
		c.least = A + ", " + B + ": order undetermined"
		c.head, c.between = "Whether "+A+" or "+B+" "+has+" more "+users+" cannot be said", "; "
	case order == data.AsStated && !l.Interval().Meets(s.Interval()):
		return c.old(f, l, s)
	case ratio.OpenBelow() && ratio.OpenAbove():
		c.tail = ". How many times cannot be said: " + whyOpen(l, s)
	case ratio.OpenBelow():
		c.head += ", at most" + data.Nbsp + hi + data.Nbsp + "times"
	case ratio.OpenAbove() && order == data.Certain:
		c.head = A + " " + has + " at least" + data.Nbsp + lo + data.Nbsp + "times as many " + users + " as " + B
		c.least = A + ": " + data.TimesWords(ratio) + " " + B
	case ratio.OpenAbove():
	default:
		times, more := A+" "+has+" ", data.Nbsp+"times as many "+users+" as "+B
		if stated := float64(l.Value) / float64(s.Value); stated >= 2 {
			c.head = times + "about" + data.Nbsp + data.Nearest(stated) + more + " (" + lo + data.Nbsp + "to" +
				data.Nbsp + hi + ")"
			c.brief, c.least = times+data.TimesRange(ratio).Bare()+more, A+": "+data.TimesWords(ratio)+" "+B
			return c
		}
		change := data.PercentWords(data.Interval{Lo: ratio.Lo - 1, Hi: ratio.Hi - 1})
		c.head, c.least = times+change+" more "+users+" than "+B, A+": "+change+" more than "+B
	}
	c.brief, c.least = c.head, cmp.Or(c.least, A+" ahead of "+B+", as stated")
	return c
}

// old says that the one is ahead although a figure is old, and how old.
func (c comparison) old(f screen.Frame, l, s *data.Observation) comparison {
	c.said = sayAge
	is, are := Tense(f, "is", "was"), Tense(f, "are", "were")
	c.least = f.Name(l.Messenger) + " ahead of " + f.Name(s.Messenger) + ", but old"
	o := s
	if l.Old(f.Day()) {
		o = l
	}
	if l.Old(f.Day()) && s.Old(f.Day()) {
		c.brief = c.head + ", but both " + are + " old"
		c.head += ", but both figures " + are + " old"
		return c
	}
	c.brief = c.head + ", but one figure " + is + " old"
	c.head += ", but " + f.Name(o.Messenger) + "'s figure " + is + " " + data.Age(o.AsOf, f.Day()) +
		data.Nbsp + "old"
	return c
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
		text := "Without estimates " + f.Name(o.Messenger) + "'s figure " + Tense(f, "is ", "was ") + o.Stated() +
			" (" + o.Period() + ")"
		if o.Old(f.Day()) {
			text += ", " + data.Age(o.AsOf, f.Day()) + data.Nbsp + "old"
		}
		return text + "."
	}
	return ""
}

// BasisFlags are the flags of estimates and of the press, for sentences that do not say it in words.
func BasisFlags(figures ...*data.Observation) string {
	return FlagsBehind(data.Nbsp, besideBasis, figures...)
}
