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
	content
	nothing   string // why there is nothing to draw
	log       bool
	scale     chart.Scale
	lowest    float64             // the lower end of a logarithmic scale
	below     []*data.Observation // what lies under it is listed, not drawn
	flat      []string            // messengers all of whose figures lie under the first row of a linear scale
	axis      axis
	left      int  // columns of the vertical axis with its labels
	top, rows int  // first row of the plot, and how many it has
	foot      int  // rows of the lower axis: none, the axis, the axis and its labels
	names     int  // column of the names at the lines' ends
	old       bool // the names have room for the word "old"
	legend    legend
	events    bool // three lines of events
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
	p := plan{content: collect(f), log: f.Scale == screen.Log}
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

// widest is the largest factor that a logarithmic scale spans, so that its rows stay worth looking at: below a
// five-thousandth of the largest lie the first months of the smallest messenger, and no line that another meets.
const widest = 5000

// setScale chooses the scale for the values drawn, and finds out what cannot be seen on it.
func (p *plan) setScale(f screen.Frame) {
	values := p.values()
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
		p.names = p.left + p.axis.cols + 1
		if p.axis.cols < room-1 { // a little air on both sides
			p.names++
		}
		if p.axis.whole {
			return
		}
	}
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
