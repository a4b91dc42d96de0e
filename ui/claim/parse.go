package claim

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"unicode"

	"userbase/data"
	"userbase/ui/fit"
)

// Claim is a statement about the users of messenger A: more or fewer than a multiple of those of messenger B, or,
// if B is empty, than a number; or that they lie between two multiples or numbers.
type Claim struct {
	A, B        string   // ids
	Op          string   // one of > >= < <=, or within; "" if it is refused
	Factor      *big.Rat // of B; nil is once
	People      int64    // if B is empty
	Least, Most *big.Rat // if Op is within: multiples of B, or people if that is empty; both included
	Typed       string   // the factor or the number of people as it was written

	// Of a claim that was written as a sentence:
	Said     string     // the sentence
	Counts   data.Group // what it counts, "" for users of any kind
	From, To data.Day   // the day or period that it speaks of, 0 for the day of the frame
	Refused  refusal    // what it claims that no figure carries
}

// within is the Op of a claim with two ends.
const within = "within"

// refusal is a kind of claim that figures of users never carry.
type refusal uint8

const (
	shareOfAll refusal = iota + 1
	aCause
)

const claimForms = `write "signal > threema", "whatsapp > 50 x signal", "telegram >= 1 bn", ` +
	`or "WhatsApp had 2 to 3 times as many users as Signal"`

// mostClaim is the number of bytes that a claim may have: it takes 30 or so.
const mostClaim = 4 << 10

// ParseClaim reads a claim in one of the forms "A > B", "A > 50 x B" and "A >= 2 bn", with any of > >= < <=, or turned
// round: "2 bn < A"; or one of the sentences that Sentences makes. A and B are ids or names of messengers, in small or
// capital letters.
func ParseClaim(text string, set *data.Set) (Claim, error) {
	if len(text) > mostClaim {
		return Claim{}, fmt.Errorf("a claim of %d bytes is too long: %s", len(text), claimForms)
	}
	text = signs.Replace(strings.Join(strings.Fields(text), " "))
	at := strings.IndexAny(text, "<>")
	if at < 0 {
		return parseSentence(text, set)
	}
	left, op, right := text[:at], text[at:at+1], text[at+1:]
	if rest, ok := strings.CutPrefix(right, "="); ok {
		op, right = op+"=", rest
	}
	if strings.ContainsAny(right, "<>=") {
		return Claim{}, fmt.Errorf("%q compares more than once: %s", data.Word(text), claimForms)
	}
	a, err := parseSide(left, set)
	if err != nil {
		return Claim{}, err
	}
	b, err := parseSide(right, set)
	if err != nil {
		return Claim{}, err
	}
	if a.typed != "" {
		a, b, op = b, a, turn.Replace(op)
	}
	switch {
	case a.typed != "":
		return Claim{}, fmt.Errorf("%q has no messenger alone on a side: %s", data.Word(text), claimForms)
	case a.id == b.id:
		return Claim{}, fmt.Errorf("%q is on both sides: name two messengers", a.id)
	}
	return Claim{A: a.id, B: b.id, Op: op, Factor: b.factor, People: b.people, Typed: b.typed}, nil
}

// signs writes the signs of a claim in ASCII, turn those of one that is read from the right.
var signs, turn = strings.NewReplacer("≥", ">=", "≤", "<="), strings.NewReplacer("<", ">", ">", "<")

// side is one side of a claim: a messenger, a multiple of one, or a number of people.
type side struct {
	id     string   // "" for a number
	factor *big.Rat // nil for a messenger alone
	people int64
	typed  string // "" for a messenger alone
}

func parseSide(text string, set *data.Set) (side, error) {
	text = strings.TrimSpace(text)
	id, unknown := messengerNamed(text, set)
	if unknown == nil || !numeric(text) {
		return side{id: id}, unknown
	}
	number, name, multiple := cutTimes(text)
	n, err := data.ParseNumber(number)
	if _, ok := errors.AsType[data.UnitError](err); ok {
		err = fmt.Errorf("%q is neither a number nor a multiple: %s", data.Word(text), claimForms)
	}
	if err != nil {
		return side{}, err
	}
	s := side{typed: n.Text}
	if !multiple {
		s.people, err = n.People()
		return s, err
	}
	if s.factor, err = factor(n); err != nil {
		return side{}, err
	}
	s.id, err = messengerNamed(name, set)
	return s, err
}

// numeric reports whether a text begins as a number does, also one that cannot be read.
func numeric(text string) bool {
	return strings.IndexFunc(strings.TrimLeft(text, ".,_'’+-−–"), unicode.IsNumber) == 0
}

// cutTimes parts a multiple: "50 x signal" is 50 and signal.
func cutTimes(text string) (number, name string, ok bool) {
	at := strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || r == '×' || r == '*' })
	if at < 0 {
		return text, "", false
	}
	for _, times := range []string{"times", "x", "×", "*"} {
		if rest := text[at:]; len(rest) >= len(times) && strings.EqualFold(rest[:len(times)], times) {
			return text[:at], strings.TrimSpace(rest[len(times):]), true
		}
	}
	return text, "", false
}

// The multiples of a messenger that may be claimed; no two were ever further apart.
var leastFactor, mostFactor = big.NewRat(1, 1e6), big.NewRat(1e6, 1)

func factor(n data.Number) (*big.Rat, error) {
	return n.Value, inRange(n.Value, n.Text)
}

// inRange returns an error unless a factor, written as text, may be claimed.
func inRange(factor *big.Rat, text string) error {
	if factor.Cmp(leastFactor) < 0 || factor.Cmp(mostFactor) > 0 {
		return fmt.Errorf("%q is no factor: write one from 0.000001 to 1000000", data.Word(text))
	}
	return nil
}

// messengerNamed finds the id of a messenger by its id or one of its names.
func messengerNamed(text string, set *data.Set) (string, error) {
	if m := set.Named(text); m != nil {
		return m.ID, nil
	}
	if text == "" {
		return "", fmt.Errorf("a messenger is missing: %s", claimForms)
	}
	return "", fit.OneOf("messenger", data.Word(text), set.MessengerIDs())
}
