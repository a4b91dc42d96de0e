package events

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the events of the list, with the figures around the selected one.
func (v shown) Records() screen.Records {
	rec := screen.Records{Columns: append(snapshot.Days("day", "day"), []snapshot.Column{{ID: "kind", Title: "kind"},
		{ID: "messengers", Title: "messengers", Kind: snapshot.List}, {ID: "title", Title: "event"},
		{ID: "summary", Title: "what happened"}, {ID: "publisher", Title: "read in"},
		{ID: "source_title", Title: "page"}, {ID: "url", Title: "address"}}...), InSight: v.drawn().Places()}
	rec.Figures = v.figures()
	if v.event != nil {
		rec.Citation = citation(v.event)
		rec.Sources = append(rec.Sources, v.event.Source)
	}
	for _, e := range v.list {
		rec.Rows = append(rec.Rows, snapshot.Row{Page: e.Source, Cells: append(snapshot.Dated(e.Day, e.Precision),
			[]snapshot.Cell{{Text: e.Kind},
				{Text: strings.Join(v.Names(e.Messengers), ", "), Value: strings.Join(e.Messengers, ";")},
				{Text: e.Title}, {Text: e.Summary}, {Text: e.Source.Publisher},
				{Text: e.Source.Title}, {Text: e.Source.URL}}...)})
	}
	return rec
}

// figures are all that a file cites of what is known around the selected event, whether or not it draws them.
func (v shown) figures() []*data.Observation {
	var all []*data.Observation
	for _, c := range v.changes {
		all = append(all, c.Figures()...)
	}
	all = append(all, slices.Concat(v.counts...)...)
	if v.base != nil { // it may be of a longer period than the flows
		all = append(all, v.base)
	}
	if v.event != nil {
		all = append(all, v.around()...)
	}
	return all
}

// Page is the page that the event was read on.
func (v shown) Page() *data.Source {
	if v.event == nil {
		return nil
	}
	return v.event.Source
}

// citation is the event ready to be quoted: title, day, publisher, address.
func citation(e *data.Event) string {
	s := "“" + e.Title + "”, " + e.Day.FormatLong(e.Precision) + ". " + e.Source.Publisher
	if e.Source.URL != "" {
		s += ", " + e.Source.URL
	}
	return s
}
