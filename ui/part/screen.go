package part

import (
	"userbase/data"
	"userbase/ui/screen"
)

// Plain holds the answers that most screens share.
type Plain struct{}

func (Plain) Handle(_ screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	return f.State, screen.Effect{}, false
}
func (Plain) PanelWidth() int                            { return 37 }
func (Plain) Panel(f screen.Frame, w int) []screen.Line  { return messengerPanel(f, w) }
func (Plain) Detail(f screen.Frame, w int) []screen.Line { return messengerDetail(f, w) }
func (Plain) Units() []string                            { return []string{screen.People} }
func (Plain) Groups() []data.Group                       { return data.Groups[:] }
func (Plain) SortColumns() []string                      { return nil }

// Page is the page of the figure of the focus that stands at the day.
func (Plain) Page(f screen.Frame) *data.Source {
	if o := f.Standing(f.Focus); o != nil {
		return o.Source
	}
	return nil
}
