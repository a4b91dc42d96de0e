package events

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

func (v Screen) Notes(f screen.Frame) []screen.Note {
	e := eventShown(f)
	if e == nil {
		return nil
	}
	at := atEvent(f, e)
	flow, base := flowOf(at, e)
	counts := []*data.Observation{flow, base}
	l := f.Skeleton(1).Sentence
	shown := strings.Join(fit.Fitting(v.Sentence(f), l.W-2, l.H, f.ASCII), " ") // what stands on the screen with its flags
	var notes []screen.Note
	wide, text := f.W >= screen.PanelFrom, f.H >= 16
	if flows := eventFlows(f, e); len(flows) > 0 && (wide || text) {
		noun := strings.ToUpper(flowNoun(flows[0])[:1]) + flowNoun(flows[0])[1:]
		notes = append(notes, screen.Note{Long: noun + " are not users.", Short: noun + " are not users."})
		ofOne := ofCounter(flows)
		counts = append(counts, ofOne...)
		flags := unionFlags(f, "", ofOne...)
		shown += flags
		if flags != "" {
			flags = " " + flags
		}
		if wide {
			notes = append(notes, screen.Note{Long: "Height: a day on average" + flags + "; ├ ┤ total of a period; never add them up.", Short: "Height: a day on average" + flags + "; ├ ┤ total."})
		} else if f.W >= 60 && v.showsTable(f, e) {
			notes = append(notes, screen.Note{Long: "Bars: " + countedBy(ofOne[0]) + ", a day on average" + flags + ".", Short: "Bars: a day on average" + flags + "."})
		}
	}
	notes = append(notes, screen.Note{Long: "No causal claim.", Short: "No causal claim."})
	if f.NoEst {
		notes = append(notes, screen.Note{Long: "Without estimates: what firms counted is left out.", Short: "Without estimates."})
	}
	var changes []*data.Observation
	for _, id := range e.Messengers {
		changes = append(changes, changeOf(at, e, id).figures()...)
	}
	switch {
	case wide:
		shown += unionFlags(f, "", changes...)
	case text:
		for rows := 1; rows <= 2; rows++ { // the note decides on the height of the text
			body := f.Skeleton(rows).Body
			for _, l := range textOf(f, e, body.W-4, body.H-eventLayout(body.W, body.H, len(ListedEvents(f))).text).lines {
				for _, s := range l.Spans {
					shown += s.Text
				}
			}
		}
	}
	flags := say.FlagNotes("", append(changes, counts...)...)
	return append(notes, slices.DeleteFunc(flags, func(n screen.Note) bool { return !strings.Contains(shown, n.Long[:3]) })...)
}

// showsTable reports whether the window has room for the table of bars, beside a note of two rows.
func (Screen) showsTable(f screen.Frame, e *data.Event) bool {
	body := f.Skeleton(2).Body
	return textOf(f, e, body.W-4, body.H-eventLayout(body.W, body.H, len(ListedEvents(f))).text).table.height() > 0
}

func (Screen) Page(f screen.Frame) *data.Source {
	if e := eventShown(f); e != nil {
		return e.Source
	}
	return nil
}

func (Screen) Records(f screen.Frame) screen.Records {
	list := ListedEvents(f)
	rec := screen.Records{Columns: []snapshot.Column{{ID: "day", Title: "day"}, {ID: "kind", Title: "kind"}, {ID: "messengers", Title: "messengers"},
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
	if at := selectedEvent(f, list); at >= 0 {
		rec.Citation = citation(list[at])
		rec.Sources = append(rec.Sources, list[at].Source)
		for _, o := range eventFigures(f, list[at]) {
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
