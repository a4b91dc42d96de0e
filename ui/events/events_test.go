package events

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// frame is a frame of this screen in the state that the flags give.
func frame(t testing.TB, w, h int, flags ...string) screen.Frame {
	t.Helper()
	return frametest.Frame(t, Screen{}, w, h, flags...)
}

// at is what a frame shows of an event, in a window with a panel.
func at(t testing.TB, event string) shown {
	t.Helper()
	return show(frame(t, 120, 36, "--event", event))
}

// fold joins all white space, no-break spaces as well, to single blanks.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// holds fails unless a text, its line ends folded, holds all the others.
func holds(t *testing.T, text string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(fold(text), fold(w)) {
			t.Errorf("%q is missing in\n%s", w, text)
		}
	}
}

// drawn fails unless a text is what was drawn, but for blanks at the ends of rows and empty rows at the end.
func drawn(t *testing.T, got, want string) {
	t.Helper()
	rows := strings.Split(got, "\n")
	for i, row := range rows {
		rows[i] = strings.TrimRight(row, " ")
	}
	if got = strings.Trim(strings.Join(rows, "\n"), "\n"); got != strings.Trim(want, "\n") {
		t.Errorf("drawn is\n%s\nnot\n%s", got, want)
	}
}

// flow is what was added in some days of January 2021, as the company says.
func flow(messenger string, first, last int, value int64) *data.Observation {
	return &data.Observation{Messenger: messenger, Metric: data.Installs, From: data.Date(2021, 1, first),
		AsOf: data.Date(2021, 1, last), Value: value, Bound: data.About, Basis: data.Official}
}

// everyEvent are the ids of all events.
func everyEvent(t testing.TB) []string {
	t.Helper()
	var ids []string
	for _, e := range listed(frame(t, 80, 24)) {
		ids = append(ids, e.ID)
	}
	if len(ids) != 87 {
		t.Fatalf("%d events", len(ids))
	}
	return ids
}

func TestWorksOutEachThingOnce(t *testing.T) {
	f := frame(t, 120, 36)
	made := frametest.Counting(&f)
	v := f.Screen().Show(f)
	v.Uses()
	v.Head()
	frametest.Body(frame(t, 120, 36)) // another frame counts for itself
	v.Draw(frametest.Body(frame(t, 120, 36)))
	v.Panel(frametest.Panel(frame(t, 120, 36)))
	v.Sentence()
	v.Notes()
	v.Detail(60)
	v.Records()
	v.Page()
	for _, what := range []string{"list of events", "plan of rush", "sentence"} {
		if made[what] != 1 {
			t.Errorf("%s: made %d times", what, made[what])
		}
		delete(made, what)
	}
	if len(made) != 0 {
		t.Errorf("made as well: %v", made)
	}
}

// TestFlowsAreNear looks at events whose flows lie just within or beyond six weeks.
func TestFlowsAreNear(t *testing.T) {
	v := at(t, "dma-gatekeeper") // the nearest month counted ends 36 days before it
	if len(v.counts) != 1 || len(v.counts[0]) != 2 {
		t.Fatalf("flows near the ruling on gatekeepers: %v", v.counts)
	}
	holds(t, frametest.Panel(v.Frame).Plain(), "Installs a day, by the month", "Appfigures")
	holds(t, v.Notes()[0].Long, "installs are not users")
	flows := slices.Concat(at(t, "whatsapp-2bn").counts...)
	for _, o := range flows { // of 12 February 2020; December ended 43 days before
		if o.AsOf == data.Date(2019, 12, 31) {
			t.Errorf("%s is near it", o.ID())
		}
	}
	if len(flows) == 0 {
		t.Error("no flow is near two billion users")
	}
	if v := at(t, "telegram-russia-unban"); len(v.counts) != 0 { // 49 days off
		t.Errorf("flows near the end of the block in Russia: %v", v.counts)
	}
}

// TestChangesAreAYearOff looks at events whose figures lie just within or beyond a year.
func TestChangesAreAYearOff(t *testing.T) {
	russia := at(t, "telegram-ban-russia-2018") // of 16 April 2018; the next figure is of 30 April 2019
	holds(t, frametest.Text(russia.Detail(60)), "after none within a year")
	holds(t, russia.Sentence()[0], "none within a year after")
	iran := at(t, "telegram-ban-iran") // of 30 April 2018
	holds(t, frametest.Text(iran.Detail(60)), "after about 300 M, April 2019")
	fades := at(t, "rush-fades") // of February 2021; WhatsApp's next figure is of the end of January 2022
	holds(t, frametest.Text(fades.Detail(60)), "after about 2.21 bn, January 2022")
	control := at(t, "chat-control-talks") // of 29 June 2026; Signal's last figure is of 26 June 2025
	holds(t, frametest.Text(control.Detail(60)), "Signal: no figure within a year on either side")
	// Of 10 February and 10 April 2026; Telegram's last figure is of 19 March 2025.
	if slowed := at(t, "telegram-slowed-russia"); !slowed.changes[0].Near() {
		t.Error("a figure of eleven months before is not near")
	}
	if block := at(t, "telegram-block-russia-2026"); block.changes[0].Near() {
		t.Error("a figure of thirteen months before is near")
	}
}

// TestDrawsAtAnySize draws every event at all kinds of sizes: nothing may panic, no number is cut, and in ASCII nothing
// else is drawn.
func TestDrawsAtAnySize(t *testing.T) {
	seen := 0
	for i, id := range everyEvent(t) {
		flags := []string{"--event", id}
		if i%2 == 0 {
			flags = append(flags, "--no-estimates")
		}
		if i%3 == 0 {
			flags = append(flags, "--ascii")
		}
		for w := 40; w <= 200; w += 29 + i%7 {
			for h := 10; h <= 60; h += 8 + i%4 {
				f := frame(t, w, h, flags...)
				text := frametest.Body(f).Plain() + frametest.Text(show(f).Detail(w))
				if f.Skeleton().Panel.W > 0 {
					text += frametest.Panel(f).Plain()
				}
				if at := cutNumber.FindString(text); at != "" {
					t.Errorf("%s at %d×%d: %q", id, w, h, at)
				}
				if f.ASCII && strings.ContainsFunc(frametest.Body(f).Plain(), func(r rune) bool { return r > 0x7e }) {
					t.Errorf("%s at %d×%d is not ASCII", id, w, h)
				}
				seen++
			}
		}
	}
	if seen < 1500 {
		t.Errorf("only %d frames were seen", seen)
	}
}
