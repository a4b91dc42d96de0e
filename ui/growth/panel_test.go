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
	draws(t, panel(made(t, 120, 36, "--focus", "telegram")),
		"▲ Telegram", "launched 14 Aug 2013, 13.3 years ago",
		"Milestone  years         by",
		"10 M       before 0.7    24 Mar 2014", "           first figure ≥35 M",
		"1 bn       10.9 to 11.6  19 Mar 2025", "           after ~950 M, 22 Jul 2024",
		"2 bn       not reached on record",
		"17 to 22 times in 9.6 years", "34 to 38 % a year on average", "doubled in 2.1 to 2.4 years",
		"from ~50 M, 8 Dec 2014", "  official, Telegram",
		"Newer, but a floor: at least 1 bn,", "19 Mar 2025. No growth from a floor.")
}

func TestPanelTellsWhyThereIsNoGrowth(t *testing.T) {
	draws(t, panel(made(t, 120, 36, "--focus", "signal", "--day", "2021-01-15")), "☆ Signal", "6.5 years before",
		"10 M [e]   before 6.5    Dec 2020", "n/a: only one bounded figure", "standing: about 20 M, Dec 2020")
	draws(t, panel(made(t, 120, 36, "--focus", "signal", "--day", "2015-01-15")),
		"10 M       not reached on record", "n/a: no bounded figure", "Signal has no user figure up to",
		"15 Jan 2015; the first is", "at least 2 M (2016).")
	unborn := panel(made(t, 120, 36, "--focus", "signal", "--day", "2013-01-15"))
	draws(t, unborn, "★ Signal", "Signal did not exist on 15 Jan 2013:", "it was launched in Jul 2014.")
	if text := strings.Join(unborn, "\n"); strings.Contains(text, "Growth") || strings.Contains(text, "Milestone") {
		t.Errorf("of a messenger that did not exist there is more than that:\n%s", text)
	}
}

func TestPanelNamesWhatIsNewerThanTheGrowth(t *testing.T) {
	for focus, newer := range map[string]bool{"telegram": true, "wechat": false} { // WeChat's latest is bounded
		v := made(t, 120, 36, "--focus", focus)
		in := strings.Contains(strings.Join(panel(v), "\n"), "Newer, but")
		full := strings.Contains(data.Plain(frametest.Text(v.Detail(80))), "Standing: ")
		if in != newer || full != newer {
			t.Errorf("%s: the panel names it: %v, in full: %v, want %v", focus, in, full, newer)
		}
	}
}

// Two milestones that rest on one figure name it once, but each in full.
func TestMilestonesOfOneFigure(t *testing.T) {
	v := made(t, 120, 36, "--focus", "messenger")
	if got := strings.Count(strings.Join(panel(v), "\n"), "first figure ≥200 M"); got != 1 {
		t.Errorf("the panel names the figure %d times", got)
	}
	if got := strings.Count(data.Plain(frametest.Text(v.Detail(80))), "first figure ≥200 M"); got != 2 {
		t.Errorf("in full it is named %d times", got)
	}
}

func TestInFullEachFigureHasItsSource(t *testing.T) {
	text := data.Plain(frametest.Text(made(t, 120, 60, "--focus", "telegram").Detail(80)))
	at := 0
	for _, want := range []string{"17 to 22 times in 9.6 years", "From about 50 M", "https://", "To about 950 M",
		"https://", "Milestone", "≥100 M official, Telegram", "Standing: at least 1 bn", "https://"} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("no %q behind character %d of\n%s", want, at, text)
		}
		at += i
	}
}
