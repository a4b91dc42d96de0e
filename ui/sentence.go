package ui

import (
	"slices"
	"strings"

	"userbase/data"
)

// value is a figure's value in words: "at least 3 bn". Its parts are never split by a line end.
func value(o *data.Observation) string { return bind(o.Stated()) }

// date is the day of a figure, by its precision.
func date(o *data.Observation) string { return bind(o.Period()) }

// by says who vouches for a figure: filing, official, by the press, by an estimate, or by the firm that counted.
func by(o *data.Observation) string {
	if o.Basis == data.Repeat { // whoever prints it did not count it
		return bind("by a list that repeats it")
	}
	if o.Basis == data.Estimate && o.CountedBy != "" && o.CountedBy != "unnamed firm" {
		return "by" + nbsp + bind(o.CountedBy)
	}
	switch o.Basis {
	case data.Press:
		return bind("by the press")
	case data.Estimate:
		return bind("by an estimate")
	}
	return o.Basis.String()
}

// saying is how much of a reference is said.
type saying uint8

const (
	sayWhen saying = 1 << iota // the day it holds for
	sayBy                      // who vouches for it
	sayAge                     // how old it is if it is old; without sayBy only the word
	sayLate                    // that it was published after the day shown

	sayAll   = sayWhen | sayBy | sayAge | sayLate
	sayOwn   = sayAll &^ sayLate // what belongs to the figure itself
	sayDay   = sayWhen | sayAge
	sayValue = saying(0)
)

// ref is a figure in a sentence: VALUE (DAY, BY[, AGE old][, published after this day]).
func (f Frame) ref(o *data.Observation, much saying) string {
	if much&sayWhen == 0 {
		return value(o)
	}
	s := value(o) + " (" + date(o)
	if much&sayBy != 0 {
		s += ", " + by(o)
	}
	if much&sayAge != 0 && o.Old(f.Day()) {
		s += ", "
		if much&sayBy != 0 {
			s += bind(data.Age(o.AsOf, f.Day())) + nbsp
		}
		s += "old"
	}
	if much&sayLate != 0 && f.late(o) {
		s += ", published" + nbsp + "after this" + nbsp + "day"
	}
	return s + ")"
}

// late reports whether the figure was surely published after the day shown: what is known today of a day was not
// known then. A page known by its month or year counts from the first day of that.
func (f Frame) late(o *data.Observation) bool {
	if f.IsToday() || o.Source == nil {
		return false
	}
	d, _, ok := fileDay(o.Source.Published)
	return ok && d > f.Day()
}

// tense is has or had, is or was: today or earlier.
func (f Frame) tense(now, then string) string {
	if f.IsToday() {
		return now
	}
	return then
}

// counted is what a group counts, after a number: "users".
func counted(g data.Group) string {
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
func (f Frame) undefined(a, b *data.Observation) (clause, flag string) {
	open := func(o *data.Observation) bool { return hasFlag(o, f.Day(), 'd') }
	since := func(o *data.Observation) bool { return hasFlag(o, f.Day(), 'c') }
	switch {
	case since(a) || since(b):
		o, other := a, b
		if !since(a) {
			o, other = b, a
		}
		clause, flag = f.Name(o.Messenger)+" counts everyone since launch"+nbsp+"[c]", "[c]"
		if open(other) {
			clause, flag = clause+", "+f.Name(other.Messenger)+" does not say who counts as a user"+nbsp+"[d]", "[d]"+nbsp+"[c]"
		}
		clause += "."
	case open(a) && open(b):
		clause, flag = "Neither says who counts as a user"+nbsp+"[d].", "[d]"
	case open(a):
		clause, flag = f.Name(a.Messenger)+" does not say who counts as a user"+nbsp+"[d].", "[d]"
	case open(b):
		clause, flag = f.Name(b.Messenger)+" does not say who counts as a user"+nbsp+"[d].", "[d]"
	}
	if flag != "" && f.GroupShown() != data.Active {
		clause = "What counts is not defined" + nbsp + "[d]."
	}
	return clause, flag
}

func hasFlag(o *data.Observation, t data.Day, flag data.Flag) bool {
	for _, x := range o.Flags(t) {
		if x == flag {
			return true
		}
	}
	return false
}

// comparing is the sentence that compares two messengers at the day shown, longest wording first.
func (f Frame) comparing(a, b string) []string {
	if f.Set.Messenger(a) == nil || f.Set.Messenger(b) == nil {
		return nil
	}
	x, y := f.Standing(a), f.Standing(b)
	for _, m := range []struct {
		id string
		o  *data.Observation
	}{{a, x}, {b, y}} {
		if m.o == nil {
			text := f.absent(m.id)
			brief, _, _ := strings.Cut(strings.TrimSuffix(text, "."), "; the first")
			return []string{text, brief + "."}
		}
	}
	if v := data.Comparable(x, y); v.Refused {
		return []string{x.Metric.Label() + " against " + y.Metric.Label() + " is refused: " + v.Reason + "."}
	}
	l, s := data.Larger(x, y)
	clause, flag := f.undefined(l, s)
	if flag != "" {
		flag = nbsp + flag
	}
	var out []string
	for _, much := range []saying{sayAll, sayOwn, sayDay, sayValue} {
		body, why := f.comparison(l, s, much)
		if much == sayAll {
			if without := f.lostEstimate(l, s); without != "" {
				out = append(out, body+why+flag+". "+without)
			}
			if clause != "" {
				out = append(out, body+why+". "+clause)
			}
		} else if much == sayDay { // where there is no room to say who vouches for them, flags do
			flag = f.basisFlags(l, s) + flag
		}
		out = append(out, body+why+flag+".")
		if why != "" && much&sayBy == 0 {
			out = append(out, body+flag+".")
		}
		if much == sayValue { // where there is no room for the figures, they are not cut but left out
			head, _, _ := strings.Cut(body, ": ")
			out = append(out, head+flag+".")
			if brief := f.briefly(l, s); brief != head {
				out = append(out, brief+flag+".")
			}
		}
	}
	return out
}

// basisFlags are the flags of estimates and of the press, for sentences that do not say it in words.
func (f Frame) basisFlags(figures ...*data.Observation) string {
	flags := ""
	for _, flag := range []data.Flag{data.FlagEstimate, data.FlagPress} {
		if slices.ContainsFunc(figures, func(o *data.Observation) bool { return hasFlag(o, f.Day(), flag) }) {
			flags += nbsp + flag.String()
		}
	}
	return flags
}

// briefly is the comparison of two figures in as few words as it takes, for the smallest windows: without the stated
// ratio, and with the age of an old figure left to the screen.
func (f Frame) briefly(l, s *data.Observation) string {
	body, _ := f.comparison(l, s, sayValue)
	head, _, _ := strings.Cut(body, ": ")
	if start, _, ok := strings.Cut(head, ", but both"); ok {
		return start + ", but both " + f.tense("are", "were") + " old"
	}
	if start, _, ok := strings.Cut(head, ", but "); ok {
		return start + ", but one figure " + f.tense("is", "was") + " old"
	}
	if start, _, ok := strings.Cut(head, " ("); ok {
		start = strings.Replace(start, "about"+nbsp+data.Nearest(float64(l.Value)/float64(s.Value)), bind(strings.TrimSuffix(data.TimesWords(l.Interval().Over(s.Interval())), " times")), 1)
		return start
	}
	return head
}

// lostEstimate says, with estimates off, which older figure stands in the place of an estimate; "" if none does.
func (f Frame) lostEstimate(figures ...*data.Observation) string {
	if !f.NoEst {
		return ""
	}
	with := f
	with.NoEst = false
	for _, o := range figures {
		if with.Standing(o.Messenger) == o {
			continue
		}
		text := "Without estimates " + f.Name(o.Messenger) + "'s figure " + f.tense("is ", "was ") + value(o) + " (" + date(o) + ")"
		if o.Old(f.Day()) {
			text += ", " + bind(data.Age(o.AsOf, f.Day())) + nbsp + "old"
		}
		return text + "."
	}
	return ""
}

// comparison is the sentence about two figures, the larger first, without its full stop; tail says why there is
// no number in it.
func (f Frame) comparison(l, s *data.Observation, much saying) (body, tail string) {
	A, B, t := f.Name(l.Messenger), f.Name(s.Messenger), f.Day()
	has, is := f.tense("has", "had"), f.tense("is", "was")
	refs := f.ref(l, much) + " against " + f.ref(s, much)
	ratio := l.Interval().Over(s.Interval())
	order := data.OrderAt(l, s, t)
	ahead := A + " " + is + " ahead of " + B + " as far as stated"
	apart := !l.Interval().Meets(s.Interval())
	lo, hi := ratio.Format()
	switch {
	case order == data.Undetermined:
		return "Whether " + A + " or " + B + " " + has + " more " + counted(f.GroupShown()) + " cannot be said: " +
			f.ref(l, much) + "; " + f.ref(s, much), ""
	case apart && order == data.AsStated:
		refs = f.ref(l, much&^sayAge) + " against " + f.ref(s, much&^sayAge) // the age is said before the colon
		switch {
		case l.Old(t) && s.Old(t):
			return ahead + ", but both figures " + f.tense("are", "were") + " old: " + refs, ""
		case l.Old(t):
			return ahead + ", but " + A + "'s figure " + is + " " + bind(data.Age(l.AsOf, t)) + nbsp + "old: " + refs, ""
		}
		return ahead + ", but " + B + "'s figure " + is + " " + bind(data.Age(s.AsOf, t)) + nbsp + "old: " + refs, ""
	case ratio.OpenBelow() && ratio.OpenAbove():
		return ahead + ": " + refs, ". How many times cannot be said: " + whyOpen(l, s)
	case ratio.OpenBelow():
		return ahead + ", at most" + nbsp + hi + nbsp + "times: " + refs, ""
	case ratio.OpenAbove() && order == data.Certain:
		return A + " " + has + " at least" + nbsp + lo + nbsp + "times as many " + counted(f.GroupShown()) + " as " + B + ": " + refs, ""
	case ratio.OpenAbove():
		return ahead + ": " + refs, ""
	}
	if stated := float64(l.Value) / float64(s.Value); stated >= 2 {
		return A + " " + has + " about" + nbsp + data.Nearest(stated) + nbsp + "times as many " + counted(f.GroupShown()) + " as " + B +
			" (" + lo + nbsp + "to" + nbsp + hi + "): " + refs, ""
	}
	return A + " " + has + " " + bind(data.PercentWords(data.Interval{Lo: ratio.Lo - 1, Hi: ratio.Hi - 1})) + " more " + counted(f.GroupShown()) +
		" than " + B + ": " + refs, ""
}

// whyOpen says why a ratio of two figures is open at both ends.
func whyOpen(l, s *data.Observation) string {
	switch {
	case l.Bound == data.AtLeast && s.Bound == data.AtLeast:
		return "both are floors"
	case l.Bound == data.AtMost && s.Bound == data.AtMost:
		return "both are ceilings"
	}
	return "both are open"
}

// absent says why a messenger has no figure at the day shown.
func (f Frame) absent(id string) string {
	m := f.Set.Messenger(id)
	if f.Day() < m.Launched {
		return m.Short + " did not exist on " + bind(f.Day().Short()) + ": it was launched in " + bind(m.Launched.Format(max(m.LaunchPrecision, data.ByMonth))) + "."
	}
	what := strings.TrimSuffix(counted(f.GroupShown()), "s") + " figure"
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
		whose = ", " + by(first)
	}
	return m.Short + " has no " + what + " up to " + bind(f.Day().Short()) + "; the first is " + value(first) + " (" + date(first) + whose + ")."
}

// nobody says why nothing can be shown, or "" if something can.
func (f Frame) nobody() string {
	shown := f.Shown()
	if len(shown) == 0 {
		return "All six are hidden."
	}
	for _, id := range shown {
		if f.Standing(id) != nil {
			return ""
		}
	}
	return "No messenger has a figure of this kind up to " + bind(f.Day().Short()) + "."
}

// pair returns the two messengers that the sentence compares: focus and base; if they are the same, the focus
// and the next in rank.
func (f Frame) pair() (a, b string) {
	if f.Focus != f.Base {
		return f.Focus, f.Base
	}
	order := slices.DeleteFunc(f.Order(), func(id string) bool { return id != f.Focus && f.Hides(id) })
	i := slices.Index(order, f.Focus)
	switch {
	case i+1 < len(order) && f.Standing(order[i+1]) != nil:
		return f.Focus, order[i+1]
	case i > 0:
		return f.Focus, order[i-1]
	}
	return f.Focus, f.Base
}

// flagNotes explains the flags of the figures shown, each once, in the order e p d c b w.
func flagNotes(t data.Day, leave string, figures ...*data.Observation) []Note {
	var notes []Note
	for _, flag := range []data.Flag{'e', 'p', 'd', 'c', 'b', 'w'} {
		if strings.ContainsRune(leave, rune(flag)) {
			continue
		}
		for _, o := range figures {
			if o != nil && hasFlag(o, t, flag) {
				notes = append(notes, Note{flag.String() + " " + flag.Meaning(), flag.String() + " " + shortFlags[flag]})
				break
			}
		}
	}
	return notes
}

// shortFlags are the shortest meanings of the flags.
var shortFlags = map[data.Flag]string{'e': "estimate", 'p': "press", 'd': "no definition", 'c': "since launch", 'b': "break", 'w': "weak"}
