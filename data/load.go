package data

import (
	"embed"
	"io"
	"io/fs"
	"slices"
	"sync"
)

//go:embed messengers.csv observations.csv events.csv sources.csv
var embedded embed.FS

// Load parses the embedded data set.
func Load() (*Set, error) { return Parse(embedded) }

// Parse reads messengers.csv, observations.csv, events.csv and sources.csv from fsys, and checks every
// field. The first fault ends it: an *Error that names file, line and column.
func Parse(fsys fs.FS) (*Set, error) {
	l := newLoader()
	for _, file := range []struct {
		name string
		read func(name string, text io.Reader) error
	}{
		{"sources.csv", l.readSources}, // the others refer to sources
		{"messengers.csv", l.readMessengers},
		{"events.csv", l.readEvents},
		{"observations.csv", l.readObservations},
	} {
		text, err := fsys.Open(file.name)
		if err != nil {
			return nil, &Error{File: file.name, Msg: "cannot be read: " + err.Error()}
		}
		err = file.read(file.name, text)
		_ = text.Close() // it was only read
		if err != nil {
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

// finish makes the set: everything in its place, each reference pointing into the set, the histories prepared.
func (l *loader) finish() *Set {
	slices.SortStableFunc(l.events, func(a, b *Event) int { return int(a.Day - b.Day) })
	s := &Set{Version: l.canon.version(),
		messengers: l.messengerByID, events: l.eventByID, sources: l.sourceByID, figures: l.figureByID}
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
		o := &s.Observations[i]
		o.Source = s.sources[o.Source.ID]
		if o.Origin != nil {
			o.Origin = s.sources[o.Origin.ID]
		}
	}
	s.histories = &histories{made: map[historyKey][]Step{}}
	s.disclosures = sync.OnceValue(s.allDisclosures)
	s.figureTexts, s.eventTexts = sync.OnceValue(s.searchFigures), sync.OnceValue(s.searchEvents)
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
func (l *loader) rows(name string, text io.Reader, columns []string, row func(t *table) error) error {
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
