package growth

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/say"
)

// columns are the columns of the table: those of numbers by their ends, 0 for none.
type columns struct {
	first, latest slot
	times, year   int
}

// slot is where a figure stands in a row, its mark first; nowhere if mark is 0.
type slot struct{ mark, end, day int }

const (
	dayWidth   = len("Mar 2015")
	leastValue = len("~200 k") // so that the columns stay where they are when values are short
	farthest   = 16            // on wide windows the numbers stay within sight of their row
)

// columns chooses the columns that fit into the table. They go in a fixed order: the first figure, then the latest one,
// then the times.
func (v shown) columns(g cells.Grid) columns {
	first, latest, times, year := leastValue, leastValue, len("times"), len("a year")
	for _, r := range v.visible {
		if r.growth.Reason == "" {
			first = max(first, g.Width(r.growth.From.Signed()))
			latest = max(latest, g.Width(r.growth.To.Signed()))
			times = max(times, g.Width(data.TimesRange(r.growth.Times).Bare()))
			year = max(year, g.Width(data.PercentWords(r.growth.PerYear)))
		}
	}
	first, latest = 2+first+1+dayWidth, 2+latest+1+dayWidth
	at := func(x, w int) slot { return slot{x, x + w - dayWidth - 1, x + w - dayWidth} }
	x, right := v.plan.names, g.W-1
	free := right - x - times - year // for the figures, and for gaps of a cell at least
	var c columns
	switch {
	case free-first-latest >= 3:
		c.first = at(x, first)
		c.latest = at(x+first+min((free-first-latest)/3, 2), latest)
		right = min(right, c.latest.mark+latest+times+year+farthest)
	case free-latest >= 2:
		c.latest = at(x, latest)
	case free < 1:
		return columns{year: right}
	}
	c.year = right // and the times as near to it as the figures allow, up to three cells
	c.times = right - year - min(3, max(right-year-times-max(c.latest.mark+latest, x)-1, 1))
	return c
}

// table draws first and latest figure, times and growth a year; in second rows the sparkline, the doubling time and
// the years between the figures. Where it is too low for all, the focus stays in sight.
func (v shown) table(g cells.Grid) {
	c := v.columns(g)
	head := func(x int, column, word string) {
		style := v.Look.Quiet
		if v.order.column == column {
			style = v.Look.Strong
		}
		if x > 0 {
			g.Text(x, 0, word, style)
		}
	}
	head(c.first.mark, "first", "first figure")
	head(c.latest.mark, "latest", "latest figure")
	head(c.times-len("times"), "times", "times")
	head(c.year-len("a year"), "year", "a year")
	room := max((g.H-1)/v.plan.table, 0)
	from := fit.FirstRow(v.focus, len(v.rows), room)
	for i, r := range v.rows[from:min(from+room, len(v.rows))] {
		v.tableRow(v.place(g, i, v.plan.table, r), r, c)
	}
}

// tableRow draws the growth of a messenger, or why it cannot be said.
func (v shown) tableRow(g cells.Grid, r row, c columns) {
	x, quiet, colour := v.plan.names, v.Look.Quiet, v.Colour(r.ID)
	if !v.Hides(r.ID) {
		chart.Spark(g, x, 1, v.Set.Yearly(r.ID, v.Query(), v.Today, v.Day()), colour)
	}
	if v.Hides(r.ID) || r.growth.Reason != "" {
		g.Fit(x, 0, c.year-x, fit.FirstFitting(v.why(r), c.year-x, v.ASCII), quiet)
		return
	}
	figure := func(s slot, o *data.Observation) {
		if s.mark > 0 {
			g.Put(s.mark, 0, v.FigureMark(o), colour)
			g.Right(s.end, 0, o.Signed(), v.Look.Text)
			g.Text(s.day, 0, o.AsOf.Format(max(o.Precision, data.ByMonth)), quiet)
		}
	}
	figure(c.first, r.growth.From)
	figure(c.latest, r.growth.To)
	if c.times > 0 {
		g.Right(c.times, 0, data.TimesRange(r.growth.Times).Bare(), v.Look.Strong)
	}
	g.Right(c.year, 0, data.PercentWords(r.growth.PerYear), v.Look.Strong)
	if c.latest.mark > 0 {
		v.secondRow(g, r.growth, c)
	}
}

// secondRow draws behind the sparkline the doubling time and the years between the figures, or the years alone.
func (v shown) secondRow(g cells.Grid, growth data.Growth, c columns) {
	doubled := "no doubling: not surely above zero"
	if growth.Doubles {
		doubled = "doubled in " + data.YearsWords(growth.Doubling)
	}
	end := max(c.latest.mark, v.plan.names+v.Today.Year()-v.Set.FirstDay().Year()+2)
	between := years(growth.Years)
	if end+g.Width(doubled)+2+g.Width(between) <= c.year {
		end = g.Text(end, 1, doubled, v.Look.Quiet)
	}
	if end+3+len("in ")+g.Width(between) <= c.year {
		between = "in " + between
	}
	if end+g.Width(between) <= c.year {
		g.Right(c.year, 1, between, v.Look.Quiet)
	}
}

// why says why nothing can be drawn, with the figure that stands if there is one, longest wording first.
func (v shown) why(r row) []string {
	switch {
	case v.Hides(r.ID):
		return []string{v.Hint("hidden", ": x shows it")}
	case r.standing == nil:
		return []string{say.Absent(v.Frame, r.ID).Cell()}
	}
	reason, o := r.growth.Reason, r.standing
	standing := o.Signed() + ", " + o.AsOf.Format(max(o.Precision, data.ByMonth))
	return []string{"n/a  " + reason + "; standing: " + standing, "n/a  " + reason, reason, "n/a"}
}
