package ui

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
)

// events answers "Why?": what happened, what the figures were before and after, and, where somebody counted
// installs or sign-ups in those weeks, the rush. It never says that one caused the other.
type events struct{ plain }

func (events) ID() string { return "events" }

// PanelWidth makes room for three weeks with two cells a day.
func (events) PanelWidth() int { return 52 }

// Groups says that the figures before and after an event count active users.
func (events) Groups() []data.Group { return []data.Group{data.Active} }

func (events) Uses(f Frame) []Use {
	why := ""
	if len(f.listedEvents()) == 0 {
		why = "no event is listed: " + f.allEventsAgain()
	}
	return []Use{
		{"who", "event", why}, {"search", "search", ""}, {"kind", "kind", ""}, {"whose", "whose", ""}, {"open", "in full", why},
		{"source", "source", why}, {"copy", "copy", why}, {"event", "", why}, {"ends", "", why}, {"page", "", why},
		{"metric", "", "events compares active users before and after, and nothing else"}, {"all", "all events", ""},
		{"hide", "", "events hides nobody: w chooses whose events are listed"},
		{"today", "", "the events of all days are listed: enter twice makes the day of one the day of all screens"},
	}
}

func (v events) Handle(a Action, f Frame) (State, Effect, bool) {
	s := f.State
	list := f.listedEvents()
	at := f.selectedEvent(list)
	to := func(n int) (State, Effect, bool) {
		if at >= 0 {
			s.Event = list[min(max(n, 0), len(list)-1)].ID
		}
		return s, Effect{}, true
	}
	switch a.Verb {
	case Move, Scroll:
		return to(at + a.N)
	case Page:
		return to(at + a.N*v.pageRows(f))
	case Top:
		return to(0)
	case Bottom:
		return to(len(list) - 1)
	case Select:
		if f.Set.Event(a.Arg) == nil {
			return s, Effect{}, false
		}
		s.Event = a.Arg
		return s, Effect{}, true
	case StepEvent:
		if n := at + a.N; at < 0 || n < 0 || n >= len(list) || list[n].Day > f.Today {
			return s, notice("no further event in this list"), true
		}
		e := list[at+a.N]
		s.Event = e.ID
		return goDay(s, f, e.Day), notice(e.Day.Format(e.Precision) + ": " + e.Title), true
	case Enter:
		if at < 0 {
			return s, notice("there is no event to open: " + f.allEventsAgain()), true
		}
		e := list[at]
		s.Event, s.Open = e.ID, !f.Open
		if !f.Open {
			return s, Effect{}, true
		}
		return goDay(s, f, e.Day), notice(e.Day.Short() + " is now the day on all screens"), true
	case Evening:
		s.Event = firstEvent(f.Set, theEveningsEvent)
		if with := (Frame{State: s, Env: f.Env}); with.selectedEvent(list) < 0 || list[with.selectedEvent(list)].ID != s.Event {
			s.Kind, s.Whose, s.Search = "", "", "" // the filters would hide it
		}
		return goDay(s, f, TheEvening), Effect{}, true
	case ShowAll:
		s.Kind, s.Whose, s.Search = "", "", ""
		return s, notice("all " + fit.Itoa(len(f.Set.Events)) + " events"), true
	case Back:
		switch {
		case f.Open || f.Search != "":
		case f.Kind != "":
			s.Kind = ""
			return s, notice("all kinds again"), true
		case f.Whose != "":
			s.Whose = ""
			return s, notice("events about everyone again"), true
		}
	}
	return s, Effect{}, false
}

// pageRows is the height of the list, by which the keys for pages move.
func (events) pageRows(f Frame) int {
	l := f.skeleton(1)
	return max(eventLayout(l.body.W, l.body.H, len(f.listedEvents())).list, 1)
}

func (events) Head(f Frame) Head {
	n, all := len(f.listedEvents()), len(f.Set.Events)
	words := f.filterWords()
	if words == "" {
		return Head{Titles: []string{"Why?  All " + fit.Itoa(all) + " events", "All " + fit.Itoa(all) + " events"}, Scopes: []string{"all kinds, everyone"}}
	}
	count := fit.Itoa(n) + " of " + fit.Itoa(all) + " events"
	h := Head{Titles: []string{"Why?  " + count + " " + words, "Why?  " + count, count}}
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

func (v events) Draw(g cells.Grid, f Frame) {
	list := f.listedEvents()
	at := f.selectedEvent(list)
	if at < 0 {
		p := &page{f: f, w: g.W - 5}
		p.text(0, "No event "+f.filterWords()+".", f.Look.Strong)
		p.text(0, f.allEventsAgain()+".", f.Look.Quiet)
		drawLines(g.Sub(3, min(1, g.H/4), g.W-4, g.H), p.lines, f.Look.Quiet)
		return
	}
	l := eventLayout(g.W, g.H, len(list))
	v.drawList(g.Sub(0, l.top, g.W, l.list), f, list, at)
	below := g.Sub(3, l.text, g.W-4, g.H-l.text)
	t := f.textOf(list[at], below.W, below.H)
	drawLines(below, t.lines, f.Look.Quiet)
	if n := t.table.height(); n > 0 {
		f.drawRushTable(below.Sub(0, below.H-n, below.W, n), t.table)
	}
}

// drawList draws the rows of the list around the selected one; in a long list more of what came before it.
func (events) drawList(g cells.Grid, f Frame, list []*data.Event, at int) {
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
		g.Hit(0, y, g.W, 1, Action{Verb: Select, Arg: e.ID})
	}
}

// DrawPanel draws the rush; without flows near the event the figures before and after in full.
func (events) DrawPanel(g cells.Grid, f Frame) {
	e := f.eventShown()
	if e == nil {
		return
	}
	if r := f.rushPlan(e, g.W, g.H); len(r.lanes) > 0 {
		f.drawRush(g, e, r)
		return
	}
	p := &page{f: f.atEvent(e), w: g.W}
	p.changesInFull(e)
	drawLines(g, p.lines, f.Look.Quiet)
}
