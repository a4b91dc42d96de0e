package growth

import "userbase/ui/cells"

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
