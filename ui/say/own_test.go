package say_test

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
	"userbase/ui/say"
)

// No wording of a sentence that names an own figure keeps silent about that, unless it names no figure at all.
func TestSentencesTellOwnFigures(t *testing.T) {
	f := frametest.FrameOn(t, frametest.Own(t), ranking.Screen{}, 120, 36)
	told := 0
	for f.State.Day = data.Date(2019, 1, 1); f.State.Day < f.Today; f.State.Day = f.State.Day.AddMonths(3) {
		for _, a := range f.Set.MessengerIDs() {
			for _, much := range []say.Saying{say.Full, say.Own, say.Aged, say.Past, say.PastDay, say.Bare} {
				o := f.Standing(a)
				if o == nil {
					continue
				}
				if text := data.Plain(say.Ref(f, o, much)); strings.Contains(text, "own figure") != o.Own {
					t.Errorf("%s: %q", o.ID(), text)
				}
				told++
			}
		}
	}
	if told < 500 {
		t.Errorf("only %d figures were told", told)
	}
}

func TestOwnersOfOwnFigures(t *testing.T) {
	f := frametest.FrameOn(t, frametest.Own(t), ranking.Screen{}, 120, 36)
	figures := func(ids ...string) (all []*data.Observation) {
		for _, id := range ids {
			all = append(all, f.Standing(id))
		}
		return all
	}
	for _, c := range []struct {
		ids         []string
		long, short string
	}{
		{[]string{"signal", "whatsapp"}, "own figure of Signal", "own: Signal"},
		{[]string{"nextalk", "signal"}, "own figures of Signal and Nextalk", "own: Signal and Nextalk"},
		{[]string{"nextalk", "signal", "wechat", "telegram"}, "own figures of 4 messengers", "own: 4 messengers"},
	} {
		notes := say.OwnFigures(f, figures(c.ids...)...)
		if len(notes) != 1 || notes[0].Long != c.long || notes[0].Short != c.short {
			t.Errorf("%v: %+v", c.ids, notes)
		}
	}
	if notes := say.OwnFigures(f, figures("whatsapp", "threema")...); notes != nil {
		t.Errorf("%+v without an own figure", notes)
	}
}
