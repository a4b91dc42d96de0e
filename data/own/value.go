package own

import (
	"errors"
	"strings"

	"userbase/data"
)

// exact reports whether a value is taken for exact: seven digits or more are given, not counting the zeros at its end.
func exact(v int64) bool {
	const six = 1_000_000
	unit := int64(1) // of the sixth digit
	for v >= unit*six {
		unit *= 10
	}
	return v%unit != 0
}

// mostDigits is how many digits the largest number of people has.
const mostDigits = 12

// people reads a number of people as files write it. Nearly all are digits alone.
func (r *reader) people(text []byte) (int64, *problem) {
	v, digits := int64(0), len(text) > 0 && len(text) <= mostDigits
	for _, c := range text {
		if !between(c, '0', '9') {
			digits = false
			break
		}
		v = v*10 + int64(c-'0')
	}
	switch {
	case digits && v >= 1 && v <= data.MostPeople:
		return v, nil
	case len(text) == 0:
		return 0, &problem{"is empty", "write the number, or take the row out"}
	case len(text) > mostNumber:
		return 0, &problem{"is too long for a number", "write digits, such as 1439000000 or 1.439 bn"}
	}
	s, bad := clean(text, mostNumber)
	if bad != nil {
		return 0, bad
	}
	return r.number(s)
}

// mostNumber is the length of a number with its unit that is read: more than anybody writes.
const mostNumber = 100

// number reads a number that is not digits alone.
func (r *reader) number(s string) (int64, *problem) {
	if joined, mark := lone(s); mark == ',' && r.scanner.separator == ',' {
		s = joined // where commas part fields, they part no decimals
	} else if mark != 0 {
		return 0, problemf("may be two numbers", "write %s, or its unit, such as %s M", joined, s)
	}
	if strings.ContainsAny(s, "~≈≥≤<>") {
		return 0, &problem{"has a sign", "write the number alone, and about, at_least or at_most in bound"}
	}
	if spreadsheet(s) {
		return 0, &problem{"has lost digits to a spreadsheet", "write all digits: format the column as a number"}
	}
	n, err := data.ParseNumber(s)
	if err == nil {
		var v int64
		if v, err = n.People(); err == nil {
			return v, nil
		}
	}
	var bad *data.NumberError
	var unit data.UnitError
	switch {
	case errors.As(err, &bad):
		return 0, &problem{bad.What, bad.Mend}
	case !strings.ContainsAny(s, "0123456789"):
		return 0, &problem{"is no number", "write digits, such as 1439000000 or 1.439 bn"}
	case errors.As(err, &unit):
		return 0, &problem{"has a unit that is none, " + quote(unit.Unit), "write k, M or bn, or digits alone"}
	}
	return 0, &problem{"is no number", "write digits alone"}
}

// lone is a number without the only mark in it, if that may part thousands as well as decimals; 0 if there is none.
func lone(s string) (joined string, mark byte) {
	at := strings.IndexAny(s, ",.")
	if at < 1 || at > 3 || s[0] == '0' || len(s) != at+4 {
		return "", 0
	}
	joined = s[:at] + s[at+1:]
	if strings.Trim(joined, "0123456789") != "" {
		return "", 0
	}
	return joined, s[at]
}

// spreadsheet reports whether a number is written with an exponent, as spreadsheets show those that are too long.
func spreadsheet(s string) bool {
	mantissa, exponent, ok := strings.Cut(strings.ToUpper(s), "E")
	digits := func(s, more string) bool { return s != "" && strings.Trim(s, "0123456789"+more) == "" }
	return ok && digits(mantissa, ",.") && digits(exponent, "+-")
}
