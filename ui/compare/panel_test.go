package compare

import (
	"fmt"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

func TestWhoSaysSoStandsInAColumn(t *testing.T) {
	saw := map[string]int{}
	for _, a := range testIDs {
		for _, b := range testIDs {
			v := show(t, 120, 36, "--focus", a, "--base", b)
			for _, r := range v.past {
				l := v.dayLine(r, 35)
				who := data.Plain(l.Spans[2].Text)
				text := strings.TrimRight(frametest.Text([]screen.Line{l}), "\n")
				saw[who]++
				saw[v.dayLine(r, 50).Spans[2].Text]++
				if len(text) > 35 || who != "" && text[13+14:] != who {
					t.Errorf("%s, %s: %q", a, b, text)
				}
			}
		}
	}
	if saw["estimate"] < 5 || saw["press"] == 0 || saw["estimate, press"] == 0 {
		t.Errorf("only %v", saw)
	}
}

var testIDs = []string{"whatsapp", "messenger", "wechat", "telegram", "signal", "threema"}

// The panel takes all rows that it gets, leaves the crossings in sight, and says how many days it leaves out.
func TestThePanelSaysHowManyDaysAreLeftOut(t *testing.T) {
	v := show(t, 120, 36, "--focus", "whatsapp", "--base", "telegram", "--day", "2021-01-15")
	for h := 12; h <= 40; h++ {
		rows := panel(v, h)
		text := plain(rows)
		listed, rest := 0, 0
		for _, r := range rows {
			if len(r) > 13 && strings.TrimSpace(r[:13]) != "" && r[11:13] == "  " && strings.Contains(r[7:11], "20") {
				listed++
			}
		}
		if _, more, ok := strings.Cut(text, " and "); ok {
			fmt.Sscan(more, &rest)
		}
		if listed+rest != len(v.past) || !strings.Contains(text, "14 later, the last 29 Jun 2026") ||
			!strings.Contains(text, "Crossings none: WhatsApp was ahead") {
			t.Errorf("%d rows: %d listed, %d left out of %d:\n%s", h, listed, rest, len(v.past),
				strings.Join(rows, "\n"))
		}
		if rest > 0 && strings.TrimSpace(rows[h-1]) == "" {
			t.Errorf("%d rows: the last one is empty\n%s", h, strings.Join(rows, "\n"))
		}
	}
}

func TestThePanelSaysWhyItListsNoDay(t *testing.T) {
	flags := []string{"--metric", "installs_total", "--day", "2019-09-02", "--focus"}
	v := show(t, 120, 36, append(flags, "messenger", "--base", "telegram")...)
	if got := plain(panel(v, 30)); !strings.HasPrefix(got,
		"Each day one of the two was new times Messenger to Telegram 3 later, the last 15 Oct 2021 "+
			"none up to this day Crossings none: ") {
		t.Errorf("before the first day: %q", got)
	}
	v = show(t, 120, 36, append(flags, "telegram", "--base", "threema")...)
	if got := plain(panel(v, 30)); !strings.HasPrefix(got,
		"Each day one of the two was new times Telegram to Threema none: one of the two was old on each of them "+
			"Crossings none: ") {
		t.Errorf("without a day: %q", got)
	}
}

func TestTheWholePanel(t *testing.T) {
	for _, c := range []struct {
		h     int
		flags []string
		want  string
	}{
		{17, []string{"whatsapp", "--base", "telegram", "--day", "2018-03-22"}, `Each day one of the two was new
times WhatsApp to Telegram
21 later, the last 29 Jun 2026
22 Mar 2018  6.5 to 8.7
   Dec 2017  7.8 to 8.9
   Oct 2017  7.1 to 8.2
27 Jul 2017  at most 14
    Q4 2016  at most 13
23 Feb 2016  at most 11
 1 Feb 2016  13 to 20

and 13 more, back to 24 Mar 2014

Crossings
none: WhatsApp was ahead by the
numbers given on each of the 41
days, on 25 of them surely`},
		{14, []string{"messenger", "--base", "wechat", "--day", "2014-12-31"}, `Each day one of the two was new
times Messenger to WeChat
27 later, the last Q2 2019
    Q4 2014  at least 0.99
10 Nov 2014  at least 1
 3 Oct 2014  0.57 to 0.71  press
    Q3 2014  at least 0.42
    Q2 2014  at least 0.45
23 Apr 2014  at least 0.5

Crossings
Messenger passed WeChat between
3 Oct 2014 and 10 Nov 2014.
`},
		{11, []string{"signal", "--base", "telegram", "--day", "2014-10-20"}, `Each day one of the two was new

Signal has no user figure up to
20 Oct 2014; the first is
at least 2 M (2016).

Crossings
none: Telegram was ahead by the
numbers given on each of the 11
days, on 5 of them surely
`},
	} {
		v := show(t, 120, 36, append([]string{"--focus"}, c.flags...)...)
		if got := strings.Join(panel(v, c.h), "\n"); got != c.want {
			t.Errorf("%v: the panel is\n%s\nnot\n%s", c.flags, got, c.want)
		}
	}
}

// Of 20 days 20 fit into as many rows; where there is a row less, two of them say how many are left out.
func TestThePanelLeavesOutNoDayThatFits(t *testing.T) {
	v := show(t, 120, 36, "--focus", "whatsapp", "--base", "telegram", "--day", "2018-03-22")
	all := 3 + len(v.past) + 5 // the head, and below the days a blank row and the crossings
	for h, want := range map[int]string{all: " 24 Mar 2014 at most ", all - 1: " and 3 more, back to 24 Mar 2014 "} {
		if got := plain(panel(v, h)); !strings.Contains(got, want) {
			t.Errorf("%d rows: %q lacks %q", h, got, want)
		}
	}
}

func TestTheDetailBeginsWithWhatTheTwoSayAboutEachOther(t *testing.T) {
	for _, c := range []struct {
		flags []string
		want  string
	}{
		{[]string{"telegram", "--base", "threema", "--metric", "installs_total", "--day", "2019-09-02"},
			`At most 110 times as many      by the numbers given      definitions differ
Telegram was ahead of Threema by the numbers given, at most 110 times: about 365 M (15 Aug 2019,
Sensor Tower, an estimate) against at least 3.5 M (Jun 2015, the company, 4 years 2 months old). Who
counts is not said.

Crossings
No day can be named on which Telegram passed Threema: one of them was old on every day.

△ Telegram
about 365 M installs
`},
		{[]string{"signal", "--base", "telegram", "--day", "2014-10-20"},
			`Signal has no user figure up to 20 Oct 2014; the first is at least 2 M (2016).

Crossings
none: Telegram was ahead by the numbers given on each of the 11 days, on 5 of them surely

★ Signal
Signal has no user figure up to 20 Oct 2014; the first is at least 2 M (2016).

▲ Telegram
at least 35 M monthly users
`},
	} {
		v := show(t, 120, 36, append([]string{"--focus"}, c.flags...)...)
		if got := frametest.Text(v.Detail(100)); !strings.HasPrefix(got, c.want) {
			t.Errorf("%v: the detail is\n%s\nnot\n%s", c.flags, got, c.want)
		}
	}
}

func TestTheDetailSaysThatThereIsNoDay(t *testing.T) {
	v := show(t, 120, 36, "--focus", "telegram", "--base", "threema", "--metric", "installs_total", "--day",
		"2019-09-02")
	const none = "\nEach day one of the two was new and neither old: times Telegram to Threema\nnone\n"
	if got := frametest.Text(v.Detail(100)); !strings.HasSuffix(got, none) {
		t.Errorf("the detail ends with %q", got[len(got)-120:])
	}
}

func TestThePanelSaysOfWhichToWhichTheRatiosAre(t *testing.T) {
	for want, flags := range map[string][]string{"times WeChat to Messenger": {"messenger", "--base", "wechat"},
		"": {"signal", "--base", "telegram"}} {
		v := show(t, 120, 36, append([]string{"--day", "2014-10-20", "--focus"}, flags...)...)
		if row := panel(v, 30)[1]; strings.TrimSpace(row) != want {
			t.Errorf("the panel says %q, not %q", row, want)
		}
	}
}

func TestTheDetailSetsRatiosFiguresAndDoubtsInColumns(t *testing.T) {
	detail := frametest.Text(show(t, 120, 36, "--focus", "whatsapp", "--base", "telegram").Detail(100))
	want := "\n11 Mar 2024  2.9 to 3.3    about 2.79 bn to about 900 M    by an estimate; does not say who counts\n"
	if !strings.Contains(detail, want) {
		t.Errorf("the detail lacks %q:\n%s", want, detail)
	}
}
