package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"userbase/ui/screen"
)

// typed gives a message to the text input of the search or of the save dialog.
func (a *app) typed(msg tea.Msg) tea.Cmd {
	if a.frame.Modal.Kind == screen.SaveModal {
		return a.saveTyped(msg)
	}
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "enter":
			a.frame.Modal.Kind = screen.NoModal
			return nil
		case "esc":
			if a.input.Value() == "" {
				a.frame.Modal.Kind = screen.NoModal
				return nil
			}
			a.input.SetValue("")
			a.search()
			return nil
		case "up":
			return a.act(screen.Action{Verb: screen.Move, N: -1})
		case "down":
			return a.act(screen.Action{Verb: screen.Move, N: 1})
		}
	}
	cmd := a.feed(msg)
	a.search()
	return cmd
}

// feed lets the text input answer a message.
func (a *app) feed(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	a.input, cmd = a.input.Update(msg)
	a.showInput()
	return cmd
}

// showInput puts what is typed, and the cursor, into the frame.
func (a *app) showInput() {
	a.frame.Modal.Input, a.frame.Modal.Cursor = a.input.Value(), a.input.Position()
}

// search takes what is typed into the state at once.
func (a *app) search() {
	a.showInput()
	s := a.frame.State
	s.Search = strings.TrimLeft(a.input.Value(), " ")
	a.frame.State = a.frame.Normalize(s)
}
