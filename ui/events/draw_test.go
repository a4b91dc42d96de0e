package events

import (
	"regexp"
	"strings"
	"testing"

	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/part"
	"userbase/ui/screen"
)

// cutNumber is a number whose end, or whose unit, is cut off.
var cutNumber = regexp.MustCompile(`[0-9]…|[0-9] (?:…|k…)`)

func TestListAndTextShareTheBody(t *testing.T) {
	for _, c := range []struct {
		w, h, n int
		want    rows
	}{
		{80, 7, 70, rows{0, 7, 7}}, // too low for an empty row
		{80, 7, 2, rows{0, 2, 3}},  // the text has what a short list leaves
		{80, 8, 70, rows{1, 2, 4}},
		{80, 17, 70, rows{1, 5, 7}},
		{80, 23, 70, rows{1, 7, 9}},   // a third
		{80, 24, 70, rows{1, 11, 13}}, // half
		{59, 12, 70, rows{1, 4, 6}},
		{60, 12, 70, rows{1, 3, 5}},
		{59, 23, 70, rows{1, 7, 9}},
		{59, 12, 3, rows{1, 3, 5}}, // no longer than it is
		{80, 17, 1, rows{1, 1, 3}},
	} {
		if got := layout(c.w, c.h, c.n); got != c.want {
			t.Errorf("%d events in %d×%d: %+v, want %+v", c.n, c.w, c.h, got, c.want)
		}
	}
}

// TestListStandsStill draws the list around each event: as many rows, and the text at the same place.
func TestListStandsStill(t *testing.T) {
	for _, size := range []struct{ w, h, list int }{{80, 24, 5}, {120, 36, 13}, {59, 24, 5}, {40, 10, 4}} {
		for _, id := range everyEvent(t) {
			f := frame(t, size.w, size.h, "--event", id)
			rows := strings.Split(frametest.Body(f).Plain(), "\n")
			first := 1
			if f.Skeleton().Body.H < lowBody {
				first = 0
			}
			listed := 0
			for _, row := range rows[first:] {
				if strings.TrimSpace(row) == "" {
					break
				}
				listed++
			}
			if listed != size.list {
				t.Errorf("%s at %d×%d: a list of %d rows, not %d", id, size.w, size.h, listed, size.list)
			}
			text := first + size.list + 1
			if text < len(rows) && !strings.HasPrefix(rows[text], "   "+show(f).event.Title[:12]) {
				t.Errorf("%s at %d×%d: the text begins with %q", id, size.w, size.h, rows[text])
			}
		}
	}
}

// TestLongListShowsWhatCameBefore draws a list of many rows and one of few: the selected event stands in the middle of
// few, and lower among many.
func TestLongListShowsWhatCameBefore(t *testing.T) {
	v := show(frame(t, 80, 24))
	for h, want := range map[int]int{5: 2, 9: 4, 10: 7, 12: 9} {
		g := cells.New(80, h, v.ASCII)
		v.drawList(g)
		if g.Cell(1, want).Rune != '▸' {
			t.Errorf("of %d rows the selected one is not %d:\n%s", h, want, g.Plain())
		}
	}
	first, last := show(frame(t, 80, 24, "--event", "whatsapp-founded")), cells.New(80, 5, v.ASCII)
	if first.drawList(last); last.Cell(1, 0).Rune != '▸' {
		t.Errorf("before the first event there is nothing:\n%s", last.Plain())
	}
}

func TestBodyOfTheEvening(t *testing.T) {
	drawn(t, frametest.Body(frame(t, 80, 24)).Plain(), `
   12 Jan 2021  milestone   Signal: 17.8 million downloads in a week     ★ ▲ ■
   12 Jan 2021  milestone   Telegram passes 500 million users              ▲ ■
 ▸ 15 Jan 2021  outage      Signal breaks down for more than a day           ★
      Jan 2021  policy      Press: some leave Telegram for Signal        ▲ ★ ▼
   15 Jan 2021  policy      WhatsApp postpones its terms to 15 May           ■

   Signal breaks down for more than a day                SlashGear, 15 Jan 2021
   Reports rise from about 15-16 UTC on Friday; Signal admits trouble at 16:33
   UTC and at 19:39 UTC calls demand above "even our most optimistic
   projections" (tweet times).
   ★ before ☆ about 20 M, Dec 2020   after ☆ at least 40 M, 25 Jan 2021 [d]

   installs a day    28 Dec-3 Jan   4-10 Jan       14 Jan         15 Jan
   ★ Signal          ▏ 35 k         █▏ 1.3 M       ██▊ 3 M        ███████ 7.7 M
   ▲ Telegram        ▉ 930 k        █▍ 1.6 M       ██▎ 2.5 M      ███▍ 3.7 M
   ■ WhatsApp        █▌ 1.6 M       █▎ 1.3 M       n/a            n/a
`)
	drawn(t, frametest.Body(frame(t, 59, 30)).Plain(), `
   11 Jan 2021  Twitter and Facebook act against e…   ▲ ★
   12 Jan 2021  Signal: 17.8 million downloads in…  ★ ▲ ■
   12 Jan 2021  Telegram passes 500 million users     ▲ ■
 ▸ 15 Jan 2021  Signal breaks down for more than a…     ★
      Jan 2021  Press: some leave Telegram for Sig… ▲ ★ ▼
   15 Jan 2021  WhatsApp postpones its terms to…        ■

   Signal breaks down for more than a day
   SlashGear, 15 Jan 2021
   Reports rise from about 15-16 UTC on Friday; Signal
   admits trouble at 16:33 UTC and at 19:39 UTC calls
   demand above "even our most optimistic projections"
   (tweet times).
   ★ ☆ ~20 M, Dec 2020, then ☆ ≥40 M, 25 Jan 2021 [d]


   a day      28 Dec-3 Jan   14 Jan         15 Jan
   ★ Signal   ▏ 35 k         ██▊ 3 M        ███████ 7.7 M
   ▲ Telegram ▉ 930 k        ██▎ 2.5 M      ███▍ 3.7 M
   ■ WhatsApp █▌ 1.6 M       n/a            n/a
`)
}

func TestTextBesideAPanel(t *testing.T) {
	text := func(event string) string {
		f := frame(t, 120, 36, "--event", event)
		body := f.Skeleton().Body
		rows := strings.Split(frametest.Body(f).Plain(), "\n")
		return strings.Join(rows[layout(body.W, body.H, len(f.Set.Events)).text:], "\n")
	}
	drawn(t, text("signal-outage"), `
   Signal breaks down for more than a day
   Reports rise from about 15-16 UTC on Friday; Signal admits
   trouble at 16:33 UTC and at 19:39 UTC calls demand above "even
   our most optimistic projections" (tweet times).
   outage · SlashGear, 15 Jan 2021, secondary

   Before and after, no causal claim
   ★ before  about 20 M, December 2020  [e] [d]
     after   at least 40 M, 25 January 2021  [p] [d]
     at least 1.81 times as many, 25 days on
`)
	drawn(t, text("messenger-e2ee"), `
   Messenger encrypts private chats by default
   Meta begins to switch chats and calls between two people to
   end-to-end encryption, optional since 2016; the change takes
   months. Groups remain opt-in.
   security · MacRumors, 7 Dec 2023, secondary
`) // the panel has the figures in full
}

func TestFurtherLinesStandUnderTheFirst(t *testing.T) {
	v := at(t, "signal-outage")
	for text, want := range map[string]string{"ten to all": "0123456789ten to all\n",
		"ten for all": "0123456789ten for\n          all\n"} {
		p := &part.Page{F: v.Frame, W: 20}
		hanging(p, text, screen.Span{Text: "01"}, screen.Span{Text: "23456789"})
		if got := frametest.Text(p.Lines); got != want {
			t.Errorf("%q", got)
		}
	}
}

func TestKindStandsWhereTitlesLeaveRoom(t *testing.T) {
	for w, want := range map[int]string{
		75: " ▸ 15 Jan 2021  Signal breaks down for more than a day                  ★",
		76: " ▸ 15 Jan 2021  outage      Signal breaks down for more than a day       ★",
	} {
		if row := strings.Split(frametest.Body(frame(t, w, 24)).Plain(), "\n")[3]; strings.TrimRight(row, " ") != want {
			t.Errorf("%d columns: %q, not %q", w, row, want)
		}
	}
}

func TestNothingFoundSaysHowToGoOn(t *testing.T) {
	for _, c := range []struct {
		flags []string
		want  string
	}{
		{[]string{"--search", "zebra"}, "No event with “zebra”. esc clears the search."},
		{[]string{"--search", "zebra", "--kind", "outage"},
			"No event of kind outage with “zebra”. esc clears the search, a shows all events."},
		{[]string{"--kind", "launch", "--whose", "wechat", "--search", "x-ray"},
			"No event of kind launch about WeChat with “x-ray”. esc clears the search, a shows all events."},
	} {
		f := frame(t, 80, 24, c.flags...)
		if got := fold(frametest.Body(f).Plain()); got != c.want {
			t.Errorf("%v: %q, not %q", c.flags, got, c.want)
		}
		v := show(f)
		if v.Page() != nil || v.Detail(60) != nil || v.Notes() != nil || len(v.Records().Rows) != 0 {
			t.Errorf("%v: something is shown of an event", c.flags)
		}
	}
	holds(t, show(frame(t, 80, 24, "--kind", "endorsement", "--whose", "threema")).Sentence()[0],
		"No event of kind endorsement about Threema: a shows all events again, c and w walk on.")
}

// TestSmallerGrids draws into less room than the skeleton gives.
func TestSmallerGrids(t *testing.T) {
	for _, id := range everyEvent(t) {
		v := at(t, id)
		narrow := show(frame(t, 80, 24, "--event", id))
		for _, w := range []int{0, 1, 5, 17, 28, 29, 30, 44, 80} {
			for _, h := range []int{0, 1, 2, 4, 5, 7, 8, 12, 20} {
				v.Draw(cells.New(w, h, v.ASCII))
				v.Panel(cells.New(w, h, v.ASCII))
				narrow.Draw(cells.New(w, h, v.ASCII))
			}
			v.Detail(w)
		}
	}
	nobody := show(frame(t, 80, 24, "--search", "zebra"))
	g := cells.New(0, 0, nobody.ASCII)
	nobody.Draw(g)
	nobody.Panel(g)
	if g.W != 0 {
		t.Error("the grid grew")
	}
}
