package ranking

import (
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

// A file is verified as of its day, beside others of other days: what was worked out for one today is not that of
// another.
func TestTheLargestIsThatOfToday(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 120, 36)
	f.Modal.Playing = true
	now := draw(f).v.largest()
	earlier := *f.Env
	earlier.Today = data.Date(2015, 1, 1)
	f.Env = &earlier
	if then := draw(f).v.largest(); then <= 0 || then >= now {
		t.Errorf("the largest is %.0f in 2015, %.0f now", then, now)
	}
}
