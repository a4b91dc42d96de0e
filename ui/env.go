package ui

import (
	"userbase/data"
	"userbase/ui/screen"
)

// NewEnv makes the environment of the program with all its screens.
func NewEnv(set *data.Set, today data.Day, version string) *screen.Env {
	return screen.NewEnv(set, today, version, Screens())
}
