package events

import (
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
)

const (
	aroundMonths = 36 // how far from an event the figures around it lie
	aroundLeft   = 7  // columns left of the plot: room for the scale
	aroundRows   = 12 // rows that a chart of them needs
	aroundWidth  = 40 // columns that it needs
	aroundFixed  = 4  // rows that are no plot: with an empty one at the end
)

// around are the user figures of the event's messengers within some years of it, in order of messengers and days.
func (v shown) around() (figures []*data.Observation) {
	from, to := v.event.Day.AddMonths(-aroundMonths), v.event.Day.AddMonths(aroundMonths)
	for _, id := range v.event.Messengers {
		for _, step := range v.Set.History(id, v.Query()) {
			if step.AsOf >= from && step.AsOf <= to {
				figures = append(figures, step.Observation)
			}
		}
	}
	return figures
}

// drawAround draws the user figures around the event into what is left of a panel, each as a mark and none joined to
// another: there is nothing where fewer than two are known.
func (v shown) drawAround(g cells.Grid) {
	figures := v.around()
	if len(figures) < 2 || g.W < aroundWidth || g.H < aroundRows {
		return
	}
	g.Fit(0, 0, g.W, "Every user figure, three years on either side", v.Look.Strong)
	g.Right(g.W, 0, "log", v.Look.Quiet)
	x := aroundLeft
	for _, id := range v.event.Messengers {
		if slices.ContainsFunc(figures, func(o *data.Observation) bool { return o.Messenger == id }) {
			x = g.Text(g.Text(x, 1, v.NameMark(id).Text, v.Colour(id)), 1, v.Name(id), v.Look.Text) + 3
		}
	}
	s := v.aroundScene(figures, g.W, g.H-aroundFixed)
	v.Paint(g.Sub(0, 2, g.W, s.H), s)
}

// aroundScene is the chart of figures around the event, with so many rows of plot.
func (v shown) aroundScene(figures []*data.Observation, w, rows int) *scene.Scene {
	s := &scene.Scene{W: w, H: rows + 1}
	lo, hi := figures[0].Value, figures[0].Value
	for _, o := range figures {
		lo, hi = min(lo, o.Value), max(hi, o.Value)
	}
	from, to := scene.LogBounds(float64(lo), float64(max(hi, 2*lo))) // where all are alike, not ten times as much
	scale := scene.Log(from, to, rows)
	axis := scene.Axis{From: v.event.Day.AddMonths(-aroundMonths), To: v.event.Day.AddMonths(aroundMonths),
		Cols: w - aroundLeft}
	for _, value := range scale.Ticks() {
		y, _ := scale.Y(value)
		s.Add(scene.Rule{From: scene.Point{X: aroundLeft, Y: y}, To: scene.Point{X: float64(w), Y: y},
			Style: v.Look.Faint}, scene.Label{At: scene.Point{X: aroundLeft - 1, Y: y}, Align: scene.LeftOf,
			Text: data.FormatValue(int64(value)), Style: v.Look.Quiet})
	}
	at := aroundLeft + axis.X(v.event.Day)
	s.Add(scene.Rule{Kind: scene.Hair, From: scene.Point{X: at}, To: scene.Point{X: at, Y: float64(rows)},
		Style: v.Look.Text})
	for _, o := range figures {
		y, _ := scale.Y(float64(o.Value))
		s.Add(scene.Mark{At: scene.Point{X: aroundLeft + axis.X(o.AsOf), Y: y}, Glyph: v.FigureMark(o),
			Floor: o.Bound == data.AtLeast, Style: v.Colour(o.Messenger)})
	}
	for _, t := range axis.Dates(2) {
		s.Add(scene.Label{At: scene.Point{X: aroundLeft + t.X, Y: float64(rows) + 0.5}, Text: t.Label,
			Style: v.Look.Quiet})
	}
	return s
}
