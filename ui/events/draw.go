package events

import (
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
)

// The columns of a row of the list.
const (
	dayEnd  = 14
	kindAt  = 16
	titleAt = 28
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
		p.Text(0, allAgain(v.Frame)+".", v.Look.Quiet)
		p.Draw(g.Sub(3, min(1, g.H/4), g.W-4, g.H))
		return
	}
	l := layout(g.W, g.H, len(v.list))
	v.drawList(g.Sub(0, l.top, g.W, l.list))
	below := g.Sub(3, l.text, g.W-4, g.H-l.text)
	lines, t := v.text(below.W, below.H)
	screen.DrawLines(below, lines, v.Look.Quiet)
	v.drawTable(below.Sub(0, below.H-t.height(), below.W, t.height()), t)
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
