package ui

import "testing"

// The evening in a window with a panel: the list, the text, the rush, the sentence, and what the signs mean.
func TestEventsTheEvening(t *testing.T) {
	d := start(t, 120, 36, "--view", "events")
	d.draws(" Why?  All 87 events                          all kinds, everyone │ The rush: installs a day, a row: 1 M",
		" ▸ 15 Jan 2021  Signal breaks down for more than a day         ★  │       ▁▁▁▁▁▁▁▁▁▁▁▁▁▁┊···██████████··┊",
		"   ★ before  about 20 M, December 2020  [e] [d]                   │ ■ WhatsApp          ┊")
	d.shows("4 Jan 2021 WhatsApp rewrites its privacy policy", "12 Jan 2021 Telegram passes 500 million users",
		"after at least 40 M, 25 January 2021 [p] [d]", "at least 1.81 times as many, 25 days on",
		"outage · SlashGear, 15 Jan 2021, secondary",
		"15 January 2021: Signal breaks down for more than a day. About 7.7 M installs that day, "+
			"against about 35 k a day in the week to 3 January (Sensor Tower) [e] [w].")
	d.shows("installs are not users", "no causal claim", "█ a day on average (estimate; weak page)",
		"├ total of a period; never add them up", "[e] estimate", "☆ not company")
}

func TestEventsTableOfBars(t *testing.T) {
	d := start(t, 80, 24, "--view", "events")
	d.draws("   installs a day    28 Dec-3 Jan   4-10 Jan       14 Jan         15 Jan",
		"   ★ Signal          ▏ 35 k         █▏ 1.3 M       ██▊ 3 M        ███████ 7.7 M",
		"   ★ before ☆ about 20 M, Dec 2020   after ☆ at least 40 M, 25 Jan 2021 [d]")
	d.shows("About 7.7 M installs that day, against about 35 k a day in the week to 3 January (Sensor Tower) [e] [w].",
		"installs are not users", "no causal claim", "█ a day (estimate; weak)")
}

// Where nobody counted, nothing is said of installs, and no sign is explained that does not stand.
func TestEventsWithoutFlows(t *testing.T) {
	d := start(t, 120, 36, "--view", "events", "--event", "whatsapp-1bn")
	d.shows("before at least 900 M, Q4 2015", "no causal claim")
	d.lacks("a day on average", "are not users", "The rush", "├")
}

func TestEventsWithoutEstimates(t *testing.T) {
	d := start(t, 120, 36, "--view", "events", "--event", "whatsapp-1bn")
	d.press("e")
	d.shows("without estimates: what firms counted is left out")
	d.press("down")
	d.shows("no causal claim", "without estimates: what firms counted is left out")
	d.press("e")
	d.shows("estimates are back")
	d.press("down")
	d.lacks("without estimates")
}
