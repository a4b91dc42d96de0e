package claim

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
)

// quantity is a number of a sentence with what is said of it: "at least 90", "18 to 22 M", "a hundred".
type quantity struct {
	op          string   // within, or > >= < <=, of least
	least, most *big.Rat // most is nil but for within
	written     []data.Number
	typed       string // as written
}

// bounds are the words before a number that leave it open, and the sign that each is.
var bounds = map[string]string{"at least": ">=", "at most": "<=", "up to": "<=", "more than": ">", "over": ">",
	"fewer than": "<", "less than": "<", "under": "<"}

// numerals are the numbers that are written as words.
var numerals = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
	"eight": "8", "nine": "9", "ten": "10", "a hundred": "100", "a thousand": "1000"}

var bounded = fit.Pattern(`(?i)^(?:(at least|at most|up to|more than|over|fewer than|less than|under|about) )?` +
	`(.+?)(?: to (.+))?$`)

// readQuantity reads a number as sentences write it. One without a bound is about: it means what rounding leaves.
func readQuantity(text string) (quantity, error) {
	m := bounded().FindStringSubmatch(text)
	if m == nil {
		return quantity{}, errNoNumber(text)
	}
	q := quantity{op: bounds[strings.ToLower(m[1])], typed: text}
	if m[3] != "" {
		return q.between(m[1], m[2], m[3])
	}
	n, err := readNumber(m[2])
	if err != nil {
		return quantity{}, err
	}
	q.written, q.least = []data.Number{n}, n.Value
	if q.op == "" {
		q.op = within
		q.least, q.most = rounding(n.Value)
	}
	return q, nil
}

// between is a quantity of two ends; a unit that both have may stand behind the second alone.
func (q quantity) between(bound, lo, hi string) (quantity, error) {
	to, err := readNumber(hi)
	if err != nil {
		return quantity{}, err
	}
	from, err := readNumber(lo)
	if err != nil {
		return quantity{}, err
	}
	if unit := unitOf(hi); unit != "" && unitOf(lo) == "" {
		if from, err = readNumber(lo + " " + unit); err != nil {
			return quantity{}, err
		}
	}
	if bound != "" || from.Value.Cmp(to.Value) > 0 {
		return quantity{}, fmt.Errorf("%q is no range: write the smaller end first, and no word before it",
			data.Word(q.typed))
	}
	q.op, q.least, q.most, q.written = within, from.Value, to.Value, []data.Number{from, to}
	return q, nil
}

// unitOf is what follows the digits of a number.
func unitOf(text string) string { return strings.TrimLeft(text, "0123456789 .,_'’") }

func readNumber(text string) (data.Number, error) {
	if digits, ok := numerals[strings.ToLower(text)]; ok {
		text = digits
	}
	n, err := data.ParseNumber(text)
	if _, ok := errors.AsType[data.UnitError](err); ok || !numeric(text) {
		return data.Number{}, errNoNumber(text)
	}
	return n, err
}

func errNoNumber(text string) error {
	return fmt.Errorf("%q is neither a number nor a multiple: %s", data.Word(text), claimForms)
}

// rounding is what a number means that is about: half a unit of its last digit on either side, at most a tenth of it,
// as with figures that are about.
func rounding(n *big.Rat) (lo, hi *big.Rat) {
	decimals, _ := n.FloatPrec()
	parts := powerOfTen(decimals)
	units := new(big.Int).Mul(n.Num(), parts)
	units.Quo(units, n.Denom()) // of the last decimal
	unit := big.NewInt(1)
	if decimals == 0 {
		digits := units.String()
		unit = powerOfTen(len(digits) - len(strings.TrimRight(digits, "0")))
	}
	// In parts of twice ten of a unit of the last decimal, so that half of it and a tenth of the number are whole.
	const fine = 2 * data.AboutPart
	half, most := unit.Mul(unit, big.NewInt(fine/2)), new(big.Int).Mul(units, big.NewInt(fine/data.AboutPart))
	if half.Cmp(most) > 0 {
		half = most
	}
	parts.Mul(parts, big.NewInt(fine))
	units.Mul(units, big.NewInt(fine))
	lo = new(big.Rat).SetFrac(new(big.Int).Sub(units, half), parts)
	return lo, new(big.Rat).SetFrac(units.Add(units, half), parts)
}

func powerOfTen(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// turned is the quantity for a count that falls where it rises: "at least 10 % fewer" are at most so many.
func (q quantity) turned() quantity {
	if q.op == within {
		q.least, q.most = q.most, q.least
		return q
	}
	q.op = turn.Replace(q.op)
	return q
}
