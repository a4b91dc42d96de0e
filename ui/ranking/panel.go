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
	const headed = 1
	body := g.Sub(0, headed, g.W, g.H-headed)
	h := v.course(scene.Axis{From: v.Set.FirstDay(), To: v.Today, Cols: body.W})
	if len(h.stood) == 0 {
		return
	}
	g.Fit(0, 0, g.W, v.Name(v.Focus)+" over the years, 0 to "+data.FormatValue(h.top), v.Look.Quiet)
	v.Paint(body, v.history(body.W, body.H, h))
}

// course is what of the line of the focus is seen in the columns of an axis.
type course struct {
	axis  scene.Axis
	stood []*data.Observation
	links []data.Link
	top   int64 // the largest value
}

func (v shown) course(axis scene.Axis) course {
	type key struct {
		focus string
		query data.Query
		axis  scene.Axis
	}
	q := v.Query()
	return screen.Keep(v.Env, key{v.Focus, q, axis}, func() course {
		in, c := part.ColumnsOf(axis), course{axis: axis}
		for _, step := range in.Steps(data.Within(v.Set.History(v.Focus, q), axis.From, axis.To)) {
			if step.Fate == data.Stood {
				c.stood, c.top = append(c.stood, step.Observation), max(c.top, step.Value)
			}
		}
		for _, l := range in.Links(v.Set.Links(v.Focus, q)) {
			if l.To.AsOf <= axis.To {
				c.links = append(c.links, l)
			}
		}
		return c
	})
}

// history is the line of the focus with a mark for each figure that stood, the day, and below them the years.
func (v shown) history(w, h int, c course) *scene.Scene {
	s := &scene.Scene{W: w, H: h}
	plot := h - 1 // the last row holds the years
	axis, scale := c.axis, scene.Linear(float64(c.top), plot)
	at := func(o *data.Observation) scene.Point {
		y, _ := scale.Y(float64(o.Value))
		return scene.Point{X: axis.X(o.AsOf), Y: y}
	}
	style := v.Colour(v.Focus)
	for _, line := range part.Polylines(c.links, at) {
		line.Style = style
		s.Add(line)
	}
	standing, stood := v.Standing(v.Focus), slices.Clip(c.stood)
	if standing != nil && !slices.Contains(stood, standing) { // one of many in its column
		stood = append(stood, standing)
	}
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
