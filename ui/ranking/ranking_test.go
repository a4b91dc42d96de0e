package ranking

import (
	"testing"

	"userbase/ui/cells"
	"userbase/ui/frametest"
)

// The remarks on a row are shortened to words where they do not fit: a number is never cut.
func TestCutsNoRemark(t *testing.T) {
	shortened := 0
	for w := 60; w < 120; w++ {
		v := Screen{}.Show(frametest.Frame(t, Screen{}, w, 30, "--day", "2021-01-15")).(shown)
		for _, r := range v.ranks {
			text := v.doubts(r, w-43)
			if cells.Width(text, false) > w-43 {
				t.Errorf("%d columns have no room for %q", w, text)
			}
			if text != v.doubts(r, 200) {
				shortened++
			}
		}
	}
	if shortened == 0 {
		t.Error("nothing had to be shortened: the test sees nothing")
	}
}
