package growth

import (
	"math"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
)

// mostLaneRows is the height of a bar in the lanes, at most.
const mostLaneRows = 3

// lanes draws a lane a messenger: the window of age in which it reached the milestone of the race, on an axis of ages.
func (v shown) lanes(g cells.Grid) {
	if v.race.Value == 0 {
		return
	}
	pitch := max((g.H-1)/max(len(v.rows), 1), 1)
	x := v.names() - nameAt + besideName
	g.Text(1, 0, "to "+data.FormatValue(v.race.Value), v.Look.Quiet)
	lanes := v.inSight((g.H - 1) / pitch)
	for i, r := range lanes {
		v.place(g, block{1 + i*pitch + (barRows(pitch)-1)/2, 1, besideName}, r)
	}
	v.Paint(g.Sub(x, 0, g.W-x, g.H), v.laneScene(lanes, pitch, g.W-x, g.H))
}

// barRows are the rows of a bar in a lane of so many rows: one stays empty.
func barRows(pitch int) int { return min(max(pitch-1, 1), mostLaneRows) }

// laneScene is the scene of the lanes.
func (v shown) laneScene(lanes []row, pitch, w, h int) *scene.Scene {
	s := &scene.Scene{W: w, H: h}
	var oldest data.Day
	for _, r := range v.rows { // of today: the axis keeps its scale
		if r.Launched != 0 {
			oldest = max(oldest, v.Today-r.Launched)
		}
	}
	axis := scene.Axis{To: oldest, Cols: w - 1}
	ticks := axis.Ages(2)
	for _, t := range ticks {
		s.Add(scene.Label{At: scene.Point{X: t.X, Y: 0.5}, Text: t.Label, Style: v.Look.Quiet})
	}
	for i, r := range lanes {
		v.lane(s, r, laneAt{axis, ticks, float64(1 + i*pitch), float64(barRows(pitch)), float64(pitch)})
	}
	return s
}

// laneAt is where a lane lies.
type laneAt struct {
	scene.Axis
	ticks []scene.TimeTick
	y     float64 // of its upper edge
	h     float64 // of its bar
	pitch float64 // to the next
}

// lane adds the window of a messenger with its ages in words, and the grid lines where no word stands.
func (v shown) lane(s *scene.Scene, r row, at laneAt) {
	stone := r.stones[slices.Index(data.MilestoneValues[:], v.race.Value)]
	text, x, style := v.laneWords(r, stone), 0.0, v.Look.Quiet
	drawn := stone.Reached != nil && !stone.NoAge && !v.Hides(r.ID)
	if drawn {
		x = at.X(stone.Reached.AsOf-r.Launched) + 1.5
		if style = v.Look.Text; r.ID == v.Focus {
			style = v.Look.Strong
		}
	}
	width := float64(cells.Width(text, v.ASCII))
	if x+width > float64(s.W) {
		x = 0 // before the window
		if stone.Below != nil {
			x = at.X(stone.Below.AsOf-r.Launched) - 1.5 - width
		}
		x = max(x, 0)
	}
	middle := at.y + at.h/2
	for _, t := range at.ticks {
		top := at.y
		if t.X >= x-0.5 && t.X <= x+width+0.5 { // the text stands there: below it, if there is a row
			top = math.Floor(middle) + 1
		}
		if bottom := at.y + at.pitch; top < bottom {
			s.Add(scene.Rule{From: scene.Point{X: t.X, Y: top}, To: scene.Point{X: t.X, Y: bottom}, Kind: scene.Grid,
				Style: v.Look.Faint})
		}
	}
	if drawn {
		end := at.X(stone.Reached.AsOf - r.Launched)
		if stone.Below != nil {
			s.Add(scene.Bar{X0: at.X(stone.Below.AsOf - r.Launched), Y0: at.y, X1: end, Y1: at.y + at.h,
				Style: v.Colour(r.ID)})
		} else {
			s.Add(scene.Mark{At: scene.Point{X: end, Y: middle}, Glyph: v.FigureMark(stone.Reached),
				Style: v.Colour(r.ID)})
		}
	}
	s.Add(scene.Label{At: scene.Point{X: x, Y: middle}, Text: text, Style: style})
}

// laneWords are what stands in a lane.
func (v shown) laneWords(r row, stone data.Milestone) string {
	switch {
	case v.Hides(r.ID):
		return "hidden"
	case r.Launched > v.to:
		return "not launched"
	case stone.Reached == nil:
		return "not on record"
	}
	return ages(stone)[0]
}
