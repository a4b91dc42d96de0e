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
	rec := screen.Records{Columns: []snapshot.Column{{ID: "day", Title: "day"}, {ID: "a", Title: v.Name(v.ids[0])},
		{ID: "a_day", Title: "as of"}, {ID: "b", Title: v.Name(v.ids[1])}, {ID: "b_day", Title: "as of"},
		{ID: "times_lo", Title: times + ", at least", Right: true},
		{ID: "times_hi", Title: times + ", at most", Right: true}, {ID: "order", Title: "order"},
		{ID: "sure", Title: "sure"}, {ID: "why", Title: "why"}, {ID: "flags", Title: "in doubt"}}}
	rec.Figures = say.Spoken(v.Frame, v.ids[:]...)
	rec.Rows = []snapshot.Row{v.record(v.Day().Short(), v.now)}
	for _, r := range slices.Backward(v.points) {
		if r.Day != v.Day() {
			rec.Rows = append(rec.Rows, v.record(when(r), r))
		}
	}
	may, not := claim.Sentences(v.Frame, v.ids[0], v.ids[1])
	for _, s := range may {
		rec.Remarks = append(rec.Remarks, "you may write: "+s.Text)
	}
	for _, s := range not {
		rec.Remarks = append(rec.Remarks, "you may not write: "+s.Text)
	}
	if len(may) > 0 {
		rec.Citation = may[0].Text
	}
	return rec
}

// orderIDs are the orders for programs.
var orderIDs = [...]string{data.Undetermined: "undetermined", data.AsStated: "stated", data.Certain: "certain"}

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
		for range 4 {
			add("", "")
		}
		add(v.noRatio()[0], "")
		add("", "")
		return row
	}
	lo, hi := r.Ratio.Format()
	add(lo, "")
	add(hi, "")
	add(orders[r.Order], orderIDs[r.Order])
	add(map[bool]string{true: "yes", false: "no"}[r.Order == data.Certain], strconv.FormatBool(r.Order == data.Certain))
	add(v.why(r), "")
	add(say.FlagWords(r.A, r.B), "")
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
