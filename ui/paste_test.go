package ui

import (
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"userbase/data"
	"userbase/ui/screen"
)

func (d *driver) paste(text string) *driver {
	d.send(tea.PasteMsg{Content: text})
	return d
}

// searching starts the search of a screen, or is nil where there is none.
func searching(t *testing.T, view string) *driver {
	d := start(t, 80, 24, "--view", view).press("/")
	if d.app.frame.Modal.Kind != screen.SearchModal {
		return nil
	}
	return d
}

// naming opens the save dialog with the cursor in the name of the file, which is empty.
func naming(t *testing.T) *driver {
	return start(t, 80, 24).press("s", "end", "ctrl+u")
}

// fields are all fields that take text, by what they are called in a failure.
func fields(t *testing.T) map[string]func() *driver {
	all := map[string]func() *driver{"name": func() *driver { return naming(t) }}
	for _, view := range testEnv().ViewIDs() {
		if searching(t, view) != nil {
			all["search on "+view] = func() *driver { return searching(t, view) }
		}
	}
	if len(all) < 3 {
		t.Fatalf("only %d fields take text", len(all))
	}
	return all
}

// work is what f allocates, in bytes, and how long it takes.
func work(f func()) (bytes uint64, took time.Duration) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	from := time.Now()
	f()
	took = time.Since(from)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, took
}

// However much is pasted into a field, the work is a few times that text, and what is typed afterwards takes as much
// work as if a hundred letters had been pasted.
func TestAPasteIsNoBurden(t *testing.T) {
	const aFrame = 4 << 20 // bytes
	for name, open := range fields(t) {
		key := func(d *driver) func() {
			return func() { d.press("x"); d.app.View(); d.press("backspace"); d.app.View() }
		}
		few := open().paste(strings.Repeat("x ", 50))
		key(few)() // what is made once
		least, quickest := work(key(few))
		for _, kilobytes := range []int{50, 250, 1000} {
			d, text := open(), strings.Repeat("x \n\u202e", kilobytes*1000/6)
			bytes, took := work(func() { d.paste(text); d.app.View() })
			if bytes > uint64(8*len(text)+aFrame) {
				t.Errorf("%s: %d kB pasted take %d bytes", name, kilobytes, bytes)
			}
			more, slow := work(key(d))
			if more > 2*least {
				t.Errorf("%s: after %d kB a key takes %d bytes, after few %d", name, kilobytes, more, least)
			}
			t.Logf("%s: %4d kB pasted: %v, %d bytes; a key afterwards %v, after few %v", name, kilobytes, took, bytes,
				slow, quickest)
		}
	}
}

// A key takes as much work after thousands of keys as after a few, in fields and on screens.
func TestKeysLeaveNothingBehind(t *testing.T) {
	all := fields(t)
	for _, view := range testEnv().ViewIDs() {
		all["screen "+view] = func() *driver { return start(t, 80, 24, "--view", view) }
	}
	for name, open := range all {
		d := open()
		some := func(n int) func() {
			return func() {
				for range n {
					d.press("x", "j", "l", "down")
					d.app.View()
				}
			}
		}
		some(70)() // fills a field, and makes what is made once
		few, _ := work(some(20))
		some(150)()
		if many, _ := work(some(20)); many > 2*few {
			t.Errorf("%s: 80 keys take %d bytes, at first %d", name, many, few)
		}
	}
}

// What is pasted is one line of what can be seen.
func TestAPasteIsOneLine(t *testing.T) {
	for name, open := range fields(t) {
		d := open().paste("one\ntwo\tthree\r\x1b[31mfour\u202e\u200b\u009b\x00\xff\n")
		if got, want := d.app.input.Value(), "one two three [31mfour"; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
		if m := d.app.frame.Modal; m.Notice != "" || m.Input != d.app.input.Value() {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

func TestASearchTakes256Characters(t *testing.T) {
	d := searching(t, "figures").paste("ü" + strings.Repeat("漢", 255))
	if n := len([]rune(d.app.frame.Search)); n != 256 || d.app.frame.Modal.Notice != "" {
		t.Errorf("%d characters of 256, notice %q", n, d.app.frame.Modal.Notice)
	}
	d.press("x").shows("the search takes 256 characters").lacks("left out")
	d.press("home", "y")
	if got := []rune(d.app.input.Value()); len(got) != 256 || got[0] != 'ü' {
		t.Errorf("%d characters, the first %c", len(got), got[0])
	}
	d.press("backspace", "right", "backspace").lacks("the search takes")
	d.paste("abc").shows("the search takes 256 characters: the rest of what was pasted was left out")
	if got := d.app.frame.Search; !strings.HasPrefix(got, "a漢") || len([]rune(got)) != 256 {
		t.Errorf("the search is %q", got)
	}
	if s := d.app.frame.State; d.app.frame.Normalize(s) != s {
		t.Error("the state is not valid")
	}
	d.press("right").lacks("the search takes").shows("enter keep")
}

func TestANameTakes255Bytes(t *testing.T) {
	x := strings.Repeat
	for _, c := range []struct {
		name, pasted, want string
		notice             bool
	}{
		{"as long as can be", x("a", 255), x("a", 255), false},
		{"one too many", x("a", 256), x("a", 255), true},
		{"no part of a character", x("a", 254) + "ü", x("a", 254), true},
		{"in a folder", "folder/" + x("a", 255), "folder/" + x("a", 255), false},
		{"too long in a folder", "~/f/" + x("a", 999), "~/f/" + x("a", 255), true},
		{"folders", x("folder/", 585) + "a", x("folder/", 585) + "a", false},
		{"too many folders", x("folder/", 600) + "a", (x("folder/", 600) + "a")[:4096], true},
	} {
		d := naming(t).paste(c.pasted)
		form := d.app.frame.Modal.Save
		if form.Name != c.want || !form.Named || d.app.frame.Modal.Input != c.want {
			t.Errorf("%s: %d bytes, want %d", c.name, len(form.Name), len(c.want))
		}
		if got := d.sees("the rest of what was pasted was left out"); got != c.notice {
			t.Errorf("%s: the notice is seen: %v\n%s", c.name, got, d.text())
		}
	}
	d := naming(t).paste(x("a", 200)).press("home").paste(x("b", 200))
	if got, want := d.app.frame.Modal.Save.Name, x("b", 55)+x("a", 200); got != want {
		t.Errorf("before a text of 200 bytes: %d bytes", len(got))
	}
	d.paste("/")
	d.paste(x("c", 54))
	if got, want := d.app.frame.Modal.Save.Name, x("b", 55)+"/"+x("c", 54)+x("a", 200); got != want {
		t.Errorf("behind a folder: %d bytes, want %d", len(got), len(want))
	}
	d.press("c").press("d").shows("a file's name takes 255 bytes, with its folders 4096").lacks("left out")
}

// Where no field is open a paste changes nothing, and says so.
func TestAPasteWithoutAField(t *testing.T) {
	for _, keys := range [][]string{nil, {"?"}, {"enter"}, {"m"}, {"7"}} {
		d := start(t, 80, 24).press(keys...)
		was := d.app.frame
		d.paste("q" + strings.Repeat("x\n", 50_000))
		notice := d.app.frame.Modal.Notice
		if !strings.Contains(notice, "paste") || d.quit {
			t.Errorf("%q: the notice is %q", keys, notice)
		}
		was.Modal.Notice = notice
		if d.app.frame != was {
			t.Errorf("%q: a paste changed the frame", keys)
		}
	}
	start(t, 80, 24).paste("q").shows("/ searches on events and figures")
}

// Of a long error the dialog keeps the end, which says what to do.
func TestTheDialogKeepsTheEndOfAnError(t *testing.T) {
	d := naming(t).paste(strings.Repeat("a", 255))
	d.app.doer.Save = func(screen.Frame, screen.SaveForm) (string, error) {
		return "", errors.New("cannot write \x1b" + strings.Repeat("a", 255) + ": too long; choose another")
	}
	d.press("enter").shows("error: cannot write", "too long; choose another")
	for _, r := range d.app.frame.Modal.Save.Err {
		if r < ' ' {
			t.Errorf("the error holds %q", r)
		}
	}
}

// Paths and addresses with what cannot be seen are told in quotes.
func TestNoticesShowWhatCannotBeSeen(t *testing.T) {
	d := start(t, 120, 36)
	d.send(savedMsg{path: "/home/\x1b[31m\u202e/x.svg"})
	d.shows(`saved "/home/\x1b[31m\u202e/x.svg"`)
	d.send(browseMsg{url: "/home/a\nb.svg"})
	d.shows(`opened "/home/a\nb.svg"`)
	d.send(browseMsg{err: errors.New("no\nway\x1b[31m")})
	d.shows("no way[31m")
}

// What is copied is pasted elsewhere, perhaps into a shell: one line of what can be seen, from every screen.
func TestCopiesAreOneLine(t *testing.T) {
	for _, view := range testEnv().ViewIDs() {
		for _, search := range []string{"", "signal", "\x1b[31m\nnothing\u202e"} {
			text := start(t, 80, 24, "--view", view, "--search", search).copies()
			if at := strings.IndexFunc(text, func(r rune) bool { return !data.Printable(r) }); at >= 0 || text == "" {
				t.Errorf("%s, searching %q: %q", view, search, text)
			}
		}
	}
}
