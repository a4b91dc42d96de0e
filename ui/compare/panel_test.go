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
		if listed+rest != len(v.past) || !strings.Contains(text, "16 later, the last 29 Jun 2026") ||
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
		"Each day one of the two was new 3 later, the last Oct 2021 none up to this day Crossings none: ") {
		t.Errorf("before the first day: %q", got)
	}
	v = show(t, 120, 36, append(flags, "telegram", "--base", "threema")...)
	if got := plain(panel(v, 30)); !strings.HasPrefix(got,
		"Each day one of the two was new none: one of the two was old on each of them Crossings none: ") {
		t.Errorf("without a day: %q", got)
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
	want := "\n10 Apr 2024  2.9 to 3.3 times      ~2.79 bn to ~900 M   [e] [d]\n"
	if !strings.Contains(detail, want) {
		t.Errorf("the detail lacks %q:\n%s", want, detail)
	}
}
