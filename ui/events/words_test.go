package events

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/say"
	"userbase/ui/screen"
)

func TestSentences(t *testing.T) {
	const nobody = " Nobody published how many left WhatsApp."
	for event, want := range map[string]string{
		"signal-outage": "On 15 January 2021 Signal breaks down for more than a day." + nobody + " About 7.7 M " +
			"installs that day, against about 35 k a day in the week to 3 January (Sensor Tower, an estimate); " +
			"read second-hand.",
		"telegram-5m-day": "On 23 February 2014 Telegram gains almost 5 million users. About 4.95 M sign-ups that " +
			"day, against about 500 k on 20 February (the company); read second-hand.",
		"signalgate": "On 24 March 2025 US officials' Signal chat is exposed. About 119 k installs that day, " +
			"against about 98 k a day in Q1 2025 (Appfigures, an estimate); read second-hand.",
		"telegram-3m-day": "On 14 March 2019 Telegram adds 3 million users in a day. " +
			"About 3 M sign-ups in the 2 days to 14 March (the company).",
		"musk-use-signal": "On 7 January 2021 Elon Musk tweets 'Use Signal'." + nobody + " About 1.5 M installs a " +
			"day in the 5 days to 10 January, against about 35 k a day in the week to 3 January (Sensor Tower, an " +
			"estimate).",
		"rush-fades": "In February 2021 Telegram's and Signal's installs fall back. Signal: about 250 k installs a " +
			"day in Feb 2021, against about 35 k a day in the week to 3 January (Sensor Tower, an estimate).",
		"messenger-e2ee": "On 7 December 2023 Messenger encrypts private chats by default. " +
			"No user figure within a year on either side.",
	} {
		if got := fold(at(t, event).Sentence()[0]); got != want {
			t.Errorf("%s: %q, not %q", event, got, want)
		}
	}
}

// TestSentencesBeforeAndAfter has the figures as all sentences have them, and ends with what is in doubt of them.
func TestSentencesBeforeAndAfter(t *testing.T) {
	for _, c := range []struct{ event, head, before, after, end string }{
		{"facebook-outage-2021", "On 4 October 2021 Facebook, Messenger, WhatsApp vanish. WhatsApp: ",
			"whatsapp:users:2021-01-31", "whatsapp:users:2022", " after; no causal claim; does not say who counts."},
		{"signal-blm-peak", "On 1 June 2020 Signal has a day of record downloads. Signal: ", "signal:users:2016",
			"signal:users:2020-12", " after; no causal claim; does not say who counts."},
		{"telegram-launch", "On 14 August 2013 Telegram goes live. Telegram: ", "", "telegram:mau:2014-03",
			" after; no causal claim."},
		{"whatsapp-1bn", "On 1 February 2016 WhatsApp reaches one billion users. WhatsApp: ", "whatsapp:mau:2015-12",
			"whatsapp:mau:2016-02-01", " after; no causal claim."},
	} {
		v := at(t, c.event)
		ref := func(id string, much say.Saying) string {
			for i := range v.Set.Observations {
				if o := &v.Set.Observations[i]; id != "" && strings.HasPrefix(o.ID(), id) {
					return say.Ref(v.then, o, much)
				}
			}
			return "no figure"
		}
		want := fold(c.head + ref(c.before, say.Full) + " before, " + ref(c.after, say.Past) + c.end)
		if got := fold(v.Sentence()[0]); got != want {
			t.Errorf("%s: %q, not %q", c.event, got, want)
		}
	}
}

// TestSentencesGetShorter looks at all wordings of all events: the last are the headline, none tells an estimate of
// installs without saying so, and none has a letter in brackets.
func TestSentencesGetShorter(t *testing.T) {
	for _, id := range everyEvent(t) {
		v := at(t, id)
		said := v.Sentence()
		in := map[bool]string{true: "On ", false: "In "}[v.event.Precision == data.ByDay]
		headline := in + v.event.Day.Format(v.event.Precision) + " " + v.event.Title + "."
		if n := len(said); said[n-2] != headline || said[n-1] != v.event.Title+"." {
			t.Fatalf("%s: the shortest are %q", id, said[n-2:])
		}
		for _, s := range said {
			if strings.Contains(s, "[") {
				t.Errorf("%s: a letter in %q", id, s)
			}
			counts := v.flow != nil && v.flow.Has(data.FlagEstimate) && strings.Contains(s, v.flow.Metric.Noun()+" ")
			if counts && !strings.Contains(data.Plain(s), "an estimate") && strings.Count(s, ". ") > 0 {
				t.Errorf("%s: %q hides an estimate", id, s)
			}
		}
	}
}

// TestNoLettersInBrackets draws all events: what is in doubt of figures is said in words.
func TestNoLettersInBrackets(t *testing.T) {
	said := 0
	for _, id := range everyEvent(t) {
		for _, size := range [][2]int{{80, 24}, {80, 50}, {120, 36}} {
			f := frame(t, size[0], size[1], "--event", id)
			text := frametest.Body(f).Plain() + frametest.Text(show(f).Detail(76))
			if size[0] >= screen.PanelFrom {
				text += frametest.Panel(f).Plain()
			}
			for _, flag := range data.Flags {
				if strings.Contains(text, flag.String()) {
					t.Errorf("%s at %v shows %s", id, size, flag)
				}
				if strings.Contains(fold(text), flag.Meaning()) {
					said++
				}
			}
		}
	}
	if said < 100 {
		t.Errorf("%d times something is in doubt", said)
	}
}

// TestNobodyPublishedHowManyLeft holds of which events the question is answered: those of January 2021 that concern
// WhatsApp, Signal or Telegram.
func TestNobodyPublishedHowManyLeft(t *testing.T) {
	said := 0
	for _, id := range everyEvent(t) {
		v := at(t, id)
		e := v.event
		concerned := slices.Contains(e.Messengers, "whatsapp") || slices.Contains(e.Messengers, "signal") ||
			slices.Contains(e.Messengers, "telegram")
		want := concerned && e.Day.Format(data.ByMonth) == data.Date(2021, 1, 1).Format(data.ByMonth)
		out := v.Sentence()
		for i, s := range out[:len(out)-2] { // but for the last, which are the headline
			_, rest, _ := strings.Cut(s, e.Title+". ")
			if got := strings.HasPrefix(rest, "Nobody published how many left WhatsApp."); got != want {
				t.Fatalf("%s, wording %d: %q", id, i, s)
			}
		}
		if want {
			said++
		}
	}
	if said < 12 || said > 20 {
		t.Errorf("said of %d events", said)
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
	for days, want := range map[int]string{27: "The rush: installs a day", 28: "Installs a day, by the month"} {
		g := cells.New(80, 1, v.ASCII)
		r := rush{lanes: []lane{{bars: []*data.Observation{flow("signal", 1, days, 1)}}}}
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
	total := "\n├ total of a period; never add them up | total: never add up"
	for _, c := range []struct {
		w     int
		flags []string
		want  string
	}{
		{120, nil, " installs are not users | \n no causal claim | \n bold numbers: days of events in the list | " +
			"numbers: events\n" + bars +
			" a day on average (by an estimate; read second-hand) | a day (estimate; second-hand)" + total +
			"\n· nobody counted | uncounted"},
		{80, nil, " installs are not users | \n no causal claim | \n" + bars +
			" a day on average (by an estimate; read second-hand), Sensor Tower | a day (estimate; second-hand)" +
			total},
		{80, []string{"--event", "telegram-70m-day"}, " installs are not users | \n no causal claim | \n" + bars +
			" a day on average (by an estimate), Appfigures | a day (estimate)" + total},
		{80, []string{"--event", "facebook-outage-2021"}, " no causal claim | "}, // others were counted
		{80, []string{"--event", "whatsapp-1bn"}, " no causal claim | "},
		{80, []string{"--event", "dma-gatekeeper"}, " no causal claim | "}, // counted, but too far off for a table
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
		row := strings.Split(frametest.Body(frame(t, w, 24, "--event", "whatsapp-1bn")).Plain(), "\n")[11]
		if got := strings.TrimSpace(row); got != want {
			t.Errorf("%d columns: %q, not %q", w, got, want)
		}
	}
}
