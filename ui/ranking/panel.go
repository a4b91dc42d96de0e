package ranking

import (
	"slices"
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/part"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// The history of the focus takes so many rows at least, where the panel has as many rows as that leaves enough for the
// text, and all that the text does not need.
const historyRows, historyFrom, textRows = 5, 20, 38

// Panel draws the messenger in focus, and below it how it got there.
func (v shown) Panel(g cells.Grid) {
	h := 0
	if g.H >= historyFrom {
		h = max(g.H-textRows, historyRows)
		v.drawHistory(g.Sub(0, g.H-h, g.W, h))
		h++ // an empty row
	}
	part.DrawFocus(v.Frame, g.Sub(0, 0, g.W, g.H-h))
}

// drawHistory draws the line of the focus over all years, to its own top.
func (v shown) drawHistory(g cells.Grid) {
	var stood []*data.Observation
	top := int64(0)
	for _, step := range v.Set.History(v.Focus, v.Query()) {
		if step.Fate == data.Stood && step.AsOf <= v.Today {
			stood, top = append(stood, step.Observation), max(top, step.Value)
		}
	}
	if len(stood) == 0 {
		return
	}
	const headed = 1
	g.Fit(0, 0, g.W, v.Name(v.Focus)+" over the years, 0 to "+data.FormatValue(top), v.Look.Quiet)
	body := g.Sub(0, headed, g.W, g.H-headed)
	v.Paint(body, v.history(body.W, body.H, stood, top))
}

// history is the line of the focus with a mark for each figure that stood, the day, and below them the years.
func (v shown) history(w, h int, stood []*data.Observation, top int64) *scene.Scene {
	s := &scene.Scene{W: w, H: h}
	plot := h - 1 // the last row holds the years
	axis, scale := scene.Axis{From: v.Set.FirstDay(), To: v.Today, Cols: w}, scene.Linear(float64(top), plot)
	at := func(o *data.Observation) scene.Point {
		y, _ := scale.Y(float64(o.Value))
		return scene.Point{X: axis.X(o.AsOf), Y: y}
	}
	style := v.Colour(v.Focus)
	links := slices.DeleteFunc(v.Set.Links(v.Focus, v.Query()), func(l data.Link) bool { return l.To.AsOf > v.Today })
	for _, line := range part.Polylines(links, at) {
		line.Style = style
		s.Add(line)
	}
	standing := v.Standing(v.Focus)
	for _, o := range stood {
		s.Add(scene.Mark{At: at(o), Glyph: v.FigureMark(o), Small: o != standing, Style: style})
	}
	day := axis.X(v.Day())
	s.Add(scene.Rule{From: scene.Point{X: day}, To: scene.Point{X: day, Y: float64(plot)}, Kind: scene.Cursor,
		Style: v.Look.Faint})
	const gap = 2
	for _, t := range axis.Dates(gap) {
		if v.Known == screen.Then && t.X > day { // it speaks of no later year
			break
		}
		s.Add(scene.Label{At: scene.Point{X: t.X, Y: middle(plot)}, Text: t.Label, Style: v.Look.Quiet})
	}
	return s
}

// Detail is the messenger in focus in full.
func (v shown) Detail(w int) []screen.Line { return part.FocusInFull(v.Frame, w) }
