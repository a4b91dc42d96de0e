package ui

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/events"
	"userbase/ui/screen"
)

// The columns right of the rule, as they are drawn for the evening in a window of 120 × 36.
const theRush = `
                    terms tweet     500 M outage
★ Signal            ┊     ┊         ┊     ┊
                    ┊     ┊         ┊     ▆▆ 7.7 M
                    ┊     ┊         ┊     ██
                    ┊     ┊         ┊     ██
                    ┊     ┊         ┊     ██
                    ┊     ┊         ┊     ██
                    ┊     1.5 M     3 M ████
           35 k     ┊   ▄▄▄▄▄▄▄▄▄▄  ┊   ████
      ▁▁▁▁▁▁▁▁▁▁▁▁▁▁┊···██████████··┊···████······
      ├── 246 k ───┤├── 8.8 M ───┤
                    ├─── 47 M in two weeks ────┤

▲ Telegram          ┊     ┊         ┊     ┊
                    ┊     ┊         ┊     ▆▆ 3.7 M
                    ┊     1.8 M   2.5 M ▄▄██
          930 k     ┊   ▆▆▆▆▆▆▆▆▆▆  ┊   ████
      ▇▇▇▇▇▇▇▇▇▇▇▇▇▇┊···██████████··┊···████······
      ├── 6.5 M ───┤├─── 11 M ───┤
                    ├─── 33 M in two weeks ────┤
■ WhatsApp          ┊     ┊         ┊     ┊
          1.6 M     ┊   1.3 M       ┊     ┊
      ▅▅▅▅▅▅▅▅▅▅▅▅▅▅▃▃▃▃▃▃▃▃▃▃▃▃▃▃  ┊     ┊
      ████████████████████████████··┊·····┊·······
      ├── 11.3 M ──┤├── 9.2 M ───┤

      28 Dec        4 Jan         11 Jan
☆ Jan 2021: ~50.6 M Sensor Tower, ~30 M Apptopia`

func TestEventsTheEvening(t *testing.T) {
	d := start(t, 120, 36, "--view", "events")
	var right []string
	for _, line := range strings.Split(d.text(), "\n") {
		if _, panel, ok := strings.Cut(line, " │"); ok {
			right = append(right, strings.TrimRight(strings.TrimPrefix(panel, " "), " "))
		}
	}
	if got := strings.Join(right, "\n"); !strings.Contains(got, theRush) {
		t.Errorf("the rush is drawn as\n%s\nnot as\n%s", got, theRush)
	}
	d.shows("All 70 events", "all kinds, everyone", "a row: 1 M Sensor Tower", "4 Jan 2021 WhatsApp rewrites its privacy policy",
		"7 Jan 2021 Elon Musk tweets 'Use Signal'", "12 Jan 2021 Telegram passes 500 million users", "▸ 15 Jan 2021 Signal breaks down under the rush",
		"★ before about 20 M, December 2020 [e] [d]", "after at least 40 M, 25 January 2021 [p] [d]", "at least 1.81 times as many, 25 days on",
		"outage · SlashGear, 15 Jan 2021, secondary", "No causal claim", "Installs are not users")
	want := "15 January 2021: Signal breaks down under the rush. About 7.7 M installs that day, against about 35 k a day in the week to 3 January (Sensor Tower) [e] [w]."
	if got := d.app.frame.Report().Sentence; got != want {
		t.Errorf("the sentence is %q, not %q", got, want)
	}
}

func TestEventsTableOfBars(t *testing.T) {
	d := start(t, 80, 24, "--view", "events")
	d.shows("installs a day 28 Dec-3 Jan 4-10 Jan 14 Jan 15 Jan", "★ Signal ▏ 35 k █▏ 1.3 M ██▊ 3 M ███████ 7.7 M",
		"▲ Telegram ▉ 930 k █▍ 1.6 M ██▎ 2.5 M ███▍ 3.7 M", "■ WhatsApp █▌ 1.6 M █▎ 1.3 M n/a n/a",
		"★ before ☆ about 20 M, Dec 2020 after ☆ at least 40 M, 25 Jan 2021 [d]",
		"About 7.7 M installs that day, against about 35 k a day in the week to 3 January (Sensor Tower) [e] [w].")
}

func TestEventsOtherRushes(t *testing.T) {
	for _, c := range []struct {
		event, sentence string
		want            []string
	}{
		{"telegram-5m-day", "About 4.95 M sign-ups that day, against about 500 k on 20 February (official) [w].",
			[]string{"The rush: sign-ups a day", "by the company", "deal", "outage", "500 k", "≥1.8 M", "4.95 M"}},
		{"facebook-outage-2021", "WhatsApp: about 2.08 bn (Jan 2021, by an estimate) before, about 2.21 bn (Jan 2022, by an estimate) after; no causal claim [d].",
			[]string{"≥70 M", "The rush: sign-ups a day", "◆ Messenger: no figure within a year on either side"}},
		{"signalgate", "About 119 k installs that day, against about 98 k a day in Q1 2025 (Appfigures) [e] [w].",
			[]string{"119 k", "193 k 195 k", "a row is 50 k Appfigures"}},
		{"hamburg-order", "about 2.21 bn (Jan 2022, by an estimate) after; no causal claim [d].", []string{"Installs a day, by the month", "870 k a day", "93 k a day, 2.8 M in Apr 2021", "1.05 to 1.07 times as many"}},
		{"telegram-3m-day", "About 3 M sign-ups in the 2 days to 14 March (official).", []string{"1.5 M a day"}},
		{"musk-use-signal", "About 1.5 M installs a day in the 5 days to 10 January, against about 35 k a day in the week to 3 January (Sensor Tower) [e].", nil},
		{"rush-fades", "Signal: about 250 k installs a day in Feb 2021, against about 35 k a day in the week to 3 January (Sensor Tower) [e].", nil},
		{"signal-blm-peak", "Signal: at least 2 M (2016, official, 3 years 11 months old) before, about 20 M (Dec 2020, by an estimate) after; no causal claim [d].", nil},
		{"telegram-launch", "Telegram: no figure before, at least 35 M (24 Mar 2014, official) after; no causal claim.", nil},
		{"whatsapp-1bn", "WhatsApp: at least 900 M (Q4 2015, official) before, about 1 bn (1 Feb 2016, official) after; no causal claim.",
			[]string{"before at least 900 M, Q4 2015", "after about 1 bn, 1 February 2016", "one before is a floor"}},
		{"messenger-e2ee", "No user figure within a year on either side.", []string{"no figure within a year on either side", "5 years 10 months old"}},
	} {
		d := start(t, 120, 36, "--view", "events", "--event", c.event)
		d.shows(c.want...)
		if got := d.app.frame.Report().Sentence; !strings.HasSuffix(got, " "+c.sentence) {
			t.Errorf("%s: the sentence is %q, not %q", c.event, got, c.sentence)
		}
		if c.event == "whatsapp-1bn" {
			d.lacks("a day on average", "are not users", "The rush")
		}
	}
}

func TestEventsCopyAndOpen(t *testing.T) {
	f := start(t, 80, 24, "--view", "events").app.frame
	_, e := screen.Act(screen.Action{Verb: screen.Copy}, f)
	if want := "“Signal breaks down under the rush”, 15 January 2021. SlashGear, https://www.slashgear.com/signal-is-down"; e.Kind != screen.CopyText || !strings.HasPrefix(e.Text, want) {
		t.Errorf("y copies %q", e.Text)
	}
	if _, e = screen.Act(screen.Action{Verb: screen.OpenSource}, f); e.Kind != screen.Browse || e.Text != f.Set.Event("signal-outage").Source.URL {
		t.Errorf("o opens %q", e.Text)
	}
}

func TestEventsRecords(t *testing.T) {
	f := start(t, 80, 24, "--view", "events", "--kind", "outage").app.frame
	rec := f.Screen().Records(f)
	if len(rec.Rows) != len(events.ListedEvents(f)) || len(rec.Rows) == 0 {
		t.Fatalf("%d rows", len(rec.Rows))
	}
	for i, row := range rec.Rows {
		e := events.ListedEvents(f)[i]
		if len(row.Cells) != len(rec.Columns) || len(row.Figures) != 0 || row.Cells[0].Value != e.Day.String() || row.Cells[3].Text != e.Title ||
			row.Cells[2].Value != strings.Join(e.Messengers, ";") || row.Cells[7].Text != e.Source.URL {
			t.Errorf("row %d is %+v", i, row)
		}
		if !slices.Contains(rec.Sources, e.Source) {
			t.Errorf("the source of %s is missing", e.ID)
		}
	}
	for _, id := range []string{"azvision-2021", "bate-o-libre", "the-verge-2021"} {
		if !slices.Contains(rec.Sources, f.Set.Source(id)) {
			t.Errorf("%s, behind what is drawn, is missing", id)
		}
	}
}

// TestEventsFlowsAreNeverSummed looks at every number beside the bars, over all events: it is a figure's value, or a
// value divided by the days of its period, of one figure.
func TestEventsFlowsAreNeverSummed(t *testing.T) {
	number := regexp.MustCompile(`[≥~]?([0-9]+(?:\.[0-9]+)?) (k|M|bn)\b`)
	f := start(t, 160, 60, "--view", "events").app.frame
	allowed := map[string]bool{}
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		allowed[data.FormatValue(o.Value)] = true
		if o.Metric.Flow() {
			x := data.PerDay(o)
			digit := math.Pow(10, math.Floor(math.Log10(x))-1)
			allowed[data.FormatValue(int64(math.Round(x/digit)*digit))] = true
		}
	}
	seen := 0
	for _, size := range [][2]int{{80, 24}, {120, 36}, {160, 60}} {
		for i := range f.Set.Events {
			s := f.State
			s.Event = f.Set.Events[i].ID
			g := Render(screen.NewFrame(f.Env, s, size[0], size[1], f.Look))
			for _, line := range strings.Split(g.Plain(), "\n") {
				part := line
				switch {
				case size[0] >= screen.PanelFrom:
					_, part, _ = strings.Cut(line, " │")
				case !strings.ContainsAny(line, "▏▎▍▌▋▊▉█"):
					continue
				}
				if strings.Contains(part, "a row") { // the scale
					continue
				}
				for _, m := range number.FindAllStringSubmatch(part, -1) {
					seen++
					if !allowed[m[1]+" "+m[2]] {
						t.Errorf("%s at %v: %s is no figure's value and no value by day: %q", s.Event, size, m[0], part)
					}
				}
			}
		}
	}
	if seen < 500 {
		t.Errorf("only %d numbers were seen", seen)
	}
}

// TestEventsDrawsAnySize draws every event at odd sizes: nothing may panic, and no day or number is cut.
func TestEventsDrawsAnySize(t *testing.T) {
	f := start(t, 80, 24, "--view", "events").app.frame
	cut := regexp.MustCompile(`[0-9]…|[0-9] (?:…|k…)`)
	for i := range f.Set.Events {
		s := f.State
		s.Event = f.Set.Events[i].ID
		s.NoEst = i%2 == 0
		for w := 0; w <= 200; w += 20 + i%7 {
			for h := 0; h <= 60; h += 5 + i%3 {
				g := Render(screen.NewFrame(f.Env, s, w, h, f.Look))
				for _, line := range strings.Split(g.Plain(), "\n") {
					if cut.MatchString(line) {
						t.Errorf("%s at %d×%d: %q", s.Event, w, h, line)
					}
				}
			}
		}
	}
}
