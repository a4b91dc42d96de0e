package data

import (
	"crypto/sha256"
	"encoding/binary"
	"iter"
)

// More is what With adds to a set.
type More struct {
	// Messengers that the set does not have.
	Messengers []Messenger
	// Sources that the set does not have.
	Sources []Source
	// Figures have messengers and sources of the set or among those above, and no two of them have one Key.
	Figures iter.Seq[Observation]
	// Count is the number of figures at most, so that their memory is taken once.
	Count int
}

// Key is what one figure alone may say something of.
type Key struct {
	Messenger  string
	Metric     Metric
	From, AsOf Day
	Publisher  string
}

// Key is the key of the figure.
func (o *Observation) Key() Key {
	return Key{o.Messenger, o.Metric, o.From, o.AsOf, o.Source.Publisher}
}

// With is a new set of this one and of figures of one's own, which it marks as Own. A figure whose key the set has
// takes the place of that one, unless it says the same: then that one stays. The set itself does not change.
func (s *Set) With(more More) *Set {
	l := &loader{
		messengerByID: make(map[string]*Messenger, len(s.Messengers)+len(more.Messengers)),
		eventByID:     make(map[string]*Event, len(s.Events)),
		sourceByID:    make(map[string]*Source, len(s.Sources)+len(more.Sources)),
		messengers:    pointers(s.Messengers, more.Messengers),
		events:        pointers(s.Events),
		sources:       pointers(s.Sources, more.Sources),
		observations:  make([]Observation, len(s.Observations), len(s.Observations)+more.Count),
	}
	copy(l.observations, s.Observations)
	known := len(s.Messengers)
	if more.Figures != nil {
		for o := range more.Figures {
			o.Own = true
			if at := s.placeOf(&o); at < 0 {
				l.observations = append(l.observations, o)
			} else if !o.Says(&s.Observations[at]) {
				l.observations[at] = o
			}
		}
	}
	n := l.finish()
	for i := known; i < len(n.Messengers); i++ {
		n.Messengers[i].Own = true
	}
	n.embedded = s.embedded
	n.Version = n.version()
	return n
}

// pointers lead to all elements of slices.
func pointers[T any](slices ...[]T) []*T {
	var all []*T
	for _, s := range slices {
		for i := range s {
			all = append(all, &s[i])
		}
	}
	return all
}

// placeOf is the place of the figure with the key of another; -1 if there is none.
func (s *Set) placeOf(o *Observation) int {
	return s.placeAt(o.Messenger, o.AsOf, func(p *Observation) bool { return p.Key() == o.Key() })
}

// Says reports whether a figure says the same as another, whoever brought it.
func (o *Observation) Says(p *Observation) bool {
	same := func(a, b *Source) bool { return a == b || a != nil && b != nil && a.ID == b.ID }
	x := *o
	x.Own = p.Own
	if same(x.Source, p.Source) && same(x.Origin, p.Origin) {
		x.Source, x.Origin = p.Source, p.Origin
	}
	return x == *p
}

// version is the short hash of the set: of the rows of its files, and of its figures of one's own, which count in any
// order.
func (s *Set) version() string {
	c := canon{sum: s.embedded}
	page, origin := sourceSums(), sourceSums()
	for i := range s.Observations {
		if o := &s.Observations[i]; o.Own {
			c.addOwn(o, page(o.Source), origin(o.Origin))
		}
	}
	return c.version()
}

// addOwn adds a figure of one's own, given the sums of its sources.
func (c *canon) addOwn(o *Observation, page, origin uint64) {
	row := append(c.row[:0], o.Messenger...)
	for _, text := range [...]string{string(o.Metric), o.CountedBy, o.Note} {
		row = append(append(row, 0x1f), text...) // no text holds a control character
	}
	row = append(row, 0x1f, byte(o.Precision), byte(o.Bound), byte(o.Basis), byte(o.DisclosedPrecision))
	if o.Break {
		row = append(row, 1)
	}
	for _, n := range [...]uint64{uint64(o.From), uint64(o.AsOf), uint64(o.Disclosed), uint64(o.Value), page, origin} {
		row = binary.BigEndian.AppendUint64(row, n)
	}
	hash := sha256.Sum256(row)
	c.row, c.sum = row, c.sum+binary.BigEndian.Uint64(hash[:])
}

// sourceSums is the sum of all that a source says; 0 for none. Most figures rest on the source of the one before them.
func sourceSums() func(*Source) uint64 {
	var last *Source
	var sum uint64
	made := map[*Source]uint64{nil: 0}
	return func(p *Source) uint64 {
		if p == last {
			return sum
		}
		known, ok := made[p]
		if !ok {
			var row []byte
			for _, text := range [...]string{p.Publisher, p.Title, p.TitleOriginal, p.URL, p.Published} {
				row = append(append(row, text...), 0x1f)
			}
			hash := sha256.Sum256(append(row, byte(p.Access)))
			known = binary.BigEndian.Uint64(hash[:])
			made[p] = known
		}
		last, sum = p, known
		return sum
	}
}
