package events

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/screen"
)

// rushLane is what one firm counted of one messenger.
type rushLane struct {
	messenger string
	counter
	bars     []*data.Observation
	labels   []string // what each bar is a day
	brackets [][]*data.Observation
}

// rush is the calendar of bars around an event: its days, the cells of a day, what a row is worth, its lanes.
type rush struct {
	from, to data.Day
	perDay   int     // cells a day
	unit     float64 // installs a day that a row stands for
	lanes    []rushLane
	main     int  // lanes of the firm that counted most; they come first
	all      bool // every lane is drawn
	note     string
}

const (
	rushLeft  = 6  // columns left of the lanes
	rushWeeks = 22 // days that show three weeks and the day after
	widestDay = 7  // cells: room for the day under it
)

// rushPlan lays out the rush for a panel of w × h cells. It has no lanes if there are no flows near the event, or no room.
func rushPlan(f screen.Frame, e *data.Event, w, h int) rush {
	flows := eventFlows(f, e)
	cols := w - rushLeft - 1
	if len(flows) == 0 || cols < rushWeeks {
		return rush{}
	}
	r := rushDays(ofCounter(flows), e.Day, cols)
	for rest := flows; len(rest) > 0; {
		group := ofCounter(rest)
		rest = rest[len(group):]
		lanes := r.lanesOf(f, group)
		if r.main == 0 {
			r.main = len(lanes)
		}
		r.lanes = append(r.lanes, lanes...)
	}
	r.note = rushDiffers(f, flows, r)
	r.fit(h)
	return r
}

// rushDays chooses the days: the three weeks around the event that hold most of the flows whole, if these are at
// least half as many as in the days that fit with a cell each. What is left over stays on both sides.
func rushDays(flows []*data.Observation, day data.Day, cols int) rush {
	near, nearFrom := mostWhole(flows, day, rushWeeks)
	far, farFrom := mostWhole(flows, day, cols)
	days, from := rushWeeks, nearFrom
	switch {
	case far == 0: // nothing fits whole: what meets the days is cut
		first, last := flows[0].From, flows[0].AsOf
		for _, o := range flows {
			first, last = min(first, o.From), max(last, o.AsOf)
		}
		from := min(max(first, day-data.Day(cols)+1), day)
		if first >= day {
			from = day
		}
		return rush{from: from, to: from + data.Day(cols) - 1, perDay: 1}
	case 2*near < far:
		days, from = cols, farFrom
	}
	to := from + data.Day(days) - 1
	first, last := day, day
	for _, o := range flows {
		if o.From >= from && o.AsOf <= to {
			first, last = min(first, o.From), max(last, o.AsOf)
		}
	}
	span := int(last-first) + 1
	per := min(max(cols/(span+1), 1), widestDay)
	days = cols / per
	from = first - data.Day(max(days-span, 0)/2)
	return rush{from: from, to: from + data.Day(days) - 1, perDay: per}
}

// mostWhole finds the stretch of some days around a day that holds most flows whole: how many, and where it begins.
func mostWhole(flows []*data.Observation, day data.Day, days int) (most int, from data.Day) {
	from = day
	for begin := day - data.Day(days) + 1; begin <= day; begin++ {
		n := 0
		for _, o := range flows {
			if o.From >= begin && o.AsOf < begin+data.Day(days) {
				n++
			}
		}
		if n >= most && n > 0 {
			most, from = n, begin
		}
	}
	return most, from
}

// lanesOf are the lanes of one counter, the highest bar first.
func (r rush) lanesOf(f screen.Frame, flows []*data.Observation) []rushLane {
	var lanes []rushLane
	for i := range f.Set.Messengers {
		id := f.Set.Messengers[i].ID
		own := ofMessenger(flows, id)
		if len(own) == 0 {
			continue
		}
		l := rushLane{messenger: id, counter: counterOf(own[0])}
		if l.bars, l.brackets = rushBars(own, r.from, r.to); len(l.bars) == 0 {
			continue
		}
		for _, o := range l.bars {
			l.labels = append(l.labels, perDay(o))
		}
		lanes = append(lanes, l)
	}
	slices.SortStableFunc(lanes, func(a, b rushLane) int { return cmp.Compare(b.peak(), a.peak()) })
	return lanes
}

func (l rushLane) peak() float64 {
	top := 0.0
	for _, o := range l.bars {
		top = max(top, data.PerDay(o))
	}
	return top
}

// rowsOf is the height of a bar in rows, the last of them perhaps only begun.
func (r rush) rowsOf(o *data.Observation) int {
	return (max(int(math.Round(data.PerDay(o)/r.unit*8)), 1) + 7) / 8
}

// cells is where the bar of a flow lies, cut to the days shown.
func (r rush) cells(o *data.Observation) (x, w int) {
	from, to := max(o.From, r.from), min(o.AsOf, r.to)
	return int(from-r.from) * r.perDay, (int(to-from) + 1) * r.perDay
}

// body is the height of a lane without its name and its brackets: the bars with their labels.
func (r rush) body(l rushLane) int {
	rows := 0
	for i, o := range l.bars {
		n := r.rowsOf(o)
		if _, w := r.cells(o); len(l.labels[i]) <= w || n == 1 {
			n++
		}
		if o.Bound == data.AtLeast {
			n = max(n, r.rowsOf(o)+1)
		}
		rows = max(rows, n)
	}
	return rows
}

func (r rush) height(l rushLane) int { return 1 + r.body(l) + len(l.brackets) }

// rushFixed are the rows of heading, labels of events and axis.
const rushFixed = 3

// fit chooses what a row is worth, the same for all lanes, and leaves out the lanes that have no room: those of
// other firms first.
func (r *rush) fit(h int) {
	r.unit = 1
	top := 0.0
	for _, l := range r.lanes[:r.main] {
		top = max(top, l.peak())
	}
	used := func(lanes []rushLane) int {
		n := rushFixed
		for _, l := range lanes {
			n += r.height(l)
		}
		return n
	}
	for r.main > 0 {
		for step := 0; ; step++ {
			r.unit = float64([...]int{1, 2, 5}[step%3]) * math.Pow10(step/3)
			if top/r.unit <= float64(max(8, h*4/15)) && used(r.lanes[:r.main]) <= h || top/r.unit < 2 {
				break
			}
		}
		if used(r.lanes[:r.main]) <= h {
			break
		}
		r.main-- // too low even so
	}
	if r.main == 0 {
		*r = rush{}
		return
	}
	n := r.main
	for n < len(r.lanes) && used(r.lanes[:n+1])+2 <= h && r.lanes[n].peak() <= 2*top {
		n++
	}
	r.all = n == len(r.lanes)
	r.lanes = r.lanes[:n]
}

// rushDiffers says how far other firms differ: the same messenger, the same period, as near to the event as can
// be; else who else counted.
func rushDiffers(f screen.Frame, flows []*data.Observation, r rush) string {
	if r.main == len(r.lanes) {
		return ""
	}
	first := r.lanes[0]
	var best, other *data.Observation
	own := ofMessenger(flows, first.messenger)
	for _, o := range own {
		for _, x := range own {
			if counterOf(o) == first.counter && counterOf(x) != first.counter && x.Metric == o.Metric && x.From == o.From && x.AsOf == o.AsOf &&
				(best == nil || o.Days() > best.Days()) {
				best, other = o, x
			}
		}
	}
	if best != nil {
		return string(f.FigureMark(best)) + " " + best.Period() + ": " + best.Signed() + " " + countedBy(best) + ", " + other.Signed() + " " + countedBy(other)
	}
	var names []string
	for _, l := range r.lanes[r.main:] {
		if !slices.Contains(names, l.firm) {
			names = append(names, l.firm)
		}
	}
	return "also counted: " + strings.Join(names, ", ")
}
