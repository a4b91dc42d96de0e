package screen

import (
	"slices"
	"strconv"

	"userbase/ui/fit"
)

// Key is one line of the grammar of keys: dispatch, footer, help and the README's table are made from it.
type Key struct {
	ID     string // by which screens name it
	Show   string // as help and README print it
	Foot   string // as the footer prints it
	Does   string // what it does
	Always bool   // works on every screen without the screen naming it
	Binds  []Bind
	Act    func(Frame, int) (State, Effect) // the common answer to the actions of Binds
}

// Bind leads from names of keys, as Bubble Tea writes them, to an action.
type Bind struct {
	Do    Action
	Names []string
}

// to is a bind to the n of a verb.
func to(v Verb, n int, names ...string) Bind { return Bind{Action{Verb: v, N: n}, names} }

// Grammar is the grammar of keys, the same on all screens. The first nine screens have a number, and the evening a
// letter once a ninth screen takes its own.
func Grammar(screens []Screen) []Key {
	return slices.Concat(viewKeys(min(len(screens), 9)), dayKeys(len(screens)), openKeys(), chartKeys(), listKeys(),
		programKeys())
}

// viewKeys choose a view, and who is in focus.
func viewKeys(numbers int) []Key {
	views := make([]Bind, numbers)
	for i := range views {
		views[i] = to(Switch, i, strconv.Itoa(i+1))
	}
	last := strconv.Itoa(numbers)
	return []Key{
		{"views", "1.." + last, "1-" + last, "switch view", true, views, set(switchView)},
		{"turn", "tab shift+tab", "tab", "next, previous view", true, []Bind{to(NextView, 1, "tab"), to(NextView, -1,
			"shift+tab")}, set(nextView)},
		{"who", "↑ ↓ k j", "↑↓", "the messenger or row above, below", false, []Bind{to(Move, -1, "up", "k"), to(Move,
			1, "down", "j")}, set(move)},
		{"ends", "g G home end", "g G", "the first, the last", false, []Bind{to(Top, -1, "g", "home"), to(Bottom, 1,
			"G", "end")}, set(moveFar)},
		{"page", "pgup pgdn", "pgdn", "a page up, down", false, []Bind{to(Page, -1, "pgup"), to(Page, 1, "pgdown")},
			set(moveFar)},
	}
}

// dayKeys choose the day.
func dayKeys(screens int) []Key {
	evening := "9"
	if screens >= 9 {
		evening = "E"
	}
	return []Key{
		{"when", "← → h l", "←→", "back, on: by months, or by columns", false,
			[]Bind{to(StepMonth, -1, "left", "h"), to(StepMonth, 1, "right", "l")}, stepMonth},
		{"year", "shift+← shift+→ H L", "H L", "a year back, on", false,
			[]Bind{to(StepYear, -1, "shift+left", "H"), to(StepYear, 1, "shift+right", "L")}, stepYear},
		{"event", "n p", "n p", "next, previous event", false, []Bind{to(StepEvent, 1, "n"), to(StepEvent, -1, "p")},
			stepEvent},
		{"today", "0", "0", "today", true, []Bind{to(GoDay, 0, "0")}, set(goDay)},
		{"evening", evening, evening, "the evening of 15 January 2021", true, []Bind{to(Evening, 0, evening)},
			set(goEvening)},
		{"play", "space", "space", "play the years; any key stops", false, []Bind{to(Play, 0, "space")},
			effect(StartPlay)},
		{"zoom", "+ = - _", "+-", "zoom the time range in, out", false, []Bind{to(Zoom, 1, "+", "="), to(Zoom, -1,
			"-", "−", "_")}, zoom},
	}
}

// openKeys open and hide.
func openKeys() []Key {
	return []Key{
		{"open", "enter", "enter", "open in full, with the sources", true, []Bind{to(Enter, 0, "enter")}, set(openIt)},
		{"back", "esc", "esc", "one step back, never quits", true, []Bind{to(Back, 0, "esc")}, tell(back)},
		{"hide", "x", "x", "hide or show the focus", true, []Bind{to(Hide, 0, "x")}, tell(hide)},
		{"all", "a", "a", "show all messengers", true, []Bind{to(ShowAll, 0, "a")}, tell(showAll)},
		{"base", "b", "b", "make the focus the base of comparison, or swap the two", false,
			[]Bind{to(MakeBase, 0, "b")}, tell(makeBase)},
	}
}

// chartKeys change how it is drawn, and what is counted.
func chartKeys() []Key {
	return []Key{
		{"scale", "z", "z", "linear or log scale", false, []Bind{to(NextScale, 1, "z")}, set(nextScale)},
		{"unit", "u", "u", "next unit: people, multiples of the base, index", false, []Bind{to(NextUnit, 1, "u")},
			set(nextUnit)},
		{"align", "v", "v", "by calendar or by years since launch", false, []Bind{to(NextAlign, 1, "v")},
			set(nextAlign)},
		{"index", "i", "i", "this day is the first of growth, and 100 on the index", false,
			[]Bind{to(IndexHere, 0, "i")}, set(indexHere)},
		{"metric", "m", "m", "next metric group", false, []Bind{to(NextGroup, 1, "m")}, tell(nextGroup)},
		{"estimates", "e", "e", "estimates on, off", true, []Bind{to(Estimates, 0, "e")}, tell(estimates)},
		{"known", "K", "K", "as known then, on that day, or as known now", true, []Bind{to(NextKnown, 1, "K")},
			tell(nextKnown)},
	}
}

// listKeys filter and sort.
func listKeys() []Key {
	return []Key{
		{"search", "/", "/", "search by text", false, []Bind{to(Search, 0, "/")}, effect(AskSearch)},
		{"kind", "c", "c", "kind of event", false, []Bind{to(NextKind, 1, "c")}, set(nextKind)},
		{"whose", "w", "w", "whose events or figures", false, []Bind{to(NextWhose, 1, "w")}, set(nextWhose)},
		{"sort", "f", "f", "sort by the next column", false, []Bind{to(NextSort, 1, "f")}, set(nextSort)},
		{"reverse", "r", "r", "sort the other way round", false, []Bind{to(Reverse, 0, "r")}, set(reverse)},
	}
}

// programKeys save, copy and leave.
func programKeys() []Key {
	return []Key{
		{"save", "s", "s", "save a snapshot", true, []Bind{to(SaveAs, 0, "s")}, effect(AskSave)},
		{"again", "S", "S", "save the last kind again", true, []Bind{to(SaveAgain, 0, "S")}, effect(DoSaveAgain)},
		{"copy", "y", "y", "copy the sentence, the citation or the event", true, []Bind{to(Copy, 0, "y")}, copyText},
		{"source", "o", "o", "open the source in the browser", true, []Bind{to(OpenSource, 0, "o")}, openSource},
		{"theme", "t", "t", "next theme: auto, dark, light, neutral, mono", true, []Bind{to(NextTheme, 1, "t")},
			tell(nextTheme)},
		{"mouse", "M", "M", "release or catch the mouse", true, []Bind{to(Mouse, 0, "M")}, effect(ToggleMouse)},
		{"help", "?", "?", "help", true, []Bind{to(Help, 0, "?")}, effect(ShowHelp)},
		{"quit", "q", "q", "quit", true, []Bind{to(Quit, 0, "q")}, effect(DoQuit)},
		{"leave", "ctrl+c", "ctrl+c", "quit, also while typing", true, []Bind{to(Quit, 130, "ctrl+c")}, effect(DoQuit)},
		{"suspend", "ctrl+z", "ctrl+z", "suspend; fg comes back", true, []Bind{to(Suspend, 0, "ctrl+z")},
			effect(DoSuspend)},
	}
}

// Use is a key that a screen names: in the order of the footer, with the footer's word. Why says why the key cannot
// work now; empty if it can. Here says that the word tells more of this screen than the key's record, for help.
type Use struct {
	ID, Word, Why string
	Here          bool
}

// KeyOf is the record of the key with an id.
func (e *Env) KeyOf(id string) Key {
	i := slices.IndexFunc(e.Keys, func(k Key) bool { return k.ID == id })
	return e.Keys[i]
}

// Find is the action of a key and the key's record; false if the grammar does not know it.
func (e *Env) Find(name string) (Action, Key, bool) {
	for _, k := range e.Keys {
		for _, b := range k.Binds {
			if slices.Contains(b.Names, name) {
				return b.Do, k, true
			}
		}
	}
	return Action{}, Key{}, false
}

// Uses are the keys that the frame's screen names.
func (f Frame) Uses() []Use { return f.Screen().Show(f).Uses() }

// Why says why a key cannot work on a frame whose screen names the uses, or "".
func (f Frame) Why(k Key, uses []Use) string {
	if u, ok := named(uses, k.ID); ok {
		return u.Why
	}
	if k.Always {
		return ""
	}
	return k.Foot + " is for " + f.Homes(k) + ": " + k.Does
}

// named is the use of a key, if the screen names it.
func named(uses []Use, id string) (Use, bool) {
	for _, u := range uses {
		if u.ID == id {
			return u, true
		}
	}
	return Use{}, false
}

// Strange reports whether a key says nothing to a screen that names the uses.
func Strange(k Key, uses []Use) bool {
	_, ok := named(uses, k.ID)
	return !ok && !k.Always
}

// Homes names the screens on which a key works.
func (f Frame) Homes(k Key) string {
	var ids []string
	for _, s := range f.Screens {
		f.View = s.ID() // what a screen shows is decided by the frame that it is on
		if u, ok := named(f.Uses(), k.ID); ok && (u.Word != "" || u.Why == "") {
			ids = append(ids, s.ID())
		}
	}
	if len(ids) == 0 {
		return "other screens"
	}
	return fit.Join(ids, "and")
}
