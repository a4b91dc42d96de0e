package chart

import "userbase/ui/cells"

// YAxisWidth is the number of columns that YAxis needs for the labels of the scale: the widest, a blank, the
// axis.
func YAxisWidth(g cells.Grid, s Scale, label func(float64) string) int {
	w := 0
	for _, t := range s.Ticks() {
		w = max(w, g.Width(label(t.Value)))
	}
	return w + 2
}

// YAxis draws the axis of the scale into column x, its upper end at row y: ┤ at ticks with their labels to the
// left, │ between. The plot begins in the column behind.
func YAxis(g cells.Grid, x, y int, s Scale, label func(float64) string, line, text cells.Style) {
	VRule(g, x, y, s.Rows(), '│', line)
	for _, t := range s.Ticks() {
		g.Put(x, y+t.Row, '┤', line)
		g.Right(x-1, y+t.Row, label(t.Value), text)
	}
}

// XAxis draws the lower axis into row y and its labels into the row below: └ in column x, where the vertical
// axis ends, then cols columns with ┴ at each of the events. Events outside of the axis are left out.
func XAxis(g cells.Grid, x, y, cols int, events []int, ticks []Tick, line, text cells.Style) {
	g.Put(x, y, '└', line)
	eventLine(g, x+1, y, cols, events, line)
	Labels(g, x+1, y+1, ticks, text)
}

// TimeLine draws one row of cols columns from (x, y) on: ┴ at each of the events, █ at the cursor, nothing
// behind the last column. A cursor outside of it is not drawn.
func TimeLine(g cells.Grid, x, y, cols int, events []int, cursor int, line, mark cells.Style) {
	eventLine(g, x, y, cols, events, line)
	if cursor >= 0 && cursor < cols {
		g.Put(x+cursor, y, '█', mark)
	}
}

func eventLine(g cells.Grid, x, y, cols int, events []int, s cells.Style) {
	HRule(g, x, y, cols, '─', s)
	for _, c := range events {
		if c >= 0 && c < cols {
			g.Put(x+c, y, '┴', s)
		}
	}
}
