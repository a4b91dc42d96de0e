package part

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// messengerPanel shows the messenger in focus: its standing figure, source, age, dissents, definition.
func messengerPanel(f screen.Frame, w int) []screen.Line {
	p, o := focusPage(f, w, false)
	if o == nil {
		p.nextFigure()
	} else {
		p.Heading("Within six months")
		p.dissents()
		p.nextFigure()
		p.otherCounts()
	}
	p.Blank()
	if f.Base == f.Focus {
		p.Field("base", "the focus itself: compared with the next in rank", f.Look.Text)
	} else {
		p.Field("base", string(baseMark(f))+" "+f.Name(f.Base)+f.Hint("", " (b makes the focus the base)"), f.Look.Text)
	}
	return p.Lines
}

// focusPage begins a page about the focus: its name, and its standing figure or why it has none.
func focusPage(f screen.Frame, w int, full bool) (*Page, *data.Observation) {
	p := &Page{F: f, W: w}
	o := f.Standing(f.Focus)
	p.MessengerHeading(o)
	if o == nil {
		p.Text(0, say.Absent(f, f.Focus), f.Look.Text)
		return p, nil
	}
	p.BigValue(o)
	p.Blank()
	p.FigureFields(o, full)
	return p, o
}

// baseMark is the mark of the base.
func baseMark(f screen.Frame) rune {
	o := f.Standing(f.Base)
	return f.Mark(f.Base, o == nil || o.Basis.Company())
}

// MessengerHeading is the mark and the name of the focus.
func (p *Page) MessengerHeading(o *data.Observation) {
	f := p.F
	mark := f.Mark(f.Focus, o == nil || o.Basis.Company())
	p.Add(screen.Span{Text: string(mark) + " ", Style: f.Colour(f.Focus)}, screen.Span{Text: f.Set.Messenger(f.Focus).Name, Style: f.Look.Strong})
}

// BigValue is the value in words, and the interval that it means.
func (p *Page) BigValue(o *data.Observation) {
	p.Text(0, say.Value(o)+" "+say.Counted(o.Metric.Group()), p.F.Look.Strong)
	if o.Bound == data.About {
		p.Text(0, data.ValueWords(o.Interval())+" by rounding", p.F.Look.Quiet)
	}
}

// FigureFields are the fields of one figure: day, basis, what it counts, who counted, where it was read.
func (p *Page) FigureFields(o *data.Observation, full bool) {
	f := p.F
	asOf := o.AsOf.Format(o.Precision)
	if o.From != 0 {
		asOf = o.Period()
	}
	if f.Day() >= o.AsOf {
		asOf += ", " + data.Age(o.AsOf, f.Day()) + " before"
		if f.IsToday() {
			asOf = strings.TrimSuffix(asOf, " before") + " ago"
		}
	} else {
		asOf += ", after this day"
	}
	if o.Old(f.Day()) {
		asOf += ": old"
	}
	p.Field("as of", asOf, f.Look.Text)
	basis := o.Basis.String()
	if o.Basis == data.Press {
		basis = "press, reported from inside"
	}
	p.Field("basis", basis, f.Look.Text)
	counts := o.Metric.Label()
	for _, flag := range []data.Flag{'d', 'c', 'b'} {
		if say.HasFlag(o, flag) {
			counts += " " + flag.String()
		}
	}
	p.Field("counts", counts, f.Look.Text)
	if o.CountedBy != "" {
		p.Field("counted", "by "+o.CountedBy, f.Look.Text)
	}
	p.SourceFields("read in", o.Source, full)
	if say.Late(f, o) {
		p.Field("", "published after this day", f.Look.Strong)
	}
	if o.Note != "" {
		p.Field("note", o.Note, f.Look.Quiet)
	}
}

// SourceFields are publisher, title, day of publication and access of a source; in full also its address.
func (p *Page) SourceFields(label string, s *data.Source, full bool) {
	f := p.F
	if s == nil {
		return
	}
	p.Field(label, s.Publisher, f.Look.Text)
	p.Field("", s.Title, f.Look.Quiet)
	if full && s.TitleOriginal != "" {
		p.Field("", s.TitleOriginal, f.Look.Quiet)
	}
	p.Field("", say.PageWords(s), f.Look.Quiet)
	if full && s.URL != "" {
		p.Field("", s.URL, f.Look.Link)
	}
}

// dissents lists the figures that never stood and do not agree with the one that stands.
func (p *Page) dissents() {
	ds := p.F.Set.Dissents(p.F.Focus, p.F.Query(), p.F.Day())
	if len(ds) == 0 {
		p.Field("dissent", "none", p.F.Look.Text)
	}
	for _, d := range ds {
		p.Field("dissent", say.Value(d)+", "+say.Date(d)+", "+d.Basis.String()+", "+d.Source.Publisher, p.F.Look.Text)
	}
}

// nextFigure names the next figure to stand, if the day is not today.
func (p *Page) nextFigure() {
	if n := p.F.Set.Next(p.F.Focus, p.F.Query(), p.F.Day()); n != nil {
		p.Field("next", say.Value(n)+", "+say.Date(n)+", "+n.Basis.String(), p.F.Look.Text)
	}
}

// otherCounts lists what stands in the other groups: counts of other things, never to be compared with these.
func (p *Page) otherCounts() {
	f := p.F
	labels := map[data.Group]string{data.Active: "users", data.GroupDAU: "daily", data.GroupRegistered: "accounts",
		data.GroupInstallsTotal: "installs", data.GroupAdReach: "reach"}
	for i, o := range OtherFigures(f) {
		if i == 0 {
			p.Heading("Other counts, not to be compared")
		}
		p.Field(labels[o.Metric.Group()], fit.Bind(o.Signed())+", "+say.Date(o)+" "+say.FlagText(f, o, "w"), f.Look.Text)
	}
}

// OtherFigures are the figures of the focus that stand in the other groups.
func OtherFigures(f screen.Frame) []*data.Observation {
	var others []*data.Observation
	q := f.Query()
	for _, g := range data.Groups {
		if g == f.Query().Group {
			continue
		}
		q.Group = g
		if o := f.Set.Standing(f.Focus, q, f.Day()); o != nil {
			others = append(others, o)
		}
	}
	return others
}
