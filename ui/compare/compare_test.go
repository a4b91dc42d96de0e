package compare

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// eachPair shows all 30 ordered pairs, on a few days and with each metric group, with and without estimates.
func eachPair(t *testing.T, do func(shown)) {
	t.Helper()
	f := frametest.Frame(t, Screen{}, 120, 36)
	days := []data.Day{data.Date(2009, 6, 1), data.Date(2012, 1, 1), data.Date(2014, 10, 20), data.Date(2016, 7, 1),
		data.Date(2021, 1, 15), 0}
	for _, a := range f.Set.MessengerIDs() {
		for _, b := range f.Set.MessengerIDs() {
			for _, day := range days {
				for _, g := range data.Groups {
					for _, noEst := range []bool{false, true} {
						if f.Focus, f.Base, f.State.Day, f.Group, f.NoEst = a, b, day, g, noEst; a != b {
							do(f.Screen().Show(f).(shown))
						}
					}
				}
			}
		}
	}
}

// show shows a state given as flags.
func show(t *testing.T, w, h int, flags ...string) shown {
	t.Helper()
	f := frametest.Frame(t, Screen{}, w, h, flags...)
	return f.Screen().Show(f).(shown)
}

// body are the rows of the body.
func body(v shown) []string { return strings.Split(frametest.Body(v.Frame).Plain(), "\n") }

// panel are the rows of the panel in a room of h rows.
func panel(v shown, h int) []string {
	g := cells.New(v.Skeleton().Panel.W-3, h, v.ASCII)
	v.Panel(g)
	return strings.Split(g.Plain(), "\n")
}

// plain are lines as one text.
func plain(lines []string) string {
	return strings.Join(strings.Fields(data.Plain(strings.Join(lines, " "))), " ")
}

func TestTheListIsMadeOnceAndTheSentenceWhenAsked(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 120, 36, "--focus", "messenger", "--base", "wechat", "--no-estimates")
	made := frametest.Counting(&f)
	v := f.Screen().Show(f)
	frametest.AskAll(v, f.ASCII)
	if made["list of figures"] != 1 || len(made) != 1 {
		t.Errorf("made: %v", made)
	}
	v.Sentence()
	if made["sentence"] != 1 || made["list of figures"] != 1 {
		t.Errorf("with the sentence made: %v", made)
	}
}

func TestDrawsAtAllSizesAndOnSmallerGrids(t *testing.T) {
	flags := [][]string{{"--focus", "messenger", "--base", "wechat", "--day", "2014-10-20"},
		{"--focus", "signal", "--base", "telegram", "--day", "2014-10-20"},
		{"--focus", "whatsapp", "--base", "telegram"}}
	for _, fl := range flags {
		f := frametest.Frame(t, Screen{}, 0, 0, fl...)
		for f.W = 40; f.W <= 200; f.W += 7 {
			for f.H = 10; f.H <= 60; f.H += 3 {
				if text := frametest.Body(f).Plain(); !strings.Contains(text, "B ") {
					t.Fatalf("%v at %d×%d draws no base:\n%s", fl, f.W, f.H, text)
				}
			}
		}
		v := f.Screen().Show(f)
		for w := range 30 {
			for h := range 12 {
				g := cells.New(w, h, false)
				v.Draw(g)
				v.Panel(g)
				for _, a := range g.Areas() {
					if a.X+a.W > w || a.Y+a.H > h {
						t.Fatalf("%v at %d×%d: the area %v lies outside", fl, w, h, a)
					}
				}
			}
			if v.Detail(w) == nil {
				t.Fatalf("%v has no detail in %d cells", fl, w)
			}
		}
	}
}

func TestHandleSwapsTheTwoAndLeavesTheRest(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24, "--focus", "telegram", "--base", "telegram")
	s, e, ok := f.Screen().Handle(screen.Action{Verb: screen.MakeBase}, f)
	if !ok || s.Focus != "signal" || s.Base != "telegram" || e.Text != "A is Signal, B is Telegram" {
		t.Errorf("the next in rank is swapped to %s and %s: %q, %v", s.Focus, s.Base, e.Text, ok)
	}
	if s, _, ok := f.Screen().Handle(screen.Action{Verb: screen.Move, N: 1}, f); ok || s != f.State {
		t.Error("another action is not left to the common answer")
	}
}

func TestThePairIsNeverOneMessenger(t *testing.T) {
	for _, flags := range [][]string{{"--focus", "messenger", "--base", "messenger", "--metric", "ad_reach"},
		{"--focus", "whatsapp", "--base", "whatsapp", "--day", "2009-06-01"}} {
		if v := show(t, 80, 24, flags...); v.ids[0] == v.ids[1] {
			t.Errorf("%v: %v", flags, v.ids)
		}
	}
}

func TestTheOtherWayRoundTheComparisonIsTheSame(t *testing.T) {
	saw := 0
	eachPair(t, func(v shown) {
		f := v.Frame
		f.Focus, f.Base = f.Base, f.Focus
		w := f.Screen().Show(f).(shown)
		if v.missing() || w.now.A.Value == w.now.B.Value {
			return
		}
		saw++
		same := func(a, b data.RatioPoint) bool { return a.Day == b.Day && a.A == b.A && a.Ratio == b.Ratio }
		if v.now.A != w.now.A || !slices.EqualFunc(v.points, w.points, same) || len(v.past) != len(w.past) {
			t.Errorf("%v: swapped, %s became %s", v.State, v.sides(), w.sides())
		}
	})
	if saw == 0 {
		t.Error("no pair was compared")
	}
}

func TestTheHeadNamesTheTwoAndTheDay(t *testing.T) {
	for day, want := range map[string][]string{
		"2021-01-15": {"Signal against WhatsApp on 15 January 2021", "Signal against WhatsApp, 15 Jan 2021"},
		"today": {"Signal against WhatsApp today, figures up to 30 June 2026",
			"Signal against WhatsApp, 22 Nov 2026"},
	} {
		h := show(t, 80, 24, "--focus", "signal", "--base", "whatsapp", "--day", day).Head()
		for i := range h.Titles {
			if got := data.Plain(h.Titles[i]); got != want[i] {
				t.Errorf("wording %d is %q, not %q", i, got, want[i])
			}
		}
		if !h.Dated || !slices.Equal(h.Scopes, []string{"active users, each step ×10", "active users"}) {
			t.Errorf("the head is %+v", h)
		}
	}
	if h := show(t, 45, 12).Head(); len(h.Titles) != 3 || len(h.Scopes) != 1 { // no plot, and the names stand below
		t.Errorf("the narrow head is %+v", h)
	}
}

func TestThePastEndsWithTheDayShown(t *testing.T) {
	v := show(t, 80, 24, "--focus", "whatsapp", "--base", "telegram", "--day", "2024-07-22") // a day with a ratio
	if last := v.past[len(v.past)-1]; last.Day != v.Day() {
		t.Errorf("the last of the past is of %s", last.Day)
	}
	if next := v.points[len(v.past)]; next.Day <= v.Day() {
		t.Errorf("the first of the future is of %s", next.Day)
	}
}
