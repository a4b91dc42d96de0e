package data

import (
	"fmt"
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Number is a number of zero or above as somebody wrote it, exactly.
type Number struct {
	Value *big.Rat
	Text  string // as written, with plain blanks: "1.439 bn"
	// Either is set where a lone point may also have parted thousands: "8.000".
	Either bool
}

// units are what people count in, and the zeros that it has.
var units = map[string]int64{"": 0,
	"k": 3, "thousand": 3, "tsd": 3,
	"m": 6, "mn": 6, "mio": 6, "million": 6, "millions": 6, "millionen": 6,
	"b": 9, "bn": 9, "mrd": 9, "billion": 9, "billions": 9, "milliarde": 9, "milliarden": 9}

// UnitError says that what follows a number is no unit.
type UnitError struct{ Text, Unit string }

func (e UnitError) Error() string {
	return fmt.Sprintf("%q: %q is no unit: write k, M or bn, or digits alone", Word(e.Text), Word(e.Unit))
}

// NumberError says what is wrong with a number, and what to write.
type NumberError struct{ Text, What, Mend string }

func (e *NumberError) Error() string { return fmt.Sprintf("%q %s: %s", Word(e.Text), e.What, e.Mend) }

// mostDigits keeps what is typed from costing time: no number of people and no factor needs more.
const mostDigits = 30

// ParseNumber reads a number as people write it: "1439000000", "1,439,000,000", "1_000_000", "1.439 bn", "500 Million",
// "1,3 Mrd." Blanks, underscores and apostrophes part thousands; commas and points do if there are several. A single
// point, or comma that is the last mark, parts decimals; without a unit a lone comma may do either ("1,439"), which is
// an error. Every error says what to write.
func ParseNumber(text string) (Number, error) {
	text = strings.Join(strings.Fields(text), " ")
	if strings.IndexAny(text, "+-−–") == 0 {
		return Number{}, &NumberError{text, "has a sign", "write a number above zero without one"}
	}
	digits, unit := cutUnit(text)
	zeros, known := units[strings.ToLower(strings.TrimSuffix(unit, "."))]
	switch {
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.IsNumber(r) && r > '9' }):
		return Number{}, &NumberError{text, "has digits other than 0 to 9", "write digits as 0 to 9"}
	case !known:
		return Number{}, UnitError{text, unit}
	}
	parts, marks := split(digits)
	plain, either, bad := decimal(parts, marks, unit != "")
	if bad != nil {
		bad.Text = text
		return Number{}, bad
	}
	value, _ := new(big.Rat).SetString(plain) // digits and at most one point
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(zeros), nil)
	return Number{value.Mul(value, new(big.Rat).SetInt(scale)), strings.TrimSpace(digits + " " + unit), either}, nil
}

// cutUnit cuts a text behind its last digit.
func cutUnit(text string) (digits, unit string) {
	rest := strings.TrimLeft(text, "0123456789 .,_'’")
	digits = text[:len(text)-len(rest)]
	return strings.TrimSpace(digits), rest
}

// split parts digits from the marks between them; of a mark at an end, the part there is empty.
func split(digits string) (parts []string, marks []rune) {
	from := 0
	for i, r := range digits {
		if r < '0' || r > '9' {
			parts, marks = append(parts, digits[from:i]), append(marks, r)
			from = i + utf8.RuneLen(r)
		}
	}
	return append(parts, digits[from:]), marks
}

// decimal makes parts of a number one that has a point at most; either is set if a lone point may have parted
// thousands. The fault lacks the number's text.
func decimal(parts []string, marks []rune, unit bool) (plain string, either bool, bad *NumberError) {
	whole := strings.Join(parts, "")
	fail := func(what, mend string) (string, bool, *NumberError) { return "", false, &NumberError{"", what, mend} }
	if n := len(whole); n == 0 || n > mostDigits {
		return fail(fmt.Sprintf("has %d digits", n), fmt.Sprintf("write 1 to %d", mostDigits))
	}
	last := len(marks) - 1
	if last < 0 {
		return whole, false, nil
	}
	fraction := ""
	lone := last == 0 && grouped(parts)
	switch mark := marks[last]; {
	case lone && mark == ',' && !unit:
		return fail("may be two numbers", fmt.Sprintf("write %s or %s", whole, strings.Join(parts, ".")))
	case (mark == ',' || mark == '.') && (last == 0 || mark != marks[last-1]):
		fraction = "." + parts[last+1]
		parts, marks = parts[:last+1], marks[:last]
		either = lone && !unit
	}
	switch {
	case fraction == ".":
		return fail("ends in a point", "write a digit behind it, or leave it out")
	case len(marks) > 0 && (!grouped(parts) || strings.Trim(string(marks), string(marks[:1])) != ""):
		return fail("has parts that are no thousands", "write three digits behind each mark, or none")
	}
	return strings.Join(parts, "") + fraction, either, nil
}

// grouped reports whether parts are those of a number in thousands.
func grouped(parts []string) bool {
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return len(parts[0]) >= 1 && len(parts[0]) <= 3 && parts[0][0] != '0'
}

// MostPeople is the largest number of people that anybody may write: more than ever lived at one time by far.
const MostPeople = 100_000_000_000

// People is the number as one of people, who are whole.
func (n Number) People() (int64, error) {
	switch v := n.Value; {
	case n.Either:
		return 0, &NumberError{n.Text, "may mean " + strings.Replace(n.Text, ".", "", 1),
			"write people in digits alone, or with k, M or bn"}
	case v.Cmp(big.NewRat(1, 1)) < 0 || v.Cmp(big.NewRat(MostPeople, 1)) > 0:
		return 0, &NumberError{n.Text, "is no number of people", "write one from 1 to 100 bn"}
	case !v.IsInt():
		return 0, &NumberError{n.Text, "is no whole number of people", "write one, from 1 to 100 bn"}
	}
	return n.Value.Num().Int64(), nil
}
