package ui

import (
	"strings"
	"testing"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// The evening in a window with a panel: the list, the text, the rush, the sentence, and what the signs mean.
func TestEventsTheEvening(t *testing.T) {
	d := start(t, 120, 36, "--view", "events")
	d.draws(" Why?  All 87 events                          all kinds, everyone │ The rush: installs a day",
		"   12 Jan 2021   6 Telegram passes 500 million users         ▲ ■  │                      ┊ ┊  1.5 M    ┊ ┊",
		" ▸ 15 Jan 2021   7 Signal breaks down for more than a day      ★  │            35 k      ┊ ┊▇▇▇▇▇▇▇▇▇▇ ┊ ┊")
	d.shows("4 Jan 2021 1 WhatsApp rewrites its privacy policy", "12 Jan 2021 6 Telegram passes 500 million users",
		"after at least 40 M, 25 January 2021", "at least 1.8 times as many, 25 days on",
		"outage · SlashGear, 15 Jan 2021, secondary",
		"On 15 January 2021 Signal breaks down for more than a day. Nobody published how many left WhatsApp. "+
			"About 7.7 M installs that day (Sensor Tower, an estimate).")
	d.shows("installs are not users", "no causal claim", "bold numbers: days of events in the list", "█ a day",
		"├ total")
}

func TestEventsTableOfBars(t *testing.T) {
	d := start(t, 80, 24, "--view", "events")
	d.draws("   installs a day    28 Dec-3 Jan   4-10 Jan       14 Jan         15 Jan",
		"   ★ Signal          ▏ 35 k         █▏ 1.3 M       ██▊ 3 M        ███████ 7.7 M",
		"   Reports rise from about 15-16 UTC on Friday; Signal admits trouble at 16:33")
	d.shows("Nobody published how many left WhatsApp. About 7.7 M installs that day (Sensor Tower, an estimate).",
		"installs are not users", "no causal claim", "█ a day (estimate; second-hand)")
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

// A picture spends no row on dots alone: what is cut off ends in them.
func TestPicturesOfEventsHaveNoRowOfDots(t *testing.T) {
	cut := 0
	for _, size := range []snapshot.Size{{W: 117, H: 36}, {W: 100, H: 30}, {W: 90, H: 28}, {W: 80, H: 24},
		{W: 60, H: 40}} {
		f := frameOf(t, 0, 0, "--view", "events", "--day", "2021-01-15")
		page := Render(pictureFrame(f, size, screen.Light)).Plain()
		for row := range strings.Lines(page) {
			row = strings.TrimSpace(row)
			if row == "…" {
				t.Errorf("at %v:\n%s", size, page)
			} else if strings.HasSuffix(row, " …") {
				cut++
			}
		}
	}
	if cut == 0 {
		t.Error("nothing was cut off")
	}
}
