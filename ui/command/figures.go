package command

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

func figuresCommand(env *screen.Env) *cobra.Command {
	var format string
	var chosen choice
	formats := []string{"csv", "json", "md"}
	metrics := func() []string { return metricIDs(env.Set) }
	cmd := &cobra.Command{
		Use:   "figures",
		Short: "print the data set, a figure a row, with its sources",
		Long: "figures prints the data set as " + fit.Join(formats, "or") +
			": every figure with its bound, its basis and its source.",
		Example: "userbase figures --messenger signal,threema --metric active --format md",
		Args:    exactly(0, "no arguments: choose with --messenger and --metric"),
		RunE: func(*cobra.Command, []string) error {
			err := cmp.Or(fit.OneOf("--format", format, formats),
				known("--messenger", chosen.messengers, env.Set.MessengerIDs()),
				known("--metric", chosen.metrics, metrics()))
			if err != nil {
				return err
			}
			b, err := snapshot.Encode(format, chosen.document(env, format), snapshot.Options{})
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
	fixed(cmd, "format", func() []string { return formats })
	listed(cmd, "messenger", env.Set.MessengerIDs)
	listed(cmd, "metric", metrics)
	return cmd
}

// known says which of the values is not allowed.
func known(what string, values, allowed []string) error {
	for _, v := range values {
		if err := fit.OneOf(what, v, allowed); err != nil {
			return err
		}
	}
	return nil
}

// metricIDs lists what figures can be chosen by: the metric groups, the metrics that are none, and all flows.
func metricIDs(set *data.Set) []string {
	ids := metricGroups()
	for i := range set.Observations {
		if m := string(set.Observations[i].Metric); !slices.Contains(ids, m) {
			ids = append(ids, m)
		}
	}
	return append(ids, string(screen.Flows))
}

// choice chooses among the figures: by messenger, and by metric as metricIDs lists them; none chooses all.
type choice struct{ messengers, metrics []string }

// holds reports whether a figure is chosen: its metric is, or belongs to, one of those named.
func (c choice) holds(o *data.Observation) bool {
	m := o.Metric
	return (len(c.messengers) == 0 || slices.Contains(c.messengers, o.Messenger)) &&
		(len(c.metrics) == 0 || slices.ContainsFunc(c.metrics, func(id string) bool {
			return id == string(m) || id == string(m.Group()) || id == string(screen.Flows) && m.Flow()
		}))
}

// document is the data set for csv, json and md: one row a figure, in the order of its file, with its source.
func (c choice) document(env *screen.Env, format string) snapshot.Doc {
	r := snapshot.Report{Title: "The figures of userbase", Columns: columns(format),
		Scope: "what was published about the users of messengers, each figure with its source"}
	for i := range env.Set.Observations {
		if o := &env.Set.Observations[i]; c.holds(o) {
			r.Rows = append(r.Rows, snapshot.Row{Figures: []*data.Observation{o}, Cells: cells(format, o)})
		}
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
		Metric: screen.GroupLabel(s.Group), DataVersion: env.Set.Version, Version: env.Version,
		Command: "userbase " + fit.Quote(command), Args: env.Args(s, "view"), Dark: true}}
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

// columns are those of a format: for people, but for csv, where the columns of every figure follow by themselves.
func columns(format string) []snapshot.Column {
	if format == "csv" {
		return []snapshot.Column{{ID: "id", Title: "id"}, {ID: "source", Title: "source"},
			{ID: "break", Title: "break"}}
	}
	return []snapshot.Column{{ID: "messenger", Title: "messenger"}, {ID: "metric", Title: "counts"},
		{ID: "period", Title: "as of"}, {ID: "value", Title: "value", Right: true}, {ID: "basis", Title: "basis"},
		{ID: "counted_by", Title: "counted by"}, {ID: "note", Title: "note"}}
}

// cells are a figure in the columns of a format.
func cells(format string, o *data.Observation) []snapshot.Cell {
	if format == "csv" {
		broken := map[bool]string{false: "no", true: "yes"}[o.Break]
		return []snapshot.Cell{{Text: o.ID}, {Text: o.Source.ID}, {Text: broken}}
	}
	return []snapshot.Cell{{Text: o.Messenger}, {Text: o.Metric.Label(), Value: string(o.Metric)}, {Text: o.Period()},
		{Text: o.Signed(), Value: strconv.FormatInt(o.Value, 10)}, {Text: o.Basis.String()}, {Text: o.CountedBy},
		{Text: o.Note}}
}
