package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"userbase/data"
	"userbase/ui/screen"
)

func TestEventsEnterEnter(t *testing.T) {
	d := start(t, 120, 36, "--view", "events")
	for _, step := range []struct{ key, event string }{{"up", "telegram-500m"}, {"up", "signal-week-17m"},
		{"down", "telegram-500m"}, {"down", "signal-outage"}} {
		d.press(step.key)
		if f := d.app.frame; f.Event != step.event || !f.IsToday() {
			t.Fatalf("%s leads to %s, the day is %s", step.key, f.Event, f.Day())
		}
	}
	d.press("enter")
	if !d.app.frame.Open {
		t.Fatal("enter does not open the event")
	}
	d.shows("In full", "https://www.slashgear.com/", "enter once more: 15 Jan 2021 becomes the day on all screens")
	if !d.app.frame.IsToday() {
		t.Error("opening an event moves the day")
	}
	d.press("enter")
	if f := d.app.frame; f.Open || f.Day() != screen.TheEvening {
		t.Errorf("enter once more: open %v, day %s", f.Open, f.Day())
	}
	d.shows("15 Jan 2021 is now the day on all screens")
	d.press("1")
	d.shows("On 15 January 2021")
}

func TestEventsNextAndPrevious(t *testing.T) {
	d := start(t, 80, 24, "--view", "events", "--kind", "outage")
	for _, step := range []struct {
		key, event string
		day        data.Day
	}{
		{"n", "signal-restored", data.Date(2021, 1, 17)},
		{"p", "signal-outage", data.Date(2021, 1, 15)},
		{"p", "signal-codes-delayed", data.Date(2021, 1, 7)},
	} {
		d.press(step.key)
		if f := d.app.frame; f.Event != step.event || f.Day() != step.day {
			t.Errorf("%s leads to %s on %s", step.key, f.Event, f.Day())
		}
	}
	d.press("g")
	d.press("p")
	d.shows("no further event in this list", "▸ 22 Feb 2014")
}

func TestEventsFilters(t *testing.T) {
	d := start(t, 80, 24, "--view", "events")
	d.chooses("c", "policy")
	d.shows("of 87 events of kind policy", "policy, everyone")
	d.chooses("w", "WhatsApp")
	d.shows("of kind policy about WhatsApp", "policy, WhatsApp")
	d.press("esc") // one step back: the kind first
	d.shows("all kinds again", "events about WhatsApp")
	d.press("esc")
	d.shows("events about everyone again", "All 87 events", "▸ 15 Jan 2021 outage Signal breaks down")
	d.press("esc")
	d.shows("nothing is open: q quits")
	d.chooses("c", "policy")
	d.chooses("w", "Signal")
	d.lacks("All 87 events")
	d.press("a")
	d.shows("all 87 events", "all kinds, everyone")
	d.press("x")
	d.shows("events hides nobody")
	if s := d.app.frame.State; s.Hidden != "" {
		t.Errorf("x on events hides %s", s.Hidden)
	}
}

func TestEventsEveningWhateverIsFiltered(t *testing.T) {
	d := start(t, 80, 24, "--view", "events")
	d.chooses("c", "policy")
	d.lacks("All 87 events")
	d.press("9")
	d.shows("All 87 events", "▸ 15 Jan 2021 outage Signal breaks down")
}

func TestEventsSelectionFilteredAway(t *testing.T) {
	d := start(t, 80, 24, "--view", "events", "--whose", "threema")
	d.shows("▸ Jan 2021 policy oe24 writes of uneasy Telegram users") // the nearest by day
	d.press("down")
	if e := d.app.frame.Event; e != "threema-court" {
		t.Errorf("one on from the nearest is %s", e)
	}
	d = start(t, 80, 24, "--view", "events", "--hide", "messenger,signal,telegram,threema,wechat,whatsapp")
	d.shows("All 87 events", "▸ 15 Jan 2021 outage Signal breaks down for more than a day")
}

func TestEventsSearch(t *testing.T) {
	d := start(t, 80, 24, "--view", "events")
	d.press("/")
	d.typeText("verification codes")
	d.press("enter")
	d.shows("with “verification codes”", "▸ 7 Jan 2021 outage Signal's sign-up codes are delayed")

	d = start(t, 80, 24, "--view", "events", "--kind", "outage")
	d.press("/")
	d.typeText("zebra")
	d.press("enter")
	d.shows("No event of kind outage with “zebra”", "esc clears the search, a shows all events", "0 of 87 events")
	d.press("enter")
	d.shows("no event is listed: esc clears the search")
	d.press("esc")
	d.shows("of kind outage", "▸ 15 Jan 2021")
	d.press("esc")
	d.shows("All 87 events")
}

func TestEventsWalk(t *testing.T) {
	d := start(t, 80, 24, "--view", "events")
	id := func() string { return d.app.frame.Event }
	all := d.app.frame.Set.Events
	for _, c := range []struct {
		key  string
		want int
	}{{"G", 86}, {"down", 86}, {"g", 0}, {"up", 0}, {"pgdown", 9}, {"pgup", 0}, {"j", 1}} {
		d.press(c.key)
		if id() != all[c.want].ID {
			t.Errorf("%s leads to %s, not %s", c.key, id(), all[c.want].ID)
		}
	}
	if !d.app.frame.IsToday() {
		t.Error("walking through the list moves the day")
	}
	if d.clickOn(all[3].Title[:12]); id() != all[3].ID {
		t.Errorf("a click selects %s, not %s", id(), all[3].ID)
	}
	if d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown}); id() != all[4].ID {
		t.Errorf("the wheel leads to %s, not %s", id(), all[4].ID)
	}
}

func TestEventsShortListLeavesItsRoomToTheText(t *testing.T) {
	d := start(t, 40, 10, "--view", "events", "--kind", "endorsement")
	d.shows("Posted on Thursday at 12:56 UTC")
	d = start(t, 40, 11, "--view", "events", "--kind", "endorsement")
	d.shows("The Independent, 8 Jan 2021", "enter shows the rest")
}
