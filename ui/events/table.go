package events

import (
	"cmp"
	"math"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
)

// table is the rush for narrow windows: a row a messenger, a column a period, bars of what was added a day.
type table struct {
	what     string
	columns  []*data.Observation // one figure of each period
	rows     []lane
	x, width int // first column, cells a column
}

const (
	nameColumns   = 18 // of mark, name and a gap
	narrowTable   = 56 // columns: in fewer a long name is cut, so that a third period has room
	narrowColumns = 11 // of the name then
	cellColumns   = 13 // of a period at least: a bar and what it is worth
	widestCell    = 24 // columns: a longer bar tells no more
	tableRows     = 4  // of the table, whatever it holds: a heading and three messengers
	tableFrom     = 6  // rows below the list: from here on there is room for a table, and two rows of text
	closeDays     = 6  // between an event and the end of a counted period: further off, a table tells nothing of it
)

// height are the rows that the table takes of so many, with an empty one above it where there is room.
func (t table) height(h int) int {
	switch {
	case len(t.rows) == 0:
		return 0
	case h > tableFrom+1:
		return tableRows + 1
	}
	return tableRows
}

// closeFlows are the flows of the counter that counted most among those who counted one of the event's messengers for
// a period that begins or ends close to the event.
func (v shown) closeFlows() []*data.Observation {
	near := func(day data.Day) bool { return max(day-v.event.Day, v.event.Day-day) <= closeDays }
	for _, flows := range v.counts {
		if slices.ContainsFunc(flows, func(o *data.Observation) bool {
			return slices.Contains(v.event.Messengers, o.Messenger) && (near(o.From) || near(o.AsOf))
		}) {
			return flows
		}
	}
	return nil
}

// newTable puts flows close to the event into columns of w cells in all. It has no rows where there is a panel, where
// nothing was counted, and where h rows are too few.
func (v shown) newTable(w, h int) table {
	flows := v.closeFlows()
	if len(flows) == 0 || h < tableFrom || v.Skeleton().Panel.W > 0 {
		return table{}
	}
	t := table{what: flows[0].Metric.Noun() + " a day", x: nameColumns}
	if w < narrowTable {
		t.what, t.x = "a day", narrowColumns
	}
	t.columns = periods(v.event.Day, flows, max((w-t.x)/cellColumns, 1))
	t.width = min((w-t.x+2)/max(len(t.columns), 1), widestCell)
	t.rows = lanesOf(v.Set, flows, func(row *lane, own []*data.Observation) {
		row.bars = slices.DeleteFunc(own, func(o *data.Observation) bool {
			return !slices.ContainsFunc(t.columns, ofPeriod(o))
		})
	})
	t.rows = t.rows[:min(len(t.rows), tableRows-1)]
	return t
}

// periods chooses at most n periods that do not overlap, in order of time, a flow of each: the day of the event itself,
// and those that two messengers share, the more share it the sooner; of a single messenger all.
func periods(day data.Day, flows []*data.Observation, n int) []*data.Observation {
	share := func(o *data.Observation) (sharing int) {
		for _, x := range flows {
			if ofPeriod(o)(x) {
				sharing++
			}
		}
		return sharing
	}
	single := len(data.OfMessenger(flows, flows[0].Messenger)) == len(flows)
	rank := func(o *data.Observation) int {
		switch {
		case o.From == day && o.AsOf == day:
			return 0
		case o.Bounded() && (single || share(o) > 1):
			return 1
		}
		return 2
	}
	inTime := func(a, b *data.Observation) int { return cmp.Compare(a.From, b.From) }
	best := slices.SortedStableFunc(slices.Values(flows), func(a, b *data.Observation) int {
		return cmp.Or(rank(a)-rank(b), share(b)-share(a), a.Days()-b.Days(), inTime(a, b))
	})
	var columns []*data.Observation
	for _, o := range best {
		if (single || rank(o) < 2) && !slices.ContainsFunc(columns, o.Overlaps) {
			columns = append(columns, o)
		}
	}
	slices.SortFunc(columns, inTime)
	if len(columns) > n { // the first, then those near the day
		off := func(o *data.Observation) data.Day { return max(o.From-day, day-o.AsOf, 0) }
		slices.SortStableFunc(columns[1:], func(a, b *data.Observation) int { return cmp.Compare(off(a), off(b)) })
		columns = columns[:n]
		slices.SortFunc(columns, inTime)
	}
	return columns
}

// drawTable draws the table into the last rows of a grid: one heading, then a row a messenger.
func (v shown) drawTable(g cells.Grid, t table) {
	if len(t.rows) == 0 {
		return
	}
	g = g.Sub(0, g.H-tableRows, g.W, tableRows)
	v.Paint(g, t.bars(v))
	g.Text(0, 0, t.what, v.Look.Quiet)
	for c, col := range t.columns {
		g.Fit(t.x+c*t.width, 0, t.width-1, shortPeriod(col), v.Look.Quiet)
	}
	for i, row := range t.rows {
		g.Put(0, i+1, v.Mark(row.messenger, true), v.Colour(row.messenger))
		g.Fit(2, i+1, t.x-3, v.Name(row.messenger), v.Look.Text)
	}
}

// bars is the scene of the bars, with what each is worth behind it; all have one scale, on which the longest fills its
// cell.
func (t table) bars(v shown) *scene.Scene {
	label := 0
	for _, row := range t.rows {
		for _, daily := range row.daily {
			label = max(label, cells.Width(daily, v.ASCII))
		}
	}
	room, top := float64(t.width-3-label), 0.0
	for _, row := range t.rows {
		top = max(top, row.peak())
	}
	s := &scene.Scene{W: t.x + len(t.columns)*t.width, H: tableRows}
	for i, row := range t.rows {
		for c, col := range t.columns {
			x, y := float64(t.x+c*t.width), float64(i+1)
			at := slices.IndexFunc(row.bars, ofPeriod(col))
			if at < 0 {
				s.Add(scene.Label{At: scene.Point{X: x, Y: y + 0.5}, Text: "n/a", Style: v.Look.Quiet})
				continue
			}
			o, end := row.bars[at], x+data.PerDay(row.bars[at])/top*room
			bar := scene.Bar{X0: x, X1: end, Y0: y, Y1: y + 1, Open: o.Bound == data.AtLeast,
				Style: v.Colour(row.messenger)}
			behind := math.Ceil(end)
			if bar.Open { // behind the arrow
				behind = math.Floor(end) + 1
			}
			s.Add(bar, scene.Label{At: scene.Point{X: behind + 1, Y: y + 0.5}, Text: row.daily[at], Style: v.Look.Text})
		}
	}
	return s
}
