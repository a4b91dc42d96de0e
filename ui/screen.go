package ui

import (
	"userbase/data"
	"userbase/ui/screen"
)

// plain holds the answers that most screens share.
type plain struct{}

func (plain) Handle(_ screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	return f.State, screen.Effect{}, false
}
func (plain) PanelWidth() int                            { return 37 }
func (plain) Panel(f screen.Frame, w int) []screen.Line  { return messengerPanel(f, w) }
func (plain) Detail(f screen.Frame, w int) []screen.Line { return messengerDetail(f, w) }
func (plain) Units() []string                            { return []string{screen.People} }
func (plain) Groups() []data.Group                       { return data.Groups[:] }
func (plain) SortColumns() []string                      { return nil }

// Page is the page of the figure of the focus that stands at the day.
func (plain) Page(f screen.Frame) *data.Source {
	if o := f.Standing(f.Focus); o != nil {
		return o.Source
	}
	return nil
}
