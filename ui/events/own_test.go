package events

import (
	"slices"
	"strings"
	"testing"

	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// Own figures of a messenger that no event concerns are told of where they are listed, and the note names nobody whose
// figures are not drawn.
func TestOwnFlowsAreTold(t *testing.T) {
	f := frametest.FrameOn(t, frametest.Own(t), Screen{}, 120, 36, "--event", "signal-outage")
	v := show(f)
	text := frametest.Text(v.Detail(90))
	lines := strings.Split(text, "\n")
	at := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, "about 3.2 M") })
	if at < 0 || !strings.Contains(lines[at], "own figure") {
		t.Errorf("not told in\n%s", text)
	}
	ofNextalk := func(n screen.Note) bool { return strings.Contains(n.Long, "Nextalk") }
	drawn := slices.ContainsFunc(v.rush.lanes, func(l lane) bool { return l.messenger == "nextalk" })
	if slices.ContainsFunc(v.Notes(), ofNextalk) != drawn {
		t.Errorf("drawn: %v, %+v", drawn, v.Notes())
	}
}
