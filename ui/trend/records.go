package trend

import (
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the figures of the time shown, one a row, with what became of each, also of those that are not drawn:
// with why not.
func (v shown) Records() screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "name", Title: "messenger"}, {ID: "day", Title: "as of"},
		{ID: "figure", Title: screen.GroupLabel(v.GroupShown()), Right: true}, {ID: "counts", Title: "counts"},
		{ID: "basis", Title: "who says so"}, {ID: "flags", Title: "in doubt"}, {ID: "fate", Title: "counted"},
		{ID: "why", Title: "why not drawn"}}}
	if v.plan.index {
		rec.Columns = append(rec.Columns, snapshot.Column{ID: "index", Right: true,
			Title: "index, 100 = " + v.IndexDay.Short()})
	}
	rec.Columns = append(rec.Columns, snapshot.Hidden)
	for _, m := range v.Set.Messengers {
		times, based := v.plan.unit(v.Frame, m.ID)
		for _, step := range v.plan.shownSteps(v.Frame, m.ID) {
			row := v.record(step)
			row.Hidden = v.Hides(m.ID)
			why := ""
			switch {
			case row.Hidden:
				why = "hidden"
			case !based:
				why = "no figure up to the index day"
			case slices.Contains(v.plan.below, step.Observation):
				why = "below the scale"
			}
			row.Cells = append(row.Cells, snapshot.Cell{Text: why})
			if v.plan.index && based {
				row.Cells = append(row.Cells, snapshot.Cell{Text: indexed(float64(step.Value) * times)})
			}
			for len(row.Cells) < len(rec.Columns)-1 {
				row.Cells = append(row.Cells, snapshot.Cell{})
			}
			row.Cells = append(row.Cells, snapshot.Truth(row.Hidden))
			rec.Rows = append(rec.Rows, row)
		}
	}
	if v.Hides(v.Focus) {
		return rec
	}
	rec.Figures = say.Spoken(v.On(v.end()), v.Focus) // it may lie before the time shown
	if v.plan.index {
		rec.Figures = append(rec.Figures, v.Set.Standing(v.Focus, v.Query(), v.IndexDay))
	}
	return rec
}

// record is a figure as a record, whatever the scale.
func (v shown) record(step data.Step) snapshot.Row {
	o := step.Observation
	return snapshot.Row{Figures: []*data.Observation{o}, Cells: []snapshot.Cell{{Text: v.Name(o.Messenger)},
		{Text: o.AsOf.Format(o.Precision), Value: o.AsOf.String()},
		{Text: o.Stated(), Value: strconv.FormatInt(o.Value, 10)}, {Text: o.Metric.Label()},
		{Text: say.Who(o), Value: o.Basis.String()}, {Text: say.FlagWords(o)}, {Text: say.Stood(step)}}}
}

// Page is the page of the figure of the focus.
func (v shown) Page() *data.Source { return part.FocusSource(v.Frame) }
