package claim

import (
	"fmt"
	"math"
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
func ParseClaim(text string, set *data.Set) (Claim, error) {
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
	c := Claim{Op: op}
	var err error
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
	n, rest, isNumber := leadingNumber(text)
	if c.B, err = messengerNamed(text, set); err == nil || !isNumber {
		return err
	}
	if unit, ok := unitOf(rest); ok {
		c.Number = n * unit
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
	for i := range set.Messengers {
		m := &set.Messengers[i]
		for _, name := range []string{m.ID, m.Short, m.Name} {
			if strings.EqualFold(name, text) {
				return m.ID, nil
			}
		}
	}
	if text == "" {
		return "", fmt.Errorf("a messenger is missing: %s", claimForms)
	}
	return "", fit.OneOf("messenger", text, screen.MessengerIDs(set))
}

// leadingNumber reads a number above zero at the beginning of a text, and returns the rest.
func leadingNumber(text string) (n float64, rest string, ok bool) {
	text = strings.TrimSpace(text)
	end := 0
	for end < len(text) && strings.IndexByte("0123456789._", text[end]) >= 0 {
		end++
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(text[:end], "_", ""), 64)
	return n, strings.TrimSpace(text[end:]), err == nil && n > 0 && !math.IsInf(n, 0)
}

// unitOf is the number that a unit stands for.
func unitOf(word string) (float64, bool) {
	switch strings.ToLower(word) {
	case "":
		return 1, true
	case "k", "thousand":
		return 1e3, true
	case "m", "mn", "million":
		return 1e6, true
	case "b", "bn", "billion":
		return 1e9, true
	}
	return 0, false
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

// Judge judges the claim by the figures that stand at the frame's day, by the rules of order: against another
// messenger's figure, ranges that touch decide nothing; against a number, > and >= differ.
func Judge(f screen.Frame, c Claim) Finding {
	n := Finding{Claim: c, A: f.Standing(c.A)}
	if n.A == nil {
		n.Reason = say.Absent(f, c.A).Sentence()
		return n
	}
	if c.B == "" {
		n.againstNumber()
	} else if n.B = f.Standing(c.B); n.B == nil {
		n.Reason = say.Absent(f, c.B).Sentence()
		return n
	} else if v := data.Comparable(n.A, n.B); v.Refused {
		n.Reason = "The two cannot be compared: " + v.Reason
	} else {
		n.againstFigure()
	}
	if old := olds(f, n); n.Order == data.Certain && old != "" {
		n.Order, n.Reason = data.AsStated, n.Reason+", but "+old
	}
	n.Reason += "."
	return n
}

// againstNumber judges a claim about a number. Of a number itself, "more" is the one and "at least" the other.
func (n *Finding) againstNumber() {
	c, values := n.Claim, n.A.Interval()
	above := values.Lo > c.Number || values.Lo == c.Number && (c.Op == ">=" || c.Op == "<")
	below := values.Hi < c.Number || values.Hi == c.Number && (c.Op == "<=" || c.Op == ">")
	n.settle(above, above || below, c.Number, [...]string{"The whole range lies on one side of the number",
		"The number lies within the range, but it and the stated value differ by a factor of two or more",
		"The number lies within the range"})
}

// againstFigure judges a claim about another messenger, or a multiple of it.
func (n *Finding) againstFigure() {
	mine, other := n.A.Interval(), n.B.Interval()
	other.Lo, other.Hi = other.Lo*n.Claim.Factor, other.Hi*n.Claim.Factor
	above := mine.Lo > other.Hi
	n.settle(above, above || mine.Hi < other.Lo, float64(n.B.Value)*n.Claim.Factor,
		[...]string{"The ranges do not meet",
			"The ranges meet, but one stated value is at least twice the other",
			"The ranges meet, and the stated values are less than a factor of two apart"})
}

// settle decides: certain if the ranges are apart, as stated if the stated values are a factor of two apart.
func (n *Finding) settle(above, apart bool, stated float64, reasons [3]string) {
	more, have := n.Claim.Op[0] == '>', float64(n.A.Value)
	switch {
	case apart:
		n.Order, n.Holds, n.Reason = data.Certain, above == more, reasons[0]
	case have >= 2*stated || stated >= 2*have:
		n.Order, n.Holds, n.Reason = data.AsStated, (have > stated) == more, reasons[1]
	default:
		n.Reason = reasons[2]
	}
}

// olds says which figures of a finding are old at the frame's day, or "".
func olds(f screen.Frame, n Finding) string {
	var old []string
	for _, o := range []*data.Observation{n.A, n.B} {
		if o != nil && o.Old(f.Day()) {
			old = append(old, f.Name(o.Messenger)+"'s figure is "+data.Age(o.AsOf, f.Day())+" old")
		}
	}
	return strings.Join(old, " and ")
}
