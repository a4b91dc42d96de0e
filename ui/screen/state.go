package screen

import (
	"slices"
	"strings"

	"userbase/data"
)

// State is everything that decides what a screen shows, apart from the data, the window and what is typed at
// the moment. It is small and comparable, so that equal states are equal pictures. Any value can be made valid
// with Normalize, and written as flags and read back without loss (Args, Parse).
type State struct {
	View     string     // id of the screen
	Day      data.Day   // the day shown; zero is today
	From, To data.Day   // range of the time axes; zero is all
	Focus    string     // the messenger in focus
	Base     string     // the messenger that it is compared with
	Hidden   string     // ids of the hidden messengers, sorted, joined by commas
	Group    data.Group // metric group; figures also know AllMetrics and Flows
	NoEst    bool       // estimates and repeats do not exist
	Scale    Scale
	Unit     Unit
	Align    Align
	IndexDay data.Day // the day that is 100 when the unit is the index
	Kind     string   // filter of events by kind; "" is all
	Whose    string   // filter of events and figures by messenger; "" is everyone
	Search   string   // filter of events and figures by text
	Sort     string   // column that growth and figures are sorted by; "" is the screen's own order
	Reverse  bool     // sorted the other way round
	Event    string   // id of the selected event
	Figure   string   // id of the selected figure; "" is the first
	Open     bool     // what is selected is shown in full
	Theme    Theme
	ASCII    bool // plain ASCII glyphs
}

// Scale is the scale of lines, Unit what bars and lines are measured in, Align what their time axes count, and Theme
// the colours.
type (
	Scale string
	Unit  string
	Align string
	Theme string
)

// The values, and each kind listed once, in the order in which the keys walk through it.
const (
	Linear, Log              Scale = "linear", "log"
	People, Multiples, Index Unit  = "people", "multiples", "index"
	Calendar, Launch         Align = "calendar", "launch"
	Auto, Dark, Light, Mono  Theme = "auto", "dark", "light", "mono"
)

var (
	Scales = []Scale{Linear, Log}
	Units  = []Unit{People, Multiples, Index}
	Aligns = []Align{Calendar, Launch}
	Themes = []Theme{Auto, Dark, Light, Mono}
)

// AllMetrics and Flows are the metric groups of the figures screen alone.
const (
	AllMetrics data.Group = "all"
	Flows      data.Group = "flows"
)

// TheEvening is 15 January 2021, when Signal broke down under the people who left WhatsApp.
var TheEvening = data.Date(2021, 1, 15)

const TheEveningsEvent = "signal-outage"

// Default is the state in which the program starts: on the first screen.
func (e *Env) Default() State {
	return State{View: e.Screens[0].ID(), Focus: "whatsapp", Base: "signal", Group: data.Active, Scale: Linear,
		Unit:  People,
		Align: Calendar, IndexDay: TheEvening, Event: TheEveningsEvent, Theme: Auto}
}

// AllGroups are what the metric key walks through on the figures screen.
var AllGroups = append(slices.Clone(data.Groups[:]), Flows, AllMetrics)

// FirstDay is the beginning of all time axes: 1 January of the year of the oldest figure, of 2009 at the latest.
func FirstDay(set *data.Set) data.Day {
	first := data.Date(2009, 1, 1)
	for i := range set.Observations {
		first = min(first, set.Observations[i].AsOf)
	}
	return data.Date(first.Year(), 1, 1)
}

// oneOf is the value if it is allowed, else the fallback.
func oneOf[T comparable](v, fallback T, allowed []T) T {
	if slices.Contains(allowed, v) {
		return v
	}
	return fallback
}

// Normalize makes any state valid: unknown values fall back to the default, days are cut to what the data
// covers, today becomes zero, ranges get ordered, ids are sorted. It is idempotent.
func (e *Env) Normalize(s State) State {
	def, ids := e.Default(), e.Messengers()
	s.View = oneOf(s.View, def.View, e.ViewIDs())
	s.Scale = oneOf(s.Scale, def.Scale, Scales)
	s.Unit = oneOf(s.Unit, def.Unit, Units)
	s.Align = oneOf(s.Align, def.Align, Aligns)
	s.Theme = oneOf(s.Theme, def.Theme, Themes)
	s.Group = oneOf(s.Group, def.Group, AllGroups)
	s.Focus = oneOf(s.Focus, firstOf(ids, def.Focus), ids)
	s.Base = oneOf(s.Base, firstOf(ids, def.Base), ids)
	s.Whose = oneOf(s.Whose, "", ids)
	s.Hidden = joinIDs(ids, func(id string) bool { return containsID(s.Hidden, id) })
	s.Kind = oneOf(s.Kind, "", e.kinds())
	s.Sort = oneOf(s.Sort, "", e.SortColumns())
	if e.Set.Event(s.Event) == nil {
		s.Event = FirstEvent(e.Set, def.Event)
	}
	if e.Set.Figure(s.Figure) == nil {
		s.Figure = ""
	}
	s.Search = cleanText(s.Search)
	return e.normalDays(s)
}

// normalDays makes the days of a state valid.
func (e *Env) normalDays(s State) State {
	first := FirstDay(e.Set)
	inside := func(d data.Day) data.Day { return min(max(d, first), e.Today) }
	if s.From != 0 && s.To != 0 && s.To < s.From {
		s.From, s.To = s.To, s.From
	}
	for _, x := range []struct {
		day *data.Day
		all data.Day // what zero stands for
	}{{&s.Day, e.Today}, {&s.From, first}, {&s.To, e.Today}} {
		if *x.day != 0 {
			if *x.day = inside(*x.day); *x.day == x.all {
				*x.day = 0
			}
		}
	}
	if s.IndexDay = inside(s.IndexDay); s.IndexDay == first {
		s.IndexDay = e.Default().IndexDay
	}
	return s
}

// firstOf is the id wanted, or the first if that is not among them.
func firstOf(ids []string, want string) string {
	if slices.Contains(ids, want) || len(ids) == 0 {
		return want
	}
	return ids[0]
}

// FirstEvent is the event wanted, or the first if the data do not have it.
func FirstEvent(set *data.Set, want string) string {
	if set.Event(want) != nil || len(set.Events) == 0 {
		return want
	}
	return set.Events[0].ID
}

// MessengerIDs lists the messengers in the order of the data set.
func MessengerIDs(set *data.Set) []string {
	ids := make([]string, len(set.Messengers))
	for i := range set.Messengers {
		ids[i] = set.Messengers[i].ID
	}
	return ids
}

// EventKinds lists the kinds of events in alphabetical order.
func EventKinds(set *data.Set) []string {
	var kinds []string
	for i := range set.Events {
		if k := set.Events[i].Kind; !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	slices.Sort(kinds)
	return kinds
}

// containsID reports whether id is one of the ids in a list joined by commas.
func containsID(list, id string) bool {
	for list != "" {
		var one string
		one, list, _ = strings.Cut(list, ",")
		if one == id {
			return true
		}
	}
	return false
}

// joinIDs joins the ids that are kept, sorted, by commas.
func joinIDs(ids []string, keep func(string) bool) string {
	var kept []string
	for _, id := range ids {
		if keep(id) {
			kept = append(kept, id)
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, ",")
}

// Hides reports whether the messenger is hidden.
func (s State) Hides(id string) bool { return s.Hidden != "" && containsID(s.Hidden, id) }

// cleanText keeps what can be typed into a search: one line, no control characters.
func cleanText(s string) string {
	return strings.Map(func(r rune) rune {
		if !data.Printable(r) {
			return -1
		}
		return r
	}, s)
}
