package own

import (
	"slices"

	"userbase/data"
)

// finish makes the set of the rows, and tells what may be doubted in it.
func (r *reader) finish() *data.Set {
	r.pages = pages{all: r.pages.all} // what was only needed to read is not kept meanwhile
	r.messengerAt, r.ids, r.days, r.texts.known = nil, nil, nil, nil
	settled := make([]*data.Source, len(r.pages.all))
	r.all(func(x *row) {
		settled[x.page] = &r.pages.all[x.page].Source
		if x.origin >= 0 {
			settled[x.origin] = &r.pages.all[x.origin].Source
		}
	})
	var sources []data.Source
	for _, s := range settled[len(r.set.Sources):] {
		if s != nil {
			sources = append(sources, *s)
		}
	}
	set := r.set.With(data.More{Messengers: slices.Clone(r.messengers[len(r.set.Messengers):]), Sources: sources,
		Count: r.count, Figures: func(yield func(data.Observation) bool) {
			for _, piece := range r.rows {
				for i := range piece {
					if x := &piece[i]; x.value > 0 && !yield(r.observation(x, settled)) {
						return
					}
				}
			}
		}})
	r.tally(set)
	r.warn(set)
	return set
}

// observation is the figure of a row.
func (r *reader) observation(x *row, sources []*data.Source) data.Observation {
	o := data.Observation{Messenger: r.messengers[x.messenger].ID, Metric: metrics[x.metric], From: x.from,
		AsOf: x.asOf, Value: x.value, Precision: x.precision, Bound: x.bound, Basis: x.basis, Own: true,
		CountedBy: r.texts.all[x.countedBy], Source: sources[x.page], Disclosed: x.disclosed,
		DisclosedPrecision: x.disclosedPrecision, Break: x.redefined, Note: r.texts.all[x.note]}
	if x.origin >= 0 {
		o.Origin = sources[x.origin]
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
