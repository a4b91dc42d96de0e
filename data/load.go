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

// loader collects rows until finish makes a set of them.
type loader struct {
	messengers   []*Messenger
	observations []Observation
	events       []*Event
	sources      []*Source

	messengerByID map[string]*Messenger
	figures       map[figureKey]bool // of what was read
	eventByID     map[string]*Event
	sourceByID    map[string]*Source

	canon canon
}

// figureKey is what the ID of a figure consists of.
type figureKey struct {
	messenger  string
	metric     Metric
	from, asOf Day
	source     *Source
}

// finish makes the set: everything in its place.
func (l *loader) finish() *Set {
	slices.SortStableFunc(l.events, func(a, b *Event) int { return int(a.Day - b.Day) })
	s := &Set{messengers: l.messengerByID, events: l.eventByID, Sources: l.sources,
		Observations: l.observations, Version: l.canon.version(), embedded: l.canon.sum}
	s.Messengers = settle(l.messengers, l.messengerByID, func(p *Messenger) string { return p.ID })
	s.Events = settle(l.events, l.eventByID, func(p *Event) string { return p.ID })
	s.prepare()
	return s
}

// prepare readies what takes a walk over all figures for when it is asked for.
func (s *Set) prepare() {
	for i := range s.Observations {
		day := s.Observations[i].AsOf
		if s.newest = max(s.newest, day); i == 0 || day < s.oldest {
			s.oldest = day
		}
	}
	s.histories = newHistories(s)
	s.sources = sync.OnceValue(s.sourcesByID)
	s.figures, s.flows = sync.OnceValue(s.placeFigures), sync.OnceValue(s.allFlows)
	s.places, s.shapes = sync.OnceValue(s.allPlaces), sync.OnceValue(s.allShapes)
	s.undated = sync.OnceValue(s.allUndated)
	s.figureTexts, s.eventTexts = sync.OnceValue(s.searchFigures), sync.OnceValue(s.searchEvents)
}

func (s *Set) sourcesByID() map[string]*Source {
	all := make(map[string]*Source, len(s.Sources))
	for _, source := range s.Sources {
		all[source.ID] = source
	}
	return all
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
		observations:  make([]Observation, 0, 400),
		figures:       make(map[figureKey]bool, 400),
		eventByID:     make(map[string]*Event, 100),
		sourceByID:    make(map[string]*Source, 600),
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
