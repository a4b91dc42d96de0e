package ui

import (
	"userbase/data"
	"userbase/ui/compare"
	"userbase/ui/events"
	"userbase/ui/figures"
	"userbase/ui/growth"
	"userbase/ui/profiles"
	"userbase/ui/ranking"
	"userbase/ui/screen"
	"userbase/ui/trend"
)

// Screens lists the screens in the order of their tabs. A new screen is one package and one word here.
func Screens() []screen.Screen {
	return []screen.Screen{ranking.Screen{}, trend.Screen{}, growth.Screen{}, compare.Screen{}, events.Screen{},
		profiles.Screen{}, figures.Screen{}}
}

// NewEnv makes the environment of the program with all its screens.
func NewEnv(set *data.Set, today data.Day, version string) *screen.Env {
	return screen.NewEnv(set, today, version, Screens())
}
