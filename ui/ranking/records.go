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

// Records are the ranks; hidden messengers have none. A column has one type; what is not known is an empty cell, and why
// says the reason.
func (v shown) Records() screen.Records {
	rec := screen.Records{Remarks: v.remarks()}
	number := func(id, title string) {
		rec.Columns = append(rec.Columns, snapshot.Column{ID: id, Title: title, Right: true})
	}
	number("rank_from", "rank from")
	number("rank_to", "to")
	for _, c := range [...][2]string{{"sure", "order"}, {"name", "messenger"}, {"figure",
		screen.GroupLabel(v.GroupShown())}, {"day", "as of"}, {"basis", "who says so"}, {"flags", "in doubt"},
		{"age", "age"}, {"dissents", "another source"}, {"why", "why"}} {
		rec.Columns = append(rec.Columns, snapshot.Column{ID: c[0], Title: c[1]})
	}
	if v.unit == screen.Multiples {
		number("times_lo", "times "+v.Name(v.Base)+" from")
		number("times_hi", "to")
	}
	rec.Columns = append(rec.Columns, snapshot.Hidden)
	for _, rk := range v.ranks {
		rec.Rows = append(rec.Rows, v.record(rk))
		switch {
		case v.Hides(rk.Messenger):
		case rk.Figure != nil:
			rec.Figures = append(rec.Figures, v.Set.Dissents(rk.Messenger, v.Query(), v.Day())...)
		default: // why names the first
			rec.Figures = append(rec.Figures, say.Spoken(v.Frame, rk.Messenger)...)
		}
	}
	if a, b := say.Pair(v.Frame); !v.Hides(v.Focus) && !v.Hides(v.Base) { // one of whom may be hidden
		rec.Figures = append(rec.Figures, say.Spoken(v.Frame, a, b)...)
	}
	return rec
}

// record is a row of the ranking as a record.
func (v shown) record(rk data.Rank) snapshot.Row {
	places := make([]snapshot.Cell, 3)
	if rk.Row > 0 {
		sure := snapshot.Cell{Text: "sure", Value: "true"}
		if rk.AsStated {
			sure = snapshot.Cell{Text: "by the numbers given", Value: "false"}
		}
		places = []snapshot.Cell{numeral(digits(rk.From)), numeral(digits(rk.To)), sure}
	}
	row := snapshot.Row{Cells: append(places, snapshot.Cell{Text: v.Name(rk.Messenger)}), Hidden: v.Hides(rk.Messenger)}
	o, figure := rk.Figure, make([]snapshot.Cell, 6)
	if o != nil {
		row.Figures = []*data.Observation{o}
		figure = v.figure(o)
	}
	row.Cells = append(append(row.Cells, figure...), snapshot.Cell{Text: v.why(rk)})
	if v.unit == screen.Multiples {
		times := make([]snapshot.Cell, 2)
		if o != nil {
			lo, hi := v.ratio(o).Format()
			times = []snapshot.Cell{numeral(lo), numeral(hi)}
		}
		row.Cells = append(row.Cells, times...)
	}
	row.Cells = append(row.Cells, snapshot.Truth(row.Hidden))
	return row
}

// numeral is a number for people and programs alike; "" is none.
func numeral(number string) snapshot.Cell { return snapshot.Cell{Text: number, Value: number} }

// figure are the cells of a figure: value, day, who says so, flags, age, other sources.
func (v shown) figure(o *data.Observation) []snapshot.Cell {
	var others []string
	for _, d := range v.Set.Dissents(o.Messenger, v.Query(), v.Day()) {
		others = append(others, d.Stated()+", "+d.AsOf.Format(d.Precision))
	}
	age := data.Age(o.AsOf, v.Day())
	if o.Old(v.Day()) {
		age += ", old"
	}
	return []snapshot.Cell{{Text: o.Stated(), Value: strconv.FormatInt(o.Value, 10)},
		{Text: o.AsOf.Format(o.Precision), Value: o.AsOf.String()}, {Text: say.Who(o), Value: o.Basis.String()},
		{Text: say.FlagWords(o)}, {Text: age}, {Text: strings.Join(others, "; ")}}
}

// why is the reason why a row has no figure, no place, or no place of its own; "" if it has.
func (v shown) why(rk data.Rank) string {
	switch {
	case rk.Figure == nil:
		return say.Absent(v.Frame, rk.Messenger).Sentence()
	case v.Hides(rk.Messenger):
		return "hidden"
	case rk.Row == 0:
		return noRank(rk.Figure, v.Day())
	case rk.From < rk.To:
		return "order not known"
	}
	return ""
}

// Page is the page of the figure of the focus.
func (v shown) Page() *data.Source { return part.FocusSource(v.Frame) }
