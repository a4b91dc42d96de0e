package trend

import (
	"slices"

	"userbase/data"
	"userbase/ui/chart"
	"userbase/ui/screen"
)

// axis is the horizontal axis of the plot: the calendar, or each messenger's years since its launch.
type axis struct {
	cols     int
	whole    bool // all of the time shown has its columns
	byAge    bool
	calendar chart.TimeAxis
	age      chart.AgeAxis
	skip     int // columns of ages that lie left of the plot
}

// newAxis lays the time shown over at most cols columns; the calendar begins with the column of the first day.
func newAxis(f screen.Frame, cols int) axis {
	from, to := f.Range()
	if f.Align == screen.Launch {
		return ageAxis(f, from, to, cols)
	}
	a := chart.NewTimeAxis(from, to, cols)
	first, whole := a.Col(from)
	if whole {
		a.From, _ = a.Span(first)
		a.Cols -= first
	}
	return axis{cols: a.Cols, whole: whole, calendar: a}
}

// ageAxis lays out the ages that the shown messengers had in the days from..to, from a whole year on.
func ageAxis(f screen.Frame, from, to data.Day, cols int) axis {
	var launches []data.Day
	for _, id := range f.Visible() {
		if m := f.Set.Messenger(id); m.Launched <= to {
			launches = append(launches, m.Launched)
		}
	}
	if len(launches) == 0 {
		launches = []data.Day{to}
	}
	years := max(int(slices.Max(launches).YearsUntil(from)), 0)
	last := slices.Min(launches).YearsUntil(to) - float64(years)
	a := chart.NewAgeAxis(last, cols)
	_, whole := a.Col(last)
	return axis{cols: a.Cols, whole: whole, byAge: true, age: a, skip: years * max(a.PerYear, 1)}
}

// col is the column of a day for a messenger launched on another, and whether it lies in the plot.
func (a axis) col(d, launched data.Day) (int, bool) {
	if !a.byAge {
		return a.calendar.Col(d)
	}
	c, _ := a.age.Col(launched.YearsUntil(d))
	c -= a.skip
	return c, c >= 0 && c < a.cols
}

// lastDay is the last day of a column, also of one beside the plot: what is read there is what the column shows.
func (a axis) lastDay(col int, launched data.Day) data.Day {
	if !a.byAge {
		_, last := a.calendar.Span(col)
		return last
	}
	_, end := a.age.Span(col + a.skip)
	for last := launched + data.Day(end*365.25) + 1; ; last-- { // a day more than binary fractions can be off
		if c, _ := a.col(last, launched); c <= col {
			return last
		}
	}
}

// step is the number of columns that a step of one column takes: more where a day has several.
func (a axis) step() int { return max(a.calendar.PerDay, 1) }

// fewLabels are too few to read a time axis by; then labels stand closer together.
const fewLabels = 3

// ticks are the labels of the axis.
func (a axis) ticks() []chart.Tick {
	if !a.byAge {
		ticks := a.calendar.Ticks(2)
		if len(ticks) < fewLabels {
			ticks = a.calendar.Ticks(1)
		}
		return ticks
	}
	all := a.age
	all.Cols = a.skip + a.cols
	ticks := all.Ticks(2)
	for i := range ticks {
		ticks[i].Col -= a.skip
	}
	return slices.DeleteFunc(ticks, func(t chart.Tick) bool { return t.Col < 0 })
}
