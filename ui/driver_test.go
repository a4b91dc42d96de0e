package ui

import (
	"slices"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// The tests know one today, so that the clock never changes what they see.
var testToday = data.Date(2026, 11, 22)

var testEnv = sync.OnceValue(func() *screen.Env {
	set, err := data.Load()
	if err != nil {
		panic(err)
	}
	return NewEnv(set, testToday, "test")
})

// frameOf is the frame of a state given as flags.
func frameOf(t testing.TB, w, h int, flags ...string) screen.Frame {
	t.Helper()
	return frameOn(t, testEnv(), w, h, flags...)
}

// frameOn is frameOf with other data.
func frameOn(t testing.TB, env *screen.Env, w, h int, flags ...string) screen.Frame {
	t.Helper()
	s, err := env.Parse(flags)
	if err != nil {
		t.Fatal(err)
	}
	theme := s.Theme
	if theme == screen.Auto {
		theme = screen.Dark
	}
	return screen.NewFrame(env, s, w, h, screen.NewLook(theme, false))
}

// driver runs the app without a terminal: it presses keys and reads the screen. What a command brings comes back
// at once; the ticks of the player do not run by themselves.
type driver struct {
	t      testing.TB
	app    *app
	saved  []screen.SaveForm
	browse []string
	copied []string
	quit   bool
	other  tea.Msg // the last that a command brought and the app does not take

	clipboard   string
	noClipboard error
}

func start(t testing.TB, w, h int, flags ...string) *driver {
	t.Helper()
	return startOn(t, frameOf(t, w, h, flags...))
}

// startOn is start on a frame, which may hold other data.
func startOn(t testing.TB, f screen.Frame) *driver {
	d := &driver{t: t}
	d.app = newApp(f.Env, f.State, f.W, f.H, Terminal{}, Doer{
		Suspend: func() {},
		Browse:  func(url string) (string, error) { d.browse = append(d.browse, url); return "", nil },
		Copy:    func(text string) Copied { d.copied = append(d.copied, text); return Copied{} },
		Save: func(f screen.Frame, s screen.SaveForm) (string, error) {
			d.saved = append(d.saved, s)
			return "/tmp/" + s.Name, nil
		},
		Free:  func(name string) string { return name },
		Paste: func() (string, error) { return d.clipboard, d.noClipboard },
	})
	return d
}

// keyMsg makes the message of a key from its name, as Bubble Tea writes it.
func keyMsg(name string) tea.KeyPressMsg {
	var k tea.Key
	rest := name
	for {
		mod, after, ok := strings.Cut(rest, "+")
		if !ok || after == "" || rest == "+" {
			break
		}
		switch mod {
		case "ctrl":
			k.Mod |= tea.ModCtrl
		case "shift":
			k.Mod |= tea.ModShift
		}
		rest = after
	}
	codes := map[string]rune{"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab,
		"space": tea.KeySpace, "backspace": tea.KeyBackspace, "f1": tea.KeyF1}
	if c, ok := codes[rest]; ok {
		k.Code = c
		if rest == "space" {
			k.Text = " "
		}
	} else {
		k.Code = []rune(rest)[0]
		if k.Mod&tea.ModCtrl == 0 {
			k.Text = rest
		}
	}
	return tea.KeyPressMsg(k)
}

func (d *driver) press(keys ...string) *driver {
	d.t.Helper()
	for _, k := range keys {
		m := keyMsg(k)
		if got := m.String(); got != k {
			d.t.Fatalf("the key %q is called %q", k, got)
		}
		d.send(m)
	}
	return d
}

// works presses keys, each of which must be able to work on the screen that it meets.
func (d *driver) works(keys ...string) *driver {
	d.t.Helper()
	for _, k := range keys {
		if why := d.why(k); why != "" {
			d.t.Fatalf("the key %q cannot work (%s):\n%s", k, why, d.text())
		}
		d.press(k)
	}
	return d
}

// why says why a key cannot work now, or "".
func (d *driver) why(name string) string {
	_, k, ok := d.app.frame.Find(name)
	if !ok {
		return "unknown"
	}
	return d.app.frame.Why(k, d.app.frame.Uses())
}

// chooses chooses from the list that a key opens.
func (d *driver) chooses(key, word string) *driver {
	d.t.Helper()
	d.press(key)
	words := screen.ChoicesOf(d.app.frame, d.app.frame.Modal.List).Words
	at := slices.Index(words, word)
	if at < 0 {
		d.t.Fatalf("%q is no choice of %s:\n%s", word, key, d.text())
	}
	d.press("g")
	for range at {
		d.press("down")
	}
	return d.press("enter")
}

// typeText types a text, letter by letter.
func (d *driver) typeText(s string) *driver {
	for _, r := range s {
		if r == ' ' {
			d.press("space")
			continue
		}
		d.press(string(r))
	}
	return d
}

func (d *driver) click(x, y int) *driver {
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	return d
}

// clickOn clicks on the first place where the text stands in one row.
func (d *driver) clickOn(text string) *driver {
	d.t.Helper()
	for y, row := range strings.Split(d.text(), "\n") {
		if left, _, ok := strings.Cut(row, text); ok {
			return d.click(len([]rune(left)), y)
		}
	}
	d.t.Fatalf("there is no %q to click on:\n%s", text, d.text())
	return d
}

func (d *driver) resize(w, h int) *driver {
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// copies is what the copy key sends to the clipboard.
func (d *driver) copies() string {
	_, e := screen.Act(screen.Action{Verb: screen.Copy}, d.app.frame)
	if e.Kind != screen.CopyText {
		d.t.Fatalf("y copies nothing: %+v", e)
	}
	return e.Text
}

// send gives the app a message, and what its command brings.
func (d *driver) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	if cmd == nil || d.app.frame.Modal.Playing {
		return
	}
	d.brought(cmd())
}

// brought gives the app what a command brought.
func (d *driver) brought(msg tea.Msg) {
	switch m := msg.(type) {
	case tea.BatchMsg:
		for _, cmd := range m {
			d.brought(cmd())
		}
	case tea.QuitMsg:
		d.quit = true
	case savedMsg, browseMsg, copiedMsg, pastedMsg:
		d.send(m)
	default:
		d.other = m
	}
}

// text is the screen without styles.
func (d *driver) text() string { return Render(d.app.frame).Plain() }

// views are the texts that a person reads: the screen row by row, and where a rule parts it, each side by itself;
// line ends and indents folded.
func (d *driver) views() []string {
	text := d.text()
	var left, right []string
	for _, row := range strings.Split(text, "\n") {
		l, r, _ := strings.Cut(row, " │")
		left, right = append(left, l), append(right, r)
	}
	return []string{fold(text), fold(strings.Join(left, " ")), fold(strings.Join(right, " "))}
}

func (d *driver) sees(text string) bool {
	for _, v := range d.views() {
		if strings.Contains(v, fold(text)) {
			return true
		}
	}
	return false
}

// shows fails unless the screen shows all the texts.
func (d *driver) shows(want ...string) *driver {
	d.t.Helper()
	for _, w := range want {
		if !d.sees(w) {
			d.t.Fatalf("the screen does not show %q:\n%s", w, d.text())
		}
	}
	return d
}

// draws fails unless the screen holds all the texts as they are drawn, blank for blank.
func (d *driver) draws(want ...string) *driver {
	d.t.Helper()
	for _, w := range want {
		if !strings.Contains(d.text(), w) {
			d.t.Fatalf("%q is not drawn:\n%s", w, d.text())
		}
	}
	return d
}

// lacks fails if the screen shows any of the texts.
func (d *driver) lacks(texts ...string) *driver {
	d.t.Helper()
	for _, x := range texts {
		if d.sees(x) {
			d.t.Fatalf("the screen shows %q:\n%s", x, d.text())
		}
	}
	return d
}

// fold joins all white space to single blanks.
func fold(s string) string { return strings.Join(strings.Fields(plain(s)), " ") }

// plain is a text with plain blanks, as people write it.
func plain(s string) string { return strings.ReplaceAll(s, data.Nbsp, " ") }

// plainReport is what a frame says, with plain blanks.
func plainReport(f screen.Frame) snapshot.Report {
	r := Report(f)
	r.Title, r.Scope, r.Sentence, r.Citation = plain(r.Title), plain(r.Scope), plain(r.Sentence), plain(r.Citation)
	for i := range r.Notes {
		r.Notes[i] = plain(r.Notes[i])
	}
	for _, row := range r.Rows {
		for i := range row.Cells {
			row.Cells[i].Text = plain(row.Cells[i].Text)
		}
	}
	return r
}

// Report is what the frame says as records.
func Report(f screen.Frame) snapshot.Report {
	r, flags := newSheet(f).report(tally{})
	r.Notes = append(r.Notes, flags...)
	return r
}
