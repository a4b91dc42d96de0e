package data

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
)

// required checks that the columns of the row are not empty.
func required(t *table, columns ...int) error {
	for _, c := range columns {
		if t.get(c) == "" {
			return t.fail(c, "must not be empty: write it")
		}
	}
	return nil
}

// word finds the value whose word stands in column c.
func word[T fmt.Stringer](t *table, c int, values ...T) (T, error) {
	for _, v := range values {
		if v.String() == t.get(c) {
			return v, nil
		}
	}
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = v.String()
	}
	return values[0], t.fail(c, "write one of "+strings.Join(words, ", "))
}

// lastYear is the last that a data file may name: what lies behind is a slip of the keys, and would stretch every axis.
const lastYear = 2100

var lastDay = Date(lastYear, 12, 31)

// partial reads the day in column c as exactly as it is known; ok is false if it is none, or out of reach.
func partial(t *table, c int) (d Day, p Precision, ok bool) {
	d, p, err := ParsePartial(t.get(c))
	return d, p, err == nil && d <= lastDay
}

// day reads the day in column c.
func day(t *table, c int) (Day, error) {
	d, p, ok := partial(t, c)
	if !ok || p != ByDay {
		return 0, t.fail(c, fmt.Sprintf("write a day as YYYY-MM-DD, from %d to %d", firstYear, lastYear))
	}
	return d, nil
}

// period reads the first and the last day of a figure; only installs and signups have a first day.
func period(t *table, m Metric, from, asOf int) (first, last Day, err error) {
	if last, err = day(t, asOf); err != nil {
		return 0, 0, err
	}
	if m != Installs && m != Signups {
		if t.get(from) != "" {
			return 0, 0, t.fail(from, "only installs and signups have a period: leave it empty")
		}
		return 0, last, nil
	}
	if t.get(from) == "" {
		return 0, 0, t.fail(from, "the period has no first day: write it")
	}
	if first, err = day(t, from); err != nil {
		return 0, 0, err
	}
	if first > last {
		return 0, 0, t.fail(from, "the period begins after its last day "+t.get(asOf)+": mend one of the two")
	}
	return first, last, nil
}

// page reads the page that a figure or an event was read on.
func (l *loader) page(t *table, c int) (*Source, error) {
	s := l.sourceByID[t.get(c)]
	switch {
	case s == nil:
		return nil, t.fail(c, "unknown source: write an id of sources.csv")
	case s.Access == Cited:
		return nil, t.fail(c, "nobody has read a cited document: write the page that was read (a figure may have it "+
			"as its origin)")
	}
	return s, nil
}

// origin reads the document that first made a figure public, which is not the page that it was read on.
func (l *loader) origin(t *table, c int, page *Source) (*Source, error) {
	id := t.get(c)
	s := l.sourceByID[id]
	switch {
	case id == "":
		return nil, nil
	case s == nil:
		return nil, t.fail(c, "unknown source: write an id of sources.csv, or leave it empty")
	case s == page:
		return nil, t.fail(c, "this is the page that the figure was read on: leave it empty")
	}
	return s, nil
}

// disclosure reads into o the day on which it became public and how exactly that is known: both or neither. It is no
// day before the one that the figure holds for, unless it was told within the month that ends on that day.
func disclosure(t *table, day, precision int, o *Observation) error {
	switch {
	case t.get(day) == "" && t.get(precision) == "":
		return nil
	case t.get(day) == "":
		return t.fail(day, "the precision of no day is told: write the day, or leave both empty")
	}
	d, p, ok := partial(t, day)
	if !ok || p != ByDay {
		return t.fail(day, fmt.Sprintf("write a day as YYYY-MM-DD, from %d to %d, or leave it empty", firstYear,
			lastYear))
	}
	kind, err := word(t, precision, OnDay, InMonth, InYear, Latest)
	if err != nil {
		return err
	}
	if within := o.Precision == ByMonth && d.Machine(ByMonth) == o.AsOf.Machine(ByMonth); d < o.AsOf && !within {
		return t.fail(day, "a figure is not public before the day that it holds for, "+o.AsOf.String()+
			": mend one of the two")
	}
	o.Disclosed, o.DisclosedPrecision = d, kind
	return nil
}

// largest is the largest number that a figure may hold: more than twelve accounts for everybody alive.
const largest = 100_000_000_000

// positive reads the whole number above 0 in column c, which has one way to be written.
func positive(t *table, c int) (int64, error) {
	s := t.get(c)
	v, err := strconv.ParseInt(s, 10, 64)
	if err != nil || s[0] < '1' || s[0] > '9' || v > largest {
		return 0, t.fail(c, fmt.Sprintf("write a whole number above 0 and up to %d, digits only", largest))
	}
	return v, nil
}

// canon sums up the rows of all files in canonical form: the fields in the order of the documentation, whatever
// their order in the file. The sum does not depend on the order of the rows.
type canon struct {
	row []byte
	sum uint64
}

func (c *canon) add(t *table) {
	c.row = append(c.row[:0], t.file...)
	for i := range t.columns {
		c.row = append(append(c.row, 0x1f), t.get(i)...) // no field holds a control character
	}
	hash := sha256.Sum256(c.row)
	c.sum += binary.BigEndian.Uint64(hash[:])
}

// version is the short hash of the rows.
func (c *canon) version() string { return fmt.Sprintf("%016x", c.sum)[:7] }

// UnnamedFirm is the CountedBy of a figure whose counter is a firm that nobody names.
const UnnamedFirm = "unnamed firm"
