package events

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/screen"
)

// ids are the events of a list.
func ids(list []*data.Event) []string {
	var ids []string
	for _, e := range list {
		ids = append(ids, e.ID)
	}
	return ids
}

func TestFiltersOfTheList(t *testing.T) {
	v := show(frame(t, 80, 24, "--kind", "policy", "--whose", "telegram"))
	want := "platform-crackdown telegram-unease telegram-moderation-us telegram-terms-2024"
	if got := strings.Join(ids(v.list), " "); got != want {
		t.Errorf("policies of Telegram: %s", got)
	}
	for text, want := range map[string]string{"MUSK": "musk-use-signal", "verification codes": "signal-codes-delayed",
		"endorse": "musk-use-signal", "wechat": "weixin-launch", "15 jan 2021": "signal-outage"} {
		list := listed(frame(t, 80, 24, "--search", text))
		if !slices.Contains(ids(list), want) || len(list) == 70 {
			t.Errorf("%q finds %v, not %s", text, ids(list), want)
		}
	}
	if list := listed(frame(t, 80, 24, "--search", "slashg")); len(list) != 0 {
		t.Errorf("publishers are searched: %v", ids(list))
	}
}

func TestTheNearestIsSelectedWhereFiltersTakeItAway(t *testing.T) {
	for _, c := range []struct{ event, want string }{
		{"signal-outage", "telegram-unease"}, {"whatsapp-founded", "threema-launch"},
		{"whatsapp-usernames", "chat-control-talks"}, {"threema-comitis", "threema-comitis"},
	} {
		v := show(frame(t, 80, 24, "--whose", "threema", "--event", c.event))
		if v.event.ID != c.want || v.list[v.at] != v.event {
			t.Errorf("near %s is %s, not %s", c.event, v.event.ID, c.want)
		}
	}
}

func TestHead(t *testing.T) {
	for _, c := range []struct {
		flags  []string
		titles string
		scope  string
	}{
		{nil, "Why?  All 87 events | All 87 events", "all kinds, everyone"},
		{[]string{"--day", "2016-05-01"}, // the list is that of all days
			"Why?  All 87 events | All 87 events", "all kinds, everyone"},
		{[]string{"--kind", "outage", "--whose", "signal", "--search", "optimistic"},
			"Why?  1 of 87 events of kind outage about Signal with “optimistic” | Why?  1 of 87 events | " +
				"1 of 87 events",
			"outage, Signal"},
	} {
		got := show(frame(t, 80, 24, c.flags...)).Head()
		if strings.Join(got.Titles, " | ") != c.titles || !slices.Equal(got.Scopes, []string{c.scope}) || got.Dated {
			t.Errorf("%v: %+v", c.flags, got)
		}
	}
}

// TestHandle carries out actions in the state that flags give: the event and the day that follow, and what is said.
func TestHandle(t *testing.T) {
	for _, c := range []struct {
		name  string
		flags []string
		do    screen.Action
		event string
		said  string
	}{
		{"one on", nil, screen.Action{Verb: screen.Move, N: 1}, "telegram-unease", ""},
		{"the wheel", nil, screen.Action{Verb: screen.Scroll, N: -1}, "telegram-500m", ""},
		{"a page on from the first", []string{"--event", "whatsapp-founded"}, screen.Action{Verb: screen.Page, N: 1},
			"signal-ios-launch", ""}, // nine rows of the list
		{"a page back from the third", []string{"--event", "messenger-launch"}, screen.Action{Verb: screen.Page, N: -1},
			"whatsapp-founded", ""},
		{"to the first", nil, screen.Action{Verb: screen.Top, N: -1}, "whatsapp-founded", ""},
		{"to the last", nil, screen.Action{Verb: screen.Bottom, N: 1}, "whatsapp-usernames", ""},
		{"a click", nil, screen.Action{Verb: screen.Select, Arg: "signalgate"}, "signalgate", ""},
		{"a page where nothing is listed", []string{"--search", "zebra"}, screen.Action{Verb: screen.Page, N: 1},
			"signal-outage", ""},
		{"enter where nothing is listed", []string{"--search", "zebra"}, screen.Action{Verb: screen.Enter},
			"signal-outage", "there is no event to open: esc clears the search"},
		{"before the first", []string{"--event", "whatsapp-founded"}, screen.Action{Verb: screen.StepEvent, N: -1},
			"whatsapp-founded", "no further event in this list"},
		{"a step", []string{"--kind", "outage"}, screen.Action{Verb: screen.StepEvent, N: 1}, "signal-restored",
			"17 Jan 2021: Signal is back after more than a day"},
		{"all", []string{"--kind", "outage"}, screen.Action{Verb: screen.ShowAll}, "signal-outage", "all 87 events"},
		{"back from a kind", []string{"--kind", "outage", "--whose", "signal"}, screen.Action{Verb: screen.Back},
			"signal-outage", "all kinds again"},
		{"back from somebody", []string{"--whose", "signal"}, screen.Action{Verb: screen.Back}, "signal-outage",
			"events about everyone again"},
		{"once more", []string{"--open"}, screen.Action{Verb: screen.Enter}, "signal-outage",
			"15 Jan 2021 is now the day on all screens"},
	} {
		f := frame(t, 80, 24, c.flags...)
		s, e, own := f.Screen().Handle(c.do, f)
		if s.Event != c.event || fold(e.Text) != c.said || !own {
			t.Errorf("%s: leads to %s, says %q, own: %v", c.name, s.Event, e.Text, own)
		}
		moves := c.do.Verb == screen.StepEvent && s.Event != f.Event || f.Open
		if day := f.Set.Event(s.Event).Day; moves != (s.Day == day) || !moves && s.Day != 0 {
			t.Errorf("%s: the day is %s", c.name, s.Day)
		}
	}
}

// TestNoStepIntoTheFuture goes on from the evening on the day after it.
func TestNoStepIntoTheFuture(t *testing.T) {
	f := frame(t, 80, 24, "--kind", "outage")
	env := *f.Env
	env.Today = screen.TheEvening + 1
	f.Env = &env
	s, e, _ := f.Screen().Handle(screen.Action{Verb: screen.StepEvent, N: 1}, f)
	if s != f.State || e.Text != "no further event in this list" {
		t.Errorf("a step leads to %s and says %q", s.Event, e.Text)
	}
	env.Today++
	if s, _, _ = f.Screen().Handle(screen.Action{Verb: screen.StepEvent, N: 1}, f); s.Event != "signal-restored" {
		t.Errorf("on the day of the next event a step leads to %s", s.Event)
	}
}

func TestWhatOthersAnswer(t *testing.T) {
	for _, c := range []struct {
		flags []string
		do    screen.Action
	}{
		{nil, screen.Action{Verb: screen.Select, Arg: "whatsapp"}}, {nil, screen.Action{Verb: screen.Back}},
		{[]string{"--kind", "outage", "--open"}, screen.Action{Verb: screen.Back}},
		{[]string{"--kind", "outage", "--search", "optimistic"}, screen.Action{Verb: screen.Back}},
		{nil, screen.Action{Verb: screen.ChooseKind}},
	} {
		f := frame(t, 80, 24, c.flags...)
		if s, e, own := f.Screen().Handle(c.do, f); own || s != f.State || e != (screen.Effect{}) {
			t.Errorf("%v %v is answered", c.flags, c.do)
		}
	}
}

// TestEveningClearsFiltersThatHideIt goes to the evening with filters that list it and with such that do not.
func TestEveningClearsFiltersThatHideIt(t *testing.T) {
	for kind, want := range map[string]string{"outage": "outage", "launch": ""} {
		f := frame(t, 80, 24, "--kind", kind, "--event", "weixin-launch")
		s, _, _ := f.Screen().Handle(screen.Action{Verb: screen.Evening}, f)
		if s.Kind != want || s.Event != "signal-outage" || s.Day != screen.TheEvening {
			t.Errorf("from kind %s: kind %q, event %s, day %s", kind, s.Kind, s.Event, s.Day)
		}
	}
}

func TestUses(t *testing.T) {
	why := func(flags ...string) string {
		var words []string
		for _, u := range show(frame(t, 80, 24, flags...)).Uses() {
			if u.Why != "" {
				words = append(words, u.ID+": "+u.Why)
			}
		}
		return strings.Join(words, "\n")
	}
	always := "metric: events compares active users before and after, and nothing else\n" +
		"hide: events hides nobody: w chooses whose events are listed\n" +
		"today: the events of all days are listed: enter twice makes the day of one the day of all screens"
	if got := why(); got != always {
		t.Errorf("%s", got)
	}
	if got := strings.Count(why("--search", "zebra"), "no event is listed: esc clears the search"); got != 7 {
		t.Errorf("where nothing is listed %d keys say so", got)
	}
}
