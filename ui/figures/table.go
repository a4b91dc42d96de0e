package figures

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// metricWord is the metric in a word or two; where there is room for it a longer one.
func metricWord(m data.Metric, room bool) string {
	switch m {
	case data.MAU:
		return "monthly"
	case data.Users:
		return "users"
	case data.UsersCumulative:
		if room {
			return "since launch"
		}
		return "in all"
	case data.DAU:
		return "daily"
	case data.Registered:
		return "accounts"
	case data.InstallsTotal:
		return "to date"
	case data.Installs:
		return "installs"
	case data.Signups:
		return "sign-ups"
	case data.SignupsPerDay:
		return "a day"
	case data.AdReach:
		return "reach"
	}
	return string(m)
}

// FigurePeriod is the day or period of a figure for the table: a period of less than a year names only its last year.
func FigurePeriod(o *data.Observation) string {
	p := o.Period()
	if first, last, ok := strings.Cut(p, "-"); ok && len(p) > 17 && o.AsOf < o.From.AddMonths(12) {
		return strings.TrimSuffix(first, " "+fit.Itoa(o.From.Year())) + "-" + last
	}
	return p
}

func (Screen) Draw(g cells.Grid, f screen.Frame) {
	list := FigureList(f)
	if len(list) == 0 {
		w := min(g.W-4, 56)
		lines := fit.Wrap(noFigure(f), w, f.ASCII)
		for i, line := range append(lines, fit.Wrap(moreFigures(f), w, f.ASCII)...) {
			style := f.Look.Strong
			if i >= len(lines) {
				style = f.Look.Quiet
			}
			g.Text((g.W-w)/2, max(g.H/2-2, 0)+i, line, style)
		}
		return
	}
	l := figureLayoutRows(g.H, f.W >= screen.PanelFrom)
	at := FigureAt(f, list)
	first := fit.FirstRow(at, len(list), l.Rows)
	shown := list[first:min(first+l.Rows, len(list))]
	t := tableOf(f, g.W, shown)
	if l.header {
		drawFigureHeader(f, g, t, l.Top-1)
	}
	for i, o := range shown {
		drawFigure(f, g.Sub(0, l.Top+i, g.W, 1), o, t, first+i == at)
		g.Hit(0, l.Top+i, g.W, 1, screen.Action{Verb: screen.Select, Arg: o.ID})
	}
	if l.note > 0 {
		drawFigureNote(f, g.Sub(0, g.H-l.note, g.W, l.note), list[at])
	}
}

// tableOf is the layout of the columns. They keep their place while the rows scroll.
func tableOf(f screen.Frame, w int, shown []*data.Observation) figureTable {
	period, name := 11, 0
	if g := f.GroupShown(); g == screen.Flows || g == screen.AllMetrics {
		period = 17
	}
	for _, o := range shown {
		period = max(period, len(FigurePeriod(o)))
	}
	for i := range f.Set.Messengers {
		name = max(name, cells.Width(f.Set.Messengers[i].Short, f.ASCII))
	}
	return layFigures(w, period, min(name, 12), f.Whose != "")
}

// drawFigureHeader draws the names of the columns; a click on one sorts by it.
func drawFigureHeader(f screen.Frame, g cells.Grid, t figureTable, y int) {
	head := func(column string, x int, right bool, words ...string) {
		if x == 0 {
			return
		}
		style := f.Look.Quiet
		if figureOrder(f) == column {
			style = f.Look.Strong
		}
		to := x + g.Width(words[0])
		if right {
			x, to = g.Right(x, y, words[0], style), x
		} else {
			g.Text(x, y, words[0], style)
		}
		g.Hit(x, y, to-x, 1, screen.Action{Verb: screen.NextSort, Arg: column})
	}
	day := "as of"
	switch f.GroupShown() {
	case screen.Flows:
		day = "period"
	case screen.AllMetrics:
		day = "as of, period"
	}
	head("day", t.period, true, day)
	head("messenger", t.name, false, "who")
	head("counts", t.counts, false, "counts")
	head("value", t.value, true, "value")
	head("basis", t.basis, false, "basis")
	head("publisher", t.read, false, "read in")
	if t.title > 0 {
		g.Text(t.title, y, "page", f.Look.Quiet)
	}
}

func drawFigure(f screen.Frame, g cells.Grid, o *data.Observation, t figureTable, selected bool) {
	text, quiet := f.Look.Text, f.Look.Quiet
	if selected {
		text = f.Look.Strong
		g.Put(1, 0, '▸', f.Look.Strong)
	}
	g.Right(t.period, 0, FigurePeriod(o), text)
	g.Put(t.mark, 0, f.FigureMark(o), f.Colour(o.Messenger))
	if t.name > 0 {
		g.Fit(t.name, 0, t.counts-t.name-1, f.Name(o.Messenger), text)
	}
	x := g.Right(t.value, 0, o.Signed(), text)
	word := metricWord(o.Metric, t.room)
	if room := x - 1 - t.counts; g.Width(word) > room {
		word = metricWord(o.Metric, false)
	}
	g.Fit(t.counts, 0, x-1-t.counts, word, quiet)
	if t.basis > 0 {
		g.Text(t.basis, 0, o.Basis.String(), quiet)
	}
	flags := say.FlagText(f, o, "ep")
	if t.flags > 0 {
		g.Fit(t.flags, 0, t.end-t.flags, flags, quiet)
	}
	if t.read == 0 {
		return
	}
	end := t.end
	if flags != "" {
		end = g.Right(end, 0, flags, quiet) - 1
	}
	if t.title > 0 {
		g.Fit(t.title, 0, end-t.title, o.Source.Title, quiet)
		end = t.title - 1
	}
	g.Fit(t.read, 0, end-t.read, o.Source.Publisher, quiet)
}

// drawFigureNote draws the remark on a figure below the table, and where a row is left, from when to when it stood.
func drawFigureNote(f screen.Frame, g cells.Grid, o *data.Observation) {
	const label, text = 3, 9
	var lines []string
	if o.Note != "" {
		lines = fit.Wrap(o.Note, g.W-text-1, f.ASCII)
		g.Text(label, 0, "note", f.Look.Quiet)
	}
	if step, ok := FigureStep(f, o); ok && len(lines) < g.H {
		if when := StoodWords(f, step); step.Fate == data.Stood {
			g.Text(label, len(lines), "stood", f.Look.Quiet)
			lines = append(lines, when)
		} else {
			g.Text(label, len(lines), "never stood: "+step.Fate.Words(), f.Look.Quiet)
		}
	}
	for y, line := range lines[:min(len(lines), g.H)] {
		if y == g.H-1 && len(lines) > g.H {
			line += " …"
		}
		g.Fit(text, y, g.W-text-1, line, f.Look.Quiet)
	}
}
