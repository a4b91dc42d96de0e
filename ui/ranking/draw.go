package ranking

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Draw draws the rows, and below them the time line.
func (v shown) Draw(g cells.Grid) {
	ranks := v.ranks
	l := layout(g.W, g.H, len(ranks))
	first := 0
	if l.rows < len(ranks) { // too low for all: the focus stays in sight
		for i, rk := range ranks {
			if rk.Messenger == v.Focus {
				first = min(max(i-l.rows+1, 0), len(ranks)-l.rows)
			}
		}
	}
	c := v.columns(g, l)
	for i, rk := range ranks[first:min(first+l.rows, len(ranks))] {
		y := l.top + i*l.pitch
		h := l.thick
		if l.second {
			h++
		}
		v.row(g.Sub(0, y, g.W, h), rk, l, c)
		g.Hit(0, y, g.W, h, screen.Action{Verb: screen.Select, Arg: rk.Messenger})
	}
	if l.time > 0 {
		part.DrawTimeline(v.Frame, g.Sub(0, l.time, g.W, 2+l.events))
	}
}

// row draws a messenger: mark, name, bar and figure; below, where there is room, day, basis and remarks.
func (v shown) row(g cells.Grid, rk data.Rank, l rows, c columns) {
	hidden := v.Hides(rk.Messenger)
	o := rk.Figure
	name, mark, quiet := v.Look.Text, v.Colour(rk.Messenger), v.Look.Quiet
	if rk.Messenger == v.Focus {
		g.Put(1, 0, '▸', v.Look.Strong)
		name = v.Look.Strong
	} else if hidden {
		name = quiet
	}
	if hidden {
		mark = quiet
	}
	g.Text(3, 0, rk.String(), v.Look.Text)
	g.Put(c.mark, 0, v.Mark(rk.Messenger, o == nil || o.Basis.Company()), mark)
	g.Fit(c.mark+2, 0, c.bar-c.mark-3, v.Name(rk.Messenger), name)
	switch {
	case hidden:
		g.Fit(c.bar, 0, g.W-c.bar-1, v.Hint("hidden", ": x shows it"), quiet)
		return
	case o == nil:
		g.Fit(c.bar, 0, g.W-c.bar-1, say.Absent(v.Frame, rk.Messenger).Cell(), quiet)
		return
	}
	if w := c.barEnd - c.bar; w > 0 && c.largest > 0 {
		for y := range l.thick {
			chart.Bar(g, c.bar, y, w, float64(o.Value)/c.largest, chart.BarStyle{Style: v.Colour(rk.Messenger),
				Old: o.Old(v.Day()), Open: o.Bound == data.AtLeast})
		}
	}
	bound, number, unit := v.value(o, l.words)
	g.Right(c.word, 0, bound, quiet)
	g.Right(c.num, 0, number, v.Look.Strong)
	g.Text(c.num+1, 0, unit, v.Look.Strong)
	if c.date > 0 {
		g.Text(c.date, 0, o.AsOf.Format(o.Precision), quiet)
	}
	if !l.second {
		return
	}
	x := c.bar
	g.Text(x, l.thick, o.AsOf.Format(o.Precision), quiet)
	x += 13
	g.Text(x, l.thick, o.Basis.String(), quiet)
	x += 10
	g.Text(x, l.thick, v.doubts(rk, g.W-x-1), quiet)
}

// value splits a figure into the word or sign of its bound, the number and the unit; in multiples of the base it
// is the ratio.
func (v shown) value(o *data.Observation, words bool) (bound, number, unit string) {
	if v.Unit() == screen.Multiples {
		base := v.Standing(v.Base)
		if base == nil {
			return "", "n/a", ""
		}
		if base == o {
			return "", "the base", ""
		}
		return "", multiple(o, base), ""
	}
	if bound, number, unit = o.Parts(); !words {
		return "", o.Bound.Sign() + number, unit
	}
	return bound, number, unit
}

// multiple is a figure in multiples of another, as far as the intervals carry it.
func multiple(o, base *data.Observation) string {
	if v := data.Comparable(o, base); v.Refused {
		return "n/a"
	}
	return data.TimesWords(o.Interval().Over(base.Interval()))
}

// doubts are the flags, the age if it is old, and the dissents of a standing figure in at most w cells. Where they
// do not fit, words take the place of numbers: a number is never cut.
func (v shown) doubts(rk data.Rank, w int) string {
	o := rk.Figure
	flags, age, short, late := say.Flags(say.InWords, o), "", "", ""
	if say.Late(v.Frame, o) {
		late = say.FirstPublished(o)
	}
	if o.Old(v.Day()) {
		age, short = "old: "+data.Age(o.AsOf, v.Day()), "old"
	}
	var dissents, signs []string
	for _, d := range v.Set.Dissents(rk.Messenger, v.Query(), v.Day()) {
		signs = append(signs, "dissent: "+d.Signed())
		dissents = append(dissents, signs[len(signs)-1]+", "+d.AsOf.Format(d.Precision))
	}
	word := ""
	if len(signs) > 0 {
		word = "dissent"
	}
	join := func(parts ...string) string {
		return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "  ")
	}
	all, brief := strings.Join(dissents, "  "), strings.Join(signs, "  ")
	return fit.FirstFitting([]string{join(flags, age, late, all), join(flags, age, late, brief),
		join(flags, age, late, word), join(flags, age, late), join(age, late), join(flags, age, word),
		join(flags, short, word), join(flags, short)}, w, v.ASCII)
}
