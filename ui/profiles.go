package ui

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/snapshot"
)

// profiles answers "Who are they?": a table of all messengers with the first word of each fact, and below it the
// facts of the focus in full, in wide windows beside those of the base. Profiles hold for the year of the data,
// whatever the day shown.
type profiles struct{ plain }

func (profiles) ID() string { return "profiles" }

func (profiles) PanelWidth() int { return 0 }

func (profiles) Groups() []data.Group { return []data.Group{data.Active} }

// twoProfiles reports whether focus and base stand side by side.
func (f Frame) twoProfiles() bool { return f.W >= panelFrom && f.Focus != f.Base }

// profiled lists the messengers whose facts are shown in full.
func (f Frame) profiled() []*data.Messenger {
	list := []*data.Messenger{f.Set.Messenger(f.Focus)}
	if f.twoProfiles() {
		list = append(list, f.Set.Messenger(f.Base))
	}
	return list
}

func (profiles) Uses(f Frame) []Use {
	who, base, swap := "who", "base", ""
	if f.twoProfiles() {
		who, base = "left column", "swap the columns"
	}
	if f.Focus == f.Base {
		swap = f.Name(f.Focus) + " is the base itself: choose another one to swap them"
	}
	scroll, on := "", "read on"
	switch end := f.profileEnd(); {
	case end == 0:
		scroll = "all facts are in sight"
	case f.Modal.Down >= end: // pgup alone works, and the note says so
		on = ""
	}
	const why = "profiles hold for the year of the data, whatever the day"
	return []Use{
		{"who", who, ""}, {"page", on, scroll}, {"open", "sources", ""}, {"base", base, swap}, {"source", "open one", ""}, {"copy", "copy", ""},
		{"when", "", ""}, {"ends", "", ""}, {"today", "", why}, {"evening", "", why}, {"estimates", "", "profiles hold no figures"},
		{"hide", "", "profiles show all messengers"}, {"all", "", "profiles show all messengers"},
	}
}

func (profiles) Handle(a Action, f Frame) (State, Effect, bool) {
	s, ids := f.State, MessengerIDs(f.Set)
	switch a.Verb {
	case Move, StepMonth:
		s.Focus = stepTo(ids, s.Focus, a.N)
	case Top:
		s.Focus = ids[0]
	case Bottom:
		s.Focus = ids[len(ids)-1]
	case MakeBase:
		s.Focus, s.Base = s.Base, s.Focus
	case Page:
		return s, Effect{Kind: ScrollBody, N: f.profilePage(a.N)}, true
	case Scroll:
		return s, Effect{Kind: ScrollBody, N: min(max(f.Modal.Down+a.N, 0), f.profileEnd())}, true
	default:
		return s, Effect{}, false
	}
	return s, Effect{}, true
}

func (profiles) Head(f Frame) Head {
	year := fit.Itoa(f.Set.Newest().Year())
	h := Head{Titles: []string{"Who are they?  Owners, encryption, data", "Who are they?"}, Scopes: []string{"as of " + year + ", whatever the day", "as of " + year}}
	if f.twoProfiles() {
		h.Titles[0] = "Who are they?  " + f.Name(f.Focus) + " and " + f.Name(f.Base)
	}
	return h
}

func (profiles) Sentence(f Frame) []string {
	list := f.profiled()
	if len(list) == 1 {
		return profileSentence(list[0])
	}
	return profilesSentence(list[0], list[1])
}

func (profiles) Notes(f Frame) []Note {
	for rows := 1; ; rows++ { // the note says what is out of sight, which depends on its own height
		notes := f.profileNotes(rows)
		if rows == 3 || len(f.noteLines(notes)) <= rows {
			return notes
		}
	}
}

// profileNotes are the remarks, if they take some rows.
func (f Frame) profileNotes(rows int) []Note {
	var notes []Note
	for i := range f.Set.Messengers {
		if firstWord(f.Set.Messengers[i].E2EEDefault) == "partial" {
			notes = append(notes, Note{"partial: not all chats, or only if switched on", "partial: not all chats"})
			break
		}
	}
	above, below := f.profileHidden(rows)
	switch {
	case f.Picture && below > 0:
		notes = append(notes, Note{fit.Counting(below, "more topic") + " in md, csv and json", "+" + fit.Itoa(below) + " topics in md, csv"})
	case below > 0:
		notes = append(notes, Note{fit.Counting(below, "more topic") + ": pgdn", "pgdn: " + fit.Itoa(below) + " more"})
	case above > 0:
		notes = append(notes, Note{fit.Counting(above, "topic") + " above: pgup", "pgup: " + fit.Itoa(above) + " above"})
	}
	if f.twoProfiles() {
		var parts []string
		for _, m := range f.profiled() {
			parts = append(parts, m.Short+" "+fit.Itoa(len(m.Sources)))
		}
		notes = append(notes, Note{"sources: " + strings.Join(parts, ", ") + f.hint(" pages", " (enter)"), f.hint("", "sources: enter")})
	}
	return notes
}

// Detail lists the sources of the profiles shown.
func (profiles) Detail(f Frame, w int) []Line {
	p := &page{f: f, w: w}
	for i, m := range f.profiled() {
		if i > 0 {
			p.blank()
		}
		p.add(f.nameMark(m.ID), Span{m.Name + ": " + fit.Counting(len(m.Sources), "page") + " behind the profile", f.Look.Strong})
		for _, s := range m.Sources {
			p.blank()
			p.sourceLines(s, inFull)
		}
	}
	return p.lines
}

func (profiles) Page(f Frame) *data.Source {
	if list := f.Set.Messenger(f.Focus).Sources; len(list) > 0 {
		return list[0]
	}
	return nil
}

func (profiles) Records(f Frame) Records {
	rec := Records{Columns: []snapshot.Column{{ID: "name", Title: "messenger"}, {ID: "launched", Title: "launched"}, {ID: "owner", Title: "owner"},
		{ID: "seat", Title: "seat"}, {ID: "law", Title: "law"}, {ID: "money", Title: "money"}, {ID: "encrypted", Title: "encrypted by default"},
		{ID: "since", Title: "since"}, {ID: "open_source", Title: "open source"}, {ID: "number", Title: "phone number required"},
		{ID: "metadata", Title: "metadata"}, {ID: "data_eu", Title: "data, EU"}, {ID: "data_world", Title: "data, world"},
		{ID: "moderation", Title: "moderation"}}}
	for _, m := range f.profiled() {
		rec.Sources = append(rec.Sources, m.Sources...)
	}
	for i := range f.Set.Messengers {
		m := &f.Set.Messengers[i]
		rec.Sources = append(rec.Sources, m.Sources...)
		cells := []snapshot.Cell{{Text: m.Name}, {Text: launchWords(m), Value: launchMachine(m)}}
		for _, text := range []string{m.Owner, m.Headquarters, m.Jurisdiction, m.BusinessModel, m.E2EEDefault} {
			cells = append(cells, snapshot.Cell{Text: text})
		}
		cells = append(cells, snapshot.Cell{Text: sinceWords(m), Value: m.E2EESince})
		for _, text := range []string{m.OpenSource, m.PhoneNumberRequired, m.Metadata, m.DataSharingEU, m.DataSharingWorld, m.Moderation} {
			cells = append(cells, snapshot.Cell{Text: text})
		}
		rec.Rows = append(rec.Rows, snapshot.Row{Cells: cells})
	}
	return rec
}

// launchMachine is the day of launch as the files write it, as exactly as it is known.
func launchMachine(m *data.Messenger) string {
	if s := m.Launched.String(); m.LaunchPrecision == data.ByMonth && len(s) > 7 {
		return s[:7]
	}
	return m.Launched.String()
}
