package compare

import (
	"cmp"
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the ratios, newest first, after the one of the day shown.
func (v shown) Records() screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "day", Title: "day"}, {ID: "a", Title: v.Name(v.ids[0])},
		{ID: "a_day", Title: "as of"}, {ID: "b", Title: v.Name(v.ids[1])}, {ID: "b_day", Title: "as of"},
		{ID: "times", Title: "times"}, {ID: "order", Title: "order"}, {ID: "flags", Title: "flags"}}}
	rec.Figures = say.Spoken(v.Frame, v.ids[:]...)
	if !v.missing() {
		rec.Columns[5].Title += " " + v.sides()
	}
	rec.Rows = []snapshot.Row{v.record(v.Day().Short(), v.now)}
	for _, r := range slices.Backward(v.points) {
		if r.Day != v.Day() {
			rec.Rows = append(rec.Rows, v.record(when(r), r))
		}
	}
	return rec
}

// record is a ratio as a record; without one, the figures that there are.
func (v shown) record(day string, r data.RatioPoint) (row snapshot.Row) {
	add := func(text, value string) { row.Cells = append(row.Cells, snapshot.Cell{Text: text, Value: value}) }
	add(day, r.Day.String())
	two := [2]*data.Observation{r.A, r.B}
	if r.B != nil && r.B.Messenger == v.ids[0] {
		two = [2]*data.Observation{r.B, r.A}
	}
	for i, o := range two {
		if o == nil {
			add(say.Absent(v.Frame, v.ids[i]).Cell(), "")
			add("", "")
			continue
		}
		row.Figures = append(row.Figures, o)
		add(o.Stated(), strconv.FormatInt(o.Value, 10))
		add(o.AsOf.Format(o.Precision), o.AsOf.String())
	}
	if v.missing() {
		row.Cells = append(row.Cells, snapshot.Cell{Text: "n/a"}, snapshot.Cell{}, snapshot.Cell{})
		return row
	}
	times := data.TimesRange(r.Ratio)
	row.Cells = append(row.Cells, snapshot.Cell{Text: times.Words(), Value: times.Machine()},
		snapshot.Cell{Text: orders[r.Order].record}, snapshot.Cell{Text: say.FlagWords(r.A, r.B)})
	return row
}

// Page is the page of the standing figure of A, else of B.
func (v shown) Page() *data.Source {
	if o := cmp.Or(v.figures[0], v.figures[1]); o != nil {
		return o.Source
	}
	return nil
}
