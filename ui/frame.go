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
	return &screen.Env{Set: set, Today: max(today, set.Newest()), Version: version, Keys: screen.Grammar(),
		FigureTexts: sync.OnceValue(func() []string { return figures.FigureTexts(set) }),
		EventTexts:  sync.OnceValue(func() []string { return events.EventTexts(set) })}
}
