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
	Brief  string // what it does, as short as the help of a screen has it
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

// steps are the binds of a key that goes on and of one that goes back.
func steps(v Verb, on, back string) []Bind { return []Bind{to(v, 1, on), to(v, -1, back)} }

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
		{"views", "1.." + last, "1-" + last, "switch view",
			"switch view; the figures open on those of the focus, and once more on all", true, views, set(switchView)},
		{"turn", "tab shift+tab", "tab", "next, previous view", "next, previous view", true,
			steps(NextView, "tab", "shift+tab"), set(nextView)},
		{"who", "↑ ↓ k j", "↑↓", "above, below", "the messenger or row above, below", false,
			[]Bind{to(Move, -1, "up", "k"), to(Move, 1, "down", "j")}, set(move)},
		{"ends", "g G home end", "g G", "first, last", "the first, the last", false,
			[]Bind{to(Top, -1, "g", "home"), to(Bottom, 1, "G", "end")}, set(moveFar)},
		{"page", "pgup pgdn", "pgdn", "a page up, down", "a page up, down", false, steps(Page, "pgdown", "pgup"),
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
		{"day", "d", "d", "go to a day", "go to a day, month, quarter or year; on a time axis also " +
			"to a range: 15.1.2021 to today", true, []Bind{to(AskDay, 0, "d")}, effect(TypeDay)},
		{"when", "← → h l", "←→", "back, on", "back, on: by months, or by columns", false,
			[]Bind{to(StepMonth, -1, "left", "h"), to(StepMonth, 1, "right", "l")}, stepMonth},
		{"year", "shift+← shift+→ H L", "H L", "a year back, on", "a year back, on", false,
			[]Bind{to(StepYear, -1, "shift+left", "H"), to(StepYear, 1, "shift+right", "L")}, stepYear},
		{"event", "n p", "n p", "next, previous event", "next, previous event", false, steps(StepEvent, "n", "p"),
			stepEvent},
		{"today", "0", "0", "today", "today", true, []Bind{to(GoDay, 0, "0")}, set(goDay)},
		{"evening", evening, evening, "15 January 2021", "the evening of 15 January 2021", true,
			[]Bind{to(Evening, 0, evening)}, set(goEvening)},
		{"play", "space", "space", "play the years", "play the years; any key stops", false,
			[]Bind{to(Play, 0, "space")}, effect(StartPlay)},
		{"zoom", "+ = - _", "+-", "zoom in, out", "zoom the time range in, out", false,
			[]Bind{to(Zoom, 1, "+", "="), to(Zoom, -1, "-", "−", "_")}, zoom},
	}
}

// openKeys open and hide.
func openKeys() []Key {
	return []Key{
		{"open", "enter", "enter", "open in full", "open in full, with the sources", true,
			[]Bind{to(Enter, 0, "enter")}, set(openIt)},
		{"back", "esc", "esc", "one step back", "one step back, never quits", true, []Bind{to(Back, 0, "esc")},
			tell(back)},
		{"hide", "x", "x", "hide or show", "hide or show the focus", true, []Bind{to(Hide, 0, "x")}, tell(hide)},
		{"all", "a", "a", "show all", "show all messengers", true, []Bind{to(ShowAll, 0, "a")}, tell(showAll)},
		{baseKey, "b", "b", "base of comparison", "make the focus the base of comparison, or swap the two", false,
			[]Bind{to(MakeBase, 0, "b")}, tell(makeBase)},
		{otherKey, "shift+↑ shift+↓", "shift+↑↓", "another base", "another base of comparison", false,
			steps(MoveBase, "shift+down", "shift+up"), tell(moveBase)},
	}
}

// chartKeys change how it is drawn, and what is counted.
func chartKeys() []Key {
	return []Key{
		{"scale", "z", "z", "linear or log", "linear or log scale", false, []Bind{to(NextScale, 1, "z")},
			set(nextScale)},
		{"unit", "u U", "u", "unit", "next, previous unit: people, multiples of the base, index", false,
			steps(NextUnit, "u", "U"), set(nextUnit)},
		{"align", "v", "v", "calendar or age", "by calendar or by years since launch", false,
			[]Bind{to(NextAlign, 1, "v")}, set(nextAlign)},
		{"index", "i", "i", "first day, 100 here", "this day is the first of growth, and 100 on the index", false,
			[]Bind{to(IndexHere, 0, "i")}, set(indexHere)},
		{"metric", "m", "m", "choose what is counted", "choose what is counted from a list", false,
			[]Bind{to(ChooseGroup, 0, "m")}, choose(ChooseGroup)},
		{"estimates", "e", "e", "estimates on, off", "estimates on, off", true, []Bind{to(Estimates, 0, "e")},
			tell(estimates)},
		{"known", "K", "K", "as known then, now", "as known then, on that day, or as known now", true,
			[]Bind{to(NextKnown, 1, "K")}, tell(nextKnown)},
	}
}

// listKeys filter and sort.
func listKeys() []Key {
	return []Key{
		{"search", "/", "/", "search", "search by text", false, []Bind{to(Search, 0, "/")}, effect(AskSearch)},
		{"kind", "c", "c", "choose a kind", "choose the kind of event from a list", false,
			[]Bind{to(ChooseKind, 0, "c")}, choose(ChooseKind)},
		{"whose", "w", "w", "choose whose", "choose whose events or figures from a list", false,
			[]Bind{to(ChooseWhose, 0, "w")}, choose(ChooseWhose)},
		{"sort", "f F", "f", "sort", "sort by the next, previous column", false, steps(NextSort, "f", "F"),
			set(nextSort)},
		{"reverse", "r", "r", "the other way round", "sort the other way round", false, []Bind{to(Reverse, 0, "r")},
			set(reverse)},
	}
}

// programKeys save, copy and leave.
func programKeys() []Key {
	return []Key{
		{"save", "s", "s", "save a snapshot", "save a snapshot", true, []Bind{to(SaveAs, 0, "s")}, effect(AskSave)},
		{"again", "S", "S", "save again", "save the last kind again", true, []Bind{to(SaveAgain, 0, "S")},
			effect(DoSaveAgain)},
		{"copy", "y", "y", "copy the sentence", "copy the sentence, the citation or the event", true,
			[]Bind{to(Copy, 0, "y")}, copyText},
		{"source", "o", "o", "open the source", "open the source in the browser", true,
			[]Bind{to(OpenSource, 0, "o")}, openSource},
		{"theme", "t T", "t", "theme", "next, previous theme: auto, dark, light, neutral, mono", true,
			steps(NextTheme, "t", "T"), tell(nextTheme)},
		{"mouse", "M", "M", "release the mouse", "release or catch the mouse", true, []Bind{to(Mouse, 0, "M")},
			effect(ToggleMouse)},
		{"help", "? F1", "?", "help, again: the rest", "help: the keys of this screen, and once more the rest", true,
			[]Bind{to(Help, 0, "?", "f1")}, effect(ShowHelp)},
		{"quit", "q", "q", "close, else quit", "close what is open, else quit", true, []Bind{to(Quit, 0, "q")},
			effect(DoQuit)},
		{"leave", "ctrl+c", "ctrl+c", "quit", "quit, also while typing", true, []Bind{to(Quit, 130, "ctrl+c")},
			effect(DoQuit)},
		{"suspend", "ctrl+z", "ctrl+z", "suspend", "suspend; fg comes back", true, []Bind{to(Suspend, 0, "ctrl+z")},
			effect(DoSuspend)},
		{"redraw", "ctrl+l", "ctrl+l", "draw anew", "draw anew", true, []Bind{to(Redraw, 0, "ctrl+l")},
			effect(DrawAnew)},
		{"paste", "ctrl+v", "ctrl+v", "paste", "paste into a field", true, []Bind{to(Paste, 0, "ctrl+v")},
			effect(ReadClipboard)},
	}
}

// HintKeys are the keys that are told at the first start.
var HintKeys = []Use{{ID: "evening", Word: "the evening"}, {ID: "play", Word: "play"}, {ID: "help", Word: "keys"}}

// The key for the other side of a comparison works wherever a base counts, and that for a day wherever there is today,
// unless a screen names them itself.
const baseKey, otherKey = "base", "other"

var like = map[string]string{otherKey: baseKey, "day": "today"}

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

// named is the use of a key, if the screen names it, or the one that it is like.
func named(uses []Use, id string) (Use, bool) {
	for _, u := range uses {
		if u.ID == id {
			return u, true
		}
	}
	if other := like[id]; other != "" {
		u, ok := named(uses, other)
		return Use{ID: id, Why: u.Why}, ok
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
