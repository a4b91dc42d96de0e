package ranking

import (
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the ranks; hidden messengers have none. A column has one type; what is not known is an empty cell; why
// says the reason.
func (v shown) Records() screen.Records {
	rec := screen.Records{Remarks: v.remarks(), InSight: v.drawn()}
	text := func(id, title string) snapshot.Column { return snapshot.Column{ID: id, Title: title} }
	rec.Columns = slices.Concat([]snapshot.Column{snapshot.Numbers("rank_from", "rank from"),
		snapshot.Numbers("rank_to", "to"), {ID: "sure", Title: "order", Kind: snapshot.Bool}, text("name", "messenger"),
		snapshot.Numbers("figure", screen.GroupLabel(v.GroupShown()))}, snapshot.Days("day", "as of"),
		[]snapshot.Column{text("basis", "who says so"), say.FlagColumn,
			{ID: "age_days", Title: "age", Kind: snapshot.Number}, text("dissents", "another source"),
			text("why", "why")})
	if v.unit == screen.Multiples {
		rec.Columns = append(rec.Columns, snapshot.Numbers("times_lo", "times "+v.Name(v.Base)+" from"),
			snapshot.Numbers("times_hi", "to"), snapshot.Column{ID: "times_why", Title: "why open", Data: true})
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
		rec.Spoken = say.Spoken(v.Frame, a, b)
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
		places = []snapshot.Cell{snapshot.Numeral(digits(rk.From)), snapshot.Numeral(digits(rk.To)), sure}
	}
	row := snapshot.Row{Hidden: v.Hides(rk.Messenger)}
	o, more := rk.Figure, make([]snapshot.Cell, 4)
	if o != nil {
		row.Figures, more = []*data.Observation{o}, v.more(o)
	}
	why := snapshot.Cell{Text: v.why(rk)}
	if why.Text == "" && rk.AsStated { // the order says so to people
		why.Value = "by the numbers given"
	}
	row.Cells = slices.Concat(places, []snapshot.Cell{{Text: v.Name(rk.Messenger)}}, snapshot.Stated(o), more,
		[]snapshot.Cell{why})
	if v.unit == screen.Multiples {
		row.Cells = append(row.Cells, v.times(o)...)
	}
	row.Cells = append(row.Cells, snapshot.Truth(row.Hidden))
	return row
}

// times are how many times the figure of the base a figure is, and why an end of that is open.
func (v shown) times(o *data.Observation) []snapshot.Cell {
	base := v.Standing(v.Base)
	if o == nil || base == nil {
		return make([]snapshot.Cell, 3)
	}
	ratio := v.ratio(o)
	lo, hi := ratio.Format()
	var why []string
	for _, x := range [...]*data.Observation{o, base} {
		if ratio.Open() && !x.Bounded() {
			why = append(why, v.Name(x.Messenger)+": "+x.Bound.Words())
		}
	}
	return []snapshot.Cell{snapshot.Numeral(lo), snapshot.Numeral(hi), {Value: strings.Join(why, "; ")}}
}

// more are further cells of a figure: who says so, flags, age, other sources.
func (v shown) more(o *data.Observation) []snapshot.Cell {
	var others []string
	for _, d := range v.Set.Dissents(o.Messenger, v.Query(), v.Day()) {
		others = append(others, say.Owned(d, d.Stated()+", "+d.AsOf.Format(d.Precision)))
	}
	age := data.Age(o.AsOf, v.Day())
	if o.Old(v.Day()) {
		age += ", old"
	}
	return []snapshot.Cell{{Text: say.Who(o), Value: o.Basis.String()}, say.FlagCell(v.Day(), o),
		{Text: age, Value: strconv.Itoa(int(v.Day() - o.AsOf))}, {Text: strings.Join(others, "; ")}}
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
