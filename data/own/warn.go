package own

import (
	"fmt"

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
	for i := range set.Messengers {
		w := watch{tell: doubt}
		for o := range set.FiguresOf(set.Messengers[i].ID) {
			w.see(o)
		}
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
			r.report.warn(r.of(x, &problem{fmt.Sprintf("%d of the figures name no source", missing[i]),
				"write publisher and url"}))
		}
	}
}

// watch sees the figures of one messenger in order of time.
type watch struct {
	tell   func(*data.Observation, *problem)
	before [len(metrics)]*data.Observation
	odd    [len(metrics)]*data.Observation // told of, and not believed
}

// see compares a figure with the one of its group before it.
func (w *watch) see(o *data.Observation) {
	at := place(o.Metric)
	before := w.before[at]
	switch {
	case before == nil, !before.Own && !o.Own:
	case apart(before, o):
		if odd := w.odd[at]; odd != nil && !apart(odd, o) {
			break // the one before was no slip: from there on all are so large
		}
		w.odd[at] = o
		times := max(perDay(before), perDay(o)) / min(perDay(before), perDay(o))
		w.tell(brought(o, before), problemf(fmt.Sprintf("value %s is about %.0f times off the figure of %s, %s",
			words(brought(o, before)), times, other(o, before).AsOf, words(other(o, before))), "check its unit"))
		if o.Own {
			return
		}
	case cumulative(o.Metric) && before.Metric == o.Metric && !o.Break && o.Interval().Hi < before.Interval().Lo:
		w.tell(brought(o, before), &problem{fmt.Sprintf("%s fell from %s (%s) to %s (%s), and counts everybody since "+
			"launch", o.Metric, words(before), before.AsOf, words(o), o.AsOf),
			"check both, or write yes in break"})
	}
	w.before[at], w.odd[at] = o, nil
}

// words are the value of a figure.
func words(o *data.Observation) string { return data.Plain(o.Signed()) }

// brought is the figure of one's own of two that do not go together, the later if both are; other is the other one.
func brought(o, before *data.Observation) *data.Observation {
	if o.Own {
		return o
	}
	return before
}

func other(o, before *data.Observation) *data.Observation {
	if o.Own {
		return before
	}
	return o
}

// place is where the figure is kept with which one of a metric is compared: those of one group are of one size.
func place(m data.Metric) int {
	for i, other := range metrics {
		if other == m || m.Group() != "" && m.Group() == other.Group() {
			return i
		}
	}
	return 0
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
