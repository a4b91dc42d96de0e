package say

import (
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Undisclosed is the remark that figures do not exist on a frame as known then since nobody knows the day on which they
// became public: those of the messengers and metrics shown, up to the day.
func Undisclosed(f screen.Frame) []screen.Note {
	if f.Known != screen.Then {
		return nil
	}
	q, group, n := f.Query(), f.GroupShown(), 0
	q.Known = 0
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		if screen.InGroup(group, o.Metric) && o.Disclosed == 0 && o.AsOf <= f.Day() && !f.Hides(o.Messenger) &&
			q.Takes(o) {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []screen.Note{{Long: fit.Counting(n, "figure") + " without a day of publication left out",
		Short: fit.Counting(n, "figure") + " undated"}}
}
