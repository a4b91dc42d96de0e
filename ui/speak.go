package ui

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"userbase/ui/cells"
	"userbase/ui/method"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Speak is the dashboard for people who listen: nothing is drawn, and each key is answered in lines of text, below what
// was said before. It takes the keys of the dashboard, and gives back the terminal and the exit code as Run does.
func Speak(env *screen.Env, s screen.State, notice string, t Terminal, doer Doer) (code int, err error) {
	g, err := newGuard(&output{Writer: os.Stdout})
	if err != nil {
		return 1, err
	}
	a := newApp(env, s, screen.PanelFrom, spokenRows, t, doer)
	a.doer.Suspend = func() { g.suspend(0) }
	v := &voice{app: a, out: os.Stdout}
	options := append(g.options(a.frame.W, a.frame.H), tea.WithoutSignalHandler(), tea.WithoutRenderer())
	g.program = tea.NewProgram(v, options...)
	stop := g.stand()
	defer stop()
	g.raw()
	defer g.cooked()
	if notice != "" {
		v.line(notice)
	}
	v.screen()
	v.line("question mark: keys; q: quit")
	_, err = g.program.Run()
	return a.code, err
}

// spokenRows is the height of the window that is thought of: nobody sees it.
const spokenRows = 36

// voice is the dashboard as text.
type voice struct {
	*app
	out io.Writer
}

// Init asks the terminal nothing.
func (v *voice) Init() tea.Cmd { return nil }

// View draws nothing.
func (v *voice) View() tea.View { return tea.NewView("") }

// Update lets the dashboard answer, and says what is new.
func (v *voice) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	key := false
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		key = !isModifier(m.Code)
		if do, _, _ := v.frame.Find(v.keyName(m)); do.Verb == screen.Play && !v.frame.Modal.Typing() {
			walk := v.frame.KeyOf("year")
			v.line("the years play for the eye alone; " + walk.Foot + ": " + walk.Does)
			return v, nil
		}
	case tea.FocusMsg: // it was stopped, and goes on
		v.screen()
		return v, nil
	case tea.WindowSizeMsg, tea.ColorProfileMsg, tea.MouseMsg:
		return v, nil
	}
	was := v.frame
	_, cmd := v.app.Update(msg)
	v.answer(was, key, key && cmd == nil)
	return v, cmd
}

// answer says what is new since a frame. Where nothing is, a key is answered all the same, unless something follows.
func (v *voice) answer(was screen.Frame, key, always bool) {
	f, m := v.frame, v.frame.Modal
	said := false
	if m.Notice != "" && (key || m.Notice != was.Modal.Notice) && !v.hides(was) {
		text, _ := notice(f)
		v.line(text)
		said = true
	}
	opened := m.Kind != was.Modal.Kind
	switch {
	case f.State != was.State && !m.Typing() && !(f.Open && f.View == was.View):
		if f.View != was.View {
			v.screen()
		} else {
			v.sentence(was, key && !said)
		}
	case m.Typing():
		v.typing(opened)
	case m.Kind == screen.ListModal:
		v.choice(opened)
	case m.Kind == screen.HelpModal && opened:
		v.keys()
	case m.Kind == screen.RulesModal && opened:
		for _, r := range method.Rules() {
			v.line(r.Title + ": " + r.Text)
		}
	case f.Open && (!was.Open || f.State != was.State):
		v.inFull()
	case always && !said:
		v.sentence(was, always)
	}
}

// hides reports whether the one in focus was hidden just now, and the sentence itself says so.
func (v *voice) hides(was screen.Frame) bool {
	f := v.frame
	return f.Hides(f.Focus) && !was.Hides(f.Focus) &&
		strings.HasPrefix(newSheet(f).said[0], say.LeftOut(f, f.Focus))
}

// named is a text in which names stand in the place of the marks of messengers.
func (v *voice) named(text string) string {
	for _, id := range v.frame.Set.MessengerIDs() {
		for _, official := range []bool{true, false} {
			mark, name := string(v.frame.Mark(id, official)), v.frame.Set.Messenger(id).Name
			if before, after, ok := strings.Cut(text, mark); ok && strings.HasPrefix(strings.TrimSpace(after), name) {
				text = before + after
			}
			text = strings.ReplaceAll(text, mark, v.frame.Name(id)+", ")
		}
	}
	return text
}

// arrows are keys by their names.
var arrows = strings.NewReplacer("↑↓", "up, down", "←→", "left, right", "↑", "up",
	"↓", "down", "←", "left", "→", "right")

// line says a text in a line of its own.
func (v *voice) line(text string) {
	text = snapshot.Spoken(arrows.Replace(text))
	if v.frame.ASCII {
		text = cells.ToASCII(text)
	}
	if text != "" {
		_, _ = fmt.Fprint(v.out, text+"\r\n") // the terminal is raw
	}
}

// screen says which screen it is, and its sentence.
func (v *voice) screen() {
	s := newSheet(v.frame)
	v.line(v.frame.View + ": " + strings.TrimSuffix(s.head.Titles[0]+", "+s.scopes()[0].text, ", "))
	v.line(s.said[0])
}

// sentence says the sentence, unless it is the one of a frame before and need not be said again.
func (v *voice) sentence(was screen.Frame, again bool) {
	if said := newSheet(v.frame).said[0]; again || said != newSheet(was).said[0] {
		v.line(said)
	}
}

// typing says what is typed.
func (v *voice) typing(opened bool) {
	m := v.frame.Modal
	switch {
	case m.Kind == screen.SaveModal:
		v.line(strings.Trim("save as "+m.Save.Name+", "+m.Save.Format+", "+m.Save.Err, ", "))
	case opened && m.Kind == screen.SearchModal:
		v.line("search: " + m.Input)
	case opened:
		v.line("go to the day: " + m.Input)
	case m.Kind == screen.SearchModal:
		v.line(m.Input + ": " + newSheet(v.frame).said[0])
	default:
		v.line(m.Input)
	}
}

// choice says the row of the list that enter would choose.
func (v *voice) choice(opened bool) {
	c := screen.ChoicesOf(v.frame, v.frame.Modal.List)
	text := c.Words[v.frame.Modal.Row]
	if v.frame.Modal.Row == c.At {
		text += ", now"
	}
	if opened {
		text = c.Title + ": " + text
	}
	v.line(text)
}

// seen are the keys of what is only for the eye.
var seen = []string{"mouse", "redraw", "play"}

// keys says which keys work on the screen, each with what it does.
func (v *voice) keys() {
	uses := newSheet(v.frame).shown.Uses()
	for _, k := range v.frame.Env.Keys {
		if v.frame.Why(k, uses) != "" || screen.Strange(k, uses) || slices.Contains(seen, k.ID) {
			continue
		}
		var names []string
		for _, b := range k.Binds {
			names = append(names, b.Names[0])
		}
		if k.ID == "views" {
			names = []string{names[0] + " to " + names[len(names)-1]}
		}
		v.line(strings.Join(names, ", ") + ": " + k.Does)
	}
}

// unbroken is so wide that no line of a page is broken.
const unbroken = 10000

// inFull says what is selected in full.
func (v *voice) inFull() {
	for _, l := range newSheet(v.frame).shown.Detail(unbroken) {
		var words []string
		for _, s := range l.Spans {
			words = append(words, s.Text)
		}
		v.line(v.named(strings.Join(words, " ")))
	}
}
