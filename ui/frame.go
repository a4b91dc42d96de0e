package ui

import (
	"sync"

	"userbase/data"
	"userbase/ui/events"
	"userbase/ui/figures"
	"userbase/ui/screen"
)

// NewEnv makes the environment. Today is moved to the newest figure if that is later.
func NewEnv(set *data.Set, today data.Day, version string) *screen.Env {
	screens := Screens()
	return &screen.Env{Set: set, Today: max(today, set.Newest()), Version: version, Screens: screens, Keys: screen.Grammar(screens),
		FigureTexts: sync.OnceValue(func() []string { return figures.FigureTexts(set) }),
		EventTexts:  sync.OnceValue(func() []string { return events.EventTexts(set) })}
}
