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
	figureIDs     map[string]bool // of what was read
	eventByID     map[string]*Event
	sourceByID    map[string]*Source

	canon canon
}

// finish makes the set: everything in its place, each reference pointing into the set, and what takes a walk over all
// figures prepared for when it is asked for.
func (l *loader) finish() *Set {
	slices.SortStableFunc(l.events, func(a, b *Event) int { return int(a.Day - b.Day) })
	s := &Set{messengers: l.messengerByID, events: l.eventByID, sources: l.sourceByID, Observations: l.observations}
	s.Sources = settle(l.sources, l.sourceByID, func(p *Source) string { return p.ID })
	s.Messengers = settle(l.messengers, l.messengerByID, func(p *Messenger) string { return p.ID })
	s.Events = settle(l.events, l.eventByID, func(p *Event) string { return p.ID })
	for i := range s.Messengers {
		m := &s.Messengers[i]
		m.Sources = slices.Clone(m.Sources)
		for j, source := range m.Sources {
			m.Sources[j] = s.sources[source.ID]
		}
	}
	for i := range s.Events {
		s.Events[i].Source = s.sources[s.Events[i].Source.ID]
	}
	page, origin := s.settledSource(), s.settledSource()
	for i := range s.Observations {
		o := &s.Observations[i]
		o.Source, o.Origin = page(o.Source), origin(o.Origin)
		if s.newest = max(s.newest, o.AsOf); i == 0 || o.AsOf < s.oldest {
			s.oldest = o.AsOf
		}
	}
	s.embedded, s.Version = l.canon.sum, l.canon.version()
	s.histories = newHistories(s)
	s.figures, s.flows = sync.OnceValue(s.placeFigures), sync.OnceValue(s.allFlows)
	s.places, s.shapes = sync.OnceValue(s.allPlaces), sync.OnceValue(s.allShapes)
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

// settledSource leads from a source to the one of the set with its id. Most figures rest on the source of the one
// before them, which is not looked up again.
func (s *Set) settledSource() func(*Source) *Source {
	var last, settled *Source
	return func(p *Source) *Source {
		if p != last {
			last, settled = p, nil
			if p != nil {
				settled = s.sources[p.ID]
			}
		}
		return settled
	}
}

func newLoader() *loader {
	return &loader{
		messengerByID: map[string]*Messenger{},
		figureIDs:     make(map[string]bool, 400),
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
