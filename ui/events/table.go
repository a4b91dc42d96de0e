package events

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
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
)

// newTable puts the flows of the counter that counted most into columns of w cells in all.
func (v shown) newTable(w int) table {
	if len(v.counts) == 0 {
		return table{}
	}
	flows := v.counts[0]
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

// drawTable draws the table at the foot of a grid: one heading, then a row a messenger.
func (v shown) drawTable(g cells.Grid, t table) {
	if len(t.rows) == 0 {
		return
	}
	label, y := 0, g.H-1-len(t.rows)
	g.Text(0, y, t.what, v.Look.Quiet)
	for _, row := range t.rows {
		for _, o := range row.bars {
			label = max(label, g.Width(o.DailySigned()))
		}
	}
	for c, col := range t.columns {
		g.Fit(t.x+c*t.width, y, t.width-1, shortPeriod(col), v.Look.Quiet)
	}
	for _, row := range t.rows {
		y++
		bar := chart.BarStyle{Style: v.Colour(row.messenger)}
		g.Put(0, y, v.Mark(row.messenger, true), bar.Style)
		g.Fit(2, y, t.x-3, v.Name(row.messenger), v.Look.Text)
		for c, col := range t.columns {
			x, at := t.x+c*t.width, slices.IndexFunc(row.bars, ofPeriod(col))
			if at < 0 {
				g.Text(x, y, "n/a", v.Look.Quiet)
				continue
			}
			n := chart.Bar(g, x, y, t.width-2-label, data.PerDay(row.bars[at])/t.rows[0].peak(), bar)
			g.Text(x+n+1, y, row.bars[at].DailySigned(), v.Look.Text)
		}
	}
}
