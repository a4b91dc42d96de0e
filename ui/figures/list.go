package figures

import (
	"cmp"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// figureColumns are the columns that figures are sorted by; the first is the screen's own order.
var figureColumns = []string{"day", "messenger", "counts", "value", "basis", "publisher"}

func (Screen) SortColumns() []string { return figureColumns }

// figureOrder is the column that the figures are sorted by.
func figureOrder(f screen.Frame) string {
	if s := f.Sort(); s != "" {
		return s
	}
	return figureColumns[0]
}

// orderWords says how the figures are sorted.
func orderWords(f screen.Frame) string {
	words := map[string][2]string{
		"day":       {"newest first", "oldest first"},
		"messenger": {"by messenger", "by messenger, last first"},
		"counts":    {"by what they count", "by what they count, last first"},
		"value":     {"largest first", "smallest first"},
		"basis":     {"best basis first", "weakest basis first"},
		"publisher": {"by publisher, A to Z", "by publisher, Z to A"},
	}[figureOrder(f)]
	if f.Reverse {
		return words[1]
	}
	return words[0]
}

// FigureList is what the screen lists: the figures that pass all filters, in order.
func FigureList(f screen.Frame) []*data.Observation {
	group, terms := f.GroupShown(), fit.SearchTerms(f.Search)
	list := make([]*data.Observation, 0, len(f.Set.Observations))
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		switch {
		case f.Whose != "" && o.Messenger != f.Whose:
		case f.NoEst && o.Basis >= data.Estimate:
		case group == screen.Flows && !o.Metric.Flow():
		case group != screen.Flows && group != screen.AllMetrics && o.Metric.Group() != group:
		case len(terms) > 0 && !fit.HoldsAll(f.FigureTexts()[i], terms):
		default:
			list = append(list, o)
		}
	}
	orderFigures(f, list)
	return list
}

// estimatesLeftOut is the number of figures that are missing only because estimates are off.
func estimatesLeftOut(f screen.Frame) int {
	n := len(FigureList(f))
	f.State.NoEst = false
	return len(FigureList(f)) - n
}

// orderFigures sorts by the chosen column; within it the newest come first, also when it is reversed.
func orderFigures(f screen.Frame, list []*data.Observation) {
	order := newestFirst
	switch figureOrder(f) {
	case "messenger":
		order = func(a, b *data.Observation) int { return cmp.Compare(f.Number(a.Messenger), f.Number(b.Messenger)) }
	case "counts":
		order = func(a, b *data.Observation) int { return cmp.Compare(MetricOrder(a.Metric), MetricOrder(b.Metric)) }
	case "value":
		order = func(a, b *data.Observation) int { return cmp.Compare(b.Value, a.Value) }
	case "basis":
		order = func(a, b *data.Observation) int { return cmp.Compare(a.Basis, b.Basis) }
	case "publisher":
		order = func(a, b *data.Observation) int { return compareFold(a.Source.Publisher, b.Source.Publisher) }
	}
	sign := 1
	if f.Reverse {
		sign = -1
	}
	slices.SortFunc(list, func(a, b *data.Observation) int { return cmp.Or(sign*order(a, b), newestFirst(a, b)) })
}

// newestFirst orders figures by their day, the last first; those of one day with stocks before flows, longer
// periods before shorter, and the better basis before the worse.
func newestFirst(a, b *data.Observation) int {
	return cmp.Or(cmp.Compare(b.AsOf, a.AsOf), cmp.Compare(a.From, b.From), cmp.Compare(a.Basis, b.Basis), cmp.Compare(a.ID, b.ID))
}

// MetricOrder is the place of a metric among all, users first, flows last.
func MetricOrder(m data.Metric) int {
	return slices.Index([]data.Metric{data.MAU, data.Users, data.UsersCumulative, data.DAU, data.Registered, data.InstallsTotal,
		data.AdReach, data.Installs, data.Signups, data.SignupsPerDay}, m)
}

// compareFold compares texts letter by letter, small and capital letters alike; signs before the first letter or
// digit do not count.
func compareFold(a, b string) int {
	start := func(r rune) bool { return r < '0' }
	a, b = strings.TrimLeftFunc(a, start), strings.TrimLeftFunc(b, start)
	for i := range min(len(a), len(b)) {
		if c := cmp.Compare(lowerByte(a[i]), lowerByte(b[i])); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// FigureAt is the row of the selected figure: the first if it is not listed, -1 if none is.
func FigureAt(f screen.Frame, list []*data.Observation) int {
	for i, o := range list {
		if o.ID == f.Figure {
			return i
		}
	}
	return min(0, len(list)-1)
}

// SelectedFigure is the selected figure, or nil if none is listed.
func SelectedFigure(f screen.Frame) *data.Observation {
	list := FigureList(f)
	if at := FigureAt(f, list); at >= 0 {
		return list[at]
	}
	return nil
}

// FigureTexts is what is known of each figure of the set, in small letters, for the search.
func FigureTexts(set *data.Set) []string {
	texts := make([]string, len(set.Observations))
	for i := range set.Observations {
		o := &set.Observations[i]
		s := o.Source
		name := o.Messenger
		if m := set.Messenger(o.Messenger); m != nil {
			name = m.Name
		}
		texts[i] = strings.ToLower(strings.Join([]string{name, o.Metric.Label(), metricWord(o.Metric, true), o.Basis.String(), o.CountedBy, o.Note,
			s.Publisher, s.Title, s.TitleOriginal, s.Access.String(), o.Period(), o.Stated(), o.Signed()}, "\n"))
	}
	return texts
}
