// Package ranking answers "How big is each messenger, on this day?": one bar a messenger on a true zero base.
package ranking

import (
	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Screen is the ranking.
type Screen struct{ part.Base }

// ID is the name of the screen.
func (Screen) ID() string { return "ranking" }

// Units are people, and multiples of the base.
func (Screen) Units() []screen.Unit { return []screen.Unit{screen.People, screen.Multiples} }

// Show orders the messengers. Where there is nothing to be a multiple of, the unit is people.
func (Screen) Show(f screen.Frame) screen.Shown {
	v := shown{Frame: f, ranks: f.Ranks(), unit: f.Unit(), words: f.Skeleton().Body.W >= wordsFrom}
	if v.Standing(v.Base) == nil || v.Hides(v.Base) {
		v.unit = screen.People
	}
	v.left, v.right = v.valueWidth()
	return v
}

// shown is the ranking of one frame.
type shown struct {
	screen.Frame
	ranks []data.Rank // hidden messengers in their places, without a rank
	unit  screen.Unit // that is drawn
	words bool        // bounds in words, not signs, and who says so

	left, right int // the widest values: left of the decimal point, and from it on
}

// wordsFrom is the width from which on there is room for words.
const wordsFrom = 60

// instead says why people are drawn where multiples are asked for; "" if they are not.
func (v shown) instead() string {
	switch {
	case v.unit == v.Unit():
		return ""
	case v.Hides(v.Base):
		return v.Name(v.Base) + " is hidden"
	}
	return v.Name(v.Base) + " has no figure"
}

func (shown) Uses() []screen.Use {
	return []screen.Use{
		{ID: "who", Word: "who"}, {ID: "when", Word: "when"}, {ID: "day", Word: "day"}, {ID: "event", Word: "event"},
		{ID: "play", Word: "play"}, {ID: "unit", Word: "unit"}, {ID: "base", Word: "base"},
		{ID: "estimates", Word: "estimates"}, {ID: "open", Word: "sources"},
		{ID: "year"}, {ID: "ends"}, {ID: "page"}, {ID: "metric", Word: "metric"},
		{ID: "scale", Why: "bars need a zero base: there is no log scale here"},
	}
}

func (v shown) Head() screen.Head {
	group := screen.GroupLabel(v.GroupShown())
	scopes := []string{group}
	switch why := v.instead(); {
	case why != "":
		scopes = []string{group + ", not in multiples: " + why, "no multiples: " + why, why}
	case v.unit == screen.Multiples:
		scopes = []string{group + ", multiples of " + v.Name(v.Base), "multiples of " + v.Name(v.Base), group}
	}
	const question = "How big is each messenger?"
	return screen.Head{Chart: "Bar chart", Question: question, Titles: dayTitles(v.Frame, question, "How big?"),
		Scopes: scopes, Dated: true, File: []string{v.Focus}}
}

// dayTitles are the wordings of the day shown, longest first.
func dayTitles(f screen.Frame, question, short string) []string {
	long, brief := f.Day().Long(), f.Day().Short()
	if f.IsToday() {
		long = "Today, figures up to " + f.Set.Newest().Long()
		return []string{question + "  " + long, short + "  " + long, short + "  Today, up to " + f.Set.Newest().Short(),
			short + "  " + brief, brief}
	}
	return []string{question + "  On " + long, short + "  On " + long, short + "  " + brief, brief}
}
