package ui

import (
	"context"
	"strings"
	"testing"

	"userbase/data"
	"userbase/data/own"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records name messengers of one's own in full, whatever short names screens and pictures have for them; those that
// are embedded keep their short names everywhere.
func TestRecordsNameInFull(t *testing.T) {
	const table = "messenger,metric,as_of,value\nTelegram Business Messenger,mau,2026-01-01,10 M\n" +
		"Telegram Business Chat,mau,2026-01-01,9 M\nTelegram Business Chat,mau,2025-01-01,4 M\n"
	embedded, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	set, report, err := own.Read(context.Background(), embedded, []own.File{{Name: "two.csv",
		Text: strings.NewReader(table)}}, own.Options{Today: testToday})
	if err != nil || set == nil {
		t.Fatalf("%v, %v", err, report.Faults)
	}
	env := NewEnv(set, testToday, "test")
	const first, second = "Telegram Business Messenger", "Telegram Business Chat"
	for i := range 2 * len(env.ViewIDs()) { // each today, and before the first figure
		view, day := env.ViewIDs()[i/2], [...]string{"today", "2024-06-01"}[i%2]
		state, err := env.Parse([]string{"--view", view, "--day", day, "--focus", second, "--base", first,
			"--whose", second})
		if err != nil {
			t.Fatal(err)
		}
		f := screen.NewFrame(env, state, 80, 24, screen.NewLook(screen.Dark, false))
		for _, format := range snapshot.Formats {
			if format.Binary {
				continue
			}
			b, err := Encode(f, format, readSize, screen.Dark, snapshot.Options{})
			if err != nil {
				t.Fatal(err)
			}
			text := strings.ReplaceAll(plain(string(b)), "\n   ", " ")
			switch {
			case format.Picture:
				if view == "ranking" && !strings.Contains(text, "Telegra…") {
					t.Errorf("%s of %s has no short names", format.ID, view)
				}
			case strings.Contains(text, "Telegra…"), strings.Contains(text, "Facebook Messenger") && view == "ranking":
				t.Errorf("%s of %s has other names:\n%.2000s", format.ID, view, text)
			case view == "events", day != "today", format.ID == "alt" && view != "compare":
			case !strings.Contains(text, second):
				t.Errorf("%s of %s does not name %s:\n%.2000s", format.ID, view, second, text)
			}
		}
	}
}
