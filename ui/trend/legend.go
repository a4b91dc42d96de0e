package trend

import (
	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// legend is the figures that stand at the day shown, the largest first, laid row by row over columns.
type legend struct {
	entries []entry
	widths  []int // of the columns
	values  []int // of the values in them
}

// entry is one messenger's figure, as short as it may be: mark, value, day, whether it is old.
type entry struct {
	id         string
	mark       rune
	value, day string
}

// newLegend lays the figures out in w cells, with words for those who have none if they cost no row.
func newLegend(f screen.Frame, ranks []data.Rank, w int) legend {
	var brief, wordy []entry
	for _, r := range ranks {
		e := entry{id: r.Messenger, mark: f.Mark(r.Messenger, true), value: "n/a"}
		if o := r.Figure; o != nil {
			e.mark, e.value, e.day = f.FigureMark(o), o.Signed(), say.Date(o)
			if o.Old(f.Day()) {
				e.day += ", old"
			}
		}
		brief = append(brief, e)
		if r.Figure == nil {
			e.day = say.Absent(f, r.Messenger).Since()
		}
		wordy = append(wordy, e)
	}
	short, long := lay(brief, w, f.ASCII), lay(wordy, w, f.ASCII)
	if len(long.widths) < len(short.widths) {
		return short
	}
	return long
}

// lay lays entries over as many columns as fit into w cells, so that at most one place stays empty.
func lay(entries []entry, w int, ascii bool) legend {
	const gap, air = 2, 4 // cells between two columns, and how many more where there is room
	for n := len(entries); n >= 1; n-- {
		l := legend{entries, make([]int, n), make([]int, n)}
		days := make([]int, n)
		for i, e := range entries {
			l.values[i%n] = max(l.values[i%n], cells.Width(e.value, ascii))
			days[i%n] = max(days[i%n], cells.Width(e.day, ascii))
		}
		used := gap * (n - 1)
		for c := range n {
			l.widths[c] = 2 + l.values[c] + 1 + days[c] // the mark and a blank, the value and a blank, the day
			used += l.widths[c]
		}
		if used > w || n > 1 && l.rows()*n-len(entries) > 1 {
			continue
		}
		for c := range n - 1 {
			l.widths[c] += gap + min((w-used)/(n-1), air)
		}
		return l
	}
	return legend{}
}

// rows is the number of rows that the legend takes.
func (l legend) rows() int {
	cols := max(len(l.widths), 1)
	return (len(l.entries) + cols - 1) / cols
}

func (l legend) draw(f screen.Frame, g cells.Grid) {
	x, y := 0, -1
	for i, e := range l.entries {
		c := i % len(l.widths)
		if c == 0 {
			x, y = 0, y+1
		}
		g.Put(x, y, e.mark, f.Colour(e.id))
		g.Text(x+2, y, e.value, textStyle(f, e.id))
		g.Text(x+2+l.values[c]+1, y, e.day, f.Look.Quiet)
		g.Hit(x, y, l.widths[c], 1, screen.Action{Verb: screen.Select, Arg: e.id})
		x += l.widths[c]
	}
}
