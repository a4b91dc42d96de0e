package screen

import (
	"slices"

	"userbase/data"
)

// Act carries out an action: the screen's own answer first, else the common one. It is pure.
func Act(a Action, f Frame) (State, Effect) {
	s, e, ok := f.Screen().Handle(a, f)
	if !ok {
		s, e = actCommon(a, f)
	}
	return f.Normalize(s), e
}

// actCommon is the answer that all screens give where they have none of their own: that of the key's record, or of
// what only the mouse and the player do.
func actCommon(a Action, f Frame) (State, Effect) {
	switch a.Verb {
	case Select:
		return pick(f, a.Arg), Effect{}
	case Scroll:
		return stepMonth(f, a.N)
	case Tick:
		if f.IsToday() {
			return f.State, Effect{}
		}
		return stepMonth(f, 1)
	}
	for _, k := range f.Keys {
		if slices.ContainsFunc(k.Binds, func(b Bind) bool { return b.Do.Verb == a.Verb }) {
			return k.Act(f, a.N)
		}
	}
	return f.State, Effect{}
}

// set is the answer of a key that changes nothing but the state.
func set(change func(f *Frame, n int)) func(Frame, int) (State, Effect) {
	return tell(func(f *Frame, n int) string {
		change(f, n)
		return ""
	})
}

// tell is the answer of a key that changes the state, and may say what came of it.
func tell(change func(f *Frame, n int) string) func(Frame, int) (State, Effect) {
	return func(f Frame, n int) (State, Effect) {
		if text := change(&f, n); text != "" {
			return f.State, Tell(text)
		}
		return f.State, Effect{}
	}
}

// move goes n messengers down, and stops at the ends.
func move(f *Frame, n int) { f.Focus = StepTo(f.Order(), f.Focus, n) }

// moveFar goes further down or up than there are messengers.
func moveFar(f *Frame, n int) { move(f, n*len(f.Set.Messengers)) }

// The answers that set one thing, or walk through its values.
func switchView(f *Frame, n int) { f.State = goView(*f, f.Screens[n].ID()) }
func nextView(f *Frame, n int)   { f.State = goView(*f, Cycle(f.ViewIDs(), f.View, n)) }
func goDay(f *Frame, n int)      { f.State = MoveTo(f.State, *f, data.Day(n)) }
func openIt(f *Frame, _ int)     { f.Open = !f.Open }
func nextScale(f *Frame, n int)  { f.Scale = Cycle(Scales, f.Scale, n) }
func nextUnit(f *Frame, n int)   { f.State.Unit = Cycle(f.Screen().Units(), f.Unit(), n) }
func nextAlign(f *Frame, n int)  { f.Align = Cycle(Aligns, f.Align, n) }
func indexHere(f *Frame, _ int)  { f.IndexDay, f.State.Unit = f.Day(), Index }
func nextSort(f *Frame, n int)   { f.State.Sort = Cycle(orAll(f.Screen().SortColumns()), f.Sort(), n) }
func reverse(f *Frame, _ int)    { f.Reverse = !f.Reverse }

// orAll puts before the values the one that filters nothing.
func orAll(values []string) []string { return append([]string{""}, values...) }

func nextTheme(f *Frame, n int) string {
	f.Theme = Cycle(Themes, f.Theme, n)
	return "theme: " + string(f.Theme)
}

func goEvening(f *Frame, _ int) {
	goDay(f, int(TheEvening))
	f.Event = f.Default().Event
}

// effect is the answer of a key that leaves the state as it is.
func effect(kind EffectKind) func(Frame, int) (State, Effect) {
	return func(f Frame, n int) (State, Effect) { return f.State, Effect{Kind: kind, N: n} }
}

// pick puts the focus on a messenger, opens the one that has it, or goes to an event.
func pick(f Frame, id string) State {
	switch {
	case f.Set.Messenger(id) != nil:
		f.Open = f.Focus == id
		f.Focus = id
	case f.Set.Event(id) != nil:
		f.Event = id
		return MoveTo(f.State, f, f.Set.Event(id).Day)
	}
	return f.State
}

func stepMonth(f Frame, n int) (State, Effect) {
	return MoveTo(f.State, f, max(min(f.Day().Months(n), f.Today), 1)), Effect{}
}

func stepYear(f Frame, n int) (State, Effect) { return stepMonth(f, 12*n) }

func stepEvent(f Frame, n int) (State, Effect) {
	e := f.Set.EventStep(f.Day(), f.Event, n)
	if e == nil || e.Day > f.Today {
		return f.State, Tell("no further event")
	}
	f.Event = e.ID
	return MoveTo(f.State, f, e.Day), Tell(e.Day.Format(e.Precision) + ": " + e.Title)
}

func back(f *Frame, _ int) string {
	switch {
	case f.Open:
		f.Open = false
	case f.Search != "" && !Strange(f.KeyOf("search"), f.Uses()): // elsewhere nobody sees what esc would clear
		f.Search = ""
	default:
		return "nothing is open: q quits"
	}
	return ""
}

func hide(f *Frame, _ int) string {
	hidden := f.Hides(f.Focus)
	f.Hidden = joinIDs(f.Set.MessengerIDs(), func(id string) bool { return f.Hides(id) != (id == f.Focus) })
	if hidden {
		return f.Name(f.Focus) + " is shown again"
	}
	return f.Name(f.Focus) + " is hidden: x shows it again, a shows all"
}

func showAll(f *Frame, _ int) string {
	if f.Hidden == "" {
		return "nobody is hidden"
	}
	f.Hidden = ""
	return ""
}

func makeBase(f *Frame, _ int) string {
	if f.Base == f.Focus {
		return f.Name(f.Focus) + " is the base already: the sentence compares with the next in rank"
	}
	f.Base = f.Focus
	return "base of comparison: " + f.Name(f.Base)
}

// moveBase makes the messenger n places below the base the base, passing by the focus.
func moveBase(f *Frame, n int) string {
	others := slices.DeleteFunc(f.Order(), func(id string) bool { return id == f.Focus })
	f.Base = StepTo(others, f.Base, n)
	return "base of comparison: " + f.Name(f.Base)
}

func estimates(f *Frame, _ int) string {
	f.NoEst = !f.NoEst
	if !f.NoEst {
		return "estimates are back"
	}
	for _, n := range f.Screen().Show(*f).Notes() { // what it changes here, if the screen says that
		if n.Estimates {
			return n.Long
		}
	}
	return "estimates and repeats are left out"
}

func nextKnown(f *Frame, n int) string {
	f.Known = Cycle(Knowns, f.Known, n)
	if f.Known == Now {
		return "as known today: also what became public after the day"
	}
	return "as known then: only what was public on " + f.Day().Long()
}

// copyText copies what the screen says, ready to be quoted.
func copyText(f Frame, _ int) (State, Effect) {
	shown := f.Screen().Show(f)
	said, brief := shown.(Brief)
	if !brief {
		return f.State, Effect{Kind: CopyText, Text: f.Cited(shown.Records(), shown.Sentence()[0])}
	}
	return f.State, Effect{Kind: CopyText, Text: f.Cited(said.Said(), shown.Sentence()[0])}
}

func openSource(f Frame, _ int) (State, Effect) {
	page := f.Screen().Show(f).Page()
	switch {
	case page == nil:
		return f.State, Tell("there is no page to open here")
	case !data.WebAddress(page.URL):
		return f.State, Tell("this source has no web address: " + page.Publisher)
	}
	return f.State, Effect{Kind: Browse, Text: page.URL}
}
