package ranking

import (
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the ranks, hidden messengers left out.
func (v shown) Records() screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "rank", Title: "rank", Right: true}, {ID: "name",
		Title: "messenger"},
		{ID: "figure", Title: screen.GroupLabel(v.GroupShown())}, {ID: "day", Title: "as of"}, {ID: "basis",
			Title: "basis"},
		{ID: "flags", Title: "flags"}, {ID: "age", Title: "age"}, {ID: "dissents", Title: "dissent"}}}
	if v.Unit() == screen.Multiples {
		rec.Columns = append(rec.Columns, snapshot.Column{ID: "times", Title: "times " + v.Name(v.Base)})
	}
	for _, rk := range v.ranks {
		o := rk.Figure
		if v.Hides(rk.Messenger) {
			continue
		}
		if o == nil {
			row := snapshot.Row{Cells: []snapshot.Cell{{}, {Text: v.Name(rk.Messenger)}, {Text: say.Absent(v.Frame,
				rk.Messenger).Cell()}}}
			for len(row.Cells) < len(rec.Columns) {
				row.Cells = append(row.Cells, snapshot.Cell{})
			}
			rec.Rows = append(rec.Rows, row)
			continue
		}
		rec.Rows = append(rec.Rows, v.record(rk))
		rec.Figures = append(rec.Figures, v.Set.Dissents(rk.Messenger, v.Query(), v.Day())...)
	}
	a, b := say.ShownPair(v.Frame) // one of whom may be hidden
	rec.Figures = append(rec.Figures, say.Spoken(v.Frame, a, b)...)
	rec.Remarks = v.remarks()
	return rec
}

// record is a row of the ranking as a record.
func (v shown) record(rk data.Rank) snapshot.Row {
	o := rk.Figure
	var dissents []string
	row := snapshot.Row{Figures: []*data.Observation{o}}
	for _, d := range v.Set.Dissents(rk.Messenger, v.Query(), v.Day()) {
		dissents = append(dissents, d.Stated()+", "+d.AsOf.Format(d.Precision))
	}
	age := data.Age(o.AsOf, v.Day())
	if o.Old(v.Day()) {
		age += ", old"
	}
	row.Cells = []snapshot.Cell{{Text: rk.String()}, {Text: v.Name(rk.Messenger)}, {Text: o.Stated(),
		Value: strconv.FormatInt(o.Value, 10)},
		{Text: o.AsOf.Format(o.Precision), Value: o.AsOf.String()}, {Text: o.Basis.String()},
		{Text: say.FlagWords(o)}, {Text: age}, {Text: strings.Join(dissents, "; ")}}
	if v.Unit() == screen.Multiples {
		_, n, _ := v.value(o, true)
		row.Cells = append(row.Cells, snapshot.Cell{Text: n})
	}
	return row
}

// Page is the page of the figure of the focus.
func (v shown) Page() *data.Source { return part.FocusSource(v.Frame) }
