package events

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
)

// rush is the calendar of bars around an event.
type rush struct {
	axis  chart.TimeAxis
	unit  float64 // installs a day that a row stands for
	lanes []lane
	main  int    // lanes of the counter that counted most; they come first
	note  string // about other counters, where one of their lanes is left out
}

// lane is what one counter counted of one messenger.
type lane struct {
	messenger string
	data.Counter
	bars     []*data.Observation
	brackets [][]*data.Observation
}

const (
	rushLeft  = 6  // columns left of the days
	rushFixed = 3  // rows of heading, labels of events and axis
	rushAir   = 2  // rows that a further lane leaves free
	rushSpan  = 22 // days: a rush takes three weeks and the day after
	widestDay = 7  // cells: room for its label
	fewRows   = 8  // that the highest bar may take in any panel; in a tall one it is four in fifteen
	farHigher = 2  // times as high as the highest bar of the others: that would press them flat
)

// peak is the most that a bar of the lane stands for.
func (l lane) peak() float64 {
	top := 0.0
	for _, o := range l.bars {
		top = max(top, data.PerDay(o))
	}
	return top
}

// planRush lays out the rush for w × h cells. It has no lanes if there are no flows near the event, or no room.
func (v shown) planRush(w, h int) rush {
	cols := w - rushLeft - 1
	if len(v.counts) == 0 || cols < rushSpan {
		return rush{}
	}
	v.Made("plan of rush")
	r := rush{axis: rushDays(v.counts[0], v.event.Day, cols)}
	_, to := r.axis.Span(r.axis.Cols - 1)
	for _, flows := range v.counts {
		r.lanes = append(r.lanes, lanesOf(v.Set, flows, func(l *lane, own []*data.Observation) {
			l.bars, l.brackets = data.RushBars(own, r.axis.From, to)
		})...)
		if r.main == 0 {
			r.main = len(r.lanes)
		}
	}
	if r.main < len(r.lanes) {
		r.note = v.others(r)
	}
	if r.main > 0 {
		r.fit(h)
	}
	return r
}

// rushDays chooses the days: the three weeks around the event that hold most of the flows whole, if these are at
// least half as many as in the days that fit with a cell each. What is left over stays on both sides.
func rushDays(flows []*data.Observation, day data.Day, cols int) chart.TimeAxis {
	near, from := data.MostWhole(flows, day, rushSpan)
	far, farFrom := data.MostWhole(flows, day, cols)
	to, wide := from+rushSpan-1, data.Day(cols)-1
	switch {
	case far == 0: // nothing fits whole: what meets the days is cut
		return chart.TimeAxis{From: min(max(flows[0].From, day-wide), day), PerDay: 1, Cols: cols}
	case 2*near < far:
		from, to = farFrom, farFrom+wide
	}
	first, last := day, day
	for _, o := range flows {
		if o.From >= from && o.AsOf <= to {
			first, last = min(first, o.From), max(last, o.AsOf)
		}
	}
	span := int(last-first) + 1
	perDay := min(max(cols/(span+1), 1), widestDay)
	days := cols / perDay
	return chart.TimeAxis{From: first - data.Day(max(days-span, 0)/2), PerDay: perDay, Cols: days * perDay}
}

// lanesOf are the lanes of those whom a counter counted, the highest bar first; fill gives one its bars.
func lanesOf(set *data.Set, flows []*data.Observation, fill func(l *lane, own []*data.Observation)) []lane {
	var lanes []lane
	for _, id := range set.MessengerIDs() {
		l := lane{messenger: id, Counter: flows[0].Counter()}
		if fill(&l, data.OfMessenger(flows, id)); len(l.bars) > 0 {
			lanes = append(lanes, l)
		}
	}
	slices.SortStableFunc(lanes, func(a, b lane) int { return cmp.Compare(b.peak(), a.peak()) })
	return lanes
}

// rowsOf is the height of a bar in rows, the last of them perhaps only begun.
func (r rush) rowsOf(o *data.Observation) int {
	return (max(int(math.Round(data.PerDay(o)/r.unit*8)), 1) + 7) / 8
}

// extent is where the bar of a flow lies, cut to the days shown.
func (r rush) extent(o *data.Observation) (x, w int) { return r.axis.Extent(o.From, o.AsOf) }

// body is the height of a lane without its name and its brackets: the bars with their labels.
func (r rush) body(l lane) int {
	rows := 0
	for _, o := range l.bars {
		n := r.rowsOf(o)
		if _, w := r.extent(o); o.Bound == data.AtLeast || cells.Width(o.DailySigned(), false) <= w || n == 1 {
			n++
		}
		rows = max(rows, n)
	}
	return rows
}

// height is that of some lanes.
func (r rush) height(lanes ...lane) int {
	n := 0
	for _, l := range lanes {
		n += 1 + r.body(l) + len(l.brackets)
	}
	return n
}

// fit chooses what a row is worth, the same for all lanes, and leaves out the lanes that have no room in h rows: those
// of other counters first, and such as are far higher.
func (r *rush) fit(h int) {
	top, tall := r.lanes[0].peak(), float64(max(fewRows, h*4/15))
	h -= rushFixed
	for ; r.main > 0; r.main-- {
		main := r.lanes[:r.main]
		for step := 0; ; step++ {
			r.unit = float64([...]int{1, 2, 5}[step%3]) * math.Pow10(step/3)
			if top/r.unit <= tall && r.height(main...) <= h || top/r.unit < 2 {
				break
			}
		}
		if r.height(main...) <= h {
			break
		}
	}
	n := r.main
	for n > 0 && n < len(r.lanes) && r.height(r.lanes[:n+1]...)+rushAir <= h && r.lanes[n].peak() <= farHigher*top {
		n++
	}
	if n == len(r.lanes) {
		r.note = ""
	}
	r.lanes = r.lanes[:n]
}

// others says how far other counters differ: of the same messenger, over the same period, the longest; else who else
// counted.
func (v shown) others(r rush) string {
	first := r.lanes[0]
	var best, other *data.Observation
	own := data.OfMessenger(slices.Concat(v.counts...), first.messenger)
	for _, o := range own {
		for _, x := range own {
			both := o.Counter() == first.Counter && x.Metric == first.Metric && x.Counter() != first.Counter
			if both && ofPeriod(o)(x) && (best == nil || o.Days() > best.Days()) {
				best, other = o, x
			}
		}
	}
	if best != nil {
		return string(v.FigureMark(best)) + " " + best.Period() + ": " + best.Signed() + " " + first.Firm + ", " +
			other.Signed() + " " + other.Counter().Firm
	}
	var firms []string
	for _, l := range r.lanes[r.main:] {
		if !slices.Contains(firms, l.Firm) {
			firms = append(firms, l.Firm)
		}
	}
	return "also counted: " + strings.Join(firms, ", ")
}

// ofPeriod tells which figures are of the period of p.
func ofPeriod(p *data.Observation) func(*data.Observation) bool {
	return func(o *data.Observation) bool { return o.From == p.From && o.AsOf == p.AsOf }
}

// shortPeriod is a period without the year: "28 Dec-3 Jan", "4-10 Jan", "15 Jan"; a whole month keeps it.
func shortPeriod(o *data.Observation) string {
	_, m1, first := o.From.YMD()
	_, m2, _ := o.AsOf.YMD()
	switch {
	case o.From == o.AsOf:
		return o.AsOf.ShortBare()
	case o.WholeMonths() == 1:
		return o.AsOf.Format(data.ByMonth)
	case m1 != m2:
		return o.From.ShortBare() + "-" + o.AsOf.ShortBare()
	}
	return strconv.Itoa(first) + "-" + o.AsOf.ShortBare()
}
