package ui

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/figures"
	"userbase/ui/fit"
)

const fortyMillion = "signal:users:2021-01-25:the-verge-2021"

func TestFiguresWhoSaidThatSignalHad40Million(t *testing.T) {
	for road, walk := range []func(*driver){
		func(d *driver) { d.press("/").typeText("signal 40 M").press("enter") },
		func(d *driver) { // all the way round to active users
			d.press("/").typeText("the battle inside").press("enter", "m", "m", "m", "m", "m", "m", "m", "e")
		},
		func(d *driver) { d.press("w", "w", "w", "w", "w", "down", "down", "down") },
	} {
		d := start(t, 80, 24, "--view", "figures")
		walk(d)
		d.shows("≥40 M press The Verge", `Signal had at least 40 M users on 25 January 2021, by the press: The Verge (Platformer, Casey Newton), "The battle inside Signal", 25 January 2021 [d].`)
		want := `Signal had at least 40 M users on 25 January 2021, by the press: The Verge (Platformer, Casey Newton), "The battle inside Signal", 25 January 2021, ` +
			`https://www.theverge.com/22249391/signal-app-abuse-messaging-employees-violence-misinformation [p] press [d] definition not stated`
		if got := d.copies(); got != want {
			t.Errorf("road %d copies\n%s, want\n%s", road, got, want)
		}
	}
}

func TestFiguresInFull(t *testing.T) {
	d := start(t, 120, 36, "--view", "figures", "--figure", fortyMillion)
	d.shows("161 figures of active users, everyone", "newest first, 48 of 161", "counted nobody named", "│ Stood", "25 January 2021 to 30 March 2022", "none within six months")
	d.draws("│ ☆ Signal", "│ at least 40 M users", "│ replaced ~20 M (Dec 2020, estimate)", "│ until    ~50 M (2022, press)")
	d = start(t, 80, 24, "--view", "figures", "--figure", fortyMillion)
	d.press("enter").shows("In full", "https://www.theverge.com/22249391/signal-app-abuse", "bound at least").press("pgdown").shows("Stood", "25 January 2021 to 30 March 2022").press("esc")
	if d.app.frame.Open {
		t.Error("esc leaves the figure open")
	}
	// a floor below what stood, and a list that repeats
	for id, want := range map[string]string{
		"messenger:mau:2019-07-31:datareportal":                "it only repeats an older company figure",
		"signal:installs:2021-01-15..2021-01-15:azvision-2021": "Flows are never added up",
	} {
		d = start(t, 120, 36, "--view", "figures", "--metric", "all", "--figure", id)
		f := d.app.frame
		if figures.SelectedFigure(f).ID != id {
			t.Fatalf("there is no figure %s", id)
		}
		var panel []string
		for _, l := range f.Screen().Panel(f, 36) {
			for _, s := range l.Spans {
				panel = append(panel, strings.Fields(s.Text)...)
			}
		}
		if text := strings.Join(panel, " "); !strings.Contains(text, "Never stood") || !strings.Contains(text, want) {
			t.Errorf("the panel of %s is %s", id, text)
		}
	}
}

func TestFiguresHeaderSorts(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures")
	d.clickOn("value  basis").shows("largest first")
	d.clickOn("value  basis").shows("smallest first")
}

func TestFiguresNoneSaysWhatToPress(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--metric", "dau", "--whose", "threema", "--search", "verge")
	d.shows(`No figure: daily active users, Threema, "verge".`, "Press m for another metric, w for another messenger, / for another text or a for all figures.")
	for _, key := range []string{"enter", "o", "y", "down"} {
		d.press(key).shows("no figure is listed")
	}
	d.press("a").shows("322 figures, all metrics, everyone")
	d = start(t, 120, 36, "--view", "figures", "--metric", "ad_reach", "--no-estimates")
	d.shows("No figure: advertising reach, no estimates.", "e for estimates")
}

// TestFiguresNeverCut reads every row at every width: days and numbers stand in full.
func TestFiguresNeverCut(t *testing.T) {
	for _, w := range []int{40, 45, 52, 60, 72, 80, 100, 119, 120, 160, 200} {
		for _, ascii := range []bool{false, true} {
			for _, whose := range []string{"", "signal"} {
				f := frameOf(t, w, 60, "--view", "figures", "--metric", "all")
				f.Whose, f.ASCII = whose, ascii
				list := figures.FigureList(f)
				for i := 0; i < len(list); i += 30 {
					f.Figure = list[i].ID
					text := strings.Split(Render(f).Plain(), "\n")
					l := figures.FigureRows(f)
					first := fit.FirstRow(i, len(list), l.Rows)
					for y, o := range list[first:min(first+l.Rows, len(list))] {
						value := o.Signed()
						if ascii {
							value = strings.NewReplacer("≥", ">=", "≤", "<=").Replace(value)
						}
						row := text[3+l.Top+y]
						if !strings.Contains(row, figures.FigurePeriod(o)+" ") || !strings.Contains(row, " "+value) {
							t.Errorf("width %d: %q lacks %s or %s", w, row, figures.FigurePeriod(o), value)
						}
					}
				}
			}
		}
	}
}

func TestFiguresSentences(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures")
	f := d.app.frame
	for id, want := range map[string]string{
		"signal:installs:2021-01-04..2021-01-17:azvision-2021": `Signal was installed about 47 M times from 4 to 17 January 2021 (Sensor Tower) [e]: `,
		"signal:installs:2021-01-15:azvision-2021":             `Signal was installed about 7.7 M times on 15 January 2021 (Sensor Tower) [e]: `,
		"signal:installs:2021-01-31:orf-at":                    `Signal was installed about 30 M times in January 2021 (Apptopia) [e]: `,
		"signal:installs:2021-01-01..2021-04-30:news18-2021-2": `Signal was installed about 64.6 M times in Jan-Apr 2021 (Sensor Tower) [e]: `,
		"signal:installs:2020-12-28..2021-01-03:":              `Signal was installed about 246 k times from 28 December 2020 to 3 January 2021 (Sensor Tower) [e]: `,
		"signal:installs_total:2021-01-14:the-times-2021":      `Signal had been installed at least 50 M times up to 14 January 2021 (Google Play, official): `,
		"signal:installs_total:2025-04-21:marketwatch":         `Signal had been installed about 220 M times up to April 2025 (by an estimate) [e]: `,
		"telegram:signups_per_day:2016-02-23:":                 `Telegram had about 350 k sign-ups a day on 23 February 2016, official: `,
		"telegram:signups:2021-01-10..2021-01-12:":             `Telegram had about 25 M sign-ups from 10 to 12 January 2021, official: `,
		"messenger:ad_reach:2024-01-31:statistico":             `Advertisers could reach about 979 M accounts through Messenger in January 2024 (not users), by Meta ad tools: `,
		"wechat:mau:2020-12-31:":                               `WeChat had 1.225 bn monthly users in Q4 2020, filing: `,
		"threema:users_cumulative:2026-01-17:":                 `Threema had at least 12 M users since launch in January 2026, official: `,
	} {
		parts := strings.Split(id, ":")
		var found *data.Observation
		for i := range f.Set.Observations {
			o := &f.Set.Observations[i]
			from, to, _ := strings.Cut(parts[2], "..")
			if to == "" {
				from, to = "", parts[2]
			}
			if o.Messenger == parts[0] && string(o.Metric) == parts[1] && o.AsOf.String() == to && (from == "" || o.From.String() == from) &&
				(parts[3] == "" || o.Source.ID == parts[3]) {
				found = o
			}
		}
		if found == nil {
			t.Errorf("no figure %s", id)
			continue
		}
		s := figures.FigureSentence(f, found)
		if got := fit.Unbind(s[0]); !strings.HasPrefix(got, want) || !strings.Contains(got, found.Source.Publisher) {
			t.Errorf("%s:\n%s, want\n%s", id, got, want)
		}
		for i := 1; i < len(s); i++ {
			if len(s[i]) > len(s[i-1]) {
				t.Errorf("%s: wording %d is longer than the one before: %s", id, i, s[i])
			}
		}
	}
}

func TestFiguresRecords(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--whose", "signal", "--figure", fortyMillion)
	r := d.app.frame.Report()
	if len(r.Rows) != 6 {
		t.Fatalf("%d rows", len(r.Rows))
	}
	for _, row := range r.Rows {
		if len(row.Cells) != len(r.Columns) || len(row.Figures) != 1 || row.Cells[3].Value != fit.Itoa64(row.Figures[0].Value) {
			t.Errorf("row %v", row.Cells)
		}
	}
	row := r.Rows[3].Cells
	if row[0].Text != "25 Jan 2021" || row[0].Value != "2021-01-25" || row[3].Text != "at least 40 M" || row[3].Value != "40000000" || fit.Unbind(row[8].Text) != "25 January 2021 to 30 March 2022" {
		t.Errorf("the row of the 40 M is %v", row)
	}
	if p := (figures.Screen{}).Page(d.app.frame); p == nil || p.ID != "the-verge-2021" {
		t.Errorf("o opens %v", p)
	}
}
