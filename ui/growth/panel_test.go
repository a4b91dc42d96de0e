package growth

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

// panel is the side panel, row by row.
func panel(v shown) []string { return strings.Split(frametest.Panel(v.Frame).Plain(), "\n") }

func TestPanelHoldsMilestonesAndGrowth(t *testing.T) {
	draws(t, panel(made(t, 120, 60, "--focus", "wechat")), "● WeChat (Weixin)", "Users  years       by",
		"10 M   0.4 to 1.0  Q4 2011", "1 bn   6.9 to 7.2  Feb 2018", "       after 988.6 M, Q4 2017",
		"2 bn   not on record",
		"Growth since the start of its line", "4.0 to 4.1 times as many,", "11 to 12 % a year on average",
		"doubled in 6.1 to 6.2 years", "  355 M, Q4 2013, company report", "What counted, newest first",
		"● Q2 2026     1.439 bn  report")
	draws(t, panel(made(t, 120, 36, "--focus", "signal", "--day", "2021-01-15")), "☆ Signal",
		"10 M   under 6.5   Dec 2020", "not known: the figure before is")
	unborn := panel(made(t, 120, 36, "--focus", "signal", "--day", "2013-01-15"))
	draws(t, unborn, "★ Signal", "Signal did not exist on 15 Jan 2013:")
	if text := strings.Join(unborn, "\n"); strings.Contains(text, "Growth") || strings.Contains(text, "Users") {
		t.Errorf("of a messenger that did not exist there is more than that:\n%s", text)
	}
}

// What counted ends with the day.
func TestHistoryEndsAtTheDay(t *testing.T) {
	text := strings.Join(panel(made(t, 120, 60, "--focus", "wechat", "--day", "2021-01-15")), "\n")
	if !strings.Contains(text, "● Q4 2020     1.225 bn") || strings.Contains(text, "Q1 2021") {
		t.Errorf("%s", text)
	}
}

// Two milestones that rest on one figure name it once, but each in full; and so are the figures of the changes.
func TestInFull(t *testing.T) {
	v := made(t, 120, 60, "--focus", "messenger")
	const its = "its first figure: at least 200 M"
	if got := strings.Count(strings.Join(panel(v), "\n"), its[:len("its first figure:")]); got != 1 {
		t.Errorf("the panel names the figure %d times", got)
	}
	if got := strings.Count(frametest.Text(v.Detail(80)), its); got != 2 {
		t.Errorf("in full it is named %d times", got)
	}
	text := data.Plain(frametest.Text(made(t, 120, 60, "--focus", "signal").Detail(80)))
	at := 0
	for _, want := range []string{"About 20 M, Dec 2020", "https://", "About 70 M, 26 Jun 2025", "https://",
		"About 50 M, 2021", "https://"} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("no %q behind character %d of\n%s", want, at, text)
		}
		at += i
	}
}
