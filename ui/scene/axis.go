package scene

import (
	"math"
	"strconv"
	"unicode/utf8"

	"userbase/data"
)

// Axis lays days evenly over columns, both ends included: days of the calendar, or ages in days, counted from the
// launch of what they are the age of. A column need not be a whole number of days.
type Axis struct {
	From, To data.Day
	Cols     int
}

// days is the number of days on the axis, 1 at least.
func (a Axis) days() float64 { return float64(max(a.To-a.From, 0) + 1) }

// Start is the place at which the day begins, in columns from the left end; also of a day beside the axis.
func (a Axis) Start(d data.Day) float64 { return float64(d-a.From) / a.days() * float64(a.Cols) }

// X is the place of a day, its middle.
func (a Axis) X(d data.Day) float64 { return (float64(d-a.From) + 0.5) / a.days() * float64(a.Cols) }

// Col is the column that holds the middle of a day, and whether the day lies on the axis.
func (a Axis) Col(d data.Day) (col int, inside bool) {
	return int(math.Floor(a.X(d))), d >= a.From && d <= a.To && a.Cols > 0
}

// Last is the last day in a column, also of one beside the axis: what is read there is what the column shows. A column
// that holds the middle of no day shows the day before.
func (a Axis) Last(col int) data.Day {
	if a.Cols <= 0 {
		return a.To
	}
	perCol := a.days() / float64(a.Cols)
	return a.From + data.Day(math.Ceil(float64(col+1)*perCol-0.5-slack)) - 1
}

// Step is the number of columns that a step of one column takes: more where a day has several.
func (a Axis) Step() int { return max(int(float64(a.Cols)/a.days()), 1) }

// TimeTick is a label of a time axis: it begins at the place X.
type TimeTick struct {
	X     float64
	Label string
}

// Dates are the labels of a calendar, at least gap cells apart: days, Mondays, months, quarters, halves, years, or
// every so many years, whichever is the finest that fits. One that would be cut off at the right end is left out.
func (a Axis) Dates(gap int) []TimeTick {
	if a.Cols <= 0 {
		return nil
	}
	perDay := float64(a.Cols) / a.days()
	const day = len("28 Dec")
	for _, every := range [...]int{1, 7} {
		if perDay*float64(every) >= float64(day+gap) {
			return a.everyDays(every)
		}
	}
	for _, months := range [...]int{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200} {
		width, days := len("2021"), 365*months/12
		if months < 12 {
			width, days = len("Apr 2021"), 28*months
		}
		if perDay*float64(days) >= float64(width+gap) || months == 1200 {
			return a.everyMonths(months)
		}
	}
	return nil
}

// everyDays labels each day, or each Monday.
func (a Axis) everyDays(every int) (ticks []TimeTick) {
	for d := a.From; d <= a.To; d++ {
		if every == 7 && (d+3)%7 != 0 { // day 0 was a Thursday
			continue
		}
		_, m, day := d.YMD()
		ticks = a.add(ticks, d, strconv.Itoa(day)+" "+data.Month(m)[:3])
	}
	return ticks
}

// everyMonths labels every so manieth month, counted from January; of pairs of years those that the first full year on
// the axis begins.
func (a Axis) everyMonths(months int) (ticks []TimeTick) {
	y, m, _ := (a.From - 1).YMD()
	next := y*12 + m // in months from January of the year 0, counted from 0: the first that begins on the axis
	switch {
	case months == 24:
		next = (next + 11) / 12 * 12
	default:
		next = (next + months - 1) / months * months
	}
	for ; ; next += months {
		d := data.Date(0, next+1, 1)
		if d > a.To {
			return ticks
		}
		label := strconv.Itoa(d.Year())
		if months < 12 {
			label = d.Format(data.ByMonth)
		}
		ticks = a.add(ticks, d, label)
	}
}

// Ages are the labels of an axis of ages: whole years at least gap cells apart, every 2, 3, 5 or 10 years where years
// are narrow. The first is "0 years".
func (a Axis) Ages(gap int) (ticks []TimeTick) {
	if a.Cols <= 0 {
		return nil
	}
	perYear := float64(a.Cols) / a.days() * daysPerYear
	step := 1
	for _, step = range [...]int{1, 2, 3, 5, 10, 20, 50, 100} {
		if float64(step)*perYear >= float64(len("0 years")+gap) {
			break
		}
	}
	first := int(math.Ceil(float64(a.From) / daysPerYear))
	for age := (first + step - 1) / step * step; ; age += step {
		d := data.Day(math.Round(float64(age) * daysPerYear))
		if d > a.To {
			return ticks
		}
		label := strconv.Itoa(age)
		if age == 0 {
			label = "0 years"
		}
		ticks = a.add(ticks, d, label)
	}
}

const daysPerYear = 365.25

// add appends a label that ends before the axis does.
func (a Axis) add(ticks []TimeTick, d data.Day, label string) []TimeTick {
	x := a.Start(d)
	if int(x)+utf8.RuneCountInString(label) > a.Cols {
		return ticks
	}
	return append(ticks, TimeTick{x, label})
}
