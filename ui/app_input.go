package ui

import (
	tea "charm.land/bubbletea/v2"

	"userbase/ui/screen"
)

// stir ends what only lasts until somebody does something: the hint, the notice, the player.
func (a *app) stir() {
	a.frame.Modal.Hint = false
	a.say("", false)
	a.frame.Modal.Playing = false
	a.file, a.closed = "", ""
}

// key turns a key into an action, or into text while something is typed.
func (a *app) key(m tea.KeyPressMsg) tea.Cmd {
	name := m.String()
	playing, file, closed := a.frame.Modal.Playing, a.file, a.closed
	a.stir()
	switch {
	case name == "ctrl+c", name == "ctrl+z": // also while something is typed
		do, _, _ := a.frame.Find(name)
		return a.act(do)
	case playing && name == "space":
		return nil
	case file != "" && name == "o":
		return a.effect(screen.Effect{Kind: screen.Browse, Text: file})
	case closed != "" && name == "y":
		return a.effect(screen.Effect{Kind: screen.CopyText, Text: closed})
	case a.frame.Modal.Kind == screen.SearchModal || a.frame.Modal.Kind == screen.SaveModal:
		return a.typed(m)
	}
	do, k, ok := a.frame.Find(name)
	if a.frame.Modal.Kind == screen.HelpModal || a.frame.Open {
		if a.scroll(do) {
			return nil
		}
		if a.frame.Modal.Kind == screen.HelpModal {
			if do.Verb == screen.Back || do.Verb == screen.Help || do.Verb == screen.Enter {
				a.frame.Modal.Kind = screen.NoModal
				return nil
			}
			a.frame.Modal.Kind = screen.NoModal
		}
	}
	if !ok {
		return nil
	}
	if why := a.frame.Why(k, a.frame.Uses()); why != "" {
		a.say(why, false)
		return nil
	}
	return a.act(do)
}

// scroll moves the open box, if the action is one of moving.
func (a *app) scroll(do screen.Action) bool {
	lines, rows := scrollRoom(a.frame)
	at := a.frame.Modal.Scroll
	switch do.Verb {
	case screen.Move, screen.Scroll:
		at += do.N
	case screen.Page:
		at += do.N * max(rows-1, 1)
	case screen.Top:
		at = 0
	case screen.Bottom:
		at = lines
	default:
		return false
	}
	a.frame.Modal.Scroll = min(max(at, 0), max(lines-rows, 0))
	return true
}

// wheel scrolls the open box, else whatever the screen moves by lines.
func (a *app) wheel(n int) tea.Cmd {
	a.stir()
	do := screen.Action{Verb: screen.Scroll, N: n}
	if (a.frame.Modal.Kind == screen.HelpModal || a.frame.Open) && a.scroll(screen.Action{Verb: screen.Scroll,
		N: 3 * n}) {
		return nil
	}
	if a.frame.Modal.Kind != screen.NoModal {
		return nil
	}
	return a.act(do)
}
