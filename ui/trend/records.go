package trend

import (
	"strconv"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the figures of the plot, one a row, with what became of each.
func (v shown) Records() screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "name", Title: "messenger"}, {ID: "day", Title: "as of"},
		{ID: "figure", Title: screen.GroupLabel(v.GroupShown()), Right: true}, {ID: "counts", Title: "counts"},
		{ID: "basis", Title: "basis"}, {ID: "flags", Title: "flags"}, {ID: "fate", Title: "stood"}}}
	for _, s := range v.plan.inOrder(v.Frame) {
		for _, step := range s.steps {
			o := step.Observation
			rec.Rows = append(rec.Rows, snapshot.Row{Figures: []*data.Observation{o}, Cells: []snapshot.Cell{
				{Text: v.Name(s.id)}, {Text: o.AsOf.Format(o.Precision), Value: o.AsOf.String()},
				{Text: o.Stated(), Value: strconv.FormatInt(o.Value, 10)}, {Text: o.Metric.Label()},
				{Text: o.Basis.String()}, {Text: say.FlagWords(o)}, {Text: say.Stood(step)}}})
		}
	}
	last := v.On(v.plan.to)
	g := v.Set.Record(v.Focus, v.Query(), v.Set.FirstDay(), v.plan.to)
	rec.Figures = append(say.Spoken(last, v.Focus), g.Figures()...) // they may lie before the time shown
	return rec
}

// Page is the page of the figure of the focus.
func (v shown) Page() *data.Source { return part.FocusSource(v.Frame) }
