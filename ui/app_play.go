package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"userbase/ui/screen"
)

// playStep is how long the player shows a month.
const playStep = time.Second / 8

// startPlay starts the years: from the first figure if the day is today.
func (a *app) startPlay() tea.Cmd {
	a.frame.Modal.Playing = true
	a.play++
	if a.frame.IsToday() {
		first := a.frame.Today
		for _, id := range a.frame.Visible() {
			if o := a.frame.Set.First(id, a.frame.Query()); o != nil {
				first = min(first, o.AsOf)
			}
		}
		s := screen.MoveTo(a.frame.State, a.frame, first)
		a.frame.State = a.frame.Normalize(s)
	}
	return a.nextTick()
}

// nextTick asks for the next step of the player, of this generation.
func (a *app) nextTick() tea.Cmd {
	generation := a.play
	return tea.Tick(playStep, func(time.Time) tea.Msg { return playMsg(generation) })
}

// playOn makes one step of the player and asks for the next; at today it ends.
func (a *app) playOn() tea.Cmd {
	a.act(screen.Action{Verb: screen.Tick})
	if a.frame.IsToday() {
		a.frame.Modal.Playing = false
		return nil
	}
	return a.nextTick()
}
