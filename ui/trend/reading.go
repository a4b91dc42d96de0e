package trend

import (
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// entry is one messenger's figure that counts on the day shown, as short as it may be.
type entry struct {
	id, value, day string
	mark           rune
	old            bool
}

// entry is that of a rank: without a figure it says what there is to wait for.
func (v shown) entry(r data.Rank) entry {
	e := entry{id: r.Messenger, mark: v.Mark(r.Messenger, true), value: "n/a"}
	o := r.Figure
	if o == nil {
		e.day = say.Absent(v.Frame, r.Messenger).Since()
		return e
	}
	e.mark, e.value, e.day, e.old = v.FigureMark(o), v.reads(o), o.Period(), o.Old(v.Day())
	return e
}

// reads is a figure in the unit of the chart; off the index there is none.
func (v shown) reads(o *data.Observation) string {
	times, based := v.plan.unit(v.Frame, o.Messenger)
	switch {
	case !based:
		return "n/a"
	case v.plan.index:
		return indexed(float64(o.Value) * times)
	}
	return o.Signed()
}

// drawReading draws the figures that count on the day shown, each with its own day: in two rows each, or in one without
// the name.
func (v shown) drawReading(g cells.Grid) {
	ranks, first := v.inSight(g.H)
	tall, y := 2*len(ranks) <= g.H, 0
	for _, r := range ranks {
		e := v.entry(r)
		if e.old {
			e.day += ", old"
		}
		g.Put(0, y, e.mark, v.Colour(e.id))
		value, rows := textStyle(v.Frame, e.id), 1
		name := cells.Cut(v.Name(e.id), longestName, v.ASCII)
		switch {
		case tall:
			rows = 2
			g.Fit(2, y, g.W-2, name+" "+e.value, value)
			g.Fit(2, y+1, g.W-2, e.day, v.Look.Quiet)
		case len(ranks) < len(v.ranks): // too many to be told by their marks
			g.Fit(2, y, g.W-2, name+" "+e.value, value)
		default:
			x := g.Fit(2, y, g.W-2, e.value, value)
			g.Fit(x+1, y, g.W-x-1, e.day, v.Look.Quiet)
		}
		g.Hit(0, y, g.W, rows, screen.Action{Verb: screen.Select, Arg: e.id})
		y += rows
	}
	g.Text(2, y, v.unseen(len(ranks), first, g.W-2), v.Look.Quiet)
}

// inSight are the ranks for which there are rows, the focus among them, and the place of the first; a row less if there
// are too few for all.
func (v shown) inSight(rows int) (ranks []data.Rank, first int) {
	n := len(v.ranks)
	if n <= rows {
		return v.ranks, 0
	}
	rows = max(rows-1, 0)
	at := slices.IndexFunc(v.ranks, func(r data.Rank) bool { return r.Messenger == v.Focus })
	first = fit.FirstRow(at, n, rows)
	return v.ranks[first : first+rows], first
}

// unseen says how many are out of sight if so many from a first on are seen, in w cells; "" if all are.
func (v shown) unseen(seen, first, w int) string {
	more := len(v.ranks) - seen
	if more == 0 {
		return ""
	}
	words := []string{part.Unseen(v.Frame, first, more-first), "+" + strconv.Itoa(more) + " more"}
	return fit.FirstFitting(words, w, v.ASCII)
}
