package growth

import (
	"userbase/data"
	"userbase/ui/cells"
)

// stoneColumns are the widths of the milestones' columns in the table of years: in words ("0.6 to 4.0", of the largest,
// which are reached late, "10 to 12"), and tight ("0.6-4.0").
var stoneColumns = [...][len(data.MilestoneValues)]int{{10, 10, 10, 10, 8, 8}, {7, 7, 7, 7, 5, 5}}

// byWorth are the milestones in the order in which they keep their column where there is no room for all.
var byWorth = [...]int{data.TheBillion, 1, 2, 0, 4, 5}

// names of the table of years stand further left: it has no sign of the focus.
const besideName = 3

// years draws how many years after its launch each messenger reached what.
func (v shown) years(g cells.Grid) {
	g.Text(1, 0, "Years to", v.Look.Quiet)
	at, ages := v.stoneColumns(g.W)
	for i, x := range at {
		if x > 0 {
			style := v.Look.Quiet
			if v.order.column == "billion" && i == data.TheBillion {
				style = v.Look.Strong
			}
			g.Text(x, 0, data.FormatValue(data.MilestoneValues[i]), style)
		}
	}
	pitch := v.plan.yearsPitch()
	for n, r := range v.inSight((g.H - 1) / pitch) {
		row := v.place(g, block{1 + n*pitch, pitch, besideName}, r)
		for i, x := range at {
			if x == 0 || v.Hides(r.ID) {
				continue
			}
			text, style := ages(r.stones[i]), v.Look.Text
			if r.stones[i].Reached == nil {
				style = v.Look.Quiet
			}
			if r.ID == v.Focus && r.stones[i].Reached != nil {
				style = v.Look.Strong
			}
			row.Text(x, 0, text, style)
		}
	}
}

// stoneColumns are the columns in which the ages of the milestones begin, 0 for one that has no room, and how the ages
// are written to fit into them.
func (v shown) stoneColumns(w int) (at [len(data.MilestoneValues)]int, ages func(data.Milestone) string) {
	x := v.names() - nameAt + besideName
	room := w - 1 - x
	for style, widths := range stoneColumns {
		sum := 0
		for _, c := range widths {
			sum += c
		}
		gaps := len(widths) - 1
		if free := room - sum; free >= gaps {
			free = min(free, gaps*4)
			for i := range widths {
				at[i] = x + i*free/gaps
				x += widths[i]
			}
			if ages = agesTight; style == 0 {
				ages = agesInWords
			}
			return at, ages
		}
	}
	tight, kept := stoneColumns[1], [len(at)]bool{}
	for _, i := range byWorth {
		if room -= tight[i]; room < 0 {
			break
		}
		kept[i] = true
		room -= slotGap
	}
	for i, is := range kept {
		if is {
			at[i] = x
			x += tight[i] + slotGap
		}
	}
	return at, agesTight
}

// agesInWords is the window in which a milestone was reached, in years: "4.7 to 5.0", "under 2.8" if it was reached at
// an unknown time before, "-" if it is not on record.
func agesInWords(s data.Milestone) string {
	switch {
	case s.Reached == nil:
		return "-"
	case s.Before:
		return "under " + s.Ages().Upper
	}
	return data.Plain(s.Ages().Bare())
}

// agesTight is agesInWords where there is no room for words: "4.7-5.0", "<2.8".
func agesTight(s data.Milestone) string {
	switch {
	case s.Reached == nil:
		return "-"
	case s.Before:
		return "<" + s.Ages().Upper
	}
	return dashed(s.Ages())
}
