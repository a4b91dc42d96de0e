package ui

import (
	"bytes"
	"fmt"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"userbase/ui/method"
	"userbase/ui/screen"
)

// What a box covers in part must not be misread: "39 bn" of "1.439 bn".
func TestABoxLeavesNoHalfWords(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {100, 30}, {120, 36}} {
		d := start(t, size[0], size[1])
		whole := map[string]bool{}
		for _, row := range strings.Split(d.text(), "\n") {
			for _, word := range strings.Fields(row) {
				whole[word] = true
			}
		}
		d.press("?")
		rows := strings.Split(d.text(), "\n")
		top := slices.IndexFunc(rows, func(row string) bool { return strings.Contains(row, "╭─ Keys") })
		from, to := slices.Index([]rune(rows[top]), '╭'), slices.Index([]rune(rows[top]), '╮')
		for _, row := range rows[top:] {
			cells := []rune(row)
			if len(cells) <= to || cells[from] != '│' || cells[to] != '│' {
				continue
			}
			for _, word := range strings.Fields(string(cells[:from]) + " " + string(cells[to+1:])) {
				if strings.ContainsAny(word, "0123456789") && !whole[word] {
					t.Errorf("%v: beside the box stands %q:\n%s", size, word, d.text())
				}
			}
		}
	}
}

func TestHelpHidesNoKeyInASmallWindow(t *testing.T) {
	f := frameOf(t, 40, 10)
	text := ""
	for _, l := range newSheet(f).ruleLines() {
		for _, s := range l.Spans {
			text += s.Text
		}
		text += "\n"
	}
	for _, want := range []string{"shift+tab", "shift+→ H L"} {
		if !strings.Contains(text, want) {
			t.Errorf("the help lacks %q:\n%s", want, text)
		}
	}
	start(t, 40, 10).press("?").shows("? more")
	start(t, 40, 10).press("?", "?").shows("esc closes")
	start(t, 40, 10).press("enter").shows("esc back")
}

// The rules stand at the end of help, behind keys and signs, as userbase method prints them.
func TestHelpEndsWithTheRules(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {80, 24}, {200, 60}} {
		f := frameOf(t, size[0], size[1])
		var b strings.Builder
		for _, l := range newSheet(f).ruleLines() {
			for _, s := range l.Spans {
				b.WriteString(s.Text + " ")
			}
		}
		keys, rules, found := strings.Cut(fold(b.String()), fold(method.Title))
		if !found || !strings.Contains(keys, "ctrl+z") || !strings.Contains(keys, "Signs") {
			t.Errorf("%v: the rules do not follow the keys and signs: %s", size, fold(b.String()))
		}
		for _, r := range method.Rules() {
			_, rest, found := strings.Cut(rules, fold(r.Title+" "+r.Text))
			if !found {
				t.Errorf("%v: help lacks %q, or has it too early", size, r.Title)
			}
			rules = rest
		}
		start(t, size[0], size[1]).press("?", "?", "G").shows("userbase method prints them")
	}
}

func TestHelpNamesTheScreensOfAKey(t *testing.T) {
	start(t, 120, 60).press("?", "?").
		shows("choose the kind of event from a list (on events)",
			"search by text (on events and figures)").
		lacks("(here: who)")
}

// Where no box is drawn for want of room there is nothing to scroll.
func TestABoxInATinyWindow(t *testing.T) {
	for _, key := range []string{"?", "enter"} {
		for _, size := range [][2]int{{1, 52}, {52, 1}, {1, 1}, {39, 10}, {40, 9}} {
			d := start(t, 80, 24).press(key).resize(size[0], size[1])
			d.press("down", "pgdown", "G")
			if at := d.app.frame.Modal.Scroll; at != 0 {
				t.Errorf("%v: %s scrolls to line %d", size, key, at)
			}
			d.resize(80, 24).shows("esc")
		}
	}
}

// The name of a file at the end of a long path is what counts.
func TestANoticeKeepsBothEndsOfAPath(t *testing.T) {
	f := frameOf(t, 40, 10)
	got := noticeLines(f, "saved /home/somebody/Documents/figures/userbase-ranking-2026-11-22.svg", 38, 1)
	if len(got) != 1 || !strings.HasPrefix(got[0], "saved /home") || !strings.HasSuffix(got[0], "2026-11-22.svg") {
		t.Errorf("the notice reads %q", got)
	}
	start(t, 40, 10).press("o").shows("opened https://")
}

// A click while a search is typed does what it says, and keeps the search.
func TestAClickEndsTheSearch(t *testing.T) {
	d := start(t, 120, 24, "--view", "figures").press("/").typeText("signal")
	d.click(3, 23) // the keys of the screen are not there now
	if d.app.frame.Modal.Kind != screen.SearchModal {
		t.Error("a click on the keys of the search leaves it")
	}
	d.clickOn("1 ranking").shows("[1 ranking]").lacks("clear, then leave")
	d.press("7").shows(`"signal"`)
}

// Where the note has two rows, so has a notice; only what both cannot hold is cut.
func TestANoticeMayTakeTwoRows(t *testing.T) {
	f := frameOf(t, 120, 36)
	got := noticeLines(f, "one two three four five", 13, 2)
	if want := []string{"one two three", "four five"}; !slices.Equal(got, want) {
		t.Errorf("a notice is laid as %q, want %q", got, want)
	}
	got = noticeLines(f, "one two three four five six seven", 13, 2)
	if len(got) != 2 || got[0] != "one two three" || !strings.HasSuffix(got[1], "…") {
		t.Errorf("a long notice is laid as %q", got)
	}
	long := strings.TrimSpace(strings.Repeat("word ", 20))
	d := start(t, 45, 12)
	d.app.say(long, false)
	rows := strings.Split(d.text(), "\n")
	notes := d.app.frame.Skeleton().Notes
	if notes.H != 2 {
		t.Fatalf("the note of a narrow window has %d rows", notes.H)
	}
	for y := notes.Y; y < notes.Y+notes.H; y++ {
		if !strings.Contains(rows[y], "word word") {
			t.Errorf("row %d does not show the notice:\n%s", y, d.text())
		}
	}
}

// A second click on the messenger in focus opens it; the next one on another messenger only goes there.
func TestASecondClickOpens(t *testing.T) {
	d := start(t, 80, 24)
	d.clickOn("Telegram")
	if s := d.app.frame.State; s.Focus != "telegram" || s.Open {
		t.Fatalf("after a click the focus is %s, open %v", s.Focus, s.Open)
	}
	d.clickOn("Telegram")
	if s := d.app.frame.State; s.Focus != "telegram" || !s.Open {
		t.Fatalf("after the second click the focus is %s, open %v", s.Focus, s.Open)
	}
	d.shows("In full")
	d.press("esc")
	d.clickOn("WeChat")
	if s := d.app.frame.State; s.Focus != "wechat" || s.Open {
		t.Errorf("after a click on another the focus is %s, open %v", s.Focus, s.Open)
	}
}

// The dialog offers the sizes of the window, in cells, and in pixels by their names, and pictures have them.
func TestSizesInTheSaveDialog(t *testing.T) {
	d := start(t, 80, 24)
	d.press("s")
	d.press("down") // png
	d.press("tab")
	var got []string
	for _, want := range []string{"this window, 80 × 24", "80 × 24", "120 × 36", "160 × 45", "200 × 60",
		"og, 1200 × 628", "square, 1080 × 1080", "story, 1080 × 1920", "phone, 390 × 844"} {
		d.shows("size   " + want + "    theme")
		form := d.app.frame.Modal.Save
		form.Name = filepath.Join(t.TempDir(), "picture.png")
		if _, err := SaveFile(d.app.frame, form); err != nil {
			t.Fatal(err)
		}
		picture, err := png.DecodeConfig(bytes.NewReader(readFile(t, form.Name)))
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprintf("%d × %d", picture.Width, picture.Height))
		d.press("right")
	}
	want := []string{"1312 × 800", "1312 × 800", "1952 × 1184", "2592 × 1472", "3232 × 1952", "1200 × 628",
		"1080 × 1080", "1080 × 1920", "390 × 844"}
	if !slices.Equal(got, want) {
		t.Errorf("pictures have %q pixels, want %q", got, want)
	}
	d.shows("this window, 80 × 24")
	if d.press("left"); d.app.frame.Modal.Save.Extent != len(want)-1 {
		t.Errorf("left of the first size is size %d", d.app.frame.Modal.Save.Extent)
	}
}

// Tab goes through the fields of the save dialog and shift+tab back, each round and round.
func TestTabsInTheSaveDialog(t *testing.T) {
	d := start(t, 80, 24)
	d.press("s")
	for _, c := range []struct {
		key  string
		want screen.SaveField
	}{{"shift+tab", screen.PrintField}, {"shift+tab", screen.ThemeField}, {"shift+tab", screen.SizeField},
		{"shift+tab", screen.NameField}, {"tab", screen.SizeField}, {"tab", screen.ThemeField},
		{"tab", screen.PrintField},
		{"tab", screen.NameField}} {
		d.press(c.key)
		if got := d.app.frame.Modal.Save.Field; got != c.want {
			t.Fatalf("after %s the cursor is in field %d, want %d", c.key, got, c.want)
		}
	}
	d.press("up") // the last format is made of records, which have neither size nor theme
	d.press("tab")
	if got := d.app.frame.Modal.Save.Field; got != screen.NameField {
		t.Errorf("with one field tab leads to field %d", got)
	}
}
