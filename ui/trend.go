package ui

import (
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/chart"
	"userbase/ui/fit"
)

// trend answers "How did they get there?": every figure is a mark at its own day and value, and a line a
// messenger joins those that stood. What is printed as a number is always a figure's own value.
type trend struct{ plain }

func (trend) ID() string { return "trend" }

func (trend) Units() []string { return []string{People, Index} }

func (trend) PanelWidth() int { return 23 }

func (t trend) Uses(f Frame) []Use {
	who, when := "who", "when"
	if f.W >= panelFrom {
		who, when = "messenger", "column"
	}
	scale, unit, align := Log, Index, "since launch"
	if f.Scale == Log {
		scale = Linear
	}
	if f.Unit() == Index {
		unit = People
	}
	if f.Align == Launch {
		align = "by calendar"
	}
	return []Use{
		{"who", who, ""}, {"when", when, ""}, {"zoom", "zoom", ""}, {"scale", scale, ""}, {"unit", unit, ""}, {"estimates", "estimates", ""},
		{"event", "event", ""}, {"align", align, ""}, {"index", "index here", t.noIndex(f)}, {"metric", "metric", ""}, {"play", "", ""},
		{"year", "", ""}, {"ends", "", ""}, {"page", "", ""}, {"open", "sources", ""},
		{"base", "", "trend compares nobody: the base counts on ranking and compare"},
	}
}

// noIndex says why no messenger can be 100 at the day shown, or "".
func (trend) noIndex(f Frame) string {
	for _, id := range f.Shown() {
		if f.Set.IndexBase(id, f.Query(), f.Day()) != nil {
			return ""
		}
	}
	return "no bounded figure stands on " + f.Day().Short() + ", so none can be 100"
}

// Handle moves the day by columns of the plot; the wheel does the same.
func (t trend) Handle(a Action, f Frame) (State, Effect, bool) {
	if a.Verb != StepMonth && a.Verb != Scroll {
		return f.State, Effect{}, false
	}
	axis := t.planned(f).axis
	launched := f.Set.Messenger(f.Focus).Launched
	if axis.cols == 0 || axis.byAge && f.Day() < launched {
		return f.State, Effect{}, false
	}
	col, _ := axis.col(f.Day(), launched)
	day := axis.lastDay(col+a.N*axis.step(), launched)
	return goDay(f.State, f, min(max(day, firstDay(f.Set)), f.Today)), Effect{}, true
}

func (t trend) Head(f Frame) Head {
	const question = "How did they get there?"
	what := groupLabel(f.GroupShown())
	what = strings.ToUpper(what[:1]) + what[1:]
	span := t.span(f)
	if f.Align == Launch {
		what += " by age"
	}
	h := Head{Titles: []string{question + "  " + what + ", " + span, what + ", " + span, "Trend, " + span, span}}
	if f.Align == Launch && f.From == 0 && f.To == 0 {
		h.Titles = []string{question + "  " + what, what, "Trend by age"}
	}
	p := t.planned(f)
	if !f.IsToday() && p.legend == 0 && f.W < panelFrom { // nothing else says which day the cursor stands on
		day := f.Day().Short()
		h.Titles = []string{question + "  " + what + ", " + f.Day().Long(), what + ", " + f.Day().Long(), what + ", " + day, "Trend on " + day, day}
	}
	row := ""
	if p.nothing == "" && p.rows > 1 {
		row = p.rowWorth(f)
	}
	if f.Unit() == Index {
		index := "index: 100 = " + fit.Bind(f.IndexDay.Short())
		if f.W >= 160 && row != "" {
			h.Scopes = append(h.Scopes, index+", "+f.Scale+": "+row)
		}
		h.Scopes = append(h.Scopes, index, "index")
		return h
	}
	if row != "" {
		h.Scopes = append(h.Scopes, f.Scale+": "+row)
	}
	h.Scopes = append(h.Scopes, f.Scale)
	return h
}

// span is the time shown in words.
func (trend) span(f Frame) string {
	from, to := f.Range()
	switch {
	case to-from > 4*365:
		return strconv.Itoa(from.Year()) + " to " + strconv.Itoa(to.Year())
	case to-from > 40:
		return from.Format(data.ByMonth) + " to " + to.Format(data.ByMonth)
	}
	return from.Short() + " to " + to.Short()
}

// rowWorth says what the step from a row to the next is worth.
func (p trendPlan) rowWorth(f Frame) string {
	if f.Scale == Log {
		x := p.scale.PerRow()
		if x >= 100 {
			return "a row is " + data.Nearest(x) + " times"
		}
		return "a row is " + strconv.FormatFloat(x, 'g', 2, 64) + " times"
	}
	if row := p.scale.PerRow(); chart.IsRound(row) {
		return "a row is " + p.label(row)
	}
	value, rows := p.scale.PerTick()
	return fit.Itoa(rows) + " rows are " + p.label(value)
}

func (t trend) Notes(f Frame) []Note {
	return t.notes(f, t.planned(f))
}

// notes are the remarks on a body of a given plan.
func (t trend) notes(f Frame, p trendPlan) []Note {
	var notes []Note
	add := func(long, short string) { notes = append(notes, Note{long, short}) }
	if g := f.GroupShown(); g != data.Active && f.W < 60 { // the title has no room for it
		add(groupLabel(g), groupLabel(g))
	}
	if p.nothing == "" {
		if f.Scale == Linear {
			if low := p.underOneRow(); len(low) > 0 {
				add(f.names(low)+f.hint(" under one row", ": press z"), f.names(low)+f.hint(" under a row", ": z"))
			}
		} else if n := p.countBelow(); n > 0 && f.W < panelFrom {
			s := strconv.Itoa(n) + " figures"
			if n == 1 {
				s = "1 figure"
			}
			s += " under " + p.label(p.lowest) + " not drawn"
			add(s, s)
		}
		if len(p.baseless) > 0 {
			s := "no bounded figure on " + fit.Bind(f.IndexDay.Short()) + ": " + f.names(p.baseless)
			add(s, "not on the index: "+f.names(p.baseless))
		}
		if len(p.absent) > 0 {
			s := "no figure here: " + f.names(p.absent)
			add(s, s)
		}
	}
	if f.State.Unit != f.Unit() {
		add("in people: "+f.State.Unit+" are drawn on ranking", "in people")
	}
	if f.NoEst {
		add("without estimates and repeats", "without estimates")
	}
	if !f.IsToday() && f.W < panelFrom {
		add("as known today", "as known today")
	}
	if p.nothing == "" {
		notes = append(notes, t.signs(f, p)...)
	}
	g := f.Set.Growth(f.Focus, f.Query(), p.to)
	flags := flagNotes("bw", g.From, g.To, f.Set.Standing(f.Focus, f.Query(), p.to))
	sentence := f.skeleton(2).sentence
	said := strings.Join(fit.Fitting(t.Sentence(f), sentence.W-2, sentence.H, f.ASCII), " ")
	return append(notes, slices.DeleteFunc(flags, func(n Note) bool { return !strings.Contains(said, n.Long[:3]) })...)
}

// signs explains the signs of the plot.
func (trend) signs(f Frame, p trendPlan) []Note {
	var notes []Note
	var company, others, floor, dotted, gap, broken bool
	for _, s := range p.series {
		for i, step := range s.steps {
			company = company || step.Basis.Company()
			others = others || !step.Basis.Company()
			floor = floor || s.id == f.Focus && step.Bound == data.AtLeast
			broken = broken || step.Break && i > 0
			gap = gap || step.Replaced != nil && step.AsOf > step.Replaced.AsOf.AddMonths(36)
		}
		for _, l := range s.links {
			dotted = dotted || !l.Solid
		}
	}
	wide := f.W >= panelFrom
	add := func(on bool, long, short string) {
		if on {
			notes = append(notes, Note{long, short})
		}
	}
	add(company && wide, string(f.Mark(f.Focus, true))+" company", "")
	short, up := string(f.Mark(f.Focus, false))+" not company", "↑ or more"
	if !wide {
		short, up = "", ""
	}
	add(others, string(f.Mark(f.Focus, false))+" press, estimate", short)
	add(floor, "↑ or more", up)
	add(dotted && wide, "┈ unlike or far figures", "")
	add(gap && wide && !broken, "no line: over 3 years", "")
	add(broken && wide, "no line: over 3 years, [b] break", "no line: [b] break")
	return notes
}

// names lists messengers by their names.
func (f Frame) names(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = f.Name(id)
	}
	return strings.Join(names, ", ")
}

// underOneRow lists the messengers whose figures all lie under the first row of a linear scale.
func (p trendPlan) underOneRow() []string {
	var low []string
	for _, s := range p.series {
		most := 0.0
		for _, step := range s.steps {
			most = max(most, s.value(step.Observation))
		}
		if len(s.steps) > 0 && most < p.scale.PerRow() {
			low = append(low, s.id)
		}
	}
	return low
}

// countBelow is the number of figures under a logarithmic scale.
func (p trendPlan) countBelow() int {
	n := 0
	for _, s := range p.series {
		for _, step := range s.steps {
			if p.below(s, step.Observation) {
				n++
			}
		}
	}
	return n
}
