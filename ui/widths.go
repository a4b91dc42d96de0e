package ui

import (
	"sync"
	_ "unsafe" // for go:linkname

	"github.com/mattn/go-runewidth"
)

// What is drawn asks for the widths of signs in a table of all signs there are, which go-runewidth (0.0.31) makes for
// the first that is not ASCII: two megabytes of memory, and a tenth of the time to the first picture. Searching is as
// good for as few signs as a picture has. If these two are no longer there under their names, they are others that
// nobody looks at, and nothing changes.
//
//go:linkname tableOfWidths github.com/mattn/go-runewidth.strictWidthLUTOnce
var tableOfWidths sync.Once

//go:linkname widths github.com/charmbracelet/x/ansi.wcOptions
var widths *runewidth.Condition

// searchWidths lets widths be searched for, before anything is drawn. It leaves East Asian settings alone, for which
// the table tells emoji apart; elsewhere it says of all signs what the search says.
func searchWidths() {
	if widths == nil || widths.EastAsianWidth || runewidth.DefaultCondition.EastAsianWidth {
		return
	}
	tableOfWidths.Do(func() {
		widths.StrictEmojiNeutral = false // the table is for those with it
		runewidth.DefaultCondition.StrictEmojiNeutral = false
		runewidth.StrictEmojiNeutral = false
	})
}
