package trend

import (
	"sort"

	"userbase/data"
	"userbase/ui/chart"
	"userbase/ui/screen"
)

// trendAxis is the horizontal axis of trend: the calendar, or each messenger's years since its launch.
type trendAxis struct {
	Cols  int
	whole bool // all of the time shown has its columns
	byAge bool
	Cal   chart.TimeAxis
	age   chart.AgeAxis
	skip  int // columns of ages that lie left of the plot
}

// CalendarAxis lays the days from..to over at most cols columns. It begins with the column of the first day.
func CalendarAxis(from, to data.Day, cols int) trendAxis {
	a := chart.NewTimeAxis(from, to, cols)
	if first, inside := a.Col(from); inside && first > 0 {
		a.From, _ = a.Span(first)
		a.Cols -= first
	}
	_, whole := a.Col(from)
	return trendAxis{Cols: a.Cols, whole: whole, Cal: a}
}

// ageAxis lays the ages that the shown messengers had in the days from..to over at most cols columns, from a
// whole year on.
func ageAxis(f screen.Frame, from, to data.Day, cols int) trendAxis {
	first, last := -1.0, 0.0
	for i := range f.Set.Messengers {
		m := &f.Set.Messengers[i]
		if f.Hides(m.ID) || m.Launched > to {
			continue
		}
		if age := max(m.Launched.YearsUntil(from), 0); first < 0 || age < first {
			first = age
		}
		last = max(last, m.Launched.YearsUntil(to))
	}
	years := int(max(first, 0))
	last = max(last-float64(years), 0)
	a := chart.NewAgeAxis(last, cols)
	_, whole := a.Col(last)
	return trendAxis{Cols: a.Cols, whole: whole, byAge: true, age: a, skip: years * max(a.PerYear, 1)}
}

// Col is the column of a day for a messenger launched on another, and whether it lies in the plot.
func (a trendAxis) Col(d, launched data.Day) (int, bool) {
	if !a.byAge {
		return a.Cal.Col(d)
	}
	c, _ := a.age.Col(launched.YearsUntil(d))
	c -= a.skip
	return c, c >= 0 && c < a.Cols
}

// lastDay is the last day of a column, also of one beside the plot: what is read there is what the column shows.
func (a trendAxis) lastDay(col int, launched data.Day) data.Day {
	if !a.byAge {
		_, last := a.Cal.Span(col)
		return last
	}
	_, end := a.age.Span(col + a.skip)
	near := launched + data.Day(end*365.25) - 2
	return near + data.Day(sort.Search(4, func(i int) bool {
		c, _ := a.Col(near+data.Day(i)+1, launched)
		return c > col
	}))
}

// Step is the number of columns that a step of one column takes: more where a day has several.
func (a trendAxis) Step() int {
	if a.byAge {
		return 1
	}
	return max(a.Cal.PerDay, 1)
}

// Ticks are the labels of the axis, two cells apart, or one where there is no room for two.
func (a trendAxis) Ticks() []chart.Tick {
	if a.byAge {
		return a.ageTicks()
	}
	ticks := a.Cal.Ticks(2)
	if len(ticks) < 3 {
		ticks = a.Cal.Ticks(1)
	}
	return ticks
}

// ageTicks are whole years of age.
func (a trendAxis) ageTicks() []chart.Tick {
	all := a.age
	all.Cols = a.skip + a.Cols
	var ticks []chart.Tick
	for _, t := range all.Ticks(2) {
		if t.Col -= a.skip; t.Col >= 0 {
			ticks = append(ticks, t)
		}
	}
	return ticks
}
