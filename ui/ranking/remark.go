package ranking

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
)

// remark is what stands below a bar: the day, who says so and the age of an old figure, then what is in doubt, in at
// most w cells. It loses its end first, then who says so; the age never, and that an order is not known last.
func (v shown) remark(rk data.Rank, w int) string {
	day, by, age := v.dated(rk.Figure)
	head := day + by + age
	fits := func(said string) bool { return v.width(said) <= w }
	for _, days := range [...]other{withDays, bareValues} {
		if said := strings.Join(append([]string{head}, v.doubts(rk, days)...), "; "); fits(said) {
			return said
		}
	}
	doubts := v.doubts(rk, bareValues)
	for n := len(doubts) - 1; n > 0; n-- {
		if said := strings.Join(append([]string{head}, doubts[:n]...), "; ") + "; …"; fits(said) {
			return said
		}
	}
	said := []string{head + "; …", head, day + age, day + ", " + old(rk.Figure, v.Day())}
	if endsRun(rk) {
		said = append([]string{v.ordered(rk)}, said...)
	}
	return fit.FirstFitting(said, w, v.ASCII)
}

// dated are the day of a figure, who says so where there is room, and the age of one that is old.
func (v shown) dated(o *data.Observation) (day, by, age string) {
	if v.words {
		by = ", " + say.Who(o)
	}
	switch {
	case o.TooOld(v.Day()):
		age = "; " + noRank(o, v.Day())
	case o.Old(v.Day()):
		age = ", " + old(o, v.Day())
	}
	return o.AsOf.Format(o.Precision), by, age
}

// old is how old a figure is on a day.
func old(o *data.Observation, t data.Day) string { return data.Bind(data.Age(o.AsOf, t), "old") }

// noRank says why a figure that is too old has no place.
func noRank(o *data.Observation, t data.Day) string { return "no rank: " + old(o, t) }

// endsRun reports whether a row is the last of a run that cannot be ordered.
func endsRun(rk data.Rank) bool { return rk.Row == rk.To && rk.From < rk.To }

// unordered says that the places of a run cannot be ordered.
func unordered(rk data.Rank) string {
	said := places(rk) + ": order not known"
	if rk.AsStated {
		said += "," + behind(rk)
	}
	return said
}

// behind says that a run is behind the row above by the numbers given alone.
func behind(rk data.Rank) string { return " behind " + digits(rk.From-1) + " by the numbers given" }

// ordered is the least that the last row of a run says.
func (v shown) ordered(rk data.Rank) string {
	day, _, age := v.dated(rk.Figure)
	return day + age + "; " + unordered(rk)
}

// other is how other sources are told: each with its day, or the values alone.
type other bool

const (
	withDays   other = true
	bareValues other = false
)

// doubts are what is in doubt about a figure, in words, the gravest first.
func (v shown) doubts(rk data.Rank, days other) (said []string) {
	o := rk.Figure
	if endsRun(rk) {
		said = append(said, unordered(rk))
	}
	if say.Late(v.Frame, o) {
		said = append(said, say.FirstPublished(o))
	}
	if others := v.Set.Dissents(rk.Messenger, v.Query(), v.Day()); len(others) > 0 {
		said = append(said, v.otherSources(others, days))
	}
	return append(said, say.Doubts(o)...)
}

// places are the places of a run: "2, 3", "2 to 4".
func places(rk data.Rank) string {
	if rk.To == rk.From+1 {
		return digits(rk.From) + ", " + digits(rk.To)
	}
	return digits(rk.From) + " to " + digits(rk.To)
}

// otherSources are figures that do not agree with the one that stands.
func (v shown) otherSources(others []*data.Observation, days other) string {
	var values []string
	for _, o := range others {
		value := o.Stated()
		if !v.words {
			value = o.Signed()
		}
		if days {
			value = say.Owned(o, value+", "+o.AsOf.Format(o.Precision))
		} else if o.Own {
			value += ", " + data.FlagOwn.Short()
		}
		values = append(values, value)
	}
	if len(values) == 1 {
		return "another source: " + values[0]
	}
	return "other sources: " + fit.Join(values, "and")
}
