// Package trend answers "How did they get there?": every figure is a mark at its own day and value, and a line a
// messenger joins those that stood. What is printed as a number is always a figure's own value.
package trend

import (
	"slices"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Screen is the trend.
type Screen struct{ part.Base }

// ID is the name of the screen.
func (Screen) ID() string { return "trend" }

// Units are people, and the index.
func (Screen) Units() []screen.Unit { return []screen.Unit{screen.People, screen.Index} }

// PanelWidth has room for a figure in full, and below it for its day, who says so, and that it is old.
func (Screen) PanelWidth() int { return 32 }

// Show lays out the plot, and orders the figures that count beside it.
func (Screen) Show(f screen.Frame) screen.Shown { return show(f) }

// Handle moves the day by columns of the plot; the wheel does the same.
func (Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	if a.Verb != screen.StepMonth && a.Verb != screen.Scroll {
		return f.State, screen.Effect{}, false
	}
	axis := show(f).plan.axis
	launch, known := since(f, f.Focus)
	if axis.Cols == 0 || !known || f.Day() < launch {
		return f.State, screen.Effect{}, false
	}
	col, _ := axis.Col(f.Day() - launch)
	day := axis.Last(col+a.N*axis.Step()) + launch
	if a.N > 0 {
		day = max(day, f.Day()+1) // where a column shows the day of the one before
	}
	return screen.MoveTo(f.State, f, min(max(day, f.Set.FirstDay()), f.Today)), screen.Effect{}, true
}

// shown is the trend of one frame.
type shown struct {
	screen.Frame
	ranks   []data.Rank // the figures that count on the day shown, and who has none
	plan    plan
	reading bool // what stands beside the plot is the figures of the day, not the names
}

func show(f screen.Frame) shown {
	v := shown{Frame: f, ranks: f.Set.Ranking(f.Visible(), f.Query(), f.Day()), plan: newPlan(f, f.Skeleton().Body)}
	_, drawn := v.dayAt()
	v.reading = drawn && !v.plan.sparks && !v.panelled() && f.Day() < v.plan.to
	return v
}

// panelled reports whether there is a side panel, which then holds the figures of the day.
func (v shown) panelled() bool { return v.Skeleton().Panel.W > 0 }

func (v shown) Uses() []screen.Use {
	who, when, align := "who", "when", "since launch"
	if v.W >= screen.PanelFrom {
		who, when = "messenger", "column"
	}
	if v.Align == screen.Launch {
		align = "by calendar"
	}
	return []screen.Use{
		{ID: "who", Word: who}, {ID: "when", Word: when}, {ID: "day", Word: "day"}, {ID: "zoom", Word: "zoom"},
		{ID: "scale", Word: string(screen.Cycle(screen.Scales, v.Scale, 1))},
		{ID: "unit", Word: string(screen.Cycle(Screen{}.Units(), v.Unit(), 1))},
		{ID: "estimates", Word: "estimates"}, {ID: "event", Word: "event"}, {ID: "align", Word: align},
		{ID: "index", Word: "index here", Why: noIndex(v.Frame)}, {ID: "metric", Word: "metric"},
		{ID: "play"}, {ID: "year"}, {ID: "ends"}, {ID: "page"}, {ID: "open", Word: "sources"},
		{ID: "base", Why: "nobody is compared here: the base counts where two are"},
	}
}

// noIndex says why no messenger can be 100 at the day shown, or "".
func noIndex(f screen.Frame) string {
	based := func(id string) bool { return f.Set.Standing(id, f.Query(), f.Day()) != nil }
	if slices.ContainsFunc(f.Visible(), based) {
		return ""
	}
	return "there is no figure up to " + f.Day().Short() + ", so none can be 100"
}

func (v shown) Head() screen.Head {
	chart := "Line chart"
	if v.plan.sparks {
		chart = "A line chart for each messenger"
	}
	return screen.Head{Chart: chart, Titles: v.titles(), Scopes: v.scopes(), Dated: true, File: []string{v.Focus}}
}

// titles are the wordings of what is drawn, and of the day where nothing else says which that is.
func (v shown) titles() []string {
	const question = "How did they get there?  "
	label := fit.Capital(screen.GroupLabel(v.GroupShown()))
	what := label
	full := what + ", " + spanWords(v.Range())
	if v.Align == screen.Launch {
		what += " since launch"
		if full = what; v.From != 0 || v.To != 0 {
			full += ", " + spanWords(v.Range())
		}
	}
	if v.plan.sparks && !v.IsToday() {
		day := ", " + v.Day().Short()
		return []string{question + what + day, what + day, label + day}
	}
	return []string{question + full, full, what}
}

// Over four years nobody looks for a month in the title, and over 40 days nobody for a day: the names of two months
// say enough.
const (
	yearsOver  = 4 * 365
	monthsOver = 40
)

// spanWords is the time shown in words.
func spanWords(from, to data.Day) string {
	by := data.ByDay
	switch days := to - from; {
	case days > yearsOver:
		by = data.ByYear
	case days > monthsOver:
		by = data.ByMonth
	}
	return from.Format(by) + " to " + to.Format(by)
}

// scopes are the wordings of the scale, and of the day that is 100.
func (v shown) scopes() []string {
	scale, index := string(v.Scale), "index: 100 = "+v.IndexDay.Short()
	switch {
	case !v.Picture && v.Format != "" && v.Format != "alt": // where no scale is seen, nor told of
		if v.plan.index {
			return []string{index, "index"}
		}
		return []string{""}
	case v.plan.sparks && v.Scale == screen.Log:
		return []string{"log, each to its top", "each to its top", "own scales"}
	case v.plan.sparks:
		return []string{"each to its top", "own scales"}
	case v.plan.index:
		return []string{index + ", " + scale, index, "index"}
	}
	return []string{scale}
}
