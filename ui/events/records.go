package events

import (
	"fmt"
	"strings"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the events of the list, with the sources of the figures around the selected one.
func (v shown) Records() screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "day", Title: "day"}, {ID: "kind", Title: "kind"},
		{ID: "messengers", Title: "messengers"}, {ID: "title", Title: "event"}, {ID: "summary", Title: "what happened"},
		{ID: "publisher", Title: "read in"}, {ID: "source_title", Title: "page"}, {ID: "url", Title: "address"}}}
	if v.event != nil {
		rec.Citation = citation(v.event)
		rec.Sources = append(rec.Sources, v.event.Source)
		for _, o := range v.figures() {
			rec.Sources = append(rec.Sources, o.Source)
		}
	}
	for _, e := range v.list {
		rec.Sources = append(rec.Sources, e.Source)
		rec.Rows = append(rec.Rows, snapshot.Row{Cells: []snapshot.Cell{
			{Text: e.Day.Format(e.Precision), Value: isoDay(e)}, {Text: e.Kind},
			{Text: strings.Join(v.names(e), ", "), Value: strings.Join(e.Messengers, ";")}, {Text: e.Title},
			{Text: e.Summary}, {Text: e.Source.Publisher}, {Text: e.Source.Title}, {Text: e.Source.URL}}})
	}
	return rec
}

// Page is the page that the event was read on.
func (v shown) Page() *data.Source {
	if v.event == nil {
		return nil
	}
	return v.event.Source
}

// figures are those that the screen shows of the event.
func (v shown) figures() []*data.Observation {
	var all []*data.Observation
	for _, c := range v.changes {
		all = append(all, c.Figures()...)
	}
	for _, flows := range v.counts {
		all = append(all, flows...)
	}
	if v.base != nil { // it may be of a longer period than the flows
		all = append(all, v.base)
	}
	return all
}

// names are those of the messengers of an event.
func (v shown) names(e *data.Event) []string {
	names := make([]string, len(e.Messengers))
	for i, id := range e.Messengers {
		names[i] = v.Name(id)
	}
	return names
}

// isoDay is the day of an event as far as it is known: 2021-01-15, 2021-01, 2021-Q1, 2021.
func isoDay(e *data.Event) string {
	y, m, _ := e.Day.YMD()
	switch e.Precision {
	case data.ByDay:
		return e.Day.String()
	case data.ByMonth:
		return fmt.Sprintf("%04d-%02d", y, m)
	case data.ByQuarter:
		return fmt.Sprintf("%04d-Q%d", y, (m+2)/3)
	}
	return fmt.Sprintf("%04d", y)
}

// citation is the event ready to be quoted: title, day, publisher, address.
func citation(e *data.Event) string {
	s := "“" + e.Title + "”, " + e.Day.FormatLong(e.Precision) + ". " + e.Source.Publisher
	if e.Source.URL != "" {
		s += ", " + e.Source.URL
	}
	return s
}
