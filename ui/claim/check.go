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

// Verdict is the finding in words.
func (n Finding) Verdict() string {
	switch n.Order {
	case data.Certain:
		return strconv.FormatBool(n.Holds)
	case data.AsStated:
		return "as far as stated " + strconv.FormatBool(n.Holds)
	}
	return "undetermined"
}

// The reasons why an order is undetermined, as stated or certain, against a number and against a figure.
var (
	byNumber = [...]string{"The number lies within the range",
		"The number lies within the range, but it and the stated value differ by a factor of two or more",
		"The whole range lies on one side of the number"}
	byFigure = [...]string{"The ranges meet, and the stated values are less than a factor of two apart",
		"The ranges meet, but one stated value is at least twice the other",
		"The ranges do not meet"}
)

// Judge judges the claim by the figures that stand at the frame's day, by the rules of order: against another
// messenger's figure, ranges that touch decide nothing; against a number, > and >= differ. Figures that stand on one
// frame are of one group, so that no comparison is refused.
func Judge(f screen.Frame, c Claim) Finding {
	n := Finding{Claim: c, A: f.Standing(c.A)}
	if n.A == nil {
		n.Reason = say.Absent(f, c.A).Sentence()
		return n
	}
	if c.B == "" {
		n.settle(c.cut(), nil)
		n.Reason = byNumber[n.Order]
	} else if n.B = f.Standing(c.B); n.B != nil {
		n.settle(n.B.Span(), c.Factor)
		n.Reason = byFigure[n.Order]
	} else {
		n.Reason = say.Absent(f, c.B).Sentence()
		return n
	}
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
	if c.B == "" && strings.Contains(c.Typed, ",") { // which a reader may take for the other mark
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

// settle decides by the order of the figure and the other side.
func (n *Finding) settle(other data.Span, factor *big.Rat) {
	order, larger := n.A.Span().Against(other, factor)
	n.Order, n.Holds = order, larger > 0 == (n.Claim.Op[0] == '>')
}

// figures are those that the finding rests on.
func (n Finding) figures() []*data.Observation {
	return slices.DeleteFunc([]*data.Observation{n.A, n.B}, func(o *data.Observation) bool { return o == nil })
}
