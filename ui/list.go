package ui

import "userbase/ui/screen"

// A new screen is one file and one word here.
func init() {
	screen.Screens = func() []screen.Screen {
		return []screen.Screen{ranking{}, trend{}, growth{}, compare{}, events{}, profiles{}, figures{}}
	}
}
