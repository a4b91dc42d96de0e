package compare

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// compareLayout is how the parts of compare lie in a body; rows, 0 for none.
type compareLayout struct {
	bars, verdict  int // first rows; the bars take two
	times          int // the word above the axis; -1 for none
	plot, plotRows int
	window         int // the crossing windows, below the axis and its labels; -1 for none
	list           int // in place of the plot: the days in words
}

// compareLayoutFor arranges the parts in h rows. The plot takes what is left; below four rows of it the days in words
// take its place.
func compareLayoutFor(h int, window bool) compareLayout {
	l := compareLayout{verdict: 2, times: -1, window: -1, list: 3}
	need := 2 + 1 + 2 // bars, verdict, axis and labels
	if window {
		need++
	}
	if h-need < 4 {
		return l
	}
	spare := func(plot int) int { // a row more, if the plot keeps its rows
		if h-need-1 < plot {
			return 0
		}
		need++
		return 1
	}
	times := spare(5)
	l.verdict += spare(6)
	if spare(8) > 0 {
		l.bars, l.verdict = 1, l.verdict+1
	}
	gap := spare(12)
	spare(12) // and one below
	l.plot = l.verdict + 1 + gap
	if times > 0 {
		l.times = l.plot
		l.plot++
	}
	l.plotRows, l.list = h-need, 0
	if window {
		l.window = l.plot + l.plotRows + 2
	}
	return l
}

func (Screen) Draw(g cells.Grid, f screen.Frame) {
	c := Compared(f)
	found, _ := f.Set.Crossings(c.A, c.B, f.Query(), f.Today)
	l := compareLayoutFor(g.H, len(found) > 0)
	drawTwo(f, g.Sub(0, l.bars, g.W, 2), c)
	if c.Missing() {
		y := max(l.plot, l.verdict+1)
		for i, line := range fit.Fitting(noRatio(f, c), g.W-6, g.H-y, f.ASCII) {
			g.Text(3, y+i, line, f.Look.Quiet)
		}
		return
	}
	g.Text(3, l.verdict, fit.FirstFitting(Verdict(f, c), g.W-4, f.ASCII), f.Look.Strong)
	if l.plotRows == 0 {
		for y := l.list; y < g.H; y++ {
			if i := c.upTo - 1 - (y - l.list); i >= 0 {
				screen.DrawLines(g.Sub(3, y, g.W-4, 1), []screen.Line{pointLine(f, c.Points[i], g.W-4)}, f.Look.Quiet)
			}
		}
		return
	}
	if l.times >= 0 {
		g.Fit(1, l.times, g.W-2, c.timesHead(f), f.Look.Quiet)
	}
	h := l.plotRows + 2
	if l.window >= 0 {
		h++
	}
	drawRatios(f, g.Sub(0, l.plot, g.W, h), c, l.plotRows, found)
}

// noRatio says why there is no ratio at the day, and from when on there is one.
func noRatio(f screen.Frame, c comparison) []string {
	var first *data.Observation // the later one of the two first figures
	for _, id := range []string{c.A, c.B} {
		o := f.Set.First(id, f.Query())
		if o == nil {
			return []string{"No ratio: " + f.Name(id) + " has no figure of this kind at all.", "No ratio."}
		}
		if first == nil || o.AsOf > first.AsOf {
			first = o
		}
	}
	day := fit.Bind(first.AsOf.Format(first.Precision))
	return []string{"No ratio on this day. The first day with a figure of both: " + day + ".", "No ratio before " + day + "."}
}

// drawTwo draws the two figures as bars on one scale, the focus first.
func drawTwo(f screen.Frame, g cells.Grid, c comparison) {
	type columns struct{ words, basis, flags bool }
	var name, word, number, unit, day, basis, flags, bar int
	figures := [2]*data.Observation{c.x, c.y}
	ids := [2]string{c.A, c.B}
	flagsOf := func(o *data.Observation) string {
		s := say.FlagText(f, o, "ep")
		if o.Old(f.Day()) {
			s = strings.TrimLeft(s+" old", " ")
		}
		return s
	}
	var show columns
	for _, show = range []columns{{true, true, true}, {true, false, true}, {false, false, true}, {false, false, false}} {
		name, word, number, unit, day, basis, flags = 0, 0, 0, 0, 0, 0, 0
		for i, o := range figures {
			name = max(name, g.Width(f.Name(ids[i])))
			if o == nil {
				continue
			}
			w, n, u := boundNumber(o, show.words)
			word, number, unit = max(word, g.Width(w)+1), max(number, g.Width(n)), max(unit, len(u)+1)
			day = max(day, len(o.AsOf.Format(o.Precision))+2)
			if show.basis {
				basis = max(basis, len(o.Basis.String())+2)
			}
			if s := flagsOf(o); show.flags && s != "" {
				flags = max(flags, len(s)+2)
			}
		}
		name = min(name, 12)
		if bar = g.W - 1 - (5 + name + 1) - 1 - word - number - unit - day - basis - flags; bar >= 10 {
			break
		}
	}
	x := 5 + name + 1
	largest := 1.0
	for _, o := range figures {
		if o != nil {
			largest = max(largest, float64(o.Value))
		}
	}
	for y, o := range figures {
		id := ids[y]
		sign, style := 'B', f.Look.Quiet
		act := screen.Action{Verb: screen.MakeBase}
		if y == 0 {
			sign, style = '▸', f.Look.Strong
			act = screen.Action{Verb: screen.Select, Arg: id}
		}
		g.Put(1, y, sign, style)
		g.Put(3, y, f.Mark(id, o == nil || o.Basis.Company()), f.Colour(id))
		if y > 0 {
			style = f.Look.Text
		}
		g.Fit(5, y, name, f.Name(id), style)
		g.Hit(0, y, g.W, 1, act)
		if o == nil {
			g.Fit(x, y, g.W-x-1, say.Why(f, id), f.Look.Quiet)
			continue
		}
		if bar > 0 {
			chart.Bar(g, x, y, bar, float64(o.Value)/largest, chart.BarStyle{Style: f.Colour(id), Old: o.Old(f.Day()), Open: o.Bound == data.AtLeast})
		}
		w, n, u := boundNumber(o, show.words)
		at := x + max(bar, 0) + 1 + word
		g.Right(at-1, y, w, f.Look.Quiet)
		at += number
		g.Right(at, y, n, f.Look.Strong)
		g.Text(at+1, y, u, f.Look.Strong)
		at += unit + day
		g.Right(at, y, o.AsOf.Format(o.Precision), f.Look.Quiet)
		if show.basis {
			g.Text(at+2, y, o.Basis.String(), f.Look.Quiet)
		}
		if show.flags {
			g.Text(at+basis+2, y, flagsOf(o), f.Look.Quiet)
		}
	}
}

// boundNumber splits a figure into the word of its bound, the number and its unit; without words the sign stands at
// the number.
func boundNumber(o *data.Observation, words bool) (word, number, unit string) {
	number, unit, _ = strings.Cut(data.FormatValue(o.Value), " ")
	if words {
		return o.Bound.Words(), number, unit
	}
	return "", o.Bound.Sign() + number, unit
}
