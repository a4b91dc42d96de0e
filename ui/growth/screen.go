// Package growth answers "Who grew fastest?": the milestones of each messenger by its age, and its growth between the
// first and the latest bounded figure of one metric.
package growth

import (
	"slices"

	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Screen is the growth of all messengers.
type Screen struct{ part.Base }

// ID is the name of the screen.
func (Screen) ID() string { return "growth" }

// SortColumns are those of the orders, but for the screen's own.
func (Screen) SortColumns() []string {
	var columns []string
	for _, o := range orders[1:] {
		columns = append(columns, o.column)
	}
	return columns
}

// Handle walks through the messengers in the order in which growth shows them, and says how they are sorted.
func (s Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	n := a.N
	switch a.Verb {
	case screen.Move:
	case screen.Page, screen.Top, screen.Bottom:
		n *= len(f.Set.Messengers)
	case screen.NextSort:
		f.State.Sort = screen.Cycle(append([]string{""}, s.SortColumns()...), f.Sort(), 1)
		return f.State, screen.Tell(orderShown(f).words(f.Reverse)), true
	case screen.Reverse:
		f.Reverse = !f.Reverse
		return f.State, screen.Tell(orderShown(f).words(f.Reverse)), true
	default:
		return f.State, screen.Effect{}, false
	}
	f.Focus = screen.StepTo(ids(show(f).rows), f.Focus, n)
	return f.State, screen.Effect{}, true
}

// Show sorts the messengers, and plans how they lie in the body.
func (Screen) Show(f screen.Frame) screen.Shown { return show(f) }

func show(f screen.Frame) shown {
	v := shown{Frame: f, order: orderShown(f)}
	f.Made("list of messengers")
	v.rows = rows(f, v.order)
	v.visible = v.rows[:len(f.Visible())]
	v.focus = slices.IndexFunc(v.rows, func(r row) bool { return r.ID == f.Focus })
	f.Made("plan of growth")
	body := f.Skeleton().Body
	v.plan = arrange(body.W, body.H, v.rows, f.ASCII)
	return v
}

// shown is the growth of one frame.
type shown struct {
	screen.Frame
	order   order
	rows    []row // hidden messengers last
	visible []row // the others
	focus   int   // the place of the focus in the rows
	plan    plan
}

func (v shown) Uses() []screen.Use {
	return []screen.Use{
		{ID: "who", Word: "who"}, {ID: "sort", Word: "sort"}, {ID: "reverse", Word: "reverse"},
		{ID: "estimates", Word: "estimates"}, {ID: "open", Word: "sources"}, {ID: "when", Word: "when"},
		{ID: "metric", Word: "metric"}, {ID: "copy", Word: "copy"}, {ID: "play", Word: "play"},
		{ID: "year"}, {ID: "event"}, {ID: "ends"}, {ID: "page"}, {ID: "base"},
		{ID: "scale", Why: "ages and rates have no log scale"},
		{ID: "unit", Why: "this screen is in times and per cent: other units are on " +
			say.UnitsOn(v.Frame, screen.Multiples, screen.Index)},
	}
}

func (v shown) Head() screen.Head {
	const question = "Who grew fastest?"
	last := v.Day()
	if v.IsToday() {
		last = v.Set.Newest()
	}
	short := "Up to " + last.Short()
	titles := []string{question + "  Figures up to " + last.Long(), question + "  " + short, short}
	return screen.Head{Titles: titles, Scopes: []string{screen.GroupLabel(v.GroupShown())}, Dated: true,
		File: []string{v.Focus}}
}
