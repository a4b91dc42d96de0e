package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"userbase/ui/cells"
	"userbase/ui/fit"
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

// saveTyped answers a message while the save dialog is open.
func (a *app) saveTyped(msg tea.Msg) tea.Cmd {
	form := &a.frame.Modal.Save
	k, isKey := msg.(tea.KeyPressMsg)
	if !isKey {
		if form.Field == 1 {
			return a.typeName(msg)
		}
		return nil
	}
	step := func(n int) {
		switch form.Field {
		case 0, 1:
			ids := formatNames()
			form.Format = screen.Cycle(ids, form.Format, n)
			form.Err = ""
			a.propose()
		case 2:
			form.Size = ((form.Size+n)%len(pictureSizes) + len(pictureSizes)) % len(pictureSizes)
		case 3:
			form.Theme = screen.Cycle([]string{screen.Dark, screen.Light, screen.Mono}, form.Theme, n)
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
			return a.typeName(msg)
		}
		if form.Field > 1 {
			step(map[string]int{"left": -1, "right": 1}[k.String()])
		}
	default:
		if form.Field == 1 {
			return a.typeName(msg)
		}
	}
	return nil
}

// typeName lets the name of the file be typed.
func (a *app) typeName(msg tea.Msg) tea.Cmd {
	form := &a.frame.Modal.Save
	cmd := a.feed(msg)
	if v := a.input.Value(); v != form.Name {
		form.Name, form.Named, form.Taken, form.Err = v, true, "", ""
	}
	return cmd
}

// save writes a snapshot in a command; savedMsg tells how it went.
func (a *app) save(form screen.SaveForm) tea.Cmd {
	if form.Name == "" {
		a.frame.Modal.Save.Err = "the file needs a name"
		return nil
	}
	frame, save := a.frame, a.doer.Save
	frame.ASCII = a.ascii
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
		a.frame.Modal.Save.Err = m.err.Error()
	case m.err != nil:
		a.say(m.err.Error(), true)
	default:
		a.frame.Modal.Kind = screen.NoModal
		a.say("saved "+m.path+"   S again   o open", false)
		a.file = m.path
	}
}

// drawSave draws the save dialog. In a low window the list of formats gives way, and the chosen one stays in sight.
func drawSave(f screen.Frame, g cells.Grid) {
	form := f.Modal.Save
	format := formatByID(form.Format)
	width := min(66, g.W-2)
	narrow := width < 58 // the theme takes a row of its own
	var said []string    // an error, or that the name was taken
	style := f.Look.Quiet
	switch {
	case form.Err != "":
		said, style = fit.Fitting([]string{"error: " + form.Err}, width-13, 3, f.ASCII), f.Look.Error
	case form.Taken != "":
		said = fit.Fitting([]string{form.Taken + " is taken", "the first is taken"}, width-13, 1, f.ASCII)
	}
	below := 3 + len(said) // file, size, keys
	if narrow {
		below++
	}
	const air = 4 // empty rows above, below and between the two kinds of formats, and above the keys
	tight := g.H < 2+len(snapshot.Formats)+below+air
	in := box(f, g, width, 2+len(snapshot.Formats)+below+air, "Save this screen")
	y, first, list := 1, 0, len(snapshot.Formats)
	if tight {
		y, list = 0, min(max(in.H-below, 1), list)
		for i, x := range snapshot.Formats {
			if x.ID == form.Format {
				first = min(max(i-list/2, 0), len(snapshot.Formats)-list)
			}
		}
	}
	for i := first; i < min(first+list, len(snapshot.Formats)); i++ {
		x := snapshot.Formats[i]
		style := f.Look.Text
		if x.ID == form.Format {
			in.Put(0, y, '▸', f.Look.Strong)
			style = f.Look.Strong
		}
		in.Text(2, y, x.ID, style)
		in.Fit(9, y, in.W-9, x.Words, f.Look.Quiet)
		y++
		if !tight && i+1 < len(snapshot.Formats) && x.Picture && !snapshot.Formats[i+1].Picture {
			y++
		}
	}
	if !tight {
		y++
	}
	label := func(field int, x int, text string) int {
		style := f.Look.Quiet
		if form.Field == field {
			style = f.Look.Strong
			in.Put(x-2, y, '▸', f.Look.Strong)
		}
		return in.Text(x, y, text, style) + 2
	}
	label(1, 2, "file")
	if form.Field == 1 {
		inputField(in.Sub(9, y, in.W-9, 1), f.Modal.Input, f.Modal.Cursor, f.Look.Text)
	} else {
		name := in.Sub(9, y, in.W-9, 1)
		inputField(name, form.Name, len([]rune(form.Name)), f.Look.Text) // its end is what tells the format
		name.Restyle(func(cells.Style) cells.Style { return f.Look.Text })
	}
	y++
	for _, line := range said {
		in.Fit(9, y, in.W-9, line, style)
		y++
	}
	if format.Picture {
		label(2, 2, "size")
		size := fmt.Sprintf("this window, %d × %d", f.W, f.H)
		if s := pictureSizes[form.Size]; s.W > 0 {
			size = fmt.Sprintf("%d × %d", s.W, s.H)
		}
		x := in.Text(9, y, size, f.Look.Text) + 4
		if narrow {
			x = 2
			y++
		}
		x = label(3, x, "theme")
		in.Text(x, y, form.Theme, f.Look.Text)
	}
	in.Fit(0, in.H-1, in.W, fit.FirstFitting([]string{"↑↓ format  tab name, size, theme  enter save  esc leave", "tab next  enter save  esc leave"}, in.W, f.ASCII), f.Look.Quiet)
}
