package data

import (
	"fmt"
	"strconv"
	"time"
)

// Day is a calendar day in UTC, counted from 1 January 1970. The zero Day stands for "no day".
type Day int32

// Date returns the day of a year, month (1..12) and day of the month; overflowing values are normalised.
func Date(year, month, day int) Day {
	return Day(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// DayOf returns the UTC day of a moment.
func DayOf(t time.Time) Day {
	u := t.UTC()
	return Date(u.Year(), int(u.Month()), u.Day())
}

// ParseDay reads YYYY-MM-DD. The error says what is wrong with the text, and what a day looks like.
func ParseDay(s string) (Day, error) {
	d, ok := dateIn(s)
	if !ok {
		return 0, fmt.Errorf("%q is no day: write YYYY-MM-DD, such as 2021-01-15", s)
	}
	return d, nil
}

// firstYear is the first that a data file may name: the zero Day lies in the year before.
const firstYear = 1971

// ParsePartial reads a day as the data files write it, as exactly as it is known: YYYY-MM-DD, YYYY-MM or YYYY, from
// 1971 on. It is the first of the days that may be meant.
func ParsePartial(s string) (Day, Precision, error) {
	first, p := s, ByDay
	switch len(s) {
	case len("2006-01"):
		first, p = s+"-01", ByMonth
	case len("2006"):
		first, p = s+"-01-01", ByYear
	}
	d, ok := dateIn(first)
	if !ok || d.Year() < firstYear {
		return 0, ByDay, fmt.Errorf("%q is no day, month or year from %d on: write YYYY-MM-DD, YYYY-MM or YYYY",
			s, firstYear)
	}
	return d, p, nil
}

// dateIn reads YYYY-MM-DD, digit by digit: the loader asks of hundreds.
func dateIn(s string) (d Day, ok bool) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	n := 0
	for _, digit := range []byte(s[:4] + s[5:7] + s[8:]) {
		if digit < '0' || digit > '9' {
			return 0, false
		}
		n = 10*n + int(digit-'0')
	}
	year, month, day := n/10_000, n/100%100, n%100
	d = Date(year, month, day)
	y, m, dd := d.YMD()
	return d, y == year && m == month && dd == day // no 30 February, which would be a day of March
}

// YMD returns year, month (1..12) and day of the month.
func (d Day) YMD() (year, month, day int) {
	t := time.Unix(int64(d)*86400, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// Year returns the year of the day.
func (d Day) Year() int { y, _, _ := d.YMD(); return y }

// String is the day as YYYY-MM-DD; "" for no day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	y, m, dd := d.YMD()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, dd)
}

// Machine is the day for programs, as exactly as it is known: 2021-01-15, 2021-01, 2021-Q1, 2021; "" for no day.
func (d Day) Machine(p Precision) string {
	y, m, _ := d.YMD()
	switch {
	case d == 0 || p == ByDay:
		return d.String()
	case p == ByMonth:
		return fmt.Sprintf("%04d-%02d", y, m)
	case p == ByQuarter:
		return fmt.Sprintf("%04d-Q%d", y, quarter(m))
	}
	return fmt.Sprintf("%04d", y)
}

// quarter is the quarter (1..4) of month m (1..12).
func quarter(m int) int { return (m + 2) / 3 }

var months = [...]string{"", "January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

// Month is the English name of month m (1..12).
func Month(m int) string { return months[m] }

// Short is the day as "15 Jan 2021".
func (d Day) Short() string { return d.Format(ByDay) }

// Long is the day as "15 January 2021".
func (d Day) Long() string { return d.FormatLong(ByDay) }

// Format writes the day by its precision: 8 Jan 2021 · Jan 2021 · Q4 2020 · 2022.
func (d Day) Format(p Precision) string { return d.format(p, shortMonth) + d.year(p) }

// FormatLong writes the day by its precision with the month in full: 8 January 2021 · January 2021 · Q4 2020 · 2022.
func (d Day) FormatLong(p Precision) string { return d.format(p, longMonth) + d.year(p) }

// The letters of a month's name.
const shortMonth, longMonth = 3, 9

// format is the day by its precision, but for its year.
func (d Day) format(p Precision, letters int) string {
	_, m, dd := d.YMD()
	name := months[m][:min(letters, len(months[m]))]
	switch {
	case d == 0:
		return "n/a"
	case p == ByMonth:
		return name
	case p == ByQuarter:
		return "Q" + strconv.Itoa(quarter(m))
	case p == ByYear:
		return ""
	}
	return strconv.Itoa(dd) + Nbsp + name
}

// year is the year of a day as it stands behind the rest of it.
func (d Day) year(p Precision) string {
	switch {
	case d == 0:
		return ""
	case p == ByYear:
		return strconv.Itoa(d.Year())
	}
	return Nbsp + strconv.Itoa(d.Year())
}

// AddMonths moves the day by whole months; the day of the month is cut to the month's last (31 January + 1 = 28 or
// 29 February).
func (d Day) AddMonths(n int) Day {
	y, m, dd := d.YMD()
	last := Date(y, m+n+1, 1) - 1
	return min(Date(y, m+n, 1)+Day(dd-1), last)
}

// after reports whether a day is later than so many months after another. Nearly always that is seen without a
// calendar.
func (d Day) after(first Day, months int) bool {
	const shortest, longest = 28, 31 // days of a month
	switch days := int(d - first); {
	case days <= shortest*months:
		return false
	case days > longest*months:
		return true
	}
	return d > first.AddMonths(months)
}

// YearsUntil is the time from d to e in years of 365.25 days; negative if e is earlier.
func (d Day) YearsUntil(e Day) float64 { return float64(e-d) / 365.25 }

// ShortBare is the day without its year, for a text that tells it otherwise: "28 Dec".
func (d Day) ShortBare() string { return d.format(ByDay, shortMonth) }

// LongBare is the same with the month in full: "28 December".
func (d Day) LongBare() string { return d.format(ByDay, longMonth) }
