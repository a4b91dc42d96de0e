package screen

import (
	"slices"

	"userbase/ui/fit"
)

// Key is one line of the grammar of keys: dispatch, footer, help and the README's table are made from it.
type Key struct {
	ID    string // by which screens name it
	Show  string // as help and README print it
	Foot  string // as the footer prints it
	Does  string // what it does
	Binds []Bind
}

// Bind leads from names of keys, as Bubble Tea writes them, to an action.
type Bind struct {
	Names []string
	Do    Action
}

// Grammar is the grammar of keys, the same on all screens.
func Grammar(screens []Screen) []Key {
	bind := func(v Verb, n int, names ...string) Bind { return Bind{names, Action{Verb: v, N: n}} }
	views := []Bind{bind(NextView, 1, "tab"), bind(NextView, -1, "shift+tab")}
	for i, id := range IDs(screens) {
		views = append(views, Bind{[]string{string(rune('1' + i))}, Action{Verb: Switch, Arg: id}})
	}
	return []Key{
		{"views", "1..7, tab, shift+tab", "1-7", "switch view", views},
		{"who", "↑ ↓ k j", "↑↓", "the messenger or row above, below", []Bind{bind(Move, -1, "up", "k"), bind(Move, 1, "down", "j")}},
		{"ends", "g G home end", "g G", "the first, the last", []Bind{bind(Top, 0, "g", "home"), bind(Bottom, 0, "G", "end")}},
		{"page", "pgup pgdn", "pgdn", "a page up, down", []Bind{bind(Page, -1, "pgup"), bind(Page, 1, "pgdown")}},
		{"when", "← → h l", "←→", "a month back, on; on trend a column", []Bind{bind(StepMonth, -1, "left", "h"), bind(StepMonth, 1, "right", "l")}},
		{"year", "shift+← shift+→ H L", "H L", "a year back, on", []Bind{bind(StepYear, -1, "shift+left", "H"), bind(StepYear, 1, "shift+right", "L")}},
		{"event", "n p", "n p", "next, previous event", []Bind{bind(StepEvent, 1, "n"), bind(StepEvent, -1, "p")}},
		{"today", "0", "0", "today", []Bind{bind(GoDay, 0, "0")}},
		{"evening", "9", "9", "the evening of 15 January 2021", []Bind{bind(Evening, 0, "9")}},
		{"play", "space", "space", "play the years; any key stops", []Bind{bind(Play, 0, "space")}},
		{"zoom", "+ = - _", "+-", "zoom the time range in, out", []Bind{bind(Zoom, 1, "+", "="), bind(Zoom, -1, "-", "−", "_")}},
		{"open", "enter", "enter", "open in full, with the sources", []Bind{bind(Enter, 0, "enter")}},
		{"back", "esc", "esc", "one step back, never quits", []Bind{bind(Back, 0, "esc")}},
		{"hide", "x", "x", "hide or show the focus", []Bind{bind(Hide, 0, "x")}},
		{"all", "a", "a", "show all messengers", []Bind{bind(ShowAll, 0, "a")}},
		{"base", "b", "b", "make the focus the base of comparison; on compare and profiles swap the two", []Bind{bind(MakeBase, 0, "b")}},
		{"scale", "z", "z", "linear or log scale", []Bind{bind(NextScale, 0, "z")}},
		{"unit", "u", "u", "next unit: people, multiples of the base, index", []Bind{bind(NextUnit, 0, "u")}},
		{"align", "v", "v", "by calendar or by years since launch", []Bind{bind(NextAlign, 0, "v")}},
		{"index", "i", "i", "index: this day is 100", []Bind{bind(IndexHere, 0, "i")}},
		{"metric", "m", "m", "next metric group", []Bind{bind(NextGroup, 0, "m")}},
		{"estimates", "e", "e", "estimates on, off", []Bind{bind(Estimates, 0, "e")}},
		{"search", "/", "/", "search by text", []Bind{bind(Search, 0, "/")}},
		{"kind", "c", "c", "kind of event", []Bind{bind(NextKind, 0, "c")}},
		{"whose", "w", "w", "whose events or figures", []Bind{bind(NextWhose, 0, "w")}},
		{"sort", "f", "f", "sort by the next column", []Bind{bind(NextSort, 0, "f")}},
		{"reverse", "r", "r", "sort the other way round", []Bind{bind(Reverse, 0, "r")}},
		{"save", "s", "s", "save a snapshot", []Bind{bind(SaveAs, 0, "s")}},
		{"again", "S", "S", "save the last kind again", []Bind{bind(SaveAgain, 0, "S")}},
		{"copy", "y", "y", "copy the sentence, the citation or the event", []Bind{bind(Copy, 0, "y")}},
		{"source", "o", "o", "open the source in the browser", []Bind{bind(OpenSource, 0, "o")}},
		{"theme", "t", "t", "next theme: auto, dark, light, mono", []Bind{bind(NextTheme, 0, "t")}},
		{"mouse", "M", "M", "release or catch the mouse", []Bind{bind(Mouse, 0, "M")}},
		{"help", "?", "?", "help", []Bind{bind(Help, 0, "?")}},
		{"quit", "q", "q", "quit", []Bind{bind(Quit, 0, "q")}},
		{"leave", "ctrl+c", "ctrl+c", "quit, also while typing", []Bind{bind(Quit, 130, "ctrl+c")}},
		{"suspend", "ctrl+z", "ctrl+z", "suspend; fg comes back", []Bind{bind(Suspend, 0, "ctrl+z")}},
	}
}

// always are the keys that work on every screen without the screen naming them.
var always = []string{"views", "today", "evening", "open", "back", "hide", "all", "estimates", "save", "again", "copy", "source", "theme", "mouse", "help", "quit", "leave", "suspend"}

// Use is a key that a screen names: in the order of the footer, with the footer's word. Why says why the key cannot
// work now; empty if it can.
type Use struct {
	ID, Word, Why string
}

// KeyFor finds the action of a key on this frame. If the key is known but cannot work now, why says so.
func (f Frame) KeyFor(name string) (a Action, why string, ok bool) {
	for _, k := range f.Keys {
		for _, b := range k.Binds {
			if slices.Contains(b.Names, name) {
				return b.Do, f.WhyNot(k), true
			}
		}
	}
	return Action{}, "", false
}

// WhyNot says why a key cannot work on this frame, or "".
func (f Frame) WhyNot(k Key) string {
	for _, u := range f.Screen().Uses(f) {
		if u.ID == k.ID {
			return u.Why
		}
	}
	if slices.Contains(always, k.ID) {
		return ""
	}
	return k.Foot + " is for " + f.Homes(k) + ": " + k.Does
}

// Homes names the screens on which a key works that says nothing to this one.
func (f Frame) Homes(k Key) string {
	var ids []string
	for _, s := range f.Screens {
		for _, u := range s.Uses(f) {
			if u.ID == k.ID && (u.Word != "" || u.Why == "") {
				ids = append(ids, s.ID())
			}
		}
	}
	if len(ids) == 0 {
		return "other screens"
	}
	return fit.Enumerate(ids)
}

// uses reports whether the screen names a key.
func (f Frame) uses(id string) bool {
	return slices.ContainsFunc(f.Screen().Uses(f), func(u Use) bool { return u.ID == id })
}

// Strange reports whether a key says nothing to this screen.
func (f Frame) Strange(k Key) bool {
	return !slices.Contains(always, k.ID) && !f.uses(k.ID)
}
