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

// typed gives a key to the text input of the search or of the save dialog.
func (a *app) typed(k tea.KeyPressMsg) tea.Cmd {
	if a.frame.Modal.Kind == screen.SaveModal {
		return a.saveTyped(k)
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

// paste puts what was pasted into the field that is open.
func (a *app) paste(m tea.PasteMsg) {
	switch modal := a.frame.Modal; {
	case modal.Kind == screen.SearchModal:
		a.insert(m.Content, ": the rest of what was pasted was left out")
		a.search()
	case modal.Kind == screen.SaveModal && modal.Save.Field == 1:
		a.insert(m.Content, ": the rest of what was pasted was left out")
		a.named()
	case modal.Kind == screen.SaveModal:
		a.say("a paste goes into the file's name: tab leads there", false)
	default:
		k := a.frame.KeyOf("search")
		a.say("no field is open that takes a paste: "+k.Show+" searches on "+a.frame.Homes(k), false)
	}
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
	line := data.OneLine(strings.TrimRight(text, "\r\n")) // who copies a line often copies its end
	kept, limit := "", ""
	if a.frame.Modal.Kind == screen.SaveModal {
		kept = roomInPath(string(runes[:at]), line, string(runes[at:]))
		limit = fmt.Sprintf("a file's name takes %d bytes, with its folders %d", longestName, longestPath)
	} else {
		kept = fit.FirstRunes(line, screen.LongestText-len(runes))
		limit = fmt.Sprintf("the search takes %d characters", screen.LongestText)
	}
	a.input.SetValue(string(runes[:at]) + kept + string(runes[at:]))
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
