package events

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// Panel draws the rush; without flows near the event the figures before and after in full. What is left of it shows the
// figures around the event.
func (v shown) Panel(g cells.Grid) {
	if v.event == nil {
		return
	}
	if len(v.rush.lanes) > 0 {
		v.drawAround(below(g, v.drawRush(g, v.rush)))
		return
	}
	p := &part.Page{F: v.then, W: g.W}
	v.changesInFull(p)
	p.Draw(g)
	v.drawAround(below(g, len(p.Lines)))
}

// below is what is left of a grid below so many rows and an empty one.
func below(g cells.Grid, rows int) cells.Grid { return g.Sub(0, rows+1, g.W, g.H-rows-1) }

// Detail is the selected event in full, with its source, the figures and the flows around it.
func (v shown) Detail(w int) []screen.Line {
	e := v.event
	if e == nil {
		return nil
	}
	p := &part.Page{F: v.then, W: w}
	p.Text(0, e.Title, v.Look.Strong)
	about := e.Day.FormatLong(e.Precision) + " · " + e.Kind + " · " + strings.Join(v.Names(e.Messengers), ", ")
	p.Text(0, about, v.Look.Quiet)
	p.Blank()
	p.Text(0, e.Summary, v.Look.Text)
	p.Blank()
	p.Source("read in", e.Source, part.InFull)
	if !v.Picture {
		p.Blank()
		p.Text(0, "enter once more: "+e.Day.Short()+" becomes the day on all screens", v.Look.Key)
	}
	v.changesInFull(p)
	if len(v.counts) == 0 {
		return p.Lines
	}
	p.Heading("Installs and sign-ups counted within six weeks, not users")
	for _, o := range slices.Concat(v.counts...) {
		figure := fit.Pad(o.Period(), 23) + " " + fit.Pad(o.Stated(), len("at least 100 M "))
		who := fit.Pad(o.Metric.Noun(), 9) + whoCounted(o) + doubts(o)
		p.Add(screen.Span{Text: string(v.FigureMark(o)) + " ", Style: v.Colour(o.Messenger)},
			screen.Span{Text: figure, Style: v.Look.Text}, screen.Span{Text: who, Style: v.Look.Quiet})
	}
	return p.Lines
}

// whoCounted is the firm that counted a flow, and who told of it: once if that is the same.
func whoCounted(o *data.Observation) string {
	firm, told := o.Counter().Firm, o.Told()
	if o.Own && !o.Unnamed() {
		told += ", " + data.FlagOwn.Meaning()
	}
	if o.ToldBy() == firm {
		return told
	}
	return firm + ", " + told
}
