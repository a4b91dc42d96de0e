package compare

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/claim"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// The columns of the two: the sign, the mark, and the name.
const signColumn, markColumn, nameColumn = 1, 3, 5

// mostName is the width of a name: a longer one takes too much of the room.
const mostName = 12

// wordsFrom is the width of a body from which on words stand for signs.
const wordsFrom = 60

// drawTwo draws the figures of the two, the focus first: values below each other, then day, who says so, and what is in
// doubt, as much as there is room for.
func (v shown) drawTwo(g cells.Grid) {
	names := min(max(g.Width(v.Name(v.ids[0])), g.Width(v.Name(v.ids[1]))), mostName)
	before, behind := v.plot.values.before, v.plot.values.behind
	for y, o := range v.figures {
		id, row, x := v.ids[y], g.Sub(0, y, g.W, 1), nameColumn+names+1
		sign, style, name, act := 'B', v.Look.Quiet, v.Look.Text, screen.Action{Verb: screen.MakeBase}
		if y == 0 {
			sign, style, name, act = '▸', v.Look.Strong, v.Look.Strong, screen.Action{Verb: screen.Select, Arg: id}
		}
		row.Hit(0, 0, g.W, 1, act)
		if !v.Picture { // there is neither focus nor base on paper
			row.Put(signColumn, 0, sign, style)
		}
		row.Put(markColumn, 0, v.Mark(id, o == nil || o.Basis.Company()), v.Colour(id))
		row.Fit(nameColumn, 0, names, v.Name(id), name)
		if o == nil {
			row.Fit(x+1, 0, g.W-x-2, say.Absent(v.Frame, id).Cell(), v.Look.Quiet)
			continue
		}
		bound, whole, rest := valueParts(o, g.W)
		x += before
		row.Right(row.Right(x, 0, whole, v.Look.Strong), 0, bound, v.Look.Quiet)
		row.Text(x, 0, rest, v.Look.Strong)
		x += behind + 1
		day := o.AsOf.Format(o.Precision)
		if g.W >= wordsFrom {
			x += 1 + dayColumns - g.Width(day)
		}
		x = row.Text(x, 0, day, v.Look.Quiet)
		said, _ := v.provenance(o, v.behindDay(o, g.W))
		row.Text(x, 0, said, v.Look.Quiet)
	}
}

// behindDay is the room behind the day of a figure, in a body of w columns.
func (v shown) behindDay(o *data.Observation, w int) int {
	names := min(max(v.width(v.Name(v.ids[0])), v.width(v.Name(v.ids[1]))), mostName)
	x := nameColumn + names + 1 + v.plot.values.before + v.plot.values.behind + 1
	if w >= wordsFrom {
		return w - (x + 1 + dayColumns) - 1
	}
	return w - (x + v.width(o.AsOf.Format(o.Precision))) - 1
}

// dayColumns is the width of a day, and usualRest that of what most values have from the point on.
const dayColumns, usualRest = len("12 Feb 2020"), len(".439 bn")

// columns are the columns of values: before the point with the bound, from that on, and with the bound as a sign.
type columns struct{ before, behind, signed int }

// valueColumns are those of a body of w columns, for the values of the two on any day; but beside each other, those
// that have more digits than most count on their days alone, and so do all on narrow bodies.
func (v shown) valueColumns(w int) (c columns) {
	hold := func(o *data.Observation, beside bool, most int) {
		bound, number, unit := o.Parts()
		before, signed := len(bound)+len(" "), v.width(o.Bound.Sign())
		if w < wordsFrom || bound == "" {
			before = signed
		}
		whole, rest := len(number), len(" ")+len(unit)
		if point := strings.IndexByte(number, '.'); point >= 0 {
			whole, rest = point, rest+len(number)-point
		}
		if c.signed = max(c.signed, signed+whole+rest); beside {
			c.before, c.behind = max(c.before, before+whole), max(c.behind, min(rest, most))
		}
	}
	for i, o := range v.figures {
		for _, shape := range v.shapes(v.ids[i]) {
			hold(shape, w >= wordsFrom, usualRest)
		}
		if o != nil {
			hold(o, true, w)
		}
	}
	return c
}

// width is the width of a text.
func (v shown) width(s string) int { return cells.Width(s, v.ASCII) }

// valueParts are a value in a body of w columns: its bound with the blank behind it, in narrow ones as a sign, and its
// number parted at the point.
func valueParts(o *data.Observation, w int) (bound, whole, rest string) {
	bound, number, unit := o.Parts()
	if bound != "" {
		bound += " "
	}
	if w < wordsFrom {
		bound = o.Bound.Sign()
	}
	whole, rest, point := strings.Cut(number, ".")
	if point {
		rest = "." + rest
	}
	if unit != "" {
		rest += " " + unit
	}
	return bound, whole, rest
}

// writing draws what stands before the sentences, and is their room.
func (v shown) writing(g cells.Grid, wide, narrow string) cells.Grid {
	label, x := wide, 21
	if g.W < wordsFrom {
		label, x = narrow, 13
	}
	g.Text(3, 0, label, v.Look.Quiet)
	return g.Sub(x, 0, g.W-x-1, g.H)
}

// drawMay draws what may be written, a sentence a row, in its shorter words where there is no room for all.
func (v shown) drawMay(g cells.Grid, may []claim.Sentence) {
	room := v.writing(g, "you may write", "may write")
	if len(may) == 0 {
		nothing := []string{"nothing: neither has a figure", "nothing: no figures"}
		room.Text(0, 0, fit.FirstFitting(nothing, room.W, v.ASCII), v.Look.Quiet)
	}
	var rows []string
	for _, s := range may {
		row := fit.FirstFitting([]string{quoted(s.Text), quoted(s.Short), "each figure with its day"}, room.W, v.ASCII)
		if !slices.Contains(rows, row) {
			rows = append(rows, row)
		}
	}
	for y, row := range rows[:min(len(rows), room.H)] {
		room.Fit(0, y, room.W, row, v.Look.Text)
	}
}

// drawNot draws what may not be written: the words that matter, as many as have room, and with a row for each whole
// sentences.
func (v shown) drawNot(g cells.Grid, not []claim.Sentence) {
	if g.H == 0 {
		return
	}
	room := v.writing(g, "you may not write", "may not")
	if g.H == mostNot {
		for y, s := range not[:min(len(not), room.H)] {
			room.Fit(0, y, room.W, quoted(s.Text), v.Look.Text)
		}
		return
	}
	var said []string
	for _, s := range not {
		words := quoted(data.Bind(s.Short))
		more := append(said, words)
		if len(fit.Wrap(strings.Join(more, ", "), room.W, v.ASCII)) <= room.H && room.Width(words) < room.W {
			said = more
		}
	}
	for y, line := range fit.Wrap(strings.Join(said, ", "), room.W, v.ASCII) {
		room.Text(0, y, line, v.Look.Text)
	}
}

// quoted is a sentence in quotation marks.
func quoted(text string) string { return `"` + text + `"` }
