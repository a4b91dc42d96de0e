package own

import (
	"userbase/data"
)

// finish makes the set of the rows, and tells what may be doubted in it.
func (r *reader) finish() *data.Set {
	r.pages = pages{all: r.pages.all} // what was only needed to read is not kept meanwhile
	r.messengersAs, r.daysAs, r.textsAs = memo[int16]{}, memo[when]{}, memo[int32]{}
	r.pagesAs, r.originsAs = memo[int32]{}, memo[int32]{}
	used := make([]bool, len(r.pages.all))
	r.all(func(x *row) {
		used[x.page] = true
		if x.origin >= 0 {
			used[x.origin] = true
		}
	})
	var sources []*data.Source
	for i := len(r.set.Sources); i < len(used); i++ {
		if used[i] {
			sources = append(sources, r.pages.all[i].Source)
		}
	}
	set := r.set.With(data.More{Messengers: r.messengers[len(r.set.Messengers):], Sources: sources, Count: r.count,
		Figures: func(yield func(data.Observation) bool) {
			r.all(func(x *row) {
				if x.value > 0 {
					yield(r.figureOf(x))
				}
			})
		}})
	r.tally(set)
	r.warn(set)
	return set
}

// figureOf is the figure of a row.
func (r *reader) figureOf(x *row) data.Observation {
	o := data.Observation{Messenger: r.messengers[x.messenger].ID, Metric: metrics[x.metric], From: x.from,
		AsOf: x.asOf, Value: x.value, Precision: x.precision, Bound: x.bound, Basis: x.basis,
		CountedBy: r.texts[x.countedBy], Source: r.pages.all[x.page].Source, Disclosed: x.disclosed,
		DisclosedPrecision: x.disclosedPrecision, Break: x.redefined, Note: r.texts[x.note]}
	if x.origin >= 0 {
		o.Origin = r.pages.all[x.origin].Source
	}
	return o
}

// tally counts what became of the rows.
func (r *reader) tally(set *data.Set) {
	r.report.Rows = r.count
	was := len(r.set.Observations)
	r.report.Added = len(set.Observations) - was
	for i := range r.set.Observations {
		if a, b := &r.set.Observations[i], &set.Observations[i]; b.Own && !(a.Own && a.Says(b)) {
			r.report.Replaced++
		}
	}
	r.report.Known = r.count - r.report.Added - r.report.Replaced
}
