package ui

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/snapshot"
)

func (v events) Notes(f Frame) []Note {
	e := f.eventShown()
	if e == nil {
		return nil
	}
	at := f.atEvent(e)
	flow, base := at.flowOf(e)
	counts := []*data.Observation{flow, base}
	l := f.skeleton(1).sentence
	shown := strings.Join(fit.Fitting(v.Sentence(f), l.W-2, l.H, f.ASCII), " ") // what stands on the screen with its flags
	var notes []Note
	wide, text := f.W >= panelFrom, f.H >= 16
	if flows := f.eventFlows(e); len(flows) > 0 && (wide || text) {
		noun := strings.ToUpper(flowNoun(flows[0])[:1]) + flowNoun(flows[0])[1:]
		notes = append(notes, Note{noun + " are not users.", noun + " are not users."})
		ofOne := ofCounter(flows)
		counts = append(counts, ofOne...)
		flags := f.unionFlags("", ofOne...)
		shown += flags
		if flags != "" {
			flags = " " + flags
		}
		if wide {
			notes = append(notes, Note{"Height: a day on average" + flags + "; ├ ┤ total of a period; never add them up.", "Height: a day on average" + flags + "; ├ ┤ total."})
		} else if f.W >= 60 && v.showsTable(f, e) {
			notes = append(notes, Note{"Bars: " + countedBy(ofOne[0]) + ", a day on average" + flags + ".", "Bars: a day on average" + flags + "."})
		}
	}
	notes = append(notes, Note{"No causal claim.", "No causal claim."})
	if f.NoEst {
		notes = append(notes, Note{"Without estimates: what firms counted is left out.", "Without estimates."})
	}
	var changes []*data.Observation
	for _, id := range e.Messengers {
		changes = append(changes, at.changeOf(e, id).figures()...)
	}
	switch {
	case wide:
		shown += f.unionFlags("", changes...)
	case text:
		for rows := 1; rows <= 2; rows++ { // the note decides on the height of the text
			body := f.skeleton(rows).body
			for _, l := range f.textOf(e, body.W-4, body.H-eventLayout(body.W, body.H, len(f.listedEvents())).text).lines {
				for _, s := range l.Spans {
					shown += s.Text
				}
			}
		}
	}
	flags := flagNotes("", append(changes, counts...)...)
	return append(notes, slices.DeleteFunc(flags, func(n Note) bool { return !strings.Contains(shown, n.Long[:3]) })...)
}

// showsTable reports whether the window has room for the table of bars, beside a note of two rows.
func (events) showsTable(f Frame, e *data.Event) bool {
	body := f.skeleton(2).body
	return f.textOf(e, body.W-4, body.H-eventLayout(body.W, body.H, len(f.listedEvents())).text).table.height() > 0
}

func (events) Page(f Frame) *data.Source {
	if e := f.eventShown(); e != nil {
		return e.Source
	}
	return nil
}

func (events) Records(f Frame) Records {
	list := f.listedEvents()
	rec := Records{Columns: []snapshot.Column{{ID: "day", Title: "day"}, {ID: "kind", Title: "kind"}, {ID: "messengers", Title: "messengers"},
		{ID: "title", Title: "event"}, {ID: "summary", Title: "what happened"}, {ID: "publisher", Title: "read in"},
		{ID: "source_title", Title: "page"}, {ID: "url", Title: "address"}}}
	for _, e := range list {
		names := make([]string, len(e.Messengers))
		for i, id := range e.Messengers {
			names[i] = f.Name(id)
		}
		rec.Rows = append(rec.Rows, snapshot.Row{Cells: []snapshot.Cell{{Text: e.Day.Format(e.Precision), Value: isoDay(e)}, {Text: e.Kind},
			{Text: strings.Join(names, ", "), Value: strings.Join(e.Messengers, ";")}, {Text: e.Title}, {Text: e.Summary},
			{Text: e.Source.Publisher}, {Text: e.Source.Title}, {Text: e.Source.URL}}})
	}
	if at := f.selectedEvent(list); at >= 0 {
		rec.Citation = citation(list[at])
		rec.Sources = append(rec.Sources, list[at].Source)
		for _, o := range f.eventFigures(list[at]) {
			rec.Sources = append(rec.Sources, o.Source)
		}
	}
	for _, e := range list {
		rec.Sources = append(rec.Sources, e.Source)
	}
	return rec
}

// isoDay is the day of an event as far as it is known: 2021-01-15, 2021-01, 2021-Q1, 2021.
func isoDay(e *data.Event) string {
	switch full := e.Day.String(); e.Precision {
	case data.ByDay:
		return full
	case data.ByMonth:
		return full[:7]
	case data.ByQuarter:
		return full[:5] + e.Day.Format(data.ByQuarter)[:2]
	default:
		return full[:4]
	}
}

// citation is the event ready to be quoted: title, day, publisher, address.
func citation(e *data.Event) string {
	s := "“" + e.Title + "”, " + e.Day.FormatLong(e.Precision) + ". " + e.Source.Publisher
	if e.Source.URL != "" {
		s += ", " + e.Source.URL
	}
	return s
}
