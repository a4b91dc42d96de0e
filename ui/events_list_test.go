package ui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"userbase/data"
	"userbase/ui/events"
	"userbase/ui/screen"
)

func TestEventsEnterEnter(t *testing.T) {
	d := start(t, 120, 36, "--view", "events")
	d.press("up", "up")
	if f := d.app.frame; f.Event != "telegram-500m" && f.Event != "signal-week-17m" || !f.IsToday() {
		t.Fatalf("after two steps up the event is %s, the day %s", f.Event, f.Day())
	}
	d.press("down", "down", "enter")
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
	d.press("1").shows("On 15 January 2021")
}

func TestEventsNextAndPrevious(t *testing.T) {
	d := start(t, 80, 24, "--view", "events", "--kind", "outage")
	d.press("n")
	if f := d.app.frame; f.Event != "signal-restored" || f.Day() != data.Date(2021, 1, 17) {
		t.Errorf("n leads to %s on %s", f.Event, f.Day())
	}
	d.press("p", "p")
	if f := d.app.frame; f.Event != "signal-codes-delayed" || f.Day() != data.Date(2021, 1, 7) {
		t.Errorf("p leads to %s on %s", f.Event, f.Day())
	}
	d.press("g", "p").shows("no further event in this list", "▸ 22 Feb 2014")
}

func TestEventsFilters(t *testing.T) {
	d := start(t, 80, 24, "--view", "events")
	d.typeText("cccccccc") // the kinds in alphabetical order: the eighth is policy
	f := d.app.frame
	d.shows("of 70 events of kind "+f.Kind, f.Kind+", everyone")
	for _, e := range events.ListedEvents(f) {
		if e.Kind != f.Kind {
			t.Errorf("%s is of kind %s", e.ID, e.Kind)
		}
	}
	d.press("w")
	f = d.app.frame
	for _, e := range events.ListedEvents(f) {
		if e.Kind != f.Kind || !slices.Contains(e.Messengers, f.Whose) {
			t.Errorf("%s is of kind %s about %v", e.ID, e.Kind, e.Messengers)
		}
	}
	d.shows("about WhatsApp", f.Kind+", WhatsApp")
	d.press("esc") // one step back: the kind first
	d.shows("all kinds again", "events about WhatsApp")
	d.press("esc").shows("events about everyone again", "All 70 events", "▸ 15 Jan 2021 outage Signal breaks down").press("esc").shows("nothing is open: q quits").press("c", "w", "a").shows("all 70 events", "all kinds, everyone").press("c", "9") // the key leads to the evening, whatever is filtered
	d.shows("All 70 events", "▸ 15 Jan 2021 outage Signal breaks down")
	d.press("x").shows("events hides nobody")
	if s := d.app.frame.State; s.Hidden != "" {
		t.Errorf("x on events hides %s", s.Hidden)
	}
}

func TestEventsSelectionFilteredAway(t *testing.T) {
	d := start(t, 80, 24, "--view", "events", "--whose", "threema")
	d.shows("▸ Jan 2021 policy Press: uneasy Telegram users move on") // the nearest by day
	d.press("down")
	if e := d.app.frame.Event; e != "threema-comitis" {
		t.Errorf("one on from the nearest is %s", e)
	}
	d = start(t, 80, 24, "--view", "events", "--hide", "messenger,signal,telegram,threema,wechat,whatsapp")
	d.shows("All 70 events", "▸ 15 Jan 2021 outage Signal breaks down under the rush")
}

func TestEventsSearch(t *testing.T) {
	for text, want := range map[string]string{"MUSK": "musk-use-signal", "slashg": "", "verification codes": "signal-codes-delayed",
		"endorse": "musk-use-signal", "wechat": "weixin-launch"} {
		d := start(t, 80, 24, "--view", "events")
		d.press("/").typeText(text)
		list := events.ListedEvents(d.app.frame)
		if want == "" {
			if len(list) != 0 {
				t.Errorf("%q finds %s: publishers are not searched", text, list[0].ID)
			}
			continue
		}
		if !slices.ContainsFunc(list, func(e *data.Event) bool { return e.ID == want }) || len(list) == 70 {
			t.Errorf("%q finds %d events, %s among them: no", text, len(list), want)
		}
		d.press("enter").shows("with “" + text + "”")
	}
	d := start(t, 80, 24, "--view", "events", "--kind", "outage")
	d.press("/").typeText("zebra").press("enter").shows("No event of kind outage with “zebra”", "esc clears the search, a shows all events", "0 of 70 events").press("enter").shows("no event is listed: esc clears the search").press("esc").shows("of kind outage", "▸ 15 Jan 2021").press("esc").shows("All 70 events")
}

func TestEventsWalk(t *testing.T) {
	d := start(t, 80, 24, "--view", "events")
	id := func() string { return d.app.frame.Event }
	all := d.app.frame.Set.Events
	for _, c := range []struct{ key, want string }{{"G", all[69].ID}, {"down", all[69].ID}, {"g", all[0].ID}, {"up", all[0].ID}, {"pgdown", all[5].ID}, {"pgup", all[0].ID}, {"j", all[1].ID}} {
		if d.press(c.key); id() != c.want {
			t.Errorf("%s leads to %s, not %s", c.key, id(), c.want)
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
	d.shows("Elon Musk tweets 'Use Signal'", "The Independent, 8 Jan 2021")
}
