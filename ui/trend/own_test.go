package trend

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

// Where the panel has no room for who says so, it still tells own figures apart.
func TestPanelTellsOwnFigures(t *testing.T) {
	f := frametest.FrameOn(t, frametest.Own(t), Screen{}, 120, 36, "--focus", "nextalk")
	text := data.Plain(frametest.Panel(f).Plain())
	for _, want := range []string{"Q3 2026, own figure", "30 Sep 2026, own figure", "17 Jan 2026, the company",
		"30 Jun 2021 ~12.5 M own", "31 Dec 2019 ~4 M own"} {
		if !strings.Contains(text, want) {
			t.Errorf("the panel lacks %q:\n%s", want, text)
		}
	}
}
