package trend

import (
	"math"
	"slices"
	"sort"
	"strconv"

	"userbase/data"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// series is one messenger of the plot: its figures, and the pieces of its line, within the time shown.
type series struct {
	id     string
	since  data.Day          // what is taken from a day to find its place
	steps  []data.Step       // in order of time; all of them, until they are laid into the columns
	links  []data.Link       // likewise
	pieces []piece           // of the links in the columns
	comes  *data.Observation // the figure from which its line leaves the time shown, if none lies in it
	times  float64           // what a value is multiplied by: 1, or 100 divided by the base of the index
	// lowest and highest are the values of all figures, 0 without any.
	lowest, highest float64
	ruler
}

// piece is the part of a link that lies within the time shown. Places in time are days, which begin at whole numbers.
type piece struct {
	a, b  place
	solid bool
}

type place struct{ t, v float64 }

// gather finds what there is to draw of a messenger; false if it cannot be on the index.
func (p plan) gather(f screen.Frame, id string) (s series, based bool) {
	s = series{id: id}
	s.since, _ = since(f, id)
	if s.times, based = p.unit(f, id); !based {
		return s, false
	}
	at := p.stay(f)
	s.steps, s.links = at.steps(f, id), at.links(f, id)
	e := at.extents(f)[id]
	s.lowest, s.highest = float64(e.lowest)*s.times, float64(e.highest)*s.times
	if len(s.links) > 0 && s.links[0].From.AsOf < p.from {
		s.comes = s.links[0].From
	}
	return s, true
}

// piece is the part of a link within the time shown; false if there is none.
func (p plan) piece(s series, l data.Link) (q piece, in bool) {
	q = piece{a: s.place(l.From), b: s.place(l.To), solid: l.Solid}
	in = s.cut(&q, float64(p.from-s.since), float64(p.to-s.since)+1, p.log)
	return q, in
}

// unit is what a messenger's values are multiplied by for the scale; false if it cannot be on the index.
func (p plan) unit(f screen.Frame, id string) (times float64, based bool) {
	if !p.index {
		return 1, true
	}
	base := f.Set.Standing(id, f.Query(), f.IndexDay)
	if base == nil || base.Value <= 0 {
		return 0, false
	}
	return 100 / float64(base.Value), true
}

// value is the height of a figure on the scale: its own value, or that value on the index.
func (s series) value(o *data.Observation) float64 { return float64(o.Value) * s.times }

// place is where a figure stands: the middle of its day, its value.
func (s series) place(o *data.Observation) place {
	return place{float64(o.AsOf-s.since) + 0.5, s.value(o)}
}

// values are the lowest and the highest of all that is drawn: of figures, or where the line enters and leaves the time
// shown.
func (p plan) values(s series) (ends []float64) {
	if len(s.steps) > 0 {
		ends = append(ends, s.lowest, s.highest)
	}
	for i, l := range s.links {
		if i == 0 || i == len(s.links)-1 {
			if q, in := p.piece(s, l); in {
				ends = append(ends, q.a.v, q.b.v)
			}
		}
	}
	return ends
}

// cut keeps of a piece what lies between two places in time; false if nothing does. A link is straight on its scale.
func (s series) cut(q *piece, from, to float64, log bool) bool {
	if q.b.t < from || q.a.t > to || q.b.t < q.a.t {
		return false
	}
	a, b := *q, *q
	at := func(t float64) place {
		part := (t - a.a.t) / (b.b.t - a.a.t)
		if log {
			return place{t, a.a.v * math.Pow(b.b.v/a.a.v, part)}
		}
		return place{t, a.a.v + (b.b.v-a.a.v)*part}
	}
	if q.a.t < from {
		q.a = at(from)
	}
	if q.b.t > to {
		q.b = at(to)
	}
	return true
}

// point is a place in a scene whose plot begins at a corner.
func (p plan) point(s series, at place, corner scene.Point) scene.Point {
	y, _ := s.Y(at.v)
	perDay := p.axis.Start(p.axis.From + 1)
	return scene.Point{X: corner.X + (at.t-float64(p.axis.From))*perDay, Y: corner.Y + y}
}

// lines are the lines of a messenger: one for each run of pieces that meet.
func (p plan) lines(s series, corner scene.Point, style scene.Style) []scene.Line {
	var lines []scene.Line
	for _, q := range s.pieces {
		from, to := p.point(s, q.a, corner), p.point(s, q.b, corner)
		n := len(lines) - 1
		if n < 0 || lines[n].Points[len(lines[n].Points)-1] != from {
			lines = append(lines, scene.Line{Points: []scene.Point{from}, Style: style})
			n++
		}
		lines[n].Points = append(lines[n].Points, to)
		lines[n].Broken = append(lines[n].Broken, !q.solid)
	}
	return lines
}

// last is the figure at which the line ends: the last that stood, else the one that the line comes from, else the last
// of all.
func (s series) last() *data.Observation {
	for _, step := range slices.Backward(s.steps) {
		if step.Fate == data.Stood {
			return step.Observation
		}
	}
	if s.comes != nil || len(s.steps) == 0 {
		return s.comes
	}
	return s.steps[len(s.steps)-1].Observation
}

// lined reports whether a piece of the line begins or ends at a figure.
func (s series) lined(o *data.Observation) bool {
	at := s.place(o)
	i := sort.Search(len(s.pieces), func(i int) bool { return s.pieces[i].b.t >= at.t })
	return i < len(s.pieces) && (s.pieces[i].a == at || s.pieces[i].b == at)
}

// dotted reports whether a piece of a line is dotted.
func (p plan) dotted() bool {
	return slices.ContainsFunc(p.series, func(s series) bool {
		return slices.ContainsFunc(s.pieces, func(q piece) bool { return !q.solid })
	})
}

// label writes a value of the vertical axis.
func (p plan) label(v float64) string {
	if p.index {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return data.FormatValue(int64(math.Round(v)))
}

// worth is a figure in the unit of the chart, as short as may be: "≥3 bn", on the index "150".
func (p plan) worth(s series, o *data.Observation) string {
	if p.index {
		return indexed(s.value(o))
	}
	return o.Signed()
}

// indexed writes a value of the index to three digits.
func indexed(v float64) string {
	digits := 0
	for limit := 100.0; v < limit && digits < 3; limit /= 10 {
		digits++
	}
	scale := math.Pow10(digits)
	return strconv.FormatFloat(math.Round(v*scale)/scale, 'f', -1, 64)
}
