package chart

import "userbase/data"

// TimeAxis is a calendar laid over columns. Years are the measure: each takes the same whole number of cells,
// so that a label stands under 1 January; close up it is months or days instead. Column 0 is the one that
// holds From; the calendar, not From, says where columns begin. Where days get cells of their own (PerDay),
// From is the first of them.
type TimeAxis struct {
	From data.Day
	// PerYear is the number of cells a year. Up to 12 it divides the year: into months where 12 can be
	// divided by it, else into days; beyond 12 it counts as the next lower multiple of 12, and divides months.
	PerYear int
	// PerDay is the number of cells a day; if positive, PerYear does not count.
	PerDay int
	// Cols is the number of columns of the axis.
	Cols int
}

// divisions are the cells a year that NewTimeAxis chooses from, the finest first; above them are days.
var divisions = [...]int{180, 168, 156, 144, 132, 120, 108, 96, 84, 72, 60, 48, 36, 24, 12, 10, 8, 6, 5, 4, 3, 2, 1}

// NewTimeAxis lays the days from..to over at most cols columns, with as many cells a day or else a year as fit.
// It begins with 1 January, from 12 cells a year on with the first of a month, with cells for days at from
// itself, and ends with the column that holds to. If even one cell a year is too many, the first years are
// missing.
func NewTimeAxis(from, to data.Day, cols int) TimeAxis {
	if from > to {
		from, to = to, from
	}
	if days := int(to-from) + 1; days <= cols {
		n := cols / days
		return TimeAxis{From: from, PerDay: n, Cols: n * days}
	}
	year, month, _ := from.YMD()
	for _, n := range divisions {
		a := TimeAxis{From: data.Date(year, 1, 1), PerYear: n}
		if n >= 12 {
			a.From = data.Date(year, month, 1)
		}
		last, _ := a.Col(to)
		if last < cols {
			a.Cols = last + 1
			return a
		}
	}
	cols = max(cols, 0)
	return TimeAxis{From: data.Date(to.Year()-max(cols-1, 0), 1, 1), PerYear: 1, Cols: cols}
}

// Col is the column that holds the day, and whether it lies on the axis; columns left of it are negative. Of
// the cells of one day it is the first.
func (a TimeAxis) Col(d data.Day) (col int, inside bool) {
	if a.PerDay > 0 {
		col = int(d-a.From) * a.PerDay
	} else {
		col = a.cell(d) - a.cell(a.From)
	}
	return col, col >= 0 && col < a.Cols
}

// Span is the first and the last day of a column, also of one beside the axis. Every day lies in exactly one
// column, or in the PerDay columns of its own.
func (a TimeAxis) Span(col int) (from, to data.Day) {
	if a.PerDay > 0 {
		d := a.From + data.Day(floorDiv(col, a.PerDay))
		return d, d
	}
	c := a.cell(a.From) + col
	return a.begin(c), a.begin(c+1) - 1
}

// Extent is the stretch of columns that the days from..to take, both included, cut to the axis; w is 0 if they
// lie beside it.
func (a TimeAxis) Extent(from, to data.Day) (col, w int) {
	first, _ := a.Col(from)
	last, _ := a.Col(to)
	if a.PerDay > 0 {
		last += a.PerDay - 1
	}
	first, last = max(first, 0), min(last, a.Cols-1)
	if first > last {
		return 0, 0
	}
	return first, last - first + 1
}

// unit is how the axis divides the calendar: into parts of stretches of whole months.
func (a TimeAxis) unit() (months, parts int) {
	n := max(a.PerYear, 1)
	switch {
	case n > 12:
		return 1, min(n/12, 28) // no part of a month is without a day
	case 12%n == 0:
		return 12 / n, 1
	}
	return 12, n
}

// cell numbers the cells of the calendar through from the year 0 on.
func (a TimeAxis) cell(d data.Day) int {
	months, parts := a.unit()
	y, m, _ := d.YMD()
	stretch := floorDiv(y*12+m-1, months)
	if parts == 1 {
		return stretch
	}
	first, next := monthStart(stretch*months), monthStart((stretch+1)*months)
	return stretch*parts + (int(d-first+1)*parts-1)/int(next-first)
}

// begin is the first day of the cell with that number.
func (a TimeAxis) begin(cell int) data.Day {
	months, parts := a.unit()
	stretch := floorDiv(cell, parts)
	first := monthStart(stretch * months)
	if parts == 1 {
		return first
	}
	days := int(monthStart((stretch+1)*months) - first)
	return first + data.Day((cell-stretch*parts)*days/parts)
}

// monthStart is the first day of a month counted from January of the year 0.
func monthStart(month int) data.Day { return data.Date(0, month+1, 1) }

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
