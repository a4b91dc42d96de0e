package verify

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/say"
)

// Kind is what became of a figure behind a picture.
type Kind uint8

// The kinds.
const (
	Changed  Kind = iota // it says something else
	Added                // it was not behind the picture
	Replaced             // another one of the messenger, which counts the same, stands in its place
	Gone                 // it is not behind the picture any longer
)

// String is the kind in a word, for people and programs.
func (k Kind) String() string { return [...]string{"changed", "added", "replaced", "gone"}[k] }

// Difference is a figure that is not the same then and now; that of one of them is nil where there was, or is, none.
type Difference struct {
	Kind
	Then, Now *data.Observation
}

// Field is a part of a figure that changed, by its name for programs, with what it says then and now in words.
type Field struct{ ID, Then, Now string }

// Fields are what changed in a figure.
func (d Difference) Fields() (fields []Field) {
	if d.Kind != Changed {
		return nil
	}
	add := func(id string, words func(*data.Observation) string, same bool) {
		if !same {
			fields = append(fields, Field{id, words(d.Then), words(d.Now)})
		}
	}
	a, b := d.Then, d.Now
	add("value", (*data.Observation).Stated, a.Value == b.Value && a.Bound == b.Bound)
	add("basis", say.WhoUnnamed, a.Basis == b.Basis)
	add("counted_by", countedBy, data.Plain(a.CountedBy) == data.Plain(b.CountedBy))
	add("precision", (*data.Observation).Period, a.Precision == b.Precision)
	add("disclosed", say.FirstPublished, a.Disclosed == b.Disclosed && a.DisclosedPrecision == b.DisclosedPrecision)
	add("break", definition, a.Break == b.Break)
	return fields
}

// countedBy says who counted.
func countedBy(o *data.Observation) string {
	if o.CountedBy == "" {
		return "nobody named who counted"
	}
	return "counted by " + o.CountedBy
}

// definition says whether what is counted changed with a figure.
func definition(o *data.Observation) string {
	if o.Break {
		return data.FlagBreak.Meaning()
	}
	return "definition as before"
}

// Differences compares the figures behind a picture then and now, of which each has a source. They come by messenger
// and metric group, in order of time.
func Differences(then, now []*data.Observation) []Difference {
	m := &match{then: slices.Clone(then), now: slices.Clone(now)}
	pair(m, Changed, (*data.Observation).ID)
	pair(m, Changed, (*data.Observation).Key)
	pair(m, Replaced, func(o *data.Observation) string { return group(o) + o.AsOf.String() })
	m.replace()
	for _, o := range m.then {
		m.found = append(m.found, Difference{Gone, o, nil})
	}
	for _, o := range m.now {
		m.found = append(m.found, Difference{Added, nil, o})
	}
	slices.SortStableFunc(m.found, func(a, b Difference) int {
		x, y := a.latest(), b.latest()
		return cmp.Or(cmp.Compare(group(x), group(y)), cmp.Compare(x.AsOf, y.AsOf))
	})
	return m.found
}

// latest is the figure now, or then if there is none.
func (d Difference) latest() *data.Observation { return cmp.Or(d.Now, d.Then) }

// group is what one figure stands for at a time: a messenger and a metric group, or a flow.
func group(o *data.Observation) string {
	return o.Messenger + " " + cmp.Or(string(o.Metric.Group()), string(o.Metric)) + " "
}

// match finds for each figure then the one now.
type match struct {
	then, now []*data.Observation // those that have none
	kept      []*data.Observation // now, those that are behind the picture as they were, changed or not
	found     []Difference
}

// pair takes out the figures of one name then and now.
func pair[Name comparable](m *match, k Kind, name func(*data.Observation) Name) {
	if len(m.then) == 0 || len(m.now) == 0 {
		return
	}
	places := make(map[Name]int, len(m.now))
	for i, o := range m.now {
		places[name(o)] = i
	}
	m.then = slices.DeleteFunc(m.then, func(o *data.Observation) bool {
		of := name(o)
		i, ok := places[of]
		if !ok {
			return false
		}
		delete(places, of)
		d := Difference{k, o, m.now[i]}
		if m.now[i] = nil; k == Changed {
			m.kept = append(m.kept, d.Now)
		}
		if k != Changed || len(d.Fields()) > 0 {
			m.found = append(m.found, d)
		}
		return true
	})
	m.now = slices.DeleteFunc(m.now, func(o *data.Observation) bool { return o == nil })
}

// replace pairs what is gone and what is new, the latest first, unless a figure that was kept lies between them: then
// the one does not stand in the place of the other.
func (m *match) replace() {
	latest := func(a, b *data.Observation) int { return cmp.Compare(b.AsOf, a.AsOf) }
	slices.SortStableFunc(m.then, latest)
	slices.SortStableFunc(m.now, latest)
	m.then = slices.DeleteFunc(m.then, func(a *data.Observation) bool {
		i := slices.IndexFunc(m.now, func(b *data.Observation) bool {
			first, last := min(a.AsOf, b.AsOf), max(a.AsOf, b.AsOf)
			return group(a) == group(b) && !slices.ContainsFunc(m.kept, func(k *data.Observation) bool {
				return group(k) == group(a) && first < k.AsOf && k.AsOf < last
			})
		})
		if i >= 0 {
			m.found = append(m.found, Difference{Replaced, a, m.now[i]})
			m.now = slices.Delete(m.now, i, i+1)
		}
		return i >= 0
	})
}
