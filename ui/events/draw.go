package events

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// rows is how the list and the text below it share the rows of the body.
type rows struct {
	top, list int // the first row of the list, and its height
	text      int // the first row of the text
}

const (
	lowBody     = 8  // rows: in fewer there is none to be left empty
	tallBody    = 24 // rows: from here on the text needs but half of them, and the list gets the other half
	narrowBody  = 60 // columns: in fewer the text is cut anyway, and the list must not suffer as well
	fewestRows  = 4  // of the list in a narrow body
	kindFrom    = 76 // columns: from here on titles leave room for the kind of an event
	contextFrom = 10 // rows of a list: from here on more of what came before is shown, as that may explain the event
	sideBySide  = 60 // columns of text: from here on the source goes beside the title without its day, if need be

	dayEnd, kindAt, titleAt = 14, 16, 28 // columns of a row of the list
)

// layout keeps the height of a list of n the same whatever is selected, so that walking through it moves nothing.
func layout(w, h, n int) rows {
	if h < lowBody {
		n = min(n, h)
		return rows{0, n, min(n+1, h)} // the text has what a short list leaves
	}
	l := rows{top: 1, list: (h - 1) / 3}
	if h >= tallBody {
		l.list = (h - 1) / 2
	}
	if w < narrowBody {
		l.list = max(l.list, fewestRows)
	}
	l.list = min(l.list, max(n, 1))
	l.text = l.top + l.list + 1
	return l
}

// Draw draws the list, and below it the text about the selected event.
func (v shown) Draw(g cells.Grid) {
	if v.event == nil {
		p := &part.Page{F: v.Frame, W: g.W - 5}
		p.Text(0, "No event "+filterWords(v.Frame)+".", v.Look.Strong)
		p.Text(0, v.Hint("", allAgain(v.Frame)+"."), v.Look.Quiet)
		p.Draw(g.Sub(3, min(1, g.H/4), g.W-4, g.H))
		return
	}
	l := layout(g.W, g.H, len(v.list))
	v.drawList(g.Sub(0, l.top, g.W, l.list))
	below := g.Sub(3, l.text, g.W-4, g.H-l.text)
	lines, t := v.text(below.W, below.H)
	screen.DrawLines(below, lines, v.Look.Quiet)
	v.drawTable(below, t)
}

// drawList draws the rows of the list around the selected one.
func (v shown) drawList(g cells.Grid) {
	before := g.H / 2
	if g.H >= contextFrom {
		before = g.H * 3 / 4
	}
	first := min(max(v.at-before, 0), max(len(v.list)-g.H, 0))
	near, title, marks := v.list[first:min(first+g.H, len(v.list))], kindAt, 0
	if g.W >= kindFrom {
		title = titleAt
	}
	for _, e := range near {
		marks = max(marks, 2*len(e.Messengers))
	}
	for y, e := range near {
		style := v.Look.Text
		if e == v.event {
			g.Put(1, y, '▸', v.Look.Strong)
			style = v.Look.Strong
		}
		g.Right(dayEnd, y, e.Day.Format(e.Precision), style)
		if title > kindAt {
			g.Text(kindAt, y, e.Kind, v.Look.Quiet)
		}
		g.Text(title, y, fit.CutTitle(e.Title, g.W-2-marks-title, v.ASCII), style)
		for i, id := range e.Messengers {
			g.Put(g.W-1-2*(len(e.Messengers)-i), y, v.Mark(id, true), v.Colour(id))
		}
		g.Hit(0, y, g.W, 1, screen.Action{Verb: screen.Select, Arg: e.ID})
	}
}

// text lays out the selected event for w × h cells: what happened, where it was read, the figures before and after as
// fully as they fit, and without a panel the table of bars at the foot, if there is room for it.
func (v shown) text(w, h int) (lines []screen.Line, t table) {
	if h <= 0 {
		return nil, t
	}
	e, p := v.event, &part.Page{F: v.then, W: w}
	ways := []func(*part.Page){v.changesInFull, v.changesInLines, v.changesInShort}
	if v.Skeleton().Panel.W > 0 {
		p.Text(0, e.Title, v.Look.Strong)
		p.Text(0, e.Summary, v.Look.Text)
		p.Text(0, e.Kind+" · "+readIn(e.Source)+", "+e.Source.Access.String(), v.Look.Quiet)
		if ways = ways[1:]; len(v.counts) == 0 { // the panel has them in full
			ways = nil
		}
	} else {
		v.titleAndSource(p)
		p.Text(0, e.Summary, v.Look.Text)
		t = v.newTable(w)
		need := len(p.Lines) + 2 + len(t.rows) // with a line of figures before and after
		if w < narrowTable {                   // where lines are short, all of these go before the table
			need += 2*len(v.changes) - 1
		}
		if need > h {
			t = table{}
		}
		if len(t.rows) > 0 {
			ways = ways[1:]
			if h -= 1 + len(t.rows); len(p.Lines)+len(v.changes) < h {
				h-- // an empty row above it
			}
		}
	}
	kept := len(p.Lines)
	for _, way := range ways {
		p.Lines = p.Lines[:kept]
		if way(p); len(p.Lines) <= h {
			break
		}
	}
	if len(p.Lines) > h {
		p.Lines = p.Lines[:h-1]
		p.Add(screen.Span{Text: v.Hint("…", " enter shows the rest"), Style: v.Look.Quiet})
	}
	return p.Lines, t
}

// titleAndSource is the title with the source at the right end of its row, or in a row of its own. The day of the page
// may be left out beside it: it is in the full text.
func (v shown) titleAndSource(p *part.Page) {
	title, source := screen.Span{Text: v.event.Title, Style: v.Look.Strong}, readIn(v.event.Source)
	gap := func() int { return p.W - cells.Width(title.Text, v.ASCII) - cells.Width(source, v.ASCII) }
	if gap() < 2 && p.W >= sideBySide {
		source = v.event.Source.Publisher
	}
	if n := gap(); n >= 2 {
		p.Add(title, screen.Span{Text: strings.Repeat(" ", n)}, screen.Span{Text: source, Style: v.Look.Quiet})
		return
	}
	p.Text(0, title.Text, title.Style)
	p.Text(0, readIn(v.event.Source), v.Look.Quiet)
}

// readIn is the publisher of a page and its day.
func readIn(s *data.Source) string {
	if d := s.Day(data.Day.Format); d != "" {
		return s.Publisher + ", " + d
	}
	return s.Publisher
}
