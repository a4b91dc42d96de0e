package data

import (
	"encoding/binary"
	"iter"
	"math/bits"
	"slices"
)

// More is what With adds to a set.
type More struct {
	// Messengers that the set does not have.
	Messengers []Messenger
	// Sources that the set does not have.
	Sources []*Source
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
	n := &Set{
		Messengers:   append(slices.Clip(s.Messengers), more.Messengers...),
		Observations: make([]Observation, len(s.Observations), len(s.Observations)+more.Count),
		Events:       s.Events,
		Sources:      append(slices.Clip(s.Sources), more.Sources...),
		embedded:     s.embedded,
		messengers:   map[string]*Messenger{},
		events:       s.events,
	}
	for i := range n.Messengers {
		m := &n.Messengers[i]
		if i >= len(s.Messengers) { // the others may be those of the old set, which is read meanwhile
			m.Own = true
		}
		n.messengers[m.ID] = m
	}
	copy(n.Observations, s.Observations)
	if more.Figures != nil {
		n.add(more, s)
	}
	n.prepare()
	n.Version = n.version()
	return n
}

// add adds figures to those of a set, and puts them in the places of those that have their keys.
func (s *Set) add(more More, old *Set) {
	places := turns[string, []int32]{work: func(messenger string) []int32 { return old.figures()[messenger] }}
	for o := range more.Figures {
		o.Own = true
		at := -1
		if of := places.of(o.Messenger); len(of) > 0 {
			at = old.placeAmong(of, o.AsOf, func(p *Observation) bool { return p.Key() == o.Key() })
		}
		if at < 0 {
			s.Observations = append(s.Observations, o)
		} else if !o.Says(&old.Observations[at]) {
			s.Observations[at] = o
		}
	}
}

// Says reports whether a figure says the same as another, whoever brought it.
func (o *Observation) Says(p *Observation) bool {
	x := *o
	x.Own = p.Own
	return x == *p
}

// version is the short hash of the set: of the rows of its files, and of its messengers and figures of one's own, which
// count in any order. The sum of these is no safe one, and takes a tenth of the time.
func (s *Set) version() string {
	c := canon{sum: s.embedded}
	for i := range s.Messengers {
		if m := &s.Messengers[i]; m.Own {
			c.sum += m.nameSum()
		}
	}
	page, origin := turns[*Source, uint64]{work: sourceSum, most: 1 << 14}, turns[*Source, uint64]{work: sourceSum}
	var texts [4]struct { // of the figure before: most say what it says
		text string
		sum  sum
	}
	for i := range s.Observations {
		o := &s.Observations[i]
		if !o.Own {
			continue
		}
		x := sum(page.of(o.Source))
		x.number(origin.of(o.Origin))
		for k, text := range [...]string{o.Messenger, string(o.Metric), o.CountedBy, o.Note} {
			t := &texts[k]
			if t.text != text || t.sum == 0 { // 0: there is none before
				t.text, t.sum = text, 0
				t.sum.text(text)
			}
			x.number(uint64(t.sum))
		}
		x.number(uint64(uint32(o.From))<<32 | uint64(uint32(o.AsOf)))
		x.number(uint64(o.Value))
		small := uint64(o.Precision) | uint64(o.Bound)<<8 | uint64(o.Basis)<<16 | uint64(o.DisclosedPrecision)<<24
		if o.Break {
			small |= 1 << 31
		}
		x.number(uint64(uint32(o.Disclosed))<<32 | small)
		c.sum += uint64(x)
	}
	return c.version()
}

// sum is a sum of texts and numbers in their order.
type sum uint64

func (s *sum) number(n uint64) {
	high, low := bits.Mul64(uint64(*s)^n^0x9e3779b97f4a7c15, 0xbf58476d1ce4e5b9) // two numbers without a pattern
	*s = sum(high ^ low)
}

func (s *sum) text(t string) {
	s.number(uint64(len(t)))
	for ; len(t) > 8; t = t[8:] {
		s.number(binary.LittleEndian.Uint64([]byte(t[:8])))
	}
	var last uint64
	for i := range len(t) {
		last = last<<8 | uint64(t[i])
	}
	s.number(last)
}

// nameSum is a sum of all that is known of a messenger of one's own.
func (m *Messenger) nameSum() uint64 {
	var s sum
	s.text(m.ID)
	s.text(m.Name)
	return uint64(s)
}

// sourceSum is a sum of all that a source says; 0 for none.
func sourceSum(p *Source) uint64 {
	if p == nil {
		return 0
	}
	s := sum(p.Access)
	for _, text := range [...]string{p.Publisher, p.Title, p.TitleOriginal, p.URL, p.Published} {
		s.text(text)
	}
	return uint64(s)
}
