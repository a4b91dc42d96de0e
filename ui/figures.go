package ui

import (
	"fmt"
	"slices"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/snapshot"
)

// figures answers "Says who?": every figure as a row of a table that can be filtered, searched and sorted, and the
// selected one in full. Nothing here depends on the day shown: the figures of all days are listed.
type figures struct{ plain }

func (figures) ID() string { return "figures" }

func (figures) Groups() []data.Group { return allGroups }

func (figures) Uses(f Frame) []Use {
	none := ""
	if len(f.figureList()) == 0 {
		none = "no figure is listed"
	}
	const allDays = "the figures of all days are listed: f sorts them, / searches for a day"
	return []Use{
		{"who", "figure", none}, {"search", "search", ""}, {"whose", "whose", ""}, {"metric", "metric", ""}, {"sort", "sort", ""},
		{"reverse", "reverse", ""}, {"open", "in full", none}, {"source", "open page", none}, {"copy", "copy", none}, {"estimates", "estimates", ""},
		{"all", "all figures", ""}, {"ends", "", none}, {"page", "", none}, {"today", "", allDays}, {"evening", "", allDays},
		{"hide", "", "figures are filtered: w chooses whose are listed"},
	}
}

func (figures) Handle(a Action, f Frame) (State, Effect, bool) {
	s := f.State
	switch a.Verb {
	case Move, Scroll:
		return f.moveFigure(a.N), Effect{}, true
	case Page:
		return f.moveFigure(a.N * max(f.figureRows().rows-1, 1)), Effect{}, true
	case Top:
		return f.moveFigure(-len(f.Set.Observations)), Effect{}, true
	case Bottom:
		return f.moveFigure(len(f.Set.Observations)), Effect{}, true
	case Select:
		if f.Set.Figure(a.Arg) == nil {
			return s, Effect{}, false
		}
		if o := f.selectedFigure(); o != nil && o.ID == a.Arg {
			s.Open = !s.Open
		}
		s.Figure = a.Arg
		return s, Effect{}, true
	case NextSort:
		return f.sortFigures(a.Arg), Effect{}, true
	case ShowAll:
		s.Whose, s.Search, s.Group, s.NoEst = "", "", AllMetrics, false
		return s, notice(fmt.Sprintf("all %d figures of all metrics", len(f.Set.Observations))), true
	case Back:
		if !s.Open && s.Search == "" && s.Whose != "" {
			s.Whose = ""
			return s, Effect{}, true
		}
	}
	return s, Effect{}, false
}

// moveFigure selects the figure n rows below the selected one, stopping at the ends.
func (f Frame) moveFigure(n int) State {
	s, list := f.State, f.figureList()
	if at := f.figureAt(list); at >= 0 {
		s.Figure = list[min(max(at+n, 0), len(list)-1)].ID
	}
	return s
}

// sortFigures sorts by a column, and if it is sorted by that one already, the other way round; without a name by
// the next column, which begins in its own direction.
func (f Frame) sortFigures(column string) State {
	s := f.State
	now := f.figureOrder()
	if column == now {
		s.Reverse = !s.Reverse
		return s
	}
	if column == "" {
		column = cycle(figureColumns, now, 1)
	}
	s.Sort, s.Reverse = column, false
	if column == figureColumns[0] {
		s.Sort = ""
	}
	return s
}

func (figures) Head(f Frame) Head {
	list := f.figureList()
	group, search := groupLabel(f.GroupShown()), ""
	if f.Search != "" {
		search = ", \"" + f.Search + "\""
	}
	n := fit.Itoa(len(list)) + " figures"
	if len(list) == 1 {
		n = "1 figure"
	}
	var long, short string
	switch all := f.GroupShown() == AllMetrics; {
	case all && f.Whose != "":
		long, short = n+" of "+f.Name(f.Whose)+", "+group, f.Name(f.Whose)+", "+group
	case all:
		long, short = n+", "+group+", everyone", group
	case f.Whose != "":
		long, short = n+" of "+group+", "+f.Name(f.Whose), f.Name(f.Whose)+", "+group
	default:
		long, short = n+" of "+group+", everyone", group
	}
	h := Head{Titles: []string{"Says who?  " + long + search, "Says who?  " + short + search, short + search}}
	if len(list) == 0 {
		h.Scopes = []string{"0 of " + fit.Itoa(len(f.Set.Observations)), ""}
		return h
	}
	at := fit.Itoa(f.figureAt(list)+1) + " of " + fit.Itoa(len(list))
	h.Scopes = []string{f.orderWords() + ", " + at, at}
	return h
}

func (figures) Sentence(f Frame) []string {
	o := f.selectedFigure()
	if o == nil {
		return []string{f.noFigure()}
	}
	return f.figureSentence(o)
}

func (figures) Notes(f Frame) []Note {
	var notes []Note
	var about, least, most, others bool
	var kinds []*data.Observation // one figure of each set of flags
	t := f.figureTable(f.W, nil)
	bare := t.read == 0 && t.flags == 0 // too narrow for flags: only the sentence has some
	if o := f.selectedFigure(); bare && o != nil {
		kinds = append(kinds, o)
	}
	for _, o := range f.figureList() {
		about = about || o.Bound == data.About
		least = least || o.Bound == data.AtLeast
		most = most || o.Bound == data.AtMost
		others = others || !o.Basis.Company()
		if !bare && !slices.ContainsFunc(kinds, func(k *data.Observation) bool {
			return k.Metric == o.Metric && k.Break == o.Break && (k.Source.Access == data.Weak) == (o.Source.Access == data.Weak)
		}) {
			kinds = append(kinds, o)
		}
	}
	add := func(is bool, long, short string) {
		if is {
			notes = append(notes, Note{long, short})
		}
	}
	if f.NoEst {
		n := f.estimatesLeftOut()
		add(true, fmt.Sprintf("no estimates, no repeats: %d left out (e)", n), fmt.Sprintf("%d estimates left out", n))
	}
	notes = append(notes, flagNotes("ep", kinds...)...)
	if o := f.selectedFigure(); o != nil && o.Basis == data.Estimate && (o.Metric == data.Installs || o.Metric == data.InstallsTotal) {
		notes = append(flagNotes("pdcbw", o), notes...) // of the sentence, where it stands behind the firm
	}
	mark := string(f.Mark(f.Whose, false))
	if f.ASCII {
		mark = "small letter:"
	}
	add(others, mark+" press, estimate, repeat", mark+" not company")
	add(about, "~ about", "")
	add(least, "≥ at least", "")
	add(most, "≤ at most", "")
	return notes
}

func (figures) Panel(f Frame, w int) []Line {
	p := &page{f: f, w: w}
	o := f.selectedFigure()
	if o == nil {
		p.text(0, f.noFigure(), f.Look.Strong)
		p.text(0, f.moreFigures(), f.Look.Quiet)
		return p.lines
	}
	room := f.skeleton(1).panel.H - 2 // for the keys
	for much := wholePanel; ; much-- {
		p.lines = nil
		p.wholeFigure(o, much)
		if much == tightPanel || len(p.lines) <= room {
			break
		}
	}
	if f.Picture {
		return p.lines
	}
	p.blank()
	p.add(Span{"o", f.Look.Key}, Span{" open page   ", f.Look.Quiet}, Span{"y", f.Look.Key}, Span{" copy citation", f.Look.Quiet})
	return p.lines
}

func (figures) Detail(f Frame, w int) []Line {
	p := &page{f: f, w: w}
	if o := f.selectedFigure(); o != nil {
		p.wholeFigure(o, inFull)
	} else {
		p.text(0, f.noFigure(), f.Look.Text)
	}
	return p.lines
}

func (figures) Page(f Frame) *data.Source {
	if o := f.selectedFigure(); o != nil {
		return o.Source
	}
	return nil
}

func (figures) Records(f Frame) Records {
	rec := Records{Columns: []snapshot.Column{{ID: "period", Title: "as of, period"}, {ID: "name", Title: "messenger"},
		{ID: "counts", Title: "counts"}, {ID: "figure", Title: "figure", Right: true}, {ID: "vouched", Title: "basis"},
		{ID: "counter", Title: "counted by"}, {ID: "read_in", Title: "read in"}, {ID: "flags", Title: "flags"}, {ID: "stood", Title: "stood"}}}
	if o := f.selectedFigure(); o != nil {
		rec.Citation = f.citation(o)
	}
	for _, o := range f.figureList() {
		when := ""
		if step, ok := f.figureStep(o); ok {
			when = f.stoodWords(step)
		}
		rec.Rows = append(rec.Rows, snapshot.Row{Figures: []*data.Observation{o}, Cells: []snapshot.Cell{
			{Text: o.Period(), Value: o.AsOf.String()}, {Text: f.Name(o.Messenger)}, {Text: o.Metric.Label()},
			{Text: o.Stated(), Value: fit.Itoa64(o.Value)}, {Text: o.Basis.String()}, {Text: o.CountedBy}, {Text: o.Source.Publisher},
			{Text: f.flagWords(o)}, {Text: when}}})
	}
	return rec
}
