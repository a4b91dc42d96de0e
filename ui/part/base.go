// Package part holds blocks that screens are built of: answers that most share, a page of text, a figure in full, the
// panel about a messenger, the time line.
package part

import (
	"userbase/data"
	"userbase/ui/screen"
)

// Base holds what most screens are: a panel of 37 columns, people as the unit, all metric groups. Embed it.
type Base struct{}

// PanelWidth is the width of the side panel.
func (Base) PanelWidth() int { return 37 }

// Units are people alone.
func (Base) Units() []screen.Unit { return []screen.Unit{screen.People} }

// Groups are all metric groups.
func (Base) Groups() []data.Group { return data.Groups[:] }

// SortColumns are none.
func (Base) SortColumns() []string { return nil }

// Handle leaves every action to the common answer.
func (Base) Handle(_ screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	return f.State, screen.Effect{}, false
}
