package trend

import (
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Sentence says how often the focus multiplied between two figures of the whole line, and what it rests on.
func (t Screen) Sentence(f screen.Frame) []string {
	if len(f.Shown()) == 0 {
		return []string{say.Nobody(f)}
	}
	if f.Hides(f.Focus) {
		return []string{f.Name(f.Focus) + " is hidden" + f.Hint(".", " Press x to show it, or up and down for another.")}
	}
	_, to := f.Range()
	g := f.Set.Growth(f.Focus, f.Query(), to)
	newest := f.Set.Standing(f.Focus, f.Query(), to)
	if newest == nil {
		f.State.Day = to
		return []string{say.Absent(f, f.Focus)}
	}
	whose := f.Name(f.Focus)
	if f.GroupShown() != data.Active {
		whose += "'s " + say.Counted(f.GroupShown())
	}
	if g.Reason != "" {
		s := "The growth of " + whose + " cannot be said: " + fit.Bind(g.Reason) + "."
		if f.GroupShown() == data.Active {
			s = whose + "'s growth cannot be said: " + fit.Bind(g.Reason) + "."
		}
		return []string{s + " The newest is " + figureRef(newest, say.SayAll) + ".", s + " The newest is " + figureRef(newest, say.SayDay) + say.BasisFlags(f, newest) + ".", s}
	}
	flags := growthFlags(g)
	var out []string
	estimates, dissents := estimatesOf(f, f.Focus, to)
	more := ""
	if newest != g.To && !newest.Bounded() {
		kind := "floor"
		if newest.Bound == data.AtMost {
			kind = "ceiling"
		}
		much := say.SayDay
		if !newest.Basis.Company() {
			much = say.SayAll
		}
		more = " The newest is a " + kind + ": " + figureRef(newest, much) + "."
	}
	full := grew(whose, g, say.SayAll) + flags + "."
	for _, s := range []string{full + estimates + dissents + "." + more, full + estimates + dissents + ".", full + estimates + "."} {
		if estimates != "" {
			out = append(out, s)
		}
	}
	if more != "" {
		out = append(out, full+more)
	}
	flags = say.BasisFlags(f, g.From, g.To) + flags // where there is no room for words
	return append(out, full, grew(whose, g, say.SayDay)+flags+".", grew(whose, g, say.SayValue)+flags+".")
}

// grew is the sentence of a growth without its flags and its full stop.
func grew(whose string, g data.Growth, much say.Saying) string {
	refs := "from " + figureRef(g.From, much) + " to " + figureRef(g.To, much)
	lo, hi := g.Times.Format()
	times := lo + fit.Nbsp + "to" + fit.Nbsp + hi
	if lo == hi {
		times = lo
	}
	switch {
	case g.Times.Hi < 1:
		return whose + " shrank: " + refs
	case g.Times.Lo <= 1:
		return "Whether " + whose + " grew cannot be said: " + refs
	}
	return whose + " grew " + times + fit.Nbsp + "times: " + refs
}

// figureRef is a figure of the past in a sentence: VALUE (DAY, BY). Its age says nothing here.
func figureRef(o *data.Observation, much say.Saying) string {
	switch much {
	case say.SayValue:
		return say.Value(o)
	case say.SayDay:
		return say.Value(o) + " (" + say.Date(o) + ")"
	}
	return say.Value(o) + " (" + say.Date(o) + ", " + say.By(o) + ")"
}

// growthFlags are the flags of what the two figures of a growth count.
func growthFlags(g data.Growth) string {
	s := ""
	for _, flag := range []data.Flag{data.FlagDefinition, data.FlagCumulative} {
		if say.HasFlag(g.From, flag) || say.HasFlag(g.To, flag) {
			s += fit.Nbsp + flag.String()
		}
	}
	return s
}

// estimatesOf says how many of a messenger's figures up to a day are estimates, and how many of these are dissents.
func estimatesOf(f screen.Frame, id string, to data.Day) (estimates, dissents string) {
	all, est, apart := 0, 0, 0
	beside := everDissents(f, id, to)
	for _, step := range f.Set.History(id, f.Query()) {
		if step.AsOf > to {
			break
		}
		all++
		if step.Basis == data.Estimate {
			est++
			if slices.Contains(beside, step.Observation) {
				apart++
			}
		}
	}
	if est == 0 {
		return "", ""
	}
	verb := " are estimates"
	if est == 1 {
		verb = " is an estimate"
	}
	estimates = " " + strconv.Itoa(est) + " of its" + fit.Nbsp + strconv.Itoa(all) + " figures" + verb
	switch {
	case apart == 1 && est == 1:
		dissents = ", a dissent"
	case apart == 1:
		dissents = ", one of them a dissent"
	case apart > 1:
		dissents = ", " + strconv.Itoa(apart) + " of them dissents"
	}
	return estimates, dissents
}

// everDissents are the figures that dissented from any that stood up to a day.
func everDissents(f screen.Frame, id string, to data.Day) []*data.Observation {
	var out []*data.Observation
	for _, step := range f.Set.History(id, f.Query()) {
		if step.AsOf > to {
			break
		}
		if step.Fate == data.Stood {
			out = append(out, f.Set.Dissents(id, f.Query(), step.AsOf)...)
		}
	}
	return out
}

// Records are the figures of the plot, one a row, with what became of each.
func (t Screen) Records(f screen.Frame) screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "name", Title: "messenger"}, {ID: "day", Title: "as of"},
		{ID: "figure", Title: screen.GroupLabel(f.GroupShown()), Right: true}, {ID: "counts", Title: "counts"}, {ID: "basis", Title: "basis"},
		{ID: "flags", Title: "flags"}, {ID: "fate", Title: "stood"}}}
	for _, s := range t.series(f).inOrder(f) {
		for _, step := range s.steps {
			o := step.Observation
			rec.Rows = append(rec.Rows, snapshot.Row{Figures: []*data.Observation{o}, Cells: []snapshot.Cell{{Text: f.Name(s.Id)},
				{Text: o.AsOf.Format(o.Precision), Value: o.AsOf.String()}, {Text: o.Stated(), Value: fit.Itoa64(o.Value)},
				{Text: o.Metric.Label()}, {Text: o.Basis.String()}, {Text: say.FlagWords(f, o)}, {Text: stood(step)}}})
		}
	}
	return rec
}

// stood says from when to when a figure stood, or why it never did.
func stood(s data.Step) string {
	switch {
	case s.Fate != data.Stood:
		return "never stood: " + s.Fate.Words()
	case s.Until == 0:
		return "stands since " + s.AsOf.Short()
	}
	if s.Until == s.AsOf+1 {
		return "on " + s.AsOf.Short() + " alone"
	}
	return s.AsOf.Short() + " to " + (s.Until - 1).Short()
}
