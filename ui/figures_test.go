package ui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"userbase/data"
)

// factsApp is the program on the real data in mono, as of the day of the data set.
func factsApp(t *testing.T, w, h int, change func(*State)) *App {
	t.Helper()
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := Default()
	if change != nil {
		change(&s)
	}
	return NewApp(NewEnv(set, data.Date(2026, 11, 22), "test"), s, w, h, Terminal{NoColor: true}, Doer{})
}

// factsPress types keys: names of keys, or text letter by letter after a "/".
func factsPress(a *App, keys ...string) {
	special := map[string]rune{"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "enter": tea.KeyEnter,
		"esc": tea.KeyEscape, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "space": tea.KeySpace}
	for _, k := range keys {
		if code, ok := special[k]; ok {
			a.Update(tea.KeyPressMsg{Code: code})
			continue
		}
		for _, r := range k {
			a.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
}

// factsText is the screen as plain text.
func factsText(a *App) string { return a.picture().Plain() }

// factsFlow is the screen with all its blanks and line ends as single blanks.
func factsFlow(a *App) string { return strings.Join(strings.Fields(factsText(a)), " ") }

func factsWant(t *testing.T, a *App, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(factsFlow(a), w) {
			t.Errorf("the screen lacks %q:\n%s", w, factsText(a))
		}
	}
}

// factsCopied is what the copy key sends to the clipboard.
func factsCopied(a *App) string {
	_, e := Act(Action{Verb: Copy}, a.Frame())
	return e.Text
}

const fortyMillion = "signal:users:2021-01-25:the-verge-2021"

func onFigures(s *State) { s.View = "figures" }

func TestFiguresWhoSaidThatSignalHad40Million(t *testing.T) {
	for _, road := range [][]string{
		{"/", "signal 40 M", "enter"},
		{"/", "the battle inside", "enter", "m", "m", "m", "m", "m", "m", "m", "e"}, // all the way round to active users
		{"w", "w", "w", "w", "w", "down", "down", "down"},
	} {
		a := factsApp(t, 80, 24, onFigures)
		factsPress(a, road...)
		factsWant(t, a, "≥40 M press The Verge", `Signal had at least 40 M users on 25 January 2021, by the press: The Verge (Platformer, Casey Newton), "The battle inside Signal", 25 January 2021 [d].`)
		want := `Signal had at least 40 M users on 25 January 2021, by the press: The Verge (Platformer, Casey Newton), "The battle inside Signal", 25 January 2021, ` +
			`https://www.theverge.com/22249391/signal-app-abuse-messaging-employees-violence-misinformation [p] press [d] definition not stated`
		if got := factsCopied(a); got != want {
			t.Errorf("%v copies\n%s, want\n%s", road, got, want)
		}
	}
}

func TestFiguresInFull(t *testing.T) {
	a := factsApp(t, 120, 36, func(s *State) { s.View, s.Figure = "figures", fortyMillion })
	factsWant(t, a, "161 figures of active users, everyone", "newest first, 48 of 161", "counted nobody named", "│ Stood", "25 January 2021 to 30 March 2022", "none within six months")
	for _, line := range []string{"│ ☆ Signal", "│ at least 40 M users", "│ replaced ~20 M (Dec 2020, estimate)", "│ until    ~50 M (2022, press)"} {
		if !strings.Contains(factsText(a), line) {
			t.Errorf("the panel lacks %q:\n%s", line, factsText(a))
		}
	}
	a = factsApp(t, 80, 24, func(s *State) { s.View, s.Figure = "figures", fortyMillion })
	factsPress(a, "enter")
	factsWant(t, a, "In full", "https://www.theverge.com/22249391/signal-app-abuse", "bound at least")
	factsPress(a, "pgdown")
	factsWant(t, a, "Stood", "25 January 2021 to 30 March 2022")
	factsPress(a, "esc")
	if a.Frame().Open {
		t.Error("esc leaves the figure open")
	}
	// a floor below what stood, and a list that repeats
	for id, want := range map[string]string{
		"messenger:mau:2019-07-31:datareportal":                "it only repeats an older company figure",
		"signal:installs:2021-01-15..2021-01-15:azvision-2021": "Flows are never added up",
	} {
		a = factsApp(t, 120, 36, func(s *State) { s.View, s.Group, s.Figure = "figures", AllMetrics, id })
		f := a.Frame()
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
	a := factsApp(t, 120, 36, func(s *State) { s.View, s.Group = "figures", AllMetrics })
	number := func(o *data.Observation) int { return a.Frame().number(o.Messenger) }
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
		list := a.Frame().figureList()
		if len(list) != len(a.Frame().Set.Observations) {
			t.Fatalf("%d figures are listed", len(list))
		}
		factsWant(t, a, c.words)
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
		factsPress(a, "r")
		factsWant(t, a, c.reversed)
		if c.words == "newest first" {
			reversed := a.Frame().figureList()
			slices.Reverse(reversed)
			for i, o := range reversed {
				if o != list[i] {
					t.Fatalf("oldest first is not newest first from behind at %s", o.ID)
				}
			}
		} else {
			check(a.Frame().figureList(), func(x, y *data.Observation) bool { return c.before(y, x) })
		}
		factsPress(a, "f")
	}
	factsWant(t, a, "newest first") // after the last column the first
	if s := a.Frame().State; s.Sort != "" || s.Reverse {
		t.Errorf("the own order is sort %q, reverse %v", s.Sort, s.Reverse)
	}
}

func TestFiguresHeaderSorts(t *testing.T) {
	a := factsApp(t, 80, 24, onFigures)
	click := func() {
		for y, line := range strings.Split(factsText(a), "\n") {
			if x := strings.Index(line, "value  basis"); x >= 0 {
				a.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
				return
			}
		}
		t.Fatal("no header")
	}
	click()
	factsWant(t, a, "largest first")
	click()
	factsWant(t, a, "smallest first")
}

func TestFiguresSelectionSurvivesFilters(t *testing.T) {
	a := factsApp(t, 80, 24, func(s *State) { s.View, s.Figure = "figures", fortyMillion })
	factsPress(a, "w") // WhatsApp only: the first row stands in
	if o := a.Frame().selectedFigure(); o == nil || o.Messenger != "whatsapp" || o != a.Frame().figureList()[0] {
		t.Errorf("selected is %v", o)
	}
	factsPress(a, "/", "oberlo", "enter")
	factsWant(t, a, `"oberlo"`)
	factsPress(a, "esc", "esc") // the search goes, then the messenger
	if s := a.Frame().State; s.Search != "" || s.Whose != "" {
		t.Errorf("after esc twice: search %q, whose %q", s.Search, s.Whose)
	}
	if o := a.Frame().selectedFigure(); o.ID != fortyMillion {
		t.Errorf("selected is %s", o.ID)
	}
	factsPress(a, "f", "f", "f") // by value: another row, the same figure
	factsWant(t, a, "largest first", "Signal had at least 40 M users")
	factsPress(a, "w", "down") // moving takes the selection along
	if o := a.Frame().selectedFigure(); o.Messenger != "whatsapp" || o != a.Frame().figureList()[1] {
		t.Errorf("selected is %s", o.ID)
	}
}

func TestFiguresWalk(t *testing.T) {
	a := factsApp(t, 80, 24, onFigures)
	at := func() int { return a.Frame().figureAt(a.Frame().figureList()) + 1 }
	for _, c := range []struct {
		key  string
		want int
	}{{"up", 1}, {"down", 2}, {"j", 3}, {"k", 2}, {"G", 161}, {"down", 161}, {"g", 1}} {
		if factsPress(a, c.key); at() != c.want {
			t.Errorf("%s leads to row %d, want %d", c.key, at(), c.want)
		}
	}
	factsPress(a, "pgdown")
	page := at()
	if page < 10 || page > 14 {
		t.Errorf("a page leads to row %d", page)
	}
	factsPress(a, "pgup")
	if at() != 1 {
		t.Errorf("a page back leads to row %d", at())
	}
	row := func() (x, y int) {
		for y, line := range strings.Split(factsText(a), "\n") {
			if strings.Contains(line, "30 Apr 2025") {
				return 20, y
			}
		}
		t.Fatal("the row is not in sight")
		return
	}
	x, y := row()
	a.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	if o := a.Frame().selectedFigure(); o.AsOf != data.Date(2025, 4, 30) || a.Frame().Open {
		t.Errorf("a click selects %s, open %v", o.ID, a.Frame().Open)
	}
	x, y = row()
	a.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	if !a.Frame().Open {
		t.Error("a second click does not open the figure")
	}
}

func TestFiguresNoneSaysWhatToPress(t *testing.T) {
	a := factsApp(t, 80, 24, func(s *State) { s.View, s.Group, s.Whose, s.Search = "figures", data.GroupDAU, "threema", "verge" })
	factsWant(t, a, `No figure: daily active users, Threema, "verge".`, "Press m for another metric, w for another messenger, / for another text or a for all figures.")
	for _, key := range []string{"enter", "o", "y", "down"} {
		factsPress(a, key)
		factsWant(t, a, "no figure is listed")
	}
	factsPress(a, "a")
	factsWant(t, a, "322 figures, all metrics, everyone")
	a = factsApp(t, 120, 36, func(s *State) { s.View, s.Group, s.NoEst = "figures", data.GroupAdReach, true })
	factsWant(t, a, "No figure: advertising reach, no estimates.", "e for estimates")
}

func TestFiguresWithoutEstimates(t *testing.T) {
	a := factsApp(t, 80, 24, func(s *State) { s.View, s.Whose = "figures", "signal" })
	factsWant(t, a, "6 figures of active users, Signal")
	factsPress(a, "e", "down")
	factsWant(t, a, "3 figures of active users, Signal", "no estimates, no repeats: 3 left out (e)")
	for _, o := range a.Frame().figureList() {
		if o.Basis >= data.Estimate {
			t.Errorf("%s is listed", o.ID)
		}
	}
}

func TestFiguresSearch(t *testing.T) {
	a := factsApp(t, 80, 24, func(s *State) { s.View, s.Group = "figures", AllMetrics })
	for search, want := range map[string]func(*data.Observation) bool{
		"GITHUB hansu":   func(o *data.Observation) bool { return strings.Contains(o.Source.Publisher, "GitHub hansu650") },
		"installs ~47 m": func(o *data.Observation) bool { return o.Messenger == "signal" && o.Value == 47_000_000 },
		"~1.3 bn repeat": func(o *data.Observation) bool { return o.Value == 1_300_000_000 && o.Basis == data.Repeat },
		"sign-ups":       nil,
		"weak":           nil,
		"腾讯":             nil,
	} {
		f := a.Frame()
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
	f := a.Frame()
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
				a := factsApp(t, w, 60, func(s *State) { s.View, s.Group, s.Whose, s.ASCII = "figures", AllMetrics, whose, ascii })
				f := a.Frame()
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
	a := factsApp(t, 80, 24, onFigures)
	f := a.Frame()
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
	a := factsApp(t, 80, 24, func(s *State) { s.View, s.Whose, s.Figure = "figures", "signal", fortyMillion })
	r := a.Frame().Report()
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
	if p := (figures{}).Page(a.Frame()); p == nil || p.ID != "the-verge-2021" {
		t.Errorf("o opens %v", p)
	}
}
