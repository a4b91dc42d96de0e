package trend

import (
	"slices"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// The figures of a messenger may be thousands. What the plot needs of them is worked out once for a time shown and for
// the columns of its axis, and kept.

// stay is the time shown and which figures exist: while they are the same, so are the courses of all messengers.
type stay struct {
	query    data.Query
	from, to data.Day
}

func (p plan) stay(f screen.Frame) stay { return stay{f.Query(), p.from, p.to} }

// extent tells of all figures of a messenger within the time shown.
type extent struct {
	lowest, highest int64
	shapes          []*data.Observation // one of each width in which values are written
}

// extents are those of all messengers with a figure.
func (at stay) extents(f screen.Frame) map[string]extent {
	return screen.Keep(f.Env, at, func() map[string]extent {
		all := map[string]extent{}
		for _, id := range f.Set.MessengerIDs() {
			e, seen := extent{}, map[data.Shape]bool{}
			for i, step := range at.steps(f, id) {
				if i == 0 {
					e.lowest = step.Value
				}
				e.lowest, e.highest = min(e.lowest, step.Value), max(e.highest, step.Value)
				if shape := step.Shape(); !seen[shape] {
					seen[shape], e.shapes = true, append(e.shapes, step.Observation)
				}
			}
			all[id] = e
		}
		return all
	})
}

// steps are the figures of a messenger within the time shown. They must not be changed.
func (at stay) steps(f screen.Frame, id string) []data.Step {
	return data.Within(f.Set.History(id, at.query), at.from, at.to)
}

// links are those of its line.
func (at stay) links(f screen.Frame, id string) []data.Link {
	return data.LinksWithin(f.Set.Links(id, at.query), at.from, at.to)
}

// course is what of the figures of a messenger is seen in the columns of an axis, and the pieces of its line there.
type course struct {
	steps  []data.Step
	pieces []piece
}

// laid is a time shown on an axis, of the calendar or of ages, and on a scale.
type laid struct {
	stay
	axis  scene.Axis
	align screen.Align
	log   bool
	index data.Day // 0 where the scale has people
}

func (p plan) laid(f screen.Frame) laid {
	return laid{p.stay(f), p.axis, f.Align, p.log, p.indexDay(f)}
}

// courses are those of all messengers that can be on the scale.
func (p plan) courses(f screen.Frame) map[string]course {
	on := p.laid(f)
	return screen.Keep(f.Env, on, func() map[string]course {
		all := map[string]course{}
		for _, id := range f.Set.MessengerIDs() {
			times, based := p.unit(f, id)
			launch, known := since(f, id)
			if !based || !known {
				continue
			}
			s := series{id: id, since: launch, times: times}
			in := part.Columns{N: on.axis.Cols, Last: func(day data.Day) data.Day {
				col, _ := on.axis.Col(day - s.since)
				return on.axis.Last(col) + s.since
			}}
			c := course{steps: in.Steps(on.steps(f, id))}
			for _, l := range in.Links(on.links(f, id)) {
				if q, in := p.piece(s, l); in {
					c.pieces = append(c.pieces, q)
				}
			}
			all[id] = c
		}
		return all
	})
}

// indexDay is the day that is 100, 0 where the scale has people.
func (p plan) indexDay(f screen.Frame) data.Day {
	if p.index {
		return f.IndexDay
	}
	return 0
}

// lows are what decides which figures lie under their scale.
type lows struct {
	stay
	sparks bool
	align  screen.Align // by age, those whose launch is not known have no say in the scale
	index  data.Day     // 0 where the scale has people
	hidden string
}

// lie are the figures under the scale, in the order of the data set.
func (p plan) lie(f screen.Frame) []*data.Observation {
	if !slices.ContainsFunc(p.series, func(s series) bool { return len(s.steps) > 0 && s.under(s.lowest) }) {
		return nil
	}
	key := lows{p.stay(f), p.sparks, f.Align, p.indexDay(f), f.Hidden}
	return screen.Keep(f.Env, key, func() (below []*data.Observation) {
		for _, s := range p.inOrder(f) {
			for _, step := range s.steps {
				if s.under(s.value(step.Observation)) {
					below = append(below, step.Observation)
				}
			}
		}
		return below
	})
}

// Whether the shapes of a messenger are those of the focus.
const focused, beside = true, false

// others are the shapes of all messengers as they are drawn while another is the focus.
func (v shown) others(corner scene.Point) map[string][]scene.Shape {
	type key struct {
		laid
		hidden string
		corner scene.Point
		scale  ruler
		look   *screen.Look
	}
	p := v.plan
	return screen.Keep(v.Env, key{p.laid(v.Frame), v.Hidden, corner, p.scale, v.Look}, func() map[string][]scene.Shape {
		all := map[string][]scene.Shape{}
		for _, s := range p.series {
			all[s.id] = v.shapes(s, corner, beside)
		}
		return all
	})
}
