package ui

import "testing"

const fortyMillion = "signal:users:2021-01-25:the-verge-2021"

// TestFiguresWhoSaidThatSignalHad40Million walks three roads to one figure and copies it.
func TestFiguresWhoSaidThatSignalHad40Million(t *testing.T) {
	for road, walk := range []func(*driver){
		func(d *driver) {
			d.press("/")
			d.typeText("signal 40 M")
			d.press("enter")
		},
		func(d *driver) {
			d.press("/")
			d.typeText("the battle inside")
			d.press("enter")
			d.chooses("m", "daily active users")
			d.chooses("m", "active users")
			d.press("e")
		},
		func(d *driver) {
			d.chooses("w", "Signal")
			for range 3 {
				d.press("down")
			}
		},
	} {
		d := start(t, 80, 24, "--view", "figures")
		walk(d)
		d.shows("≥40 M the press in The Ver", "Signal had at least 40 M users on 25 Jan 2021, by the press: "+
			`read in The Verge (Platformer, Casey Newton), "The battle inside Signal", 25 Jan 2021.`)
		want := "Signal had at least 40 M users on 25 January 2021, by the press: " +
			`read in The Verge (Platformer, Casey Newton), "The battle inside Signal", 25 January 2021, ` +
			`https://www.theverge.com/22249391/` +
			"signal-app-abuse-messaging-employees-violence-misinformation; does not say who counts"
		if got := d.copies(); got != want {
			t.Errorf("road %d copies\n%s, want\n%s", road, got, want)
		}
	}
}

func TestFiguresBesideThePanel(t *testing.T) {
	d := start(t, 120, 36, "--view", "figures", "--figure", fortyMillion)
	d.shows("160 figures of active users, everyone", "newest first, 49 of 160", "counter nobody named",
		"│ Counted", "│ Another source",
		"25 Jan 2021 to 30 Dec 2021", "none within six months", "o open page y copy citation")
	d.draws("│ ☆ Signal", "│ at least 40 M users", "│ replaced about 20 M, Dec 2020, an",
		"│ until    about 50 M, 2021, the press")
}

func TestFiguresInFull(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--figure", fortyMillion)
	d.press("enter")
	d.shows("In full", "https://www.theverge.com/22249391/signal-app-abuse", "at least 40 M users")
	d.press("pgdown")
	d.shows("Counted", "25 Jan 2021 to 30 Dec 2021")
	d.press("esc")
	if d.app.frame.Open {
		t.Error("esc leaves the figure open")
	}
}

func TestFiguresHeaderSorts(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures")
	d.clickOn("value  who says so")
	d.shows("largest first")
	d.clickOn("value  who says so")
	d.shows("smallest first")
}

func TestFiguresNoneSaysWhatToPress(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--metric", "dau", "--whose", "threema", "--search", "verge")
	d.shows(`No figure: daily active users, Threema, "verge".`,
		"Press m for another metric, w for another messenger, / for another text, esc to clear the search or "+
			"a for all figures.")
	for _, key := range []string{"enter", "o", "y", "down"} {
		d.press(key)
		d.shows("no figure is listed")
	}
	d.press("a")
	d.shows("334 figures, all metrics, everyone")
	d = start(t, 120, 36, "--view", "figures", "--metric", "ad_reach", "--no-estimates")
	d.shows("No figure: advertising reach, no estimates.", "e for estimates")
}
