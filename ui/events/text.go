package events

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// atEvent is the frame at the day of an event: ages count from there.
func atEvent(f screen.Frame, e *data.Event) screen.Frame {
	if f.State.Day = e.Day; e.Day >= f.Today {
		f.State.Day = 0
	}
	return f
}

// eventText is the text below the list: its lines, and in a window without a panel the rush as a table, if there
// is room for it.
type eventText struct {
	lines []screen.Line
	table rushTable
}

// textOf lays out the selected event for w × h cells: what happened, where it was read, the figures before and
// after as fully as they fit, and the table.
func textOf(f screen.Frame, e *data.Event, w, h int) eventText {
	if h <= 0 {
		return eventText{}
	}
	var t eventText
	wide, flows := f.W >= screen.PanelFrom, eventFlows(f, e)
	p := &part.Page{F: atEvent(f, e), W: w}
	if wide {
		p.Text(0, e.Title, f.Look.Strong)
	} else {
		titleAndSource(p, e)
	}
	p.Text(0, e.Summary, f.Look.Text)
	ways := []func(*part.Page, *data.Event){changesInFull, changes, changesInShort}
	switch {
	case wide:
		p.Text(0, e.Kind+" · "+e.Source.Publisher+sourceDay(e.Source)+", "+e.Source.Access.String(), f.Look.Quiet)
		if ways = ways[1:]; len(flows) == 0 { // the panel has them in full
			ways = nil
		}
	case len(flows) > 0:
		need := len(p.Lines) + 1
		if w < narrowTable { // where lines are short the figures before and after go first
			need += 2*len(e.Messengers) - 1
		}
		if table := rushTableOf(f, e, flows, w); len(table.rows) > 0 && need+table.height() <= h {
			t.table, ways = table, ways[1:]
			if h -= table.height(); len(p.Lines)+len(e.Messengers) < h {
				h-- // an empty row above it
			}
		}
	}
	text := len(p.Lines)
	for _, way := range ways {
		p.Lines = p.Lines[:text]
		if way(p, e); len(p.Lines) <= h {
			break
		}
	}
	if t.lines = p.Lines; len(p.Lines) > h {
		t.lines = append(p.Lines[:h-1], screen.Line{Spans: []screen.Span{{Text: "… enter shows the rest", Style: f.Look.Quiet}}})
	}
	return t
}

// titleAndSource is the title with the source at the right end of its row, or in a row of its own.
func titleAndSource(p *part.Page, e *data.Event) {
	source := e.Source.Publisher + sourceDay(e.Source)
	width := func(s string) int { return cells.Width(s, p.F.ASCII) }
	gap := p.W - width(e.Title) - width(source)
	if gap < 2 && p.W >= 60 { // the page's day is in the full text
		source = e.Source.Publisher
		gap = p.W - width(e.Title) - width(source)
	}
	if gap >= 2 {
		p.Add(screen.Span{Text: e.Title, Style: p.F.Look.Strong}, screen.Span{Text: strings.Repeat(" ", gap), Style: p.F.Look.Text}, screen.Span{Text: source, Style: p.F.Look.Quiet})
		return
	}
	p.Text(0, e.Title, p.F.Look.Strong)
	p.Text(0, e.Source.Publisher+sourceDay(e.Source), p.F.Look.Quiet)
}

// sourceDay is the day of a page behind a comma, or "".
func sourceDay(s *data.Source) string {
	if d := say.Published(s); d != "" {
		return ", " + d
	}
	return ""
}

// Detail is the selected event in full, with its source, the figures and the flows around it.
func (Screen) Detail(f screen.Frame, w int) []screen.Line {
	e := eventShown(f)
	if e == nil {
		return nil
	}
	p := &part.Page{F: atEvent(f, e), W: w}
	p.Text(0, e.Title, f.Look.Strong)
	names := make([]string, len(e.Messengers))
	for i, id := range e.Messengers {
		names[i] = f.Name(id)
	}
	p.Text(0, e.Day.FormatLong(e.Precision)+" · "+e.Kind+" · "+strings.Join(names, ", "), f.Look.Quiet)
	p.Blank()
	p.Text(0, e.Summary, f.Look.Text)
	p.Blank()
	p.SourceFields("read in", e.Source, true)
	p.Blank()
	p.Text(0, "enter once more: "+fit.Bind(e.Day.Short())+" becomes the day on all screens", f.Look.Key)
	changesInFull(p, e)
	if flows := eventFlows(f, e); len(flows) > 0 {
		p.Heading("Installs and sign-ups counted within six weeks, not users")
		for _, o := range flows {
			p.Add(screen.Span{Text: string(f.FigureMark(o)) + " ", Style: f.Colour(o.Messenger)}, screen.Span{Text: fit.Pad(o.Period(), 23) + " " + fit.Pad(o.Signed(), 9) + " ", Style: f.Look.Text},
				screen.Span{Text: fit.Pad(flowNoun(o), 9) + countedBy(o) + ", read in " + o.Source.Publisher + " " + say.FlagText(f, o, "ep"), Style: f.Look.Quiet})
		}
	}
	return p.Lines
}

// eventFigures are the figures that the screen shows of an event.
func eventFigures(f screen.Frame, e *data.Event) []*data.Observation {
	var all []*data.Observation
	for _, id := range e.Messengers {
		all = append(all, changeOf(f, e, id).figures()...)
	}
	all = append(all, eventFlows(f, e)...)
	if _, base := flowOf(f, e); base != nil && !slices.Contains(all, base) {
		all = append(all, base)
	}
	return all
}
