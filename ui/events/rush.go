package events

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
)

// rush is the calendar of bars around an event.
type rush struct {
	w, h  int // cells that it has room in
	axis  scene.Axis
	top   float64 // the uppermost value of the scale that all lanes share: installs a day
	rows  int     // from zero to the top
	lanes []lane
	main  int              // lanes of the counter that counted most; they come first
	note  string           // about other counters, where one of their lanes is left out
	days  []data.Day       // a day of each number
	order map[data.Day]int // the numbers of the days on which something happened
}

// lane is what one counter counted of one messenger.
type lane struct {
	messenger string
	data.Counter
	bars     []*data.Observation
	daily    []string // what each bar is a day
	brackets [][]*data.Observation
}

const (
	rushLeft  = 6  // columns left of the days: room for the scale
	rushFixed = 3  // rows of heading, numbers of events and axis
	rushAir   = 2  // rows that a further lane leaves free
	rushSpan  = 22 // days: a rush takes three weeks and the day after
	widestDay = 7  // cells: room for its label
	fewRows   = 8  // that the scale may take in any panel; in a tall one it is half
	leastRows = 2  // that a scale needs
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
	r := rush{w: w, h: h, axis: rushDays(v.counts[0], v.event.Day, cols)}
	for _, flows := range v.counts {
		r.lanes = append(r.lanes, lanesOf(v.Set, flows, func(l *lane, own []*data.Observation) {
			l.bars, l.brackets = data.RushBars(own, r.axis.From, r.axis.To)
		})...)
		if r.main == 0 {
			r.main = len(r.lanes)
		}
	}
	if r.main < len(r.lanes) {
		r.note = v.others(r)
	}
	if r.main > 0 {
		r.fit()
		r.number(v.list)
	}
	return r
}

// rushDays chooses the days: the three weeks around the event that hold most of the flows whole, if these are at
// least half as many as in the days that fit with a cell each. What is left over stays on both sides.
func rushDays(flows []*data.Observation, day data.Day, cols int) scene.Axis {
	near, from := data.MostWhole(flows, day, rushSpan)
	far, farFrom := data.MostWhole(flows, day, cols)
	to, wide := from+rushSpan-1, data.Day(cols)-1
	switch {
	case far == 0: // nothing fits whole: what meets the days is cut
		from = min(max(flows[0].From, day-wide), day)
		return scene.Axis{From: from, To: from + wide, Cols: cols}
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
	from = first - data.Day(max(days-span, 0)/2)
	return scene.Axis{From: from, To: from + data.Day(days) - 1, Cols: days * perDay}
}

// lanesOf are the lanes of those whom a counter counted, the highest bar first; fill gives one its bars.
func lanesOf(set *data.Set, flows []*data.Observation, fill func(l *lane, own []*data.Observation)) []lane {
	var lanes []lane
	for _, id := range set.MessengerIDs() {
		l := lane{messenger: id, Counter: flows[0].Counter()}
		if fill(&l, data.OfMessenger(flows, id)); len(l.bars) > 0 {
			for _, o := range l.bars {
				l.daily = append(l.daily, o.DailySigned())
			}
			lanes = append(lanes, l)
		}
	}
	slices.SortStableFunc(lanes, func(a, b lane) int { return cmp.Compare(b.peak(), a.peak()) })
	return lanes
}

// height is that of so many installs a day, in rows: exact, and the same in all lanes.
func (r rush) height(perDay float64) float64 { return perDay / r.top * float64(r.rows) }

// rowsOf are the rows that hold a bar.
func (r rush) rowsOf(o *data.Observation) int {
	return max(int(math.Ceil(r.height(data.PerDay(o))-1e-9)), 1)
}

// col is the column that holds the middle of a day; binary fractions do not move what stands on an edge.
func (r rush) col(day data.Day) int { return int(math.Floor(r.axis.X(day) + 1e-9)) }

// extent is where the bar of a flow lies, cut to the days shown: whole columns.
func (r rush) extent(o *data.Observation) (x, w int) {
	end := float64(r.axis.Cols)
	from, to := min(max(r.axis.Start(o.From), 0), end), min(max(r.axis.Start(o.AsOf+1), 0), end)
	x = int(math.Round(from))
	return x, int(math.Round(to)) - x
}

// body is the height of a lane without its name and its brackets, in rows: the bars with their labels.
func (r rush) body(l lane) int {
	rows := 0
	for i, o := range l.bars {
		n := r.rowsOf(o)
		if _, w := r.extent(o); o.Bound == data.AtLeast || cells.Width(l.daily[i], false) <= w || n == 1 {
			n++
		}
		rows = max(rows, n)
	}
	return rows
}

// need is the height of some lanes, in rows.
func (r rush) need(lanes ...lane) int {
	n := 0
	for _, l := range lanes {
		n += 1 + r.body(l) + len(l.brackets)
	}
	return n
}

// ticks are the values of the scale: zero, the top, and half of it.
func (r rush) ticks() [3]float64 { return [...]float64{0, r.top / 2, r.top} }

// topOf is the least round value from v on whose half is round as well: 1, 2, 4, 6, 8 times a power of ten.
func topOf(v float64) float64 {
	unit := math.Pow10(int(math.Floor(math.Log10(v))))
	for _, n := range [...]float64{1, 2, 4, 6, 8} {
		if n*unit >= v {
			return n * unit
		}
	}
	return 10 * unit
}

// fit makes the scale as high as there is room for, the same for all lanes, and leaves out the lanes that have none:
// those of other counters first, and such as are far higher.
func (r *rush) fit() {
	r.top = topOf(r.lanes[0].peak())
	all := r.lanes
	for n := len(all); n > 0; n-- {
		r.lanes = all[:n]
		least, h := leastRows, r.h-rushFixed
		if n > r.main {
			least, h = fewRows, h-rushAir
			if all[n-1].peak() > farHigher*all[0].peak() {
				continue
			}
		}
		for r.rows = max(fewRows, r.h/2); r.rows >= least; r.rows-- {
			if r.need(r.lanes...) <= h {
				if n == len(all) {
					r.note = ""
				}
				return
			}
		}
	}
	r.lanes = nil
}

// number gives the days on which something of the list happened their numbers, from the left. Days whose numbers would
// touch share one.
func (r *rush) number(list []*data.Event) {
	r.order = map[data.Day]int{}
	end := -1.0
	for _, e := range list {
		if _, inside := r.axis.Col(e.Day); !inside || e.Precision != data.ByDay {
			continue
		}
		if _, known := r.order[e.Day]; known {
			continue
		}
		if at := r.axis.X(e.Day); at > end {
			r.days = append(r.days, e.Day)
			end = at + float64(len(strconv.Itoa(len(r.days)+1)))
		}
		r.order[e.Day] = len(r.days)
	}
}

// numberOf is the number of an event over the lanes, "" if it has none.
func (r rush) numberOf(e *data.Event) string {
	if n := r.order[e.Day]; n > 0 && e.Precision == data.ByDay {
		return strconv.Itoa(n)
	}
	return ""
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
