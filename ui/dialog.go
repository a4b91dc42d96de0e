package ui

import (
	tea "charm.land/bubbletea/v2"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// openSave opens the save dialog with the last choices.
func (a *app) openSave() tea.Cmd {
	form := a.last
	if form.Format == "" {
		form.Format = snapshot.Formats[0].ID
	}
	if form.Theme == "" {
		form.Theme = a.frame.Look.Theme
		if a.frame.Theme == screen.Auto && form.Theme == screen.Neutral { // a picture has a background of its own
			form.Theme = screen.Dark
		}
	}
	form.Field, form.Err, form.Named = 0, "", false
	a.frame.Modal.Kind, a.frame.Modal.Save = screen.SaveModal, form
	a.propose()
	return a.input.Focus()
}

// propose puts a free name into the form, unless one was typed.
func (a *app) propose() {
	form := &a.frame.Modal.Save
	if form.Named {
		return
	}
	want := fileName(a.frame, formatByID(form.Format).Ext)
	form.Name, form.Taken = a.doer.Free(want), ""
	if form.Name != want {
		form.Taken = want
	}
	a.input.SetValue(form.Name)
	a.input.CursorEnd()
	a.showInput()
}

// saveTyped answers a key while the save dialog is open.
func (a *app) saveTyped(k tea.KeyPressMsg) tea.Cmd {
	form := &a.frame.Modal.Save
	step := func(n int) {
		switch form.Field {
		case 0, 1:
			ids := snapshot.IDs()
			form.Format = screen.Cycle(ids, form.Format, n)
			form.Err = ""
			a.propose()
		case 2:
			form.Size = (form.Size + n + len(snapshot.Sizes)) % len(snapshot.Sizes)
		case 3:
			form.Theme = screen.Cycle(screen.Themes[1:], form.Theme, n)
		}
	}
	fields := 4
	if !formatByID(form.Format).Picture {
		fields = 2
	}
	switch k.String() {
	case "esc":
		a.frame.Modal.Kind = screen.NoModal
	case "enter":
		return a.save(*form)
	case "tab":
		form.Field = (form.Field + 1) % fields
	case "shift+tab":
		form.Field = (form.Field + fields - 1) % fields
	case "up":
		step(-1)
	case "down":
		step(1)
	case "left", "right":
		if form.Field == 1 {
			return a.typeName(k)
		}
		if form.Field > 1 {
			step(map[string]int{"left": -1, "right": 1}[k.String()])
		}
	default:
		if form.Field == 1 {
			return a.typeName(k)
		}
	}
	return nil
}

// typeName lets the name of the file be typed.
func (a *app) typeName(k tea.KeyPressMsg) tea.Cmd {
	cmd := a.feed(k)
	a.named()
	return cmd
}

// named takes what was typed as the name of the file.
func (a *app) named() {
	form := &a.frame.Modal.Save
	if v := a.input.Value(); v != form.Name {
		form.Name, form.Named, form.Taken, form.Err = v, true, "", ""
	}
}

// save writes a snapshot in a command; savedMsg tells how it went.
func (a *app) save(form screen.SaveForm) tea.Cmd {
	if form.Name == "" {
		a.frame.Modal.Save.Err = "the file needs a name"
		return nil
	}
	frame, save := a.frame, a.doer.Save
	frame.ASCII, frame.Boxes = a.ascii, false // a file does not depend on the terminal
	a.last = form
	return func() tea.Msg {
		path, err := save(frame, form)
		return savedMsg{path, err}
	}
}

// saveAgain saves as the last time, under the next free name; the first time it asks.
func (a *app) saveAgain() tea.Cmd {
	if a.last.Format == "" {
		return a.openSave()
	}
	form := a.last
	form.Name = a.doer.Free(fileName(a.frame, formatByID(form.Format).Ext))
	return a.save(form)
}

// saved says what became of a snapshot. Errors stand in the dialog, which stays open.
func (a *app) saved(m savedMsg) {
	switch {
	case m.err != nil && a.frame.Modal.Kind == screen.SaveModal:
		a.frame.Modal.Save.Err = data.OneLine(m.err.Error())
	case m.err != nil:
		a.say(m.err.Error(), true)
	default:
		a.frame.Modal.Kind = screen.NoModal
		a.say("saved "+data.Quoted(m.path)+"   S again   o open", false)
		a.file = m.path
	}
}
