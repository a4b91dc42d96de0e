package ui

import (
	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// encodePlay writes the frame as a page with a slider over the days on which a figure that it ranks changed. It begins
// at the day of the frame.
func encodePlay(f screen.Frame, size snapshot.Size, o snapshot.Options) []byte {
	on := func(day data.Day, format string, size snapshot.Size, o snapshot.Options) screen.Frame {
		f := f
		f.State.Day = day
		f.State = f.Normalize(f.State)
		return forFile(f, formatByID(format), size, f.State.Theme, o)
	}
	at := func(day data.Day) data.Query {
		f := f
		f.State.Day = day
		return f.Query()
	}
	days := f.Set.ChangeDays(f.Visible(), at, f.Today)
	if len(days) == 0 {
		days = []data.Day{f.Day()}
	}
	start := 0
	each := o // a picture of a day is the one that --day gives
	each.Play = false
	var steps []snapshot.Step
	for i, day := range days {
		step := snapshot.Step{Doc: document(on(day, "svg", size, each)), When: day.Long()}
		if size.W > narrowPage.W && o.Pixels.W == 0 {
			narrow := document(on(day, "svg", narrowPage, each))
			step.Narrow = &narrow
		}
		if steps = append(steps, step); day <= f.Day() {
			start = i
		}
	}
	page := forFile(f, formatByID("html"), size, f.State.Theme, o)
	d := document(page)
	d.Report.Title = newSheet(page).head.Question + " From " + days[0].Long() + " to " + days[len(days)-1].Long()
	return snapshot.Play(d, steps, start, o)
}
