package trend

import (
	"userbase/data"
	"userbase/ui/cells"
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
	tall, y := 2*len(v.ranks) <= g.H, 0
	for _, r := range v.ranks {
		e := v.entry(r)
		if e.old {
			e.day += ", old"
		}
		g.Put(0, y, e.mark, v.Colour(e.id))
		value := textStyle(v.Frame, e.id)
		if tall {
			name := cells.Cut(v.Name(e.id), longestName, v.ASCII)
			g.Fit(2, y, g.W-2, name+" "+e.value, value)
			g.Fit(2, y+1, g.W-2, e.day, v.Look.Quiet)
		} else {
			x := g.Fit(2, y, g.W-2, e.value, value)
			g.Fit(x+1, y, g.W-x-1, e.day, v.Look.Quiet)
		}
		rows := 1
		if tall {
			rows = 2
		}
		g.Hit(0, y, g.W, rows, screen.Action{Verb: screen.Select, Arg: e.id})
		y += rows
	}
}
