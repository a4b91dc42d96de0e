package ui

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
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
		if f.selectedFigure().ID != id {
			t.Fatalf("there is no figure %s", id)
		}
		var panel []string
		for _, l := range f.screen().Panel(f, 36) {
			for _, s := range l.Spans {
				panel = append(panel, strings.Fields(s.Text)...)
			}
		}
		if text := strings.Join(panel, " "); !strings.Contains(text, "Never stood") || !strings.Contains(text, want) {
			t.Errorf("the panel of %s is %s", id, text)
		}
	}
}

func TestFiguresOrder(t *testing.T) {
	d := start(t, 120, 36, "--view", "figures", "--metric", "all")
	number := func(o *data.Observation) int { return d.app.frame.number(o.Messenger) }
	signs := func(s string) string { return strings.ToLower(strings.TrimLeft(s, `"`)) }
	for _, c := range []struct {
		words, reversed string
		first, last     string // ids of the first and the last figure
		before          func(x, y *data.Observation) bool
	}{
		{"newest first", "oldest first", "wechat:mau:2026-06-30", "whatsapp:users:2009-09-30", func(x, y *data.Observation) bool { return x.AsOf > y.AsOf }},
		{"by messenger", "by messenger, last first", "whatsapp:users:2026-06-29", "threema:", func(x, y *data.Observation) bool { return number(x) < number(y) }},
		{"by what they count", "by what they count, last first", "wechat:mau:2026-06-30", "telegram:signups_per_day:2015", func(x, y *data.Observation) bool { return metricOrder(x.Metric) < metricOrder(y.Metric) }},
		{"largest first", "smallest first", "whatsapp:installs_total:2021-01-13", "signal:installs:2021-01-06", func(x, y *data.Observation) bool { return x.Value > y.Value }},
		{"best basis first", "weakest basis first", "wechat:mau:2026-06-30", "messenger:mau:", func(x, y *data.Observation) bool { return x.Basis < y.Basis }},
		{"by publisher, A to Z", "by publisher, Z to A", "messenger:ad_reach:2023-10-31:abp-live", "", func(x, y *data.Observation) bool {
			return signs(x.Source.Publisher) < signs(y.Source.Publisher)
		}},
	} {
		list := d.app.frame.figureList()
		if len(list) != len(d.app.frame.Set.Observations) {
			t.Fatalf("%d figures are listed", len(list))
		}
		d.shows(c.words)
		check := func(list []*data.Observation, before func(x, y *data.Observation) bool) {
			for i := 1; i < len(list); i++ {
				x, y := list[i-1], list[i]
				if before(y, x) || !before(x, y) && x.AsOf < y.AsOf {
					t.Errorf("%s: %s stands before %s", c.words, x.ID, y.ID)
				}
			}
		}
		check(list, c.before)
		if !strings.HasPrefix(list[0].ID, c.first) || !strings.HasPrefix(list[len(list)-1].ID, c.last) {
			t.Errorf("%s goes from %s to %s, want %s to %s", c.words, list[0].ID, list[len(list)-1].ID, c.first, c.last)
		}
		d.press("r").shows(c.reversed)
		if c.words == "newest first" {
			reversed := d.app.frame.figureList()
			slices.Reverse(reversed)
			for i, o := range reversed {
				if o != list[i] {
					t.Fatalf("oldest first is not newest first from behind at %s", o.ID)
				}
			}
		} else {
			check(d.app.frame.figureList(), func(x, y *data.Observation) bool { return c.before(y, x) })
		}
		d.press("f")
	}
	d.shows("newest first") // after the last column the first
	if s := d.app.frame.State; s.Sort != "" || s.Reverse {
		t.Errorf("the own order is sort %q, reverse %v", s.Sort, s.Reverse)
	}
}

func TestFiguresHeaderSorts(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures")
	d.clickOn("value  basis").shows("largest first")
	d.clickOn("value  basis").shows("smallest first")
}

func TestFiguresSelectionSurvivesFilters(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--figure", fortyMillion)
	d.press("w") // WhatsApp only: the first row stands in
	if o := d.app.frame.selectedFigure(); o == nil || o.Messenger != "whatsapp" || o != d.app.frame.figureList()[0] {
		t.Errorf("selected is %v", o)
	}
	d.press("/").typeText("oberlo").press("enter").shows(`"oberlo"`).press("esc", "esc") // the search goes, then the messenger
	if s := d.app.frame.State; s.Search != "" || s.Whose != "" {
		t.Errorf("after esc twice: search %q, whose %q", s.Search, s.Whose)
	}
	if o := d.app.frame.selectedFigure(); o.ID != fortyMillion {
		t.Errorf("selected is %s", o.ID)
	}
	d.press("f", "f", "f") // by value: another row, the same figure
	d.shows("largest first", "Signal had at least 40 M users")
	d.press("w", "down") // moving takes the selection along
	if o := d.app.frame.selectedFigure(); o.Messenger != "whatsapp" || o != d.app.frame.figureList()[1] {
		t.Errorf("selected is %s", o.ID)
	}
}

func TestFiguresWalk(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures")
	at := func() int { return d.app.frame.figureAt(d.app.frame.figureList()) + 1 }
	for _, c := range []struct {
		key  string
		want int
	}{{"up", 1}, {"down", 2}, {"j", 3}, {"k", 2}, {"G", 161}, {"down", 161}, {"g", 1}} {
		if d.press(c.key); at() != c.want {
			t.Errorf("%s leads to row %d, want %d", c.key, at(), c.want)
		}
	}
	d.press("pgdown")
	page := at()
	if page < 10 || page > 14 {
		t.Errorf("a page leads to row %d", page)
	}
	d.press("pgup")
	if at() != 1 {
		t.Errorf("a page back leads to row %d", at())
	}
	d.clickOn("30 Apr 2025")
	if o := d.app.frame.selectedFigure(); o.AsOf != data.Date(2025, 4, 30) || d.app.frame.Open {
		t.Errorf("a click selects %s, open %v", o.ID, d.app.frame.Open)
	}
	d.clickOn("30 Apr 2025")
	if !d.app.frame.Open {
		t.Error("a second click does not open the figure")
	}
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

func TestFiguresWithoutEstimates(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--whose", "signal")
	d.shows("6 figures of active users, Signal")
	d.press("e", "down").shows("3 figures of active users, Signal", "no estimates, no repeats: 3 left out (e)")
	for _, o := range d.app.frame.figureList() {
		if o.Basis >= data.Estimate {
			t.Errorf("%s is listed", o.ID)
		}
	}
}

func TestFiguresSearch(t *testing.T) {
	d := start(t, 80, 24, "--view", "figures", "--metric", "all")
	for search, want := range map[string]func(*data.Observation) bool{
		"GITHUB hansu":   func(o *data.Observation) bool { return strings.Contains(o.Source.Publisher, "GitHub hansu650") },
		"installs ~47 m": func(o *data.Observation) bool { return o.Messenger == "signal" && o.Value == 47_000_000 },
		"~1.3 bn repeat": func(o *data.Observation) bool { return o.Value == 1_300_000_000 && o.Basis == data.Repeat },
		"sign-ups":       nil,
		"weak":           nil,
		"腾讯":             nil,
	} {
		f := d.app.frame
		f.Search = search
		list := f.figureList()
		if len(list) == 0 || len(list) == len(f.Set.Observations) {
			t.Errorf("%q finds %d figures", search, len(list))
		}
		for _, o := range list {
			if want != nil && !want(o) {
				t.Errorf("%q finds %s", search, o.ID)
			}
		}
	}
	f := d.app.frame
	f.Search = "40 m"
	for _, o := range f.figureList() {
		if s := o.Signed(); !strings.HasSuffix(s, "40 M") && !strings.Contains(o.Note+o.Source.Title+o.Source.Publisher, "40 M") {
			t.Errorf("40 m finds %s, %s", o.ID, s)
		}
	}
}

// TestFiguresNeverCut reads every row at every width: days and numbers stand in full.
func TestFiguresNeverCut(t *testing.T) {
	for _, w := range []int{40, 45, 52, 60, 72, 80, 100, 119, 120, 160, 200} {
		for _, ascii := range []bool{false, true} {
			for _, whose := range []string{"", "signal"} {
				f := frameOf(t, w, 60, "--view", "figures", "--metric", "all")
				f.Whose, f.ASCII = whose, ascii
				list := f.figureList()
				for i := 0; i < len(list); i += 30 {
					f.Figure = list[i].ID
					text := strings.Split(Render(f).Plain(), "\n")
					l := f.figureRows()
					first := firstRow(i, len(list), l.rows)
					for y, o := range list[first:min(first+l.rows, len(list))] {
						value := o.Signed()
						if ascii {
							value = strings.NewReplacer("≥", ">=", "≤", "<=").Replace(value)
						}
						row := text[3+l.top+y]
						if !strings.Contains(row, figurePeriod(o)+" ") || !strings.Contains(row, " "+value) {
							t.Errorf("width %d: %q lacks %s or %s", w, row, figurePeriod(o), value)
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
		s := f.figureSentence(found)
		if got := unbind(s[0]); !strings.HasPrefix(got, want) || !strings.Contains(got, found.Source.Publisher) {
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
		if len(row.Cells) != len(r.Columns) || len(row.Figures) != 1 || row.Cells[3].Value != itoa64(row.Figures[0].Value) {
			t.Errorf("row %v", row.Cells)
		}
	}
	row := r.Rows[3].Cells
	if row[0].Text != "25 Jan 2021" || row[0].Value != "2021-01-25" || row[3].Text != "at least 40 M" || row[3].Value != "40000000" || unbind(row[8].Text) != "25 January 2021 to 30 March 2022" {
		t.Errorf("the row of the 40 M is %v", row)
	}
	if p := (figures{}).Page(d.app.frame); p == nil || p.ID != "the-verge-2021" {
		t.Errorf("o opens %v", p)
	}
}
