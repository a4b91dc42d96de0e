package trend

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// legendEntry is one messenger's figure at the day shown, as short as it may be: mark, value, day, whether it is old.
type legendEntry struct {
	id         string
	mark       rune
	value, day string
}

// legendEntries are the figures that stand at the day shown, the largest first, in words for those without one.
func legendEntries(f screen.Frame, words bool) []legendEntry {
	var out []legendEntry
	for _, r := range f.Ranks() {
		if f.Hides(r.Messenger) {
			continue
		}
		e := legendEntry{id: r.Messenger, mark: f.Mark(r.Messenger, true), value: "n/a"}
		if o := r.Figure; o != nil {
			e.mark, e.value, e.day = f.FigureMark(o), o.Signed(), say.Date(o)
			if o.Old(f.Day()) {
				e.day += ", old"
			}
		} else if words {
			e.day = firstKnown(f, r.Messenger)
		}
		out = append(out, e)
	}
	return out
}

// legend lays out the figures that stand in w cells, with the words for those without one if they cost no row.
func legend(f screen.Frame, w int) (entries []legendEntry, widths, values []int) {
	short := legendEntries(f, false)
	shortWidths, shortValues := legendColumns(f, short, w)
	entries = legendEntries(f, true)
	if widths, values = legendColumns(f, entries, w); len(widths) < len(shortWidths) {
		return short, shortWidths, shortValues
	}
	return entries, widths, values
}

// firstKnown says as short as may be why a messenger has no figure at the day shown.
func firstKnown(f screen.Frame, id string) string {
	m := f.Set.Messenger(id)
	if f.Day() < m.Launched {
		return "launched " + m.Launched.Format(max(m.LaunchPrecision, data.ByMonth))
	}
	if o := f.Set.First(id, f.Query()); o != nil {
		return "first " + say.Date(o)
	}
	return ""
}

// legendColumns lays the entries in rows over as many columns as fit into w cells, with the width of each column
// and of its values.
func legendColumns(f screen.Frame, entries []legendEntry, w int) (widths, values []int) {
	for n := len(entries); n >= 1; n-- {
		widths, values = make([]int, n), make([]int, n)
		days := make([]int, n)
		for i, e := range entries {
			c := i % n
			values[c] = max(values[c], cells.Width(e.value, f.ASCII))
			days[c] = max(days[c], cells.Width(e.day, f.ASCII))
		}
		used := 2 * (n - 1)
		for c := range n {
			widths[c] = 2 + values[c] + 1 + days[c]
			used += widths[c]
		}
		rows := (len(entries) + n - 1) / n
		if used > w || n > 1 && (rows-1)*n+n-1 > len(entries) { // at most one place stays empty
			continue
		}
		if n > 1 {
			for c := range n { // what is left goes between the columns
				widths[c] += 2 + min((w-used)/(n-1), 4)
			}
		}
		return widths, values
	}
	return nil, nil
}

// LegendRows is the number of rows that the legend takes in w cells and its margins.
func LegendRows(f screen.Frame, w int) int {
	entries, widths, _ := legend(f, w-2)
	if len(widths) == 0 {
		return 0
	}
	return (len(entries) + len(widths) - 1) / len(widths)
}

// drawLegend draws the figures that stand at the day shown, row by row, the largest first.
func drawLegend(f screen.Frame, g cells.Grid) {
	entries, widths, values := legend(f, g.W)
	x, y := 0, 0
	for i, e := range entries {
		c := i % len(widths)
		if c == 0 {
			x, y = 0, i/len(widths)
		}
		st := f.Look.Text
		if e.id == f.Focus {
			st = f.Look.Strong
		}
		g.Put(x, y, e.mark, f.Colour(e.id))
		g.Text(x+2, y, e.value, st)
		g.Text(x+2+values[c]+1, y, e.day, f.Look.Quiet)
		g.Hit(x, y, widths[c], 1, screen.Action{Verb: screen.Select, Arg: e.id})
		x += widths[c]
	}
}
