package figures

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence says what the selected figure says, who made it public, and where it was read.
func (v shown) Sentence() []string {
	v.Made("sentence")
	if v.chosen == nil {
		return []string{v.none()}
	}
	return sentence(v.Frame, v.chosen)
}

// sentence is the sentence about one figure, longest wording first.
func sentence(f screen.Frame, o *data.Observation) []string {
	doubts := doubtsBehind(o)
	said := claim(f, o, short)
	out := []string{claim(f, o, long) + ": " + o.Cite(data.WithTitles, long.day) + doubts + "."}
	for _, much := range []data.Citing{data.WithTitles, data.WithTitle, data.WithDays} {
		cited := said + ": " + o.Cite(much, short.day)
		out = append(out, cited+doubts+".", cited+".")
	}
	if out = append(out, said+": "+o.Told()+"."); !o.Unnamed() {
		out = append(out, said+".")
	}
	slices.SortStableFunc(out, func(a, b string) int { return len(b) - len(a) })
	return slices.Compact(out) // some are alike where a page is all there is
}

// doubtsBehind are what is in doubt of a figure, behind what is said of it.
func doubtsBehind(o *data.Observation) string {
	return strings.Join(append([]string{""}, say.Doubts(o)...), "; ")
}

// Notes say how many figures are left out, and where there is no room for letters whose figures are own ones.
func (v shown) Notes() []screen.Note {
	var notes []screen.Note
	part := v.inSight()
	listed := v.list[part.From:part.To]
	if p := v.lay(v.Skeleton().Body.W, listed); p.flags == 0 && p.read == 0 {
		notes = say.OwnFigures(v.Frame, listed...)
	}
	if !v.NoEst {
		return notes
	}
	return append(notes, screen.Note{
		Long:  v.Hint(fmt.Sprintf("no estimates, no repeats: %d left out", len(v.left)), " (e)"),
		Short: fmt.Sprintf("%d estimates left out", len(v.left))})
}

// none says that no figure passes the filters.
func (v shown) none() string {
	what := screen.GroupLabel(v.GroupShown())
	if v.Whose != "" {
		what += ", " + v.Name(v.Whose)
	}
	what += v.searching()
	if v.NoEst {
		what += ", no estimates"
	}
	return "No figure: " + what + "."
}

// searching is the text that the figures are searched for, behind a comma; "" if they are not.
func (v shown) searching() string {
	if v.Search == "" {
		return ""
	}
	return ", \"" + v.Search + "\""
}

// keys says what to press if no figure is listed.
func (v shown) keys() string {
	var keys []string
	for _, k := range []struct {
		filters bool
		does    string
	}{
		{v.GroupShown() != screen.AllMetrics, "m for another metric"}, {v.Whose != "", "w for another messenger"},
		{v.Search != "", "/ for another text"}, {v.Search != "", "esc to clear the search"},
		{v.Search == "" && v.Whose != "", "esc for everybody"}, {v.NoEst, "e for estimates"},
		{true, "a for all figures"},
	} {
		if k.filters {
			keys = append(keys, data.Bind(k.does))
		}
	}
	return "Press " + fit.Join(keys, "or") + "."
}

// wording is how days are written.
type wording struct {
	day  func(data.Day, data.Precision) string
	bare func(data.Day) string // without its year
}

// With the month in three letters, or in full.
var (
	short = wording{data.Day.Format, data.Day.ShortBare}
	long  = wording{data.Day.FormatLong, data.Day.LongBare}
)

// claim is what a figure says and who vouches for it; the documents follow.
func claim(f screen.Frame, o *data.Observation, w wording) string {
	name, value := f.Name(o.Messenger), o.Stated()
	switch o.Metric {
	case data.AdReach:
		return "Advertisers could reach " + value + " accounts through " + name + " " + when(o, w) + " (not users; " +
			data.Bind(say.Before(o)) + ")"
	case data.Installs:
		return name + " was installed " + value + " times " + when(o, w) + " " + firm(o)
	case data.InstallsTotal:
		day := w.day(o.AsOf, o.Precision)
		return name + " had been installed " + value + " times up to " + day + " " + firm(o)
	}
	return name + " had " + value + " " + say.People(o.Metric) + " " + when(o, w) + ", by " + say.Before(o)
}

// firm is who counted installs, in brackets.
func firm(o *data.Observation) string {
	who := say.Before(o)
	if counted := o.CountedBy; o.Basis < data.Estimate && counted != "" && counted != data.UnnamedFirm {
		who = counted + ", by " + who
	}
	return data.Bind("(" + who + ")")
}

// when is the day or the period of a figure with its preposition: on 25 January 2021, in Q4 2020, from 4 to 17 January
// 2021.
func when(o *data.Observation, w wording) string {
	y1, m1, d1 := o.From.YMD()
	y2, m2, _ := o.AsOf.YMD()
	from := w.day(o.From, data.ByDay)
	switch n := o.WholeMonths(); {
	case o.From == o.AsOf, o.From == 0 && o.Precision == data.ByDay:
		return "on " + w.day(o.AsOf, data.ByDay)
	case o.From == 0:
		return "in " + w.day(o.AsOf, o.Precision)
	case n == 1:
		return "in " + w.day(o.AsOf, data.ByMonth)
	case n > 1:
		return "in " + o.Period()
	case y1 == y2 && m1 == m2:
		from = strconv.Itoa(d1)
	case y1 == y2:
		from = w.bare(o.From)
	}
	return "from " + from + " to " + w.day(o.AsOf, data.ByDay)
}
