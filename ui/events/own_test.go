package events

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
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

// A file cites each flow near the event. Where an own one is not drawn, for others counted more, the remark tells of it
// all the same; the dashboard, which cites nothing, does not.
func TestOwnFlowsThatAreOnlyCitedAreTold(t *testing.T) {
	day := data.Date(2021, 1, 15)
	f := frametest.FrameOn(t, frametest.With(t, data.Observation{Messenger: "threema", Metric: data.Installs, From: day,
		AsOf: day, Value: 90_000, Bound: data.About, Basis: data.Estimate}), Screen{}, 80, 36, "--day", "2021-01-15")
	told := func(format string) bool {
		f.Format = format
		return slices.ContainsFunc(show(f).Notes(), func(n screen.Note) bool {
			return n.Long == "own figure of Threema"
		})
	}
	for _, format := range []string{"txt", "md", "html"} {
		if !told(format) {
			t.Errorf("%s: %+v", format, show(f).Notes())
		}
	}
	if told("") {
		t.Errorf("the dashboard tells of what it does not show: %+v", show(f).Notes())
	}
}
