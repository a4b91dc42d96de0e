package growth

import (
	"userbase/ui/cells"
	"userbase/ui/screen"
)

// Draw draws the tables, and below them the charts.
func (v shown) Draw(g cells.Grid) {
	if len(v.visible) == 0 {
		text := v.Hint("All are hidden.", " Press a.")
		g.Text(max((g.W-g.Width(text))/2, 1), g.H/2, text, v.Look.Strong)
		return
	}
	v.table(screen.Sub(g, v.plan.change))
	if v.plan.years.H > 0 {
		v.years(screen.Sub(g, v.plan.years))
	}
	if v.plan.slope.H > 0 {
		v.Paint(screen.Sub(g, v.plan.slope), v.slopes(v.plan.slope.W, v.plan.slope.H))
		v.lanes(screen.Sub(g, v.plan.lanes))
	}
}
