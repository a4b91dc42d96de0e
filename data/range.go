package data

import (
	"math"
	"strconv"
	"strings"
)

// Range is an interval as it is printed: to two digits, the lower end rounded down and the upper end up. A single end
// has no trailing zeros ("4"), two ends keep them ("4.0 to 4.1").
type Range struct {
	Lower, Upper string // "" for an open end
	Unit         string // "times", "years", "%"
}

// TimesRange is a ratio as it is printed.
func TimesRange(a Interval) Range { return a.printed("times") }

// YearsRange is a time in years as it is printed.
func YearsRange(a Interval) Range { return a.printed("years") }

// PercentRange is a change as it is printed, given as the ratio less 1. A ratio without lower end, -1 as a change, is
// open below.
func PercentRange(change Interval) Range {
	r := Range{Unit: "%"}
	if change.Lo > -1 {
		r.Lower = digits(change.Lo*100, down)
	}
	if !change.OpenAbove() {
		r.Upper = digits(change.Hi*100, up)
	}
	return r.tidy()
}

// TimesWords is a ratio in words: "2.8 to 3.5 times", "at least 90 times", "at most 4 times", "not known".
func TimesWords(a Interval) string { return TimesRange(a).Words() }

// YearsWords is a time in words: "2.1 to 2.4 years".
func YearsWords(a Interval) string { return YearsRange(a).Words() }

// PercentWords is a change in words, given as the ratio less 1: "25 to 37 %", "at least 110 %".
func PercentWords(change Interval) string { return PercentRange(change).Words() }

// Format writes the ends as a range prints them.
func (a Interval) Format() (lo, hi string) {
	r := a.printed("")
	return r.Lower, r.Upper
}

// printed is the interval as a range of a unit.
func (a Interval) printed(unit string) Range {
	r := Range{Unit: unit}
	if !a.OpenBelow() {
		r.Lower = digits(a.Lo, down)
	}
	if !a.OpenAbove() {
		r.Upper = digits(a.Hi, up)
	}
	return r.tidy()
}

// tidy takes the trailing zeros off a single end.
func (r Range) tidy() Range {
	if r.Lower == "" || r.Upper == "" || r.Lower == r.Upper {
		r.Lower, r.Upper = trimZeros(r.Lower), trimZeros(r.Upper)
	}
	return r
}

// Words is the range as people read it: "12 to 19 times", "at least 90 times", "at most 35 %", "100 times".
func (r Range) Words() string {
	if r.Unit == "" || r.Lower == "" && r.Upper == "" {
		return r.Bare()
	}
	return Bind(r.Bare(), r.Unit)
}

// Bare is Words without the unit, for where that stands in the head of a column.
func (r Range) Bare() string {
	switch {
	case r.Lower == "" && r.Upper == "":
		return "not known"
	case r.Lower == "":
		return Bind("at most", r.Upper)
	case r.Upper == "":
		return Bind("at least", r.Lower)
	case r.Lower == r.Upper:
		return r.Lower
	}
	return Bind(r.Lower, "to", r.Upper)
}

// Machine is the range for programs, without its unit: "12..19", "90..", "..5", one number where both ends print the
// same, and "undetermined" without ends.
func (r Range) Machine() string {
	switch {
	case r.Lower == "" && r.Upper == "":
		return "undetermined"
	case r.Lower == r.Upper:
		return r.Lower
	}
	return r.Lower + ".." + r.Upper
}

// Nearest writes a number to two digits, to the nearest, without trailing zeros: "100", "3.1", "1.8".
func Nearest(x float64) string { return trimZeros(digits(x, math.Round)) }

// down and up are the directions of rounding. The tolerance undoes what binary fractions do: 1 may
// come out as 0.9999999999999999, and must not be written as 0.99.
func down(x float64) float64 { return math.Floor(x + math.Abs(x)*1e-9) }
func up(x float64) float64   { return math.Ceil(x - math.Abs(x)*1e-9) }

// digits writes x with two significant digits, rounded by round.
func digits(x float64, round func(float64) float64) string {
	if math.Abs(x) < 1e-9 { // zero but for binary fractions
		return "0"
	}
	if x < 0 {
		return "-" + digits(-x, func(y float64) float64 { return -round(-y) })
	}
	for {
		e := magnitude(x)
		scale := math.Pow10(1 - e)
		rounded := round(x*scale) / scale
		if rounded <= x || magnitude(rounded) == e {
			return strconv.FormatFloat(rounded, 'f', max(0, 1-e), 64)
		}
		x = rounded // it became longer: 9.96 is 10
	}
}

// magnitude is the power of ten of the first digit of x > 0. The logarithm would be a hair off for some.
func magnitude(x float64) int {
	_, exponent, _ := strings.Cut(strconv.FormatFloat(x, 'e', -1, 64), "e")
	e, _ := strconv.Atoi(exponent)
	return e
}

func trimZeros(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}
