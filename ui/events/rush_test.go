package events

import (
	"math"
	"regexp"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/scene"
)

func TestRushOfTheEvening(t *testing.T) {
	drawn(t, frametest.Panel(frame(t, 120, 36)).Plain(), `
The rush: installs a day               Sensor Tower
                     1 2   3 4     5 6     7   8 9
      ★ Signal
  8 M ⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁┊⠁┊⠁⠁⠁┊⠁┊⠁⠁⠁⠁⠁┊⠁┊⠁⠁⠁⠁▅▅⠁7.7 M
                     ┊ ┊   ┊ ┊     ┊ ┊    ██   ┊ ┊
                     ┊ ┊   ┊ ┊     ┊ ┊    ██   ┊ ┊
                     ┊ ┊   ┊ ┊     ┊ ┊    ██   ┊ ┊
                     ┊ ┊   ┊ ┊     ┊ ┊    ██   ┊ ┊
  4 M ⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁┊⠁┊⠁⠁⠁┊⠁┊⠁⠁⠁⠁⠁┊⠁┊⠁⠁⠁⠁██⠁⠁⠁┊⠁┊
                     ┊ ┊   ┊ ┊     ┊3 M ▆▆██   ┊ ┊
                     ┊ ┊  1.5 M    ┊ ┊  ████   ┊ ┊
           35 k      ┊ ┊▇▇▇▇▇▇▇▇▇▇ ┊ ┊  ████   ┊ ┊
    0 ▁▁▁▁▁▁▁▁▁▁▁▁▁▁ · ·██████████ · · ·████ · · ·
      ├─── 246 k ──┤├─── 8.8 M ──┤
                    ├──── 47 M in two weeks ───┤
      ▲ Telegram
  4 M ⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁┊⠁┊⠁⠁⠁┊⠁┊⠁⠁⠁⠁⠁┊⠁┊⠁⠁⠁⠁▅▅⠁3.7 M
                     ┊ ┊  1.8 M   2.5 M ▁▁██   ┊ ┊
          930 k      ┊ ┊▂▂▂▂▂▂▂▂▂▂ ┊ ┊  ████   ┊ ┊
      ▁▁▁▁▁▁▁▁▁▁▁▁▁▁ ┊ ┊██████████ ┊ ┊  ████   ┊ ┊
    0 ██████████████ · ·██████████ · · ·████ · · ·
      ├─── 6.5 M ──┤├─── 11 M ───┤
                    ├──── 33 M in two weeks ───┤
      ■ WhatsApp
          1.6 M      ┊ ┊   ┊ ┊     ┊ ┊     ┊   ┊ ┊
                     ┊ ┊1.3 M      ┊ ┊     ┊   ┊ ┊
      ██████████████▅▅▅▅▅▅▅▅▅▅▅▅▅▅ ┊ ┊     ┊   ┊ ┊
    0 ████████████████████████████ · · · · · · · ·
      ├── 11.3 M ──┤├─── 9.2 M ──┤
      28 Dec        4 Jan         11 Jan
☆ Jan 2021: ~50.6 M Sensor Tower, ~30 M Apptopia
`)
}

func TestPanelsOfOtherEvents(t *testing.T) {
	for event, want := range map[string][]string{
		"telegram-5m-day": {"The rush: sign-ups a day", "by the company", "500 k", "1.8 M",
			"4.95 M"},
		"facebook-outage-2021": {"The rush: installs a day", "≥1.3 M", "↑↑", "1.2 M", "Appfigures",
			"also counted: by the company"},
		"signalgate":      {"119 k", "193 k 195 k", "100 k", "200 k", "Appfigures"},
		"hamburg-order":   {"Installs a day, by the month", "870 k a day", "93 k a day, 2.8 M in Apr 2021"},
		"telegram-3m-day": {"1.5 M a day"},
		"ranking-2021":    {"Apptopia"},
		"messenger-e2ee": {"Before and after, no causal claim", "no figure within a year on either side",
			"5 years 10 months old"}, // nobody counted: the figures in full
		"whatsapp-1bn": {"before at least 900 M, Q4 2015", "the company", "after about 1 bn, 1 February 2016",
			"at most 1.3 times as many"},
	} {
		holds(t, frametest.Panel(frame(t, 120, 36, "--event", event)).Plain(), want...)
	}
}

// TestRushDays moves a flow to the edge of the three weeks, and adds flows beyond.
func TestRushDays(t *testing.T) {
	const columns = 45
	on := data.Date(2021, 1, 25)
	day := func(n int) *data.Observation { return flow("signal", n, n, 1e6) }
	for _, c := range []struct {
		name  string
		flows []*data.Observation
		per   int
		from  data.Day
	}{
		{"the day alone", []*data.Observation{day(25)}, widestDay, on - 2},
		{"21 days before", []*data.Observation{day(4), day(25)}, 1, data.Date(2021, 1, 4) - 11},
		{"22 days before", []*data.Observation{day(3), day(25)}, widestDay, on - 2},
		{"as many in the three weeks as beyond", []*data.Observation{day(-1), day(25)}, widestDay, on - 2},
		{"more beyond", []*data.Observation{day(-1), day(-2), day(25)}, 1, data.Date(2020, 12, 29) - 8},
	} {
		axis := rushDays(c.flows, on, columns)
		if per := perDay(axis); per != float64(c.per) || axis.From != c.from || axis.Cols > columns {
			t.Errorf("%s: %v cells a day from %s, not %d from %s", c.name, per, axis.From, c.per, c.from)
		}
	}
	if widestDay != 7 {
		t.Error("a label of a day, such as “28 Dec”, and a gap take seven cells")
	}
	long := []*data.Observation{flow("signal", 1, 31, 1e6)} // no 30 days hold it whole
	for day, from := range map[data.Day]data.Day{data.Date(2021, 1, 10): data.Date(2021, 1, 1),
		data.Date(2021, 2, 20): data.Date(2021, 1, 22), data.Date(2020, 12, 20): data.Date(2020, 12, 20)} {
		if axis := rushDays(long, day, 30); axis.From != from || perDay(axis) != 1 || axis.Cols != 30 {
			t.Errorf("cut around %s: %+v", day, axis)
		}
	}
}

// perDay is the number of columns that a day takes.
func perDay(a scene.Axis) float64 { return a.Start(a.From + 1) }

// rushOf is a rush of one day, a lane for each value, of which the first is that of the counter that counted most.
func rushOf(h int, values ...int64) rush {
	r := rush{w: 51, h: h}
	for _, n := range values {
		r.lanes = append(r.lanes, lane{bars: []*data.Observation{flow("signal", 15, 15, n)}, daily: []string{"1"}})
	}
	r.axis, r.main = rushDays(r.lanes[0].bars, data.Date(2021, 1, 15), 45), 1
	return r
}

// TestRushIsAsHighAsItsRoom gives a bar of one day room for more and more rows.
func TestRushIsAsHighAsItsRoom(t *testing.T) {
	for _, c := range []struct {
		value   int64
		h, rows int
		top     float64
	}{
		{8, 30, 15, 8}, {9, 30, 15, 10}, {16, 60, 30, 20}, // half the rows
		{8, 16, 8, 8}, {8, 14, 8, 8}, {8, 13, 8, 8}, // eight in a low panel
		{8, 12, 7, 8}, {8, 7, 2, 8}, // heading, numbers, name and axis, and the bar with its label above
		{40, 20, 10, 40}, {41, 20, 10, 60}, {195_000, 20, 10, 200_000}, {7_700_000, 20, 10, 8_000_000},
	} {
		r := rushOf(c.h, c.value)
		if r.fit(); r.rows != c.rows || r.top != c.top || len(r.lanes) != 1 {
			t.Errorf("%d in %d rows: %d rows up to %v, %d lanes", c.value, c.h, r.rows, r.top, len(r.lanes))
		}
	}
	r := rushOf(6, 8)
	if r.fit(); len(r.lanes) != 0 {
		t.Errorf("in six rows there are %d lanes", len(r.lanes))
	}
}

// TestFurtherLanesNeedRoom adds a lane of another counter to one whose bar is as high as the scale.
func TestFurtherLanesNeedRoom(t *testing.T) {
	for _, c := range []struct {
		other    int64
		h, lanes int
	}{
		{1, 25, 2}, {1, 24, 1}, // ten rows each, three around them, two free
		{2, 40, 2}, {3, 60, 1}, // at most twice as high
	} {
		r := rushOf(c.h, 1, c.other)
		r.note = "x"
		if r.fit(); len(r.lanes) != c.lanes || (r.note == "") != (c.lanes == 2) {
			t.Errorf("%d in %d rows: %d lanes, note %q", c.other, c.h, len(r.lanes), r.note)
		}
	}
}

func TestRushNeedsThreeWeeks(t *testing.T) {
	v := at(t, "signal-outage")
	for w, lanes := range map[int]bool{28: false, 29: true} {
		if got := len(v.planRush(w, 30).lanes) > 0; got != lanes {
			t.Errorf("a rush in %d columns: %v", w, got)
		}
	}
}

func TestPeriodsWithoutTheYear(t *testing.T) {
	for want, o := range map[string]*data.Observation{
		"15 Jan": flow("signal", 15, 15, 1), "4-10 Jan": flow("signal", 4, 10, 1),
		"28 Dec-3 Jan": flow("signal", -3, 3, 1), "Jan 2021": flow("signal", 1, 31, 1),
		"1-30 Jan": flow("signal", 1, 30, 1), "2-31 Jan": flow("signal", 2, 31, 1),
		"2 Jan-1 Feb": flow("signal", 2, 32, 1),
	} {
		if got := fold(shortPeriod(o)); got != want {
			t.Errorf("%s: %q, not %q", o.Period(), got, want)
		}
	}
	for days, want := range map[int]string{2: " in 2 days", 7: " in a week", 14: " in two weeks", 27: " in 27 days",
		28: " in the month", 31: " in the month"} {
		if got := fold(spell(days)); got != strings.TrimSpace(want) {
			t.Errorf("%d days: %q", days, got)
		}
	}
}

func TestTableChoosesPeriods(t *testing.T) {
	text := func(columns []*data.Observation) string {
		var words []string
		for _, o := range columns {
			words = append(words, fold(shortPeriod(o)))
		}
		return strings.Join(words, ", ")
	}
	on := data.Date(2021, 1, 15)
	floor := flow("signal", 20, 21, 5)
	floor.Bound = data.AtLeast
	shared := []*data.Observation{flow("signal", 1, 7, 1), flow("whatsapp", 1, 7, 1), flow("signal", 1, 6, 1),
		flow("whatsapp", 1, 6, 1), flow("threema", 1, 7, 1), flow("signal", 8, 9, 1), flow("signal", 15, 15, 1),
		flow("signal", 12, 13, 1), flow("whatsapp", 12, 13, 1), flow("signal", 17, 18, 1), flow("whatsapp", 17, 18, 1),
		floor}
	single := []*data.Observation{flow("signal", 1, 7, 1), flow("signal", 1, 6, 1), flow("signal", 15, 15, 1), floor}
	for _, c := range []struct {
		name  string
		flows []*data.Observation
		n     int
		want  string
	}{
		{"what two share, what three share before it", shared, 9, "1-7 Jan, 12-13 Jan, 15 Jan, 17-18 Jan"},
		{"the first, and those near the day", shared, 3, "1-7 Jan, 12-13 Jan, 15 Jan"},
		{"one", shared, 1, "1-7 Jan"},
		{"of one messenger all, the shorter before the longer", single, 9, "1-6 Jan, 15 Jan, 20-21 Jan"},
		{"nothing shared", shared[5:6:6], 9, "8-9 Jan"},
		{"nothing shared by two", []*data.Observation{flow("signal", 1, 2, 1), flow("whatsapp", 3, 4, 1)}, 9, ""},
	} {
		if got := text(periods(on, c.flows, c.n)); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}

func TestTableFitsItsRoom(t *testing.T) {
	v := show(frame(t, 80, 24))
	for w, columns := range map[int]int{49: 2, 50: 3, 55: 3, 56: 2, 57: 3, 69: 3, 70: 4} {
		if got := v.newTable(w, tableFrom); len(got.columns) != columns {
			t.Errorf("%d columns: %d periods, not %d", w, len(got.columns), columns)
		}
	}
	one := show(frame(t, 80, 24, "--event", "telegram-3m-day")).newTable(76, tableFrom)
	if len(one.columns) != 1 || one.width != 24 {
		t.Errorf("%d columns of %d cells", len(one.columns), one.width)
	}
	for h, rows := range map[int]int{5: 0, 6: 4, 7: 4, 8: 5} { // with an empty row above it
		table := v.newTable(76, h)
		if got := table.height(h); got != rows {
			t.Errorf("of %d rows the table takes %d, not %d", h, got, rows)
		}
	}
	if got := at(t, "signal-outage").newTable(76, 20); len(got.rows) != 0 {
		t.Error("beside a panel there is a table")
	}
}

// TestATableNeedsAPeriodCloseBy moves a counted period away from an event, and to a messenger that it does not concern.
func TestATableNeedsAPeriodCloseBy(t *testing.T) {
	v := show(frame(t, 80, 24)) // of 15 January
	for _, c := range []struct {
		o    *data.Observation
		want bool
	}{
		{flow("signal", 21, 30, 1), true}, {flow("signal", 22, 30, 1), false},
		{flow("signal", 1, 9, 1), true}, {flow("signal", 1, 8, 1), false},
		{flow("signal", 1, 31, 1), false}, {flow("threema", 15, 15, 1), false},
	} {
		v.counts = [][]*data.Observation{{c.o}}
		if got := len(v.closeFlows()) > 0; got != c.want {
			t.Errorf("%s of %s: %v", c.o.Period(), c.o.Messenger, got)
		}
	}
}

// TestFlowsAreNeverSummed looks at every number beside the bars, over all events: it is a figure's value, or a value
// divided by the days of its period, of one figure.
func TestFlowsAreNeverSummed(t *testing.T) {
	number := regexp.MustCompile(`[≥~]?([0-9]+(?:\.[0-9]+)?) (k|M|bn)\b`)
	base := frame(t, 80, 24)
	allowed := map[string]bool{}
	for i := range base.Set.Observations {
		o := &base.Set.Observations[i]
		allowed[fold(data.FormatValue(o.Value))] = true
		if o.Metric.Flow() {
			x := data.PerDay(o)
			digit := math.Pow(10, math.Floor(math.Log10(x))-1)
			allowed[fold(data.FormatValue(int64(math.Round(x/digit)*digit)))] = true
		}
	}
	seen, scale := 0, regexp.MustCompile(`^ *[0-9.]+ (k|M|bn) `)
	check := func(event, row string) {
		row = scale.ReplaceAllString(row, "")
		for _, m := range number.FindAllStringSubmatch(row, -1) {
			if seen++; !allowed[m[1]+" "+m[2]] {
				t.Errorf("%s: %s is no figure's value and no value by day: %q", event, m[0], row)
			}
		}
	}
	for _, id := range everyEvent(t) {
		for _, size := range [][2]int{{120, 36}, {160, 60}} {
			panel := frametest.Panel(frame(t, size[0], size[1], "--event", id)).Plain()
			for row := range strings.SplitSeq(panel, "\n") {
				check(id, row)
			}
		}
		for row := range strings.SplitSeq(frametest.Body(frame(t, 80, 24, "--event", id)).Plain(), "\n") {
			if strings.ContainsAny(row, bars) {
				check(id, row)
			}
		}
	}
	if seen < 500 {
		t.Errorf("only %d numbers were seen", seen)
	}
}
