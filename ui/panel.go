package ui

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
		p.heading("Within six months")
		p.dissents()
		p.nextFigure()
		p.otherCounts()
	}
	p.blank()
	if f.Base == f.Focus {
		p.field("base", "the focus itself: compared with the next in rank", f.Look.Text)
	} else {
		p.field("base", string(baseMark(f))+" "+f.Name(f.Base)+f.Hint("", " (b makes the focus the base)"), f.Look.Text)
	}
	return p.lines
}

// focusPage begins a page about the focus: its name, and its standing figure or why it has none.
func focusPage(f screen.Frame, w int, full bool) (*page, *data.Observation) {
	p := &page{f: f, w: w}
	o := f.Standing(f.Focus)
	p.messengerHeading(o)
	if o == nil {
		p.text(0, say.Absent(f, f.Focus), f.Look.Text)
		return p, nil
	}
	p.bigValue(o)
	p.blank()
	p.figureFields(o, full)
	return p, o
}

// baseMark is the mark of the base.
func baseMark(f screen.Frame) rune {
	o := f.Standing(f.Base)
	return f.Mark(f.Base, o == nil || o.Basis.Company())
}

// messengerHeading is the mark and the name of the focus.
func (p *page) messengerHeading(o *data.Observation) {
	f := p.f
	mark := f.Mark(f.Focus, o == nil || o.Basis.Company())
	p.add(screen.Span{Text: string(mark) + " ", Style: f.Colour(f.Focus)}, screen.Span{Text: f.Set.Messenger(f.Focus).Name, Style: f.Look.Strong})
}

// bigValue is the value in words, and the interval that it means.
func (p *page) bigValue(o *data.Observation) {
	p.text(0, say.Value(o)+" "+say.Counted(o.Metric.Group()), p.f.Look.Strong)
	if o.Bound == data.About {
		p.text(0, data.ValueWords(o.Interval())+" by rounding", p.f.Look.Quiet)
	}
}

// figureFields are the fields of one figure: day, basis, what it counts, who counted, where it was read.
func (p *page) figureFields(o *data.Observation, full bool) {
	f := p.f
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
	p.field("as of", asOf, f.Look.Text)
	basis := o.Basis.String()
	if o.Basis == data.Press {
		basis = "press, reported from inside"
	}
	p.field("basis", basis, f.Look.Text)
	counts := o.Metric.Label()
	for _, flag := range []data.Flag{'d', 'c', 'b'} {
		if say.HasFlag(o, flag) {
			counts += " " + flag.String()
		}
	}
	p.field("counts", counts, f.Look.Text)
	if o.CountedBy != "" {
		p.field("counted", "by "+o.CountedBy, f.Look.Text)
	}
	p.sourceFields("read in", o.Source, full)
	if say.Late(f, o) {
		p.field("", "published after this day", f.Look.Strong)
	}
	if o.Note != "" {
		p.field("note", o.Note, f.Look.Quiet)
	}
}

// sourceFields are publisher, title, day of publication and access of a source; in full also its address.
func (p *page) sourceFields(label string, s *data.Source, full bool) {
	f := p.f
	if s == nil {
		return
	}
	p.field(label, s.Publisher, f.Look.Text)
	p.field("", s.Title, f.Look.Quiet)
	if full && s.TitleOriginal != "" {
		p.field("", s.TitleOriginal, f.Look.Quiet)
	}
	p.field("", say.PageWords(s), f.Look.Quiet)
	if full && s.URL != "" {
		p.field("", s.URL, f.Look.Link)
	}
}

// dissents lists the figures that never stood and do not agree with the one that stands.
func (p *page) dissents() {
	ds := p.f.Set.Dissents(p.f.Focus, p.f.Query(), p.f.Day())
	if len(ds) == 0 {
		p.field("dissent", "none", p.f.Look.Text)
	}
	for _, d := range ds {
		p.field("dissent", say.Value(d)+", "+say.Date(d)+", "+d.Basis.String()+", "+d.Source.Publisher, p.f.Look.Text)
	}
}

// nextFigure names the next figure to stand, if the day is not today.
func (p *page) nextFigure() {
	if n := p.f.Set.Next(p.f.Focus, p.f.Query(), p.f.Day()); n != nil {
		p.field("next", say.Value(n)+", "+say.Date(n)+", "+n.Basis.String(), p.f.Look.Text)
	}
}

// otherCounts lists what stands in the other groups: counts of other things, never to be compared with these.
func (p *page) otherCounts() {
	f := p.f
	labels := map[data.Group]string{data.Active: "users", data.GroupDAU: "daily", data.GroupRegistered: "accounts",
		data.GroupInstallsTotal: "installs", data.GroupAdReach: "reach"}
	for i, o := range otherFigures(f) {
		if i == 0 {
			p.heading("Other counts, not to be compared")
		}
		p.field(labels[o.Metric.Group()], fit.Bind(o.Signed())+", "+say.Date(o)+" "+say.FlagText(f, o, "w"), f.Look.Text)
	}
}

// otherFigures are the figures of the focus that stand in the other groups.
func otherFigures(f screen.Frame) []*data.Observation {
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
