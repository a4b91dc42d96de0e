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
		{80, 8, 70, rows{1, 3, 5}},
		{80, 17, 70, rows{1, 9, 11}},  // nine rows, then six
		{80, 23, 70, rows{1, 12, 14}}, // two in five for the text
		{80, 24, 70, rows{1, 12, 14}}, // nine in twenty
		{80, 27, 70, rows{1, 13, 15}},
		{80, 51, 70, rows{1, 35, 37}}, // no more than it needs
		{59, 8, 70, rows{1, 4, 6}},
		{60, 8, 70, rows{1, 3, 5}},
		{80, 17, 1, rows{1, 9, 11}}, // whatever the filters leave
	} {
		if got := layout(c.w, c.h, c.n); got != c.want {
			t.Errorf("%d events in %d×%d: %+v, want %+v", c.n, c.w, c.h, got, c.want)
		}
	}
}

// TestListStandsStill draws the list around each event: as many rows, and the text at the same place.
func TestListStandsStill(t *testing.T) {
	for _, size := range []struct{ w, h, list int }{{80, 24, 9}, {120, 36, 13}, {59, 24, 8}, {200, 60, 35},
		{40, 10, 4}} {
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
				t.Fatalf("%s at %d×%d: a list of %d rows, not %d", id, size.w, size.h, listed, size.list)
			}
			text := first + size.list + 1
			e := show(f).event
			if text < len(rows) && !strings.HasPrefix(rows[text], "   "+e.Title[:12]) &&
				!strings.HasPrefix(rows[text], "   "+e.Summary[:12]) {
				t.Fatalf("%s at %d×%d: the text begins with %q", id, size.w, size.h, rows[text])
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
    8 Jan 2021  milestone   Threema's daily downloads quadruple            ▼ ■
   11 Jan 2021  policy      Twitter and Facebook act against extremists    ▲ ★
   12 Jan 2021  milestone   Signal has 17.8 million downloads in a week  ★ ▲ ■
   12 Jan 2021  milestone   Telegram passes 500 million users              ▲ ■
 ▸ 15 Jan 2021  outage      Signal breaks down for more than a day           ★
      Jan 2021  policy      oe24 writes of uneasy Telegram users         ▲ ★ ▼
   15 Jan 2021  policy      WhatsApp postpones its terms to 15 May           ■
   17 Jan 2021  outage      Signal is back after more than a day             ★
   18 Jan 2021  policy      Telegram removes calls for violence              ▲

   Reports rise from about 15-16 UTC on Friday; Signal admits trouble at 16:33
   UTC and at 19:39 UTC calls demand above "even our most optimistic …
   installs a day    28 Dec-3 Jan   4-10 Jan       14 Jan         15 Jan
   ★ Signal          ▏ 35 k         █▏ 1.3 M       ██▊ 3 M        ███████ 7.7 M
   ▲ Telegram        ▉ 930 k        █▍ 1.6 M       ██▎ 2.5 M      ███▍ 3.7 M
   ■ WhatsApp        █▌ 1.6 M       █▎ 1.3 M       n/a            n/a
`)
	drawn(t, frametest.Body(frame(t, 80, 24, "--event", "whatsapp-1bn")).Plain(), `
   29 Jul 2014  launch      Signal starts on the iPhone                      ★
    6 Oct 2014  acquisition WhatsApp's sale to Facebook closes             ■ ◆
    2 Nov 2015  launch      Signal arrives on Android, Snowden approves      ★
   17 Dec 2015  ban         Brazil orders a 48-hour block of WhatsApp      ■ ▲
 ▸  1 Feb 2016  milestone   WhatsApp reaches one billion users               ■
    5 Apr 2016  security    WhatsApp encrypts everything end to end        ■ ★
   25 Aug 2016  policy      WhatsApp's terms allow sharing with Facebook   ■ ◆
      Nov 2016  law         Facebook pauses WhatsApp data use in Europe      ■
   21 Feb 2018  launch      Signal Foundation is set up                    ★ ■

   WhatsApp reaches one billion users                 WhatsApp Blog, 1 Feb 2016
   Zuckerberg announces the billion shortly after the yearly fee was dropped;
   the base had more than doubled since the takeover.
   ■ before ■ at least 900 M, Q4 2015   after ■ about 1 bn, 1 Feb 2016
`)
}

// TestTableTakesItsRowsOrNone draws all events at one size: below the list stand six rows of text, or two and a table
// of four.
func TestTableTakesItsRowsOrNone(t *testing.T) {
	tables := 0
	for _, id := range everyEvent(t) {
		f := frame(t, 80, 24, "--event", id)
		v, body := show(f), strings.Split(frametest.Body(f).Plain(), "\n")
		below := body[layout(80, f.Skeleton().Body.H, len(v.list)).text:]
		if len(below) != 6 {
			t.Fatalf("%s: %d rows below the list", id, len(below))
		}
		has := strings.Contains(below[2], " a day  ")
		if has != (len(v.closeFlows()) > 0) {
			t.Errorf("%s: a table %v\n%s", id, has, strings.Join(below, "\n"))
		}
		if !has {
			continue
		}
		tables++
		for _, row := range below[:2] {
			if strings.ContainsAny(row, bars) {
				t.Errorf("%s: a bar in %q", id, row)
			}
		}
		if len(strings.TrimSpace(below[3])) == 0 {
			t.Errorf("%s: nobody stands below the heading\n%s", id, strings.Join(below, "\n"))
		}
	}
	if tables < 15 || tables > 60 {
		t.Errorf("%d tables", tables)
	}
}

func TestTextBesideAPanel(t *testing.T) {
	text := func(event string) string {
		f := frame(t, 120, 36, "--event", event)
		body := f.Skeleton().Body
		rows := strings.Split(frametest.Body(f).Plain(), "\n")
		return strings.Join(rows[layout(body.W, body.H, len(f.Set.Events)).text:], "\n")
	}
	holds(t, text("signal-outage"), "Signal breaks down for more than a day",
		"Reports rise from about 15-16 UTC on Friday;",
		"outage · SlashGear, 15 Jan 2021, secondary", "Before and after, no causal claim",
		"★ before about 20 M, December 2020", "after at least 40 M, 25 January 2021",
		"at least 1.8 times as many, 25 days on")
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
		if row := strings.Split(frametest.Body(frame(t, w, 24)).Plain(), "\n")[5]; strings.TrimRight(row, " ") != want {
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
