package chart

import (
	"slices"

	"userbase/data"
)

// DayAxis lays days over columns: those of the calendar, or of the years since the launch of what a day is asked for.
type DayAxis struct {
	Cols     int
	Whole    bool // all of the time has its columns
	byAge    bool
	calendar TimeAxis
	ages     AgeAxis
}

// NewDayAxis lays the days from..to over at most cols columns of the calendar, from the column of the first day on.
func NewDayAxis(from, to data.Day, cols int) DayAxis {
	a := NewTimeAxis(from, to, cols)
	first, whole := a.Col(from)
	if whole {
		a.From, _ = a.Span(first)
		a.Cols -= first
	}
	return DayAxis{Cols: a.Cols, Whole: whole, calendar: a}
}

// NewDayAxisByAge lays out the ages in the days from..to of all that was launched by then, from a whole year on.
func NewDayAxisByAge(from, to data.Day, launches []data.Day, cols int) DayAxis {
	launches = slices.DeleteFunc(slices.Clone(launches), func(d data.Day) bool { return d > to })
	if len(launches) == 0 {
		launches = []data.Day{to}
	}
	years := max(int(slices.Max(launches).YearsUntil(from)), 0)
	last := slices.Min(launches).YearsUntil(to) - float64(years)
	a := NewAgeAxis(last, cols)
	_, whole := a.Col(last)
	a.First = years
	return DayAxis{Cols: a.Cols, Whole: whole, byAge: true, ages: a}
}

// Col is the column of a day for what was launched on another, and whether it lies on the axis.
func (a DayAxis) Col(d, launched data.Day) (col int, inside bool) {
	if a.byAge {
		return a.ages.Col(launched.YearsUntil(d))
	}
	return a.calendar.Col(d)
}

// LastDay is the last day of a column, also of one beside the axis: what is read there is what the column shows.
func (a DayAxis) LastDay(col int, launched data.Day) data.Day {
	if !a.byAge {
		_, last := a.calendar.Span(col)
		return last
	}
	_, end := a.ages.Span(col)
	for last := launched + data.Day(end*365.25) + 1; ; last-- { // a day more than binary fractions can be off
		if c, _ := a.Col(last, launched); c <= col {
			return last
		}
	}
}

// Step is the number of columns that a step of one column takes: more where a day has several.
func (a DayAxis) Step() int { return max(a.calendar.PerDay, 1) }

// fewLabels are too few to read a time axis by; then labels stand closer together.
const fewLabels = 3

// Ticks are the labels of the axis.
func (a DayAxis) Ticks() []Tick {
	if a.byAge {
		return a.ages.Ticks(2)
	}
	ticks := a.calendar.Ticks(2)
	if len(ticks) < fewLabels {
		ticks = a.calendar.Ticks(1)
	}
	return ticks
}
