package ranking

import (
	"userbase/ui/cells"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Panel draws the messenger in focus.
func (v shown) Panel(g cells.Grid) { part.DrawFocus(v.Frame, g) }

// Detail is the messenger in focus in full.
func (v shown) Detail(w int) []screen.Line { return part.FocusInFull(v.Frame, w) }
