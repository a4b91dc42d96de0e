package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/claim"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the ratios, newest first, after the one of the day shown, and what may be written about that. What is
// copied is the first sentence that may.
func (v shown) Records() screen.Records {
	times := "times"
	if !v.missing() {
		times = v.sides()
	}
	text := func(id, title string) snapshot.Column { return snapshot.Column{ID: id, Title: title} }
	program := func(id string) snapshot.Column { return snapshot.Column{ID: id, Title: id, Data: true} }
	rec := v.Said()
	rec.Columns = slices.Concat(snapshot.Days("day", "day"), []snapshot.Column{program("a_messenger"),
		snapshot.Numbers("a", v.Name(v.ids[0]))}, snapshot.Days("a_day", "as of"),
		[]snapshot.Column{program("b_messenger"), snapshot.Numbers("b", v.Name(v.ids[1]))},
		snapshot.Days("b_day", "as of"), []snapshot.Column{program("times_of"), program("times_to"),
			snapshot.Numbers("times_lo", times+", at least"), snapshot.Numbers("times_hi", times+", at most"),
			text("order", "order"), {ID: "sure", Title: "sure", Kind: snapshot.Bool}, text("why", "why"),
			say.FlagColumn})
	rec.Rows = []snapshot.Row{v.record(data.ByDay, v.now)}
	for _, r := range slices.Backward(v.points) {
		if r.Day != v.Day() {
			rec.Rows = append(rec.Rows, v.record(precision(r), r))
		}
	}
	return rec
}

// Said is the first sentence that may be written, with all that may and may not.
func (v shown) Said() (rec screen.Records) {
	rec.Spoken = say.Spoken(v.Frame, v.ids[:]...)
	may, not := claim.Sentences(v.Frame, v.ids[0], v.ids[1])
	for _, s := range may {
		rec.Remarks = append(rec.Remarks, "you may write: "+s.Text)
	}
	for _, s := range not {
		rec.Remarks = append(rec.Remarks, "you may not write: "+s.Text)
	}
	if len(may) > 0 {
		rec.Citation = may[0].Text
		rec.Figures = rec.Spoken
		rec.Spoken = slices.DeleteFunc(slices.Clone(rec.Spoken), func(o *data.Observation) bool {
			return o == nil || !strings.Contains(rec.Citation, v.Name(o.Messenger))
		})
	}
	return rec
}

// orderIDs are the orders for programs.
var orderIDs = [...]string{data.Undetermined: "undetermined", data.AsStated: "stated", data.Certain: "certain"}

// record is a ratio as a record, its day as exactly as it is known; without one, the figures that there are.
func (v shown) record(p data.Precision, r data.RatioPoint) (row snapshot.Row) {
	add := func(cells ...snapshot.Cell) { row.Cells = append(row.Cells, cells...) }
	value := func(v string) snapshot.Cell { return snapshot.Cell{Value: v} }
	add(snapshot.Dated(r.Day, p)...)
	two := [2]*data.Observation{r.A, r.B}
	if r.B != nil && r.B.Messenger == v.ids[0] {
		two = [2]*data.Observation{r.B, r.A}
	}
	for i, o := range two {
		stated := snapshot.Stated(o)
		if o == nil {
			stated[0].Text = say.Absent(v.Frame, v.ids[i]).Cell()
		} else {
			row.Figures = append(row.Figures, o)
		}
		add(value(v.ids[i]))
		add(stated...)
	}
	if v.missing() {
		add(make([]snapshot.Cell, 6)...)
		add(snapshot.Cell{Text: v.noRatio()[0]}, say.FlagCell(r.Day, row.Figures...))
		return row
	}
	lo, hi := r.Ratio.Format()
	sure := r.Order == data.Certain
	add(value(r.A.Messenger), value(r.B.Messenger), snapshot.Numeral(lo), snapshot.Numeral(hi),
		snapshot.Cell{Text: orders[r.Order], Value: orderIDs[r.Order]},
		snapshot.Cell{Text: map[bool]string{true: "yes", false: "no"}[sure], Value: strconv.FormatBool(sure)},
		snapshot.Cell{Text: v.why(r)}, say.FlagCell(r.Day, r.A, r.B))
	return row
}

// why says why a ratio has not two ends, or its order is not sure; "" if all is.
func (v shown) why(r data.RatioPoint) string {
	var reasons []string
	for _, o := range [...]*data.Observation{r.A, r.B} {
		name := v.Name(o.Messenger)
		switch o.Bound {
		case data.AtLeast:
			reasons = append(reasons, name+": at least")
		case data.AtMost:
			reasons = append(reasons, name+": at most")
		}
		if o.Old(r.Day) {
			reasons = append(reasons, name+": "+data.Age(o.AsOf, r.Day)+data.Nbsp+"old")
		}
	}
	if len(reasons) == 0 && r.Order != data.Certain {
		reasons = append(reasons, "too close to be ordered")
	}
	return strings.Join(reasons, "; ")
}

// Page is the page of the standing figure of A, else of B.
func (v shown) Page() *data.Source {
	if o := cmp.Or(v.figures[0], v.figures[1]); o != nil {
		return o.Source
	}
	return nil
}
