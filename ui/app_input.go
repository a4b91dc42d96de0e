package ui

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"userbase/data"
	"userbase/ui/screen"
)

// hintKeys is how many keys the hint of the first start outlasts.
const hintKeys = 10

// stir ends what only lasts until somebody does something: the notice, the player.
func (a *app) stir() {
	a.say("", false)
	a.frame.Modal.Playing = false
	a.file, a.closed = "", ""
}

// keyName is the name of a key, as the grammar has it. A letter of a script other than Latin, for which there is no
// key, counts as the one that stands at its place on a Latin keyboard, where the terminal tells which that is.
func (a *app) keyName(m tea.KeyPressMsg) string {
	name := m.String()
	letter := []rune(m.Text)
	if len(letter) != 1 || m.BaseCode == 0 || !unicode.IsLetter(letter[0]) || unicode.Is(unicode.Latin, letter[0]) {
		return name
	}
	if _, _, ok := a.frame.Find(name); ok {
		return name
	}
	if unicode.IsUpper(letter[0]) || m.Mod.Contains(tea.ModShift) {
		return string(unicode.ToUpper(m.BaseCode))
	}
	return string(m.BaseCode)
}

// isModifier reports whether a key only changes what others mean: some terminals report those too.
func isModifier(code rune) bool {
	return code >= tea.KeyLeftShift && code <= tea.KeyIsoLevel5Shift ||
		slices.Contains([]rune{tea.KeyCapsLock, tea.KeyScrollLock, tea.KeyNumLock}, code)
}

// everywhere are the keys that work also while something is typed.
var everywhere = []string{"leave", "suspend", "redraw", "paste"}

// key turns a key into an action, or into text while something is typed.
func (a *app) key(m tea.KeyPressMsg) tea.Cmd {
	if isModifier(m.Code) {
		return nil
	}
	name := a.keyName(m)
	do, k, known := a.frame.Find(name)
	if tooSmall(a.frame) { // nobody would see what another key does
		if do.Verb == screen.Quit || do.Verb == screen.Suspend || do.Verb == screen.Redraw {
			return a.act(do)
		}
		return nil
	}
	if a.keys++; a.keys >= hintKeys {
		a.frame.Modal.Hint = false
	}
	playing, file, closed := a.frame.Modal.Playing, a.file, a.closed
	a.stir()
	switch {
	case slices.Contains(everywhere, k.ID):
		return a.act(do)
	case a.frame.Modal.Typing():
		return a.typed(m)
	case playing && name == "space":
		return nil
	case a.frame.Modal.Kind == screen.ListModal:
		return a.choosing(m, do)
	case file != "" && do.Verb == screen.OpenSource:
		return a.effect(screen.Effect{Kind: screen.Browse, Text: file})
	case closed != "" && do.Verb == screen.Copy:
		return a.effect(screen.Effect{Kind: screen.CopyText, Text: closed})
	case a.boxed(do):
		return nil
	case !known:
		a.say(keyWord(m)+" does nothing here: "+a.frame.KeyOf("help").Foot+" shows the keys", false)
		return nil
	}
	if why := a.frame.Why(k, a.frame.Uses()); why != "" {
		a.say(why, false)
		return nil
	}
	return a.act(do)
}

// keyWord is what a key is called to people.
func keyWord(m tea.KeyPressMsg) string {
	return data.Short(data.OneLine(m.String()), data.LongestWord)
}

// boxed reports whether help or what is open in full answered an action: it scrolls or closes. Any other closes help,
// and does what it does.
func (a *app) boxed(do screen.Action) bool {
	kind := a.frame.Modal.Kind
	help := kind == screen.HelpModal || kind == screen.RulesModal
	if !help && !a.frame.Open {
		return false
	}
	if a.scroll(do) {
		return true
	}
	if !help {
		if do.Verb == screen.Quit {
			a.act(screen.Action{Verb: screen.Back})
		}
		return do.Verb == screen.Quit
	}
	a.frame.Modal.Kind = screen.NoModal
	switch do.Verb {
	case screen.Help:
		if kind == screen.HelpModal {
			a.frame.Modal.Kind, a.frame.Modal.Scroll = screen.RulesModal, 0
		}
		return true
	case screen.Back, screen.Enter, screen.Quit:
		return true
	}
	return false
}

// scroll moves the open box, if the action is one of moving.
func (a *app) scroll(do screen.Action) bool {
	lines, rows := scrollRoom(a.frame)
	at := a.frame.Modal.Scroll
	switch do.Verb {
	case screen.Move, screen.Scroll:
		at += do.N
	case screen.Page:
		at += do.N * max(rows-1, 1)
	case screen.Top:
		at = 0
	case screen.Bottom:
		at = lines
	default:
		return false
	}
	a.frame.Modal.Scroll = min(max(at, 0), max(lines-rows, 0))
	return true
}

// choosing answers a key while a list is open: arrows and letters go to a row, enter takes it.
func (a *app) choosing(k tea.KeyPressMsg, do screen.Action) tea.Cmd {
	m := &a.frame.Modal
	words := screen.ChoicesOf(a.frame, m.List).Words
	last := len(words) - 1
	for n := range words {
		at := (m.Row + 1 + n) % len(words)
		if k.Text != "" && strings.HasPrefix(strings.ToLower(words[at]), strings.ToLower(k.Text)) {
			m.Row = at
			return nil
		}
	}
	switch do.Verb {
	case screen.Move:
		m.Row = min(max(m.Row+do.N, 0), last)
	case screen.Page, screen.Top, screen.Bottom:
		m.Row = min(max(m.Row+do.N*len(words), 0), last)
	case screen.Enter:
		m.Kind = screen.NoModal
		return a.act(screen.Action{Verb: m.List, N: m.Row + 1})
	case screen.Back, screen.Quit:
		m.Kind = screen.NoModal
	}
	return nil
}

// click does what the mouse points at. Beside a box it closes the box.
func (a *app) click(x, y int) tea.Cmd {
	do, ok := a.picture().At(x, y).(screen.Action)
	if !ok {
		return nil
	}
	was := a.frame.Modal.Kind
	a.frame.Modal.Kind = screen.NoModal // as enter does: what was searched for stays
	if do.Verb == screen.Back && was != screen.NoModal {
		return nil
	}
	return a.act(do)
}

// wheel scrolls the open box, else whatever the screen moves by lines.
func (a *app) wheel(n int) tea.Cmd {
	a.stir()
	kind := a.frame.Modal.Kind
	switch {
	case tooSmall(a.frame):
		return nil
	case kind == screen.HelpModal, kind == screen.RulesModal, kind == screen.NoModal && a.frame.Open:
		a.scroll(screen.Action{Verb: screen.Scroll, N: 3 * n})
		return nil
	case kind == screen.ListModal:
		return a.choosing(tea.KeyPressMsg{}, screen.Action{Verb: screen.Move, N: n})
	case kind != screen.NoModal:
		return nil
	}
	return a.act(screen.Action{Verb: screen.Scroll, N: n})
}
