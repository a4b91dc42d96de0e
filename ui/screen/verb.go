package screen

// Verb is what an action does. Keys, mouse and tests all speak verbs; screens never see a key.
type Verb uint8

// The verbs. Each that a key stands for has its record in the grammar of keys.
const (
	None      Verb = iota
	Switch         // to the screen N, counted from 0
	NextView       // N screens on
	Move           // N messengers or rows down
	Page           // N pages down
	Top            // to the first row
	Bottom         // to the last row
	StepMonth      // N months (trend: columns; profiles: messengers)
	StepYear       // N years
	StepEvent      // N events on
	GoDay          // to the day N; 0 is today
	AskDay         // type the day to go to
	Evening        // to 15 January 2021
	Play           // start the years
	Tick           // one step of play
	Zoom           // N > 0 in, N < 0 out
	Enter          // open the selected thing
	Back           // one step back
	Hide           // hide or show the focus
	ShowAll        // show all messengers
	MakeBase       // the focus becomes the base; where two are shown: swap
	MoveBase       // the base goes N messengers down
	NextScale
	NextUnit
	NextAlign
	IndexHere
	ChooseGroup // the metric group N, counted from 1; 0 opens the list; the same for the next two
	Estimates
	NextKnown
	Search
	ChooseKind
	ChooseWhose
	NextSort
	Reverse
	SaveAs
	SaveAgain
	Copy
	OpenSource
	NextTheme
	Mouse
	Help
	Quit // with the exit code N
	Suspend
	Redraw
	Paste  // into the field in which something is typed
	Select // the messenger, event or figure Arg
	Scroll // the wheel: N lines down
)

var verbNames = [...]string{"none", "switch", "view", "who", "page", "top", "bottom", "when", "year", "event",
	"today", "day", "evening", "play", "tick", "zoom", "open", "back", "hide", "all", "base", "other", "scale", "unit",
	"align", "index", "metric", "estimates", "known", "search", "kind", "whose", "sort", "reverse", "save", "again",
	"copy", "source", "theme", "mouse", "help", "quit", "suspend", "redraw", "paste", "select", "scroll"}

// String is the name of the verb.
func (v Verb) String() string { return verbNames[v] }

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
	N    int    // where to scroll to, the exit code, or the verb of a list
}

// EffectKind is the kind of an effect.
type EffectKind uint8

// The effects.
const (
	NoEffect      EffectKind = iota
	Notice                   // say Text in the note line
	CopyText                 // copy Text
	Browse                   // open the address Text with the desktop's opener
	AskSearch                // open the search
	TypeDay                  // let a day be typed
	OpenList                 // let one of the choices of the verb N be chosen
	AskSave                  // open the save dialog
	DoSaveAgain              // save as the last time
	ShowHelp                 // open the help
	StartPlay                // start the years; any key stops them
	ToggleMouse              // catch or release the mouse
	DoQuit                   // leave with the exit code N
	DoSuspend                // stop until fg
	DrawAnew                 // draw the whole screen again
	ReadClipboard            // put what the clipboard holds into the field
	ScrollBody               // the body's scrolling part begins with its line N
)

// Tell is the effect of saying something.
func Tell(text string) Effect { return Effect{Kind: Notice, Text: text} }
