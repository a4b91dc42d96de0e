package screen

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/snapshot"
)

// Env is what stays the same while the program runs: the data, the day it was started, the screens and their keys.
type Env struct {
	Set     *data.Set
	Today   data.Day // never before the newest figure
	Version string   // of the program
	Own     []string // names of the files of one's own whose figures the data set has, as snapshots tell them
	Screens []Screen // in the order of their tabs
	Keys    []Key

	// OwnPaths are the whole paths of the files that Own names, with "/" between their parts.
	OwnPaths []string

	// Watch, where a test sets it, is told of every list, plan and sentence that a screen works out.
	Watch func(what string)

	ByID int // messengers that stand under their ids, since there are no letters for their names

	kept *kept // see Keep
}

// NewEnv makes the environment. Today is moved to the newest figure if that is later.
func NewEnv(set *data.Set, today data.Day, version string, screens []Screen) *Env {
	return &Env{Set: set, Today: max(today, set.Newest()), Version: version, Screens: screens, Keys: Grammar(screens),
		kept: &kept{all: map[any]any{}}}
}

// Written is the environment for files that have letters for some texts alone: where draws says that a messenger's name
// is none of them, its id stands in its place.
func (e *Env) Written(draws func(text string) bool) *Env {
	ids := map[string]string{}
	for i := range e.Set.Messengers {
		if m := &e.Set.Messengers[i]; !draws(m.Name + m.Short) {
			ids[m.ID] = m.ID
		}
	}
	if len(ids) == 0 {
		return e
	}
	w := *e
	w.Set, w.ByID, w.kept = e.Set.Renamed(ids), len(ids), &kept{all: map[any]any{}}
	return &w
}

// OwnFlags are the flags that bring in the figures of one's own.
func (e *Env) OwnFlags() (flags []string) {
	for _, name := range e.Own {
		flags = append(flags, "--data", name)
	}
	return flags
}

// DataWords say which data set it is: its version, and the files of one's own in it.
func (e *Env) DataWords() string { return snapshot.DataWords(e.Set.Version, e.Own) }

// Made tells a watching test what was worked out.
func (e *Env) Made(what string) {
	if e.Watch != nil {
		e.Watch(what)
	}
}

// Frame is all that a picture is made from: state, data, size and look. Frames are comparable: equal frames are
// equal pictures.
type Frame struct {
	State
	*Env
	W, H    int
	Look    *Look
	Modal   Modal
	Picture bool             // a page for print: without tabs, keys, cursor and panel, with a foot
	AsSeen  bool             // for a file that shows the screen as it is
	Format  string           // of the file that the frame is written to; "" on the screen
	Options snapshot.Options // of that file
	Boxes   bool             // the terminal has no braille: lines are those of boxes, unless the state says otherwise

	knownAt data.Day // the day whose knowledge counts, where that is not the day shown
}

// NewFrame makes the frame of a state that needs not be valid yet.
func NewFrame(env *Env, s State, w, h int, look *Look) Frame {
	return Frame{State: env.Normalize(s), Env: env, W: w, H: h, Look: look}
}

// Screen is the view that the frame shows.
func (f Frame) Screen() Screen {
	for _, s := range f.Screens {
		if s.ID() == f.View {
			return s
		}
	}
	return f.Screens[0]
}

// Day is the day shown: today if the state names none.
func (f Frame) Day() data.Day {
	if f.State.Day == 0 {
		return f.Today
	}
	return f.State.Day
}

// On is the frame on another day, or today for 0. What is known stays that of this day.
func (f Frame) On(day data.Day) Frame {
	if f.knownAt == 0 {
		f.knownAt = f.Day()
	}
	f.State.Day = day
	return f
}

// IsToday reports whether the day shown is today.
func (f Frame) IsToday() bool { return f.State.Day == 0 }

// Range is the range of days of the time axes, both inclusive.
func (f Frame) Range() (from, to data.Day) {
	from, to = f.From, f.To
	if from == 0 {
		from = f.Set.FirstDay()
	}
	if to == 0 {
		to = f.Today
	}
	return from, to
}

// GroupShown is the metric group that this screen shows: figures alone know all metrics and flows.
func (f Frame) GroupShown() data.Group {
	if slices.Contains(f.Screen().Groups(), f.Group) {
		return f.Group
	}
	return data.Active
}

// Query says which figures exist on this frame.
func (f Frame) Query() data.Query {
	g := f.GroupShown()
	if g == AllMetrics || g == Flows {
		g = data.Active
	}
	q := data.Query{Group: g, NoEstimates: f.NoEst}
	if f.Known == Then {
		q.Known = cmp.Or(f.knownAt, f.Day())
	}
	return q
}

// Unit is the unit that this screen draws: the state's, or people where the screen does not know it.
func (f Frame) Unit() Unit {
	if slices.Contains(f.Screen().Units(), f.State.Unit) {
		return f.State.Unit
	}
	return People
}

// Sort is the column that this screen is sorted by: the state's, or "", the screen's own order, where the screen does
// not know it.
func (f Frame) Sort() string {
	if slices.Contains(f.Screen().SortColumns(), f.State.Sort) {
		return f.State.Sort
	}
	return ""
}

// Name is the short name of a messenger. Records have room for the full one of a messenger of one's own, of which
// nothing else is known.
func (f Frame) Name(id string) string {
	m := f.Set.Messenger(id)
	if m == nil {
		return id
	}
	if format, ok := snapshot.ByID(f.Format); ok && !format.Picture && m.Own {
		return m.Name
	}
	return m.Short
}

// Names are the names of messengers, as Name gives them.
func (f Frame) Names(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = f.Name(id)
	}
	return names
}

// Standing is the figure of a messenger that stands at the day shown, or nil.
func (f Frame) Standing(id string) *data.Observation {
	return f.Set.Standing(id, f.Query(), f.Day())
}

// Visible lists the messengers that are not hidden.
func (f Frame) Visible() []string { return slices.DeleteFunc(f.Set.MessengerIDs(), f.Hides) }

// Ranks is the ranking at the day shown. The hidden messengers stay where their figures put them, but take no place.
func (f Frame) Ranks() []data.Rank {
	ranks := f.Set.Ranking(f.Visible(), f.Query(), f.Day())
	for _, id := range f.Set.MessengerIDs() {
		if !f.Hides(id) {
			continue
		}
		hidden := data.Rank{Messenger: id, Figure: f.Standing(id)}
		at := slices.IndexFunc(ranks, func(r data.Rank) bool { return hidden.Compare(r, f.Day()) < 0 })
		if at < 0 {
			at = len(ranks)
		}
		ranks = slices.Insert(ranks, at, hidden)
	}
	return ranks
}

// Order lists all messengers as the ranking does; up and down walk through it.
func (f Frame) Order() []string {
	ranks := f.Ranks()
	ids := make([]string, len(ranks))
	for i, r := range ranks {
		ids[i] = r.Messenger
	}
	return ids
}

// InGroup reports whether a metric group, also one of the figures screen alone, holds a metric.
func InGroup(g data.Group, m data.Metric) bool {
	switch g {
	case AllMetrics:
		return true
	case Flows:
		return m.Flow()
	}
	return m.Group() == g
}

// GroupLabel is the metric group in words, also for those of the figures screen alone.
func GroupLabel(g data.Group) string {
	switch g {
	case AllMetrics:
		return "all metrics"
	case Flows:
		return "installs and sign-ups in a period"
	}
	return g.Label()
}
