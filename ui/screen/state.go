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
	Scale    string     // "linear" or "log"
	Unit     string     // "people", "multiples" or "index"
	Align    string     // "calendar" or "launch"
	IndexDay data.Day   // the day that is 100 when the unit is the index
	Kind     string     // filter of events by kind; "" is all
	Whose    string     // filter of events and figures by messenger; "" is everyone
	Search   string     // filter of events and figures by text
	Sort     string     // column that growth and figures are sorted by; "" is the screen's own order
	Reverse  bool       // sorted the other way round
	Event    string     // id of the selected event
	Figure   string     // id of the selected figure; "" is the first
	Open     bool       // what is selected is shown in full
	Theme    string     // "auto", "dark", "light" or "mono"
	ASCII    bool       // plain ASCII glyphs
}

// The values of Scale, Unit, Align and Theme, and the metric groups of the figures screen alone.
const (
	Linear, Log              = "linear", "log"
	People, Multiples, Index = "people", "multiples", "index"
	Calendar, Launch         = "calendar", "launch"
	Auto, Dark, Light, Mono  = "auto", "dark", "light", "mono"

	AllMetrics data.Group = "all"
	Flows      data.Group = "flows"
)

// TheEvening is 15 January 2021, when Signal broke down under the people who left WhatsApp.
var TheEvening = data.Date(2021, 1, 15)

const TheEveningsEvent = "signal-outage"

// Default is the state in which the program starts.
func Default() State {
	return State{View: "ranking", Focus: "whatsapp", Base: "signal", Group: data.Active, Scale: Linear, Unit: People,
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

// Normalize makes any state valid: unknown values fall back to the default, days are cut to what the data
// covers, today becomes zero, ranges get ordered, ids are sorted. It is idempotent.
func (e *Env) Normalize(s State) State {
	set, today := e.Set, e.Today
	def := Default()
	pick := func(v *string, fallback string, allowed ...string) {
		if !slices.Contains(allowed, *v) {
			*v = fallback
		}
	}
	pick(&s.View, def.View, e.ViewIDs()...)
	pick(&s.Scale, def.Scale, Linear, Log)
	pick(&s.Unit, def.Unit, People, Multiples, Index)
	pick(&s.Align, def.Align, Calendar, Launch)
	pick(&s.Theme, def.Theme, Auto, Dark, Light, Mono)
	if !slices.Contains(AllGroups, s.Group) {
		s.Group = def.Group
	}
	ids := MessengerIDs(set)
	pick(&s.Focus, firstOf(ids, def.Focus), ids...)
	pick(&s.Base, firstOf(ids, def.Base), ids...)
	pick(&s.Whose, "", ids...)
	s.Hidden = joinIDs(ids, func(id string) bool { return containsID(s.Hidden, id) })

	first := FirstDay(set)
	if s.Day != 0 {
		if s.Day = max(s.Day, first); s.Day >= today {
			s.Day = 0
		}
	}
	inside := func(d data.Day) data.Day { return min(max(d, first), today) }
	if s.From != 0 && s.To != 0 && s.To < s.From {
		s.From, s.To = s.To, s.From
	}
	if s.From != 0 {
		if s.From = inside(s.From); s.From == first {
			s.From = 0
		}
	}
	if s.To != 0 {
		if s.To = inside(s.To); s.To == today {
			s.To = 0
		}
	}
	if s.IndexDay = inside(s.IndexDay); s.IndexDay == first {
		s.IndexDay = def.IndexDay
	}
	if !slices.Contains(EventKinds(set), s.Kind) {
		s.Kind = ""
	}
	if set.Event(s.Event) == nil {
		s.Event = FirstEvent(set, def.Event)
	}
	if set.Figure(s.Figure) == nil {
		s.Figure = ""
	}
	pick(&s.Sort, "", e.SortColumns()...)
	s.Search = cleanText(s.Search)
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
		if r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0xfffd {
			return -1
		}
		return r
	}, s)
}
