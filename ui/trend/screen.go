// Package trend answers "How did they get there?": every figure is a mark at its own day and value, and a line a
// messenger joins those that stood. What is printed as a number is always a figure's own value.
package trend

import (
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/chart"
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

// PanelWidth has room for the second row of a figure that is known by its day and not old.
func (Screen) PanelWidth() int { return 23 }

// Show lays out the plot, and orders the figures that stand beside it.
func (Screen) Show(f screen.Frame) screen.Shown { return show(f) }

// Handle moves the day by columns of the plot; the wheel does the same.
func (Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	if a.Verb != screen.StepMonth && a.Verb != screen.Scroll {
		return f.State, screen.Effect{}, false
	}
	axis, launched := show(f).plan.axis, f.Set.Messenger(f.Focus).Launched
	if axis.Cols == 0 || f.Align == screen.Launch && f.Day() < launched {
		return f.State, screen.Effect{}, false
	}
	col, _ := axis.Col(f.Day(), launched)
	day := axis.LastDay(col+a.N*axis.Step(), launched)
	return screen.MoveTo(f.State, f, min(max(day, f.Set.FirstDay()), f.Today)), screen.Effect{}, true
}

// shown is the trend of one frame.
type shown struct {
	screen.Frame
	ranks []data.Rank // the figures that stand at the day shown, and who has none
	tally data.Tally  // who vouches for the figures of the focus, up to the end of the time shown
	plan  plan
}

func show(f screen.Frame) shown {
	v, l := shown{Frame: f, ranks: f.Set.Ranking(f.Visible(), f.Query(), f.Day())}, f.Skeleton()
	var below legend
	if l.Panel.W == 0 {
		below = newLegend(f, v.ranks, l.Body.W-2)
	}
	v.plan = newPlan(f, l.Body, below)
	v.tally = f.Set.CountFigures(f.Focus, f.Query(), v.plan.to)
	return v
}

func (v shown) Uses() []screen.Use {
	who, when, align := "who", "when", "since launch"
	if v.W >= screen.PanelFrom {
		who, when = "messenger", "column"
	}
	if v.Align == screen.Launch {
		align = "by calendar"
	}
	return []screen.Use{
		{ID: "who", Word: who}, {ID: "when", Word: when}, {ID: "zoom", Word: "zoom"},
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
	return screen.Head{Titles: v.titles(), Scopes: v.scopes(), Dated: true, File: []string{v.Focus}}
}

// titles are the wordings of what is drawn, and of the day where nothing else says which that is.
func (v shown) titles() []string {
	const question = "How did they get there?  "
	what := fit.Capital(screen.GroupLabel(v.GroupShown()))
	if v.Align == screen.Launch {
		what += " by age"
	}
	day := v.Day()
	switch {
	case !v.IsToday() && v.W < screen.PanelFrom && v.plan.legend.rows() == 0:
		return []string{question + what + ", " + day.Long(), what + ", " + day.Long(), what + ", " + day.Short(),
			"Trend on " + day.Short(), day.Short()}
	case v.Align == screen.Launch && v.From == 0 && v.To == 0:
		return []string{question + what, what, "Trend by age"}
	}
	span := spanWords(v.Range())
	return []string{question + what + ", " + span, what + ", " + span, "Trend, " + span, span}
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

// bothScopes is the width of a window from which on the title has room for the index and the scale.
const bothScopes = 160

// scopes are the wordings of the scale, and of the day that is 100.
func (v shown) scopes() []string {
	scale := []string{string(v.Scale)}
	if v.plan.nothing == "" && v.plan.rows > 1 {
		scale = []string{string(v.Scale) + ": " + v.plan.rowWorth(), string(v.Scale)}
	}
	if v.Unit() != screen.Index {
		return scale
	}
	index := "index: 100 = " + v.IndexDay.Short()
	if v.W >= bothScopes && len(scale) > 1 {
		return []string{index + ", " + scale[0], index, "index"}
	}
	return []string{index, "index"}
}

// rowWorth says what the step from a row to the next is worth.
func (p plan) rowWorth() string {
	row := p.scale.PerRow()
	switch value, rows := p.scale.PerTick(); {
	case p.log && row < 2: // three digits would say more than a row can
		return "a row is " + strconv.FormatFloat(row, 'g', 2, 64) + " times"
	case p.log:
		return "a row is " + data.Nearest(row) + " times"
	case chart.IsRound(row):
		return "a row is " + p.label(row)
	default:
		return strconv.Itoa(rows) + " rows are " + p.label(value)
	}
}
