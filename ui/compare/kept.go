package compare

import (
	"math"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// What is worked out of all figures of the two is kept while it does not change: each may have thousands.

// one is a messenger whose figures exist for a query.
type one struct {
	id    string
	query data.Query
}

// shapes are figures that stood, one of each width in which values are written.
func (v shown) shapes(id string) []*data.Observation {
	key := one{id, v.Query()}
	return screen.Keep(v.Env, key, func() (shapes []*data.Observation) {
		seen := map[data.Shape]bool{}
		for _, step := range v.Set.History(id, key.query) {
			if shape := step.Shape(); step.Fate == data.Stood && !seen[shape] {
				seen[shape], shapes = true, append(shapes, step.Observation)
			}
		}
		return shapes
	})
}

// lane is what of the figures of a messenger and of its line is seen in the columns of an axis, and between which
// values all of them lie: infinity and 0 if there are none.
type lane struct {
	steps  []data.Step
	links  []data.Link
	lo, hi float64
}

func (v shown) lane(id string, axis scene.Axis) lane {
	type key struct {
		one
		axis scene.Axis
	}
	q := v.Query()
	return screen.Keep(v.Env, key{one{id, q}, axis}, func() lane {
		in := part.ColumnsOf(axis)
		steps := data.Within(v.Set.History(id, q), axis.From, axis.To)
		links := data.LinksWithin(v.Set.Links(id, q), axis.From, axis.To)
		l := lane{steps: in.Steps(steps), links: in.Links(links), lo: math.Inf(1)}
		hold := func(o *data.Observation) {
			if o.Value > 0 {
				l.lo, l.hi = min(l.lo, float64(o.Value)), max(l.hi, float64(o.Value))
			}
		}
		for _, step := range l.steps {
			hold(step.Observation)
		}
		for _, link := range l.links {
			hold(link.From)
			hold(link.To)
		}
		return l
	})
}

// duo are two messengers, up to a day.
type duo struct {
	a, b  string
	query data.Query
	until data.Day
}

// duo is the larger and the smaller by the figures of the day.
func (v shown) duo() duo { return duo{v.now.A.Messenger, v.now.B.Messenger, v.Query(), v.Today} }

// ratios are those of the larger to the smaller.
func (v shown) ratios() []data.RatioPoint {
	key := v.duo()
	return screen.Keep(v.Env, key, func() []data.RatioPoint {
		return v.Set.Ratios(key.a, key.b, key.query, key.until)
	})
}

// passing are the days on which one of two passed the other, or why there are none.
type passing struct {
	crossings []data.Crossing
	none      string
}

func crossings(f screen.Frame, a, b string) passing {
	type key struct{ duo }
	return screen.Keep(f.Env, key{duo{a, b, f.Query(), f.Today}}, func() (p passing) {
		p.crossings, p.none = f.Set.Crossings(a, b, f.Query(), f.Today)
		return p
	})
}

// strip are the times in the columns of an axis.
func (v shown) strip(axis scene.Axis) []piece {
	type key struct {
		duo
		axis  scene.Axis
		ascii bool
	}
	return screen.Keep(v.Env, key{v.duo(), axis, v.ASCII}, func() []piece {
		return pack(stretches(v.points, axis.To), axis, v.width)
	})
}
