package growth

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/snapshot"
)

// unlaunched is growth with a messenger whose launch nobody knows in focus.
func unlaunched(t *testing.T, w, h int, flags ...string) shown {
	t.Helper()
	flags = append([]string{"--focus", "nextalk"}, flags...)
	return show(frametest.FrameOn(t, frametest.Own(t), Screen{}, w, h, flags...))
}

// What is reckoned from the launch is left out with the reason where the launch is not known; the days stand.
func TestTheLaunchIsNotKnown(t *testing.T) {
	v := unlaunched(t, 120, 36)
	panel := frametest.Panel(v.Frame).Plain()
	for _, want := range []string{"launch not known", "Users  by", "10 M   30 Jun 2021", "1 bn   30 Sep 2026"} {
		if !strings.Contains(panel, want) {
			t.Errorf("the panel lacks %q:\n%s", want, panel)
		}
	}
	draws(t, body(v), " ▮ Nextalk   launch not known")
	if wide := strings.Join(body(unlaunched(t, 200, 60)), "\n"); strings.Count(wide, "launch not known") != 2 {
		t.Errorf("table and lanes:\n%s", wide)
	}

	text := data.Plain(strings.Join(v.Sentence(), "\n"))
	want := "Messenger was first on record to 1 bn users: 4.7 to 5.0 years after launch, against 6.5 to 7.0 for " +
		"WhatsApp, 6.9 to 7.2 for WeChat and 10 to 12 for Telegram; the launch of Nextalk is not known."
	if !strings.Contains(text, want) {
		t.Errorf("%s\nlacks %s", text, want)
	}
	alone := unlaunched(t, 120, 36, "--hide", "whatsapp,wechat,messenger,telegram,signal,threema")
	if text, want := data.Plain(alone.Sentence()[0]), "Who was first to a milestone cannot be said: the launch of "+
		"Nextalk is not known."; !strings.HasSuffix(text, want) {
		t.Errorf("%s", text)
	}

	rec := v.Records()
	for _, row := range rec.Rows {
		if row.Cells[0].Text != "Nextalk" {
			continue
		}
		for _, id := range []string{"launched", "launched_precision", "age_1_bn_lo", "age_1_bn_hi"} {
			if c := frametest.Cell(t, rec, row, id); c != (snapshot.Cell{}) {
				t.Errorf("%s is %+v", id, c)
			}
		}
		why := data.Plain(frametest.Cell(t, rec, row, "age_why").Value)
		if !strings.Contains(why, "1 bn: launch not known") {
			t.Errorf("why: %s", why)
		}
	}
	speech := ""
	for _, p := range v.Speech() {
		speech += strings.Join(p.More, " ")
	}
	for _, want := range []string{"When it was launched is not known.", "1 bn users by 30 Sep 2026 (own figure)."} {
		if !strings.Contains(data.Plain(speech), want) {
			t.Errorf("the speech lacks %q", want)
		}
	}
}

func TestAnUnknownLaunchComesLast(t *testing.T) {
	for _, column := range []string{"launched", "billion"} {
		for _, flags := range [][]string{{"--sort", column}, {"--sort", column, "--reverse"}} {
			v := unlaunched(t, 120, 36, flags...)
			last := len(v.rows) - 1
			if column == "billion" { // Signal and Threema never reached it
				last -= 2
			}
			for i, r := range v.rows {
				if r.ID == "nextalk" && i < last {
					t.Errorf("%v: place %d of %v", flags, i, ids(v.rows))
				}
			}
		}
	}
}

// The flags of a row tell of own figures also where only a milestone rests on one: WeChat's 100 M.
func TestFlagsTellOfOwnMilestones(t *testing.T) {
	v := unlaunched(t, 120, 36, "--day", "2020-06-30")
	rec := v.Records()
	for _, row := range rec.Rows {
		flags := ";" + frametest.Cell(t, rec, row, "flags").Value + ";"
		own := row.Cells[0].Text == "WeChat" || row.Cells[0].Text == "Nextalk"
		if strings.Contains(flags, ";own;") != own {
			t.Errorf("%s: %s", row.Cells[0].Text, flags)
		}
	}
}
