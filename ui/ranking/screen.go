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

// Show orders the messengers.
func (Screen) Show(f screen.Frame) screen.Shown { return shown{f, f.Ranks()} }

// shown is the ranking of one frame.
type shown struct {
	screen.Frame
	ranks []data.Rank // hidden messengers in their places, without a rank
}

func (shown) Uses() []screen.Use {
	return []screen.Use{
		{ID: "who", Word: "who"}, {ID: "when", Word: "when"}, {ID: "event", Word: "event"}, {ID: "play", Word: "play"},
		{ID: "unit", Word: "unit"}, {ID: "base", Word: "base"}, {ID: "estimates", Word: "estimates"}, {ID: "open",
			Word: "sources"},
		{ID: "year"}, {ID: "ends"}, {ID: "page"}, {ID: "metric", Word: "metric"},
		{ID: "scale", Why: "bars need a zero base: there is no log scale here"},
	}
}

func (v shown) Head() screen.Head {
	scope := screen.GroupLabel(v.GroupShown())
	if v.Unit() == screen.Multiples {
		scope += ", multiples of " + v.Name(v.Base)
	}
	return screen.Head{Titles: dayTitles(v.Frame, "How big is each messenger?", "How big?"), Scopes: []string{scope,
		screen.GroupLabel(v.GroupShown())}, Dated: true}
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
