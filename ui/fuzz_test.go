package ui

import (
	"errors"
	"fmt"
	"image/color"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"userbase/data"
	"userbase/ui/screen"
)

// stream is bytes that are read as what a terminal sends.
type stream []byte

// next is the next byte, 0 at the end.
func (s *stream) next() int {
	if len(*s) == 0 {
		return 0
	}
	b := (*s)[0]
	*s = (*s)[1:]
	return int(b)
}

// size is a number of cells below n, small ones from one byte.
func (s *stream) size(n int) int {
	if b := s.next(); b < 250 {
		return b % n
	}
	return (s.next()<<8 + s.next()) % n
}

// text is a text of up to 31 bytes, perhaps many times.
func (s *stream) text() string {
	n := s.next()
	text := string((*s)[:min(n%32, len(*s))])
	*s = (*s)[len(text):]
	return strings.Repeat(text, 1+(n/32)*(n/32)*20)
}

// The kinds of messages, by the byte that a message begins with.
const (
	aKey = iota
	anyKey
	aLetter
	aPaste
	aClick
	aMouse
	aWindow
	aColour
	aTick
	anOutcome
	anUnknown
	kinds
)

// names are the names of all keys that do something anywhere, in the order of the grammar, and of some that do not.
var names = func() (list []string) {
	for _, k := range screen.Grammar(Screens()) {
		for _, b := range k.Binds {
			list = append(list, b.Names...)
		}
	}
	return append(list, "backspace", "ctrl+u", "ctrl+k", "ctrl+w", "ctrl+v", "ctrl+a", "ü", "漢", "$")
}()

// message reads the next message.
func (s *stream) message(a *app) tea.Msg {
	switch s.next() % kinds {
	case aKey:
		return keyMsg(names[s.next()%len(names)])
	case anyKey:
		code := rune(s.next())
		if s.next()%2 == 0 {
			code += tea.KeyUp
		}
		return tea.KeyPressMsg{Code: code, Mod: tea.KeyMod(s.next())}
	case aLetter:
		return tea.KeyPressMsg{Code: 'x', Text: s.text()}
	case aPaste:
		return tea.PasteMsg{Content: s.text()}
	case aClick:
		return tea.MouseClickMsg{X: s.size(a.frame.W + 2), Y: s.size(a.frame.H + 2), Button: tea.MouseLeft}
	case aMouse:
		m := tea.Mouse{X: s.next() - 5, Y: s.next() - 5, Button: tea.MouseButton(s.next() % 12)}
		return []tea.Msg{tea.MouseClickMsg(m), tea.MouseWheelMsg(m), tea.MouseReleaseMsg(m),
			tea.MouseMotionMsg(m)}[s.next()%4]
	case aWindow:
		return tea.WindowSizeMsg{Width: s.size(1001), Height: s.size(401)}
	case aColour:
		b := uint8(s.next())
		return []tea.Msg{tea.BackgroundColorMsg{Color: color.Gray{Y: b}}, tea.BackgroundColorMsg{},
			tea.ColorProfileMsg{Profile: colorprofile.Profile(b % 7)}}[s.next()%3]
	case aTick:
		return playMsg(a.play - s.next()%2)
	case anOutcome:
		path := "/" + s.text()
		return []tea.Msg{savedMsg{path: path}, savedMsg{err: errors.New(path)}, browseMsg{url: path},
			browseMsg{err: errors.New(path)}}[s.next()%4]
	}
	return []tea.Msg{nil, "text", struct{}{}, tea.FocusMsg{}, tea.ResumeMsg{}, tea.KeyReleaseMsg{Code: 'q'},
		tea.PasteStartMsg{}, tea.WindowSizeMsg{Width: -1, Height: -5}, tea.WindowSizeMsg{Width: 1 << 30, Height: 1},
		tea.ClipboardMsg{Content: "x"}, tea.EnvMsg{"TERM=dumb"}}[s.next()%11]
}

// sgr are the sequences that style what is drawn.
var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

// whole says what is wrong with the app and its frame, or "".
func whole(a *app) string {
	f, view := a.frame, a.View()
	g := a.picture()
	switch {
	case f.W < 1 || f.W > 1000 || f.H < 1 || f.H > 400:
		return fmt.Sprintf("the window is %d×%d", f.W, f.H)
	case f.Normalize(f.State) != f.State:
		return fmt.Sprintf("the state is not valid: %+v", f.State)
	case g.W != f.W || g.H != f.H || !g.Whole():
		return fmt.Sprintf("the grid is %d×%d, the window %d×%d", g.W, g.H, f.W, f.H)
	case len(view.Content) > 40*(f.W+1)*(f.H+1):
		return fmt.Sprintf("%d bytes for a window of %d×%d", len(view.Content), f.W, f.H)
	case len(f.Modal.Input) > longestPath || f.Modal.Cursor < 0 || f.Modal.Cursor > len([]rune(f.Modal.Input)):
		return fmt.Sprintf("%d bytes are typed, cursor at %d", len(f.Modal.Input), f.Modal.Cursor)
	case f.Modal.Scroll < 0 || f.Modal.Down < 0:
		return fmt.Sprintf("scrolled to %d, %d", f.Modal.Scroll, f.Modal.Down)
	}
	text := sgr.ReplaceAllString(view.Content, "")
	for _, r := range text {
		if r != '\n' && !data.Printable(r) {
			return fmt.Sprintf("%U is drawn", r)
		}
	}
	rows := strings.Split(text, "\n")
	if len(rows) != max(f.H, 1) {
		return fmt.Sprintf("%d rows in a window of %d", len(rows), f.H)
	}
	if f.H > 0 {
		for _, row := range []string{rows[0], rows[f.H/2], rows[f.H-1]} {
			if n := ansi.StringWidth(row); n != f.W {
				return fmt.Sprintf("a row takes %d cells, not %d: %q", n, f.W, row)
			}
		}
	}
	for _, area := range g.Areas() {
		if area.X < 0 || area.Y < 0 || area.X+area.W > f.W || area.Y+area.H > f.H {
			return fmt.Sprintf("the area %+v lies outside", area)
		}
	}
	return ""
}

// keys are the messages of these keys.
func keys(list ...string) (b []byte) {
	for _, k := range list {
		at := slices.Index(names, k)
		if at < 0 {
			panic("no key is called " + k)
		}
		b = append(b, aKey, byte(at))
	}
	return b
}

// FuzzMessages sends the dashboard any messages in any order: it goes on, what it draws is exactly its window and
// nothing that a terminal obeys but styles, and its state is valid.
func FuzzMessages(f *testing.F) {
	for _, k := range names {
		f.Add(slices.Concat(keys(k, k), []byte{aWindow, 40, 10}, keys(k)))
	}
	for i := range testEnv().Screens {
		view := keys(fmt.Sprint(i + 1))
		f.Add(slices.Concat(view, keys("/"), []byte{aPaste, 0xff}, []byte("signal signal signal signal sig"),
			keys("enter", "esc")))
		f.Add(slices.Concat(view, []byte{aWindow, 250, 3, 232, 250, 1, 144}, keys("enter", "?", "down", "pgdown")))
		f.Add(slices.Concat(view, []byte{aWindow, 0, 0}, keys("end", "enter", "x", "n", "+"), []byte{aWindow, 80, 24}))
	}
	f.Add(slices.Concat(keys("s", "tab"), []byte{aPaste, 0xe3, 'a', '/', 'b', aLetter, 3, 0x1b, '[', 0x9b},
		keys("left", "space", "enter")))
	f.Add(slices.Concat(keys("?"), []byte{aWindow, 0, 52}, keys("down"), []byte{aWindow, 39, 9}, keys("G")))
	f.Add(slices.Concat(keys("space"), []byte{aTick, 0, aTick, 1, aTick, 0, aClick, 10, 5, aTick, 0}))
	f.Add(slices.Concat([]byte{anOutcome, 4, 0x1b, '[', 'm', '\n', 0}, keys("o", "S"), []byte{aMouse, 9, 9, 4, 1}))
	f.Add([]byte{aColour, 255, 0, aColour, 1, 2, anUnknown, 8, anUnknown, 7, anyKey, 1, 0, 0xff, aClick, 1, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		d, s := start(t, 80, 24), stream(b)
		d.app.doer.Browse = func(url string) (string, error) {
			if !data.WebAddress(url) && url[0] != '/' {
				t.Fatalf("%q is opened", url)
			}
			return "", nil
		}
		for n := 0; len(s) > 0 && n < 60 && !d.quit; n++ {
			msg := s.message(d.app)
			d.send(msg)
			if what := whole(d.app); what != "" {
				t.Fatalf("after %#v: %s", msg, what)
			}
		}
	})
}

// FuzzFigures draws whatever figures can be loaded: every screen is whole and tells no lie.
func FuzzFigures(f *testing.F) {
	files, header := fstest.MapFS{}, ""
	for _, name := range []string{"sources.csv", "messengers.csv", "events.csv", "observations.csv"} {
		text, err := os.ReadFile("../data/" + name)
		if err != nil {
			f.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
		header, _, _ = strings.Cut(string(text), "\n")
	}
	source := testEnv().Set.Sources[0].ID
	row := func(parts ...string) string { return strings.Join(parts, ",") + "," + source + ",,\n" }
	for _, rows := range []string{
		"",
		row("signal", "mau", "", "2021-01-15", "day", "1", "exact", "filing", ""),
		row("signal", "mau", "", "2100-12-31", "year", "100000000000", "at_least", "press", "") +
			row("threema", "users", "", "1971-01-01", "month", "1", "at_most", "estimate", "Firm"),
		row("signal", "installs", "2021-01-04", "2021-01-17", "day", "99999999999", "about", "estimate", "Firm"),
		row("signal", "installs", "1971-01-01", "2100-12-31", "day", "7", "about", "estimate", "漢字") +
			row("wechat", "ad_reach", "", "2015-01-01", "quarter", "55", "about", "repeat", ""),
	} {
		f.Add(rows)
	}
	f.Fuzz(func(t *testing.T, rows string) {
		own := maps.Clone(files)
		own["observations.csv"] = &fstest.MapFile{Data: []byte(header + "\n" + rows)}
		set, err := data.Parse(own)
		if err != nil {
			return // the loader's own fuzzing looks at that
		}
		env := NewEnv(set, testToday, "test")
		for _, view := range env.ViewIDs() {
			for _, size := range [][2]int{{40, 10}, {80, 24}, {120, 36}} {
				s := env.Default()
				s.View, s.Group, s.Day = view, screen.AllMetrics, screen.TheEvening
				for range 2 {
					if err := wholeFrame(screen.NewFrame(env, s, size[0], size[1], screen.NewLook(screen.Dark,
						false))); err != nil {
						t.Fatalf("%s, %v: %v", view, size, err)
					}
					s.Group, s.Day = data.Active, 0
				}
			}
		}
	})
}
