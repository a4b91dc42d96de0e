package growth

import (
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/screen"
)

// plan is how the two blocks lie in a body.
type plan struct {
	names    int // the column behind mark and name, the same in both blocks
	top, gap int // empty rows above the blocks, and between them
	lanes    int // rows a messenger in the lanes, 0 to 3: lane, ages, empty
	table    int // rows a messenger in the table, 1 to 3: figures, sparkline, empty
}

// secondRowsFrom is the width of a body from which the table has second rows: on narrower ones there is no column for
// the latest figure, so that only a sparkline would stand there.
const secondRowsFrom = 60

// longestName is the longest name that makes the column of names wider: the room is for figures.
const longestName = 12

// plans are from the roomiest to the tightest; where there is no room for both blocks, the table stays.
var plans = []plan{
	{top: 1, gap: 1, lanes: 3, table: 3}, {top: 1, gap: 1, lanes: 2, table: 2}, {gap: 1, lanes: 2, table: 2},
	{lanes: 2, table: 2}, {top: 1, gap: 1, lanes: 1, table: 2}, {gap: 1, lanes: 1, table: 2},
	{top: 1, gap: 1, lanes: 1, table: 1}, {gap: 1, lanes: 1, table: 1}, {lanes: 1, table: 1},
	{top: 1, table: 3}, {top: 1, table: 2}, {table: 2}, {top: 1, table: 1}, {table: 1},
}

// arrange is the roomiest plan for the rows in a body of w × h cells.
func arrange(w, h int, rows []row, ascii bool) plan {
	var p plan
	for _, p = range plans { // the tightest, if none has room
		if (w >= secondRowsFrom || p.table == 1) && p.height(len(rows)) <= h {
			break
		}
	}
	for _, r := range rows {
		p.names = max(p.names, min(cells.Width(r.Short, ascii), longestName))
	}
	p.names += 5 + 2 // behind focus and mark, and before the figures
	return p
}

// height is the number of rows that n messengers take, with one above the sentence where there is room for air.
func (p plan) height(n int) int {
	h := p.top + 1 + p.table*n
	if p.lanes > 0 {
		h += 1 + p.lanes*n + p.gap
	}
	if p.gap > 0 || p.lanes > 1 {
		h++
	}
	return h
}

// Draw draws the lanes, and below them the table.
func (v shown) Draw(g cells.Grid) {
	if len(v.visible) == 0 {
		text := v.Hint("All are hidden.", " Press a.")
		g.Text(max((g.W-g.Width(text))/2, 1), g.H/2, text, v.Look.Strong)
		return
	}
	y := v.plan.top
	if v.plan.lanes > 0 {
		h := 1 + v.plan.lanes*len(v.rows)
		v.race(g.Sub(0, y, g.W, h))
		y += h + v.plan.gap
	}
	v.table(g.Sub(0, y, g.W, g.H-y))
}

// place is the part of a block that its row i takes for a messenger, with focus, mark and name, and clickable.
func (v shown) place(g cells.Grid, i, pitch int, r row) cells.Grid {
	y, h := 1+i*pitch, min(pitch, 2)
	g.Hit(0, y, g.W, h, screen.Action{Verb: screen.Select, Arg: r.ID})
	g = g.Sub(0, y, g.W, h)
	name, mark := v.Look.Text, v.Colour(r.ID)
	if v.Hides(r.ID) {
		name, mark = v.Look.Quiet, v.Look.Quiet
	}
	if r.ID == v.Focus {
		g.Put(1, 0, '▸', v.Look.Strong)
		name = v.Look.Strong
	}
	g.Put(3, 0, v.Mark(r.ID, true), mark)
	g.Fit(5, 0, v.plan.names-6, r.Short, name)
	return g
}

// stones are the milestones: their marks, and their columns in the records.
var stones = [len(data.MilestoneValues)]struct {
	mark   rune
	column string
}{
	{'·', "age_10_m"}, {'•', "age_100_m"}, {'½', "age_500_m"}, {'1', "age_1_bn"}, {'2', "age_2_bn"}, {'3', "age_3_bn"},
}

// earlier is the mark of a milestone that was reached at an unknown time before.
const earlier = '‹'

// within fills the window in which a milestone was reached. In ASCII the letter for ░ would be that of the first
// milestone.
func within(ascii bool) rune {
	if ascii {
		return '▆'
	}
	return '░'
}

// race draws one lane a messenger, its age to the right, as old as it is at the day shown.
func (v shown) race(g cells.Grid) {
	x, oldest := v.plan.names, 0.0
	for _, r := range v.rows {
		oldest = max(oldest, r.Launched.YearsUntil(v.Today)) // of today: the lanes keep their scale
	}
	axis := chart.NewAgeAxis(oldest, g.W-x-len("  17.8")) // and the age behind
	axis.Word = "years"
	chart.Labels(g, x, 0, axis.Ticks(2), v.Look.Quiet)
	for i, r := range v.rows {
		row := v.place(g, i, v.plan.lanes, r)
		if v.Hides(r.ID) || r.Launched > v.Day() {
			row.Fit(x, 0, g.W-x-1, v.why(r)[0], v.Look.Quiet)
			continue
		}
		v.lane(row.Sub(x, 0, g.W-x, row.H), r, axis)
	}
}

// lane draws one lane: windows first, then the milestones, larger ones over smaller ones. In its second row stand the
// latest possible ages, those of larger milestones first where they are too close.
func (v shown) lane(g cells.Grid, r row, axis chart.AgeAxis) {
	col := func(t data.Day) int { c, _ := axis.Col(r.Launched.YearsUntil(t)); return c }
	end, before, colour := col(v.Day()), -1, v.Colour(r.ID)
	chart.HRule(g, 0, 0, end+1, '─', v.Look.Faint)
	for _, s := range r.stones {
		if at := col(s.Reached.AsOf); s.Before {
			before = at - 1
		} else {
			from := col(s.Below.AsOf) + 1
			chart.HRule(g, from, 0, at-from, within(v.ASCII), colour)
		}
	}
	if before >= 0 {
		g.Put(before, 0, earlier, colour)
	}
	for i, s := range r.stones {
		g.Put(col(s.Reached.AsOf), 0, stones[i].mark, colour.With(cells.Bold))
	}
	g.Text(end+2, 0, data.FormatYears(r.Launched.YearsUntil(v.Day())), v.Look.Quiet)
	free := g.W
	for _, s := range slices.Backward(r.stones) {
		if text, at := data.FormatYears(s.AgeHi), col(s.Reached.AsOf); at+len(text) < free {
			g.Text(at, 1, text, v.Look.Quiet)
			free = at
		}
	}
}
