package ui

import (
	"userbase/ui/compare"
	"userbase/ui/events"
	"userbase/ui/figures"
	"userbase/ui/growth"
	"userbase/ui/profiles"
	"userbase/ui/ranking"
	"userbase/ui/screen"
	"userbase/ui/trend"
)

// A new screen is one file and one word here.
func init() {
	screen.Screens = func() []screen.Screen {
		return []screen.Screen{ranking.Screen{}, trend.Screen{}, growth.Screen{}, compare.Screen{}, events.Screen{}, profiles.Screen{}, figures.Screen{}}
	}
}
