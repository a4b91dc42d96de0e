package command

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// MetricIDs lists what figures can be chosen by: the metric groups, the metrics that are none, and all flows.
func MetricIDs(set *data.Set) []string {
	var ids []string
	for _, g := range data.Groups {
		ids = append(ids, string(g))
	}
	for i := range set.Observations {
		if m := string(set.Observations[i].Metric); !slices.Contains(ids, m) {
			ids = append(ids, m)
		}
	}
	return append(ids, string(screen.Flows))
}

// isOf reports whether the metric is, or belongs to, what MetricIDs names.
func isOf(m data.Metric, id string) bool {
	return string(m) == id || string(m.Group()) == id || id == string(screen.Flows) && m.Flow()
}

// DataSet is the data set as a document for csv, json and md: one row a figure, in the order of its file, with its
// source. Messengers and metrics (as MetricIDs lists them) choose among the figures; none chooses all.
func DataSet(env *screen.Env, format string, messengers, metrics []string) snapshot.Doc {
	r := screen.Report{Title: "The figures of userbase", Scope: "what was published about the users of messengers, each figure with its source"}
	cells := figureCells
	if format == "csv" { // the columns of every figure follow by themselves
		cells = figureKeys
	}
	for _, c := range cells(nil) {
		r.Columns = append(r.Columns, c.column)
	}
	for i := range env.Set.Observations {
		o := &env.Set.Observations[i]
		if len(messengers) > 0 && !slices.Contains(messengers, o.Messenger) ||
			len(metrics) > 0 && !slices.ContainsFunc(metrics, func(id string) bool { return isOf(o.Metric, id) }) {
			continue
		}
		row := snapshot.Row{Figures: []*data.Observation{o}}
		for _, c := range cells(o) {
			row.Cells = append(row.Cells, c.cell)
		}
		r.Rows = append(r.Rows, row)
	}
	command := []string{"figures", "--format", format}
	state := env.Normalize(screen.Default())
	state.View, state.Group = "figures", screen.AllMetrics
	for _, choice := range []struct {
		flag string
		ids  []string
	}{{"--messenger", messengers}, {"--metric", metrics}} {
		if len(choice.ids) > 0 {
			command = append(command, choice.flag, strings.Join(choice.ids, ","))
		}
	}
	if len(messengers) == 1 {
		state.Whose = messengers[0]
	}
	return snapshot.Doc{Report: r, Meta: snapshot.Meta{View: state.View, Title: r.Title, Day: env.Set.Newest().String(), Metric: screen.GroupLabel(screen.AllMetrics),
		DataVersion: env.Set.Version, Version: env.Version, Command: "userbase " + fit.Quote(command), Args: screen.Args(state, "view"), Dark: true}}
}

type figureCell struct {
	column snapshot.Column
	cell   snapshot.Cell
}

// figureKeys are the columns of a figure that no other column of csv holds.
func figureKeys(o *data.Observation) []figureCell {
	if o == nil {
		o = &data.Observation{Source: &data.Source{}}
	}
	broken := "no"
	if o.Break {
		broken = "yes"
	}
	return []figureCell{
		{snapshot.Column{ID: "id", Title: "id"}, snapshot.Cell{Text: o.ID}},
		{snapshot.Column{ID: "source", Title: "source"}, snapshot.Cell{Text: o.Source.ID}},
		{snapshot.Column{ID: "break", Title: "break"}, snapshot.Cell{Text: broken}},
	}
}

// figureCells are the columns of a figure for people.
func figureCells(o *data.Observation) []figureCell {
	if o == nil {
		o = &data.Observation{Source: &data.Source{}}
	}
	return []figureCell{
		{snapshot.Column{ID: "messenger", Title: "messenger"}, snapshot.Cell{Text: o.Messenger}},
		{snapshot.Column{ID: "metric", Title: "counts"}, snapshot.Cell{Text: o.Metric.Label(), Value: string(o.Metric)}},
		{snapshot.Column{ID: "period", Title: "as of"}, snapshot.Cell{Text: o.Period()}},
		{snapshot.Column{ID: "value", Title: "value", Right: true}, snapshot.Cell{Text: o.Signed(), Value: fit.Itoa64(o.Value)}},
		{snapshot.Column{ID: "basis", Title: "basis"}, snapshot.Cell{Text: o.Basis.String()}},
		{snapshot.Column{ID: "counted_by", Title: "counted by"}, snapshot.Cell{Text: o.CountedBy}},
		{snapshot.Column{ID: "note", Title: "note"}, snapshot.Cell{Text: o.Note}},
	}
}
