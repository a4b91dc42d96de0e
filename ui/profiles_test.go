package ui

import (
	"strings"
	"testing"
)

func onProfiles(s *State) { s.View = "profiles" }

func TestProfilesWhatWhatsAppsOwnerMayDo(t *testing.T) {
	a := factsApp(t, 80, 24, nil)
	for i, id := range ViewIDs() {
		if id == "profiles" {
			factsPress(a, string(rune('1'+i)))
		}
	}
	factsWant(t, a, "Who are they? Owners, encryption, data as of 2026, whatever the day", "data in the EU data in the rest of the world",
		"Meta says EU and UK data does not Since August 2016 number, device and", "ads; only opt-outs made in 2016 still",
		"WhatsApp (Meta Platforms) has encrypted all private chats and calls by default since 5 Apr 2016; its source is closed, an account needs a phone number.")
	a = factsApp(t, 120, 36, onProfiles)
	factsWant(t, a, "WhatsApp and Signal", "data, EU Meta says EU and UK data", "data, world Since August 2016 number", "■ WhatsApp │ ★ Signal",
		"As in Europe: one set of rules, no ads, only the", "all private chats and calls by default since 5 Apr 2016, Signal (Signal Technology Foundation) everything since 29 Jul 2014; both need a phone number.")
	factsPress(a, "b")
	factsWant(t, a, "Signal and WhatsApp", "★ Signal │ ■ WhatsApp", "▸ ★ Signal")
}

func TestProfilesTable(t *testing.T) {
	a := factsApp(t, 120, 36, onProfiles)
	factsWant(t, a, "encrypted since open source number launched seat owner",
		"■ WhatsApp yes 2016 no yes 2009 US Meta Platforms", "◆ Messenger partial 2023 no no 2011 US Meta Platforms",
		"● WeChat no - no yes 2011 China Tencent", "▲ Telegram partial 2013 clients yes 2013 UAE Telegram",
		"★ Signal yes 2014 clients+server yes 2014 US Signal Technology Foundation", "▼ Threema yes 2012 clients no 2012 Switzerland Comitis Capital")
	a = factsApp(t, 45, 24, onProfiles)
	factsWant(t, a, "encrypted since number", "★ Signal yes 2014 yes")
}

func TestProfilesSentences(t *testing.T) {
	f := factsApp(t, 80, 24, onProfiles).Frame()
	for id, want := range map[string]string{
		"messenger": "Messenger (Meta Platforms) encrypts end to end only in part (one-to-one chats and calls; groups opt-in) since 7 Dec 2023; its source is closed, an account needs no phone number.",
		"wechat":    "WeChat (Tencent) does not encrypt end to end; its source is closed, an account needs a phone number.",
		"telegram":  "Telegram (Pavel Durov) encrypts end to end only in part (secret chats and calls only) since 2013 (secret chats); the source of its apps is open, an account needs a phone number.",
		"signal":    "Signal (Signal Technology Foundation) has encrypted everything by default since 29 Jul 2014; its source is open, an account needs a phone number.",
		"threema":   "Threema (Comitis Capital) has encrypted everything by default since Dec 2012; the source of its apps is open, an account needs no phone number.",
	} {
		f.Focus = id
		if got := f.Report().Citation; got != want {
			t.Errorf("%s copies\n%s, want\n%s", id, got, want)
		}
	}
	f.W = 120
	for pair, want := range map[string]string{
		"messenger threema": "; neither needs a phone number.",
		"wechat threema":    "; only WeChat needs a phone number.",
		"threema wechat":    "WeChat (Tencent) does not encrypt end to end; only WeChat needs a phone number.",
	} {
		f.Focus, f.Base, _ = strings.Cut(pair, " ")
		if got := f.Report().Citation; !strings.HasSuffix(got, want) {
			t.Errorf("%s: %s", pair, got)
		}
	}
}

// TestProfilesEveryFactCanBeRead pages through each profile and finds each fact whole, in small windows too.
func TestProfilesEveryFactCanBeRead(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {45, 12}, {80, 24}, {100, 16}, {120, 24}, {120, 36}, {200, 60}} {
		a := factsApp(t, size[0], size[1], onProfiles)
		for i := range a.Frame().Set.Messengers {
			if i > 0 {
				factsPress(a, "down")
			}
			m := &a.Frame().Set.Messengers[i]
			if a.Frame().Focus != m.ID || a.Frame().Modal.Down != 0 {
				t.Fatalf("focus %s, scrolled to %d", a.Frame().Focus, a.Frame().Modal.Down)
			}
			f := a.Frame()
			rows, _ := f.factRows(f.W)
			seen := make([]bool, len(rows))
			for range 40 {
				f = a.Frame()
				_, l := f.profileBody(len(f.noteLines(f.screen().Notes(f))))
				text := strings.Split(factsText(a), "\n")
				for n, r := range rows {
					for _, line := range text {
						if strings.Contains(line, unbind(r.left)) && strings.Contains(line, unbind(r.right)) && n >= f.Modal.Down && n < f.Modal.Down+l.room {
							seen[n] = true
						}
					}
				}
				before := f.Modal.Down
				if factsPress(a, "pgdown"); a.Frame().Modal.Down <= before {
					break
				}
			}
			for n, ok := range seen {
				if !ok {
					t.Errorf("%v: %s never shows %q", size, m.ID, rows[n].left)
				}
			}
			for range 40 {
				factsPress(a, "pgup")
			}
			if a.Frame().Modal.Down != 0 {
				t.Errorf("%v: paging up ends at %d", size, a.Frame().Modal.Down)
			}
		}
	}
}

func TestProfilesScroll(t *testing.T) {
	a := factsApp(t, 80, 24, onProfiles)
	factsWant(t, a, "9 more topics: pgdn")
	factsPress(a, "pgdown")
	factsWant(t, a, "money free app; companies pay for messaging", "4 more topics: pgdn")
	if strings.Contains(factsText(a), "data in the EU") {
		t.Errorf("the facts did not scroll:\n%s", factsText(a))
	}
	factsPress(a, "pgdown")
	factsWant(t, a, "launched Feb 2009", "4 topics above: pgup")
	if strings.Contains(factsText(a), "read on") {
		t.Error("at the end the footer still leads on")
	}
	factsPress(a, "right") // the next messenger begins at the top
	factsWant(t, a, "▸ ◆ Messenger", "data in the EU")
	factsPress(a, "left", "pgdown", "b")
	factsWant(t, a, "▸ ★ Signal", "data in the EU")
	a = factsApp(t, 200, 60, onProfiles)
	factsPress(a, "pgdown")
	factsWant(t, a, "all facts are in sight")
}

func TestProfilesSources(t *testing.T) {
	a := factsApp(t, 120, 60, onProfiles)
	factsPress(a, "enter")
	factsWant(t, a, "WhatsApp: 5 pages behind the profile", "https://whatsapp.com/legal/privacy-policy-eea/revisions/20231204", "Signal: 5 pages behind the profile")
	if p := (profiles{}).Page(a.Frame()); p == nil || p.ID != "whatsapp-com" {
		t.Errorf("o opens %v", p)
	}
}

func TestProfilesRecords(t *testing.T) {
	f := factsApp(t, 80, 24, onProfiles).Frame()
	r := f.Report()
	if len(r.Rows) != 6 {
		t.Fatalf("%d rows", len(r.Rows))
	}
	for i, row := range r.Rows {
		for n, c := range row.Cells {
			if id := r.Columns[n].ID; c.Text == "" && !(id == "since" && f.Set.Messengers[i].ID == "wechat") {
				t.Errorf("%s has no %s", f.Set.Messengers[i].ID, id)
			}
		}
	}
	if c := r.Rows[0].Cells; c[1].Text != "Feb 2009" || c[1].Value != "2009-02" || c[7].Text != "5 Apr 2016" || c[7].Value != "2016-04-05" {
		t.Errorf("WhatsApp's days are %v and %v", c[1], c[7])
	}
}
