package ui

import (
	"strings"
	"testing"

	"userbase/ui/fit"
	"userbase/ui/profiles"
)

func TestProfilesWhatWhatsAppsOwnerMayDo(t *testing.T) {
	d := start(t, 80, 24)
	for i, id := range testEnv().ViewIDs() {
		if id == "profiles" {
			d.press(string(rune('1' + i)))
		}
	}
	d.shows("Who are they? Owners, encryption, data as of 2026, whatever the day", "data in the EU data in the rest of the world",
		"Meta says EU and UK data does not Since August 2016 number, device and", "ads; only opt-outs made in 2016 still",
		"WhatsApp (Meta Platforms) has encrypted all private chats and calls by default since 5 Apr 2016; its source is closed, an account needs a phone number.")
	d = start(t, 120, 36, "--view", "profiles")
	d.shows("WhatsApp and Signal", "data, EU Meta says EU and UK data", "data, world Since August 2016 number", "■ WhatsApp │ ★ Signal",
		"As in Europe: one set of rules, no ads, only the", "all private chats and calls by default since 5 Apr 2016, Signal (Signal Technology Foundation) everything since 29 Jul 2014; both need a phone number.")
	d.press("b").shows("Signal and WhatsApp", "★ Signal │ ■ WhatsApp", "▸ ★ Signal")
}

func TestProfilesTable(t *testing.T) {
	d := start(t, 120, 36, "--view", "profiles")
	d.shows("encrypted since open source number launched seat owner",
		"■ WhatsApp yes 2016 no yes 2009 US Meta Platforms", "◆ Messenger partial 2023 no no 2011 US Meta Platforms",
		"● WeChat no - no yes 2011 China Tencent", "▲ Telegram partial 2013 clients yes 2013 UAE Telegram",
		"★ Signal yes 2014 clients+server yes 2014 US Signal Technology Foundation", "▼ Threema yes 2012 clients no 2012 Switzerland Comitis Capital")
	d = start(t, 45, 24, "--view", "profiles")
	d.shows("encrypted since number", "★ Signal yes 2014 yes")
}

func TestProfilesSentences(t *testing.T) {
	f := start(t, 80, 24, "--view", "profiles").app.frame
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
		d := start(t, size[0], size[1], "--view", "profiles")
		for i := range d.app.frame.Set.Messengers {
			if i > 0 {
				d.press("down")
			}
			m := &d.app.frame.Set.Messengers[i]
			if d.app.frame.Focus != m.ID || d.app.frame.Modal.Down != 0 {
				t.Fatalf("focus %s, scrolled to %d", d.app.frame.Focus, d.app.frame.Modal.Down)
			}
			f := d.app.frame
			rows, _ := profiles.FactRows(f, f.W)
			seen := make([]bool, len(rows))
			for range 40 {
				f = d.app.frame
				_, l := profiles.ProfileBody(f, len(f.NoteLines(f.Screen().Notes(f))))
				text := strings.Split(d.text(), "\n")
				for n, r := range rows {
					for _, line := range text {
						if strings.Contains(line, fit.Unbind(r.Left)) && strings.Contains(line, fit.Unbind(r.Right)) && n >= f.Modal.Down && n < f.Modal.Down+l.Room {
							seen[n] = true
						}
					}
				}
				before := f.Modal.Down
				if d.press("pgdown"); d.app.frame.Modal.Down <= before {
					break
				}
			}
			for n, ok := range seen {
				if !ok {
					t.Errorf("%v: %s never shows %q", size, m.ID, rows[n].Left)
				}
			}
			for range 40 {
				d.press("pgup")
			}
			if d.app.frame.Modal.Down != 0 {
				t.Errorf("%v: paging up ends at %d", size, d.app.frame.Modal.Down)
			}
		}
	}
}

func TestProfilesScroll(t *testing.T) {
	d := start(t, 80, 24, "--view", "profiles")
	d.shows("9 more topics: pgdn")
	d.press("pgdown").shows("money free app; companies pay for messaging", "4 more topics: pgdn").lacks("data in the EU").press("pgdown").shows("launched Feb 2009", "4 topics above: pgup").lacks("read on") // the footer, at the end
	d.press("right")                                                                                                                                                                                          // the next messenger begins at the top
	d.shows("▸ ◆ Messenger", "data in the EU")
	d.press("left", "pgdown", "b").shows("▸ ★ Signal", "data in the EU")
	d = start(t, 200, 60, "--view", "profiles")
	d.press("pgdown").shows("all facts are in sight")
}

func TestProfilesSources(t *testing.T) {
	d := start(t, 120, 60, "--view", "profiles")
	d.press("enter").shows("WhatsApp: 5 pages behind the profile", "https://whatsapp.com/legal/privacy-policy-eea/revisions/20231204", "Signal: 5 pages behind the profile")
	if p := (profiles.Screen{}).Page(d.app.frame); p == nil || p.ID != "whatsapp-com" {
		t.Errorf("o opens %v", p)
	}
}

func TestProfilesRecords(t *testing.T) {
	f := start(t, 80, 24, "--view", "profiles").app.frame
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
