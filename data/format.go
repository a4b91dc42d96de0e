package data

import (
	"math"
	"strconv"
	"strings"
)

// FormatValue writes a value with its own digits and no trailing zeros: 2 bn, 1.3 bn, 846.1 M, 250 k, 45.086 k.
func FormatValue(v int64) string {
	unit, name := int64(1), ""
	switch {
	case v >= 1e9:
		unit, name = 1e9, " bn"
	case v >= 1e6:
		unit, name = 1e6, " M"
	case v >= 1e3:
		unit, name = 1e3, " k"
	}
	s := strconv.FormatInt(v/unit, 10)
	if rest := v % unit; rest > 0 {
		digits := strconv.FormatInt(unit+rest, 10)[1:] // with leading zeros
		s += "." + strings.TrimRight(digits, "0")
	}
	return s + name
}

// Stated is the value with its bound in words: "at least 3 bn", "about 70 M", "1.439 bn".
func (o *Observation) Stated() string {
	return strings.TrimPrefix(o.Bound.Words()+" "+FormatValue(o.Value), " ")
}

// Signed is the value with its bound as a sign: "≥3 bn", "~70 M", "1.439 bn".
func (o *Observation) Signed() string { return o.Bound.Sign() + FormatValue(o.Value) }

// Age is the time from one day to another in words: days under 60 days, then months, then years and months.
func Age(from, to Day) string {
	if days := int(to - from); days < 60 {
		return count(days, "day")
	}
	y1, m1, _ := from.YMD()
	y2, m2, _ := to.YMD()
	n := (y2-y1)*12 + m2 - m1
	if from.AddMonths(n) > to {
		n--
	}
	switch years, rest := count(n/12, "year"), count(n%12, "month"); {
	case n < 12:
		return rest
	case n%12 == 0:
		return years
	default:
		return years + " " + rest
	}
}

func count(n int, unit string) string {
	if n != 1 {
		unit += "s"
	}
	return strconv.Itoa(n) + " " + unit
}

// Period is the time that the figure counts. Stocks hold for a day, known by its precision; flows were added
// within a period: "15 Jan 2021", "4-17 Jan 2021", "28 Dec 2020-3 Jan 2021", "Jan-Apr 2021", "Q1 2016", "2020".
func (o *Observation) Period() string {
	if o.From == 0 {
		return o.AsOf.Format(o.Precision)
	}
	y1, m1, d1 := o.From.YMD()
	y2, m2, d2 := o.AsOf.YMD()
	_, _, after := (o.AsOf + 1).YMD()
	whole := d1 == 1 && after == 1 // whole months
	switch sameYear := y1 == y2; {
	case whole && sameYear && m1 == 1 && m2 == 12:
		return o.AsOf.Format(ByYear)
	case whole && sameYear && m1%3 == 1 && m2 == m1+2:
		return o.AsOf.Format(ByQuarter)
	case whole && sameYear && m1 == m2:
		return o.AsOf.Format(ByMonth)
	case whole && sameYear:
		return strings.TrimSuffix(o.From.Format(ByMonth), " "+strconv.Itoa(y1)) + "-" + o.AsOf.Format(ByMonth)
	case whole:
		return o.From.Format(ByMonth) + "-" + o.AsOf.Format(ByMonth)
	case o.From == o.AsOf:
		return o.AsOf.Short()
	case sameYear && m1 == m2:
		return strconv.Itoa(d1) + "-" + strconv.Itoa(d2) + " " + o.AsOf.Format(ByMonth)
	case sameYear:
		return strings.TrimSuffix(o.From.Short(), " "+strconv.Itoa(y1)) + "-" + o.AsOf.Short()
	}
	return o.From.Short() + "-" + o.AsOf.Short()
}

// Format writes the ends with two digits, three below 2, the lower end rounded down and the upper end up. An
// open end is ""; a single end has no trailing zeros ("4"), two ends keep them ("4.0 to 4.1").
func (a Interval) Format() (lo, hi string) {
	if !a.OpenBelow() {
		lo = digits(a.Lo, down)
	}
	if !a.OpenAbove() {
		hi = digits(a.Hi, up)
	}
	if lo == "" || hi == "" || lo == hi {
		lo, hi = trimZeros(lo), trimZeros(hi)
	}
	return lo, hi
}

// TimesWords is a ratio in words: "2.8 to 3.5 times", "at least 90 times", "at most 4 times", "undetermined".
func TimesWords(a Interval) string { return a.words("times") }

// YearsWords is a time in words: "2.1 to 2.4 years".
func YearsWords(a Interval) string { return a.words("years") }

func (a Interval) words(unit string) string {
	lo, hi := a.Format()
	return joinEnds(lo, hi, " "+unit)
}

// PercentWords is a change in words, given as the ratio less 1: "25 to 37 %", "at least 110 %". A ratio without
// lower end, -1 as a change, is open below.
func PercentWords(change Interval) string {
	var lo, hi string
	if change.Lo > -1 {
		lo = digits(change.Lo*100, down)
	}
	if !change.OpenAbove() {
		hi = digits(change.Hi*100, up)
	}
	if lo == "" || hi == "" || lo == hi {
		lo, hi = trimZeros(lo), trimZeros(hi)
	}
	return joinEnds(lo, hi, " %")
}

// ValueWords is the range of a value in its own digits: "18 to 22 M", "at least 2 bn", "950 M to 1.05 bn".
func ValueWords(a Interval) string {
	var lo, hi string
	if !a.OpenBelow() {
		lo = FormatValue(int64(math.Ceil(a.Lo))) // there are no half people
	}
	if !a.OpenAbove() {
		hi = FormatValue(int64(math.Floor(a.Hi)))
	}
	if _, unit, found := strings.Cut(hi, " "); found && lo != hi { // a common unit is written once
		lo = strings.TrimSuffix(lo, " "+unit)
	}
	return joinEnds(lo, hi, "")
}

// joinEnds joins the ends, of which an open one is empty, and puts the unit behind.
func joinEnds(lo, hi, unit string) string {
	switch {
	case lo == "" && hi == "":
		return "undetermined"
	case lo == "":
		return "at most " + hi + unit
	case hi == "":
		return "at least " + lo + unit
	case lo == hi:
		return lo + unit
	}
	return lo + " to " + hi + unit
}

// Nearest writes a number to two digits (three below 2), to the nearest, without trailing zeros: "100", "3.1", "1.81".
func Nearest(x float64) string { return trimZeros(digits(x, math.Round)) }

// down and up are the directions of rounding. The tolerance undoes what binary fractions do: 1 may
// come out as 0.9999999999999999, and must not be written as 0.99.
func down(x float64) float64 { return math.Floor(x + math.Abs(x)*1e-9) }
func up(x float64) float64   { return math.Ceil(x - math.Abs(x)*1e-9) }

// digits writes x with two significant digits, three below 2, rounded by round.
func digits(x float64, round func(float64) float64) string {
	if math.Abs(x) < 1e-9 { // zero but for binary fractions
		return "0"
	}
	if x < 0 {
		return "-" + digits(-x, func(y float64) float64 { return -round(-y) })
	}
	for {
		n, e := 2, magnitude(x)
		if x < 2 {
			n = 3
		}
		scale := math.Pow10(n - 1 - e)
		rounded := round(x*scale) / scale
		if rounded <= x || rounded < 2 == (x < 2) && magnitude(rounded) == e {
			return strconv.FormatFloat(rounded, 'f', max(0, n-1-e), 64)
		}
		x = rounded // it became longer: 1.996 is 2.0, 9.96 is 10
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
