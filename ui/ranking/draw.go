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
	within := false // a run that goes on, also past a hidden row
	for i, rk := range ranks {
		row := g.Sub(0, l.y(i), g.W, l.high())
		v.row(row, rk, l, c)
		if rk.From < rk.To || within && rk.Row == 0 {
			v.brace(g.Sub(c.sign, l.y(i), 1, l.pitch), rk)
			within = !endsRun(rk)
		}
		row.Hit(0, 0, row.W, row.H, screen.Action{Verb: screen.Select, Arg: rk.Messenger})
	}
	if l.more > 0 {
		first := v.first(l.rows)
		g.Text(c.mark, l.more, part.Unseen(first, len(v.ranks)-first-len(ranks)), v.Look.Quiet)
	}
	if l.time > 0 {
		part.DrawTimeline(v.Frame, g.Sub(0, l.time, g.W, 2+l.events))
	}
}

// inSight are so many of the rows, the focus among them.
func (v shown) inSight(n int) []data.Rank {
	first := v.first(n)
	return v.ranks[first:min(first+n, len(v.ranks))]
}

// first is the first of so many rows in sight.
func (v shown) first(n int) int {
	at := slices.IndexFunc(v.ranks, func(rk data.Rank) bool { return rk.Messenger == v.Focus })
	if v.Picture && at < n { // on paper nobody scrolls: it begins with the largest
		return 0
	}
	return fit.FirstRow(at, len(v.ranks), n)
}

// drawn are the rows that there is room for; all is the zero Part.
func (v shown) drawn() (part screen.Part) {
	if n := v.layout(v.Skeleton().Body.H).rows; n < len(v.ranks) {
		part.From = v.first(n)
		part.To = part.From + n
	}
	return part
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
