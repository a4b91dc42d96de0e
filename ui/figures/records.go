package figures

import (
	"strconv"

	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the figures that are listed; the copy key copies the selected one ready to be quoted.
func (v shown) Records() screen.Records {
	rec := v.Said()
	rec.InSight = v.inSight().Places()
	rec.Columns = append(snapshot.Days("period", "as of, period"), []snapshot.Column{
		{ID: "name", Title: "messenger"}, {ID: "counts", Title: "counts"}, snapshot.Numbers("figure", "figure"),
		{ID: "vouched", Title: "who says so"}, {ID: "counter", Title: "counted by"}, {ID: "told_by", Title: "told by"},
		{ID: "read_in", Title: "read in"}, {ID: "disclosed", Title: "first published", Kind: snapshot.Day},
		{ID: "disclosed_precision", Title: "known by"}, say.FlagColumn, {ID: "stood", Title: "counted"}}...)
	for _, o := range v.list {
		when := ""
		if step, ok := v.Set.StepOf(o, v.Query()); ok {
			when = say.Stood(step)
		}
		rec.Rows = append(rec.Rows, snapshot.Row{Figures: []*data.Observation{o}, Cells: []snapshot.Cell{
			{Text: o.Period(), Value: o.AsOf.String()}, {Value: o.Precision.String()},
			{Text: v.Name(o.Messenger)}, {Text: o.Metric.Label()},
			{Text: o.Stated(), Value: strconv.FormatInt(o.Value, 10)}, {Text: say.Who(o), Value: o.Basis.String()},
			{Text: o.CountedBy},
			{Text: o.ToldBy()}, {Text: o.Source.Publisher}, {Text: say.Disclosed(o), Value: o.Disclosed.String()},
			{Text: o.HowDisclosed()}, say.FlagCell(0, o), {Text: when}}})
	}
	return rec
}

// Said is the selected figure, ready to be quoted.
func (v shown) Said() (rec screen.Records) {
	if v.chosen != nil {
		rec.Citation = citation(v.Frame, v.chosen)
		rec.Figures = []*data.Observation{v.chosen}
	}
	return rec
}

// citation is a figure ready to be quoted: what it says, who made it public and where it was read, with
// the addresses, and what is in doubt.
func citation(f screen.Frame, o *data.Observation) string {
	return data.Plain(claim(f, o, long) + ": " + o.Cite(data.WithAddresses, long.day) + doubtsBehind(o))
}

// Page is the page of the selected figure.
func (v shown) Page() *data.Source {
	if v.chosen == nil {
		return nil
	}
	return v.chosen.Source
}
