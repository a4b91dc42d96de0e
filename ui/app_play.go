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
	a.beat = time.Now()
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

// nextTick asks for the next step of the player, of this generation: a step after the last one was due, so that the
// years keep their pace, or if that is over, now.
func (a *app) nextTick() tea.Cmd {
	generation := a.play
	now := time.Now()
	if a.beat = a.beat.Add(playStep); a.beat.Before(now) {
		a.beat = now
	}
	return tea.Tick(a.beat.Sub(now), func(time.Time) tea.Msg { return playMsg(generation) })
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
