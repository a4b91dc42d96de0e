package data

import (
	"cmp"
	"slices"
	"strings"
)

// age is the place of a figure by day, period and basis as one number. A stock has no first day, and of periods to one
// day the longer began before.
func age(o *Observation) int64 { return -int64(o.AsOf)<<32 + int64(o.From)<<3 + int64(o.Basis) }

// FigureColumns are what a list of figures can be sorted by, its usual order first.
var FigureColumns = [...]string{"day", "messenger", "counts", "value", "basis", "publisher"}

// FigureOrder is the order of a list of figures.
type FigureOrder func(*Observation) listedFigure

// listedFigure is a figure with what it is sorted by: the column, then its age, then its id.
type listedFigure struct {
	*Observation
	column, age int64
	turned      bool // the ids are in reverse
}

// newestFirst is the usual order: the last day first; of one day stocks before flows, longer periods before shorter,
// the better basis before the worse, then by id.
func newestFirst(o *Observation) listedFigure { return listedFigure{Observation: o, age: age(o)} }

func (a listedFigure) compare(b listedFigure) int {
	if order := cmp.Or(cmp.Compare(a.column, b.column), cmp.Compare(a.age, b.age)); order != 0 {
		return order
	}
	if a.turned {
		a, b = b, a
	}
	return byID(a.Observation, b.Observation)
}

// FigureOrder is the order by one of the FigureColumns. Where that leaves figures alike, the newest come first, also if
// the order is reversed.
func (s *Set) FigureOrder(column string, reverse bool) FigureOrder {
	by := s.figureColumn(column)
	switch {
	case by == nil && reverse: // the whole of the usual order is turned
		return func(o *Observation) listedFigure { return listedFigure{Observation: o, age: -age(o), turned: true} }
	case by == nil:
		return newestFirst
	case reverse:
		return func(o *Observation) listedFigure { return listedFigure{Observation: o, column: -by(o), age: age(o)} }
	}
	return func(o *Observation) listedFigure { return listedFigure{Observation: o, column: by(o), age: age(o)} }
}

// Sort sorts figures.
func (order FigureOrder) Sort(list []*Observation) {
	listed := make([]listedFigure, len(list))
	for i, o := range list {
		listed[i] = order(o)
	}
	slices.SortFunc(listed, listedFigure.compare)
	for i, l := range listed {
		list[i] = l.Observation
	}
}

// Find is the place of a figure in a list that is sorted, and whether it is there.
func (order FigureOrder) Find(list []*Observation, o *Observation) (at int, found bool) {
	return slices.BinarySearchFunc(list, order(o), func(b *Observation, a listedFigure) int {
		return order(b).compare(a)
	})
}

// figureColumn is what figures are sorted by in a column: the first messenger, what is nearest to active users, the
// largest, the best basis, the first publisher; nil for the usual order.
func (s *Set) figureColumn(column string) func(*Observation) int64 {
	switch column {
	case "messenger":
		return func(o *Observation) int64 { return int64(s.Place(o.Messenger)) }
	case "counts":
		return func(o *Observation) int64 { return int64(o.Metric.place()) }
	case "value":
		return func(o *Observation) int64 { return -o.Value }
	case "basis":
		return func(o *Observation) int64 { return int64(o.Basis) }
	case "publisher":
		places := s.publisherPlaces()
		return func(o *Observation) int64 { return places[o.Lead()] }
	}
	return nil
}

// publisherPlaces are the places of all sources by the names of their publishers.
func (s *Set) publisherPlaces() map[*Source]int64 {
	type named struct {
		name string
		*Source
	}
	var all []named
	for i := range s.Sources {
		all = append(all, named{alphabetic(s.Sources[i].Publisher), s.Sources[i]})
	}
	slices.SortFunc(all, func(a, b named) int { return strings.Compare(a.name, b.name) })
	places, place := make(map[*Source]int64, len(all)), int64(0)
	for i, source := range all {
		if i > 0 && source.name != all[i-1].name {
			place++
		}
		places[source.Source] = place
	}
	return places
}

// place is the place of a metric among all, users first, flows last.
func (m Metric) place() int { return slices.Index(Metrics[:], m) }

// alphabetic is a text by which it is sorted: small and capital letters are alike, and signs before the first letter
// or digit do not count.
func alphabetic(s string) string {
	return strings.ToLower(strings.TrimLeftFunc(s, func(r rune) bool { return r < '0' }))
}
