package command

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

func figuresCommand(env *screen.Env, fields *pflag.FlagSet) *cobra.Command {
	var format, since string
	var excel bool
	var chosen choice
	formats := []string{"csv", "json", "md", "bib", "csl"}
	metrics := func() []string { return metricIDs(env.Set) }
	cmd := &cobra.Command{
		Use:   "figures",
		Short: "print the data set, a figure a row, with its sources",
		Long: "figures prints the data set as " + fit.Join(formats, "or") +
			": every figure with what it counts, who says so, " +
			"the document that first made it public, and the page that it was read on. bib (BibTeX) " +
			"and csl (CSL-JSON) are for reference managers: an entry a document.",
		Example: "userbase figures --messenger signal,threema --metric active --format md",
		Args:    exactly(0, "no arguments: choose with --messenger and --metric"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			err := cmp.Or(fit.OneOf("--format", format, formats), noExcel(excel, format),
				meant(env, "--messenger", chosen.messengers, env.Set.MessengerIDs()),
				meant(env, "--metric", chosen.metrics, metrics()))
			if err != nil {
				return err
			}
			if chosen.since, err = sinceDay(since, env); err != nil {
				return err
			}
			s, err := state(cmd, env, env.Default(), "day", "known")
			if err != nil {
				return err
			}
			chosen.known = screen.NewFrame(env, s, 0, 0, nil).Query().Known
			b, err := chosen.encode(env, format, excel)
			if err != nil {
				return failed(err)
			}
			if n := chosen.undated(env.Set); n > 0 {
				note(fit.Counting(n, "figure") + " left out: the day of publication is not known")
			}
			return write(b)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&format, "format", "csv", strings.Join(formats, ", "))
	cmd.Flags().StringSliceVar(&chosen.messengers, "messenger", nil, "only these messengers, joined by commas")
	cmd.Flags().StringSliceVar(&chosen.metrics, "metric", nil, "only these metrics or metric groups, joined by commas")
	cmd.Flags().StringVar(&since, "since", "", "only figures first published on or after this day: "+data.DayForms)
	excelFlag(cmd, &excel)
	fixed(cmd, "format", func() []string { return formats })
	cmd.Flags().AddFlag(fields.Lookup("known"))
	cmd.Flags().AddFlag(fields.Lookup("day"))
	fixed(cmd, "since", func() []string { return []string{"today"} })
	listed(cmd, "messenger", env.Set.MessengerIDs)
	listed(cmd, "metric", metrics)
	return cmd
}

// meant puts what is allowed in the place of the words of a flag, and says which of them means nothing.
func meant(env *screen.Env, flag string, words, allowed []string) (err error) {
	for i, w := range words {
		if words[i], err = env.Value(flag, w, allowed); err != nil {
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

// sinceDay reads the day of --since; 0 if none is asked for.
func sinceDay(text string, env *screen.Env) (data.Day, error) {
	if text == "" {
		return 0, nil
	}
	d, _, err := data.ReadDays(data.Word(text), env.Today)
	if err != nil {
		return 0, fmt.Errorf("--since: %w", err)
	}
	return d, nil
}

// choice chooses among the figures: by messenger, by metric as metricIDs lists them, and by the first day on which
// they may have become public, and the day on which they were surely public; none chooses all.
type choice struct {
	messengers, metrics []string
	since, known        data.Day
}

// holds reports whether a figure is chosen. Of one that was public by a day at the latest that day counts.
func (c choice) holds(o *data.Observation) bool {
	return c.named(o) && data.Query{Known: c.known}.Takes(o) &&
		(c.since == 0 || o.Disclosed != 0 && o.Disclosed >= c.since)
}

// undated counts the figures that are left out since nobody knows when they became public.
func (c choice) undated(set *data.Set) int {
	n := 0
	for i := range set.Observations {
		if o := &set.Observations[i]; (c.since != 0 || c.known != 0) && o.Disclosed == 0 && c.named(o) {
			n++
		}
	}
	return n
}

// named reports whether messenger and metric of a figure are chosen: its metric is, or belongs to, one of those named.
func (c choice) named(o *data.Observation) bool {
	m := o.Metric
	return (len(c.messengers) == 0 || slices.Contains(c.messengers, o.Messenger)) &&
		(len(c.metrics) == 0 || slices.ContainsFunc(c.metrics, func(id string) bool {
			return id == string(m) || id == string(m.Group()) || id == string(screen.Flows) && m.Flow()
		}))
}

// encode writes the figures in a format.
func (c choice) encode(env *screen.Env, format string, excel bool) ([]byte, error) {
	doc := c.document(env, format)
	switch format {
	case "bib":
		return snapshot.Bib(doc), nil
	case "csl":
		return snapshot.CSL(doc)
	}
	return snapshot.Encode(format, doc, snapshot.Options{Excel: excel})
}

// excelFlag adds the flag for a csv that Excel reads.
func excelFlag(cmd *cobra.Command, to *bool) {
	cmd.Flags().BoolVar(to, "excel", false, "a csv for Excel: marked as UTF-8, semicolons, decimal comma")
}

// noExcel is the error of a format that Excel is not asked for with.
func noExcel(excel bool, format string) error {
	if excel && format != "csv" {
		return fmt.Errorf("--excel is for csv, not for %s: add --format csv, or leave it out", format)
	}
	return nil
}

// document is the data set for csv, json and md: one row a figure, in the order of its file, with its source.
func (c choice) document(env *screen.Env, format string) snapshot.Doc {
	r := snapshot.Report{Title: "The figures of userbase", Columns: columns(format),
		Scope: "what was published about the users of messengers, each figure with its source",
		Names: env.Set.OwnNames()}
	for i := range env.Set.Observations {
		if o := &env.Set.Observations[i]; c.holds(o) {
			r.Rows = append(r.Rows, snapshot.Row{Figures: []*data.Observation{o},
				Cells: cells(format, r.Called(o.Messenger), o)})
		}
	}
	if f, _ := snapshot.ByID(format); !f.Data {
		r.Columns, r.Rows = snapshot.ForPeople(r.Columns, r.Rows)
	}
	command := []string{"figures", "--format", format}
	if len(c.messengers) > 0 {
		command = append(command, "--messenger", strings.Join(c.messengers, ","))
	}
	if len(c.metrics) > 0 {
		command = append(command, "--metric", strings.Join(c.metrics, ","))
	}
	if c.since != 0 {
		command = append(command, "--since", c.since.String())
	}
	if c.known != 0 {
		command = append(command, "--known", string(screen.Then), "--day", c.known.String())
	}
	command = append(command, env.OwnFlags()...)
	s := c.state(env)
	return snapshot.Doc{Report: r, Meta: snapshot.Meta{View: s.View, Title: r.Title, Day: env.Set.Newest().String(),
		Metric: screen.GroupLabel(s.Group), Known: string(s.Known), DataVersion: env.Set.Version, Own: env.Own,
		Version: env.Version,
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
	if c.known != 0 {
		s.Known, s.Day = screen.Then, c.known
	}
	return s
}

// columns are those of a format: for people, but for csv, where the columns of every figure follow by themselves.
func columns(format string) []snapshot.Column {
	text := func(id, title string) snapshot.Column { return snapshot.Column{ID: id, Title: title} }
	if format == "csv" {
		return []snapshot.Column{text("id", "id"), text("origin", "origin"), text("source", "source"), say.FlagColumn,
			{ID: "break", Title: "break", Kind: snapshot.Bool}}
	}
	return slices.Concat([]snapshot.Column{text("messenger", "messenger"), text("metric", "counts")},
		snapshot.Days("as_of", "as of"), []snapshot.Column{snapshot.Numbers("value", "value"),
			text("basis", "who says so"), say.FlagColumn, text("counted_by", "counted by"),
			text("told_by", "told by"), text("read_in", "read in"),
			{ID: "disclosed", Title: "first published", Kind: snapshot.Day},
			text("disclosed_precision", "known by"), text("note", "note")})
}

// cells are a figure in the columns of a format, and what its messenger is called.
func cells(format, called string, o *data.Observation) []snapshot.Cell {
	flags := say.FlagCell(0, o)
	if format == "csv" {
		origin := ""
		if o.Origin != nil {
			origin = o.Origin.ID
		}
		return []snapshot.Cell{{Text: o.ID()}, {Text: origin}, {Text: o.Source.ID}, flags, snapshot.Truth(o.Break)}
	}
	return []snapshot.Cell{{Text: called}, {Text: o.Metric.Label(), Value: string(o.Metric)},
		{Text: o.Period(), Value: o.AsOf.String()}, {Value: o.Precision.String()},
		{Text: o.Stated(), Value: strconv.FormatInt(o.Value, 10)},
		{Text: say.WhoUnnamed(o), Value: o.Basis.String()}, flags, {Text: o.CountedBy}, {Text: o.ToldBy()},
		{Text: o.Source.Publisher},
		{Text: say.Disclosed(o), Value: o.Disclosed.String()}, {Text: o.HowDisclosed()}, {Text: o.Note}}
}
