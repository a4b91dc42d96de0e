package data

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

func (l *loader) readSources(name string, text io.Reader) error {
	columns := []string{"id", "publisher", "title", "title_original", "url", "published", "access"}
	const id, publisher, title, original, url, published, access = 0, 1, 2, 3, 4, 5, 6
	return l.rows(name, text, columns, func(t *table) error {
		s := &Source{ID: t.get(id), Publisher: t.get(publisher), Title: t.get(title), TitleOriginal: t.get(original),
			URL: t.get(url), Published: t.get(published)}
		if err := required(t, id, publisher); err != nil {
			return err
		}
		if l.sourceByID[s.ID] != nil {
			return t.fail(id, "a source of this id is there already: choose another")
		}
		if s.URL != "" && !WebAddress(s.URL) {
			return t.fail(url, "write an address that begins with https:// or http:// and has neither blanks nor "+
				"quotes, or leave it empty")
		}
		if s.Published != "" {
			if _, _, ok := partial(t, published); !ok {
				return t.fail(published, fmt.Sprintf("write YYYY-MM-DD, YYYY-MM or YYYY, from %d to %d, or leave it "+
					"empty", firstYear, lastYear))
			}
		}
		var err error
		if s.Access, err = word(t, access, Primary, Secondary, Weak, Cited); err != nil {
			return err
		}
		l.sources, l.sourceByID[s.ID] = append(l.sources, s), s
		return nil
	})
}

func (l *loader) readMessengers(name string, text io.Reader) error {
	columns := []string{"id", "name", "short", "launched", "owner", "headquarters", "jurisdiction", "business_model",
		"e2ee_default", "e2ee_since", "open_source", "phone_number_required", "metadata", "data_sharing_eu",
		"data_sharing_world", "moderation", "sources"}
	const id, longName, short, launched, since, sources = 0, 1, 2, 3, 9, 16
	return l.rows(name, text, columns, func(t *table) error {
		m := &Messenger{ID: t.get(id), Name: t.get(longName), Short: t.get(short), Owner: t.get(4),
			Headquarters: t.get(5), Jurisdiction: t.get(6), BusinessModel: t.get(7), E2EEDefault: t.get(8),
			E2EESince: t.get(since), OpenSource: t.get(10), PhoneNumberRequired: t.get(11), Metadata: t.get(12),
			DataSharingEU: t.get(13), DataSharingWorld: t.get(14), Moderation: t.get(15)}
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
		m.Launched, m.LaunchPrecision, ok = partial(t, launched)
		if !ok || m.LaunchPrecision == ByYear {
			return t.fail(launched, fmt.Sprintf("write YYYY-MM-DD or YYYY-MM, from %d to %d", firstYear, lastYear))
		}
		for _, source := range strings.Split(t.get(sources), ";") {
			s := l.sourceByID[source]
			switch {
			case s == nil:
				return t.fail(sources, unknownID("source", source))
			case s.Access == Cited:
				return t.fail(sources, "nobody has read the cited document "+inQuotes(source)+": "+
					"write the page that was read")
			}
			m.Sources = append(m.Sources, s)
		}
		l.messengers, l.messengerByID[m.ID] = append(l.messengers, m), m
		return nil
	})
}

// unknownID says that an id of a list names nothing in the file of its kind.
func unknownID(kind, id string) string {
	return "unknown " + kind + " " + inQuotes(id) + ": write ids of " + kind + "s.csv with ; between them"
}

// EventKinds are the kinds of events, in alphabetical order.
var EventKinds = [...]string{"acquisition", "ban", "endorsement", "launch", "law", "milestone", "outage", "policy",
	"product", "security"}

func (l *loader) readEvents(name string, text io.Reader) error {
	columns := []string{"id", "date", "precision", "kind", "messengers", "title", "summary", "source"}
	const id, date, precision, kind, messengers, title, summary, source = 0, 1, 2, 3, 4, 5, 6, 7
	return l.rows(name, text, columns, func(t *table) error {
		e := &Event{ID: t.get(id), Kind: t.get(kind), Title: t.get(title), Summary: t.get(summary)}
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
				return t.fail(messengers, unknownID("messenger", m))
			case slices.Contains(e.Messengers[:i], m):
				return t.fail(messengers, m+" is there twice: keep one")
			}
		}
		if e.Source, err = l.page(t, source); err != nil {
			return err
		}
		l.events, l.eventByID[e.ID] = append(l.events, e), e
		return nil
	})
}

func (l *loader) readObservations(name string, text io.Reader) error {
	columns := []string{"messenger", "metric", "from", "as_of", "precision", "value", "bound", "basis", "counted_by",
		"source", "origin", "disclosed", "disclosed_precision", "break", "note"}
	const messenger, metric, from, asOf, precision, value, bound, basis, countedBy = 0, 1, 2, 3, 4, 5, 6, 7, 8
	const source, origin, disclosed, disclosedBy, brk, note = 9, 10, 11, 12, 13, 14
	return l.rows(name, text, columns, func(t *table) error {
		l.observations = append(l.observations, Observation{Messenger: t.get(messenger), Metric: Metric(t.get(metric)),
			CountedBy: t.get(countedBy), Break: t.get(brk) == "yes", Note: t.get(note)})
		o := &l.observations[len(l.observations)-1]
		if l.messengerByID[o.Messenger] == nil {
			return t.fail(messenger, "unknown messenger: write an id of messengers.csv")
		}
		if o.Metric.Group() == "" && !o.Metric.Flow() {
			return t.fail(metric, "unknown metric: write mau, users, users_cumulative, dau, registered, "+
				"installs_total, installs, signups, signups_per_day or ad_reach")
		}
		var err error
		if o.From, o.AsOf, err = period(t, o.Metric, from, asOf); err != nil {
			return err
		}
		if o.Precision, err = word(t, precision, ByDay, ByMonth, ByQuarter, ByYear); err != nil {
			return err
		}
		if o.Value, err = positive(t, value); err != nil {
			return err
		}
		if o.Bound, err = word(t, bound, Exact, About, AtLeast, AtMost); err != nil {
			return err
		}
		if o.Basis, err = word(t, basis, Filing, Official, Press, Estimate, Repeat); err != nil {
			return err
		}
		if o.Source, err = l.page(t, source); err != nil {
			return err
		}
		if o.Origin, err = l.origin(t, origin, o.Source); err != nil {
			return err
		}
		if err = disclosure(t, disclosed, disclosedBy, o); err != nil {
			return err
		}
		if b := t.get(brk); b != "" && b != "yes" {
			return t.fail(brk, "write yes or leave it empty")
		}
		if utf8.RuneCountInString(o.Note) > 160 {
			return t.fail(note, "write at most 160 characters")
		}
		key := figureKey{o.Messenger, o.Metric, o.From, o.AsOf, o.Source}
		if l.figures[key] {
			return t.fail(source, "this source already has a figure of this metric and day for "+o.Messenger+
				": keep one")
		}
		l.figures[key] = true
		return nil
	})
}
