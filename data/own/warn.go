package own

import (
	"fmt"
	"iter"
	"slices"

	"userbase/data"
)

// slip is how many times off its neighbours a value must be to look like a slip of its unit: somewhat less than a
// thousand, since they differ too.
const slip = 500

// warn tells what may be doubted in a set: a value a thousand times off its neighbours, a fall where only growth can
// be, and files without a source.
func (r *reader) warn(set *data.Set) {
	doubts := map[data.Key]*problem{}
	doubt := func(o *data.Observation, p *problem) {
		if r.report.WarningCount+len(doubts) < r.report.keep || len(doubts) == 0 {
			doubts[o.Key()] = p
		} else {
			r.report.WarningCount++
		}
	}
	w := watch{tell: doubt}
	for i := range set.Messengers {
		w.see(set.FiguresOf(set.Messengers[i].ID))
	}
	unsourced := make([]*row, len(r.report.files))
	missing := make([]int, len(r.report.files))
	r.all(func(x *row) {
		if s := r.pages.all[x.page]; s.Publisher == data.OwnPublisher && s.URL == "" {
			if missing[x.file]++; unsourced[x.file] == nil {
				unsourced[x.file] = x
			}
		}
		if len(doubts) == 0 {
			return
		}
		key := data.Key{Messenger: r.messengers[x.messenger].ID, Metric: metrics[x.metric], From: x.from,
			AsOf: x.asOf, Publisher: r.pages.all[x.page].Publisher}
		if p := doubts[key]; p != nil && x.value > 0 {
			r.report.warn(r.of(x, p))
		}
	})
	for i, x := range unsourced {
		if x != nil {
			what := "the figure names no source"
			if n := missing[i]; n > 1 {
				what = fmt.Sprintf("%d of the figures name no source", n)
			}
			r.report.warn(r.of(x, &problem{what, "write publisher and url"}))
		}
	}
}

// watch sees the figures of one messenger.
type watch struct {
	tell func(*data.Observation, *problem)
	all  []*data.Observation               // in order of time
	of   [len(metrics)][]*data.Observation // those of each metric
}

// see takes the figures of the next messenger in order of time, and tells of them.
func (w *watch) see(figures iter.Seq[*data.Observation]) {
	w.all = w.all[:0]
	for i := range w.of {
		w.of[i] = w.of[i][:0]
	}
	for o := range figures {
		at := slices.Index(metrics[:], o.Metric)
		w.all, w.of[at] = append(w.all, o), append(w.of[at], o)
	}
	for i, list := range w.of {
		if len(list) == 1 && metrics[i].Group() != "" { // it has its like in its group alone
			w.alone(list[0])
			continue
		}
		var before *data.Observation // the last that is believed
		for at, o := range list {
			if w.slipped(list, at) {
				continue
			}
			if before != nil && (o.Own || before.Own) && cumulative(o.Metric) && !o.Break &&
				o.Interval().Hi < before.Interval().Lo {
				w.tell(brought(o, before), &problem{fmt.Sprintf("%s fell from %s (%s) to %s (%s), and counts "+
					"everybody since launch", o.Metric, words(before), before.AsOf, words(o), o.AsOf),
					"check both, or write yes in break"})
			}
			before = o
		}
	}
}

// alone tells of the only figure of a metric, beside those of its group: they are of one size.
func (w *watch) alone(o *data.Observation) {
	var group []*data.Observation
	for _, p := range w.all {
		if p.Metric.Group() == o.Metric.Group() {
			group = append(group, p)
		}
	}
	w.slipped(group, slices.Index(group, o))
}

// slipped reports, and tells, whether a figure of one's own in a list looks like a slip of its unit.
func (w *watch) slipped(list []*data.Observation, at int) bool {
	o, off := list[at], offOf(list, at)
	if off != nil {
		times := max(perDay(off), perDay(o)) / min(perDay(off), perDay(o))
		w.tell(o, problemf(fmt.Sprintf("value %s is about %.0f times off the figure of %s, %s", words(o), times,
			off.AsOf, words(off)), "check its unit"))
	}
	return off != nil
}

// offOf is the neighbour that a figure of one's own is far off, where it is the one to be doubted; else nil. It must be
// far off both of its neighbours; those that are not one's own are believed, and count alone.
func offOf(list []*data.Observation, at int) *data.Observation {
	o := list[at]
	if !o.Own {
		return nil
	}
	var near, known []*data.Observation
	for _, i := range [...]int{at - 1, at + 1} {
		if i >= 0 && i < len(list) {
			if near = append(near, list[i]); !list[i].Own {
				known = append(known, list[i])
			}
		}
	}
	if len(known) > 0 {
		near = known
	}
	if len(near) == 0 || slices.ContainsFunc(near, func(p *data.Observation) bool { return !apart(o, p) }) {
		return nil
	}
	switch last := len(list) - 1; {
	case len(known) > 0:
	case at == 0 && (last == 1 || apart(list[1], list[2])): // the later of two, or the one between
		return nil
	case at == last && last > 1 && apart(list[last-1], list[last-2]):
		return nil
	}
	return near[0]
}

// words are the value of a figure.
func words(o *data.Observation) string { return data.Plain(o.Signed()) }

// brought is the figure of one's own of two that do not go together, the later if both are.
func brought(o, before *data.Observation) *data.Observation {
	if o.Own {
		return o
	}
	return before
}

// cumulative reports whether a metric counts everybody since launch.
func cumulative(m data.Metric) bool {
	return m == data.UsersCumulative || m == data.Registered || m == data.InstallsTotal
}

// apart reports whether two values are about a thousand times apart.
func apart(a, b *data.Observation) bool {
	x, y := perDay(a), perDay(b)
	return x >= slip*y || y >= slip*x
}

// perDay is the value of a figure, of a flow that of a day.
func perDay(o *data.Observation) float64 { return float64(o.Value) / float64(o.Days()) }
