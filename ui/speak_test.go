package ui

import (
	"strings"
	"testing"

	"userbase/ui/screen"
)

// talk is a dashboard that speaks, and what it has said.
type talk struct {
	t     *testing.T
	voice voice
	said  strings.Builder
}

func newTalk(t *testing.T, flags ...string) *talk {
	k := &talk{t: t}
	k.voice = voice{app: start(t, screen.PanelFrom, spokenRows, flags...).app, out: &k.said}
	return k
}

// press gives keys, and returns the lines that they were answered with.
func (k *talk) press(keys ...string) []string {
	k.t.Helper()
	k.said.Reset()
	for _, key := range keys {
		k.voice.Update(keyMsg(key))
	}
	text := k.said.String()
	if strings.Count(text, "\n") != strings.Count(text, "\r\n") || strings.ContainsAny(text, "\x1b\t") {
		k.t.Fatalf("%q: %q is no text of lines", keys, text)
	}
	return strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
}

// Each key that works is answered with at least a line on every screen, and no line has a sign.
func TestEachKeyIsAnswered(t *testing.T) {
	answers := 0
	for _, view := range testEnv().ViewIDs() {
		k := newTalk(t, "--view", view, "--day", "2021-01-15")
		for _, key := range k.voice.frame.Env.Keys {
			for _, b := range key.Binds {
				if key.ID == "suspend" || key.ID == "leave" || key.ID == "quit" || key.ID == "source" ||
					key.ID == "copy" || key.ID == "again" || key.ID == "redraw" || key.ID == "paste" {
					continue // answered by what follows, or by none
				}
				lines := k.press(b.Names[0])
				for _, l := range lines {
					answers++
					sign := writtenOnly.FindString(inQuotes.ReplaceAllString(address.ReplaceAllString(l, ""), ""))
					if l == "" || sign != "" && sign != "pgup" {
						t.Fatalf("%s, %s: the sign %q in %q", view, b.Names[0], sign, l)
					}
				}
				k.press("esc")
				k.press("esc")
			}
		}
	}
	if answers < 200 {
		t.Errorf("only %d answers", answers)
	}
}

// The years do not play to people who listen: nobody could follow them. The answer says which keys walk instead.
func TestTheYearsDoNotPlayAloud(t *testing.T) {
	k := newTalk(t)
	if got := k.press("space"); len(got) != 1 || !strings.Contains(got[0], "H L: a year back, on") ||
		k.voice.frame.Modal.Playing {
		t.Errorf("space is answered by %q, playing %v", got, k.voice.frame.Modal.Playing)
	}
	for _, l := range k.press("?") {
		if strings.Contains(l, "play") {
			t.Errorf("help offers %q", l)
		}
	}
	k.press("esc")
	k.press("d")
	if k.press("space"); !k.voice.frame.Modal.Typing() {
		t.Error("a blank cannot be typed")
	}
}

// The answer to a key is the new sentence, the new screen, what was opened, or what is typed.
func TestWhatIsAnswered(t *testing.T) {
	k := newTalk(t, "--day", "2021-01-15")
	for _, test := range []struct{ key, first, last string }{
		{"down", "Messenger was ahead of Signal by the numbers given", ""},
		{"up", "WhatsApp had at least 90 times as many users as Signal: at least 2 billion", ""},
		{"3", "growth: Who grew? The year before 15 January 2021", "WhatsApp grew at least 1.2 times"},
		{"m", "What is counted: active users, now", ""},
		{"down", "daily active users", ""},
		{"esc", "WhatsApp grew at least 1.2 times", ""},
		{"f", "sorted by ", ""},
		{"1", "ranking: How big is each messenger?", "WhatsApp had at least 90 times"},
		{"enter", "WhatsApp", ""},
		{"esc", "WhatsApp had at least 90 times", ""},
		{"d", "go to the day:", ""},
		{"7", "7", ""},
		{"enter", "", ""},
		{"esc", "WhatsApp had at least 90 times", ""},
		{"s", "save as userbase-ranking-whatsapp-2021-01-15.svg, svg", ""},
		{"esc", "WhatsApp had at least 90 times", ""},
		{"?", "1 to 7: switch view", ""},
		{"?", "", ""},
		{"esc", "WhatsApp had at least 90 times", ""},
		{"X", "X does nothing here: ? shows the keys", ""},
	} {
		lines := k.press(test.key)
		if !strings.HasPrefix(lines[0], test.first) || !strings.HasPrefix(lines[len(lines)-1], test.last) {
			t.Errorf("%s is answered with %q, want %q to %q", test.key, lines, test.first, test.last)
		}
	}
}

// That somebody was hidden is said once, by the sentence; that it is back is answered before that.
func TestHidingIsAnsweredOnce(t *testing.T) {
	for _, view := range []string{"ranking", "trend", "growth"} {
		k := newTalk(t, "--view", view, "--focus", "telegram")
		if hidden := strings.Join(k.press("x"), "\n"); strings.Count(hidden, "Telegram is hidden") != 1 {
			t.Errorf("%s: x is answered by %q", view, hidden)
		}
		if shown := k.press("x"); shown[0] != "Telegram is shown again" {
			t.Errorf("%s: x is answered by %q", view, shown)
		}
	}
}
