package trend

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// By years since launch, a messenger whose launch nobody knows is not drawn, and the note and the file say why.
func TestTheLaunchIsNotKnown(t *testing.T) {
	set := frametest.Own(t)
	frame := func(flags ...string) screen.Frame {
		return frametest.FrameOn(t, set, Screen{}, 120, 36, append([]string{"--focus", "nextalk"}, flags...)...)
	}
	f := frame("--align", "launch", "--day", "2025-07-01")
	v := show(f)
	if slices.ContainsFunc(v.plan.series, func(s series) bool { return s.id == "nextalk" }) ||
		!slices.Equal(v.plan.ageless, []string{"nextalk"}) || v.plan.axis.To > 20*366 {
		t.Errorf("drawn are %v up to an age of %d days, not %v", v.plan.series, v.plan.axis.To, v.plan.ageless)
	}
	if _, drawn := v.dayAt(); drawn {
		t.Error("a day is drawn for the focus, whose age is not known")
	}
	for _, a := range frametest.Body(f).Areas() {
		if do := a.Do.(screen.Action); do.Verb == screen.GoDay {
			t.Fatalf("a click leads to %s", data.Day(do.N))
		}
	}
	if _, _, own := (Screen{}).Handle(screen.Action{Verb: screen.StepMonth, N: 1}, f); own {
		t.Error("a key steps by columns of ages")
	}
	if !slices.ContainsFunc(v.Notes(), func(n screen.Note) bool { return n.Long == "launch not known: Nextalk" }) {
		t.Errorf("%+v", v.Notes())
	}
	rec := v.Records()
	for _, row := range rec.Rows {
		why := frametest.Cell(t, rec, row, "why").Text
		if own := row.Figures[0].Messenger == "nextalk"; own != (why == "launch not known") {
			t.Errorf("%s: %q", row.Figures[0].ID(), why)
		}
	}
	alone := show(frame("--align", "launch", "--hide", "whatsapp,messenger,wechat,telegram,signal,threema"))
	if !strings.HasPrefix(alone.plan.nothing, "Nobody knows when they were launched.") {
		t.Errorf("%q", alone.plan.nothing)
	}
	if v := show(frame()); len(v.plan.ageless) > 0 || len(v.plan.series) != len(set.Messengers) {
		t.Errorf("by the calendar %v are left out", v.plan.ageless)
	}
}
