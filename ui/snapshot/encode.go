package snapshot

import (
	"fmt"

	"userbase/ui/cells"
)

// Encode writes the document in the format with the given ID. The error says which formats there are, or which
// scale factors.
func Encode(format string, d Doc, o Options) ([]byte, error) {
	if o.ScaleFactor == 0 {
		o.ScaleFactor = 2
	}
	if o.ScaleFactor < 1 || o.ScaleFactor > 8 {
		return nil, fmt.Errorf("%d is no scale factor: choose 1 to 8", o.ScaleFactor)
	}
	switch format {
	case "svg":
		return svgOf(d)
	case "png":
		return pngOf(d, o.ScaleFactor)
	case "html":
		return htmlOf(d)
	case "txt":
		return []byte(whole(d.Grid).Plain() + "\n"), nil
	case "ansi":
		return []byte(whole(d.Grid).ANSI() + "\n"), nil
	case "csv":
		return csvOf(d.Report)
	case "json":
		return jsonOf(d)
	case "md":
		return markdown(d), nil
	case "plain":
		return plain(d), nil
	}
	return nil, unknownFormat(format)
}

// whole returns the grid as one of its own, so that of a view of a larger grid only the view is written.
func whole(g cells.Grid) cells.Grid {
	if g.Whole() {
		return g
	}
	if g.W == 0 || g.H == 0 {
		return cells.New(0, 0, false)
	}
	w := cells.New(g.W, g.H, g.ASCII())
	for y := range g.H {
		for x := range g.W {
			c := g.Cell(x, y)
			w.Put(x, y, c.Rune, c.Style)
		}
	}
	return w
}
