package compare

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the ratios, newest first, after the one of the day shown.
func (Screen) Records(f screen.Frame) screen.Records {
	c := Compared(f)
	A, B := f.Name(c.A), f.Name(c.B)
	ratio := "times"
	if !c.Missing() {
		ratio = "times " + f.Name(c.Large) + " to " + f.Name(c.Small)
	}
	rec := screen.Records{Columns: []snapshot.Column{{ID: "day", Title: "day"}, {ID: "a", Title: A}, {ID: "a_day", Title: "as of"}, {ID: "b", Title: B},
		{ID: "b_day", Title: "as of"}, {ID: "times", Title: ratio}, {ID: "order", Title: "order"}, {ID: "flags", Title: "flags"}}}
	row := snapshot.Row{Cells: []snapshot.Cell{{Text: f.Day().Short(), Value: f.Day().String()}}}
	figureCellsOf(f, &row, c.A, c.x)
	figureCellsOf(f, &row, c.B, c.y)
	if c.Missing() {
		row.Cells = append(row.Cells, snapshot.Cell{Text: "n/a"}, snapshot.Cell{}, snapshot.Cell{})
	} else {
		l, s := c.standing()
		now := RatioDay{data.RatioPoint{Day: f.Day(), A: l, B: s, Ratio: c.ratio(), Order: data.OrderAt(l, s, f.Day())}}
		now.cells(&row)
	}
	rec.Rows = append(rec.Rows, row)
	for i := len(c.Points) - 1; i >= 0; i-- {
		p := RatioDay{c.Points[i]}
		if p.Day == f.Day() {
			continue
		}
		a, b := p.A, p.B
		if a.Messenger != c.A {
			a, b = b, a
		}
		row := snapshot.Row{Cells: []snapshot.Cell{{Text: p.DayOf(), Value: p.Day.String()}}}
		figureCellsOf(f, &row, c.A, a)
		figureCellsOf(f, &row, c.B, b)
		p.cells(&row)
		rec.Rows = append(rec.Rows, row)
	}
	return rec
}

func figureCellsOf(f screen.Frame, row *snapshot.Row, id string, o *data.Observation) {
	if o == nil {
		row.Cells = append(row.Cells, snapshot.Cell{Text: say.Why(f, id)}, snapshot.Cell{})
		return
	}
	row.Figures = append(row.Figures, o)
	row.Cells = append(row.Cells, snapshot.Cell{Text: o.Stated(), Value: fit.Itoa64(o.Value)}, snapshot.Cell{Text: o.AsOf.Format(o.Precision), Value: o.AsOf.String()})
}

// cells adds ratio, order and flags to a row.
func (p RatioDay) cells(row *snapshot.Row) {
	times := data.TimesWords(p.Ratio)
	order := [...]string{"undetermined", "as far as stated", "certain"}[p.Order]
	var flags []string
	for _, flag := range []data.Flag{'e', 'p', 'd', 'c', 'b', 'w'} {
		if p.has(p.A, flag) || p.has(p.B, flag) {
			flags = append(flags, flag.Meaning())
		}
	}
	row.Cells = append(row.Cells, snapshot.Cell{Text: times, Value: say.RangeValue(times)}, snapshot.Cell{Text: order}, snapshot.Cell{Text: strings.Join(flags, "; ")})
}
