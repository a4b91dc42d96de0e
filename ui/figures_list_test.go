package ui

import (
	"fmt"
	"testing"
)

func TestFiguresAreSortedByTheNextColumn(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--metric", "all")
	for _, c := range [][2]string{
		{"newest first", "oldest first"}, {"by messenger", "by messenger, last first"},
		{"by what they count", "by what they count, last first"}, {"largest first", "smallest first"},
		{"company reports first", "company reports last"}, {"by publisher, A to Z", "by publisher, Z to A"},
	} {
		d.shows(c[0] + ", 1 of 334")
		d.press("r")
		d.shows(c[1] + ", 1 of 334")
		d.press("f")
	}
	d.shows("newest first, 1 of 334") // after the last column the first, in its own direction
}

func TestFiguresSelectionSurvivesFilters(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--figure", fortyMillion)
	d.chooses("w", "WhatsApp") // the others go: the first row stands in
	d.shows("of active users, WhatsApp", "newest first, 1 of 43", "WhatsApp had at least 3 bn users")
	d.press("/")
	d.typeText("oberlo")
	d.press("enter")
	d.shows(`"oberlo"`)
	d.press("esc") // the search goes
	d.lacks(`"oberlo"`)
	d.shows("of active users, WhatsApp")
	d.press("esc") // then the messenger
	d.shows("160 figures of active users, everyone", "newest first, 49 of 160", "Signal had at least 40 M users")
	d.press("f")
	d.press("f")
	d.press("f") // by value: another row, the same figure
	d.shows("largest first", "Signal had at least 40 M users")
	d.chooses("w", "WhatsApp")
	d.press("down") // moving takes the selection along
	d.shows("largest first, 2 of 43")
	d.press("esc")
	d.lacks("Signal had at least 40 M users")
}

func TestFiguresWalk(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures")
	for _, c := range []struct {
		key string
		at  int
	}{
		{"up", 1}, {"down", 2}, {"j", 3}, {"k", 2}, {"G", 160}, {"down", 160}, {"g", 1}, {"pgdown", 13}, {"pgup", 1},
	} {
		d.press(c.key)
		d.shows(fmt.Sprintf("newest first, %d of 160", c.at))
	}
	d.clickOn("30 Apr 2025")
	d.shows("newest first, 10 of 160")
	if d.app.frame.Open {
		t.Error("a click opens the figure")
	}
	d.clickOn("30 Apr 2025")
	if !d.app.frame.Open {
		t.Error("a second click does not open the figure")
	}
}

func TestFiguresWithoutEstimates(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--whose", "signal")
	d.shows("6 figures of active users, Signal")
	d.press("e")
	d.press("down")
	d.shows("3 figures of active users, Signal", "3 estimates left out")
	d.lacks("~70 M")
}
