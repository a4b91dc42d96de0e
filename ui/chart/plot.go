package chart

import (
	"math"
	"strings"

	"github.com/guptarohit/asciigraph"

	"userbase/ui/cells"
	"userbase/ui/scene"
)

// stroked is a line or a leader at the resolution of the plot: at each edge of a column, from the edge first on, the
// row that holds its height there.
type stroked struct {
	first  int
	rows   []int
	broken []bool // of each column between two edges
	style  cells.Style
}

// resolution is the number of columns and rows that asciigraph plots of each cell.
func (p *painter) resolution() (across, down int) {
	if p.strokes == Boxes {
		return 1, 1
	}
	return scene.DotsAcross, scene.DotsDown
}

// lines plots all lines and leaders of the scene with asciigraph, at the resolution of dots or of cells; later ones
// hide earlier ones.
func (p *painter) lines(s *scene.Scene) {
	across, down := p.resolution()
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
	if len(all) == 0 {
		return
	}
	b := newBand(all, p.strokes)
	text := asciigraph.Plot(b.heights, asciigraph.Height(b.rows-1), asciigraph.LowerBound(0),
		asciigraph.UpperBound(float64(b.rows-1)), asciigraph.Offset(1),
		asciigraph.YAxisValueFormatter(func(float64) string { return "" }))
	x, y := -1, 0 // column -1 is asciigraph's own axis
	for _, r := range text {
		if r == '\n' {
			x, y = -1, y+1
			continue
		}
		if r != ' ' && x >= 0 && x < len(b.columns) && b.columns[x].line >= 0 {
			c := b.columns[x]
			p.stroke(c.x, c.base+y, r, uint16(min(c.line, overLines-1)), &all[c.line])
		}
		x++
	}
}

// stroke draws one stroke of the line with a number: a dot, or the stroke itself. Of a broken piece every other two
// dots are left out.
func (p *painter) stroke(x, y int, glyph rune, number uint16, l *stroked) {
	broken := l.broken[x-l.first]
	if p.strokes == Boxes {
		if i := strings.IndexRune("─│", glyph); broken && i >= 0 {
			glyph = map[rune]rune{'─': '┈', '│': '┊'}[glyph]
		}
		if p.above(x, y, number) {
			p.Put(x, y, glyph, l.style)
		}
		return
	}
	along := x
	if rise := l.rows[x-l.first+1] - l.rows[x-l.first]; rise > 1 || rise < -1 { // steep
		along = y
	}
	if !broken || along/2%2 == 0 {
		p.dot(x, y, number, l.style)
	}
}

// band is all lines for asciigraph in one series: laid end to end, and each cut into runs that are moved up or down
// into a band of a few rows, for what it costs is columns × rows. An empty column parts two runs.
type band struct {
	rows    int
	heights []float64 // of the edges, above the lowest row of the band
	columns []strip   // between two edges
}

// strip is one column of the band: whose it is, none's if that is negative, and where it belongs in the plot.
type strip struct{ line, x, base int }

// leastBand are the rows of a band at least: with fewer, runs are short.
const leastBand = 4

// newBand lays out the lines. With the strokes of boxes a column stays whole, however steep; one of dots, which are all
// alike, may be cut.
func newBand(all []stroked, strokes Strokes) *band {
	b := &band{rows: leastBand}
	edges := 0
	for _, l := range all {
		edges += len(l.rows)
		for i := 1; i < len(l.rows) && strokes == Boxes; i++ {
			b.rows = max(b.rows, l.rows[i]-l.rows[i-1]+1, l.rows[i-1]-l.rows[i]+1)
		}
	}
	b.heights, b.columns = make([]float64, 0, 2*edges), make([]strip, 0, 2*edges)
	for n, l := range all {
		for i := 1; i < len(l.rows); i++ {
			b.add(n, l.first+i-1, l.rows[i-1], l.rows[i])
		}
	}
	return b
}

// add appends the column x of a line, which leads from one row to another: to the last run, if it goes on from it and
// stays within the band, else as a new one.
func (b *band) add(line, x, from, to int) {
	step := max(min(to-from, b.rows-1), 1-b.rows) // the rest follows
	last := strip{line: -1}
	if n := len(b.columns); n > 0 {
		last = b.columns[n-1]
	}
	low, high := min(from, from+step), max(from, from+step)
	if last.line != line || last.x != x-1 || low < last.base || high >= last.base+b.rows {
		if len(b.heights) > 0 {
			b.heights = append(b.heights, math.NaN())
			b.columns = append(b.columns, strip{line: -1}, strip{line: -1})
		}
		last.base = low - (b.rows-1-(high-low))/2
		b.heights = append(b.heights, b.height(from, last.base))
	}
	b.heights = append(b.heights, b.height(from+step, last.base))
	b.columns = append(b.columns, strip{line, x, last.base})
	if from+step != to {
		b.add(line, x, from+step, to)
	}
}

// height is that of a row of the plot, counted from above, in a band that begins with the row base.
func (b *band) height(row, base int) float64 { return float64(b.rows - 1 - (row - base)) }

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
	row := func(y float64) int { return int(math.Floor(min(max(y, plot.Y0*h), plot.Y1*h-2*tiny) + tiny)) }
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
				out = append(out, stroked{e - 1, make([]int, 0, to-e+2), make([]bool, 0, to-e+1), l.Style})
				s = &out[len(out)-1]
				s.rows = append(s.rows, row(before))
			}
			s.rows = append(s.rows, row(y))
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
