package ui

import (
	"fmt"
	"math"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
)

// messengerPanel shows the messenger in focus: its standing figure, source, age, dissents, definition.
func messengerPanel(f Frame, w int) []Line {
	p := &page{f: f, w: w}
	o := f.Standing(f.Focus)
	p.messengerHeading(o)
	if o == nil {
		p.text(0, f.absent(f.Focus), f.Look.Text)
		p.nextFigure()
	} else {
		p.bigValue(o)
		p.blank()
		p.figureFields(o, false)
		p.heading("Within six months")
		p.dissents()
		p.nextFigure()
		p.otherCounts()
	}
	p.blank()
	if f.Base == f.Focus {
		p.field("base", "the focus itself: compared with the next in rank", f.Look.Text)
	} else {
		p.field("base", string(f.baseMark())+" "+f.Name(f.Base)+f.hint("", " (b makes the focus the base)"), f.Look.Text)
	}
	return p.lines
}

func (f Frame) baseMark() rune {
	o := f.Standing(f.Base)
	return f.Mark(f.Base, o == nil || o.Basis.Company())
}

// messengerHeading is the mark and the name of the focus.
func (p *page) messengerHeading(o *data.Observation) {
	f := p.f
	mark := f.Mark(f.Focus, o == nil || o.Basis.Company())
	p.add(Span{string(mark) + " ", f.Colour(f.Focus)}, Span{f.Set.Messenger(f.Focus).Name, f.Look.Strong})
}

// bigValue is the value in words, and the interval that it means.
func (p *page) bigValue(o *data.Observation) {
	p.text(0, value(o)+" "+counted(o.Metric.Group()), p.f.Look.Strong)
	if o.Bound == data.About {
		p.text(0, valueRange(o.Interval())+" by rounding", p.f.Look.Quiet)
	}
}

// valueRange is a bounded interval of people: "18 to 22 M".
func valueRange(iv data.Interval) string {
	lo, hi := data.FormatValue(int64(math.Round(iv.Lo))), data.FormatValue(int64(math.Round(iv.Hi)))
	if n, unit, _ := strings.Cut(lo, " "); unit != "" && strings.HasSuffix(hi, " "+unit) {
		lo = n
	}
	return lo + " to " + hi
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
		if hasFlag(o, f.Day(), flag) {
			counts += " " + flag.String()
		}
	}
	p.field("counts", counts, f.Look.Text)
	if o.CountedBy != "" {
		p.field("counted", "by "+o.CountedBy, f.Look.Text)
	}
	p.sourceFields("read in", o.Source, full)
	if f.late(o) {
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
	when := published(s)
	if when == "" {
		when = "undated"
	}
	access := s.Access.String() + " page"
	if s.Access == data.Weak {
		access = "weak page [w]"
	}
	p.field("", when+", "+access, f.Look.Quiet)
	if full && s.URL != "" {
		p.field("", s.URL, f.Look.Link)
	}
}

// published is the day of a page in words, as exactly as it is known; "" if it is not.
func published(s *data.Source) string { return dayWords(s.Published) }

// dayWords is a day, month or year as the files write it (YYYY-MM-DD, YYYY-MM, YYYY) in words; "" if it is none.
func dayWords(full string) string {
	d, p, ok := fileDay(full)
	if !ok {
		return ""
	}
	return d.Format(p)
}

// fileDay reads a day, month or year as the files write it.
func fileDay(full string) (d data.Day, p data.Precision, ok bool) {
	switch len(full) {
	case 4:
		full, p = full+"-01-01", data.ByYear
	case 7:
		full, p = full+"-01", data.ByMonth
	}
	d, err := data.ParseDay(full)
	return d, p, err == nil
}

// dissents lists the figures that never stood and do not agree with the one that stands.
func (p *page) dissents() {
	ds := p.f.Set.Dissents(p.f.Focus, p.f.Query(), p.f.Day())
	if len(ds) == 0 {
		p.field("dissent", "none", p.f.Look.Text)
	}
	for _, d := range ds {
		p.field("dissent", value(d)+", "+date(d)+", "+d.Basis.String()+", "+d.Source.Publisher, p.f.Look.Text)
	}
}

// nextFigure names the next figure to stand, if the day is not today.
func (p *page) nextFigure() {
	if n := p.f.Set.Next(p.f.Focus, p.f.Query(), p.f.Day()); n != nil {
		p.field("next", value(n)+", "+date(n)+", "+n.Basis.String(), p.f.Look.Text)
	}
}

// otherCounts lists what stands in the other groups: counts of other things, never to be compared with these.
func (p *page) otherCounts() {
	f := p.f
	labels := map[data.Group]string{data.Active: "users", data.GroupDAU: "daily", data.GroupRegistered: "accounts",
		data.GroupInstallsTotal: "installs", data.GroupAdReach: "reach"}
	for i, o := range f.otherFigures() {
		if i == 0 {
			p.heading("Other counts, not to be compared")
		}
		p.field(labels[o.Metric.Group()], bind(o.Signed())+", "+date(o)+" "+f.flagText(o, "w"), f.Look.Text)
	}
}

// otherFigures are the figures of the focus that stand in the other groups.
func (f Frame) otherFigures() []*data.Observation {
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

// flagText is the flags of a figure, those in leave left out.
func (f Frame) flagText(o *data.Observation, leave string) string {
	var b strings.Builder
	for _, flag := range o.Flags(f.Day()) {
		if strings.ContainsRune(leave, rune(flag)) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(flag.String())
	}
	return b.String()
}

// messengerDetail shows the focus in full: the standing figure with its source, the dissents, and every figure
// of the group with what became of it.
func messengerDetail(f Frame, w int) []Line {
	p := &page{f: f, w: w}
	o := f.Standing(f.Focus)
	p.messengerHeading(o)
	if o == nil {
		p.text(0, f.absent(f.Focus), f.Look.Text)
	} else {
		p.bigValue(o)
		p.blank()
		p.figureFields(o, true)
	}
	for _, d := range f.Set.Dissents(f.Focus, f.Query(), f.Day()) {
		p.heading("Dissent: " + value(d))
		p.figureFields(d, true)
	}
	p.heading("Every figure of " + groupLabel(f.Query().Group) + ", newest first")
	steps := f.Set.History(f.Focus, f.Query())
	if len(steps) == 0 {
		p.text(0, "none", f.Look.Quiet)
	}
	for i := len(steps) - 1; i >= 0; i-- {
		p.stepLine(steps[i])
	}
	return p.lines
}

// stepLine is one figure of a history: mark, day, value, basis, where read, and why it never stood.
func (p *page) stepLine(s data.Step) {
	f := p.f
	o := s.Observation
	style := f.Look.Text
	fate := ""
	if s.Fate != data.Stood {
		style, fate = f.Look.Quiet, "never stood: "+s.Fate.Words()
	}
	if p.w < 48 { // no room for the publisher: the flags, and the fate below
		head := pad(o.Period(), 11) + " " + pad(o.Signed(), 9) + " " + o.Basis.String()
		p.add(Span{string(f.FigureMark(o)) + " ", f.Colour(o.Messenger)}, Span{head, style})
		p.text(2, strings.TrimLeft(f.flagText(o, "ep")+" "+fate, " "), f.Look.Quiet)
		return
	}
	head := pad(o.Period(), 12) + " " + pad(o.Signed(), 10) + " " + pad(o.Basis.String(), 9)
	p.add(Span{string(f.FigureMark(o)) + " ", f.Colour(o.Messenger)}, Span{head, style}, Span{o.Source.Publisher + " " + f.flagText(o, "ep"), f.Look.Quiet})
	if fate != "" {
		p.text(15, fate, f.Look.Quiet)
	}
}

// pad fills a text with blanks to at least w runes.
func pad(s string, w int) string {
	if n := len([]rune(s)); n < w {
		return s + strings.Repeat(" ", w-n)
	}
	return s
}

// footLines is the foot of a picture: sources by publisher, versions, and the command that draws it again.
func (f Frame) footLines() []Line {
	w := f.W - 2
	q := f.Look.Quiet
	var out []Line
	for _, l := range []string{f.sourceLine(w), "data " + f.Set.Version + "   userbase " + f.Version} {
		if l != "" {
			out = append(out, Line{Spans: []Span{{l, q}}})
		}
	}
	command := wrap(f.Command(), w, f.ASCII)
	if len(command) > 2 { // the file's own data carry it whole
		command = command[:2]
		command[1] = cells.Cut(command[1]+" …", w, f.ASCII)
	}
	for _, l := range command {
		out = append(out, Line{Spans: []Span{{l, q}}})
	}
	return out
}

// sourceLine names the publishers behind the picture, as many as fit, and how many more there are.
func (f Frame) sourceLine(w int) string {
	var names []string
	for _, s := range f.Sources() {
		known := false
		for _, n := range names {
			known = known || n == s.Publisher
		}
		if !known {
			names = append(names, s.Publisher)
		}
	}
	if len(names) == 0 {
		return ""
	}
	for n := len(names); n > 0; n-- {
		s := "Sources: " + strings.Join(names[:n], ", ")
		if n < len(names) {
			s += ", +" + itoa(len(names)-n) + " more in the file"
		}
		if len([]rune(s)) <= w || n == 1 {
			return s
		}
	}
	return ""
}

// Sources lists the sources behind the frame, each once: those of the rows' figures, then the screen's own.
func (f Frame) Sources() []*data.Source {
	rec := f.screen().Records(f)
	var out []*data.Source
	seen := map[*data.Source]bool{}
	add := func(s *data.Source) {
		if s != nil && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	for _, r := range rec.Rows {
		for _, o := range r.Figures {
			if o != nil {
				add(o.Source)
			}
		}
	}
	for _, s := range rec.Sources {
		add(s)
	}
	return out
}

// args is the state as flags with view, day and theme spelt out, so that they mean the same on any other day.
func (f Frame) args() []string {
	s := f.State
	s.Day = f.Day()
	if s.Theme == Auto {
		s.Theme = f.Look.Theme
	}
	return Args(s, "view", "day", "theme")
}

// Command is the command that draws the frame again, with the day and the theme spelt out: for a file the one that
// writes it to standard output.
func (f Frame) Command() string {
	args := f.args()
	if f.Format == "" {
		return "userbase " + Quote(args)
	}
	words := []string{"snapshot", f.View, "--format", f.Format}
	if f.Picture {
		words = append(words, "--size", fmt.Sprintf("%dx%d", f.W, f.H))
	}
	return "userbase " + Quote(append(words, args[2:]...)) // without --view and its value
}
