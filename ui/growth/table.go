package growth

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// growthColumns are the columns of the table: where they begin (marks) or end (numbers); 0 for none.
type growthColumns struct {
	first, firstEnd, firstDay    int
	latest, latestEnd, latestDay int
	times, year                  int
}

// columnsOf chooses the columns that fit into w cells. They go in a fixed order: the first figure, its day with it,
// then the latest one, then the times.
func columnsOf(f screen.Frame, rows []growthRow, w int) growthColumns {
	const day = 8 // "Mar 2015"
	x := nameColumn(f)
	first, latest, times, year := 6, 6, 5, 6
	for _, r := range rows {
		if g := r.growth; g.Reason == "" && !f.Hides(r.id) {
			first = max(first, cells.Width(g.From.Signed(), f.ASCII))
			latest = max(latest, cells.Width(g.To.Signed(), f.ASCII))
			times = max(times, len(say.TimesOnly(g.Times)))
			year = max(year, len(data.PercentWords(g.PerYear)))
		}
	}
	first, latest = 2+first+1+day, 2+latest+1+day
	right := w - 1
	var c growthColumns
	fits := func(figures, columns int) (gap int, ok bool) {
		free := right - x - figures - times - year
		return min(free/columns, 2), free >= columns
	}
	if gap, ok := fits(first+latest, 3); ok {
		c.first = x
		c.latest = x + first + gap
		// On wide windows the numbers stay within sight of their row.
		right = min(right, c.latest+latest+times+year+16)
	} else if _, ok := fits(latest, 2); ok {
		c.latest = x
	} else if _, ok := fits(0, 1); !ok {
		return growthColumns{year: right}
	}
	if c.first > 0 {
		c.firstDay = c.first + first - day
		c.firstEnd = c.firstDay - 1
	}
	if c.latest > 0 {
		c.latestDay = c.latest + latest - day
		c.latestEnd = c.latestDay - 1
	}
	c.year = right
	c.times = right - year - min(3, max(right-year-times-max(c.latest+latest, x)-1, 1))
	return c
}

// drawGrowthTable draws the table: first and latest figure, times and growth a year; in second rows the sparkline,
// the doubling time and the years between the figures.
func drawGrowthTable(g cells.Grid, f screen.Frame, rows []growthRow, pitch int) {
	c := columnsOf(f, rows, g.W)
	style := func(column string) cells.Style {
		if f.Sort() == column {
			return f.Look.Strong
		}
		return f.Look.Quiet
	}
	if c.first > 0 {
		g.Text(c.first, 0, "first figure", style(GrowthByFirst))
	}
	if c.latest > 0 {
		g.Text(c.latest, 0, "latest figure", style(GrowthByLatest))
	}
	if c.times > 0 {
		g.Right(c.times, 0, "times", style(GrowthByTimes))
	}
	g.Right(c.year, 0, "a year", style(GrowthByYear))
	room := max((g.H-1)/pitch, 0)
	skip := 0
	if room < len(rows) { // too low for all: the focus stays in sight
		for i, r := range rows {
			if r.id == f.Focus {
				skip = fit.FirstRow(i, len(rows), room)
			}
		}
	}
	for i, r := range rows[skip:min(skip+room, len(rows))] {
		row := g.Sub(0, 1+i*pitch, g.W, min(pitch, 2))
		g.Hit(0, 1+i*pitch, g.W, row.H, screen.Action{Verb: screen.Select, Arg: r.id})
		rowHead(f, row, r)
		growthLine(f, row, r, c)
	}
}

func growthLine(f screen.Frame, g cells.Grid, r growthRow, c growthColumns) {
	x, quiet := nameColumn(f), f.Look.Quiet
	if f.Hides(r.id) {
		g.Fit(x, 0, c.year-x, f.Hint("hidden", ": x shows it"), quiet)
		return
	}
	if r.figure != nil {
		chart.Spark(g, x, 1, yearly(f, r.id, screen.FirstDay(f.Set).Year(), f.Today.Year()), f.Colour(r.id))
	}
	gr := r.growth
	if gr.Reason != "" {
		g.Fit(x, 0, c.year-x, fit.FirstFitting(r.why(f), c.year-x, f.ASCII), quiet)
		return
	}
	figure := func(o *data.Observation, at, end, day int) {
		if at == 0 {
			return
		}
		g.Put(at, 0, f.FigureMark(o), f.Colour(r.id))
		g.Right(end, 0, o.Signed(), f.Look.Text)
		g.Text(day, 0, o.AsOf.Format(max(o.Precision, data.ByMonth)), quiet)
	}
	figure(gr.From, c.first, c.firstEnd, c.firstDay)
	figure(gr.To, c.latest, c.latestEnd, c.latestDay)
	if c.times > 0 {
		g.Right(c.times, 0, say.TimesOnly(gr.Times), f.Look.Strong)
	}
	g.Right(c.year, 0, data.PercentWords(gr.PerYear), f.Look.Strong)
	if c.latest == 0 || g.H < 2 {
		return
	}
	doubled := "no doubling: not surely above zero"
	if gr.Doubles {
		doubled = "doubled in " + data.YearsWords(gr.Doubling)
	}
	at := max(c.latest, x+f.Today.Year()-screen.FirstDay(f.Set).Year()+2)
	between := yearsText(gr.Years) + " years"
	end := at
	if at+cells.Width(doubled, f.ASCII)+2+len(between) <= c.year { // both, or only the years that lie between
		end = g.Text(at, 1, doubled, quiet)
	}
	if end+3+len("in ")+len(between) <= c.year {
		between = "in " + between
	}
	if end+len(between) <= c.year {
		g.Right(c.year, 1, between, quiet)
	}
}
