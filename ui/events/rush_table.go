package events

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/screen"
)

// rushTable is the rush for narrow windows: a row a messenger, a column a period, bars of what was added a day.
type rushTable struct {
	what, firm string
	columns    []*data.Observation // one figure of each period
	rows       []rushRow
	x, width   int // first column, cells a column
}

// height is the number of rows of the table with its heading; 0 without flows.
func (t rushTable) height() int {
	if len(t.rows) == 0 {
		return 0
	}
	return 1 + len(t.rows)
}

type rushRow struct {
	messenger string
	cells     []*data.Observation // one a column, or nil
}

// narrowTable is the width below which the table has a narrow first column.
const narrowTable = 56

// rushTableOf puts the flows of the firm that counted most into columns: the periods that two messengers share, the
// more share it the sooner, and the day of the event itself. Of a single messenger all bars are columns.
func rushTableOf(f screen.Frame, e *data.Event, flows []*data.Observation, w int) rushTable {
	if len(flows) == 0 {
		return rushTable{}
	}
	flows = ofCounter(flows)
	t := rushTable{what: flowNoun(flows[0]) + " a day", firm: countedBy(flows[0]), x: 18}
	if w < narrowTable {
		t.what, t.x = "a day", 11
	}
	t.columns = tableColumns(f, e, flows, max((w-t.x)/13, 1))
	if len(t.columns) == 0 {
		return rushTable{}
	}
	t.width = min((w-t.x+2)/len(t.columns), 24)
	for i := range f.Set.Messengers {
		row := rushRow{messenger: f.Set.Messengers[i].ID, cells: make([]*data.Observation, len(t.columns))}
		found := false
		for _, o := range ofMessenger(flows, row.messenger) {
			for c, col := range t.columns {
				if o.From == col.From && o.AsOf == col.AsOf {
					row.cells[c], found = o, true
				}
			}
		}
		if found {
			t.rows = append(t.rows, row)
		}
	}
	slices.SortStableFunc(t.rows, func(a, b rushRow) int { return cmp.Compare(b.peak(), a.peak()) })
	return t
}

func (r rushRow) peak() float64 {
	top := 0.0
	for _, o := range r.cells {
		if o != nil {
			top = max(top, data.PerDay(o))
		}
	}
	return top
}

// tableColumns chooses at most n periods that do not overlap, in order of time.
func tableColumns(f screen.Frame, e *data.Event, flows []*data.Observation, n int) []*data.Observation {
	share := func(o *data.Observation) int {
		k := 0
		for _, x := range flows {
			if x.From == o.From && x.AsOf == o.AsOf {
				k++
			}
		}
		return k
	}
	single := len(ofMessenger(flows, flows[0].Messenger)) == len(flows)
	itself := func(o *data.Observation) bool { return o.From == e.Day && o.AsOf == e.Day }
	var all []*data.Observation
	for _, o := range flows {
		if itself(o) || single || o.Bounded() && share(o) > 1 {
			all = append(all, o)
		}
	}
	score := func(o *data.Observation) int { // the day itself, then what more messengers share, then the shorter
		if itself(o) {
			return 1 << 20
		}
		k := 0
		if o.Bounded() {
			k = 1 << 10
		}
		return k + share(o)*64 - o.Days()
	}
	slices.SortStableFunc(all, func(a, b *data.Observation) int {
		return cmp.Or(cmp.Compare(score(b), score(a)), cmp.Compare(a.From, b.From))
	})
	var columns []*data.Observation
	for _, o := range all {
		if !slices.ContainsFunc(columns, func(c *data.Observation) bool { return overlap(o, c) }) {
			columns = append(columns, o)
		}
	}
	if len(columns) == 0 {
		return nil
	}
	first := slices.MinFunc(columns, func(a, b *data.Observation) int { return cmp.Compare(a.From, b.From) })
	off := func(o *data.Observation) data.Day { // where room is short: the first, then those near the day
		if o == first {
			return -1
		}
		return max(o.From-e.Day, e.Day-o.AsOf, 0)
	}
	slices.SortStableFunc(columns, func(a, b *data.Observation) int { return cmp.Compare(off(a), off(b)) })
	columns = columns[:min(n, len(columns))]
	slices.SortFunc(columns, func(a, b *data.Observation) int { return cmp.Compare(a.From, b.From) })
	return columns
}

// drawRushTable draws the table: one heading, then a row a messenger.
func drawRushTable(f screen.Frame, g cells.Grid, t rushTable) {
	g.Text(0, 0, t.what, f.Look.Quiet)
	most, label := 0.0, 0
	for _, row := range t.rows {
		for _, o := range row.cells {
			if o != nil {
				most = max(most, data.PerDay(o))
				label = max(label, g.Width(perDay(o)))
			}
		}
	}
	track := t.width - 2 - label - 1
	for c, col := range t.columns {
		g.Fit(t.x+c*t.width, 0, t.width-1, shortPeriod(col), f.Look.Quiet)
	}
	for y, row := range t.rows {
		g.Put(0, y+1, f.Mark(row.messenger, true), f.Colour(row.messenger))
		g.Fit(2, y+1, t.x-3, f.Name(row.messenger), f.Look.Text)
		for c, o := range row.cells {
			x := t.x + c*t.width
			if o == nil {
				g.Text(x, y+1, "n/a", f.Look.Quiet)
				continue
			}
			n := chart.Bar(g, x, y+1, track+1, data.PerDay(o)/most, chart.BarStyle{Style: f.Colour(row.messenger)})
			g.Text(x+n+1, y+1, perDay(o), f.Look.Text)
		}
	}
}
