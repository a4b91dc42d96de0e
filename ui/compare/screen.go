package compare

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Screen answers "A against B": the focus against the base, their ratio over time, and how far it holds.
type Screen struct{ part.Plain }

func (Screen) ID() string { return "compare" }

// comparison is what is known of the two. The ratio is always that of the larger to the smaller by the figures that
// stand at the day shown, over all days: below 1 are the days on which it was the other way round.
type comparison struct {
	A, B         string            // focus and base
	x, y         *data.Observation // their standing figures, nil: none
	Large, Small string            // by the standing figures; "" if one is missing
	Points       []data.RatioPoint // of large to small, each day on which one was new and neither old, up to today
	upTo         int               // how many of them are not later than the day shown
}

// Compared is the comparison of focus and base; if they are the same, of the focus and the next in rank.
func Compared(f screen.Frame) comparison {
	a, b := comparedPair(f)
	c := comparison{A: a, B: b, x: f.Standing(a), y: f.Standing(b)}
	if c.Missing() {
		return c
	}
	l, s := data.Larger(c.x, c.y)
	c.Large, c.Small = l.Messenger, s.Messenger
	c.Points = f.Set.Ratios(c.Large, c.Small, f.Query(), f.Today)
	for c.upTo < len(c.Points) && c.Points[c.upTo].Day <= f.Day() {
		c.upTo++
	}
	return c
}

// comparedPair are the ids of the two: never the same, unless there is only one messenger at all.
func comparedPair(f screen.Frame) (a, b string) {
	if a, b = say.Pair(f); a != b {
		return a, b
	}
	for _, id := range f.Order() { // nobody else has a figure
		if id != a {
			return a, id
		}
	}
	return a, b
}

// Missing reports whether one of the two has no figure at the day shown.
func (c comparison) Missing() bool { return c.x == nil || c.y == nil }

// standing are the two standing figures, the larger first.
func (c comparison) standing() (large, small *data.Observation) { return data.Larger(c.x, c.y) }

// ratio is that of the standing figures.
func (c comparison) ratio() data.Interval {
	l, s := c.standing()
	return l.Interval().Over(s.Interval())
}

// turned reports whether the order was the other way round on a day, so that ratios below 1 are shown.
func (c comparison) turned() bool {
	for _, p := range c.Points {
		if p.Ratio.Lo > 0 && p.Ratio.Lo < 1 || p.Ratio.Hi < 1 {
			return true
		}
	}
	return false
}

// timesHead says what the ratios are; of which to which, where they go below 1.
func (c comparison) timesHead(f screen.Frame) string {
	if c.turned() {
		return "times " + f.Name(c.Large) + " to " + f.Name(c.Small)
	}
	return "times"
}

func (Screen) Uses(f screen.Frame) []screen.Use {
	return []screen.Use{
		{ID: "who", Word: "A", Why: ""}, {ID: "base", Word: "swap A and B", Why: ""}, {ID: "when", Word: "when", Why: ""}, {ID: "event", Word: "event", Why: ""}, {ID: "metric", Word: "metric", Why: ""},
		{ID: "estimates", Word: "estimates", Why: ""}, {ID: "open", Word: "sources", Why: ""}, {ID: "copy", Word: "copy", Why: ""}, {ID: "play", Word: "play", Why: ""}, {ID: "year", Word: "", Why: ""},
		{ID: "ends", Word: "", Why: ""}, {ID: "page", Word: "", Why: ""}, {ID: "zoom", Word: "", Why: ""},
		{ID: "scale", Word: "", Why: "ratios are always on a log scale, so that twice and half are equally far from equal"},
		{ID: "unit", Word: "", Why: "this screen is a ratio: other units are on ranking and trend"},
		{ID: "hide", Word: "", Why: "compare shows two: the arrows choose A, b swaps A and B"},
	}
}

// Handle swaps the two.
func (Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	if a.Verb != screen.MakeBase {
		return f.State, screen.Effect{}, false
	}
	s := f.State
	s.Base, s.Focus = comparedPair(f)
	return s, screen.Tell("A is " + f.Name(s.Focus) + ", B is " + f.Name(s.Base)), true
}

func (Screen) Head(f screen.Frame) screen.Head {
	a, b := comparedPair(f)
	names := f.Name(a) + " and " + f.Name(b)
	long, short := " on "+f.Day().Long(), ", "+f.Day().Short()
	if f.IsToday() {
		long = " today, " + f.Day().Long()
	}
	h := screen.Head{Titles: []string{"A against B  " + names + long, names + long, names + short, "A against B" + short, f.Day().Short()}}
	scope := screen.GroupLabel(f.GroupShown())
	if f.NoEst {
		h.Scopes = append(h.Scopes, scope+", no estimates")
	}
	if s := hindsight(f, names, short, scope); s != "" {
		h.Scopes = append([]string{s}, h.Scopes...)
	}
	h.Scopes = append(h.Scopes, scope)
	return h
}

// hindsight is the scope that says that a past day is shown as it is known today, as long as the title has room for
// it beside the two names and the day; "" if it has not: then the note says it.
func hindsight(f screen.Frame, names, day, scope string) string {
	room := f.Skeleton(1).Title.W - 2 - cells.Width(names+day, f.ASCII) - 2
	for _, s := range []string{scope + ", as known today", "as known today"} {
		if !f.IsToday() && cells.Width(s, f.ASCII) <= room {
			return s
		}
	}
	return ""
}

// Page is the page of the standing figure of A, else of B.
func (Screen) Page(f screen.Frame) *data.Source {
	a, b := comparedPair(f)
	if o := f.Standing(a); o != nil {
		return o.Source
	}
	if o := f.Standing(b); o != nil {
		return o.Source
	}
	return nil
}
