package screen

import (
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/snapshot"
)

// Screen is one view of the data. Screens are values without memory: all that they show comes from the Frame.
// Embed plain for the answers that most screens share.
type Screen interface {
	// ID is the screen's name in tabs and flags.
	ID() string
	// Uses names the keys that the screen has words for, in the order of its footer, and says why one of them
	// cannot work now.
	Uses(Frame) []Use
	// Handle answers an action; false leaves it to the common answer. It is pure.
	Handle(Action, Frame) (State, Effect, bool)
	// Head is the title line: the question and what is shown, and right-aligned the metric or the scale.
	Head(Frame) Head
	// Sentence is the ready sentence, longest wording first; the first that fits is shown, the longest copied.
	Sentence(Frame) []string
	// Notes explain flags and signs and say what is left out.
	Notes(Frame) []Note
	// Draw draws the body.
	Draw(cells.Grid, Frame)
	// PanelWidth is the width of the side panel for a window of 120 columns.
	PanelWidth() int
	// Panel is the side panel, w cells wide.
	Panel(f Frame, w int) []Line
	// Detail shows what is selected in full, with its sources, w cells wide.
	Detail(f Frame, w int) []Line
	// Records are the rows behind the screen, their sources, and what the copy key copies.
	Records(Frame) Records
	// Page is what the open key opens, or nil.
	Page(Frame) *data.Source
	// Units, Groups and SortColumns are what the keys for unit, metric and sort walk through.
	Units() []string
	Groups() []data.Group
	SortColumns() []string
}

// PanelDrawer is a screen whose side panel is a picture, not lines of text.
type PanelDrawer interface {
	// DrawPanel draws the side panel.
	DrawPanel(cells.Grid, Frame)
}

// Head is the title line in several wordings each, longest first.
type Head struct{ Titles, Scopes []string }

// Note is one remark of the note line: in full, and as short as it may get.
type Note struct{ Long, Short string }

// Records are the rows behind a screen.
type Records struct {
	Columns  []snapshot.Column
	Rows     []snapshot.Row
	Sources  []*data.Source // further sources, beside those of the figures in the rows
	Citation string         // what the copy key copies; empty: the sentence
	Remarks  []string       // what the picture shows and the rows do not say
}

// Report is what a screen says, without its looks.
type Report = snapshot.Report

// IDs lists the ids of screens.
func IDs(screens []Screen) []string {
	ids := make([]string, len(screens))
	for i, s := range screens {
		ids[i] = s.ID()
	}
	return ids
}

// ViewIDs lists the ids of the screens in the order of their tabs.
func (e *Env) ViewIDs() []string { return IDs(e.Screens) }

// SortColumns lists the columns that any screen can be sorted by.
func (e *Env) SortColumns() []string {
	var all []string
	for _, s := range e.Screens {
		for _, c := range s.SortColumns() {
			if !slices.Contains(all, c) {
				all = append(all, c)
			}
		}
	}
	return all
}
