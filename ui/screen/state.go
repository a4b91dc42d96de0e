package screen

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
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
	Known    Known      // whether figures that became public after the day exist
	Scale    Scale
	Unit     Unit
	Align    Align
	IndexDay data.Day // the first day of growth, and the day that is 100 when the unit is the index
	Kind     string   // filter of events by kind; "" is all
	Whose    string   // filter of events and figures by messenger; "" is everyone
	Search   string   // filter of events and figures by text
	Sort     string   // column to sort by; "" is the screen's own order
	Reverse  bool     // sorted the other way round
	Event    string   // id of the selected event
	Figure   string   // id of the selected figure; "" is the first
	Open     bool     // what is selected is shown in full
	Theme    Theme
	Strokes  Strokes
	ASCII    bool // plain ASCII glyphs
}

// Known is what is taken for known, Scale the scale of lines, Unit what bars and lines are measured in, Align what
// their time axes count, Theme the colours, and Strokes what lines are drawn with.
type (
	Known string
	Scale string
	Unit  string
	Align string
	Theme string

	Strokes string
)

// The values, and each kind listed once, in the order in which the keys walk through it.
const (
	Now, Then                Known = "now", "then"
	Linear, Log              Scale = "linear", "log"
	People, Multiples, Index Unit  = "people", "multiples", "index"
	Calendar, Launch         Align = "calendar", "launch"

	AutoStrokes, Braille, Boxes Strokes = "auto", "braille", "box" // auto: braille where the terminal has it

	Auto, Dark, Light, Neutral, Mono Theme = "auto", "dark", "light", "neutral", "mono" // auto: as the background is
)

// Words is what is taken for known, as titles say it.
func (k Known) Words() string {
	if k == Then {
		return "as known then"
	}
	return "as known today"
}

var (
	Knowns = []Known{Now, Then}
	Scales = []Scale{Linear, Log}
	Units  = []Unit{People, Multiples, Index}
	Aligns = []Align{Calendar, Launch}
	Themes = []Theme{Auto, Dark, Light, Neutral, Mono}

	AllStrokes = []Strokes{AutoStrokes, Braille, Boxes}
)

// AllMetrics and Flows are the metric groups of the figures screen alone.
const (
	AllMetrics data.Group = "all"
	Flows      data.Group = "flows"
)

// TheEvening is 15 January 2021, when Signal broke down under the people who left WhatsApp.
var TheEvening = data.Date(2021, 1, 15)

// Default is the state in which the program starts: on the first screen, with what of it the data know.
func (e *Env) Default() State {
	ids := e.Set.MessengerIDs()
	return State{View: e.Screens[0].ID(), Focus: firstOf(ids, "whatsapp"), Base: firstOf(ids, "signal"),
		Group: data.Active, Known: Now, Scale: Linear, Unit: People, Align: Calendar, IndexDay: TheEvening,
		Event: firstOf(e.Set.EventIDs(), "signal-outage"), Theme: Auto, Strokes: AutoStrokes}
}

// AllGroups are what the metric key walks through on the figures screen.
var AllGroups = append(slices.Clone(data.Groups[:]), Flows, AllMetrics)

// LongestText is the number of characters (runes) that a text of the state has at most, such as the search: more than
// anybody types, and so little that every frame may look at all of it.
const LongestText = 256

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
	def, ids := e.Default(), e.Set.MessengerIDs()
	s.View = oneOf(s.View, def.View, e.ViewIDs())
	s.Known = oneOf(s.Known, def.Known, Knowns)
	s.Scale = oneOf(s.Scale, def.Scale, Scales)
	s.Unit = oneOf(s.Unit, def.Unit, Units)
	s.Align = oneOf(s.Align, def.Align, Aligns)
	s.Theme = oneOf(s.Theme, def.Theme, Themes)
	s.Strokes = oneOf(s.Strokes, def.Strokes, AllStrokes)
	s.Group = oneOf(s.Group, def.Group, AllGroups)
	s.Focus = oneOf(s.Focus, def.Focus, ids)
	s.Base = oneOf(s.Base, def.Base, ids)
	s.Whose = oneOf(s.Whose, "", ids)
	s.Hidden = joinIDs(ids, func(id string) bool { return s.Hides(id) })
	s.Kind = oneOf(s.Kind, "", e.Set.Kinds())
	s.Sort = oneOf(s.Sort, "", e.SortColumns())
	s.Event = oneOf(s.Event, def.Event, e.Set.EventIDs())
	if e.Set.Figure(s.Figure) == nil {
		s.Figure = ""
	}
	s.Search = cleanText(s.Search)
	return e.normalDays(s)
}

// normalDays makes the days of a state valid.
func (e *Env) normalDays(s State) State {
	first := e.Set.FirstDay()
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

// joinIDs joins the ids that are kept, sorted, by commas.
func joinIDs(ids []string, keep func(string) bool) string {
	kept := slices.DeleteFunc(slices.Sorted(slices.Values(ids)), func(id string) bool { return !keep(id) })
	return strings.Join(kept, ",")
}

// Hides reports whether the messenger is hidden.
func (s State) Hides(id string) bool {
	for hidden := range strings.SplitSeq(s.Hidden, ",") { // asked so often that a list would be a burden
		if hidden == id {
			return true
		}
	}
	return false
}

// cleanText keeps what can be typed into a search: one line of at most LongestText characters that can be seen.
func cleanText(s string) string { return fit.FirstRunes(data.OneLine(s), LongestText) }
