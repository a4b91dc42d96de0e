package ui

import (
	"strconv"
	"strings"
	"testing"
)

func TestProfilesWhatWhatsAppsOwnerMayDo(t *testing.T) {
	d := start(t, 80, 24)
	for i, id := range testEnv().ViewIDs() {
		if id == "profiles" {
			d.press(strconv.Itoa(i + 1))
		}
	}
	d.shows("Who are they? Owners, encryption, data as of 2026, whatever the day",
		"data in the EU data in the rest of the world",
		"Meta says EU and UK data does not Since August 2016 number, device and",
		"ads; only opt-outs made in 2016 still",
		"WhatsApp (Meta Platforms) has encrypted all private chats and calls by default since 5 Apr 2016; "+
			"its source is closed, an account needs a phone number.")
}

func TestProfilesSideBySide(t *testing.T) {
	d := start(t, 120, 36, "--view", "profiles")
	d.shows("WhatsApp and Signal", "data, EU Meta says EU and UK data", "data, world Since August 2016 number",
		"■ WhatsApp │ ★ Signal", "As in Europe: one set of rules, no ads, only the",
		"all private chats and calls by default since 5 Apr 2016, Signal (Signal Technology Foundation) everything "+
			"since 29 Jul 2014 (calls; text 2015); both need a phone number.")
	d.press("b")
	d.shows("Signal and WhatsApp", "★ Signal │ ■ WhatsApp", "▸ ★ Signal")
}

func TestProfilesTable(t *testing.T) {
	d := start(t, 120, 36, "--view", "profiles")
	d.shows("encrypted since open source number launched seat owner",
		"■ WhatsApp yes 2016 no yes 2009 US Meta Platforms", "◆ Messenger partly 2023 no no 2011 US Meta Platforms",
		"● WeChat no - no yes 2011 China Tencent", "▲ Telegram partly 2013 partly yes 2013 UAE Telegram",
		"★ Signal yes 2014 yes yes 2014 US Signal Technology Foundation",
		"▼ Threema yes 2012 partly no 2012 Switzerland Comitis Capital")
	d = start(t, 45, 24, "--view", "profiles")
	d.shows("encrypted since number", "★ Signal yes 2014 yes")
}

func TestProfilesScroll(t *testing.T) {
	d := start(t, 80, 24, "--view", "profiles")
	d.shows("pgdn: 10 more", "read on")
	d.press("pgdown")
	d.shows("metadata moderation", "Keeps number, contacts, device and Chats are unreadable to Meta; if a",
		"free app; companies pay for")
	d.lacks("data in the EU")
	d.press("pgdown")
	d.shows("owner law", "pgdn: 2 more")
	d.press("pgdown")
	d.shows("seat launched", "pgup: 6 above")
	d.lacks("read on") // the footer, at the end
	d.press("right")   // the next messenger begins at the top
	d.shows("▸ ◆ Messenger", "data in the EU")
	d.press("left")
	d.press("pgdown")
	d.press("b")
	d.shows("▸ ★ Signal", "data in the EU")
}

func TestProfilesThatFitDoNotScroll(t *testing.T) {
	d := start(t, 200, 60, "--view", "profiles")
	d.press("pgdown")
	d.shows("all facts are in sight")
}

func TestProfilesSources(t *testing.T) {
	d := start(t, 120, 60, "--view", "profiles")
	d.press("enter")
	d.shows("WhatsApp: 5 pages behind the profile", "Signal: 5 pages behind the profile",
		"https://whatsapp.com/legal/privacy-policy-eea/revisions/20231204")
	d.press("esc")
	d.press("o")
	if len(d.browse) != 1 || !strings.HasPrefix(d.browse[0], "https://whatsapp.com/legal/privacy-policy-eea") {
		t.Errorf("o opens %q", d.browse)
	}
}
