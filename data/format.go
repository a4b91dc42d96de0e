package data

import (
	"strconv"
	"strings"
)

// Nbsp is the blank between words that no line end parts: a number and its unit or its bound, the parts of a day. It
// stays in a text until that is drawn or written.
const Nbsp = "\u00a0"

// Plain is a text with plain blanks, for programs and for whoever does not break lines.
func Plain(s string) string { return strings.ReplaceAll(s, Nbsp, " ") }

// Bind joins words that no line end parts.
func Bind(words ...string) string { return strings.ReplaceAll(strings.Join(words, Nbsp), " ", Nbsp) }

// FormatValue writes a value with its own digits and no trailing zeros: 2 bn, 1.3 bn, 846.1 M, 250 k, 45.086 k.
func FormatValue(v int64) string {
	unit, name := int64(1), ""
	switch {
	case v >= 1e9:
		unit, name = 1e9, Nbsp+"bn"
	case v >= 1e6:
		unit, name = 1e6, Nbsp+"M"
	case v >= 1e3:
		unit, name = 1e3, Nbsp+"k"
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
	return bounded(o.Bound, FormatValue(o.Value))
}

// bounded writes a value behind its bound in words.
func bounded(b Bound, value string) string {
	if b == Exact {
		return value
	}
	return Bind(b.Words(), value)
}

// Parts are the value's bound in words, its digits and its unit: "at least", "1.3", "bn".
func (o *Observation) Parts() (bound, number, unit string) {
	number, unit, _ = strings.Cut(FormatValue(o.Value), Nbsp)
	return o.Bound.Words(), number, unit
}

// Signed is the value with its bound as a sign: "≥3 bn", "~70 M", "1.439 bn".
func (o *Observation) Signed() string { return o.Bound.Sign() + FormatValue(o.Value) }

// Age is the time from one day to another in words: days under 60 days, then months under two years, so that an age can
// be held against the months of a rule, then years and months.
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
	case n < 24:
		return count(n, "month")
	case n%12 == 0:
		return years
	default:
		return Bind(years, rest)
	}
}

func count(n int, unit string) string {
	if n != 1 {
		unit += "s"
	}
	return Bind(strconv.Itoa(n), unit)
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
		return o.From.format(ByMonth, shortMonth) + "-" + o.AsOf.Format(ByMonth)
	case whole:
		return o.From.Format(ByMonth) + "-" + o.AsOf.Format(ByMonth)
	case o.From == o.AsOf:
		return o.AsOf.Short()
	case sameYear && m1 == m2:
		return strconv.Itoa(d1) + "-" + strconv.Itoa(d2) + Nbsp + o.AsOf.Format(ByMonth)
	case sameYear:
		return o.From.ShortBare() + "-" + o.AsOf.Short()
	}
	return o.From.Short() + "-" + o.AsOf.Short()
}

// ValueWords is the range of a value in its own digits: "18 to 22 M", "at least 2 bn", "950 M to 1.05 bn".
func ValueWords(s Span) string {
	var lo, hi string
	if s.Lo > 0 {
		lo = FormatValue(s.Lo)
	}
	if s.Hi != Unbounded {
		hi = FormatValue(s.Hi)
	}
	if _, unit, found := strings.Cut(hi, Nbsp); found && lo != hi { // a common unit is written once
		lo = strings.TrimSuffix(lo, Nbsp+unit)
	}
	return Range{Lower: lo, Upper: hi}.Words()
}

// WholeMonths is the number of months that a period is; 0 if it begins or ends within one, and for a day.
func (o *Observation) WholeMonths() int {
	y1, m1, first := o.From.YMD()
	y2, m2, after := (o.AsOf + 1).YMD()
	if o.From == 0 || first != 1 || after != 1 {
		return 0
	}
	return (y2-y1)*12 + m2 - m1
}

// yearMonths is the length of a period from which on both its ends tell their year.
const yearMonths = 12

// ShortPeriod is Period for narrow columns: one across a new year names only its last year, unless it is a year or
// more, or of whole months.
func (o *Observation) ShortPeriod() string {
	within := o.From == 0 || o.From.Year() == o.AsOf.Year()
	if within || o.WholeMonths() > 0 || o.AsOf >= o.From.AddMonths(yearMonths) {
		return o.Period()
	}
	return o.From.ShortBare() + "-" + o.AsOf.Short()
}

// Quoted is the title of the page in quotation marks; without them where it stands in [brackets] and so is none of the
// page's own; "" if there is none.
func (s *Source) Quoted() string {
	if s.Title == "" || strings.HasPrefix(s.Title, "[") {
		return s.Title
	}
	return `"` + strings.ReplaceAll(s.Title, `"`, "'") + `"`
}

// Day is the day of the page in words, as format writes it and as exactly as it is known; "" if it is not.
func (s *Source) Day(format func(Day, Precision) string) string {
	d, p, err := ParsePartial(s.Published)
	if err != nil {
		return ""
	}
	return format(d, p)
}
