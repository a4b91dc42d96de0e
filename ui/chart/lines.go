package chart

import (
	"math"
	"slices"

	"github.com/guptarohit/asciigraph"

	"userbase/ui/cells"
)

// Link joins two figures of one line: a column of the plot and a value each.
type Link struct {
	X0    int
	V0    float64
	X1    int
	V1    float64
	Solid bool // else dotted
	Style cells.Style
}

// Lines draws the links into the plot g with asciigraph; later links hide earlier ones. Between its two ends a
// link is straight on the scale (on a logarithmic one in logarithms) and has one height a column. It takes the
// columns from X0 up to the one before X1: its first cell lies on the row of V0, its last one runs into column
// X1 on the row of V1, where the mark belongs. Nothing is drawn outside of links. A link of one column joins
// its two marks upright. What lies off the scale is not drawn; a link that comes from there rises from the
// plot's edge. A link with an end that has no place on the scale, or that runs backwards, is left out.
func Lines(g cells.Grid, s Scale, links []Link) {
	layers := layOut(s, links, g.W)
	if len(layers) == 0 {
		return
	}
	heights := make([][]float64, len(layers))
	chars := make([]asciigraph.CharSet, len(layers))
	for i, l := range layers {
		heights[i], chars[i] = l.heights, codes(i)
	}
	// Bounds 0 and top with a height of top make asciigraph's rows the rows of the scale. Its height cannot
	// be 0: a single row is drawn as the lower one of two.
	top := max(s.rows-1, 1)
	text := asciigraph.PlotMany(heights,
		asciigraph.Height(top), asciigraph.LowerBound(0), asciigraph.UpperBound(float64(top)),
		asciigraph.SeriesChars(chars...),
		asciigraph.Offset(1), asciigraph.YAxisValueFormatter(func(float64) string { return "" }))
	x, y := -1, s.rows-1-top // column -1 is asciigraph's own axis
	for _, r := range text {
		if r == '\n' {
			x, y = -1, y+1
			continue
		}
		if r >= firstCode && x >= 0 && x%2 == 0 {
			code := int(r - firstCode)
			links[layers[code/len(strokes)].owner[x/2]].put(g, x/2, y, strokes[code%len(strokes)])
		}
		x++
	}
}

// put draws one stroke of the link. An upright link has no corners: its marks stand there.
func (l Link) put(g cells.Grid, x, y int, stroke rune) {
	if l.X0 == l.X1 && stroke != '│' {
		return
	}
	if !l.Solid {
		switch stroke {
		case '─':
			stroke = '┈'
		case '│':
			stroke = '┊'
		}
	}
	g.Put(x, y, stroke, l.Style)
}

// asciigraph draws each layer with glyphs of its own, from a plane for private use, so that its text tells
// without colours which layer a stroke belongs to: firstCode + layer × len(strokes) + index of the stroke.
const firstCode = 0xF0000

var strokes = [...]rune{'─', '│', '╭', '╮', '╰', '╯'}

// codes are the glyphs of a layer in the order of strokes.
func codes(layer int) asciigraph.CharSet {
	code := func(i int) string { return string(rune(firstCode + layer*len(strokes) + i)) }
	return asciigraph.CharSet{
		Horizontal: code(0), VerticalLine: code(1),
		ArcDownRight: code(2), ArcDownLeft: code(3), ArcUpRight: code(4), ArcUpLeft: code(5),
	}
}

// layer is a series for asciigraph in which no two links share a column. A column of the plot takes two values,
// the height at its left and at its right edge, and is drawn between the two. What asciigraph draws between
// one column and the next, caps at gaps among it, falls on odd columns of its text and is not copied: so
// neighbours join only if their heights do, and a gap leaves no trace.
type layer struct {
	heights []float64 // two a column: rows above the lowest one, within the scale, or NaN
	owner   []int     // for each column the index of its link
}

// layOut puts the links into layers for a plot of w columns, each one above all earlier ones in its columns.
func layOut(s Scale, links []Link, w int) []layer {
	var layers []layer
	free := make([]int, max(w, 0)) // for each column the lowest layer above all links so far
	for i, l := range links {
		h0, h1 := s.height(l.V0), s.height(l.V1)
		from, to := max(l.X0, 0), min(max(l.X1, l.X0+1), w) // an upright link takes a column too
		if s.rows <= 0 || !finite(h0) || !finite(h1) || l.X0 > l.X1 || from >= to {
			continue
		}
		n := slices.Max(free[from:to])
		if n == len(layers) {
			layers = append(layers, newLayer(w))
		}
		for x := from; x < to; x++ {
			free[x] = n + 1
			layers[n].owner[x] = i
			left, right := l.height(h0, h1, x), l.height(h0, h1, x+1)
			if s.on(left) || s.on(right) || (left < 0) != (right < 0) { // else above or below the plot
				layers[n].heights[2*x], layers[n].heights[2*x+1] = s.cut(left), s.cut(right)
			}
		}
	}
	return layers
}

func newLayer(w int) layer {
	l := layer{make([]float64, 2*w), make([]int, w)}
	for i := range l.heights {
		l.heights[i] = math.NaN()
	}
	return l
}

// height is that of the link at the left edge of column x, if its ends have the heights h0 and h1.
func (l Link) height(h0, h1 float64, x int) float64 {
	switch {
	case x <= l.X0:
		return h0
	case x >= l.X1:
		return h1
	}
	return h0 + (h1-h0)*float64(x-l.X0)/float64(l.X1-l.X0)
}

// cut moves a height beyond an end of the scale to that end.
func (s Scale) cut(height float64) float64 { return min(max(height, 0), float64(s.rows-1)) }

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
