package ui

import (
	"strings"
	"testing"

	"userbase/ui/screen"
)

func TestCompareOnTheEvening(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "signal")
	d.works("9")
	d.draws(" WhatsApp against Signal on 15 January 2021         active users, each step ×10",
		"  1 bn ", "■ WhatsApp ≥2 bn", "☆ Signal ~20 M", " times   ┤",
		" ▸ ■ WhatsApp   at least 2 bn     12 Feb 2020, the company; not said who counts",
		" B ☆ Signal       about 20 M         Dec 2020, an estimate; not said who counts",
		"   At least 90 times as many      order sure      definitions differ",
		`   you may write     "WhatsApp had at least 90 times as many users as Signal."`,
		`   you may not write "a hundred times", "1 % of WhatsApp", "99 % of all users"`,
		" WhatsApp had at least 90 times as many users as Signal: at least 2 bn",
		"↑↓ A  shift+↑↓ B  b swap A and B  ←→ when  d day  s save  ? keys  q quit")
}

func TestCompareCopiesWhatMayBeWritten(t *testing.T) {
	for pair, want := range map[[2]string]string{
		{"whatsapp", "signal"}:   "WhatsApp had at least 90 times as many users as Signal.",
		{"whatsapp", "telegram"}: "WhatsApp had at least 2 bn users on 12 February 2020.",
	} {
		f := frameOf(t, 80, 24, "--view", "compare", "--focus", pair[0], "--base", pair[1], "--day", "2021-01-15")
		if _, e := screen.Act(screen.Action{Verb: screen.Copy}, f); !strings.HasPrefix(e.Text, want+
			" Sources: WhatsApp, at least 2 bn: Meta Newsroom") ||
			strings.Contains(e.Text, "Telegram") {
			t.Errorf("%v: %q is copied, not %q", pair, e.Text, want)
		}
	}
}

func TestCompareExplainsTheSignsOfItsTimes(t *testing.T) {
	d := start(t, 120, 36, "--view", "compare", "--focus", "whatsapp", "--base", "telegram")
	d.shows("times as many, where both were new", "↑ or more", "2.8 to 3.5    estimate")
}

func TestCompareListsEveryDayInWords(t *testing.T) {
	d := start(t, 120, 36, "--view", "compare", "--focus", "whatsapp", "--base", "telegram")
	d.draws("   How many times is not known      by the numbers given      definitions differ",
		"│ Each day one of the two was new",
		"│ times WhatsApp to Telegram",
		"│ 29 Jun 2026  not known", "│ 19 Mar 2025  at most 3.3   estimate",
		"│ 22 Jul 2024  2.8 to 3.5    estimate", "│    Jun 2024  2.8 to 3.9    estimate",
		"│ 24 Apr 2020  at least 4.5", "more, back to 24 Mar 2014",
		"│ Crossings", "│ none: WhatsApp was ahead by the", "│ numbers given on each of the 41",
		"against at least 1 bn (19 Mar 2025, the company, 20 months old).",
		`How many times cannot be said: both are "at least".`)
}

func TestCompareListsTheDaysUpToTheOneShown(t *testing.T) {
	d := start(t, 120, 36, "--view", "compare", "--focus", "whatsapp", "--base", "telegram")
	d.works("9")
	d.draws("14 later, the last 29 Jun 2026")
	d.lacks("22 Jul 2024")
}

func TestCompareKeepsTheTimesWhereThereIsNoRoomForTheChart(t *testing.T) {
	d := start(t, 45, 12, "--view", "compare", "--focus", "whatsapp", "--base", "signal")
	d.draws(" times   ┤≤780├", "   At least 40 times  order sure", `   may write "at least 40 times"`)
	d.lacks("⡀", "1 bn")
}

func TestCompareSwapsTheTwo(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "signal", "--day", "2021-01-15")
	was := d.app.frame.State
	d.works("b")
	d.draws(" ▸ ☆ Signal       about 20 M", " B ■ WhatsApp   at least 2 bn",
		"   WhatsApp: at least 90 times as many      order sure",
		" WhatsApp had at least 90 times as many users as Signal")
	d.works("b")
	if d.app.frame.State != was {
		t.Errorf("two swaps make %v of %v", d.app.frame.State, was)
	}
}

func TestCompareSwapsOneWithTheNextInRank(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "telegram", "--base", "telegram")
	d.works("b")
	if f := d.app.frame; f.Focus != "signal" || f.Base != "telegram" {
		t.Errorf("swapping Telegram with the next in rank leads to %s and %s", f.Focus, f.Base)
	}
}

func TestCompareWalksThroughTheRankingAlsoOverTheBase(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "wechat")
	d.works("down")
	d.draws("WeChat against Telegram, 22 Nov 2026")
	d.works("down")
	d.draws("Telegram against WeChat, 22 Nov 2026")
}

func TestCompareHidesNeitherOfTheTwo(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "signal")
	d.press("x")
	d.shows("compare shows two: the arrows choose A, b swaps A and B")
	if hidden := d.app.frame.Hidden; hidden != "" {
		t.Errorf("%s is hidden", hidden)
	}
}

func TestCompareFindsSomebodyWhereNobodyElseHasAFigure(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "messenger", "--base", "messenger", "--metric", "ad_reach")
	d.draws("Messenger against WhatsApp, 22 Nov 2026", "B ■ WhatsApp   n/a  no figure of this kind")
}

func TestCompareWithoutAFigure(t *testing.T) {
	d := start(t, 120, 36, "--view", "compare", "--focus", "signal", "--base", "telegram", "--day", "2014-10-20")
	d.draws(" ▸ ★ Signal    n/a  first figure 2016", "The first day with a figure of both: 2016.",
		"Signal has no user figure up to 20 Oct 2014; the first is at least 2 M (2016).")
	d.lacks("┤", "as many", "order ", " times")
}

func TestCompareBeforeALaunch(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "signal", "--base", "whatsapp", "--day", "2012-01-01")
	d.draws("n/a  launched Jul 2014", "Signal did not exist on 1 Jan 2012: it was launched in Jul 2014.")
}

func TestCompareInAMetricThatOneNeverHad(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "signal", "--metric", "dau")
	d.draws("No ratio: Signal has no daily user figure in the data.")
}

func TestCompareNamesTheCrossingOnEveryDayAndEitherWayRound(t *testing.T) {
	for _, day := range []string{"2014-10-20", "2021-01-15", "today"} {
		for _, pair := range [][2]string{{"messenger", "wechat"}, {"wechat", "messenger"}} {
			d := start(t, 80, 24, "--view", "compare", "--focus", pair[0], "--base", pair[1], "--day", day)
			d.draws("│ Messenger passed WeChat between 3 Oct 2014 and 10 Nov 2014.")
			d.resize(120, 36)
			d.draws("Messenger passed WeChat ", "3 Oct 2014 and 10 Nov 2014.")
		}
	}
}

func TestCompareOpensBothFiguresInFull(t *testing.T) {
	d := start(t, 120, 60, "--view", "compare", "--focus", "signal", "--base", "threema")
	d.works("enter")
	d.draws("At most 6.3 times as many",
		"No day can be named on which Signal passed Threema: one of them was old", "☆ Signal", "▼ Threema",
		"about 70 M", "at least 12 M", "https://")
}

func TestCompareSaysWhatEstimatesCarry(t *testing.T) {
	d := start(t, 120, 36, "--view", "compare", "--focus", "signal", "--base", "threema", "--day", "2021-01-11")
	d.works("e")
	d.shows("without estimates: the order changes")
}
