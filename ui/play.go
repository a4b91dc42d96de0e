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
	days, each := playDays(f.Set.ChangeDays(f.Visible(), at, f.Today))
	if len(days) == 0 {
		days = []data.Day{f.Day()}
	}
	start := 0
	one := o // a picture of a day is the one that --day gives
	one.Play = false
	var steps []snapshot.Step
	for i, day := range days {
		step := snapshot.Step{Doc: document(on(day, "svg", size, one)), When: day.Long()}
		if size.W > narrowPage.W && o.Pixels.W == 0 {
			narrow := document(on(day, "svg", narrowPage, one))
			step.Narrow = &narrow
		}
		if steps = append(steps, step); day <= f.Day() {
			start = i
		}
	}
	page := forFile(f, formatByID("html"), size, f.State.Theme, o)
	d := document(page)
	d.Report.Title = newSheet(page).head.Question + " From " + days[0].Long() + " to " + days[len(days)-1].Long() + each
	return snapshot.Play(d, steps, start, o)
}

// mostSteps is the number of days that a page has a picture of at most.
const mostSteps = 400

// playDays are the days that a page steps through: all of them, or of very many the last of each month, or of each
// year, and which of them they are, for the title.
func playDays(all []data.Day) (days []data.Day, each string) {
	for _, by := range [...]struct {
		precision data.Precision
		word      string
	}{{data.ByDay, ""}, {data.ByMonth, ", a step a month"}, {data.ByYear, ", a step a year"}} {
		days, each = nil, by.word
		for i, day := range all {
			if i+1 == len(all) || day.Machine(by.precision) != all[i+1].Machine(by.precision) {
				days = append(days, day)
			}
		}
		if len(days) <= mostSteps {
			break
		}
	}
	return days, each
}
