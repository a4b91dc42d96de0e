package say

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Value is a figure's value in words: "at least 3 bn". Its parts are never split by a line end.
func Value(o *data.Observation) string { return fit.Bind(o.Stated()) }

// Date is the day of a figure, by its precision.
func Date(o *data.Observation) string { return fit.Bind(o.Period()) }

// By says who vouches for a figure: filing, official, by the press, by an estimate, or by the firm that counted.
func By(o *data.Observation) string {
	if o.Basis == data.Repeat { // whoever prints it did not count it
		return fit.Bind("by a list that repeats it")
	}
	if o.Basis == data.Estimate && o.CountedBy != "" && o.CountedBy != "unnamed firm" {
		return "by" + fit.Nbsp + fit.Bind(o.CountedBy)
	}
	switch o.Basis {
	case data.Press:
		return fit.Bind("by the press")
	case data.Estimate:
		return fit.Bind("by an estimate")
	}
	return o.Basis.String()
}

// Saying is how much of a reference is said.
type Saying uint8

const (
	sayWhen Saying = 1 << iota // the day it holds for
	sayBy                      // who vouches for it
	sayAge                     // how old it is if it is old; without sayBy only the word
	sayLate                    // that it was published after the day shown

	SayAll   = sayWhen | sayBy | sayAge | sayLate
	sayOwn   = SayAll &^ sayLate // what belongs to the figure itself
	SayDay   = sayWhen | sayAge
	SayValue = Saying(0)
)

// Ref is a figure in a sentence: VALUE (DAY, BY[, AGE old][, published after this day]).
func Ref(f screen.Frame, o *data.Observation, much Saying) string {
	if much&sayWhen == 0 {
		return Value(o)
	}
	s := Value(o) + " (" + Date(o)
	if much&sayBy != 0 {
		s += ", " + By(o)
	}
	if much&sayAge != 0 && o.Old(f.Day()) {
		s += ", "
		if much&sayBy != 0 {
			s += fit.Bind(data.Age(o.AsOf, f.Day())) + fit.Nbsp
		}
		s += "old"
	}
	if much&sayLate != 0 && Late(f, o) {
		s += ", published" + fit.Nbsp + "after this" + fit.Nbsp + "day"
	}
	return s + ")"
}

// Late reports whether the figure was surely published after the day shown: what is known today of a day was not
// known then. A page known by its month or year counts from the first day of that.
func Late(f screen.Frame, o *data.Observation) bool {
	if f.IsToday() || o.Source == nil {
		return false
	}
	d, _, ok := FileDay(o.Source.Published)
	return ok && d > f.Day()
}

// Tense is has or had, is or was: today or earlier.
func Tense(f screen.Frame, now, then string) string {
	if f.IsToday() {
		return now
	}
	return then
}

// Counted is what a group counts, after a number: "users".
func Counted(g data.Group) string {
	switch g {
	case data.GroupDAU:
		return "daily users"
	case data.GroupRegistered:
		return "registered accounts"
	case data.GroupInstallsTotal:
		return "installs"
	case data.GroupAdReach:
		return "accounts in reach of advertisers"
	}
	return "users"
}

// undefined says in how far the definitions of two figures are stated, and gives the flag; "" if they are.
func undefined(f screen.Frame, a, b *data.Observation) (clause, flag string) {
	open := func(o *data.Observation) bool { return HasFlag(o, 'd') }
	since := func(o *data.Observation) bool { return HasFlag(o, 'c') }
	switch {
	case since(a) || since(b):
		o, other := a, b
		if !since(a) {
			o, other = b, a
		}
		clause, flag = f.Name(o.Messenger)+" counts everyone since launch"+fit.Nbsp+"[c]", "[c]"
		if open(other) {
			clause, flag = clause+", "+f.Name(other.Messenger)+" does not say who counts as a user"+fit.Nbsp+"[d]", "[d]"+fit.Nbsp+"[c]"
		}
		clause += "."
	case open(a) && open(b):
		clause, flag = "Neither says who counts as a user"+fit.Nbsp+"[d].", "[d]"
	case open(a):
		clause, flag = f.Name(a.Messenger)+" does not say who counts as a user"+fit.Nbsp+"[d].", "[d]"
	case open(b):
		clause, flag = f.Name(b.Messenger)+" does not say who counts as a user"+fit.Nbsp+"[d].", "[d]"
	}
	if flag != "" && f.GroupShown() != data.Active {
		clause = "What counts is not defined" + fit.Nbsp + "[d]."
	}
	return clause, flag
}

// HasFlag reports whether a figure has a flag.
func HasFlag(o *data.Observation, flag data.Flag) bool {
	return slices.Contains(o.Flags(), flag)
}

// Absent says why a messenger has no figure at the day shown.
func Absent(f screen.Frame, id string) string {
	m := f.Set.Messenger(id)
	if f.Day() < m.Launched {
		return m.Short + " did not exist on " + fit.Bind(f.Day().Short()) + ": it was launched in " + fit.Bind(m.Launched.Format(max(m.LaunchPrecision, data.ByMonth))) + "."
	}
	what := strings.TrimSuffix(Counted(f.GroupShown()), "s") + " figure"
	switch f.GroupShown() {
	case data.GroupInstallsTotal:
		what = "total of installs"
	case data.GroupAdReach:
		what = "figure of advertising reach"
	case data.GroupRegistered:
		what = "figure of registered accounts"
	}
	first := f.Set.First(id, f.Query())
	if first == nil {
		return m.Short + " has no " + what + " in the data."
	}
	whose := ""
	if !first.Basis.Company() {
		whose = ", " + By(first)
	}
	return m.Short + " has no " + what + " up to " + fit.Bind(f.Day().Short()) + "; the first is " + Value(first) + " (" + Date(first) + whose + ")."
}

// Nobody says why nothing can be shown, or "" if something can.
func Nobody(f screen.Frame) string {
	shown := f.Shown()
	if len(shown) == 0 {
		return "All six are hidden."
	}
	for _, id := range shown {
		if f.Standing(id) != nil {
			return ""
		}
	}
	return "No messenger has a figure of this kind up to " + fit.Bind(f.Day().Short()) + "."
}

// FlagNotes explains the flags of the figures shown, each once, in the order e p d c b w.
func FlagNotes(leave string, figures ...*data.Observation) []screen.Note {
	var notes []screen.Note
	for _, flag := range []data.Flag{'e', 'p', 'd', 'c', 'b', 'w'} {
		if strings.ContainsRune(leave, rune(flag)) {
			continue
		}
		for _, o := range figures {
			if o != nil && HasFlag(o, flag) {
				notes = append(notes, screen.Note{Long: flag.String() + " " + flag.Meaning(), Short: flag.String() + " " + ShortFlags[flag]})
				break
			}
		}
	}
	return notes
}

// ShortFlags are the shortest meanings of the flags.
var ShortFlags = map[data.Flag]string{'e': "estimate", 'p': "press", 'd': "no definition", 'c': "since launch", 'b': "break", 'w': "weak"}

// FlagWords is the flags of a figure in words.
func FlagWords(f screen.Frame, o *data.Observation) string {
	var words []string
	for _, flag := range o.Flags() {
		words = append(words, flag.Meaning())
	}
	return strings.Join(words, "; ")
}

// FlagText is the flags of a figure, those in leave left out.
func FlagText(f screen.Frame, o *data.Observation, leave string) string {
	var b strings.Builder
	for _, flag := range o.Flags() {
		if strings.ContainsRune(leave, rune(flag)) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(flag.String())
	}
	return b.String()
}
