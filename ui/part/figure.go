package part

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Fullness is how much of a figure is shown.
type Fullness uint8

// From little to all.
const (
	TightPanel Fullness = iota // title, address and note cut
	ShortPanel                 // title and address cut
	WholePanel
	InFull // also the original title of the page, and the address as it is
)

// Messenger begins a page about a messenger: its mark, by its figure o if it has one, and its name.
func (p *Page) Messenger(id string, o *data.Observation) {
	mark := p.F.Mark(id, o == nil || o.Basis.Company())
	p.Add(screen.Span{Text: string(mark) + " ", Style: p.F.Colour(id)}, screen.Span{Text: p.F.Set.Messenger(id).Name,
		Style: p.F.Look.Strong})
}

// Value is the value of a figure in words, and the interval that it means.
func (p *Page) Value(o *data.Observation) {
	p.Text(0, o.Stated()+" "+say.People(o.Metric), p.F.Look.Strong)
	if o.Bound == data.About {
		p.Text(0, data.ValueWords(o.Span())+" by rounding", p.F.Look.Quiet)
	}
}

// Figure is what is known of one figure: day, what it counts, who vouches for it, who counted, since when it is
// public and by whom, where it was read.
func (p *Page) Figure(o *data.Observation, much Fullness) {
	text := p.F.Look.Text
	p.Field("as of", asOf(p.F, o), text)
	p.Field("counts", counts(o), text)
	p.Field("says so", saysSo(o), text)
	switch {
	case o.CountedBy == data.UnnamedFirm:
		p.Field("counter", "a firm that is not named", text)
	case o.CountedBy != "":
		p.Field("counter", o.CountedBy, text)
	case !o.Basis.Company():
		p.Field("counter", "nobody named", text)
	}
	p.Field("public", say.FirstPublished(o), text)
	p.documents(o, much)
	if say.Late(p.F, o) {
		p.Field("", "published after this day", p.F.Look.Strong)
	}
	if o.Note != "" {
		rows := 9
		if much == TightPanel {
			rows = 2
		}
		p.fieldCut("note", rows, o.Note, p.F.Look.Quiet)
	}
}

// asOf is the day or the period of a figure, and how long before the day shown that was.
func asOf(f screen.Frame, o *data.Observation) string {
	when := o.Period()
	switch {
	case o.From != 0:
		return when
	case f.Day() < o.AsOf:
		return when + ", after this day"
	case f.IsToday():
		when += ", " + data.Age(o.AsOf, f.Day()) + " ago"
	default:
		when += ", " + data.Age(o.AsOf, f.Day()) + " before"
	}
	if o.Old(f.Day()) {
		when += ": old"
	}
	return when
}

// counts is what a figure counts, and what is in doubt of that.
func counts(o *data.Observation) string {
	words := o.Metric.Label()
	for _, flag := range [...]data.Flag{data.FlagDefinition, data.FlagCumulative, data.FlagBreak} {
		if o.Has(flag) {
			words += "; " + flag.Meaning()
		}
	}
	return words
}

// saysSo is who says so, with what that means.
func saysSo(o *data.Observation) string {
	words := [...]string{"company report", "the company", "the press, reported from inside",
		"an estimate by a third party", "a repeat of an older company figure"}[o.Basis]
	if o.Own {
		words += "; " + data.FlagOwn.Meaning()
	}
	return words
}

// documents are those behind a figure: who made it public, then where it was read, of which a tight panel has neither
// title nor address.
func (p *Page) documents(o *data.Observation, much Fullness) {
	if o.Undocumented() {
		p.Field("read in", "no page named", p.F.Look.Text)
		return
	}
	maker := o.Maker()
	p.Source("told by", maker, much)
	switch {
	case maker == o.Source:
	case maker != nil && much == TightPanel:
		p.fieldCut("read in", 2, o.Source.Publisher, p.F.Look.Text)
		p.fieldCut(" ", 2, say.PageWords(o.Source), p.F.Look.Quiet)
	default:
		p.Source("read in", o.Source, much)
	}
}

// Source is where something was read: publisher, title, day and access of the page, and its address; in full with the
// original title and the whole address. With a label they stand beside it.
func (p *Page) Source(label string, s *data.Source, much Fullness) {
	if s == nil {
		return
	}
	title, address := 9, 9
	switch much {
	case TightPanel:
		title, address = 1, 1
	case ShortPanel:
		title, address = 2, 1
	}
	f := p.F
	p.fieldCut(label, 9, s.Publisher, f.Look.Text)
	if label != "" {
		label = " "
	}
	p.fieldCut(label, title, s.Title, f.Look.Quiet)
	if much == InFull && !f.Picture { // a picture's letters are not those of every script
		p.fieldCut(label, 9, s.TitleOriginal, f.Look.Quiet)
	}
	p.fieldCut(label, 9, say.PageWords(s), f.Look.Quiet)
	switch {
	case s.URL == "" && s.Access == data.Cited: // nobody expects one
	case s.URL == "":
		p.fieldCut(label, 1, "no web address", f.Look.Quiet)
	case much == InFull:
		p.fieldCut(label, 9, s.URL, f.Look.Link)
	default:
		p.fieldCut(label, address, strings.TrimPrefix(strings.TrimPrefix(s.URL, "https://"), "www."), f.Look.Link)
	}
}

// fieldCut adds a text of at most so many rows beside a label, without one a text of the whole width; what is cut ends
// with "…".
func (p *Page) fieldCut(label string, rows int, s string, st cells.Style) {
	w := p.W
	if label != "" {
		w = max(p.W-fieldIndent, 8)
	}
	for _, l := range fit.Fitting([]string{s}, w, rows, p.F.ASCII) {
		if label == "" {
			p.Add(screen.Span{Text: l, Style: st})
		} else {
			p.Field(label, l, st)
			label = " "
		}
	}
}

// OtherSources lists the figures of a messenger that never stood and do not agree with the one that stands.
func (p *Page) OtherSources(id string) {
	others := p.F.Set.Dissents(id, p.F.Query(), p.F.Day())
	if len(others) == 0 {
		p.Text(0, "none", p.F.Look.Text)
	}
	for _, o := range others {
		p.Text(0, p.Told(o), p.F.Look.Text)
	}
}

// Brief is a figure in as few words as tell when and by whom.
func (p *Page) Brief(o *data.Observation) string {
	return o.Stated() + ", " + o.Period() + ", " + say.Who(o)
}

// Told is a figure in as few words as tell when, by whom and where.
func (p *Page) Told(o *data.Observation) string {
	return o.Stated() + ", " + o.Period() + ", " + say.Told(o)
}
