package screen

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
)

// Verb is what an action does.
type Verb uint8

// The verbs. Keys, mouse and tests all speak them; screens never see a key.
const (
	None      Verb = iota
	Switch         // to the screen Arg
	NextView       // N screens on
	Move           // N messengers or rows down
	Page           // N pages down
	Top            // to the first row
	Bottom         // to the last row
	StepMonth      // N months (trend: columns; profiles: messengers)
	StepYear       // N years
	StepEvent      // N events on
	GoDay          // to the day N; 0 is today
	Evening        // to 15 January 2021
	Play           // start the years
	Tick           // one step of play
	Zoom           // N > 0 in, N < 0 out
	Enter          // open the selected thing
	Back           // one step back
	Hide           // hide or show the focus
	ShowAll        // show all messengers
	MakeBase       // the focus becomes the base; on compare: swap
	NextScale
	NextUnit
	NextAlign
	IndexHere
	NextGroup
	Estimates
	Search
	NextKind
	NextWhose
	NextSort
	Reverse
	SaveAs
	SaveAgain
	Copy
	OpenSource
	NextTheme
	Mouse
	Help
	Quit
	Suspend
	Select // the messenger, event or figure Arg
	Scroll // the wheel: N lines down
)

// Action is what a person wants: by key, by mouse, or by test.
type Action struct {
	Verb Verb
	N    int
	Arg  string
}

// Effect is what a state cannot hold: something to say, copy, open, save. The app carries it out.
type Effect struct {
	Kind EffectKind
	Text string // what to say, copy or open
	N    int    // where to scroll to
}

// EffectKind is the kind of an effect.
type EffectKind uint8

// The effects.
const (
	NoEffect    EffectKind = iota
	Notice                 // say Text in the note line
	CopyText               // send Text to the terminal's clipboard
	Browse                 // open the address Text with the desktop's opener
	AskSearch              // open the search
	AskSave                // open the save dialog
	DoSaveAgain            // save as the last time
	ShowHelp               // open the help
	StartPlay              // start the years; any key stops them
	ToggleMouse            // catch or release the mouse
	DoQuit                 // leave
	DoSuspend              // stop until fg
	ScrollBody             // the body's scrolling part begins with its line N
)

// Tell is the effect of saying something.
func Tell(text string) Effect { return Effect{Kind: Notice, Text: text} }

// Act carries out an action: the screen's own answer first, else the common one. It is pure.
func Act(a Action, f Frame) (State, Effect) {
	if s, e, ok := f.Screen().Handle(a, f); ok {
		return f.Normalize(s), e
	}
	s, e := actCommon(a, f)
	return f.Normalize(s), e
}

// actCommon is the answer that all screens give where they have none of their own.
func actCommon(a Action, f Frame) (State, Effect) {
	s := f.State
	switch a.Verb {
	case Switch:
		s.View, s.Open = a.Arg, false
	case NextView:
		s.View, s.Open = Cycle(f.ViewIDs(), s.View, a.N), false
	case Move:
		s.Focus = StepTo(f.Order(), s.Focus, a.N)
	case Page:
		s.Focus = StepTo(f.Order(), s.Focus, a.N*len(f.Set.Messengers))
	case Top:
		s.Focus = f.Order()[0]
	case Bottom:
		s.Focus = f.Order()[len(f.Order())-1]
	case Select:
		switch {
		case f.Set.Messenger(a.Arg) != nil:
			if s.Focus == a.Arg {
				s.Open = !s.Open
			}
			s.Focus = a.Arg
		case f.Set.Event(a.Arg) != nil:
			s.Event = a.Arg
			s = MoveTo(s, f, f.Set.Event(a.Arg).Day)
		}
	case StepMonth:
		s = MoveTo(s, f, monthStep(f.Day(), f.Today, a.N))
	case StepYear:
		s = MoveTo(s, f, monthStep(f.Day(), f.Today, 12*a.N))
	case Scroll:
		s = MoveTo(s, f, monthStep(f.Day(), f.Today, a.N))
	case Tick:
		if f.Day() < f.Today {
			s = MoveTo(s, f, min(monthStep(f.Day(), f.Today, 1), f.Today))
		}
	case StepEvent:
		e := f.eventStep(a.N)
		if e == nil {
			return s, Tell("no further event")
		}
		s.Event = e.ID
		s = MoveTo(s, f, e.Day)
		return s, Tell(e.Day.Format(e.Precision) + ": " + e.Title)
	case GoDay:
		s = MoveTo(s, f, data.Day(a.N))
	case Evening:
		s.Event = FirstEvent(f.Set, TheEveningsEvent)
		s = MoveTo(s, f, TheEvening)
	case Play:
		return s, Effect{Kind: StartPlay}
	case Zoom:
		return zoom(f, a.N)
	case Enter:
		s.Open = !s.Open
	case Back:
		switch {
		case s.Open:
			s.Open = false
		case s.Search != "" && f.uses("search"): // elsewhere nobody sees what esc would clear
			s.Search = ""
		default:
			return s, Tell("nothing is open: q quits")
		}
	case Hide:
		s.Hidden = joinIDs(MessengerIDs(f.Set), func(id string) bool { return f.Hides(id) != (id == s.Focus) })
		if f.Hides(s.Focus) {
			return s, Tell(f.Name(s.Focus) + " is shown again")
		}
		return s, Tell(f.Name(s.Focus) + " is hidden: x shows it again, a shows all")
	case ShowAll:
		if s.Hidden == "" {
			return s, Tell("nobody is hidden")
		}
		s.Hidden = ""
	case MakeBase:
		if s.Base == s.Focus {
			return s, Tell(f.Name(s.Focus) + " is the base already: the sentence compares with the next in rank")
		}
		s.Base = s.Focus
		return s, Tell("base of comparison: " + f.Name(s.Base))
	case NextScale:
		s.Scale = Cycle([]string{Linear, Log}, s.Scale, 1)
	case NextUnit:
		s.Unit = Cycle(f.Screen().Units(), f.Unit(), 1)
	case NextAlign:
		s.Align = Cycle([]string{Calendar, Launch}, s.Align, 1)
	case IndexHere:
		s.IndexDay, s.Unit = f.Day(), Index
	case NextGroup:
		groups := f.Screen().Groups()
		at := 0
		for i, g := range groups {
			if g == f.GroupShown() {
				at = i + 1
			}
		}
		s.Group = groups[at%len(groups)]
		return s, Tell("metric: " + GroupLabel(s.Group))
	case Estimates:
		s.NoEst = !s.NoEst
		if s.NoEst {
			without := f
			without.State = s
			for _, n := range f.Screen().Notes(without) { // what it changes here, if the screen says that
				if strings.HasPrefix(n.Long, "without estimates: ") {
					return s, Tell(n.Long)
				}
			}
			return s, Tell("estimates and repeats are left out")
		}
		return s, Tell("estimates are back")
	case Search:
		return s, Effect{Kind: AskSearch}
	case NextKind:
		s.Kind = Cycle(append([]string{""}, EventKinds(f.Set)...), s.Kind, 1)
	case NextWhose:
		s.Whose = Cycle(append([]string{""}, MessengerIDs(f.Set)...), s.Whose, 1)
	case NextSort:
		s.Sort = Cycle(append([]string{""}, f.Screen().SortColumns()...), f.Sort(), 1)
	case Reverse:
		s.Reverse = !s.Reverse
	case Copy:
		return s, Effect{Kind: CopyText, Text: f.Report().Citation}
	case OpenSource:
		src := f.Screen().Page(f)
		switch {
		case src == nil:
			return s, Tell("there is no page to open here")
		case !fit.WebAddress(src.URL):
			return s, Tell("this source has no web address: " + src.Publisher)
		}
		return s, Effect{Kind: Browse, Text: src.URL}
	case SaveAs:
		return s, Effect{Kind: AskSave}
	case SaveAgain:
		return s, Effect{Kind: DoSaveAgain}
	case NextTheme:
		s.Theme = Cycle([]string{Auto, Dark, Light, Mono}, s.Theme, 1)
		return s, Tell("theme: " + s.Theme)
	case Mouse:
		return s, Effect{Kind: ToggleMouse}
	case Help:
		return s, Effect{Kind: ShowHelp}
	case Quit:
		return s, Effect{Kind: DoQuit}
	case Suspend:
		return s, Effect{Kind: DoSuspend}
	}
	return s, Effect{}
}
