package command

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

func figuresCommand() *cobra.Command {
	var format string
	var chosen choice
	formats := []string{"csv", "json", "md"}
	cmd := &cobra.Command{
		Use:   "figures",
		Short: "print the data set, a figure a row, with its sources",
		Long: "figures prints the data set as csv, json or md: every figure with its bound, its basis and its " +
			"source.",
		Example: "userbase figures --messenger signal,threema --metric active --format md",
		Args:    exactly(0, "no arguments: choose with --messenger and --metric"),
		RunE: func(*cobra.Command, []string) error {
			if err := fit.OneOf("--format", format, formats); err != nil {
				return err
			}
			env, err := Load()
			if err != nil {
				return err
			}
			if err := chosen.check(env); err != nil {
				return err
			}
			b, err := snapshot.Encode(format, chosen.figures(env, format), snapshot.Options{})
			if err != nil {
				return failed(err)
			}
			return write(b)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&format, "format", "csv", strings.Join(formats, ", "))
	cmd.Flags().StringSliceVar(&chosen.messengers, "messenger", nil, "only these messengers, joined by commas")
	cmd.Flags().StringSliceVar(&chosen.metrics, "metric", nil, "only these metrics or metric groups, joined by commas")
	fixed(cmd, "format", formats)
	for flag, values := range map[string]func(*screen.Env) []string{"messenger": (*screen.Env).Messengers,
		"metric": metricIDs} {
		f := screen.Field{Kind: screen.List, Values: values}
		_ = cmd.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, typed string) ([]string,
			cobra.ShellCompDirective) {
			return complete(f, typed)
		})
	}
	return cmd
}

// choice chooses among the figures: by messenger, and by metric as metricIDs lists them; none chooses all.
type choice struct{ messengers, metrics []string }

// check says which of the words is unknown.
func (c choice) check(env *screen.Env) error {
	for _, m := range c.messengers {
		if err := fit.OneOf("--messenger", m, env.Messengers()); err != nil {
			return err
		}
	}
	for _, m := range c.metrics {
		if err := fit.OneOf("--metric", m, metricIDs(env)); err != nil {
			return err
		}
	}
	return nil
}

// metricIDs lists what figures can be chosen by: the metric groups, the metrics that are none, and all flows.
func metricIDs(env *screen.Env) []string {
	ids := metricGroups()
	for i := range env.Set.Observations {
		if m := string(env.Set.Observations[i].Metric); !slices.Contains(ids, m) {
			ids = append(ids, m)
		}
	}
	return append(ids, string(screen.Flows))
}

// isOf reports whether the metric is, or belongs to, what MetricIDs names.
func isOf(m data.Metric, id string) bool {
	return string(m) == id || string(m.Group()) == id || id == string(screen.Flows) && m.Flow()
}

// holds reports whether a figure is chosen.
func (c choice) holds(o *data.Observation) bool {
	return (len(c.messengers) == 0 || slices.Contains(c.messengers, o.Messenger)) &&
		(len(c.metrics) == 0 || slices.ContainsFunc(c.metrics, func(id string) bool { return isOf(o.Metric, id) }))
}

// figures is the data set as a document for csv, json and md: one row a figure, in the order of its file, with its
// source.
func (c choice) figures(env *screen.Env, format string) snapshot.Doc {
	r := screen.Report{Title: "The figures of userbase",
		Scope: "what was published about the users of messengers, each figure with its source"}
	cells := figureCells
	if format == "csv" { // the columns of every figure follow by themselves
		cells = figureKeys
	}
	for _, c := range cells(&data.Observation{Source: &data.Source{}}) {
		r.Columns = append(r.Columns, c.column)
	}
	for i := range env.Set.Observations {
		o := &env.Set.Observations[i]
		if !c.holds(o) {
			continue
		}
		row := snapshot.Row{Figures: []*data.Observation{o}}
		for _, c := range cells(o) {
			row.Cells = append(row.Cells, c.cell)
		}
		r.Rows = append(r.Rows, row)
	}
	command := []string{"figures", "--format", format}
	if len(c.messengers) > 0 {
		command = append(command, "--messenger", strings.Join(c.messengers, ","))
	}
	if len(c.metrics) > 0 {
		command = append(command, "--metric", strings.Join(c.metrics, ","))
	}
	s := c.state(env)
	return snapshot.Doc{Report: r, Meta: snapshot.Meta{View: s.View, Title: r.Title, Day: env.Set.Newest().String(),
		Metric: screen.GroupLabel(s.Group), DataVersion: env.Set.Version, Version: env.Version, Command: "userbase " +
			fit.Quote(command),
		Args: env.Args(s, "view"), Dark: true}}
}

// state is the state of the dashboard that lists the figures: on the screen that knows all metrics.
func (c choice) state(env *screen.Env) screen.State {
	s := env.Normalize(env.Default())
	s.Group = screen.AllMetrics
	for _, x := range env.Screens {
		if slices.Contains(x.Groups(), s.Group) {
			s.View = x.ID()
		}
	}
	if len(c.messengers) == 1 {
		s.Whose = c.messengers[0]
	}
	return s
}

// figureCell is one column, and its cell in the row of a figure.
type figureCell struct {
	column snapshot.Column
	cell   snapshot.Cell
}

// figureKeys are the columns of a figure that no other column of csv holds.
func figureKeys(o *data.Observation) []figureCell {
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
	return []figureCell{
		{snapshot.Column{ID: "messenger", Title: "messenger"}, snapshot.Cell{Text: o.Messenger}},
		{snapshot.Column{ID: "metric", Title: "counts"}, snapshot.Cell{Text: o.Metric.Label(),
			Value: string(o.Metric)}},
		{snapshot.Column{ID: "period", Title: "as of"}, snapshot.Cell{Text: o.Period()}},
		{snapshot.Column{ID: "value", Title: "value", Right: true}, snapshot.Cell{Text: o.Signed(),
			Value: strconv.FormatInt(o.Value, 10)}},
		{snapshot.Column{ID: "basis", Title: "basis"}, snapshot.Cell{Text: o.Basis.String()}},
		{snapshot.Column{ID: "counted_by", Title: "counted by"}, snapshot.Cell{Text: o.CountedBy}},
		{snapshot.Column{ID: "note", Title: "note"}, snapshot.Cell{Text: o.Note}},
	}
}
