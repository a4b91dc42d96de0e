package trend

import (
	"math"
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/screen"
)

// plan is how the body is laid out.
type plan struct {
	log, index bool     // on the index values are parts of the messenger's own value on the index day
	from, to   data.Day // the time shown
	series     []series // with a figure or a link in it; the focus last
	absent     []string // shown messengers without either
	baseless   []string // shown messengers that cannot be on the index
	nothing    string   // why there is nothing to draw
	scale      chart.Scale
	lowest     float64             // the lower end of a logarithmic scale
	below      []*data.Observation // what lies under it is listed, not drawn
	flat       []string            // messengers all of whose figures lie under the first row of a linear scale
	axis       chart.DayAxis
	left       int  // columns of the vertical axis with its labels
	top, rows  int  // first row of the plot, and how many it has
	foot       int  // rows of the lower axis: none, the axis, the axis and its labels
	names      int  // column of the names at the lines' ends
	old        bool // the names have room for the word "old"
	legend     legend
	events     bool // three lines of events
}

// series is one messenger of the plot: its figures and links within the time shown.
type series struct {
	id       string
	launched data.Day
	steps    []data.Step // in order of time
	links    []data.Link // also those that cross an edge of the time shown
	times    float64     // what a value is multiplied by: 1, or 100 divided by the base of the index
}

// value is the height of a figure on the scale: its own value, or that value on the index.
func (s series) value(o *data.Observation) float64 { return float64(o.Value) * s.times }

// last is the figure at which the line ends: the last that stood, else the last of all; where the line leaves the
// plot without a figure in it, the one that it comes from.
func (s series) last(to data.Day) *data.Observation {
	for _, step := range slices.Backward(s.steps) {
		if step.Fate == data.Stood {
			return step.Observation
		}
	}
	if n := len(s.links); n > 0 && s.links[n-1].From.AsOf <= to {
		return s.links[n-1].From
	}
	return s.steps[len(s.steps)-1].Observation
}

const (
	// leastRows are the plot's own before the lower axis and then its labels get one: in two, no line can be seen.
	leastRows = 3
	// besideLegend are the rows that the plot keeps beside a legend: with fewer its scale has hardly a label.
	besideLegend = 7
	// eventsFrom is the height of a body from which on events have room: twelve rows of plot are left with a legend.
	eventsFrom = 22
	// eventRows are what the events take: an empty row above the plot, one below its labels, three events, one more.
	eventRows = 6
)

// newPlan lays out a body, with a legend if there is room for it.
func newPlan(f screen.Frame, body cells.Rect, below legend) plan {
	f.Made("plan of trend")
	p := plan{log: f.Scale == screen.Log, index: f.Unit() == screen.Index}
	p.collect(f)
	p.nothing = p.empty(f)
	p.foot = min(max(body.H-leastRows, 0), 2)
	p.rows = body.H - p.foot
	if body.H >= eventsFrom {
		p.top, p.events = 1, true
		p.rows -= eventRows
	}
	if n := below.rows(); p.rows-n >= besideLegend {
		p.legend = below
		p.rows -= n
	}
	if p.nothing == "" {
		p.setScale(f)
	}
	p.left = chart.YAxisWidth(cells.New(0, 0, f.ASCII), p.scale, p.label)
	p.setAxis(f, body.W)
	return p
}

// collect looks for what can be drawn, whatever the size of the window.
func (p *plan) collect(f screen.Frame) {
	f.Made("list of figures")
	p.from, p.to = f.Range()
	ids := f.Visible()
	if at := slices.Index(ids, f.Focus); at >= 0 {
		ids = append(slices.Delete(ids, at, at+1), f.Focus)
	}
	for _, id := range ids {
		s := series{id: id, launched: f.Set.Messenger(id).Launched, times: 1}
		if p.index {
			base := f.Set.Standing(id, f.Query(), f.IndexDay)
			if base == nil {
				p.baseless = append(p.baseless, id)
				continue
			}
			s.times = 100 / float64(base.Value)
		}
		s.steps = slices.DeleteFunc(slices.Clone(f.Set.History(id, f.Query())), func(x data.Step) bool {
			return x.AsOf < p.from || x.AsOf > p.to
		})
		s.links = slices.DeleteFunc(f.Set.Links(id, f.Query()), func(l data.Link) bool {
			return l.To.AsOf < p.from || l.From.AsOf > p.to
		})
		if len(s.steps) == 0 && len(s.links) == 0 {
			p.absent = append(p.absent, id)
		} else {
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
	case len(p.baseless) == len(f.Visible()):
		return "There is no figure up to " + f.IndexDay.Short() +
			", so none can be 100" + f.Hint(".", ". Press i on another day, or u.")
	case slices.ContainsFunc(p.series, func(s series) bool { return len(s.steps) > 0 }):
		return ""
	case f.From == 0 && f.To == 0:
		return f.Hint("No figure of this kind.", " Press m for another metric.")
	}
	return f.Hint("No figure between "+p.from.Short()+" and "+p.to.Short()+".", " Press - to zoom out.")
}

// widest is the largest factor that a logarithmic scale spans, so that its rows stay worth looking at: below a
// five-thousandth of the largest lie the first months of the smallest messenger, and no line that another meets.
const widest = 5000

// setScale chooses the scale for the values drawn, and finds out what cannot be seen on it.
func (p *plan) setScale(f screen.Frame) {
	var values []float64 // of the figures drawn, and of those whose links come in or go out
	for _, s := range p.series {
		for _, step := range s.steps {
			values = append(values, s.value(step.Observation))
		}
		for _, l := range s.links {
			values = append(values, s.value(l.From), s.value(l.To))
		}
	}
	p.scale = chart.Linear(slices.Max(values), p.rows)
	if p.log {
		lo, hi := chart.LogBounds(slices.Min(values), slices.Max(values))
		if hi > lo*widest {
			_, lo = chart.LogBounds(hi/widest/10, hi/widest)
		}
		p.lowest, p.scale = lo, chart.Log(lo, hi, p.rows)
	}
	for _, s := range p.inOrder(f) {
		seen := func(step data.Step) bool { return s.value(step.Observation) >= p.scale.PerRow() }
		if !p.log && len(s.steps) > 0 && !slices.ContainsFunc(s.steps, seen) {
			p.flat = append(p.flat, s.id)
		}
		for _, step := range s.steps {
			if p.under(s, step.Observation) {
				p.below = append(p.below, step.Observation)
			}
		}
	}
}

// under reports whether a figure lies under a logarithmic scale. The tolerance undoes what binary fractions do.
func (p plan) under(s series, o *data.Observation) bool { return s.value(o) < p.lowest*(1-1e-9) }

// longestName is the number of cells that a name takes at most: a longer one must leave the plot its width.
const longestName = 14

// setAxis chooses the horizontal axis and the place of the names, which give way first: the word "old", then all
// but the mark.
func (p *plan) setAxis(f screen.Frame, w int) {
	name, old := 0, 0
	for _, s := range p.series {
		n := min(cells.Width(f.Name(s.id), f.ASCII), longestName)
		name = max(name, n)
		if p.oldAtEnd(f, s.id) {
			old = max(old, n+len(" old"))
		}
	}
	for i, end := range [...]int{max(name, old), name, -1} {
		room := w - p.left - 1 - 2 - end
		p.axis = newAxis(f, room)
		p.old = i == 0
		p.names = p.left + p.axis.Cols + 1
		if p.axis.Cols < room-1 { // a little air on both sides
			p.names++
		}
		if p.axis.Whole {
			return
		}
	}
}

// newAxis lays the time shown over at most cols columns: the calendar, or the ages of the shown messengers.
func newAxis(f screen.Frame, cols int) chart.DayAxis {
	from, to := f.Range()
	if f.Align != screen.Launch {
		return chart.NewDayAxis(from, to, cols)
	}
	var launches []data.Day
	for _, id := range f.Visible() {
		launches = append(launches, f.Set.Messenger(id).Launched)
	}
	return chart.NewDayAxisByAge(from, to, launches, cols)
}

// oldAtEnd reports whether a messenger's figure is old at the end of the time shown.
func (p plan) oldAtEnd(f screen.Frame, id string) bool {
	o := f.Set.Standing(id, f.Query(), p.to)
	return o != nil && o.Old(p.to)
}

// label writes a value of the vertical axis.
func (p plan) label(v float64) string {
	if p.index {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return data.FormatValue(int64(math.Round(v)))
}
