package ranking

import (
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/screen"
)

// value is a figure as its row shows it, in pieces, so that points can stand below each other: "at least", "3" and
// " bn"; "", "1" and ".439 bn".
type value struct{ bound, whole, rest string }

// newValue splits a number with its unit at the point that is its last one.
func newValue(bound, number, unit string) value {
	at := strings.LastIndexByte(number, '.')
	if at < 0 {
		at = len(number)
	}
	return value{bound, number[:at], number[at:] + unit}
}

// value is a figure in the unit shown.
func (v shown) value(o *data.Observation) value {
	if v.unit == screen.Multiples {
		return multiple(o, v.Standing(v.Base), v.words)
	}
	return people(o, v.words)
}

// people is a figure in people.
func people(o *data.Observation, words bool) value {
	bound, number, unit := o.Parts()
	if !words {
		return newValue("", o.Bound.Sign()+number, " "+unit)
	}
	return newValue(bound, number, " "+unit)
}

// multiple is a figure in multiples of the base's, as far as the intervals carry it.
func multiple(o, base *data.Observation, words bool) value {
	if o == base {
		return value{whole: "base"}
	}
	r, unit := data.TimesRange(o.Interval().Over(base.Interval())), ""
	least, most, to := data.AtLeast.Sign(), data.AtMost.Sign(), "-"
	if words {
		least, most, to, unit = data.AtLeast.Words(), data.AtMost.Words(), data.Bind("", "to", ""), " times"
	}
	bounded := func(bound, number string) value {
		if words {
			return newValue(bound, number, unit)
		}
		return newValue("", bound+number, unit)
	}
	switch {
	case r.Lower == "" && r.Upper == "":
		return value{whole: "not known"}
	case r.Lower == "":
		return bounded(most, r.Upper)
	case r.Upper == "":
		return bounded(least, r.Lower)
	case r.Lower == r.Upper:
		return newValue("", r.Lower, unit)
	}
	return newValue("", r.Lower+to+r.Upper, unit)
}

// widths are the cells that the value takes left of its point, with its bound, and from the point on.
func (x value) widths(ascii bool) (left, right int) {
	left = cells.Width(x.whole, ascii)
	if x.bound != "" {
		left += cells.Width(x.bound, ascii) + 1
	}
	return left, cells.Width(x.rest, ascii)
}

// valueWidth are the widest values of the unit that the state asks for, of all days: left of the point, and from it on.
func (v shown) valueWidth() (left, right int) {
	type key struct {
		ever
		words, ascii bool
	}
	widest := screen.Keep(v.Env, key{v.ever(v.Unit()), v.words, v.ASCII}, func() [2]int {
		left, right := v.widest()
		return [2]int{left, right}
	})
	return widest[0], widest[1]
}

// ever is what the values of all days depend on, beside the data.
type ever struct {
	query        data.Query
	base, hidden string
	unit         screen.Unit
	today        data.Day
}

func (v shown) ever(unit screen.Unit) ever {
	q := v.Query()
	q.Known = 0 // the columns shall stay whatever is known on the day
	return ever{q, v.Base, v.Hidden, unit, v.Today}
}

// widest works out valueWidth.
func (v shown) widest() (left, right int) {
	widen := func(x value) {
		l, r := x.widths(v.ASCII)
		left, right = max(left, l), max(right, r)
	}
	for _, o := range v.Set.Shapes(v.Query().Group) {
		widen(people(o, v.words))
	}
	if v.Unit() == screen.Multiples {
		for _, p := range v.allDays() {
			if p.base != nil {
				widen(multiple(p.figure, p.base, v.words))
			}
		}
	}
	return left, right
}

// pair is a figure that stood on a day together with the one of the base, nil if that had none.
type pair struct{ figure, base *data.Observation }

// allDays are the figures of those shown on every day up to today on which one of them was new.
func (v shown) allDays() (pairs []pair) {
	q := v.ever(v.unit).query
	var days []data.Day
	for _, id := range v.Set.MessengerIDs() {
		for _, step := range v.Set.History(id, q) {
			if step.Fate == data.Stood && step.AsOf <= v.Today {
				days = append(days, step.AsOf)
			}
		}
	}
	slices.Sort(days)
	for _, day := range slices.Compact(days) {
		base := v.Set.Standing(v.Base, q, day)
		for _, id := range v.Visible() {
			if o := v.Set.Standing(id, q, day); o != nil {
				pairs = append(pairs, pair{o, base})
			}
		}
	}
	return pairs
}

// size is the length of a figure's bar: people, or how many times the base's as stated.
func (v shown) size(o, base *data.Observation) float64 {
	if v.unit == screen.Multiples && base != nil {
		return float64(o.Value) / float64(base.Value)
	}
	return float64(o.Value)
}

// largest is the size that fills the track: the largest of the day, and while the years play the largest of them all,
// so that growth is seen.
func (v shown) largest() (most float64) {
	if v.Modal.Playing {
		return screen.Keep(v.Env, v.ever(v.unit), func() (most float64) {
			for _, p := range v.allDays() {
				if v.unit == screen.People || p.base != nil {
					most = max(most, v.size(p.figure, p.base))
				}
			}
			return most
		})
	}
	for _, rk := range v.ranks {
		if rk.Figure != nil && !v.Hides(rk.Messenger) {
			most = max(most, v.size(rk.Figure, v.Standing(v.Base)))
		}
	}
	return most
}

// width is the number of cells that a text takes.
func (v shown) width(s string) int { return cells.Width(s, v.ASCII) }

// digits writes a number.
func digits(n int) string { return strconv.Itoa(n) }
