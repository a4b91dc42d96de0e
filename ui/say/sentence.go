// Package say holds the words that several screens need: a figure in a sentence, who says so, a comparison, why there
// is no figure, what a sign means.
package say

import (
	"userbase/data"
	"userbase/ui/screen"
)

// By says who vouches for a figure: filing, official, by the press, by an estimate, or by the firm that counted.
func By(o *data.Observation) string {
	if o.Basis == data.Repeat { // whoever prints it did not count it
		return "by a list that repeats it"
	}
	if o.Basis == data.Estimate && o.CountedBy != "" && o.CountedBy != data.UnnamedFirm {
		return "by" + data.Nbsp + o.CountedBy
	}
	switch o.Basis {
	case data.Press:
		return "by the press"
	case data.Estimate:
		return "by an estimate"
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

	Full    = sayWhen | sayBy | sayAge | sayLate
	Own     = Full &^ sayLate // what belongs to the figure itself
	Aged    = sayWhen | sayAge
	Past    = sayWhen | sayBy // of a figure of the past, whose age says nothing
	PastDay = sayWhen
	Bare    = Saying(0) // the value alone
)

// Ref is a figure in a sentence: VALUE (DAY, BY[, AGE old][, published after this day]).
func Ref(f screen.Frame, o *data.Observation, much Saying) string {
	if much&sayWhen == 0 {
		return o.Stated()
	}
	s := o.Stated() + " (" + o.Period()
	if much&sayBy != 0 {
		s += ", " + By(o)
	}
	if much&sayAge != 0 && o.Old(f.Day()) {
		s += ", "
		if much&sayBy != 0 {
			s += data.Age(o.AsOf, f.Day()) + data.Nbsp
		}
		s += "old"
	}
	if much&sayLate != 0 && Late(f, o) {
		s += ", published" + data.Nbsp + "after this" + data.Nbsp + "day"
	}
	return s + ")"
}

// Late reports whether the figure surely became public after the day shown: what is known today of a day was not known
// then.
func Late(f screen.Frame, o *data.Observation) bool {
	return !f.IsToday() && o.PublicAfter(f.Day())
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

// People is what a metric counts, after a number: "monthly users".
func People(m data.Metric) string {
	switch m {
	case data.MAU:
		return "monthly users"
	case data.UsersCumulative:
		return "users since launch"
	case data.Installs:
		return "installs"
	case data.Signups:
		return "sign-ups"
	case data.SignupsPerDay:
		return "sign-ups a day"
	}
	return Counted(m.Group())
}

// undefined says in how far the definitions of two figures are stated, and gives the flag; "" if they are.
func undefined(f screen.Frame, a, b *data.Observation) (clause, flag string) {
	d, c := data.FlagDefinition.String(), data.FlagCumulative.String()
	open := func(o *data.Observation) bool { return o.Has(data.FlagDefinition) }
	since := func(o *data.Observation) bool { return o.Has(data.FlagCumulative) }
	switch {
	case since(a) || since(b):
		o, other := a, b
		if !since(a) {
			o, other = b, a
		}
		clause, flag = f.Name(o.Messenger)+" counts everyone since launch"+data.Nbsp+c, c
		if open(other) {
			clause, flag = clause+", "+f.Name(other.Messenger)+" does not say who counts as a user"+data.Nbsp+d,
				d+data.Nbsp+c
		}
		clause += "."
	case open(a) && open(b):
		clause, flag = "Neither says who counts as a user"+data.Nbsp+d+".", d
	case open(a):
		clause, flag = f.Name(a.Messenger)+" does not say who counts as a user"+data.Nbsp+d+".", d
	case open(b):
		clause, flag = f.Name(b.Messenger)+" does not say who counts as a user"+data.Nbsp+d+".", d
	}
	if flag != "" && f.GroupShown() != data.Active {
		clause = "What counts is not defined" + data.Nbsp + d + "."
	}
	return clause, flag
}
