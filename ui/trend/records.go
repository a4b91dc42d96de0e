package trend

import (
	"slices"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the figures of the time shown, one a row, with what became of each, also of those that are not drawn:
// with why not.
func (v shown) Records() screen.Records {
	text := func(id, title string) snapshot.Column { return snapshot.Column{ID: id, Title: title} }
	rec := v.Said()
	rec.Columns = slices.Concat([]snapshot.Column{text("name", "messenger")},
		snapshot.Days("day", "as of"), []snapshot.Column{
			snapshot.Numbers("figure", screen.GroupLabel(v.GroupShown())), text("counts", "counts"),
			text("basis", "who says so"), say.FlagColumn, text("fate", "counted"), text("why", "why not drawn")})
	if v.plan.index {
		rec.Columns = slices.Concat(rec.Columns, []snapshot.Column{
			snapshot.Numbers("index", "index, 100 = "+v.IndexDay.Short()), snapshot.Numbers("base", "is 100")},
			snapshot.Days("base_day", "as of"))
	}
	rec.Columns = append(rec.Columns, snapshot.Hidden)
	at, below := v.plan.stay(v.Frame), map[*data.Observation]bool{}
	for _, o := range v.plan.below {
		below[o] = true
	}
	for _, m := range v.Set.Messengers {
		times, based := v.plan.unit(v.Frame, m.ID)
		for _, step := range at.steps(v.Frame, m.ID) {
			row := v.record(step)
			row.Hidden = v.Hides(m.ID)
			why := ""
			switch {
			case row.Hidden:
				why = "hidden"
			case slices.Contains(v.plan.ageless, m.ID):
				why = "launch not known"
			case !based:
				why = "no figure up to the index day"
			case below[step.Observation]:
				why = "below the scale"
			}
			row.Cells = append(row.Cells, snapshot.Cell{Text: why})
			if v.plan.index {
				row.Cells = append(row.Cells, v.onIndex(step.Observation, times, based)...)
			}
			row.Cells = append(row.Cells, snapshot.Truth(row.Hidden))
			rec.Rows = append(rec.Rows, row)
		}
	}
	return rec
}

// Said are the figures of the sentence about the focus.
func (v shown) Said() (rec screen.Records) {
	if v.Hides(v.Focus) {
		return rec
	}
	newest := say.Spoken(v.On(v.end()), v.Focus) // it may lie before the time shown
	if v.plan.index {
		rec.Spoken = append(newest, v.Set.Standing(v.Focus, v.Query(), v.IndexDay))
		return rec
	}
	rec.Spoken = slices.Concat(v.grown().Figures(), newest)
	return rec
}

// record is a figure as a record, whatever the scale.
func (v shown) record(step data.Step) snapshot.Row {
	o := step.Observation
	stated := snapshot.Stated(o)
	return snapshot.Row{Figures: []*data.Observation{o}, Cells: slices.Concat(
		[]snapshot.Cell{{Text: v.Name(o.Messenger)}}, stated[1:], stated[:1],
		[]snapshot.Cell{{Text: o.Metric.Label()}, {Text: say.Who(o), Value: o.Basis.String()},
			say.FlagCell(0, o), {Text: say.Stood(step)}})}
}

// onIndex are the drawn value of a figure, and the figure and the day that are 100; nothing if there is none.
func (v shown) onIndex(o *data.Observation, times float64, based bool) []snapshot.Cell {
	if !based {
		return make([]snapshot.Cell, 4)
	}
	return append([]snapshot.Cell{snapshot.Numeral(indexed(float64(o.Value) * times))},
		snapshot.Stated(v.Set.Standing(o.Messenger, v.Query(), v.IndexDay))...)
}

// Page is the page of the figure of the focus.
func (v shown) Page() *data.Source { return part.FocusSource(v.Frame) }
