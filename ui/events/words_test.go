package events

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

func TestSentences(t *testing.T) {
	for event, want := range map[string]string{
		"signal-outage": "15 January 2021: Signal breaks down for more than a day. About 7.7 M installs that day, " +
			"against about 35 k a day in the week to 3 January (Sensor Tower) [e] [w].",
		"telegram-5m-day": "23 February 2014: Telegram gains almost 5 million users. About 4.95 M sign-ups that day, " +
			"against about 500 k on 20 February (official) [w].",
		"facebook-outage-2021": "4 October 2021: Facebook, Messenger, WhatsApp vanish. " +
			"WhatsApp: about 2.08 bn (Jan 2021, by an estimate) before, about 2.21 bn (Jan 2022, by an estimate) " +
			"after; no causal claim [d].",
		"signalgate": "24 March 2025: Signalgate: US officials' chat is exposed. About 119 k installs that day, " +
			"against about 98 k a day in Q1 2025 (Appfigures) [e] [w].",
		"telegram-3m-day": "14 March 2019: Telegram adds 3 million users in a day. " +
			"About 3 M sign-ups in the 2 days to 14 March (official).",
		"musk-use-signal": "7 January 2021: Elon Musk tweets 'Use Signal'. About 1.5 M installs a day in the 5 days " +
			"to 10 January, against about 35 k a day in the week to 3 January (Sensor Tower) [e].",
		"rush-fades": "February 2021: The rush to Telegram and Signal fades. Signal: about 250 k installs a day in " +
			"Feb 2021, against about 35 k a day in the week to 3 January (Sensor Tower) [e].",
		"signal-blm-peak": "1 June 2020: Signal has a record day amid protests. Signal: at least 2 M (2016, " +
			"official, 3 years 5 months old) before, about 20 M (Dec 2020, by an estimate) after; no causal claim [d].",
		"telegram-launch": "14 August 2013: Telegram goes live. Telegram: no figure before, at least 35 M (24 Mar " +
			"2014, official) after; no causal claim.",
		"whatsapp-1bn": "1 February 2016: WhatsApp reaches one billion users. WhatsApp: at least 900 M (Q4 2015, " +
			"official) before, about 1 bn (1 Feb 2016, official) after; no causal claim.",
		"messenger-e2ee": "7 December 2023: Messenger encrypts private chats by default. " +
			"No user figure within a year on either side.",
	} {
		if got := fold(at(t, event).Sentence()[0]); got != want {
			t.Errorf("%s: %q, not %q", event, got, want)
		}
	}
}

// TestSentencesGetShorter looks at all wordings of all events: the last is the headline, none leaves out whether a
// figure is an estimate.
func TestSentencesGetShorter(t *testing.T) {
	for _, id := range everyEvent(t) {
		v := at(t, id)
		said := v.Sentence()
		headline := v.event.Day.Format(v.event.Precision) + ": " + v.event.Title + "."
		if last := said[len(said)-1]; last != headline {
			t.Errorf("%s: the shortest is %q", id, last)
		}
		if v.flow != nil && v.flow.Has(data.FlagEstimate) {
			for _, s := range said[:len(said)-2] {
				if !strings.Contains(s, "[e]") {
					t.Errorf("%s: %q hides an estimate", id, s)
				}
			}
		}
	}
	want := "WhatsApp: about 2.08 bn (Jan 2021, by an estimate) before, about 2.21 bn (Jan 2022, by an estimate) " +
		"after; no causal claim [d]. | " +
		"WhatsApp: about 2.08 bn (Jan 2021) before, about 2.21 bn (Jan 2022) after; no causal claim [e] [d]. | " +
		"WhatsApp: about 2.08 bn before, about 2.21 bn after; no causal claim [e] [d]."
	if got := fold(strings.Join(at(t, "facebook-outage-2021").changeWords(), " | ")); got != want {
		t.Errorf("%q", got)
	}
}

func TestPeriodsInWords(t *testing.T) {
	v := at(t, "signal-outage")
	for want, o := range map[string]*data.Observation{
		"on 15 January": flow("signal", 15, 15, 1), "in the week to 10 January": flow("signal", 4, 10, 1),
		"in the two weeks to 17 January": flow("signal", 4, 17, 1),
		"in the 27 days to 27 January":   flow("signal", 1, 27, 1),
		"in 1-28 Jan 2021":               flow("signal", 1, 28, 1), "in Jan 2021": flow("signal", 1, 31, 1),
		"in the week to 31 December 2020": flow("signal", -6, 0, 1),
	} {
		if got := fold(v.inPeriod(o)); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	for days, want := range map[int]string{27: "The rush: installs a day, a row is 1",
		28: "Installs a day, by the month, a row is 1"} {
		g := cells.New(80, 1, v.ASCII)
		r := rush{unit: 1, lanes: []lane{{bars: []*data.Observation{flow("signal", 1, days, 1)}}}}
		if v.drawHeading(g, r); strings.TrimSpace(g.Plain()) != want {
			t.Errorf("bars of %d days are called %q", days, g.Plain())
		}
	}
}

func TestNotes(t *testing.T) {
	text := func(notes []screen.Note) string {
		var words []string
		for _, n := range notes {
			words = append(words, n.Sign+" "+n.Long+" | "+n.Short)
		}
		return strings.Join(words, "\n")
	}
	total := "\n├ total of a period; never add them up | total"
	for _, c := range []struct {
		w     int
		flags []string
		want  string
	}{
		{120, nil, " installs are not users | \n no causal claim | \n" + bars +
			" a day on average (estimate; weak page) | a day (estimate; weak)" + total},
		{80, nil, " installs are not users | \n no causal claim | \n" + bars +
			" a day on average (estimate; weak page), Sensor Tower | a day (estimate; weak)" + total},
		{80, []string{"--event", "facebook-outage-2021"}, " installs are not users | \n no causal claim | \n" + bars +
			" a day on average (estimate), Appfigures | a day (estimate)" + total},
		{80, []string{"--event", "whatsapp-1bn"}, " no causal claim | "},
		{80, []string{"--event", "whatsapp-1bn", "--no-estimates"},
			" no causal claim | \n without estimates: what firms counted is left out | without estimates"},
	} {
		if got := text(show(frame(t, c.w, 36, c.flags...)).Notes()); got != c.want {
			t.Errorf("%d %v:\n%s\nnot\n%s", c.w, c.flags, got, c.want)
		}
	}
}

// TestBarsAreExplained draws all events: what bars are made of is what the note knows as bars.
func TestBarsAreExplained(t *testing.T) {
	seen := map[rune]bool{}
	for _, id := range everyEvent(t) {
		for _, text := range []string{frametest.Panel(frame(t, 120, 36, "--event", id)).Plain(),
			frametest.Body(frame(t, 80, 24, "--event", id)).Plain()} {
			for _, r := range text {
				if r >= '▀' && r <= '▟' {
					seen[r] = true
				}
			}
		}
	}
	for r := range seen {
		if !strings.ContainsRune(bars, r) {
			t.Errorf("%c is drawn and not explained", r)
		}
	}
	if !seen['▁'] || !seen['▏'] || !seen['█'] {
		t.Errorf("only these signs were drawn: %v", seen)
	}
}

// TestSourceStandsBesideTheTitle looks for the widths from which on the publisher, and then the day of the page, stand
// in the row of the title.
func TestSourceStandsBesideTheTitle(t *testing.T) {
	for w, want := range map[int]string{
		63: "WhatsApp reaches one billion users",
		64: "WhatsApp reaches one billion users             WhatsApp Blog",
		65: "WhatsApp reaches one billion users  WhatsApp Blog, 1 Feb 2016",
	} {
		row := strings.Split(frametest.Body(frame(t, w, 24, "--event", "whatsapp-1bn")).Plain(), "\n")[7]
		if got := strings.TrimSpace(row); got != want {
			t.Errorf("%d columns: %q, not %q", w, got, want)
		}
	}
}
