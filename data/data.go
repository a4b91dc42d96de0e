// Package data holds the figures that userbase compares, and the rules by which they may be compared.
//
// A figure (Observation) is one published number about one messenger: what it counts (Metric), the day it
// holds for, how it was bounded by its publisher (Bound), who vouches for it (Basis) and the page it was read
// on (Source). The figures are embedded as CSV, parsed strictly once, and handed out as a *Set that nobody
// changes. Everything else in the package is a pure function over that set: which figure stands on a day,
// which interval it means, whether two of them can be ordered, divided or joined by a line. The package knows
// nothing of screens.
package data

import (
	"slices"
	"strings"
)

// Set is the whole data set. It is built by Load, Parse or With and must not be changed afterwards.
type Set struct {
	// Messengers in the order of messengers.csv, which is the order of the palette and of ties.
	Messengers []Messenger
	// Observations in the order of the file, those of one's own behind.
	Observations []Observation
	// Events in order of day, then of the file.
	Events []Event
	// Sources in the order of the file.
	Sources []*Source
	// Version is a short hash (seven hexadecimal digits) of the canonical rows: two sets that say the same
	// have the same version.
	Version string

	messengers map[string]*Messenger
	events     map[string]*Event
	histories  *histories

	embedded uint64 // the sum of the rows without figures of one's own

	newest, oldest Day // as_of of all figures; 0 without any

	figures func() map[string][]int32 // made when the first asks, as all below: places by messenger, in order of as_of
	sources func() map[string]*Source
	flows   func() flows
	places  func() map[string]int
	shapes  func() map[Group][]*Observation
	undated func() map[undated][]Day

	figureTexts func() map[*Observation]*Text // made when the first search asks for them
	eventTexts  func() map[*Event]string
}

// Messenger is the profile of one messenger. The long texts hold for the year of the data set, whatever the
// day that a screen shows.
type Messenger struct {
	ID, Name, Short     string
	Launched            Day // day of launch; of a month its first day; 0 if it is not known
	LaunchPrecision     Precision
	Owner, Headquarters string
	Jurisdiction        string
	BusinessModel       string
	E2EEDefault         string // "yes (…)", "partial (…)", "no (…)"
	E2EESince           string // a day, month or year, perhaps with a word in brackets; empty where there is none
	OpenSource          string
	PhoneNumberRequired string
	Metadata            string
	DataSharingEU       string
	DataSharingWorld    string
	Moderation          string
	Sources             []*Source
	Own                 bool // brought by a file of one's own: nothing is known but its name
}

// Source is one page that a figure, an event or a profile was read on, or a document that such a page names.
type Source struct {
	ID, Publisher string
	Title         string // in [square brackets] if the page's own title was not readable
	TitleOriginal string // only where the title is in another script
	URL           string // empty where none is known
	Published     string // YYYY-MM-DD, YYYY-MM, YYYY or empty; the day of the page or document
	Access        Access
}

// Event is something that happened and explains a change. Times in its summary are UTC.
type Event struct {
	ID         string
	Day        Day
	Precision  Precision
	Kind       string
	Messengers []string // ids, the one most concerned first
	Title      string
	Summary    string
	Source     *Source
}

// Observation is one published figure.
type Observation struct {
	Messenger string
	Metric    Metric
	From      Day   // first day of the period, for installs and signups only
	AsOf      Day   // the day the figure holds for; of a period its last day
	Value     int64 // people, accounts, devices or installs
	Precision Precision
	Bound     Bound
	Basis     Basis
	Own       bool    // from a file of one's own
	CountedBy string  // the firm or store behind the number; empty where the company itself counted or nobody is named
	Source    *Source // the page that it was read on
	// Origin is the document that first made the figure public; nil if that is the page itself, or if none is known.
	Origin *Source
	// Disclosed is the day on which the figure was public, of a month or a year the last; 0 if none is known.
	Disclosed          Day
	DisclosedPrecision Disclosure
	Break              bool // the definition changed with this figure: it does not continue the one before
	Note               string
}

// Bound says how the publisher bounded the value. The order is the order of preference.
type Bound uint8

// The bounds, best first.
const (
	Exact Bound = iota
	About
	AtLeast
	AtMost
)

// String is the word of the data set: exact, about, at_least, at_most.
func (b Bound) String() string { return [...]string{"exact", "about", "at_least", "at_most"}[b] }

// Words is the bound as people read it before a number: "", "about", "at least", "at most".
func (b Bound) Words() string { return [...]string{"", "about", "at least", "at most"}[b] }

// Sign is the bound as a sign before a number: "", "~", "≥", "≤".
func (b Bound) Sign() string { return [...]string{"", "~", "≥", "≤"}[b] }

// Basis says who vouches for a figure. The order is the order of rank: filing > official > press > estimate > repeat.
type Basis uint8

// The bases, best first.
const (
	Filing   Basis = iota // company report
	Official              // the company or its executives
	Press                 // reported from inside
	Estimate              // third-party analytics
	Repeat                // a list that only repeats an older company figure: it never stands
)

// String is the word of the data set.
func (b Basis) String() string {
	return [...]string{"filing", "official", "press", "estimate", "repeat"}[b]
}

// Company reports whether the company itself says so: filled marks.
func (b Basis) Company() bool { return b <= Official }

// Access says what kind of page a source is. The order is the order of preference.
type Access uint8

// The kinds of page, best first.
const (
	Primary   Access = iota // the body that made the figure
	Secondary               // press or trade page
	Weak                    // a copy, an aggregator or an unknown site
	Cited                   // named by a page that was read, not read itself: only an origin is
)

// String is the word of the data set.
func (a Access) String() string { return [...]string{"primary", "secondary", "weak", "cited"}[a] }

// Precision says how exactly a day is known.
type Precision uint8

// The precisions, finest first.
const (
	ByDay Precision = iota
	ByMonth
	ByQuarter
	ByYear
)

// String is the word of the data set.
func (p Precision) String() string { return [...]string{"day", "month", "quarter", "year"}[p] }

// Disclosure says how exactly the day is known on which a figure became public.
type Disclosure uint8

// The kinds of days. Latest is an upper bound: the figure was public by that day at the latest.
const (
	OnDay Disclosure = iota
	InMonth
	InYear
	Latest
)

// String is the word of the data set.
func (d Disclosure) String() string { return [...]string{"day", "month", "year", "latest"}[d] }

// Messenger returns the profile with the id, or nil.
func (s *Set) Messenger(id string) *Messenger { return s.messengers[id] }

// OwnNames are the names of the messengers of one's own, by id.
func (s *Set) OwnNames() map[string]string {
	names := map[string]string{}
	for i := range s.Messengers {
		if m := &s.Messengers[i]; m.Own {
			names[m.ID] = m.Name
		}
	}
	return names
}

// Named is the messenger that people mean by a word, in any case: its id, else its name, else its short name, which may
// be another's name; nil if there is none.
func (s *Set) Named(word string) *Messenger {
	for _, of := range [...]func(*Messenger) string{
		func(m *Messenger) string { return m.ID },
		func(m *Messenger) string { return m.Name },
		func(m *Messenger) string { return m.Short },
	} {
		for i := range s.Messengers {
			if strings.EqualFold(of(&s.Messengers[i]), word) {
				return &s.Messengers[i]
			}
		}
	}
	return nil
}

// Renamed is the same set with messengers of some ids under other names.
func (s *Set) Renamed(names map[string]string) *Set {
	t := *s
	t.Messengers, t.messengers = slices.Clone(s.Messengers), map[string]*Messenger{}
	for i := range t.Messengers {
		m := &t.Messengers[i]
		if name, is := names[m.ID]; is {
			m.Name, m.Short = name, name
		}
		t.messengers[m.ID] = m
	}
	return &t
}

// Event returns the event with the id, or nil.
func (s *Set) Event(id string) *Event { return s.events[id] }

// Source returns the source with the id, or nil.
func (s *Set) Source(id string) *Source { return s.sources()[id] }
