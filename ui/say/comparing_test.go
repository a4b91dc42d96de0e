package say_test

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
	"userbase/ui/say"
)

// Without estimates the sentence says whose figure is an older one than the estimate in whose place it stands, and
// only then.
func TestTheSentenceTellsWhatEstimatesTookAway(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 120, 36, "--no-estimates")
	told, silent := 0, 0
	ids := f.Set.MessengerIDs()
	for f.State.Day = data.Date(2014, 1, 1); f.State.Day < f.Today; f.State.Day = f.State.Day.AddMonths(1) {
		with := f
		with.NoEst = false
		for i, a := range ids {
			for _, b := range ids[:i] {
				x, y := f.Standing(a), f.Standing(b)
				if x == nil || y == nil || data.Comparable(x, y).Refused {
					continue
				}
				lost := with.Standing(a) != x || with.Standing(b) != y
				first := say.Comparing(f, a, b)[0]
				if got := strings.Contains(first, "Without estimates "); got != lost {
					t.Fatalf("%s: an estimate stood there: %v, but the sentence is %q", f.Day(), lost, first)
				}
				if lost {
					told++
					named := func(o *data.Observation) bool {
						return with.Standing(o.Messenger) != o &&
							strings.Contains(first, "'s figure was "+o.Stated()+" ("+o.Period()+")")
					}
					if !named(x) && !named(y) {
						t.Fatalf("%s: no older figure is named: %q", f.Day(), first)
					}
				} else {
					silent++
				}
			}
		}
	}
	if told < 10 || silent < 10 {
		t.Errorf("told %d times, silent %d times: the test saw too little", told, silent)
	}
}
