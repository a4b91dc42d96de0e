package ranking

import (
	"slices"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Draw draws the chart of the messengers, the texts beside and below their bars, and the time line.
func (v shown) Draw(g cells.Grid) {
	l := v.layout(g.H)
	c, ranks := v.columns(g.W, l), v.inSight(l.rows)
	v.Paint(g, v.scene(g.W, g.H, l, c, ranks))
	seen := v.seen(l.rows)
	within := false // a run that goes on, also past a hidden row
	for i, rk := range ranks {
		row := g.Sub(0, l.y(i), g.W, l.high())
		v.row(row, rk, l, c)
		cut := i+1 < len(seen) && seen[i+1] > seen[i]+1 // what stands below does not belong to its run
		if (rk.From < rk.To || within && rk.Row == 0) && (!cut || endsRun(rk)) {
			v.brace(g.Sub(c.sign, l.y(i), 1, l.pitch), rk)
			within = !endsRun(rk)
		}
		within = within && !cut
		row.Hit(0, 0, row.W, row.H, screen.Action{Verb: screen.Select, Arg: rk.Messenger})
	}
	if l.more > 0 {
		g.Text(c.mark, l.more, part.Unseen(v.Frame, seen[0], len(v.ranks)-seen[0]-len(seen)), v.Look.Quiet)
	}
	if l.time > 0 {
		part.DrawTimeline(v.Frame, g.Sub(0, l.time, g.W, 2+l.events))
	}
}

// inSight are so many of the rows, the focus among them.
func (v shown) inSight(n int) (ranks []data.Rank) {
	for _, at := range v.seen(n) {
		ranks = append(ranks, v.ranks[at])
	}
	return ranks
}

// seen are the places of so many rows in sight: those around the focus. In a picture, where nobody scrolls, they are
// the largest, and focus and base, of which the sentence speaks.
func (v shown) seen(n int) []int {
	at := func(id string) int {
		return slices.IndexFunc(v.ranks, func(rk data.Rank) bool { return rk.Messenger == id })
	}
	if v.Picture {
		return fit.Kept(len(v.ranks), n, at(v.Focus), at(v.Base))
	}
	first := fit.FirstRow(at(v.Focus), len(v.ranks), n)
	return screen.Part{From: first, To: min(first+n, len(v.ranks))}.Places()
}

// drawn are the rows that there is room for; nil is all.
func (v shown) drawn() []int {
	if n := v.layout(v.Skeleton().Body.H).rows; n < len(v.ranks) {
		return v.seen(n)
	}
	return nil
}

// row draws the texts of a messenger: rank, mark, name and figure; below, where there is room, day, who says so and
// what is in doubt.
func (v shown) row(g cells.Grid, rk data.Rank, l rows, c columns) {
	v.head(g, rk, c)
	quiet := v.Look.Quiet
	switch o := rk.Figure; {
	case v.Hides(rk.Messenger):
		g.Fit(c.bar, 0, g.W-c.bar-1, v.Hint("hidden", ": x shows it"), quiet)
	case o == nil:
		g.Fit(c.bar, 0, g.W-c.bar-1, say.Absent(v.Frame, rk.Messenger).Cell(), quiet)
	default:
		x := v.value(o)
		left := g.Right(c.point, 0, x.whole, v.Look.Strong)
		g.Text(c.point, 0, x.rest, v.Look.Strong)
		if x.bound != "" {
			g.Right(left-1, 0, x.bound, quiet)
		}
		if c.date > 0 {
			g.Text(c.date, 0, o.AsOf.Format(o.Precision), quiet)
		}
		if l.second {
			g.Text(c.remark, l.thick, v.remark(rk, c.right-c.remark), quiet)
		}
	}
}

// head draws what stands before a bar: the focus or the base, the rank, the mark and the name.
func (v shown) head(g cells.Grid, rk data.Rank, c columns) {
	name, mark := v.Look.Text, v.Colour(rk.Messenger)
	if v.Hides(rk.Messenger) {
		name, mark = v.Look.Quiet, v.Look.Quiet
	}
	switch {
	case rk.Messenger == v.Focus:
		v.Point(g, 0, v.Look.Strong)
	case rk.Messenger == v.Base && !v.Picture:
		g.Put(1, 0, 'B', v.Look.Text)
	}
	if rk.Messenger == v.Focus {
		name = v.Look.Strong
	}
	if rk.Row > 0 {
		g.Right(c.rank, 0, digits(rk.Row), v.Look.Text)
		if rk.AsStated && rk.From == rk.To {
			g.Put(c.sign, 0, '?', v.Look.Text)
		}
	}
	g.Put(c.mark, 0, v.Mark(rk.Messenger, rk.Figure == nil || rk.Figure.Basis.Company()), mark)
	g.Fit(c.name, 0, c.bar-c.name-1, v.Name(rk.Messenger), name)
}

// brace draws the part of a brace that belongs to one row of a run: down to the next row, or up from its end.
func (v shown) brace(g cells.Grid, rk data.Rank) {
	if endsRun(rk) {
		g.Put(0, 0, '┘', v.Look.Text)
		return
	}
	for y := range g.H {
		g.Put(0, y, '│', v.Look.Text)
	}
	if rk.Row > 0 && rk.Row == rk.From {
		g.Put(0, 0, '┐', v.Look.Text)
	}
}
