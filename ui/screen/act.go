package screen

import (
	"cmp"
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

// effect is the answer of a key that leaves the state as it is.
func effect(kind EffectKind) func(Frame, int) (State, Effect) {
	return func(f Frame, n int) (State, Effect) { return f.State, Effect{Kind: kind, N: n} }
}

func switchView(f Frame, n int) (State, Effect) {
	f.View, f.Open = f.Screens[n].ID(), false
	return f.State, Effect{}
}

func nextView(f Frame, n int) (State, Effect) {
	f.View, f.Open = Cycle(f.ViewIDs(), f.View, n), false
	return f.State, Effect{}
}

func move(f Frame, n int) (State, Effect) {
	f.Focus = StepTo(f.Order(), f.Focus, n)
	return f.State, Effect{}
}

func page(f Frame, n int) (State, Effect) { return move(f, n*len(f.Set.Messengers)) }

// ends goes to the first for a negative n, else to the last.
func ends(f Frame, n int) (State, Effect) { return page(f, n) }

// pick puts the focus on a messenger, opens the one that has it, or goes to an event.
func pick(f Frame, id string) State {
	switch {
	case f.Set.Messenger(id) != nil:
		f.Open = f.Open != (f.Focus == id)
		f.Focus = id
	case f.Set.Event(id) != nil:
		f.Event = id
		return MoveTo(f.State, f, f.Set.Event(id).Day)
	}
	return f.State
}

func stepMonth(f Frame, n int) (State, Effect) {
	return MoveTo(f.State, f, monthStep(f.Day(), f.Today, n)), Effect{}
}

func stepYear(f Frame, n int) (State, Effect) { return stepMonth(f, 12*n) }

func stepEvent(f Frame, n int) (State, Effect) {
	e := eventStep(f, n)
	if e == nil {
		return f.State, Tell("no further event")
	}
	f.Event = e.ID
	return MoveTo(f.State, f, e.Day), Tell(e.Day.Format(e.Precision) + ": " + e.Title)
}

func goDay(f Frame, n int) (State, Effect) { return MoveTo(f.State, f, data.Day(n)), Effect{} }

func goEvening(f Frame, _ int) (State, Effect) {
	f.Event = FirstEvent(f.Set, TheEveningsEvent)
	return MoveTo(f.State, f, TheEvening), Effect{}
}

func open(f Frame, _ int) (State, Effect) {
	f.Open = !f.Open
	return f.State, Effect{}
}

func back(f Frame, _ int) (State, Effect) {
	switch {
	case f.Open:
		f.Open = false
	case f.Search != "" && !Strange(f.KeyOf("search"), f.Uses()): // elsewhere nobody sees what esc would clear
		f.Search = ""
	default:
		return f.State, Tell("nothing is open: q quits")
	}
	return f.State, Effect{}
}

func hide(f Frame, _ int) (State, Effect) {
	hidden := f.Hides(f.Focus)
	f.Hidden = joinIDs(MessengerIDs(f.Set), func(id string) bool { return f.Hides(id) != (id == f.Focus) })
	if hidden {
		return f.State, Tell(f.Name(f.Focus) + " is shown again")
	}
	return f.State, Tell(f.Name(f.Focus) + " is hidden: x shows it again, a shows all")
}

func showAll(f Frame, _ int) (State, Effect) {
	if f.Hidden == "" {
		return f.State, Tell("nobody is hidden")
	}
	f.Hidden = ""
	return f.State, Effect{}
}

func makeBase(f Frame, _ int) (State, Effect) {
	if f.Base == f.Focus {
		return f.State, Tell(f.Name(f.Focus) + " is the base already: the sentence compares with the next in rank")
	}
	f.Base = f.Focus
	return f.State, Tell("base of comparison: " + f.Name(f.Base))
}

func nextScale(f Frame, n int) (State, Effect) {
	f.Scale = Cycle(Scales, f.Scale, n)
	return f.State, Effect{}
}

func nextUnit(f Frame, n int) (State, Effect) {
	f.State.Unit = Cycle(f.Screen().Units(), f.Unit(), n)
	return f.State, Effect{}
}

func nextAlign(f Frame, n int) (State, Effect) {
	f.Align = Cycle(Aligns, f.Align, n)
	return f.State, Effect{}
}

func indexHere(f Frame, _ int) (State, Effect) {
	f.IndexDay, f.State.Unit = f.Day(), Index
	return f.State, Effect{}
}

func nextGroup(f Frame, n int) (State, Effect) {
	f.Group = Cycle(f.Screen().Groups(), f.GroupShown(), n)
	return f.State, Tell("metric: " + GroupLabel(f.Group))
}

func estimates(f Frame, _ int) (State, Effect) {
	f.NoEst = !f.NoEst
	if !f.NoEst {
		return f.State, Tell("estimates are back")
	}
	for _, n := range f.Screen().Show(f).Notes() { // what it changes here, if the screen says that
		if n.Estimates {
			return f.State, Tell(n.Long)
		}
	}
	return f.State, Tell("estimates and repeats are left out")
}

func nextKind(f Frame, n int) (State, Effect) {
	f.Kind = Cycle(append([]string{""}, EventKinds(f.Set)...), f.Kind, n)
	return f.State, Effect{}
}

func nextWhose(f Frame, n int) (State, Effect) {
	f.Whose = Cycle(append([]string{""}, MessengerIDs(f.Set)...), f.Whose, n)
	return f.State, Effect{}
}

func nextSort(f Frame, n int) (State, Effect) {
	f.State.Sort = Cycle(append([]string{""}, f.Screen().SortColumns()...), f.Sort(), n)
	return f.State, Effect{}
}

func reverse(f Frame, _ int) (State, Effect) {
	f.Reverse = !f.Reverse
	return f.State, Effect{}
}

// copyText copies the screen's own citation, else its sentence, for any program: with plain blanks.
func copyText(f Frame, _ int) (State, Effect) {
	shown := f.Screen().Show(f)
	return f.State, Effect{Kind: CopyText, Text: data.Plain(cmp.Or(shown.Records().Citation, shown.Sentence()[0]))}
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

func nextTheme(f Frame, n int) (State, Effect) {
	f.Theme = Cycle(Themes, f.Theme, n)
	return f.State, Tell("theme: " + string(f.Theme))
}
