// Package claim judges a claim such as "signal > threema" by the figures that stand at a day, and shows the evidence.
package claim

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Claim is a statement about the users of messenger A: more or fewer than a multiple of those of messenger B, or,
// if B is empty, than a number.
type Claim struct {
	A, B   string  // ids
	Op     string  // one of > >= < <=
	Factor float64 // of B
	Number float64 // of people
}

const claimForms = `write "signal > threema", "whatsapp > 50 x signal" or "telegram >= 1 bn"`

// ParseClaim reads a claim in one of the forms "A > B", "A > 50 x B" and "A >= 2 bn", with any of > >= < <=. A and B
// are ids or names of messengers, in small or capital letters.
func ParseClaim(text string, set *data.Set) (c Claim, err error) {
	text = strings.NewReplacer("≥", ">=", "≤", "<=").Replace(text)
	at := strings.IndexAny(text, "<>")
	if at < 0 {
		return Claim{}, fmt.Errorf("%q compares nothing: %s", text, claimForms)
	}
	left, op, right := text[:at], text[at:at+1], text[at+1:]
	if rest, ok := strings.CutPrefix(right, "="); ok {
		op, right = op+"=", rest
	}
	if strings.ContainsAny(right, "<>=") {
		return Claim{}, fmt.Errorf("%q compares more than once: %s", text, claimForms)
	}
	c.Op = op
	if c.A, err = messengerNamed(left, set); err != nil {
		return Claim{}, err
	}
	if err = c.other(right, set); err != nil {
		return Claim{}, err
	}
	if c.A == c.B {
		return Claim{}, fmt.Errorf("%q is on both sides: name two messengers", c.A)
	}
	return c, nil
}

// other reads the right side: a messenger, a multiple of one, or a number.
func (c *Claim) other(text string, set *data.Set) (err error) {
	c.Factor = 1
	n, rest, isNumber := data.LeadingNumber(text)
	if c.B, err = messengerNamed(text, set); err == nil || !isNumber {
		return err
	}
	if rest == "" {
		c.Number = n
		return nil
	}
	for _, times := range []string{"times", "x", "×", "*"} {
		if name, ok := strings.CutPrefix(strings.ToLower(rest), times); ok {
			c.Factor = n
			c.B, err = messengerNamed(name, set)
			return err
		}
	}
	return fmt.Errorf("%q is neither a number nor a multiple: %s", strings.TrimSpace(text), claimForms)
}

// messengerNamed finds the id of a messenger by its id or one of its names.
func messengerNamed(text string, set *data.Set) (string, error) {
	text = strings.TrimSpace(text)
	for _, m := range set.Messengers {
		if strings.EqualFold(m.ID, text) || strings.EqualFold(m.Short, text) || strings.EqualFold(m.Name, text) {
			return m.ID, nil
		}
	}
	if text == "" {
		return "", fmt.Errorf("a messenger is missing: %s", claimForms)
	}
	return "", fit.OneOf("messenger", text, set.MessengerIDs())
}

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
		n.settle(data.Interval{Lo: c.Number, Hi: c.Number}, c.Number)
		n.Reason = byNumber[n.Order]
	} else if n.B = f.Standing(c.B); n.B != nil {
		other := n.B.Interval()
		n.settle(data.Interval{Lo: other.Lo * c.Factor, Hi: other.Hi * c.Factor}, float64(n.B.Value)*c.Factor)
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
	return n
}

// settle decides: certain if the ranges are apart, as stated if the stated values are a factor of two apart. Of a
// number itself, "more" is the one and "at least" the other.
func (n *Finding) settle(other data.Interval, stated float64) {
	c, mine, have := n.Claim, n.A.Interval(), float64(n.A.Value)
	above, below := mine.Lo > other.Hi, mine.Hi < other.Lo
	if c.B == "" {
		atLeast := c.Op == ">=" || c.Op == "<"
		above = above || mine.Lo == c.Number && atLeast
		below = below || mine.Hi == c.Number && !atLeast
	}
	switch more := c.Op[0] == '>'; {
	case above || below:
		n.Order, n.Holds = data.Certain, above == more
	case have >= 2*stated || stated >= 2*have:
		n.Order, n.Holds = data.AsStated, (have > stated) == more
	}
}

// figures are those that the finding rests on.
func (n Finding) figures() []*data.Observation {
	return slices.DeleteFunc([]*data.Observation{n.A, n.B}, func(o *data.Observation) bool { return o == nil })
}
