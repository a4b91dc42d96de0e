package ui

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/growth"
	"userbase/ui/screen"
)

// growthNames are the names in the rows of the screen from top to bottom.
func growthNames(d *driver) (lanes, table []string) {
	var names []string
	for _, line := range strings.Split(d.text(), "\n") {
		runes := []rune(line)
		if len(runes) < 16 || !slices.Contains(screen.Filled, runes[3]) {
			continue
		}
		names = append(names, strings.TrimSpace(string(runes[5:15])))
	}
	return names[:len(names)/2], names[len(names)/2:]
}

func TestGrowthShowsTheRaceAndTheTable(t *testing.T) {
	start(t, 80, 24, "--view", "growth", "--focus", "messenger").draws(
		"                0 years  3        6        9        12       15",
		" ▸ ◆ Messenger  ───────‹•½────1─────────────────────────────── 15.3",
		"   ■ WhatsApp   ──░░░░░░░░░•───½────1────────────2──────────░░3─────── 17.8",
		"   ● WeChat     ──·░░░•────½─────────1────────────────────────── 15.8",
		"   ▲ Telegram   ‹·─────•─────────────░½──────────░1───── 13.3",
		"   ★ Signal     ──────────────────‹·───────────────── 12.3",
		"   ▼ Threema    ─────────────────────────·──────────────── 14.0",
		" ▸ ◆ Messenger  ◆ ~600 M Mar 2015  ◆  ~1.3 bn Q1 2018  1.92 to 2.5   25 to 37 %",
		"   ■ WhatsApp   □ ~200 M Jan 2013  □    ~3 bn Jun 2024    12 to 19   24 to 30 %",
		"   ▼ Threema    ▽ ~200 k Feb 2014  ▼    ~11 M Dec 2022    47 to 64   54 to 61 %",
		" Messenger was first to 1 bn users: 4.7 to 5.0 years after launch, against",
		" 6.5 to 7.0 for WhatsApp, 6.9 to 7.2 for WeChat and 10.9 to 11.6 for Telegram.",
		"· 10 M • 100 M ½ 500 M 1 2 3 bn  ░ reached in here  ‹ before  □ not company")
}

func TestGrowthHasAgesSparklinesAndPanelWhereThereIsRoom(t *testing.T) {
	start(t, 120, 36, "--view", "growth", "--focus", "telegram").draws(
		" ▸ ▲ Telegram   ‹·─────•─────────────░½──────────░1───── 13.3",
		"                 0.7   2.6            7.5         11.6",
		"                ▁   ▁▁▂▃▄ ▄▅▅▅▇▇▇▇ doubled in 2.7 to 3.2 years", // nothing known of 2018
		"launched 14 Aug 2013, 13.3 years ago",
		"10 M       before 0.7    24 Mar 2014", "first figure ≥35 M",
		"1 bn       10.9 to 11.6  19 Mar 2025", "after ~950 M, 22 Jul 2024",
		"2 bn       not reached on record",
		"17 to 22 times in 9.6 years", "34 to 38 % a year on average", "doubled in 2.1 to 2.4 years",
		"from ~50 M, 8 Dec 2014", "official, read in TechCrunch",
		"Newer, but a floor: at least 1 bn,", "No growth from a floor.",
		"Not reached: Signal, Threema.", "periods differ: rates do not rank")
}

func TestGrowthKnowsOnlyWhatTheDayKnew(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth").works("9")
	d.draws("Figures up to 15 January 2021", "   ▲ Telegram   ‹·─────•─────────────░½ 7.4",
		"n/a  only one bounded figure; standing: ~20 M, Dec 2020", "7000 to 7500 130 to 140 %")
	d.lacks("for Telegram", "░░3")
	start(t, 80, 24, "--view", "growth", "--day", "2012-01-01").draws("   ★ Signal     n/a  launched Jul 2014", "n/a  first figure 23 Apr 2014")
	start(t, 80, 24, "--view", "growth", "--day", "2014-10-20").draws("n/a  less than two years apart; standing: ~600 M, Aug 2014", "the definition changed in Q4 2013")
}

func TestGrowthSortsBothBlocksAlike(t *testing.T) {
	want := map[string]string{
		"":                      "Messenger WhatsApp WeChat Telegram Signal Threema",
		growth.GrowthByName:     "Messenger Signal Telegram Threema WeChat WhatsApp",
		growth.GrowthByFirst:    "Messenger WeChat WhatsApp Telegram Signal Threema",
		growth.GrowthByLatest:   "WhatsApp WeChat Messenger Telegram Signal Threema",
		growth.GrowthByTimes:    "Threema Telegram WhatsApp WeChat Signal Messenger",
		growth.GrowthByYear:     "Threema Telegram Signal Messenger WhatsApp WeChat",
		growth.GrowthByDoubling: "Threema Telegram Signal Messenger WhatsApp WeChat",
		growth.GrowthByYears:    "WeChat WhatsApp Telegram Threema Signal Messenger",
		growth.GrowthByLaunch:   "WhatsApp WeChat Messenger Threema Telegram Signal",
	}
	d := start(t, 80, 24, "--view", "growth")
	for range len(growth.Screen{}.SortColumns()) + 1 {
		sort := d.app.frame.Sort()
		lanes, table := growthNames(d)
		if got := strings.Join(lanes, " "); got != want[sort] {
			t.Errorf("sorted by %q: %s, want %s", sort, got, want[sort])
		}
		if !slices.Equal(lanes, table) {
			t.Errorf("sorted by %q: lanes %v, table %v", sort, lanes, table)
		}
		d.works("r")
		f := d.app.frame
		start(t, f.W, f.H, screen.Args(f.State)...).draws(growth.GrowthSortNotice(f)) // in the note, not only as the answer to the key
		lanes, table = growthNames(d)
		slices.Reverse(lanes)
		// In the screen's own order those without a billion stay behind those who have it.
		if got := strings.Join(lanes, " "); sort != "" && got != want[sort] {
			t.Errorf("sorted by %q, reversed and read upwards: %s, want %s", sort, got, want[sort])
		}
		slices.Reverse(lanes)
		if !slices.Equal(lanes, table) {
			t.Errorf("sorted by %q, reversed: lanes %v, table %v", sort, lanes, table)
		}
		d.works("r", "f")
	}
	if sort := d.app.frame.Sort(); sort != "" {
		t.Errorf("after all columns the sort key leads to %q", sort)
	}
}

func TestGrowthPutsTheUnknownLastInBothDirections(t *testing.T) {
	for _, args := range [][]string{{}, {"--reverse"}} {
		d := start(t, 80, 24, append([]string{"--view", "growth", "--day", "2021-01-15", "--sort", growth.GrowthByTimes}, args...)...)
		if lanes, _ := growthNames(d); lanes[5] != "Signal" {
			t.Errorf("%v: last is %s, want Signal, whose growth is unknown", args, lanes[5])
		}
	}
	d := start(t, 80, 24, "--view", "growth", "--hide", "messenger")
	if lanes, table := growthNames(d); lanes[5] != "Messenger" || table[5] != "Messenger" {
		t.Errorf("a hidden messenger is not last: %v %v", lanes, table)
	}
	d.draws("   ◆ Messenger  hidden: x shows it", "WhatsApp or WeChat was first to 1 bn users: 6.5 to 7.0 years after launch")
	start(t, 80, 24, "--view", "growth", "--hide", "messenger,signal,telegram,threema,wechat,whatsapp").draws("All six are hidden. Press a.")
}

func TestGrowthArrowsFollowTheRows(t *testing.T) {
	d := start(t, 45, 12, "--view", "growth", "--sort", growth.GrowthByName).works("g")
	want := []string{"messenger", "signal", "telegram", "threema", "wechat", "whatsapp"}
	for i, id := range want {
		f := d.app.frame
		if f.Focus != id {
			t.Errorf("row %d: focus %s, want %s", i, f.Focus, id)
		}
		d.draws("▸ " + string(f.Mark(id, true)) + " " + f.Name(id)) // five rows, six messengers: it scrolls
		d.works("down")
	}
	if d.works("up", "pgup"); d.app.frame.Focus != "messenger" {
		t.Errorf("a page up leads to %s", d.app.frame.Focus)
	}
	if d.works("G"); d.app.frame.Focus != "whatsapp" {
		t.Errorf("the end is %s", d.app.frame.Focus)
	}
}

func TestGrowthSaysWhoWasFirstOnlyAsFarAsItIsKnown(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", "Messenger was first to 1 bn users: 4.7 to 5.0 years after launch, against 6.5 to 7.0 for WhatsApp, 6.9 to 7.2 for WeChat and 10.9 to 11.6 for Telegram. Not reached: Signal, Threema."},
		{"--day 2016-03-01", "WhatsApp was first on record to 1 bn users: 6.5 to 7.0 years after launch; Messenger, WeChat, Telegram, Threema and Signal were not that old yet."},
		{"--day 2012-01-01", "WeChat was first on record to 10 M users: 0.4 to 1.0 years [e] after launch [d]; Messenger was not that old yet. Not reached: WhatsApp."},
		{"--metric installs_total", "Messenger or WhatsApp was first on record to 1 bn installs: 2.8 to 3.9 years after launch against 2.8 to 6.2; later: 7.4 to 8.1 [e] for Telegram [d]. Not reached: Signal, Threema."},
		{"--day 2010-01-01", "No messenger has reached 10 M users on record up to 1 Jan 2010."},
		{"--metric ad_reach --day 2012-01-01", "No messenger has a figure of this kind up to 1 Jan 2012."},
	} {
		f := frameOf(t, 80, 24, append([]string{"--view", "growth"}, strings.Fields(c.args)...)...)
		if got := fit.Unbind(growth.Screen{}.Sentence(f)[0]); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.args, got, c.want)
		}
	}
}

// Whoever may have been the first is named before "was first"; nobody else is.
func TestGrowthNamesEveryoneWhoMayHaveBeenFirst(t *testing.T) {
	f := frameOf(t, 80, 24, "--view", "growth")
	for _, g := range data.Groups {
		for _, noEst := range []bool{false, true} {
			for day := data.Date(2009, 1, 1); day <= f.Today; day += 61 {
				f.State.Day, f.Group, f.NoEst = day, g, noEst
				for _, said := range (growth.Screen{}).Sentence(f) {
					said = fit.Unbind(said)
					named, rest, claims := strings.Cut(said, " was first")
					if !claims {
						continue
					}
					stone := -1
					for i, v := range data.MilestoneValues {
						if strings.Contains(rest, "to "+data.FormatValue(v)+" ") {
							stone = i
						}
					}
					best := 1e9
					for _, m := range f.Set.Messengers {
						if s := f.Set.Milestones(m.ID, f.Query(), day)[stone]; s.Reached != nil {
							best = min(best, s.AgeHi)
						}
					}
					for _, m := range f.Set.Messengers {
						s := f.Set.Milestones(m.ID, f.Query(), day)[stone]
						if may := s.Reached != nil && s.AgeLo <= best; may != strings.Contains(named, m.Short) {
							t.Fatalf("%s, %s: %q names %s: %v, should be %v", day, g, said, m.Short, !may, may)
						}
					}
				}
			}
		}
	}
}

func TestGrowthDetailAndRecordsHoldTheSources(t *testing.T) {
	d := start(t, 120, 60, "--view", "growth", "--focus", "telegram").works("enter").draws("From about 50 M", "To about 950 M", "https://", "Standing: at least 1 bn")
	f := d.app.frame
	if page := f.Screen().Page(f); page == nil || page.Publisher != "VCPost" {
		t.Errorf("the page to open is %v, want that of the latest figure", page)
	}
	rec := growth.Screen{}.Records(f)
	if len(rec.Rows) != 6 {
		t.Fatalf("%d rows, want one a messenger", len(rec.Rows))
	}
	for _, row := range rec.Rows {
		if len(row.Cells) != len(rec.Columns) || len(row.Figures) < 2 {
			t.Errorf("%v: %d cells in %d columns, %d figures", row.Cells[0], len(row.Cells), len(rec.Columns), len(row.Figures))
		}
	}
	first := rec.Rows[0]
	var values []string
	for _, c := range first.Cells {
		if c.Value == "" {
			c.Value = c.Text
		}
		values = append(values, c.Value)
	}
	want := "Messenger|2011-08-09|600000000|2015-03-25|1300000000|2018-01-31|2.9|1.92..2.5|25..37|2.2..3.1|..2.8|..2.8|3.1..3.3|4.7..5.0||"
	if got := strings.Join(values, "|"); got != want {
		t.Errorf("the first row is\n%s, want\n%s", got, want)
	}
}

// In the second row stand the doubling time and the years between, or the years alone: never one over the other.
func TestGrowthSecondRowsDoNotOverlap(t *testing.T) {
	for w := 40; w <= 130; w++ {
		text := start(t, w, 20, "--view", "growth").text()
		for _, row := range strings.Split(text, "\n") {
			if i := strings.Index(row, "doubled in"); i >= 0 && !doubledRow.MatchString(row[i:]) {
				t.Fatalf("%d columns: the row reads %q:\n%s", w, row, text)
			}
		}
	}
	start(t, 60, 20, "--view", "growth").shows("in 11.4 years").lacks("doubled in")
}

var doubledRow = regexp.MustCompile(`^doubled in [\d.]+ to [\d.]+ years +(in )?[\d.]+ years( |$)`)
