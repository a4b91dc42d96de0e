package growth

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// growthLayout is how the two blocks of growth lie in a body.
type growthLayout struct {
	top, gap int // empty rows above the lanes, and between the blocks
	lanes    int // rows a messenger in the lanes, 0 to 3: lane, ages, empty
	table    int // rows a messenger in the table: figures, sparkline, empty
}

// growthWide is the width of a body from which the table has columns for figures.
const growthWide = 60

// growthLayoutFor arranges the blocks for n messengers in h rows. Where there is no room for both, the table stays.
func growthLayoutFor(h, n int, lanes, wide bool) growthLayout {
	for _, l := range []growthLayout{{1, 1, 3, 3}, {1, 1, 2, 2}, {0, 1, 2, 2}, {0, 0, 2, 2}, {1, 1, 1, 2}, {0, 1, 1, 2}, {1, 1, 1, 1}, {0, 1, 1, 1}, {0, 0, 1, 1}} {
		need := l.top + 1 + l.lanes*n + l.gap + 1 + l.table*n
		if l.gap > 0 || l.lanes > 1 {
			need++ // and an empty row above the sentence
		}
		if (wide || l.table == 1) && lanes && need <= h {
			return l
		}
	}
	for _, l := range []growthLayout{{1, 0, 0, 3}, {1, 0, 0, 2}, {0, 0, 0, 2}, {1, 0, 0, 1}} {
		if (wide || l.table == 1) && l.top+1+l.table*n <= h {
			return l
		}
	}
	return growthLayout{table: 1}
}

func growthBody(f screen.Frame) cells.Rect { return f.RoomAtLeast(Screen{}.PanelWidth()).Body }

// growthLanes reports whether there is room for the lanes beside the table.
func growthLanes(f screen.Frame) bool {
	return growthBody(f).H >= 2+2*len(f.Set.Messengers)
}

// nameColumn is the column behind mark and name, the same in both blocks.
func nameColumn(f screen.Frame) int {
	w := 0
	for i := range f.Set.Messengers {
		w = max(w, cells.Width(f.Set.Messengers[i].Short, f.ASCII))
	}
	return 5 + min(w, 12) + 2
}

// rowHead draws focus, mark and name of a messenger's row.
func rowHead(f screen.Frame, g cells.Grid, r growthRow) {
	name, mark := f.Look.Text, f.Colour(r.id)
	if f.Hides(r.id) {
		name, mark = f.Look.Quiet, f.Look.Quiet
	}
	if r.id == f.Focus {
		g.Put(1, 0, '▸', f.Look.Strong)
		name = f.Look.Strong
	}
	g.Put(3, 0, f.Mark(r.id, true), mark)
	g.Fit(5, 0, nameColumn(f)-6, r.m.Short, name)
}

// stoneMarks are the signs of the milestones.
var stoneMarks = [len(data.MilestoneValues)]rune{'·', '•', '½', '1', '2', '3'}

// laneWindow fills the window in which a milestone was reached.
func laneWindow(ascii bool) rune {
	if ascii {
		return '=' // the sign for ░ would be that of the first milestone
	}
	return '░'
}

// drawLanes draws the race: one lane a messenger, its age to the right, as old as it is at the day shown.
func drawLanes(g cells.Grid, f screen.Frame, rows []growthRow, pitch int) {
	x, oldest := nameColumn(f), 0.0
	for _, r := range rows {
		oldest = max(oldest, r.age(f.Today)) // of today, so that the lanes keep their scale from day to day
	}
	axis := chart.NewAgeAxis(oldest, g.W-x-6)
	axis.Word = "years"
	chart.Labels(g, x, 0, axis.Ticks(2), f.Look.Quiet)
	for i, r := range rows {
		row := g.Sub(0, 1+i*pitch, g.W, min(pitch, 2))
		g.Hit(0, 1+i*pitch, g.W, row.H, screen.Action{Verb: screen.Select, Arg: r.id})
		rowHead(f, row, r)
		switch {
		case f.Hides(r.id):
			row.Fit(x, 0, g.W-x-1, f.Hint("hidden", ": x shows it"), f.Look.Quiet)
		case !r.launched(f.Day()):
			row.Fit(x, 0, g.W-x-1, say.Why(f, r.id), f.Look.Quiet)
		default:
			drawAgeLane(row.Sub(x, 0, g.W-x, row.H), f, r, axis)
		}
	}
}

// drawAgeLane draws one lane: windows first, then the milestones, larger ones over smaller ones. In its second row
// stand the latest possible ages, those of larger milestones first where they are too close.
func drawAgeLane(g cells.Grid, f screen.Frame, r growthRow, axis chart.AgeAxis) {
	col := func(t data.Day) int { c, _ := axis.Col(r.age(t)); return c }
	end := col(f.Day())
	chart.HRule(g, 0, 0, end+1, '─', f.Look.Faint)
	before := -1
	for _, s := range r.stones {
		switch {
		case s.Reached == nil:
		case s.Before:
			before = col(s.Reached.AsOf) - 1
		default:
			from, to := col(s.Below.AsOf), col(s.Reached.AsOf)
			chart.HRule(g, from+1, 0, to-from-1, laneWindow(f.ASCII), f.Colour(r.id))
		}
	}
	if before >= 0 {
		g.Put(before, 0, '‹', f.Colour(r.id))
	}
	for i, s := range r.stones {
		if s.Reached != nil {
			g.Put(col(s.Reached.AsOf), 0, stoneMarks[i], f.Colour(r.id).With(cells.Bold))
		}
	}
	g.Text(end+2, 0, yearsText(r.age(f.Day())), f.Look.Quiet)
	free := g.W
	for i := len(r.stones) - 1; i >= 0; i-- {
		if r.stones[i].Reached == nil {
			continue
		}
		text, at := yearsText(r.stones[i].AgeHi), col(r.stones[i].Reached.AsOf)
		if at+len(text) < free {
			g.Text(at, 1, text, f.Look.Quiet)
			free = at
		}
	}
}
