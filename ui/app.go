// Package ui is the program around the screens: their list, the road from a frame to a grid of cells, and a thin Bubble
// Tea program.
//
//	keys ─┐                                                    ┌─ terminal
//	mouse ├─► Action ─► State, Effect ─► Frame ─► Show ─► Grid ┼─ pictures
//	flags ┘                                       └► Records   └─ tests
//
// The keys and what they do stand in package screen; app.go carries out the effects, and run.go starts the program and
// guards its terminal. Render (render.go) lets the frame's screen draw, note.go explains what was drawn, and modal.go,
// help.go and dialog.go lie over it; cursor.go says where the terminal's own cursor stands; picture.go and save.go make
// files of it. speak.go answers keys in lines of text where nothing is drawn. list.go is the list of screens.
package ui

import (
	"cmp"
	"slices"
	"time"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/screen"
	"userbase/ui/tty"
)

// app is the only Bubble Tea model: it turns messages into actions, and effects into commands.
type app struct {
	frame   screen.Frame
	doer    Doer
	basic   bool         // a terminal of 16 colours
	noColor string       // what wants no colours
	auto    screen.Theme // what auto stands for
	ascii   bool         // asked for by the state; the terminal may need it whatever the state says
	mouse   bool
	play    int       // generation of the player: late ticks of another one are dropped
	beat    time.Time // when the next step of the player is due
	keys    int       // how many were pressed
	code    int       // exit code
	input   textinput.Model
	last    screen.SaveForm
	file    string // just saved: until the next key, the open key opens it and not the source
	closed  string // could not be opened: until the next key, the copy key copies it

	measured int // the row in which the width of a sign is measured, until the answer has come

	drawn screen.Frame // what grid and text show
	grid  cells.Grid
	text  string
	at    *tea.Cursor
}

// Doer is what the app can do outside of itself. All of it runs in commands, never in Update.
type Doer struct {
	Suspend func()                                                       // stop until fg
	Browse  func(url string) (running string, err error)                 // open an address or a file named in full
	Copy    func(text string) Copied                                     // give a text to clipboards
	Save    func(screen.Frame, screen.SaveForm) (path string, err error) // write a snapshot
	Free    func(name string) string                                     // the next free name of a file
	Paste   func() (string, error)                                       // what the clipboard holds
}

// What commands bring back: a tick of the player with its generation, the outcomes of saving and browsing, the way out.
type (
	playMsg  int
	savedMsg struct {
		path string
		err  error
	}
	browseMsg struct {
		url, running string
		err          error
	}
	copiedMsg struct {
		text string
		to   Copied
	}
	pastedMsg struct {
		text string
		err  error
	}
	quitMsg   struct{ code int }
	noticeMsg string
)

// Terminal is what the environment says about the terminal. It decides how the dashboard looks, never a file.
type Terminal struct {
	NoColor    string       // what wants no colours, "" if nothing does
	Background screen.Theme // dark or light, else neutral
	ASCII      bool         // no other characters can be shown
	Boxes      bool         // it has no braille
	Dumb       bool         // it has no cursor that moves: nothing can be drawn on it
}

// newApp makes the model. The size should be the terminal's, so that the first frame fits.
func newApp(env *screen.Env, s screen.State, w, h int, t Terminal, doer Doer) *app {
	a := &app{doer: doer, auto: cmp.Or(t.Background, screen.Neutral), noColor: t.NoColor, ascii: s.ASCII, mouse: true,
		input: textinput.New()}
	a.input.SetVirtualCursor(false)        // the grid draws it; an unseen one would blink
	a.input.KeyMap.Paste.SetEnabled(false) // its text would come in a message that is not told from others
	a.frame = screen.NewFrame(env, s, w, h, nil)
	a.frame.Modal.Hint = a.frame.State == env.Normalize(env.Default())
	a.frame.ASCII = s.ASCII || t.ASCII
	a.frame.Boxes = t.Boxes
	a.setLook()
	return a
}

// Init asks what the terminal looks like.
func (a *app) Init() tea.Cmd { return a.askBackground() }

// Update answers a message.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		a.frame.W, a.frame.H = tty.Size(m.Width, m.Height)
	case tea.BackgroundColorMsg:
		a.auto = themeOn(m.IsDark())
		a.setLook()
	case tea.FocusMsg, uv.DarkColorSchemeEvent, uv.LightColorSchemeEvent: // what it shows now may have another one
		return a, a.askBackground()
	case tea.CursorPositionMsg:
		return a, a.seeWidth(m)
	case tea.ColorProfileMsg:
		if basic := m.Profile == colorprofile.ANSI; basic != a.basic {
			a.basic, a.frame.Look = basic, nil
			a.setLook()
		}
	case quitMsg:
		a.code = m.code
		return a, tea.Quit
	case noticeMsg:
		a.say(string(m), false)
	case playMsg:
		if int(m) == a.play && a.frame.Modal.Playing {
			return a, a.playOn()
		}
	case savedMsg:
		a.saved(m)
	case copiedMsg:
		a.say(m.to.words()+": "+m.text, false)
	case browseMsg:
		a.browsed(m)
	case tea.KeyPressMsg:
		return a, a.key(m)
	case tea.PasteMsg:
		a.stir()
		a.paste(m.Content)
	case pastedMsg:
		a.pasted(m)
	case tea.MouseClickMsg:
		if m.Button == tea.MouseLeft {
			a.stir()
			return a, a.click(m.X, m.Y)
		}
	case tea.MouseWheelMsg:
		switch m.Button {
		case tea.MouseWheelUp:
			return a, a.wheel(-1)
		case tea.MouseWheelDown:
			return a, a.wheel(1)
		}
	}
	return a, nil
}

// say puts a text into the note line until the next key; bad makes it an error.
func (a *app) say(text string, bad bool) {
	a.frame.Modal.Notice, a.frame.Modal.Bad, a.frame.Modal.Whole = data.OneLine(text), bad, false
}

// act carries out an action and its effect. The hint has served when a key of it is used, or many others are.
func (a *app) act(do screen.Action) tea.Cmd {
	was := a.frame.State
	if slices.ContainsFunc(screen.HintKeys, func(k screen.Use) bool { return a.frame.KeyOf(k.ID).Binds[0].Do == do }) {
		a.frame.Modal.Hint = false
	}
	s, e := screen.Act(do, a.frame)
	a.frame.State = s
	if s.Open != was.Open || s.View != was.View {
		a.frame.Modal.Scroll = 0
	}
	if s.View != was.View || s.Focus != was.Focus || s.Base != was.Base {
		a.frame.Modal.Down = 0
	}
	if s.Theme != was.Theme {
		a.setLook()
		if a.noColor != "" {
			e = screen.Tell(a.noColor + ": the dashboard stays without colours")
		}
	}
	return a.effect(e)
}

// effect turns an effect into a command.
func (a *app) effect(e screen.Effect) tea.Cmd {
	m := &a.frame.Modal
	switch e.Kind {
	case screen.Notice:
		a.say(e.Text, false)
	case screen.CopyText:
		give, text := a.doer.Copy, e.Text
		return tea.Batch(tea.SetClipboard(text), func() tea.Msg { return copiedMsg{text, give(text)} })
	case screen.Browse:
		a.say("opening "+data.Quoted(e.Text), false)
		browse, url := a.doer.Browse, e.Text
		return func() tea.Msg { running, err := browse(url); return browseMsg{url, running, err} }
	case screen.AskSearch:
		return a.openField(screen.SearchModal, a.frame.Search)
	case screen.TypeDay:
		return a.openField(screen.DayModal, "")
	case screen.OpenList:
		m.Kind, m.List = screen.ListModal, screen.Verb(e.N)
		m.Row = screen.ChoicesOf(a.frame, m.List).At
	case screen.AskSave:
		return a.openSave()
	case screen.DoSaveAgain:
		return a.saveAgain()
	case screen.ShowHelp:
		m.Kind, m.Scroll = screen.HelpModal, 0
	case screen.ScrollBody:
		m.Down = e.N
	case screen.StartPlay:
		return a.startPlay()
	case screen.ToggleMouse:
		a.mouse = !a.mouse
		if a.mouse {
			a.say("the mouse is caught: click and wheel work here", false)
		} else {
			a.say("the mouse is released: text can be selected; M catches it again", false)
		}
	case screen.DoQuit:
		a.code = e.N
		return tea.Quit
	case screen.DoSuspend:
		suspend := a.doer.Suspend
		return func() tea.Msg { suspend(); return nil }
	case screen.DrawAnew:
		return tea.ClearScreen
	case screen.ReadClipboard:
		return a.readClipboard()
	}
	return nil
}

// picture draws the frame, unless it is the one drawn last.
func (a *app) picture() cells.Grid {
	if a.text == "" || a.frame != a.drawn {
		a.grid = Render(a.frame)
		a.text = a.grid.ANSI()
		a.at = cursor(a.frame, a.grid)
		a.drawn = a.frame
	}
	return a.grid
}

// View is the frame as text.
func (a *app) View() tea.View {
	a.picture()
	v := tea.NewView(a.text)
	v.AltScreen = true
	v.ReportFocus = a.noColor == ""
	v.Cursor = a.at
	v.KeyboardEnhancements.ReportAlternateKeys = true // ctrl+c and ctrl+z are at their places on every keyboard
	if !a.frame.Modal.Typing() {                      // so are letters, while they are keys
		v.KeyboardEnhancements.ReportAllKeysAsEscapeCodes = true
		v.KeyboardEnhancements.ReportAssociatedText = true
	}
	if a.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}
