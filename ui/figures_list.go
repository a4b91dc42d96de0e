package ui

import (
	"cmp"
	"slices"
	"strings"

	"userbase/data"
)

// figureColumns are the columns that figures are sorted by; the first is the screen's own order.
var figureColumns = []string{"day", "messenger", "counts", "value", "basis", "publisher"}

func (figures) SortColumns() []string { return figureColumns }

// figureOrder is the column that the figures are sorted by.
func (f Frame) figureOrder() string {
	if f.Sort == "" {
		return figureColumns[0]
	}
	return f.Sort
}

// orderWords says how the figures are sorted.
func (f Frame) orderWords() string {
	words := map[string][2]string{
		"day":       {"newest first", "oldest first"},
		"messenger": {"by messenger", "by messenger, last first"},
		"counts":    {"by what they count", "by what they count, last first"},
		"value":     {"largest first", "smallest first"},
		"basis":     {"best basis first", "weakest basis first"},
		"publisher": {"by publisher, A to Z", "by publisher, Z to A"},
	}[f.figureOrder()]
	if f.Reverse {
		return words[1]
	}
	return words[0]
}

// figureList is what the screen lists: the figures that pass all filters, in order.
func (f Frame) figureList() []*data.Observation {
	group, terms := f.GroupShown(), searchTerms(f.Search)
	list := make([]*data.Observation, 0, len(f.Set.Observations))
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		switch {
		case f.Whose != "" && o.Messenger != f.Whose:
		case f.NoEst && o.Basis >= data.Estimate:
		case group == Flows && !o.Metric.Flow():
		case group != Flows && group != AllMetrics && o.Metric.Group() != group:
		case !f.figureHolds(o, terms):
		default:
			list = append(list, o)
		}
	}
	f.orderFigures(list)
	return list
}

// estimatesLeftOut is the number of figures that are missing only because estimates are off.
func (f Frame) estimatesLeftOut() int {
	n := len(f.figureList())
	f.State.NoEst = false
	return len(f.figureList()) - n
}

// orderFigures sorts by the chosen column; within it the newest come first, also when it is reversed.
func (f Frame) orderFigures(list []*data.Observation) {
	by := newestFirst
	switch f.figureOrder() {
	case "messenger":
		by = func(a, b *data.Observation) int { return cmp.Compare(f.number(a.Messenger), f.number(b.Messenger)) }
	case "counts":
		by = func(a, b *data.Observation) int { return cmp.Compare(metricOrder(a.Metric), metricOrder(b.Metric)) }
	case "value":
		by = func(a, b *data.Observation) int { return cmp.Compare(b.Value, a.Value) }
	case "basis":
		by = func(a, b *data.Observation) int { return cmp.Compare(a.Basis, b.Basis) }
	case "publisher":
		by = func(a, b *data.Observation) int { return compareFold(a.Source.Publisher, b.Source.Publisher) }
	}
	sign := 1
	if f.Reverse {
		sign = -1
	}
	slices.SortFunc(list, func(a, b *data.Observation) int { return cmp.Or(sign*by(a, b), newestFirst(a, b)) })
}

// newestFirst orders figures by their day, the last first; those of one day with stocks before flows, longer
// periods before shorter, and the better basis before the worse.
func newestFirst(a, b *data.Observation) int {
	return cmp.Or(cmp.Compare(b.AsOf, a.AsOf), cmp.Compare(a.From, b.From), cmp.Compare(a.Basis, b.Basis), cmp.Compare(a.ID, b.ID))
}

// metricOrder is the place of a metric among all, users first, flows last.
func metricOrder(m data.Metric) int {
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

// figureAt is the row of the selected figure: the first if it is not listed, -1 if none is.
func (f Frame) figureAt(list []*data.Observation) int {
	for i, o := range list {
		if o.ID == f.Figure {
			return i
		}
	}
	return min(0, len(list)-1)
}

// selectedFigure is the selected figure, or nil if none is listed.
func (f Frame) selectedFigure() *data.Observation {
	list := f.figureList()
	if at := f.figureAt(list); at >= 0 {
		return list[at]
	}
	return nil
}

// searchTerms are the words of a search in small letters; a number and its unit ("40 M") are one.
func searchTerms(search string) []string {
	var terms []string
	for _, word := range strings.Fields(strings.ToLower(search)) {
		if n := len(terms); n > 0 && (word == "m" || word == "bn" || word == "k") && strings.ContainsAny(terms[n-1], "0123456789") {
			terms[n-1] += " " + word
			continue
		}
		terms = append(terms, word)
	}
	return terms
}

// figureHolds reports whether each of the terms occurs in what is known of the figure.
func (f Frame) figureHolds(o *data.Observation, terms []string) bool {
	for _, t := range terms {
		s := o.Source
		switch {
		case holdsFold(f.Name(o.Messenger), t), holdsFold(o.Metric.Label(), t), holdsFold(metricWord(o.Metric, true), t),
			holdsFold(o.Basis.String(), t), holdsFold(o.CountedBy, t), holdsFold(o.Note, t), holdsFold(s.Publisher, t),
			holdsFold(s.Title, t), holdsFold(s.TitleOriginal, t), holdsFold(s.Access.String(), t),
			holdsFold(o.Period(), t), holdsNumber(o.Stated(), t), holdsNumber(o.Signed(), t):
		default:
			return false
		}
	}
	return true
}

// holdsFold reports whether s contains a text, which is given in small letters.
func holdsFold(s, low string) bool {
	for i := 0; i+len(low) <= len(s); i++ {
		if lowerByte(s[i]) == low[0] && strings.EqualFold(s[i:i+len(low)], low) {
			return true
		}
	}
	return false
}

// holdsNumber is holdsFold, but a number is not found within a longer one: 40 M is not in 140 M.
func holdsNumber(s, low string) bool {
	s = strings.ToLower(s)
	for from := 0; ; {
		i := strings.Index(s[from:], low)
		if i < 0 {
			return false
		}
		at := from + i
		if at == 0 || !isDigit(low[0]) || !isDigit(s[at-1]) && s[at-1] != '.' {
			return true
		}
		from = at + 1
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
