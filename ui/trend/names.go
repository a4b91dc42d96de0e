package trend

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"userbase/ui/cells"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// longestName is the number of cells that a name takes at most: a longer one must leave the plot its width.
const longestName = 14

// name is what stands at the end of a messenger's line: its mark, its name, its latest value, whether that is old.
type name struct {
	series
	mark             rune
	text, value, old string
}

// name is the longest wording that fits into some cells. That a value is old goes only with the value.
func (v shown) name(s series, w int) name {
	n := name{series: s, mark: v.FigureMark(s.last()), value: v.plan.worth(s, s.last()),
		text: cells.Cut(v.Name(s.id), longestName, v.ASCII)}
	if v.plan.oldAtEnd(v.Frame, s.id) {
		n.old = "old"
	}
	if n.width(v.ASCII) > w {
		n.value = ""
	}
	if n.width(v.ASCII) > w {
		n.old = ""
	}
	if n.width(v.ASCII) > w {
		n.text = ""
	}
	return n
}

// width is the number of cells that the name takes with its mark.
func (n name) width(ascii bool) int {
	w := 1
	for _, s := range []string{n.text, n.value, n.old} {
		if s != "" {
			w += 1 + cells.Width(s, ascii)
		}
	}
	return w
}

// besidePlot is what stands beside the plot at least, and the part of the width that it takes at most.
const besidePlot, besidePart = 20, 3

// namesWidth is the number of columns for the names with a margin on either side, or for the figures of a day, which
// need no more.
func (p plan) namesWidth(f screen.Frame, w int) int {
	most, v := 0, shown{Frame: f, plan: p}
	for _, s := range p.series {
		if s.last() != nil {
			n := v.name(s, math.MaxInt)
			most = max(most, n.width(f.ASCII)+2)
		}
	}
	return min(max(most, besidePlot), max(w/besidePart, besidePlot))
}

// placed is a name at its place: y is its height, and end that of the line's end, both from the plot's upper edge.
type placed struct {
	name
	end, y float64
}

// moved reports whether the name does not stand in the row of its line's end.
func (n placed) moved() bool { return math.Floor(n.end) != math.Floor(n.y) }

// foldFrom is the number of rows from which on the last says how many names have none.
const foldFrom = 8

// placeNames puts the names at the heights where the lines end, pushed apart, the larger above; of more than there are
// rows the focus and the largest.
func (v shown) placeNames(w int) []placed {
	p := v.plan
	var names []placed
	for _, s := range p.series {
		end, on := s.Y(s.value(s.last()))
		if !on {
			end = float64(p.rows) // where its name tells that it exists
		}
		names = append(names, placed{name: v.name(s, w-p.names-2), end: end})
	}
	slices.SortStableFunc(names, func(a, b placed) int {
		return cmp.Compare(b.series.value(b.last()), a.series.value(a.last()))
	})
	rows := p.rows
	if len(names) > rows && rows >= foldFrom {
		rows--
	}
	for i := len(names) - 1; i >= 0 && len(names) > rows; i-- {
		if names[i].id != v.Focus {
			names = slices.Delete(names, i, i+1)
		}
	}
	ends := make([]float64, len(names))
	for i, n := range names {
		ends[i] = n.end
	}
	for i, y := range scene.Spread(ends, rows) {
		names[i].y = y
	}
	return names
}

// addNames adds the names, a leader to each that had to be moved, and how many have no row.
func (v shown) addNames(s *scene.Scene, names []placed) {
	p := v.plan
	if more := len(p.series) - len(names); more > 0 && len(names) > 0 && len(names) < p.rows {
		s.Add(scene.Label{At: scene.Point{X: float64(p.names + 3), Y: float64(p.head+p.rows) - 0.5},
			Text: "+" + strconv.Itoa(more) + " more", Style: v.Look.Quiet})
	}
	for _, n := range names {
		x, y := float64(p.names+1), float64(p.head)+n.y
		if n.moved() {
			s.Add(scene.Rule{From: scene.Point{X: float64(p.left + p.axis.Cols), Y: float64(p.head) + n.end},
				To: scene.Point{X: x, Y: y}, Kind: scene.Leader, Style: v.Look.Faint})
		}
		s.Add(scene.Mark{At: scene.Point{X: x + 0.5, Y: y}, Glyph: n.mark, Style: v.Colour(n.id)})
		if x += 2; n.text != "" {
			text := strings.TrimSuffix(n.text+" "+n.value, " ")
			s.Add(scene.Label{At: scene.Point{X: x, Y: y}, Text: text, Style: textStyle(v.Frame, n.id)})
			x += float64(cells.Width(text, v.ASCII) + 1)
		}
		if n.old != "" {
			s.Add(scene.Label{At: scene.Point{X: x, Y: y}, Text: n.old, Style: v.Look.Quiet})
		}
	}
}

// nameHits makes the names clickable.
func (v shown) nameHits(g cells.Grid, names []placed) {
	for _, n := range names {
		x, y := v.plan.names+1, v.plan.head+int(n.y)
		g.Hit(x, y, g.W-x, 1, screen.Action{Verb: screen.Select, Arg: n.id})
	}
}

// textStyle is the style of a messenger's name or figure: strong for the focus.
func textStyle(f screen.Frame, id string) cells.Style {
	if id == f.Focus {
		return f.Look.Strong
	}
	return f.Look.Text
}
