package events

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Screen answers "Why?": what happened, what the figures were before and after, and, where somebody counted
// installs or sign-ups in those weeks, the rush. It never says that one caused the other.
type Screen struct{ part.Plain }

func (Screen) ID() string { return "events" }

// PanelWidth makes room for three weeks with two cells a day.
func (Screen) PanelWidth() int { return 52 }

// Groups says that the figures before and after an event count active users.
func (Screen) Groups() []data.Group { return []data.Group{data.Active} }

func (Screen) Uses(f screen.Frame) []screen.Use {
	why := ""
	if len(ListedEvents(f)) == 0 {
		why = "no event is listed: " + allEventsAgain(f)
	}
	return []screen.Use{
		{ID: "who", Word: "event", Why: why}, {ID: "search", Word: "search", Why: ""}, {ID: "kind", Word: "kind", Why: ""}, {ID: "whose", Word: "whose", Why: ""}, {ID: "open", Word: "in full", Why: why},
		{ID: "source", Word: "source", Why: why}, {ID: "copy", Word: "copy", Why: why}, {ID: "event", Word: "", Why: why}, {ID: "ends", Word: "", Why: why}, {ID: "page", Word: "", Why: why},
		{ID: "metric", Word: "", Why: "events compares active users before and after, and nothing else"}, {ID: "all", Word: "all events", Why: ""},
		{ID: "hide", Word: "", Why: "events hides nobody: w chooses whose events are listed"},
		{ID: "today", Word: "", Why: "the events of all days are listed: enter twice makes the day of one the day of all screens"},
	}
}

func (v Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	s := f.State
	list := ListedEvents(f)
	at := selectedEvent(f, list)
	to := func(n int) (screen.State, screen.Effect, bool) {
		if at >= 0 {
			s.Event = list[min(max(n, 0), len(list)-1)].ID
		}
		return s, screen.Effect{}, true
	}
	switch a.Verb {
	case screen.Move, screen.Scroll:
		return to(at + a.N)
	case screen.Page:
		return to(at + a.N*v.pageRows(f))
	case screen.Top:
		return to(0)
	case screen.Bottom:
		return to(len(list) - 1)
	case screen.Select:
		if f.Set.Event(a.Arg) == nil {
			return s, screen.Effect{}, false
		}
		s.Event = a.Arg
		return s, screen.Effect{}, true
	case screen.StepEvent:
		if n := at + a.N; at < 0 || n < 0 || n >= len(list) || list[n].Day > f.Today {
			return s, screen.Tell("no further event in this list"), true
		}
		e := list[at+a.N]
		s.Event = e.ID
		return screen.MoveTo(s, f, e.Day), screen.Tell(e.Day.Format(e.Precision) + ": " + e.Title), true
	case screen.Enter:
		if at < 0 {
			return s, screen.Tell("there is no event to open: " + allEventsAgain(f)), true
		}
		e := list[at]
		s.Event, s.Open = e.ID, !f.Open
		if !f.Open {
			return s, screen.Effect{}, true
		}
		return screen.MoveTo(s, f, e.Day), screen.Tell(e.Day.Short() + " is now the day on all screens"), true
	case screen.Evening:
		s.Event = screen.FirstEvent(f.Set, screen.TheEveningsEvent)
		if with := (screen.Frame{State: s, Env: f.Env}); selectedEvent(with, list) < 0 || list[selectedEvent(with, list)].ID != s.Event {
			s.Kind, s.Whose, s.Search = "", "", "" // the filters would hide it
		}
		return screen.MoveTo(s, f, screen.TheEvening), screen.Effect{}, true
	case screen.ShowAll:
		s.Kind, s.Whose, s.Search = "", "", ""
		return s, screen.Tell("all " + fit.Itoa(len(f.Set.Events)) + " events"), true
	case screen.Back:
		switch {
		case f.Open || f.Search != "":
		case f.Kind != "":
			s.Kind = ""
			return s, screen.Tell("all kinds again"), true
		case f.Whose != "":
			s.Whose = ""
			return s, screen.Tell("events about everyone again"), true
		}
	}
	return s, screen.Effect{}, false
}

// pageRows is the height of the list, by which the keys for pages move.
func (Screen) pageRows(f screen.Frame) int {
	l := f.Skeleton(1)
	return max(eventLayout(l.Body.W, l.Body.H, len(ListedEvents(f))).list, 1)
}

func (Screen) Head(f screen.Frame) screen.Head {
	n, all := len(ListedEvents(f)), len(f.Set.Events)
	words := filterWords(f)
	if words == "" {
		return screen.Head{Titles: []string{"Why?  All " + fit.Itoa(all) + " events", "All " + fit.Itoa(all) + " events"}, Scopes: []string{"all kinds, everyone"}}
	}
	count := fit.Itoa(n) + " of " + fit.Itoa(all) + " events"
	h := screen.Head{Titles: []string{"Why?  " + count + " " + words, "Why?  " + count, count}}
	kind, who := "all kinds", "everyone"
	if f.Kind != "" {
		kind = f.Kind
	}
	if f.Whose != "" {
		who = f.Name(f.Whose)
	}
	h.Scopes = []string{kind + ", " + who}
	return h
}

// eventRows is how the list and the text below it share the rows of the body.
type eventRows struct {
	top, list int // the first row of the list, and its height
	text      int // the first row of the text
}

// eventLayout keeps the height of a list of n the same whatever is selected, so that walking through it moves nothing.
func eventLayout(w, h, n int) eventRows {
	if h < 8 {
		n = min(n, h)
		return eventRows{0, n, min(n+1, h)} // the text has what a short list leaves
	}
	l := eventRows{top: 1, list: (h - 1) / 3}
	if h >= 24 {
		l.list = (h - 1) / 2
	}
	if w < 60 {
		l.list = max(l.list, 4)
	}
	l.list = min(l.list, max(n, 1))
	l.text = l.top + l.list + 1
	return l
}

func (v Screen) Draw(g cells.Grid, f screen.Frame) {
	list := ListedEvents(f)
	at := selectedEvent(f, list)
	if at < 0 {
		p := &part.Page{F: f, W: g.W - 5}
		p.Text(0, "No event "+filterWords(f)+".", f.Look.Strong)
		p.Text(0, allEventsAgain(f)+".", f.Look.Quiet)
		screen.DrawLines(g.Sub(3, min(1, g.H/4), g.W-4, g.H), p.Lines, f.Look.Quiet)
		return
	}
	l := eventLayout(g.W, g.H, len(list))
	v.drawList(g.Sub(0, l.top, g.W, l.list), f, list, at)
	below := g.Sub(3, l.text, g.W-4, g.H-l.text)
	t := textOf(f, list[at], below.W, below.H)
	screen.DrawLines(below, t.lines, f.Look.Quiet)
	if n := t.table.height(); n > 0 {
		drawRushTable(f, below.Sub(0, below.H-n, below.W, n), t.table)
	}
}

// drawList draws the rows of the list around the selected one; in a long list more of what came before it.
func (Screen) drawList(g cells.Grid, f screen.Frame, list []*data.Event, at int) {
	before := g.H / 2
	if g.H >= 10 {
		before = g.H * 3 / 4
	}
	first := min(max(at-before, 0), max(len(list)-g.H, 0))
	title, marks := 16, 0
	if g.W >= 76 {
		title = 28
	}
	rows := list[first:min(first+g.H, len(list))]
	for _, e := range rows {
		marks = max(marks, 2*len(e.Messengers))
	}
	for y, e := range rows {
		style := f.Look.Text
		if first+y == at {
			g.Put(1, y, '▸', f.Look.Strong)
			style = f.Look.Strong
		}
		g.Right(14, y, e.Day.Format(e.Precision), style)
		if title > 16 {
			g.Text(16, y, e.Kind, f.Look.Quiet)
		}
		g.Text(title, y, fit.CutTitle(e.Title, g.W-2-marks-title, f.ASCII), style)
		for i, id := range e.Messengers {
			g.Put(g.W-1-2*(len(e.Messengers)-i), y, f.Mark(id, true), f.Colour(id))
		}
		g.Hit(0, y, g.W, 1, screen.Action{Verb: screen.Select, Arg: e.ID})
	}
}

// DrawPanel draws the rush; without flows near the event the figures before and after in full.
func (Screen) DrawPanel(g cells.Grid, f screen.Frame) {
	e := eventShown(f)
	if e == nil {
		return
	}
	if r := rushPlan(f, e, g.W, g.H); len(r.lanes) > 0 {
		drawRush(f, g, e, r)
		return
	}
	p := &part.Page{F: atEvent(f, e), W: g.W}
	changesInFull(p, e)
	screen.DrawLines(g, p.Lines, f.Look.Quiet)
}
