package screen

import (
	"fmt"
	"slices"

	"userbase/data"
	"userbase/ui/fit"
)

// GoTo goes to the day that a text means, of a longer time to its last day; two times joined by "to" become the range
// of the time axis, or the first and the last day of growth. The error says which days there are, and how they are
// written.
func GoTo(f Frame, text string) (State, Effect, error) {
	from, to, ranged, err := data.ReadRange(text, f.Today)
	if err == nil {
		from, to, err = f.within(from, to, text)
	}
	if err != nil {
		return f.State, Effect{}, err
	}
	zooms, indexes := f.takesRange()
	switch {
	case !ranged && from == to:
		return MoveTo(f.State, f, to), Effect{}, nil
	case !ranged:
		return MoveTo(f.State, f, to), Tell("the last of these days: " + to.Short()), nil
	case zooms:
		f.From, f.To = from, to
		if day := f.Day(); day < from || day > to {
			f.State.Day = to
		}
	case indexes:
		f.IndexDay, f.State.Day = from, to
	default:
		return f.State, Effect{}, fmt.Errorf("a range of days is for %s: write one day here", f.rangeHomes())
	}
	return f.State, Tell("from " + from.Short() + " to " + to.Short()), nil
}

// within cuts a time to the days of the data. The error says which those are, if none of it is among them.
func (e *Env) within(from, to data.Day, text string) (first, last data.Day, err error) {
	first, last = max(from, e.Set.FirstDay()), min(to, e.Today)
	if first > last {
		return 0, 0, fmt.Errorf("%s is outside of the data: choose a day from %s to today, %s", data.Word(text),
			e.Set.FirstDay(), e.Today)
	}
	return first, last, nil
}

// takesRange reports whether the screen has a time axis that zooms, and whether it has a first day.
func (f Frame) takesRange() (zooms, indexes bool) {
	uses := f.Uses()
	_, zooms = named(uses, "zoom")
	_, indexes = named(uses, "index")
	return zooms, indexes
}

// rangeHomes names the screens that take a range of days.
func (f Frame) rangeHomes() string {
	ids := slices.DeleteFunc(f.ViewIDs(), func(id string) bool {
		f.View = id
		zooms, indexes := f.takesRange()
		return !zooms && !indexes
	})
	return fit.Join(ids, "and")
}
