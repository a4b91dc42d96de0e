package compare

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// An own figure that is told of as another source is told apart, with its day and where there is no room for that.
func TestAnOwnFigureAsAnotherSourceIsToldApart(t *testing.T) {
	set := frametest.With(t, data.Observation{Messenger: "whatsapp", Metric: data.MAU, AsOf: data.Date(2026, 6, 1),
		Value: 2_200_000_000, Bound: data.About, Basis: data.Estimate})
	told := map[string]bool{}
	for w := 60; w <= 160; w++ {
		f := frametest.FrameOn(t, set, Screen{}, w, 36, "--focus", "whatsapp", "--base", "telegram")
		stands := false
		for line := range strings.Lines(data.Plain(frametest.Body(f).Plain())) {
			if _, other, is := strings.Cut(line, "another source: "); is {
				stands = true
				told[strings.TrimSpace(strings.TrimRight(other, "\n"))] = true
			}
		}
		if slices.ContainsFunc(Screen{}.Show(f).Notes(), func(n screen.Note) bool {
			return n.Long == "own figure of WhatsApp"
		}) != stands {
			t.Errorf("%d columns: it is told: %v, and by the remark it is not", w, stands)
		}
	}
	for other := range told {
		if !strings.Contains(other, "own figure") {
			t.Errorf("it is told: %q", other)
		}
	}
	if len(told) < 2 {
		t.Errorf("told only as %v", told)
	}
}

// A crossing that rests on an own figure says so in the sentence, in the list, and in its row without days.
func TestACrossingTellsThatItRestsOnAnOwnFigure(t *testing.T) {
	figure := data.Observation{Messenger: "wechat", Metric: data.MAU, AsOf: data.Date(2014, 10, 20),
		Value: 460_000_000, Basis: data.Filing}
	flags := []string{"--focus", "messenger", "--base", "wechat"}
	const own = "Messenger passed WeChat between 20 Oct 2014 and 10 Nov 2014 (own figure)."
	f := frametest.FrameOn(t, frametest.With(t, figure), Screen{}, 160, 36, flags...)
	v := Screen{}.Show(f).(shown)
	if said := data.Plain(v.Sentence()[0]); !strings.Contains(said, own) {
		t.Errorf("the sentence is %q", said)
	}
	text := data.Plain(strings.Join(strings.Fields(frametest.Text(v.Detail(200))), " "))
	if !strings.Contains(text, own) {
		t.Errorf("in full: %q", text)
	}
	if text := data.Plain(frametest.Body(f).Plain()); !strings.Contains(text, "Messenger passed WeChat (own figure)") {
		t.Errorf("below the plot:\n%s", text)
	}
	figure.AsOf = data.Date(2026, 9, 30) // long after it
	f = frametest.FrameOn(t, frametest.With(t, figure), Screen{}, 160, 36, flags...)
	v = Screen{}.Show(f).(shown)
	if said := data.Plain(v.Sentence()[0]); !strings.Contains(said, " passed ") || strings.Contains(said, "2014 (own") {
		t.Errorf("with an own figure that has nothing to do with it: %q", said)
	}
}
