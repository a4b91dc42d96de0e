package ui

import "testing"

// The questions that a person must be able to answer from the screens, with keys alone.
func TestAPersonFindsTheAnswers(t *testing.T) {
	t.Run("first to a billion", func(t *testing.T) {
		start(t, 80, 24).press("3").
			shows(
				"Messenger was first to 1 bn users: 4.7 to 5.0 years after launch, against 6.5 to 7.0 for WhatsApp.")
	})
	t.Run("since when Telegram is surely bigger than 500 M", func(t *testing.T) {
		d := start(t, 120, 36, "--focus", "telegram").press("3")
		d.shows("▲ Telegram", "500 M 6.6 to 7.5 12 Jan 2021", "after about 400 M, 24 Apr 2020")
		// The figure itself, and from when it held.
		d.press("7", "/").
			typeText("500 m").
			press("enter").
			shows("Telegram had at least 500 M "+
				"monthly users on 12 Jan 2021, by the company",
				"Counted 12 Jan 2021 to 30 Oct 2021")
	})
	t.Run("Signal against WhatsApp today, and how sure", func(t *testing.T) {
		start(t, 120, 36).press("4").
			shows("At least 40 times as many", "order sure", "definitions differ",
				"WhatsApp has at least 40 times as many users as Signal: at least 3 bn (29 Jun 2026, "+
					"the company) against about 70 M (26 Jun 2025, an estimate).").
			// Without estimates it is less sure: the next figure is old.
			press("e").
			shows("by the numbers given",
				"WhatsApp is ahead of Signal by the numbers given, but Signal's figure is 4 years 10 months old").
			press("down", "up").
			shows("without estimates: the order is less sure")
	})
	t.Run("what happened on 15 January 2021", func(t *testing.T) {
		d := start(t, 120, 36).press("9", "5")
		d.shows("Signal breaks down for more than a day", "WhatsApp postpones its terms to 15 May",
			"WhatsApp rewrites its privacy policy", "Elon Musk tweets 'Use Signal'",
			"Nobody published how many left WhatsApp. About 7.7 M installs that day (Sensor Tower, an estimate).",
			"no causal claim")
		d.press("enter").shows("calls demand above \"even our most optimistic projections\"", "SlashGear", "https://")
	})
	t.Run("what WhatsApp's owner may do with data", func(t *testing.T) {
		start(t, 80, 24).press("6").
			shows("data in the EU", "data in the rest of the world",
				"as of 2026").
			press("enter").
			shows("https://")
		start(t, 120, 36).press("6").
			shows("Meta says EU and UK data does not serve its products or ads; other "+
				"sharing in the group stays allowed.",
				"Since August 2016 number, device and usage data may go to Meta, also for ads; only opt-outs made in "+
					"2016 still count.")
	})
	t.Run("who said that Signal had 40 million users", func(t *testing.T) {
		d := start(t, 80, 24).press("7", "7", "/").typeText("signal 40 m").press("enter")
		d.shows(`Signal had at least 40 M users on 25 Jan 2021, by the press: read in The Verge (Platformer, Casey ` +
			`Newton), "The battle inside Signal", 25 Jan 2021.`)
		d.press("enter").
			shows("press, reported from inside", "Unnamed second employee; company would not confirm",
				"https://www.theverge.com/")
	})
}
