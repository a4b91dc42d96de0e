// Package screen is the contract between a screen and the program: Screen and Shown, the Frame that a screen is drawn
// from, the State in it and its flags, the grammar of keys and what they do, the look and the skeleton of all screens.
package screen

import (
	"fmt"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/snapshot"
)

// Screen is one view of the data: what it is, and through Show what it shows of a frame. Screens are values without
// memory: all that they show comes from the Frame. Embed part.Base for the answers that most screens share.
type Screen interface {
	// ID is the screen's name in tabs and flags.
	ID() string
	// PanelWidth is the width of the side panel for a window of 120 columns; 0 for none.
	PanelWidth() int
	// Units, Groups and SortColumns are what the keys for unit, metric and sort walk through.
	Units() []Unit
	Groups() []data.Group
	SortColumns() []string
	// Handle answers an action; false leaves it to the common answer. It is pure.
	Handle(Action, Frame) (State, Effect, bool)
	// Show works out what the screen shows of a frame: lists, plans and figures are made here, once.
	Show(Frame) Shown
}

// Shown is what a screen shows of one frame. Render draws body, panel and sentence, and then explains in the note what
// was drawn.
type Shown interface {
	// Uses names the keys that the screen has words for, in the order of its footer, and says why one of them
	// cannot work now.
	Uses() []Use
	// Head is the title line: the question and what is shown, and right-aligned the metric or the scale.
	Head() Head
	// Sentence is the ready sentence, longest wording first; the first that fits is shown, the longest copied.
	Sentence() []string
	// Draw draws the body, whose size is that of the frame's skeleton.
	Draw(cells.Grid)
	// Panel draws the side panel.
	Panel(cells.Grid)
	// Notes say what is hidden or left out, and what a sign means on this screen alone.
	Notes() []Note
	// Detail is what is selected in full, with its sources, w cells wide.
	Detail(w int) []Line
	// Records are the rows behind the screen, their sources, and what the copy key copies.
	Records() Records
	// Speech is what the rows behind the screen say in sentences, with their sources.
	Speech() []snapshot.Passage
	// Page is what the open key opens, or nil.
	Page() *data.Source
}

// Brief is what is shown of a screen with a row for each figure, of which there may be very many.
type Brief interface {
	// Said are the records without their rows: all that the copy key needs.
	Said() Records
}

// Head is the title line in several wordings each, longest first. Dated says that what is shown depends on the day, so
// that the line must tell how a past one is known.
type Head struct {
	Titles, Scopes []string
	Question       string // what a page of many days asks, where there can be one
	Dated          bool
	Timeless       bool     // holds no figures, so that it does not matter what was known when
	Chart          string   // what kind of picture it is, for an alternative text: "Bar chart"
	File           []string // what the name of a file tells between the screen and the day
}

// Note is one remark of the note line: in full, and as short as it may get; an empty Short is the Long. With a Sign it
// says what that means, and stands only where the sign does: one of the runes of Sign, or a flag such as "[e]". Signs
// that letters might be taken for count beside a digit alone: ~4, 4?.
type Note struct {
	Sign, Long, Short string
	As                string    // how the sign is written before its meaning, where not as it stands most often
	Flag              data.Flag // the flag that Sign is, 0 for another sign
	Estimates         bool      // says what is lost without estimates
	Drawn             bool      // tells of what only the eye sees
}

// Records are the rows behind a screen.
type Records struct {
	Columns  []snapshot.Column
	Rows     []snapshot.Row
	Figures  []*data.Observation // further figures that the screen tells of, beside those in the rows; nil is none
	Sources  []*data.Source      // further sources, beside those of the figures
	Spoken   []*data.Observation // the figures behind what the copy key copies, as they come in it; nil is none
	Pages    []*data.Source      // the pages behind it, where it rests on no figures
	Citation string              // what the copy key copies before them; empty: the sentence
	Remarks  []string            // what the picture shows and the rows do not say
	InSight  []int               // the rows that the picture has room for, where it is a list; nil is all
}

// Part is a part of a list, from one place to before another; the zero Part is the whole.
type Part struct{ From, To int }

// Places are those of the part; nil is the whole.
func (p Part) Places() []int {
	if p == (Part{}) {
		return nil
	}
	places := []int{}
	for at := p.From; at < p.To; at++ {
		places = append(places, at)
	}
	return places
}

// Of says which part it is of n rows: "12 to 34 of 160"; "" of the whole.
func (p Part) Of(n int) string {
	if p.To-p.From == n || p == (Part{}) {
		return ""
	}
	return fmt.Sprintf("%d to %d of %d", p.From+1, p.To, n)
}

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
