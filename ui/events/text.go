package events

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

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
		if t = v.tableBelow(len(p.Lines), w, h); len(t.rows) > 0 {
			ways = ways[1:]
			if h -= t.height(); len(p.Lines)+len(v.changes) < h {
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
		p.Add(screen.Span{Text: "… enter shows the rest", Style: v.Look.Quiet})
	}
	return p.Lines, t
}

// tableBelow is the table of bars, if it has room in h rows below a text of some rows and the figures before and after
// in short; where lines are short, these go first.
func (v shown) tableBelow(text, w, h int) table {
	t := v.newTable(w)
	need := text + 1 + t.height()
	if w < narrowTable {
		need += 2*len(v.changes) - 1
	}
	if need > h {
		return table{}
	}
	return t
}

// sideBySide is the width of a text from which on the source may stand beside the title without its day, which is in
// the full text.
const sideBySide = 60

// titleAndSource is the title with the source at the right end of its row, or in a row of its own.
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
	if d := say.Published(s); d != "" {
		return s.Publisher + ", " + d
	}
	return s.Publisher
}
