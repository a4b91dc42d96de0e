package growth

import (
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
)

// stoneColumns are the widths of the milestones' columns in the table of years: in words ("0.6 to 4.0", of the largest,
// which are reached late, "10 to 12"), and tight ("0.6-4.0").
var stoneColumns = [...][len(data.MilestoneValues)]int{{10, 10, 10, 10, 8, 8}, {7, 7, 7, 7, 7, 7}}

// byWorth are the milestones in the order in which they keep their column where there is no room for all.
var byWorth = [...]int{data.TheBillion, 1, 2, 0, 4, 5}

// names of the table of years stand further left: it has no sign of the focus.
const besideName = 3

// years draws how many years after its launch each messenger reached what.
func (v shown) years(g cells.Grid) {
	g.Text(1, 0, "Years to", v.Look.Quiet)
	at, room, style := v.stoneColumns(g.W)
	for i, x := range at {
		if x > 0 {
			ink := v.Look.Quiet
			if v.order.column == "billion" && i == data.TheBillion {
				ink = v.Look.Strong
			}
			g.Text(x, 0, data.FormatValue(data.MilestoneValues[i]), ink)
		}
	}
	pitch := v.plan.yearsPitch()
	for n, r := range v.inSight((g.H - 1 - v.plan.more) / pitch) {
		row := v.place(g, block{1 + n*pitch, pitch, besideName}, r)
		if r.stones[0].NoAge && !v.Hides(r.ID) { // no milestone is reached before the least
			x := at[slices.IndexFunc(at[:], func(x int) bool { return x > 0 })]
			row.Fit(x, 0, g.W-1-x, launchNotKnown, v.Look.Quiet)
			continue
		}
		for i, x := range at {
			if x == 0 || v.Hides(r.ID) {
				continue
			}
			words, ink := ages(r.stones[i]), v.Look.Text
			switch {
			case r.stones[i].Reached == nil:
				ink = v.Look.Quiet
			case r.ID == v.Focus:
				ink = v.Look.Strong
			}
			row.Text(x, 0, fit.FirstFitting(words[min(style, len(words)-1):], room[i], v.ASCII), ink)
		}
	}
}

// stoneColumns are the columns in which the ages of the milestones begin, 0 for one that has no column, the cells that
// there are for each, and which wording of ages is the first that may stand there.
func (v shown) stoneColumns(w int) (at, room [len(data.MilestoneValues)]int, style int) {
	x := v.names() - nameAt + besideName
	free := w - 1 - x
	for style, widths := range stoneColumns {
		sum := 0
		for _, c := range widths {
			sum += c
		}
		gaps := len(widths) - 1
		if free-sum < gaps {
			continue
		}
		for i := range widths {
			at[i] = x + i*min(free-sum, gaps*mostAir)/gaps
			x += widths[i]
		}
		for i := range gaps {
			room[i] = at[i+1] - at[i] - 1
		}
		room[gaps] = w - 1 - at[gaps]
		return at, room, style
	}
	kept := [len(at)]bool{}
	for _, i := range byWorth {
		if free -= stoneColumns[1][i]; free < 0 {
			break
		}
		kept[i] = true
		free -= slotGap
	}
	for i, is := range kept {
		if is {
			at[i], room[i] = x, stoneColumns[1][i]+1
			x += stoneColumns[1][i] + slotGap
		}
	}
	return at, room, 1
}

// ages is the window in which a milestone was reached, in years, longest wording first: "4.7 to 5.0", "under 2.8" if it
// was reached at an unknown time before, "-" if it is not on record, launchNotKnown.
func ages(s data.Milestone) []string {
	switch {
	case s.Reached == nil:
		return []string{"-"}
	case s.NoAge:
		return []string{launchNotKnown}
	case s.Before:
		return []string{"under " + s.Ages().Upper, "<" + s.Ages().Upper}
	}
	return []string{data.Plain(s.Ages().Bare()), dashed(s.Ages())}
}
