package own

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"userbase/data"
)

// kind is what is known of the rows of one messenger and metric while they are read.
type kind struct {
	last   data.Day
	mixed  bool // a day does not lie behind the one before it: two rows may have one key
	figure bool
}

func (k *kind) add(day data.Day) {
	k.mixed = k.mixed || k.figure && day <= k.last
	k.last, k.figure = day, true
}

// kindOf is the place among kinds of the rows that are of one messenger and metric with this one.
func kindOf(x *row) int { return int(x.messenger)*len(metrics) + int(x.metric) }

// all calls do with each row that was read.
func (r *reader) all(do func(x *row)) {
	for _, piece := range r.rows {
		for i := range piece {
			do(&piece[i])
		}
	}
}

// checkKeys finds rows that say something of one key: twice the same is a warning, and counts once; two things are a
// fault. Rows in order of time have no key in common, which is seen without looking for it.
func (r *reader) checkKeys() {
	mixed := make([][]*row, len(r.kinds))
	found := false
	r.all(func(x *row) {
		if at := kindOf(x); r.kinds[at].mixed {
			mixed[at], found = append(mixed[at], x), true
		}
	})
	if !found {
		return
	}
	publisher := r.publishers()
	order := func(a, b *row) int {
		return cmp.Or(cmp.Compare(a.asOf, b.asOf), cmp.Compare(a.from, b.from),
			cmp.Compare(publisher[a.page], publisher[b.page]))
	}
	double := 0
	for _, rows := range mixed {
		slices.SortStableFunc(rows, order)
		for i := 0; i < len(rows); {
			first := rows[i]
			for i++; i < len(rows) && order(first, rows[i]) == 0; i++ {
				r.twice(first, rows[i])
				rows[i].value = 0 // it does not count
				double++
			}
		}
	}
	r.count -= double
}

// publishers gives sources with one publisher one number.
func (r *reader) publishers() []int32 {
	number := make([]int32, len(r.pages.all))
	known := map[string]int32{}
	for i := range r.pages.all {
		name := r.pages.all[i].Publisher
		n, ok := known[name]
		if !ok {
			n = int32(len(known))
			known[name] = n
		}
		number[i] = n
	}
	return number
}

// twice tells of a row whose key a row before it has.
func (r *reader) twice(first, again *row) {
	where := fmt.Sprintf("line %d", first.line)
	if first.file != again.file {
		where += " of " + data.Quoted(r.report.files[first.file])
	}
	x := *first
	x.file, x.line, x.column = again.file, again.line, again.column
	x.note, x.countedBy = again.note, again.countedBy
	if x == *again && r.texts[first.note] == r.texts[again.note] &&
		r.texts[first.countedBy] == r.texts[again.countedBy] {
		r.report.warn(r.of(again, &problem{"the row says what " + where + " says", "take one of the two out"}))
		return
	}
	what := fmt.Sprintf("value %s is the second of one key, %s: %s has %s", data.Plain(data.FormatValue(again.value)),
		r.keyWords(again), where, data.Plain(data.FormatValue(first.value)))
	if first.value == again.value {
		what = fmt.Sprintf("the row has the key of %s, %s, and says something else of it", where, r.keyWords(again))
	}
	r.report.fault(r.of(again, &problem{what, "keep one, or name their publishers"}))
}

// keyWords are a key as people read it.
func (r *reader) keyWords(x *row) string {
	words := []string{r.messengers[x.messenger].ID, string(metrics[x.metric]), x.asOf.String(),
		quote(r.pages.all[x.page].Publisher)}
	return strings.Join(words, " ")
}

// of is a fault at the value of a row that was read before.
func (r *reader) of(x *row, p *problem) Fault {
	return Fault{File: r.report.files[x.file], Line: int(x.line), Column: int(x.column), Name: value.String(),
		What: p.what, Mend: p.mend}
}
