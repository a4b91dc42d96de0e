// Package claim judges a claim such as "signal > threema" by the figures that stand at a day, and shows the evidence.
package claim

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Finding is what the figures say about a claim. Certain means that no figure is old and that every value which
// the figures may mean says the same; as stated, that the claim holds or fails by the stated values; undetermined,
// that the figures do not say.
type Finding struct {
	Claim  Claim
	Order  data.Order
	Holds  bool              // as far as Order carries; without meaning if that is undetermined
	A, B   *data.Observation // the standing figures, nil where there is none
	Reason string            // why no more can be said, or what makes it certain
}

// Exit is the exit code of the finding: 0 certainly true, 1 certainly false, 2 all else.
func (n Finding) Exit() int {
	switch {
	case n.Order != data.Certain:
		return 2
	case n.Holds:
		return 0
	}
	return 1
}

// Verdict is the finding for programs; words are it for people.
func (n Finding) Verdict() string {
	switch n.Order {
	case data.Certain:
		return strconv.FormatBool(n.Holds)
	case data.AsStated:
		return "as far as stated " + strconv.FormatBool(n.Holds)
	}
	return "undetermined"
}

func (n Finding) words() string {
	switch n.Order {
	case data.Certain:
		return strconv.FormatBool(n.Holds)
	case data.AsStated:
		return strconv.FormatBool(n.Holds) + " by the numbers given"
	}
	return "not known"
}

// The reasons why an order is undetermined, as stated or certain, against a number, against a figure and between two
// ends.
var (
	byNumber = [...]string{"The number lies within the range",
		"The number lies within the range, but it and the figure differ by a factor of two or more",
		"The whole range lies on one side of the number"}
	byFigure = [...]string{"The ranges meet, and the numbers given are less than a factor of two apart",
		"The ranges meet, but one of the numbers given is at least twice the other",
		"The ranges do not meet"}
	byEnds = [...]string{"The figures may mean less than the claim says, or more",
		"The numbers given lie a factor of two or more off the claim, the ranges do not",
		"The ranges lie within the claim, or beside it"}
)

// refusals are why some claims are carried by no figures at all.
var refusals = map[refusal]string{
	shareOfAll: "No figure is a share of all users: people use several messengers, and open numbers do not add up.",
	aCause:     "Figures count users: they do not say who came from where, or why.",
}

// frame is the frame that a claim speaks of: its own metric, and the last day of its own period that the frame knows.
func (c Claim) frame(f screen.Frame) screen.Frame {
	if c.Counts != "" {
		f.Group = c.Counts
	}
	switch {
	case c.From > f.Day():
		f = f.On(min(c.To, f.Today))
	case c.From > 0 && c.To < f.Day():
		f = f.On(c.To)
	}
	return f
}

// Judge judges the claim by the figures that stand at the frame's day, by the rules of order: against another
// messenger's figure, ranges that touch decide nothing; against a number or a multiple, > and >= differ. A claim that
// names its day, its period or its metric is judged by the figures of those. Figures that stand on one frame are of one
// group, so that no comparison is refused.
func Judge(f screen.Frame, c Claim) Finding {
	future := c.From > f.Today
	f = c.frame(f)
	n := Finding{Claim: c, A: f.Standing(c.A)}
	if c.B != "" {
		n.B = f.Standing(c.B)
	}
	switch {
	case c.Refused != 0:
		n.Reason = refusals[c.Refused]
		return n
	case future:
		n.Reason = c.From.Short() + " is still to come."
		return n
	case n.A == nil:
		n.Reason = say.Absent(f, c.A).Sentence()
		return n
	case c.B != "" && n.B == nil:
		n.Reason = say.Absent(f, c.B).Sentence()
		return n
	}
	reasons := byNumber
	switch {
	case c.Op == within:
		reasons = byEnds
	case c.B != "":
		reasons = byFigure
	}
	n.Order, n.Holds = n.decide(c)
	n.Reason = reasons[n.Order]

	var old []string
	for _, o := range n.figures() {
		if o.Old(f.Day()) {
			old = append(old, f.Name(o.Messenger)+"'s figure is "+data.Age(o.AsOf, f.Day())+" old")
		}
	}
	if n.Order == data.Certain && len(old) > 0 {
		n.Order, n.Reason = data.AsStated, n.Reason+", but "+strings.Join(old, " and ")
	}
	n.Reason += "."
	if c.People > 0 && strings.Contains(c.Typed, ",") { // which a reader may take for the other mark
		n.Reason += " " + c.Typed + " is " + data.FormatValue(c.People) + "."
	}
	return n
}

// cut is the number of a claim as the other side of an order. Of the number itself, "at least" is true and "more" is
// not: the one parts people below it from itself, the other itself from those above.
func (c Claim) cut() data.Span {
	if c.Op == ">=" || c.Op == "<" {
		return data.Span{Lo: c.People, Stated: c.People, Hi: c.People - 1}
	}
	return data.Span{Lo: c.People + 1, Stated: c.People, Hi: c.People}
}

// decide is the order of the two sides of a claim, and whether the claim holds as far as that carries. Of two ends,
// both must hold.
func (n Finding) decide(c Claim) (order data.Order, holds bool) {
	if c.Op == within {
		over, upTo := c.ends()
		low, above := n.decide(over)
		high, below := n.decide(upTo)
		fails := func(o data.Order) bool { return low == o && !above || high == o && !below }
		switch {
		case fails(data.Certain):
			return data.Certain, false
		case fails(data.AsStated):
			return data.AsStated, false
		}
		return min(low, high), true
	}
	other := data.Span{}
	if c.B == "" {
		other = c.cut()
	} else {
		other = n.B.Span()
	}
	order, larger := n.A.Span().Against(other, c.Factor)
	if order != data.Certain && c.Factor != nil { // without a multiple it is the order of two messengers
		order, larger = c.touch(n.A.Span(), other, order, larger)
	}
	return order, larger > 0 == (c.Op[0] == '>')
}

// touch is the order of a span and a multiple of another that have nothing but an end in common: they are ordered for
// "at least" and "fewer", or for "at most" and "more". Of all others order and larger stay.
func (c Claim) touch(a, b data.Span, order data.Order, larger int) (data.Order, int) {
	at := func(x, y int64) bool {
		return x > 0 && x != data.Unbounded && y != data.Unbounded &&
			new(big.Rat).Mul(c.Factor, new(big.Rat).SetInt64(y)).Cmp(new(big.Rat).SetInt64(x)) == 0
	}
	switch {
	case (c.Op == ">=" || c.Op == "<") && at(a.Lo, b.Hi):
		return data.Certain, 1
	case (c.Op == "<=" || c.Op == ">") && at(a.Hi, b.Lo):
		return data.Certain, -1
	}
	return order, larger
}

// ends are the two claims that one of two ends makes: at least the one, at most the other.
func (c Claim) ends() (atLeast, atMost Claim) {
	atLeast, atMost = c, c
	atLeast.Op, atMost.Op = ">=", "<="
	if c.B != "" {
		atLeast.Factor, atMost.Factor = c.Least, c.Most
		return atLeast, atMost
	}
	down := func(n *big.Rat) int64 { return new(big.Int).Quo(n.Num(), n.Denom()).Int64() } // of numbers above zero
	atMost.People = down(c.Most)
	if atLeast.People = down(c.Least); !c.Least.IsInt() {
		atLeast.People++
	}
	return atLeast, atMost
}

// figures are those that the finding rests on.
func (n Finding) figures() []*data.Observation {
	return slices.DeleteFunc([]*data.Observation{n.A, n.B}, func(o *data.Observation) bool { return o == nil })
}
