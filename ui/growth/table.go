package growth

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// The columns before the figures: the focus, the mark, and the name, of which a longer one is cut.
const (
	markAt, nameAt = 3, 5
	leastName      = len("Messenger")
	longestName    = 12
)

// columns are the places of the table of changes.
type columns struct {
	style         figureStyle
	first, second slot
	change        int // the column in which the changes begin
}

// slot is where figures stand in a row: from x on, their digits up to point, the day from day on; nowhere without a
// width.
type slot struct{ x, point, day, w int }

// figureStyle is how much of figures there is room for.
type figureStyle struct{ words, aligned, days, first bool }

// figureStyles are from the roomiest to the tightest. Aligned figures have their decimal points in one column, others
// their units.
var figureStyles = []figureStyle{
	{words: true, aligned: true, days: true, first: true}, {words: true, days: true, first: true},
	{aligned: true, days: true, first: true}, {days: true, first: true}, {first: true}, {},
}

// Widths of the table's columns, so that they stay where they are when figures are short.
const (
	dayWidth    = len("Mar 2015")
	changeLeast = len("2.9-4.2 times")
	changeTight = len("1.4 or more") // beside figures without days
	changeRoom  = len("not known: definition changed")
	unitWidth   = len(" bn")
	slotGap     = 2 // before the changes
	mostAir     = 4 // further cells between the columns
)

// pieces are a figure in its style: what stands before the point, and what behind.
func (st figureStyle) pieces(o *data.Observation) (before, behind string) {
	bound, number, unit := o.Parts()
	if before = o.Bound.Sign() + number; st.words {
		before = strings.TrimLeft(bound+" "+number, " ")
	}
	whole, part, found := strings.Cut(before, ".")
	if st.aligned && found {
		return whole, "." + part + " " + unit
	}
	return before, " " + unit
}

// slotOf lays out figures from x on.
func (v shown) slotOf(x int, st figureStyle, figure func(row) *data.Observation) slot {
	before, behind := st.least()
	for _, r := range v.visible {
		if o := figure(r); o != nil {
			b, e := st.pieces(o)
			before, behind = max(before, cells.Width(b, v.ASCII)), max(behind, cells.Width(e, v.ASCII))
		}
	}
	s := slot{x: x, point: x + before, w: before + behind}
	if s.day = x + s.w + 1; st.days {
		s.w += 1 + dayWidth
	}
	return s
}

// least are the widths before and behind the point that figures have on most days, so that the columns stay where they
// are from day to day.
func (st figureStyle) least() (before, behind int) {
	before, behind = len("1.439"), unitWidth
	switch {
	case st.words:
		before = len("at least 500")
	case st.aligned:
		before = len("~500")
	}
	if st.aligned {
		behind = len(".2682 bn")
	}
	return before, behind
}

func firstFigure(r row) *data.Observation  { return r.change.From }
func secondFigure(r row) *data.Observation { return r.change.To }

// names is the width of the column of names, with what stands before it and the gap behind.
func (v shown) names() int {
	w := leastName
	for _, r := range v.rows {
		w = max(w, min(cells.Width(r.Short, v.ASCII), longestName))
	}
	return nameAt + w + 1
}

// columns chooses the roomiest style that fits into w cells.
func (v shown) columns(w int) columns {
	var c columns
	for _, st := range figureStyles {
		c = columns{style: st}
		x, gap, least := v.names(), 1, changeTight
		if st.days {
			gap, least = slotGap, changeLeast
		}
		if st.first {
			c.first = v.slotOf(x, st, firstFigure)
			x += c.first.w + 1
		}
		c.second = v.slotOf(x, st, secondFigure)
		c.change = x + c.second.w + gap
		if c.change+least < w {
			break
		}
	}
	air := max(min((w-c.change-changeRoom-1)/2, mostAir), 0) // between the columns
	if c.style.days && c.change+changeLeast < w-1 {
		air = max(air, 1)
	}
	c.second = v.slotOf(c.second.x+air, c.style, secondFigure)
	c.change = min(c.change+2*air, max(w-1-changeLeast, c.change))
	return c
}

// table draws the figures of the two days and the change between them. Where it is too low for all, the focus stays in
// sight.
func (v shown) table(g cells.Grid) {
	c, y := v.columns(g.W), 0
	if v.plan.head {
		v.tableHead(g, c)
		y = 1
	}
	for i, r := range v.inSight((g.H - y - v.plan.more) / v.plan.pitch) {
		v.tableRow(v.place(g, block{y + i*v.plan.pitch, v.plan.pitch, nameAt}, r), r, c)
	}
	if p := v.drawn(); v.plan.more > 0 {
		g.Text(nameAt, g.H-1, part.Unseen(v.Frame, p.From, len(v.rows)-p.To), v.Look.Quiet)
	}
}

// drawn are the rows of tables that have no room for all; else the zero Part.
func (v shown) drawn() (rows screen.Part) {
	if v.plan.more > 0 {
		room := v.plan.change.H - 1 - v.plan.more
		rows.From = fit.FirstRow(v.focus, len(v.rows), room)
		rows.To = min(rows.From+room, len(v.rows))
	}
	return rows
}

// inSight are so many rows, with the focus among them.
func (v shown) inSight(room int) []row {
	room = max(room, 0)
	from := fit.FirstRow(v.focus, len(v.rows), room)
	return v.rows[from:min(from+room, len(v.rows))]
}

// tableHead names the columns; the one that the rows are sorted by is strong.
func (v shown) tableHead(g cells.Grid, c columns) {
	head := func(x int, column, word string) {
		style := v.Look.Quiet
		if v.order.column == column {
			style = v.Look.Strong
		}
		g.Text(x, 0, word, style)
	}
	day := func(s slot, d data.Day) string {
		return fit.FirstFitting([]string{d.Short(), d.Format(data.ByMonth), d.Format(data.ByYear)}, s.w, v.ASCII)
	}
	last := day(c.second, v.to)
	if v.IsToday() {
		last = "today"
	}
	if c.style.first {
		head(c.first.x, "first", day(c.first, v.from))
	}
	head(c.second.x, "latest", last)
	head(c.change, "times", "change")
}

// block is where the rows of a messenger lie, and where its name begins in them.
type block struct{ y, h, name int }

// place is the rows of a messenger, with focus, mark and name, clickable; the sign of the focus stands in the table of
// changes alone.
func (v shown) place(g cells.Grid, b block, r row) cells.Grid {
	g, at := g.Sub(0, b.y, g.W, b.h), b.name
	g.Hit(0, 0, g.W, g.H, screen.Action{Verb: screen.Select, Arg: r.ID})
	name, mark := v.Look.Text, v.Colour(r.ID)
	if v.Hides(r.ID) {
		name, mark = v.Look.Quiet, v.Look.Quiet
	}
	if r.ID == v.Focus {
		name = v.Look.Strong
		if at == nameAt {
			v.Point(g, 0, v.Look.Strong)
		}
	}
	company := r.change.To == nil || r.change.To.Basis.Company()
	g.Put(at-2, 0, v.Mark(r.ID, company), mark)
	g.Fit(at, 0, v.names()-nameAt-1, r.Short, name)
	return g
}

// tableRow draws the two figures of a messenger and the change, or why there is none.
func (v shown) tableRow(g cells.Grid, r row, c columns) {
	if v.Hides(r.ID) {
		hidden := "hidden"
		if r.ID == v.Focus {
			hidden = v.Hint(hidden, ": x shows it")
		}
		g.Fit(v.names(), 0, g.W-v.names(), hidden, v.Look.Quiet)
		return
	}
	if c.style.first {
		v.figure(g, c.first, c.style, r.change.From, v.noFigure(r, v.from))
	}
	if second := r.change.To; r.change.Why == data.NoNewer && c.style.first {
		v.figure(g, c.second, c.style, nil, []string{"no newer figure", "no newer"})
	} else {
		v.figure(g, c.second, c.style, second, v.noFigure(r, v.to))
	}
	style := v.Look.Quiet
	if r.change.Why == data.Said {
		style = v.Look.Strong
	}
	room := g.W - c.change - 1
	g.Fit(c.change, 0, room, fit.FirstFitting(changeCell(r.change), room, v.ASCII), style)
}

// figure draws a figure with its month, and in a second row who says so; or in its place why there is none.
func (v shown) figure(g cells.Grid, s slot, st figureStyle, o *data.Observation, none []string) {
	if o == nil {
		g.Fit(s.x, 0, s.w, fit.FirstFitting(none, s.w, v.ASCII), v.Look.Quiet)
		return
	}
	before, behind := st.pieces(o)
	g.Right(s.point, 0, before, v.Look.Text)
	g.Text(s.point, 0, behind, v.Look.Text)
	if st.days {
		g.Text(s.day, 0, o.AsOf.Format(max(o.Precision, data.ByMonth)), v.Look.Quiet)
		if who := fit.FirstFitting([]string{say.Who(o), say.WhoInShort(o)}, s.w, v.ASCII); g.H > 1 {
			g.Fit(s.x, 1, s.w, who, v.Look.Quiet)
		}
	}
}

// noFigure says why a messenger has no figure on a day, longest wording first.
func (v shown) noFigure(r row, day data.Day) []string {
	if r.Launched > day {
		return []string{"not launched", "n/a"}
	}
	return []string{"no figure yet", "none yet", "n/a"}
}

// changeCell is a change in a cell of the table, longest wording first.
func changeCell(c data.Change) []string {
	if c.Why != data.Said {
		return []string{"not known: " + c.Why.String(), "not known"}
	}
	amount := c.Amount()
	words := amount.Words()
	switch {
	case amount.Lower == "" || amount.Upper == "":
		end, sign, or := amount.Lower, "≥", " or more"
		if end == "" {
			end, sign, or = amount.Upper, "≤", " or less"
		}
		if amount.Unit == "%" {
			end += " %"
		}
		return []string{words, end + or, sign + end}
	}
	tight := dashed(amount) + " " + amount.Unit
	if c.Amount().Unit == "times" {
		return []string{words, tight, "×" + dashed(amount)}
	}
	return []string{words, tight}
}

// dashed is a range with a dash, where there is no room for a word; below zero that would look like a sign.
func dashed(r data.Range) string {
	if r.Lower == r.Upper || strings.HasPrefix(r.Lower, "-") || strings.HasPrefix(r.Upper, "-") {
		return data.Plain(r.Bare())
	}
	return r.Lower + "-" + r.Upper
}
