package chart

import (
	"math"

	"userbase/ui/scene"
)

// solidTo and solidUp fill so many eighths of a cell from its left or its lower edge.
var (
	solidTo = [...]rune{' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'}
	solidUp = [...]rune{' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'}
)

// fills are the runes of whole cells of a bar.
var fills = map[scene.Fill]rune{scene.Solid: '█', scene.Hatched: '▒', scene.Ghost: '░'}

// bar paints a bar. A length above zero shows at least an eighth of a cell.
func (p *painter) bar(shape scene.Shape) {
	b, is := shape.(scene.Bar)
	if !is || !finite(b.X0) || !finite(b.X1) || !finite(b.Y0) || !finite(b.Y1) {
		return
	}
	if b.Upright {
		p.standing(b)
		return
	}
	from, to := math.Max(b.X0, 0), math.Min(b.X1, float64(p.W))
	for y := int(max(b.Y0, 0)); y < int(min(b.Y1, float64(p.H))); y++ {
		p.lying(b, y, from, to)
	}
}

// lying paints one row of a bar that lies.
func (p *painter) lying(b scene.Bar, y int, from, to float64) {
	if b.Open {
		end, _ := cellOf(to)
		end = min(end, p.W-1)
		for x := int(from); x < end; x++ {
			p.Put(x, y, fills[b.Fill], b.Style)
		}
		p.Put(end, y, '▶', b.Style)
		return
	}
	if to <= from {
		return
	}
	x := int(from)
	if to <= float64(x+1) && from > float64(x) { // within a cell, which has no blocks for it: one column of its dots
		sliver := '│'
		if p.strokes == Braille {
			sliver = [...]rune{'⡇', '⢸'}[int((from + to - 2*float64(x)))]
		}
		p.Put(x, y, sliver, b.Style)
		return
	}
	if part := from - float64(x); part > 0.75 && to > float64(x+1) {
		x++ // nearer to the next cell
	} else if part >= 0.25 && to > float64(x)+0.75 {
		p.Put(x, y, '▐', b.Style) // cells have no finer left end than a half
		x++
	}
	eighths := int(math.Round((to - float64(x)) * 8))
	if p.strokes == Boxes && p.ASCII() && eighths >= 8 {
		eighths = int(math.Round(float64(eighths)/8)) * 8
	}
	if eighths <= 0 && x == int(from) {
		eighths = 1
	}
	for ; eighths >= 8; x, eighths = x+1, eighths-8 {
		p.Put(x, y, fills[b.Fill], b.Style)
	}
	if eighths > 0 {
		p.Put(x, y, solidTo[eighths], b.Style)
	}
}

// standing paints a bar that stands.
func (p *painter) standing(b scene.Bar) {
	foot := min(b.Y1, float64(p.H))
	if foot <= b.Y0 {
		return
	}
	eighths := max(int(math.Round((foot-max(b.Y0, 0))*8)), 1)
	for y := int(math.Round(foot)) - 1; eighths > 0; y, eighths = y-1, eighths-8 {
		glyph := solidUp[min(eighths, 8)]
		if eighths >= 8 {
			glyph = fills[b.Fill]
		}
		for x := int(math.Round(max(b.X0, 0))); x < int(math.Round(min(b.X1, float64(p.W)))); x++ {
			p.Put(x, y, glyph, b.Style)
		}
	}
}
