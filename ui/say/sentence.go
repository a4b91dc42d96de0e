// Package say holds the words that several screens need: a figure in a sentence, who says so, a comparison, why there
// is no figure, what a sign means.
package say

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Saying is how much of a reference is said.
type Saying uint8

const (
	sayWhen    Saying = 1 << iota // the day it holds for
	sayBy                         // who vouches for it
	sayOutside                    // that an estimate or the press does, or one's own file; no sentence hides it
	sayAge                        // how old it is if it is old; without sayBy only the word
	sayLate                       // that it was published after the day shown

	Full    = Own | sayLate
	Own     = Past | sayAge // what belongs to the figure itself
	Aged    = PastDay | sayAge
	Past    = PastDay | sayBy // of a figure of the past, whose age says nothing
	PastDay = Bare | sayWhen
	Bare    = sayOutside // the value, and whether somebody outside vouches for it
)

// Ref is a figure in a sentence: VALUE (DAY, BY[, AGE old][, published after this day]).
func Ref(f screen.Frame, o *data.Observation, much Saying) string {
	var parts []string
	if much&sayWhen != 0 {
		parts = append(parts, o.Period())
	}
	switch {
	case much&sayBy != 0:
		parts = append(parts, Who(o))
	case much&sayOutside != 0 && (o.Own || !o.Basis.Company()):
		parts = append(parts, Outside(o))
	}
	if much&sayAge != 0 && o.Old(f.Day()) {
		age := "old"
		if much&sayBy != 0 {
			age = data.Age(o.AsOf, f.Day()) + data.Nbsp + age
		}
		parts = append(parts, age)
	}
	if much&sayLate != 0 && Late(f, o) {
		parts = append(parts, "published"+data.Nbsp+"after this"+data.Nbsp+"day")
	}
	if len(parts) == 0 {
		return o.Stated()
	}
	return o.Stated() + " (" + strings.Join(parts, ", ") + ")"
}

// Outside says that somebody outside vouches for figures, each of them once: "an estimate", "the press and an
// estimate"; "" where companies vouch for all of them. That one of them is an own figure stands behind it.
func Outside(figures ...*data.Observation) string {
	var who []string
	for _, basis := range [...]data.Basis{data.Press, data.Estimate, data.Repeat} {
		if slices.ContainsFunc(figures, func(o *data.Observation) bool { return o.Basis == basis }) {
			who = append(who, data.Bind(Who(&data.Observation{Basis: basis})))
		}
	}
	words := []string{fit.Join(who, "and")}
	if slices.ContainsFunc(figures, func(o *data.Observation) bool { return o.Own }) {
		words = append(words, data.Bind(data.FlagOwn.Meaning()))
	}
	return strings.TrimPrefix(strings.Join(words, ", "), ", ")
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

// WhoCounts says in how far it is stated who counts in figures of the group shown, as a sentence: "Neither says who
// counts as a user."; "" if it is.
func WhoCounts(f screen.Frame, a, b *data.Observation) string {
	var said []string
	open := 0
	for _, o := range [...]*data.Observation{a, b} {
		switch {
		case o.Has(data.FlagCumulative):
			said = append(said, f.Name(o.Messenger)+" counts everybody since launch")
		case o.Has(data.FlagDefinition):
			open++
			said = append(said, f.Name(o.Messenger)+" does not say who counts as a user")
		}
	}
	switch {
	case len(said) == 0:
		return ""
	case f.GroupShown() != data.Active:
		return "Who counts is not said."
	case open == len([...]*data.Observation{a, b}):
		return "Neither says who counts as a user."
	}
	return strings.Join(said, ", ") + "."
}
