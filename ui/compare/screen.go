// Package compare answers "A against B": the focus against the base, their ratio over time, and how far it holds.
package compare

import (
	"slices"

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
	s := f.State
	if a.Verb != screen.MakeBase {
		return s, screen.Effect{}, false
	}
	ids := pair(f)
	s.Base, s.Focus = ids[0], ids[1]
	return s, screen.Tell("A is " + f.Name(s.Focus) + ", B is " + f.Name(s.Base)), true
}

// shown is the comparison of one frame. Its ratios are those of the larger to the smaller by the figures that stand at
// the day shown, over all days: below 1 are the days on which it was the other way round.
type shown struct {
	screen.Frame
	ids       [2]string            // focus and base
	figures   [2]*data.Observation // that stand at the day shown, nil: none
	now       data.RatioPoint      // of these figures, the larger first; no ratio if one is missing
	points    []data.RatioPoint    // each day on which one was new and neither old, up to today
	past      []data.RatioPoint    // those of them that are not later than the day shown
	crossings []data.Crossing      // up to today
	none      string               // why there are none
	rows      rows
}

// Show compares the two over all days.
func (Screen) Show(f screen.Frame) screen.Shown {
	f.Made("list of figures")
	ids, q := pair(f), f.Query()
	x, y := f.Standing(ids[0]), f.Standing(ids[1])
	v := shown{Frame: f, ids: ids, figures: [2]*data.Observation{x, y}, now: data.RatioPoint{Day: f.Day(), A: x, B: y}}
	v.crossings, v.none = f.Set.Crossings(ids[0], ids[1], q, f.Today)
	v.rows = layout(f.Skeleton().Body.H, min(len(v.crossings), 1))
	if v.missing() {
		return v
	}
	large, small := data.Larger(x, y)
	v.now = data.RatioPoint{Day: f.Day(), A: large, B: small, Ratio: large.Interval().Over(small.Interval()),
		Order: data.OrderAt(large, small, f.Day())}
	v.points = f.Set.Ratios(large.Messenger, small.Messenger, q, f.Today)
	v.past = slices.DeleteFunc(slices.Clone(v.points), func(r data.RatioPoint) bool { return r.Day > f.Day() })
	return v
}

// pair are focus and base; if they are the same, the focus and the next in rank. They differ if there are two at all.
func pair(f screen.Frame) [2]string {
	a, b := say.Pair(f)
	if a == b { // nobody else has a figure
		order := f.Order()
		b = order[max(slices.IndexFunc(order, func(id string) bool { return id != a }), 0)]
	}
	return [2]string{a, b}
}

// missing reports whether one of the two has no figure at the day shown.
func (v shown) missing() bool { return v.now.A == nil || v.now.B == nil }

// sides names the two, the larger first: "WhatsApp to Signal".
func (v shown) sides() string { return v.Name(v.now.A.Messenger) + " to " + v.Name(v.now.B.Messenger) }

// direction says of which to which the ratios are, if the order was the other way round on a day; else "".
func (v shown) direction() string {
	for _, r := range v.points {
		if !r.Ratio.OpenBelow() && r.Ratio.Lo < equal || r.Ratio.Hi < equal {
			return "times " + v.sides()
		}
	}
	return ""
}

func (shown) Uses() []screen.Use {
	return []screen.Use{
		{ID: "who", Word: "A"}, {ID: "base", Word: "swap A and B"}, {ID: "when", Word: "when"},
		{ID: "event", Word: "event"}, {ID: "metric", Word: "metric"}, {ID: "estimates", Word: "estimates"},
		{ID: "open", Word: "sources"}, {ID: "copy", Word: "copy"}, {ID: "play", Word: "play"},
		{ID: "year"}, {ID: "ends"}, {ID: "page"}, {ID: "zoom"},
		{ID: "scale", Why: "ratios are always on a log scale, so that twice and half are equally far from equal"},
		{ID: "unit", Why: "this screen is a ratio: other units are on ranking and trend"},
		{ID: "hide", Why: "compare shows two: the arrows choose A, b swaps A and B"},
	}
}

func (v shown) Head() screen.Head {
	names := v.Name(v.ids[0]) + " and " + v.Name(v.ids[1])
	long, short := say.Tense(v.Frame, " today, ", " on ")+v.Day().Long(), ", "+v.Day().Short()
	return screen.Head{Dated: true, File: []string{v.Focus, v.Base},
		Scopes: []string{screen.GroupLabel(v.GroupShown())}, Titles: []string{
			"A against B  " + names + long, names + long, names + short, "A against B" + short, v.Day().Short()}}
}
