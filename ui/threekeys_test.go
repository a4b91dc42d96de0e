package ui

import "testing"

// Whatever one came for is three keys away from the first screen at most: a run of one arrow counts as one key, and so
// does d with its day and enter.
func TestThreeKeysAreEnough(t *testing.T) {
	day := func(d *driver, text string) *driver { return d.press("d").typeText(text).press("enter") }
	for name, c := range map[string]struct {
		keys func(d *driver) *driver
		want []string
	}{
		"how big is each": {func(d *driver) *driver { return d },
			[]string{"1 ■ WhatsApp", "at least 3 bn", "1.439 bn", "about 70 M"}},
		"how big on a day": {func(d *driver) *driver { return day(d, "15.1.2021") },
			[]string{"On 15 January 2021", "at least 2 bn", "about 20 M"}},
		"how many times as many as another": { // arrows, shift and arrows, and that is two
			func(d *driver) *driver { return d.press("down", "shift+down") },
			[]string{"▸", "B", "WeChat is ahead of Threema by the numbers given, at most 120 times"}},
		"the same on a screen of its own": {func(d *driver) *driver { return d.press("4", "down") },
			[]string{"WeChat against Signal", "you may write"}},
		"who grew between two days": {func(d *driver) *driver { return day(d.press("3"), "15.1.2021 to today") },
			[]string{"15 January 2021 to today", "17 to 18 %", "2.9-4.2 times"}},
		"all figures of one": {func(d *driver) *driver { return d.press("down", "down", "7") },
			[]string{"figures of active users, Telegram", "≥1 bn"}},
		"who says so": {func(d *driver) *driver { return d.press("enter") },
			[]string{"says so", "the company", "https://"}},
		"what it may do with data in the EU": {func(d *driver) *driver { return d.press("6") },
			[]string{"data in the EU", "Meta says EU and UK data does not"}},
		"a picture for the paper": {func(d *driver) *driver { return d.press("s", "enter") },
			[]string{"saved", ".svg"}},
	} {
		t.Run(name, func(t *testing.T) { c.keys(start(t, 80, 24)).shows(c.want...) })
	}
}
