package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

func TestFlagsInAListStandBelowEachOther(t *testing.T) {
	v := show(t, 120, 36, "--focus", "whatsapp", "--base", "telegram")
	rows, saw := panel(v, 30), 0
	for _, r := range rows {
		if at := strings.Index(r, "[e]"); at >= 0 {
			saw++
			if at != 13+18+1 {
				t.Errorf("the flag stands in column %d: %q", at, r)
			}
		}
	}
	if saw < 5 {
		t.Errorf("only %d flags:\n%s", saw, strings.Join(rows, "\n"))
	}
	p := v.past[slices.IndexFunc(v.past, func(p data.RatioPoint) bool { return p.Day == data.Date(2024, 7, 22) })]
	for w, want := range map[int]string{
		35: "22 Jul 2024  2.8 to 3.5 times   [e]", 34: "22 Jul 2024  2.8 to 3.5 times [e]",
		33: "22 Jul 2024  2.8 to 3.5 times [e]", 32: "22 Jul 2024  2.8 to 3.5 [e]"} {
		if got := strings.TrimSpace(frametest.Text([]screen.Line{v.dayLine(p, w)})); got != want {
			t.Errorf("in %d cells: %q, not %q", w, got, want)
		}
	}
}

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
		"Each day one of the two was new 3 later, the last 15 Oct 2021 none up to this day Crossings none: ") {
		t.Errorf("before the first day: %q", got)
	}
	v = show(t, 120, 36, append(flags, "telegram", "--base", "threema")...)
	if got := plain(panel(v, 30)); !strings.HasPrefix(got,
		"Each day one of the two was new none: one of the two was old on each of them Crossings none: ") {
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

21 later, the last 29 Jun 2026
22 Mar 2018  6.5 to 8.7 times
   Dec 2017  7.8 to 8.9 times
   Oct 2017  7.1 to 8.2 times
27 Jul 2017  at most 14 times
    Q4 2016  at most 13 times
23 Feb 2016  at most 11 times
 1 Feb 2016  13 to 20 times

and 13 more, back to 24 Mar 2014

Crossings
none: WhatsApp was ahead by stated
values on each of the 41 days, on 25
of them surely`},
		{14, []string{"messenger", "--base", "wechat", "--day", "2014-12-31"}, `Each day one of the two was new
times Messenger to WeChat
27 later, the last Q2 2019
    Q4 2014  at least 0.99 times
10 Nov 2014  at least 1 times
 3 Oct 2014  0.57 to 0.71 times [p]
    Q3 2014  at least 0.42 times
    Q2 2014  at least 0.45 times
23 Apr 2014  at least 0.5 times

Crossings
Messenger passed WeChat between
3 Oct 2014 and 10 Nov 2014.
`},
		{11, []string{"signal", "--base", "telegram", "--day", "2014-10-20"}, `Each day one of the two was new

Signal has no user figure up to
20 Oct 2014; the first is
at least 2 M (2016).

Crossings
none: Telegram was ahead by stated
values on each of the 11 days, on 5
of them surely
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
none: Telegram was ahead by stated values on each of the 11 days, on 5 of them surely

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

func TestRatiosBelowOneSayOfWhichToWhich(t *testing.T) {
	v := show(t, 120, 36, "--focus", "messenger", "--base", "wechat", "--day", "2014-10-20")
	if got := v.direction(); got != "times WeChat to Messenger" {
		t.Errorf("the ratios are %q", got)
	}
	if row := panel(v, 30)[1]; strings.TrimSpace(row) != "times WeChat to Messenger" {
		t.Errorf("the panel says %q", row)
	}
	if got := show(t, 120, 36, "--focus", "whatsapp", "--base", "telegram").direction(); got != "" {
		t.Errorf("the ratios of WhatsApp to Telegram are %q", got)
	}
}

func TestTheDetailSetsRatiosFiguresAndFlagsInColumns(t *testing.T) {
	detail := frametest.Text(show(t, 120, 36, "--focus", "whatsapp", "--base", "telegram").Detail(100))
	want := "\n11 Mar 2024  2.9 to 3.3 times      ~2.79 bn to ~900 M   [e] [d]\n"
	if !strings.Contains(detail, want) {
		t.Errorf("the detail lacks %q:\n%s", want, detail)
	}
}
