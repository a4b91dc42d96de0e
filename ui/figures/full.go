package figures

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// FigureStep is what became of a stock figure; false for flows, which are no counts of people.
func FigureStep(f screen.Frame, o *data.Observation) (data.Step, bool) {
	q := data.Query{Group: o.Metric.Group(), NoEstimates: f.NoEst}
	for _, s := range f.Set.History(o.Messenger, q) {
		if s.Observation == o {
			return s, true
		}
	}
	return data.Step{}, false
}

// StoodWords says from when to when a figure stood, or why it never did.
func StoodWords(f screen.Frame, s data.Step) string {
	switch {
	case s.Fate != data.Stood:
		return "never: " + s.Fate.Words()
	case s.Until == 0:
		return fit.Bind(s.AsOf.Long()) + " until today"
	case s.Until == s.AsOf+1:
		return fit.Bind(s.AsOf.Long()) + " alone"
	}
	return fit.Bind(s.AsOf.Long()) + " to " + fit.Bind((s.Until - 1).Long())
}

// noFigure says that no figure passes the filters.
func noFigure(f screen.Frame) string {
	what := screen.GroupLabel(f.GroupShown())
	if f.Whose != "" {
		what += ", " + f.Name(f.Whose)
	}
	if f.Search != "" {
		what += ", \"" + f.Search + "\""
	}
	if f.NoEst {
		what += ", no estimates"
	}
	return "No figure: " + what + "."
}

// moreFigures says what to press if no figure is listed.
func moreFigures(f screen.Frame) string {
	var keys []string
	if f.GroupShown() != screen.AllMetrics {
		keys = append(keys, fit.Bind("m for another metric"))
	}
	if f.Whose != "" {
		keys = append(keys, fit.Bind("w for another messenger"))
	}
	if f.Search != "" {
		keys = append(keys, fit.Bind("/ for another text"))
	}
	if f.NoEst {
		keys = append(keys, fit.Bind("e for estimates"))
	}
	all := fit.Bind("a for all figures")
	if len(keys) > 0 {
		all = strings.Join(keys, ", ") + " or " + all
	}
	return "Press " + all + "."
}

// wholeFigure is one figure with all that is known of it.
func wholeFigure(p *part.Page, o *data.Observation, much part.Fullness) {
	f := p.F
	p.Add(screen.Span{Text: string(f.FigureMark(o)) + " ", Style: f.Colour(o.Messenger)}, screen.Span{Text: f.Set.Messenger(o.Messenger).Name, Style: f.Look.Strong})
	p.Text(0, say.Value(o)+" "+people(o.Metric), f.Look.Strong)
	if o.Bound == data.About {
		p.Text(0, data.ValueWords(o.Interval())+" by rounding", f.Look.Quiet)
	}
	p.Blank()
	if o.From != 0 {
		p.Field("period", o.Period(), f.Look.Text)
	} else {
		p.Field("as of", o.AsOf.FormatLong(o.Precision), f.Look.Text)
	}
	counts := o.Metric.Label()
	for _, flag := range []data.Flag{'d', 'c', 'b'} {
		if say.HasFlag(o, flag) {
			counts += " " + flag.String()
		}
	}
	p.Field("counts", counts, f.Look.Text)
	bound := o.Bound.Words()
	if o.Bound == data.Exact {
		bound = "exact"
	}
	p.Field("bound", bound, f.Look.Text)
	p.Field("basis", basisWords(o.Basis), f.Look.Text)
	switch {
	case o.CountedBy == "unnamed firm":
		p.Field("counted", "by a firm that is not named", f.Look.Text)
	case o.CountedBy != "":
		p.Field("counted", "by "+o.CountedBy, f.Look.Text)
	case o.Basis.Company():
		p.Field("counted", "by the company", f.Look.Text)
	default:
		p.Field("counted", "nobody named", f.Look.Text)
	}
	p.Heading("Read in")
	p.SourceLines(o.Source, much)
	if o.Note != "" {
		p.Heading("Note")
		most := 9
		if much == part.TightPanel {
			most = 3
		}
		p.TextCut(most, o.Note, f.Look.Text)
	}
	figureFate(p, o)
}

// basisWords is the basis with what it means.
func basisWords(b data.Basis) string {
	switch b {
	case data.Filing:
		return "filing, a company report"
	case data.Official:
		return "official"
	case data.Press:
		return "press, reported from inside"
	case data.Estimate:
		return "estimate by a third party"
	}
	return "repeat of an older company figure"
}

// figureFate says when the figure stood, in whose place, and what stood or spoke against it.
func figureFate(p *part.Page, o *data.Observation) {
	f := p.F
	step, ok := FigureStep(f, o)
	if !ok {
		p.Heading("Never stood")
		p.Text(0, "It counts what was added in a period, not people who are there. Flows are never added up.", f.Look.Text)
		return
	}
	brief := func(label string, o *data.Observation) {
		p.Field(label, fit.Bind(o.Signed())+" ("+say.Date(o)+", "+o.Basis.String()+")", f.Look.Text)
	}
	q := data.Query{Group: o.Metric.Group(), NoEstimates: f.NoEst}
	dissents := f.Set.Dissents(o.Messenger, q, o.AsOf)
	if step.Fate != data.Stood {
		p.Heading("Never stood")
		p.Text(0, step.Fate.Words(), f.Look.Text)
		if step.By != nil {
			brief("stood", step.By)
		}
		if slices.Contains(dissents, o) {
			p.Field("dissent", "the two ranges do not meet", f.Look.Text)
		}
		return
	}
	p.Heading("Stood")
	p.Text(0, StoodWords(f, step), f.Look.Text)
	if step.Replaced != nil {
		brief("replaced", step.Replaced)
	}
	if step.By != nil {
		brief("until", step.By)
	}
	p.Heading("Dissent")
	if len(dissents) == 0 {
		p.Lines[len(p.Lines)-1].Spans = append(p.Lines[len(p.Lines)-1].Spans, screen.Span{Text: "  none within six months", Style: f.Look.Text})
	}
	for _, d := range dissents {
		p.Text(0, fit.Bind(d.Signed())+" ("+say.Date(d)+", "+d.Basis.String()+"), "+d.Source.Publisher, f.Look.Text)
	}
}
