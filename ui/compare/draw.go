package compare

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/claim"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Draw draws the lines of the two, how many times the one had as many as the other, the figures of the day, what they
// say about each other, and what may be written.
func (v shown) Draw(g cells.Grid) {
	r := v.rows
	if r.dates {
		v.drawPlot(g)
	}
	v.drawTwo(g.Sub(0, r.two, g.W, 2))
	if v.missing() {
		v.drawFirst(g.Sub(3, r.verdict, g.W-4, 1), v.noRatio())
	} else {
		g.Text(3, r.verdict, fit.FirstFitting(v.verdict(), g.W-4, v.ASCII), v.Look.Strong)
	}
	may, not := claim.Sentences(v.Frame, v.ids[0], v.ids[1])
	v.drawMay(g.Sub(0, r.may, g.W, r.mays), may)
	v.drawNot(g.Sub(0, r.not, g.W, r.nots), not)
}

// drawFirst draws the first text that fits.
func (v shown) drawFirst(g cells.Grid, texts []string) {
	for y, line := range fit.Fitting(texts, g.W, g.H, v.ASCII) {
		g.Text(0, y, line, v.Look.Quiet)
	}
}

// drawPlot draws the chart, and below it the times and the crossings. A click leads to the day of its column.
func (v shown) drawPlot(g cells.Grid) {
	p := v.plot
	v.Paint(g.Sub(0, p.plot, g.W, g.H-p.plot), v.scene(p, g.W))
	for col := range p.axis.Cols {
		day := min(p.axis.Last(col), v.Today)
		g.Hit(p.left+col, p.plot, 1, p.height+2, screen.Action{Verb: screen.GoDay, N: int(day)})
	}
	if !v.missing() {
		strip := g.Sub(0, p.plot+p.height+1, g.W, 1)
		strip.Text(1, 0, "times", v.Look.Quiet)
		v.drawStrip(strip.Sub(p.left, 0, p.axis.Cols, 1), v.strip(p.axis))
	}
	if p.crossing > 0 {
		v.drawPassed(g.Sub(0, p.crossing, g.W, 1), p)
	}
}

// drawStrip draws the times into the columns of their days; those of the day shown are strong.
func (v shown) drawStrip(g cells.Grid, pieces []piece) {
	before := piece{}
	for _, s := range pieces {
		style, text := v.Look.Text, s.text
		if s.from <= v.Day() && v.Day() <= s.to {
			style = v.Look.Strong
		}
		if !s.speaks() {
			g.Sub(s.x0, 0, s.x1-s.x0, 1).Fill('─', v.Look.Faint)
			if text != "" && g.Width(text)+2 <= s.room() {
				text = " " + text + " "
			}
			style = v.Look.Quiet
		}
		g.Put(s.x0, 0, s.border(before), v.Look.Faint)
		g.Text(s.x0+1+(s.room()-g.Width(text))/2, 0, text, style)
		before = s
	}
}

// drawPassed says beside each window what happened in it, as far as there is room between it and the next; a panel says
// the days.
func (v shown) drawPassed(g cells.Grid, p plot) {
	var on []data.Crossing
	for _, c := range v.crossings {
		if _, _, seen := p.extent(c); seen {
			on = append(on, c)
		}
	}
	free := 0 // the first column that nothing stands in
	for i, c := range on {
		x0, x1, _ := p.extent(c)
		from, to, end := int(x0), int(x1)+1, g.W
		if i+1 < len(on) {
			next, _, _ := p.extent(on[i+1])
			end = int(next)
		}
		said := []string{v.crossing(c), v.passed(c, "")}
		if v.Skeleton().Panel.W > 0 {
			said = said[1:]
		}
		least := g.Width(said[len(said)-1])
		right, left := end-to-2, from-1-free
		switch {
		case right >= least || len(on) == 1 && right > left:
			free = g.Fit(to+1, 0, right, fit.FirstFitting(said, right, v.ASCII), v.Look.Quiet) + 1
		case left >= least || len(on) == 1:
			text := cells.Cut(fit.FirstFitting(said, left, v.ASCII), left, v.ASCII)
			g.Right(from-1, 0, text, v.Look.Quiet)
			free = to
		default:
			free = to
		}
	}
}
