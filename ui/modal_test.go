package ui

import (
	"strings"
	"testing"

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
		for _, row := range strings.Split(d.text(), "\n") {
			left, rest, boxed := strings.Cut(row, " │ ")
			if !boxed {
				continue
			}
			_, right, _ := strings.Cut(rest, " │")
			for _, word := range strings.Fields(left + " " + right) {
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
	for _, l := range newSheet(f).helpLines() {
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
	start(t, 40, 10).press("?").shows("esc closes")
	start(t, 40, 10).press("enter").shows("esc back")
}

func TestHelpNamesTheScreensOfAKey(t *testing.T) {
	start(t, 120, 60).press("?").shows("kind of event (on events)",
		"search by text (on events and figures)").lacks("(here: who)")
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
	d := start(t, 80, 24, "--view", "figures").press("/").typeText("signal")
	d.click(3, 23) // the keys of the screen are not there now
	if d.app.frame.Modal.Kind != screen.SearchModal {
		t.Error("a click on the keys of the search leaves it")
	}
	d.clickOn("1 ranking").shows("[1 ranking]").lacks("clear, then leave")
	d.press("7").shows(`"signal"`)
}
