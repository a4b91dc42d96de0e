package growth

import (
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Screen answers "Who grew fastest?": the milestones of each messenger by its age, and its growth between the
// first and the latest bounded figure of one metric.
type Screen struct{ part.Plain }

func (Screen) ID() string { return "growth" }

// The columns that growth can be sorted by; "" is the age at 1 bn users, then size.
const (
	GrowthByName     = "name"
	GrowthByFirst    = "first"
	GrowthByLatest   = "latest"
	GrowthByTimes    = "times"
	GrowthByYear     = "year"
	GrowthByDoubling = "doubling"
	GrowthByYears    = "years"
	GrowthByLaunch   = "launched"
)

func (Screen) SortColumns() []string {
	return []string{GrowthByName, GrowthByFirst, GrowthByLatest, GrowthByTimes, GrowthByYear, GrowthByDoubling, GrowthByYears, GrowthByLaunch}
}

// growthSortWords say what comes first in each order, and what does if it is reversed.
func growthSortWords(column string) (forward, backward string) {
	switch column {
	case GrowthByName:
		return "name, A first", "name, Z first"
	case GrowthByFirst:
		return "first figure, largest first", "first figure, smallest first"
	case GrowthByLatest:
		return "latest figure, largest first", "latest figure, smallest first"
	case GrowthByTimes:
		return "times, most first", "times, fewest first"
	case GrowthByYear:
		return "growth a year, fastest first", "growth a year, slowest first"
	case GrowthByDoubling:
		return "doubling time, shortest first", "doubling time, longest first"
	case GrowthByYears:
		return "years between the figures, most first", "years between the figures, fewest first"
	case GrowthByLaunch:
		return "launch, oldest first", "launch, youngest first"
	}
	return "age at 1 bn, then size", "age at 1 bn, then size, the other way round"
}

func GrowthSortNotice(f screen.Frame) string {
	forward, backward := growthSortWords(f.Sort())
	if f.Reverse {
		return "sorted by " + backward
	}
	return "sorted by " + forward
}

func (Screen) Uses(f screen.Frame) []screen.Use {
	return []screen.Use{
		{ID: "who", Word: "who", Why: ""}, {ID: "sort", Word: "sort", Why: ""}, {ID: "reverse", Word: "reverse", Why: ""}, {ID: "estimates", Word: "estimates", Why: ""}, {ID: "open", Word: "sources", Why: ""},
		{ID: "when", Word: "when", Why: ""}, {ID: "metric", Word: "metric", Why: ""}, {ID: "copy", Word: "copy", Why: ""}, {ID: "play", Word: "play", Why: ""}, {ID: "year", Word: "", Why: ""}, {ID: "event", Word: "", Why: ""},
		{ID: "ends", Word: "", Why: ""}, {ID: "page", Word: "", Why: ""}, {ID: "base", Word: "", Why: ""},
		{ID: "scale", Word: "", Why: "ages and rates have no log scale: trend and compare do"},
		{ID: "unit", Word: "", Why: "growth is in times and per cent: other units are on ranking and trend"},
	}
}

// Handle walks through the messengers in the order in which growth shows them.
func (g Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	s := f.State
	switch a.Verb {
	case screen.Move, screen.Page, screen.Top, screen.Bottom:
		rows := growthRows(f)
		ids := make([]string, len(rows))
		for i, r := range rows {
			ids[i] = r.id
		}
		n := a.N
		switch a.Verb {
		case screen.Page:
			n *= len(ids)
		case screen.Top:
			n = -len(ids)
		case screen.Bottom:
			n = len(ids)
		}
		s.Focus = screen.StepTo(ids, s.Focus, n)
	case screen.NextSort:
		f.State.Sort = screen.Cycle(append([]string{""}, g.SortColumns()...), f.Sort(), 1)
		return f.State, screen.Tell(GrowthSortNotice(f)), true
	case screen.Reverse:
		f.Reverse = !s.Reverse
		return f.State, screen.Tell(GrowthSortNotice(f)), true
	default:
		return s, screen.Effect{}, false
	}
	return s, screen.Effect{}, true
}

func (Screen) Head(f screen.Frame) screen.Head {
	const question = "Who grew fastest?"
	h := screen.Head{Titles: []string{question + "  Milestones by age, growth on record", question}}
	if !f.IsToday() {
		h.Titles = []string{question + "  Figures up to " + f.Day().Long(), question + "  Up to " + f.Day().Short(), "Up to " + f.Day().Short()}
	}
	scope := screen.GroupLabel(f.GroupShown())
	if f.NoEst {
		h.Scopes = append(h.Scopes, scope+", no estimates")
	}
	if !f.IsToday() {
		h.Scopes = append([]string{scope + ", as known today"}, h.Scopes...)
	}
	h.Scopes = append(h.Scopes, scope)
	return h
}

func (Screen) Notes(f screen.Frame) []screen.Note {
	var notes []screen.Note
	lanes, figures := growthLanes(f), growthBody(f).W >= growthWide
	rows := growthRows(f)
	var unofficial, refused bool
	var used []*data.Observation
	for _, r := range rows {
		if f.Hides(r.id) {
			continue
		}
		if r.growth.Reason != "" {
			refused = refused || r.figure != nil
			continue
		}
		used = append(used, r.growth.From, r.growth.To)
		unofficial = unofficial || !r.growth.From.Basis.Company() || !r.growth.To.Basis.Company()
	}
	legend := ""
	if lanes {
		legend = "· 10 M • 100 M ½ 500 M 1 2 3 bn  " + string(laneWindow(f.ASCII)) + " reached in here  ‹ before"
	}
	if unofficial && figures {
		if legend != "" {
			legend += "  "
		}
		legend += string(screen.Hollow[0]) + " not company"
	}
	if legend != "" {
		notes = append(notes, screen.Note{Long: legend, Short: legend})
	}
	if f.NoEst {
		notes = append(notes, growthWithoutEstimates(f, rows))
	}
	if f.Sort() != "" || f.Reverse {
		notes = append(notes, screen.Note{Long: GrowthSortNotice(f), Short: GrowthSortNotice(f)})
	}
	notes = append(notes, say.PeopleNote(f)...)
	if len(used) > 2 {
		notes = append(notes, screen.Note{Long: "periods differ: rates do not rank", Short: ""})
	}
	if refused && figures {
		notes = append(notes, screen.Note{Long: "n/a needs two bounded figures, two years apart", Short: ""})
	}
	return append(notes, growthFlagNotes(f, rows)...)
}

// growthFlagNotes explain the flags of the sentence and of the panel; what only the records show may go.
func growthFlagNotes(f screen.Frame, rows []growthRow) []screen.Note {
	estimated := func(r growthRow) bool {
		return slices.ContainsFunc(r.stones, func(s data.Milestone) bool { return s.Estimate })
	}
	w := whoWasFirst(f)
	seen := slices.ContainsFunc(w.reached, func(r growthRow) bool { return r.stones[w.stone].Estimate })
	saved := false
	var panel []*data.Observation
	for _, r := range rows {
		saved = saved || estimated(r) && !f.Hides(r.id)
		if r.id == f.Focus && f.W >= screen.PanelFrom {
			seen = seen || estimated(r)
			if r.growth.Reason == "" {
				panel = append(panel, r.growth.From, r.growth.To)
			}
		}
	}
	notes := say.FlagNotes("ep", panel...)
	for _, n := range say.FlagNotes("epbw", w.figures()...) { // the sentence closes with these
		if !slices.Contains(notes, n) {
			notes = append(notes, n)
		}
	}
	e := data.FlagEstimate.String() + " " + data.FlagEstimate.Meaning()
	switch {
	case seen:
		return append([]screen.Note{{Long: e, Short: e}}, notes...)
	case saved:
		return append(notes, screen.Note{Long: e, Short: ""})
	}
	return notes
}

// growthWithoutEstimates says whether the order is another one without estimates.
func growthWithoutEstimates(f screen.Frame, without []growthRow) screen.Note {
	with := f
	with.NoEst = false
	same := slices.EqualFunc(growthRows(with), without, func(a, b growthRow) bool { return a.id == b.id })
	if same {
		return screen.Note{Long: "without estimates: same order", Short: "without estimates: same order"}
	}
	return screen.Note{Long: "without estimates: the order changes", Short: "without estimates: order changes"}
}

// Page is the page of the latest figure that the growth of the focus rests on.
func (Screen) Page(f screen.Frame) *data.Source {
	if g := f.Set.Growth(f.Focus, f.Query(), f.Day()); g.Reason == "" {
		return g.To.Source
	}
	return part.Plain{}.Page(f)
}

func (Screen) Draw(g cells.Grid, f screen.Frame) {
	rows := growthRows(f)
	if len(f.Shown()) == 0 {
		g.Text(max((g.W-30)/2, 1), g.H/2, f.Hint("All six are hidden.", " Press a."), f.Look.Strong)
		return
	}
	l := growthLayoutFor(g.H, len(rows), growthLanes(f), g.W >= growthWide)
	y := l.top
	if l.lanes > 0 {
		h := 1 + l.lanes*len(rows)
		drawLanes(g.Sub(0, y, g.W, h), f, rows, l.lanes)
		y += h + l.gap
	}
	if l.table > 0 {
		drawGrowthTable(g.Sub(0, y, g.W, g.H-y), f, rows, l.table)
	}
}
