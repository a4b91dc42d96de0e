package say

import (
	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Undisclosed is the remark that figures do not exist on a frame as known then since nobody knows the day on which they
// became public: those of the messengers and metrics shown, up to the day.
func Undisclosed(f screen.Frame) []screen.Note {
	if f.Known != screen.Then {
		return nil
	}
	n := 0
	for _, id := range f.Visible() {
		for _, m := range data.Metrics {
			if screen.InGroup(f.GroupShown(), m) {
				n += f.Set.Undated(id, m, f.Day(), f.NoEst)
			}
		}
	}
	if n == 0 {
		return nil
	}
	return []screen.Note{{Long: fit.Counting(n, "figure") + " without a day of publication left out",
		Short: fit.Counting(n, "figure") + " undated"}}
}
