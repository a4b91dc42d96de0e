package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"userbase/data"
	"userbase/ui/screen"
)

// q closes what is open and leaves it at that; with nothing open it quits. While something is typed it is a letter.
func TestQClosesWhatIsOpenElseQuits(t *testing.T) {
	for _, open := range [][]string{{"?"}, {"?", "?"}, {"enter"}, {"m"}, {"enter", "?"}} {
		d := start(t, 80, 24)
		isOpen := func() bool { return d.app.frame.Modal.Kind != screen.NoModal || d.app.frame.Open }
		d.press(open...)
		if !isOpen() {
			t.Fatalf("%q opens nothing", open)
		}
		for isOpen() && !d.quit {
			d.press("q")
		}
		if d.quit {
			t.Fatalf("%q, then q, quits", open)
		}
		d.press("q")
		if !d.quit || d.app.code != 0 {
			t.Errorf("%q, then q twice: quit %v, code %d", open, d.quit, d.app.code)
		}
	}
	for _, open := range [][]string{{"s"}, {"d"}, {"7", "/"}} {
		d := start(t, 80, 24).press(open...)
		d.press("q")
		if d.quit || !strings.Contains(d.app.frame.Modal.Input, "q") {
			t.Errorf("%q, then q: quit %v, typed %q", open, d.quit, d.app.frame.Modal.Input)
		}
	}
}

func TestAClickBesideABoxClosesIt(t *testing.T) {
	for _, open := range [][]string{{"?"}, {"?", "?"}, {"s"}, {"m"}, {"enter"}} {
		d := start(t, 120, 40).press(open...)
		state := d.app.frame.State
		d.click(60, 20) // in the box, where no row is
		if d.app.frame.Modal.Kind == screen.NoModal && !d.app.frame.Open && open[0] != "m" {
			t.Errorf("%q: a click into the box closes it", open)
		}
		d = start(t, 120, 40).press(open...)
		d.click(1, 38)
		state.Open = false
		if d.app.frame.Modal.Kind != screen.NoModal || d.app.frame.State != state || d.quit {
			t.Errorf("%q: a click beside the box leaves\n%s", open, d.text())
		}
	}
}

func TestF1IsHelp(t *testing.T) {
	start(t, 80, 24).press("f1").shows("Keys of ranking", "esc closes")
}

func TestAKeyThatDoesNothingSaysSo(t *testing.T) {
	for _, key := range []string{"ü", "$", "漢", "ctrl+y"} {
		d := start(t, 80, 24)
		state := d.app.frame.State
		d.press(key)
		d.shows(key + " does nothing here: ? shows the keys")
		if d.app.frame.State != state {
			t.Errorf("%s changes the state", key)
		}
		d.press("down")
		d.lacks("does nothing here")
	}
	start(t, 80, 24).press("enter").press("ü").shows("ü does nothing here: ? shows the keys", "In full")
	d := start(t, 80, 24)
	d.send(tea.KeyPressMsg{Code: tea.KeyLeftShift, Mod: tea.ModShift})
	d.lacks("does nothing")
}

// Help dims the keys that cannot work now, and those say why when pressed.
func TestHelpDimsWhatCannotWork(t *testing.T) {
	f := frameOf(t, 80, 24)
	faint := map[string]bool{}
	for _, l := range newSheet(f).keyLines() {
		for i := 0; i+1 < len(l.Spans); i += 2 {
			faint[strings.TrimSpace(l.Spans[i].Text)] = l.Spans[i].Style == f.Look.Faint
		}
	}
	for key, want := range map[string]bool{"z": true, "u": false, "q": false} {
		if got, ok := faint[key]; !ok || got != want {
			t.Errorf("%s is dimmed: %v, in help: %v", key, got, ok)
		}
	}
	start(t, 80, 24).press("z").shows("there is no log scale here")
}

// The keys of every screen stand on one page of 80×24; once more ? shows the rest.
func TestHelpIsOnePage(t *testing.T) {
	for _, view := range testEnv().ViewIDs() {
		for _, day := range []string{"today", "2021-01-15"} {
			d := start(t, 80, 24, "--view", view, "--day", day).press("?")
			d.shows("Keys of "+view, "1-7 switch view", "q close, else quit").lacks("scroll")
			d.press("?")
			d.shows("All keys, signs and rules", "scroll")
			d.press("?")
			d.lacks("All keys, signs and rules")
		}
	}
}

func TestDGoesToADay(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"3.3.2017", "2017-03-03"}, {"2017-03-03", "2017-03-03"}, {"3 Mar 2017", "2017-03-03"},
		{"Mar 2017", "2017-03-31"}, {"Q1 2017", "2017-03-31"}, {"2017", "2017-12-31"}, {"2026", ""}, {"today", ""},
	} {
		d := start(t, 80, 24, "--day", "2014-01-01").press("d").typeText(c.typed)
		d.press("enter")
		if got := d.app.frame.State.Day.String(); got != c.want || d.app.frame.Modal.Kind != screen.NoModal {
			t.Errorf("d %s goes to %q, want %q\n%s", c.typed, got, c.want, d.text())
		}
	}
	start(t, 80, 24).press("d").typeText("2017").press("enter").shows("the last of these days: 31 Dec 2017")
}

func TestWhatIsNoDayStaysToBeMended(t *testing.T) {
	d := start(t, 80, 24).press("d")
	d.shows("go to the day", data.DayForms, "enter go", "esc leave")
	d.typeText("31.2.2021").press("enter")
	d.shows(`error: "31.2.2021" is no day: write ` + data.DayForms)
	d.press("home", "right", "backspace", "2")
	d.press("enter")
	if got := d.app.frame.State.Day; got != data.Date(2021, 2, 21) {
		t.Errorf("it goes to %s\n%s", got, d.text())
	}
	d.press("d").typeText("1999").press("enter")
	d.shows("1999 is outside of the data: choose a day from 2009-01-01 to today")
	d.press("esc")
	d.lacks("go to the day")
	d.press("d").typeText("2017 to 2018").press("enter")
	d.shows("a range of days is for trend")
	start(t, 80, 24, "--view", "figures").press("d").shows("the figures of all days are listed")
	d = start(t, 80, 24).press("d").paste(strings.Repeat("1", 100))
	d.shows("a day takes 64 characters")
}

func TestARangeOnTrend(t *testing.T) {
	d := start(t, 80, 24, "--view", "trend", "--day", "2014-01-01").press("d").typeText("15.1.2021 to today")
	d.press("enter")
	s := d.app.frame.State
	if s.From != data.Date(2021, 1, 15) || s.To != 0 || s.Day != 0 {
		t.Errorf("from %s to %s, the day is %s", s.From, s.To, s.Day)
	}
	d.press("d").typeText("2017 to Mar 2018").press("enter")
	s = d.app.frame.State
	if s.From != data.Date(2017, 1, 1) || s.To != data.Date(2018, 3, 31) || s.Day != data.Date(2018, 3, 31) {
		t.Errorf("from %s to %s, the day is %s", s.From, s.To, s.Day)
	}
}

func TestARangeOnGrowth(t *testing.T) {
	d := start(t, 80, 24, "--view", "growth", "--day", "2014-01-01").press("d").typeText("15.1.2021 to Mar 2024")
	d.press("enter")
	s := d.app.frame.State
	if s.IndexDay != data.Date(2021, 1, 15) || s.Day != data.Date(2024, 3, 31) || s.From != 0 || s.To != 0 {
		t.Errorf("first day %s, day %s, axis %s to %s", s.IndexDay, s.Day, s.From, s.To)
	}
}

func TestShiftUpAndDownChooseB(t *testing.T) {
	d := start(t, 80, 24, "--view", "compare", "--focus", "whatsapp", "--base", "telegram")
	d.press("shift+down")
	d.shows("base of comparison: Signal")
	d.press("shift+up", "shift+up", "shift+up")
	if s := d.app.frame.State; s.Base != "wechat" || s.Focus != "whatsapp" {
		t.Errorf("the base is %s, the focus %s", s.Base, s.Focus)
	}
	d.press("shift+up") // WhatsApp is A
	if s := d.app.frame.State; s.Base != "wechat" {
		t.Errorf("the base is %s", s.Base)
	}
	start(t, 80, 24, "--view", "events").press("shift+up").shows("shift+↑↓ is for ranking")
}

func TestListsToChooseFrom(t *testing.T) {
	d := start(t, 80, 24, "--view", "events").press("w")
	d.shows("Whose", "▸ everyone now", "enter choose")
	d.press("down")
	d.press("t")
	d.shows("▸ Telegram")
	d.press("t")
	d.shows("▸ Threema")
	d.press("t")
	d.press("enter")
	if got := d.app.frame.Whose; got != "telegram" {
		t.Errorf("chosen is %q", got)
	}
	d.press("w")
	d.shows("▸ Telegram now")
	d.press("G")
	d.press("esc")
	d.press("w")
	d.press("g")
	d.press("q")
	if got := d.app.frame.Whose; got != "telegram" || d.quit {
		t.Errorf("after esc and q chosen is %q, quit %v", got, d.quit)
	}
	d = start(t, 80, 24).press("m")
	d.clickOn("registered accounts")
	if got := d.app.frame.Group; got != data.GroupRegistered || d.app.frame.Modal.Kind != screen.NoModal {
		t.Errorf("a click chooses %q\n%s", got, d.text())
	}
	start(t, 80, 24).chooses("m", "daily active users").shows("daily active users")
	start(t, 80, 24, "--view", "events").chooses("c", "outage").shows("of kind outage")
	d = start(t, 40, 10, "--view", "events").press("c") // more kinds than rows
	d.press("G")
	kinds := testEnv().Set.Kinds()
	d.shows("▸ " + kinds[len(kinds)-1])
	d.press("g")
	d.shows("▸ all kinds")
}

func TestCapitalsStepBack(t *testing.T) {
	for _, c := range []struct{ view, on, back string }{
		{"ranking", "u", "U"}, {"ranking", "t", "T"}, {"figures", "f", "F"},
	} {
		d := start(t, 80, 24, "--view", c.view)
		first := d.app.frame.State
		d.press(c.on)
		second := d.app.frame.State
		d.press(c.on)
		d.press(c.back)
		if second == first || d.app.frame.State != second {
			t.Errorf("%s on %s does not lead back from %s", c.back, c.view, c.on)
		}
		d.press(c.back)
		if d.app.frame.State != first {
			t.Errorf("%s on %s does not lead back to the start", c.back, c.view)
		}
	}
}

// A key in the footer can be clicked, if it is one.
func TestTheFooterCanBeClicked(t *testing.T) {
	d := start(t, 120, 36)
	d.clickOn("u unit")
	if d.app.frame.State.Unit != screen.Multiples {
		t.Errorf("the unit is %s", d.app.frame.State.Unit)
	}
	d.press("7").clickOn("m metric")
	if d.app.frame.Modal.Kind != screen.ListModal {
		t.Error("a click on m opens no list")
	}
	d.press("esc", "1")
	before := d.app.frame
	d.clickOn("↑↓ who")
	if d.app.frame != before {
		t.Error("a click on two keys does something")
	}
	start(t, 120, 36, "--view", "figures").clickOn("f sort").shows("by messenger, 1 of")
}

func TestFiguresOpenOnThoseOfTheFocus(t *testing.T) {
	d := start(t, 80, 24, "--focus", "signal").press("7")
	if got := d.app.frame.Whose; got != "signal" {
		t.Fatalf("7 lists the figures of %q", got)
	}
	d.press("7")
	if got := d.app.frame.Whose; got != "" {
		t.Errorf("7 once more lists the figures of %q", got)
	}
	d.press("1")
	d.press("7")
	d.press("5")
	if got := d.app.frame.Whose; got != "" {
		t.Errorf("the events are those of %q", got)
	}
	d.chooses("w", "Telegram")
	d.press("7")
	d.press("5")
	if got := d.app.frame.Whose; got != "telegram" {
		t.Errorf("what was chosen for the events is lost: %q", got)
	}
	d.press("7")
	d.chooses("w", "everyone")
	if got := d.app.frame.Whose; got != "" {
		t.Errorf("everyone is %q", got)
	}
}

func TestCtrlLDrawsAnew(t *testing.T) {
	want := fmt.Sprintf("%T", tea.ClearScreen())
	for _, open := range [][]string{nil, {"s"}, {"?"}, {"d"}} {
		d := start(t, 80, 24).press(open...)
		before := d.app.frame
		d.press("ctrl+l")
		if got := fmt.Sprintf("%T", d.other); got != want || d.app.frame != before {
			t.Errorf("%q: ctrl+l brings %s, want %s", open, got, want)
		}
	}
}

// ctrl+v pastes into every field what the clipboard holds; without a clipboard a text says what else there is.
func TestCtrlVPastes(t *testing.T) {
	for name, open := range fields(t) {
		d := open()
		d.clipboard = "one\ntwo"
		d.press("ctrl+v")
		if got := d.app.input.Value(); got != "one two" {
			t.Errorf("%s: ctrl+v makes it %q", name, got)
		}
		d = open()
		d.noClipboard = errors.New("no program")
		d.press("ctrl+v")
		d.shows("no clipboard can be read here")
		if got := d.app.input.Value(); got != "" {
			t.Errorf("%s: without a clipboard it is %q", name, got)
		}
	}
	start(t, 80, 24).press("ctrl+v").shows("no field is open that takes a paste")
}

// What is typed into the save dialog replaces the proposal, but for the ending, which follows the format.
func TestTypingNamesTheFile(t *testing.T) {
	name := func(d *driver) string { return d.app.frame.Modal.Save.Name }
	d := start(t, 80, 24).press("s").typeText("mine")
	if name(d) != "mine.svg" || d.app.frame.Modal.Cursor != len("mine") {
		t.Errorf("%q, cursor at %d", name(d), d.app.frame.Modal.Cursor)
	}
	d.press("down")
	if name(d) != "mine.png" || d.app.frame.Modal.Cursor != len("mine") {
		t.Errorf("as png it is %q", name(d))
	}
	d.press("tab", "tab")
	d.typeText("2")
	if name(d) != "mine2.png" {
		t.Errorf("typing in another field makes it %q", name(d))
	}
	d.typeText(".png")
	if name(d) != "mine2.png" {
		t.Errorf("an ending that is typed makes it %q", name(d))
	}
	d.press("enter")
	if len(d.saved) != 1 || d.saved[0].Name != "mine2.png" {
		t.Errorf("saved %+v", d.saved)
	}
	d = start(t, 80, 24, "--day", "2021-01-15").press("s", "left", "x") // who moves mends the proposal
	if name(d) != "userbase-ranking-whatsapp-2021-01-1x5.svg" {
		t.Errorf("after a move it is %q", name(d))
	}
	d = start(t, 80, 24).press("s").paste("pasted.svg")
	if name(d) != "pasted.svg" {
		t.Errorf("pasted it is %q", name(d))
	}
	d = start(t, 80, 24).press("s").typeText("x").press("backspace").press("enter")
	d.shows("the file needs a name")
	d = start(t, 80, 24).press("s").typeText("x").press("end").typeText("y").press("down")
	if name(d) != "x.svgy" {
		t.Errorf("an own ending becomes %q", name(d))
	}
}

// at is the row of the cursor from it on, and the cursor.
func at(t *testing.T, d *driver) (string, *tea.Cursor) {
	t.Helper()
	c := d.app.View().Cursor
	if c == nil {
		t.Fatalf("there is no cursor:\n%s", d.text())
	}
	return string(d.app.picture().Sub(c.X, c.Y, d.app.frame.W, 1).Drawn(nil, 0)), c
}

func TestTheCursorFollowsTheFocus(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		for _, view := range []string{"ranking", "growth", "compare", "profiles"} {
			for _, size := range [][2]int{{80, 24}, {120, 36}} {
				flags := []string{"--view", view, "--focus", "signal"}
				if ascii {
					flags = append(flags, "--ascii")
				}
				got, cursor := at(t, start(t, size[0], size[1], flags...))
				if !strings.HasPrefix(got, "Signal") || cursor.Blink {
					t.Errorf("%s, %v: the cursor stands on %q", view, size, got)
				}
			}
		}
	}
	d := start(t, 80, 24)
	d.press("down")
	if got, _ := at(t, d); !strings.HasPrefix(got, "WeChat") {
		t.Errorf("one down the cursor stands on %q", got)
	}
	if got, _ := at(t, start(t, 80, 24, "--view", "events")); !strings.HasPrefix(got, "15 Jan 2021") {
		t.Errorf("on events the cursor stands on %q", got)
	}
}

func TestTheCursorStandsWhereOneTypes(t *testing.T) {
	for _, c := range []struct {
		keys []string
		want string
	}{
		{[]string{"d", "2", "0"}, " "}, {[]string{"d", "2", "left"}, "2"}, {[]string{"s", "x"}, ".svg"},
		{[]string{"?"}, "Keys of"}, {[]string{"m", "down"}, "daily active"}, {[]string{"s", "tab"}, "size"},
		{[]string{"enter"}, "In full"},
	} {
		if got, _ := at(t, start(t, 80, 24).press(c.keys...)); !strings.HasPrefix(got, c.want) {
			t.Errorf("%q: the cursor stands on %q", c.keys, got)
		}
	}
	d := start(t, 39, 10)
	if d.app.View().Cursor != nil {
		t.Error("there is a cursor in a window that is too small")
	}
}

// In a window that shows nothing keys do nothing, but for those that leave.
func TestKeysDoNothingInATinyWindow(t *testing.T) {
	var all []string
	for _, k := range testEnv().Keys {
		if slices.Contains([]string{"quit", "leave", "suspend", "redraw"}, k.ID) {
			continue
		}
		for _, b := range k.Binds {
			all = append(all, b.Names...)
		}
	}
	for _, size := range [][2]int{{39, 10}, {40, 9}} {
		d := start(t, size[0], size[1])
		before := d.app.frame
		d.press(all...)
		d.press("ü", "backspace")
		d.paste("x")
		d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
		if d.app.frame != before {
			t.Errorf("%v: keys change the frame", size)
		}
		d.press("q")
		if !d.quit {
			t.Error("q does not quit")
		}
	}
	d := start(t, 80, 24).press("s").resize(20, 5)
	d.press("q")
	if !d.quit {
		t.Error("q does not quit while nobody sees that something is typed")
	}
	d = start(t, 20, 5)
	d.press("ctrl+c")
	if !d.quit || d.app.code != 130 {
		t.Error("ctrl+c does not quit")
	}
}

// Letters of other scripts count by their place, where the terminal tells it; those of Latin keyboards are themselves.
func TestLettersOfOtherKeyboards(t *testing.T) {
	key := func(r, base rune, mod tea.KeyMod) tea.KeyPressMsg {
		return tea.KeyPressMsg{Code: r, Text: string(r), BaseCode: base, Mod: mod}
	}
	d := start(t, 80, 24)
	d.send(key('ы', 's', 0))
	d.shows("Save this screen")
	d = start(t, 80, 24)
	d.send(key('Л', 'k', tea.ModShift)) // K
	d.shows("as known then")
	d = start(t, 80, 24)
	d.send(key('σ', 's', 0))
	d.shows("Save this screen")
	d = start(t, 80, 24)
	d.send(key('ד', 's', 0))
	d.shows("Save this screen")
	d = start(t, 80, 24)
	d.send(key('ы', 0, 0))
	d.shows("ы does nothing here")
	d = start(t, 80, 24)
	d.send(key('ß', '-', 0))
	d.shows("ß does nothing here")
	d = start(t, 80, 24).press("7", "7", "/")
	d.send(key('ы', 's', 0))
	if got := d.app.frame.Search; got != "ы" {
		t.Errorf("while something is typed it is %q", got)
	}
	d = start(t, 80, 24)
	d.send(tea.KeyPressMsg{Code: 'с', BaseCode: 'c', Mod: tea.ModCtrl})
	if !d.quit || d.app.code != 130 {
		t.Error("ctrl+с of a Cyrillic keyboard does not quit")
	}
}

// The terminal is asked to tell all keys as such, but for those that are letters of a text.
func TestWhatTheTerminalIsAskedToTell(t *testing.T) {
	d := start(t, 80, 24)
	e := d.app.View().KeyboardEnhancements
	if !e.ReportAlternateKeys || !e.ReportAllKeysAsEscapeCodes || !e.ReportAssociatedText {
		t.Errorf("%+v", e)
	}
	d.press("s")
	if e = d.app.View().KeyboardEnhancements; !e.ReportAlternateKeys || e.ReportAllKeysAsEscapeCodes {
		t.Errorf("while something is typed %+v", e)
	}
}

func TestTheHintIsDrawnWithItsKeys(t *testing.T) {
	for _, k := range screen.HintKeys {
		id := k.ID
		k := testEnv().KeyOf(id)
		d := start(t, 120, 36).shows("New here?")
		d.press(k.Binds[0].Names[0])
		if d.app.frame.Modal.Hint {
			t.Errorf("the hint outlasts %s", k.Foot)
		}
	}
}
