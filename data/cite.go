package data

import (
	"cmp"
	"strings"
)

// Documents are those behind the figure: the one that first made it public, if that is another, then the page that it
// was read on.
func (o *Observation) Documents() []*Source {
	var out []*Source
	for _, s := range []*Source{o.Origin, o.Source} {
		if s != nil {
			out = append(out, s)
		}
	}
	return out
}

// Maker is the document to be cited for the figure: the one that first made it public, or the page that it was read on
// if that is a page of the body that made the figure; nil if neither is known: then the page only tells of it.
func (o *Observation) Maker() *Source {
	if o.Origin != nil {
		return o.Origin
	}
	if o.Source != nil && o.Source.Access == Primary {
		return o.Source
	}
	return nil
}

// Lead is the first of Documents, by which the figure is listed; nil if there is none.
func (o *Observation) Lead() *Source { return cmp.Or(o.Origin, o.Source) }

// HowDisclosed is the word for how exactly the day is known on which the figure became public; "" if it is not known.
func (o *Observation) HowDisclosed() string {
	if o.Disclosed == 0 {
		return ""
	}
	return o.DisclosedPrecision.String()
}

const (
	readIn = "read in "
	// OwnPublisher stands as the publisher of the page of an own figure of which none is given.
	OwnPublisher = "own figure"
	// NotRead says of a document that no more than its name is known, from a page that was read.
	NotRead = "named, not read"
)

// Unnamed reports whether nobody is known who published the figure: an own one without a publisher.
func (o *Observation) Unnamed() bool {
	return o.Own && o.Origin == nil && o.Source.Publisher == OwnPublisher
}

// Undocumented reports whether nothing is known of the page that the figure was read on.
func (o *Observation) Undocumented() bool {
	return o.Unnamed() && o.Source.Title == "" && o.Source.URL == ""
}

// ToldBy is the publisher of Maker; "" if that is not known.
func (o *Observation) ToldBy() string {
	if maker := o.Maker(); maker != nil {
		return maker.Publisher
	}
	return ""
}

// ToldShort is the publisher of Lead for a narrow column: "Tencent", and of a page that only tells of the figure
// "in The Verge".
func (o *Observation) ToldShort() string {
	if o.Maker() == nil && !o.Unnamed() {
		return "in " + o.Source.Publisher
	}
	return o.Lead().Publisher
}

// Told names who made the figure public, then where it was read: "Tencent, read in ITHome", "Meta Newsroom",
// "read in The Verge"; "own figure" of one that is Unnamed.
func (o *Observation) Told() string {
	maker, page := o.Maker(), readIn+o.Source.Publisher
	switch {
	case o.Unnamed():
		return OwnPublisher
	case maker == nil:
		return page
	case maker.Publisher == o.Source.Publisher:
		return maker.Publisher
	}
	return maker.Publisher + ", " + page
}

// Citing is how much of the documents a citation names.
type Citing uint8

// From all to little.
const (
	WithAddresses Citing = iota // title, day and address of both
	WithTitles                  // title and day of both
	WithTitle                   // title and day of the one that is cited, the publisher of the other
	WithDays                    // day of the one that is cited
)

// Cite names the document that made the figure public, then the page that it was read on, with days as format writes
// them: `Tencent, "Interim Report" (12 Aug 2026) · read in ITHome, "WeChat", 13 Aug 2026`. Where no more is known than
// a page that tells of the figure, it begins with "read in", and with "own figure" where not even that is known.
func (o *Observation) Cite(much Citing, format func(Day, Precision) string) string {
	page, first := o.Source, readIn
	if o.Maker() == page || o.Unnamed() {
		first = ""
	}
	if o.Origin == nil {
		return first + page.named(much, page.day(format), format)
	}
	s := o.Origin.named(much, "", format)
	if much == WithAddresses && page.URL != "" && page.URL == o.Origin.URL {
		much = WithTitles // one address is enough
	}
	second := page.Publisher
	if much < WithTitle {
		second = page.named(much, page.day(format), format)
	}
	s += " · " + first + second
	if o.Origin.Access == Cited {
		s += " · named there, not read"
	}
	return s
}

// named is a document in as many words: publisher, title, day, which stands in brackets unless it is told apart, and
// address.
func (s *Source) named(much Citing, day string, format func(Day, Precision) string) string {
	words := s.Publisher
	if much < WithDays && s.Title != "" {
		words += ", " + s.Quoted()
	}
	if day != "" {
		words += ", " + day
	} else if day = s.day(format); day != "" {
		words += " (" + day + ")"
	}
	if much == WithAddresses && s.URL != "" {
		words += ", " + s.URL
	}
	return words
}

// day is the day of the page in words; as it is written if it is no day.
func (s *Source) day(format func(Day, Precision) string) string {
	return cmp.Or(s.Day(format), strings.TrimSpace(s.Published))
}

// Words name a document on its own, in a list: publisher, title, day, and that it was not read.
func (s *Source) Words() string {
	words := []string{s.Publisher}
	more := []string{s.Quoted(), s.day(Day.Format)}
	if s.Access == Cited {
		more = append(more, NotRead)
	}
	for _, part := range more {
		if part = strings.TrimSpace(OneLine(part)); part != "" {
			words = append(words, part)
		}
	}
	return strings.Join(words, ", ")
}
