package ui

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"userbase/ui/cells"
	"userbase/ui/scene"
	"userbase/ui/snapshot"
	"userbase/ui/svgtest"
)

// Half a dot is how far lines, grid lines and the ends of closed bars may be from their places in cells.
const (
	halfDotAcross = 0.5 / scene.DotsAcross
	halfDotDown   = 0.5 / scene.DotsDown
	binary        = 1e-6 // what binary fractions do
)

// chartFrames are frames of the screens with charts, at three sizes, on every scale, unit and alignment.
func chartFrames(t *testing.T, each func(name string, args []string, w, h int)) {
	t.Helper()
	states := map[string][]string{
		"ranking": {"", "--unit multiples", "--day 2012-06-01"},
		"trend": {"", "--scale log", "--unit index", "--unit index --scale log", "--align launch",
			"--align launch --scale log", "--from 2017-06-01 --to 2023-01-01 --scale log"},
		"compare": {"", "--focus wechat --base telegram", "--focus threema --base signal"},
		"growth":  {"", "--day 2016-01-01"},
	}
	for view, all := range states {
		for _, state := range all {
			for _, day := range []string{"", "--day 2021-01-15"} {
				if day != "" && strings.Contains(state, "--day") {
					continue
				}
				for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
					args := strings.Fields("--view " + view + " " + state + " " + day)
					each(fmt.Sprint(args, size), args, size[0], size[1])
				}
			}
		}
	}
}

// Cells and vectors draw one scene: what cells round, they round to the nearest dot, and vectors round nothing.
func TestBothPaintersDrawTheScene(t *testing.T) {
	seen := map[string]int{}
	chartFrames(t, func(name string, args []string, w, h int) {
		f := frameOf(t, w, h, args...)
		g := Render(f)
		c := sceneCheck{t: t, name: name, g: g, seen: seen}
		for _, p := range g.Scenes() {
			c.cells(p)
		}
		f.Format, f.Picture = "svg", true
		d := document(f)
		b, err := snapshot.Encode("svg", d, snapshot.Options{})
		if err != nil {
			t.Fatal(err)
		}
		c.vectors(d.Grid, string(b))
	})
	for _, kind := range []string{"dots", "lines", "grid", "bars", "open bars", "marks", "small marks", "labels",
		"vectors"} {
		if seen[kind] == 0 {
			t.Errorf("no %s were seen", kind)
		}
	}
}

// sceneCheck compares what was painted with the scenes.
type sceneCheck struct {
	t    *testing.T
	name string
	g    cells.Grid
	seen map[string]int
}

func (c *sceneCheck) errorf(format string, args ...any) {
	c.t.Helper()
	c.t.Errorf("%s: "+format, append([]any{c.name}, args...)...)
}

// cells checks the cells of a scene.
func (c *sceneCheck) cells(p cells.Placed) {
	g := c.g.Sub(p.X, p.Y, p.W, p.H)
	for _, s := range p.Shapes {
		switch s := s.(type) {
		case scene.Line:
			c.line(g, p, s)
		case scene.Rule:
			c.rule(g, s)
		case scene.Bar:
			c.bar(g, s)
		case scene.Mark:
			c.mark(g, s)
		case scene.Label:
			c.label(g, s)
		}
	}
	c.dots(g, p)
}

// dotsOf are the rows of the dots in a column of dots of a row of cells, from the upper edge of the view; ok is false
// where the cell holds no braille.
func dotsOf(g cells.Grid, dx, y int) (rows []float64, ok bool) {
	r := g.Cell(dx/scene.DotsAcross, y).Rune
	if r < 0x2800 || r > 0x28ff {
		return nil, false
	}
	for i, bit := range [2][4]rune{{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}}[dx%scene.DotsAcross] {
		if (r-0x2800)&bit != 0 {
			rows = append(rows, float64(y)+(float64(i)+0.5)/scene.DotsDown)
		}
	}
	return rows, true
}

// reach are the heights that a line has within a stretch.
func reach(l scene.Line, from, to float64) (lo, hi float64, any bool) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for i := 0; i+1 < len(l.Points); i++ {
		a, b := l.Points[i], l.Points[i+1]
		x0, x1 := max(a.X, from), min(b.X, to)
		if x0 > x1 {
			continue
		}
		for _, x := range [...]float64{x0, x1} {
			y := a.Y
			if b.X > a.X {
				y += (b.Y - a.Y) * (x - a.X) / (b.X - a.X)
			}
			lo, hi = min(lo, y), max(hi, y)
		}
		if b.X == a.X {
			lo, hi = min(lo, b.Y), max(hi, b.Y)
		}
	}
	return lo, hi, lo <= hi
}

// brokenIn reports whether a piece of the line within a stretch is dotted: it has no dot in every column.
func brokenIn(l scene.Line, from, to float64) bool {
	for i, broken := range l.Broken {
		if broken && l.Points[i].X <= to && l.Points[i+1].X >= from {
			return true
		}
	}
	return false
}

// line checks that each column of dots has one at the height of the line, unless a mark or a text hides it.
func (c *sceneCheck) line(g cells.Grid, p cells.Placed, l scene.Line) {
	cut := p.Cut()
	for dx := int(cut.X0 * scene.DotsAcross); dx < int(cut.X1*scene.DotsAcross); dx++ {
		from := float64(dx) / scene.DotsAcross
		lo, hi, any := reach(l, from, from+1.0/scene.DotsAcross)
		if !any || lo < cut.Y0 || hi > cut.Y1 || brokenIn(l, from, from+1.0/scene.DotsAcross) {
			continue
		}
		found, hidden := false, false
		for y := int(max(lo-halfDotDown, 0)); y <= int(min(hi+halfDotDown, cut.Y1-binary)); y++ {
			rows, braille := dotsOf(g, dx, y)
			hidden = hidden || !braille
			for _, row := range rows {
				found = found || row >= lo-halfDotDown-binary && row <= hi+halfDotDown+binary
			}
		}
		if c.seen["lines"]++; !found && !hidden {
			c.errorf("no dot in column %v for a line at %v to %v", from, lo, hi)
		}
	}
}

// dots checks that each dot is that of a line, of a leader, of the grid or of a small mark.
func (c *sceneCheck) dots(g cells.Grid, p cells.Placed) {
	for y := range g.H {
		for dx := range g.W * scene.DotsAcross {
			rows, _ := dotsOf(g, dx, y)
			for _, row := range rows {
				if c.seen["dots"]++; !explained(p, float64(dx)/scene.DotsAcross, row) {
					c.errorf("nothing explains the dot at %v, %v", float64(dx)/scene.DotsAcross, row)
				}
			}
		}
	}
}

func explained(p cells.Placed, x, row float64) bool {
	mid := x + halfDotAcross
	for _, s := range p.Shapes {
		switch s := s.(type) {
		case scene.Line:
			if lo, hi, any := reach(s, x, x+1.0/scene.DotsAcross); any && row >= lo-halfDotDown-binary &&
				row <= hi+halfDotDown+binary {
				return true
			}
		case scene.Rule:
			lead := scene.Line{Points: []scene.Point{s.From, s.To}}
			lo, hi, any := reach(lead, x, x+1.0/scene.DotsAcross)
			level := any && row >= lo-halfDotDown-binary && row <= hi+halfDotDown+binary
			upright := s.From.X == s.To.X && math.Abs(mid-s.From.X) <= halfDotAcross+binary
			if (s.Kind == scene.Leader || s.Kind == scene.Grid) && (level || upright) {
				return true
			}
		case scene.Bar: // one that is narrower than a cell
			if !s.Open && row > s.Y0 && row < s.Y1 && mid > s.X0-halfDotAcross && mid < s.X1+halfDotAcross {
				return true
			}
		case scene.Mark:
			if s.Small && math.Abs(mid-s.At.X) <= halfDotAcross+binary && math.Floor(row) == math.Floor(s.At.Y) {
				return true
			}
		}
	}
	return false
}

// rule checks that a level line of the grid has dots within half a dot of it, where anything is free; that it has no
// others, dots checks.
func (c *sceneCheck) rule(g cells.Grid, r scene.Rule) {
	if r.Kind != scene.Grid || r.From.Y != r.To.Y {
		return
	}
	single, near := 0, 0
	for x := math.Ceil(r.From.X); x < r.To.X; x++ {
		rows, ok := dotsOf(g, int(x)*scene.DotsAcross, int(r.From.Y))
		if !ok || len(rows) != 1 || g.Cell(int(x), int(r.From.Y)).Style != r.Style {
			continue
		}
		if single++; math.Abs(rows[0]-r.From.Y) <= halfDotDown+binary {
			near++
		}
	}
	c.seen["grid"] += near
	if single > 0 && near == 0 {
		c.errorf("the line of the grid at %v has no dot there", r.From.Y)
	}
}

// bar checks where a bar ends.
func (c *sceneCheck) bar(g cells.Grid, b scene.Bar) {
	if b.Upright || b.X1 <= b.X0 {
		return
	}
	y := int(b.Y0)
	if b.Open {
		if c.seen["open bars"]++; g.Cell(min(int(b.X1), g.W-1), y).Rune != '▶' {
			c.errorf("the open bar to %v has no arrow there", b.X1)
		}
		return
	}
	end, x := b.X0, int(b.X0)
	for ; x < g.W; x++ {
		r := g.Cell(x, y).Rune
		if i := strings.IndexRune("▏▎▍▌▋▊▉█", r); i >= 0 {
			end = float64(x) + float64(len([]rune("▏▎▍▌▋▊▉█"[:i]))+1)/8
		} else if strings.ContainsRune("▒░▐", r) {
			end = float64(x + 1)
		} else {
			break
		}
	}
	if c.seen["bars"]++; math.Abs(end-b.X1) > 1.0/16+binary && end != math.Floor(b.X0)+1.0/8 && end-b.X0 > 1 {
		c.errorf("the bar to %v ends at %v", b.X1, end)
	}
}

// mark checks that a mark stands in the cell that holds its place; another one may hide it there.
func (c *sceneCheck) mark(g cells.Grid, m scene.Mark) {
	r := g.Cell(int(m.At.X), int(m.At.Y)).Rune
	if m.Small {
		if c.seen["small marks"]++; r == ' ' {
			c.errorf("no small mark at %v", m.At)
		}
		return
	}
	if c.seen["marks"]++; r != m.Glyph && (r >= 0x2800 && r <= 0x28ff || r == ' ') {
		c.errorf("%q is not at %v: %q", m.Glyph, m.At, r)
	}
}

// label checks that a label stands in the row that holds its place, and on its side of it.
func (c *sceneCheck) label(g cells.Grid, l scene.Label) {
	row, w := make([]rune, 0, g.W), cells.Width(l.Text, g.ASCII())
	row = g.Drawn(row, int(l.At.Y))
	x := int(l.At.X + binary)
	switch l.Align {
	case scene.LeftOf:
		x -= w
	case scene.Around:
		x = int(math.Floor(l.At.X - float64(w)/2 + 0.5 + binary))
	}
	text := strings.ReplaceAll(l.Text, "\u00a0", " ")
	if c.seen["labels"]++; x < 0 || x+w > len(row) || string(row[x:x+w]) != text {
		c.errorf("the label %q is not in row %v from column %d on: %q", text, l.At.Y, x, string(row))
	}
}

var drawnIn = regexp.MustCompile(` d="([^"]*)"`)

// vectors checks that the ends of all lines, rules and bars stand in the svg, to a hundredth of a cell.
func (c *sceneCheck) vectors(g cells.Grid, svg string) {
	const margin, w, h, near = 8, 8, 16, 0.04
	at := map[[2]int]bool{} // in steps of near
	key := func(x, y float64) [2]int { return [2]int{int(math.Round(x / near)), int(math.Round(y / near))} }
	for _, d := range drawnIn.FindAllStringSubmatch(svg, -1) {
		places, err := svgtest.Places(d[1])
		if err != nil {
			c.errorf("%v", err)
		}
		for _, p := range places {
			at[key(p[0], p[1])] = true
		}
	}
	for _, p := range g.Scenes() {
		drawn := func(what string, q scene.Point) {
			x, y := margin+(float64(p.X)+q.X)*w, margin+(float64(p.Y)+q.Y)*h
			k := key(x, y)
			c.seen["vectors"]++
			for dx := -1; dx <= 1; dx++ {
				for dy := -1; dy <= 1; dy++ {
					if at[[2]int{k[0] + dx, k[1] + dy}] {
						return
					}
				}
			}
			c.errorf("the svg has no %s at %v", what, q)
		}
		for _, s := range p.Shapes {
			switch s := s.(type) {
			case scene.Line:
				for i := 0; i+1 < len(s.Points); i++ {
					if from, to, seen := p.Cut().Clip(s.Points[i], s.Points[i+1]); seen && from != to {
						drawn("line", from)
						drawn("line", to)
					}
				}
			case scene.Rule:
				drawn("rule", s.From)
			case scene.Bar:
				if s.X1 > s.X0 && s.Fill == scene.Solid {
					const air = 1. / 8 // above a bar that lies
					y := s.Y0
					if !s.Upright {
						y += air
					}
					drawn("bar", scene.Point{X: s.X1, Y: y})
				}
			}
		}
	}
}
