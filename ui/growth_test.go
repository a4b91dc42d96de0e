package ui

import "testing"

func TestGrowthShowsChangesAndYears(t *testing.T) {
	start(t, 80, 24, "--view", "growth", "--focus", "signal").draws(
		" Who grew?  15 January 2021 to today, figures up to 30 June 2026   active users",
		"               15 Jan 2021              today                     change",
		" ▸ ☆ Signal        about 20 M  Dec 2020     about 70 M  Jun 2025  2.9-4.2 times",
		"   ◆ Messenger    about 1.3 bn Jan 2018 no newer figure           not known",
		" ■ WhatsApp  0.6 to 4.0  0.6 to 4.0  5.0 to 5.3  6.5 to 7.0  10 to 12  14 to 16",
		" ☆ Signal    under 6.5   -           -           -           -         -",
		" Signal grew 2.9 to 4.2 times: from about 20 M (Dec 2020, ")
}

func TestGrowthExplainsWhatIsNotKnown(t *testing.T) {
	start(t, 80, 24, "--view", "growth").shows("not known: open or not newer", "- not on record")
	start(t, 120, 36, "--view", "growth").shows(`not known: both are "at least" or nothing newer`, "- not on record",
		"dotted: not known how steep")
	start(t, 45, 12, "--view", "growth").shows("≥ at least").lacks("not on record", "dotted")
}

func TestGrowthDrawsChartsAndPanelWhereThereIsRoom(t *testing.T) {
	start(t, 120, 36, "--view", "growth", "--focus", "wechat").draws("WeChat 1.439 bn", "to 1 bn     0 years",
		"4.7 to 5.0", "Users  years       by", "Growth since the start of its line", "4.0 to 4.1 times as many,",
		"doubled in 6.1 to 6.2 years")
}

// On the evening itself there is nothing before it: the change is that of the year before, and the first day stays.
func TestGrowthHasAFirstDay(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth")
	d.works("9")
	d.draws("The year before 15 January 2021", "               15 Jan 2020              15 Jan 2021")
	d.works("0")
	d.draws("15 January 2021 to today")
	d.press("L", "H", "H").works("i") // a year back
	first := d.app.frame.Day()
	d.shows("first day: " + plain(first.Short()))
	d.works("0")
	d.draws("Who grew?  " + plain(first.Long()) + " to today")
	if f := d.app.frame; f.IndexDay != first || f.State.Unit != "people" {
		t.Errorf("the first day is %s, the unit %s", f.IndexDay, f.State.Unit)
	}
}

func TestGrowthKeysSort(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth")
	d.works("f")
	d.shows("sorted by name, A first")
	d.works("r")
	d.shows("sorted by name, Z first")
	d.works("f")
	d.shows("sorted by figure of the first day, smallest first")
	// In the note, not only as the answer to the key.
	start(t, 80, 24, testEnv().Args(d.app.frame.State)...).shows("sorted by figure of the first day, smallest first")
}

func TestGrowthSaysWhatItLosesWithoutEstimates(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth", "--sort", "times")
	d.works("e")
	d.shows("without estimates: same order")
	d.works("e")
	d.shows("estimates are back")
}

func TestGrowthHides(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth", "--focus", "messenger")
	d.works("x")
	d.draws(" ▸ ◆ Messenger hidden: x shows it", " Messenger is hidden: x shows it. WhatsApp or WeChat was first to")
	start(t, 80, 24, "--view", "growth", "--hide", "messenger,signal,telegram,threema,wechat,whatsapp").shows(
		"All are hidden. Press a.")
}

// In the smallest windows the rows scroll, so that the focus stays in sight.
func TestGrowthArrowsFollowTheRows(t *testing.T) {
	d := start(t, 45, 10, "--view", "growth", "--sort", "name")
	d.works("g")
	for i, id := range []string{"messenger", "signal", "telegram", "threema", "wechat", "whatsapp", "whatsapp"} {
		f := d.app.frame
		if f.Focus != id {
			t.Errorf("after %d steps the focus is %s, want %s", i, f.Focus, id)
		}
		d.draws("▸ " + string(f.FigureMark(f.Standing(id))) + " " + f.Name(id))
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
	d.shows("At least 500 M, 12 Jan 2021", "At least 1 bn, 19 Mar 2025", "https://")
	d.works("esc")
	d.lacks("At least 500 M, 12 Jan 2021")
}
