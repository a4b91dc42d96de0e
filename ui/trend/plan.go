package trend

import (
	"math"
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// trendSeries is one messenger of the plot: its figures and links within the time shown.
type trendSeries struct {
	Id       string
	Launched data.Day
	steps    []data.Step // in order of time
	links    []data.Link // also those that cross an edge of the time shown
	times    float64     // what a value is multiplied by: 1, or 100 divided by the base of the index
}

// Value is the height of a figure on the scale: its own value, or that value on the index.
func (s trendSeries) Value(o *data.Observation) float64 { return float64(o.Value) * s.times }

// trendSet is what can be drawn, whatever the size of the window.
type trendSet struct {
	From, To data.Day
	index    bool          // values are parts of the messenger's own value on the index day
	Series   []trendSeries // with a figure or a link in the time shown; the focus last
	absent   []string      // shown messengers without either
	baseless []string      // shown messengers that cannot be on the index
}

// series collects what can be drawn.
func (Screen) series(f screen.Frame) trendSet {
	t := trendSet{index: f.Unit() == screen.Index}
	t.From, t.To = f.Range()
	add := func(id string) {
		s := trendSeries{Id: id, Launched: f.Set.Messenger(id).Launched, times: 1}
		if t.index {
			base := f.Set.IndexBase(id, f.Query(), f.IndexDay)
			if base == nil {
				t.baseless = append(t.baseless, id)
				return
			}
			s.times = 100 / float64(base.Value)
		}
		all := f.Set.History(id, f.Query())
		first, _ := slices.BinarySearchFunc(all, t.From, func(x data.Step, d data.Day) int { return int(x.AsOf) - int(d) })
		end, _ := slices.BinarySearchFunc(all, t.To+1, func(x data.Step, d data.Day) int { return int(x.AsOf) - int(d) })
		if first < end {
			s.steps = all[first:end]
		}
		for _, l := range f.Set.Links(id, f.Query()) {
			if l.From.AsOf <= t.To && l.To.AsOf >= t.From {
				s.links = append(s.links, l)
			}
		}
		if len(s.steps) == 0 && len(s.links) == 0 {
			t.absent = append(t.absent, id)
			return
		}
		t.Series = append(t.Series, s)
	}
	for i := range f.Set.Messengers {
		if id := f.Set.Messengers[i].ID; id != f.Focus && !f.Hides(id) {
			add(id)
		}
	}
	if !f.Hides(f.Focus) {
		add(f.Focus)
	}
	return t
}

// inOrder are the series in the order of the data set; they are drawn with the focus last.
func (t trendSet) inOrder(f screen.Frame) []trendSeries {
	return slices.SortedFunc(slices.Values(t.Series), func(a, b trendSeries) int { return f.Number(a.Id) - f.Number(b.Id) })
}

// figures is the number of figures in the time shown.
func (t trendSet) figures() int {
	n := 0
	for _, s := range t.Series {
		n += len(s.steps)
	}
	return n
}

// empty says why there is nothing to draw; "" if there is something.
func (t trendSet) empty(f screen.Frame) string {
	switch {
	case len(f.Shown()) == 0:
		return f.Hint("Nothing to draw: all six are hidden.", " Press a.")
	case len(t.baseless) == len(f.Shown()):
		return "No bounded figure stands on " + fit.Bind(f.IndexDay.Short()) + ", so none can be 100. Press i on another day, or u."
	case t.figures() > 0:
		return ""
	case f.From == 0 && f.To == 0:
		return "No figure of this kind. Press m for another metric."
	}
	return "No figure between " + fit.Bind(t.From.Short()) + " and " + fit.Bind(t.To.Short()) + ". Press - to zoom out."
}

// bounds are the smallest and the largest value of the figures drawn, and of those whose links come in or go out.
func (t trendSet) bounds() (lo, hi float64) {
	lo = math.Inf(1)
	take := func(v float64) { lo, hi = min(lo, v), max(hi, v) }
	for _, s := range t.Series {
		for _, step := range s.steps {
			take(s.Value(step.Observation))
		}
		for _, l := range s.links {
			take(s.Value(l.From))
			take(s.Value(l.To))
		}
	}
	return lo, hi
}

// trendPlan is how the body of trend is laid out.
type trendPlan struct {
	trendSet
	Nothing string // why there is nothing to draw
	Scale   chart.Scale
	Lowest  float64 // the lower end of a logarithmic scale; what is less is not drawn
	Axis    trendAxis
	Left    int  // columns of the vertical axis with its labels
	Top     int  // first row of the plot
	Rows    int  // rows of the plot
	names   int  // column of the names at the lines' ends
	old     bool // the names have room for the word "old"
	axisRow bool // the lower axis is drawn
	labels  bool // and labelled
	legend  int  // rows of the figures that stand, below the plot
	events  bool // three lines of events
	panel   int  // rows of the side panel
}

// widest is the largest factor that a logarithmic scale spans, so that its rows stay worth looking at.
const widest = 5000

// longestName is the number of cells that a name takes at most.
const longestName = 14

// plan lays out a body of w × h cells.
func (t Screen) plan(f screen.Frame, w, h int) trendPlan {
	p := trendPlan{trendSet: t.series(f), axisRow: h >= 4, labels: h >= 5, Rows: h}
	p.Nothing = p.empty(f)
	if p.axisRow {
		p.Rows--
	}
	if p.labels {
		p.Rows--
	}
	if h >= 22 {
		p.Top, p.events = 1, true
		p.Rows -= 1 + 5 // an empty row above, one below the labels, three events, one empty row
	}
	if f.W < screen.PanelFrom {
		if n := LegendRows(f, w); p.Rows-n >= 7 {
			p.legend = n
			p.Rows -= n
		}
	}
	p.Rows = max(p.Rows, 0)
	p.setScale(f)
	p.Left = chart.YAxisWidth(cells.New(0, 0, f.ASCII), p.Scale, p.label)
	if p.Nothing != "" {
		p.Left = 2
	}
	p.setAxis(f, w)
	return p
}

// setScale chooses the scale for the values drawn.
func (p *trendPlan) setScale(f screen.Frame) {
	if p.Nothing != "" {
		return
	}
	lo, hi := p.bounds()
	if f.Scale == screen.Linear {
		p.Scale = chart.Linear(hi, p.Rows)
		return
	}
	lo, hi = chart.LogBounds(lo, hi)
	if hi > lo*widest {
		_, lo = chart.LogBounds(hi/widest/10, hi/widest)
	}
	p.Lowest = lo
	p.Scale = chart.Log(lo, hi, p.Rows)
}

// below reports whether a figure lies under a logarithmic scale: it is listed, not drawn.
func (p trendPlan) below(s trendSeries, o *data.Observation) bool {
	return s.Value(o) < p.Lowest*(1-1e-9)
}

// setAxis chooses the horizontal axis and the place of the names, which give way first: the word "old", then all
// but the mark.
func (p *trendPlan) setAxis(f screen.Frame, w int) {
	name, old := 0, 0
	for _, s := range p.Series {
		n := min(cells.Width(f.Name(s.Id), f.ASCII), longestName)
		name = max(name, n)
		if o := f.Set.Standing(s.Id, f.Query(), p.To); o != nil && o.Old(p.To) {
			old = max(old, n+4)
		}
	}
	for i, end := range [...]int{max(name, old), name, -1} {
		room := w - p.Left - 1 - 2 - end
		if f.Align == screen.Launch {
			p.Axis = ageAxis(f, p.From, p.To, room)
		} else {
			p.Axis = CalendarAxis(p.From, p.To, room)
		}
		p.old = i == 0
		p.names = p.Left + p.Axis.Cols + 1
		if p.Axis.Cols < room-1 { // a little air on both sides
			p.names++
		}
		if p.Axis.whole {
			return
		}
	}
}

// label writes a value of the vertical axis.
func (p trendPlan) label(v float64) string {
	if p.index {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return data.FormatValue(int64(math.Round(v)))
}

// Planned is the plan of the whole frame. The height of the note decides that of the body, and the note says what
// the body hides, so the two are tried until they agree.
func (t Screen) Planned(f screen.Frame) trendPlan {
	f.W, f.H = max(f.W, screen.MinWidth), max(f.H, screen.MinHeight)
	var p trendPlan
	for rows, tries := 1, 0; tries < 3; tries++ {
		l := f.Skeleton(rows)
		p = t.plan(f, l.Body.W, l.Body.H)
		p.panel = l.Panel.H
		n := len(f.NoteLines(t.notes(f, p)))
		if n == rows {
			break
		}
		rows = n
	}
	return p
}
