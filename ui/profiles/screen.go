// Package profiles answers "Who are they?": a table of all messengers with the first word of each fact, and below it
// the facts of the focus in full, in wide windows beside those of the base, in the widest those of all who have a
// profile. Profiles hold for the year of the data, whatever the day shown.
package profiles

import (
	"strconv"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Screen is the profiles of the messengers.
type Screen struct{ part.Base }

// ID is the name of the screen.
func (Screen) ID() string { return "profiles" }

// PanelWidth is 0: the facts take the whole width.
func (Screen) PanelWidth() int { return 0 }

// Groups are active users alone: no figure is shown.
func (Screen) Groups() []data.Group { return []data.Group{data.Active} }

// Show lays out the facts.
func (Screen) Show(f screen.Frame) screen.Shown { return show(f) }

// shown is the profiles of one frame.
type shown struct {
	screen.Frame
	focus *data.Messenger
	base  *data.Messenger   // whom the sentence speaks of as well: in wide windows the base, else nil
	list  []*data.Messenger // whose facts are shown in full, a column each where there are several
	table []*data.Messenger // who has a row in the table: all, or where the body is low the focus, with its neighbours
	above int               // how many stand above them
	layout
	facts
	down int // the first row of the facts in sight
}

func show(f screen.Frame) shown {
	v := shown{Frame: f, focus: f.Set.Messenger(f.Focus)}
	if f.W >= screen.PanelFrom && f.Focus != f.Base {
		v.base = f.Set.Messenger(f.Base)
	}
	body := f.Skeleton().Body
	var all []*data.Messenger // who has a profile
	for i := range f.Set.Messengers {
		if m := &f.Set.Messengers[i]; profiled(m) {
			all = append(all, m)
		}
	}
	if v.list = v.spoken(); fits(len(all), body.W) {
		v.list = all
	}
	n := v.rowsOf(body.H)
	v.above = fit.FirstRow(f.Set.Place(f.Focus), len(f.Set.Messengers), n)
	for i := range n {
		v.table = append(v.table, &f.Set.Messengers[v.above+i])
	}
	f.Made("list of facts")
	v.facts = gather(v.list, body.W, f.ASCII)
	v.down = v.scrolled(f.Modal.Down)
	return v
}

// tableRows is how many rows the table has where there is no room for all messengers.
const tableRows = 6

// rowsOf lays out a body of h rows, and says how many the table has: one for each messenger, or fewer and one that says
// how many there are more, or that of the focus alone.
func (v *shown) rowsOf(h int) int {
	n := len(v.Set.Messengers)
	if v.layout = lay(h, n, len(v.list)); v.whole {
		return n
	}
	if some := lay(h, tableRows+1, len(v.list)); n > tableRows && some.whole {
		v.layout = some
		return tableRows
	}
	return 1
}

// spoken are those whom the sentence speaks of.
func (v shown) spoken() []*data.Messenger {
	if v.base == nil {
		return []*data.Messenger{v.focus}
	}
	return []*data.Messenger{v.focus, v.base}
}

func (v shown) Uses() []screen.Use {
	who, base, swap := "who", "base", ""
	if len(v.list) == 2 {
		who, base = "left column", "swap the columns"
	}
	if v.Focus == v.Base {
		swap = v.Name(v.Focus) + " is the base itself: choose another one to swap them"
	}
	scroll, on := "", "read on"
	switch v.end() {
	case 0:
		scroll = "all facts are in sight"
	case v.down: // pgup alone works, and the note says so
		on = ""
	}
	const why = "profiles hold for the year of the data, whatever the day"
	const all = "profiles show all messengers"
	return []screen.Use{
		{ID: "who", Word: who, Here: true}, {ID: "page", Word: on, Why: scroll, Here: true},
		{ID: "open", Word: "sources"},
		{ID: "base", Word: base, Why: swap, Here: true}, {ID: "source", Word: "open one", Here: true},
		{ID: "copy", Word: "copy"},
		{ID: "when"}, {ID: "ends"}, {ID: "today", Why: why}, {ID: "evening", Why: why},
		{ID: "estimates", Why: "profiles hold no figures"}, {ID: "hide", Why: all}, {ID: "all", Why: all},
	}
}

// Handle walks through the messengers and scrolls the facts.
func (Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	s, ids := f.State, f.Set.MessengerIDs()
	switch a.Verb {
	case screen.Move, screen.StepMonth:
		s.Focus = screen.StepTo(ids, s.Focus, a.N)
	case screen.Top:
		s.Focus = ids[0]
	case screen.Bottom:
		s.Focus = ids[len(ids)-1]
	case screen.MakeBase:
		s.Focus, s.Base = s.Base, s.Focus
	case screen.Page, screen.Scroll:
		v := show(f)
		to := v.down + a.N
		if a.Verb == screen.Page {
			to = v.page(a.N)
		}
		return s, screen.Effect{Kind: screen.ScrollBody, N: v.scrolled(to)}, true
	default:
		return s, screen.Effect{}, false
	}
	return s, screen.Effect{}, true
}

func (v shown) Head() screen.Head {
	year, what := strconv.Itoa(v.Set.Newest().Year()), "Owners, encryption, data"
	if v.base != nil {
		what = v.Name(v.Focus) + " and " + v.Name(v.Base)
	}
	return screen.Head{Chart: "Table", Timeless: true, File: []string{v.Focus},
		Titles: []string{"Who are they?  " + what, "Who are they?"},
		Scopes: []string{"as of " + year + ", whatever the day", "as of " + year}}
}
