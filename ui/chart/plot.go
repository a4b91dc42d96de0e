package chart

import (
	"math"
	"slices"

	"github.com/guptarohit/asciigraph"

	"userbase/ui/cells"
	"userbase/ui/scene"
)

// stroked is a line or a leader as asciigraph plots it: at each edge of a column (of dots, or of cells) the row that
// holds its height there.
type stroked struct {
	first   int // the edge that the first height belongs to
	heights []float64
	broken  []bool // of each column between two edges
	style   cells.Style
	layer   int
}

// resolution is the number of columns and rows that asciigraph plots of each cell.
func (p *painter) resolution() (across, down int) {
	if p.strokes == Boxes {
		return 1, 1
	}
	return scene.DotsAcross, scene.DotsDown
}

// lines plots all lines of the scene with asciigraph, at dot resolution or at that of cells; later ones hide earlier.
func (p *painter) lines(s *scene.Scene) {
	across, down := p.resolution()
	w, h := p.W*across, p.H*down
	var all []stroked
	for _, shape := range s.Shapes {
		switch x := shape.(type) {
		case scene.Line:
			all = append(all, stroke(x, s.Cut(), across, down)...)
		case scene.Rule:
			if x.Kind == scene.Leader {
				l := scene.Line{Points: []scene.Point{x.From, x.To}, Style: x.Style}
				all = append(all, stroke(l, scene.Box{X1: float64(s.W), Y1: float64(s.H)}, across, down)...)
			}
		}
	}
	if len(all) == 0 || w == 0 || h == 0 {
		return
	}
	series, owner := layOutLines(all, w)
	top := max(h-1, 1) // its height cannot be 0: a single row is drawn as the upper one of two
	chars := make([]asciigraph.CharSet, len(series))
	for i, heights := range series {
		chars[i] = codesOf(i)
		for x, y := range heights {
			heights[x] = float64(top) - math.Min(math.Max(math.Floor(y+tiny), 0), float64(h-1)) // NaN stays
		}
	}
	text := asciigraph.PlotMany(series, asciigraph.Height(top), asciigraph.LowerBound(0),
		asciigraph.UpperBound(float64(top)), asciigraph.SeriesChars(chars...), asciigraph.Offset(1),
		asciigraph.YAxisValueFormatter(func(float64) string { return "" }))
	x, y := -1, 0 // column -1 is asciigraph's own axis
	for _, r := range text {
		if r == '\n' {
			x, y = -1, y+1
			continue
		}
		if r >= firstGlyph && x >= 0 && x < w && y < h {
			code := int(r - firstGlyph)
			if l := owner[code/len(glyphs)*w+x]; l >= 0 {
				p.stroke(x, y, glyphs[code%len(glyphs)], &all[l])
			}
		}
		x++
	}
}

// stroke draws one stroke of a line: a dot, or the stroke itself. Of a broken piece every other two dots are left out.
func (p *painter) stroke(x, y int, glyph rune, l *stroked) {
	broken := l.broken[x-l.first]
	if p.strokes == Boxes {
		if i := slices.Index(glyphs[:2], glyph); broken && i >= 0 {
			glyph = [...]rune{'┈', '┊'}[i]
		}
		p.Put(x, y, glyph, l.style)
		return
	}
	along := x
	if glyph == '│' {
		along = y
	}
	if !broken || along/2%2 == 0 {
		p.dot(x, y, l.style)
	}
}

// asciigraph draws each layer with glyphs of its own, from a plane for private use, so that its text tells without
// colours which layer a stroke belongs to: firstGlyph + layer × len(glyphs) + index of the glyph.
const firstGlyph = 0xF0000

var glyphs = [...]rune{'─', '│', '╭', '╮', '╰', '╯'}

func codesOf(layer int) asciigraph.CharSet {
	code := func(i int) string { return string(rune(firstGlyph + layer*len(glyphs) + i)) }
	return asciigraph.CharSet{Horizontal: code(0), VerticalLine: code(1), ArcDownRight: code(2), ArcDownLeft: code(3),
		ArcUpRight: code(4), ArcUpLeft: code(5)}
}

// layOutLines puts the lines into layers for asciigraph, each one above all earlier ones that it meets. In a layer an
// empty column lies between one line and the next. owner says for each column of each layer whose stroke it is.
func layOutLines(all []stroked, w int) (series [][]float64, owner []int) {
	free := make([]int, w+2) // for each edge the lowest layer above all lines so far
	for i := range all {
		l := &all[i]
		from, to := max(l.first-1, 0), min(l.first+len(l.heights)+1, w+2)
		l.layer = slices.Max(free[from:to])
		for e := from; e < to; e++ {
			free[e] = l.layer + 1
		}
		if l.layer == len(series) {
			series = append(series, slices.Repeat([]float64{math.NaN()}, w+1))
			owner = append(owner, slices.Repeat([]int{-1}, w)...)
		}
		copy(series[l.layer][l.first:], l.heights)
		for x := l.first; x < l.first+len(l.heights)-1; x++ {
			owner[l.layer*w+x] = i
		}
	}
	return series, owner
}

// stroke samples a line at the edges of columns. It is cut to the plot; where both edges of a column lie above it or
// both below, the line is parted, and what comes from there rises from the edge of the plot.
func stroke(l scene.Line, plot scene.Box, across, down int) []stroked {
	n := len(l.Points)
	if n == 0 || !finite(l.Points[0].X) || !finite(l.Points[n-1].X) {
		return nil
	}
	w, h := float64(across), float64(down)
	first, last := l.Points[0].X*w, l.Points[n-1].X*w
	from := int(math.Floor(max(first, plot.X0*w) + tiny))
	to := int(math.Ceil(min(max(last, math.Floor(first+tiny)+1), plot.X1*w) - tiny)) // the last edge
	side := func(y float64) int {
		switch {
		case y < plot.Y0*h:
			return -1
		case y > plot.Y1*h:
			return 1
		}
		return 0
	}
	inside := func(y float64) float64 { return min(max(y, plot.Y0*h), plot.Y1*h-tiny) }
	var out []stroked
	var s *stroked
	before, piece := math.NaN(), 0
	for e := from; e <= to; e++ {
		x := min(max(float64(e), first), last)
		for piece < n-2 && l.Points[piece+1].X*w <= x {
			piece++
		}
		y := heightAt(l, piece, x/w) * h
		if off := side(y); e > from && (off == 0 || off != side(before)) && finite(before) && finite(y) {
			if s == nil {
				out = append(out, stroked{first: e - 1, heights: []float64{inside(before)}, style: l.Style})
				s = &out[len(out)-1]
			}
			s.heights = append(s.heights, inside(y))
			s.broken = append(s.broken, piece < len(l.Broken) && l.Broken[piece])
		} else {
			s = nil
		}
		before = y
	}
	return out
}

// heightAt is the height of a piece of a line at a place within it; that of an upright one is its end's.
func heightAt(l scene.Line, piece int, x float64) float64 {
	a := l.Points[piece]
	if piece+1 == len(l.Points) {
		return a.Y
	}
	b := l.Points[piece+1]
	if b.X <= a.X {
		return b.Y
	}
	return a.Y + (b.Y-a.Y)*(x-a.X)/(b.X-a.X)
}
