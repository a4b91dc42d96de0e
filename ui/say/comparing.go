package say

import (
	"slices"

	"userbase/data"
	"userbase/ui/screen"
)

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
	var out []string
	for _, much := range [...]Saying{Full, Own, Aged, Bare} {
		body := c.head + ": " + Ref(f, l, much&^c.said) + c.between + Ref(f, s, much&^c.said) + "."
		if much == Full {
			out = append(out, doubted(body+c.tail, lostEstimate(f, l, s), WhoCounts(f, l, s))...)
		}
		out = append(out, body+c.tail)
		if c.tail != "" && much&sayBy == 0 {
			out = append(out, body)
		}
	}
	// Where there is no room for the figures, they are not cut but left out, and at last the grammar.
	end := who(l, s)
	return append(out, c.head+end+".", c.brief+end+".", c.least+end, c.tight+end, c.least, c.tight)
}

// doubted is a sentence with what is in doubt behind it, the most first; none without a doubt.
func doubted(said, lost, counts string) (out []string) {
	if lost != "" && counts != "" {
		out = append(out, said+" "+lost+" "+counts)
	}
	for _, doubt := range [...]string{lost, counts} {
		if doubt != "" {
			out = append(out, said+" "+doubt)
		}
	}
	return out
}

// who is the end of a sentence without its figures: that somebody outside vouches for one of them.
func who(figures ...*data.Observation) string {
	if words := Outside(figures...); words != "" {
		return ", " + words
	}
	return ""
}

// comparison is the sentence about two figures, the larger first, in its parts.
type comparison struct {
	head    string // what they say about each other, up to the colon
	brief   string // the head in as few words as it takes, for the smallest windows
	least   string // what is left of it in a row of 38 cells
	tight   string // the same with signs in the place of words
	between string // what stands between the two figures
	tail    string // why there is no number in it
	said    Saying // what the head says of the figures already
}

// compared says what two figures say about each other at the day shown.
func compared(f screen.Frame, l, s *data.Observation) comparison {
	A, B, users := f.Name(l.Messenger), f.Name(s.Messenger), Counted(f.GroupShown())
	has, is := Tense(f, "has", "had"), Tense(f, "is", "was")
	order, ratio := data.OrderAt(l, s, f.Day()), l.Interval().Over(s.Interval())
	c := comparison{head: A + " " + is + " ahead of " + B + " by the numbers given", between: " against ",
		least: A + " ahead of " + B + " by the numbers given", tight: A + " ahead of " + B + ", as given"}
	lo, hi := ratio.Format()
	switch {
	case order == data.Undetermined:
		c.head, c.between = "Whether "+A+" or "+B+" "+has+" more "+users+" cannot be said", "; "
		c.least = A + ", " + B + ": order not known"
		c.tight = c.least
	case order == data.AsStated && !l.Interval().Meets(s.Interval()):
		return c.old(f, l, s)
	case ratio.OpenBelow() && ratio.OpenAbove():
		c.tail = " How many times cannot be said: " + whyOpen(l, s) + "."
	case ratio.OpenBelow():
		c.head += ", at most" + data.Nbsp + hi + data.Nbsp + "times"
	case ratio.OpenAbove() && order == data.Certain:
		c.head = A + " " + has + " at least" + data.Nbsp + lo + data.Nbsp + "times as many " + users + " as " + B
		c.least = A + ": " + data.TimesWords(ratio) + " " + B
		c.tight = A + " ≥" + lo + data.Nbsp + "times " + B
	case ratio.OpenAbove():
	default:
		return c.closed(f, l, s)
	}
	c.brief = c.head
	return c
}

// manyTimes is the ratio from which on it is told how many times as many, and below it how many percent more.
const manyTimes = 2

// closed says a ratio that has two ends.
func (c comparison) closed(f screen.Frame, l, s *data.Observation) comparison {
	A, B, users := f.Name(l.Messenger), f.Name(s.Messenger), Counted(f.GroupShown())
	begin, ratio := A+" "+Tense(f, "has ", "had "), l.Interval().Over(s.Interval())
	if stated := float64(l.Value) / float64(s.Value); stated >= manyTimes {
		lo, hi := ratio.Format()
		more := data.Nbsp + "times as many " + users + " as " + B
		c.head = begin + "about" + data.Nbsp + data.Nearest(stated) + more + " (" + data.Bind(lo, "to", hi) + ")"
		c.brief = begin + data.TimesRange(ratio).Bare() + more
		c.least, c.tight = A+": "+data.TimesWords(ratio)+" "+B, A+" "+lo+"-"+hi+data.Nbsp+"times "+B
		return c
	}
	change := data.PercentWords(data.Interval{Lo: ratio.Lo - 1, Hi: ratio.Hi - 1})
	c.head = begin + change + " more " + users + " than " + B
	c.least = A + ": " + change + " more than " + B
	c.brief, c.tight = c.head, c.least
	return c
}

// old says that the one is ahead although a figure is old, and how old.
func (c comparison) old(f screen.Frame, l, s *data.Observation) comparison {
	c.said = sayAge
	is, are := Tense(f, "is", "was"), Tense(f, "are", "were")
	c.tight = f.Name(l.Messenger) + " ahead of " + f.Name(s.Messenger) + ", but old"
	c.least = c.tight
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
	if l.Bound == s.Bound {
		return `both are "` + l.Bound.Words() + `"`
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
