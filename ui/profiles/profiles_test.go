package profiles

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// all are the messengers of the data set.
var all = []string{"whatsapp", "messenger", "wechat", "telegram", "signal", "threema"}

// at is the frame of a focus and a base in a window.
func at(t *testing.T, w, h int, focus, base string) screen.Frame {
	t.Helper()
	return frametest.Frame(t, Screen{}, w, h, "--focus", focus, "--base", base)
}

// scrolledTo is a frame whose facts begin with a row.
func scrolledTo(f screen.Frame, down int) screen.Frame {
	f.Modal.Down = down
	return f
}

// turn is where a page leads.
func turn(t *testing.T, f screen.Frame, n int) int {
	t.Helper()
	_, e, ok := Screen{}.Handle(screen.Action{Verb: screen.Page, N: n}, f)
	if !ok || e.Kind != screen.ScrollBody {
		t.Fatalf("a page does not scroll: %+v", e)
	}
	return e.N
}

// lines are the rows of the body.
func lines(f screen.Frame) []string { return strings.Split(frametest.Body(f).Plain(), "\n") }

// TestDrawsAtEverySize draws each size into the grid that it asks for, and into all smaller ones of its shape.
func TestDrawsAtEverySize(t *testing.T) {
	drawn := 0
	for w := screen.MinWidth; w <= 200; w += 4 {
		for h := screen.MinHeight; h <= 60; h++ {
			f := scrolledTo(at(t, w, h, all[(w+h)%6], all[h%6]), h%7)
			f.ASCII = h%2 == 0
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

func TestTheFactsAreMadeOnceAFrame(t *testing.T) {
	f := at(t, 120, 36, "whatsapp", "signal")
	made := frametest.Counting(&f)
	v := f.Screen().Show(f)
	frametest.AskAll(v, f.ASCII)
	if made["list of facts"] != 1 || made["sentence"] != 0 {
		t.Errorf("without the sentence it makes %v", made)
	}
	if v.Sentence(); made["sentence"] != 1 || made["list of facts"] != 1 {
		t.Errorf("with the sentence it makes %v", made)
	}
}

// TestEveryFactCanBeRead pages through each profile and finds each row of it where it belongs, in small windows too.
func TestEveryFactCanBeRead(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {45, 12}, {80, 24}, {100, 16}, {120, 24}, {120, 36}, {200, 60}} {
		for i, id := range all {
			f := at(t, size[0], size[1], id, all[(i+1)%6])
			rows := show(f).rows
			seen := make([]bool, len(rows))
			for range len(rows) {
				v, text := show(f), lines(f)
				for n, r := range rows {
					y := v.first + n - v.down
					if n < v.down || n >= v.down+v.room || y >= len(text) {
						continue
					}
					seen[n] = slices.ContainsFunc(text, func(line string) bool {
						return !slices.ContainsFunc(r.texts, func(s string) bool {
							return !strings.Contains(line, data.Plain(s))
						})
					})
				}
				next := turn(t, f, 1)
				if next <= f.Modal.Down {
					break
				}
				f = scrolledTo(f, next)
			}
			for n, ok := range seen {
				if !ok {
					t.Errorf("%v: %s never shows %q", size, id, rows[n].texts)
				}
			}
			for range rows {
				f = scrolledTo(f, turn(t, f, -1))
			}
			if f.Modal.Down != 0 {
				t.Errorf("%v: paging up ends at %d", size, f.Modal.Down)
			}
		}
	}
}

// TestACutTopicBeginsTheNextPage follows the pages: what begins one is the topic that the page before did not show to
// its end, from its first row on.
func TestACutTopicBeginsTheNextPage(t *testing.T) {
	cut := 0
	for _, id := range all {
		for h := 14; h <= 40; h++ {
			f := at(t, 80, h, id, id)
			for {
				v := show(f)
				next := turn(t, f, 1)
				last := v.down + v.room // the first row out of sight
				if next <= v.down || next == v.end() {
					break
				}
				if v.rows[v.down].topic == v.rows[last].topic { // one topic is longer than the page
					f = scrolledTo(f, next)
					continue
				}
				if !v.starts(next) || v.rows[next].topic != v.rows[last].topic {
					t.Fatalf("%s in %d rows: the page after row %d begins with %+v, out of sight is %+v",
						id, h, v.down, v.rows[next], v.rows[last])
				}
				if next < last {
					cut++
					line, heading := lines(scrolledTo(f, next))[v.first], v.rows[next].texts[0]
					if !strings.HasPrefix(line, "   "+heading) {
						t.Errorf("the page begins with %q, not with %q", line, heading)
					}
				}
				f = scrolledTo(f, next)
			}
		}
	}
	if cut < 20 {
		t.Errorf("only %d topics were cut", cut)
	}
}

func TestATopicLongerThanAPageIsReadOn(t *testing.T) {
	f := at(t, 40, 12, "telegram", "telegram")
	v := show(f)
	long := slices.IndexFunc(v.rows, func(r row) bool { return r.topic > 0 })
	if long <= v.room {
		t.Fatalf("the first topic has %d rows, the page %d", long, v.room)
	}
	if next := turn(t, f, 1); next != v.room {
		t.Errorf("the next page begins with row %d, want %d", next, v.room)
	}
	on := scrolledTo(f, v.room)
	if line := lines(on)[v.first]; !strings.HasPrefix(line, "   data, EU") {
		t.Errorf("the rest of the topic does not say what it is: %q", line)
	}
	if back := turn(t, on, -1); back != 0 {
		t.Errorf("back leads to row %d", back)
	}
}

// TestPagesBackLeaveNothingOut begins each page with a topic, not further up than the page reaches.
func TestPagesBackLeaveNothingOut(t *testing.T) {
	pages := 0
	for _, id := range all {
		for h := 14; h <= 40; h++ {
			f := scrolledTo(at(t, 80, h, id, id), 99)
			for v := show(f); v.down > 0; v = show(f) {
				next := turn(t, f, -1)
				if next+v.room < v.down {
					t.Fatalf("%s in %d rows: from row %d back to %d, %d fit", id, h, v.down, next, v.room)
				}
				if next+v.room > v.down && !v.starts(next) {
					t.Errorf("%s in %d rows: the page back begins within a topic at row %d", id, h, next)
				}
				f = scrolledTo(f, next)
				pages++
			}
		}
	}
	if pages < 100 {
		t.Errorf("only %d pages back", pages)
	}
}

func TestTheLastPageBeginsWithATopic(t *testing.T) {
	for _, id := range all {
		f := at(t, 80, 24, id, id)
		v := show(f)
		end := v.end()
		if !v.starts(end) || end < len(v.rows)-v.room {
			t.Errorf("%s ends at row %d of %d, %d fit", id, end, len(v.rows), v.room)
		}
		if v := show(scrolledTo(f, 999)); v.down != end {
			t.Errorf("%s scrolls to %d behind the end", id, v.down)
		}
		if _, e, _ := (Screen{}).Handle(screen.Action{Verb: screen.Scroll, N: 1}, scrolledTo(f, end)); e.N != end {
			t.Errorf("%s: the wheel leads to %d behind the end", id, e.N)
		}
	}
}

// TestTheLayoutAtItsLimits holds every height from which on something more is drawn, and the one below.
func TestTheLayoutAtItsLimits(t *testing.T) {
	for _, c := range []struct {
		h    int
		cols int
		want layout
	}{
		{4, 1, layout{whole: false, top: 0, first: 1, room: 3}},
		{5, 1, layout{whole: false, top: 1, first: 2, room: 3}}, // titles
		{11, 1, layout{whole: false, top: 1, first: 2, room: 9}},
		{12, 1, layout{whole: true, top: 1, first: 7, room: 5}}, // the whole table
		{14, 1, layout{whole: true, top: 1, first: 7, room: 7}},
		{15, 1, layout{whole: true, top: 2, first: 9, room: 6}}, // empty rows around it
		{15, 2, layout{whole: true, top: 2, first: 10, room: 5}},
		{23, 1, layout{whole: true, top: 2, first: 9, room: 14}},
		{24, 1, layout{whole: true, top: 2, first: 9, room: 14}}, // an empty row above the sentence
		{24, 6, layout{whole: true, top: 2, first: 10, room: 14}},
		{0, 2, layout{whole: false, top: 0, first: 2, room: 0}},
	} {
		if got := lay(c.h, 6, c.cols); got != c.want {
			t.Errorf("%d rows, %d columns: %+v, want %+v", c.h, c.cols, got, c.want)
		}
	}
}

func TestTheColumnsOfTheFactsAtTheirLimits(t *testing.T) {
	m := frametest.Frame(t, Screen{}, 80, 24).Set.Messenger("signal")
	for _, c := range []struct {
		w    int
		cols []column
	}{
		{59, []column{{15, 43}}}, {60, []column{{16, 43}}}, {63, []column{{16, 46}}},
		{64, []column{{3, 28}, {33, 30}}}, {80, []column{{3, 36}, {41, 38}}}, {119, []column{{3, 56}, {61, 57}}},
	} {
		f := gather([]*data.Messenger{m}, c.w, false)
		if !slices.Equal(f.cols, c.cols) {
			t.Errorf("%d cells: the texts lie at %v, want %v", c.w, f.cols, c.cols)
		}
		for _, r := range f.rows {
			if end := labelAt + len(r.label); r.label != "" && end >= f.cols[0].x {
				t.Errorf("%d cells: the label %s ends at %d, its text begins at %d", c.w, r.label, end, f.cols[0].x)
			}
		}
	}
	two := gather([]*data.Messenger{m, m}, 120, false)
	if want := []column{{16, 49}, {69, 49}}; !slices.Equal(two.cols, want) {
		t.Errorf("two columns lie at %v, want %v", two.cols, want)
	}
}

func TestTheHeadingIsQuiet(t *testing.T) {
	f := at(t, 80, 24, "signal", "signal")
	v, g := show(f), frametest.Body(f)
	for y, want := range map[int]cells.Style{v.first: f.Look.Quiet, v.first + 1: f.Look.Text} {
		if got := g.Cell(labelAt, y); got.Rune == ' ' || got.Style != want {
			t.Errorf("row %d begins with %q in %+v, want %+v", y, got.Rune, got.Style, want)
		}
	}
}

// TestLabelsBeginAtTheirColumn reads a drawn row blank for blank.
func TestLabelsBeginAtTheirColumn(t *testing.T) {
	text := lines(at(t, 60, 24, "signal", "signal"))
	if row := text[9]; !strings.HasPrefix(row, "   data, EU     No parent company and no ads.") {
		t.Errorf("the first fact is drawn as %q:\n%s", row, strings.Join(text, "\n"))
	}
}

func TestTheTable(t *testing.T) {
	for _, c := range []struct {
		w    int
		want string // the titles
	}{
		{40, "encrypted since"}, {41, "encrypted since number"}, {45, "encrypted since number"},
		{46, "encrypted since open source"}, {53, "encrypted since open source"},
		{54, "encrypted since open source number"}, {67, "encrypted since open source number"},
		{68, "encrypted since open source number owner"},
		{119, "encrypted since open source number owner"},
		{120, "encrypted since open source number launched seat owner"},
	} {
		f := at(t, c.w, 24, "signal", "signal")
		got := strings.Join(strings.Fields(lines(f)[show(f).top-1]), " ")
		if got != c.want {
			t.Errorf("%d cells: %q, want %q", c.w, got, c.want)
		}
	}
}

// TestTwoSideBySide reads drawn rows blank for blank.
func TestTwoSideBySide(t *testing.T) {
	f := at(t, 120, 36, "whatsapp", "signal")
	v, text := show(f), lines(f)
	for y, want := range map[int]string{
		v.top - 1: "                 encrypted   since   open source   number   launched   seat          owner",
		v.top: " ▸ ■ WhatsApp    yes         2016    no            yes      2009       US            " +
			"Meta Platforms",
		v.first - 1: "                ■ WhatsApp                                        │  ★ Signal",
		v.first: "   data, EU     Meta says EU and UK data does not serve its       │  " +
			"No parent company and no ads. Court orders got",
	} {
		if got := strings.TrimRight(text[y], " "); got != want {
			t.Errorf("row %d is\n%s, want\n%s", y, got, want)
		}
	}
	end := scrolledTo(f, 99)
	if rows := len(v.rows) - v.end(); rows >= v.room {
		t.Fatalf("the last page is full: %d rows", rows)
	}
	if last := lines(end)[v.first+v.room-1]; !strings.Contains(last, "│") {
		t.Errorf("the rule does not reach the last row:\n%s", frametest.Body(end).Plain())
	}
}

// TestEveryoneSideBySide has the facts of all in columns of their own in the widest windows, and in no other.
func TestEveryoneSideBySide(t *testing.T) {
	const names = "■ WhatsApp ◆ Messenger ● WeChat ▲ Telegram ★ Signal ▼ Threema"
	for _, id := range all { // whoever is in focus
		f := at(t, 200, 60, id, "signal")
		v, text := show(f), lines(f)
		if got := strings.Join(strings.Fields(text[v.first-1]), " "); got != names {
			t.Errorf("%s: above the facts stands %q", id, got)
		}
		topics, last := v.rows[v.down+min(v.room, len(v.rows)-v.down)-1].topic, v.rows[len(v.rows)-1].topic
		if last-topics > 1 {
			t.Errorf("%s: only %d of %d topics are in sight", id, topics, last)
		}
		for i, c := range v.cols {
			if c.w < 24 || i > 0 && c.x-(v.cols[i-1].x+v.cols[i-1].w) != columnGap {
				t.Errorf("column %d lies at %v", i, c)
			}
		}
		if end := v.cols[5].x + v.cols[5].w; end < 194 || end > 199 {
			t.Errorf("the last column ends at %d", end)
		}
	}
	if v := show(at(t, 199, 60, "signal", "whatsapp")); len(v.list) != 2 {
		t.Errorf("in 199 columns %d stand side by side", len(v.list))
	}
}

// TestOneLeadingWordForEachAnswer holds what stands in the table for each word of the data.
func TestOneLeadingWordForEachAnswer(t *testing.T) {
	for fact, want := range map[string]string{"yes (everything)": "yes", "partial (secret chats)": "partly", "no": "no",
		"clients": "partly", "clients+server": "yes", "": "n/a"} {
		if got := answer(fact); got != want {
			t.Errorf("%q is %q, want %q", fact, got, want)
		}
	}
}

// TestNoHeadingStandsAlone looks at the last row of facts of all heights: it is no heading of what is out of sight.
func TestNoHeadingStandsAlone(t *testing.T) {
	alone := 0
	for h := 16; h <= 40; h++ {
		f := at(t, 80, h, "whatsapp", "signal")
		v := show(f)
		end := v.down + v.room
		if end > len(v.rows) || !v.rows[end-1].heading {
			continue
		}
		alone++
		if row := lines(f)[v.first+v.room-1]; strings.TrimSpace(row) != "" {
			t.Errorf("%d rows end with %q", h, row)
		}
	}
	if alone == 0 {
		t.Error("no heading was out of sight")
	}
}

// TestTopicsStandApartWhereTheyFit looks behind the first topic for an empty row.
func TestTopicsStandApartWhereTheyFit(t *testing.T) {
	seen := map[bool]int{}
	for h := 24; h <= 60; h++ {
		f := at(t, 80, h, "signal", "signal")
		v := show(f)
		next := slices.IndexFunc(v.rows, func(r row) bool { return r.topic == 1 })
		apart := strings.TrimSpace(lines(f)[v.first+next]) == ""
		if want := v.room >= len(v.rows)+v.rows[len(v.rows)-1].topic; apart != want {
			t.Errorf("%d rows of facts in a room of %d: apart %v", len(v.rows), v.room, apart)
		}
		seen[apart]++
	}
	if seen[true] < 5 || seen[false] < 5 {
		t.Errorf("seen apart and close %v", seen)
	}
}

// TestAWideNameIsCut has a messenger with a name that is longer than its column.
func TestAWideNameIsCut(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	f := at(t, 80, 14, "signal", "signal")
	env := *f.Env
	env.Set = set
	f.Env = &env
	for name, want := range map[string]string{
		"Twelve cells": " ▸ ★ Twelve cells  yes        2014", "Thirteen cell": " ▸ ★ Thirteen ce…  yes        2014",
	} {
		set.Messenger("signal").Short = name
		if row := lines(f)[show(f).top]; !strings.HasPrefix(row, want) {
			t.Errorf("the name %s is drawn as %q", name, row)
		}
	}
}

func TestALowBodyHoldsTheFocusAlone(t *testing.T) {
	low := frametest.Body(at(t, 80, 14, "threema", "signal")).Plain()
	if !strings.Contains(low, "▸ ▼ Threema") || strings.Contains(low, "Signal ") {
		t.Errorf("the table is\n%s", low)
	}
	high := frametest.Body(at(t, 80, 24, "threema", "signal")).Plain()
	for _, name := range []string{"■ WhatsApp", "◆ Messenger", "● WeChat", "▲ Telegram", "★ Signal", "▸ ▼ Threema"} {
		if !strings.Contains(high, name) {
			t.Errorf("there is no %s in\n%s", name, high)
		}
	}
}
