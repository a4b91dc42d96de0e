package trend

import (
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Screen answers "How did they get there?": every figure is a mark at its own day and value, and a line a
// messenger joins those that stood. What is printed as a number is always a figure's own value.
type Screen struct{ part.Plain }

func (Screen) ID() string { return "trend" }

func (Screen) Units() []string { return []string{screen.People, screen.Index} }

func (Screen) PanelWidth() int { return 23 }

func (t Screen) Uses(f screen.Frame) []screen.Use {
	who, when := "who", "when"
	if f.W >= screen.PanelFrom {
		who, when = "messenger", "column"
	}
	scale, unit, align := screen.Log, screen.Index, "since launch"
	if f.Scale == screen.Log {
		scale = screen.Linear
	}
	if f.Unit() == screen.Index {
		unit = screen.People
	}
	if f.Align == screen.Launch {
		align = "by calendar"
	}
	return []screen.Use{
		{ID: "who", Word: who, Why: ""}, {ID: "when", Word: when, Why: ""}, {ID: "zoom", Word: "zoom", Why: ""}, {ID: "scale", Word: scale, Why: ""}, {ID: "unit", Word: unit, Why: ""}, {ID: "estimates", Word: "estimates", Why: ""},
		{ID: "event", Word: "event", Why: ""}, {ID: "align", Word: align, Why: ""}, {ID: "index", Word: "index here", Why: t.noIndex(f)}, {ID: "metric", Word: "metric", Why: ""}, {ID: "play", Word: "", Why: ""},
		{ID: "year", Word: "", Why: ""}, {ID: "ends", Word: "", Why: ""}, {ID: "page", Word: "", Why: ""}, {ID: "open", Word: "sources", Why: ""},
		{ID: "base", Word: "", Why: "trend compares nobody: the base counts on ranking and compare"},
	}
}

// noIndex says why no messenger can be 100 at the day shown, or "".
func (Screen) noIndex(f screen.Frame) string {
	for _, id := range f.Shown() {
		if f.Set.IndexBase(id, f.Query(), f.Day()) != nil {
			return ""
		}
	}
	return "no bounded figure stands on " + f.Day().Short() + ", so none can be 100"
}

// Handle moves the day by columns of the plot; the wheel does the same.
func (t Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	if a.Verb != screen.StepMonth && a.Verb != screen.Scroll {
		return f.State, screen.Effect{}, false
	}
	axis := t.Planned(f).Axis
	launched := f.Set.Messenger(f.Focus).Launched
	if axis.Cols == 0 || axis.byAge && f.Day() < launched {
		return f.State, screen.Effect{}, false
	}
	col, _ := axis.Col(f.Day(), launched)
	day := axis.lastDay(col+a.N*axis.Step(), launched)
	return screen.MoveTo(f.State, f, min(max(day, screen.FirstDay(f.Set)), f.Today)), screen.Effect{}, true
}

func (t Screen) Head(f screen.Frame) screen.Head {
	const question = "How did they get there?"
	what := screen.GroupLabel(f.GroupShown())
	what = strings.ToUpper(what[:1]) + what[1:]
	span := t.span(f)
	if f.Align == screen.Launch {
		what += " by age"
	}
	h := screen.Head{Titles: []string{question + "  " + what + ", " + span, what + ", " + span, "Trend, " + span, span}}
	if f.Align == screen.Launch && f.From == 0 && f.To == 0 {
		h.Titles = []string{question + "  " + what, what, "Trend by age"}
	}
	p := t.Planned(f)
	if !f.IsToday() && p.legend == 0 && f.W < screen.PanelFrom { // nothing else says which day the cursor stands on
		day := f.Day().Short()
		h.Titles = []string{question + "  " + what + ", " + f.Day().Long(), what + ", " + f.Day().Long(), what + ", " + day, "Trend on " + day, day}
	}
	row := ""
	if p.Nothing == "" && p.Rows > 1 {
		row = p.rowWorth(f)
	}
	if f.Unit() == screen.Index {
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
func (Screen) span(f screen.Frame) string {
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
func (p trendPlan) rowWorth(f screen.Frame) string {
	if f.Scale == screen.Log {
		x := p.Scale.PerRow()
		if x >= 100 {
			return "a row is " + data.Nearest(x) + " times"
		}
		return "a row is " + strconv.FormatFloat(x, 'g', 2, 64) + " times"
	}
	if row := p.Scale.PerRow(); chart.IsRound(row) {
		return "a row is " + p.label(row)
	}
	value, rows := p.Scale.PerTick()
	return fit.Itoa(rows) + " rows are " + p.label(value)
}

func (t Screen) Notes(f screen.Frame) []screen.Note {
	return t.notes(f, t.Planned(f))
}

// notes are the remarks on a body of a given plan.
func (t Screen) notes(f screen.Frame, p trendPlan) []screen.Note {
	var notes []screen.Note
	add := func(long, short string) { notes = append(notes, screen.Note{Long: long, Short: short}) }
	if g := f.GroupShown(); g != data.Active && f.W < 60 { // the title has no room for it
		add(screen.GroupLabel(g), screen.GroupLabel(g))
	}
	if p.Nothing == "" {
		if f.Scale == screen.Linear {
			if low := p.underOneRow(); len(low) > 0 {
				add(names(f, low)+f.Hint(" under one row", ": press z"), names(f, low)+f.Hint(" under a row", ": z"))
			}
		} else if n := p.countBelow(); n > 0 && f.W < screen.PanelFrom {
			s := strconv.Itoa(n) + " figures"
			if n == 1 {
				s = "1 figure"
			}
			s += " under " + p.label(p.Lowest) + " not drawn"
			add(s, s)
		}
		if len(p.baseless) > 0 {
			s := "no bounded figure on " + fit.Bind(f.IndexDay.Short()) + ": " + names(f, p.baseless)
			add(s, "not on the index: "+names(f, p.baseless))
		}
		if len(p.absent) > 0 {
			s := "no figure here: " + names(f, p.absent)
			add(s, s)
		}
	}
	if f.State.Unit != f.Unit() {
		add("in people: "+f.State.Unit+" are drawn on ranking", "in people")
	}
	if f.NoEst {
		add("without estimates and repeats", "without estimates")
	}
	if !f.IsToday() && f.W < screen.PanelFrom {
		add("as known today", "as known today")
	}
	if p.Nothing == "" {
		notes = append(notes, t.signs(f, p)...)
	}
	g := f.Set.Growth(f.Focus, f.Query(), p.To)
	flags := say.FlagNotes("bw", g.From, g.To, f.Set.Standing(f.Focus, f.Query(), p.To))
	sentence := f.Skeleton(2).Sentence
	said := strings.Join(fit.Fitting(t.Sentence(f), sentence.W-2, sentence.H, f.ASCII), " ")
	return append(notes, slices.DeleteFunc(flags, func(n screen.Note) bool { return !strings.Contains(said, n.Long[:3]) })...)
}

// signs explains the signs of the plot.
func (Screen) signs(f screen.Frame, p trendPlan) []screen.Note {
	var notes []screen.Note
	var company, others, floor, dotted, gap, broken bool
	for _, s := range p.Series {
		for i, step := range s.steps {
			company = company || step.Basis.Company()
			others = others || !step.Basis.Company()
			floor = floor || s.Id == f.Focus && step.Bound == data.AtLeast
			broken = broken || step.Break && i > 0
			gap = gap || step.Replaced != nil && step.AsOf > step.Replaced.AsOf.AddMonths(36)
		}
		for _, l := range s.links {
			dotted = dotted || !l.Solid
		}
	}
	wide := f.W >= screen.PanelFrom
	add := func(on bool, long, short string) {
		if on {
			notes = append(notes, screen.Note{Long: long, Short: short})
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
func names(f screen.Frame, ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = f.Name(id)
	}
	return strings.Join(names, ", ")
}

// underOneRow lists the messengers whose figures all lie under the first row of a linear scale.
func (p trendPlan) underOneRow() []string {
	var low []string
	for _, s := range p.Series {
		most := 0.0
		for _, step := range s.steps {
			most = max(most, s.Value(step.Observation))
		}
		if len(s.steps) > 0 && most < p.Scale.PerRow() {
			low = append(low, s.Id)
		}
	}
	return low
}

// countBelow is the number of figures under a logarithmic scale.
func (p trendPlan) countBelow() int {
	n := 0
	for _, s := range p.Series {
		for _, step := range s.steps {
			if p.below(s, step.Observation) {
				n++
			}
		}
	}
	return n
}
