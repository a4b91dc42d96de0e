package figures

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// emptyWidth is the width of what stands in the place of an empty list: a line that is read at one glance.
const emptyWidth = 56

// Draw draws the table, and below it the remark on the selected figure.
func (v shown) Draw(g cells.Grid) {
	if v.chosen == nil {
		w, y := min(g.W-4, emptyWidth), max(g.H/2-2, 0)
		v.empty(w).Draw(g.Sub((g.W-w)/2, y, w, g.H-y))
		return
	}
	part := v.inSight()
	list := v.list[part.From:part.To]
	p := v.lay(g.W, list)
	v.drawHeader(g, p)
	for i, o := range list {
		v.drawFigure(g.Sub(0, v.top+i, g.W, 1), o, p)
		g.Hit(0, v.top+i, g.W, 1, screen.Action{Verb: screen.Select, Arg: o.ID()})
	}
	v.drawRemark(g.Sub(0, g.H-v.note, g.W, v.note))
}

// inSight is the part of the list that the table has room for.
func (v shown) inSight() screen.Part {
	first := fit.FirstRow(v.at, len(v.list), v.count)
	return screen.Part{From: first, To: min(first+v.count, len(v.list))}
}

const (
	periodLeast = 11 // the width of the longest day, "25 Jan 2021"
	flowLeast   = 17 // that of "Nov 2020-Jan 2021", so that the columns keep their place while the rows scroll
	nameMost    = 12 // the widest that a name gets
)

// lay lays out the columns for the figures in sight in w cells.
func (v shown) lay(w int, list []*data.Observation) places {
	width, name := periodLeast, 0
	if group := v.GroupShown(); group == screen.Flows || group == screen.AllMetrics {
		width = flowLeast
	}
	for _, o := range list {
		width = max(width, cells.Width(o.ShortPeriod(), v.ASCII))
	}
	for i := range v.Set.Messengers {
		name = max(name, cells.Width(v.Set.Messengers[i].Short, v.ASCII))
	}
	return layColumns(w, width, min(name, nameMost), v.Whose != "")
}

// drawHeader draws the names of the columns; a click on one sorts by it.
func (v shown) drawHeader(g cells.Grid, p places) {
	day, who, read, y := "as of", "who says so", "told by, read in", v.top-1
	switch v.GroupShown() {
	case screen.Flows:
		day = "period"
	case screen.AllMetrics:
		day = "as of, period"
	}
	if p.says < wordsWide {
		who = "says so"
	}
	if p.says < firmWide {
		read = "told by, in"
	}
	for _, c := range []struct {
		id, title string
		from, to  int // a title begins or ends there; 0: it is left out
	}{
		{id: "day", title: day, to: p.period}, {id: "messenger", title: "who", from: p.name},
		{id: "counts", title: "counts", from: p.counts}, {id: "value", title: "value", to: p.value},
		{id: "basis", title: who, from: p.who}, {title: "public", from: p.public},
		{id: "publisher", title: read, from: p.read}, {title: "document", from: p.title},
	} {
		style, w := v.Look.Quiet, g.Width(c.title)
		if c.id == sorted(v.Frame) {
			style = v.Look.Strong
		}
		if c.to > 0 {
			c.from = c.to - w
		}
		if c.from == 0 {
			continue
		}
		g.Text(c.from, y, c.title, style)
		if c.id != "" {
			g.Hit(c.from, y, w, 1, screen.Action{Verb: screen.NextSort, Arg: c.id})
		}
	}
}

// drawFigure draws a row of the table.
func (v shown) drawFigure(g cells.Grid, o *data.Observation, p places) {
	text, quiet := v.Look.Text, v.Look.Quiet
	if o == v.chosen {
		text = v.Look.Strong
		v.Point(g, 0, text)
	}
	g.Right(p.period, 0, o.ShortPeriod(), text)
	g.Put(p.mark, 0, v.FigureMark(o), v.Colour(o.Messenger))
	if p.name > 0 {
		g.Fit(p.name, 0, p.counts-p.name-1, v.Name(o.Messenger), text)
	}
	room := g.Right(p.value, 0, o.Signed(), text) - 1 - p.counts
	words := []string{o.Metric.Word(), o.Metric.ShortWord()}
	if !p.room {
		words = words[1:]
	}
	g.Fit(p.counts, 0, room, fit.FirstFitting(words, room, v.ASCII), quiet)
	if p.who > 0 {
		words := []string{say.Voice(o), say.WhoUnnamed(o)}
		if p.says < wordsWide {
			words = []string{say.WhoInAWord(o)}
		}
		g.Fit(p.who, 0, p.says, fit.FirstFitting(words, p.says, v.ASCII), quiet)
	}
	if p.public > 0 {
		g.Fit(p.public, 0, publicWidth, public(o), quiet)
	}
	flags, end := say.Lettered(o), p.end
	if p.flags > 0 {
		g.Fit(p.flags, 0, end-p.flags, flags, quiet)
	}
	if p.read == 0 {
		return
	}
	if flags != "" {
		end = g.Right(end, 0, flags, quiet) - 1
	}
	if p.title > 0 {
		g.Fit(p.title, 0, end-p.title, o.Lead().Title, quiet)
		end = p.title - 1
	}
	told := []string{o.ToldShort()}
	if p.says >= firmWide {
		told = []string{o.Told(), told[0]}
	}
	g.Fit(p.read, 0, end-p.read, fit.FirstFitting(told, end-p.read, v.ASCII), quiet)
}

// public is the day since which a figure is public, in a few letters.
func public(o *data.Observation) string {
	if o.Disclosed != 0 && o.DisclosedPrecision == data.Latest {
		return "by " + o.Disclosed.Short()
	}
	return say.Disclosed(o)
}

// drawRemark draws the remark on the selected figure below the table, and where a row is left, from when to when it
// counted.
func (v shown) drawRemark(g cells.Grid) {
	const label, text = 3, 9
	lines := fit.Fitting([]string{v.chosen.Note}, g.W-text-1, g.H, v.ASCII)
	for y, line := range lines {
		g.Text(label, 0, "note", v.Look.Quiet)
		g.Text(text, y, line, v.Look.Quiet)
	}
	step, ok := v.Set.StepOf(v.chosen, v.Query())
	switch y := len(lines); {
	case !ok:
	case step.Fate == data.Stood && step.Until != 0:
		g.Fit(label, y, g.W-label-1, "counted "+say.Stood(step), v.Look.Quiet)
	default:
		g.Text(label, y, say.Stood(step), v.Look.Quiet)
	}
}
