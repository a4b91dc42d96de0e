package figures

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// lines are the rows of the body.
func lines(f screen.Frame) []string { return strings.Split(frametest.Body(f).Plain(), "\n") }

// TestDrawsAtEverySize draws each size into the grids that it asks for, and into smaller ones.
func TestDrawsAtEverySize(t *testing.T) {
	drawn := 0
	for w := screen.MinWidth; w <= 200; w += 4 {
		for h := screen.MinHeight; h <= 60; h++ {
			f := frametest.Frame(t, Screen{}, w, h, "--metric", []string{"all", "flows", "dau", "active"}[h%4])
			if h%5 == 0 {
				f.Whose, f.Search = "threema", "verge"
			}
			f.ASCII, f.Picture = h%2 == 0, h%3 == 0 && h > 16
			if strings.TrimSpace(frametest.Body(f).Plain()) != "" {
				drawn++
			}
			frametest.DrawSmaller(show(f), f)
		}
	}
	if want := 41 * 51; drawn != want {
		t.Errorf("%d of %d sizes show something", drawn, want)
	}
}

// TestTheRowsAtTheirLimits holds every height from which on something more is drawn, and the one below.
func TestTheRowsAtTheirLimits(t *testing.T) {
	for _, c := range []struct {
		h    int
		want rows
	}{
		{0, rows{}}, {2, rows{count: 2}}, {3, rows{top: 1, count: 2}},
		{8, rows{top: 1, count: 7}}, {9, rows{top: 1, count: 7, note: 1}},
		{11, rows{top: 1, count: 9, note: 1}}, {12, rows{top: 1, count: 9, note: 2}},
		{13, rows{top: 1, count: 10, note: 2}}, {14, rows{top: 2, count: 10, note: 2}},
	} {
		if got := layRows(c.h, false); got != c.want {
			t.Errorf("%d rows: %+v, want %+v", c.h, got, c.want)
		}
	}
	if got, want := layRows(14, true), (rows{top: 2, count: 11}); got != want {
		t.Errorf("beside a panel: %+v, want %+v", got, want)
	}
}

// TestTheColumnsAtTheirLimits names the columns that are drawn, from the least width at which they are.
func TestTheColumnsAtTheirLimits(t *testing.T) {
	drawn := func(w int, one bool) string {
		p := layColumns(w, 11, 9, one)
		var names []string
		for _, c := range []struct {
			name string
			at   int
		}{{"who", p.name}, {"says", p.who}, {"public", p.public}, {"read", p.read}, {"title", p.title},
			{"flags", p.flags}} {
			if c.at > 0 {
				names = append(names, c.name)
			}
		}
		if p.room {
			names = append(names, "room")
		}
		return strings.Join(names, " ")
	}
	for _, c := range []struct {
		one  bool
		want []string
	}{
		{false, []string{"20", "43 flags", "45 who", "53 who flags", "56 who flags room",
			"66 who says flags room", "71 who says read room", "117 who says public read room",
			"139 who says public read title room"}},
		{true, []string{"20", "43 flags", "56 who flags room", "66 who says flags room", "71 who says read room",
			"117 who says public read room", "139 who says public read title room"}},
	} {
		var got []string
		last := "-"
		for w := 20; w <= 160; w++ {
			if now := drawn(w, c.one); now != last {
				got, last = append(got, strings.TrimSpace(fmt.Sprint(w)+" "+now)), now
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("of one %v:\n%s, want\n%s", c.one, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
	wide := places{period: 14, mark: 15, name: 17, counts: 27, value: 47, who: 49, public: 75, read: 90,
		title: 116, end: 159, says: firmWide,
		room: true}
	if got := layColumns(160, 11, 9, false); got != wide {
		t.Errorf("160 cells: %+v, want %+v", got, wide)
	}
}

// TestNothingThatCountsIsCut reads every row at every width: days and numbers stand in full.
func TestNothingThatCountsIsCut(t *testing.T) {
	read := 0
	for _, w := range []int{40, 45, 52, 60, 72, 80, 100, 119, 120, 160, 200} {
		for _, flags := range []string{"", "--ascii", "--whose signal", "--ascii --whose signal"} {
			f := frametest.Frame(t, Screen{}, w, 60, append(strings.Fields(flags), "--metric", "all")...)
			list := show(f).list
			for i := 0; i < len(list); i += 30 {
				f.Figure = list[i].ID()
				v, text := show(f), lines(f)
				first := fit.FirstRow(i, len(list), v.count)
				for y, o := range list[first:min(first+v.count, len(list))] {
					value, day, row := data.Plain(o.Signed()), data.Plain(o.ShortPeriod()), text[v.top+y]
					if f.ASCII {
						value = strings.NewReplacer("≥", ">=", "≤", "<=").Replace(value)
					}
					if !strings.Contains(row, day+" ") || !strings.Contains(row, " "+value) {
						t.Errorf("width %d: %q lacks %s or %s", w, row, day, value)
					}
					read++
				}
			}
		}
	}
	if read < 5000 {
		t.Errorf("only %d rows were read", read)
	}
}

// TestTheTable reads drawn rows blank for blank: those of days, and those of periods.
func TestTheTable(t *testing.T) {
	for _, c := range []struct {
		w     int
		flags string
		want  []string // the header and the first rows
	}{
		{40, "--metric active", []string{
			"        as of   counts       value",
			" ▸    Q2 2026 ● monthly   1.439 bn",
			"  29 Jun 2026 ■ users        ≥3 bn"}},
		{80, "--metric active", []string{
			"         as of   who       counts         value  who says so    told by, in",
			" ▸     Q2 2026 ● WeChat    monthly     1.439 bn  company report Tencent     [w]",
			"   29 Jun 2026 ■ WhatsApp  users          ≥3 bn  the company    WhatsApp    [d]"}},
		{80, "--metric active --whose wechat --search filing", []string{
			"         as of   who       counts         value  who says so    told by, in",
			" ▸     Q2 2026 ● WeChat    monthly     1.439 bn  company report Tencent     [w]"}},
		{80, "--metric active --search tweakers", []string{
			"         as of   who       counts         value  who says so    told by, in",
			" ▸    Jun 2024 □ WhatsApp  monthly        ~3 bn  an estimate    in Tweakers (c…"}},
		{80, "--metric flows", []string{
			"              period   who       counts         value  says so  told by, in",
			" ▸           Q1 2025 ☆ Signal    installs      ~8.8 M  estimate Observer    [w]"}},
		{55, "--metric all", []string{
			"      as of, period   who       counts       value",
			" ▸          Q2 2026 ● WeChat    monthly   1.439 bn"}},
		{80, "--metric all --sort value --reverse --search stockstar", []string{
			"       as of, period   who       counts         value  says so  told by, in",
			" ▸           Q4 2022 ● WeChat    monthly    1.3132 bn  report   Tencent"}},
	} {
		f := frametest.Frame(t, Screen{}, c.w, 24, strings.Fields(c.flags)...)
		for y, want := range c.want {
			if got := strings.TrimRight(lines(f)[show(f).top-1+y], " "); got != want {
				t.Errorf("%d cells, %s, row %d:\n%s|, want\n%s|", c.w, c.flags, y, got, want)
			}
		}
	}
}

// TestTheRemark is drawn below the table in as many rows as there are, cut with dots, and where a row is left the time
// in which the figure counted.
func TestTheRemark(t *testing.T) {
	const long = "whatsapp:dau:2014-02-19:mod-gadget"
	for _, c := range []struct {
		w, h   int
		figure string
		want   []string // the last rows
	}{
		{80, 24, long, []string{"   note  WhatsApp's own text in the SEC filing; differs from 315M implied by",
			"         70% in Facebook's release"}},
		{60, 24, long, []string{"   note  WhatsApp's own text in the SEC filing; differs",
			"         from 315M implied by 70% in Facebook's release"}},
		{40, 24, long, []string{"   note  WhatsApp's own text in the SEC", "         filing; differs from 315M …"}},
		{80, 18, long, []string{"   note  WhatsApp's own text in the SEC filing; differs from 315M implied by …"}},
		{100, 24, fortyMillion, []string{
			"   note  Unnamed second employee; company would not confirm; tweakers says active users",
			"   counted 25 Jan 2021 to 30 Dec 2021"}},
		{80, 24, "signal:installs_total:2021-01-12:tech-digits-2021", []string{
			"   note  Apptopia lifetime installs", "   counted on 12 Jan 2021 alone"}},
		{80, 24, "whatsapp:mau:2021-02-25:india-tv-2021", []string{
			"   note  WhatsApp 12th-birthday tweet; here explicitly per month",
			"   never counted: an open number below the figure that counted"}},
		{80, 24, "signal:installs:2021-01-04..2021-01-17:azvision-2021", []string{
			"   note  Sensor Tower via Le Figaro", ""}},
	} {
		f := frametest.Frame(t, Screen{}, c.w, c.h, "--metric", "all", "--figure", c.figure)
		text := lines(f)
		for y, want := range c.want {
			if got := strings.TrimRight(text[f.Skeleton().Body.H-len(c.want)+y], " "); got != want {
				t.Errorf("%d×%d: %s shows %q, want %q", c.w, c.h, c.figure, got, want)
			}
		}
	}
}

func TestAnEmptyListSaysWhatToPress(t *testing.T) {
	f := frame(t, "--metric", "dau", "--whose", "threema", "--search", "verge", "--no-estimates")
	text := lines(f)
	var said []string
	for _, row := range text {
		if row = strings.TrimRight(row, " "); row != "" {
			said = append(said, row)
		}
	}
	want := []string{
		`            No figure: daily active users, Threema, "verge", no`,
		"            estimates.",
		"            Press m for another metric, w for another messenger,",
		"            / for another text, esc to clear the search,",
		"            e for estimates or a for all figures.",
	}
	if !slices.Equal(said, want) {
		t.Errorf("it says\n%s, want\n%s", strings.Join(said, "\n"), strings.Join(want, "\n"))
	}
	f = frame(t, "--metric", "dau", "--whose", "threema", "--search", "thirteen cell")
	line := ` No figure: daily active users, Threema, "thirteen cell".`
	if text := frametest.Body(f).Plain(); !strings.Contains(text, line) {
		t.Errorf("a line of 56 cells is broken:\n%s", text)
	}
	f = frametest.Frame(t, Screen{}, 40, 10, "--metric", "dau", "--whose", "threema", "--search", "verge")
	if last := lines(f)[f.Skeleton().Body.H-1]; strings.TrimSpace(last) != "…" {
		t.Errorf("what has no room is cut without a sign: %q", last)
	}
}

// TestAWideNameIsCut has a messenger with a name that is longer than its column.
func TestAWideNameIsCut(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	f := frame(t)
	env := *f.Env
	env.Set = set
	f.Env = &env
	for name, want := range map[string]string{
		"Twelve cells": "● Twelve cells monthly ", "Thirteen cell": "● Thirteen ce… monthly ",
	} {
		set.Messenger("wechat").Short = name
		if row := lines(f)[show(f).top]; !strings.Contains(row, want) {
			t.Errorf("the name %s is drawn as %q", name, row)
		}
	}
}
