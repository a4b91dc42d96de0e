package ui

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestGrowthShowsTheRaceAndTheTable(t *testing.T) {
	start(t, 80, 24, "--view", "growth", "--focus", "messenger").draws(
		"                0 years  3        6        9        12       15",
		" ▸ ◆ Messenger  ───────‹•½────1─────────────────────────────── 15.3",
		"   ■ WhatsApp   ──░░░░░░░░░•───½────1────────────2──────────░░3─────── 17.8",
		"   ● WeChat     ──·░░░•────½─────────1────────────────────────── 15.8",
		"   ▲ Telegram   ‹·─────•─────────────░½──────────░1───── 13.3",
		"   ★ Signal     ──────────────────‹·───────────────── 12.3",
		"   ▼ Threema    ─────────────────────────·──────────────── 14.0",
		" ▸ ◆ Messenger  ◆ ~600 M Mar 2015  ◆  ~1.3 bn Jan 2018 1.92 to 2.5   25 to 37 %",
		"   ■ WhatsApp   □ ~200 M Jan 2013  □    ~3 bn Jun 2024    12 to 19   24 to 30 %",
		"   ▼ Threema    ▽  ~50 k Jun 2013  ▼    ~11 M Dec 2022  190 to 260   74 to 80 %",
		" Messenger was first to 1 bn users: 4.7 to 5.0 years after launch, against",
		" 6.5 to 7.0 for WhatsApp, 6.9 to 7.2 for WeChat and 10.9 to 11.6 for Telegram.")
}

// The signs of the lanes are explained where they stand; digits always, where somebody has a billion.
func TestGrowthExplainsItsSigns(t *testing.T) {
	start(t, 120, 36, "--view", "growth").shows("periods differ", "1 2 3 bn", "· 10 M", "• 100 M", "½ 500 M",
		"░ reached in here", "‹ before", "~ about")
	start(t, 45, 12, "--view", "growth").lacks("10 M", "1 2 3 bn", "reached in here")
}

func TestGrowthHasAgesSparklinesAndPanelWhereThereIsRoom(t *testing.T) {
	start(t, 120, 36, "--view", "growth", "--focus", "telegram").draws(
		" ▸ ▲ Telegram   ‹·─────•─────────────░½──────────░1───── 13.3",
		"                 0.7   2.6            7.5         11.6",
		"                ▁   ▁▁▂▃▄ ▄▅▅▅▇▇▇▇ doubled in 2.7 to 3.2 years", // nothing known of 2018
		"launched 14 Aug 2013, 13.3 years ago",
		"10 M       before 0.7    24 Mar 2014", "first figure ≥35 M",
		"17 to 22 times in 9.6 years", "34 to 38 % a year on average", "doubled in 2.1 to 2.4 years",
		"Not reached: Signal, Threema.")
}

func TestGrowthKnowsOnlyWhatTheDayKnew(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth")
	d.works("9")
	d.draws("Figures up to 15 January 2021", "   ▲ Telegram   ‹·─────•─────────────░½ 7.4",
		"n/a  only one bounded figure; standing: ~20 M, Dec 2020", "7000 to 7500 130 to 140 %")
	d.lacks("for Telegram", "░░3")
}

func TestGrowthKeysSort(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth")
	d.works("f")
	d.shows("sorted by name, A first")
	d.works("r")
	d.shows("sorted by name, Z first")
	d.works("f")
	d.shows("sorted by first figure, smallest first")
	// In the note, not only as the answer to the key.
	start(t, 80, 24, testEnv().Args(d.app.frame.State)...).shows("sorted by first figure, smallest first")
}

func TestGrowthSaysWhatItLosesWithoutEstimates(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth", "--sort", "times")
	d.works("e")
	d.shows("without estimates: the order changes")
	d.works("e")
	d.shows("estimates are back")
}

func TestGrowthHides(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth", "--focus", "messenger")
	d.works("x")
	d.draws(" ▸ ◆ Messenger  hidden: x shows it")
	start(t, 80, 24, "--view", "growth", "--hide", "messenger").draws("   ◆ Messenger  hidden: x shows it",
		" WhatsApp or WeChat was first to 1 bn users: 6.5 to 7.0 years after launch")
	start(t, 80, 24, "--view", "growth", "--hide", "messenger,signal,telegram,threema,wechat,whatsapp").shows(
		"All are hidden. Press a.")
}

// Five rows, six messengers: the list scrolls, so that the focus stays in sight.
func TestGrowthArrowsFollowTheRows(t *testing.T) {
	d := start(t, 45, 12, "--view", "growth", "--sort", "name")
	d.works("g")
	for i, id := range []string{"messenger", "signal", "telegram", "threema", "wechat", "whatsapp", "whatsapp"} {
		f := d.app.frame
		if f.Focus != id {
			t.Errorf("after %d steps the focus is %s, want %s", i, f.Focus, id)
		}
		d.draws("▸ " + string(f.Mark(id, true)) + " " + f.Name(id))
		d.works("down")
	}
	for _, c := range []struct{ key, want string }{{"up", "wechat"}, {"pgup", "messenger"}, {"G", "whatsapp"}} {
		if d.works(c.key); d.app.frame.Focus != c.want {
			t.Errorf("%s leads to %s, want %s", c.key, d.app.frame.Focus, c.want)
		}
	}
}

func TestGrowthOpensAndClosesTheFocusInFull(t *testing.T) {
	d := start(t, 120, 60, "--view", "growth", "--focus", "telegram")
	d.works("enter")
	d.shows("From about 50 M", "To about 950 M", "https://", "Standing: at least 1 bn")
	d.works("esc")
	d.lacks("Standing: at least 1 bn")
}

// In the second row stand the doubling time and the years between, or the years alone: never one over the other.
func TestGrowthSecondRowsDoNotOverlap(t *testing.T) {
	doubled := regexp.MustCompile(`^doubled in [\d.]+ to [\d.]+ years +(in )?[\d.]+ years( |$)`)
	var seen []string
	for w := 40; w <= 130; w++ {
		text := start(t, w, 20, "--view", "growth").text()
		for _, row := range strings.Split(text, "\n") {
			if i := strings.Index(row, "doubled in"); i >= 0 {
				if seen = append(seen, row); !doubled.MatchString(row[i:]) {
					t.Fatalf("%d columns: the row reads %q:\n%s", w, row, text)
				}
			}
		}
	}
	if len(slices.Compact(seen)) < 10 {
		t.Errorf("only %d second rows seen", len(seen))
	}
	start(t, 60, 20, "--view", "growth").shows("in 11.4 years").lacks("doubled in")
}
