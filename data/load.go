package data

import (
	"embed"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

//go:embed messengers.csv observations.csv events.csv sources.csv
var embedded embed.FS

// Load parses the embedded data set.
func Load() (*Set, error) { return Parse(embedded) }

// Parse reads messengers.csv, observations.csv, events.csv and sources.csv from fsys, checks every field, and
// works out which figure stood when. The first fault ends it: an *Error that names file, line and column.
func Parse(fsys fs.FS) (*Set, error) {
	l := newLoader()
	for _, file := range []struct {
		name string
		read func(name string, text []byte) error
	}{
		{"sources.csv", l.readSources}, // the others refer to sources
		{"messengers.csv", l.readMessengers},
		{"events.csv", l.readEvents},
		{"observations.csv", l.readObservations},
	} {
		text, err := fs.ReadFile(fsys, file.name)
		if err != nil {
			return nil, &Error{File: file.name, Msg: "cannot be read: " + err.Error()}
		}
		if err := file.read(file.name, text); err != nil {
			return nil, err
		}
	}
	return l.finish(), nil
}

// loader collects rows until finish makes a set of them. Figures of one's own join by another read before finish.
type loader struct {
	messengers   []*Messenger
	observations []*Observation
	events       []*Event
	sources      []*Source

	messengerByID map[string]*Messenger
	figureByID    map[string]*Observation
	eventByID     map[string]*Event
	sourceByID    map[string]*Source

	canon canon
}

// finish makes the set: everything in its place, each reference pointing into the set, the histories worked out.
func (l *loader) finish() *Set {
	slices.SortStableFunc(l.events, func(a, b *Event) int { return int(a.Day - b.Day) })
	s := &Set{messengers: l.messengerByID, events: l.eventByID, sources: l.sourceByID, figures: l.figureByID, Version: l.canon.version()}
	s.Sources = settle(l.sources, l.sourceByID, func(p *Source) string { return p.ID })
	s.Messengers = settle(l.messengers, l.messengerByID, func(p *Messenger) string { return p.ID })
	s.Events = settle(l.events, l.eventByID, func(p *Event) string { return p.ID })
	s.Observations = settle(l.observations, l.figureByID, func(p *Observation) string { return p.ID })
	for i := range s.Messengers {
		for j, source := range s.Messengers[i].Sources {
			s.Messengers[i].Sources[j] = s.sources[source.ID]
		}
	}
	for i := range s.Events {
		s.Events[i].Source = s.sources[s.Events[i].Source.ID]
	}
	for i := range s.Observations {
		s.Observations[i].Source = s.sources[s.Observations[i].Source.ID]
	}
	s.histories = s.allHistories()
	return s
}

// settle copies what was collected into one slice and lets the index point there.
func settle[T any](from []*T, index map[string]*T, id func(*T) string) []T {
	to := make([]T, len(from))
	for i, p := range from {
		to[i] = *p
		index[id(p)] = &to[i]
	}
	return to
}

func newLoader() *loader {
	return &loader{
		messengerByID: map[string]*Messenger{},
		figureByID:    make(map[string]*Observation, 400),
		eventByID:     make(map[string]*Event, 100),
		sourceByID:    make(map[string]*Source, 400),
	}
}

// rows reads a file and calls row for each of its rows; row may call the table's get and fail.
func (l *loader) rows(name string, text []byte, columns []string, row func(t *table) error) error {
	t, err := openTable(name, text, columns)
	if err != nil {
		return err
	}
	for {
		ok, err := t.next()
		if !ok || err != nil {
			return err
		}
		if err := row(t); err != nil {
			return err
		}
		l.canon.add(t)
	}
}

func (l *loader) readSources(name string, text []byte) error {
	columns := []string{"id", "publisher", "title", "title_original", "url", "published", "access"}
	const id, publisher, title, original, url, published, access = 0, 1, 2, 3, 4, 5, 6
	return l.rows(name, text, columns, func(t *table) error {
		s := &Source{ID: t.get(id), Publisher: t.get(publisher), Title: t.get(title), TitleOriginal: t.get(original), URL: t.get(url), Published: t.get(published)}
		if err := required(t, id, publisher); err != nil {
			return err
		}
		if l.sourceByID[s.ID] != nil {
			return t.fail(id, "a source of this id is there already: choose another")
		}
		if s.URL != "" && !strings.HasPrefix(s.URL, "https://") && !strings.HasPrefix(s.URL, "http://") {
			return t.fail(url, "write an address that begins with https:// or http://, or leave it empty")
		}
		if s.Published != "" {
			if _, _, ok := partialDay(s.Published); !ok {
				return t.fail(published, "write YYYY-MM-DD, YYYY-MM or YYYY, or leave it empty")
			}
		}
		var err error
		if s.Access, err = word(t, access, Primary, Secondary, Weak); err != nil {
			return err
		}
		l.sources, l.sourceByID[s.ID] = append(l.sources, s), s
		return nil
	})
}

func (l *loader) readMessengers(name string, text []byte) error {
	columns := []string{"id", "name", "short", "launched", "owner", "headquarters", "jurisdiction", "business_model", "e2ee_default", "e2ee_since",
		"open_source", "phone_number_required", "metadata", "data_sharing_eu", "data_sharing_world", "moderation", "sources"}
	const id, longName, short, launched, since, sources = 0, 1, 2, 3, 9, 16
	return l.rows(name, text, columns, func(t *table) error {
		m := &Messenger{ID: t.get(id), Name: t.get(longName), Short: t.get(short), Owner: t.get(4), Headquarters: t.get(5), Jurisdiction: t.get(6),
			BusinessModel: t.get(7), E2EEDefault: t.get(8), E2EESince: t.get(since), OpenSource: t.get(10), PhoneNumberRequired: t.get(11),
			Metadata: t.get(12), DataSharingEU: t.get(13), DataSharingWorld: t.get(14), Moderation: t.get(15)}
		for c := range columns {
			if c == since { // empty where nothing is encrypted by default
				continue
			}
			if err := required(t, c); err != nil {
				return err
			}
		}
		if l.messengerByID[m.ID] != nil {
			return t.fail(id, "a messenger of this id is there already: choose another")
		}
		var ok bool
		if m.Launched, m.LaunchPrecision, ok = partialDay(t.get(launched)); !ok || m.LaunchPrecision == ByYear {
			return t.fail(launched, "write YYYY-MM-DD or YYYY-MM")
		}
		for _, source := range strings.Split(t.get(sources), ";") {
			s := l.sourceByID[source]
			if s == nil {
				return t.fail(sources, "unknown source "+strconv.Quote(source)+": write ids of sources.csv with ; between them")
			}
			m.Sources = append(m.Sources, s)
		}
		l.messengers, l.messengerByID[m.ID] = append(l.messengers, m), m
		return nil
	})
}

// EventKinds are the kinds of events, in alphabetical order.
var EventKinds = [...]string{"acquisition", "ban", "endorsement", "launch", "law", "milestone", "outage", "policy", "product", "security"}

func (l *loader) readEvents(name string, text []byte) error {
	columns := []string{"id", "date", "precision", "kind", "messengers", "title", "summary", "source"}
	const id, date, precision, kind, messengers, title, summary, source = 0, 1, 2, 3, 4, 5, 6, 7
	return l.rows(name, text, columns, func(t *table) error {
		e := &Event{ID: t.get(id), Kind: t.get(kind), Title: t.get(title), Summary: t.get(summary), Source: l.sourceByID[t.get(source)]}
		if err := required(t, id, title, summary); err != nil {
			return err
		}
		if l.eventByID[e.ID] != nil {
			return t.fail(id, "an event of this id is there already: choose another")
		}
		var err error
		if e.Day, err = day(t, date); err != nil {
			return err
		}
		if e.Precision, err = word(t, precision, ByDay, ByMonth, ByQuarter, ByYear); err != nil {
			return err
		}
		if !slices.Contains(EventKinds[:], e.Kind) {
			return t.fail(kind, "write one of "+strings.Join(EventKinds[:], ", "))
		}
		e.Messengers = strings.Split(t.get(messengers), ";")
		for i, m := range e.Messengers {
			switch {
			case l.messengerByID[m] == nil:
				return t.fail(messengers, "unknown messenger "+strconv.Quote(m)+": write ids of messengers.csv with ; between them")
			case slices.Contains(e.Messengers[:i], m):
				return t.fail(messengers, m+" is there twice: keep one")
			}
		}
		if e.Source == nil {
			return t.fail(source, "unknown source: write an id of sources.csv")
		}
		l.events, l.eventByID[e.ID] = append(l.events, e), e
		return nil
	})
}

func (l *loader) readObservations(name string, text []byte) error {
	columns := []string{"messenger", "metric", "from", "as_of", "precision", "value", "bound", "basis", "counted_by", "source", "break", "note"}
	const messenger, metric, from, asOf, precision, value, bound, basis, countedBy, source, brk, note = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
	return l.rows(name, text, columns, func(t *table) error {
		o := &Observation{Messenger: t.get(messenger), Metric: Metric(t.get(metric)), CountedBy: t.get(countedBy), Source: l.sourceByID[t.get(source)],
			Break: t.get(brk) == "yes", Note: t.get(note)}
		if l.messengerByID[o.Messenger] == nil {
			return t.fail(messenger, "unknown messenger: write an id of messengers.csv")
		}
		if o.Metric.Group() == "" && !o.Metric.Flow() {
			return t.fail(metric, "unknown metric: write one of "+joinMetrics())
		}
		var err error
		if o.AsOf, err = day(t, asOf); err != nil {
			return err
		}
		period := t.get(asOf)
		switch {
		case o.Metric != Installs && o.Metric != Signups:
			if t.get(from) != "" {
				return t.fail(from, "only installs and signups have a period: leave it empty")
			}
		case t.get(from) == "":
			return t.fail(from, "the period has no first day: write it")
		default:
			if o.From, err = day(t, from); err != nil {
				return err
			}
			if o.From > o.AsOf {
				return t.fail(from, "the period begins after its last day "+t.get(asOf)+": swap or mend them")
			}
			period = t.get(from) + ".." + period
		}
		if o.Precision, err = word(t, precision, ByDay, ByMonth, ByQuarter, ByYear); err != nil {
			return err
		}
		o.Value, err = strconv.ParseInt(t.get(value), 10, 64)
		if first := t.get(value); err != nil || first[0] < '1' || first[0] > '9' {
			return t.fail(value, "write a whole number above 0, digits only")
		}
		if o.Bound, err = word(t, bound, Exact, About, AtLeast, AtMost); err != nil {
			return err
		}
		if o.Basis, err = word(t, basis, Filing, Official, Press, Estimate, Repeat); err != nil {
			return err
		}
		if o.Source == nil {
			return t.fail(source, "unknown source: write an id of sources.csv")
		}
		if b := t.get(brk); b != "" && b != "yes" {
			return t.fail(brk, "write yes or leave it empty")
		}
		if utf8.RuneCountInString(o.Note) > 160 {
			return t.fail(note, "write at most 160 characters")
		}
		o.ID = o.Messenger + ":" + t.get(metric) + ":" + period + ":" + o.Source.ID
		if l.figureByID[o.ID] != nil {
			return t.fail(source, "this source already has a figure of this metric and day for "+o.Messenger+": keep one")
		}
		l.observations, l.figureByID[o.ID] = append(l.observations, o), o
		return nil
	})
}
