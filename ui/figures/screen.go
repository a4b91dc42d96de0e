package figures

import (
	"fmt"
	"slices"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Screen answers "Says who?": every figure as a row of a table that can be filtered, searched and sorted, and the
// selected one in full. Nothing here depends on the day shown: the figures of all days are listed.
type Screen struct{ part.Plain }

func (Screen) ID() string { return "figures" }

func (Screen) Groups() []data.Group { return screen.AllGroups }

func (Screen) Uses(f screen.Frame) []screen.Use {
	none := ""
	if len(FigureList(f)) == 0 {
		none = "no figure is listed"
	}
	const allDays = "the figures of all days are listed: f sorts them, / searches for a day"
	return []screen.Use{
		{ID: "who", Word: "figure", Why: none}, {ID: "search", Word: "search", Why: ""}, {ID: "whose", Word: "whose", Why: ""}, {ID: "metric", Word: "metric", Why: ""}, {ID: "sort", Word: "sort", Why: ""},
		{ID: "reverse", Word: "reverse", Why: ""}, {ID: "open", Word: "in full", Why: none}, {ID: "source", Word: "open page", Why: none}, {ID: "copy", Word: "copy", Why: none}, {ID: "estimates", Word: "estimates", Why: ""},
		{ID: "all", Word: "all figures", Why: ""}, {ID: "ends", Word: "", Why: none}, {ID: "page", Word: "", Why: none}, {ID: "today", Word: "", Why: allDays}, {ID: "evening", Word: "", Why: allDays},
		{ID: "hide", Word: "", Why: "figures are filtered: w chooses whose are listed"},
	}
}

func (Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	s := f.State
	switch a.Verb {
	case screen.Move, screen.Scroll:
		return moveFigure(f, a.N), screen.Effect{}, true
	case screen.Page:
		return moveFigure(f, a.N*max(FigureRows(f).Rows-1, 1)), screen.Effect{}, true
	case screen.Top:
		return moveFigure(f, -len(f.Set.Observations)), screen.Effect{}, true
	case screen.Bottom:
		return moveFigure(f, len(f.Set.Observations)), screen.Effect{}, true
	case screen.Select:
		if f.Set.Figure(a.Arg) == nil {
			return s, screen.Effect{}, false
		}
		if o := SelectedFigure(f); o != nil && o.ID == a.Arg {
			s.Open = !s.Open
		}
		s.Figure = a.Arg
		return s, screen.Effect{}, true
	case screen.NextSort:
		return sortFigures(f, a.Arg), screen.Effect{}, true
	case screen.ShowAll:
		s.Whose, s.Search, s.Group, s.NoEst = "", "", screen.AllMetrics, false
		return s, screen.Tell(fmt.Sprintf("all %d figures of all metrics", len(f.Set.Observations))), true
	case screen.Back:
		if !s.Open && s.Search == "" && s.Whose != "" {
			s.Whose = ""
			return s, screen.Effect{}, true
		}
	}
	return s, screen.Effect{}, false
}

// moveFigure selects the figure n rows below the selected one, stopping at the ends.
func moveFigure(f screen.Frame, n int) screen.State {
	s, list := f.State, FigureList(f)
	if at := FigureAt(f, list); at >= 0 {
		s.Figure = list[min(max(at+n, 0), len(list)-1)].ID
	}
	return s
}

// sortFigures sorts by a column, and if it is sorted by that one already, the other way round; without a name by
// the next column, which begins in its own direction.
func sortFigures(f screen.Frame, column string) screen.State {
	s := f.State
	now := figureOrder(f)
	if column == now {
		s.Reverse = !s.Reverse
		return s
	}
	if column == "" {
		column = screen.Cycle(figureColumns, now, 1)
	}
	s.Sort, s.Reverse = column, false
	if column == figureColumns[0] {
		s.Sort = ""
	}
	return s
}

func (Screen) Head(f screen.Frame) screen.Head {
	list := FigureList(f)
	group, search := screen.GroupLabel(f.GroupShown()), ""
	if f.Search != "" {
		search = ", \"" + f.Search + "\""
	}
	n := fit.Itoa(len(list)) + " figures"
	if len(list) == 1 {
		n = "1 figure"
	}
	var long, short string
	switch all := f.GroupShown() == screen.AllMetrics; {
	case all && f.Whose != "":
		long, short = n+" of "+f.Name(f.Whose)+", "+group, f.Name(f.Whose)+", "+group
	case all:
		long, short = n+", "+group+", everyone", group
	case f.Whose != "":
		long, short = n+" of "+group+", "+f.Name(f.Whose), f.Name(f.Whose)+", "+group
	default:
		long, short = n+" of "+group+", everyone", group
	}
	h := screen.Head{Titles: []string{"Says who?  " + long + search, "Says who?  " + short + search, short + search}}
	if len(list) == 0 {
		h.Scopes = []string{"0 of " + fit.Itoa(len(f.Set.Observations)), ""}
		return h
	}
	at := fit.Itoa(FigureAt(f, list)+1) + " of " + fit.Itoa(len(list))
	h.Scopes = []string{orderWords(f) + ", " + at, at}
	return h
}

func (Screen) Sentence(f screen.Frame) []string {
	o := SelectedFigure(f)
	if o == nil {
		return []string{noFigure(f)}
	}
	return FigureSentence(f, o)
}

func (Screen) Notes(f screen.Frame) []screen.Note {
	var notes []screen.Note
	var about, least, most, others bool
	var kinds []*data.Observation // one figure of each set of flags
	t := tableOf(f, f.W, nil)
	bare := t.read == 0 && t.flags == 0 // too narrow for flags: only the sentence has some
	if o := SelectedFigure(f); bare && o != nil {
		kinds = append(kinds, o)
	}
	for _, o := range FigureList(f) {
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
			notes = append(notes, screen.Note{Long: long, Short: short})
		}
	}
	if f.NoEst {
		n := estimatesLeftOut(f)
		add(true, fmt.Sprintf("no estimates, no repeats: %d left out (e)", n), fmt.Sprintf("%d estimates left out", n))
	}
	notes = append(notes, say.FlagNotes("ep", kinds...)...)
	if o := SelectedFigure(f); o != nil && o.Basis == data.Estimate && (o.Metric == data.Installs || o.Metric == data.InstallsTotal) {
		notes = append(say.FlagNotes("pdcbw", o), notes...) // of the sentence, where it stands behind the firm
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

func (Screen) Panel(f screen.Frame, w int) []screen.Line {
	p := &part.Page{F: f, W: w}
	o := SelectedFigure(f)
	if o == nil {
		p.Text(0, noFigure(f), f.Look.Strong)
		p.Text(0, moreFigures(f), f.Look.Quiet)
		return p.Lines
	}
	room := f.Skeleton(1).Panel.H - 2 // for the keys
	for much := part.WholePanel; ; much-- {
		p.Lines = nil
		wholeFigure(p, o, much)
		if much == part.TightPanel || len(p.Lines) <= room {
			break
		}
	}
	if f.Picture {
		return p.Lines
	}
	p.Blank()
	p.Add(screen.Span{Text: "o", Style: f.Look.Key}, screen.Span{Text: " open page   ", Style: f.Look.Quiet}, screen.Span{Text: "y", Style: f.Look.Key}, screen.Span{Text: " copy citation", Style: f.Look.Quiet})
	return p.Lines
}

func (Screen) Detail(f screen.Frame, w int) []screen.Line {
	p := &part.Page{F: f, W: w}
	if o := SelectedFigure(f); o != nil {
		wholeFigure(p, o, part.InFull)
	} else {
		p.Text(0, noFigure(f), f.Look.Text)
	}
	return p.Lines
}

func (Screen) Page(f screen.Frame) *data.Source {
	if o := SelectedFigure(f); o != nil {
		return o.Source
	}
	return nil
}

func (Screen) Records(f screen.Frame) screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "period", Title: "as of, period"}, {ID: "name", Title: "messenger"},
		{ID: "counts", Title: "counts"}, {ID: "figure", Title: "figure", Right: true}, {ID: "vouched", Title: "basis"},
		{ID: "counter", Title: "counted by"}, {ID: "read_in", Title: "read in"}, {ID: "flags", Title: "flags"}, {ID: "stood", Title: "stood"}}}
	if o := SelectedFigure(f); o != nil {
		rec.Citation = citationOf(f, o)
	}
	for _, o := range FigureList(f) {
		when := ""
		if step, ok := FigureStep(f, o); ok {
			when = StoodWords(f, step)
		}
		rec.Rows = append(rec.Rows, snapshot.Row{Figures: []*data.Observation{o}, Cells: []snapshot.Cell{
			{Text: o.Period(), Value: o.AsOf.String()}, {Text: f.Name(o.Messenger)}, {Text: o.Metric.Label()},
			{Text: o.Stated(), Value: fit.Itoa64(o.Value)}, {Text: o.Basis.String()}, {Text: o.CountedBy}, {Text: o.Source.Publisher},
			{Text: say.FlagWords(f, o)}, {Text: when}}})
	}
	return rec
}
