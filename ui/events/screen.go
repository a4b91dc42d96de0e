// Package events answers "Why?": what happened, what the figures were before and after, and, where somebody counted
// installs or sign-ups in those weeks, the rush. It never says that one caused the other.
package events

import (
	"cmp"
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// panelEdge are the columns of a side panel that hold no text: the rule, and a blank on either side.
const panelEdge = 3

// Screen is the list of events.
type Screen struct{ part.Base }

// ID is the name of the screen.
func (Screen) ID() string { return "events" }

// PanelWidth makes room for three weeks with two cells a day.
func (Screen) PanelWidth() int { return 52 }

// Groups says that the figures before and after an event count active users.
func (Screen) Groups() []data.Group { return []data.Group{data.Active} }

// Show lists the events.
func (Screen) Show(f screen.Frame) screen.Shown { return show(f) }

// shown is the list of one frame, and what is known of the event selected in it.
type shown struct {
	screen.Frame
	list       []*data.Event
	at         int                   // place of the selected event in the list; -1 if that is empty
	event      *data.Event           // the selected one, or nil
	then       screen.Frame          // the frame at its day: ages count from there
	counts     [][]*data.Observation // the flows near it, those of one counter together
	flow, base *data.Observation     // what was counted of it that day, and what before; or nil
	changes    []data.Around         // of its messengers
	rush       rush                  // in the panel; without lanes if there is none
}

// show lists the events and looks up what is known of the selected one.
func show(f screen.Frame) shown {
	v := shown{Frame: f, list: listed(f), then: f}
	if v.at = selected(f, v.list); v.at < 0 {
		return v
	}
	e := v.list[v.at]
	v.event = e
	if v.then = f.On(e.Day); e.Day >= f.Today {
		v.then = f.On(0)
	}
	v.counts = f.Set.FlowsNear(f.Query(), e.Day)
	v.flow, v.base = f.Set.FlowOf(e, f.Query())
	for _, id := range e.Messengers {
		v.changes = append(v.changes, f.Set.ChangeAround(id, f.Query(), e.Day))
	}
	panel := f.Skeleton().Panel
	v.rush = v.planRush(panel.W-panelEdge, panel.H)
	return v
}

// listed are the events that the filters leave, in order of day.
func listed(f screen.Frame) []*data.Event {
	f.Made("list of events")
	var list []*data.Event
	terms := data.Terms(f.Search)
	for i := range f.Set.Events {
		e := &f.Set.Events[i]
		if (f.Kind == "" || e.Kind == f.Kind) && (f.Whose == "" || slices.Contains(e.Messengers, f.Whose)) &&
			f.Set.EventMatches(e, terms) {
			list = append(list, e)
		}
	}
	return list
}

// selected is the place of the selected event in the list: where the filters took it away, of the one nearest in time.
// -1 if the list is empty.
func selected(f screen.Frame, list []*data.Event) int {
	want := f.Set.Event(f.Event)
	if i := slices.Index(list, want); i >= 0 || len(list) == 0 {
		return i
	}
	off := func(e *data.Event) data.Day { return max(e.Day-want.Day, want.Day-e.Day) }
	nearest := slices.MinFunc(list, func(a, b *data.Event) int { return cmp.Compare(off(a), off(b)) })
	return slices.Index(list, nearest)
}

func (v shown) Uses() []screen.Use {
	why := ""
	if v.event == nil {
		why = "no event is listed: " + allAgain(v.Frame)
	}
	return []screen.Use{
		{ID: "who", Word: "event", Why: why, Here: true}, {ID: "search", Word: "search"}, {ID: "kind", Word: "kind"},
		{ID: "whose", Word: "whose"}, {ID: "open", Word: "in full", Why: why}, {ID: "source", Word: "source", Why: why},
		{ID: "copy", Word: "copy", Why: why}, {ID: "event", Why: why}, {ID: "ends", Why: why}, {ID: "page", Why: why},
		{ID: "metric", Why: "events compares active users before and after, and nothing else"},
		{ID: "all", Word: "all events", Here: true},
		{ID: "hide", Why: "events hides nobody: w chooses whose events are listed"},
		{ID: "today",
			Why: "the events of all days are listed: enter twice makes the day of one the day of all screens"},
	}
}

func (v shown) Head() screen.Head {
	all := strconv.Itoa(len(v.Set.Events)) + " events"
	chart := "List of events"
	if len(v.barFlows()) > 0 {
		chart += " and bar chart"
	}
	h := screen.Head{Chart: chart, Titles: []string{"Why?  All " + all, "All " + all},
		Scopes: []string{cmp.Or(v.Kind, "all kinds") + ", " + cmp.Or(v.Name(v.Whose), "everyone")}}
	if part := v.drawn().Of(len(v.list)); v.Picture && !v.Open && part != "" {
		h.Scopes = []string{h.Scopes[0] + ", " + part, part}
	}
	if words := filterWords(v.Frame); words != "" {
		count := strconv.Itoa(len(v.list)) + " of " + all
		h.Titles = []string{"Why?  " + count + " " + words, "Why?  " + count, count}
	}
	return h
}

// Handle walks through the list and its filters. Choosing an event leaves the day as it is.
func (Screen) Handle(a screen.Action, f screen.Frame) (s screen.State, e screen.Effect, own bool) {
	v := show(f)
	s, own = f.State, true
	switch a.Verb {
	case screen.Move, screen.Scroll:
		s.Event = v.step(a.N)
	case screen.Page:
		body := f.Skeleton().Body
		s.Event = v.step(a.N * max(layout(body.W, body.H, len(v.list)).list, 1))
	case screen.Top, screen.Bottom:
		s.Event = v.step(a.N * len(v.list))
	case screen.Select:
		if own = f.Set.Event(a.Arg) != nil; own {
			s.Event = a.Arg
		}
	case screen.StepEvent:
		s, e = v.stepEvent(a.N)
	case screen.Enter:
		s, e = v.enter()
	case screen.Evening:
		s.Event = f.Default().Event
		if !slices.Contains(v.list, f.Set.Event(s.Event)) { // the filters would hide it
			s.Kind, s.Whose, s.Search = "", "", ""
		}
		s = screen.MoveTo(s, f, screen.TheEvening)
	case screen.ShowAll:
		s.Kind, s.Whose, s.Search = "", "", ""
		e = screen.Tell("all " + strconv.Itoa(len(f.Set.Events)) + " events")
	case screen.Back:
		return v.back()
	default:
		own = false
	}
	return s, e, own
}

// step is the event n places on in the list, which has ends.
func (v shown) step(n int) string {
	if v.event == nil {
		return v.State.Event
	}
	return screen.StepTo(v.list, v.event, n).ID
}

// stepEvent moves by n events of the list, and the day with them.
func (v shown) stepEvent(n int) (screen.State, screen.Effect) {
	to := v.at + n
	if to < 0 || to >= len(v.list) || v.list[to].Day > v.Today {
		return v.State, screen.Tell("no further event in this list")
	}
	e := v.list[to]
	v.Event = e.ID
	return screen.MoveTo(v.State, v.Frame, e.Day), screen.Tell(e.Day.Format(e.Precision) + ": " + e.Title)
}

// back takes one filter away; what is open and the search go first, as on all screens.
func (v shown) back() (s screen.State, e screen.Effect, own bool) {
	switch {
	case v.Open || v.Search != "" || v.Kind == "" && v.Whose == "":
		return v.State, e, false
	case v.Kind != "":
		v.Kind, e = "", screen.Tell("all kinds again")
	default:
		v.Whose, e = "", screen.Tell("events about everyone again")
	}
	return v.State, e, true
}

// enter opens the event in full; once more, its day becomes that of all screens.
func (v shown) enter() (screen.State, screen.Effect) {
	e := v.event
	if e == nil {
		return v.State, screen.Tell("there is no event to open: " + allAgain(v.Frame))
	}
	v.Event, v.Open = e.ID, !v.Open
	if v.Open {
		return v.State, screen.Effect{}
	}
	return screen.MoveTo(v.State, v.Frame, e.Day), screen.Tell(e.Day.Short() + " is now the day on all screens")
}
