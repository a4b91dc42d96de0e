// Package figures answers "Says who?": every figure as a row of a table that can be filtered, searched and sorted, and
// the selected one in full. Nothing depends on the day shown: the figures of all days are listed.
package figures

import (
	"fmt"
	"strconv"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Screen is the list of figures.
type Screen struct{ part.Base }

// ID is the name of the screen.
func (Screen) ID() string { return "figures" }

// Groups are all metrics: the groups, flows, and all of them together.
func (Screen) Groups() []data.Group { return screen.AllGroups }

// SortColumns are the columns of the table that have an order.
func (Screen) SortColumns() []string { return data.FigureColumns[:] }

// Show filters and sorts the figures.
func (Screen) Show(f screen.Frame) screen.Shown { return show(f) }

// shown is the figures of one frame.
type shown struct {
	screen.Frame // at today, whatever the day shown
	listed
	at     int               // the row of the selected figure: the first if it is not listed
	chosen *data.Observation // the selected figure; nil if none is listed
	rows
}

func show(f screen.Frame) shown {
	l := f.Skeleton()
	f = f.On(0)
	v := shown{Frame: f, listed: filtered(f), rows: layRows(l.Body.H, l.Panel.W > 0)}
	if o := f.Set.Figure(f.Figure); o != nil {
		if at, found := v.order.Find(v.list, o); found {
			v.at = at
		}
	}
	if len(v.list) > 0 {
		v.chosen = v.list[v.at]
	}
	return v
}

func (v shown) Uses() []screen.Use {
	none := ""
	if v.chosen == nil {
		none = "no figure is listed"
	}
	const allDays = "the figures of all days are listed: f sorts them, / searches for a day"
	return []screen.Use{
		{ID: "who", Word: "figure", Why: none, Here: true}, {ID: "search", Word: "search"},
		{ID: "whose", Word: "whose"},
		{ID: "metric", Word: "metric"}, {ID: "sort", Word: "sort"}, {ID: "reverse", Word: "reverse"},
		{ID: "open", Word: "in full", Why: none}, {ID: "source", Word: "open page", Why: none, Here: true},
		{ID: "copy", Word: "copy", Why: none}, {ID: "estimates", Word: "estimates"},
		{ID: "all", Word: "all figures", Here: true},
		{ID: "ends", Why: none}, {ID: "page", Why: none}, {ID: "today", Why: allDays}, {ID: "evening", Why: allDays},
		{ID: "hide", Why: "figures are filtered: w chooses whose are listed"},
	}
}

// Handle walks through the list, sorts it, and takes filters off.
func (Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	s, all := f.State, len(f.Set.Observations)
	switch a.Verb {
	case screen.Move, screen.Scroll:
		s.Figure = show(f).below(a.N)
	case screen.Page:
		v := show(f)
		s.Figure = v.below(a.N * max(v.count-1, 1))
	case screen.Top:
		s.Figure = show(f).below(-all)
	case screen.Bottom:
		s.Figure = show(f).below(all)
	case screen.Select:
		o := f.Set.Figure(a.Arg)
		if o == nil {
			return s, screen.Effect{}, false
		}
		if show(f).chosen == o {
			s.Open = !s.Open
		}
		s.Figure = a.Arg
	case screen.NextSort:
		s.Sort, s.Reverse = resorted(f, a)
	case screen.ShowAll:
		s.Whose, s.Search, s.Group, s.NoEst = "", "", screen.AllMetrics, false
		return s, screen.Tell(fmt.Sprintf("all %d figures of all metrics", all)), true
	case screen.Back:
		if s.Open || s.Search != "" || s.Whose == "" {
			return s, screen.Effect{}, false
		}
		s.Whose = ""
	default:
		return s, screen.Effect{}, false
	}
	return s, screen.Effect{}, true
}

// below is the id of the figure n rows below the selected one, stopping at the ends.
func (v shown) below(n int) string {
	if v.chosen == nil {
		return v.Figure
	}
	return v.list[min(max(v.at+n, 0), len(v.list)-1)].ID()
}

func (v shown) Head() screen.Head {
	what, who, n := screen.GroupLabel(v.GroupShown()), "everyone", fit.Counting(len(v.list), "figure")
	brief, all := what, v.GroupShown() == screen.AllMetrics
	if v.Whose != "" {
		who = v.Name(v.Whose)
		brief = who + ", " + what
	}
	full := n + " of " + what + ", " + who
	switch {
	case all && v.Whose != "":
		full = n + " of " + brief
	case all:
		full = n + ", " + what + ", " + who
	}
	brief, full = brief+v.searching(), full+v.searching()
	h := screen.Head{Chart: "Table", Titles: []string{"Says who?  " + full, "Says who?  " + brief, brief}}
	if v.Whose != "" {
		h.File = []string{v.Whose}
	}
	if v.chosen == nil {
		h.Scopes = []string{"0 of " + strconv.Itoa(len(v.Set.Observations)), ""}
		return h
	}
	at, order := strconv.Itoa(v.at+1)+" of "+strconv.Itoa(len(v.list)), orderWords(v.Frame)
	switch { // in a file nothing is selected
	case v.Picture && !v.Open:
		at = v.inSight().Of(len(v.list))
	case v.Format != "":
		at = ""
	}
	if h.Scopes = []string{order}; at != "" {
		h.Scopes = []string{order + ", " + at, at}
	}
	return h
}
