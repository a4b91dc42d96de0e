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
	tallBody    = 24 // rows: from here on the text gets nine in twenty of them, else two in five
	mostText    = 14 // rows that the text needs
	narrowBody  = 60 // columns: in fewer the text is cut anyway, and the list must not suffer as well
	fewestRows  = 4  // of the list in a narrow body
	kindFrom    = 76 // columns: from here on titles leave room for the kind of an event
	contextFrom = 10 // rows of a list: from here on more of what came before is shown
	sideBySide  = 60 // columns of text: from here on the source goes beside the title without its day, if need be
	fewText     = 2  // rows of text: in so few the summary alone, as the title stands in the list

	dayEnd, kindAt, titleAt = 14, 16, 28 // columns of a row of the list
	numberWidth             = 3          // of the number before a title, where there is a panel
)

// layout depends on the size alone, so that walking through the list moves nothing. In a low body the text has what a
// list of n leaves.
func layout(w, h, n int) rows {
	if h < lowBody {
		n = min(n, h)
		return rows{0, n, min(n+1, h)}
	}
	text := h * 2 / 5
	if h >= tallBody {
		text = h * 9 / 20
	}
	l := rows{top: 1, list: h - 2 - min(text, mostText)}
	if w < narrowBody {
		l.list = max(l.list, fewestRows)
	}
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
	t := v.newTable(below.W, below.H)
	screen.DrawLines(below, v.text(below.W, below.H-t.height(below.H)), v.Look.Quiet)
	v.drawTable(below, t)
}

// drawn is the part of the list that the body has room for.
func (v shown) drawn() screen.Part {
	body := v.Skeleton().Body
	return v.inSight(layout(body.W, body.H, len(v.list)).list)
}

// inSight is the part of the list that h rows have room for: the selected event with more before it than behind.
func (v shown) inSight(h int) screen.Part {
	before := h / 2
	if h >= contextFrom {
		before = h * 3 / 4
	}
	first := min(max(v.at-before, 0), max(len(v.list)-h, 0))
	return screen.Part{From: first, To: min(first+h, len(v.list))}
}

// drawList draws the rows of the list around the selected one.
func (v shown) drawList(g cells.Grid) {
	part := v.inSight(g.H)
	near, title, number, marks := v.list[part.From:part.To], kindAt, 0, 0
	if g.W >= kindFrom {
		title = titleAt
	}
	if v.Skeleton().Panel.W > 0 {
		title += numberWidth
		number = title - 1
	}
	for _, e := range near {
		marks = max(marks, 2*len(e.Messengers))
	}
	for y, e := range near {
		style := v.Look.Text
		if e == v.event {
			v.Point(g, y, v.Look.Strong)
			style = v.Look.Strong
		}
		g.Right(dayEnd, y, e.Day.Format(e.Precision), style)
		if g.W >= kindFrom {
			g.Text(kindAt, y, e.Kind, v.Look.Quiet)
		}
		if number > 0 {
			g.Right(number, y, v.rush.numberOf(e), v.Look.Strong)
		}
		g.Text(title, y, fit.CutTitle(e.Title, g.W-2-marks-title, v.ASCII), style)
		for i, id := range e.Messengers {
			g.Put(g.W-1-2*(len(e.Messengers)-i), y, v.Mark(id, true), v.Colour(id))
		}
		g.Hit(0, y, g.W, 1, screen.Action{Verb: screen.Select, Arg: e.ID})
	}
}

// text lays out the selected event for w × h cells: what happened, where it was read, and the figures before and after
// as fully as they fit.
func (v shown) text(w, h int) []screen.Line {
	if h <= 0 {
		return nil
	}
	e, p := v.event, &part.Page{F: v.then, W: w}
	if h <= fewText {
		for _, line := range fit.Fitting([]string{e.Summary}, w, h, v.ASCII) {
			p.Add(screen.Span{Text: line, Style: v.Look.Text})
		}
		return p.Lines
	}
	ways := []func(*part.Page){v.changesInFull, v.changesInLines, v.changesInShort}
	if v.Skeleton().Panel.W > 0 {
		p.Text(0, e.Title, v.Look.Strong)
		p.Text(0, e.Summary, v.Look.Text)
		p.Text(0, e.Kind+" · "+readIn(e.Source)+", "+e.Source.Access.String(), v.Look.Quiet)
		if ways = ways[1:]; len(v.rush.lanes) == 0 { // the panel has them in full
			ways = nil
		}
	} else {
		v.titleAndSource(p)
		p.Text(0, e.Summary, v.Look.Text)
	}
	kept := len(p.Lines)
	for _, way := range ways {
		p.Lines = p.Lines[:kept]
		if way(p); len(p.Lines) <= h {
			break
		}
	}
	switch {
	case len(p.Lines) > h && v.Picture: // nobody can ask for the rest: the row is of more use to the words
		p.Lines = p.Lines[:h]
		for i, room := 0, w; i < len(p.Lines[h-1].Spans); i++ {
			s := &p.Lines[h-1].Spans[i]
			if i == len(p.Lines[h-1].Spans)-1 {
				s.Text = cells.Cut(s.Text+" …", room, v.ASCII)
			}
			room -= cells.Width(s.Text, v.ASCII)
		}
	case len(p.Lines) > h:
		p.Lines = p.Lines[:h-1]
		p.Add(screen.Span{Text: v.Hint("…", " enter shows the rest"), Style: v.Look.Quiet})
	}
	return p.Lines
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
