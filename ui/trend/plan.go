package trend

import (
	"math"
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// plan is how the body is laid out.
type plan struct {
	room
	log, index bool     // on the index values are parts of the messenger's own value on the index day
	from, to   data.Day // the time shown
	series     []series // with a figure or a piece of a line in it; the focus last
	absent     []string // shown messengers without either
	baseless   []string // shown messengers that cannot be on the index
	ageless    []string // shown messengers whose age is not known, if ages are drawn
	nothing    string   // why there is nothing to draw
	scale      ruler    // of all lines; of sparks each has its own
	below      []*data.Observation
	flat       []string // messengers all of whose figures lie in the lowest row of a linear scale
	axis       scene.Axis
	left       int // columns of the vertical axis with its labels
	names      int // first column of what stands beside the plot
}

// room is how many rows each part of the body gets: by the size of the window alone, so that nothing moves when
// something else is shown.
type room struct {
	sparks bool // one small line a messenger instead of a plot
	head   int  // rows above the plot, for its cursor's day and its uppermost arrows
	rows   int  // of the plot, or of one spark
	gap    int  // rows between two sparks
	lanes  int  // number of sparks that there are rows for
	foot   int  // rows of the lower axis: none, its labels, its labels and the events of the focus
	events bool // three lines of events
}

const (
	// leastRows are the plot's own before the lower axis gets one, and then a second: in two, no line can be seen.
	leastRows = 3
	// eventsFrom is the height of a body from which on events have room, below which an empty row stays.
	eventsFrom, eventRows = 22, 4
	// plotWidth and plotHeight are the smallest window in which lines can share one scale.
	plotWidth, plotHeight = 60, 14
)

// newRoom shares out the rows of a body among its parts, or among the lines of all messengers of the data.
func newRoom(f screen.Frame, body cells.Rect) room {
	r := room{sparks: f.W < plotWidth || f.H < plotHeight}
	if r.sparks {
		n := max(len(f.Set.Messengers), 1)
		if body.H > n {
			r.foot = 1
		}
		r.rows = max((body.H-r.foot)/n, 1)
		r.lanes = max(body.H-r.foot, 0) / r.rows
		if r.rows > 2 {
			r.rows, r.gap = r.rows-1, 1
		}
		return r
	}
	r.foot = min(max(body.H-leastRows, 0), 2)
	r.head = min(max(body.H-r.foot-leastRows, 0), 1)
	r.rows = max(body.H-r.head-r.foot, 0)
	if r.events = body.H >= eventsFrom; r.events {
		r.rows -= eventRows
	}
	return r
}

// ruler gives values their heights. What lies under the lower end of a logarithmic scale is listed, not drawn.
type ruler struct {
	scene.Scale
	lowest float64
}

// widest is the largest factor that a logarithmic scale spans, so that its rows stay worth looking at: below a
// million there are only beginnings.
const widest = 5000

// newRuler chooses the scale for values: linear up to the largest, or logarithmic between 1, 2 or 5 times powers of
// ten.
func newRuler(values []float64, log bool, rows int) ruler {
	if len(values) == 0 {
		values = []float64{1}
	}
	top := slices.Max(values)
	if !log {
		return ruler{Scale: scene.Linear(top, rows)}
	}
	lo, hi := scene.LogBounds(slices.Min(values), top)
	if hi > lo*widest {
		_, lo = scene.LogBounds(hi/widest/10, hi/widest)
	}
	return ruler{scene.Log(lo, hi, rows), lo}
}

// under reports whether a value lies under a logarithmic scale. The tolerance undoes what binary fractions do.
func (r ruler) under(v float64) bool { return v < r.lowest*(1-1e-9) }

// newPlan lays out a body.
func newPlan(f screen.Frame, body cells.Rect) plan {
	f.Made("plan of trend")
	p := plan{room: newRoom(f, body), log: f.Scale == screen.Log, index: f.Unit() == screen.Index}
	p.from, p.to = f.Range()
	p.collect(f)
	if p.nothing = p.empty(f); p.nothing == "" {
		p.setScale(f)
	}
	p.setAxis(f, body.W)
	courses := p.courses(f)
	for i := range p.series {
		s := &p.series[i]
		s.steps, s.pieces = courses[s.id].steps, courses[s.id].pieces
	}
	return p
}

// collect looks for what can be drawn, whatever the size of the window.
func (p *plan) collect(f screen.Frame) {
	f.Made("list of figures")
	ids := f.Visible()
	if at := slices.Index(ids, f.Focus); at >= 0 {
		ids = append(slices.Delete(ids, at, at+1), f.Focus)
	}
	for _, id := range ids {
		if _, known := since(f, id); !known {
			p.ageless = append(p.ageless, id)
			continue
		}
		s, based := p.gather(f, id)
		switch {
		case !based:
			p.baseless = append(p.baseless, id)
		case len(s.steps) == 0 && len(s.links) == 0:
			p.absent = append(p.absent, id)
		default:
			p.series = append(p.series, s)
		}
	}
}

// inOrder are the series in the order of the data set.
func (p plan) inOrder(f screen.Frame) []series {
	return slices.SortedFunc(slices.Values(p.series), func(a, b series) int { return f.Number(a.id) - f.Number(b.id) })
}

// empty says why there is nothing to draw; "" if there is something.
func (p plan) empty(f screen.Frame) string {
	switch {
	case len(f.Visible()) == 0:
		return f.Hint("Nothing to draw: all are hidden.", " Press a.")
	case len(p.ageless) == len(f.Visible()):
		return "Nobody knows when they were launched" + f.Hint(".", ". Press v.")
	case len(p.baseless)+len(p.ageless) == len(f.Visible()):
		return "No figure counted on " + f.IndexDay.Short() + ", so none can be 100" +
			f.Hint(".", ". Press i on another day, or u.")
	case slices.ContainsFunc(p.series, func(s series) bool { return len(s.steps) > 0 }):
		return ""
	case f.From == 0 && f.To == 0:
		return f.Hint("No figure of this kind.", " Press m for another metric.")
	}
	return f.Hint("No figure between "+p.from.Short()+" and "+p.to.Short()+".", " Press - to zoom out.")
}

// setScale chooses the scale for the values drawn, and finds out what cannot be seen on it.
func (p *plan) setScale(f screen.Frame) {
	var all []float64
	for i := range p.series {
		s := &p.series[i]
		values := p.values(*s)
		all = append(all, values...)
		s.ruler = newRuler(values, p.log, p.rows)
	}
	p.scale = newRuler(all, p.log, p.rows)
	for i := range p.series {
		if !p.sparks {
			p.series[i].ruler = p.scale
		}
	}
	p.below = p.lie(f)
	for _, s := range p.inOrder(f) {
		row, _ := p.scale.Row(s.highest)
		if !p.sparks && !p.log && p.rows > 1 && len(s.steps) > 0 && row == p.rows-1 {
			p.flat = append(p.flat, s.id)
		}
	}
}

// setAxis shares out the columns: labels of values, plot, names.
func (p *plan) setAxis(f screen.Frame, w int) {
	if p.sparks {
		p.left, p.names = p.sparkColumns(f, w)
	} else {
		p.left = axisWidth
		for _, t := range p.scale.Ticks() {
			p.left = max(p.left, cells.Width(p.label(t), f.ASCII)+2)
		}
		p.names = max(w-p.namesWidth(f, w), p.left)
	}
	p.axis = newAxis(f, max(p.names-p.left, 0))
}

// axisWidth is what the labels of values take at least, so that zoom and scale seldom move the plot.
const axisWidth = 7

// newAxis lays the time shown over columns: the calendar, or the ages in days of the shown messengers, from a whole
// year on.
func newAxis(f screen.Frame, cols int) scene.Axis {
	from, to := f.Range()
	if f.Align != screen.Launch {
		return scene.Axis{From: from, To: to, Cols: cols}
	}
	var ages []data.Day // at the end of the time shown
	for _, id := range f.Visible() {
		if launched, known := since(f, id); known && launched <= to {
			ages = append(ages, to-launched)
		}
	}
	if len(ages) == 0 {
		ages = []data.Day{0}
	}
	youngest := max(slices.Min(ages)-(to-from), 0)
	years := math.Floor(float64(youngest) / daysPerYear)
	return scene.Axis{From: data.Day(math.Round(years * daysPerYear)), To: max(slices.Max(ages), 1), Cols: cols}
}

const daysPerYear = 365.25

// since is what is taken from a day to find its place: the launch of the messenger where ages are drawn; false if that
// is not known.
func since(f screen.Frame, id string) (day data.Day, known bool) {
	if m := f.Set.Messenger(id); m != nil && f.Align == screen.Launch {
		return m.Launched, m.Launched != 0
	}
	return 0, true
}

// oldAtEnd reports whether a messenger's figure is old at the end of the time shown.
func (p plan) oldAtEnd(f screen.Frame, id string) bool {
	o := f.Set.Standing(id, f.Query(), p.to)
	return o != nil && o.Old(p.to)
}
