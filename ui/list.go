package ui

import (
	"userbase/ui/compare"
	"userbase/ui/figures"
	"userbase/ui/growth"
	"userbase/ui/profiles"
	"userbase/ui/ranking"
	"userbase/ui/screen"
)

// A new screen is one file and one word here.
func init() {
	screen.Screens = func() []screen.Screen {
		return []screen.Screen{ranking.Screen{}, trend{}, growth.Screen{}, compare.Screen{}, events{}, profiles.Screen{}, figures.Screen{}}
	}
}
