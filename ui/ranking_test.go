package ui

import (
	"errors"
	"strings"
	"testing"

	"userbase/data"
)

func TestTheEveningInTheRanking(t *testing.T) {
	d := start(t, 120, 36).press("9")
	d.shows("How big is each messenger? On 15 January 2021", "active users, as known today",
		"1 ■ WhatsApp", "at least 2 bn", "12 Feb 2020, the company; another source: about 1.93 bn",
		"2?◆ Messenger", "about 1.3 bn", "Jan 2018, the company, 2 years 11 months old",
		"3?● WeChat", "1.225 bn", "Q4 2020, company report; first published 24 Mar 2021",
		"4?▲ Telegram", "at least 500 M", "12 Jan 2021, the company", "B 5 ☆ Signal", "about 20 M",
		"Dec 2020, an estimate; first published 25 Jan 2021",
		"6 ▼ Threema", "about 8 M", "9 Jan 2021, the company; everybody since launch",
		"▸ 15 Jan 2021 Signal breaks down for more than a day",
		"WhatsApp had at least 90 times as many users as Signal: at least 2 bn")
	d.press("0").
		shows("Today, figures up to 30 June 2026", "2┐● WeChat", "3┘▲ Telegram", "2, 3: order not known",
			"◆ Messenger ░", "no rank: 8 years 9 months old",
			"WhatsApp has at least 40 times as many users as Signal")
}

func TestTheHintLastsUntilItsKeyOrTenKeys(t *testing.T) {
	for _, key := range []string{"9", "?"} {
		d := start(t, 80, 24).shows("New here? 9 the evening space play ? keys")
		d.press("t").shows("New here?")
		d.press(key).press("esc").press("0")
		d.lacks("New here?")
	}
	d := start(t, 80, 24)
	for range 9 {
		d.press("down").shows("New here?")
	}
	d.press("up").lacks("New here?")
	start(t, 80, 24, "--day", "2021-01-15").lacks("New here?")
}

func TestUpAndDownWalkTheRanking(t *testing.T) {
	d := start(t, 120, 36, "--day", "2021-01-15")
	for _, want := range []string{"messenger", "wechat", "telegram", "signal", "threema", "threema"} {
		if d.press("down"); d.app.frame.Focus != want {
			t.Fatalf("down leads to %s, want %s", d.app.frame.Focus, want)
		}
	}
	d.press("g")
	if d.app.frame.Focus != "whatsapp" {
		t.Errorf("g leads to %s", d.app.frame.Focus)
	}
	d.press("G", "k").
		shows("☆ Signal", "18 to 22 M by rounding", "published after this day",
			"at least 40 M, 25 Jan 2021,")
}

func TestMonthsAndYears(t *testing.T) {
	d := start(t, 80, 24, "--day", "2021-01-15")
	for _, c := range []struct {
		key  string
		want data.Day
	}{{"left", data.Date(2021, 1, 1)}, {"h", data.Date(2020, 12, 1)}, {"right", data.Date(2021, 1, 1)}, {"L",
		data.Date(2022, 1, 1)},
		{"H", data.Date(2021, 1, 1)}, {"shift+left", data.Date(2020, 1, 1)}} {
		if d.press(c.key); d.app.frame.Day() != c.want {
			t.Errorf("after %s it is %s, want %s", c.key, d.app.frame.Day(), c.want)
		}
	}
	d.press("0", "right")
	if !d.app.frame.IsToday() {
		t.Errorf("the day goes beyond today: %s", d.app.frame.Day())
	}
}

func TestEventsLeadFromDayToDay(t *testing.T) {
	d := start(t, 120, 36).press("9", "p")
	d.shows("▸ 12 Jan 2021 Telegram passes 500 million users")
	d.press("n").shows("▸ 15 Jan 2021 Signal breaks down for more than a day")
	d.press("n", "n", "n").shows("On 17 January 2021", "Signal is back after more than a day")
	before := d.app.frame.Day()
	for range 100 {
		d.press("n")
	}
	if d.app.frame.Day() < before || d.app.frame.Event != testEnv().Set.Events[len(testEnv().Set.Events)-1].ID {
		t.Errorf("n ends at %s, %s", d.app.frame.Day(), d.app.frame.Event)
	}
	d.shows("no further event")
}

func TestHidingTakesPartInNothing(t *testing.T) {
	d := start(t, 80, 24).press("x").
		shows("WhatsApp is hidden", "▸ ■ WhatsApp hidden: x shows it", "1┐● WeChat", "2┘▲ Telegram")
	// Hidden rows stay where they are, so that several can be hidden in a row.
	d.press("down", "x").shows("1 ▲ Telegram")
	if got := strings.Join(d.app.frame.Order(), " "); got != "whatsapp wechat telegram signal threema messenger" {
		t.Errorf("the order is %s", got)
	}
	d.press("a").shows("1 ■ WhatsApp").press("g")
	d.press("x").press("x").shows("WhatsApp is shown again", "1 ■ WhatsApp")
	start(t, 80, 24, "--hide", "whatsapp,messenger,wechat,telegram,signal,threema").shows("All are hidden.",
		"a shows all")
}

func TestTheSentenceDoesNotSpeakOfAHiddenBase(t *testing.T) {
	start(t, 80, 24, "--hide", "signal").shows("Signal is hidden: a shows all.").lacks("users as Signal")
	start(t, 80, 24, "--hide", "whatsapp").shows("WhatsApp is hidden: x shows it.")
	start(t, 80, 24, "--view", "compare", "--hide", "signal").shows("users as Signal")
}

func TestMultiplesSayOnlyWhatHolds(t *testing.T) {
	start(t, 120, 36, "--day", "2021-01-15").press("u").
		shows("multiples of Signal", "at least 90 times", "base",
			"at least 22 times", "by the numbers given")
}

func TestBaseIsTheFocus(t *testing.T) {
	d := start(t, 80, 24, "--focus", "telegram").press("b").shows("base of comparison: Telegram")
	d.press("up", "up").
		shows("WhatsApp is ahead of Telegram by the numbers given: at least 3 bn (29 Jun 2026) " +
			"against at least 1 bn (19 Mar 2025, old).")
	// Focus and base the same: the next in rank.
	start(t, 80, 24, "--focus", "signal").shows("Signal is ahead of Threema by the numbers given")
}

func TestWithoutEstimatesSignalIsOld(t *testing.T) {
	d := start(t, 120, 48).press("e").press("down", "up")
	d.shows("WhatsApp is ahead of Signal by the numbers given, but Signal's figure is 4 years 10 months old:",
		"without estimates: the order changes; Signal ~50 M (2021, old)")
	// On the evening Signal's old floor has no rank.
	d.press("9").press("g").shows("without estimates: the order changes", "★ Signal", "no rank: 4 years old")
	start(t, 80, 24, "--no-estimates").shows("no estimates: new order")
}

func TestOpeningShowsEveryFigureAndItsFate(t *testing.T) {
	d := start(t, 100, 40, "--day", "2021-01-15", "--focus", "messenger").press("enter")
	d.shows("Facebook Messenger", "1.25 to 1.35 bn by rounding", "as of", "Jan 2018, 2 years 11 months before: old",
		"Every figure of active users")
	d.press("pgdown").shows("never counted: it only repeats an older company figure")
	d.press("esc").lacks("Every figure of active users")
}

func TestPlayingMovesTheDayUntilAKey(t *testing.T) {
	d := start(t, 80, 24).press("space")
	if !d.app.frame.Modal.Playing {
		t.Fatal("space does not play")
	}
	d.shows("any key stops the years")
	first := d.app.frame.Day()
	if first != data.Date(2009, 9, 30) {
		t.Errorf("from today it starts at %s, want the first figure", first)
	}
	d.app.Update(playMsg(d.app.play))
	if d.app.frame.Day() != data.Date(2009, 10, 1) {
		t.Errorf("after a tick it is %s", d.app.frame.Day())
	}
	d.app.Update(playMsg(d.app.play - 1))
	if d.app.frame.Day() != data.Date(2009, 10, 1) {
		t.Error("a late tick of another player moves the day")
	}
	d.press("down")
	if d.app.frame.Modal.Playing {
		t.Error("a key does not stop it")
	}
	if d.app.frame.Focus == testEnv().Default().Focus {
		t.Error("the key that stops it is lost")
	}
	d.app.Update(playMsg(d.app.play))
	if d.app.frame.Day() != data.Date(2009, 10, 1) {
		t.Error("it goes on after a key")
	}
}

func TestTooSmall(t *testing.T) {
	start(t, 39, 10).shows("The window is 39×10; userbase needs 40×10.")
	start(t, 40, 10).shows("▸ 1", "■ WhatsApp", "? keys")
}

func TestQuitting(t *testing.T) {
	d := start(t, 80, 24).press("esc", "esc")
	if d.quit {
		t.Fatal("esc quits")
	}
	if d.press("q"); !d.quit || d.app.code != 0 {
		t.Errorf("q: quit %v, code %d", d.quit, d.app.code)
	}
	d = start(t, 80, 24)
	if d.press("ctrl+c"); !d.quit || d.app.code != 130 {
		t.Errorf("ctrl+c: quit %v, code %d", d.quit, d.app.code)
	}
}

func TestSavingAsksForFormatAndName(t *testing.T) {
	d := start(t, 120, 36, "--day", "2021-01-15").press("s").
		shows("Save this screen", "picture, sharp at any size",
			"userbase-ranking-whatsapp-2021-01-15.svg", "this window, 120 × 36")
	d.press("down").shows("userbase-ranking-whatsapp-2021-01-15.png").press("enter")
	if len(d.saved) != 1 || d.saved[0].Format != "png" ||
		d.saved[0].Name != "userbase-ranking-whatsapp-2021-01-15.png" {
		t.Fatalf("saved %+v", d.saved)
	}
	d.shows("saved /tmp/userbase-ranking-whatsapp-2021-01-15.png   S again   o open").lacks("Save this screen")
	if d.press("o"); len(d.browse) != 1 || d.browse[0] != "/tmp/userbase-ranking-whatsapp-2021-01-15.png" {
		t.Errorf("o opened %q, want the file just saved", d.browse)
	}
	if d.press("o"); len(d.browse) != 2 || !strings.HasPrefix(d.browse[1], "https://") {
		t.Errorf("the second o opened %q, want the source", d.browse)
	}
	if d.press("S"); len(d.saved) != 2 || d.saved[1].Format != "png" {
		t.Errorf("S saved %+v", d.saved)
	}
	d.press("s").typeText("q").shows("q.png").lacks("userbase-ranking-whatsapp-2021-01-15.png")
	if d.quit {
		t.Error("q quits while a name is typed")
	}
	d.press("esc").lacks("Save this screen")
}

func TestTheRecordsSayWhoCannotBeOrdered(t *testing.T) {
	notes := strings.Join(Report(frameOf(t, 80, 24)).Notes, "\n")
	for _, want := range []string{"The order of WeChat and Telegram is not known.",
		"By the numbers given, against the row above: Signal and Threema."} {
		if !strings.Contains(notes, want) {
			t.Errorf("no %q in\n%s", want, notes)
		}
	}
	if notes := strings.Join(Report(frameOf(t, 80, 24, "--day", "2021-01-15")).Notes, "\n"); !strings.Contains(notes,
		"By the numbers given, against the row above: Messenger, WeChat and Telegram.") || strings.Contains(notes,
		"not known") {
		t.Errorf("on the evening:\n%s", notes)
	}
}

func TestTheKeyForEstimatesSaysWhatItChanges(t *testing.T) {
	start(t, 80, 24, "--day", "2021-01-15").press("e").
		shows("without estimates: the order changes; Signal ≥2 M " +
			"(2016, old)")
	start(t, 80, 24, "--view", "compare").press("e").
		shows("without estimates: the order is less sure")
}

func TestTallWindowsGetThickBars(t *testing.T) {
	for _, c := range []struct{ w, h, thick int }{{80, 24, 1}, {120, 36, 1}, {160, 45, 2}, {200, 60, 3}} {
		text, rows := start(t, c.w, c.h, "--day", "2021-01-15").text(), 0
		for _, row := range strings.Split(text, "\n") {
			if strings.Contains(row, "▒▒▒▒▒") { // Messenger's figure alone is old
				rows++
			}
		}
		if rows != c.thick {
			t.Errorf("%d×%d: the bar of Messenger is %d rows high, want %d:\n%s", c.w, c.h, rows, c.thick, text)
		}
	}
}

// Rows without room for words are explained by the signs that are seen; what has no room is counted, and help begins
// with it.
func TestSmallRankingExplainsWhatItShows(t *testing.T) {
	start(t, 45, 12, "--day", "2021-01-15").shows("WhatsApp ≥90 times Signal, an estimate",
		"4? by the numbers given ~ about", "≥ at least ▶ or more ☆ not company ▒ old")
	start(t, 45, 12).shows("▒ ░ old, very old ~ about +2: ?").press("?").
		shows("Not in the note, for want of room", "order not known", "☆ press, estimate, repeat")
	start(t, 40, 10, "--day", "2021-01-15").shows("WhatsApp ≥90 times Signal, an estimate")
	start(t, 45, 12, "--day", "2021-01-15", "--no-estimates").shows("no estimates: new order")
}

func TestSortingOutlivesOtherScreens(t *testing.T) {
	d := start(t, 120, 36, "--view", "growth").press("f", "f")
	by := d.app.frame.Sort()
	if d.press("7"); d.app.frame.Sort() != "" {
		t.Errorf("figures are sorted by %q, a column of growth", d.app.frame.Sort())
	}
	if d.press("1", "3"); by == "" || d.app.frame.Sort() != by {
		t.Errorf("after a look at other screens growth is sorted by %q, it was %q", d.app.frame.Sort(), by)
	}
}

func TestTheSaveDialogTellsItsKeysInAnyWindow(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {45, 12}, {60, 16}, {80, 24}, {120, 36}} {
		d := start(t, size[0], size[1]).press("s").
			shows("enter save", "esc leave", "svg", "file", "size", "theme")
		d.app.saved(savedMsg{err: errors.New("cannot write the file: there is no room on the disk, and no other " +
			"place was named")})
		d.shows("error: cannot write", "enter save")
	}
}
