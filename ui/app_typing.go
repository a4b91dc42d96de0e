package ui

import (
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// openField lets a text be typed in the line of the note, beginning with one that is there.
func (a *app) openField(kind screen.ModalKind, text string) tea.Cmd {
	a.frame.Modal.Kind = kind
	a.input.SetValue(text)
	a.input.CursorEnd()
	a.showInput()
	return a.input.Focus()
}

// typed gives a key to the field that is open.
func (a *app) typed(k tea.KeyPressMsg) tea.Cmd {
	switch a.frame.Modal.Kind {
	case screen.SaveModal:
		return a.saveTyped(k)
	case screen.DayModal:
		return a.dayTyped(k)
	}
	switch k.String() {
	case "enter":
		a.frame.Modal.Kind = screen.NoModal
		return nil
	case "esc":
		if a.input.Value() == "" {
			a.frame.Modal.Kind = screen.NoModal
			return nil
		}
		a.input.SetValue("")
		a.search()
		return nil
	case "up":
		return a.act(screen.Action{Verb: screen.Move, N: -1})
	case "down":
		return a.act(screen.Action{Verb: screen.Move, N: 1})
	}
	cmd := a.feed(k)
	a.search()
	return cmd
}

// dayTyped answers a key while a day is typed. What is no day stays there to be mended.
func (a *app) dayTyped(k tea.KeyPressMsg) tea.Cmd {
	text := strings.TrimSpace(a.input.Value())
	switch name := k.String(); {
	case name == "esc", name == "enter" && text == "":
		a.frame.Modal.Kind = screen.NoModal
		return nil
	case name != "enter":
		return a.feed(k)
	}
	s, e, err := screen.GoTo(a.frame, text)
	if err != nil {
		a.say(err.Error(), true)
		return nil
	}
	a.frame.Modal.Kind = screen.NoModal
	a.frame.State = a.frame.Normalize(s)
	return a.effect(e)
}

// paste puts what was pasted into the field that is open.
func (a *app) paste(text string) {
	const rest = ": the rest of what was pasted was left out"
	switch a.frame.Modal.Kind {
	case screen.SearchModal:
		a.insert(text, rest)
		a.search()
	case screen.DayModal:
		a.insert(text, rest)
	case screen.SaveModal:
		a.replaceProposal()
		a.insert(text, rest)
		a.named()
	default:
		a.noField()
	}
}

// noField says that there is nothing to paste into.
func (a *app) noField() {
	k := a.frame.KeyOf("search")
	a.say("no field is open that takes a paste: "+k.Show+" searches on "+a.frame.Homes(k), false)
}

// readClipboard reads the clipboard in a command, for the field that is open.
func (a *app) readClipboard() tea.Cmd {
	if !a.frame.Modal.Typing() {
		a.noField()
		return nil
	}
	read := a.doer.Paste
	return func() tea.Msg {
		text, err := read()
		return pastedMsg{text, err}
	}
}

// pasted takes what the clipboard holds, or says how to paste without it.
func (a *app) pasted(m pastedMsg) {
	if m.err != nil {
		a.say("no clipboard can be read here: paste with the terminal's own key, often ctrl+shift+v", true)
		return
	}
	a.paste(m.text)
}

// feed lets the text input answer a key.
func (a *app) feed(k tea.KeyPressMsg) tea.Cmd {
	if k.Text != "" {
		a.insert(k.Text, "")
		return nil
	}
	var cmd tea.Cmd
	a.input, cmd = a.input.Update(k)
	a.showInput()
	return cmd
}

// The most that is typed as the name of a file, in bytes, as file systems have it: of its last element, and with its
// folders.
const longestName, longestPath = 255, 4096

// insert puts a text where the cursor stands: one line of it, of what can be seen. It is the only way into the text
// input. What the field has no room for is left out, and a notice says so, with what became of the rest.
func (a *app) insert(text, rest string) {
	runes, at := []rune(a.input.Value()), a.input.Position()
	before, after := string(runes[:at]), string(runes[at:])
	line := data.OneLine(strings.TrimRight(text, "\r\n")) // who copies a line often copies its end
	kept, limit := "", ""
	switch a.frame.Modal.Kind {
	case screen.SaveModal:
		if after == a.ending() && strings.HasSuffix(before+line, after) { // it was typed although it was there
			after = ""
		}
		kept = roomInPath(before, line, after)
		limit = fmt.Sprintf("a file's name takes %d bytes, with its folders %d", longestName, longestPath)
	case screen.DayModal:
		kept = fit.FirstRunes(line, data.LongestWord-len(runes))
		limit = fmt.Sprintf("a day takes %d characters", data.LongestWord)
	default:
		kept = fit.FirstRunes(line, screen.LongestText-len(runes))
		limit = fmt.Sprintf("the search takes %d characters", screen.LongestText)
	}
	a.input.SetValue(before + kept + after)
	a.input.SetCursor(at + len([]rune(kept)))
	a.showInput()
	if kept != line {
		a.say(limit+rest, false)
	}
}

// roomInPath is as much of a text as fits between two parts of a path.
func roomInPath(before, text, after string) string {
	text = firstBytes(text, longestPath-len(before)-len(after))
	separator := func(r rune) bool { return r < 0x80 && os.IsPathSeparator(uint8(r)) }
	if strings.ContainsFunc(after, separator) {
		return text // goes into a folder
	}
	whole := before + text
	name := strings.LastIndexFunc(whole, separator) + 1
	return firstBytes(whole, max(name+longestName-len(after), len(before)))[len(before):]
}

// firstBytes is the beginning of s, at most n bytes of it, without part of a character.
func firstBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:max(n, 0)]
}

// showInput puts what is typed, and the cursor, into the frame.
func (a *app) showInput() {
	a.frame.Modal.Input, a.frame.Modal.Cursor = a.input.Value(), a.input.Position()
}

// search takes what is typed into the state at once.
func (a *app) search() {
	a.showInput()
	s := a.frame.State
	s.Search = strings.TrimLeft(a.input.Value(), " ")
	a.frame.State = a.frame.Normalize(s)
}
