// Package growth answers "Who grew?": how often the users of each messenger multiplied between two days, and how many
// years each took to round numbers of users.
package growth

import (
	"slices"

	"userbase/data"
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

// Handle walks through the messengers in the order in which growth shows them, makes the day shown the first day, and
// says how the rows are sorted.
func (s Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	n := a.N
	switch a.Verb {
	case screen.Move:
	case screen.Page, screen.Top, screen.Bottom:
		n *= len(f.Set.Messengers)
	case screen.NextSort:
		f.State.Sort = screen.Cycle(append([]string{""}, s.SortColumns()...), f.Sort(), a.N)
		return f.State, screen.Tell(orderShown(f).words(f.Reverse)), true
	case screen.Reverse:
		f.Reverse = !f.Reverse
		return f.State, screen.Tell(orderShown(f).words(f.Reverse)), true
	case screen.IndexHere:
		f.IndexDay = f.Day()
		return f.State, screen.Tell("first day: " + f.IndexDay.Short()), true
	default:
		return f.State, screen.Effect{}, false
	}
	f.Focus = screen.StepTo(ids(rows(show(f).period, orderShown(f))), f.Focus, n)
	return f.State, screen.Effect{}, true
}

// Show works out the changes, sorts the messengers, and plans how they lie in the body.
func (Screen) Show(f screen.Frame) screen.Shown { return show(f) }

func show(f screen.Frame) shown {
	v := shown{period: between(f), order: orderShown(f)}
	f.Made("list of messengers")
	v.rows = rows(v.period, v.order)
	for _, r := range v.rows {
		if !f.Hides(r.ID) {
			v.visible = append(v.visible, r)
		}
	}
	v.focus = slices.IndexFunc(v.rows, func(r row) bool { return r.ID == f.Focus })
	v.race = f.Set.FirstTo(ids(v.visible), f.Query(), f.Day())
	f.Made("plan of growth")
	body := f.Skeleton().Body
	v.plan = arrange(body.W, body.H, len(v.rows))
	return v
}

// period is a frame with the two days that growth lies between.
type period struct {
	screen.Frame
	from, to   data.Day
	yearBefore bool // the first day of the state is not before the day shown
}

// beforeMonths is how long before the day shown a change begins that has no first day before it.
const beforeMonths = 12

// between finds the two days: the first day of the state and the day shown; if that is not after it, a year up to it.
func between(f screen.Frame) period {
	if from, to := f.IndexDay, f.Day(); from < to {
		return period{f, from, to, false}
	}
	return period{f, f.Day().AddMonths(-beforeMonths), f.Day(), true}
}

// shown is the growth of one frame.
type shown struct {
	period
	order   order
	rows    []row
	visible []row // those that are not hidden
	focus   int   // the place of the focus in the rows
	race    data.Race
	plan    plan
}

func (v shown) Uses() []screen.Use {
	return []screen.Use{
		{ID: "who", Word: "who"}, {ID: "index", Word: "first day"}, {ID: "when", Word: "when"},
		{ID: "day", Word: "day"},
		{ID: "sort", Word: "sort"}, {ID: "reverse", Word: "reverse"}, {ID: "estimates", Word: "estimates"},
		{ID: "open", Word: "sources"}, {ID: "metric", Word: "metric"}, {ID: "copy", Word: "copy"},
		{ID: "play", Word: "play"}, {ID: "year"}, {ID: "event"}, {ID: "ends"}, {ID: "page"}, {ID: "base"},
		{ID: "scale", Why: "ages and rates have no log scale"},
		{ID: "unit", Why: "this screen is in times and per cent: other units are on " +
			say.UnitsOn(v.Frame, screen.Multiples, screen.Index)},
	}
}

func (v shown) Head() screen.Head {
	const question = "Who grew?"
	said := func(day func(data.Day) string, today string) string {
		last := day(v.to)
		if v.IsToday() {
			last = today
		}
		if v.yearBefore {
			return "The year before " + last
		}
		return day(v.from) + " to " + last
	}
	long := said(data.Day.Long, "today, figures up to "+v.Set.Newest().Long())
	short := said(data.Day.Short, "today, figures up to "+v.Set.Newest().Short())
	least := said(data.Day.Short, "today")
	titles := []string{question + "  " + long, question + "  " + short, question + "  " + least, least}
	return screen.Head{Chart: "Table and line chart", Titles: titles,
		Scopes: []string{screen.GroupLabel(v.GroupShown())}, Dated: true, File: []string{v.Focus}}
}
