package ranking

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

func (Screen) Records(f screen.Frame) screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "rank", Title: "rank", Right: true}, {ID: "name", Title: "messenger"},
		{ID: "figure", Title: screen.GroupLabel(f.GroupShown())}, {ID: "day", Title: "as of"}, {ID: "basis", Title: "basis"},
		{ID: "flags", Title: "flags"}, {ID: "age", Title: "age"}, {ID: "dissents", Title: "dissent"}}}
	if f.Unit() == screen.Multiples {
		rec.Columns = append(rec.Columns, snapshot.Column{ID: "times", Title: "times " + f.Name(f.Base)})
	}
	for _, rk := range f.Ranks() {
		o := rk.Figure
		if f.Hides(rk.Messenger) {
			continue
		}
		if o == nil {
			row := snapshot.Row{Cells: []snapshot.Cell{{}, {Text: f.Name(rk.Messenger)}, {Text: say.Why(f, rk.Messenger)}}}
			for len(row.Cells) < len(rec.Columns) {
				row.Cells = append(row.Cells, snapshot.Cell{})
			}
			rec.Rows = append(rec.Rows, row)
			continue
		}
		rec.Rows = append(rec.Rows, rankRecord(f, rk))
	}
	rec.Remarks = rankRemarks(f)
	return rec
}

// rankRemarks says in words what the signs of the ranks mean here: who cannot be ordered, and whose place holds
// only as far as stated.
func rankRemarks(f screen.Frame) []string {
	var out, run, stated []string
	from := 0
	end := func() {
		if len(run) > 1 {
			out = append(out, "The order of "+fit.Enumerate(run)+" is undetermined.")
		}
		run = nil
	}
	for _, rk := range f.Ranks() {
		if rk.Figure == nil || f.Hides(rk.Messenger) {
			continue
		}
		if rk.From != from {
			end()
			from = rk.From
		}
		run = append(run, f.Name(rk.Messenger))
		if rk.AsStated {
			stated = append(stated, f.Name(rk.Messenger))
		}
	}
	end()
	if len(stated) > 0 {
		out = append(out, "As far as stated only, against the row above: "+fit.Enumerate(stated)+".")
	}
	return out
}

// rankRecord is a row of the ranking as a record.
func rankRecord(f screen.Frame, rk data.Rank) snapshot.Row {
	o := rk.Figure
	var dissents []string
	row := snapshot.Row{Figures: []*data.Observation{o}}
	for _, d := range f.Set.Dissents(rk.Messenger, f.Query(), f.Day()) {
		dissents = append(dissents, d.Stated()+", "+d.AsOf.Format(d.Precision))
	}
	age := data.Age(o.AsOf, f.Day())
	if o.Old(f.Day()) {
		age += ", old"
	}
	row.Cells = []snapshot.Cell{{Text: rk.String()}, {Text: f.Name(rk.Messenger)}, {Text: o.Stated(), Value: fit.Itoa64(o.Value)},
		{Text: o.AsOf.Format(o.Precision), Value: o.AsOf.String()}, {Text: o.Basis.String()}, {Text: say.FlagWords(f, o)}, {Text: age}, {Text: strings.Join(dissents, "; ")}}
	if f.Unit() == screen.Multiples {
		_, n, _ := Screen{}.value(f, o, true)
		row.Cells = append(row.Cells, snapshot.Cell{Text: n})
	}
	return row
}
