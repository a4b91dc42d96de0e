package chart

import (
	"strconv"

	"userbase/data"
	"userbase/ui/cells"
)

// Ticks are the labels of the axis, at least minGap cells apart: years ("2021"), close up quarters and months
// ("Apr 2021"), Mondays and days ("4 Jan"), whichever is the finest that fits. Each starts in the column where
// its stretch of the calendar begins; one that would be cut off at the right end is left out.
func (a TimeAxis) Ticks(minGap int) []Tick {
	if a.Cols <= 0 {
		return nil
	}
	if ticks := a.dayTicks(minGap); len(ticks) > 0 {
		return ticks
	}
	for _, months := range [...]int{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200} {
		if ticks := a.monthTicks(months, minGap); len(ticks) > 0 {
			return ticks
		}
	}
	return nil
}

// dayTicks labels each day or each Monday; none if neither has the room, or days have no cells of their own.
func (a TimeAxis) dayTicks(minGap int) []Tick {
	if a.PerDay <= 0 {
		return nil
	}
	const widest = len("28 Dec")
	every := 1
	if a.PerDay < widest+minGap {
		every = 7
	}
	if a.PerDay*every < widest+minGap {
		return nil
	}
	var ticks []Tick
	for col := 0; col < a.Cols; col += a.PerDay {
		d, _ := a.Span(col)
		if every == 7 && (d+3)%7 != 0 { // day 0 was a Thursday
			continue
		}
		_, m, day := d.YMD()
		ticks = a.add(ticks, col, strconv.Itoa(day)+" "+data.Month(m)[:3])
	}
	return ticks
}

// monthTicks labels every so manieth month, counted from January, or every second year, counted from the first
// one shown; none if labels would stand too close, or in columns where their month does not begin.
func (a TimeAxis) monthTicks(months, minGap int) (ticks []Tick) {
	first, _ := a.Span(0)
	_, end := a.Span(a.Cols - 1)
	start := months
	if months == 24 {
		start = 12
	}
	y, m, _ := (first - 1).YMD()
	month := (floorDiv(y*12+m-1, start) + 1) * start // the next to begin
	free := 0
	for ; monthStart(month) <= end; month += months {
		d := monthStart(month)
		col, _ := a.Col(d)
		if begin, _ := a.Span(col); begin != d || col < free {
			return nil
		}
		label := strconv.Itoa(d.Year())
		if months < 12 {
			label = d.Format(data.ByMonth)
		}
		ticks = a.add(ticks, col, label)
		free = col + cells.Width(label, false) + minGap
	}
	return ticks
}

// add appends a label that ends before the axis does.
func (a TimeAxis) add(ticks []Tick, col int, label string) []Tick {
	if col+cells.Width(label, false) > a.Cols {
		return ticks
	}
	return append(ticks, Tick{col, label})
}
