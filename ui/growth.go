package ui

import (
	"slices"

	"userbase/data"
	"userbase/ui/cells"
)

// growth answers "Who grew fastest?": the milestones of each messenger by its age, and its growth between the
// first and the latest bounded figure of one metric.
type growth struct{ plain }

func (growth) ID() string { return "growth" }

// The columns that growth can be sorted by; "" is the age at 1 bn users, then size.
const (
	growthByName     = "name"
	growthByFirst    = "first"
	growthByLatest   = "latest"
	growthByTimes    = "times"
	growthByYear     = "year"
	growthByDoubling = "doubling"
	growthByYears    = "years"
	growthByLaunch   = "launched"
)

func (growth) SortColumns() []string {
	return []string{growthByName, growthByFirst, growthByLatest, growthByTimes, growthByYear, growthByDoubling, growthByYears, growthByLaunch}
}

// growthSortWords say what comes first in each order, and what does if it is reversed.
func growthSortWords(column string) (forward, backward string) {
	switch column {
	case growthByName:
		return "name, A first", "name, Z first"
	case growthByFirst:
		return "first figure, largest first", "first figure, smallest first"
	case growthByLatest:
		return "latest figure, largest first", "latest figure, smallest first"
	case growthByTimes:
		return "times, most first", "times, fewest first"
	case growthByYear:
		return "growth a year, fastest first", "growth a year, slowest first"
	case growthByDoubling:
		return "doubling time, shortest first", "doubling time, longest first"
	case growthByYears:
		return "years between the figures, most first", "years between the figures, fewest first"
	case growthByLaunch:
		return "launch, oldest first", "launch, youngest first"
	}
	return "age at 1 bn, then size", "age at 1 bn, then size, the other way round"
}

func (f Frame) growthSortNotice() string {
	forward, backward := growthSortWords(f.Sort())
	if f.Reverse {
		return "sorted by " + backward
	}
	return "sorted by " + forward
}

func (growth) Uses(f Frame) []Use {
	return []Use{
		{"who", "who", ""}, {"sort", "sort", ""}, {"reverse", "reverse", ""}, {"estimates", "estimates", ""}, {"open", "sources", ""},
		{"when", "when", ""}, {"metric", "metric", ""}, {"copy", "copy", ""}, {"play", "play", ""}, {"year", "", ""}, {"event", "", ""},
		{"ends", "", ""}, {"page", "", ""}, {"base", "", ""},
		{"scale", "", "ages and rates have no log scale: trend and compare do"},
		{"unit", "", "growth is in times and per cent: other units are on ranking and trend"},
	}
}

// Handle walks through the messengers in the order in which growth shows them.
func (g growth) Handle(a Action, f Frame) (State, Effect, bool) {
	s := f.State
	switch a.Verb {
	case Move, Page, Top, Bottom:
		rows := f.growthRows()
		ids := make([]string, len(rows))
		for i, r := range rows {
			ids[i] = r.id
		}
		n := a.N
		switch a.Verb {
		case Page:
			n *= len(ids)
		case Top:
			n = -len(ids)
		case Bottom:
			n = len(ids)
		}
		s.Focus = stepTo(ids, s.Focus, n)
	case NextSort:
		f.State.Sort = cycle(append([]string{""}, g.SortColumns()...), f.Sort(), 1)
		return f.State, notice(f.growthSortNotice()), true
	case Reverse:
		f.Reverse = !s.Reverse
		return f.State, notice(f.growthSortNotice()), true
	default:
		return s, Effect{}, false
	}
	return s, Effect{}, true
}

func (growth) Head(f Frame) Head {
	const question = "Who grew fastest?"
	h := Head{Titles: []string{question + "  Milestones by age, growth on record", question}}
	if !f.IsToday() {
		h.Titles = []string{question + "  Figures up to " + f.Day().Long(), question + "  Up to " + f.Day().Short(), "Up to " + f.Day().Short()}
	}
	scope := groupLabel(f.GroupShown())
	if f.NoEst {
		h.Scopes = append(h.Scopes, scope+", no estimates")
	}
	if !f.IsToday() {
		h.Scopes = append([]string{scope + ", as known today"}, h.Scopes...)
	}
	h.Scopes = append(h.Scopes, scope)
	return h
}

func (growth) Notes(f Frame) []Note {
	var notes []Note
	lanes, figures := f.growthLanes(), f.growthBody().W >= growthWide
	rows := f.growthRows()
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
		legend += string(hollow[0]) + " not company"
	}
	if legend != "" {
		notes = append(notes, Note{legend, legend})
	}
	if f.NoEst {
		notes = append(notes, f.growthWithoutEstimates(rows))
	}
	if f.Sort() != "" || f.Reverse {
		notes = append(notes, Note{f.growthSortNotice(), f.growthSortNotice()})
	}
	notes = append(notes, f.peopleNote()...)
	if len(used) > 2 {
		notes = append(notes, Note{"periods differ: rates do not rank", ""})
	}
	if refused && figures {
		notes = append(notes, Note{"n/a needs two bounded figures, two years apart", ""})
	}
	return append(notes, f.growthFlagNotes(rows)...)
}

// growthFlagNotes explain the flags of the sentence and of the panel; what only the records show may go.
func (f Frame) growthFlagNotes(rows []growthRow) []Note {
	estimated := func(r growthRow) bool {
		return slices.ContainsFunc(r.stones, func(s data.Milestone) bool { return s.Estimate })
	}
	w := f.firstTo()
	seen := slices.ContainsFunc(w.reached, func(r growthRow) bool { return r.stones[w.stone].Estimate })
	saved := false
	var panel []*data.Observation
	for _, r := range rows {
		saved = saved || estimated(r) && !f.Hides(r.id)
		if r.id == f.Focus && f.W >= panelFrom {
			seen = seen || estimated(r)
			if r.growth.Reason == "" {
				panel = append(panel, r.growth.From, r.growth.To)
			}
		}
	}
	notes := flagNotes("ep", panel...)
	for _, n := range flagNotes("epbw", w.figures()...) { // the sentence closes with these
		if !slices.Contains(notes, n) {
			notes = append(notes, n)
		}
	}
	e := data.FlagEstimate.String() + " " + data.FlagEstimate.Meaning()
	switch {
	case seen:
		return append([]Note{{e, e}}, notes...)
	case saved:
		return append(notes, Note{e, ""})
	}
	return notes
}

// peopleNote says that the unit of the state is not drawn here.
func (f Frame) peopleNote() []Note {
	switch f.State.Unit {
	case f.Unit():
		return nil
	case Index:
		return []Note{{"in people: the index is drawn on trend", "in people"}}
	}
	return []Note{{"in people: multiples are drawn on ranking", "in people"}}
}

// growthWithoutEstimates says whether the order is another one without estimates.
func (f Frame) growthWithoutEstimates(without []growthRow) Note {
	with := f
	with.NoEst = false
	same := slices.EqualFunc(with.growthRows(), without, func(a, b growthRow) bool { return a.id == b.id })
	if same {
		return Note{"without estimates: same order", "without estimates: same order"}
	}
	return Note{"without estimates: the order changes", "without estimates: order changes"}
}

// Page is the page of the latest figure that the growth of the focus rests on.
func (growth) Page(f Frame) *data.Source {
	if g := f.Set.Growth(f.Focus, f.Query(), f.Day()); g.Reason == "" {
		return g.To.Source
	}
	return plain{}.Page(f)
}

func (growth) Draw(g cells.Grid, f Frame) {
	rows := f.growthRows()
	if len(f.Shown()) == 0 {
		g.Text(max((g.W-30)/2, 1), g.H/2, f.hint("All six are hidden.", " Press a."), f.Look.Strong)
		return
	}
	l := growthLayoutFor(g.H, len(rows), f.growthLanes(), g.W >= growthWide)
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
