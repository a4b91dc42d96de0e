package ui

import (
	"strings"

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
		form.Theme = a.frame.Theme
	}
	form.Field, form.Err, form.Named = screen.NameField, "", false
	a.frame.Modal.Kind, a.frame.Modal.Save = screen.SaveModal, form
	a.propose()
	return a.input.Focus()
}

// ending is that of a file in the format that is chosen.
func (a *app) ending() string { return formatByID(a.frame.Modal.Save.Format).Ext }

// propose puts a free name into the form.
func (a *app) propose() {
	form := &a.frame.Modal.Save
	want := fileName(a.frame, a.ending())
	name := a.doer.Free(want)
	form.Taken = ""
	if name != want {
		form.Taken = want
	}
	a.rename(name)
}

// rename puts a name into the form, with the cursor before its ending.
func (a *app) rename(name string) {
	a.frame.Modal.Save.Name = name
	a.input.SetValue(name)
	a.input.SetCursor(len([]rune(strings.TrimSuffix(name, a.ending()))))
	a.showInput()
}

// replaceProposal takes the proposed name away, but for its ending, before another one is typed.
func (a *app) replaceProposal() {
	form := &a.frame.Modal.Save
	if form.Field = screen.NameField; !form.Named {
		form.Named = true
		a.rename(a.ending())
	}
}

// stepFormat chooses the format n places on. A name that was typed keeps all but the ending.
func (a *app) stepFormat(n int) {
	form, old := &a.frame.Modal.Save, a.ending()
	form.Format, form.Err = screen.Cycle(snapshot.IDs(), form.Format, n), ""
	if !formatByID(form.Format).Picture {
		form.Field = screen.NameField
	}
	switch stem, ok := strings.CutSuffix(form.Name, old); {
	case !form.Named:
		a.propose()
	case ok:
		a.rename(stem + a.ending())
	}
}

// saveTyped answers a key while the save dialog is open. What is typed goes into the name.
func (a *app) saveTyped(k tea.KeyPressMsg) tea.Cmd {
	form := &a.frame.Modal.Save
	fields := screen.PrintField + 1
	if !formatByID(form.Format).Picture {
		fields = screen.NameField + 1
	}
	switch name := k.String(); name {
	case "esc":
		a.frame.Modal.Kind = screen.NoModal
	case "enter":
		return a.save(*form)
	case "tab":
		form.Field = (form.Field + 1) % fields
	case "shift+tab":
		form.Field = (form.Field + fields - 1) % fields
	case "up", "down":
		a.stepField(map[string]int{"up": -1, "down": 1}[name])
	case "left", "right":
		if form.Field == screen.NameField {
			return a.typeName(k)
		}
		a.stepField(map[string]int{"left": -1, "right": 1}[name])
	default:
		return a.typeName(k)
	}
	return nil
}

// stepField goes to the next value of a field of pictures, if the cursor is there, else of the format.
func (a *app) stepField(n int) {
	switch form := &a.frame.Modal.Save; form.Field {
	case screen.SizeField:
		all := len(extents(a.frame))
		form.Extent = (form.Extent + n + all) % all
	case screen.ThemeField:
		form.Theme = screen.Cycle(screen.Themes, form.Theme, n)
	case screen.PrintField:
		form.AsSeen = !form.AsSeen
	default:
		a.stepFormat(n)
	}
}

// extents are the sizes of pictures that the dialog offers for a frame.
func extents(f screen.Frame) []snapshot.Extent {
	return snapshot.Extents(snapshot.Size{W: f.W, H: f.H})
}

// typeName lets the name of the file be typed. The first letter replaces the proposal.
func (a *app) typeName(k tea.KeyPressMsg) tea.Cmd {
	a.frame.Modal.Save.Field = screen.NameField
	if k.Text != "" {
		a.replaceProposal()
	}
	cmd := a.feed(k)
	a.named()
	return cmd
}

// named takes what was typed as the name of the file.
func (a *app) named() {
	form := &a.frame.Modal.Save
	form.Named = true
	if v := a.input.Value(); v != form.Name {
		form.Name, form.Taken, form.Err = v, "", ""
	}
}

// save writes a snapshot in a command; savedMsg tells how it went.
func (a *app) save(form screen.SaveForm) tea.Cmd {
	if form.Name == "" || form.Name == formatByID(form.Format).Ext {
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
