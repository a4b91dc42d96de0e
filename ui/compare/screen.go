// Package compare answers "A against B": the focus against the base, their ratio over time, and how far it holds.
package compare

import (
	"math"
	"slices"
	"sort"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Screen is the comparison of two.
type Screen struct{ part.Base }

// ID is the name of the screen.
func (Screen) ID() string { return "compare" }

// Handle swaps the two.
func (Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	if a.Verb != screen.MakeBase {
		return f.State, screen.Effect{}, false
	}
	f.Base, f.Focus = pair(f)
	return f.State, screen.Tell("A is " + f.Name(f.Focus) + ", B is " + f.Name(f.Base)), true
}

// shown is the comparison of one frame. Its ratios are those of the larger to the smaller by the figures that stand at
// the day shown, over all days: below 1 are the days on which it was the other way round.
type shown struct {
	screen.Frame
	ids     [2]string            // focus and base
	figures [2]*data.Observation // that stand at the day shown, nil: none
	now     data.RatioPoint      // of these figures, the larger first; no ratio if one is missing
	points  []data.RatioPoint    // each day on which one was new and neither old, up to today
	past    []data.RatioPoint    // those of them that are not later than the day shown
	passing                      // up to today
	rows    rows
	plot    plot
}

// Show compares the two over all days.
func (Screen) Show(f screen.Frame) screen.Shown {
	f.Made("list of figures")
	a, b := pair(f)
	x, y := f.Standing(a), f.Standing(b)
	v := shown{Frame: f, ids: [2]string{a, b}, figures: [2]*data.Observation{x, y}}
	v.now = data.RatioPoint{Day: f.Day(), A: x, B: y}
	v.passing = crossings(f, a, b)
	v.rows = layout(f.Skeleton().Body.H)
	v.plot = v.newPlot(f.Skeleton().Body.W)
	if v.missing() {
		return v
	}
	v.now.A, v.now.B = data.Larger(x, y)
	v.now.Ratio, v.now.Order = v.now.A.Interval().Over(v.now.B.Interval()), data.OrderAt(x, y, f.Day())
	v.points = v.ratios()
	v.past = v.points[:sort.Search(len(v.points), func(i int) bool { return v.points[i].Day > f.Day() })]
	return v
}

// pair are focus and base; if they are the same, the focus and the next in rank. They differ if there are two at all.
func pair(f screen.Frame) (a, b string) {
	if a, b = say.Pair(f); a == b { // nobody else has a figure
		order := f.Order()
		b = order[max(slices.IndexFunc(order, func(id string) bool { return id != a }), 0)]
	}
	return a, b
}

// missing reports whether one of the two has no figure at the day shown.
func (v shown) missing() bool { return v.now.A == nil || v.now.B == nil }

// sides names the two, the larger first: "WhatsApp to Signal".
func (v shown) sides() string { return v.Name(v.now.A.Messenger) + " to " + v.Name(v.now.B.Messenger) }

func (v shown) Uses() []screen.Use {
	return []screen.Use{
		{ID: "who", Word: "A", Here: true}, {ID: "other", Word: "B", Here: true},
		{ID: "base", Word: "swap A and B", Here: true}, {ID: "when", Word: "when"}, {ID: "day", Word: "day"},
		{ID: "event", Word: "event"}, {ID: "metric", Word: "metric"}, {ID: "estimates", Word: "estimates"},
		{ID: "open", Word: "sources"}, {ID: "copy", Word: "copy"}, {ID: "play", Word: "play"},
		{ID: "year"}, {ID: "ends"}, {ID: "page"}, {ID: "zoom"},
		{ID: "scale", Why: "both stand on one log scale, on which the same multiple is the same height"},
		{ID: "unit", Why: "the two stand here in people: other units are on " +
			say.UnitsOn(v.Frame, screen.Multiples, screen.Index)},
		{ID: "hide", Why: "compare shows two: the arrows choose A, b swaps A and B"},
	}
}

func (v shown) Head() screen.Head {
	names, day := v.Name(v.ids[0])+" against "+v.Name(v.ids[1]), v.Day().Short()
	long := names + " on " + v.Day().Long()
	if v.IsToday() {
		long = names + " today, figures up to " + v.Set.Newest().Long()
	}
	scopes := []string{v.GroupShown().Label()}
	if n := v.plot.decades; n > 0 && (v.Picture || v.Format == "") { // where the plot is seen
		scopes = append([]string{scopes[0] + ", each step ×" + data.Nearest(math.Pow10(n))}, scopes...)
	}
	titles := []string{long, names + ", " + day}
	if v.W < wordsFrom { // the two stand below
		titles = append(titles, day)
	}
	return screen.Head{Chart: "Line chart of two", Dated: true, File: []string{v.Focus, v.Base},
		Scopes: scopes, Titles: titles}
}
